use crate::index::Place;
use crate::model::SuperComplaintField;
use crate::rules::shared_basis::POLICE_REFORM_ACT;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC606",
    slug: "complainant-not-recorded",
    title: "the complainant is recorded",
    reads: kinds![Event],
    basis: &[Basis::of_scheme(
        Topic::Complaint,
        "Police Reform Act 2002 section 29A: a designated body may make a complaint",
        POLICE_REFORM_ACT,
    )],
    rationale: "A super-complaint is made by a designated body. If it is not recorded, nobody can tell \
                whether it had standing, or which body to ask for the papers.",
    help: "record the complainant in `made_by`; if it was searched for and not found, mark `made_by` as \
           `unknown`",
    bad: &[Example::new("no complainant", r#"[{"op": "remove", "path": "/made_by"}]"#)],
    good: &[Example::new("two complainants", r#"[{"op": "add", "path": "/made_by/-", "value": "liberty"}]"#)],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    if record.made_by.is_empty() && record.marks.get(SuperComplaintField::MadeBy).is_none() {
        sink.report(Place::record(), "the complainant is not recorded");
    }
}
