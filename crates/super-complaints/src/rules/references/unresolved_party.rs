//! SC111: a party has an id.

use crate::finding::{Profile, Severity, Subject};
use crate::model::{Mark, PartyField};
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC111",
    slug: "unresolved-party",
    title: "a party has an id",
    family: Family::References,
    subject: Subject::Record,
    severity: Severity::Note,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: EVERYTHING,
    basis: &[Basis::experience(
        "a report asks to consult \"voluntary agencies\" and \"others as appropriate\": nobody in particular",
        "https://warwickshire-pcc.gov.uk/key-information/hmicfrs-reports/response-to-super-complaint-on-underground-lives-police-response-to-victims-of-modern-slavery",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "A name without an id is shown, but nothing can be counted by it: an addressee without one has no column \
                in the matrix. Some wordings mean nobody in particular; then a mark says that somebody tried.",
    help: "give the id of the body or group; if there is none to give, mark `id` as `unknown`",
    bad: &[Example {
        title: "an addressee by name only",
        patch: r#"[{"op": "add", "path": "/recommendations/0/addressees/-", "value": {"as_written": "Ministry of Justice"}}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[
        Example {
            title: "the same with an id",
            patch: r#"[{"op": "add", "path": "/recommendations/0/consulted/-", "value": {"id": "ministry-of-justice", "as_written": "MoJ"}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "a wording that means nobody in particular",
            patch: r#"[{"op": "add", "path": "/recommendations/0/consulted/-", "value": {"as_written": "others as appropriate", "marks": {"id": "unknown"}}}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (party, place) in &facts.contents().unresolved {
        let tried = || matches!(party.marks.get(PartyField::Id), Some(Mark::Unknown | Mark::NotStated));
        if tried() {
            continue;
        }
        let made = sink.object(*place, format!("`{party}` has no id"));
        let named = party.as_written.as_deref().and_then(|words| facts.directory.find(words));
        if let Some(id) = named.map(|named| named.id()) {
            made.expected(format!("`{id}`"))
                .help(format!("write the id `{id}`: the directory knows the name"));
        }
    }
}
