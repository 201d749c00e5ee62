use crate::finding::Subject;
use crate::index::{Item, place_of};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC118",
    slug: "part-in-another-report",
    title: "a part is in the same report as the item it belongs to",
    subject: Subject::Publication,
    reads: kinds![Report, Recommendation, Action],
    basis: &[Basis::format("a part is a recommendation or an action within another one in the same report")],
    rationale: "If a part is in another report than its item, it is asked on another date: groups are \
                expanded on that date, and an answer to the item may be older than the part. A later report \
                may well add a part to an earlier recommendation; usually, though, a later report repeats a \
                recommendation, and its item `restates` the earlier one.",
    help: "name the same report in both; if a later report repeats the recommendation, use `restates` \
           instead of `part_of`; if it adds a part, leave the finding as it is",
    bad: &[Example::new(
        "a part that names a second report",
        r#"[{"op": "add", "path": "/reports/-", "value": {"id": "later", "kind": "follow_up", "published": "2022-02-01", "documents": ["page"]}}, {"op": "add", "path": "/recommendations/2/report", "value": "report"}, {"op": "add", "path": "/recommendations/3/report", "value": "later"}]"#,
    )],
    good: &[Example::new(
        "both name the first of two reports",
        r#"[{"op": "add", "path": "/reports/-", "value": {"id": "later", "kind": "follow_up", "published": "2022-02-01", "documents": ["page"]}}, {"op": "add", "path": "/recommendations/2/report", "value": "report"}, {"op": "add", "path": "/recommendations/3/report", "value": "report"}]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, item) in facts.items.each() {
        let whole = item.part_of().and_then(|id| facts.items.get(id.as_str()));
        // Where one of them names no report, SC112 speaks.
        let Some((own, other)) = item.report().zip(whole.and_then(Item::report)) else { continue };
        if own != other {
            let message = format!("{} is a part of an item that is in another report", wording::item(item));
            sink.report(place_of(facts.record, at).field("report"), message)
                .expected(format!("`{other}`"))
                .found_id(own.as_str());
        }
    }
}
