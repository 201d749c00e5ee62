//! The responses of the record, and answers within them.

use super_complaints::{Answer, AnswerField, Mark, Party, ResponseField, Text};

use crate::parties::Named;
use crate::sentences::sentences;
use crate::slug::slug;
use crate::words::{Word, range, span, text};

use super::state::{PAGE, Reading};
use super::{answer, blank};

impl Reading<'_, '_> {
    /// The response of somebody on the page itself, made where there is none yet: its place in the list.
    pub(super) fn response_on_page(&mut self, by: &[Named], block: usize) -> Option<usize> {
        let keys: Vec<String> = by.iter().map(Named::key).collect();
        let key = keys.join(" ");
        if let Some(at) = self.response_of.get(&key) {
            return Some(*at);
        }
        let stem = if key.is_empty() { PAGE.to_owned() } else { slug(&key) };
        let mut response = blank::response(&self.response_ids.unique(&stem))?;
        response.by = by.iter().map(|named| named.party.clone()).collect();
        response.documents.push(self.document.id.clone());
        response.sources = self.source(block);
        if by.is_empty() {
            response.marks.set(ResponseField::By, Mark::Unknown);
        }
        let at = self.record.responses.len();
        self.record.responses.push(response);
        self.response_of.insert(key, at);
        Some(at)
    }

    /// The name of a response in the trace, and the path of its next answer.
    pub(super) fn next_answer(&self, response: usize) -> Option<(String, String)> {
        let response = self.record.responses.get(response)?;
        Some((format!("response:{}", response.id), format!("answers/{}", response.answers.len())))
    }

    /// The answer that some paragraphs are. Each is quoted whole: which of its words decide, people say.
    pub(super) fn answer_in(&mut self, blocks: &[usize], entity: &str, path: &str) -> Answer {
        let page = self.page;
        let mut found = blank::answer();
        let mut quote = Vec::new();
        let mut contradicts = false;
        for at in blocks.iter().copied() {
            let Some(block) = page.blocks.get(at) else { continue };
            quote.push(text(&block.words));
            self.trace.stated(span(&block.words), entity, &format!("{path}/quote"));
            for sentence in sentences(&block.words) {
                contradicts |= self.axes(sentence, entity, path, &mut found);
                let next = format!("{path}/commitments/{}", found.commitments.len());
                found.commitments.extend(self.commitment(at, sentence, entity, &next));
            }
            if found.sources.is_empty() {
                found.sources = self.source(at);
            }
        }
        if contradicts {
            self.trace.note(format!("{entity} says two things on one axis in {path}: neither is recorded"));
            (found.position, found.delivery) = (None, None);
        } else {
            // The whole answer stands on this page and was read.
            if found.position.is_none() {
                found.marks.set(AnswerField::Position, Mark::NotStated);
            }
            found
                .marks
                .set(AnswerField::Delivery, found.delivery.map_or(Mark::NotStated, |_| Mark::Inferred));
        }
        found.quote = Text::new(quote.join("\n\n")).ok();
        found
    }

    /// Position and delivery of a sentence; true if it says something else than an earlier one.
    fn axes(&mut self, sentence: &[Word<'_>], entity: &str, path: &str, found: &mut Answer) -> bool {
        let mut contradicts = false;
        if let Some((position, (from, to))) = answer::position(sentence) {
            self.trace.stated(span(range(sentence, from, to)), entity, &format!("{path}/position"));
            contradicts |= found.position.is_some_and(|other| other != position);
            found.position = Some(position);
        }
        if let Some((delivery, (from, to))) = answer::delivery(sentence) {
            self.trace.inferred(span(range(sentence, from, to)), entity, &format!("{path}/delivery"));
            contradicts |= found.delivery.is_some_and(|other| other != delivery);
            found.delivery = Some(delivery);
        }
        contradicts
    }
}

/// The parties without the places where they are named.
pub(super) fn parties(named: &[Named]) -> Vec<Party> {
    named.iter().map(|named| named.party.clone()).collect()
}
