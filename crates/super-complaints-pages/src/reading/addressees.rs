//! The bodies that the report addresses: "recommendations to A, B and C", "actions for X and Y".

use std::collections::HashSet;

use super_complaints::model::{Outcome, OutcomeKind};

use crate::layout::ItemKind;
use crate::parties::Named;
use crate::slug::slug;
use crate::words::{Word, one_of, range, span};

use super::items::party_field;
use super::state::{Addressed, Reading, THE_REPORT};

impl Reading<'_, '_> {
    /// Reads the addressees of recommendations or actions from a sentence.
    pub(super) fn addressees_sentence(&mut self, block: usize, words: &[Word<'_>]) {
        let mut at = 0;
        while at < words.len() {
            let Some((kind, from)) = addressed(words, at) else {
                at += 1;
                continue;
            };
            let (found, end) = self.names.list(words, from);
            if !found.is_empty() {
                let outcome = self.outcome(kind, block);
                self.trace.stated(span(range(words, lead(words, at), from)), THE_REPORT, &outcome);
                for named in found {
                    self.speaks_to(kind, named, block);
                }
            }
            at = end.max(at + 1);
        }
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

    fn speaks_to(&mut self, kind: ItemKind, named: Named, block: usize) {
        let key = (kind, named.key());
        let span = named.span;
        let at = *self.addressed_at.entry(key).or_insert(self.addressed.len());
        match self.addressed.get_mut(at) {
            Some(known) => known.spans.push(span),
            None => self.addressed.push(Addressed { kind, named, block, spans: vec![span] }),
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
        for Addressed { kind, named, block, spans } in std::mem::take(&mut self.addressed) {
            let known = numbered.get(&(kind, named.key())).cloned();
            let entity = known.or_else(|| self.item_known_by_party(kind, &named, block));
            let Some(entity) = entity else { continue };
            let seen: HashSet<_> = spans.into_iter().collect();
            for span in seen {
                self.trace.stated(Some(span), &entity, party_field(kind));
            }
        }
        self.item_marks();
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

/// Whether the words at a position address recommendations or actions, and where the list begins.
fn addressed(words: &[Word<'_>], at: usize) -> Option<(ItemKind, usize)> {
    let kind = match words.get(at)? {
        word if word.any(&["recommendation", "recommendations"]) => ItemKind::Recommendation,
        word if word.any(&["action", "actions"]) => ItemKind::Action,
        _ => return None,
    };
    let verb = at + 1 + usize::from(one_of(words, at + 1, &["were", "was", "are", "is"]));
    let made = verb + usize::from(one_of(words, verb, &["made", "addressed", ":", ","]));
    one_of(words, made, &["to", "for"]).then_some((kind, made + 1))
}
