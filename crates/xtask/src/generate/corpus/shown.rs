//! The part of an output that the corpus shows, with its names and places. A replay finds everything that is shown in
//! the output of its own language, and can name what differs; the digest covers the rest.

use anyhow::Context as _;
use serde_json::{Map, Value, json};
use super_complaints::rules::CATALOGUE;

/// What is on one line: see [`layout`](super::layout).
pub(super) const LINES: &[&str] =
    &["cells[]", "undecided[]", "deadlines[]", "findings[]", "not_run[]", "parties[]", "tally"];

/// What is left out of a finding: what its rule always says, and `path`, which is `pointer` in another form.
const OF_THE_RULE: &[&str] = &["slug", "subject", "help", "basis", "path"];
/// What is left out of a row of the matrix.
const OF_A_ROW: &[&str] =
    &["kind", "number", "text", "gist", "parties", "name", "bodies", "statements", "response_kind", "words"];
/// What is left out of a deadline: how it is counted, and its basis.
const OF_A_DEADLINE: &[&str] = &[
    "kind",
    "time_limit",
    "title",
    "binds",
    "basis",
    "trigger",
    "rule",
    "computed",
    "counts",
    "calendar",
    "evidence",
    "stated",
    "extensions",
    "pauses",
];

/// How much is shown.
#[derive(Clone, Copy)]
pub(super) enum Detail {
    /// All.
    Everything,
    /// What one rule finds, in full; the tallies of the matrix, if they are wanted.
    Rule { code: &'static str, tallies: bool },
    /// Findings, cells and deadlines, a line each. `places`: with lines and columns.
    Record { places: bool },
}

impl Detail {
    /// The part of an output that is shown, if any.
    pub(super) fn of(self, what: &str, text: &str) -> anyhow::Result<Option<Value>> {
        let full = || serde_json::from_str::<Value>(text).context(what.to_owned());
        Ok(match (self, what) {
            (Self::Everything, "canonical") => Some(text.into()),
            (Self::Everything, _) => Some(full()?),
            (_, "check") => Some(self.check(&full()?)),
            (Self::Rule { tallies: true, .. }, "matrix") => {
                let tally = |row: &Value| json!({ "item": row.get("item"), "tally": row.get("tally") });
                Some(json!({ "rows": list(&full()?, "rows").iter().map(tally).collect::<Vec<_>>() }))
            }
            (Self::Record { .. }, "matrix") => Some(only(&without(&full()?, OF_A_ROW), &["rows"])),
            (Self::Record { .. }, "deadlines") => {
                Some(only(&without(&full()?, OF_A_DEADLINE), &["deadlines"]))
            }
            _ => None,
        })
    }

    fn check(self, checked: &Value) -> Value {
        let mut shown = only(checked, &["verdict", "reason", "faults", "suppressed", "undecided"]);
        let Value::Object(parts) = &mut shown else { return shown };
        parts.retain(|_, part| part.as_array().is_none_or(|list| !list.is_empty()));
        let finding = |finding: &Value| match self {
            Self::Rule { code, .. } if finding.get("code").is_some_and(|it| it == code) => finding.clone(),
            Self::Record { places: false } => without(&without(finding, OF_THE_RULE), &["line", "column"]),
            _ => without(finding, OF_THE_RULE),
        };
        if let Some(part) = parts.get_mut("undecided") {
            *part = without(part, OF_THE_RULE);
        }
        parts.insert("findings".to_owned(), list(checked, "findings").iter().map(finding).collect());
        // The rules that do not run because part of the document could not be read; not those that are always listed.
        let not_run = list(checked, "not_run");
        let some = not_run.len() < CATALOGUE.len();
        if some && not_run.iter().any(|it| it.get("why").is_some_and(|why| why == "unreadable")) {
            let codes = not_run.iter().map(|it| only(it, &["code", "why"]));
            parts.insert("not_run".to_owned(), codes.collect());
        }
        shown
    }
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// An object with these members only.
fn only(value: &Value, names: &[&str]) -> Value {
    let member = |name: &&str| Some(((*name).to_owned(), value.get(*name)?.clone()));
    Value::Object(names.iter().filter_map(member).collect::<Map<_, _>>())
}

/// The value without the members of these names, at any depth.
fn without(value: &Value, names: &[&str]) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.iter().filter(|(name, _)| !names.contains(&name.as_str()));
            // A fix is shown whole: its patch has paths of its own.
            let shown = |name: &str, it| if name == "fix" { Value::clone(it) } else { without(it, names) };
            Value::Object(kept.map(|(name, it)| (name.clone(), shown(name, it))).collect())
        }
        Value::Array(items) => items.iter().map(|it| without(it, names)).collect(),
        scalar => scalar.clone(),
    }
}
