//! The boundary with other languages: JSON text in, JSON text out.
//!
//! Every binding calls these functions and nothing else, so that one reader decides what is
//! accepted, and every language gets the same bytes.

use serde::Serialize;

use crate::check::{Checked, Context, check_json_with_texts};
use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::deadlines::ExplainOptions;
use crate::directory::Directory;
use crate::edit::edited;
use crate::fix::{Confidence, fixed_with_texts};
use crate::matrix::Matrix;
use crate::model::SuperComplaint;
use crate::options::{OptionsError, date_of, day_of};
use crate::read::{LoadError, Loaded, utf_8};
use crate::rules::{CATALOGUE, CATALOGUE_VERSION};
use crate::syntax::to_json;

/// Why a call from another language failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CallError {
    /// The document could not be read.
    #[error(transparent)]
    Record(#[from] LoadError),
    /// The file of a directory could not be read, or its content is not possible.
    #[error(transparent)]
    Directory(LoadError),
    /// An option does not exist, or has an invalid value.
    #[error(transparent)]
    Options(#[from] OptionsError),
}

impl CallError {
    /// The error as JSON: `{"kind": "record", "message": .., "faults": [..], "more_faults": 0}`, the same with the kind
    /// `directory`, or `{"kind": "options", "message": ..}`.
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Shown<'e> {
            kind: &'static str,
            message: String,
            #[serde(skip_serializing_if = "Option::is_none")]
            faults: Option<&'e [crate::read::Fault]>,
            #[serde(skip_serializing_if = "Option::is_none")]
            more_faults: Option<usize>,
        }
        let (kind, faults, more_faults) = match self {
            Self::Record(error) => ("record", Some(error.faults.as_slice()), Some(error.more_faults)),
            Self::Directory(error) => ("directory", Some(error.faults.as_slice()), Some(error.more_faults)),
            Self::Options(_) => ("options", None, None),
        };
        text_of(&Shown { kind, message: self.to_string(), faults, more_faults })
    }
}

/// Reads a record and returns nothing: for callers that keep the text.
///
/// # Errors
/// With every structural error in the document.
pub fn validate(document: &[u8]) -> Result<(), CallError> {
    SuperComplaint::from_json_slice(document)?;
    Ok(())
}

/// Reads a record and returns it in model order, as [`SuperComplaint::to_json`] writes it.
///
/// # Errors
/// With every structural error in the document.
pub fn load(document: &[u8]) -> Result<String, CallError> {
    Ok(SuperComplaint::from_json_slice(document)?.to_json())
}

/// Reads a record and returns it in canonical form (RFC 8785).
///
/// # Errors
/// With every structural error in the document.
pub fn canonical(document: &[u8]) -> Result<String, CallError> {
    Ok(SuperComplaint::from_json_slice(document)?.to_canonical_json())
}

/// Checks a record: a [`Checked`] as JSON. Structural errors are part of the result. The options are
/// those of [`Context::from_json`], and `"texts": {"letter": "We accept .."}`: source texts, by the id of their
/// document.
///
/// # Errors
/// If an option does not exist, or a text is for a document that the record does not have.
pub fn check(document: &[u8], options: &str, directory: &Directory) -> Result<String, CallError> {
    Ok(text_of(&checked(document, options, directory)?))
}

/// As [`check`], for a language that makes its objects from the result itself.
///
/// # Errors
/// As [`check`].
pub fn checked(document: &[u8], options: &str, directory: &Directory) -> Result<Checked, CallError> {
    let (context, texts) = Context::with_texts_from_json(options)?;
    Ok(check_json_with_texts(document, &context.directory(directory), &texts)?)
}

/// As [`checked`], of a record that was read before.
///
/// # Errors
/// As [`check`].
pub fn checked_of(loaded: &Loaded, options: &str, directory: &Directory) -> Result<Checked, CallError> {
    let (context, texts) = Context::with_texts_from_json(options)?;
    Ok(loaded.check_with_texts(&context.directory(directory), &texts)?)
}

/// Applies the fixes that are offered for a record, and checks it again: a [`Fixed`](crate::fix::Fixed) as JSON. `include` is
/// `certain` or `likely`: with the latter, fixes that are only likely to be right are applied too. The options are those of
/// [`check`].
///
/// # Errors
/// If the document is not UTF-8, an option does not exist, or a text is for a document that the record does not have.
pub fn fix(
    document: &[u8],
    include: &str,
    options: &str,
    directory: &Directory,
) -> Result<String, CallError> {
    let include = Confidence::find(include).ok_or_else(|| OptionsError::Confidence(include.to_owned()))?;
    let (context, texts) = Context::with_texts_from_json(options)?;
    let text = utf_8(document)?;
    Ok(text_of(&fixed_with_texts(text, include, &context.directory(directory), &texts)?))
}

/// The matrix of a record as of a date such as `2022-06-01`: a [`Matrix`] as JSON.
///
/// # Errors
/// With every structural error in the document, or if the date is not valid.
pub fn matrix(document: &[u8], as_of: &str, directory: &Directory) -> Result<String, CallError> {
    let day = day_of(Some("as_of"), as_of)?;
    Ok(text_of(&SuperComplaint::from_json_slice(document)?.matrix(directory, day)))
}

/// As [`matrix`], of a record that was read before, for a language that makes its objects from the result itself.
///
/// # Errors
/// If the date is not valid.
pub fn matrix_of(record: &SuperComplaint, as_of: &str, directory: &Directory) -> Result<Matrix, CallError> {
    let day = day_of(Some("as_of"), as_of)?;
    Ok(record.matrix(directory, day))
}

/// The due dates of a record, explained: a [`Deadlines`](crate::Deadlines) as JSON. The options are those of
/// [`ExplainOptions::from_json`]: the date, one of the deadlines, another date of receipt.
///
/// # Errors
/// With every structural error in the document, or if an option or the deadline does not exist.
pub fn explain(document: &[u8], options: &str, directory: &Directory) -> Result<String, CallError> {
    let options = ExplainOptions::from_json(options)?;
    Ok(text_of(&SuperComplaint::from_json_slice(document)?.explain(directory, &options)?))
}

/// As [`explain`], of a record that was read before.
///
/// # Errors
/// If an option or the deadline does not exist.
pub fn explain_of(
    record: &SuperComplaint,
    options: &str,
    directory: &Directory,
) -> Result<String, CallError> {
    let options = ExplainOptions::from_json(options)?;
    Ok(text_of(&record.explain(directory, &options)?))
}

/// The text of a record in the layout of another: see [`edited`]. Without one to follow, each field is on a line.
pub fn laid_out(record: &SuperComplaint, like: Option<&[u8]>) -> String {
    match like.and_then(|like| std::str::from_utf8(like).ok()) {
        Some(like) => edited(like, record),
        None => record.to_json_pretty(),
    }
}

/// A directory with a user's own added: see [`Directory::with_json`].
///
/// # Errors
/// With every fault in the file.
pub fn extend_directory(directory: &Directory, file: &[u8]) -> Result<Directory, CallError> {
    directory.with_json_slice(file).map_err(CallError::Directory)
}

/// What a directory has for a name or an identifier, on a date or without one (an empty string): a list of
/// [`DirectoryEntry`](crate::directory::DirectoryEntry) as JSON. If several have the name, all are returned; similar names are
/// not.
///
/// # Errors
/// If the date is not valid.
pub fn look_up(directory: &Directory, query: &str, on: &str) -> Result<String, CallError> {
    let on = if on.is_empty() { None } else { Some(day_of(Some("on"), on)?) };
    let found = directory.look_up(query).into_iter();
    Ok(text_of(&found.map(|it| directory.describe(it, on)).collect_vec()))
}

/// Bodies and groups with similar names: a list of [`EntryName`](crate::directory::EntryName) as JSON.
pub fn suggest(directory: &Directory, query: &str) -> String {
    text_of(&directory.suggest(query).into_iter().map(|it| directory.listed(it)).collect_vec())
}

/// The members of a group on a date: [`GroupMembers`](crate::directory::GroupMembers) as JSON.
///
/// # Errors
/// If there is no such group, or the date is not valid.
pub fn members(directory: &Directory, group: &str, on: &str) -> Result<String, CallError> {
    let day = day_of(Some("on"), on)?;
    let members = group.parse().ok().and_then(|id| directory.group_members(&id, day));
    let no_group = || OptionsError::Group {
        id: group.to_owned(),
        nearest: directory.nearest_group(group).map(ToOwned::to_owned),
    };
    Ok(text_of(&members.ok_or_else(no_group)?))
}

/// Whether a date is entirely before another, as JSON: `"yes"`, `"no"` or `"cannot_tell"`. To ask whether it is
/// after, swap the two.
///
/// # Errors
/// If one of them is not a date.
pub fn is_before(date: &str, other: &str) -> Result<String, CallError> {
    Ok(text_of(&date_of(None, date)?.is_before(&date_of(None, other)?)))
}

/// Whether a date is on or before a full date, answered as by [`is_before`].
///
/// # Errors
/// If the one is not a date or the other is not a full date.
pub fn is_by(date: &str, day: &str) -> Result<String, CallError> {
    Ok(text_of(&date_of(None, date)?.is_by(day_of(None, day)?)))
}

/// The earliest and the latest day that a date can be: `{"earliest": "2021-05-01", "latest": "2021-05-31"}`, without
/// a bound that it does not have.
///
/// # Errors
/// If it is not a date.
pub fn bounds(date: &str) -> Result<String, CallError> {
    let date = date_of(None, date)?;
    let bounds = [("earliest", date.earliest()), ("latest", date.latest())];
    let bounds = bounds.into_iter().filter_map(|(name, day)| day.map(|day| (name, PartialDate::day(day))));
    let bounds: Vec<String> = bounds.map(|(name, day)| format!("\"{name}\":\"{day}\"")).collect_vec();
    Ok(format!("{{{}}}", bounds.join(",")))
}

/// The catalogue of rules, as [`rules`] gives it.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Catalogue {
    /// The version of the catalogue.
    catalogue: &'static str,
    /// Every rule, in the order of codes.
    rules: &'static [&'static crate::rules::Rule],
}

/// The catalogue of rules: `{"catalogue": "1", "rules": [..]}`.
pub fn rules() -> String {
    text_of(&Catalogue { catalogue: CATALOGUE_VERSION, rules: CATALOGUE })
}

/// A result as JSON text, on one line.
///
/// # Panics
/// If a map has names that are not strings, or a value refuses to be written; no result of this library does.
pub fn text_of(value: &impl Serialize) -> String {
    to_json(value)
}
