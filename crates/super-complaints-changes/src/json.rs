//! The boundary with other languages: JSON text in, JSON text, Atom or iCalendar out. Every binding calls these functions and
//! nothing else, so that every language gets the same bytes.

mod given;
mod options;

use super_complaints::Directory;
use super_complaints::json::{CallError, text_of};

use crate::State;
use given::Given;
use options::Format;

/// What changed between two states: [`Changes`](crate::Changes) as JSON. Each state is a record, or several: a list of records,
/// or a record on each line. The options are `{"as_of": "2024-06-01", "as_of_old": "2023-06-01"}`, both optional.
///
/// Of several records, those that cannot be read are in `not_read`; the others are compared.
///
/// # Errors
/// With every structural error of the first record if no record of a state can be read, or if an option does not exist or is not
/// a full date.
///
/// ```
/// use super_complaints::{Directory, EXAMPLE};
/// use super_complaints_changes::json::diff;
/// let changes = diff(EXAMPLE.as_bytes(), EXAMPLE.as_bytes(), "", Directory::standard())?;
/// assert!(changes.ends_with(r#""compared":1,"unchanged":1,"changes":[]}"#), "{changes}");
/// # Ok::<(), super_complaints::json::CallError>(())
/// ```
pub fn diff(old: &[u8], new: &[u8], options: &str, directory: &Directory) -> Result<String, CallError> {
    let options = options::diff(options, directory)?;
    let (old, new) = (Given::read(old)?, Given::read(new)?);
    // Two single records are the same one, even if its id was changed.
    let changes = match (old.single(), new.single()) {
        (Some(old), Some(new)) => crate::diff(old, new, &options),
        _ => crate::diff_states(&old.state(), &new.state(), &options),
    };
    Ok(text_of(&changes))
}

/// As [`diff`], of two registers of records that were read before.
///
/// # Errors
/// If an option does not exist or is not a full date.
pub fn diff_of(
    old: &State<'_>,
    new: &State<'_>,
    options: &str,
    directory: &Directory,
) -> Result<String, CallError> {
    Ok(text_of(&crate::diff_states(old, new, &options::diff(options, directory)?)))
}

/// A feed of a record, or of several: a list of records, or a record on each line. The options are `{"as_of": "2024-06-01"}`, which is needed, and
/// `"format"` (`atom`, `ical` or `json`; `atom` if it is left out), `"since"` (a date), `"title"`, `"url"` and `"author"`.
/// `old` is an older state of the records, empty for none: the changes are then those between the two. What cannot be read of
/// several records is left out, and the feed says so.
///
/// # Errors
/// With every structural error of the first record if no record of a state can be read, or if an option does not exist or is
/// invalid.
///
/// ```
/// use super_complaints::{Directory, EXAMPLE};
/// use super_complaints_changes::json::feed;
/// let options = r#"{"as_of": "2022-06-01", "format": "ical"}"#;
/// let calendar = feed(b"", EXAMPLE.as_bytes(), options, Directory::standard())?;
/// assert!(calendar.contains("DTSTART;VALUE=DATE:20190606\r\nDTEND;VALUE=DATE:20190607\r\n"), "{calendar}");
/// # Ok::<(), super_complaints::json::CallError>(())
/// ```
pub fn feed(old: &[u8], new: &[u8], options: &str, directory: &Directory) -> Result<String, CallError> {
    options::feed(options, directory)?; // a faulty option is reported before a faulty record
    let old = if old.is_empty() { None } else { Some(Given::read(old)?) };
    let old = old.as_ref().map(Given::state);
    feed_of(old.as_ref(), &Given::read(new)?.state(), options, directory)
}

/// As [`feed`], of records that were read before.
///
/// # Errors
/// If an option does not exist or is invalid.
pub fn feed_of(
    old: Option<&State<'_>>,
    new: &State<'_>,
    options: &str,
    directory: &Directory,
) -> Result<String, CallError> {
    let (format, options) = options::feed(options, directory)?;
    let feed = crate::feed::feed_of_states(old, new, &options);
    Ok(match format {
        Format::Atom => feed.atom(),
        Format::Ical => feed.icalendar(),
        Format::Json => text_of(&feed),
    })
}
