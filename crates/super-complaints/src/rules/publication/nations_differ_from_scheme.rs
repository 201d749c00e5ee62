use crate::finding::Subject;
use crate::index::{EntityKind, Place};
use crate::rules::shared_basis::{HIDDEN_VICTIMS, POLICE_REFORM_ACT};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds, wording};

use super::{same, speaks_of_nations};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC501",
    slug: "nations-differ-from-scheme",
    title: "an official page applies to the nations that the scheme covers",
    subject: Subject::Publication,
    reads: kinds![Document],
    basis: &[
        Basis::of_scheme(
            Topic::Complaint,
            "Police Reform Act 2002 section 29A: policing in England and Wales",
            POLICE_REFORM_ACT,
        ),
        Basis::experience(
            "the page of responses to The hidden victims says \"England and Northern Ireland\"",
            HIDDEN_VICTIMS,
        ),
    ],
    rationale: "GOV.UK pages say which nations they apply to, and readers filter by it. Readers whom a page \
                concerns do not find it if it names the wrong nations, and others are misled. The record \
                should keep what the page says; the publisher should correct the page.",
    help: "check that the record repeats what the page says; if it does, tell the publisher",
    bad: &[Example::new(
        "a page of responses names Northern Ireland instead of Wales",
        r#"[{"op": "replace", "path": "/documents/3/applies_to", "value": ["england", "northern_ireland"]}]"#,
    )],
    good: &[
        Example::new(
            "a page does not say which nations it applies to",
            r#"[{"op": "remove", "path": "/documents/3/applies_to"}]"#,
        ),
        Example::new(
            "a page names the same nations in another order",
            r#"[{"op": "replace", "path": "/documents/3/applies_to", "value": ["wales", "england"]}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Publication)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme.filter(|scheme| !scheme.nations.is_empty()) else { return };
    for (at, document) in facts.record.documents.iter().enumerate() {
        if speaks_of_nations(document) && !same(&document.applies_to, &scheme.nations) {
            let (found, expected) =
                (wording::nations(&document.applies_to), wording::nations(&scheme.nations));
            sink.report(
                Place::of(EntityKind::Document, at).field("applies_to"),
                format!(
                    "`{}` says that it applies to {found}, but the scheme covers {expected}",
                    document.id
                ),
            )
            .expected(expected)
            .found(found);
        }
    }
}
