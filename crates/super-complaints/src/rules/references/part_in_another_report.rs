//! SC118: a part belongs to the report of its whole.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Item, place_of};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC118",
    slug: "part-in-another-report",
    title: "a part belongs to the report of its whole",
    family: Family::References,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Report, EntityKind::Recommendation, EntityKind::Action],
    basis: &[Basis::format("a part is a recommendation or an action within another one of the same report")],
    since: "1",
    status: Status::Stable,
    rationale: "A part has no addressee, day or request of its own report if it stands in another one: its groups would expand on the wrong day. What a later report says anew is an item of its own that `restates` the earlier one.",
    help: "name the same report in both; if a later report repeats the recommendation, use `restates` instead of `part_of`",
    bad: &[Example {
        title: "a part that names a second report",
        patch: r#"[{"op": "add", "path": "/reports/-", "value": {"id": "later", "kind": "follow_up", "published": "2022-02-01", "documents": ["page"]}}, {"op": "add", "path": "/recommendations/2/report", "value": "report"}, {"op": "add", "path": "/recommendations/3/report", "value": "later"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "both name the first of two reports",
        patch: r#"[{"op": "add", "path": "/reports/-", "value": {"id": "later", "kind": "follow_up", "published": "2022-02-01", "documents": ["page"]}}, {"op": "add", "path": "/recommendations/2/report", "value": "report"}, {"op": "add", "path": "/recommendations/3/report", "value": "report"}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for at in 0..facts.items.len() {
        let Some(item) = facts.items.at(at) else { continue };
        let whole = item.part_of().and_then(|id| facts.items.get(id.as_str()));
        // Where one of them names no report, SC112 speaks.
        let Some((own, other)) = item.report().zip(whole.and_then(Item::report)) else { continue };
        if own != other {
            let message = format!("it is a part of what another report says: {}", say::item(item));
            sink.object(place_of(facts.record, at).field("report"), message)
                .expected(format!("`{other}`"))
                .found(format!("`{own}`"));
        }
    }
}
