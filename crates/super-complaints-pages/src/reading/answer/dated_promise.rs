//! Promises with a date: they are recorded whatever else is said, unless something may take them back.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Number;

use crate::layout::ItemKind;
use crate::parties::Named;
use crate::words::Word;

use super::author::Author;
use super::heard::Heard;
use super::prose::{is_position, numbers_in};
use crate::reading::said::{Asked, Ground, Speaker, Statement, may_promise, sentence, undoes};
use crate::reading::state::Reading;

impl<'p, 't> Reading<'p, 't> {
    /// The promises with a date in a sentence behind one that names the items.
    pub(super) fn promised_behind(
        &self,
        words: &[Word<'_>],
        owner: &[Named],
        numbers: &[Number],
        speaker: &Speaker,
    ) -> Option<Vec<Statement>> {
        may_promise(words).then_some(())?;
        let asked = Asked::default();
        let item = numbers.first().map(|number| (ItemKind::Recommendation, number));
        let ground = Ground {
            names: self.names,
            owner,
            item,
            asked: &asked,
            it_is_the_item: false,
            before: Some(speaker),
        };
        let mut said = sentence(words, false, &ground)?;
        for statement in said.iter_mut().filter(|it| it.implicit) {
            statement.speaker = speaker.clone();
            statement.implicit = false;
        }
        let plain = !words.iter().any(undoes) && said.iter().all(Statement::promises_by_a_date);
        (plain && said.iter().all(|it| it.speaker == *speaker)).then_some(said)
    }

    /// "We will review our progress by June 2023", in a letter or on a body's own page: a promise with a date, of whoever
    /// writes, that names no item.
    pub(super) fn promises_of_letter(&mut self, block: usize, all: &[&'p [Word<'t>]]) {
        let Some(author) = self.author.clone() else { return };
        if author.only_site || all.iter().any(|words| words.iter().any(undoes)) {
            return;
        }
        let asked = Asked::default();
        let open =
            |words: &&&[Word<'_>]| may_promise(words) && !is_position(words) && numbers_in(words).is_empty();
        let heard = all.iter().filter(open);
        let heard: Vec<Heard<'p, 't>> = heard
            .filter_map(|words| {
                let ground = Ground {
                    names: self.names,
                    owner: &author.parties,
                    item: None,
                    asked: &asked,
                    it_is_the_item: false,
                    before: None,
                };
                let said = sentence(words, false, &ground)?;
                let promises =
                    said.iter().all(Statement::is_dated_promise) && !words.iter().any(to_the_reader);
                promises.then(|| Heard::said(block, words, said))
            })
            .collect_vec();
        if heard.is_empty() {
            return;
        }
        let author = Author {
            owner: Some(&author.parties),
            heading: author.block.unwrap_or(block),
            inferred: author.inference.is_some(),
            behalf: &author.behalf,
            ..Author::default()
        };
        self.record_answers(&[block], &heard, block, &author);
    }
}

/// Whether a word makes a promise one to the reader of the letter: to write again, to tell of the progress.
fn to_the_reader(word: &Word<'_>) -> bool {
    word.any(&["you", "your", "letter", "write", "update", "updates", "correspondence", "meeting"])
}
