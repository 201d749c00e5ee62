//! Settings for a check: the date, the profile, the rules, the directory.

use time::Date;

use crate::directory::Directory;
use crate::fields::{entity, read_json};
use crate::finding::Profile;
use crate::options::{OptionsError, day_of};
use crate::rules::{self, RuleCore};
use crate::texts::Texts;

/// Settings for a check. The clock is never read: you supply the date.
///
/// ```
/// use super_complaints::check::Profile;
/// use super_complaints::{Context, PartialDate};
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
    pub(crate) only: Option<Vec<&'static RuleCore>>,
    pub(crate) except: Vec<&'static RuleCore>,
}

entity! {
    struct Options {
        as_of: Option<String>,
        profile: Option<String>,
        only_rules: Option<Vec<String>>,
        without_rules: Vec<String>,
        texts: Texts,
    }
}

impl Context<'static> {
    /// As of a date, with the standard directory, the profile `draft` and all rules.
    pub fn new(as_of: Date) -> Self {
        Self { as_of: Some(as_of), ..Self::undated() }
    }

    /// Without a date: rules that need one are listed as not run.
    pub fn undated() -> Self {
        Self {
            as_of: None,
            profile: Profile::default(),
            directory: Directory::standard(),
            only: None,
            except: Vec::new(),
        }
    }

    /// Parses options from JSON: `{"as_of": "2022-06-01", "profile": "publish", "only_rules": ["SC101"],
    /// "without_rules": ["dangling-reference"]}`, all optional; an empty string means no options.
    ///
    /// # Errors
    /// If an option does not exist, or has an invalid value. Texts are supplied with a record, not in a context: see
    /// [`check_with_texts`](crate::SuperComplaint::check_with_texts).
    pub fn from_json(options: &str) -> Result<Self, OptionsError> {
        let (context, texts) = Self::with_texts_from_json(options)?;
        if texts.is_empty() {
            return Ok(context);
        }
        Err(OptionsError::Form("`texts` cannot be set here: pass them with the record".to_owned()))
    }

    /// The same with source texts: `{"texts": {"letter": "We accept .."}}`.
    pub(crate) fn with_texts_from_json(options: &str) -> Result<(Self, Texts), OptionsError> {
        if options.trim().is_empty() {
            return Ok((Self::undated(), Texts::default()));
        }
        let options: Options = read_json(options).map_err(|error| OptionsError::Form(error.to_string()))?;
        let mut context = Self::undated();
        if let Some(day) = options.as_of {
            context.as_of = Some(day_of(Some("as_of"), &day)?);
        }
        if let Some(profile) = options.profile {
            context.profile = Profile::find(&profile).ok_or(OptionsError::Profile(profile))?;
        }
        if let Some(rules) = options.only_rules {
            context = context.only_rules(rules)?;
        }
        let context = context.without_rules(options.without_rules)?;
        Ok((context, options.texts))
    }
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

    /// The same with only these rules, by code or slug. The others are listed as not run.
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

fn found<I: IntoIterator<Item: AsRef<str>>>(names: I) -> Result<Vec<&'static RuleCore>, OptionsError> {
    let find = |name: &str| {
        rules::find_running(name).ok_or_else(|| OptionsError::Rule {
            name: name.to_owned(),
            nearest: rules::nearest(name).map(ToOwned::to_owned),
        })
    };
    names.into_iter().map(|name| find(name.as_ref())).collect()
}
