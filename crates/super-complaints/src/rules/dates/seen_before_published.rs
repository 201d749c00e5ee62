//! SC205: a document was there when somebody saw it.

use crate::dates::{PartialDate, Tri};
use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::moments::{is_before, there};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC205",
    slug: "seen-before-published",
    title: "a document was there when somebody saw it",
    family: Family::Dates,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Document],
    basis: &[
        Basis::format("`seen` is the last day on which whoever made the record saw the document"),
        Basis::format("`gone` is a day from which on it could not be opened at its addresses"),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "What was last seen on a day before it was sent or published cannot have been read, nor what was seen at its \
                addresses after it was found gone from there. One of the days is wrong, the year mostly, and what the \
                record says was known on a day depends on it.",
    help: "correct the day; `seen` is the day on which you last looked. If a document came back, remove `gone`; if you saw it \
           in a web archive, add that address",
    bad: &[
        Example {
            title: "seen in the year before it was sent",
            patch: r#"[{"op": "replace", "path": "/documents/4/seen", "value": "2020-07-01"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "seen after it was gone",
            patch: r#"[{"op": "add", "path": "/documents/4/gone", "value": "2022-03-01"}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    good: &[
        Example {
            title: "seen by whoever got the letter, before it was published",
            patch: r#"[{"op": "replace", "path": "/documents/4/seen", "value": "2021-07-20"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "seen on the day of its publication",
            patch: r#"[{"op": "replace", "path": "/documents/2/seen", "value": "2021-05-26"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "seen after it was gone, in a web archive",
            patch: r#"[
                {"op": "add", "path": "/documents/4/gone", "value": "2022-03-01"},
                {"op": "add", "path": "/documents/4/urls/-", "value": "https://web.archive.org/web/2022/https://example.org/home-office"}
            ]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, document) in facts.record.documents.iter().enumerate() {
        let Some(seen) = &document.seen else { continue };
        if let Some(gone) = document.gone.as_ref().filter(|_| document.is_lost()) {
            seen_when_gone(sink, Place::of(EntityKind::Document, at).field("seen"), seen, gone);
        }
        let dates = document.sent.iter().chain(&document.published);
        let order = dates.map(|date| is_before(seen, date)).reduce(Tri::and).unwrap_or(Tri::No);
        if order == Tri::No {
            continue;
        }
        let Some(there) = there(document) else { continue };
        let place = Place::of(EntityKind::Document, at).field("seen");
        if order == Tri::Yes {
            sink.object(place, "it was seen before it was sent or published")
                .expected(format!("{there} or later"))
                .found(seen.to_string());
        } else {
            sink.cannot_tell(
                place,
                format!("whether {seen} is before {there}, when it was sent or published"),
            );
        }
    }
}

fn seen_when_gone(sink: &mut Sink<'_, '_>, place: Place<'_>, seen: &PartialDate, gone: &PartialDate) {
    match is_before(gone, seen) {
        Tri::Yes => {
            sink.object(place, "it was seen after it was found gone")
                .expected(format!("{gone} or earlier"))
                .found(seen.to_string());
        }
        Tri::CannotTell => {
            sink.cannot_tell(place, format!("whether {seen} is after {gone}, when it was gone"));
        }
        Tri::No => {}
    }
}
