use crate::finding::{Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC211",
    slug: "seen-after-gone",
    title: "a document is not seen at its address after it is gone",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Document],
    basis: &[Basis::format(
        "`gone` is a date from which the document could not be opened at its addresses; `seen` is the last date on which it was seen",
    )],
    rationale: "A page that could not be opened, and was seen later, has come back: sites are rebuilt. The \
                document counts as unavailable until `gone` is removed. If it was seen in a web archive, the \
                address of the archive is missing.",
    help: "if the document is back, remove `gone`; if you saw it in a web archive, add that address to \
           `urls`; otherwise correct the date",
    bad: &[Example::new(
        "gone in March, but seen in July",
        r#"[{"op": "add", "path": "/documents/4/gone", "value": "2022-03-01"}]"#,
    )],
    good: &[
        Example::new(
            "seen after it was gone, in a web archive",
            r#"[
                {"op": "add", "path": "/documents/4/gone", "value": "2022-03-01"},
                {"op": "add", "path": "/documents/4/urls/-", "value": "https://web.archive.org/web/2022/https://example.org/home-office"}
            ]"#,
        ),
        Example::new(
            "seen and gone in the same month",
            r#"[{"op": "add", "path": "/documents/4/gone", "value": "2022-07"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, document) in facts.record.documents.iter().enumerate().filter(|(_, it)| it.is_lost()) {
        let Some((seen, gone)) = document.seen.as_ref().zip(document.gone.as_ref()) else { continue };
        if gone.is_before(seen).is_yes() {
            let place = Place::of(EntityKind::Document, at);
            sink.object(place.field("gone"), format!("it was gone on {gone}, but was seen again on {seen}"))
                .found(gone.to_string())
                .related(place.field("seen"), "the date on which it was last seen");
        }
    }
}
