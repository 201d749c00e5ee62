use crate::finding::{Severity, Subject};
use crate::index::EntityKind;
use crate::rules::cited::REGULATION_8;
use crate::rules::numbering::{missing, numbered, of_report, place_of_sequence};
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC107",
    slug: "numbering-gap",
    title: "the numbers of a report run on without a gap",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action],
    basis: &[Basis::of_scheme(
        Matter::Conclusion,
        "SI 2018/748 regulation 8: material may be left out of the published report",
        REGULATION_8,
    )],
    rationale: "A number that is passed over may be an item that was overlooked, or one that the published \
                report lawfully leaves out, for national security or somebody's safety. Recommendations and \
                actions are numbered apart; parts count for their whole. Where the report counts more items \
                than the record holds, SC115 says so instead.",
    help: "look into the report: record what was overlooked; if the report itself has the gap, leave it as \
           it is",
    bad: &[
        Example::new(
            "recommendation 2 is missing, and nothing says how many there are",
            r#"[
                {"op": "replace", "path": "/recommendations/1/number", "value": "4"},
                {"op": "remove", "path": "/reports/0/recommendation_count"}
            ]"#,
        ),
        Example::new(
            "an action 3 after an action 1",
            r#"[
                {"op": "add", "path": "/actions/-", "value": {"id": "a3", "number": "3", "gist": "inspect", "by": ["hmicfrs"], "sources": ["report"]}},
                {"op": "replace", "path": "/reports/0/action_count", "value": 2}
            ]"#,
        ),
    ],
    good: &[
        Example::new(
            "an item without a number may be the one that is missing",
            r#"[
                {"op": "remove", "path": "/recommendations/1/number"},
                {"op": "remove", "path": "/reports/0/recommendation_count"}
            ]"#,
        ),
        Example::new(
            "parts count for a whole that is not recorded",
            r#"[
                {"op": "remove", "path": "/recommendations/3/part_of"},
                {"op": "remove", "path": "/recommendations/2"},
                {"op": "replace", "path": "/responses/2/answers/0/items/0", "value": "r3a"}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (kind, at, sequence) in facts.numbering().iter() {
        if !sequence.may_have_gap {
            continue;
        }
        let report = facts.record.reports.get(at);
        let count = report.and_then(|report| match kind {
            EntityKind::Action => report.action_count,
            _ => report.recommendation_count,
        });
        let (how_many, numbers) = missing(of_report(&numbered(facts, kind), at), None);
        let unnumbered = u64::try_from(sequence.without_number).unwrap_or(u64::MAX);
        let fewer =
            count.is_some_and(|count| usize::try_from(count).is_ok_and(|count| sequence.held < count));
        if how_many > unnumbered && !fewer {
            let report = report.map_or_else(String::new, |report| format!(" of `{}`", report.id));
            let message = format!("the numbers of the {}{report} have a gap", kind.list());
            sink.object(place_of_sequence(facts, kind, at), message).found(format!("missing: {numbers}"));
        }
    }
}
