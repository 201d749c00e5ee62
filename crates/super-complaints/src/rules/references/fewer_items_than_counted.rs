use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::rules::numbering::{missing, numbered, of_report};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC115",
    slug: "fewer-items-than-counted",
    title: "the record holds as many items as the report counts",
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action],
    basis: &[
        Basis::format(
            "`recommendation_count` and `action_count` are what the report counts; the record may hold fewer",
        ),
        Basis::experience(
            "the report on stalking makes 29 recommendations, of which the responses name a few",
            "https://www.gov.uk/government/publications/responses-to-the-super-complaint-report-on-the-police-response-to-stalking",
        ),
    ],
    rationale: "A record of 6 recommendations out of 29 is honest as long as it says so: whoever counts \
                answers by it must know that most were not looked at.",
    help: "record the others too; until then the finding stands as a reminder",
    bad: &[Example::new(
        "three recommendations of 29",
        r#"[{"op": "replace", "path": "/reports/0/recommendation_count", "value": 29}]"#,
    )],
    good: &[Example::new(
        "a report that nobody counted",
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
        let Some(report) = facts.record.reports.get(at) else { continue };
        let (count, field) = match kind {
            EntityKind::Action => (report.action_count, "action_count"),
            _ => (report.recommendation_count, "recommendation_count"),
        };
        let Some(count) = count else { continue };
        if usize::try_from(count).map_or(true, |count| sequence.held < count) {
            let message =
                format!("the record holds {} of the {count} {} of the report", sequence.held, kind.list());
            let made = sink.object(Place::of(EntityKind::Report, at).field(field), message);
            let (how_many, numbers) = missing(of_report(&numbered(facts, kind), at), Some(count));
            let all_numbered = sequence.without_number == 0 && sequence.held > 0;
            if all_numbered && how_many > 0 {
                made.found(format!("not recorded: {numbers}"));
            }
        }
    }
}
