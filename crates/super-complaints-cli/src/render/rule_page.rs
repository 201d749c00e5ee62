//! The catalogue for people: a list of rules, and a page about each.

use super_complaints::check::Subject;
use super_complaints::rules::{Example, Family, Rule, Stage, Status};

use crate::style::{BOLD, DIM};
use crate::text::{padded, wrap};

/// A title goes on its own line if it would get less room.
const TITLE: usize = 45;

/// All rules, by family.
pub(crate) fn list(rules: &[&Rule], columns: usize) -> String {
    let slugs = rules.iter().map(|rule| rule.slug.len()).max().unwrap_or(0);
    let mut text = String::new();
    for family in Family::ALL {
        let mut of_family = rules.iter().filter(|rule| rule.family == *family).peekable();
        if of_family.peek().is_none() {
            continue;
        }
        text += &format!("{BOLD}{}{BOLD:#}: {}\n", family, about(*family));
        for rule in of_family {
            let lead = format!(
                "  {}  {}  {}",
                rule.code,
                padded(rule.severity.as_str(), 7),
                padded(rule.slug, slugs)
            );
            let indent = if lead.len() + TITLE <= columns { lead.len() + 2 } else { 9 };
            let gap = if indent == 9 { format!("\n{}", " ".repeat(indent)) } else { "  ".to_owned() };
            text += &format!("{}{gap}{}\n", lead.trim_end(), wrap(rule.title, columns, indent, indent));
        }
        text.push('\n');
    }
    text + "`super-complaints rules CODE` shows a page about one rule.\n"
}

fn about(family: Family) -> &'static str {
    match family {
        Family::References => "ids, references and numbers",
        Family::Dates => "the order of dates",
        Family::Responses => "responses and their answers",
        Family::Coverage => "which responses and commitments are outstanding",
        Family::Publication => "oddities in publications and commitments",
        Family::Steps => "the steps that the law provides for",
        Family::Sources => "sources and quotations",
        Family::Register => "what several records say of one thing",
        Family::Suppressions => "suppressions of findings",
        _ => "other matters",
    }
}

/// The text with a capital letter first, as a sentence on its own.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A page about one rule.
pub(crate) fn page(rule: &Rule, columns: usize) -> String {
    let mut text =
        format!("{BOLD}{} {}{BOLD:#}\n{}\n\n", rule.code, rule.slug, wrap(rule.title, columns, 0, 0));
    let day = if rule.needs_date { "; needs a date (--as-of)" } else { "" };
    let texts = if rule.needs_texts { "; needs source texts (--texts)" } else { "" };
    let subject =
        if rule.subject == Subject::Conduct { "conduct".to_owned() } else { format!("the {}", rule.subject) };
    let facts = format!(
        "{} about {}; profile {}{day}{texts}; {}",
        rule.severity,
        subject,
        rule.profile,
        status(rule.status)
    );
    text += &format!("{DIM}{}{DIM:#}\n", wrap(&facts, columns, 0, 0));
    let mut part = |heading: &str, says: &str| {
        text += &format!("\n{BOLD}{heading}{BOLD:#}\n  {}\n", wrap(&sentence(says), columns, 2, 2));
    };
    part("Why", rule.rationale);
    part("How to fix it", rule.help);
    text += &format!("\n{BOLD}Basis{BOLD:#}\n");
    for basis in rule.basis {
        text += &format!("  {}\n", wrap(&sentence(&basis.to_string()), columns, 2, 2));
        text += &basis.url.map_or_else(String::new, |url| format!("  {url}\n"));
    }
    for (heading, examples) in [("It reports", rule.bad), ("It does not report", rule.good)] {
        for it in examples {
            text += &format!("\n{BOLD}{heading}{BOLD:#}\n{}", example(it, columns));
        }
    }
    text += &format!(
        "\n{DIM}{}{DIM:#}\n",
        wrap(
            if rule.family == Family::Register {
                "The examples are changes (JSON Patch, RFC 6902) to an array of two records: the example record of the \
                 library, and the same with the id `another` and the title `Another`."
            } else {
                "The examples are changes (JSON Patch, RFC 6902) to the example record of the library."
            },
            columns,
            0,
            0
        )
    );
    text
}

/// Since when a rule is in use, or why no longer.
fn status(status: Status) -> String {
    let stage = match status.stage {
        Stage::Deprecated => "deprecated since",
        Stage::Removed => "removed, so that it does not run, since",
        _ => "since",
    };
    let reason = status.reason.map_or_else(String::new, |it| format!(": {it}"));
    format!("{stage} version {} of the catalogue{reason}", status.since)
}

fn example(it: &Example, columns: usize) -> String {
    let day = it.as_of.map_or_else(String::new, |day| format!(" (as of {day})"));
    let mut text = format!("  {}\n", wrap(&sentence(&format!("{}{day}", it.title)), columns, 2, 2));
    let patch: Result<serde_json::Value, _> = serde_json::from_str(it.patch);
    for operation in patch.iter().filter_map(|patch| patch.as_array()).flatten() {
        let short = operation.to_string();
        let shown = if short.len() + 4 <= columns { short } else { format!("{operation:#}") };
        shown.lines().for_each(|line| text += &format!("    {line}\n"));
    }
    text
}
