//! The faults found so far, up to a limit.

use std::ops::Range;

use super::fault::Fault;
use super::place::places;
use crate::collect_vec::CollectVec as _;
use crate::offer::Fix;
use crate::order::sort_by_number;
use crate::pointer::{Segment, path_of};
use crate::syntax::FaultCode;

/// How many structural errors are reported; any more are only counted.
pub const MAX_FAULTS: usize = 1000;

/// What a fault messages, apart from where it is.
#[derive(Debug, Default)]
pub(super) struct Explanation {
    pub(super) message: String,
    pub(super) expected: Option<String>,
    pub(super) found: Option<String>,
    pub(super) help: Option<String>,
    pub(super) fix: Option<Fix>,
    /// The name of a missing field, by which the path is longer than the pointer.
    pub(super) missing: Option<&'static str>,
}

impl Explanation {
    /// The same with a fix, if there is one.
    pub(super) fn fixed(self, fix: Option<Fix>) -> Self {
        Self { fix, ..self }
    }
}

/// Faults without their lines yet, and how many more there are.
#[derive(Debug, Default)]
pub(super) struct Faults {
    told: Vec<Fault>,
    more_faults: usize,
}

impl Faults {
    /// Whether another one would be reported, so that it needs a message.
    pub(super) fn has_room(&self) -> bool {
        self.told.len() < MAX_FAULTS
    }

    /// One that is only counted.
    pub(super) fn count(&mut self) {
        self.more_faults += 1;
    }

    pub(super) fn tell(
        &mut self,
        code: FaultCode,
        pointer: String,
        entity: Option<String>,
        span: Range<usize>,
        says: Explanation,
    ) {
        let Explanation { message, expected, found, help, fix, missing } = says;
        let mut path = path_of(&pointer);
        path.extend(missing.map(|name| Segment::Field(name.to_owned())));
        self.told.push(Fault {
            code,
            pointer,
            path,
            entity,
            line: 1,
            column: 1,
            span,
            message,
            expected,
            found,
            help,
            fix,
        });
    }

    /// The faults in the order of the text, with lines and columns, and how many more there are.
    pub(super) fn finish(mut self, text: &str) -> (Vec<Fault>, usize) {
        sort_by_number(&mut self.told, |fault| fault.span.start as u64);
        let spans: Vec<_> = self.told.iter().map(|fault| fault.span.clone()).collect_vec();
        for (fault, place) in self.told.iter_mut().zip(places(text, &spans)) {
            (fault.line, fault.column) = (place.line, place.column);
        }
        (self.told, self.more_faults)
    }
}
