//! SC105: the scheme is one that is known.

use crate::finding::{Profile, Severity, Subject};
use crate::index::Place;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, Status};
use crate::scheme::Scheme;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC105",
    slug: "unknown-scheme",
    title: "the scheme is one that is known",
    family: Family::References,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: EVERYTHING,
    basis: &[Basis::format("the scheme of a record is the id of a legal regime that comes with the rules")],
    since: "1",
    status: Status::Stable,
    rationale: "The scheme says who may complain, to whom, and which time limits the law sets. Without it nothing of \
                that can be checked, and silence would look like assent.",
    help: "write the id of a scheme: `police`, or `service-police` for the service police",
    bad: &[Example {
        title: "a slip in the name",
        patch: r#"[{"op": "replace", "path": "/scheme", "value": "policing"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "the police scheme",
        patch: r#"[{"op": "replace", "path": "/scheme", "value": "police"}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if facts.scheme.is_some() {
        return;
    }
    let scheme = facts.record.scheme.as_str();
    let known = || Scheme::all().iter().map(|scheme| scheme.id.as_str());
    let list: Vec<String> = known().map(|id| format!("`{id}`")).collect();
    let expected = match crate::directory::nearest(scheme, known()) {
        Some(nearest) => format!("`{nearest}`, perhaps"),
        None => list.join(" or "),
    };
    let place = Place::record().field("scheme");
    sink.object(place, format!("there is no scheme `{scheme}`"))
        .expected(expected)
        .found(format!("`{scheme}`"));
}
