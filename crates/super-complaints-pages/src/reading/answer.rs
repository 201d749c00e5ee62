//! The answer in some paragraphs: what their sentences say, taken together.

pub(super) mod acceptance;
pub(super) mod author;
mod commitment;
mod dated_promise;
pub(super) mod heard;
mod introduced;
pub(super) mod of_item;
mod others;
mod own_account;
mod own_numbers;
mod own_words;
mod pledges;
mod progress;
mod prose;
mod reported;
pub(super) mod responses;
pub(super) mod spoken;
mod taken;
pub(super) mod tells;
mod topics;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Answer, AnswerField, Delivery, Mark, Text};

use crate::sentences::sentences;
use crate::trace::Inference;
use crate::words::{Word, range, span, text};
use crate::{PageKind, Span};

use super::said::{Beside, Ground, Speaker, Statement, What, beside, promised_within, sentence};
use super::state::Reading;
use heard::{Heard, is_courtesy, only_speaker, welcomes};

/// Why what one clause of running text says is inferred.
const CLAUSE: &str = "a clause says so; the rest of its sentence was not understood completely";

impl<'p, 't> Reading<'p, 't> {
    /// What the sentences of some paragraphs say.
    pub(super) fn hear(&self, blocks: &[usize], ground: &Ground<'_>) -> Vec<Heard<'p, 't>> {
        let of_block = |block: usize| sentences(self.words(block)).map(move |words| (block, words));
        let said: Vec<_> = blocks.iter().copied().flat_map(of_block).collect_vec();
        self.hear_sentences(&said, ground)
    }

    /// What some sentences say, each with its block.
    pub(super) fn hear_sentences(
        &self,
        said: &[(usize, &'p [Word<'t>])],
        ground: &Ground<'_>,
    ) -> Vec<Heard<'p, 't>> {
        let mut heard: Vec<Heard<'p, 't>> = Vec::new();
        let mut before: Option<Speaker> = None;
        for (block, words) in said.iter().copied() {
            // The number of a paragraph is no sentence.
            if said.len() > 1 && super::items::lead::after_point(words) == words.len() {
                continue;
            }
            if self.page.kind == PageKind::Letter && is_courtesy(words) {
                continue;
            }
            // A line that was cut, or that goes on in the next one, has no end of its own.
            let last = self.words(block).last().map(|word| word.span);
            let ends = words.last().map(|word| word.span) == last && self.ends(block);
            let of_item = |heard: &Heard<'_, '_>| {
                heard.said.as_ref().is_some_and(|it| it.iter().all(of_item) || welcomes(heard.words, it))
            };
            let it_is_the_item = ground.it_is_the_item && heard.iter().all(of_item);
            let here = Ground { it_is_the_item, before: before.as_ref(), ..*ground };
            let said = sentence(words, ends, &here);
            let open = if said.is_none() { beside(words, ends, ground) } else { Beside::Harmless };
            let promised = if said.is_none() { promised_within(words, ends, &here) } else { None };
            before = said.as_deref().and_then(only_speaker);
            heard.push(Heard { block, words, said, beside: open, promised });
        }
        heard
    }

    /// Whether a block does not go on in the next one: there is one, and it begins anew or is in another cell.
    fn ends(&self, block: usize) -> bool {
        let cell = self.page.blocks.get(block).and_then(|block| block.cell);
        // The last cell of a table may be closed by its format.
        let Some(next) = self.page.blocks.get(block + 1) else {
            return cell.is_some() && self.page.is_closed;
        };
        if cell.is_some() && next.cell != cell {
            return true;
        }
        let next = next.words.first();
        next.is_some_and(|word| !word.raw.starts_with(char::is_lowercase) && word.raw != "(")
    }

    /// The answer of one speaker; without a speaker if the words were not understood.
    pub(super) fn answer_of(
        &mut self,
        heard: &[Heard<'_, '_>],
        speaker: Option<&Speaker>,
        entity: &str,
        path: &str,
    ) -> Answer {
        let mut answer = Answer::default();
        let mut quote: Vec<String> = Vec::new();
        let mut at = None;
        for sentence in heard.iter().filter(|heard| at.replace(heard.block) != Some(heard.block)) {
            let words = self.words(sentence.block);
            quote.push(text(words));
            self.trace.stated(span(words), entity, &format!("{path}/quote"));
            if answer.sources.is_empty() {
                answer.sources = self.source(sentence.block);
            }
        }
        answer.quote = Text::new(quote.join("\n\n")).ok();
        let mut told = Told { contradicts: false, of_item: false, silent: Mark::NotStated, axes: Vec::new() };
        // A promise with a date is one, whatever else is said, unless something may take it back.
        let stands = !heard.iter().any(Heard::may_undo);
        let may_stand = stands;
        let aside = heard.iter().any(|heard| matches!(heard.beside, Beside::Aside { .. }));
        let likely = speaker.is_some() && heard.iter().any(|heard| heard.said.is_none());
        for heard in heard {
            let said = heard.said.as_deref().unwrap_or_default();
            // A fact may be all that was asked, or nothing of it.
            if said.iter().any(|it| it.what == What::Fact) {
                told.silent = Mark::Unknown;
            }
            let promises = speaker.is_none() && stands;
            let undone = |it: &Statement| aside && !stands && matches!(it.what, What::Promise(_));
            let says = |it: &Statement| Some(&it.speaker) == speaker && !undone(it);
            let stands = |it: &Statement| promises && it.is_dated_promise();
            for statement in said.iter().filter(|it| says(it) || stands(it)) {
                self.tell(heard, statement, entity, path, &mut answer, &mut told);
            }
            let own = speaker.is_none_or(|speaker| *speaker == Speaker::Owner);
            if let Some(promise) = heard.promised.as_ref().filter(|_| own && may_stand) {
                self.tell(heard, promise, entity, path, &mut answer, &mut told);
            }
        }
        if told.contradicts {
            self.trace.note(format!("{entity} says two different things in {path}: neither was recorded"));
            (answer.position, answer.delivery) = (None, None);
            told.silent = Mark::Unknown;
            told.axes.clear();
        }
        if likely {
            told.silent = Mark::Unknown;
            if !is_plausible(answer.delivery, heard) {
                answer.delivery = None;
                told.axes.retain(|axis| axis.field != AnswerField::Delivery);
            }
            give_reasons(&mut answer);
        }
        for Axis { words, field, name, inferred } in told.axes {
            let inferred = inferred || likely;
            if inferred {
                answer.marks.set(field, Mark::Inferred);
            }
            let field = format!("{path}/{name}");
            if inferred {
                self.trace.inferred(words, entity, &field, Inference::Words);
            } else {
                self.trace.stated(words, entity, &field);
            }
        }
        if speaker.is_none() {
            told.silent = Mark::Unknown;
            if answer.commitments.is_empty() {
                answer.marks.set(AnswerField::Commitments, Mark::Unknown);
            }
        }
        if answer.position.is_none() {
            let implied = if told.of_item { Mark::Unknown } else { told.silent };
            answer.marks.set(AnswerField::Position, implied);
        }
        if answer.delivery.is_none() {
            answer.marks.set(AnswerField::Delivery, told.silent);
        }
        answer
    }

    /// Records one statement.
    fn tell(
        &mut self,
        heard: &Heard<'_, '_>,
        statement: &Statement,
        entity: &str,
        path: &str,
        answer: &mut Answer,
        told: &mut Told,
    ) {
        let words = span(range(heard.words, statement.words.0, statement.words.1));
        match &statement.what {
            What::Position(position) => {
                told.axes.push(Axis {
                    words,
                    field: AnswerField::Position,
                    name: "position",
                    inferred: statement.inferred,
                });
                told.contradicts |= answer.position.is_some_and(|other| other != *position);
                answer.position = Some(*position);
            }
            What::Delivery(delivery) => {
                told.axes.push(Axis {
                    words,
                    field: AnswerField::Delivery,
                    name: "delivery",
                    inferred: statement.inferred,
                });
                told.contradicts |= answer.delivery.is_some_and(|other| other != *delivery);
                answer.delivery = Some(*delivery);
            }
            What::Promise(promise) => {
                let next = format!("{path}/commitments/{}", answer.commitments.len());
                told.of_item |= promise.of_item;
                let commitment = self.commitment(heard.block, heard.words, promise, entity, &next);
                answer.commitments.push(commitment);
            }
            What::Silence | What::Fact => {}
        }
    }
}

/// Whether a delivery can be true beside sentences that tell of other work.
fn is_plausible(delivery: Option<Delivery>, heard: &[Heard<'_, '_>]) -> bool {
    match delivery {
        _ if heard.iter().any(|heard| heard.beside == Beside::Remote) => false,
        None | Some(Delivery::UnderWay | Delivery::InPart) => true,
        Some(Delivery::Done) => heard
            .iter()
            .all(|heard| matches!(heard.beside, Beside::Harmless | Beside::Aside { goes_on: false })),
        Some(_) => false,
    }
}

/// Says why what was read beside sentences that are not understood is inferred.
fn give_reasons(answer: &mut Answer) {
    const WHY: &str = "a sentence says so; the sentences beside it were not understood completely";
    let fields = [
        (answer.position.is_some(), AnswerField::Position),
        (answer.delivery.is_some(), AnswerField::Delivery),
    ];
    for (_, field) in fields.into_iter().filter(|(has, _)| *has) {
        if let Ok(why) = Text::new(WHY) {
            answer.reasons.set(field, why);
        }
    }
    if answer.commitments.is_empty() {
        answer.marks.set(AnswerField::Commitments, Mark::Unknown);
    }
}

/// What became clear while the statements of a speaker were recorded.
struct Told {
    contradicts: bool,
    /// Whether a promise to carry out the recommendation implies a position that is not stated.
    of_item: bool,
    /// What it means that an axis has no value.
    silent: Mark,
    /// The words for position and delivery, and whether these are inferred.
    axes: Vec<Axis>,
}

/// A position or a delivery.
struct Axis {
    words: Option<Span>,
    field: AnswerField,
    name: &'static str,
    inferred: bool,
}

/// Whether a statement is about the item itself, so that "it" in the next sentence can only mean the item.
fn of_item(statement: &Statement) -> bool {
    match &statement.what {
        What::Position(_) => true,
        What::Delivery(_) => !statement.inferred,
        What::Promise(promise) => promise.of_item,
        What::Silence | What::Fact => false,
    }
}
