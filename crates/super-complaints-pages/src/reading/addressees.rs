//! The bodies that the report addresses: "recommendations to A, B and C", "actions for X and Y".

use std::collections::HashSet;

use super_complaints::model::{Mark, Outcome, OutcomeKind, Recommendation, RecommendationField};

use crate::layout::{BlockKind, Heading, ItemKind};
use crate::parties::Named;
use crate::slug::slug;
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range, span};

use super::item_lines::heading_for;
use super::items::party_field;
use super::state::{Addressed, Reading, THE_REPORT};

impl Reading<'_, '_> {
    /// Reads the addressees of recommendations or actions from a sentence.
    /// `before` is the sentence before it: "There are 10 recommendations. They are for …".
    pub(super) fn addressees_sentence(&mut self, block: usize, words: &[Word<'_>], before: &[Word<'_>]) {
        let mut at = 0;
        while at < words.len() {
            let they = || they_are(words, before).filter(|_| at == 0);
            let counted = || counted(words, at, before);
            let Some((kind, from)) = addressed(words, at).or_else(they).or_else(counted) else {
                at += 1;
                continue;
            };
            let (mut found, mut end) = self.names.list(words, from);
            // "For chief constables, for the NPCC and for commissioners".
            while let Some(next) = again(words, end).filter(|_| !found.is_empty()) {
                let (more, after) = self.names.list(words, next);
                if more.is_empty() {
                    break;
                }
                found.extend(more);
                end = after;
            }
            if found.is_empty() && from + 1 == words.len() && one_of(words, from, &[":"]) {
                found = self.named_below(block);
            }
            if !found.is_empty() {
                let outcome = self.outcome(kind, block);
                self.trace.stated(span(range(words, lead(words, at), from)), THE_REPORT, &outcome);
                let count = at.checked_sub(1).and_then(|before| crate::numbers::count(words.get(before)?));
                for named in found {
                    self.speaks_to(kind, named, block, count);
                }
            }
            at = end.max(at + 1);
        }
    }

    /// Reads the headings that say to whom the recommendations below them are.
    pub(super) fn headings_for(&mut self) {
        let headings: Vec<usize> = self
            .blocks()
            .filter(|(_, block)| block.kind == BlockKind::Heading(Heading::Other))
            .filter(|(_, block)| {
                block.words.iter().any(|word| word.any(&["recommendation", "recommendations"]))
            })
            .map(|(at, _)| at)
            .collect();
        for at in headings {
            for named in heading_for(self.names, self.words(at)).unwrap_or_default() {
                self.outcome(ItemKind::Recommendation, at);
                self.speaks_to(ItemKind::Recommendation, named, at, None);
            }
        }
    }

    /// The bodies in the lines below "Recommendations were made to:".
    fn named_below(&self, block: usize) -> Vec<Named> {
        const MARKS: [&str; 4] = ["•", "-", "–", "*"];
        let line = |words: &[Word<'_>]| {
            let end =
                words.iter().rposition(|word| !word.is_mark() && !word.is("and")).map_or(0, |at| at + 1);
            let from = usize::from(one_of(words, 0, &MARKS));
            let from = from + usize::from(one_of(words, from, &["all"]));
            // "Independent Office for Police Conduct (IOPC)" ends with a mark of its own.
            let whole = |end: usize| self.names.whole(range(words, from, end));
            whole(end).or_else(|| whole(words.len())).or_else(|| whole(words.len().saturating_sub(1)))
        };
        let below = self.page.blocks.iter().skip(block + 1);
        below.map_while(|it| line(&it.words).filter(|_| it.cell.is_none())).flatten().collect()
    }

    /// Records that the report makes recommendations, or sets actions: the path of that outcome.
    fn outcome(&mut self, kind: ItemKind, block: usize) -> String {
        let kind = match kind {
            ItemKind::Action => OutcomeKind::OwnAction,
            ItemKind::Recommendation => OutcomeKind::Recommendations,
        };
        self.report_source(block);
        let known = self.report.outcomes.iter().position(|outcome| outcome.kind == kind);
        let at = known.unwrap_or(self.report.outcomes.len());
        if known.is_none() {
            let mut outcome = Outcome::new(kind);
            outcome.sources = self.source(block);
            self.report.outcomes.push(outcome);
        }
        format!("outcomes/{at}/kind")
    }

    fn speaks_to(&mut self, kind: ItemKind, named: Named, block: usize, count: Option<u32>) {
        let key = (kind, named.key());
        let span = named.span;
        let at = *self.addressed_at.entry(key).or_insert(self.addressed.len());
        match self.addressed.get_mut(at) {
            Some(known) => {
                known.spans.push(span);
                known.count = known.count.or(count);
            }
            None => self.addressed.push(Addressed { kind, named, block, count, spans: vec![span] }),
        }
    }

    /// Makes an item for every addressee without a numbered one: nothing else is known about what is recommended to
    /// them.
    pub(super) fn addressees(&mut self) {
        let ids = |parties: &[super_complaints::model::Party]| -> Vec<String> {
            parties.iter().filter_map(|party| party.id.as_ref().map(ToString::to_string)).collect()
        };
        let mut numbered: std::collections::HashMap<(ItemKind, String), String> =
            std::collections::HashMap::new();
        for item in &self.record.recommendations {
            for id in ids(&item.addressees) {
                numbered.entry((ItemKind::Recommendation, id)).or_insert(format!("item:{}", item.id));
            }
        }
        for item in &self.record.actions {
            for id in ids(&item.by) {
                numbered.entry((ItemKind::Action, id)).or_insert(format!("item:{}", item.id));
            }
        }
        let all = std::mem::take(&mut self.addressed);
        let mut to_nobody = self.record.recommendations.iter().filter(|it| is_to_nobody(it)).count();
        for Addressed { kind, named, block, count, spans } in all {
            let counted = count.and_then(|count| usize::try_from(count).ok());
            if kind == ItemKind::Recommendation && to_nobody > 0 && counted == Some(to_nobody) {
                self.are_those(&named, &spans);
                to_nobody = 0;
                continue;
            }
            // "Recommendations to forces", where some are numbered that are to chief constables.
            let key = named.key();
            let police = ["territorial-forces", "chief-constables", "chief-constables-or-equivalents"];
            let same = || police.iter().filter(|_| police.contains(&key.as_str()));
            let of = |key: &str| numbered.get(&(kind, key.to_owned())).cloned();
            let known = of(&key).or_else(|| same().find_map(|other| of(other)));
            // Those that the page numbers without saying to whom they are may be the ones that are meant.
            if known.is_none() && kind == ItemKind::Recommendation && to_nobody > 0 {
                self.trace.left(
                    block,
                    "the numbered recommendations may be those that are addressed here, or others",
                );
                continue;
            }
            let entity = known.or_else(|| self.item_known_by_party(kind, &named, block));
            let Some(entity) = entity else { continue };
            let seen: HashSet<_> = spans.into_iter().collect();
            for span in seen {
                self.trace.stated(Some(span), &entity, party_field(kind));
            }
        }
        self.item_marks();
    }

    /// "The six recommendations made to chief constables", on a page that numbers six and does not say to whom: to them.
    fn are_those(&mut self, named: &Named, spans: &[crate::Span]) {
        let mut found = Vec::new();
        for item in self.record.recommendations.iter_mut().filter(|it| is_to_nobody(it)) {
            item.addressees = vec![named.party.clone()];
            item.marks.set(RecommendationField::Addressees, Mark::Inferred);
            found.push(format!("item:{}", item.id));
        }
        for entity in found {
            self.trace.inferred(spans.first().copied(), &entity, "addressees", Inference::Words);
        }
    }

    fn item_known_by_party(&mut self, kind: ItemKind, named: &Named, block: usize) -> Option<String> {
        let stem = slug(&named.key());
        let item = self.new_item(kind, &format!("-{stem}"), block)?;
        if let Some(action) = self.action_mut(&item) {
            action.by.push(named.party.clone());
        }
        if let Some(recommendation) = self.recommendation_mut(&item) {
            recommendation.addressees.push(named.party.clone());
        }
        Some(item.entity())
    }
}

/// Whether a recommendation has a number, and nothing says to whom it is.
fn is_to_nobody(item: &Recommendation) -> bool {
    item.number.is_some() && item.addressees.is_empty()
}

/// "They are for A and B", after a sentence about recommendations or about actions alone.
fn they_are(words: &[Word<'_>], before: &[Word<'_>]) -> Option<(ItemKind, usize)> {
    let has = |word: &str| before.iter().any(|it| it.is(word)) && !is_open(before);
    let kind = match (has("recommendations"), has("actions")) {
        (true, false) => ItemKind::Recommendation,
        (false, true) => ItemKind::Action,
        _ => return None,
    };
    if !one_of(words, 0, &["they", "these"]) || !one_of(words, 1, &["are", "were"]) {
        return None;
    }
    let made = 2 + usize::from(one_of(words, 2, &["made", "addressed", "directed"]));
    one_of(words, made, &["to", "for"]).then_some((kind, made + 1))
}

/// "Six to chief constables and two to the Home Office", "one is for the NPCC", "The others are to PCCs": some of the
/// recommendations of the sentence, or of the one before.
fn counted(words: &[Word<'_>], at: usize, before: &[Word<'_>]) -> Option<(ItemKind, usize)> {
    const ANSWERS: [&str; 6] = ["accept", "agree", "reject", "respon", "answer", "repl"];
    let word = words.get(at)?;
    // "Recommendations 3 and 4 are for the Home Office": figures may be numbers of theirs.
    let letters = word.raw.starts_with(char::is_alphabetic);
    let some = letters && crate::numbers::count(word).is_some()
        || word.any(&["others", "rest", "remainder", "another"]);
    if !some || is_open(words) || is_open(before) {
        return None;
    }
    // They are counted in a list, or behind another count; what was answered to them is another matter.
    let listed = at.checked_sub(1).and_then(|at| words.get(at)).is_none_or(|before| {
        matches!(before.raw, ":" | "," | ";" | "(" | "–") || before.any(&["and", "the", "with"])
    });
    if !listed || words.iter().any(|word| word.starts_one(&ANSWERS)) {
        return None;
    }
    let has =
        |of: &[&str]| words.iter().any(|it| it.any(of)) || at <= 1 && before.iter().any(|it| it.any(of));
    // "Six of the recommendations are for chief constables"
    let of = one_of(words, at + 1, &["of"]);
    let own = of && one_of(words, at + 2, &["the", "these", "them", "those", "its", "our"]);
    let verb = if own { at + 3 + usize::from(one_of(words, at + 3, &["recommendations"])) } else { at + 1 };
    let is = verb + usize::from(one_of(words, verb, &["is", "are", "was", "were"]));
    let made = is + usize::from(one_of(words, is, &["made", "addressed", "directed"]));
    let kind = has(&["recommendations"]) || at <= 1 && has(&["recommendation"]);
    let kind = kind && !has(&["action", "actions"]);
    (kind && of == own && one_of(words, made, &["to", "for"])).then(|| {
        let all = usize::from(one_of(words, made + 1, &["all", "both"]));
        (ItemKind::Recommendation, made + 1 + all)
    })
}

/// Whether words do not say what is: "It may have recommendations for …", "no recommendations for …".
fn is_open(words: &[Word<'_>]) -> bool {
    const OPEN: [&str; 15] = [
        "may", "might", "can", "could", "would", "will", "should", "if", "whether", "no", "not", "any",
        "without", "neither", "future",
    ];
    words.iter().any(|word| word.any(&OPEN))
}

/// The beginning of the words that lead to "recommendations": "The report also included actions".
fn lead(words: &[Word<'_>], at: usize) -> usize {
    const SUBJECTS: [&str; 3] = ["report", "it", "there"];
    let start = at.saturating_sub(5);
    let subject = (start..at).find(|subject| one_of(words, *subject, &SUBJECTS));
    let clause = |from: &usize| range(words, *from, at).iter().all(|word| !word.is_mark());
    let subject =
        subject.filter(clause).map(|at| at - usize::from(at > 0 && one_of(words, at - 1, &["the"])));
    subject.unwrap_or(at)
}

/// The position after ", for" or "and to", where a list goes on with its preposition.
fn again(words: &[Word<'_>], at: usize) -> Option<usize> {
    let comma = at + usize::from(one_of(words, at, &[","]));
    let and = comma + usize::from(one_of(words, comma, &["and"]));
    (and > at && one_of(words, and, &["to", "for"])).then_some(and + 1)
}

/// Whether the words at a position address recommendations or actions, and where the list begins.
fn addressed(words: &[Word<'_>], at: usize) -> Option<(ItemKind, usize)> {
    let kind = match words.get(at)? {
        word if word.any(&["recommendation", "recommendations"]) => ItemKind::Recommendation,
        word if word.any(&["action", "actions"]) => ItemKind::Action,
        _ => return None,
    };
    let clause =
        range(words, 0, at).iter().rposition(|word| matches!(word.raw, ";" | ":")).map_or(0, |it| it + 1);
    if is_open(range(words, clause, at)) {
        return None;
    }
    // "Four calls to action to chief constables" are no numbered actions.
    let call = |at: usize| phrase(words, at, &["calls", "to"]) || phrase(words, at, &["call", "to"]);
    if at.checked_sub(2).is_some_and(call) {
        return None;
    }
    let that = at + 1 + usize::from(one_of(words, at + 1, &["that", "which"]));
    let have = that
        + if phrase(words, that, &["have", "been"]) || phrase(words, that, &["has", "been"]) { 2 } else { 0 };
    let verb = have + usize::from(one_of(words, have, &["were", "was", "are", "is", "it", "they"]));
    let made = verb + usize::from(one_of(words, verb, &["made", "addressed", ":", ","]));
    let all = usize::from(one_of(words, made + 1, &["all", "both"]));
    one_of(words, made, &["to", "for"]).then_some((kind, made + 1 + all))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    /// The words from which the list of those addressed begins.
    fn listed(text: &str) -> Option<String> {
        let words = of(text);
        let (_, from) = (0..words.len()).find_map(|at| addressed(&words, at))?;
        Some(crate::words::text(range(&words, from, words.len())))
    }

    #[test]
    fn what_a_report_may_recommend_is_addressed_to_nobody() {
        for text in [
            "The report makes recommendations to chief constables",
            "Recommendations were made to chief constables",
            "Recommendations are addressed to chief constables",
            "It has ten recommendations for chief constables",
            "We welcome the recommendations that have been made to chief constables",
            "We welcome the recommendations which were made to chief constables",
            "The recommendations that it made to chief constables",
        ] {
            assert_eq!(listed(text).as_deref(), Some("chief constables"), "{text}");
        }
        for none in [
            "It may have recommendations for police forces",
            "The report will make recommendations to chief constables",
            "There are no recommendations for the Home Office",
            "It does not make recommendations to the NPCC",
            "We will consider whether to make recommendations to forces",
        ] {
            assert_eq!(listed(none), None, "{none}");
        }
    }

    #[test]
    fn a_call_to_action_is_no_action() {
        for none in [
            "The charity makes four calls to action to chief constables",
            "Our call to action for the Home Office",
            "Calls to action to chief constables",
            "A call to action to all police forces",
            "These are our calls to action for commissioners",
            "Hestia has a call to action for the NPCC",
            "Here is a call to action: to chief constables",
            "There are three calls to action for the College of Policing",
            "Calls to action were made to the Home Office",
            "We made two calls to action to the police",
        ] {
            assert_eq!(listed(none), None, "{none}");
        }
        for text in [
            "The report sets actions for chief constables",
            "One action was for chief constables",
            "It calls for action: two actions for chief constables",
        ] {
            assert_eq!(listed(text).as_deref(), Some("chief constables"), "{text}");
        }
    }

    #[test]
    fn they_are_the_recommendations_of_the_sentence_before() {
        let after = |before: &str, words: &str| they_are(&of(words), &of(before)).map(|(kind, _)| kind);
        let recommendations = Some(ItemKind::Recommendation);
        assert_eq!(after("There are 10 recommendations in it.", "They are for the NPCC."), recommendations);
        assert_eq!(after("It makes recommendations.", "These were addressed to the NPCC."), recommendations);
        assert_eq!(after("It sets two actions.", "They are for HMICFRS."), Some(ItemKind::Action));
        assert_eq!(after("It has recommendations and actions.", "They are for HMICFRS."), None);
        assert_eq!(after("There may be recommendations.", "They are for the NPCC."), None);
        assert_eq!(after("It has findings.", "They are for the NPCC."), None);
        assert_eq!(after("It makes recommendations.", "They are not for the NPCC."), None);
    }
}
