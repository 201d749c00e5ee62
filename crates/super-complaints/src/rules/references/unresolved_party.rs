use crate::finding::Severity;
use crate::index::for_each_party;
use crate::model::{Mark, PartyField};
use crate::rules::cited::WARWICKSHIRE_COMMISSIONER;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC111",
    slug: "unresolved-party",
    title: "a party has an id",
    severity: Severity::Note,
    reads: EVERYTHING,
    basis: &[Basis::experience(
        "a report asks to consult \"voluntary agencies\" and \"others as appropriate\": nobody in particular",
        WARWICKSHIRE_COMMISSIONER,
    )],
    rationale: "A name without an id is shown, but nothing can be counted by it: an addressee without one \
                has no column in the matrix. Some wordings mean nobody in particular; then a mark says that \
                somebody tried.",
    help: "give the id of the body or group; if there is none to give, mark `id` as `unknown`",
    bad: &[Example::new(
        "an addressee by name only",
        r#"[{"op": "add", "path": "/recommendations/0/addressees/-", "value": {"as_written": "Ministry of Justice"}}]"#,
    )],
    good: &[
        Example::new(
            "the same with an id",
            r#"[{"op": "add", "path": "/recommendations/0/consulted/-", "value": {"id": "ministry-of-justice", "as_written": "MoJ"}}]"#,
        ),
        Example::new(
            "a wording that means nobody in particular",
            r#"[{"op": "add", "path": "/recommendations/0/consulted/-", "value": {"as_written": "others as appropriate", "marks": {"id": "unknown"}}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for_each_party(facts.record, &mut |party, place| {
        let tried = || matches!(party.marks.get(PartyField::Id), Some(Mark::Unknown | Mark::NotStated));
        if party.id.is_some() || tried() {
            return;
        }
        let made = sink.object(place(), format!("`{party}` has no id"));
        let named = party.as_written.as_deref().and_then(|words| facts.directory.find(words));
        if let Some(id) = named.map(|named| named.id()) {
            made.expected(format!("`{id}`"))
                .help(format!("write the id `{id}`: the directory knows the name"));
        }
    });
}
