//! The options of a call from another language.

use serde::Deserialize;
use super_complaints::check::parse_day;
use super_complaints::{Directory, OptionsError};
use time::Date;

use crate::Options;
use crate::feed::FeedOptions;

/// The format of a feed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Format {
    /// Atom (RFC 4287).
    #[default]
    Atom,
    /// iCalendar (RFC 5545).
    Ical,
    /// A [`Feed`](crate::feed::Feed) as JSON.
    Json,
}

/// An option that does not exist, or has another type.
fn form(error: impl std::fmt::Display) -> OptionsError {
    OptionsError::Form(error.to_string())
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct GivenDiff {
    as_of: Option<String>,
    as_of_old: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct GivenFeed {
    as_of: Option<String>,
    since: Option<String>,
    format: Format,
    title: Option<String>,
    url: Option<String>,
    author: Option<String>,
}

/// The options of a comparison; an empty string means none.
pub(super) fn diff<'d>(text: &str, directory: &'d Directory) -> Result<Options<'d>, OptionsError> {
    let given: GivenDiff = object(text)?;
    Ok(Options {
        as_of_old: day("as_of_old", given.as_of_old)?,
        as_of_new: day("as_of", given.as_of)?,
        directory,
    })
}

/// The options of a feed.
pub(super) fn feed<'d>(
    text: &str,
    directory: &'d Directory,
) -> Result<(Format, FeedOptions<'d>), OptionsError> {
    let given: GivenFeed = object(text)?;
    let as_of = day("as_of", given.as_of)?;
    let as_of =
        as_of.ok_or_else(|| form("`as_of` is missing: a feed is as of a date, such as `2022-06-01`"))?;
    let since = day("since", given.since)?;
    let options =
        FeedOptions { since, directory, title: given.title, url: given.url, author: given.author, as_of };
    Ok((given.format, options))
}

fn object<T: Default + for<'de> Deserialize<'de>>(text: &str) -> Result<T, OptionsError> {
    if text.trim().is_empty() { Ok(T::default()) } else { serde_json::from_str(text).map_err(form) }
}

fn day(option: &'static str, text: Option<String>) -> Result<Option<Date>, OptionsError> {
    let named =
        |text: String| parse_day(&text).map_err(|_| OptionsError::Day { option: Some(option), day: text });
    text.map(named).transpose()
}
