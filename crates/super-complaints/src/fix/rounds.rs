//! Fixing a document: check, apply what is compatible, check again, until there is nothing left to apply.

use rustc_hash::FxHashMap;
use serde::Serialize;

use crate::check::{Checked, Context, Severity, check_json, check_json_with_texts};
use crate::collect_vec::CollectVec as _;
use crate::options::OptionsError;
use crate::texts::Texts;

use super::apply::apply;
use super::changes::NotApplied;
use crate::offer::{Confidence, Fix};

/// How often a document is checked again at most. Only fixes that get in each other's way need another round, and half
/// of them are applied in each.
const MOST_ROUNDS: usize = 64;

/// A fix that was applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Applied {
    /// The code of the rule, or of the structural error: `SC904`, `unknown-field`.
    pub code: String,
    /// Where the finding was: a JSON Pointer into the document as it was then.
    pub pointer: String,
    /// The fix.
    pub fix: Fix,
}

/// A fix that was not applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Refused {
    /// The code of the rule, or of the structural error.
    pub code: String,
    /// Where the finding is: a JSON Pointer.
    pub pointer: String,
    /// The fix.
    pub fix: Fix,
    /// Why it was not applied.
    pub reason: String,
}

/// A document after its fixes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Fixed {
    /// The version of this format.
    pub format: &'static str,
    /// The text with its fixes. If none was applied it is the text as it was.
    pub text: String,
    /// The fixes that were applied, in the order in which they were.
    pub applied: Vec<Applied>,
    /// The fixes that were not, each with the reason.
    pub refused: Vec<Refused>,
    /// The result of a check of the text with its fixes.
    pub checked: Checked,
}

/// Applies the fixes that findings and structural errors offer: those that are certain, or with
/// [`Confidence::Likely`] the likely ones too. The rest of the text stays as it is, byte for byte. A second time there is
/// nothing more to apply. No fix is applied that would add an error; but where part of a document could not be read, errors
/// in it can only be found once it can.
///
/// ```
/// use super_complaints::fix::{Confidence, fixed};
/// use super_complaints::Context;
/// let text = super_complaints::EXAMPLE.replacen("\"home-office\"", "\"home-ofice\"", 1);
/// let certain = fixed(&text, Confidence::Certain, &Context::undated());
/// assert!(certain.applied.is_empty(), "it may be another body");
/// let likely = fixed(&text, Confidence::Likely, &Context::undated());
/// assert_eq!(likely.text, super_complaints::EXAMPLE);
/// ```
pub fn fixed(text: &str, include: Confidence, context: &Context<'_>) -> Fixed {
    let check = |text: &str| Ok(check_json(text, context));
    Rounds { include, refused: Vec::new(), check: &check }.run(text, check_json(text, context))
}

/// As [`fixed`], with source texts.
///
/// # Errors
/// If a text is for a document that the record does not have.
pub fn fixed_with_texts(
    text: &str,
    include: Confidence,
    context: &Context<'_>,
    texts: &Texts,
) -> Result<Fixed, OptionsError> {
    let check = |text: &str| check_json_with_texts(text, context, texts);
    let checked = check(text)?;
    Ok(Rounds { include, refused: Vec::new(), check: &check }.run(text, checked))
}

struct Rounds<'c> {
    include: Confidence,
    refused: Vec<Refused>,
    check: &'c dyn Fn(&str) -> Result<Checked, OptionsError>,
}

impl Rounds<'_> {
    fn run(mut self, text: &str, mut checked: Checked) -> Fixed {
        let mut text = text.to_owned();
        let mut applied = Vec::new();
        for _ in 0..MOST_ROUNDS {
            let offers: Vec<Applied> = self.offers(&checked);
            if offers.is_empty() {
                break;
            }
            let (new, done) = self.round(&text, &checked, &offers);
            let Some((new_text, new_checked)) = new else { continue };
            (text, checked) = (new_text, new_checked);
            applied.extend(done);
        }
        Fixed { format: "super-complaints-fixed-1", text, applied, refused: self.refused, checked }
    }

    /// The fixes that are offered and were not refused.
    fn offers(&self, checked: &Checked) -> Vec<Applied> {
        let faults = checked.faults.iter().map(|it| (it.code.as_str(), &it.pointer, &it.fix));
        let findings = checked.findings.iter().map(|it| (it.code, &it.pointer, &it.fix));
        let offers = faults.chain(findings).filter_map(|(code, pointer, fix)| {
            let fix = fix.as_ref().filter(|fix| fix.confidence <= self.include)?;
            Some(Applied { code: code.to_owned(), pointer: pointer.clone(), fix: fix.clone() })
        });
        offers
            .filter(|it| !self.refused.iter().any(|no| no.code == it.code && no.fix == it.fix))
            .collect_vec()
    }

    /// One round: all that go together; if they would add an error, the first that would not.
    fn round(
        &mut self,
        text: &str,
        checked: &Checked,
        offers: &[Applied],
    ) -> (Option<(String, Checked)>, Vec<Applied>) {
        let outcome = apply(text, offers.iter().map(|it| &it.fix));
        for (at, why) in &outcome.refused {
            self.refuse(offers.get(*at), why.to_string());
        }
        let done: Vec<Applied> =
            outcome.applied.iter().filter_map(|at| offers.get(*at)).cloned().collect_vec();
        if done.is_empty() || outcome.text == text {
            for it in &done {
                self.refuse(Some(it), "it changes nothing".to_owned());
            }
            return (None, Vec::new());
        }
        let new = (self.check)(&outcome.text).map_err(|error| error.to_string());
        let new = new.and_then(|new| match added(checked, &new) {
            Some(error) => Err(NotApplied::AddsError(error).to_string()),
            None => Ok(new),
        });
        match (new, done.as_slice()) {
            (Ok(new), _) => (Some((outcome.text, new)), done),
            (Err(why), [only]) => {
                self.refuse(Some(only), why);
                (None, Vec::new())
            }
            (Err(_), done) => self.halves(text, checked, done),
        }
    }

    /// The first half, or else the second: one of them has the fix that adds an error.
    fn halves(
        &mut self,
        text: &str,
        checked: &Checked,
        done: &[Applied],
    ) -> (Option<(String, Checked)>, Vec<Applied>) {
        let (first, second) = done.split_at(done.len() / 2);
        match self.round(text, checked, first) {
            (None, _) => self.round(text, checked, second),
            found => found,
        }
    }

    fn refuse(&mut self, it: Option<&Applied>, reason: String) {
        let of = |it: &Applied| Refused {
            code: it.code.clone(),
            pointer: it.pointer.clone(),
            fix: it.fix.clone(),
            reason,
        };
        self.refused.extend(it.map(of));
    }
}

/// An error that was not there before, if there is one. Where part of a document could not be read, what is wrong in it is
/// found once it can be read: a fix does not add that.
fn added(before: &Checked, after: &Checked) -> Option<String> {
    let had_faults = !before.faults.is_empty();
    if let Some(fault) = after.faults.first().filter(|_| !had_faults || after.is_unreadable()) {
        return Some(fault.message.clone());
    }
    if had_faults {
        return None;
    }
    let errors = |checked: &'_ Checked| -> Vec<(String, String)> {
        let errors = checked.findings.iter().filter(|it| it.severity == Severity::Error);
        errors.map(|it| (it.fingerprint.clone(), it.message.clone())).collect_vec()
    };
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    for (fingerprint, _) in errors(before) {
        *known.entry(fingerprint).or_default() += 1;
    }
    errors(after).into_iter().find_map(|(fingerprint, message)| match known.get_mut(&fingerprint) {
        Some(left) if *left > 0 => {
            *left -= 1;
            None
        }
        _ => Some(message),
    })
}
