//! Options that several commands have.

use std::borrow::Cow;
use std::path::PathBuf;

use super_complaints::check::Profile;
use super_complaints::rules::{Family, Rule};
use super_complaints::{Context, Directory, OptionsError};
use super_complaints_register::Check;
use time::Date;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::refusal::no_directory;
use crate::values::{day, named_rule, profile};

/// The output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub(crate) enum Format {
    /// Text for people
    #[default]
    Text,
    /// JSON for programs
    Json,
}

/// The user's own directories.
#[derive(Debug, clap::Args)]
pub(crate) struct Directories {
    /// Your own directory file, added to the standard one; may be repeated
    #[arg(long = "directory", value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    files: Vec<PathBuf>,
}

impl Directories {
    /// The standard directory, with the user's own added.
    pub(crate) fn read(&self) -> Result<Cow<'static, Directory>, CliError> {
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

/// How a record is checked.
#[derive(Debug, clap::Args)]
pub(crate) struct Checking {
    /// The date to check against; without it, rules that need a date do not run
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(crate) as_of: Option<Date>,
    /// `draft` while you work on the record, `publish` before you publish it
    #[arg(long, value_name = "PROFILE", default_value = "draft", value_parser = profile())]
    pub(crate) profile: Profile,
    /// A folder of source texts to check quotations against: one file per document, named after its id (page.txt);
    /// texts of one record may be in a folder named after the id of the record
    #[arg(long, value_name = "FOLDER", value_hint = clap::ValueHint::DirPath)]
    pub(crate) texts: Option<PathBuf>,
    /// Run only this rule (code or name); may be repeated
    #[arg(long, value_name = "RULE", value_parser = named_rule)]
    pub(crate) only_rule: Vec<&'static Rule>,
    /// Skip this rule (code or name); may be repeated
    #[arg(long, value_name = "RULE", value_parser = named_rule)]
    pub(crate) without_rule: Vec<&'static Rule>,
}

impl Checking {
    /// The same options, as the library takes them.
    pub(crate) fn context<'d>(&self, directory: &'d Directory) -> Result<Context<'d>, CliError> {
        let context = self.as_of.map_or_else(Context::undated, Context::new);
        let context = context.profile(self.profile).directory(directory);
        self.rules(context).map_err(|error| CliError::new(error.to_string()))
    }

    fn rules<'d>(&self, mut context: Context<'d>) -> Result<Context<'d>, OptionsError> {
        if !self.only_rule.is_empty() {
            context = context.only_rules(codes(&self.only_rule, false))?;
        }
        context.without_rules(codes(&self.without_rule, false))
    }

    /// The check of several records with these options.
    pub(crate) fn comparing<'c, 'd>(&self, context: &'c Context<'d>) -> Result<Check<'c, 'd>, CliError> {
        let mut check = Check::new(context);
        let refused = |error: OptionsError| CliError::new(error.to_string());
        if !self.only_rule.is_empty() {
            check = check.only_rules(codes(&self.only_rule, true)).map_err(refused)?;
        }
        check.without_rules(codes(&self.without_rule, true)).map_err(refused)
    }
}

/// The codes of the rules that compare records, or of the others.
fn codes(rules: &[&'static Rule], of_register: bool) -> Vec<&'static str> {
    let wanted = |rule: &&&Rule| (rule.family == Family::Register) == of_register;
    rules.iter().filter(wanted).map(|rule| rule.code).collect()
}
