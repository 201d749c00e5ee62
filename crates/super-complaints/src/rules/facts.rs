//! What a rule may read.

use std::cell::OnceCell;
use std::ops::Deref;

use time::Date;

use crate::index::Index;
use crate::matrix::Survey;

/// A record, indexed, and the day for which it is checked.
///
/// The survey of the matrix is made when a rule first asks for it.
pub(crate) struct Facts<'r> {
    index: Index<'r>,
    as_of: Option<Date>,
    survey: OnceCell<Survey<'r>>,
    /// For each suppression of the record, whether it hit a finding; filled before the rules about
    /// suppressions run.
    pub(crate) suppressions_used: Vec<bool>,
}

impl<'r> Facts<'r> {
    pub(crate) fn new(index: Index<'r>, as_of: Option<Date>) -> Self {
        Self { index, as_of, survey: OnceCell::new(), suppressions_used: Vec::new() }
    }

    /// The day; rules that need one do not run without it.
    pub(crate) fn as_of(&self) -> Option<Date> {
        self.as_of
    }

    /// The matrix as sets of seats; `None` without a day.
    pub(crate) fn survey(&self) -> Option<&Survey<'r>> {
        let as_of = self.as_of?;
        Some(self.survey.get_or_init(|| Survey::new(&self.index, as_of)))
    }
}

impl<'r> Deref for Facts<'r> {
    type Target = Index<'r>;

    fn deref(&self) -> &Index<'r> {
        &self.index
    }
}
