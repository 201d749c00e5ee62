use crate::finding::Severity;
use crate::index::{EntityKind, Place, Target};
use crate::offer::Confidence;
use crate::rules::{self, Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC902",
    slug: "unused-suppression",
    title: "every suppression suppresses something",
    reads: kinds![Suppression],
    basis: &[Basis::format("a suppression is for a finding that its author has seen and accepts")],
    rationale: "A suppression that suppresses nothing is left over from something that was fixed, or misses \
                its target. Later it might hide a finding that nobody has seen.",
    help: "remove it, or correct the rule or the entity that it names",
    bad: &[
        Example::new(
            "there is no gap to suppress",
            r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC107", "reason": "the report leaves number 2 out"}]}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "findings about suppressions cannot be suppressed",
            r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC902", "reason": "we like it so"}]}]"#,
        )
        .as_of("2022-06-01"),
    ],
    good: &[
        Example::new(
            "a gap is suppressed",
            r#"[
                {"op": "replace", "path": "/recommendations/1/number", "value": "4"},
                {"op": "remove", "path": "/reports/0/recommendation_count"},
                {"op": "add", "path": "/suppressions", "value": [{"rule": "SC107", "entity": "report:report", "reason": "the report leaves number 2 out"}]}
            ]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "without a date, a rule that needs one does not run, so it cannot be told",
            r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC401", "reason": "they told us why"}]}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Suppressions)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, suppression) in facts.record.suppressions.iter().enumerate() {
        let used = facts.suppressions_used.get(at) == Some(&true);
        let expired = facts.as_of().is_some_and(|day| suppression.has_expired(day));
        // A suppression that is mistyped, has expired or is of an error is reported by other rules.
        let Some(rule) =
            rules::find_running(&suppression.rule).filter(|rule| rule.severity != Severity::Error)
        else {
            continue;
        };
        if used || expired {
            continue;
        }
        let place = Place::of(EntityKind::Suppression, at);
        if facts.not_run.contains(&rule.code) {
            sink.cannot_tell(place, format!("`{}` did not run", suppression.rule));
            continue;
        }
        let entity = suppression.entity.as_deref();
        let aims_at = |it: &(&str, Option<String>)| {
            it.0 == rule.code && entity.is_none_or(|entity| it.1.as_deref() == Some(entity))
        };
        if facts.unsure.iter().any(aims_at) {
            sink.cannot_tell(place, format!("`{}` could not tell", suppression.rule));
            continue;
        }
        let missing = entity.filter(|entity| !exists(facts, entity));
        let message = match missing {
            _ if rule.family == Family::Suppressions => {
                "findings about suppressions cannot be suppressed".to_owned()
            }
            Some(entity) => format!("there is no `{entity}` in the record"),
            None => format!("`{}` has no finding here to suppress", suppression.rule),
        };
        // One that can never have an effect is of no use; another may only have missed its target.
        let never = rule.family == Family::Suppressions;
        let sure = if never { Confidence::Certain } else { Confidence::Likely };
        sink.report(place, message).remove_entity(place, "remove the suppression", sure);
    }
}

/// Whether the record has the entity of a full name such as `response:npcc-2`.
fn exists(facts: &Facts<'_>, entity: &str) -> bool {
    let target = entity.split_once(':').and_then(|(word, id)| Some((Target::of_word(word)?, id)));
    target.is_some_and(|(target, id)| facts.position(target, id).is_some())
}
