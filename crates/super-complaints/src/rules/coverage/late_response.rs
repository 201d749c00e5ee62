//! SC402: who was asked to answer by a day answered by that day.

use crate::check::{Profile, Severity, Subject};
use crate::dates::Tri;
use crate::deadlines::last_day;
use crate::directory::SeatSet;
use crate::index::{EntityKind, Place, place_of};
use crate::matrix::{InTime, SurveyRow};
use crate::model::Request;
use crate::rules::{Basis, Example, Facts, Family, MATRIX, Rule, Sink, Status, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC402",
    slug: "late-response",
    title: "an answer that was asked for by a day came by that day",
    family: Family::Coverage,
    subject: Subject::Conduct,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: true,
    needs_texts: false,
    reads: MATRIX,
    basis: &[
        Basis::experience(
            "a report asks for answers within 56 days of its publication, or for an action plan by a given day",
            "https://www.merseyside.police.uk/foi-ai/merseyside-police/super-complaints2/police-use-of-stop-and-search-powers-super-complaints/",
        ),
        Basis::law(
            "SI 2018/748 puts no duty to answer on an addressee: a day is due only where the report asks for it",
            "https://www.legislation.gov.uk/uksi/2018/748",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "The law sets no time for an answer; the report may. Then it is fair to ask who kept to it. Lateness is \
                judged on the act that was asked: a plan to be published by the day of its publication, a letter by the \
                day on which it was sent, for it may be published weeks later. Where that day is not known, or nobody \
                looked, the rule cannot tell.",
    help: "check the due day of the request and the dates of the documents; else leave the finding as it stands: it is \
           about conduct, not about the record",
    bad: &[
        Example {
            title: "a letter sent ten days late",
            patch: r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-07-31"}]"#,
            as_of: Some("2022-06-01"),
            texts: &[],
        },
        Example {
            title: "the day is past, and somebody looked and found no answer",
            patch: r#"[{"op": "remove", "path": "/responses/0"}]"#,
            as_of: Some("2022-06-01"),
            texts: &[],
        },
    ],
    good: &[
        Example {
            title: "a letter sent in time and published after the day",
            patch: r#"[{"op": "replace", "path": "/documents/4/published", "value": "2021-12-01"}]"#,
            as_of: Some("2022-06-01"),
            texts: &[],
        },
        Example {
            title: "the day has not come",
            patch: r#"[{"op": "remove", "path": "/responses/0"}]"#,
            as_of: Some("2021-07-21"),
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (Some(survey), Some(as_of)) = (facts.survey(), facts.as_of()) else { return };
    for (at, request) in facts.record.requests.iter().enumerate() {
        let report = facts.report_of(request.report.as_ref());
        let Some(due) = facts.due_of(request).and_then(|due| last_day(due, report)) else { continue };
        if due.is_past(as_of).is_no() {
            continue;
        }
        if request.items.is_empty() {
            let place = Place::of(EntityKind::Request, at);
            sink.cannot_tell(
                place,
                format!("whether it was answered by {due}: it is not recorded which items it is about"),
            );
            continue;
        }
        let (mut asked, mut late, mut absent, mut unsure) = <(SeatSet, SeatSet, SeatSet, SeatSet)>::default();
        let mut on_rows: Vec<&SurveyRow<'_>> = Vec::new();
        for row in &survey.rows {
            if !row.requests.iter().any(|it| std::ptr::eq(*it, request)) {
                continue;
            }
            let Some(mut in_time) = InTime::of(facts, survey, row, request) else { continue };
            let mut open = owing(facts, row, request);
            asked.insert_all(&open);
            in_time.late.keep_all(&open);
            open.remove_all(&in_time.yes);
            open.remove_all(&in_time.late);
            let mut none_found = row.states.none_found.clone();
            none_found.keep_all(&open);
            none_found.remove_all(&in_time.unsure);
            if in_time.past.is_yes() {
                open.remove_all(&none_found);
            } else {
                none_found = SeatSet::default();
            }
            if !in_time.late.is_empty() || !none_found.is_empty() {
                on_rows.push(row);
            }
            late.insert_all(&in_time.late);
            absent.insert_all(&none_found);
            unsure.insert_all(&open);
        }
        // Who was late on one item and is not found on another is named once, as late.
        absent.remove_all(&late);
        unsure.remove_all(&late);
        unsure.remove_all(&absent);
        let place = Place::of(EntityKind::Request, at);
        let of = asked.len();
        if let Some(first) = on_rows.first() {
            let parties = match &request.through {
                Some(through) => std::slice::from_ref(through),
                None => &request.asked,
            };
            let who = |what: &str, seats: &SeatSet| {
                let who = || say::among(facts, parties, first.asked_on, seats, of);
                if seats.is_empty() { String::new() } else { format!("; {what} from {}", who()) }
            };
            let (late, absent) = (who("it came late", &late), who("it was not found", &absent));
            let message = format!("an answer was due by {due}{late}{absent}");
            let mut made = sink.object(place, message).expected(format!("{due} or earlier"));
            for row in on_rows {
                let place = place_of(facts.record, row.item);
                made = made.related(place, "not answered in time by all who were asked");
            }
        }
        if !unsure.is_empty() {
            let some = unsure.len();
            let why = format!("for {some} of {of} it is not known whether they answered by {due}");
            sink.cannot_tell(place, why);
        }
    }
}

/// Who owes an answer to a request on a row: who is to answer for others, else those asked who are concerned.
fn owing(facts: &Facts<'_>, row: &SurveyRow<'_>, request: &Request) -> SeatSet {
    if row.asked == Tri::No {
        return SeatSet::default();
    }
    let asked = match &request.through {
        Some(through) => facts.parties.seats([through], row.asked_on).certain,
        None => facts.parties.seats(&request.asked, row.asked_on).certain,
    };
    let mut owing = row.expected();
    owing.keep_all(&asked);
    owing
}
