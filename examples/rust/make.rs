//! Makes a record from nothing, checks it, adds a response, and checks it again:
//! `cargo run -p super-complaints-example --bin make`
#![allow(clippy::print_stdout, reason = "it is a program for people")]

use super_complaints::check::parse_day;
use super_complaints::model::{
    Answer, Delivery, Document, DocumentKind, Due, Outcome, OutcomeKind, Position, Recommendation, Report,
    ReportKind, Request, Response, Search, Text,
};
use super_complaints::{Context, Directory, SuperComplaint};

fn main() -> anyhow::Result<()> {
    let mut record = record()?;
    show(&record, "2021-09-01")?;
    add_response(&mut record)?;
    show(&record, "2021-12-01")?;
    println!("{}", record.to_json());
    Ok(())
}

/// A report with one recommendation, a request to answer it, and a search that found no answer. All of it is made up.
fn record() -> anyhow::Result<SuperComplaint> {
    let title = Text::new("A made-up super-complaint")?;
    let mut record = SuperComplaint::new("made-up".parse()?, "police".parse()?, title);
    record.made_by = vec!["hestia".parse()?];
    record.sources = vec!["report".parse()?];

    let mut document = Document::new("report".parse()?, DocumentKind::Report);
    document.by = vec!["hmicfrs".parse()?];
    document.urls = vec!["https://example.org/report".parse()?];
    document.published = Some("2021-05-26".parse()?);
    document.last_seen = Some("2021-09-01".parse()?);
    record.documents.push(document);

    let mut report = Report::new("report".parse()?, ReportKind::Report);
    report.by = vec!["hmicfrs".parse()?, "college-of-policing".parse()?, "iopc".parse()?];
    report.published = Some("2021-05-26".parse()?);
    report.documents = vec!["report".parse()?];
    report.outcomes = vec![Outcome::new(OutcomeKind::Recommendations)];
    record.reports.push(report);

    let mut recommendation = Recommendation::new("r1".parse()?);
    recommendation.number = Some("1".parse()?);
    recommendation.gist = Some("commission work on what victims experience".parse()?);
    recommendation.addressees = vec!["home-office".parse()?];
    recommendation.sources = vec!["report#section 4".parse()?];
    record.recommendations.push(recommendation);

    let mut due = Due::default();
    due.words = Some("by 21 July 2021".parse()?);
    due.date = Some("2021-07-21".parse()?);
    let mut request = Request::new("respond".parse()?);
    request.asked = vec!["home-office".parse()?];
    request.items = vec!["r1".parse()?];
    request.due = Some(due);
    request.sources = vec!["report#section 5".parse()?];
    record.requests.push(request);

    let mut page = Document::new("page".parse()?, DocumentKind::ResponsesPage);
    page.urls = vec!["https://example.org/responses".parse()?];
    page.last_seen = Some("2021-09-01".parse()?);
    record.documents.push(page);
    let mut search = Search::new("september".parse()?);
    search.date = Some("2021-09-01".parse()?);
    search.places = vec!["page".parse()?];
    record.searches.push(search);
    Ok(record)
}

/// The Home Office accepts, in a letter that came after the search.
fn add_response(record: &mut SuperComplaint) -> anyhow::Result<()> {
    let mut letter = Document::new("letter".parse()?, DocumentKind::Letter);
    letter.by = vec!["home-office".parse()?];
    letter.urls = vec!["https://example.org/letter".parse()?];
    letter.sent = Some("2021-10-14".parse()?);
    letter.last_seen = Some("2021-12-01".parse()?);
    record.documents.push(letter);

    let mut answer = Answer::default();
    answer.items = vec!["r1".parse()?];
    answer.position = Some(Position::Accepted);
    answer.delivery = Some(Delivery::UnderWay);
    answer.quote = Some("We accept the recommendation".parse()?);
    let mut response = Response::new("home-office".parse()?);
    response.by = vec!["home-office".parse()?];
    response.documents = vec!["letter".parse()?];
    response.answers = vec![answer];
    response.sources = vec!["letter".parse()?];
    record.responses.push(response);
    Ok(())
}

/// What a check says as of a date, and which bodies owe an answer.
fn show(record: &SuperComplaint, date: &str) -> anyhow::Result<()> {
    let as_of = parse_day(date)?;
    let checked = record.check(&Context::new(as_of));
    println!("as of {date}: {}", checked.verdict.as_str());
    for finding in &checked.findings {
        println!("  {} {} {}", finding.code, finding.pointer, finding.message);
    }
    let matrix = record.matrix(Directory::standard(), as_of);
    let owing: Vec<&str> = matrix.owing().map(|(_, cell)| cell.name.as_str()).collect();
    println!("  owing an answer: {}", if owing.is_empty() { "none".to_owned() } else { owing.join(", ") });
    Ok(())
}
