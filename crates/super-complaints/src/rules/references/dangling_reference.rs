use crate::finding::Severity;
use crate::index::{EntityKind, Target};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};
use crate::search::replaced;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC101",
    slug: "dangling-reference",
    title: "every reference points to something in the record",
    severity: Severity::Error,
    reads: EVERYTHING,
    basis: &[Basis::format("a reference is the id of something in the same record")],
    rationale: "A broken reference loses the fact that it was meant to carry: a source that cannot be \
                checked, or an answer to nothing.",
    help: "correct the id, or add what it refers to",
    bad: &[Example::new(
        "a source with the id of no document in the record",
        r#"[{"op": "add", "path": "/recommendations/0/sources", "value": ["reprot"]}]"#,
    )],
    good: &[Example::new(
        "a source that names a place in the document",
        r#"[{"op": "add", "path": "/recommendations/0/sources", "value": ["report#section 4"]}]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

/// Looking for a similar id reads all ids, so that only the first references get one.
const WITH_NEAREST: usize = 100;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (nth, dangling) in facts.contents().dangling.iter().enumerate() {
        let (target, id) = (dangling.target, dangling.id);
        // Parties and answered items have rules of their own, which say more.
        let answered = target == Target::Item && dangling.place.kind() == EntityKind::Response;
        if target == Target::Party || answered {
            continue;
        }
        let made = sink
            .report(dangling.place, format!("there is no {} `{id}` in the record", target.word()))
            .found_id(id);
        if let Some(near) = (nth < WITH_NEAREST).then(|| facts.likely_id(target, id)).flatten() {
            let written = replaced(dangling.written, id, near, 1);
            made.near(near).write(dangling.place, dangling.written, &written);
        }
    }
}
