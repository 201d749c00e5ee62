//! The report: well formed, escaped, linked both ways.

use std::collections::HashSet;
use std::sync::OnceLock;

use html5ever::tendril::TendrilSink as _;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use super_complaints::Directory;

use crate::{Draft, Format, Options, Span, read, testing};

use super::marks::{Mark, Marked, Marks};
use super::page_report;

const PAGE: &str = "# Responses to the police super-complaint on stalking
A <b>letter</b> & more.
## Recommendation 3
The Home Office should publish guidance by 31 March 2027.
Home Office response
We accept this recommendation.
What comes \"next\" is open.";

const TABLE: &str = "# Action plan on the police super-complaint
| !No | !>2 Recommendation |
| v2 7 | Act. / In two paragraphs. | Done. |
| | Later. |";

fn report(draft: &Draft) -> String {
    page_report(&[("page.html", draft)], Directory::standard())
}

fn drawn(notation: &str) -> Draft {
    testing::read(notation, &Options::default()).unwrap()
}

/// A parsed report: the elements, with what the parser had to repair.
struct Parsed {
    errors: Vec<String>,
    ids: Vec<String>,
    links: Vec<String>,
    names: HashSet<String>,
    words: String,
}

fn parsed(html: &str) -> Parsed {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let errors = dom.errors.borrow().iter().map(ToString::to_string).collect();
    let mut parsed =
        Parsed { errors, ids: vec![], links: vec![], names: HashSet::new(), words: String::new() };
    let mut open: Vec<Handle> = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                parsed.names.insert(name.local.to_string());
                for attribute in attrs.borrow().iter() {
                    let value = attribute.value.to_string();
                    match attribute.name.local.as_ref() {
                        "id" => parsed.ids.push(value),
                        "href" => parsed.links.push(value),
                        "src" | "srcset" | "onclick" => parsed.errors.push(format!("an attribute {value}")),
                        _ => {}
                    }
                }
            }
            NodeData::Text { contents } => parsed.words.push_str(&contents.borrow()),
            _ => {}
        }
        open.extend(node.children.borrow().iter().rev().cloned());
    }
    parsed
}

/// Every law that a report has to keep, whatever the page.
fn assert_sound(html: &str) -> Parsed {
    let report = parsed(html);
    assert_eq!(report.errors, [""; 0]);
    let ids: HashSet<&String> = report.ids.iter().collect();
    assert_eq!(ids.len(), report.ids.len(), "an id is there twice");
    for link in &report.links {
        let id = link.strip_prefix('#').expect("every link stays in the report");
        assert!(ids.contains(&id.to_owned()), "nothing has the id {id}");
    }
    for name in ["script", "img", "iframe", "link", "form", "input", "object", "base", "svg"] {
        assert!(!report.names.contains(name), "{name}");
    }
    assert!(!html.contains(|it| it != '\n' && super_complaints::unseen::is_unseen(it)));
    report
}

#[test]
fn a_small_page_beside_its_facts() {
    let html = report(&drawn(PAGE));
    assert_sound(&html);
    let body = html.split_once("</style>").unwrap().1;
    insta::assert_snapshot!(body.replace("><", ">\n<"));
}

#[test]
fn every_passage_is_linked_to_a_fact_and_back() {
    let draft = drawn(PAGE);
    let report = assert_sound(&report(&draft));
    let count = |start: &str| report.links.iter().filter(|link| link.starts_with(start)).count();
    assert!(draft.trace.passages.len() > 5);
    assert_eq!(count("#p1-w"), draft.trace.passages.len());
    assert!(count("#p1-f") >= draft.trace.passages.iter().map(|it| it.span).collect::<HashSet<_>>().len());
    assert_eq!(count("#p1-u"), draft.trace.unused.len());
    assert_eq!(count("#p1-x"), draft.trace.unused.len());
    assert!(!draft.trace.unused.is_empty());
}

#[test]
fn a_table_stays_a_table_and_its_cells_stay_in_their_columns() {
    let html = report(&drawn(TABLE));
    assert_sound(&html);
    let table = html.split_once("<tbody>").unwrap().1.split_once("</tbody>").unwrap().0;
    assert_eq!(table.matches("<tr>").count(), 3);
    assert!(table.contains("colspan=\"2\"") && table.contains("rowspan=\"2\""), "{table}");
    let last = table.rsplit_once("<tr>").unwrap().1;
    assert_eq!(last.matches("<td").count(), 2, "a gap and a cell: {last}");
}

#[test]
fn several_pages_have_contents_and_ids_of_their_own() {
    let (one, other) = (drawn(PAGE), drawn(TABLE));
    let html = page_report(&[("one", &one), ("other <i>", &other), ("one", &one)], Directory::standard());
    let report = assert_sound(&html);
    assert!(report.links.contains(&"#p3-s0".to_owned()));
    assert!(report.words.contains("other <i>") && report.words.contains("What was read from 3 pages"));
}

#[test]
fn hostile_words_are_shown_and_do_nothing() {
    let hostile =
        "\"'><script>alert(1)</script><img src=x onerror=alert(1)></style>\u{202e}\u{200b}\u{1b}[31m&lt;";
    let page = format!("Responses to the police super-complaint {hostile}\n{hostile}\nNext steps {hostile}");
    for format in [Format::Text, Format::Html] {
        let draft = read(&page, &Options { format: Some(format), ..Options::default() }).unwrap();
        let html = page_report(&[(hostile, &draft)], Directory::standard());
        let report = assert_sound(&html);
        assert!(report.words.contains(r#""'><script>alert(1)</script>"#), "{}", report.words);
        assert!(report.words.contains(r"\u{202e}\u{200b}\u{1b}[31m"));
    }
}

#[test]
fn a_long_title_is_there_once_and_cut_elsewhere() {
    let long = "stalking ".repeat(120_000);
    let draft = drawn(&format!("# Responses to the police super-complaint on {long}\nMore."));
    let html = report(&draft);
    assert_sound(&html);
    assert!(html.len() < draft.text.len() + 60_000, "{}", html.len());
    assert_eq!(draft.format, Format::Html);
}

#[test]
fn twice_the_page_gives_at_most_twice_the_file() {
    let size = |count: usize| {
        let line = "The Home Office should publish guidance by 31 March 2027. What is next?\n";
        let page = format!("Responses to the police super-complaint\n{}", line.repeat(count));
        report(&read(&page, &Options::default()).unwrap()).len()
    };
    let few = size(200);
    assert!(size(400) <= 2 * few + few / 10, "{few}");
}

/// The marked words, written in brackets.
fn brackets(text: &str, marks: &[Marked], span: Span) -> String {
    let mut at = span.start;
    let mut shown = String::new();
    for mark in marks {
        let open = if mark.first { "[" } else { "(" };
        let inner = brackets(text, &mark.within, mark.span);
        shown.extend([&text[at..mark.span.start], open, inner.as_str(), "]"]);
        at = mark.span.end;
    }
    shown + &text[at..span.end]
}

#[test]
fn marks_that_cross_are_cut_and_none_is_lost() {
    let text = "abcdefgh";
    let span = |start, end| Span { start, end };
    let mut marks = Marks::default();
    for (at, place) in [span(0, 4), span(1, 2), span(3, 7)].into_iter().enumerate() {
        marks.add(place, Mark::Words(at));
    }
    assert_eq!(brackets(text, &marks.within(span(0, 5)), span(0, 5)), "[a[b]c[d]](e]");
    assert_eq!(brackets(text, &marks.within(span(5, 8)), span(5, 8)), "(fg]h");
}

fn example() -> &'static Draft {
    static DRAFT: OnceLock<Draft> = OnceLock::new();
    DRAFT.get_or_init(|| drawn(PAGE))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_are_escaped(words in "(<[a-z/!]{1,6}>|[\"'&<>]|\\PC|[\u{200b}-\u{202f}]|[a-z ]){0,60}") {
        let mut draft = example().clone();
        draft.trace.notes.push(words.clone());
        draft.trace.unused[0].reason.clone_from(&words);
        draft.trace.passages[0].text.clone_from(&words);
        draft.trace.passages[1].entity.clone_from(&words);
        draft.trace.passages[1].field.clone_from(&words);
        let report = assert_sound(&page_report(&[(&words, &draft)], Directory::standard()));
        let seen = super_complaints::unseen::spelt_out(&words);
        prop_assert!(report.words.contains(&*seen));
    }

    #[test]
    fn any_places_are_marked_in_order(places in prop::collection::vec((0..60_usize, 1..30_usize), 0..30), cut in 0..90_usize) {
        let text = "x".repeat(90);
        let mut marks = Marks::default();
        for (at, (start, length)) in places.iter().enumerate() {
            marks.add(Span { start: *start, end: start + length }, Mark::Words(at));
        }
        let mut shown = String::new();
        for span in [Span { start: 0, end: cut }, Span { start: cut, end: 90 }] {
            shown += &brackets(&text, &marks.within(span), span);
        }
        prop_assert_eq!(shown.replace(['[', ']', '('], ""), text);
        prop_assert_eq!(shown.matches('[').count(), places.len());
    }
}
