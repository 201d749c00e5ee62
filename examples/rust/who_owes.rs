//! Checks a record and lists the bodies that owe an answer as of a date, and those for which that is not known:
//! `cargo run -p super-complaints-example -- examples/records/hidden-victims.json 2022-06-01`
#![allow(clippy::print_stdout, reason = "it is a program for people")]

use super_complaints::check::parse_day;
use super_complaints::matrix::Awaiting;
use super_complaints::{Context, Directory, SuperComplaint, check_json};

/// The kinds of missing answers, in words. A body owes an answer only if one was due and a search found none.
const KINDS: [(Awaiting, &str); 5] = [
    (Awaiting::NoneFound, "owing: a search found no answer"),
    (Awaiting::NotYetDue, "none found, not yet due"),
    (Awaiting::KnownNotSettled, "a response is known, but not read or not dated"),
    (Awaiting::NotSearched, "no search is recorded"),
    (Awaiting::PerhapsAsked, "none found, perhaps not asked"),
];

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, day] = arguments.as_slice() else { anyhow::bail!("usage: who-owes RECORD DATE") };
    let (text, as_of) = (std::fs::read_to_string(path)?, parse_day(day)?);
    let record = SuperComplaint::from_json(&text)?;
    let checked = check_json(&text, &Context::new(as_of));

    println!("{} as of {day}: {}", record.title, checked.verdict.as_str());
    for finding in &checked.findings {
        println!("  {} {} {}", finding.code, finding.pointer, finding.message);
    }

    let matrix = record.matrix(Directory::standard(), as_of);
    for (kind, words) in KINDS {
        println!("{words}: {}", matrix.awaiting(kind).count());
        for row in &matrix.rows {
            let cells = row.cells.iter().filter(|cell| cell.awaiting == Some(kind));
            let names: Vec<&str> = cells.map(|cell| cell.name.as_str()).collect();
            if names.is_empty() {
                continue;
            }
            let number = row.number.as_ref().map_or(row.item.as_str(), |number| number.as_str());
            let bodies = if names.len() > 3 { "too many to name".to_owned() } else { names.join(", ") };
            println!("  {} {number}: {} of {} asked ({bodies})", row.kind, names.len(), row.tally.asked.max);
        }
    }
    Ok(())
}
