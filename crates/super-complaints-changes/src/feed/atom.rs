//! The feed: Atom (RFC 4287).

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use super_complaints::unseen::spelt_out;

use super::line::address;
use super::{DueEntry, Entry, Feed};

/// An entry as Atom wants it.
struct Item<'f> {
    id: &'f str,
    title: String,
    updated: String,
    /// Its category, as a word for programs.
    category: &'f str,
    content: String,
    url: Option<&'f str>,
}

impl Feed {
    /// The feed as Atom (`application/atom+xml`): a change, or a due date, is an entry; the latest is first. A change that has
    /// no date of its own has the date of the feed.
    pub fn atom(&self) -> String {
        let mut items: Vec<Item<'_>> = self.entries.iter().map(change).collect();
        items.extend(self.due.iter().map(|it| self.due_item(it)));
        items.sort_by(|one, other| other.updated.cmp(&one.updated)); // the sort keeps the order of what has one date
        let mut xml = Xml(Writer::new_with_indent(Vec::new(), b' ', 2));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml.event(Event::Start(
            BytesStart::new("feed")
                .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "en-GB")]),
        ));
        xml.text("id", &address(&self.id));
        xml.text("title", &self.title);
        xml.text("subtitle", &self.about());
        xml.text("updated", &instant(&self.as_of.to_string()));
        xml.event(Event::Start(BytesStart::new("author")));
        xml.text("name", &self.author);
        xml.event(Event::End(BytesEnd::new("author")));
        if let Some(url) = &self.url {
            let url = address(url);
            xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &url)]);
        }
        for item in &items {
            xml.item(item);
        }
        xml.event(Event::End(BytesEnd::new("feed")));
        xml.finish()
    }

    fn due_item<'f>(&self, due: &'f DueEntry) -> Item<'f> {
        Item {
            id: &due.id,
            title: format!("{}: {}", due.record_title, due.title_with_day()),
            updated: instant(&due.updated.to_string()),
            category: if due.certain { "due_date" } else { "possible_due_date" },
            content: format!("{}.", due.details(self.as_of).join(". ")),
            url: due.url.as_deref(),
        }
    }
}

fn change(entry: &Entry) -> Item<'_> {
    Item {
        id: &entry.id,
        title: format!("{}: {}", entry.record_title, entry.says),
        updated: instant(&entry.updated.to_string()),
        category: entry.kind.as_str(),
        content: format!("{}.", entry.details().join(". ")),
        url: entry.url.as_deref(),
    }
}

/// The beginning of a day in UTC.
fn instant(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

struct Xml(Writer<Vec<u8>>);

impl Xml {
    fn event(&mut self, event: Event<'_>) {
        let _ = self.0.write_event(event); // writing to memory cannot fail
    }

    /// An element with a text; what cannot be seen is spelt out, because XML has no place for most of it. Nor has it one for
    /// the two characters that Unicode assigns to nothing but XML alone forbids.
    fn text(&mut self, name: &str, text: &str) {
        let shown = spelt_out(text).replace('\u{fffe}', "\\u{fffe}").replace('\u{ffff}', "\\u{ffff}");
        self.event(Event::Start(BytesStart::new(name)));
        self.event(Event::Text(BytesText::new(&shown)));
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(BytesStart::new(name).with_attributes(attributes.iter().copied())));
    }

    fn item(&mut self, item: &Item<'_>) {
        self.event(Event::Start(BytesStart::new("entry")));
        self.text("id", item.id);
        self.text("title", &item.title);
        self.text("updated", &item.updated);
        self.empty("category", &[("term", item.category), ("label", &item.category.replace('_', " "))]);
        if let Some(url) = item.url {
            self.empty("link", &[("rel", "related"), ("href", &address(url))]);
        }
        self.text("content", &item.content);
        self.event(Event::End(BytesEnd::new("entry")));
    }

    fn finish(self) -> String {
        let mut text = String::from_utf8(self.0.into_inner()).unwrap_or_default(); // all of it was written as text
        text.push('\n');
        text
    }
}
