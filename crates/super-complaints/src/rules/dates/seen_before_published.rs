use crate::dates::PartialDate;
use crate::finding::Subject;
use crate::index::{EntityKind, Place};
use crate::rules::moments::document_date;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC205",
    slug: "seen-before-published",
    title: "a document is not seen before it is sent or published",
    subject: Subject::Publication,
    reads: kinds![Document],
    basis: &[Basis::format(
        "`last_seen` is the last date on which the author of the record saw the document",
    )],
    rationale: "If a document was last seen before the date on which it says that it was sent or published, \
                the document is post-dated, or one of the dates was copied wrongly, usually the year. What \
                was known on a date depends on it.",
    help: "correct the date; `last_seen` is the date on which you last saw it. If the document itself is \
           post-dated, leave the finding as it is",
    bad: &[
        Example::new(
            "seen in the year before it was sent",
            r#"[{"op": "replace", "path": "/documents/4/last_seen", "value": "2020-07-01"}]"#,
        ),
        Example::new(
            "a page gives the following day as its date of publication",
            r#"[{"op": "replace", "path": "/documents/3/published", "value": "2022-07-02"}, {"op": "remove", "path": "/documents/3/updated"}]"#,
        ),
    ],
    good: &[
        Example::new(
            "seen by the recipient of the letter before it was published",
            r#"[{"op": "replace", "path": "/documents/4/last_seen", "value": "2021-07-20"}]"#,
        ),
        Example::new(
            "seen on the date of publication",
            r#"[{"op": "replace", "path": "/documents/2/last_seen", "value": "2021-05-26"}]"#,
        ),
        Example::new(
            "seen in the month of publication: the order is possible",
            r#"[{"op": "replace", "path": "/documents/2/last_seen", "value": "2021-05"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, document) in facts.record.documents.iter().enumerate() {
        let Some(seen) = document.last_seen.as_ref() else { continue };
        let before = |date: Option<&PartialDate>| date.is_none_or(|date| seen.is_before(date).is_yes());
        if !before(document.sent.as_ref()) || !before(document.published.as_ref()) {
            continue;
        }
        if let Some(date) = document_date(document) {
            sink.report(
                Place::of(EntityKind::Document, at).field("last_seen"),
                format!("it was last seen on {seen}, but is dated {date}"),
            )
            .too_early(&seen, &date);
        }
    }
}
