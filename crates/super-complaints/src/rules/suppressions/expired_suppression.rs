use crate::index::{EntityKind, Place};
use crate::offer::Confidence;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC903",
    slug: "expired-suppression",
    title: "a suppression has not expired",
    needs_date: true,
    reads: kinds![Suppression],
    basis: &[Basis::format("`expires` is the last date on which a suppression applies")],
    rationale: "The author of the suppression wanted to look at the finding again by that date. Since then \
                the finding is shown again.",
    help: "look at the finding again; then remove the suppression, or give it a later date",
    bad: &[Example::new(
        "suppressed until the end of 2021",
        r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC107", "reason": "until the full text is out", "expires": "2021"}]}]"#,
    )
    .as_of("2022-01-01")],
    good: &[Example::new(
        "it still applies on its last date",
        r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC107", "reason": "until the full text is out", "expires": "2021"}]}]"#,
    )
    .as_of("2021-12-31")],
    check,
    ..Rule::of(Family::Suppressions)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(day) = facts.as_of() else { return };
    for (at, suppression) in facts.record.suppressions.iter().enumerate() {
        if let Some(expires) = suppression.expires.filter(|_| suppression.has_expired(day)) {
            let message = format!("the suppression of `{}` has expired", suppression.rule);
            let place = Place::of(EntityKind::Suppression, at);
            sink.report(place.field("expires"), message).found(expires.to_string()).remove_entity(
                place,
                "remove the suppression: what it was for is shown again",
                Confidence::Likely,
            );
        }
    }
}
