//! The section of an action or a recommendation: what it asks, and what is answered.

use super_complaints::{AnswerField, Mark, Otherwise, ResponseField, Text};

use crate::layout::ItemKind;
use crate::parties::Named;
use crate::sentences::sentences;
use crate::words::{Word, range, span, text};

use super::asking::{Asking, asking, is_quotation};
use super::items::{Item, Says, party_field};
use super::sections::ItemSection;
use super::state::{PAGE, Reading};
use super::{answer, due};

impl<'p, 't> Reading<'p, 't> {
    /// Reads the section of an item.
    pub(super) fn item(&mut self, section: &ItemSection<'_>) {
        let length = section.description_length(self.page);
        let (description, rest) = section.before.split_at_checked(length).unwrap_or_default();
        let words = description.first().map(|at| self.words(*at)).unwrap_or_default();
        let asking = asking(self.names, words);
        let is_description = section.response.is_some()
            || asking.as_ref().is_some_and(|asking| asking.named)
            || is_quotation(words).is_some();
        let named = asking.as_ref().filter(|_| is_description).map(|asking| asking.owners.as_slice());
        let owner = section.owner.map(|(_, owner)| owner);
        let choices = match section.label.kind {
            // A recommendation in the section of one body may speak to several.
            ItemKind::Recommendation => [Some(section.label.parties.as_slice()), named, owner],
            ItemKind::Action => [Some(section.label.parties.as_slice()), owner, named],
        };
        let whose = choices.into_iter().flatten().find(|parties| !parties.is_empty()).unwrap_or_default();
        let Some(item) = self.item_of(section.label, whose, section.heading) else { return };
        let (entity, field) = (item.entity(), party_field(item.kind));
        self.trace.stated(span(self.words(section.heading)), &entity, "number");
        if let Some((at, _)) = section.owner.filter(|(_, owner)| *owner == whose) {
            self.trace.stated(span(self.words(at)), &entity, field);
        }
        // "We accept this recommendation" can be nothing but an answer.
        let takes_position =
            |at: &usize| sentences(self.words(*at)).any(|words| answer::position(words).is_some());
        if !is_description && description.iter().any(takes_position) {
            self.answer_to(&item, section, &section.before, whose);
            return;
        }
        if !is_description {
            for at in &section.before {
                self.trace.left(*at, "cannot tell whether this is what is asked or the answer");
            }
            return;
        }
        self.describe(&item, description, asking.as_ref());
        let answers = if section.response.is_some() { section.after.as_slice() } else { rest };
        self.answer_to(&item, section, answers, whose);
    }

    /// The words of a block of the page.
    fn words(&self, block: usize) -> &'p [Word<'t>] {
        self.page.blocks.get(block).map(|block| block.words.as_slice()).unwrap_or_default()
    }

    /// What an item asks: in quotation marks the words of the report, else a gist in those of the page.
    fn describe(&mut self, item: &Item, blocks: &[usize], asking: Option<&Asking>) {
        let page = self.page;
        let first = blocks.first().and_then(|at| page.blocks.get(*at));
        let words = first.map(|block| block.words.as_slice()).unwrap_or_default();
        let (quoted, (from, to)) = match (asking, is_quotation(words)) {
            (Some(asking), _) => (asking.quoted, asking.asked),
            (None, Some(quotation)) => (true, quotation),
            (None, None) => (false, (0, words.len())),
        };
        let entity = item.entity();
        let in_field = if quoted { "text" } else { "gist" };
        let mut asked = vec![text(range(words, from, to))];
        self.trace.stated(span(range(words, from, to)), &entity, in_field);
        for block in blocks.iter().skip(1).filter_map(|at| page.blocks.get(*at)) {
            asked.push(block.text());
            self.trace.stated(Some(block.span), &entity, in_field);
        }
        let found = due::of_item(range(words, from, to));
        if let Some(found) = &found {
            let (start, end) = found.words;
            self.trace.stated(span(range(words, from + start, from + end)), &entity, "due");
        }
        if let Some(asking) = asking {
            // "The action was for the College of Policing to": all of it says whose it is.
            let lead = range(words, 0, from - usize::from(asking.quoted));
            let field = if asking.owners.is_empty() { in_field } else { party_field(item.kind) };
            self.trace.stated(span(lead), &entity, field);
            self.owners_otherwise(item, asking, words);
        }
        let asked = Text::new(asked.join("\n")).ok();
        self.say(item, Says { asked, quoted, due: found.map(|found| found.due) });
    }

    /// Those whom the text names where the heading names others: shown beside each other.
    fn owners_otherwise(&mut self, item: &Item, asking: &Asking, words: &[Word<'_>]) {
        let says = Text::new(text(range(words, asking.owner_words.0, asking.owner_words.1)));
        let (Ok(says), Ok(field)) = (says, Text::new(party_field(item.kind))) else { return };
        let otherwise =
            Otherwise { field, says, cut: Vec::new(), sources: PAGE.parse().into_iter().collect() };
        let ids: Vec<_> = asking.owners.iter().map(|named| named.party.id.clone()).collect();
        let differs = |others: &[super_complaints::Party]| others.iter().map(|party| &party.id).ne(&ids);
        if let Some(action) = self.action_mut(item).filter(|action| differs(&action.by)) {
            action.otherwise.push(otherwise);
        } else if let Some(found) = self.recommendation_mut(item).filter(|found| differs(&found.addressees)) {
            found.otherwise.push(otherwise);
        }
    }

    /// The answer in a section.
    fn answer_to(&mut self, item: &Item, section: &ItemSection<'_>, blocks: &[usize], whose: &[Named]) {
        // What somebody added in brackets ("the copy ends here") is not the answer.
        let is_remark = |at: &usize| self.words(*at).first().is_some_and(|word| word.raw == "[");
        let blocks: Vec<usize> = blocks.iter().copied().filter(|at| !is_remark(at)).collect();
        if blocks.is_empty() {
            return;
        }
        if let Some(response) = section.response {
            self.trace.structure(response);
        }
        if blocks.iter().flat_map(|at| sentences(self.words(*at))).any(answer::is_silence) {
            for at in blocks {
                self.trace.left(at, "seems to say that there is no answer");
            }
            return;
        }
        // Who answers a recommendation is not said by whom it addresses.
        let of_section = section.owner.map(|(_, owner)| owner);
        let by = of_section.unwrap_or(if item.kind == ItemKind::Action { whose } else { &[] });
        let Some(response) = self.response_on_page(by, section.heading) else { return };
        let Some((entity, path)) = self.next_answer(response) else { return };
        if let Some((at, _)) = section.owner {
            self.trace.stated(span(self.words(at)), &entity, "by");
        }
        let mut answer = self.answer_in(&blocks, &entity, &path);
        answer.items.push(item.id.clone());
        if by.is_empty() {
            answer.marks.set(AnswerField::Whose, Mark::Unknown);
        }
        if let Some(response) = self.record.responses.get_mut(response) {
            if of_section.is_none() && !by.is_empty() {
                response.marks.set(ResponseField::By, Mark::Inferred);
            }
            response.answers.push(answer);
        }
    }
}
