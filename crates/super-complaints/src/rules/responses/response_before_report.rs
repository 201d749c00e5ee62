use time::Date;

use crate::dates::PartialDate;
use crate::index::At;
use crate::model::Report;
use crate::rules::shared_basis::{MERSEYSIDE, REGULATION_8};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC304",
    slug: "response-before-report",
    title: "a response is not dated before the report",
    reads: kinds![Report, Response, Document],
    basis: &[
        Basis::of_scheme(
            Topic::Conclusion,
            "SI 2018/748 regulation 8: recommendations are made in the report",
            REGULATION_8,
        ),
        Basis::experience(
            "a force gives the date of the report as that of the complaint; articles give the date of the complaint as that of the report",
            MERSEYSIDE,
        ),
    ],
    rationale: "A body cannot answer what has not been asked. Usually a date was misread, or a page that is \
                older than the report was taken for the response published on it.",
    help: "check the dates of the document and of the report; if the page is older than the response \
           published on it, record the date on which it was updated",
    bad: &[Example::new(
        "a letter is dated a year too early",
        r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2020-07-16"}]"#,
    )],
    good: &[
        Example::new(
            "a letter is sent after the report was sent, but before it was published",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-05-25"}]"#,
        ),
        Example::new(
            "a page is older than the report, but was updated when the response was added",
            r#"[
                {"op": "replace", "path": "/documents/3/published", "value": "2019-09-01"},
                {"op": "replace", "path": "/documents/3/updated/0", "value": "2021-08-02"}]"#,
        ),
        Example::new(
            "a letter is dated in the month of the report",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-05"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let reports = &facts.record.reports;
    let Some(first) = reports.iter().map(earliest).min().flatten() else { return };
    let is_early = |day: &PartialDate| day.latest().is_some_and(|day| day < first);
    for (at, _) in At::each(&facts.record.responses) {
        for (document_at, document) in facts.documents_of(at).enumerate() {
            let Some(document) = document else { continue };
            // A page may be older than the response that was added to it.
            if !document.updated.iter().all(is_early) {
                continue;
            }
            let mut dates = [("sent", document.sent), ("published", document.published)].into_iter();
            let too_early = dates.find_map(|(what, day)| Some((what, day.filter(is_early)?)));
            if let Some((what, day)) = too_early {
                let report = reports.iter().find_map(Report::day);
                let place = at.place().field("documents").at(document_at);
                let reported = report.map_or_else(String::new, ToString::to_string);
                sink.report(
                    place,
                    format!("`{}` was {what} on {day}, before the report of {reported}", document.id),
                )
                .too_early(&day, &reported);
            }
        }
    }
}

/// The first day on which a report may have been sent or published; `None` if that is not known.
fn earliest(report: &Report) -> Option<Date> {
    report.day()?;
    let dates = report.sent.iter().chain(&report.published);
    dates.map(PartialDate::earliest).min().flatten()
}
