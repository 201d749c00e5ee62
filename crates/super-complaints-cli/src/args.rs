//! The arguments.

use std::borrow::Cow;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use super_complaints::rules::{self, Rule};
use super_complaints::{
    Context, Directory, OptionsError, PartialDate, Profile, SuperComplaintId, Url, parse_day,
};
use time::Date;

use crate::commands;
use crate::input::Input;
use crate::trouble::{Trouble, no_directory};

const EXAMPLES: &str = "\
Examples:
  super-complaints report page.txt --as-of 2022-06-01
  super-complaints read page.txt --output record.json
  super-complaints check records/*.json --profile publish
  super-complaints status record.json --as-of 2022-06-01
  super-complaints explain record.json --deadline acknowledgement
  super-complaints directory \"Kent Police\" --on 2022-06-01
  super-complaints rules SC401

Exit status:
  0  done, and valid
  1  invalid: a fault of shape, or an error
  2  misuse, or input that cannot be read
  3  undetermined: what could have been an error is not settled";

/// Who was asked to do what, who answered, and who still owes an answer
///
/// Reads published pages about super-complaints into records, checks records, and shows for any day that you
/// name who has answered. Nothing is read from the clock or from the network.
#[derive(Debug, Parser)]
#[command(name = "super-complaints", bin_name = "super-complaints", version)]
#[command(after_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Report(commands::report::Args),
    Read(commands::read::Args),
    Check(commands::check::Args),
    #[command(visible_alias = "matrix")]
    Status(commands::status::Args),
    Explain(commands::explain::Args),
    #[command(visible_alias = "bodies")]
    Directory(commands::directory::Args),
    Rules(commands::rules::Args),
    Schema(commands::schema::Args),
    Completions(commands::completions::Args),
}

/// For whom the output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

/// Directories of the user's own.
#[derive(Debug, clap::Args)]
pub(crate) struct Directories {
    /// A directory of your own, to stand beside the standard one; may be repeated
    #[arg(long = "directory", value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    files: Vec<PathBuf>,
}

impl Directories {
    /// The standard directory, with those of the user beside it.
    pub(crate) fn read(&self) -> Result<Cow<'static, Directory>, Trouble> {
        let mut directory = Cow::Borrowed(Directory::standard());
        for file in &self.files {
            let input = Input::read(file)?;
            let extended =
                directory.with_json_slice(&input.bytes).map_err(|error| no_directory(&input, &error))?;
            directory = Cow::Owned(extended);
        }
        Ok(directory)
    }
}

/// With what a record is checked.
#[derive(Debug, clap::Args)]
pub(crate) struct Checking {
    /// The day for which to check; without it, rules that need a day do not run
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<Date>,
    /// For what purpose: while the record is being made, or before it is published
    #[arg(long, value_name = "PROFILE", default_value = "draft", value_parser = profile())]
    pub(crate) profile: Profile,
    /// Source texts at hand, against which quotations are held: files named after the id of their document, such as
    /// page.txt; those of a record may stand in a folder of its id
    #[arg(long, value_name = "FOLDER", value_hint = clap::ValueHint::DirPath)]
    pub(crate) texts: Option<PathBuf>,
    /// Run this rule only, by code or name; may be repeated
    #[arg(long, value_name = "RULE", value_parser = named_rule)]
    pub(crate) only_rule: Vec<&'static Rule>,
    /// Leave this rule out, by code or name; may be repeated
    #[arg(long, value_name = "RULE", value_parser = named_rule)]
    pub(crate) without_rule: Vec<&'static Rule>,
}

impl Checking {
    /// The same for the library.
    pub(crate) fn context<'d>(&self, directory: &'d Directory) -> Result<Context<'d>, Trouble> {
        let context = self.as_of.map_or_else(Context::undated, Context::new);
        let context = context.profile(self.profile).directory(directory);
        self.rules(context).map_err(|error| Trouble::new(error.to_string()))
    }

    fn rules<'d>(&self, mut context: Context<'d>) -> Result<Context<'d>, OptionsError> {
        if !self.only_rule.is_empty() {
            context = context.only_rules(self.only_rule.iter().map(|rule| rule.code))?;
        }
        context.without_rules(self.without_rule.iter().map(|rule| rule.code))
    }
}

/// A whole day.
pub(crate) fn day(text: &str) -> Result<Date, String> {
    parse_day(text).map_err(|_| "write a whole day of the calendar, such as 2022-06-01".to_owned())
}

/// A date that may be vague.
pub(crate) fn date(text: &str) -> Result<PartialDate, String> {
    text.parse().map_err(|_| "write a day, a month or a year, such as 2022-06-01, 2022-06 or 2022".to_owned())
}

/// The id of a record.
pub(crate) fn id(text: &str) -> Result<SuperComplaintId, String> {
    text.parse().map_err(|_| {
        "an id has lower-case letters, digits, dots and hyphens only, such as hidden-victims".to_owned()
    })
}

/// The address of a page.
pub(crate) fn url(text: &str) -> Result<Url, String> {
    text.parse().map_err(|_| {
        "write a whole address, such as https://www.gov.uk/government/publications/...".to_owned()
    })
}

/// A rule by its code or name.
pub(crate) fn rule(name: &str) -> Result<&'static Rule, String> {
    rules::find(name).ok_or_else(|| match Context::undated().only_rules([name]) {
        Err(OptionsError::Rule { nearest: Some(nearest), .. }) => format!("did you mean {nearest}?"),
        _ => "`super-complaints rules` lists them".to_owned(),
    })
}

fn named_rule(name: &str) -> Result<&'static Rule, String> {
    rule(name).map_err(|help| format!("there is no such rule: {help}"))
}

fn profile() -> impl TypedValueParser<Value = Profile> {
    PossibleValuesParser::new(Profile::ALL.iter().map(|profile| profile.as_str()))
        .map(|name| Profile::find(&name).unwrap_or_default()) // the parser passes names of profiles only
}
