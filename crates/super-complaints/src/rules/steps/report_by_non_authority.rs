use crate::finding::Subject;
use crate::index::{EntityKind, Place};
use crate::rules::shared_basis::{POLICE_REPORTS, SERVICE_POLICE_REPORTS};
use crate::rules::{Example, Facts, Family, Rule, Sink, kinds, wording};

use super::non_authorities;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC609",
    slug: "report-by-non-authority",
    title: "a report is by the authorities that the scheme names",
    subject: Subject::Publication,
    reads: kinds![Report, Body],
    basis: &[POLICE_REPORTS, SERVICE_POLICE_REPORTS],
    rationale: "Only the authorities that the law names conclude an investigation. A report by another body \
                is usually the complainant's own report or a response; its recommendations are not those of \
                the authorities.",
    help: "record the complainant's report as a document of the kind `complaint` or `commentary`, and a \
           response as a response; otherwise leave the finding as it is",
    bad: &[Example::new(
        "the complainant is among the authors of the report",
        r#"[{"op": "add", "path": "/reports/0/by/-", "value": "hestia"}]"#,
    )],
    good: &[Example::new(
        "the office-holders that the law names, instead of their organisations",
        r#"[{"op": "replace", "path": "/reports/0/by", "value": ["hmcic", "director-general-iopc", "college-of-policing"]}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, report) in facts.record.reports.iter().enumerate() {
        let day = report.day();
        let place = Place::of(EntityKind::Report, at).field("by");
        let others = non_authorities(facts, sink, report.by.iter().chain(&report.lead), day, place);
        if !others.is_empty() {
            let names = wording::parties(facts, others);
            let scheme = facts.record.scheme.as_str();
            let message =
                format!("the author of the report is not an authority under the scheme `{scheme}`: {names}");
            sink.report(place, message)
                .expected(wording::seats(facts, &facts.authorities(day), day))
                .found(names);
        }
    }
}
