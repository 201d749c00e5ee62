use crate::finding::Subject;
use crate::index::{EntityKind, Place};
use crate::rules::cited::{REGULATION_8, SERVICE_POLICE};
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, kinds, say};

use super::no_authorities;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC609",
    slug: "report-by-non-authority",
    title: "a report is by the authorities of the scheme",
    subject: Subject::Publication,
    reads: kinds![Report, Body],
    basis: &[
        Basis::of_scheme(
            Matter::Conclusion,
            "SI 2018/748 regulations 2 and 8: the Chief Inspector, the Director General of the IOPC and the College report",
            REGULATION_8,
        ),
        Basis::law(
            "SI 2023/624 regulation 96: the Chief Inspector and the Service Police Complaints Commissioner report",
            SERVICE_POLICE,
        ),
    ],
    rationale: "Only the authorities that the law names conclude an investigation. A report by somebody else \
                is mostly the complainant's own, or a response: then its recommendations are not those of \
                the authorities.",
    help: "record the complainant's report as a document of the kind `complaint` or `commentary`, a response \
           as a response; else leave the finding as it stands",
    bad: &[Example::new(
        "a report by the complainant",
        r#"[{"op": "add", "path": "/reports/0/by/-", "value": "hestia"}]"#,
    )],
    good: &[Example::new(
        "the office-holders whom the law names, instead of their organisations",
        r#"[{"op": "replace", "path": "/reports/0/by", "value": ["hmcic", "director-general-iopc", "college-of-policing"]}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, report) in facts.record.reports.iter().enumerate() {
        let day = report.day();
        let place = Place::of(EntityKind::Report, at).field("by");
        let others = no_authorities(facts, sink, report.by.iter().chain(&report.lead), day, place);
        if !others.is_empty() {
            let names = say::parties(facts, others);
            let scheme = facts.record.scheme.as_str();
            let message =
                format!("the report is by a body that is not an authority of the scheme `{scheme}`: {names}");
            sink.object(place, message)
                .expected(say::seats(facts, &facts.authorities(day), day))
                .found(names);
        }
    }
}
