//! The tables, one file each.

mod addressees;
mod answers;
mod commitments;
mod complaints;
mod deadlines;
mod documents;
pub(crate) mod due;
mod events;
mod findings;
mod items;
mod matrix;
mod parties;
pub(crate) mod party;
mod reports;
mod requests;
mod responses;
mod searches;
mod sources;
mod tallies;
mod tri;

use crate::table::Table;

/// Every table, in the order of documentation: what a record says first, then what follows from it on a date.
pub static TABLES: [&Table; 17] = [
    &complaints::COMPLAINTS,
    &events::EVENTS,
    &reports::REPORTS,
    &items::ITEMS,
    &addressees::ADDRESSEES,
    &requests::REQUESTS,
    &responses::RESPONSES,
    &answers::ANSWERS,
    &commitments::COMMITMENTS,
    &searches::SEARCHES,
    &documents::DOCUMENTS,
    &parties::PARTIES,
    &sources::SOURCES,
    &matrix::MATRIX,
    &tallies::TALLIES,
    &deadlines::DEADLINES,
    &findings::FINDINGS,
];

/// The table of a name.
pub fn find(name: &str) -> Option<&'static Table> {
    TABLES.into_iter().find(|table| table.name == name)
}

/// What to say of a name that no table has.
pub fn unknown(name: &str) -> String {
    let names: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
    format!("there is no table `{name}`; the tables are `{}`", names.join("`, `"))
}
