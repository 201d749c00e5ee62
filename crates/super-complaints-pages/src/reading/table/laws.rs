//! What holds for every table: any cells, any spans, any words.

use std::collections::HashSet;

use proptest::prelude::*;

use crate::parties::Names;
use crate::source::{Cell, Part, Role, Source};
use crate::testing::{at, read_source, source_of};
use crate::{Span, layout};

/// The words of cells; "NPCC" and "D/Supt Smith" are only in cells of the lead.
const WORDS: [&str; 18] = [
    "Rec No",
    "Recommendation",
    "Sub recommendation",
    "Owner",
    "By when",
    "Response",
    "March 2026 update",
    "Status",
    "7",
    "7.1",
    "Recommendation 3a:",
    "Chief constables should record every crime by 27/03/25.",
    "Police forces will look again.",
    "PCCs",
    "We accept this recommendation.",
    "Accepted",
    "We will publish guidance by 31 March 2024.",
    "[cut off here]",
];

fn source(cells: &[(Cell, &str)]) -> Source {
    let (mut text, mut parts) = (String::new(), Vec::new());
    let mut add = |words: &str, role: Role| {
        let start = text.len();
        text.push_str(words);
        parts.push(Part { span: Span { start, end: start + words.len() }, role });
        text.push('\n');
    };
    add("Police super-complaint on stalking: action plan", Role::Title);
    add("Here we answer the police super-complaint on stalking.", Role::Paragraph);
    for (cell, words) in cells {
        add(words, Role::Cell(*cell));
    }
    source_of(text, parts)
}

fn place() -> impl Strategy<Value = Cell> {
    let span = || prop_oneof![4 => Just(1_usize), 2 => 0..5_usize, 1 => Just(usize::MAX)];
    (
        0..2_usize,
        prop_oneof![20 => 0..8_usize, 1 => Just(usize::MAX)],
        0..7_usize,
        span(),
        span(),
        any::<bool>(),
    )
        .prop_map(|(table, row, column, rows, columns, header)| Cell {
            table,
            row,
            column,
            rows,
            columns,
            header,
        })
}

proptest! {
    #[test]
    fn any_grid_is_read_and_each_block_is_in_one_cell(
        cells in proptest::collection::vec((place(), proptest::sample::select(&WORDS[..])), 1..60)
    ) {
        let source = source(&cells);
        let page = layout::page(&source, Names::standard());
        let mut seen = HashSet::new();
        for block in page.tables.iter().flat_map(|table| &table.cells).flat_map(|cell| &cell.blocks) {
            prop_assert!(seen.insert(*block), "block {} is in two cells", block);
        }
        for (at, block) in page.blocks.iter().enumerate() {
            prop_assert_eq!(block.cell.is_some(), seen.contains(&at));
        }
        let draft = read_source(source, &at("https://www.kent.police.uk/")).unwrap();
        for item in &draft.record.recommendations {
            for party in &item.addressees {
                let id = party.id.as_ref().map(super_complaints::model::PartyId::as_str);
                prop_assert!(["chief-constables", "territorial-forces", "pccs"].map(Some).contains(&id), "{:?}", party);
            }
        }
        for response in &draft.record.responses {
            prop_assert!(response.by.iter().all(|by| by.to_string() == "force-kent"), "{:?}", response.by);
        }
        prop_assert!(draft.record.searches.is_empty() && draft.record.actions.is_empty());
    }

    #[test]
    fn no_person_and_no_lead_is_asked_or_answers(
        order in Just(["Rec No", "Recommendation", "Owner", "Lead officer", "Response"]).prop_shuffle(),
        people in proptest::collection::vec(proptest::sample::select(&["D/Supt Smith", "NPCC", "Head of Crime", "Home Office"][..]), 6),
    ) {
        let mut cells = Vec::new();
        for (column, header) in order.iter().enumerate() {
            let cell = |row| Cell { table: 0, row, column, rows: 1, columns: 1, header: row == 0 };
            cells.push((cell(0), *header));
            for row in 1..=3 {
                let words = match *header {
                    "Rec No" => ["7", "8", "9"][row - 1],
                    "Recommendation" => "Record every crime and look at it again.",
                    "Owner" => ["D/Supt Smith", "Head of Crime", "The crime registrar"][row - 1],
                    "Response" => "The crime registrar and the Home Office look at it.",
                    _ => people[row],
                };
                cells.push((cell(row), words));
            }
        }
        cells.sort_by_key(|(cell, _)| (cell.row, cell.column));
        let draft = read_source(source(&cells), &at("https://www.kent.police.uk/")).unwrap();
        prop_assert_eq!(draft.record.recommendations.len(), 3);
        prop_assert!(draft.record.recommendations.iter().all(|item| item.addressees.is_empty()));
        prop_assert!(draft.record.responses.iter().all(|it| it.by.iter().all(|by| by.to_string() == "force-kent")));
    }
}

#[test]
fn ten_thousand_cells_that_cover_each_other_are_read_to_their_end() {
    // A reader that looks at every cell of every row below it takes minutes, and nobody waits for it.
    let headers = ["Rec No", "Recommendation", "Owner", "Response", "March 2026 update"];
    let cell = |row, column, rows| Cell { table: 0, row, column, rows, columns: 1, header: row == 0 };
    let mut cells: Vec<(Cell, &str)> =
        headers.iter().enumerate().map(|(column, header)| (cell(0, column, 1), *header)).collect();
    let numbers: Vec<String> = (1..=2000).map(|number| number.to_string()).collect();
    for (row, number) in (1..).zip(&numbers) {
        let words = [
            number.as_str(),
            "Chief constables should act.",
            "PCCs",
            "It is so.",
            "We accept this recommendation.",
        ];
        for (column, words) in words.into_iter().enumerate() {
            cells.push((cell(row, column, usize::MAX), words));
        }
    }
    let draft = read_source(source(&cells), &at("https://www.kent.police.uk/")).unwrap();
    assert_eq!(draft.record.recommendations.len(), numbers.len());
    // One recommendation that goes on in every row, beside one answer.
    let mut cells = vec![(cell(0, 0, 1), "Recommendation"), (cell(0, 1, 1), "Response")];
    cells.push((cell(1, 1, usize::MAX), "We accept this recommendation."));
    cells.extend(
        (1..10_000).map(|row| (cell(row, 0, 1), "Chief constables should act on it and on more of it.")),
    );
    let draft = read_source(source(&cells), &at("https://www.kent.police.uk/")).unwrap();
    assert_eq!(draft.record.recommendations.len(), 1);
}
