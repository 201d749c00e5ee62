//! Options that several commands have.

use std::borrow::Cow;
use std::path::PathBuf;

use super_complaints::rules::Rule;
use super_complaints::{Context, Directory, OptionsError, Profile};
use time::Date;

use crate::input::Input;
use crate::refusal::no_directory;
use crate::trouble::Trouble;
use crate::values::{day, named_rule, profile};

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
