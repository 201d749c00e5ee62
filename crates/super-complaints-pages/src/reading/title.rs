//! Titles: of the page, of the report, of the super-complaint.

mod made_by;
mod parts;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{ReportField, SuperComplaintId, Text};

use crate::complaints::Complaint;
use crate::dates;
use crate::layout::{Block, BlockKind, Heading, Page, Table};
use crate::parties::Names;
use crate::slug::slug;
use crate::trace::Inference;
use crate::words::{Word, is_remark, phrase, range, span, text};
use crate::{Options, PageKind, Span};

use made_by::{in_address, made_by};
use parts::{on, report_title, short_title, subject, without_note, without_place, without_site};

use super::state::{PAGE, Reading, THE_PAGE, THE_RECORD, THE_REPORT};

/// What the title of a page says.
pub(super) struct Title {
    /// The title of the record.
    pub(super) text: Text,
    /// Where it is, if the page gives it as a title of the super-complaint and not just of the page.
    own: Option<Span>,
    /// The title of the page and where it is.
    page: Option<(Text, Span)>,
    /// The title of the report and where it is.
    report: Option<(Text, Span)>,
    /// Words in running text that the record is named after.
    named_after: Option<Span>,
    /// What the id is made from.
    stem: String,
}

/// The titles of a page; `None` if the page has no words.
pub(super) fn title_of(
    page: &Page<'_>,
    options: &Options,
    names: &Names<'_>,
    complaint: Option<&Complaint>,
) -> Option<Title> {
    let block = page.blocks.iter().find(|block| is_title(block, names)).or_else(|| headed(page, names));
    let words = block.map_or(&[][..], |block| without_note(without_place(without_site(&block.words, names))));
    let of_page = Text::new(text(words)).ok().zip(span(words));
    if let Some(complaint) = complaint {
        let own = Text::new(&complaint.title).ok()?;
        let stem = complaint.title.clone();
        return Some(Title {
            text: own,
            own: Some(complaint.place),
            page: of_page,
            report: None,
            named_after: None,
            stem,
        });
    }
    let Some((title, _)) = of_page.clone() else { return untitled(page, options, names) };
    let Some(report) = report_title(words) else {
        let stem = text(subject(words));
        return Some(Title { text: title, own: None, page: of_page, report: None, named_after: None, stem });
    };
    let short = short_title(report);
    let own = Text::new(text(short)).ok()?;
    let report = Text::new(text(report)).ok().zip(span(report));
    Some(Title {
        stem: own.to_string(),
        text: own,
        own: span(short),
        page: of_page,
        report,
        named_after: None,
    })
}

/// Whether a block that the layout takes for the title is one, and not a remark, a date or the name of a body.
fn is_title(block: &Block<'_>, names: &Names<'_>) -> bool {
    let words = block.words.as_slice();
    block.kind == BlockKind::Title
        && !is_remark(words)
        && dates::whole(words).is_none()
        && !is_publisher(words)
        && names.whole(words).is_none()
}

/// The line above a table, or at the beginning of a document without marked titles, if it says what it is about.
fn headed<'p, 't>(page: &'p Page<'t>, names: &Names<'_>) -> Option<&'p Block<'t>> {
    const SAYS: [&str; 6] = ["plan", "response", "responses", "recommendations", "report", "update"];
    if page.kind == PageKind::Letter {
        return None;
    }
    // A heading alone may be the name of a sheet.
    let heads = |block: &&Block<'_>| matches!(block.kind, BlockKind::Heading(Heading::Other));
    let mut own =
        page.blocks.iter().filter(|block| block.kind.is_own() && names.whole(&block.words).is_none());
    let first = own.find(|block| !heads(block))?;
    let words = first.words.as_slice();
    let says = crate::mention::is_in(words)
        || words.iter().any(|word| word.any(&SAYS)) && page.tables.iter().any(Table::is_read);
    let line = first.kind == BlockKind::Paragraph && first.cell.is_none();
    (line && says && may_be_title(words)).then_some(first)
}

/// Without a title a record is named after what the super-complaint is on, by the words of the page or its address.
fn untitled(page: &Page<'_>, options: &Options, names: &Names<'_>) -> Option<Title> {
    page.blocks.first()?;
    let address = options.url.as_deref().or(page.address);
    let (stem, named_after) = page
        .blocks
        .iter()
        .filter(|block| block.kind.is_own())
        .find_map(|block| on(&block.words))
        .map(|words| (text(words), span(words)))
        .or_else(|| Some((address.and_then(in_address)?, None)))
        .or_else(|| made_by(page, names))
        .unwrap_or_else(|| ("police super-complaint".to_owned(), None));
    let first = stem.chars().next().map(|it| it.to_ascii_uppercase()).into_iter();
    let text = Text::new(first.chain(stem.chars().skip(1)).collect::<String>()).ok()?;
    Some(Title { text, own: None, page: None, report: None, named_after, stem })
}

impl Title {
    /// The id that the caller chose, or one made from the title.
    pub(super) fn id(&self, options: &Options) -> Option<SuperComplaintId> {
        // "Stalking: Super-complaints": what every such page is called tells none from another.
        const GENERIC: [&str; 4] =
            ["super-complaint", "super-complaints", "police-super-complaint", "police-super-complaints"];
        let own = id_of(&self.stem).filter(|id| !GENERIC.contains(&id.as_str()));
        options.id.clone().or(own).or_else(|| id_of(&self.text)).or_else(|| id_of("super-complaint"))
    }
}

/// Whether the words above a table may be its title: a short line that is no sentence and no comment.
fn may_be_title(words: &[Word<'_>]) -> bool {
    let address = words.iter().any(|word| word.raw.contains("://"));
    let comment = words.first().is_some_and(|word| word.raw.starts_with(['#', '[']));
    !address && !comment && words.len() <= 20 && !words.last().is_some_and(Word::is_stop)
}

/// "From: HMICFRS": who publishes a page.
fn is_publisher(words: &[Word<'_>]) -> bool {
    phrase(words, 0, &["from", ":"])
}

/// An id made from a title, without "the".
pub(super) fn id_of(title: &str) -> Option<SuperComplaintId> {
    let slug = slug(title);
    SuperComplaintId::new(slug.strip_prefix("the-").unwrap_or(&slug)).ok()
}

impl Reading<'_, '_> {
    /// Records the titles and where they are.
    pub(super) fn titled(&mut self, title: Title) {
        let Title { text, own, page, report, named_after, .. } = title;
        if let Some((title, span)) = page {
            self.trace.stated(Some(span), THE_PAGE, "title");
            self.document.title = Some(title);
        }
        self.trace.stated(own, THE_RECORD, "title");
        if named_after.is_some() {
            self.trace.inferred(named_after, THE_RECORD, "title", Inference::Words);
        }
        if let Some((title, span)) = report {
            self.trace.stated(Some(span), THE_REPORT, "title");
            if title != text {
                self.record.other_titles.push(title.clone());
            }
            self.report().title = Some(title);
        }
        self.record.sources.extend(PAGE.parse().ok());
        self.report_title_in_notes();
    }

    /// The title of the report in a note of changes: "Report added: <title>". It counts if most of
    /// its longer words are those of the page's own title.
    fn report_title_in_notes(&mut self) {
        let of_page = self.document.title.as_ref().map(|title| title.to_lowercase()).unwrap_or_default();
        for (_, block) in self.blocks().filter(|(_, block)| block.kind == BlockKind::ChangeNote) {
            let Some(colon) = block.words.iter().position(|word| word.raw == ":") else { continue };
            let (before, words) =
                (range(&block.words, 0, colon), range(&block.words, colon + 1, block.words.len()));
            let long: Vec<_> = words.iter().filter(|word| word.raw.len() > 4).collect_vec();
            let shared = long.iter().filter(|word| of_page.contains(&word.raw.to_lowercase())).count();
            let titled = before.iter().any(|word| word.is("report"))
                && words.first().is_some_and(Word::is_capital)
                && words.last().is_some_and(|word| !word.is_stop());
            if self.report.title.is_some() || !titled || long.len() < 3 || shared * 2 < long.len() {
                continue;
            }
            self.trace.inferred(span(words), THE_REPORT, "title", Inference::Words);
            let title = Text::new(text(words)).ok();
            self.record.other_titles.extend(title.clone());
            let report = self.report();
            report.title = title;
            report.marks.set(ReportField::Title, super_complaints::model::Mark::Inferred);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn titles(title: &str) -> Option<(String, String)> {
        let words = of(title);
        let report = report_title(&words)?;
        Some((text(report), text(short_title(report))))
    }

    #[test]
    fn the_title_of_the_report_stands_behind_responses_to() {
        let full = "The hidden victims: Report on Hestia’s super-complaint on modern slavery";
        assert_eq!(
            titles(&format!("Responses to {full}")),
            Some((full.to_owned(), "The hidden victims".to_owned()))
        );
        let (_, short) =
            titles("Responses to 'Police perpetrated domestic abuse: Report on the CWJ super complaint'")
                .unwrap();
        assert_eq!(short, "Police perpetrated domestic abuse");
        let (_, short) = titles("Responses to Safe to share? Report on Liberty’s super-complaint").unwrap();
        assert_eq!(short, "Safe to share?");
    }

    #[test]
    fn a_description_is_no_title() {
        assert_eq!(
            titles("Responses to the super-complaint report on the police response to stalking"),
            None
        );
        assert_eq!(titles("Responses to Hestia’s super-complaint on modern slavery"), None);
        assert_eq!(titles("Home Office response to recommendations"), None);
    }

    #[test]
    fn the_name_of_a_site_and_a_remark_are_no_title() {
        for title in [
            "Kent Police | Responses to X",
            "Responses to X | Kent Police",
            "Responses to X - GOV.UK",
            "Responses to X",
        ] {
            assert_eq!(text(without_site(&of(title), Names::standard())), "Responses to X", "{title}");
        }
        assert_eq!(text(without_site(&of("Response – stalking"), Names::standard())), "Response – stalking");
        assert!(
            is_remark(&of("[Rewritten after https://example.org]")) && !is_remark(&of("[Draft] Responses"))
        );
    }

    #[test]
    fn a_note_on_who_made_it_or_on_the_report_is_no_part_of_a_title() {
        for (title, plain) in [
            ("Super-complaint: stalking, made by Hestia in March 2020", "Super-complaint: stalking"),
            ("Stalking: our reply, submitted by Kent Police", "Stalking: our reply"),
            ("Annex C: slavery (report ‘The hidden victims’, 26 May 2021)", "Annex C: slavery"),
            ("Our reply on slavery (report of 26 May 2021)", "Our reply on slavery"),
        ] {
            assert_eq!(text(without_note(&of(title))), plain);
        }
        for whole in [
            "Super-complaint made by Hestia",
            "Super-complaint on slavery (updated in May 2021)",
            "Stalking (our report)",
            "Recommendations made by the report, and our reply",
            "Safe to share? (report on Liberty’s super-complaint)",
        ] {
            assert_eq!(text(without_note(&of(whole))), whole);
        }
    }

    #[test]
    fn a_page_without_a_title_is_named_after_what_the_super_complaint_is_on() {
        let on = |words: &str| on(&of(words)).map(text);
        for words in [
            "the super-complaint on the police response to stalking, which Hestia made",
            "A super-complaint about the police response to stalking was made.",
            "The super-complaint on the police response to stalking by Hestia",
        ] {
            assert_eq!(on(words).as_deref(), Some("the police response to stalking"), "{words}");
        }
        for none in
            ["the super-complaint on 3 May 2022", "the super-complaint on its merits", "the super-complaint"]
        {
            assert_eq!(on(none), None, "{none}");
        }
    }

    #[test]
    fn an_id_is_made_of_what_the_page_is_about() {
        let stem = |title: &str| text(subject(&of(title)));
        assert_eq!(
            stem("Responses to the super-complaint report on the police response to stalking"),
            "the police response to stalking"
        );
        assert_eq!(stem("Police super-complaints: use of protective measures"), "use of protective measures");
        assert_eq!(stem("Next steps:"), "Next steps:");
    }
}
