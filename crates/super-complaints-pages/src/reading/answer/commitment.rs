//! The commitments in an answer.

use super_complaints::model::{Commitment, CommitmentField, Mark, Text};

use crate::trace::Inference;
use crate::words::{Word, range, span, text};

use crate::reading::said::Promise;
use crate::reading::state::Reading;

impl Reading<'_, '_> {
    /// The commitment that a sentence makes; the trace names it by its path in the record.
    pub(in crate::reading) fn commitment(
        &mut self,
        block: usize,
        sentence: &[Word<'_>],
        promise: &Promise,
        entity: &str,
        path: &str,
    ) -> Commitment {
        let mut commitment = Commitment::default();
        commitment.quote = Text::new(text(sentence)).ok();
        commitment.sources = self.source(block);
        self.trace.stated(span(sentence), entity, &format!("{path}/quote"));
        if let Some((from, to)) = promise.condition {
            let words = range(sentence, from, to);
            commitment.condition = Text::new(text(words)).ok();
            self.trace.stated(span(words), entity, &format!("{path}/condition"));
        }
        if let Some(found) = &promise.due {
            let words = range(sentence, found.words.0, found.words.1);
            self.trace.stated(span(words), entity, &format!("{path}/due"));
            if let Some((from, to)) = found.inferred {
                let date = span(range(sentence, from, to));
                self.trace.inferred(date, entity, &format!("{path}/due/date"), Inference::Words);
            }
            commitment.due = Some(found.due.clone());
        } else {
            // The sentence was read whole and gives no time.
            commitment.marks.set(CommitmentField::Due, Mark::NotStated);
        }
        commitment
    }
}
