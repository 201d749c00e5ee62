//! The section of an action or a recommendation: what it asks, and the answer.

use super_complaints::model::{Discrepancy, Text};

use crate::layout::{ItemKind, ResponseOf};
use crate::parties::Named;
use crate::words::{Word, range, span, text};

use super::answer::Heard;
use super::asking::{Asking, asking, is_quotation};
use super::author::Author;
use super::items::{Item, Says, party_field};
use super::said::{Asked, Ground};
use super::sections::{ItemSection, PartySection};
use super::state::{PAGE, Reading};
use super::{answer, due};

/// Words in a heading that show that an answer is no longer current.
const NO_LONGER: [&str; 22] = [
    "draft",
    "withdrawn",
    "superseded",
    "previous",
    "former",
    "old",
    "earlier",
    "example",
    "sample",
    "proposed",
    "possible",
    "suggested",
    "model",
    "template",
    "expected",
    "likely",
    "rejected",
    "cancelled",
    "archived",
    "historic",
    "obsolete",
    "unofficial",
];

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
        if !is_description && !section.before.is_empty() {
            // "We accept this recommendation" can be nothing but an answer.
            let nothing = Asked::default();
            let ground = self.ground(section, whose, &nothing);
            if answer::speaks(&self.hear(description, &ground)) {
                self.answer_to(&item, section, &section.before, whose);
                return;
            }
            for at in &section.before {
                self.trace.left(*at, "it is not clear whether this is the recommendation or the answer");
            }
            self.unclear = true;
            return;
        }
        if !description.is_empty() {
            self.describe(&item, description, asking.as_ref());
        }
        let answers = if section.response.is_some() { section.after.as_slice() } else { rest };
        self.answer_to(&item, section, answers, whose);
    }

    /// What is known about the place of an answer.
    fn ground<'g>(&self, section: &'g ItemSection<'_>, whose: &'g [Named], asked: &'g Asked) -> Ground<'g>
    where
        'p: 'g,
    {
        Ground {
            names: self.names,
            owner: author_of(section, whose).unwrap_or_default(),
            item: Some((section.label.kind, &section.label.number)),
            asked,
            it_is_the_item: true,
        }
    }

    /// The words of a block of the page.
    pub(super) fn words(&self, block: usize) -> &'p [Word<'t>] {
        self.page.blocks.get(block).map(|block| block.words.as_slice()).unwrap_or_default()
    }

    /// What an item asks: the words of the report in quotation marks, else a gist in those of the page.
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

    /// The bodies that the text names if the heading names others: both are shown.
    fn owners_otherwise(&mut self, item: &Item, asking: &Asking, words: &[Word<'_>]) {
        let says = Text::new(text(range(words, asking.owner_words.0, asking.owner_words.1)));
        let (Ok(says), Ok(field)) = (says, Text::new(party_field(item.kind))) else { return };
        let mut otherwise = Discrepancy::new(field, says);
        otherwise.sources.extend(PAGE.parse());
        let ids: Vec<_> = asking.owners.iter().map(|named| named.party.id.clone()).collect();
        let differs =
            |others: &[super_complaints::model::Party]| others.iter().map(|party| &party.id).ne(&ids);
        if let Some(action) = self.action_mut(item).filter(|action| differs(&action.by)) {
            action.discrepancies.push(otherwise);
        } else if let Some(found) = self.recommendation_mut(item).filter(|found| differs(&found.addressees)) {
            found.discrepancies.push(otherwise);
        }
    }

    /// The answer in a section.
    fn answer_to(&mut self, item: &Item, section: &ItemSection<'_>, blocks: &[usize], whose: &[Named]) {
        let blocks = self.without_remarks(blocks);
        if blocks.is_empty() {
            return;
        }
        if let Some((response, _)) = section.response {
            self.trace.structure(response);
        }
        let asked = Asked::of(&self.asks(item));
        let ground = self.ground(section, whose, &asked);
        let owner = author_of(section, whose);
        let heading = match section.response {
            Some((at, ResponseOf::Parties(_) | ResponseOf::Unknown)) => at,
            _ => section.owner.map_or(section.heading, |(at, _)| at),
        };
        let inferred =
            section.owner.is_none() && matches!(section.response, None | Some((_, ResponseOf::Section)));
        let author = Author { owner, heading, inferred, items: Some(item.id.clone()) };
        let mut heard = self.hear(&blocks, &ground);
        // "Recommendation 3 – rejected", "Draft response": a heading that says more than whose it is leaves it open.
        if let Some(open) = self.heading_that_speaks(section) {
            heard.insert(0, Heard::open(open, self.words(open)));
        }
        self.record_answers(&blocks, &heard, section.heading, &author);
    }

    /// The heading of a section that takes a position, states a delivery, or names an unknown author.
    fn heading_that_speaks(&self, section: &ItemSection<'_>) -> Option<usize> {
        const SPEAKS: [&str; 24] = [
            "accepted",
            "rejected",
            "agreed",
            "noted",
            "disputed",
            "declined",
            "refused",
            "withdrawn",
            "superseded",
            "replaced",
            "deleted",
            "complete",
            "completed",
            "implemented",
            "done",
            "closed",
            "abandoned",
            "ongoing",
            "underway",
            "outstanding",
            "draft",
            "not",
            "former",
            "previous",
        ];
        let title = self.words(section.heading).iter().skip(section.label.length);
        if title.into_iter().any(|word| word.any(&SPEAKS)) {
            return Some(section.heading);
        }
        match section.response {
            Some((at, ResponseOf::Unknown)) => {
                Some(at).filter(|at| self.words(*at).iter().any(|word| word.any(&NO_LONGER)))
            }
            _ => None,
        }
    }

    /// The paragraphs without notes in brackets: "the copy ends here" is not the answer.
    fn without_remarks(&self, blocks: &[usize]) -> Vec<usize> {
        let is_remark = |at: &usize| self.words(*at).first().is_some_and(|word| word.raw == "[");
        blocks.iter().copied().filter(|at| !is_remark(at)).collect()
    }

    /// The words on the page that say what an item asks.
    fn asks(&mut self, item: &Item) -> String {
        let action = self.action_mut(item).and_then(|action| action.text.clone().or(action.gist.clone()));
        let asked = action.or_else(|| {
            self.recommendation_mut(item).and_then(|found| found.text.clone().or(found.gist.clone()))
        });
        asked.map_or(String::new(), |text| text.to_string())
    }

    /// Paragraphs under the heading of a party, and of no item: they may answer, but it is not stated what.
    pub(super) fn party_section(&mut self, section: &PartySection<'_>) {
        let blocks = self.without_remarks(&section.blocks);
        if blocks.is_empty() {
            return;
        }
        let ground = Ground {
            names: self.names,
            owner: section.owner,
            item: None,
            asked: &Asked::default(),
            it_is_the_item: false,
        };
        let heard = self.hear(&blocks, &ground);
        let author =
            Author { owner: Some(section.owner), heading: section.heading, inferred: false, items: None };
        self.record_answers(&blocks, &heard, section.heading, &author);
    }
}

/// The author of a section: the body that the heading "Response" names, or the owner of the section. The addressee of
/// a recommendation is not necessarily the author of an answer to it.
fn author_of<'g>(section: &'g ItemSection<'_>, whose: &'g [Named]) -> Option<&'g [Named]> {
    match section.response {
        Some((_, ResponseOf::Parties(parties))) => Some(parties.as_slice()),
        Some((_, ResponseOf::Unknown)) => None,
        _ => section
            .owner
            .map(|(_, owner)| owner)
            .or((section.label.kind == ItemKind::Action).then_some(whose)),
    }
}
