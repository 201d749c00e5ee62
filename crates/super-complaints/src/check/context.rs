//! With what a record is checked: the day, the profile, the rules, the directory.

use serde::Deserialize;
use time::Date;

use crate::dates::PartialDate;
use crate::directory::Directory;
use crate::rules::{self, Running};

use super::{Profile, Texts};

/// With what a record is checked. Nothing is read from a clock: the day comes from you.
///
/// ```
/// use super_complaints::{Context, PartialDate, Profile};
/// let as_of = "2022-06-01".parse::<PartialDate>()?.exact().ok_or("not a day")?;
/// let context = Context::new(as_of).profile(Profile::Publish).without_rules(["SC107"])?;
/// assert!(Context::undated().only_rules(["SC999"]).is_err());
/// # let _ = context;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Context<'d> {
    pub(crate) as_of: Option<Date>,
    pub(crate) profile: Profile,
    pub(crate) directory: &'d Directory,
    pub(crate) only: Option<Vec<&'static Running>>,
    pub(crate) except: Vec<&'static Running>,
}

/// An option that does not exist: it is refused, never passed over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OptionsError {
    /// No rule has this code or slug.
    #[error("there is no rule `{name}`{}", did_you_mean(.nearest.as_deref()))]
    Rule {
        /// The name that was asked for.
        name: String,
        /// The nearest that exists.
        nearest: Option<String>,
    },
    /// No profile has this name.
    #[error("there is no profile `{0}`: the profiles are `draft` and `publish`")]
    Profile(String),
    /// The day is no day.
    #[error("`{0}` is not a day for `as_of`: write a whole day of the calendar, such as `2022-06-01`")]
    AsOf(String),
    /// The record has no deadline of this id.
    #[error("there is no deadline `{id}`{}; there are: {}", perhaps(.nearest.as_deref()), .known.join(", "))]
    Deadline {
        /// The id that was asked for.
        id: String,
        /// The nearest that exists.
        nearest: Option<String>,
        /// All that exist.
        known: Vec<String>,
    },
    /// The directory has no group of this id.
    #[error("there is no group `{id}`{}", perhaps(.nearest.as_deref()))]
    Group {
        /// The id that was asked for.
        id: String,
        /// The nearest that exists.
        nearest: Option<String>,
    },
    /// The record has no document of this id, for which a text was given.
    #[error("a text was given for `{document}`, which is no document of the record{}", which_then(.nearest.as_deref(), .known))]
    Text {
        /// The id that was given.
        document: String,
        /// The nearest that exists.
        nearest: Option<String>,
        /// All that exist.
        known: Vec<String>,
    },
    /// Another day of receipt would not move this deadline.
    #[error("`{0}` does not run from the receipt of the complaint: another day of receipt would not move it")]
    NotFromReceipt(String),
    /// The options are not of the form expected.
    #[error("the options are not understood: {0}")]
    Form(String),
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || ": `super-complaints rules` lists them".to_owned(),
        |nearest| format!(": did you mean `{nearest}`?"),
    )
}

fn perhaps(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| format!(": did you mean `{nearest}`?"))
}

/// The nearest, or the first few of those that there are.
fn which_then(nearest: Option<&str>, known: &[String]) -> String {
    const SHOWN: usize = 10;
    if nearest.is_some() {
        return perhaps(nearest);
    }
    let first = known.get(..SHOWN.min(known.len())).unwrap_or_default().join(", ");
    match known.len().saturating_sub(SHOWN) {
        _ if known.is_empty() => ": it has none".to_owned(),
        0 => format!(": it has {first}"),
        more => format!(": it has {first} and {more} more"),
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
struct Options {
    as_of: Option<String>,
    profile: Option<String>,
    only_rules: Option<Vec<String>>,
    without_rules: Option<Vec<String>>,
    texts: Option<Texts>,
}

impl Context<'static> {
    /// As of a day, with the standard directory, the profile `draft` and all rules.
    pub fn new(as_of: Date) -> Self {
        Self { as_of: Some(as_of), ..Self::undated() }
    }

    /// Without a day: rules that need one are listed as not run.
    pub fn undated() -> Self {
        Self {
            as_of: None,
            profile: Profile::default(),
            directory: Directory::standard(),
            only: None,
            except: Vec::new(),
        }
    }

    /// From options as JSON: `{"as_of": "2022-06-01", "profile": "publish", "only_rules": ["SC101"],
    /// "without_rules": ["dangling-reference"]}`, each of them optional; an empty text gives none.
    ///
    /// # Errors
    /// If there is an option that is not known, or a value that it cannot have. Texts are of a record, and not of a
    /// context: see [`check_with_texts`](crate::SuperComplaint::check_with_texts).
    pub fn from_json(options: &str) -> Result<Self, OptionsError> {
        let (context, texts) = Self::with_texts_from_json(options)?;
        if texts.is_empty() {
            return Ok(context);
        }
        Err(OptionsError::Form("`texts` belong to a record, and are given with it".to_owned()))
    }

    /// The same with source texts: `{"texts": {"letter": "We accept .."}}`.
    pub(crate) fn with_texts_from_json(options: &str) -> Result<(Self, Texts), OptionsError> {
        if options.trim().is_empty() {
            return Ok((Self::undated(), Texts::default()));
        }
        let options: Options =
            serde_json::from_str(options).map_err(|error| OptionsError::Form(error.to_string()))?;
        let mut context = Self::undated();
        if let Some(day) = options.as_of {
            context.as_of = Some(parse_day(&day)?);
        }
        if let Some(profile) = options.profile {
            context.profile = Profile::find(&profile).ok_or(OptionsError::Profile(profile))?;
        }
        if let Some(rules) = options.only_rules {
            context = context.only_rules(rules)?;
        }
        let context = context.without_rules(options.without_rules.unwrap_or_default())?;
        Ok((context, options.texts.unwrap_or_default()))
    }
}

/// Reads a day such as `2022-06-01`; a month or a year is not a day.
///
/// # Errors
/// If it is not a day of the calendar.
pub fn parse_day(text: &str) -> Result<Date, OptionsError> {
    let day = text.parse::<PartialDate>().ok().filter(|_| text.len() == 10).and_then(|date| date.exact());
    day.ok_or_else(|| OptionsError::AsOf(text.to_owned()))
}

impl<'d> Context<'d> {
    /// The same with another profile.
    #[must_use]
    pub fn profile(mut self, profile: Profile) -> Self {
        self.profile = profile;
        self
    }

    /// The same with another directory.
    #[must_use]
    pub fn directory<'e>(self, directory: &'e Directory) -> Context<'e>
    where
        'd: 'e,
    {
        Context { directory, ..self }
    }

    /// The same with these rules only, by code or slug. What is left out is listed as not run.
    ///
    /// # Errors
    /// If a rule does not exist.
    pub fn only_rules<I: IntoIterator<Item: AsRef<str>>>(mut self, names: I) -> Result<Self, OptionsError> {
        self.only = Some(found(names)?);
        Ok(self)
    }

    /// The same without these rules, by code or slug. They are listed as not run.
    ///
    /// # Errors
    /// If a rule does not exist.
    pub fn without_rules<I: IntoIterator<Item: AsRef<str>>>(
        mut self,
        names: I,
    ) -> Result<Self, OptionsError> {
        self.except.extend(found(names)?);
        Ok(self)
    }
}

fn found<I: IntoIterator<Item: AsRef<str>>>(names: I) -> Result<Vec<&'static Running>, OptionsError> {
    let find = |name: &str| {
        rules::find_running(name).ok_or_else(|| OptionsError::Rule {
            name: name.to_owned(),
            nearest: rules::nearest(name).map(ToOwned::to_owned),
        })
    };
    names.into_iter().map(|name| find(name.as_ref())).collect()
}
