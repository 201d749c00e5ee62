//! Whether the bodies concerned did in time what they were asked: one count over all of them.

use crate::collect_vec::CollectVec as _;
use crate::directory::{Seat, SeatSet};
use crate::matrix::DueStatus;

use super::compliance::Compliance;
use super::deadline::Evidence;

/// The bodies concerned: those in time, those late, those that may still do it, and those for which it is not known.
#[derive(Debug, Default)]
pub(super) struct Concerned {
    yes: SeatSet,
    no: SeatSet,
    not_yet: SeatSet,
    cannot_tell: SeatSet,
}

impl Concerned {
    pub(super) fn insert(&mut self, seat: Seat, met: DueStatus) {
        match met {
            DueStatus::Yes => self.yes.insert(seat),
            DueStatus::No => self.no.insert(seat),
            DueStatus::NotYet => self.not_yet.insert(seat),
            _ => self.cannot_tell.insert(seat),
        }
    }

    /// `done` and `failed` say in words what was done, or was not.
    ///
    /// One body that failed is enough for "no". A body that fails on several items is counted once.
    pub(super) fn kept(mut self, done: &str, failed: &str, evidence: Vec<Evidence>) -> Compliance {
        self.cannot_tell.remove_all(&self.no);
        self.not_yet.remove_all(&self.no);
        self.not_yet.remove_all(&self.cannot_tell);
        for set in [&self.no, &self.cannot_tell, &self.not_yet] {
            self.yes.remove_all(set);
        }
        let counts = [&self.yes, &self.no, &self.not_yet, &self.cannot_tell].map(SeatSet::len);
        let [yes, no, not_yet, cannot_tell] = counts;
        let of: usize = counts.iter().sum();
        let met = match (no, cannot_tell, not_yet) {
            _ if of == 0 => DueStatus::CannotTell,
            (0, 0, 0) => DueStatus::Yes,
            (0, 0, _) => DueStatus::NotYet,
            (0, ..) => DueStatus::CannotTell,
            _ => DueStatus::No,
        };
        let said = |count: usize, words: &str| match (count, of) {
            (0, _) => None,
            (_, 1) => Some(words.to_owned()),
            _ => Some(format!("{words}: {count} of {of}")),
        };
        let parts = [
            said(yes, &format!("{done} in time")),
            said(no, failed),
            said(not_yet, "not yet due"),
            said(cannot_tell, &format!("cannot tell whether {done} in time")),
        ];
        let state: Vec<String> = parts.into_iter().flatten().collect_vec();
        let state =
            if of == 0 { "it is not known which bodies are concerned".to_owned() } else { state.join("; ") };
        Compliance { evidence, ..Compliance::new(met, state) }
    }
}
