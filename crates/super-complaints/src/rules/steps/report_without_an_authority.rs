use crate::directory::SeatSet;
use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::rules::cited::{REGULATION_8, SERVICE_POLICE};
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, kinds, say};
use crate::scheme::Acting;

use super::reports;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC616",
    slug: "report-without-an-authority",
    title: "a report is by all authorities of a scheme in which they act together",
    severity: Severity::Note,
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
    rationale: "Where the law has the authorities act together, they report together. A page often names \
                only the one that published it; then the others are missing from the record. If one of them \
                disagrees, its opinion stands in the report all the same.",
    help: "record all authors of the report in `by`, and the one that led in `lead`; an annex by one of them \
           is a document of the report, or a report of the kind `follow_up`",
    bad: &[Example::new(
        "only the authority that published the report",
        r#"[{"op": "replace", "path": "/reports/0/by", "value": ["hmicfrs"]}]"#,
    )],
    good: &[
        Example::new(
            "the authorities as a group",
            r#"[{"op": "replace", "path": "/reports/0/by", "value": ["report-authors"]}]"#,
        ),
        Example::new("whose report it is was not recorded", r#"[{"op": "remove", "path": "/reports/0/by"}]"#),
    ],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if facts.scheme.is_none_or(|scheme| scheme.acting != Acting::Together) {
        return;
    }
    for (at, report) in reports(facts) {
        let resolved = |id: &str| facts.parties.resolve(id).is_some();
        let known = report.by.iter().all(|party| party.id.as_ref().is_some_and(|id| resolved(id.as_str())));
        if report.by.is_empty() || !known {
            continue;
        }
        let day = report.day();
        let authorities = facts.authorities(day);
        let by = facts.parties.seats(&report.by, day);
        let missing: SeatSet = authorities
            .iter()
            .filter(|seat| !by.certain.contains(*seat) && !by.possible.contains(*seat))
            .collect();
        // A report by others altogether is the matter of SC609.
        if !missing.is_empty() && missing.len() < authorities.len() {
            let names = say::seats(facts, &missing, day);
            let place = Place::of(EntityKind::Report, at).field("by");
            sink.object(place, format!("missing among the authors of the report: {names}"))
                .expected(say::seats(facts, &authorities, day))
                .found(say::parties(facts, &report.by));
        }
    }
}
