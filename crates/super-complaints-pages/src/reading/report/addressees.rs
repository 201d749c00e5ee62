//! The bodies that the report addresses: "recommendations to A, B and C", "actions for X and Y".

mod sentence;

use std::cell::LazyCell;
use std::collections::HashSet;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{ActionField, Mark, Outcome, OutcomeKind, Recommendation, RecommendationField};

use crate::layout::{BlockKind, Heading, ItemKind};
use crate::parties::Named;
use crate::slug::slug;
use crate::trace::Inference;
use crate::words::{Word, one_of, range, span};

use crate::reading::items::lines::heading_for;
use crate::reading::items::party_field;
use crate::reading::state::{Addressed, Reading, THE_REPORT};
use sentence::{Clause, Sentence, addressed, again, counted, lead, they_are};

/// Verbs with which somebody takes a position on a recommendation.
const TAKES: [&str; 10] = [
    "accept", "accepts", "accepted", "reject", "rejects", "rejected", "support", "supports", "endorse",
    "endorses",
];

impl Reading<'_, '_> {
    /// Reads the addressees of recommendations or actions from a sentence.
    /// `before` is the sentence before it: "There are 10 recommendations. They are for …".
    pub(in crate::reading) fn addressees_sentence(
        &mut self,
        block: usize,
        words: &[Word<'_>],
        before: &[Word<'_>],
    ) {
        // "Which of the recommendations to chief constables …?"
        if words.last().is_some_and(|word| word.raw == "?") {
            return;
        }
        let sentences = LazyCell::new(|| [words, before].map(Sentence::of));
        let mut clause = Clause::default();
        let mut at = 0;
        while at < words.len() {
            let they = || they_are(words, before).filter(|_| at == 0);
            let counted = || counted(words, at, &sentences);
            // "I accept the recommendation for Kent Police": who speaks, and not to whom it is.
            let taken = at >= 2 && one_of(words, at - 1, &["the", "this"]) && one_of(words, at - 2, &TAKES);
            let mut stated = || addressed(words, at).filter(|_| !taken && !clause.go_on(words, at));
            let Some((kind, from)) = stated().or_else(they).or_else(counted) else {
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
    pub(in crate::reading) fn headings_for(&mut self) {
        let headings: Vec<usize> = self
            .blocks()
            .filter(|(_, block)| block.kind == BlockKind::Heading(Heading::Other))
            .filter(|(_, block)| {
                block.words.iter().any(|word| word.any(&["recommendation", "recommendations"]))
            })
            .map(|(at, _)| at)
            .collect_vec();
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
        below.map_while(|it| line(&it.words).filter(|_| it.cell.is_none())).flatten().collect_vec()
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
    pub(in crate::reading) fn addressees(&mut self) {
        let ids = |parties: &[super_complaints::model::Party]| -> Vec<String> {
            parties.iter().filter_map(|party| party.id.as_ref().map(ToString::to_string)).collect_vec()
        };
        let mut numbered: std::collections::HashMap<(ItemKind, String), String> =
            std::collections::HashMap::new();
        for item in &self.record.recommendations {
            for id in ids(&item.addressees) {
                numbered.entry((ItemKind::Recommendation, id)).or_insert(format!("item:{}", item.id));
            }
        }
        let all = std::mem::take(&mut self.addressed);
        self.numbered_actions(&all);
        for item in &self.record.actions {
            for id in ids(&item.by) {
                numbered.entry((ItemKind::Action, id)).or_insert(format!("item:{}", item.id));
            }
        }
        let bodies = all.iter().filter(|it| it.kind == ItemKind::Recommendation).count();
        let mut to_nobody = self.to_nobody(bodies == 1).count();
        let mut open = self.record.recommendations.iter().any(is_to_nobody);
        for Addressed { kind, named, block, count, spans } in all {
            let counted = count.and_then(|count| usize::try_from(count).ok());
            let all_here = counted.is_none() && bodies == 1 && self.is_about_these(block);
            if kind == ItemKind::Recommendation && to_nobody > 0 && (counted == Some(to_nobody) || all_here) {
                self.are_those(&named, &spans, bodies == 1);
                to_nobody = 0;
                open = self.record.recommendations.iter().any(is_to_nobody);
                continue;
            }
            // "Recommendations to forces", where some are numbered that are to chief constables.
            let key = named.key();
            let police = ["territorial-forces", "chief-constables", "chief-constables-or-equivalents"];
            let same = || police.iter().filter(|_| police.contains(&key.as_str()));
            let of = |key: &str| numbered.get(&(kind, key.to_owned())).cloned();
            let known = of(&key).or_else(|| same().find_map(|other| of(other)));
            // Those that the page numbers without saying to whom they are may be the ones that are meant.
            // Fewer than the bodies that are addressed cannot be all that is meant.
            let few = !self.mentioned.is_empty()
                && self.to_nobody(false).next().is_none()
                && self.mentioned.len() < bodies;
            if known.is_none() && kind == ItemKind::Recommendation && open && !few {
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

    /// "Two actions for the College stand in the report", above "Action 1" and "Action 2": they are those of the one body for
    /// which the page says that there are actions.
    fn numbered_actions(&mut self, all: &[Addressed]) {
        let mut of_actions = all.iter().filter(|it| it.kind == ItemKind::Action);
        let site = self.address().and_then(|address| self.names.by_address(address));
        // On the site of one of several, its own are numbered.
        let own = site.and_then(|site| {
            all.iter().find(|it| it.kind == ItemKind::Action && it.named.key() == site.key())
        });
        let only = match (of_actions.next(), of_actions.next()) {
            (Some(only), None) => only,
            _ => match own {
                Some(own) => own,
                None => return,
            },
        };
        let others = self
            .record
            .actions
            .iter()
            .any(|it| !it.by.is_empty() && it.by.iter().any(|by| by.id != only.named.party.id));
        if others {
            return;
        }
        let mut found = Vec::new();
        for item in self.record.actions.iter_mut().filter(|it| it.number.is_some() && it.by.is_empty()) {
            item.by = vec![only.named.party.clone()];
            item.marks.set(ActionField::By, Mark::Inferred);
            found.push(format!("item:{}", item.id));
        }
        for entity in found {
            self.trace.inferred(only.spans.first().copied(), &entity, "by", Inference::Words);
        }
    }

    /// "This tracker shows the recommendations made to chief constables", "of the recommendations to them we can report as follows":
    /// the page is about these.
    fn is_about_these(&self, block: usize) -> bool {
        const TEXTS: [&str; 10] = [
            "page",
            "tracker",
            "table",
            "list",
            "document",
            "statement",
            "response",
            "paper",
            "log",
            "update",
        ];
        let words = self.words(block);
        let open = |word: &Word<'_>| {
            word.any(&["some", "not", "most", "one", "among", "other", "others", "also", "only"])
        };
        let here =
            (0..words.len()).any(|at| one_of(words, at, &["this", "these"]) && one_of(words, at + 1, &TEXTS));
        let follows = words
            .iter()
            .rposition(|word| !word.is_mark())
            .is_some_and(|last| one_of(words, last, &["follows"]));
        (here || follows) && !words.iter().any(open)
    }

    /// "The six recommendations made to chief constables", on a page that numbers six and does not say to whom: to them.
    fn are_those(&mut self, named: &Named, spans: &[crate::Span], only: bool) {
        let mut found = Vec::new();
        let to_nobody: HashSet<_> = self.to_nobody(only).collect();
        let all = self.record.recommendations.iter_mut().enumerate();
        for (_, item) in all.filter(|(at, _)| to_nobody.contains(at)) {
            item.addressees = vec![named.party.clone()];
            item.marks.set(RecommendationField::Addressees, Mark::Inferred);
            found.push(format!("item:{}", item.id));
        }
        for entity in found {
            self.trace.inferred(spans.first().copied(), &entity, "addressees", Inference::Words);
        }
    }

    /// The recommendations that the page numbers as those of the report, and to nobody; those that it only mentions, too,
    /// if the report addresses one body.
    fn to_nobody(&self, mentioned: bool) -> impl Iterator<Item = usize> {
        let all = self.record.recommendations.iter().enumerate();
        all.filter(move |(at, it)| is_to_nobody(it) && (mentioned || !self.mentioned.contains(at)))
            .map(|(at, _)| at)
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
