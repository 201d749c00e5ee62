//! Which elements belong to the site and not to the page, and which nobody sees.

use html5ever::local_name;

use super_complaints::collect_vec::CollectVec as _;

use super::opened::{is_opened, opens};
use super::tree::{Id, Tree};

/// Why an element says nothing about the subject of the page, by what it is and how it is named.
pub(super) fn reason(tree: &Tree, id: Id) -> Option<&'static str> {
    let name = tree.name(id);
    hidden(tree, id)
        .or_else(|| by_role(tree, id))
        .or_else(|| by_element(tree, id, name))
        .or_else(|| if is_named(name) { by_names(tree, id) } else { None })
}

/// How far above an element its surroundings are looked for.
const NEAR: usize = 16;

/// Elements that are no words of a page at all.
pub(super) fn is_dropped(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "template"
            | "noscript"
            | "head"
            | "iframe"
            | "noframes"
            | "noembed"
            | "object"
            | "embed"
            | "audio"
            | "video"
            | "canvas"
            | "datalist"
            | "select"
            | "textarea"
            | "xmp"
            | "rp"
    )
}

/// Classes of words that only a screen reader reads out.
const CLASSES: [&str; 7] = [
    "govuk-visually-hidden",
    "visually-hidden",
    "visuallyhidden",
    "sr-only",
    "screen-reader-text",
    "element-invisible",
    "govuk-visually-hidden-focusable",
];

/// Why an element cannot be seen.
fn hidden(tree: &Tree, id: Id) -> Option<&'static str> {
    const WHY: &str = "hidden on the page";
    // What "until-found" hides is a closed part that a reader opens.
    if tree
        .attribute(id, &local_name!("hidden"))
        .is_some_and(|value| !value.eq_ignore_ascii_case("until-found"))
        && !is_opened(tree, id)
    {
        return Some(WHY);
    }
    if tree.attribute(id, &local_name!("aria-hidden")).is_some_and(|value| value.eq_ignore_ascii_case("true"))
    {
        return Some(WHY);
    }
    let style = tree
        .attribute(id, &local_name!("style"))
        .filter(|style| style.contains("none") || style.contains("hidden"));
    let hides = |rule: &str| {
        let mut sides = rule.split(':').map(|side| side.trim().to_ascii_lowercase());
        let (name, value) = (sides.next().unwrap_or_default(), sides.next().unwrap_or_default());
        name == "display" && value.starts_with("none") || name == "visibility" && value.starts_with("hidden")
    };
    if style.is_some_and(|style| style.split(';').any(hides)) {
        return Some(WHY);
    }
    let classes = tree.attribute(id, &local_name!("class"))?;
    classes.split_ascii_whitespace().any(|class| CLASSES.contains(&class)).then_some(WHY)
}

fn by_role(tree: &Tree, id: Id) -> Option<&'static str> {
    match tree.attribute(id, &local_name!("role"))? {
        "navigation" | "menu" | "menubar" => Some("navigation"),
        "banner" => Some("the head of the site"),
        "contentinfo" => Some("the foot of the site"),
        "search" => Some("a search box"),
        "complementary" => Some("an aside"),
        "dialog" | "alertdialog" => Some("a dialog of the site"),
        _ => None,
    }
}

fn by_element(tree: &Tree, id: Id, name: &str) -> Option<&'static str> {
    let within =
        |names: &[&str]| tree.ancestors(id).take(NEAR).any(|above| names.contains(&tree.name(above)));
    match name {
        "nav" => Some("navigation"),
        "aside" => Some("an aside"),
        "dialog" => Some("a dialog of the site"),
        "del" | "s" | "strike" => Some("struck out on the page"),
        // The head of an article has its title; the foot of a quotation its source.
        "header" if !within(&["main", "article", "section"]) => Some("the head of the site"),
        "footer" if !within(&["blockquote", "td", "li"]) => Some("the foot of the site"),
        "label" | "legend" => Some("a label of a form"),
        // A part that opens and closes has its heading on a button.
        "button" if !within(&["h1", "h2", "h3", "h4", "h5", "h6", "summary"]) && !opens(tree, id) => {
            Some("a button")
        }
        _ => None,
    }
}

/// Whether the names of an element say what it is for: those of headings and paragraphs are made from their words.
fn is_named(name: &str) -> bool {
    matches!(
        name,
        "div" | "section" | "ul" | "ol" | "form" | "a" | "header" | "footer" | "fieldset" | "span" | "p"
    )
}

fn by_names(tree: &Tree, id: Id) -> Option<&'static str> {
    let classes = tree.attribute(id, &local_name!("class")).unwrap_or_default().split_ascii_whitespace();
    let names = tree.attribute(id, &local_name!("id")).into_iter().chain(classes);
    let label = tree.attribute(id, &local_name!("aria-label")).filter(|_| tree.name(id) != "a");
    names.chain(label).find_map(by_name)
}

/// Why something of a name is furniture: its words are compared as whole words.
fn by_name(name: &str) -> Option<&'static str> {
    const VENDORS: [&str; 7] = ["onetrust", "usercentrics", "truste", "cmplz", "cky", "iubenda", "ccc"];
    const BOXES: [&str; 12] = [
        "banner", "notice", "popup", "modal", "overlay", "dialog", "bar", "manager", "message", "prompt",
        "panel", "wrapper",
    ];
    const LINKS: [&str; 12] = [
        "links",
        "link",
        "navigation",
        "nav",
        "posts",
        "content",
        "items",
        "pages",
        "articles",
        "news",
        "list",
        "documents",
    ];
    const SHARED: [&str; 11] =
        ["links", "link", "buttons", "button", "bar", "icons", "icon", "media", "this", "widget", "field"];
    if name.len() > 64 {
        return None;
    }
    let lower = name.to_ascii_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect_vec();
    // Most names have no word with that first letter.
    let letter = |word: &str| 1_u32 << (word.as_bytes().first().copied().unwrap_or_default() & 31);
    let letters = words.iter().fold(0, |letters, word| letters | letter(word));
    let has = |word: &str| letters & letter(word) != 0 && words.contains(&word);
    let any = |of: &[&str]| of.iter().any(|word| has(word));
    let only = |word: &str| words.as_slice() == [word];
    let cookies = words.iter().any(|word| word.contains("cookie")) || any(&VENDORS);
    match () {
        () if cookies || has("consent") && any(&BOXES) || has("gdpr") => Some("a notice about cookies"),
        () if any(&["breadcrumb", "breadcrumbs"]) => Some("breadcrumbs"),
        () if has("skip") && any(&["link", "links", "to", "nav", "content", "main"]) || only("skiplink") => {
            Some("a link to skip to the content")
        }
        () if has("phase") && has("banner") => Some("a phase banner"),
        () if any(&["emergency", "notification", "announcement"]) && any(&["banner", "bar"]) => {
            Some("a banner of the site")
        }
        () if only("feedback")
            || has("feedback") && any(&["gem", "form", "component", "banner", "prompt", "widget"])
            || has("page") && any(&["useful", "helpful"]) =>
        {
            Some("a request for feedback")
        }
        () if any(&["sharedaddy", "addtoany", "addthis", "sharethis"])
            || any(&["share", "sharing", "social"])
                && (words.len() == 1 || any(&SHARED) || has("social") && has("share")) =>
        {
            Some("links to share the page")
        }
        () if only("related") || has("related") && any(&LINKS) => Some("related links"),
        () if words.first() == Some(&"sidebar") || has("widget") && has("area") => Some("an aside"),
        () if any(&["menu", "navbar", "megamenu", "navigation"]) || only("nav") => Some("navigation"),
        () if has("contents") && has("list") || has("table") && has("contents") || only("toc") => {
            Some("a list of contents")
        }
        () if any(&["pagination", "pager"]) => Some("links to other pages"),
        () if has("back") && has("top") => Some("a link to the top"),
        () if has("print") && any(&["link", "page", "button"]) => Some("a link to print"),
        () if has("search") && any(&["form", "box", "bar", "field"]) => Some("a search box"),
        () if any(&["masthead", "topbar"])
            || has("header") && any(&["site", "global", "super"])
            || only("logo") =>
        {
            Some("the head of the site")
        }
        () if only("footer")
            || has("footer") && any(&["site", "global", "page", "main", "govuk", "region"]) =>
        {
            Some("the foot of the site")
        }
        () if any(&["subscribe", "subscription", "newsletter"]) && words.len() > 1 => {
            Some("an offer of e-mails")
        }
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_word_by_word() {
        for name in [
            "cookie-banner",
            "global-cookie-message",
            "CybotCookiebotDialog",
            "gem-c-breadcrumbs",
            "govuk-skip-link",
            "govuk-phase-banner",
            "gem-c-feedback",
            "gem-c-related-navigation",
            "gem-c-share-links",
            "social-share",
            "site-footer",
            "main-navigation",
            "page-sharing-buttons",
            "Cookies on this site",
        ] {
            assert!(by_name(name).is_some(), "{name}");
        }
        for name in [
            "victim-consent",
            "information-sharing",
            "related-recommendations",
            "feedback-from-victims",
            "content",
            "page-header",
            "recommendation-3a",
            "search-results",
            "print-only",
            "shared-services",
            "logo-and-title",
        ] {
            assert_eq!(by_name(name), None, "{name}");
        }
    }
}
