use crate::finding::Severity;
use crate::index::Place;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};
use crate::scheme::Scheme;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC105",
    slug: "unknown-scheme",
    title: "the scheme is one that is known",
    severity: Severity::Error,
    reads: EVERYTHING,
    basis: &[Basis::format("the scheme of a record is the id of a legal regime that comes with the rules")],
    rationale: "The scheme says who may complain, to whom, and which time limits the law sets. Without it \
                nothing of that can be checked, and silence would look like assent.",
    help: "write the id of a scheme: `police`, or `service-police` for the service police",
    bad: &[Example::new(
        "a slip in the name",
        r#"[{"op": "replace", "path": "/scheme", "value": "policing"}]"#,
    )],
    good: &[Example::new(
        "the police scheme",
        r#"[{"op": "replace", "path": "/scheme", "value": "police"}]"#,
    )],
    check,
    ..Rule::of(Family::References)
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
