//! Why a call from another language failed.

use serde::{Deserialize, Serialize};
use super_complaints::json::{self, text_of};
use super_complaints::{LoadError, OptionsError};

use crate::ReadError;
use crate::merge::NotMerged;

/// Why a call from another language failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CallError {
    /// The page could not be read.
    #[error(transparent)]
    Page(#[from] ReadError),
    /// The pages could not be merged.
    #[error(transparent)]
    NotMerged(#[from] NotMerged),
    /// A record could not be read, or an option is invalid.
    #[error(transparent)]
    Core(#[from] json::CallError),
}

impl From<LoadError> for CallError {
    fn from(error: LoadError) -> Self {
        Self::Core(error.into())
    }
}

impl From<OptionsError> for CallError {
    fn from(error: OptionsError) -> Self {
        Self::Core(error.into())
    }
}

impl CallError {
    /// The error as JSON: `{"kind": "page", "message": .., "problem": "not_police"}`, where the problem is a
    /// [`PageErrorKind`]; or as [`json::CallError::to_json`] gives it.
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Shown {
            kind: &'static str,
            message: String,
            problem: PageErrorKind,
        }
        let problem = match self {
            Self::Core(error) => return error.to_json(),
            Self::Page(error) => PageErrorKind::from(error),
            Self::NotMerged(error) => PageErrorKind::from(error),
        };
        text_of(&Shown { kind: "page", message: self.to_string(), problem })
    }
}

/// Why a page cannot be read or merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PageErrorKind {
    /// The text is only white space.
    Empty,
    /// The file is larger than the limit.
    TooLarge,
    /// A binary file of an unknown format.
    NotText,
    /// A page whose words are not in its HTML.
    NoWords,
    /// HTML that was made to take too much time or memory.
    HtmlTooComplex,
    /// JSON with an error in it.
    Json,
    /// A record of a super-complaint, not a page.
    Record,
    /// JSON that is not a content item of GOV.UK.
    NotContentItem,
    /// The file cannot be opened in its format.
    Unreadable,
    /// A small file that unpacks to a very large one, or repeats its content very often.
    TooMuchInside,
    /// A file with a password.
    Encrypted,
    /// A PDF of scanned pages.
    NoText,
    /// The text never uses the word super-complaint.
    NotSuperComplaint,
    /// The page does not mention the police.
    NotPolice,
    /// A page that mentions a super-complaint and is about something else.
    OnlyMentioned,
    /// A super-complaint under another law.
    OtherScheme,
    /// A page about several super-complaints, and the options choose none.
    Several,
    /// The options choose a super-complaint that is not on the page, or more than one.
    NotOnPage,
    /// A table, copied as text, of which it is not clear where its cells are.
    Unsupported,
    /// There is no page to merge.
    NoPage,
    /// The page is about another super-complaint than the record.
    Another,
    /// It is not clear whether the page is about the super-complaint of the record.
    NotClear,
    /// The merged record is not valid: an error of this library.
    Broken,
}

impl From<&ReadError> for PageErrorKind {
    fn from(error: &ReadError) -> Self {
        match error {
            ReadError::Empty => Self::Empty,
            ReadError::TooLarge { .. } => Self::TooLarge,
            ReadError::NotText => Self::NotText,
            ReadError::NoWords => Self::NoWords,
            ReadError::HtmlTooComplex => Self::HtmlTooComplex,
            ReadError::Json { .. } => Self::Json,
            ReadError::Record => Self::Record,
            ReadError::NotContentItem => Self::NotContentItem,
            ReadError::Unreadable { .. } => Self::Unreadable,
            ReadError::TooMuchInside { .. } => Self::TooMuchInside,
            ReadError::Encrypted { .. } => Self::Encrypted,
            ReadError::NoText => Self::NoText,
            ReadError::NotSuperComplaint => Self::NotSuperComplaint,
            ReadError::NotPolice => Self::NotPolice,
            ReadError::OnlyMentioned { .. } => Self::OnlyMentioned,
            ReadError::OtherScheme { .. } => Self::OtherScheme,
            ReadError::Several { .. } => Self::Several,
            ReadError::NotOnPage { .. } => Self::NotOnPage,
            ReadError::Unsupported { .. } => Self::Unsupported,
        }
    }
}

impl From<&NotMerged> for PageErrorKind {
    fn from(error: &NotMerged) -> Self {
        match error {
            NotMerged::NoPage => Self::NoPage,
            NotMerged::Another { .. } => Self::Another,
            NotMerged::NotClear { .. } => Self::NotClear,
            NotMerged::Broken(_) => Self::Broken,
        }
    }
}
