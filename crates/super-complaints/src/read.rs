//! Loading: from text to a record, or to every structural error at once.
//!
//! A good document costs one pass of the reader. Only when that fails is the text read again, into a tree
//! that knows the position of its parts, and the tree is checked against the schema.

mod compile;
mod content;
mod encoding;
mod fault;
mod faults;
mod leaf;
mod load_error;
mod loaded;
mod messages;
mod near;
mod parser;
mod place;
mod repair;
mod reworded;
mod salvage;
mod scan;
mod shape;
mod tree;
mod walk;

#[cfg(test)]
mod agreement;
#[cfg(test)]
mod random;

use faults::{Explanation, Faults};
use salvage::salvage;
use walk::Walked;

pub(crate) use content::{ContentFault, refused_content};
pub use fault::Fault;
pub use faults::MAX_FAULTS;
pub use load_error::LoadError;
pub use loaded::Loaded;
pub(crate) use parser::parse;
pub(crate) use place::locate_by;
pub use place::{TextPlace, locate, locate_in_good, places};
pub(crate) use salvage::Holes;
pub(crate) use shape::Shapes;
pub(crate) use tree::{Kind, Member, Node};

use crate::fields::{Blank, Value, read_outlined};
use crate::model::SuperComplaint;
use crate::syntax::{Broken, Outline, SyntaxError, shown};

pub use crate::syntax::FaultCode;

/// The longest document that is read, in bytes: 16 MiB. The longest known record is a small part of that.
pub const MAX_BYTES: usize = 16 << 20;

/// What could be read of a document: all of it, or what is left without its structural errors.
#[derive(Debug)]
#[non_exhaustive]
pub struct Reading {
    /// The record without the parts that have structural errors; `None` if too little is left.
    pub record: Option<SuperComplaint>,
    /// The structural errors, in the order of the text; empty if there are none.
    pub faults: Vec<Fault>,
    /// How many more structural errors there are.
    pub more_faults: usize,
    /// What is not in the record because of the structural errors.
    pub(crate) holes: Holes,
    /// Of a good document, where the elements of its lists begin.
    pub(crate) outline: Outline,
}

impl Reading {
    /// Reads what can be read of a document, and finds every structural error.
    ///
    /// ```
    /// use super_complaints::read::Reading;
    /// let text = r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "searches": [{}], "reports": 1}"#;
    /// let reading = Reading::from_json(text);
    /// assert!(reading.record.is_some() && reading.faults.len() == 2);
    /// assert_eq!(reading.incomplete(), ["searches", "reports"]);
    /// ```
    pub fn from_json(text: &str) -> Self {
        load(text, true)
    }

    /// As [`from_json`](Self::from_json), from bytes that should be UTF-8.
    pub fn from_json_slice(bytes: &[u8]) -> Self {
        Self::with_text(bytes).0
    }

    /// The same with the text of the bytes; there is none if nothing of them could be read.
    pub(crate) fn with_text(bytes: &[u8]) -> (Self, &str) {
        match encoding::text(bytes) {
            Ok(text) => (Self::from_json(text), text),
            Err(broken) => (unreadable(encoding::before(bytes, broken.at), broken), ""),
        }
    }
}

impl SuperComplaint {
    /// Reads a record from JSON.
    ///
    /// ```
    /// use super_complaints::read::FaultCode;
    /// use super_complaints::SuperComplaint;
    /// let text = r#"{"schema": "1", "id": "x", "scheme": "police", "title": "X", "forces": "force-kent"}"#;
    /// let error = SuperComplaint::from_json(text).unwrap_err();
    /// assert_eq!(error.faults[0].code, FaultCode::WrongType);
    /// assert_eq!(error.faults[0].help.as_deref(), Some("write `[` before it and `]` after it"));
    /// ```
    ///
    /// # Errors
    /// With every structural error of the document, each with its place.
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        outlined(text).map(|(record, _)| record)
    }

    /// Reads a record from JSON in UTF-8.
    ///
    /// # Errors
    /// As [`from_json`](Self::from_json), and if the bytes are not UTF-8.
    pub fn from_json_slice(bytes: &[u8]) -> Result<Self, LoadError> {
        match encoding::text(bytes) {
            Ok(text) => Self::from_json(text),
            Err(broken) => {
                let reading = unreadable(encoding::before(bytes, broken.at), broken);
                reading.into_result().map(|(record, _)| record)
            }
        }
    }
}

impl Reading {
    /// The names of the fields of the record of which something is missing, in the order of the text.
    pub fn incomplete(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for hole in &self.holes.list {
            let name = hole.pointer.split('/').nth(1).unwrap_or_default();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// The structural errors as one error, the same that [`SuperComplaint::from_json`] gives; `None` if there are none.
    pub fn error(&self) -> Option<LoadError> {
        let error = || LoadError { faults: self.faults.clone(), more_faults: self.more_faults };
        (!self.faults.is_empty()).then(error)
    }

    fn into_result(self) -> Result<(SuperComplaint, Outline), LoadError> {
        match self {
            Self { record: Some(record), faults, outline, .. } if faults.is_empty() => Ok((record, outline)),
            Self { faults, more_faults, .. } => Err(LoadError { faults, more_faults }),
        }
    }

    fn nothing(faults: Vec<Fault>, more_faults: usize) -> Self {
        Self { record: None, faults, more_faults, holes: Holes::everything(), outline: Outline::default() }
    }
}

/// A record, and where the elements of its lists begin in the text.
fn outlined(text: &str) -> Result<(SuperComplaint, Outline), LoadError> {
    load(text, false).into_result()
}

/// Reads a document; of a faulty one what is left, where that is wanted.
fn load(text: &str, rest: bool) -> Reading {
    let error = match fast(text) {
        Ok((record, outline)) => {
            return Reading {
                record: Some(record),
                faults: Vec::new(),
                more_faults: 0,
                holes: Holes::default(),
                outline,
            };
        }
        Err(error) => error,
    };
    let (tree, walked) = match thorough(text, Shapes::of_record()) {
        Ok(found) => found,
        Err(broken) => return unreadable(text, broken),
    };
    let Walked { faults, cuts, whole } = walked;
    let (faults, more_faults) = faults.finish(text);
    if faults.is_empty() {
        return refused(text, error.as_ref());
    }
    if !(rest && whole && more_faults == 0) {
        return Reading::nothing(faults, more_faults);
    }
    let (record, holes) = salvage(text, &tree, &cuts);
    Reading { record, faults, more_faults, holes, outline: Outline::default() }
}

/// The text of some bytes that should be UTF-8.
pub(crate) fn utf_8(bytes: &[u8]) -> Result<&str, LoadError> {
    encoding::text(bytes).map_err(|broken| {
        let Reading { faults, more_faults, .. } = unreadable(encoding::before(bytes, broken.at), broken);
        LoadError { faults, more_faults }
    })
}

/// Reads a file of reference data, or finds every structural error.
pub(crate) fn read_file<T: Value + Blank>(text: &str, shapes: &'static Shapes) -> Result<T, LoadError> {
    let error = match fast(text) {
        Ok((file, _)) => return Ok(file),
        Err(error) => error,
    };
    let Reading { faults, more_faults, .. } = match thorough(text, shapes) {
        Err(broken) => unreadable(text, broken),
        Ok((_, walked)) => match walked.faults.finish(text) {
            (faults, _) if faults.is_empty() => refused(text, error.as_ref()),
            (faults, more_faults) => Reading::nothing(faults, more_faults),
        },
    };
    Err(LoadError { faults, more_faults })
}

/// One pass of the reader, strictly; there is no error for a text that is too large to try.
fn fast<T: Value + Blank>(text: &str) -> Result<(T, Outline), Option<SyntaxError>> {
    if text.len() > MAX_BYTES {
        return Err(None);
    }
    Ok(read_outlined(text)?)
}

/// The tree of a document, held to a shape.
fn thorough<'t>(text: &'t str, shapes: &'static Shapes) -> Result<(Node<'t>, Walked), SyntaxError> {
    encoding::start(text)?;
    let tree = parser::parse(text)?;
    let walked = walk::walk(text, &tree, shapes);
    Ok((tree, walked))
}

fn unreadable(text: &str, broken: SyntaxError) -> Reading {
    let Broken { code, at, message, help } = broken.into_inner();
    let says = Explanation {
        message: message.into_owned(),
        help: help.map(str::to_owned),
        ..Explanation::default()
    };
    alone(text, code, at, says)
}

/// The walk found nothing where the reader did: its own words are better than none.
fn refused(text: &str, error: Option<&SyntaxError>) -> Reading {
    let (why, at) = error.map_or(("", 0), |error| (&*error.message, error.at));
    let says = Explanation {
        message: format!("the document was rejected: {}", shown(why)),
        ..Explanation::default()
    };
    alone(text, FaultCode::Refused, at, says)
}

/// The one fault of a document of which nothing is read.
fn alone(text: &str, code: FaultCode, at: usize, says: Explanation) -> Reading {
    let mut faults = Faults::default();
    let end = text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |found| at + found.len_utf8());
    faults.tell(code, String::new(), None, at..end, says);
    let (faults, more_faults) = faults.finish(text);
    Reading::nothing(faults, more_faults)
}
