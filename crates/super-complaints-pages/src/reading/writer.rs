//! The body that writes a page, and answers on it.

mod answered_for;
mod by_place;
pub(super) mod find;
mod of_itself;
mod opening;
pub(super) mod page_author;
mod short_headings;
mod signed;
mod titled;
