use crate::directory::SeatSet;
use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::rules::shared_basis::{POLICE_REPORTS, SERVICE_POLICE_REPORTS};
use crate::rules::{Example, Facts, Family, Rule, Sink, kinds, wording};
use crate::scheme::DecisionMode;

use super::reports;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC616",
    slug: "report-without-an-authority",
    title: "a joint report names all of the authorities",
    severity: Severity::Note,
    reads: kinds![Report, Body],
    basis: &[POLICE_REPORTS, SERVICE_POLICE_REPORTS],
    rationale: "If the law has the authorities act together, they report together. A page often names only \
                the one that published the report; then the others are missing from the record. If one of \
                them disagrees, its opinion is in the report nevertheless.",
    help: "record all authors of the report in `by`, and the one that led in `lead`; an annex by one of them \
           is a document of the report, or a report of the kind `follow_up`",
    bad: &[Example::new(
        "only the authority that published the report is named",
        r#"[{"op": "replace", "path": "/reports/0/by", "value": ["hmicfrs"]}]"#,
    )],
    good: &[
        Example::new(
            "the authorities are named as a group",
            r#"[{"op": "replace", "path": "/reports/0/by", "value": ["report-authors"]}]"#,
        ),
        Example::new("the authors are not recorded", r#"[{"op": "remove", "path": "/reports/0/by"}]"#),
    ],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    if facts.scheme.is_none_or(|scheme| scheme.decision_mode != DecisionMode::Jointly) {
        return;
    }
    for (at, report) in reports(facts) {
        let known = report.by.iter().all(|party| facts.resolved(party).is_some());
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
        // A report by none of the authorities is reported by SC609.
        if !missing.is_empty() && missing.len() < authorities.len() {
            let names = wording::seats(facts, &missing, day);
            let place = Place::of(EntityKind::Report, at).field("by");
            sink.report(place, format!("the report does not name all of the authorities; missing: {names}"))
                .expected(wording::seats(facts, &authorities, day))
                .found(wording::parties(facts, &report.by));
        }
    }
}
