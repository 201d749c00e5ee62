//! Whose answer it is, and in whose response it is recorded.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{AnswerField, Coverage, ItemId, Mark, Party, ResponseField};

use crate::parties::Named;
use crate::trace::Inference;
use crate::words::{Word, phrase, range, span};

use super::heard::{Heard, Hearing, hearing, speakers};
use super::responses::parties;
use crate::reading::said::Speaker;
use crate::reading::state::Reading;
use crate::reading::writer::page_author::is_authority;

/// The author of the answers in a section.
#[derive(Default)]
pub(in crate::reading) struct Author<'g> {
    /// The body or group, if it is known.
    pub(in crate::reading) owner: Option<&'g [Named]>,
    /// The heading that names it.
    pub(in crate::reading) heading: usize,
    /// Whether no heading names it.
    pub(in crate::reading) inferred: bool,
    pub(in crate::reading) items: Vec<ItemId>,
    /// Whether it is how many they are that says which: "all three recommendations".
    pub(in crate::reading) counted: bool,
    /// Those on whose behalf the author of the page answers.
    pub(in crate::reading) behalf: &'g [Party],
}

impl Reading<'_, '_> {
    /// Records what some paragraphs answer: an answer for each speaker, and one for the section's author if something
    /// was found but not understood. Returns their places: which response, and which of its answers.
    pub(in crate::reading) fn record_answers(
        &mut self,
        blocks: &[usize],
        heard: &[Heard<'_, '_>],
        heading: usize,
        author: &Author<'_>,
    ) -> Vec<(usize, usize)> {
        if self.are_actions_of_others(author) {
            self.leave(blocks, "an action is for those that took it upon themselves");
            return Vec::new();
        }
        match hearing(heard) {
            Hearing::Silence => self.leave(blocks, "it seems to say that there is no answer"),
            Hearing::SilenceOfSome => {
                // Nothing follows for the others of the group.
                self.unclear = true;
                self.leave(blocks, "it seems to say that some have not answered");
            }
            Hearing::NotUnderstood if heard.iter().all(|it| is_for_another(it.words)) => {
                self.leave(blocks, "it says that the item is for others");
            }
            Hearing::NotUnderstood => {
                return self.record_answer(heard, None, heading, author).into_iter().collect_vec();
            }
            Hearing::Firm | Hearing::Likely => {
                let record = |speaker| self.record_answer(heard, Some(&speaker), heading, author);
                return speakers(heard).into_iter().filter_map(record).collect_vec();
            }
        }
        Vec::new()
    }

    /// Whether all of some items are actions, which are for the authorities, and others write.
    fn are_actions_of_others(&self, author: &Author<'_>) -> bool {
        let is_action = |id: &ItemId| self.record.actions.iter().any(|it| it.id == *id);
        let owner = author.owner.unwrap_or_default();
        let others = !owner.is_empty() && !owner.iter().any(|it| it.is_group() || is_authority(it));
        others && !author.items.is_empty() && author.items.iter().all(is_action)
    }

    fn leave(&mut self, blocks: &[usize], reason: &'static str) {
        for at in blocks {
            self.trace.left(*at, reason);
        }
    }

    fn record_answer(
        &mut self,
        heard: &[Heard<'_, '_>],
        speaker: Option<&Speaker>,
        heading: usize,
        author: &Author<'_>,
    ) -> Option<(usize, usize)> {
        let others = match speaker {
            Some(Speaker::Others(others) | Speaker::For(others, _)) => others.as_slice(),
            _ => &[],
        };
        let whom = if let Some(Speaker::For(_, whom)) = speaker { whom.as_slice() } else { &[] };
        let owner = author.owner.unwrap_or_default();
        let group = |party: &Party| {
            let named = party.id.as_ref().is_none_or(|id| self.names.group(id.as_str()).is_some());
            named || party.coverage.is_some()
        };
        // A heading that names a group names no writer: what one member says is in that member's words.
        let bodies = !owner.is_empty() && !owner.iter().any(Named::is_group);
        // What the Chief Constable says on the page of the commissioner is the answer of the force.
        let of_force = matches!((owner, others), ([owner], [other]) if self.names.force_of(owner).as_ref() == Some(other));
        let own_words = !others.is_empty() && (!bodies || of_force);
        let (by, whose) = match others {
            [] => (parties(owner), author.behalf.to_vec()),
            others if of_force => (others.to_vec(), Vec::new()),
            others if bodies => (parties(owner), others.to_vec()),
            others if others.iter().any(group) => (Vec::new(), others.to_vec()),
            others => (others.to_vec(), whom.to_vec()),
        };
        let at = self.response_on_page(&by, heading)?;
        let (entity, path) = self.next_answer(at)?;
        if !author.inferred && !by.is_empty() && !own_words {
            self.trace.stated(span(self.words(author.heading)), &entity, "by");
        }
        let mut answer = self.answer_of(heard, speaker, &entity, &path);
        answer.items.clone_from(&author.items);
        if author.counted {
            answer.marks.set(AnswerField::Items, Mark::Inferred);
            let words = heard.first().and_then(|heard| span(heard.words));
            self.trace.inferred(words, &entity, &format!("{path}/items"), Inference::Words);
        }
        if answer.items.is_empty() {
            // "Recommendation 2 asks … I accept this recommendation": the words do name an item.
            let names_item = |heard: &Heard<'_, '_>| {
                let words = self.words(heard.block);
                (0..words.len()).any(|at| crate::layout::label(range(words, at, words.len())).is_some())
            };
            let mark = if heard.iter().any(names_item) { Mark::Unknown } else { Mark::NotStated };
            answer.marks.set(AnswerField::Items, mark);
        }
        // An answer without a named author, or of some of a group, may be that of any body that was asked.
        self.unclear |= by.is_empty() && whose.iter().all(|it| it.coverage != Some(Coverage::All));
        if by.is_empty() && whose.is_empty() {
            answer.marks.set(AnswerField::AnswerOf, Mark::Unknown);
        }
        answer.answer_of = whose;
        let response = self.record.responses.get_mut(at)?;
        if (author.inferred || own_words) && !by.is_empty() {
            response.marks.set(ResponseField::By, Mark::Inferred);
        }
        response.answers.push(answer);
        let place = (at, response.answers.len() - 1);
        let mut blocks = heard.iter().map(|heard| heard.block).collect_vec();
        blocks.dedup();
        self.blocks_of.insert(place, blocks);
        Some(place)
    }
}

/// "This is a matter for the Home Office.", "Not for us.": that an item is for others.
fn is_for_another(words: &[Word<'_>]) -> bool {
    const OTHERS: [&[&str]; 11] = [
        &["no", "action", "was", "directed"],
        &["no", "action", "was", "addressed"],
        &["no", "recommendation", "was", "made"],
        &["a", "matter", "for"],
        &["matter", "for"],
        &["one", "for"],
        &["is", "for"],
        &["not", "ours"],
        &["not", "for", "us"],
        &["not", "addressed", "to", "us"],
        &["not", "directed", "at", "us"],
    ];
    const LONGEST: usize = 20;
    let ours = words.iter().any(|word| word.any(&["we", "i", "our", "have", "has", "will"]));
    words.len() <= LONGEST
        && !ours
        && (0..words.len()).any(|at| OTHERS.iter().any(|it| phrase(words, at, it)))
}
