//! The due dates that sources set: of requests, of items, of promises.

use time::Date;

use crate::deadlines::{LastDay, last_day};
use crate::index::{Index, Item, Items};
use crate::matrix::Survey;
use crate::model::{
    ActionField, Answer, Commitment, CommitmentField, Due, Event, RecommendationField, Report, Request,
    RequestField, Response,
};

use super::cited::Cited;
use super::deadline::{BoundParty, Deadline, DeadlineKind, StatedDay};
use super::due::Asked;
use super::fulfilled::{answered, carried_out, promised};
use super::kept::on;
use super::standing::{bound, of_parties};
use super::words::listed;

/// Every due date of a record that a source sets, or might have set.
pub(super) fn dues(index: &Index<'_>, survey: &Survey<'_>, as_of: Option<Date>) -> Vec<Deadline> {
    let record = index.record;
    let mut deadlines = Vec::new();
    for request in &record.requests {
        let asked = of_request(index, request);
        // Whether it was kept is judged by the day that counts in the end.
        let counts =
            index.due_of(request).and_then(|due| last_day(due, index.report_of(request.report.as_ref())));
        let kept = |due| answered(index, survey, request, counts.unwrap_or(due), as_of);
        let deadline = asked.deadline(index, kept);
        deadlines.push(match index.extension_of(request) {
            Some((event, due)) => extended(index, deadline, event, due),
            None => deadline,
        });
    }
    for (_, item) in Items::iter(&index.items) {
        let asked = of_item(index, item);
        deadlines.push(asked.deadline(index, |due| carried_out(index, survey, item, due, as_of)));
    }
    for response in &record.responses {
        for (answer_at, answer) in response.answers.iter().enumerate() {
            for (at, commitment) in answer.commitments.iter().enumerate() {
                let id = format!("commitment:{}/{answer_at}/{at}", response.id);
                let asked = of_commitment(index, id, response, answer, commitment);
                deadlines.push(
                    asked.deadline(index, |due| promised(index, response, answer, commitment, due, as_of)),
                );
            }
        }
    }
    deadlines
}

fn of_request<'r>(index: &Index<'r>, request: &'r Request) -> Asked<'r> {
    let report = index.report_of(request.report.as_ref());
    let set_by = request.set_by.as_ref().and_then(|id| index.items.get(id.as_str()));
    let who = match &request.through {
        Some(through) => std::slice::from_ref(through),
        None => &request.asked,
    };
    let names: Vec<String> = who.iter().map(|party| index.parties.name(party).to_owned()).collect();
    let asked_of = || format!("Answer asked of {}", listed(&names));
    let why = "it is asked for; the law puts no duty to answer on an addressee";
    Asked {
        id: format!("request:{}", request.id),
        kind: DeadlineKind::Request,
        title: request.gist.as_ref().map_or_else(asked_of, ToString::to_string),
        due: request.due.as_ref(),
        mark: request.marks.get(RequestField::Due),
        report,
        cited: set_by.map_or_else(|| named(report), |item| format!("{}, {}", label(item), named(report))),
        by: authors(index, report),
        sources: &request.sources,
        binds: of_parties(index, who, why, true),
    }
}

/// The deadline of a request whose time was extended: the day of before stays beside the new one.
fn extended(index: &Index<'_>, deadline: Deadline, event: &Event, due: &Due) -> Deadline {
    let before = deadline.due.map_or_else(|| "no day".to_owned(), |day| day.to_string());
    let by = bound(index, &event.by);
    let names: Vec<String> = by.iter().map(|it| it.name.clone()).collect();
    let who = if names.is_empty() { String::new() } else { format!(" by {}", listed(&names)) };
    let when = event.date.map_or_else(String::new, |date| format!(" {}", on(&date)));
    let why = format!("the time was extended from {before}{who}{when}: event:{}", event.id);
    let stated = due.date.map(|date| StatedDay {
        date,
        words: due.words.as_ref().map(ToString::to_string),
        by,
        sources: Cited::all(index, &event.sources),
    });
    Deadline {
        due: due.date.as_ref().and_then(LastDay::of),
        reason: Some(deadline.reason.map_or_else(|| why.clone(), |reason| format!("{reason}; {why}"))),
        stated: stated.or(deadline.stated),
        ..deadline
    }
}

fn of_item<'r>(index: &Index<'r>, item: Item<'r>) -> Asked<'r> {
    let report = index.report_of(item.report());
    let (mark, sources) = match item {
        Item::Recommendation(it) => (it.marks.get(RecommendationField::Due), &it.sources),
        Item::Action(it) => (it.marks.get(ActionField::Due), &it.sources),
    };
    let gist = item.gist().or_else(|| item.text()).map_or_else(String::new, |gist| format!(": {gist}"));
    let mut name = label(item);
    name.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
    Asked {
        id: format!("item:{}", item.id()),
        kind: DeadlineKind::Item,
        title: format!("{name}{gist}"),
        due: item.due(),
        mark,
        report,
        cited: named(report),
        by: authors(index, report),
        sources,
        binds: of_parties(index, item.addressees(), "the day is set by the report, not by the law", false),
    }
}

fn of_commitment<'r>(
    index: &Index<'r>,
    id: String,
    response: &'r Response,
    answer: &'r Answer,
    commitment: &'r Commitment,
) -> Asked<'r> {
    let item = answer.items.first().and_then(|id| index.items.get(id.as_str()));
    let whose = if answer.whose.is_empty() { &response.by } else { &answer.whose };
    let by = bound(index, whose);
    let names: Vec<String> = by.iter().map(|it| it.name.clone()).collect();
    let title = commitment.gist.as_ref().or(commitment.quote.as_ref());
    let sources = if commitment.sources.is_empty() { &response.sources } else { &commitment.sources };
    Asked {
        id,
        kind: DeadlineKind::Commitment,
        title: title.map_or_else(|| format!("Promise of {}", listed(&names)), ToString::to_string),
        due: commitment.due.as_ref(),
        mark: commitment.marks.get(CommitmentField::Due),
        report: index.report_of(item.and_then(Item::report)),
        cited: format!("the words of {}", listed(&names)),
        by,
        sources,
        binds: of_parties(index, whose, "it is promised, not set by the law", false),
    }
}

/// `recommendation 3a`.
fn label(item: Item<'_>) -> String {
    let kind = item.kind().noun();
    item.number().map_or_else(|| format!("{kind} `{}`", item.id()), |number| format!("{kind} {number}"))
}

fn named(report: Option<&Report>) -> String {
    let title = report.and_then(|it| it.title.as_ref());
    title.map_or_else(|| "the report".to_owned(), |title| format!("the report ({title})"))
}

fn authors(index: &Index<'_>, report: Option<&Report>) -> Vec<BoundParty> {
    report.map_or_else(Vec::new, |report| bound(index, &report.by))
}
