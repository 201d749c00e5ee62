use crate::directory::nearest;
use crate::finding::Severity;
use crate::index::Place;
use crate::near::likely_id;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, wording};
use crate::scheme::Scheme;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC105",
    slug: "unknown-scheme",
    title: "the scheme is a known scheme",
    severity: Severity::Error,
    reads: EVERYTHING,
    basis: &[Basis::format("`scheme` is the id of one of the legal regimes that the library knows")],
    rationale: "The scheme says who may complain, to whom, and which time limits the law sets. Without it \
                none of that can be checked, and silence would look like consent.",
    help: "write the id of a scheme: `police`, or `service-police` for the service police",
    bad: &[
        Example::new("a mistyped id", r#"[{"op": "replace", "path": "/scheme", "value": "policing"}]"#),
        Example::new("a misspelt id", r#"[{"op": "replace", "path": "/scheme", "value": "polise"}]"#),
    ],
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
    let place = Place::record().field("scheme");
    let made = sink.report(place, format!("there is no scheme `{scheme}`")).found_id(scheme);
    match nearest(scheme, known()) {
        Some(nearest) if likely_id(scheme, known()).is_some() => {
            made.near(nearest).write(place, scheme, nearest)
        }
        Some(nearest) => made.near(nearest),
        None => made.expected(wording::one_of(known())),
    };
}
