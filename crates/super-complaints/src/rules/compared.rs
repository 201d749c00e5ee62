//! Quotations compared with the texts of their sources.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::collect_vec::CollectVec as _;
use crate::index::{EntityKind, Place};
use crate::rules::normalised::{Normalised, pieces};
use crate::rules::quotations::{Quotation, for_each_quotation};
use crate::rules::{Facts, Sink, kinds, wording};

/// Which kinds of entity quote.
pub(super) const QUOTING: &[EntityKind] =
    kinds![Feature, Event, Report, Recommendation, Action, Request, Response, Search, Document];

/// A quotation with the texts that should contain it.
pub(super) struct Compared<'c> {
    /// As it is in the record.
    pub(super) words: &'c str,
    pub(super) place: Place<'c>,
    /// The parts of it that are the source's, normalised.
    pub(super) pieces: &'c [&'c str],
    /// The texts that are supplied, normalised.
    pub(super) texts: &'c [Cow<'c, str>],
    /// Their ids, for a message.
    pub(super) documents: &'c str,
    /// Whether it has a source whose text is not supplied.
    pub(super) missing: bool,
}

/// How many bytes of text are searched for one record, so that no record takes for ever: some hundred times what a large
/// record needs.
const SEARCHED: usize = 1 << 30;

/// Visits every quotation that can be compared with a text; for the others, the rule cannot tell.
pub(super) fn for_each_compared<'c, 's, 'i>(
    facts: &Facts<'c>,
    sink: &mut Sink<'s, 'i>,
    visit: &mut dyn FnMut(&mut Sink<'s, 'i>, &Compared<'_>),
) {
    let mut texts = Texts { facts, normalised: FxHashMap::default(), without: 0, left: SEARCHED };
    for_each_quotation(facts, &mut |quotation| texts.compare(sink, &quotation, visit));
    if texts.without > 0 {
        let (count, s) = (texts.without, if texts.without == 1 { " was" } else { "s were" });
        let why = format!(
            "{count} quotation{s} not checked: no text of the source was supplied, or there is too much text to search"
        );
        sink.cannot_tell(Place::record().field("documents"), why);
    }
}

struct Texts<'f, 'r> {
    facts: &'f Facts<'r>,
    /// Texts that were searched, without differences of typesetting.
    normalised: FxHashMap<&'r str, Normalised>,
    /// How many quotations were not compared with a text.
    without: usize,
    /// How many bytes may still be searched.
    left: usize,
}

impl Texts<'_, '_> {
    fn compare<'s, 'i>(
        &mut self,
        sink: &mut Sink<'s, 'i>,
        quotation: &Quotation<'_>,
        visit: &mut dyn FnMut(&mut Sink<'s, 'i>, &Compared<'_>),
    ) {
        let texts = self.facts.texts();
        let (mut searched, mut missing) = (Vec::new(), false);
        for id in quotation.documents() {
            match texts.get(id) {
                Some((id, text)) if !searched.contains(&id) => {
                    self.normalised.entry(id).or_insert_with(|| Normalised::of(text));
                    searched.push(id);
                }
                Some(_) => {}
                None => missing = true,
            }
        }
        if searched.is_empty() {
            self.without += 1;
            return;
        }
        let wanted = Normalised::of(quotation.words).joined();
        let pieces = pieces(&wanted);
        if pieces.is_empty() {
            sink.cannot_tell(quotation.place, "the quotation contains only gaps and bracketed words");
            return;
        }
        let normalised = || searched.iter().filter_map(|id| self.normalised.get(id));
        let cost = normalised().map(|text| text.cost(&wanted)).fold(0, usize::saturating_add);
        self.left = self.left.saturating_sub(cost);
        if self.left == 0 {
            self.without += 1;
            return;
        }
        let texts: Vec<Cow<'_, str>> = normalised().map(|text| text.as_quoted(&wanted)).collect_vec();
        let ids: Vec<String> = searched.iter().map(|id| format!("`{id}`")).collect_vec();
        let documents = wording::few(&ids, ids.len());
        let (words, place) = (quotation.words, quotation.place);
        visit(
            sink,
            &Compared { words, place, pieces: &pieces, texts: &texts, documents: &documents, missing },
        );
    }
}

/// A text in quotes, short enough for a message.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut short: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    format!("`{short}`")
}
