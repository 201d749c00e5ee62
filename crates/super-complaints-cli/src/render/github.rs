//! Workflow commands: GitHub Actions shows each beside its line in a pull request.
//!
//! The form is `::error file=..,line=..,col=..,title=..::message`, as documented under
//! <https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>.

use super_complaints::Checked;
use super_complaints::check::Severity;
use super_complaints_register::{Origin, RegisterFinding};

use crate::text::{counted, plain};

use super::between::place;
use super::finding::not_listed;

/// The commands for the findings of a record.
pub(crate) fn of_record(origin: &Origin, checked: &Checked) -> String {
    let mut text = String::new();
    let whole = (origin.line, origin.column);
    let at = |line: Option<u32>, column: Option<u32>| {
        line.zip(column).map_or(whole, |(line, column)| origin.place(line, column))
    };
    let name =
        |says: &str| if origin.is_part { format!("{}: {says}", origin.name()) } else { says.to_owned() };
    for it in &checked.faults {
        let says =
            with(name(&it.message), [("found", &it.found), ("expected", &it.expected), ("help", &it.help)]);
        let at = at(Some(it.line), Some(it.column));
        text += &command(Severity::Error, &origin.file, Some(at), &format!("shape/{}", it.code), &says);
    }
    if checked.more_faults > 0 {
        let says = name(&not_listed(checked));
        text += &command(Severity::Error, &origin.file, Some(whole), "more errors", &says);
    }
    for it in &checked.findings {
        let help = it.help.as_ref().map(ToString::to_string);
        let says =
            with(name(&it.message), [("found", &it.found), ("expected", &it.expected), ("help", &help)]);
        let title = format!("{} {}", it.code, it.slug);
        text += &command(it.severity, &origin.file, Some(at(it.line, it.column)), &title, &says);
    }
    // What could not be decided is no pass: it is shown where it makes the record undetermined.
    for it in checked.undecided.iter().filter(|it| it.severity == Severity::Error) {
        let says = name(&format!("could not tell: {}", it.reason));
        let title = format!("{} {}", it.code, it.slug);
        text += &command(Severity::Warning, &origin.file, Some(whole), &title, &says);
    }
    text
}

/// The command for what could not be read.
pub(crate) fn not_read(file: &str, line: Option<u64>, why: &str) -> String {
    command(Severity::Error, file, line.map(|line| (line, 1)), "cannot be read", why)
}

/// The command if records could not be compared: it is about no file.
pub(crate) fn not_compared(why: &str) -> String {
    format!("::error title=not compared::{}\n", data(&plain(why)))
}

/// The command for a finding about several records, at the last of its places: the earlier ones are named.
pub(crate) fn between(it: &RegisterFinding) -> String {
    let Some(last) = it.places.last() else { return String::new() };
    let mut says = it.message.clone();
    for at in &it.places {
        says += &format!("\n{}: {}", place(at), at.says);
    }
    if it.more_places > 0 {
        says += &format!("\nand in {}", counted(it.more_places, "more record", "more records"));
    }
    says += &format!("\nhelp: {}", it.help);
    let title = format!("{} {}", it.code, it.slug);
    command(it.severity, &last.source, Some((last.line, last.column)), &title, &says)
}

/// A message with what else is known.
fn with(message: String, more: [(&str, &Option<String>); 3]) -> String {
    more.into_iter().fold(message, |text, (name, more)| match more {
        Some(more) => format!("{text}\n{name}: {more}"),
        None => text,
    })
}

fn command(severity: Severity, file: &str, at: Option<(u64, u64)>, title: &str, says: &str) -> String {
    let level = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        _ => "notice",
    };
    let file = file.replace('\\', "/");
    let place = at.map(|(line, column)| format!(",line={line},col={column}")).unwrap_or_default();
    let lines: Vec<_> = says.lines().map(plain).collect();
    format!(
        "::{level} file={}{place},title={}::{}\n",
        property(file.trim_start_matches("./")),
        property(title),
        data(&lines.join("\n"))
    )
}

/// A message as workflow commands write it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property as workflow commands write it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_a_command_early() {
        let shown =
            command(Severity::Note, "./a,b:100%\n.json", Some((3, 4)), "x: y, z", "100% ::\r\n::error::no");
        assert_eq!(
            shown,
            "::notice file=a%2Cb%3A100%25%0A.json,line=3,col=4,title=x%3A y%2C z::100%25 ::%0A::error::no\n"
        );
        assert_eq!(shown.lines().count(), 1);
    }
}
