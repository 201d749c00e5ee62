//! The body that writes a page, and answers on it.

pub(super) mod find;
mod opening;
pub(super) mod page_author;
mod signed;
