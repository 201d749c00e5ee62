//! How two states are compared.

use super_complaints::Directory;
use time::Date;

/// How two states are compared.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Options<'d> {
    /// The date of the old state; absent: the same as of the new one.
    pub as_of_old: Option<Date>,
    /// The date of the new state; absent: due dates and matrices are not compared.
    pub as_of_new: Option<Date>,
    /// The directory that names bodies, and knows which body succeeded which.
    pub directory: &'d Directory,
}

impl Default for Options<'static> {
    fn default() -> Self {
        Self { as_of_old: None, as_of_new: None, directory: Directory::standard() }
    }
}

impl<'d> Options<'d> {
    /// Compares the states as of two dates: also what followed from the time between them.
    pub fn between(as_of_old: Date, as_of_new: Date) -> Self {
        Self { as_of_old: Some(as_of_old), as_of_new: Some(as_of_new), ..Options::default() }
    }

    /// With another directory.
    #[must_use]
    pub fn directory<'o>(self, directory: &'o Directory) -> Options<'o>
    where
        'd: 'o,
    {
        Options { directory, ..self }
    }

    /// The two dates, if there are any.
    pub(crate) fn dates(&self) -> Option<(Date, Date)> {
        let new = self.as_of_new.or(self.as_of_old)?;
        Some((self.as_of_old.unwrap_or(new), new))
    }
}
