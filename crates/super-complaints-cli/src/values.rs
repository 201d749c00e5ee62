//! Values of options; each error says how to write the value.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use super_complaints::check::{Profile, parse_day};
use super_complaints::model::{SuperComplaintId, Url};
use super_complaints::rules::{self, Rule};
use super_complaints::{Context, OptionsError, PartialDate};
use super_complaints_pages::Format;
use super_complaints_register::Format as InputFormat;
use time::Date;

/// A full date.
pub(crate) fn day(text: &str) -> Result<Date, String> {
    parse_day(text).map_err(|_| "write a full date, such as 2022-06-01".to_owned())
}

/// A date, which may be only a month or a year.
pub(crate) fn date(text: &str) -> Result<PartialDate, String> {
    text.parse()
        .map_err(|_| "write a full date, a month or a year, such as 2022-06-01, 2022-06 or 2022".to_owned())
}

/// The id of a record.
pub(crate) fn id(text: &str) -> Result<SuperComplaintId, String> {
    text.parse().map_err(|_| {
        "use only lower-case letters, digits, dots and hyphens, such as hidden-victims".to_owned()
    })
}

/// The address of a page.
pub(crate) fn url(text: &str) -> Result<Url, String> {
    text.parse().map_err(|_| {
        "write a full address, such as https://www.gov.uk/government/publications/...".to_owned()
    })
}

/// A rule by its code or name, for one record or for several.
pub(crate) fn rule(name: &str) -> Result<&'static Rule, String> {
    rules::find(name).or_else(|| super_complaints_register::rules::find(name)).ok_or_else(|| {
        match Context::undated().only_rules([name]) {
            Err(OptionsError::Rule { nearest: Some(nearest), .. }) => format!("did you mean {nearest}?"),
            _ => "`super-complaints rules` lists all rules".to_owned(),
        }
    })
}

/// The same as the value of an option.
pub(crate) fn named_rule(name: &str) -> Result<&'static Rule, String> {
    rule(name).map_err(|help| format!("there is no such rule: {help}"))
}

/// A profile by its name.
#[expect(clippy::expect_used, reason = "the parser passes names of profiles only")]
pub(crate) fn profile() -> impl TypedValueParser<Value = Profile> {
    PossibleValuesParser::new(Profile::ALL.iter().map(|profile| profile.as_str()))
        .map(|name| Profile::find(&name).expect("a profile of that name"))
}

/// How records are put together in a file, by name.
#[expect(clippy::expect_used, reason = "the parser passes names of formats only")]
pub(crate) fn input_format() -> impl TypedValueParser<Value = InputFormat> {
    PossibleValuesParser::new(InputFormat::ALL.iter().map(|format| format.as_str()))
        .map(|name| InputFormat::find(&name).expect("a format of that name"))
}

/// The format of a file that a page is read from, by its name.
#[expect(clippy::expect_used, reason = "the parser passes names of formats only")]
pub(crate) fn page_format() -> impl TypedValueParser<Value = Format> {
    const FORMATS: [(&str, Format); 7] = [
        ("text", Format::Text),
        ("html", Format::Html),
        ("content-item", Format::ContentItem),
        ("csv", Format::Csv),
        ("spreadsheet", Format::Spreadsheet),
        ("word", Format::Word),
        ("pdf", Format::Pdf),
    ];
    let find = |name: &str| FORMATS.iter().find(|(other, _)| *other == name).map(|(_, format)| *format);
    PossibleValuesParser::new(FORMATS.iter().map(|(name, _)| *name))
        .map(move |name| find(&name).expect("a format of that name"))
}
