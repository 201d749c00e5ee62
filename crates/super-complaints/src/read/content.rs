//! Faults of the content of a document whose shape is sound.

use super::faults::{Explanation, Faults};
use super::{FaultCode, LoadError, locate_in_good};
use crate::collect_vec::CollectVec as _;

/// A fault of content, before its place in the text is looked up.
pub(crate) struct ContentFault {
    pub(crate) code: FaultCode,
    /// Where, as a JSON Pointer.
    pub(crate) pointer: String,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

/// The error of a text with such faults; none without a fault.
pub(crate) fn refused_content(text: &str, told: Vec<ContentFault>) -> Option<LoadError> {
    let pointers: Vec<&str> = told.iter().map(|it| it.pointer.as_str()).collect_vec();
    let places = locate_in_good(text, &pointers);
    let mut faults = Faults::default();
    for (ContentFault { code, pointer, message, help }, place) in told.into_iter().zip(places) {
        if faults.has_room() {
            let span = place.map_or(0..0, |place| place.span);
            faults.tell(code, pointer, None, span, Explanation { message, help, ..Explanation::default() });
        } else {
            faults.count();
        }
    }
    let (faults, more_faults) = faults.finish(text);
    (!faults.is_empty()).then_some(LoadError { faults, more_faults })
}
