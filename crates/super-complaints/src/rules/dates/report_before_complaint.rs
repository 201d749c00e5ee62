use rustc_hash::FxHashSet;

use crate::finding::Subject;
use crate::index::{EntityKind, Place};
use crate::model::ReportId;
use crate::rules::moments::Beginning;
use crate::rules::shared_basis::MERSEYSIDE;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC202",
    slug: "report-before-complaint",
    title: "a report on the complaint is not dated before the complaint",
    subject: Subject::Publication,
    reads: kinds![Event, Report],
    basis: &[Basis::experience(
        "the web page of a force gives the date of the report on stalking as the date of the complaint",
        MERSEYSIDE,
    )],
    rationale: "The authorities cannot report on a complaint that they have not received. Web pages confuse \
                the two dates, and the date of the report determines which bodies a group includes. A report \
                that a later one follows or replaces may be older than the complaint: the authorities had \
                reported on the matter before.",
    help: "check both dates; where sources differ, use the better one and put the other in `discrepancies`; if \
           the source has both dates so, leave the finding as it is",
    bad: &[Example::new(
        "the report is dated 2021, the complaint 2022",
        r#"[{"op": "replace", "path": "/events/0/date", "value": "2022-05-31"}]"#,
    )],
    good: &[
        Example::new(
            "received at some time before the date of the acknowledgement",
            r#"[{"op": "replace", "path": "/events/0/date", "value": "[..2019-06-05]"}]"#,
        ),
        Example::new(
            "an earlier report on the same matter, which the report on the complaint follows",
            r#"[
                {"op": "add", "path": "/reports/-", "value": {"id": "earlier", "kind": "report", "by": ["hmicfrs"], "published": "2017-03-01", "documents": ["report"], "sources": ["report"]}},
                {"op": "add", "path": "/reports/0/follows", "value": "earlier"}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let beginning = Beginning::of(facts.record);
    let reports = &facts.record.reports;
    let later: FxHashSet<&str> =
        reports.iter().flat_map(|it| it.follows.iter().chain(&it.replaces)).map(ReportId::as_str).collect();
    for (at, report) in reports.iter().enumerate() {
        // A report that a later one follows or replaces may be on the matter, not on the complaint.
        if later.contains(report.id.as_str()) {
            continue;
        }
        for (field, date) in [("sent", &report.sent), ("published", &report.published)] {
            let Some((happened, day)) = date.as_ref().and_then(|date| beginning.is_after(date)) else {
                continue;
            };
            let message = format!("the report was {field} before the complaint was {happened}");
            sink.report(Place::of(EntityKind::Report, at).field(field), message)
                .expected(format!("{day} or later"))
                .found(date.map_or_else(String::new, |date| date.to_string()));
            break;
        }
    }
}
