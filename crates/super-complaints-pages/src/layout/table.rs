//! Tables saved as text.

/// Whether the first lines of a text are rows of cells: a plan of a body, not a page.
pub(super) fn is_table(text: &str) -> bool {
    let rows = text.lines().filter(|line| !line.trim().is_empty()).take(12);
    let cells = |line: &&str| {
        line.matches('\t').count() >= 2 || line.matches("\",").count() >= 2 || line.matches('|').count() >= 3
    };
    rows.filter(cells).count() >= 2
}
