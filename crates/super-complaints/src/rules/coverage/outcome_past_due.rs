use time::Date;

use crate::counting::LastDay;
use crate::dates::Tri;
use crate::finding::Subject;
use crate::index::{EntityKind, Place};
use crate::model::{Due, DueField, Event, EventField, Mark};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC420",
    slug: "outcome-past-due",
    title: "the outcome of a review or consultation comes by the date promised",
    subject: Subject::Conduct,
    needs_date: true,
    reads: kinds![Event, Search, Document, Body],
    basis: &[Basis::experience(
        "a review of the law on stalking, announced in response to a recommendation, is to be completed by the end of March 2026",
        "https://www.newlawjournal.co.uk/content/stalking-review-announced-following-super-complaint",
    )],
    rationale: "A government that announces a review instead of an answer makes a promise with a date. The \
                rule reports only an outcome that is recorded as late, or that a search after that date did \
                not find; otherwise it cannot tell.",
    help: "look for the outcome and record it in `fulfilled_by` or `fulfilled_on`; otherwise leave the finding in \
           place: it is about conduct, not about the record",
    bad: &[
        Example::new(
            "a review was due by March 2022, and a search in June found no outcome",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "review", "kind": "review_launched", "date": "2021-10-01", "by": ["home-office"], "due": {"words": "by the end of March 2022", "date": "2022-03-31"}, "sources": ["page"]}}, {"op": "add", "path": "/searches", "value": [{"id": "looked", "date": "2022-06-01", "places": ["page"], "parties": ["home-office"]}]}]"#,
        )
        .as_of("2022-06-02"),
        Example::new(
            "the outcome came late",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "review", "kind": "review_launched", "date": "2021-10-01", "by": ["home-office"], "due": {"words": "by the end of March 2022", "date": "2022-03-31"}, "fulfilled_on": "2022-05-12", "sources": ["page"]}}]"#,
        )
        .as_of("2022-06-02"),
    ],
    good: &[
        Example::new(
            "the outcome came in time",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "review", "kind": "review_launched", "date": "2021-10-01", "by": ["home-office"], "due": {"words": "by the end of March 2022", "date": "2022-03-31"}, "fulfilled_on": "2022-03-12", "sources": ["page"]}}]"#,
        )
        .as_of("2022-06-02"),
        Example::new(
            "no search after the date is recorded",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "review", "kind": "review_launched", "date": "2021-10-01", "by": ["home-office"], "due": {"words": "by the end of March 2022", "date": "2022-03-31"}, "sources": ["page"]}}]"#,
        )
        .as_of("2022-06-02"),
        Example::new(
            "the date has not passed",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "review", "kind": "review_launched", "date": "2021-10-01", "by": ["home-office"], "due": {"words": "by the end of June", "date": "2022-06"}, "sources": ["page"]}}]"#,
        )
        .as_of("2022-06-02"),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(as_of) = facts.as_of() else { return };
    for (at, event) in facts.record.events.iter().enumerate() {
        if !event.kind.promises_an_outcome() {
            continue;
        }
        let Some(due) = event.due.as_ref().and_then(|due| due.last_day(None)) else { continue };
        let place = Place::of(EntityKind::Event, at).field("due");
        match due.is_past(as_of) {
            Tri::No => continue,
            Tri::CannotTell => {
                sink.cannot_tell(place, format!("the date for the outcome is only known as {due}"));
                continue;
            }
            Tri::Yes => {}
        }
        let who = wording::who(facts, &event.by);
        let (is_recorded, came) = facts.outcome_of(event);
        let came = came.filter(|it| !it.is_by(as_of).is_no());
        let late = came.map(|it| due.met_by(&it));
        let unsure = match (late, came) {
            (Some(Tri::Yes), _) => continue,
            (Some(Tri::CannotTell), Some(came)) => {
                format!("all that is known of its date is {}", came.in_words())
            }
            (None, None) if is_recorded && facts.outcome_of(event).1.is_none() => {
                "its date is not recorded".to_owned()
            }
            (None, None) if !was_looked_for(facts, event, due, as_of) => {
                "no outcome is recorded, and no search since".to_owned()
            }
            _ => match (event.due.as_ref().and_then(|it| it.condition.as_ref()), inferred(event)) {
                (Some(condition), _) => format!("it depends on a condition, `{condition}`"),
                (None, Some(what)) => format!("{what} is inferred"),
                (None, None) => String::new(),
            },
        };
        if !unsure.is_empty() {
            sink.cannot_tell(place, format!("whether the outcome came by {due}: {unsure}"));
        } else if let Some(came) = came {
            sink.report(place, format!("{who} promised the outcome by {due}, but it was late"))
                .too_late(&came, &due);
        } else {
            let message = format!("{who} promised the outcome by {due}, but none was found");
            sink.report(place, message).expected(format!("an outcome by {due}"));
        }
    }
}

/// What is inferred about the promise: an inference never makes a body late.
fn inferred(event: &Event) -> Option<&'static str> {
    let is = |field| event.marks.get(field) == Some(Mark::Inferred);
    let day = |due: &Due| due.marks.get(DueField::Date) == Some(Mark::Inferred);
    if is(EventField::Due) || event.due.as_ref().is_some_and(day) {
        Some("the date by which it was promised")
    } else if is(EventField::By) {
        Some("the body that promised it")
    } else if is(EventField::Kind) {
        Some("what was promised")
    } else if is(EventField::FulfilledOn) {
        Some("the date on which it came")
    } else {
        None
    }
}

/// Whether a search after the due date covers the bodies that made the promise, and what it is about.
fn was_looked_for(facts: &Facts<'_>, event: &Event, due: LastDay, as_of: Date) -> bool {
    facts.record.searches.iter().any(|search| {
        let in_time =
            search.date.is_some_and(|date| date.is_by(due.latest).is_no() && date.is_by(as_of).is_yes());
        let theirs = search.parties.is_empty()
            || event.by.iter().any(|by| by.id.is_some() && search.parties.iter().any(|it| it.id == by.id));
        let of_it = search.items.is_empty() || event.items.iter().any(|item| search.items.contains(item));
        in_time && theirs && of_it
    })
}
