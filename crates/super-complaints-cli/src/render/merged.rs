//! What pages added to a record, what they say differently, and what was left out.

use std::collections::BTreeMap;

use serde_json::Value;
use super_complaints_pages::merge::{Change, ChangeKind, Conflict, KeptAs, Merged};

use crate::style::{BOLD, DIM, GREEN, YELLOW};
use crate::text::{counted, plain, shortened, wrap};

/// Characters of a value that are shown.
const WORDS: usize = 160;

/// The summary of a merge; `done` says what happened to the file.
pub(crate) fn summary(merged: &Merged, done: &str, columns: usize) -> String {
    let mut text = wrap(&plain(done), columns, 0, 0) + "\n";
    text += &added(&merged.changes, columns);
    let same = counted(merged.confirmed.len(), "entity", "entities");
    if !merged.confirmed.is_empty() {
        text += &format!("{DIM}the pages say the same of {same}: nothing to add{DIM:#}\n");
    }
    text + &missing(merged, columns) + &not_added(merged, columns)
}

/// What the pages say differently, and what was left out.
pub(crate) fn not_added(merged: &Merged, columns: usize) -> String {
    let mut text = String::new();
    let (known, new): (Vec<_>, Vec<_>) = merged.conflicts.iter().partition(|it| it.kept == KeptAs::Already);
    if !new.is_empty() {
        let places = counted(new.len(), "place", "places");
        text += &format!("{YELLOW}the pages differ from the record in {places}; its value stays{YELLOW:#}\n");
        for it in new {
            text += &conflict(it, columns);
        }
    }
    if !known.is_empty() {
        let known = counted(known.len(), "difference", "differences");
        text += &format!("{DIM}{known} that the record has already{DIM:#}\n");
    }
    if !merged.left_out.is_empty() {
        text += &format!("{YELLOW}not added, because it is not clear what it belongs to{YELLOW:#}\n");
    }
    for left in &merged.left_out {
        let words = format!("{} {}: {}", left.what, id(&left.value), left.reason);
        text += &format!("  {}\n", wrap(&plain(&words), columns, 2, 4));
    }
    text
}

/// New entities by kind, then fields one by one.
fn added(changes: &[Change], columns: usize) -> String {
    let mut new: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut text = String::new();
    for change in changes.iter().filter(|it| it.kind == ChangeKind::Added && it.field.is_none()) {
        let (kind, id) = change.entity.split_once(':').unwrap_or((&change.entity, ""));
        new.entry(kind).or_default().push(id);
    }
    for (kind, ids) in new {
        let words = format!("added {}: {}", counted(ids.len(), kind, &plural(kind)), ids.join(", "));
        text += &format!("  {GREEN}+{GREEN:#} {}\n", wrap(&plain(&words), columns, 4, 4));
    }
    let (mut sources, mut of_sources) = (0, Vec::new());
    for change in changes {
        let field = change.field.as_deref().unwrap_or_default();
        let did = match change.kind {
            ChangeKind::Added if change.field.is_none() => continue,
            ChangeKind::SourceAdded => {
                sources += 1;
                if !of_sources.contains(&change.entity.as_str()) {
                    of_sources.push(&change.entity);
                }
                continue;
            }
            ChangeKind::DiscrepancyAdded => continue, // listed with the conflicts
            ChangeKind::Stated => "is stated now, not only inferred",
            ChangeKind::ReadAgain => "is now",
            _ => "gains",
        };
        let value = shortened(&self::value(&change.value), WORDS);
        let words = format!("{} {field} {did} {value}", change.entity);
        text += &format!("  {GREEN}+{GREEN:#} {}\n", wrap(&plain(&words), columns, 4, 4));
    }
    if sources > 0 {
        let words = format!(
            "{} for {}",
            counted(sources, "further source", "further sources"),
            of_sources.join(", ")
        );
        text += &format!("  {GREEN}+{GREEN:#} {}\n", wrap(&plain(&words), columns, 4, 4));
    }
    text
}

fn conflict(conflict: &Conflict, columns: usize) -> String {
    let mine = match &conflict.record {
        Some(mine) => format!("the record has {}", shortened(&value(mine), WORDS)),
        None => "the record says that this source does not state it".to_owned(),
    };
    let kept = match conflict.kept {
        KeptAs::Reported => "; this is only shown here",
        _ => "; the words are kept beside it",
    };
    let head = format!("{BOLD}{} {}{BOLD:#}", plain(&conflict.entity), plain(&conflict.field));
    let words = format!("{mine}; `{}` says “{}”{kept}", conflict.document, shortened(&conflict.says, WORDS));
    format!("  {head}\n    {}\n", wrap(&plain(&words), columns, 4, 4))
}

/// Quotations that are no longer in the text of a page.
fn missing(merged: &Merged, columns: usize) -> String {
    let mut text = String::new();
    for page in merged.pages.iter().filter(|page| !page.missing.is_empty()) {
        let quotations = counted(page.missing.len(), "quotation", "quotations");
        let head = format!(
            "`{}` is in the record already, and {quotations} from it cannot be found in this text: the page changed, \
             or it was not quoted exactly",
            page.document
        );
        text += &format!("{YELLOW}{}{YELLOW:#}\n", wrap(&plain(&head), columns, 0, 2));
        for missing in &page.missing {
            let words = format!("{} “{}”", missing.entity, shortened(&missing.quote, WORDS));
            text += &format!("  {}\n", wrap(&plain(&words), columns, 2, 4));
        }
    }
    text
}

fn id(value: &Value) -> &str {
    ["id", "quote", "gist"].into_iter().find_map(|name| value.get(name)?.as_str()).unwrap_or_default()
}

fn value(value: &Value) -> String {
    match value {
        Value::String(text) => format!("“{text}”"),
        Value::Array(all) => all.iter().map(self::value).collect::<Vec<_>>().join(", "),
        // Its words say most of it; where it says none, it is shown as it is written.
        Value::Object(object) => {
            let said = ["words", "quote", "gist", "as_written"].into_iter().find_map(|name| object.get(name));
            said.map_or_else(|| value.to_string(), self::value)
        }
        other => other.to_string(),
    }
}

fn plural(kind: &str) -> String {
    match kind {
        "search" => "searches".to_owned(),
        "body" => "bodies".to_owned(),
        other => format!("{other}s"),
    }
}
