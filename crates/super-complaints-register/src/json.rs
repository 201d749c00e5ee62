//! The boundary with other languages: text in, lines of JSON out.

use std::io::Cursor;
use std::ops::ControlFlow;

use serde_json::{Map, Value};
use super_complaints::json::{CallError, text_of};
use super_complaints::{Context, Directory, OptionsError};

use crate::check::Check;
use crate::entries::{Entries, Options};
use crate::format::Format;
use crate::lines::{MissingLine, NotComparedLine, RecordLine};
use crate::rules::{CATALOGUE, Catalogue, find};

/// Checks the records of a text: one record, a JSON array, or a record on each line, also compressed with gzip. The result
/// is a line of JSON for each record, in their order, and then one for each finding about several records:
///
/// - `{"file": "register:3", "part": {"of": "register", "line": 3, "column": 1}, ..}` with the fields of a
///   [`Checked`](super_complaints::Checked);
/// - `{"file": "register:4", "not_read": ".."}` for what could not be read;
/// - a [`RegisterFinding`](crate::RegisterFinding), with the `format` `super-complaints-register-finding-1`.
///
/// The options are those of [`Context::from_json`], in which rules that compare records can be named as well, and
/// `"name"`: what the text is called in the results (`register`), `"input"`: `record`, `array` or `ndjson`, instead of the
/// format found from the content, and `"jobs"`: how many threads, 0 for one on each core (1).
///
/// # Errors
/// If an option does not exist, or has an invalid value.
pub fn check(text: &[u8], options: &str, directory: &Directory) -> Result<String, CallError> {
    let settings = Settings::from_json(options)?;
    let context = settings.context.clone().directory(directory);
    let check = settings.check(&context)?.in_memory(usize::MAX); // as the text is
    let entries = Entries::read(settings.name, Cursor::new(text.to_vec()), &settings.reading);
    let mut lines = String::new();
    let findings = check.each(entries, |told| {
        match &told {
            Ok(it) => lines += &text_of(&RecordLine::new(&it.entry.name, &it.entry.origin, &it.checked)),
            Err(error) => lines += &text_of(&MissingLine::from(error)),
        }
        lines.push('\n');
        ControlFlow::Continue(())
    });
    match &findings {
        Ok(findings) => findings.iter().for_each(|it| lines += &(text_of(it) + "\n")),
        Err(error) => lines += &(text_of(&NotComparedLine::from(error)) + "\n"),
    }
    Ok(lines)
}

/// The catalogue of rules that compare records: `{"catalogue": "1", "rules": [..]}`.
pub fn rules() -> String {
    text_of(&Catalogue { catalogue: super_complaints::rules::CATALOGUE_VERSION, rules: CATALOGUE })
}

/// The options of [`check`].
#[derive(Debug)]
#[non_exhaustive]
pub struct Settings {
    /// The settings for each record, with the standard directory.
    pub context: Context<'static>,
    /// The rules that compare records, if the rules are named.
    only: Option<Vec<String>>,
    without: Vec<String>,
    name: String,
    reading: Options,
    jobs: usize,
}

impl Settings {
    /// Reads options.
    ///
    /// # Errors
    /// If an option does not exist, or has an invalid value.
    pub fn from_json(text: &str) -> Result<Self, OptionsError> {
        let blank = text.trim().is_empty();
        let options = if blank { Ok(Map::new()) } else { serde_json::from_str(text) };
        let mut options: Map<String, Value> =
            options.map_err(|error| OptionsError::Form(error.to_string()))?;
        let only = options.contains_key("only_rules").then(|| of_register(&mut options, "only_rules"));
        let without = of_register(&mut options, "without_rules");
        let text = |value: Value, name: &str| match value {
            Value::String(text) => Ok(text),
            _ => Err(OptionsError::Form(format!("`{name}` is not a string"))),
        };
        let name = options.remove("name").map_or(Ok("register".to_owned()), |it| text(it, "name"))?;
        let input = options.remove("input").map(|it| text(it, "input")).transpose()?;
        let format = input.map(|input| {
            let unknown = || {
                OptionsError::Form(format!(
                    "there is no format `{input}`: the formats are `record`, `array` and `ndjson`"
                ))
            };
            Format::find(&input).ok_or_else(unknown)
        });
        let jobs = options.remove("jobs").map_or(Ok(1), |jobs| {
            let number = jobs.as_u64().and_then(|jobs| usize::try_from(jobs).ok());
            number.ok_or_else(|| OptionsError::Form(format!("`jobs` is not a number of threads: {jobs}")))
        })?;
        let reading = Options { format: format.transpose()?, ..Options::default() };
        let context = Context::from_json(&Value::Object(options).to_string())?;
        Ok(Self { context, only, without, name, reading, jobs })
    }

    /// A check with these settings, and the context for each record: the same with another directory.
    ///
    /// # Errors
    /// If a rule that compares records does not exist.
    pub fn check<'c, 'd>(&self, context: &'c Context<'d>) -> Result<Check<'c, 'd>, OptionsError> {
        let check = Check::new(context).jobs(self.jobs);
        let check = match &self.only {
            Some(only) => check.only_rules(only)?,
            None => check,
        };
        check.without_rules(&self.without)
    }
}

/// Takes the rules that compare records out of an option that names rules.
fn of_register(options: &mut Map<String, Value>, option: &str) -> Vec<String> {
    let Some(Value::Array(names)) = options.get_mut(option) else { return Vec::new() };
    let mut found = Vec::new();
    names.retain(|name| match name.as_str().filter(|name| find(name).is_some()) {
        Some(name) => {
            found.push(name.to_owned());
            false
        }
        None => true,
    });
    found
}
