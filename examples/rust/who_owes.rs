//! Checks a record and says who still owes an answer, as of a day:
//! `cargo run -p super-complaints-example -- examples/records/hidden-victims.json 2022-06-01`
#![allow(clippy::print_stdout, reason = "it is a program for people")]

use super_complaints::{Context, Directory, SuperComplaint, check_json, parse_day};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, day] = arguments.as_slice() else { anyhow::bail!("usage: who-owes RECORD DAY") };
    let (text, as_of) = (std::fs::read_to_string(path)?, parse_day(day)?);
    let record = SuperComplaint::from_json(&text)?;
    let checked = check_json(&text, &Context::new(as_of));

    println!("{} as of {day}: {}", record.title, checked.verdict.as_str());
    for finding in &checked.findings {
        println!("  {} {} {}", finding.code, finding.pointer, finding.message);
    }

    println!("who still owes an answer:");
    for row in record.matrix(Directory::standard(), as_of).rows {
        let owing: Vec<&str> =
            row.cells.iter().filter(|cell| cell.awaited).map(|cell| cell.name.as_str()).collect();
        if owing.is_empty() {
            continue;
        }
        let number = row.number.as_ref().unwrap_or(&row.item);
        let names = if owing.len() > 3 { "too many to name".to_owned() } else { owing.join(", ") };
        println!("  {} {number}: {} of {} asked ({names})", row.kind, owing.len(), row.tally.asked.max);
    }
    Ok(())
}
