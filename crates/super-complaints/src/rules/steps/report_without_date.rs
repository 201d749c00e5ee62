use crate::index::{EntityKind, Place};
use crate::model::ReportField;
use crate::rules::shared_basis::REGULATION_8;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC604",
    slug: "report-without-date",
    title: "a report has a date",
    reads: kinds![Report],
    basis: &[
        Basis::format("groups of addressees are expanded on the date of the report"),
        Basis::law(
            "SI 2018/748 regulation 8: the report is sent to the complainant and published",
            REGULATION_8,
        ),
    ],
    rationale: "The date of the report determines which bodies were asked: there were 40 commissioners in \
                2020 and 37 in 2024. Without it, no group can be expanded, and nearly every cell of the \
                matrix says that it cannot be told.",
    help: "record `published`, even if only the month or the year is known; if the date was searched for and \
           not found, mark it as `unknown`",
    bad: &[Example::new(
        "neither sent nor published",
        r#"[{"op": "remove", "path": "/reports/0/sent"}, {"op": "remove", "path": "/reports/0/published"}]"#,
    )],
    good: &[
        Example::new(
            "only the month of publication is known",
            r#"[{"op": "remove", "path": "/reports/0/sent"}, {"op": "replace", "path": "/reports/0/published", "value": "2021-05"}]"#,
        ),
        Example::new(
            "the date was searched for and not found",
            r#"[
                {"op": "remove", "path": "/reports/0/sent"},
                {"op": "remove", "path": "/reports/0/published"},
                {"op": "add", "path": "/reports/0/marks", "value": {"published": "unknown"}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, report) in facts.record.reports.iter().enumerate() {
        let dated = report.published.is_some() || report.sent.is_some();
        let marked = || {
            let fields = [ReportField::Published, ReportField::Sent];
            fields.iter().any(|field| report.marks.get(*field).is_some())
        };
        if !dated && !marked() {
            sink.report(Place::of(EntityKind::Report, at), "the report has no date");
        }
    }
}
