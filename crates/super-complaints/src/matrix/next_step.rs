//! Next steps: the documents to get, the dates to find, the bodies to search for; those that would settle most come
//! first.

use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;

use crate::collect_vec::CollectVec as _;
use crate::index::{Index, Target};
use crate::model::words::words;
use crate::model::{DocumentId, ItemId, ReportId, Response, ResponseId, SearchId};
use crate::order::sort_by;

use super::{Cause, CauseKind, Cell, PartyTally, Row};

words! {
    /// What the author of a record can do next to settle cells of its matrix.
    pub enum NextStepKind {
        /// Get a response and read it: it is listed but was not read, only a part of it was read, or it does not say
        /// which recommendation it answers.
        ReadResponse = "read_response",
        /// Find the date of a document or of a report.
        FindDate = "find_date",
        /// Find out which body wrote a response, or whose answer it is.
        IdentifyAuthor = "identify_author",
        /// Find out which members of a group are meant: those that were asked, or those that answered.
        FindMembers = "find_members",
        /// Search for responses from bodies, on the date of the matrix or later.
        Search = "search",
        /// Find out which body or group a name means.
        IdentifyParty = "identify_party",
    }
}

/// A next step, and how many cells it would settle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NextStep {
    /// What to do.
    pub kind: NextStepKind,
    /// The id of the response to read, or whose author to identify.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<ResponseId>,
    /// The names of the bodies that wrote that response.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<String>,
    /// The id of the document to get, or whose date to find.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentId>,
    /// The title of that document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The first address of that document, or of the page that lists it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The id of the report whose date to find.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportId>,
    /// The body or group to search for, to identify, or whose members to find: its id, or its name if it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The id of the last search, which does not cover the date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search: Option<SearchId>,
    /// The ids of the seats that it concerns.
    pub seats: Vec<String>,
    /// The ids of the items that it concerns.
    pub items: Vec<ItemId>,
    /// How many cells it would settle, or help to settle.
    pub cells: usize,
    /// For how many of those cells nothing else is missing: it settles them, whatever is found.
    pub alone: usize,
}

/// What a step is about: two causes that are about the same are one step.
type About<'a> = (NextStepKind, Thing<'a>);

/// A thing by its id; a party by its id, or by its name if it has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Thing<'a> {
    Response(Option<&'a ResponseId>),
    Document(&'a DocumentId),
    Report(Option<&'a ReportId>),
    Party(&'a str),
}

/// Every next step of a matrix: those that concern most cells come first.
pub(super) fn next_steps(index: &Index<'_>, rows: &[Row]) -> Vec<NextStep> {
    let mut steps: Vec<NextStep> = Vec::new();
    let mut known: FxHashMap<About<'_>, usize> = FxHashMap::default();
    let mut counted: FxHashSet<(usize, &str)> = FxHashSet::default();
    for row in rows {
        for cell in row.cells.iter().filter(|cell| cell.awaiting.is_some()) {
            let mut concerned: Vec<usize> = Vec::new();
            for cause in &cell.causes {
                let about = about(index, row, cell, cause);
                let at = *known.entry(about).or_insert_with(|| {
                    steps.push(step(index, about, cause));
                    steps.len() - 1
                });
                if !concerned.contains(&at) {
                    concerned.push(at);
                }
            }
            let alone = concerned.len() == 1;
            for at in concerned {
                let Some(step) = steps.get_mut(at) else { continue };
                step.cells += 1;
                step.alone += usize::from(alone);
                if !cell.seat.is_empty() && counted.insert((at, &cell.seat)) {
                    step.seats.push(cell.seat.clone());
                }
                if step.items.last() != Some(&row.item) {
                    step.items.push(row.item.clone());
                }
            }
        }
    }
    // The sort keeps the order of the record where two concern as many.
    sort_by(&mut steps, |one, other| (other.cells, other.alone).cmp(&(one.cells, one.alone)));
    steps
}

impl NextStep {
    fn of(kind: NextStepKind) -> Self {
        Self {
            kind,
            response: None,
            by: Vec::new(),
            document: None,
            title: None,
            url: None,
            report: None,
            party: None,
            search: None,
            seats: Vec::new(),
            items: Vec::new(),
            cells: 0,
            alone: 0,
        }
    }

    /// Adds what is known about a document, so that it can be found.
    fn find(&mut self, index: &Index<'_>, id: Option<&DocumentId>) {
        self.document = id.cloned();
        let Some(document) = id.and_then(|id| index.document(id.as_str())) else { return };
        let parent = document.parent.as_ref().and_then(|id| index.document(id.as_str()));
        let urls = document.urls.first().or_else(|| parent.and_then(|it| it.urls.first()));
        self.title = document.title.as_ref().map(ToString::to_string);
        self.url = urls.map(ToString::to_string);
    }
}

/// What is to be done about a cause, and what it is about.
fn about<'a>(index: &'a Index<'_>, row: &'a Row, cell: &'a Cell, cause: &'a Cause) -> About<'a> {
    let response = Thing::Response(cause.response.as_ref());
    let first_given_in = || cause.document.as_ref().map_or(response, Thing::Document);
    let party =
        || Thing::Party(party_of(row, cell).map_or(&*cell.name, |it| it.id.as_deref().unwrap_or(&it.name)));
    match cause.kind {
        CauseKind::ResponseUnread | CauseKind::AnswerCut | CauseKind::NamesNoItem => {
            (NextStepKind::ReadResponse, response)
        }
        CauseKind::DocumentUndated => (NextStepKind::FindDate, first_given_in()),
        CauseKind::PerhapsReplaced => {
            let later = cause.response.as_ref().and_then(|replaced| successor(index, replaced));
            (NextStepKind::FindDate, later.unwrap_or_else(first_given_in))
        }
        CauseKind::ReportUndated => (NextStepKind::FindDate, Thing::Report(cause.report.as_ref())),
        CauseKind::AuthorUnidentified => (NextStepKind::IdentifyAuthor, response),
        CauseKind::MembersUnknown => (NextStepKind::FindMembers, response),
        CauseKind::PerhapsAsked => (NextStepKind::FindMembers, party()),
        CauseKind::PartyUnidentified => (NextStepKind::IdentifyParty, party()),
        CauseKind::NotSearched | CauseKind::SearchedBefore | CauseKind::SearchedForSome => {
            (NextStepKind::Search, party())
        }
    }
}

/// What replaces a response: its document, else itself.
fn successor<'a>(index: &'a Index<'_>, replaced: &ResponseId) -> Option<Thing<'a>> {
    let replaces = |it: &&Response| it.replaces.as_ref() == Some(replaced);
    let later = index.record.responses.iter().find(replaces)?;
    let document = later.documents.first().map(Thing::Document);
    Some(document.unwrap_or(Thing::Response(Some(&later.id))))
}

/// The party of a row that a cell belongs to: the first that names it.
fn party_of<'m>(row: &'m Row, cell: &Cell) -> Option<&'m PartyTally> {
    row.parties.iter().find(|party| {
        if cell.seat.is_empty() { party.name == cell.name } else { party.seats.contains(&cell.seat) }
    })
}

/// A step about a thing, with everything that helps to find it.
fn step(index: &Index<'_>, (kind, thing): About<'_>, cause: &Cause) -> NextStep {
    let mut step = NextStep::of(kind);
    match thing {
        Thing::Response(id) => {
            let at = id.and_then(|id| index.position(Target::Response, id.as_str()));
            let response = at.and_then(|at| index.record.responses.get(at));
            let name = |party| index.parties.name(party).to_owned();
            step.by = response.map_or_else(Vec::new, |it| it.by.iter().map(name).collect_vec());
            step.response = id.cloned();
            let first = response.and_then(|it| it.documents.first());
            step.find(index, cause.document.as_ref().or(first));
        }
        Thing::Document(id) => step.find(index, Some(id)),
        Thing::Report(id) => step.report = id.cloned(),
        Thing::Party(id) => {
            step.party = Some(id.to_owned());
            step.search.clone_from(&cause.search);
        }
    }
    step
}
