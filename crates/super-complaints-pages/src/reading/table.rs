//! Tables: plans of forces, the two columns of a commissioner's page, recommendations in a report or a letter.

mod answers;
mod author;
pub(super) mod describe;
mod items;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod no_answer;
#[cfg(test)]
mod repliers;
mod rows;
#[cfg(test)]
mod tests;

use crate::layout::{BlockKind, ColumnKind, Table};

use super::state::Reading;
use rows::rows;

impl Reading<'_, '_> {
    /// Reads the tables of the page: first what each row is about, then what is answered.
    pub(super) fn tables(&mut self) {
        let page = self.page;
        let Some(writer) = (!page.tables.is_empty()).then(|| self.table_writer()) else { return };
        for table in &page.tables {
            // A table of which the layout takes any part for something else is none of this record.
            let blocks = table.cells.iter().flat_map(|cell| &cell.blocks);
            let own = |at: &usize| {
                let kind = page.blocks.get(*at).map(|block| &block.kind);
                matches!(kind, Some(BlockKind::Paragraph | BlockKind::Heading(_)))
            };
            if !blocks.into_iter().all(own) {
                continue;
            }
            if !table.is_read() {
                let cells = table.cells.iter().flat_map(|cell| &cell.blocks);
                cells.for_each(|at| self.trace.left(*at, "a table without a column of recommendations"));
                self.unclear = true;
                continue;
            }
            self.header(table);
            let rows = rows(table);
            let items = self.table_items(&rows);
            self.table_answers(table, &items, writer.as_ref());
        }
        self.item_marks();
    }

    /// What of a table is structure, and what is not read because of its column.
    fn header(&mut self, table: &Table) {
        for at in table.columns.iter().flatten().flat_map(|column| &column.header) {
            self.trace.structure(*at);
        }
        for cell in &table.cells {
            let column = table.columns.get(cell.cell.column).and_then(Option::as_ref);
            let why = match column.map(|column| &column.kind) {
                None => "a column of a table whose header is not understood",
                Some(ColumnKind::Person) => "a person or a post, and not a party",
                Some(_) => continue,
            };
            cell.blocks.iter().for_each(|at| self.trace.left(*at, why));
        }
    }
}
