//! SC606: somebody made the complaint.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::model::SuperComplaintField;
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC606",
    slug: "complainant-not-recorded",
    title: "it is recorded who made the complaint",
    family: Family::Steps,
    subject: Subject::Record,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Event],
    basis: &[Basis::of_scheme(
        Matter::Complaint,
        "Police Reform Act 2002 section 29A: a designated body may make a complaint",
        "https://www.legislation.gov.uk/ukpga/2002/30/part/2A",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "A super-complaint is made by a designated body; without it nobody can tell whether there was standing, or \
                whom to ask for the papers.",
    help: "record the complainant in `made_by`; if that was looked for and not found, mark `made_by` as `unknown`",
    bad: &[Example {
        title: "no complainant",
        patch: r#"[{"op": "remove", "path": "/made_by"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "two complainants",
        patch: r#"[{"op": "add", "path": "/made_by/-", "value": "liberty"}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    if record.made_by.is_empty() && record.marks.get(SuperComplaintField::MadeBy).is_none() {
        sink.object(Place::record(), "it is not recorded who made the complaint");
    }
}
