//! What elements and the components of GOV.UK say about the words in them.

use html5ever::local_name;

use super::super::Role;
use super::tree::{Id, Kind, Tree};

/// A component of a page in which elements have a meaning of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Component {
    None,
    /// An attached document, with its title if it has one.
    Attachment(Option<Id>),
    /// Dates of the page and its changes.
    History,
    /// "Applies to England", with links for other nations.
    Nations,
    /// Labels and values.
    Metadata,
}

/// Whether an element begins and ends a line.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "button"
            | "label"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "frameset"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "hr"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "optgroup"
            | "option"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "title"
            | "tr"
            | "ul"
    )
}

/// The level of a heading.
pub(super) fn level(tree: &Tree, id: Id) -> Option<u8> {
    let name = tree.name(id).as_bytes();
    match name {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ if tree.attribute(id, &local_name!("role")) == Some("heading") => {
            let level =
                tree.attribute(id, &local_name!("aria-level")).and_then(|level| level.trim().parse().ok());
            Some(level.filter(|level| (1..=6).contains(level)).unwrap_or(2))
        }
        _ => None,
    }
}

/// The component that an element is, if it is one.
pub(super) fn component(tree: &Tree, id: Id) -> Component {
    let name = tree.name(id);
    let classes = tree.attribute(id, &local_name!("class")).unwrap_or_default();
    let is = |any: &[&str]| classes.split_ascii_whitespace().any(|class| any.contains(&class));
    if classes.is_empty() && name != "dl" {
        return Component::None;
    }
    if matches!(name, "section" | "div" | "li") && is(&["gem-c-attachment", "attachment"]) {
        return Component::Attachment(title_of_attachment(tree, id));
    }
    if matches!(name, "div" | "section")
        && is(&["gem-c-published-dates", "app-c-published-dates", "published-dates"])
    {
        return Component::History;
    }
    if matches!(name, "div" | "section")
        && is(&["gem-c-devolved-nations", "app-c-devolved-nations", "devolved-nations"])
    {
        return Component::Nations;
    }
    let labels = matches!(name, "dl" | "div")
        && is(&["gem-c-metadata", "gem-c-metadata__list", "app-c-metadata", "metadata"]);
    if labels || name == "dl" && has_labels(tree, id) {
        return Component::Metadata;
    }
    Component::None
}

/// The element with the title of an attached document: the one named so, a heading, or the first link with words.
fn title_of_attachment(tree: &Tree, attachment: Id) -> Option<Id> {
    let below =
        || tree.below(attachment).take(200).filter(|id| matches!(tree.kind(*id), Kind::Element { .. }));
    let titled = |id: &Id| tree.has_class(*id, "gem-c-attachment__title") || tree.has_class(*id, "title");
    let heads = |id: &Id| level(tree, *id).is_some();
    let links = |id: &Id| tree.name(*id) == "a" && !tree.text(*id, 1).is_empty();
    below().find(titled).or_else(|| below().find(heads)).or_else(|| below().find(links))
}

/// Whether the first label of a list says that the list is about the page.
fn has_labels(tree: &Tree, list: Id) -> bool {
    const LABELS: [&str; 12] = [
        "from",
        "to",
        "published",
        "first published",
        "last updated",
        "updated",
        "applies to",
        "date",
        "sent on",
        "publication date",
        "date published",
        "sent",
    ];
    let first = tree.below(list).take(8).find(|id| tree.name(*id) == "dt");
    first.is_some_and(|first| {
        let label = tree.text(first, 40).to_lowercase();
        LABELS.contains(&label.trim_end_matches(':').trim())
    })
}

/// The role that a class of GOV.UK gives to the words of an element.
pub(super) fn role_of_class(tree: &Tree, id: Id) -> Option<Role> {
    let classes = tree.attribute(id, &local_name!("class"))?;
    let role = |class: &str| match class {
        "gem-c-lead-paragraph" | "app-c-lead-paragraph" | "lead-paragraph" => Some(Role::Summary),
        "govuk-caption-xl"
        | "govuk-caption-l"
        | "gem-c-title__context"
        | "gem-c-heading__context"
        | "gem-c-title__context-link" => Some(Role::DocumentType),
        _ => None,
    };
    classes.split_ascii_whitespace().find_map(role)
}

/// Whether a link leads to a document, and is alone in its paragraph or item but for the type and size of its file.
pub(super) fn is_document(tree: &Tree, link: Id) -> bool {
    const FILES: [&str; 9] = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".odt", ".ods", ".csv", ".rtf"];
    let address = tree.attribute(link, &local_name!("href")).unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let Some(parent) = tree.parent(link).filter(|_| FILES.iter().any(|file| path.ends_with(file))) else {
        return false;
    };
    let mut siblings = tree.children(parent).filter(|child| *child != link).take(9);
    let alone = |id: Id| match tree.kind(id) {
        Kind::Text(words) => is_size(words),
        Kind::Element { .. } => is_size(&tree.text(id, 60)),
        Kind::Content | Kind::Other => true,
    };
    let title = tree.text(link, 300);
    let asks = ["read ", "download", "view ", "click", "see ", "open ", "here", "get "];
    let lower = title.to_lowercase();
    matches!(tree.name(parent), "p" | "li")
        && title.contains(' ')
        && !asks.iter().any(|ask| lower.starts_with(ask))
        && siblings.all(alone)
}

/// "(PDF, 233 KB)": nothing but the type and size of a file.
fn is_size(words: &str) -> bool {
    let is = |word: &str| {
        let word = word.to_ascii_lowercase();
        let word = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
        matches!(
            word,
            "" | "pdf"
                | "doc"
                | "docx"
                | "word"
                | "xls"
                | "xlsx"
                | "odt"
                | "ods"
                | "csv"
                | "rtf"
                | "kb"
                | "mb"
                | "b"
                | "bytes"
                | "pages"
                | "page"
                | "document"
                | "file"
                | "opens"
                | "in"
                | "a"
                | "new"
                | "tab"
                | "window"
        )
    };
    words.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | '-' | '–')).all(is)
}
