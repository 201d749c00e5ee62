//! What a cell says of a recommendation: its words, who should act, and by when.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Due, Mark, RecommendationField, Text};

use crate::PageKind;
use crate::dates;
use crate::layout::TableCell;
use crate::parties::{Named, Names};
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range, span, text};

use super::rows::Row;
use crate::reading::answer::responses::parties;
use crate::reading::items::Item;
use crate::reading::items::asking::is_quotation;
use crate::reading::state::Reading;
use crate::reading::times::due;

/// A recommendation that goes on in further rows is not longer.
const LONGEST: usize = 20_000;

/// Who should act, by the words of a recommendation.
struct Asked {
    parties: Vec<Named>,
    words: (usize, usize),
    /// Whether it says that they "will": then it was put into other words than those of a report.
    will: bool,
}

impl<'p> Reading<'p, '_> {
    /// Records the words of a cell as what an item asks.
    pub(super) fn describe_cell(&mut self, item: &Item, cell: &TableCell, skip: (usize, usize)) {
        let blocks: Vec<_> = self
            .cell_words(cell, skip)
            .into_iter()
            .map(|(at, words)| (at, without_remark(words)))
            .collect_vec();
        let Some((_, first)) = blocks.first().copied() else { return };
        let entity = item.entity();
        if self.recommendation_mut(item).is_none_or(|it| it.text.is_some() || it.gist.is_some()) {
            for (at, _) in &blocks {
                self.trace.left(*at, "another wording of a recommendation");
            }
            return;
        }
        let asked = who_is_asked(self.names, first);
        let quotation = is_quotation(first).filter(|_| blocks.len() == 1);
        let should =
            asked.as_ref().is_some_and(|asked| !asked.will) || self.page.kind == PageKind::ReportPage;
        let quoted = quotation.is_some() || should;
        let field = if quoted { "text" } else { "gist" };
        let mut said = Vec::with_capacity(blocks.len());
        for (_, words) in &blocks {
            let words = quotation.map_or(*words, |(from, to)| range(words, from, to));
            self.trace.stated(span(words), &entity, field);
            said.push(text(words));
        }
        let found = blocks.iter().find_map(|(_, words)| Some((*words, due::of_item(words)?)));
        if let Some((words, found)) = &found {
            self.trace.stated(span(range(words, found.words.0, found.words.1)), &entity, "due");
        }
        let Some(it) = self.recommendation_mut(item) else { return };
        let said = Text::new(said.join("\n")).ok();
        (it.text, it.gist) = if quoted { (said, None) } else { (None, said) };
        it.due = found.map(|(_, found)| found.due);
        let Some(asked) = asked else { return };
        // "Kent Police will" in its own plan: whom the report asks is not said.
        if self.is_own(&asked.parties) {
            return;
        }
        let place = span(range(first, asked.words.0, asked.words.1));
        self.addressees_in_table(item, &asked.parties, place, asked.will);
    }

    /// Adds the words of a cell to what an item asks: it goes on in another row.
    pub(super) fn describe_further(&mut self, item: &Item, cell: &TableCell) {
        let blocks = self.cell_words(cell, (0, 0));
        let entity = item.entity();
        let Some(found) = self.recommendation_mut(item) else { return };
        if found.text.as_ref().or(found.gist.as_ref()).is_some_and(|said| said.len() > LONGEST) {
            for (at, _) in &blocks {
                self.trace.left(*at, "a recommendation goes on over too many rows");
            }
            return;
        }
        let quoted = found.text.is_some();
        let Some(said) = found.text.clone().or(found.gist.clone()) else {
            self.describe_cell(item, cell, (0, 0));
            return;
        };
        let more = blocks.iter().map(|(_, words)| text(words));
        let joined: Vec<String> = std::iter::once(said.to_string()).chain(more).collect_vec();
        let joined = Text::new(joined.join("\n")).ok();
        if quoted {
            found.text = joined;
        } else {
            found.gist = joined;
        }
        for (_, words) in &blocks {
            self.trace.stated(span(words), &entity, if quoted { "text" } else { "gist" });
        }
    }

    /// Reads the columns of those who are asked and of the date.
    pub(super) fn owner_and_due(&mut self, row: &Row<'p>, item: &Item) {
        if let Some(owner) = row.owner {
            let words = self.cell_words(owner, (0, 0));
            // Several paragraphs may be several parties, or a party and a remark.
            let named: Option<Vec<Vec<Named>>> =
                words.iter().map(|(_, words)| self.names.whole(words)).collect();
            let named: Vec<Named> = named.unwrap_or_default().into_iter().flatten().collect_vec();
            let why = match () {
                () if named.is_empty() => Some("a person, or a name that the directory does not have"),
                () if self.is_own(&named) => {
                    Some("the author of the plan itself: whom the report asks is not said here")
                }
                () => None,
            };
            for (at, words) in &words {
                match why {
                    Some(why) => self.trace.left(*at, why),
                    None => self.addressees_in_table(item, &named, span(words), false),
                }
            }
        }
        let Some(cell) = row.due else { return };
        for (at, words) in self.cell_words(cell, (0, 0)) {
            let due = whole_due(words).filter(|_| cell.blocks.len() == 1);
            let entity = item.entity();
            let found = self.recommendation_mut(item).zip(due);
            if let Some((found, due)) = found.filter(|(found, _)| found.due.is_none()) {
                found.due = Some(due);
                self.trace.stated(span(words), &entity, "due");
            } else {
                self.trace
                    .left(at, "not understood as the date by which a recommendation is to be carried out");
            }
        }
    }

    /// Adds those who are asked, unless they are known: a later place then says so again.
    fn addressees_in_table(
        &mut self,
        item: &Item,
        named: &[Named],
        place: Option<crate::Span>,
        inferred: bool,
    ) {
        let entity = item.entity();
        let Some(found) = self.recommendation_mut(item) else { return };
        if found.addressees.is_empty() {
            found.addressees = parties(named);
            if inferred {
                found.marks.set(RecommendationField::Addressees, Mark::Inferred);
            }
        } else if !named.iter().all(|named| found.addressees.iter().any(|known| known.id == named.party.id)) {
            return;
        }
        if inferred {
            self.trace.inferred(place, &entity, "addressees", Inference::Words);
        } else {
            self.trace.stated(place, &entity, "addressees");
        }
    }
}

/// Who should act: "By 27 March 2025, where needed, Police Forces will …", "PCCs and the Home Office should …". Every
/// name must be one of the directory.
fn who_is_asked(names: &Names<'_>, words: &[Word<'_>]) -> Option<Asked> {
    let limit = due::of_item(words).filter(|found| found.words.0 == 0).map_or(0, |found| found.words.1);
    let at = limit + usize::from(one_of(words, limit, &[","]));
    let aside = one_of(words, at, &["where", "if", "as"]).then(|| {
        let comma = range(words, at, at + 8).iter().position(|word| word.raw == ",")?;
        Some(at + comma + 1)
    });
    let at = aside.flatten().unwrap_or(at);
    let at = at + usize::from(one_of(words, at, &["all"]));
    let (parties, end) = names.list(words, at);
    let end_of_names = end + if phrase(words, end, &["in", "england", "and", "wales"]) { 4 } else { 0 };
    let will =
        one_of(words, end_of_names, &["will", "shall"]) || phrase(words, end_of_names, &["need", "to"]);
    let asks = will || one_of(words, end_of_names, &["should", "must"]);
    let known = !parties.is_empty() && parties.iter().all(Named::is_resolved);
    // "Should have", "will not": no request.
    let plain = !one_of(words, end_of_names + 1, &["have", "not", "already", "never"]);
    (asks && known && plain).then_some(Asked { parties, words: (at, end), will })
}

/// The words without a remark in brackets at their end: "[cut off here]".
fn without_remark<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    let open = words.iter().rposition(|word| word.raw == "[").filter(|open| *open > 0);
    let closed = words.last().is_some_and(|word| word.raw == "]");
    open.filter(|_| closed).map_or(words, |open| range(words, 0, open))
}

/// A due date that is all a cell contains: "27/03/25", "March 2025", "By 27 March 2025", "within six months".
pub(in crate::reading) fn whole_due(words: &[Word<'_>]) -> Option<Due> {
    if let Some(date) = dates::whole(words) {
        let mut due = Due::default();
        due.words = Text::new(text(words)).ok();
        due.date = Some(date);
        return Some(due);
    }
    // "Summer 2024" is no date of a calendar.
    let named = words.last().and_then(dates::year).is_some()
        && crate::reading::times::periods::season(words, 0) == Some(words.len());
    if named {
        let mut due = Due::default();
        due.words = Text::new(text(words)).ok();
        return Some(due);
    }
    let end = words.len() - usize::from(words.last().is_some_and(|word| word.raw == "."));
    due::of_item(words).filter(|found| found.words == (0, end)).map(|found| found.due)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn asked(of_text: &str) -> Option<(Vec<String>, bool)> {
        let asked = who_is_asked(Names::standard(), &of(of_text))?;
        Some((asked.parties.iter().map(Named::key).collect(), asked.will))
    }

    #[test]
    fn who_should_act_is_the_subject_of_the_sentence() {
        let forces = || vec!["territorial-forces".to_owned()];
        assert_eq!(
            asked("By 27 March 2025, where required, Police Forces will change"),
            Some((forces(), true))
        );
        assert_eq!(asked("By 27 March 2025 Police Forces should review"), Some((forces(), false)));
        let chiefs = vec!["chief-constables".to_owned()];
        assert_eq!(asked("All chief constables in England and Wales should act"), Some((chiefs, false)));
        let three = ["pccs", "ministry-of-justice", "chief-constables"].map(str::to_owned).to_vec();
        assert_eq!(asked("PCCs, MoJ and Chief Constables should see"), Some((three, false)));
        for nobody in [
            "D/Supt Smith will lead",
            "Have processes in place",
            "Chief constables and Supt Smith should act",
            "The force will ensure",
            "Police forces have acted",
            "Police forces should have acted",
            "By 27/03/25, where needed, ask for changes",
        ] {
            assert_eq!(asked(nobody), None, "{nobody}");
        }
    }

    #[test]
    fn a_date_is_all_that_its_cell_contains() {
        let due = |text: &str| whole_due(&of(text)).map(|due| serde_json::to_string(&due).unwrap());
        assert_eq!(due("27/03/25").as_deref(), Some(r#"{"words":"27/03/25","date":"2025-03-27"}"#));
        assert_eq!(due("By March 2025.").as_deref(), Some(r#"{"words":"By March 2025","date":"2025-03"}"#));
        assert_eq!(due("Summer 2024").as_deref(), Some(r#"{"words":"Summer 2024"}"#));
        assert_eq!(due("Immediately").as_deref(), Some(r#"{"words":"Immediately"}"#));
        for none in ["Ongoing", "TBC", "27/03/25 for training", "reviewed by March 2025", ""] {
            assert_eq!(due(none), None, "{none}");
        }
    }
}
