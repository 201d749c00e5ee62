use crate::finding::Severity;
use crate::rules::numbering::{count_of, missing, numbered, of_report};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC115",
    slug: "fewer-items-than-counted",
    title: "the record has as many items as the report says it makes",
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action],
    basis: &[
        Basis::format(
            "`recommendation_count` and `action_count` are the numbers that the report makes; the record may have fewer",
        ),
        Basis::experience(
            "the report on stalking makes 29 recommendations, and the responses refer to only a few of them",
            "https://www.gov.uk/government/publications/responses-to-the-super-complaint-report-on-the-police-response-to-stalking",
        ),
    ],
    rationale: "A record with 6 of 29 recommendations is honest as long as it says so: anyone who counts \
                answers with it must know that most recommendations are missing.",
    help: "record the other items too; until then, leave the finding as a reminder",
    bad: &[Example::new(
        "3 of 29 recommendations",
        r#"[{"op": "replace", "path": "/reports/0/recommendation_count", "value": 29}]"#,
    )],
    good: &[Example::new(
        "it is not known how many recommendations the report makes",
        r#"[
            {"op": "remove", "path": "/reports/0/recommendation_count"},
            {"op": "add", "path": "/reports/0/marks", "value": {"recommendation_count": "unknown"}}
        ]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (kind, at, sequence) in facts.numbering().iter() {
        let Some(report) = at.of(&facts.record.reports) else { continue };
        let (Some(count), field) = count_of(report, kind) else { continue };
        if usize::try_from(count).map_or(true, |count| sequence.held < count) {
            let message = format!("the record has {} of the report's {count} {}", sequence.held, kind.list());
            let made = sink.report(at.place().field(field), message);
            let (how_many, numbers) = missing(of_report(&numbered(facts, kind), at), Some(count));
            let all_numbered = sequence.without_number == 0 && sequence.held > 0;
            if all_numbered && how_many > 0 {
                made.found(format!("not recorded: {numbers}"));
            }
        }
    }
}
