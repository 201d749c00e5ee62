//! All that keeps a document from being read.

use std::fmt::Write as _;

use serde::Serialize;

use super::fault::Fault;

/// A document that could not be read, with all its faults in the order of the text.
///
/// ```
/// use super_complaints::SuperComplaint;
/// let error = SuperComplaint::from_json(r#"{"schema": "1", "id": "X 1", "scheme": "police"}"#).unwrap_err();
/// assert_eq!(error.faults.len(), 2);
/// assert_eq!(error.to_string().lines().next(), Some("document (line 1, column 1): the field `title` is missing"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{}", self.lines())]
#[non_exhaustive]
pub struct LoadError {
    /// The faults, at least one and at most [`MAX_FAULTS`](super::MAX_FAULTS).
    pub faults: Vec<Fault>,
    /// How many more there are.
    pub more_faults: usize,
}

impl LoadError {
    /// Whether nothing of the document could be read, because its text is at fault.
    pub fn is_unreadable(&self) -> bool {
        self.faults.iter().any(|fault| fault.code.is_unreadable())
    }

    /// One fault a line, with its help.
    fn lines(&self) -> String {
        let mut lines = String::new();
        for fault in &self.faults {
            let gap = if lines.is_empty() { "" } else { "\n" };
            let _ = write!(lines, "{gap}{fault}"); // writing to a string cannot fail
            if let Some(help) = &fault.help {
                let _ = write!(lines, "; {help}");
            }
        }
        if self.more_faults > 0 {
            let _ = write!(lines, "\nand {} more", self.more_faults);
        }
        lines
    }
}
