//! Nothing of a page is lost: every character is in one of three lists of the trace.

use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use super_complaints_pages::{Options, Trace, read};

use crate::support::{PAGES, draft, text};

/// Checks that every byte that is not white space is in exactly one of the three lists.
fn assert_whole(text: &str, trace: &Trace) {
    let mut lists = vec![0_u8; text.len()];
    let passages = trace.passages.iter().map(|passage| (passage.span, &passage.text, 1));
    let unused = trace.unused.iter().map(|left| (left.span, &left.text, 2));
    let noise = trace.noise.iter().map(|noise| (noise.span, &noise.text, 4));
    for (span, words, list) in passages.chain(unused).chain(noise) {
        assert_eq!(span.of(text), words);
        lists[span.start..span.end].iter_mut().for_each(|lists| *lists |= list);
    }
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        assert!(matches!(lists[at], 1 | 2 | 4), "`{c}` at {at} is in {} of {text:?}", lists[at]);
    }
    assert_eq!(trace.length, text.len());
    let solid = |of: u8| {
        let placed = text.char_indices().filter(|(at, c)| !c.is_whitespace() && lists[*at] == of);
        placed.map(|(_, c)| c.len_utf8()).sum::<usize>()
    };
    assert_eq!(trace.used, solid(1));
    let share = (solid(1) * 100).checked_div(solid(1) + solid(2)).unwrap_or(100);
    assert_eq!(usize::from(trace.share), share);
}

/// Checks that what the trace names exists in the record.
fn assert_names(draft: &super_complaints_pages::Draft) {
    let record = serde_json::to_value(&draft.record).unwrap();
    let lists =
        [("document", "documents"), ("report", "reports"), ("response", "responses"), ("search", "searches")];
    for passage in &draft.trace.passages {
        let entity = match passage.entity.split_once(':') {
            None => Some(&record),
            Some(("item", id)) => {
                find(&record["recommendations"], id).or_else(|| find(&record["actions"], id))
            }
            Some((kind, id)) => {
                let list = lists.iter().find(|(name, _)| *name == kind).unwrap().1;
                find(&record[list], id)
            }
        };
        let field = entity.and_then(|entity| entity.pointer(&format!("/{}", passage.field)));
        assert!(field.is_some(), "{passage:?}");
    }
}

fn find<'r>(list: &'r serde_json::Value, id: &str) -> Option<&'r serde_json::Value> {
    list.as_array()?.iter().find(|entity| entity["id"] == id)
}

#[test]
fn every_word_of_every_page_is_accounted_for() {
    for (page, text) in PAGES {
        let draft = draft(page);
        assert_whole(text, &draft.trace);
        assert_names(&draft);
    }
}

#[test]
fn line_ends_and_blank_lines_change_nothing_that_is_read() {
    for (page, text) in PAGES {
        let record = draft(page).record;
        let dense: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        for other in
            [text.replace('\n', "\r\n"), text.replace('\n', "\r"), dense.join("\n"), dense.join("\n\n")]
        {
            let other = format!("\u{feff}{other}");
            let draft = read(&other, &Options::default()).unwrap();
            assert_whole(&other, &draft.trace);
            assert_eq!(draft.record, record, "{page}");
        }
    }
}

#[test]
fn straight_and_curly_apostrophes_read_the_same() {
    let straight = text("hidden-victims-responses").replace(['‘', '’'], "'");
    let draft = read(&straight, &Options::default()).unwrap();
    let record = serde_json::to_string(&crate::support::draft("hidden-victims-responses").record).unwrap();
    assert_eq!(serde_json::to_string(&draft.record).unwrap(), record.replace(['‘', '’'], "'"));
}

/// Lines of one page, some of them left out and the rest in another order.
fn disordered() -> impl Strategy<Value = String> {
    any::<Index>().prop_flat_map(|page| {
        let lines: Vec<&'static str> = PAGES[page.index(PAGES.len())].1.lines().collect();
        let all = lines.len();
        subsequence(lines, 0..=all).prop_shuffle().prop_map(|lines| lines.join("\n"))
    })
}

/// Lines of one page in their order, some of them left out.
fn thinned() -> impl Strategy<Value = String> {
    any::<Index>().prop_flat_map(|page| {
        let lines: Vec<&'static str> = PAGES[page.index(PAGES.len())].1.lines().collect();
        let all = lines.len();
        subsequence(lines, 0..=all).prop_map(|lines| lines.join("\n"))
    })
}

/// Words and marks of pages in any order.
fn stirred() -> impl Strategy<Value = String> {
    let words: Vec<&'static str> =
        PAGES.iter().flat_map(|(_, text)| text.split_inclusive(char::is_whitespace)).collect();
    proptest::collection::vec(proptest::sample::select(words), 0..200).prop_map(|words| words.concat())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    if let Ok(draft) = read(text, &Options::default()) {
        assert_whole(text, &draft.trace);
        assert_names(&draft);
        prop_assert!(crate::schema::is_valid(&draft.record));
        prop_assert_eq!(
            super_complaints::SuperComplaint::from_json(&draft.record.to_json()).unwrap(),
            draft.record
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn nothing_is_lost_when_lines_are_missing_or_out_of_order(text in disordered()) {
        check(&text)?;
    }

    #[test]
    fn nothing_is_lost_when_lines_are_missing(text in thinned()) {
        check(&text)?;
    }

    #[test]
    fn nothing_is_lost_of_words_in_any_order(text in stirred()) {
        check(&format!("Responses to the police super-complaint\nDocuments\n{text}"))?;
    }

    #[test]
    fn no_text_at_all_makes_it_panic(text in "\\PC*") {
        check(&text)?;
        check(&format!("police super-complaint{text}"))?;
    }
}
