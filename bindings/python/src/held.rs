//! A record of a register, or what is in the place of one.

use std::sync::Arc;

use super_complaints::read::{Loaded, Reading};
use super_complaints_register::{Entry, EntryError, Keys, Origin};

/// A record of a register, or what is in the place of one.
pub(crate) enum Held {
    Record(Item),
    Broken(Broken),
    Missing(EntryError),
}

/// A record.
pub(crate) struct Item {
    /// Its file, with the place in it.
    pub(crate) name: String,
    pub(crate) origin: Origin,
    pub(crate) loaded: Arc<Loaded>,
}

/// A document with structural errors: what is left of it is checked too.
pub(crate) struct Broken {
    pub(crate) entry: Entry,
    pub(crate) reading: Box<Reading>,
}

impl Broken {
    /// The structural errors, a line for each.
    pub(crate) fn error(&self) -> String {
        self.reading.error().map_or_else(String::new, |error| error.to_string())
    }
}

impl Held {
    /// What it is called, and where it is.
    pub(crate) fn named(&self) -> (&str, Option<&Origin>) {
        match self {
            Self::Record(item) => (&item.name, Some(&item.origin)),
            Self::Broken(it) => (&it.entry.name, Some(&it.entry.origin)),
            Self::Missing(error) => (&error.name, None),
        }
    }

    /// What is compared of what could be read.
    pub(crate) fn keys(&self) -> Option<Keys> {
        match self {
            Self::Record(item) => Some(Keys::of_record(item.loaded.record(), true)),
            Self::Broken(it) => Keys::of(&it.reading),
            Self::Missing(_) => None,
        }
    }

    /// As an error, if it is one.
    pub(crate) fn missing(&self) -> Option<Missing<'_>> {
        match self {
            Self::Record(_) => None,
            Self::Broken(it) => Some(Missing {
                name: &it.entry.name,
                message: it.error(),
                help: None,
                faults: &it.reading.faults,
                more_faults: it.reading.more_faults,
            }),
            Self::Missing(it) => Some(Missing {
                name: &it.name,
                message: it.message.clone(),
                help: it.help.as_deref(),
                faults: &[],
                more_faults: 0,
            }),
        }
    }
}

/// What is not a record, as it is shown.
#[derive(serde::Serialize)]
pub(crate) struct Missing<'h> {
    name: &'h str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'h str>,
    faults: &'h [super_complaints::read::Fault],
    more_faults: usize,
}
