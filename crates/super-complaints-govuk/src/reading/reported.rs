//! What the page says that somebody will do, outside the answers.

use super_complaints::{AnswerField, Mark};

use crate::parties::{Named, NamedKind, Names};
use crate::words::{Word, range, span};

use super::responses::parties as as_parties;
use super::state::Reading;
use super::{blank, commitment};

impl Reading<'_, '_> {
    /// "In June 2025 the NPCC will publish a report": a commitment of the NPCC, reported by whoever wrote the
    /// page. It names no item.
    pub(super) fn reported_sentence(&mut self, block: usize, words: &[Word<'_>]) {
        let Some((named, start, will)) = who_will(self.names, words) else { return };
        let Some(at) = self.response_on_page(&[], block) else { return };
        let Some((entity, next)) = self.next_answer(at) else { return };
        let answers =
            self.record.responses.get(at).map(|response| response.answers.as_slice()).unwrap_or_default();
        let known = answers.iter().position(|answer| answer.whose.contains(&named.party));
        let path = known.map_or(next, |known| format!("answers/{known}"));
        let promised =
            known.and_then(|known| answers.get(known)).map_or(0, |answer| answer.commitments.len());
        let commitment = self.commitment(block, words, &entity, &format!("{path}/commitments/{promised}"));
        let Some(commitment) = commitment else { return };
        self.trace.stated(span(range(words, start, will)), &entity, &format!("{path}/whose"));
        let sources = self.source(block);
        let Some(response) = self.record.responses.get_mut(at) else { return };
        if let Some(answer) = known.and_then(|known| response.answers.get_mut(known)) {
            answer.commitments.push(commitment);
            return;
        }
        let mut answer = blank::answer();
        answer.whose = as_parties(&[named]);
        answer.commitments.push(commitment);
        answer.sources = sources;
        answer.marks.set(AnswerField::Items, Mark::NotStated);
        response.answers.push(answer);
    }
}

/// The one body of which the words say "will", and where it stands. A group makes no promise that binds.
fn who_will(names: &Names<'_>, words: &[Word<'_>]) -> Option<(Named, usize, usize)> {
    let will = commitment::will(words)?;
    let (named, start) = names.before(words, will)?;
    matches!(named.kind, NamedKind::Body(_)).then_some((named, start, will))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn only_a_body_that_is_known_promises() {
        let who = |text: &str| who_will(Names::standard(), &of(text)).map(|(named, ..)| named.key());
        assert_eq!(who("In June 2025 the NPCC will publish a report.").as_deref(), Some("npcc"));
        assert_eq!(who("Police forces will publish plans."), None);
        assert_eq!(who("More will follow."), None);
    }
}
