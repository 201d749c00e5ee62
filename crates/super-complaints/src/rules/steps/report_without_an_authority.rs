//! SC616: a report is by all authorities of the scheme.

use crate::directory::SeatSet;
use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Matter, Rule, Sink, Status, say};
use crate::scheme::Acting;

use super::reports;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC616",
    slug: "report-without-an-authority",
    title: "a report is by all authorities of a scheme in which they act together",
    family: Family::Steps,
    subject: Subject::Record,
    severity: Severity::Note,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Report, EntityKind::Body],
    basis: &[
        Basis::of_scheme(
            Matter::Conclusion,
            "SI 2018/748 regulations 2 and 8: the Chief Inspector, the Director General of the IOPC and the College report",
            "https://www.legislation.gov.uk/uksi/2018/748/regulation/8/made",
        ),
        Basis::law(
            "SI 2023/624 regulation 96: the Chief Inspector and the Service Police Complaints Commissioner report",
            "https://www.legislation.gov.uk/uksi/2023/624/part/4",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "Where the law has the authorities act together, they report together. A page often names only the one that published it; then the others are \
                missing from the record. If one of them disagrees, its opinion stands in the report all the same.",
    help: "record all authors of the report in `by`, and the one that led in `lead`; an annex by one of them is a document of \
           the report, or a report of the kind `follow_up`",
    bad: &[Example {
        title: "only the authority that published the report",
        patch: r#"[{"op": "replace", "path": "/reports/0/by", "value": ["hmicfrs"]}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[
        Example {
            title: "the authorities as a group",
            patch: r#"[{"op": "replace", "path": "/reports/0/by", "value": ["report-authors"]}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "whose report it is was not recorded",
            patch: r#"[{"op": "remove", "path": "/reports/0/by"}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
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
