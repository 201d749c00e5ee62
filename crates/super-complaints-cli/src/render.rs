//! From results to text.

pub(crate) mod asked;
pub(crate) mod by_body;
pub(crate) mod cells;
pub(crate) mod changes;
pub(crate) mod day_count;
pub(crate) mod deadline;
pub(crate) mod deadlines;
pub(crate) mod diagnostic;
pub(crate) mod directory_page;
pub(crate) mod finding;
pub(crate) mod fixes;
pub(crate) mod matrix;
pub(crate) mod merged;
pub(crate) mod next_steps;
pub(crate) mod outstanding;
pub(crate) mod overview;
pub(crate) mod places;
pub(crate) mod register;
pub(crate) mod rule_page;
pub(crate) mod sarif;
pub(crate) mod snippet;
pub(crate) mod summary;
pub(crate) mod table;
pub(crate) mod unused;
pub(crate) mod verdict;
