//! What a page is about: its main part, its title and its address.

use html5ever::local_name;
use rustc_hash::FxHashSet;

use super_complaints::collect_vec::CollectVec as _;

use super::furniture;
use super::tree::{Id, Kind, Step, Tree};

/// The outline of a page.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The part that holds the page, if the page marks it.
    pub(super) root: Option<Id>,
    /// Its title.
    pub(super) title: Option<Id>,
    /// The text of the `title` element without the name of the site, if there is no other title.
    pub(super) named: Option<String>,
    /// The elements around the main part and the title: whatever their names say, they hold the page.
    around: FxHashSet<Id>,
    /// The address that the page gives for itself.
    pub(super) address: Option<String>,
    /// The name of its site.
    pub(super) site: Option<String>,
}

/// The longest title that is compared.
const LONGEST: usize = 1000;

/// How many headings are considered as the title.
const MOST: usize = 32;

/// Headings that software puts on every page of its kind.
const GENERIC: [&str; 7] =
    ["agenda item", "agenda", "meeting", "meeting details", "issue details", "decision details", "document"];

/// What stands between the title of a page and the name of its site.
const BETWEEN: [&str; 8] = [" | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · "];

impl Outline {
    /// Finds the outline of a page.
    pub(super) fn of(tree: &Tree) -> Self {
        let marks = Marks::of(tree);
        let mut outline = Self { address: marks.address, ..Self::default() };
        let has_words = |id: &Id| tree.has_words(*id);
        let article = || if let [one] = marks.articles.as_slice() { Some(*one) } else { None };
        outline.root = marks.mains.iter().copied().find(has_words).or_else(article).filter(has_words);
        let title = marks.title.unwrap_or_default();
        let heads = |part: &str| {
            let inside = |id: &&Id| tree.ancestors(**id).any(|above| Some(above) == outline.root);
            marks.titles.iter().filter(inside).any(|id| tree.text(*id, LONGEST).eq_ignore_ascii_case(part))
        };
        let site = site(&title, marks.site.as_deref(), &heads);
        let own = own(&title, site.as_deref());
        outline.title = title_among(tree, &marks.titles, &outline, &own, site.as_deref());
        outline.site = site;
        if outline.title.is_none() && !own.is_empty() {
            outline.named = Some(own);
        }
        for id in outline.root.into_iter().chain(outline.title) {
            outline.around.insert(id);
            outline.around.extend(tree.ancestors(id));
        }
        outline
    }

    /// Whether an element is around the main part or the title.
    pub(super) fn is_around(&self, id: Id) -> bool {
        self.around.contains(&id)
    }
}

/// The heading that is the title of a page: the first in its main part that is not the name of the site; else one that
/// the `title` element has too.
fn title_among(tree: &Tree, titles: &[Id], outline: &Outline, own: &str, site: Option<&str>) -> Option<Id> {
    const HEAD: &str = "the head of the site";
    let mut named = None;
    let mut first = None;
    for id in titles.iter().copied() {
        let words = tree.text(id, LONGEST);
        let plain = GENERIC.iter().any(|it| words.trim().eq_ignore_ascii_case(it));
        if words.is_empty() || plain || site.is_some_and(|site| words.eq_ignore_ascii_case(site)) {
            continue;
        }
        let inside = outline.root.is_some_and(|root| tree.ancestors(id).any(|above| above == root));
        let up_to_root = tree.ancestors(id).take_while(|above| Some(*above) != outline.root);
        let mut reasons =
            std::iter::once(id).chain(up_to_root).filter_map(|above| furniture::reason(tree, above));
        let reason = reasons.find(|why| *why != HEAD).or_else(|| reasons.next());
        match reason {
            None if inside => return Some(id),
            None | Some(HEAD) if named.is_none() && is_named(own, &words) => named = Some(id),
            None if first.is_none() && outline.root.is_none() => first = Some(id),
            _ => {}
        }
    }
    named.or(first)
}

/// The elements that say what a page is.
#[derive(Debug, Default)]
struct Marks {
    mains: Vec<Id>,
    articles: Vec<Id>,
    titles: Vec<Id>,
    title: Option<String>,
    site: Option<String>,
    address: Option<String>,
}

impl Marks {
    fn of(tree: &Tree) -> Self {
        let mut marks = Self::default();
        let mut canonical = None;
        let mut step = Some(Step::Enter(Id::DOCUMENT));
        while let Some(at) = step {
            step = tree.after(Id::DOCUMENT, at);
            let Step::Enter(id) = at else { continue };
            let Kind::Element { .. } = tree.kind(id) else { continue };
            let name = tree.name(id);
            match name {
                "main" => marks.mains.push(id),
                // More than one is a list of articles; one in another is a comment on it, or a part of it.
                "article" if marks.articles.len() < 2 => {
                    let inner =
                        marks.articles.last().is_some_and(|last| tree.ancestors(id).any(|up| up == *last));
                    if !inner {
                        marks.articles.push(id);
                    }
                }
                "h1" if marks.titles.len() < MOST => marks.titles.push(id),
                "title" if marks.title.is_none() => marks.title = Some(tree.text(id, LONGEST)),
                "link" if is(tree.attribute(id, &local_name!("rel")), "canonical") => {
                    canonical = canonical.or_else(|| address(tree.attribute(id, &local_name!("href"))));
                }
                "meta" => {
                    let property = tree
                        .attribute(id, &local_name!("property"))
                        .or_else(|| tree.attribute(id, &local_name!("name")));
                    let content = tree.attribute(id, &local_name!("content"));
                    match property {
                        Some("og:url") => marks.address = marks.address.or_else(|| address(content)),
                        Some("og:site_name") => marks.site = content.map(str::to_owned),
                        _ => {}
                    }
                }
                "body" => {}
                _ if is(tree.attribute(id, &local_name!("role")), "main") => marks.mains.push(id),
                _ => {}
            }
            if furniture::is_dropped(name) && name != "head" {
                step = tree.after(Id::DOCUMENT, Step::Leave(id));
            }
        }
        marks.address = canonical.or(marks.address);
        marks
    }
}

fn is(value: Option<&str>, word: &str) -> bool {
    value.is_some_and(|value| value.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(word)))
}

/// An address that is whole.
fn address(value: Option<&str>) -> Option<String> {
    let value = value?.trim();
    let whole = value.starts_with("https://") || value.starts_with("http://");
    (whole && value.len() < 2000 && !value.contains(char::is_whitespace)).then(|| value.to_owned())
}

/// The name of the site: the page gives it, or it is behind the title; before it, if the main part is headed by what is
/// behind.
fn site(title: &str, given: Option<&str>, heads: &dyn Fn(&str) -> bool) -> Option<String> {
    let given = given.map(|site| site.split_whitespace().collect_vec().join(" "));
    given.filter(|site| !site.is_empty()).or_else(|| {
        let last =
            BETWEEN.iter().filter_map(|between| title.rfind(between).map(|at| (at, between.len()))).max()?;
        let (before, behind) = (title.get(..last.0)?, title.get(last.0 + last.1..)?);
        let first = heads(behind.trim()) && !heads(before.trim());
        Some(if first { before } else { behind }.to_owned())
    })
}

/// The title of the page in a `title` element: without the name of the site before or behind it.
fn own(title: &str, site: Option<&str>) -> String {
    let mut own = title;
    // GOV.UK puts its own name behind that of a part of it: "Title - Guidance - GOV.UK".
    if let Some(site) = site {
        for between in BETWEEN {
            let cut = own.strip_suffix(site).and_then(|rest| rest.strip_suffix(between));
            own = cut.or_else(|| own.strip_prefix(site)?.strip_prefix(between)).unwrap_or(own);
        }
        if own.eq_ignore_ascii_case(site) {
            own = "";
        }
    }
    own.trim().to_owned()
}

/// Whether a heading and the title of a page are the same words, or one has all of the other.
fn is_named(own: &str, heading: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().replace(['’', '‘'], "'");
    let (own, heading) = (plain(own), plain(heading));
    !own.is_empty() && (own.contains(&heading) || heading.contains(&own))
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    fn title(html: &str) -> (String, Option<String>) {
        let tree = parse(html).unwrap().tree;
        let outline = Outline::of(&tree);
        (outline.title.map(|id| tree.text(id, LONGEST)).unwrap_or_default(), outline.named)
    }

    #[test]
    fn the_title_is_that_of_the_page_and_not_of_the_site() {
        let read = |html: &str| title(html).0;
        assert_eq!(read("<main><h1>A plan</h1></main>"), "A plan");
        assert_eq!(read("<title>A plan | Surrey PCC</title><h1>Surrey PCC</h1><h1>A plan</h1>"), "A plan");
        assert_eq!(
            read("<title>A plan - GOV.UK</title><main><h1>GOV.UK</h1><h1>A plan</h1></main>"),
            "A plan"
        );
        assert_eq!(read("<title>Surrey PCC | A plan</title><main><h1>A plan</h1></main>"), "A plan");
        // A title above the main part counts if the page is named so.
        assert_eq!(
            read("<title>A plan | PCC</title><div><h1>A plan</h1></div><main><p>x</p></main>"),
            "A plan"
        );
        assert_eq!(read("<title>B</title><header><h1>Some site</h1></header><main><p>x</p></main>"), "");
        assert_eq!(read("<div class=cookie-banner><h1>Cookies</h1></div><p>x</p>"), "");
    }

    #[test]
    fn a_page_without_a_heading_is_named_by_its_title_element() {
        let read = |html: &str| title(html).1;
        assert_eq!(read("<title>A plan | Surrey PCC</title><p>x</p>").as_deref(), Some("A plan"));
        assert_eq!(
            read("<meta property=og:site_name content='Surrey PCC'><title>Surrey PCC</title><p>x</p>"),
            None
        );
        assert_eq!(read("<p>x</p>"), None);
    }

    #[test]
    fn the_address_is_the_canonical_one() {
        let read = |html: &str| Outline::of(&parse(html).unwrap().tree).address;
        let og = "<meta property=og:url content=https://b.uk/>";
        assert_eq!(
            read(&format!("{og}<link rel=canonical href='https://a.uk/x'>")).as_deref(),
            Some("https://a.uk/x")
        );
        assert_eq!(read(og).as_deref(), Some("https://b.uk/"));
        assert_eq!(read("<link rel=canonical href='/x'>"), None);
    }
}
