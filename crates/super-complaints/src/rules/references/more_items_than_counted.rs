use crate::collect_vec::CollectVec as _;
use crate::rules::numbering::{count_of, numbered, of_report};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC116",
    slug: "more-items-than-counted",
    title: "the record has no more items than the report says it makes",
    reads: kinds![Report, Recommendation, Action],
    basis: &[Basis::experience(
        "forces count the recommendations of a report by their addressees, and the sums do not agree with the total",
        "https://www.essex.police.uk/police-forces/essex-police/areas/essex-police/au/about-us/police-super-complaints-response/",
    )],
    rationale: "Either the count is wrong, or something is recorded as a recommendation that is a part of \
                one, an action of the authorities, or the work of respondents. Every table made from the \
                record would count it.",
    help: "correct the count; or link a part to its recommendation with `part_of`, move the item to \
           `actions`, or mark it as `numbered_by` `responders`",
    bad: &[Example::new(
        "a fourth recommendation, where the report makes three",
        r#"[{"op": "add", "path": "/recommendations/-", "value": {"id": "r4", "number": "4", "gist": "publish", "addressees": ["home-office"], "sources": ["report"]}}]"#,
    )],
    good: &[Example::new(
        "two parts of a recommendation that is not recorded count as one",
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
        let Some(report) = at.of(&facts.record.reports) else { continue };
        let (count, field) = count_of(report, kind);
        let Some(count) = count.and_then(|count| usize::try_from(count).ok()) else { continue };
        if sequence.held <= count {
            continue;
        }
        // 3a and 3b without 3 are one recommendation; the same number twice is reported by SC108.
        let numbered = numbered(facts, kind);
        let mut wholes: Vec<_> = of_report(&numbered, at)
            .iter()
            .filter(|it| !it.is_part)
            .map(|it| (it.number.leading(), it.number))
            .collect_vec();
        wholes.dedup_by(|a, b| if a.0.is_some() { a.0 == b.0 } else { a.1.is_same(b.1) });
        let held = wholes.len() + sequence.without_number;
        if held > count {
            let items = if held == 1 { kind.noun() } else { kind.list() };
            let message = format!("the record has {held} {items}, but the report makes {count}");
            sink.report(at.place().field(field), message);
        }
    }
}
