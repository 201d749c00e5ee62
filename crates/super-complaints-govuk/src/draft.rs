//! What reading a page gives.

use super_complaints::SuperComplaint;

use crate::Trace;

/// A draft record, and where its words came from.
///
/// A draft is what one page says, no more: a person adds what other sources say, and corrects it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The record.
    pub record: SuperComplaint,
    /// Which words of the page each field came from, and which words were not placed.
    pub trace: Trace,
}
