//! SC401: whoever was asked has an answer that was published.

use crate::check::{Profile, Severity, Subject};
use crate::dates::Tri;
use crate::index::{EntityKind, place_of};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC401",
    slug: "no-published-response",
    title: "everybody asked has an answer that can be found",
    family: Family::Coverage,
    subject: Subject::Conduct,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: true,
    reads: &[
        EntityKind::Report,
        EntityKind::Recommendation,
        EntityKind::Action,
        EntityKind::Request,
        EntityKind::Response,
        EntityKind::Search,
        EntityKind::Document,
        EntityKind::Body,
    ],
    basis: &[Basis::guidance(
        "the authorities publish the responses that they receive, a page for each report",
        "https://www.gov.uk/government/collections/police-super-complaints",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "The law puts no duty to reply on an addressee, so silence is not unlawful. It is what the public wants \
                to know all the same: who was asked, and has not been heard. Absence is said only where somebody \
                looked, on the day in question or later; where nobody did, the rule cannot tell.",
    help: "record the response if there is one; else leave the finding as it stands: it is about conduct, not about \
           the record",
    bad: &[Example {
        title: "somebody looked for the Home Office's answer and found none",
        patch: r#"[{"op": "remove", "path": "/responses/0"}]"#,
        as_of: Some("2022-06-01"),
    }],
    good: &[Example {
        title: "on the day of the report nobody had been silent yet",
        patch: r#"[{"op": "remove", "path": "/responses/0"}]"#,
        as_of: Some("2021-05-25"),
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(survey) = facts.survey() else { return };
    for row in &survey.rows {
        if row.asked == Tri::No {
            continue;
        }
        let place = place_of(facts.record, row.item);
        let tally = row.tally(&row.addressees);
        if tally.no_published_response > 0 {
            let list = row
                .states
                .none_found
                .iter()
                .take(3)
                .filter_map(|seat| facts.parties.holder(seat, facts.as_of()));
            let names: Vec<&str> = list.map(|body| facts.directory.name_of(body, facts.as_of())).collect();
            let more = tally.no_published_response.saturating_sub(names.len());
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            sink.object(
                place,
                format!(
                    "no published response was found for {} of {}: {}{more}",
                    tally.no_published_response,
                    tally.asked,
                    names.join(", ")
                ),
            );
        }
        if tally.cannot_tell > 0 {
            sink.cannot_tell(
                place,
                format!("for {} of {} it is not known whether they answered", tally.cannot_tell, tally.asked),
            );
        }
    }
}
