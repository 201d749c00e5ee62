use crate::dates::Tri;
use crate::index::{EntityKind, Place};
use crate::model::{EventKind, ReportKind};
use crate::rules::shared_basis::REGULATIONS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};
use crate::scheme::Scheme;

use super::reports;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC614",
    slug: "report-despite-refusal",
    title: "a complaint found ineligible has no investigation report",
    reads: kinds![Event, Report],
    basis: &[Basis::of_scheme(
        Topic::Eligibility,
        "SI 2018/748 regulations 6 to 8: only an eligible complaint is investigated and reported on",
        REGULATIONS,
    )],
    rationale: "If the law has an investigation follow the decision, a refusal ends the matter (under SI \
                2025/919 regulation 9(1) the refusal itself is the response). If there is a report \
                nevertheless, the refusal was of another complaint, or of only some features, or a later \
                decision is missing from the record.",
    help: "record the later decision; if only some features were refused, name them in `features` of the \
           event; if the refusal was of another complaint, move it to the record of that complaint",
    bad: &[Example::new(
        "found ineligible, but there is a report",
        r#"[{"op": "replace", "path": "/events/2", "value": {"id": "eligible", "kind": "found_ineligible", "date": "2019-07-12", "by": ["hmcic"], "ground": "content-missing", "sources": ["report"]}}]"#,
    )],
    good: &[
        Example::new(
            "refused first, found eligible later",
            r#"[{"op": "add", "path": "/events/2", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-06-20", "by": ["hmcic"], "ground": "content-missing", "sources": ["report"]}}]"#,
        ),
        Example::new(
            "one feature was refused",
            r#"[{"op": "add", "path": "/events/3", "value": {"id": "refused", "kind": "found_ineligible", "date": "2019-07-12", "by": ["hmcic"], "features": ["f1"], "ground": "repeats-earlier", "sources": ["report"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    // Only an investigation requires an eligible complaint: a response to the complaint may be the refusal itself.
    let investigates = |scheme: &Scheme| scheme.conclusion.kind == ReportKind::Report;
    if !facts.scheme.is_none_or(investigates) {
        return;
    }
    let Some((at, refusal)) =
        facts.events(EventKind::FoundIneligible).filter(|(_, event)| event.features.is_empty()).last()
    else {
        return;
    };
    let Some((report_at, _)) = reports(facts).next() else { return };
    // A decision that is not certainly before the refusal may have come after it.
    let later = facts.events(EventKind::FoundEligible).any(|(_, event)| match (&event.date, &refusal.date) {
        (Some(eligible), Some(refused)) => eligible.is_before(refused) != Tri::Yes,
        _ => true,
    });
    if !later {
        let message = "the complaint was found ineligible, but there is a report";
        sink.report(at.place(), message).related(Place::of(EntityKind::Report, report_at), "the report");
    }
}
