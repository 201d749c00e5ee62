//! What the page says that a body will do, outside the answers.

use super_complaints::model::{Answer, AnswerField, Mark, Party};

use crate::words::Word;

use crate::reading::said::{Asked, Ground, Promise, Speaker, What, may_promise, sentence};
use crate::reading::state::Reading;

impl Reading<'_, '_> {
    /// "In June 2025 the NPCC will publish a report": a commitment by the NPCC, reported by the author of the page.
    /// It names no item.
    pub(in crate::reading) fn reported_sentence(&mut self, block: usize, words: &[Word<'_>]) {
        let Some((party, promise)) = self.promised(words) else { return };
        let Some(at) = self.response_on_page(&[], block) else { return };
        let Some((entity, next)) = self.next_answer(at) else { return };
        let answers =
            self.record.responses.get(at).map(|response| response.answers.as_slice()).unwrap_or_default();
        let known = answers.iter().position(|answer| answer.answer_of.contains(&party));
        let path = known.map_or(next, |known| format!("answers/{known}"));
        let promised =
            known.and_then(|known| answers.get(known)).map_or(0, |answer| answer.commitments.len());
        let path_of_promise = format!("{path}/commitments/{promised}");
        let commitment = self.commitment(block, words, &promise, &entity, &path_of_promise);
        let named = (0..words.len())
            .find_map(|at| self.names.at(words, at))
            .filter(|(named, _)| named.party == party);
        self.trace.stated(named.map(|(named, _)| named.span), &entity, &format!("{path}/answer_of"));
        let sources = self.source(block);
        let Some(response) = self.record.responses.get_mut(at) else { return };
        if let Some(answer) = known.and_then(|known| response.answers.get_mut(known)) {
            answer.commitments.push(commitment);
            return;
        }
        let mut answer = Answer::default();
        answer.answer_of = vec![party];
        answer.commitments.push(commitment);
        answer.sources = sources;
        answer.marks.set(AnswerField::Items, Mark::NotStated);
        response.answers.push(answer);
    }

    /// What one body is said to promise. A group cannot commit its members, and a condition leaves it open.
    fn promised(&self, words: &[Word<'_>]) -> Option<(Party, Promise)> {
        may_promise(words).then_some(())?;
        // Most sentences name no body: nothing in them is promised by one.
        let is_body = |at: usize| {
            let id = self.names.at(words, at).and_then(|(named, _)| named.party.id);
            id.is_some_and(|id| self.names.group(id.as_str()).is_none())
        };
        (0..words.len()).any(is_body).then_some(())?;
        let ground = Ground {
            names: self.names,
            owner: &[],
            item: None,
            asked: &Asked::default(),
            it_is_the_item: false,
            before: None,
        };
        let mut said = sentence(words, false, &ground)?;
        let statement = said.pop().filter(|_| said.is_empty())?;
        let Speaker::Others(parties) = statement.speaker else { return None };
        let [party] = <[Party; 1]>::try_from(parties).ok()?;
        let group = party.id.as_ref().is_none_or(|id| self.names.group(id.as_str()).is_some());
        match statement.what {
            What::Promise(promise) if !group && promise.condition.is_none() => Some((party, *promise)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, read};

    #[test]
    fn only_a_body_that_is_known_promises() {
        let who = |text: &str| {
            let page = format!("Responses to the police super-complaint\nDocuments\nDetails\n{text}\nNext");
            let record = read(&page, &Options::default()).unwrap().record;
            record.responses.first().map(|response| response.answers[0].answer_of[0].to_string())
        };
        assert_eq!(who("In June 2025 the NPCC will publish a report.").as_deref(), Some("npcc"));
        for nobody in [
            "Police forces will publish plans.",
            "More will follow.",
            "The NPCC said it will publish a report.",
            "The NPCC will not publish a report.",
            "If the NPCC will publish a report.",
        ] {
            assert_eq!(who(nobody), None, "{nobody}");
        }
    }
}
