use crate::finding::Severity;
use crate::model::{Mark, PartyField};
use crate::rules::shared_basis::WARWICKSHIRE_COMMISSIONER;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC111",
    slug: "unresolved-party",
    title: "every party has an id",
    severity: Severity::Note,
    reads: EVERYTHING,
    basis: &[Basis::experience(
        "a report says to consult \"voluntary agencies\" and \"others as appropriate\": no body in particular",
        WARWICKSHIRE_COMMISSIONER,
    )],
    rationale: "A name without an id is shown but cannot be counted: an addressee without an id has no \
                column in the matrix. Some wordings do not mean any particular body; the mark `unknown` then \
                says that an id was looked for.",
    help: "give the id of the body or group; if there is no such id, mark `id` as `unknown`",
    bad: &[Example::new(
        "an addressee with only a name",
        r#"[{"op": "add", "path": "/recommendations/0/addressees/-", "value": {"as_written": "Ministry of Justice"}}]"#,
    )],
    good: &[
        Example::new(
            "a name with an id",
            r#"[{"op": "add", "path": "/recommendations/0/consulted/-", "value": {"id": "ministry-of-justice", "as_written": "MoJ"}}]"#,
        ),
        Example::new(
            "a wording that means no body in particular",
            r#"[{"op": "add", "path": "/recommendations/0/consulted/-", "value": {"as_written": "others as appropriate", "marks": {"id": "unknown"}}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (party, place) in &facts.contents().unresolved {
        let tried = || matches!(party.marks.get(PartyField::Id), Some(Mark::Unknown | Mark::NotStated));
        if tried() {
            continue;
        }
        let made = sink.report(*place, format!("`{party}` has no id"));
        let named = party.as_written.as_deref().and_then(|words| facts.directory.find(words));
        if let Some(id) = named.map(|named| named.id()) {
            let made = made
                .expected(format!("`{id}`"))
                .help(format!("use the id `{id}`: this name is in the directory"));
            if let Some(words) = party.as_written.as_deref() {
                let beside = (place.field("as_written"), words);
                made.add(beside, place.field("id"), "", id.as_str().into(), &format!("add the id `{id}`"));
            }
        }
    }
}
