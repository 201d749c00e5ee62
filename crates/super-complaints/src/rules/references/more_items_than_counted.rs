use crate::index::{EntityKind, Place};
use crate::rules::numbering::{numbered, of_report};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC116",
    slug: "more-items-than-counted",
    title: "the record holds no more items than the report counts",
    reads: kinds![Report, Recommendation, Action],
    basis: &[Basis::experience(
        "forces count the recommendations of a report by their addressees, and the sums do not agree with the total",
        "https://www.essex.police.uk/police-forces/essex-police/areas/essex-police/au/about-us/police-super-complaints-response/",
    )],
    rationale: "Either the count is wrong, or something was recorded as a recommendation that is a part of \
                one, an action of the authorities, or the work of responders. Every table that is made from \
                the record would count it.",
    help: "correct the count; or name the whole with `part_of`, move the item to `actions`, or mark it as \
           `numbered_by` `responders`",
    bad: &[Example::new(
        "a fourth recommendation of three",
        r#"[{"op": "add", "path": "/recommendations/-", "value": {"id": "r4", "number": "4", "gist": "publish", "addressees": ["home-office"], "sources": ["report"]}}]"#,
    )],
    good: &[Example::new(
        "two parts whose whole is not recorded count as one",
        r#"[
            {"op": "remove", "path": "/recommendations/3/part_of"},
            {"op": "replace", "path": "/recommendations/2/number", "value": "3b"}
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
        let Some(count) = count.and_then(|count| usize::try_from(count).ok()) else { continue };
        if sequence.held <= count {
            continue;
        }
        // 3a and 3b without their whole are one recommendation; the same number twice is SC108's matter.
        let numbered = numbered(facts, kind);
        let mut wholes: Vec<_> = of_report(&numbered, at)
            .iter()
            .filter(|it| !it.is_part)
            .map(|it| (it.number.leading(), it.number))
            .collect();
        wholes.dedup_by(|a, b| if a.0.is_some() { a.0 == b.0 } else { a.1.is_same(b.1) });
        let held = wholes.len() + sequence.without_number;
        if held > count {
            let message = format!("the record holds {held} {}, the report counts {count}", kind.list());
            sink.object(Place::of(EntityKind::Report, at).field(field), message);
        }
    }
}
