use crate::finding::{Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::DocumentKind;
use crate::rules::shared_basis::HIDDEN_VICTIMS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::{same, speaks_of_nations};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC502",
    slug: "nations-differ-between-pages",
    title: "the official pages of a super-complaint name the same nations",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Document],
    basis: &[Basis::experience(
        "the report says \"England and Wales\", but the page of responses to it says \"England and Northern Ireland\"",
        HIDDEN_VICTIMS,
    )],
    rationale: "A report and the responses to it concern the same nations. If their pages differ, at least \
                one of them is wrong, whatever the law says.",
    help: "check that the record repeats what the pages say; if it does, tell the publisher which pages \
           differ",
    bad: &[Example::new(
        "the report applies to England and Wales, but the page of responses to England",
        r#"[{"op": "replace", "path": "/documents/3/applies_to", "value": ["england"]}]"#,
    )],
    good: &[Example::new(
        "all pages name the same nations, in any order",
        r#"[{"op": "replace", "path": "/documents/3/applies_to", "value": ["wales", "england"]}]"#,
    )],
    check,
    ..Rule::of(Family::Publication)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let documents = &facts.record.documents;
    let speaking = || documents.iter().enumerate().filter(|(_, document)| speaks_of_nations(document));
    let Some(first) =
        speaking().find(|(_, it)| it.kind == DocumentKind::Report).or_else(|| speaking().next())
    else {
        return;
    };
    let mut others = speaking().filter(|(_, document)| !same(&document.applies_to, &first.1.applies_to));
    let Some((at, document)) = others.next() else { return };
    let place = |at| Place::of(EntityKind::Document, at).field("applies_to");
    let (found, expected) = (wording::nations(&document.applies_to), wording::nations(&first.1.applies_to));
    let message = format!("`{}` says {found}, but `{}` says {expected}", document.id, first.1.id);
    let mut made = sink.report(place(at), message).found(found).related(place(first.0), expected);
    for (at, document) in others {
        made = made.related(place(at), wording::nations(&document.applies_to));
    }
}
