//! The answers in a table: a cell is one answer to the items of its rows; a cell with a later date is another one.

use std::collections::HashMap;

use super_complaints::PartialDate;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{AnswerField, Mark, ResponseField, Text};

use crate::layout::{ColumnKind, Responder, Table, TableCell};
use crate::parties::Named;
use crate::words::{Word, phrase, span};

use super::author::{Responding, Writer};
use super::items::OfRow;
use super::rows::kind;
use crate::reading::answer::acceptance::accepts;
use crate::reading::answer::author::Author;
use crate::reading::answer::heard::{Heard, Hearing, hearing, speaks, takes_position};
use crate::reading::items::Item;
use crate::reading::report::authority::is_authority;
use crate::reading::said::{Asked, Ground, Speaker, Statement, What, status};
use crate::reading::state::Reading;

/// An answer that covers more rows is not one to them.
const MOST_ROWS: usize = 50;

/// Of a longer text it is not compared what is said to be done with what is asked.
const LONGEST_ASKED: usize = 5000;

/// Words in a cell that say nothing.
const NOTHING: [&str; 19] = [
    "x",
    "green",
    "amber",
    "red",
    "blue",
    "yellow",
    "n/a",
    "na",
    "not applicable",
    "none",
    "nil",
    "tbc",
    "tba",
    "to be confirmed",
    "as above",
    "see above",
    "no update",
    "no further update",
    "no change",
];

/// Words that begin a cell about a recommendation for others.
const NOT_OURS: [&[&str]; 14] = [
    &["not", "for"],
    &["not", "one", "for"],
    &["not", "applicable"],
    &["not", "relevant"],
    &["not", "directed", "at"],
    &["not", "directed", "to"],
    &["not", "made", "to"],
    &["not", "a", "matter", "for"],
    &["not", "addressed", "to"],
    &["no", "action", "for"],
    &["for", "the"],
    &["for", "others"],
    &["matter", "for"],
    &["a", "matter", "for"],
];

/// A longer cell says more than for whom it is.
const MOST_WORDS: usize = 12;

/// What one or more cells of a row answer.
struct Answering<'c> {
    cells: Vec<&'c TableCell>,
    kind: &'c ColumnKind,
    header: Option<usize>,
    as_at: Option<PartialDate>,
    by: &'c Responder,
    /// Whether the table has a column of what the body does of its own.
    beside_own_work: bool,
}

/// Where an answer stands.
#[derive(Clone, Copy)]
struct Place<'c> {
    answering: &'c Answering<'c>,
    item: &'c Item,
    about: &'c [&'c Item],
    responding: &'c Responding,
}

impl<'p, 't> Reading<'p, 't> {
    /// Reads the columns of answers.
    pub(super) fn table_answers(&mut self, table: &'p Table, items: &[OfRow], writer: Option<&Writer>) {
        let body = table.cells.iter().filter(|cell| cell.cell.row >= table.body);
        let answers: Vec<&TableCell> = body
            .filter(|cell| kind(table, cell.cell.column).is_some_and(ColumnKind::is_answer))
            .collect_vec();
        let responses = table.columns.iter().flatten();
        let responses = responses.filter(|column| matches!(column.kind, ColumnKind::Response { .. })).count();
        for row in answers.chunk_by(|a, b| a.cell.row == b.cell.row) {
            for answering in in_row(table, row, responses == 1) {
                self.table_answer(table, &answering, items, writer);
            }
        }
    }

    fn table_answer(
        &mut self,
        table: &Table,
        answering: &Answering<'_>,
        items: &[OfRow],
        writer: Option<&Writer>,
    ) {
        let Some(first) = answering.cells.first() else { return };
        let from = items.partition_point(|item| item.row < first.cell.row);
        let to = items.partition_point(|item| item.row < first.end());
        let mut about: Vec<&Item> = Vec::new();
        for of_row in items.get(from..to.min(from + MOST_ROWS + 1)).unwrap_or_default() {
            if about.iter().all(|item| item.id != of_row.item.id) {
                about.push(&of_row.item);
            }
        }
        let mut responding = self
            .of_row(table, first.cell.row, writer)
            .unwrap_or_else(|| self.of_column(answering.by, answering.header, writer));
        let all: Vec<usize> =
            answering.cells.iter().flat_map(|cell| cell.blocks.iter().copied()).collect_vec();
        let mut blocks = Vec::with_capacity(all.len());
        for at in self.without_remarks(&all) {
            match self.of_heading(at, writer) {
                // "Commissioner’s response" above the answer itself.
                Some(found) if blocks.is_empty() => {
                    self.trace.structure(at);
                    responding = found;
                }
                _ => blocks.push(at),
            }
        }
        if blocks.is_empty() {
            return;
        }
        if self.says_nothing(&blocks) {
            self.leave_cells(&blocks, "a cell that gives no answer of its own");
            return;
        }
        let Some(item) = about.first().copied().filter(|_| about.len() <= MOST_ROWS) else {
            self.unclear = true;
            self.leave_cells(&blocks, "an answer in a row of which it is not clear what is recommended");
            return;
        };
        // What a body promises in a cell of its own is understood without the cell beside it, or with it.
        let own =
            answering.cells.get(1).and_then(|cell| blocks.iter().position(|at| cell.blocks.contains(at)));
        let (answer, own) = blocks.split_at_checked(own.unwrap_or(blocks.len())).unwrap_or_default();
        let whole = Place { answering, item, about: &about, responding: &responding };
        if !own.is_empty() && !answer.is_empty() && self.is_firm(own, &whole) {
            self.answer_of_cells(answer, &whole);
            self.answer_of_cells(own, &whole);
        } else {
            self.answer_of_cells(&blocks, &whole);
        }
    }

    /// The words of the item of an answer.
    fn asked_of(&mut self, item: &Item) -> Asked {
        let found = self.recommendation_mut(item);
        let is_long = |text: &Option<Text>| text.as_ref().is_some_and(|text| text.len() > LONGEST_ASKED);
        let long = found.is_some_and(|it| is_long(&it.text) || is_long(&it.gist));
        if long { Asked::default() } else { Asked::of(&self.asks(item)) }
    }

    fn heard(&mut self, blocks: &[usize], place: &Place<'_>) -> Vec<Heard<'p, 't>> {
        let Place { item, about, responding, .. } = *place;
        let asked = self.asked_of(item);
        let number = self.recommendation_mut(item).and_then(|it| it.number.clone());
        let ground = Ground {
            names: self.names,
            owner: &responding.by,
            item: number.as_ref().map(|number| (item.kind, number)),
            asked: &asked,
            it_is_the_item: about.len() == 1,
            before: None,
        };
        let mut heard = self.hear(blocks, &ground);
        if *place.answering.kind == ColumnKind::Acceptance
            && let [only] = heard.as_mut_slice()
            && let Some(position) = accepts(only.words)
        {
            let statement = Statement {
                speaker: Speaker::Owner,
                what: What::Position(position),
                words: (0, only.words.len()),
                inferred: false,
                implicit: true,
            };
            *only = Heard::said(only.block, only.words, vec![statement]);
        }
        if matches!(place.answering.kind, ColumnKind::Status { .. })
            && let [only] = heard.as_mut_slice()
            && only.said.is_none()
            && let Some(delivery) = status(only.words)
        {
            let statement = Statement {
                speaker: Speaker::Owner,
                what: What::Delivery(delivery),
                words: (0, only.words.len()),
                inferred: false,
                implicit: true,
            };
            *only = Heard::said(only.block, only.words, vec![statement]);
        }
        heard
    }

    fn is_firm(&mut self, blocks: &[usize], place: &Place<'_>) -> bool {
        hearing(&self.heard(blocks, place)) == Hearing::Firm
    }

    fn answer_of_cells(&mut self, blocks: &[usize], place: &Place<'_>) {
        let Place { answering, item, about, responding } = *place;
        if self.is_empty_answer(blocks) {
            self.leave_cells(blocks, "words that stand for an empty cell");
            return;
        }
        let mut heard = self.heard(blocks, place);
        if matches!(answering.kind, ColumnKind::Status { .. } | ColumnKind::Acceptance) {
            let firm = hearing(&heard) == Hearing::Firm;
            let why = match () {
                () if !firm || !speaks(&heard) => Some("a status that is neither a position nor a delivery"),
                () if answering.beside_own_work && !takes_position(&heard) => {
                    Some("a status that may be that of the body’s own work")
                }
                () => None,
            };
            if let Some(why) = why {
                self.leave_cells(blocks, why);
                return;
            }
        }
        // What nobody is known to say, and is not understood, may be no answer at all.
        if responding.by.is_empty() && hearing(&heard) == Hearing::NotUnderstood {
            self.leave_cells(blocks, "nothing says whose answer this is");
            self.unclear = true;
            return;
        }
        // "We accept this recommendation", beside several: it is not clear which.
        if let Some(at) = blocks.first().filter(|_| about.len() > 1) {
            heard.insert(0, Heard::open(*at, self.words(*at)));
        }
        let heading = responding.block.or(answering.header).or(blocks.first().copied()).unwrap_or_default();
        let addressees = self.recommendation_mut(item).map(|it| it.addressees.clone()).unwrap_or_default();
        let page = self
            .author
            .clone()
            .filter(|page| page.parties.iter().map(Named::key).eq(responding.by.iter().map(Named::key)));
        let author = Author {
            behalf: page.as_deref().map(|page| page.behalf_on(&addressees)).unwrap_or_default(),
            owner: Some(responding.by.as_slice()).filter(|by| !by.is_empty()),
            heading,
            inferred: responding.block.is_none(),
            items: vec![item.id.clone()],
            ..Author::default()
        };
        let not_own = self.is_of_others(item, &responding.by);
        // The authorities recommend to others, and tell what these have answered.
        let authorities = responding.by.iter().all(|it| it.id().is_some_and(is_authority));
        let asked =
            |id: &super_complaints::model::PartyId| responding.by.iter().any(|by| by.id() == Some(id));
        let untold = not_own
            || self
                .recommendation_mut(item)
                .is_some_and(|it| !it.addressees.iter().any(|one| one.id.as_ref().is_some_and(asked)));
        if untold && authorities && !responding.by.is_empty() {
            self.leave_cells(blocks, "an authority writes of the answer of others");
            return;
        }
        for (response, at) in self.record_answers(blocks, &heard, heading, &author) {
            let Some(response) = self.record.responses.get_mut(response) else { continue };
            if response.marks.get(ResponseField::By) == Some(Mark::Inferred)
                && let Some(Ok(why)) = responding.why.map(Text::new)
            {
                response.reasons.set(ResponseField::By, why);
            }
            let entity = format!("response:{}", response.id);
            let Some(answer) = response.answers.get_mut(at) else { continue };
            answer.items = about.iter().map(|item| item.id.clone()).collect_vec();
            answer.as_at = answering.as_at;
            if not_own && answer.answer_of.is_empty() {
                answer.marks.set(AnswerField::AnswerOf, Mark::Unknown);
            }
            if answering.as_at.is_some() {
                let header = answering.header.map(|at| self.words(at)).unwrap_or_default();
                self.trace.stated(span(header), &entity, &format!("answers/{at}/as_at"));
            }
        }
    }

    /// Whether an item is addressed to other bodies alone: then what the author writes may be about their answer.
    fn is_of_others(&mut self, item: &Item, by: &[Named]) -> bool {
        let names = self.names;
        let Some(found) = self.recommendation_mut(item) else { return false };
        let body = |party: &super_complaints::model::Party| names.named(party);
        let others: Option<Vec<Named>> = found.addressees.iter().map(body).collect();
        others.is_some_and(|others| {
            !others.is_empty() && others.iter().all(|one| by.iter().all(|other| !names.one_seat(one, other)))
        })
    }

    /// Whether blocks have only "None", "N/A" or "Not for the force".
    pub(in crate::reading) fn says_nothing(&self, blocks: &[usize]) -> bool {
        let words = blocks.iter().flat_map(|at| self.words(*at)).filter(|word| !word.is_mark());
        let words: Vec<String> = words.take(5).map(|word| word.raw.to_lowercase()).collect_vec();
        // "Not for the force", "For the commissioner": the answer is for others to give.
        let of_others = || {
            let first = blocks.first().map(|at| self.words(*at)).unwrap_or_default();
            NOT_OURS.iter().any(|it| phrase(first, 0, it)) && first.len() <= MOST_WORDS
        };
        words.is_empty() || NOTHING.contains(&words.join(" ").as_str()) || of_others()
    }

    /// Whether cells have only "No comment", "N/A", "None" and the like: no answer that anybody could weigh.
    fn is_empty_answer(&self, blocks: &[usize]) -> bool {
        const EMPTY: [&[&str]; 14] = [
            &["no", "comment"],
            &["no", "comments"],
            &["no", "response"],
            &["no", "update"],
            &["none"],
            &["nil"],
            &["n/a"],
            &["na"],
            &["not", "applicable"],
            &["tbc"],
            &["to", "be", "confirmed"],
            &["to", "follow"],
            &["see", "above"],
            &["as", "above"],
        ];
        let words: Vec<&Word<'_>> =
            blocks.iter().flat_map(|at| self.words(*at)).filter(|word| !word.is_mark()).collect_vec();
        let is = |empty: &[&str]| {
            empty.len() == words.len() && words.iter().zip(empty).all(|(word, is)| word.is(is))
        };
        words.is_empty() || EMPTY.iter().any(|empty| is(empty))
    }

    fn leave_cells(&mut self, blocks: &[usize], why: &'static str) {
        for at in blocks {
            self.trace.left(*at, why);
        }
    }
}

/// The answers that begin in a row. What a body does of its own belongs to its answer, if the table has one column of
/// answers.
fn in_row<'c>(table: &'c Table, row: &[&'c TableCell], one_response: bool) -> Vec<Answering<'c>> {
    let mut found: Vec<Answering<'c>> = Vec::with_capacity(row.len());
    let beside_own_work = table.columns.iter().flatten().any(|column| column.kind == ColumnKind::OwnWork);
    // The answer that own work is added to, by the rows that it covers.
    let mut response: HashMap<usize, usize> = HashMap::new();
    for cell in row {
        let Some(column) = table.columns.get(cell.cell.column).and_then(Option::as_ref) else { continue };
        if let Some(answering) = response.get(&cell.cell.rows).and_then(|at| found.get_mut(*at))
            && column.kind == ColumnKind::OwnWork
        {
            answering.cells.push(cell);
            continue;
        }
        let several =
            cell.columns().filter(|at| kind(table, *at).is_some_and(ColumnKind::is_answer)).nth(1).is_some();
        let (as_at, by) = match &column.kind {
            ColumnKind::Response { as_at, by } => (as_at.filter(|_| !several), by),
            ColumnKind::Status { as_at } => (as_at.filter(|_| !several), &Responder::Unsaid),
            _ => (None, &Responder::Unsaid),
        };
        if one_response && matches!(column.kind, ColumnKind::Response { .. }) {
            response.insert(cell.cell.rows, found.len());
        }
        let header = column.header.first().copied();
        found.push(Answering { cells: vec![cell], kind: &column.kind, header, as_at, by, beside_own_work });
    }
    found
}
