//! What was read: the first part of a report.

use super_complaints::model::{Party, Text};
use super_complaints::{Directory, PartialDate, Scheme, SuperComplaint};

use crate::style::BOLD;
use crate::text::{counted, listed, padded, plain, wrap};

/// The width of the names of the lines.
const NAMES: usize = 12;

/// What a record contains, in a few lines.
pub(crate) fn text(record: &SuperComplaint, directory: &Directory, columns: usize) -> String {
    let title = wrap(&plain(record.title.as_str()), columns, 0, 0);
    let mut text = format!("{BOLD}{title}{BOLD:#}\n");
    let mut line = |name: &str, says: &str| {
        if !says.is_empty() {
            let says = wrap(&plain(says), columns, NAMES + 2, NAMES + 2);
            text += &format!("  {}{says}\n", padded(name, NAMES));
        }
    };
    line("record", record.id.as_str());
    line("made by", &parties(&record.made_by, directory));
    line("scheme", &scheme(record));
    for (at, says) in nations(record).iter().enumerate() {
        line(if at == 0 { "applies to" } else { "" }, says);
    }
    for (at, says) in dates(record).iter().enumerate() {
        line(if at == 0 { "dates" } else { "" }, says);
    }
    for (at, says) in documents(record).iter().enumerate() {
        line(if at == 0 { "documents" } else { "" }, says);
    }
    line("contains", &holds(record));
    text
}

fn parties(parties: &[Party], directory: &Directory) -> String {
    let names: Vec<String> = parties.iter().map(|it| party(it, directory)).collect();
    listed(&names)
}

fn party(party: &Party, directory: &Directory) -> String {
    let written = party.as_written.as_ref().map(Text::as_str);
    let title = || party.id.as_ref().map(|id| directory.title(id).unwrap_or(id.as_str()));
    written.or_else(title).unwrap_or_default().to_owned()
}

fn scheme(record: &SuperComplaint) -> String {
    let id = record.scheme.as_str();
    Scheme::find(id)
        .map_or_else(|| format!("{id} (an unknown scheme)"), |it| format!("{id}: {}", it.title.as_str()))
}

/// The nations that each document gives, grouped if equal.
fn nations(record: &SuperComplaint) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for document in record.documents.iter().filter(|document| !document.applies_to.is_empty()) {
        let names: Vec<String> =
            document.applies_to.iter().map(|nation| capital(&nation.to_string())).collect();
        let (nations, kind) = (listed(&names), format!("{} `{}`", document.kind, document.id.as_str()));
        match groups.iter_mut().find(|(other, _)| *other == nations) {
            Some((_, documents)) => documents.push(kind),
            None => groups.push((nations, vec![kind])),
        }
    }
    let says = |(nations, documents): (String, Vec<String>)| {
        format!("{nations}, as published: {}", listed(&documents))
    };
    groups.into_iter().map(says).collect()
}

fn capital(word: &str) -> String {
    let spelt = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    word.split(' ').map(spelt).collect::<Vec<_>>().join(" ")
}

/// The dates of the complaint and of the reports, with their precision.
fn dates(record: &SuperComplaint) -> Vec<String> {
    let mut dates = Vec::new();
    for event in &record.events {
        let date = event.date.map(|date| precise(&date));
        dates.extend(date.map(|date| format!("{}: {date}", event.kind)));
    }
    for report in &record.reports {
        dates.extend(report.sent.map(|date| format!("{} sent: {}", report.kind, precise(&date))));
        dates.extend(report.published.map(|date| format!("{} published: {}", report.kind, precise(&date))));
    }
    dates
}

/// The documents, with their dates.
fn documents(record: &SuperComplaint) -> Vec<String> {
    let mut documents = Vec::new();
    for document in &record.documents {
        let name = format!("{} `{}`", document.kind, document.id.as_str());
        let mut says = Vec::new();
        says.extend(document.sent.map(|date| format!("sent {}", precise(&date))));
        says.extend(document.published.map(|date| format!("published {}", precise(&date))));
        says.extend(document.updated.last().map(|date| format!("updated {}", precise(date))));
        says.extend(document.last_seen.map(|date| format!("seen {}", precise(&date))));
        let says = if says.is_empty() { "no date".to_owned() } else { says.join(", ") };
        documents.push(format!("{name}: {says}"));
    }
    documents
}

/// A date, with its precision if it is not a full date.
fn precise(date: &PartialDate) -> String {
    let text = date.in_words();
    match (date.exact(), text.len()) {
        (None, 4) => format!("{text} (to the year)"),
        (None, 7) => format!("{text} (to the month)"),
        _ => text,
    }
}

fn holds(record: &SuperComplaint) -> String {
    let answers = record.responses.iter().map(|response| response.answers.len()).sum();
    [
        counted(record.documents.len(), "document", "documents"),
        counted(record.reports.len(), "report", "reports"),
        counted(record.recommendations.len(), "recommendation", "recommendations"),
        counted(record.actions.len(), "action", "actions"),
        counted(record.requests.len(), "request", "requests"),
        counted(record.responses.len(), "response", "responses"),
        counted(answers, "answer", "answers"),
    ]
    .join(", ")
}
