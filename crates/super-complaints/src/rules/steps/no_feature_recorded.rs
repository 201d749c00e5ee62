use crate::finding::Severity;
use crate::index::Place;
use crate::model::SuperComplaintField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC617",
    slug: "no-feature-recorded",
    title: "the record says what the complaint is about",
    severity: Severity::Note,
    reads: kinds![Feature],
    basis: &[Basis::of_scheme(
        Topic::Complaint,
        "SI 2018/748 regulation 4(2)(a): a complaint sets out the feature or features that it is about",
        "https://www.legislation.gov.uk/uksi/2018/748/regulation/4/made",
    )],
    rationale: "A super-complaint is about one or more features; the authorities decide on them together or \
                one by one. If none is recorded, nobody sees what the recommendations are a response to.",
    help: "add a feature with its `text` or a `gist`; if the features were searched for and not found, mark \
           `features` as `unknown`",
    bad: &[Example::new("no feature", r#"[{"op": "remove", "path": "/features"}]"#)],
    good: &[Example::new(
        "the features were searched for and not found",
        r#"[{"op": "remove", "path": "/features"}, {"op": "add", "path": "/marks", "value": {"features": "unknown"}}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    if !record.features.is_empty() || record.marks.get(SuperComplaintField::Features).is_some() {
        return;
    }
    let made = sink.report(Place::record(), "the record does not say what the complaint is about");
    // The scheme says what a complaint must contain.
    let content = facts
        .scheme
        .and_then(|scheme| Some((scheme, scheme.contents.iter().find(|it| &*it.id == "features")?)));
    if let Some((scheme, content)) = content {
        made.basis(scheme, &content.basis);
    }
}
