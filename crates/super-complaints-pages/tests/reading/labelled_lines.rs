//! Lines with labels: who made one of several super-complaints, when, and what became of it; the report and its date.

use super_complaints::SuperComplaint;
use super_complaints_pages::{Format, Options, read, read_all};

use crate::facts::keys;

fn html(body: &str) -> String {
    format!("<html><body><main>{body}</main></body></html>")
}

fn all(body: &str) -> Vec<SuperComplaint> {
    let options = Options { format: Some(Format::Html), ..Options::default() };
    let drafts = read_all(html(body), &options, super_complaints::Directory::standard()).unwrap();
    drafts.into_iter().map(|it| it.record).collect()
}

#[test]
fn each_section_with_a_maker_is_a_super_complaint() {
    let found = all("<h1>Police super-complaints</h1><p>We decide together with HMICFRS.</p>\
        <h2>Length of investigations</h2><p>Made by: Centre for Women’s Justice<br>Received: December 2025<br>\
        Status: Found eligible on 29 January 2026.</p>\
        <h2>The police response to stalking</h2><p>Made by: Suzy Lamplugh Trust, on behalf of the National Stalking Consortium<br>\
        Received: November 2022<br>Status: Report published 27 September 2024</p>\
        <h2>Police perpetrated domestic abuse</h2><p>Made by: Centre for Women’s Justice<br>Received: March 2020<br>\
        Status: Report published 30 June 2022; responses published 13 May 2023</p>");
    let made: Vec<_> = found.iter().map(|it| keys(&it.made_by)).collect();
    assert_eq!(
        made,
        [["centre-for-womens-justice"], ["suzy-lamplugh-trust"], ["centre-for-womens-justice"]],
        "a body may make several"
    );
    assert_eq!(found[1].on_behalf_of.len(), 1);
    let dates: Vec<Vec<String>> = found
        .iter()
        .map(|it| {
            let events =
                it.events.iter().map(|event| format!("{} {}", event.kind.as_str(), event.date.unwrap()));
            let reports =
                it.reports.iter().filter_map(|it| it.published).map(|date| format!("report {date}"));
            events.chain(reports).collect()
        })
        .collect();
    assert_eq!(dates[0], ["received 2025-12", "found_eligible 2026-01-29"]);
    assert_eq!(dates[1], ["received 2022-11", "report 2024-09-27"]);
    assert_eq!(dates[2], ["received 2020-03", "report 2022-06-30"]);
}

#[test]
fn other_labels_make_no_super_complaint() {
    for other in [
        "Made by: Jane Doe",
        "Written by: Hestia",
        "Made by Hestia: see below",
        "Author: Hestia",
        "Investigated by: the IOPC",
    ] {
        let found = all(&format!(
            "<h1>Super-complaints about the police</h1><h2>One</h2><p>{other}</p><h2>Two</h2><p>{other}</p>\
             <p>A super-complaint is one way to speak about the police.</p>"
        ));
        assert_eq!(found.len(), 1, "{other}");
        assert!(found[0].made_by.is_empty(), "{other}");
    }
}

#[test]
fn a_date_below_the_name_of_the_report_is_that_of_the_report() {
    let read = |lines: &str| {
        let page = format!(
            "<h1>Kent Police answers</h1><p>{lines}</p><p>This is about the super-complaint by Hestia to the police.</p>"
        );
        let options = Options { format: Some(Format::Html), ..Options::default() };
        let record = read(html(&page), &options).unwrap().record;
        let report = record.reports.first();
        let title = report.and_then(|it| it.title.as_ref()).map(ToString::to_string);
        let published = report.and_then(|it| it.published).map(|it| it.to_string());
        let of_page = record.documents[0].published.map(|it| it.to_string());
        (title, published, of_page)
    };
    for lines in [
        "Report: The hidden victims<br>Published: 26 May 2021",
        "Title of report: The hidden victims<br>Published: 26 May 2021<br>Type: Thematic",
        "HMICFRS report: The hidden victims<br>Date published: 26 May 2021",
        "Report title: The hidden victims<br>Type: National thematic<br>Published: 26 May 2021",
        "Name of report: The hidden victims<br>Publication date: 26 May 2021",
    ] {
        let (title, published, of_page) = read(lines);
        assert_eq!(title.as_deref(), Some("The hidden victims"), "{lines}");
        assert_eq!((published.as_deref(), of_page), (Some("2021-05-26"), None), "{lines}");
    }
    for lines in [
        "Published: 26 May 2021",
        "Report by: The hidden victims team<br>Published: 26 May 2021",
        "Reports: The hidden victims<br>Published: 26 May 2021",
        "Type: Report<br>Published: 26 May 2021",
        "Published: 26 May 2021<br>Report: The hidden victims",
    ] {
        let (_, published, of_page) = read(lines);
        assert_eq!((published, of_page.as_deref()), (None, Some("2021-05-26")), "{lines}");
    }
}
