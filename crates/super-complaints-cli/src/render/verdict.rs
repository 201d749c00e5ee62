//! What could not be decided, what did not run, and the verdict.

use super_complaints::check::{Severity, WhyNotRun};
use super_complaints::{Checked, Verdict};

use crate::style::{BOLD, GREEN, RED, YELLOW};
use crate::text::{counted, listed, plain, wrap};

/// What rules could not decide, equal reasons together; empty if there is none.
pub(crate) fn undecided(checked: &Checked, columns: usize) -> String {
    let mut groups: Vec<(String, String, Vec<String>)> = Vec::new();
    for it in &checked.undecided {
        let rule = format!("{} {}", it.code, it.slug);
        let place = it.entity.clone().unwrap_or_else(|| it.pointer.clone());
        match groups.iter_mut().find(|(other, reason, _)| *other == rule && *reason == it.reason) {
            Some((_, _, places)) => places.push(place),
            None => groups.push((rule, it.reason.clone(), vec![place])),
        }
    }
    let mut text = String::new();
    for (rule, reason, mut places) in groups {
        places.dedup();
        let many = places.len();
        if many > 4 {
            places.truncate(3);
            places.push(format!("{} more", many - 3));
        }
        let line = format!("{rule}: {}; at {}", plain(&reason), plain(&listed(&places)));
        text += &format!("  ? {}\n", wrap(&line, columns, 4, 4));
    }
    if text.is_empty() { text } else { format!("{BOLD}Could not tell{BOLD:#}\n\n{text}\n") }
}

/// Findings that the record suppresses; empty if there are none.
pub(crate) fn suppressed(checked: &Checked, columns: usize) -> String {
    let mut text = String::new();
    for it in &checked.suppressed {
        let finding = &it.finding;
        let line =
            format!("{} {}: {} (accepted: {})", finding.code, finding.slug, finding.message, it.reason);
        text += &format!("  - {}\n", wrap(&plain(&line), columns, 4, 4));
    }
    if text.is_empty() { text } else { format!("{BOLD}Suppressed in the record{BOLD:#}\n\n{text}\n") }
}

/// The last line: the verdict, and everything that it is based on.
pub(crate) fn line(name: &str, checked: &Checked, columns: usize) -> String {
    let (style, sign) = match checked.verdict {
        Verdict::Valid => (GREEN.bold(), "✓"),
        Verdict::Invalid => (RED, "✗"),
        _ => (YELLOW.bold(), "?"),
    };
    let verdict = checked.verdict.to_string();
    let lead = format!("{sign} {} is {verdict}", plain(name));
    let text = wrap(&format!("{lead}: {}", counts(checked)), columns, 0, 2);
    // Styled after wrapping: escape sequences have no width.
    let shown = text.replacen(sign, &format!("{style}{sign}{style:#}"), 1);
    let shown = shown.replacen(&format!(" {verdict}:"), &format!(" {style}{verdict}{style:#}:"), 1);
    format!("{shown}\n")
}

/// `no errors, 2 warnings, 1 note; 3 could not tell; 4 rules did not run: ...`.
fn counts(checked: &Checked) -> String {
    let faults = checked.faults.len() + checked.more_faults;
    let errors = faults + checked.count(Severity::Error);
    let mut parts = vec![format!(
        "{}, {}, {}",
        counted(errors, "error", "errors"),
        counted(checked.count(Severity::Warning), "warning", "warnings"),
        counted(checked.count(Severity::Note), "note", "notes"),
    )];
    if !checked.suppressed.is_empty() {
        parts.push(format!("{} suppressed", checked.suppressed.len()));
    }
    match checked.undecided.len() {
        0 => {}
        count => parts.push(format!("{} could not be decided", counted(count, "thing", "things"))),
    }
    parts.extend(not_run(checked));
    if let Some(reason) = checked.reason.as_ref().filter(|_| checked.verdict == Verdict::Undetermined) {
        parts.push(format!("undetermined because {}", plain(reason)));
    }
    parts.join("; ")
}

/// Why rules did not run.
pub(super) fn because(why: WhyNotRun) -> String {
    match why {
        WhyNotRun::NeedsDate => "because no date was given (--as-of DATE)".to_owned(),
        WhyNotRun::NeedsTexts => "because no source texts were given (--texts FOLDER)".to_owned(),
        WhyNotRun::Unreadable => "because part of the record could not be read".to_owned(),
        WhyNotRun::Profile => "because they belong to --profile publish".to_owned(),
        WhyNotRun::Excluded => "because they were excluded".to_owned(),
        other => format!("({other})"),
    }
}

/// How many rules did not run, and why.
fn not_run(checked: &Checked) -> Option<String> {
    let count = |why: &WhyNotRun| checked.not_run.iter().filter(|it| it.why == *why).count();
    let reasons = WhyNotRun::ALL.iter().map(|why| (why, count(why))).filter(|(_, count)| *count > 0);
    let reasons: Vec<(&WhyNotRun, usize)> = reasons.collect();
    let reason = |(why, count): &(&WhyNotRun, usize)| {
        let words = because(**why);
        if reasons.len() == 1 { format!(" {words}") } else { format!("{count} {words}") }
    };
    let total = checked.not_run.len();
    let words: Vec<String> = reasons.iter().map(reason).collect();
    let gap = if words.len() == 1 { "" } else { ": " };
    (total > 0).then(|| format!("{} did not run{gap}{}", counted(total, "rule", "rules"), words.join(", ")))
}
