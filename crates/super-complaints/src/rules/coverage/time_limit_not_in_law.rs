use crate::finding::Subject;
use crate::index::Place;
use crate::model::TimeLimitId;
use crate::rules::references::for_each_time_limit;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC409",
    slug: "time-limit-not-in-law",
    title: "a due date that is attributed to the law is one that the law sets",
    subject: Subject::Publication,
    reads: kinds![Event, Recommendation, Action, Request, Response],
    basis: &[Basis::law(
        "Police Act 1996 section 55: comments are due within 56 days on reports on inspections; a report on a super-complaint is not one",
        "https://www.legislation.gov.uk/ukpga/1996/16/section/55",
    )],
    rationale: "Web pages of forces and commissioners say that the law gives them 56 days to respond. It \
                does so for reports on inspections; for a report on a super-complaint it sets no date, and a \
                due date comes only from the request in the report. Anyone who believes the page would hold \
                a body to a duty that does not exist.",
    help: "keep what the source says, in its words; if the date follows from the request in the report, \
           record it there, without `basis`",
    bad: &[
        Example::new(
            "responses are said to be due under section 55",
            r#"[{"op": "add", "path": "/requests/0/due/basis", "value": "s55-police-act-1996"}]"#,
        ),
        Example::new(
            "an authority states a date for the report, for which the law sets none",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "time_limit": "report", "date": "2019-07-15", "by": ["hmicfrs"], "due": {"date": "2020-07-15"}, "sources": ["report"]}}]"#,
        ),
    ],
    good: &[Example::new(
        "a time limit that the law sets",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "time_limit": "acknowledgement", "date": "2019-05-31", "by": ["hmicfrs"], "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    let mut look = |time_limit: &TimeLimitId, place: Place<'_>| {
        if let Some(no) = scheme.unset_limit(time_limit.as_str()) {
            let title = wording::lower(&no.title);
            let message = format!("this relies on a time limit that the law does not set: {title}");
            sink.report(place, message)
                .help(no.reason.to_string())
                .found_id(time_limit.as_str())
                .basis(scheme, &no.basis);
        }
    };
    for_each_time_limit(facts, &mut look);
}
