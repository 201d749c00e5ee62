//! How far items have got, as clauses of running text say that are not understood as a whole sentence.

mod record;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{AnswerField, BodyKind, Delivery, ItemId, Mark, Position, Text};

use crate::layout::{BlockKind, ItemKind};
use crate::parties::NamedKind;
use crate::sentences::sentences;
use crate::trace::Inference;
use crate::words::{Word, one_of, range, span};
use crate::{PageKind, Span};

use super::CLAUSE;
use super::pledges::writer::{Writer, Writers};
use super::spoken::{Open, spoken};
use crate::reading::items::mention::mentions;
use crate::reading::items::mentioned::is_of_another;
use crate::reading::items::sections::Sections;
use crate::reading::letter::head::Head;
use crate::reading::said::{Item, Progress, items_of_heading, progress, status, takes_back};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::is_authority;

/// What a sentence says, and where.
struct Told<'p, 't> {
    block: usize,
    words: &'p [Word<'t>],
    progress: Progress,
    writer: Writer,
}

impl<'p, 't> Reading<'p, 't> {
    /// Records how far items have got, as far as no sentence says otherwise.
    pub(in crate::reading) fn progress_told(&mut self, head: &Head, sections: &Sections<'_>) {
        if matches!(self.page.kind, PageKind::ReportPage) {
            return;
        }
        self.states_of_answers();
        let all = self.all_told(head, sections);
        let differs = |one: &Told<'_, '_>, other: &Told<'_, '_>| {
            let shared = one.progress.items.iter().any(|it| other.progress.items.contains(it));
            shared && one.progress.delivery != other.progress.delivery
        };
        let plain = all.iter().filter(|one| !all.iter().any(|other| differs(one, other)));
        for one in plain.collect_vec() {
            self.record_told(one);
        }
    }

    /// How far the items of answers have got, where their words were not understood as a whole.
    fn states_of_answers(&mut self) {
        /// A page with more answers is a list of another kind.
        const MOST: usize = 500;
        let mut places = self.blocks_of.keys().copied().collect_vec();
        if places.len() > MOST {
            return;
        }
        places.sort_unstable();
        for place in places {
            let Some((delivery, words)) = self.state_in(place) else { continue };
            let Some(response) = self.record.responses.get_mut(place.0) else { continue };
            let entity = format!("response:{}", response.id);
            let Some(answer) = response.answers.get_mut(place.1) else { continue };
            answer.delivery = Some(delivery);
            answer.marks.set(AnswerField::Delivery, Mark::Inferred);
            if let Ok(why) = Text::new(CLAUSE) {
                answer.reasons.set(AnswerField::Delivery, why);
            }
            self.trace.inferred(words, &entity, &format!("answers/{}/delivery", place.1), Inference::Words);
        }
    }

    /// The one state that the sentences of an answer to one item say, and where.
    fn state_in(&self, place: (usize, usize)) -> Option<(Delivery, Option<Span>)> {
        let response = self.record.responses.get(place.0)?;
        let answer = response.answers.get(place.1)?;
        let [item] = answer.items.as_slice() else { return None };
        // Another answer to the same item says it, or is a later one.
        let others = response
            .answers
            .iter()
            .enumerate()
            .filter(|(other, it)| *other != place.1 && it.items.contains(item));
        let known = others.clone().any(|(_, it)| it.delivery.is_some() && it.as_at.is_none());
        let later =
            others.clone().any(|(_, it)| it.as_at.map(|it| it.latest()) > answer.as_at.map(|it| it.latest()));
        if answer.delivery.is_some() || known || later {
            return None;
        }
        let own = self.number_of(item)?;
        let mut found: Option<(Delivery, Option<Span>)> = None;
        let mut left = false;
        for block in self.blocks_of.get(&place)? {
            let words = self.words(*block);
            for sentence in sentences(words) {
                let behind = behind_label(sentence);
                let (told, named) = progress(sentence, std::slice::from_ref(&own), &[]);
                if named != [own.clone()] {
                    return None;
                }
                let told = told.first().map(|it| it.delivery).or_else(|| status(behind));
                left |= told != Some(Delivery::Done) && is_left(sentence);
                let Some(delivery) = told else { continue };
                if found.as_ref().is_some_and(|(other, ..)| *other != delivery) {
                    return None;
                }
                found = found.or(Some((delivery, span(sentence))));
            }
        }
        let refused = matches!(answer.position, Some(Position::Rejected | Position::Disputed));
        found.filter(|(delivery, ..)| {
            !(left || refused) || !matches!(delivery, Delivery::Done | Delivery::InPart)
        })
    }

    fn number_of(&self, id: &ItemId) -> Option<Item> {
        let recommendation = self.record.recommendations.iter().find(|it| it.id == *id);
        let number = recommendation.and_then(|it| Some((ItemKind::Recommendation, it.number.clone()?)));
        let action = || {
            let found = self.record.actions.iter().find(|it| it.id == *id)?;
            Some((ItemKind::Action, found.number.clone()?))
        };
        number.or_else(action)
    }

    fn all_told(&self, head: &Head, sections: &Sections<'_>) -> Vec<Told<'p, 't>> {
        /// A page that says more is a list of another kind.
        const MOST: usize = 200;
        let mut writers = Writers::of(self, head, sections);
        let by_place = self.called_by_place();
        let mut quoted = Open::default();
        let mut found: Vec<Told<'p, 't>> = Vec::new();
        let mut topic: Vec<Item> = Vec::new();
        let mut another = false;
        for (block, it) in self.blocks() {
            if let BlockKind::Heading(heading) = &it.kind {
                another = is_of_another(it);
                topic = items_of_heading(heading, &it.words);
                let behind = behind_label(&it.words);
                let states =
                    (behind.len() < it.words.len() && topic.len() == 1).then(|| status(behind)).flatten();
                if let Some((delivery, writer)) = states.zip(writers.at(self, sections, block)) {
                    let progress = Progress { items: topic.clone(), delivery, words: (0, it.words.len()) };
                    if may_tell(&progress, &writer) && !another {
                        found.push(Told { block, words: self.words(block), progress, writer });
                    }
                }
                continue;
            }
            let prose = it.kind == BlockKind::Paragraph && it.cell.is_none() && !head.blocks.contains(&block);
            if !prose || another {
                continue;
            }
            let Some(writer) = writers.at(self, sections, block) else { continue };
            let all = spoken(self.names, &it.words, &writer.parties, &mut quoted);
            let mut here: Vec<(usize, Progress)> = Vec::new();
            let mut others = false;
            for (at, words) in all.iter().copied().enumerate() {
                others |= self.tells_of_others(words, &writer);
                let (mut told, next) = progress(words, &topic, &by_place);
                // "Status: in progress", below "Action 1".
                if at == 0
                    && told.is_empty()
                    && topic.len() == 1
                    && is_label_of_state(words)
                    && let Some(delivery) = status(behind_label(words))
                {
                    told.push(Progress { items: topic.clone(), delivery, words: (0, words.len()) });
                }
                topic = next;
                // "Nothing in recommendation 4 is for us": the sentence behind takes it back.
                let doubt = here.last().is_some_and(|(last, it)| *last + 1 == at && is_doubted(it, words));
                if doubt {
                    here.pop();
                }
                if !others {
                    here.extend(told.into_iter().map(|it| (at, it)));
                }
            }
            for (at, progress) in here {
                let words = all.get(at).copied().unwrap_or_default();
                if may_tell(&progress, &writer) && found.len() < MOST {
                    found.push(Told { block, words, progress, writer: writer.clone() });
                }
            }
        }
        found
    }

    /// The recommendations that the page calls by their place: "its first two recommendations".
    fn called_by_place(&self) -> Vec<Item> {
        const MOST: usize = 12;
        let mut all: Vec<Item> = Vec::new();
        for (_, block) in self.blocks().filter(|(_, it)| it.kind == BlockKind::Paragraph) {
            for mention in mentions(&block.words) {
                for (number, in_words) in mention.numbers {
                    let item = (mention.kind, number);
                    if in_words && all.len() < MOST && !all.contains(&item) {
                        all.push(item);
                    }
                }
            }
        }
        all
    }

    /// Whether a sentence names another body than the one that writes, which may be the one that it tells of.
    fn tells_of_others(&self, words: &[Word<'_>], writer: &Writer) -> bool {
        const FORCE: [&str; 4] = ["force", "constabulary", "constable", "gmp"];
        let is_force = |kind| {
            matches!(
                kind,
                NamedKind::Body(BodyKind::TerritorialForce | BodyKind::SpecialForce | BodyKind::ChiefOfficer)
            )
        };
        let police = writer.parties.iter().all(|it| is_force(it.kind));
        self.names_other_body(words, writer) || !police && words.iter().any(|word| word.any(&FORCE))
    }
}

/// "Status:", "State of play:", "Progress:".
fn is_label_of_state(words: &[Word<'_>]) -> bool {
    let colon = words.iter().take(5).position(|word| word.raw == ":");
    let state = |word: &Word<'_>| word.any(&["status", "progress", "state", "delivery", "stage"]);
    colon.is_some_and(|colon| range(words, 0, colon).iter().any(state))
}

/// The words behind a label: "Status: closed", "Rec. 1 (training) – closed".
fn behind_label<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let mark = words.iter().take(14).rposition(|word| matches!(word.raw, ":" | "–" | "—"));
    range(words, mark.map_or(0, |at| at + 1), words.len())
}

/// Whether a sentence of an answer may say that something is left to do.
fn is_left(words: &[Word<'_>]) -> bool {
    const LEFT: [&str; 38] = [
        "still",
        "yet",
        "remain",
        "remains",
        "outstanding",
        "except",
        "however",
        "but",
        "follow",
        "overdue",
        "waiting",
        "awaiting",
        "half",
        "not",
        "only",
        "unless",
        "some",
        "most",
        "many",
        "several",
        "part",
        "partly",
        "first",
        "next",
        "begun",
        "started",
        "continue",
        "continues",
        "continuing",
        "ongoing",
        "being",
        "will",
        "shall",
        "working",
        "are",
        "pilot",
        "soon",
        "further",
    ];
    words.iter().any(|word| word.any(&LEFT))
}

/// Whether the next sentence may take back that something is done.
fn is_doubted(progress: &Progress, words: &[Word<'_>]) -> bool {
    const LEFT: [&str; 12] = [
        "still",
        "yet",
        "remain",
        "remains",
        "outstanding",
        "except",
        "however",
        "but",
        "not",
        "only",
        "although",
        "though",
    ];
    let done = progress.delivery == Delivery::Done;
    takes_back(words)
        || done && words.iter().any(|word| word.any(&LEFT)) && !one_of(words, 0, &["recommendation"])
}

/// Whether the writer is one whose progress this can be. Those that recommend only have actions of their own.
fn may_tell(progress: &Progress, writer: &Writer) -> bool {
    let recommends = writer.parties.iter().any(is_authority);
    let actions = progress.items.iter().all(|(kind, _)| *kind == ItemKind::Action);
    recommends == actions && writer.behalf.is_empty()
}
