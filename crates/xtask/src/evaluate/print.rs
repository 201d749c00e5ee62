//! The numbers as a table, as lines, and as a part of the documentation.

use std::fmt::Write as _;

use super::fact::Kind;
use super::tally::{Count, Tally};

fn ratio(value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"))
}

/// The rows of a table: every kind that the set has anything of, and the total.
fn rows(tally: &Tally) -> impl Iterator<Item = (&'static str, Count)> {
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.name(), tally.of(kind)));
    kinds.filter(|(_, count)| *count != Count::default()).chain([("total", tally.total())])
}

/// A table to look at, and below it a line `NAME VALUE UNIT` for each number.
pub(super) fn text(tally: &Tally, pages: usize) -> String {
    let mut out = format!(
        "{pages} pages\n{:<16}{:>10}{:>8}{:>8}{:>8}{:>9}\n",
        "", "precision", "recall", "right", "wrong", "missing"
    );
    for (name, count) in rows(tally) {
        let (precision, recall) = (ratio(count.precision()), ratio(count.recall()));
        let Count { right, wrong, missing } = count;
        let _ = writeln!(out, "{name:<16}{precision:>10}{recall:>8}{right:>8}{wrong:>8}{missing:>9}");
    }
    out.push('\n');
    for (name, count) in rows(tally) {
        for (measure, value) in [("precision", count.precision()), ("recall", count.recall())] {
            if let Some(value) = value {
                let _ = writeln!(out, "{measure}_{name} {value:.3} ratio");
            }
        }
    }
    let forbidden = tally.of(Kind::Forbidden).wrong;
    let _ = writeln!(out, "forbidden_facts {forbidden} count");
    out
}

/// The table of the documentation: the seen and the unseen pages side by side.
pub(super) fn markdown(seen: (&Tally, usize), unseen: (&Tally, usize)) -> String {
    let mut out = String::from(
        "| Kind of fact | Seen: precision | Seen: recall | Unseen: precision | Unseen: recall | Unseen: facts |\n|---|---|---|---|---|---|\n",
    );
    let mut row = |name: &str, seen: Count, unseen: Count| {
        let cells = [seen.precision(), seen.recall(), unseen.precision(), unseen.recall()].map(ratio);
        let _ = writeln!(out, "| {name} | {} | {} |", cells.join(" | "), unseen.right + unseen.missing);
    };
    for kind in Kind::ALL {
        let (seen, unseen) = (seen.0.of(kind), unseen.0.of(kind));
        if kind != Kind::Forbidden && (seen, unseen) != Default::default() {
            row(&format!("`{}`", kind.name()), seen, unseen);
        }
    }
    row("total", seen.0.total(), unseen.0.total());
    let forbidden = seen.0.of(Kind::Forbidden).wrong + unseen.0.of(Kind::Forbidden).wrong;
    let _ = writeln!(
        out,
        "\n{} seen and {} unseen pages; facts drafted that must not be: {forbidden}.",
        seen.1, unseen.1
    );
    out
}
