//! The due dates that sources set: of requests, of items, of commitments.

use time::Date;

use crate::as_of::Moved;
use crate::collect_vec::CollectVec as _;
use crate::index::{At, Index, Item, Items};
use crate::matrix::Survey;
use crate::model::{
    ActionField, Answer, Commitment, CommitmentField, Event, EventField, RecommendationField, Response,
};

use super::deadline::{Deadline, DeadlineKind};
use super::due::DueSource;
use super::fulfilled::{came, carried_out, promised};
use super::requests::of_request;
use super::standing::{authors, bound, of_parties};
use super::wording::{happening, named};
use crate::wording::{self, listed};

/// Every due date of a record that a source sets, or might have set. Answers keep the numbers that they have in the
/// whole record: `moved` has their old positions.
pub(super) fn dues(
    index: &Index<'_>,
    survey: &Survey<'_>,
    moved: Option<&Moved>,
    as_of: Option<Date>,
) -> Vec<Deadline> {
    let record = index.record;
    let mut deadlines = Vec::new();
    for request in At::each(&record.requests) {
        deadlines.extend(of_request(index, survey, request, as_of));
    }
    for (_, item) in Items::iter(&index.items) {
        let asked = of_item(index, item);
        deadlines.push(asked.deadline(index, &|due| carried_out(index, survey, item, due, as_of)));
    }
    for event in record.events.iter().filter(|it| it.kind.promises_an_outcome() && it.due.is_some()) {
        let asked = of_event(index, event);
        deadlines.push(asked.deadline(index, &|due| came(index, event, due, as_of)));
    }
    for (response_at, response) in record.responses.iter().enumerate() {
        for (answer_at, answer) in response.answers.iter().enumerate() {
            let answer_at = moved.map_or(answer_at, |moved| moved.answer(response_at, answer_at));
            for (at, commitment) in answer.commitments.iter().enumerate() {
                let id = format!("commitment:{}/{answer_at}/{at}", response.id);
                let asked = of_commitment(index, id, response, answer, commitment);
                deadlines.push(
                    asked.deadline(index, &|due| promised(index, response, answer, commitment, due, as_of)),
                );
            }
        }
    }
    deadlines
}

fn of_item<'r>(index: &Index<'r>, item: Item<'r>) -> DueSource<'r> {
    let report = index.report_of(item.report());
    let (mark, sources) = match item {
        Item::Recommendation(it) => (it.marks.get(RecommendationField::Due), &it.sources),
        Item::Action(it) => (it.marks.get(ActionField::Due), &it.sources),
    };
    let gist = item.gist().or_else(|| item.text()).map_or_else(String::new, |gist| format!(": {gist}"));
    let mut name = wording::item(item);
    name.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
    DueSource {
        id: format!("item:{}", item.id()),
        kind: DeadlineKind::Item,
        title: format!("{name}{gist}"),
        due: item.due(),
        mark,
        report,
        cited: named(report),
        by: authors(index, report),
        sources,
        binds: of_parties(index, item.addressees(), "the date is set by the report, not by law", false),
    }
}

fn of_event<'r>(index: &Index<'r>, event: &'r Event) -> DueSource<'r> {
    let by = bound(index, &event.by);
    let gist = event.gist.as_ref().map_or_else(String::new, |gist| format!(": {gist}"));
    DueSource {
        id: format!("event:{}", event.id),
        kind: DeadlineKind::Commitment,
        title: format!("Outcome of the {}{gist}", happening(event.kind)),
        due: event.due.as_ref(),
        mark: event.marks.get(EventField::Due),
        report: None,
        cited: format!("the words of {}", listed(&by.iter().map(|it| it.name.clone()).collect_vec())),
        by,
        sources: &event.sources,
        binds: of_parties(index, &event.by, "promised, not set by law", false),
    }
}

fn of_commitment<'r>(
    index: &Index<'r>,
    id: String,
    response: &'r Response,
    answer: &'r Answer,
    commitment: &'r Commitment,
) -> DueSource<'r> {
    let item = answer.items.first().and_then(|id| index.items.get(id.as_str()));
    let whose = if answer.answer_of.is_empty() { &response.by } else { &answer.answer_of };
    let by = bound(index, whose);
    let names: Vec<String> = by.iter().map(|it| it.name.clone()).collect_vec();
    let title = commitment.gist.as_ref().or(commitment.quote.as_ref());
    let sources = if commitment.sources.is_empty() { &response.sources } else { &commitment.sources };
    DueSource {
        id,
        kind: DeadlineKind::Commitment,
        title: title.map_or_else(|| format!("Commitment by {}", listed(&names)), ToString::to_string),
        due: commitment.due.as_ref(),
        mark: commitment.marks.get(CommitmentField::Due),
        report: index.report_of(item.and_then(Item::report)),
        cited: format!("the words of {}", listed(&names)),
        by,
        sources,
        binds: of_parties(index, whose, "promised, not set by law", false),
    }
}
