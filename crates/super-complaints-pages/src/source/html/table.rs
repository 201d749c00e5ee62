//! The cells of a table: rows and columns after `rowspan` and `colspan` have been applied.

use html5ever::{LocalName, local_name};
use rustc_hash::FxHashMap;

use super::super::Cell;
use super::tree::{Id, Tree};

/// The most columns of a table. A page made to harm may ask for billions.
const COLUMNS: usize = 2_000;

/// The most rows that a cell may cover, as in browsers.
const ROWS: usize = 65_534;

/// Adds the cells of a table; none if it only arranges things on the page.
pub(super) fn add(tree: &Tree, table: Id, number: usize, cells: &mut FxHashMap<Id, Cell>) {
    let rows = rows(tree, table);
    if is_for_layout(tree, table, &rows) {
        return;
    }
    // How many more rows each column is covered by a cell above.
    let mut covered: Vec<usize> = Vec::new();
    // A cell ends with its group of rows.
    let (mut group, mut end) = (None, 0);
    for (at, row) in rows.iter().enumerate() {
        if group != Some(row.group) {
            covered.clear();
            group = Some(row.group);
            end = at + rows.iter().skip(at).take_while(|other| other.group == row.group).count();
        }
        let mut column = 0;
        for cell in row.cells(tree) {
            while covered.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            if column >= COLUMNS {
                break;
            }
            let columns = span(tree, cell, &local_name!("colspan")).clamp(1, 1000).min(COLUMNS - column);
            let asked = span(tree, cell, &local_name!("rowspan"));
            let rows = if asked == 0 { end - at } else { asked.min(end - at) };
            if covered.len() < column + columns {
                covered.resize(column + columns, 0);
            }
            covered.iter_mut().skip(column).take(columns).for_each(|under| *under = rows);
            let header = row.head || tree.name(cell) == "th" || is_header(tree, cell);
            cells.insert(cell, Cell { table: number, row: at, column, rows, columns, header });
            column += columns;
        }
        for rows in &mut covered {
            *rows = rows.saturating_sub(1);
        }
    }
}

/// A row, and the group that it is in.
struct Row {
    id: Id,
    group: Id,
    head: bool,
}

impl Row {
    fn cells<'t>(&self, tree: &'t Tree) -> impl Iterator<Item = Id> + use<'t> {
        tree.children(self.id).filter(|cell| matches!(tree.name(*cell), "td" | "th"))
    }
}

fn rows(tree: &Tree, table: Id) -> Vec<Row> {
    let mut rows = Vec::new();
    for child in tree.children(table) {
        let head = match tree.name(child) {
            "thead" => true,
            "tbody" | "tfoot" => false,
            _ => continue,
        };
        let of_group = tree.children(child).filter(|row| tree.name(*row) == "tr");
        rows.extend(of_group.map(|id| Row { id, group: child, head }));
    }
    rows
}

fn span(tree: &Tree, cell: Id, name: &LocalName) -> usize {
    tree.attribute(cell, name)
        .and_then(|value| value.trim().parse().ok())
        .map_or(1, |span: usize| span.min(ROWS))
}

fn is_header(tree: &Tree, cell: Id) -> bool {
    tree.attribute(cell, &local_name!("scope")).is_some()
        || matches!(tree.attribute(cell, &local_name!("role")), Some("columnheader" | "rowheader"))
}

/// Whether a table arranges things: it says so, has one cell, or has no header and holds another table or a whole page.
fn is_for_layout(tree: &Tree, table: Id, rows: &[Row]) -> bool {
    if matches!(tree.attribute(table, &local_name!("role")), Some("presentation" | "none")) {
        return true;
    }
    let cells = || rows.iter().flat_map(|row| row.cells(tree).map(|cell| (row.head, cell)));
    if cells().nth(1).is_none() {
        return true;
    }
    let has_header = cells().any(|(head, cell)| head || tree.name(cell) == "th");
    let holds = |cell: Id| tree.children(cell).take(8).any(|inner| tree.name(inner) == "table");
    // A whole page in a cell: headings, each with paragraphs below it.
    let is_page = |cell: Id| {
        let count = |names: &[&str]| tree.children(cell).filter(|it| names.contains(&tree.name(*it))).count();
        count(&["h1", "h2", "h3"]) > 1 && count(&["p"]) > 3
    };
    !has_header && cells().any(|(_, cell)| holds(cell) || is_page(cell))
}

#[cfg(test)]
mod tests {
    use super::super::parse::parse;
    use super::*;

    fn grid(html: &str) -> Vec<(String, usize, usize, usize, usize, bool)> {
        let tree = parse(html).unwrap().tree;
        let table = tree.below(Id::DOCUMENT).find(|id| tree.name(*id) == "table").unwrap();
        let mut cells = FxHashMap::default();
        add(&tree, table, 0, &mut cells);
        let mut cells: Vec<_> = cells.into_iter().collect();
        cells.sort_by_key(|(id, _)| *id);
        cells
            .into_iter()
            .map(|(id, cell)| {
                (tree.text(id, 100), cell.row, cell.column, cell.rows, cell.columns, cell.header)
            })
            .collect()
    }

    #[test]
    fn spans_move_the_cells_beside_and_below() {
        let html = "<table><thead><tr><th colspan=2>A<th>B</thead>\
            <tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g<tr><td rowspan=0>h<td scope=row>i</table>";
        let cell = |text: &str, row, column, rows, columns, header| {
            (text.to_owned(), row, column, rows, columns, header)
        };
        assert_eq!(
            grid(html),
            [
                cell("A", 0, 0, 1, 2, true),
                cell("B", 0, 2, 1, 1, true),
                cell("c", 1, 0, 2, 1, false),
                cell("d", 1, 1, 1, 1, false),
                cell("e", 1, 2, 1, 1, false),
                cell("f", 2, 1, 1, 1, false),
                cell("g", 2, 2, 1, 1, false),
                cell("h", 3, 0, 1, 1, false),
                cell("i", 3, 1, 1, 1, true),
            ]
        );
    }

    #[test]
    fn a_table_that_only_arranges_things_has_no_cells() {
        assert!(grid("<table><tr><td>one</table>").is_empty());
        assert!(grid("<table role=presentation><tr><td>a<td>b</table>").is_empty());
        let page = "<h2>a</h2><p>b</p><p>c</p><h3>d</h3><p>e</p><p>f</p>";
        assert!(grid(&format!("<table><tr><td>menu<td>{page}</table>")).is_empty());
        assert!(!grid(&format!("<table><tr><th>menu<td>{page}</table>")).is_empty());
        assert!(!grid("<table><tr><td>1<td><h3>a</h3><p>b</p><p>c</p></table>").is_empty());
        assert!(grid("<table><tr><td>a<td><table><tr><td>b<td>c</table></table>").is_empty());
    }

    #[test]
    fn spans_without_measure_stay_within_bounds() {
        let html = format!(
            "<table>{}</table>",
            "<tr><td colspan=99999999 rowspan=99999999>x<td colspan=1000>y".repeat(50)
        );
        assert!(
            grid(&html)
                .iter()
                .all(|(_, row, column, rows, columns, _)| row + rows <= 50 && column + columns <= COLUMNS)
        );
    }
}
