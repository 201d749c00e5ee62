//! Fixes for people: what is available, what was changed, and what was not.

use similar::TextDiff;
use super_complaints::Checked;
use super_complaints::fix::{Confidence, Fix, Fixed};

use crate::output::Output;
use crate::style::{BOLD, DIM, GREEN, RED, YELLOW};
use crate::text::{counted, plain, shortened, wrap};

/// Characters of a line that a terminal shows.
const SHOWN: usize = 400;

/// The name of standard input, which cannot be changed.
pub(crate) const STANDARD_INPUT: &str = "standard input";

/// What a fix does, and how sure it is.
pub(crate) fn titled(fix: &Fix) -> String {
    format!("{} ({})", fix.title, fix.confidence)
}

/// The line of a fix under its finding.
pub(crate) fn note(fix: &Fix) -> (&'static str, String) {
    ("fix", titled(fix))
}

/// What changes in a file, as a unified diff. Where nobody reads it on a screen it is exact, so that `patch` can take it.
pub(crate) fn diff(name: &str, before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let unified = diff.unified_diff().context_radius(3).header(name, name).to_string();
    let is_terminal = Output::is_terminal();
    let mut text = String::new();
    for line in unified.split_inclusive('\n') {
        let (words, end) = line.strip_suffix('\n').map_or((line, ""), |words| (words, "\n"));
        let words = if is_terminal { shortened(&plain(words), SHOWN) } else { words.to_owned() };
        let style = match words.chars().next() {
            _ if words.starts_with("---") || words.starts_with("+++") => BOLD,
            Some('-') => RED,
            Some('+') => GREEN,
            Some('@') => DIM,
            _ => {
                text += &format!("{words}{end}");
                continue;
            }
        };
        text += &format!("{style}{words}{style:#}{end}");
    }
    text
}

/// What was done with a file.
pub(crate) fn summary(name: &str, fixed: &Fixed, is_dry: bool, columns: usize) -> String {
    let many = counted(fixed.applied.len(), "fix", "fixes");
    let done = match (fixed.applied.is_empty(), is_dry) {
        (true, _) => format!("`{name}`: there is nothing to fix"),
        (false, false) => format!("`{name}`: {many} applied"),
        (false, true) => format!("`{name}`: {many} would be applied; nothing was written"),
    };
    let mut text = wrap(&plain(&done), columns, 0, 2) + "\n";
    for it in &fixed.applied {
        let words = format!("{} {}: {}", it.code, it.pointer, titled(&it.fix));
        text += &format!("  {GREEN}+{GREEN:#} {}\n", wrap(&plain(&words), columns, 4, 4));
    }
    for it in &fixed.refused {
        let words = format!("{} {}: not applied: {}: {}", it.code, it.pointer, it.fix.title, it.reason);
        text += &format!("  {YELLOW}!{YELLOW:#} {}\n", wrap(&plain(&words), columns, 4, 4));
    }
    text
}

/// The fixes that are available, of all records together.
#[derive(Debug, Default)]
pub(crate) struct Available {
    certain: usize,
    likely: usize,
}

impl Available {
    /// Counts those of a record.
    pub(crate) fn add(&mut self, name: &str, checked: &Checked) {
        if name == STANDARD_INPUT || checked.is_unreadable() {
            return;
        }
        let faults = checked.faults.iter().filter_map(|it| it.fix.as_ref());
        for fix in faults.chain(checked.findings.iter().filter_map(|it| it.fix.as_ref())) {
            match fix.confidence {
                Confidence::Certain => self.certain += 1,
                _ => self.likely += 1,
            }
        }
    }

    /// The commands to type; empty if no fix is available.
    pub(crate) fn shown(&self, columns: usize) -> String {
        let Self { certain, likely } = *self;
        let command = |option: &str| format!("    {} {option}\n", typed());
        let line = |words: &str| format!("  {}\n", wrap(words, columns, 2, 4));
        let mut text = String::new();
        if certain > 0 {
            text += &line(&format!("{} certain; to apply {}:", are(certain), those(certain)));
            text += &command("--fix");
        }
        if likely > 0 {
            text += &line(&format!("{} likely; to look at what would change:", are(likely)));
            text += &command("--fix-likely --dry-run");
        }
        if text.is_empty() { text } else { format!("\n{BOLD}Fixes available{BOLD:#}\n\n{text}") }
    }
}

fn are(count: usize) -> String {
    let is = if count == 1 { "is" } else { "are" };
    format!("{} {is}", counted(count, "fix", "fixes"))
}

fn those(count: usize) -> &'static str {
    if count == 1 { "it" } else { "them" }
}

/// The command as it was typed, in the words of a shell.
fn typed() -> String {
    let quoted = |word: String| {
        let is_plain = |it: char| it.is_alphanumeric() || "-_./=:,+@%".contains(it);
        if !word.is_empty() && word.chars().all(is_plain) {
            word
        } else {
            format!("'{}'", word.replace('\'', r"'\''"))
        }
    };
    let words = std::env::args_os().skip(1).map(|word| quoted(plain(&word.to_string_lossy()).into_owned()));
    let own = |word: &String| !matches!(word.as_str(), "--fix" | "--fix-likely" | "--dry-run");
    let words: Vec<String> = words.filter(own).collect();
    format!("super-complaints {}", words.join(" "))
}
