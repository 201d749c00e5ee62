use crate::finding::{Severity, Subject};
use crate::rules::numbering::{count_of, missing, numbered, of_report, place_of_sequence};
use crate::rules::shared_basis::REGULATION_8;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC107",
    slug: "numbering-gap",
    title: "recommendation and action numbers have no gaps",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action],
    basis: &[Basis::of_scheme(
        Topic::Conclusion,
        "SI 2018/748 regulation 8: material may be left out of the published report",
        REGULATION_8,
    )],
    rationale: "A missing number may be an item that was overlooked, or one that the published report \
                lawfully leaves out, for national security or for a person's safety. Recommendations and \
                actions are numbered separately; a part counts for the item that it belongs to. If the \
                report makes more items than the record has, SC115 reports that instead.",
    help: "check the report: record what was overlooked; if the report itself has the gap, leave the finding \
           as it is",
    bad: &[
        Example::new(
            "recommendation 2 is missing, and the number of recommendations is not recorded",
            r#"[
                {"op": "replace", "path": "/recommendations/1/number", "value": "4"},
                {"op": "remove", "path": "/reports/0/recommendation_count"}
            ]"#,
        ),
        Example::new(
            "action 3 follows action 1",
            r#"[
                {"op": "add", "path": "/actions/-", "value": {"id": "a3", "number": "3", "gist": "inspect", "by": ["hmicfrs"], "sources": ["report"]}},
                {"op": "replace", "path": "/reports/0/action_count", "value": 2}
            ]"#,
        ),
    ],
    good: &[
        Example::new(
            "an item without a number may be the missing one",
            r#"[
                {"op": "remove", "path": "/recommendations/1/number"},
                {"op": "remove", "path": "/reports/0/recommendation_count"}
            ]"#,
        ),
        Example::new(
            "a part counts for a recommendation that is not recorded",
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
        let report = at.of(&facts.record.reports);
        let count = report.and_then(|report| count_of(report, kind).0);
        let (how_many, numbers) = missing(of_report(&numbered(facts, kind), at), None);
        let unnumbered = u64::try_from(sequence.without_number).unwrap_or(u64::MAX);
        let fewer =
            count.is_some_and(|count| usize::try_from(count).is_ok_and(|count| sequence.held < count));
        if how_many > unnumbered && !fewer {
            let report = report.map_or_else(String::new, |report| format!(" of `{}`", report.id));
            let message = format!("the numbers of the {}{report} have a gap", kind.list());
            sink.report(place_of_sequence(facts, kind, at), message).found(format!("missing: {numbers}"));
        }
    }
}
