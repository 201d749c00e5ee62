//! What the page says that somebody will do, outside the answers.

use super_complaints::AnswerField;

use crate::parties::{self, Named, NamedKind};
use crate::words::{Word, range, span};

use super::responses::parties as as_parties;
use super::state::Reading;
use super::{blank, commitment};

impl Reading<'_, '_> {
    /// "In June 2025 the NPCC will publish a report": a commitment of the NPCC, reported by whoever wrote the
    /// page. It names no item.
    pub(super) fn reported_sentence(&mut self, block: usize, words: &[Word<'_>]) {
        let Some((named, start, will)) = who_will(words) else { return };
        let Some(response) = self.response_on_page(&[], block) else { return };
        let key = named.key();
        let known = self.record.responses.get(response).and_then(|response| {
            response.answers.iter().position(|answer| answer.whose.iter().any(|party| party == &named.party))
        });
        let Some((entity, next)) = self.next_answer(response) else { return };
        let path = known.map_or(next, |at| format!("answers/{at}"));
        let commitments = known
            .and_then(|at| Some(self.record.responses.get(response)?.answers.get(at)?.commitments.len()));
        let at = format!("{path}/commitments/{}", commitments.unwrap_or(0));
        let Some(commitment) = self.commitment(block, words, &entity, &at) else { return };
        debug_assert!(!key.is_empty(), "a body of the directory has an id");
        self.trace.stated(span(range(words, start, will)), &entity, &format!("{path}/whose"));
        let sources = self.source(block);
        let Some(response) = self.record.responses.get_mut(response) else { return };
        match known.and_then(|at| response.answers.get_mut(at)) {
            Some(answer) => answer.commitments.push(commitment),
            None => {
                let mut answer = blank::answer();
                answer.whose = as_parties(&[named]);
                answer.commitments.push(commitment);
                answer.sources = sources;
                answer.marks.set(AnswerField::Items, super_complaints::Mark::NotStated);
                response.answers.push(answer);
            }
        }
    }
}

/// The one body of which the words say "will", and where it stands. A group makes no promise that binds.
fn who_will(words: &[Word<'_>]) -> Option<(Named, usize, usize)> {
    let will = commitment::will(words)?;
    let (named, start) = parties::before(words, will)?;
    matches!(named.kind, NamedKind::Body(_)).then_some((named, start, will))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn only_a_body_that_is_known_promises() {
        let who = |text: &str| who_will(&of(text)).map(|(named, ..)| named.key());
        assert_eq!(who("In June 2025 the NPCC will publish a report.").as_deref(), Some("npcc"));
        assert_eq!(who("Police forces will publish plans."), None);
        assert_eq!(who("More will follow."), None);
    }
}
