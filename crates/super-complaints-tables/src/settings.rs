//! What tables need besides records.

use super_complaints::check::Profile;
use super_complaints::{Context, Directory};
use time::Date;

/// The date, the directory and the profile that tables are made with.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Settings<'d> {
    /// The date as of which the matrix, the deadlines and the findings are shown. Without it, these tables have no rows.
    pub as_of: Option<Date>,
    /// The bodies and groups.
    pub directory: &'d Directory,
    /// The profile of the check whose findings are shown.
    pub profile: Profile,
}

impl Settings<'static> {
    /// As of a date, with the standard directory and the profile `draft`.
    pub fn as_of(day: Date) -> Self {
        Self { as_of: Some(day), ..Self::undated() }
    }

    /// Without a date: the tables that need one have no rows.
    pub fn undated() -> Self {
        Self { as_of: None, directory: Directory::standard(), profile: Profile::default() }
    }
}

impl<'d> Settings<'d> {
    /// The same with another directory.
    #[must_use]
    pub fn directory(self, directory: &Directory) -> Settings<'_> {
        Settings { directory, as_of: self.as_of, profile: self.profile }
    }

    /// The same with another profile.
    #[must_use]
    pub fn profile(self, profile: Profile) -> Self {
        Self { profile, ..self }
    }

    /// The settings of the check whose findings are shown.
    pub(crate) fn context(&self, as_of: Date) -> Context<'d> {
        Context::new(as_of).profile(self.profile).directory(self.directory)
    }
}
