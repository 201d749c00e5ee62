//! Texts that are not blank, printed numbers, web addresses, language tags.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use crate::fields::{View, scalar};

use crate::unseen::{is_blank, not_blank};

/// A string that one of the text types of the model refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TextError {
    /// No visible character.
    #[error("the text is empty: leave the field out, or mark it `unknown` or `not_stated`")]
    Blank,
    /// Not a number in the form that reports use.
    #[error("`{0}` is not a number as printed: write `1`, `7.1`, `3a` or `3 (a)`, at most 20 characters")]
    Number(String),
    /// Not a web address.
    #[error("`{0}` is not a web address: begin with `https://` or `http://`, and leave no spaces")]
    Url(String),
    /// Not a language tag.
    #[error("`{0}` is not a language tag: write `en` or `cy` (BCP 47)")]
    Language(String),
}

macro_rules! text {
    ($(#[$doc:meta])* $name:ident, $pattern:expr, $format:expr, $is:expr, $error:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// Its form, as an ECMA 262 regular expression.
            pub const PATTERN: &'static str = $pattern;

            /// Takes the string as it is; nothing is trimmed.
            ///
            /// # Errors
            /// If the string does not match [`Self::PATTERN`].
            pub fn new(text: impl Into<String>) -> Result<Self, TextError> {
                let text = text.into();
                let is: fn(&str) -> bool = $is;
                let error: fn(String) -> TextError = $error;
                if is(&text) { Ok(Self(text)) } else { Err(error(text)) }
            }

            /// The string itself.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = TextError;

            fn from_str(text: &str) -> Result<Self, TextError> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        scalar!($name, "a string", Self(String::new()), |it| View::Text(&it.0), |text| Self::new(text));

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut schema = schemars::json_schema!({ "type": "string", "pattern": Self::PATTERN });
                let format: Option<&str> = $format;
                if let Some(format) = format {
                    schema.insert("format".to_owned(), format.into());
                }
                schema
            }
        }
    };
}

text!(
    /// Text with at least one visible character: not only white space, control characters and characters without
    /// width.
    ///
    /// ```
    /// use super_complaints::model::Text;
    /// assert_eq!(Text::new("as soon as possible")?.as_str(), "as soon as possible");
    /// assert!(Text::new(" \n").is_err() && Text::new("\u{200b}").is_err());
    /// # Ok::<(), super_complaints::model::TextError>(())
    /// ```
    Text, not_blank!(), None,
    |text| !text.chars().all(is_blank),
    |_| TextError::Blank
);

text!(
    /// The number of a recommendation or an action as the report prints it: `1`, `7.1`, `3a`.
    ///
    /// Recommendations and actions are numbered separately, so both may have a number 1.
    ///
    /// ```
    /// use super_complaints::model::Number;
    /// assert_eq!(Number::new("3a")?.leading(), Some(3));
    /// assert!(Number::new("Recommendation 3").is_err());
    /// # Ok::<(), super_complaints::model::TextError>(())
    /// ```
    Number,
    "^([0-9A-Za-z][0-9A-Za-z.()-]{0,19}|[0-9][0-9A-Za-z.()-]{0,5}( ([(][0-9A-Za-z]{1,4}[)]|[A-Za-z]|[0-9]{1,3}|[ivxIVX]{2,4})){1,2})$",
    None,
    super::number::is_number,
    TextError::Number
);

text!(
    /// The address of a document on the web.
    Url, "^[Hh][Tt][Tt][Pp][Ss]?://[^ \\t\\n\\r\"<>]+$", None,
    |text| {
        // Schemes are the same in capital and small letters (RFC 3986 section 3.1).
        let after = |scheme: &&str| {
            let (start, rest) = text.split_at_checked(scheme.len())?;
            start.eq_ignore_ascii_case(scheme).then_some(rest)
        };
        ["https://", "http://"].iter().find_map(after).is_some_and(|rest| {
            !rest.is_empty()
                // Each byte is looked at, whatever the others are: so, a processor takes many at once.
                && !rest.bytes().fold(false, |found, b| {
                    found | matches!(b, b' ' | b'\t' | b'\n' | b'\r' | b'"' | b'<' | b'>')
                })
        })
    },
    TextError::Url
);

text!(
    /// The language of a document, as a BCP 47 tag: `en`, `cy`, `en-GB`.
    Language, "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", None,
    |text| {
        let mut parts = text.split('-');
        parts.next().is_some_and(|p| matches!(p.len(), 2 | 3) && p.bytes().all(|b| b.is_ascii_lowercase()))
            && parts.clone().count() <= 3
            && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
    },
    TextError::Language
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_texts_do_not_construct() {
        assert!(Text::new("").is_err());
        assert!(Text::new("\t\r\n ").is_err());
        for blank in [
            "\u{a0}",
            "\u{200b}",
            "\u{2060}\u{ad}",
            "\u{3000}",
            "\u{feff} \u{202e}",
            "\u{e0020}",
            "\u{2800}",
            "\0",
        ] {
            assert!(Text::new(blank).is_err(), "{blank:?}: nobody sees anything");
        }
        assert!(Text::new("\u{200b}a").is_ok());
    }

    #[test]
    fn addresses_and_tags_have_their_form() {
        assert!(Url::new("https://www.gov.uk/x?y=1#z").is_ok() && Url::new("HTTPS://WWW.GOV.UK/").is_ok());
        for bad in ["gov.uk", "ftp://x", "https://", "https://a b"] {
            assert!(Url::new(bad).is_err(), "{bad}");
        }
        assert!(Language::new("cy").is_ok() && Language::new("en-GB").is_ok());
        assert!(Language::new("english").is_err() && Language::new("EN").is_err());
    }
}
