use crate::finding::Severity;
use crate::index::{EntityKind, Target};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC101",
    slug: "dangling-reference",
    title: "a reference points at something that the record has",
    severity: Severity::Error,
    reads: EVERYTHING,
    basis: &[Basis::format("references are ids of things in the same record")],
    rationale: "A reference that leads nowhere loses the fact that it was to carry: a source that cannot be \
                looked up, an answer to nothing.",
    help: "correct the id, or add what it refers to",
    bad: &[Example::new(
        "a source that no document of the record has",
        r#"[{"op": "add", "path": "/recommendations/0/sources", "value": ["reprot"]}]"#,
    )],
    good: &[Example::new(
        "a source with a place in the document",
        r#"[{"op": "add", "path": "/recommendations/0/sources", "value": ["report#section 4"]}]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for dangling in &facts.links().dangling {
        let (target, id) = (dangling.target, dangling.id);
        // Parties and answered items have rules of their own, which know more to say.
        let answered = target == Target::Item && dangling.place.kind() == EntityKind::Response;
        if target == Target::Party || answered {
            continue;
        }
        sink.object(dangling.place, format!("there is no {} `{id}` in the record", target.word()))
            .found(format!("`{id}`"));
    }
}
