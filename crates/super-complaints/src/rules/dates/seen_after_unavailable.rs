use crate::finding::{Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC211",
    slug: "seen-after-unavailable",
    title: "a document is not seen at its address after it was found unavailable",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Document],
    basis: &[Basis::format(
        "`found_unavailable` is the date on which it was found that the document could not be opened at its addresses; `last_seen` is the last date on which it was seen",
    )],
    rationale: "A page that could not be opened, and was seen later, has come back: sites are rebuilt. The \
                document counts as unavailable until `found_unavailable` is removed. If it was seen in a web archive, the \
                address of the archive is missing.",
    help: "if the document is back, remove `found_unavailable`; if you saw it in a web archive, add that address to \
           `urls`; otherwise correct the date",
    bad: &[Example::new(
        "found unavailable in March, but seen in July",
        r#"[{"op": "add", "path": "/documents/4/found_unavailable", "value": "2022-03-01"}]"#,
    )],
    good: &[
        Example::new(
            "seen after it was found unavailable, in a web archive",
            r#"[
                {"op": "add", "path": "/documents/4/found_unavailable", "value": "2022-03-01"},
                {"op": "add", "path": "/documents/4/urls/-", "value": "https://web.archive.org/web/2022/https://example.org/home-office"}
            ]"#,
        ),
        Example::new(
            "seen, and found unavailable, in the same month",
            r#"[{"op": "add", "path": "/documents/4/found_unavailable", "value": "2022-07"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, document) in facts.record.documents.iter().enumerate().filter(|(_, it)| it.is_lost()) {
        let Some((seen, unavailable)) = document.last_seen.as_ref().zip(document.found_unavailable.as_ref())
        else {
            continue;
        };
        if unavailable.is_before(seen).is_yes() {
            let place = Place::of(EntityKind::Document, at);
            sink.report(
                place.field("found_unavailable"),
                format!("it was unavailable on {unavailable}, but was seen again on {seen}"),
            )
            .found(unavailable.to_string())
            .related(place.field("last_seen"), "the date on which it was last seen");
        }
    }
}
