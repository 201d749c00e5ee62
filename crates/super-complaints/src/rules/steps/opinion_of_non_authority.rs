use crate::finding::Subject;
use crate::index::{EntityKind, Place};
use crate::rules::shared_basis::REGULATION_11;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds, wording};

use super::non_authorities;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC623",
    slug: "opinion-of-non-authority",
    title: "a separate opinion is given by one of the authorities",
    subject: Subject::Publication,
    reads: kinds![Report, Body],
    basis: &[Basis::of_scheme(
        Topic::Conclusion,
        "SI 2018/748 regulation 11(2): authorities that cannot agree on the report each set out their opinion in it",
        REGULATION_11,
    )],
    rationale: "If the authorities cannot agree, each of them sets out its own opinion in the report. An \
                opinion of any other body is commentary, and does not affect the report.",
    help: "record the comment of another body as a document of the kind `commentary`, or as a response",
    bad: &[Example::new(
        "a separate opinion of the NPCC",
        r#"[{"op": "add", "path": "/reports/0/opinions", "value": [{"by": "npcc", "gist": "the evidence does not carry it", "sources": ["report"]}]}]"#,
    )],
    good: &[Example::new(
        "a separate opinion of the College of Policing",
        r#"[{"op": "add", "path": "/reports/0/opinions", "value": [{"by": "college-of-policing", "gist": "the evidence does not carry it", "sources": ["report"]}]}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, report) in facts.record.reports.iter().enumerate() {
        for (nth, opinion) in report.opinions.iter().enumerate() {
            let day = report.day();
            let place = Place::of(EntityKind::Report, at).field("opinions").at(nth).field("by");
            if !non_authorities(facts, sink, std::iter::once(&opinion.by), day, place).is_empty() {
                let name = facts.parties.name(&opinion.by);
                let message = format!(
                    "{name} is not an authority under the scheme, but is recorded as giving a separate opinion"
                );
                sink.report(place, message)
                    .expected(wording::seats(facts, &facts.authorities(day), day))
                    .found(name);
            }
        }
    }
}
