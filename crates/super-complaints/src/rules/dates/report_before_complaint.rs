//! SC202: a report is later than the complaint.

use crate::dates::Tri;
use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::moments::Beginning;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC202",
    slug: "report-before-complaint",
    title: "a report is later than the complaint",
    family: Family::Dates,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Event, EntityKind::Report],
    basis: &[Basis::experience(
        "a page of a force gives the day of the report on stalking as that on which the complaint was made",
        "https://www.merseyside.police.uk/foi-ai/merseyside-police/super-complaints2/suzy-lamplugh-trust-talking-super-complaint/",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "The authorities cannot report on what they did not have. Pages mix the two days up, and groups of \
                addressees expand on the day of the report.",
    help: "look both dates up; where sources differ, record the better one and put the other into `otherwise`",
    bad: &[Example {
        title: "the report of 2021 on a complaint of 2022",
        patch: r#"[{"op": "replace", "path": "/events/0/date", "value": "2022-05-31"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "received in the year before",
        patch: r#"[{"op": "replace", "path": "/events/0/date", "value": "[..2019-06-05]"}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let beginning = Beginning::of(facts.record);
    for (at, report) in facts.record.reports.iter().enumerate() {
        for (field, date) in [("sent", &report.sent), ("published", &report.published)] {
            let Some(date) = date else { continue };
            let (order, happened, Some(day)) = beginning.is_after(date) else { continue };
            let place = Place::of(EntityKind::Report, at).field(field);
            if order == Tri::Yes {
                let message = format!("the report was {field} before the complaint was {happened}");
                sink.object(place, message).expected(format!("{day} or later")).found(date.to_string());
                break;
            }
            let reason = format!("whether {date} is before {day}, when the complaint was {happened}");
            sink.cannot_tell(place, reason);
        }
    }
}
