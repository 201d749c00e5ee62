//! SC501: an official page applies to the nations of the scheme.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, Status, say};

use super::{same, speaks_of_nations};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC501",
    slug: "nations-differ-from-scheme",
    title: "an official page applies to the nations of the scheme",
    family: Family::Publication,
    subject: Subject::Publication,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Document],
    basis: &[
        Basis::of_scheme(
            Matter::Complaint,
            "Police Reform Act 2002 section 29A: policing in England and Wales",
            "https://www.legislation.gov.uk/ukpga/2002/30/part/2A",
        ),
        Basis::experience(
            "the page of responses to The hidden victims says \"England and Northern Ireland\"",
            "https://www.gov.uk/government/publications/responses-to-the-hidden-victims-report-on-hestias-super-complaint-on-the-police-response-to-victims-of-modern-slavery",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "GOV.UK pages say to which nations they apply, and people filter by it. A page that names the wrong ones is \
                not found by those whom it concerns, and misleads others. The record should keep what the page says; the \
                publisher should mend the page.",
    help: "check that the record repeats what the page says; if it does, tell the publisher of the page",
    bad: &[Example {
        title: "a page of responses that names Northern Ireland instead of Wales",
        patch: r#"[{"op": "replace", "path": "/documents/3/applies_to", "value": ["england", "northern_ireland"]}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[
        Example {
            title: "a page that does not say to which nations it applies",
            patch: r#"[{"op": "remove", "path": "/documents/3/applies_to"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "the same nations in another order",
            patch: r#"[{"op": "replace", "path": "/documents/3/applies_to", "value": ["wales", "england"]}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme.filter(|scheme| !scheme.nations.is_empty()) else { return };
    for (at, document) in facts.record.documents.iter().enumerate() {
        if speaks_of_nations(document) && !same(&document.applies_to, &scheme.nations) {
            let (found, expected) = (say::nations(&document.applies_to), say::nations(&scheme.nations));
            sink.object(
                Place::of(EntityKind::Document, at).field("applies_to"),
                format!("`{}` says that it applies to {found}; the scheme covers {expected}", document.id),
            )
            .expected(expected)
            .found(found);
        }
    }
}
