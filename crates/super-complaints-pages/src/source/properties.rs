//! What holds for any file, however broken.

use proptest::prelude::*;

use super::{Format, Source, open};
use crate::Options;

/// Pieces of pages, whole and broken.
const PIECES: [&str; 44] = [
    "<p>",
    "</p>",
    "<div class=cookie>",
    "</div>",
    "<table>",
    "<tr>",
    "<td rowspan=2>",
    "<th>",
    "</table>",
    "<li>",
    "<ul>",
    "</ul>",
    "<h1>",
    "</h1>",
    "<main>",
    "</main>",
    "<nav>",
    "<b>",
    "</b>",
    "<i>",
    "<br>",
    "<script>",
    "</script>",
    "<template>",
    "</template>",
    "<span hidden>",
    "</span>",
    "<dl class=metadata>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<section class=attachment>",
    "</section>",
    "<svg>",
    "<title>",
    "</title>",
    "<!--",
    "-->",
    "&nbsp;",
    "\u{202e}",
    "\u{200b}",
    "Published 4 April 2022",
    "We accept. ",
    "<div class=gem-c-published-dates>",
];

fn page() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES.as_slice()).prop_map(|piece| piece.as_bytes().to_vec()),
        2 => "\\PC{0,8}".prop_map(String::into_bytes),
        1 => prop::collection::vec(any::<u8>(), 0..4),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn opened(bytes: &[u8], format: Option<Format>) -> Option<Source> {
    open(bytes, &Options { format, ..Options::default() }).ok()
}

/// The parts are in order and on the boundaries of characters, and every character that is not white is in one.
fn is_covered(source: &Source) -> bool {
    let mut at = 0;
    let mut between = String::new();
    for part in &source.parts {
        let Some(gap) = source.text.get(at..part.span.start) else { return false };
        between.push_str(gap);
        if source.text.get(part.span.start..part.span.end).is_none_or(|words| words.trim().is_empty()) {
            return false;
        }
        at = part.span.end;
    }
    between.push_str(source.text.get(at..).unwrap_or("?"));
    between.chars().all(|c| c.is_whitespace() || c == '\u{feff}')
}

proptest! {
    #[test]
    fn any_page_is_covered_by_its_parts(bytes in page()) {
        for format in [None, Some(Format::Html), Some(Format::Text)] {
            if let Some(source) = opened(&bytes, format) {
                prop_assert!(is_covered(&source), "{source:?}");
            }
        }
    }

    #[test]
    fn any_bytes_are_covered_by_their_parts(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        for format in [None, Some(Format::Html), Some(Format::ContentItem), Some(Format::Text)] {
            if let Some(source) = opened(&bytes, format) {
                prop_assert!(is_covered(&source), "{source:?}");
            }
        }
    }

    #[test]
    fn any_body_of_a_content_item_is_covered(body in page(), title in "\\PC{0,20}", note in "\\PC{0,20}") {
        let item = serde_json::json!({
            "title": title, "document_type": "guidance", "withdrawn_notice": {"explanation": note},
            "details": {"body": String::from_utf8_lossy(&body), "attachments": [{"title": note}],
                "change_history": [{"public_timestamp": "2022-04-03T23:30:00Z", "note": note}]},
        });
        if let Some(source) = opened(item.to_string().as_bytes(), None) {
            prop_assert!(is_covered(&source), "{source:?}");
        }
    }
}
