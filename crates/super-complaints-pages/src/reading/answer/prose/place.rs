//! Where a paragraph is, and which recommendations its sentences name.

use std::rc::Rc;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Number, Recommendation};

use crate::layout::ItemKind;
use crate::numbers;
use crate::reading::items::sections::Sections;
use crate::reading::state::Reading;
use crate::reading::writer::page_author::PageAuthor;
use crate::words::{Word, one_of, phrase};

/// More recommendations than that are not counted, and more numbers are none of one sentence.
const MOST: usize = 120;

/// Where a paragraph is.
pub(in crate::reading) struct Place {
    /// Who writes there.
    pub(in crate::reading) author: Option<Rc<PageAuthor>>,
    /// The recommendation above the headings of bodies, of which "this recommendation" speaks.
    pub(in crate::reading) item: Option<Number>,
    /// Whether a heading names it.
    pub(in crate::reading) item_in_heading: bool,
    /// Whether it is in the section of a body, which is read as a whole too.
    pub(in crate::reading) of_party: bool,
    /// The numbers of all recommendations of the page that are, or may be, for who writes.
    pub(in crate::reading) all: Vec<Number>,
}

impl Place {
    /// The recommendations that a sentence names.
    pub(super) fn numbers(&self, words: &[Word<'_>]) -> Vec<Number> {
        self.meant(words).0
    }

    /// The same place behind some sentences of the paragraph: "this recommendation" is the one that they name. If a heading
    /// names another one, or they name several, it is none.
    pub(super) fn behind(&self, before: &[&[Word<'_>]]) -> Option<Number> {
        let mut named: Vec<Number> = Vec::new();
        for number in before.iter().flat_map(|words| numbers_in(words)) {
            if !named.iter().any(|other| other.is_same(&number)) {
                named.push(number);
            }
        }
        let by_heading = self.item.as_ref().filter(|_| self.item_in_heading);
        match (named.as_slice(), by_heading) {
            ([], _) => self.item.clone(),
            ([only], None) => Some(only.clone()),
            ([only], Some(item)) if only.is_same(item) => Some(only.clone()),
            _ => None,
        }
    }

    /// The recommendations that a sentence names by their numbers, as "this recommendation", or as all of so many; whether it is
    /// so many that says which they are.
    pub(super) fn meant(&self, words: &[Word<'_>]) -> (Vec<Number>, bool) {
        self.meant_behind(words, self.item.as_ref())
    }

    /// The same behind sentences of which "this recommendation" speaks.
    pub(super) fn meant_behind(&self, words: &[Word<'_>], item: Option<&Number>) -> (Vec<Number>, bool) {
        let named = numbers_in(words);
        let this = |at: usize| {
            phrase(words, at, &["this", "recommendation"]) || phrase(words, at, &["the", "recommendation"])
        };
        if !named.is_empty() {
            (named, false)
        } else if (0..words.len()).any(this) {
            (item.into_iter().cloned().collect_vec(), false)
        } else if counted(words) == Some(self.all.len()) {
            (self.all.clone(), true)
        } else {
            (named, false)
        }
    }
}

/// "All three recommendations", "both recommendations": how many they are.
fn counted(words: &[Word<'_>]) -> Option<usize> {
    (0..words.len()).find_map(|at| {
        let both = one_of(words, at, &["both"]);
        let of = at + 1 + usize::from(one_of(words, at + 1, &["of"]));
        let the = of + usize::from(one_of(words, of, &["the", "these", "those", "our"]));
        if both {
            return one_of(words, the, &["recommendations"]).then_some(2);
        }
        let count = one_of(words, at, &["all"]).then(|| numbers::count(words.get(the)?)).flatten()?;
        let police = the + 1 + usize::from(one_of(words, the + 1, &["of"]));
        let noun = police + usize::from(one_of(words, police, &["the", "these", "those"]));
        one_of(words, noun, &["recommendations"]).then(|| usize::try_from(count).ok()).flatten()
    })
}

impl Reading<'_, '_> {
    /// The numbers of all recommendations that the page names, apart from those that are to others than the body that writes.
    pub(in crate::reading) fn all_for(
        &self,
        author: Option<&PageAuthor>,
        sections: &Sections<'_>,
    ) -> Vec<Number> {
        let Some([own]) = author.map(|it| it.parties.as_slice()) else { return Vec::new() };
        // A page with more of them is no page on one report.
        if self.record.recommendations.len() + sections.items.len() > MOST {
            return Vec::new();
        }
        let to_others = |it: &&Recommendation| {
            !it.addressees.is_empty() && !it.addressees.iter().any(|to| self.names.is_among(own, to))
        };
        let (others, known): (Vec<_>, Vec<_>) = self.record.recommendations.iter().partition(to_others);
        let mut all: Vec<Number> = known.into_iter().filter_map(|it| it.number.clone()).collect_vec();
        let labels = sections.items.iter().map(|section| section.label);
        for label in labels.filter(|label| label.kind == ItemKind::Recommendation) {
            let of_others =
                others.iter().filter_map(|it| it.number.as_ref()).any(|it| it.is_same(&label.number));
            if !of_others && !all.iter().any(|it| it.is_same(&label.number)) {
                all.push(label.number.clone());
            }
        }
        all
    }
}

/// The numbers of the recommendations that a sentence names.
pub(in crate::reading) fn numbers_in(words: &[Word<'_>]) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    for at in 0..words.len() {
        let plural = one_of(words, at, &["recommendations"]);
        if !plural && !one_of(words, at, &["recommendation"]) {
            continue;
        }
        for (number, _) in
            numbers::items(words, at + 1, plural).map(|(numbers, _)| numbers).unwrap_or_default()
        {
            if found.len() < MOST && !found.iter().any(|other| other.is_same(&number)) {
                found.push(number);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn all_of_so_many_are_counted() {
        for (text, count) in [
            ("We accept all three recommendations.", 3),
            ("We accept all of the three recommendations.", 3),
            ("We accept all 15 recommendations made to us.", 15),
            ("We accept all six of the recommendations.", 6),
            ("Kent Police has accepted both recommendations.", 2),
            ("We accept both of the recommendations.", 2),
            ("We accept both of these recommendations.", 2),
            ("All four recommendations are accepted.", 4),
            ("All of our two recommendations are accepted.", 2),
            ("We agree with all five recommendations.", 5),
        ] {
            assert_eq!(counted(&of(text)), Some(count), "{text}");
        }
        for none in [
            "We accept all recommendations.",
            "We accept the recommendations.",
            "We accept the three recommendations.",
            "We accept three recommendations.",
            "All three bodies made recommendations.",
            "Both bodies made recommendations.",
            "We accept both in principle.",
            "All three of the bodies accept.",
            "We accept all of them.",
            "Most of the three recommendations are accepted.",
        ] {
            assert_eq!(counted(&of(none)), None, "{none}");
        }
    }
}
