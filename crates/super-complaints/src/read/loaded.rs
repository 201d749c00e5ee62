//! A record with its text.

use crate::model::SuperComplaint;
use crate::syntax::Outline;

use super::{LoadError, Reading, outlined, utf_8};

/// A record and the text that it was read from: it is read once, and checked as often as you like, with the line and
/// column of every finding.
///
/// ```
/// use super_complaints::read::Loaded;
/// use super_complaints::{Context, EXAMPLE, check_json};
/// let loaded = Loaded::from_json_slice(EXAMPLE.as_bytes())?;
/// assert_eq!(loaded.check(&Context::undated()), check_json(EXAMPLE, &Context::undated()));
/// # Ok::<(), super_complaints::LoadError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    text: Box<str>,
    record: SuperComplaint,
    outline: Outline,
}

impl Loaded {
    /// Reads a record from JSON in UTF-8, and keeps a copy of the text.
    ///
    /// # Errors
    /// As [`SuperComplaint::from_json_slice`].
    pub fn from_json_slice(bytes: &[u8]) -> Result<Self, LoadError> {
        let text = utf_8(bytes)?;
        let (record, outline) = outlined(text)?;
        Ok(Self { text: text.into(), record, outline })
    }

    /// The same; of a document with structural errors, what can be read of it.
    ///
    /// ```
    /// use super_complaints::SuperComplaint;
    /// use super_complaints::read::Loaded;
    /// let text = r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "reports": 1}"#;
    /// let Err(reading) = Loaded::or_reading(text.as_bytes()) else { panic!() };
    /// assert!(reading.record.is_some());
    /// assert_eq!(reading.error(), SuperComplaint::from_json(text).err());
    /// ```
    ///
    /// # Errors
    /// With a reading that has faults.
    pub fn or_reading(bytes: &[u8]) -> Result<Self, Box<Reading>> {
        match Reading::with_text(bytes) {
            (Reading { record: Some(record), faults, outline, .. }, text) if faults.is_empty() => {
                Ok(Self { text: text.into(), record, outline })
            }
            (reading, _) => Err(Box::new(reading)),
        }
    }

    /// The text, byte for byte.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the elements of its lists begin in the text.
    pub(crate) fn outline(&self) -> &Outline {
        &self.outline
    }

    /// The record.
    pub fn record(&self) -> &SuperComplaint {
        &self.record
    }
}
