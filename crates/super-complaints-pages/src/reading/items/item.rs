//! The section of an action or a recommendation: what it asks, and the answer.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Discrepancy, Mark, RecommendationField, Text};

use crate::PageKind;
use crate::layout::{BlockKind, Heading, ItemKind};
use crate::parties::Named;
use crate::sentences::sentences;
use crate::trace::Inference;
use crate::words::{Word, one_of, range, span, text};

use super::asked_of_us::asked_of_us;
use super::asking::{Asking, asking, is_quotation};
use super::made_to::made_to;
use super::mentioned::{is_of_a_meeting, is_of_another};
use super::sections::{ItemSection, PartySection};
use super::{Item, Says, party_field};
use crate::reading::answer::author::Author;
use crate::reading::answer::heard;
use crate::reading::answer::of_item::{author_of, represents};
use crate::reading::said::{Asked, Ground};
use crate::reading::state::{PAGE, Reading};
use crate::reading::table::describe::whole_due;
use crate::reading::writer::page_author::PageAuthor;

/// Whether a line may be a name, a post or a date at the end of a page.
fn is_signature(words: &[Word<'_>]) -> bool {
    const STATES: [&str; 10] = [
        "accepted",
        "agreed",
        "rejected",
        "noted",
        "complete",
        "completed",
        "not",
        "partly",
        "partially",
        "closed",
    ];
    let small = |word: &Word<'_>| word.any(&["of", "and", "for", "the"]) || word.is_mark();
    let stop = words.last().is_some_and(Word::is_stop);
    let named = words.iter().all(|word| word.is_capital() || small(word));
    let state = words.iter().any(|word| word.any(&STATES));
    crate::dates::whole(words).is_some() || !stop && named && !state && words.len() <= 12
}

fn names_a_post(words: &[Word<'_>]) -> bool {
    const POSTS: [&str; 8] =
        ["constable", "commissioner", "mayor", "minister", "chair", "director", "superintendent", "chief"];
    words.iter().any(|word| word.any(&POSTS))
}

impl<'p, 't> Reading<'p, 't> {
    /// Reads the section of an item.
    pub(in crate::reading) fn item(&mut self, section: &ItemSection<'_>) {
        let author = self.author.clone();
        if self.item_in_heading(section) {
            return;
        }
        if self.is_of_another_paper(section) {
            self.trace.left(section.heading, "it may be an item of another paper than the report");
            return;
        }
        let length = section.description_length(self.page);
        let (description, rest) = section.before.split_at_checked(length).unwrap_or_default();
        let whole = description.first().map(|at| self.words(*at)).unwrap_or_default();
        // "Chief constables should train staff. I accept this recommendation.": the wording, and the answer behind it.
        let behind = self.answer_behind(whole, section, author.as_deref());
        // "We were asked to review our guidance. It was reviewed in May.": all behind the first sentence answers.
        let first = sentences(whole).next().unwrap_or_default();
        let of_us = author.as_deref().filter(|_| section.owner.is_none());
        let of_us = of_us.and_then(|it| asked_of_us(first, &it.parties));
        let second = of_us.as_ref().map(|_| first.len()).filter(|at| *at < whole.len());
        let behind = second.or(behind);
        let words = range(whole, 0, behind.unwrap_or(whole.len()));
        let asking = of_us.or_else(|| asking(self.names, words));
        // "Chief constables were to audit their cases", below the heading of a recommendation.
        let were_to = |asking: &Asking| {
            let (_, end) = asking.owner_words;
            end > 0 && one_of(words, end, &["was", "were"]) && one_of(words, end + 1, &["to"])
        };
        let says_what = |asking: &Asking| asking.named || asking.modal || were_to(asking);
        let is_description = section.response.is_some()
            || behind.is_some()
            || asking.as_ref().is_some_and(says_what)
            || is_quotation(words).is_some()
            || self.is_wording(words, section)
            || self.is_beside_label(section, (description, rest), author.as_deref());
        let quoted = is_quotation(words).filter(|_| asking.is_none());
        let inside = quoted.and_then(|(from, to)| super::asking::asking(self.names, range(words, from, to)));
        let named = asking
            .as_ref()
            .filter(|_| is_description)
            .or(inside.as_ref())
            .map(|asking| asking.owners.as_slice());
        let owner = section.owner.map(|(_, owner)| owner);
        let acts = self.own_action(words, section);
        let to = made_to(self.names, first, author.as_deref().map_or(&[][..], |it| &it.parties));
        let named = named.or(acts.as_deref()).or(Some(to.as_slice()).filter(|to| !to.is_empty()));
        // A line below the heading says more than the heading above it, and the wording more than that.
        let of = |below: bool| {
            let (at, parties) = section.addressed.as_ref()?;
            ((*at > section.heading) == below).then_some(parties.as_slice())
        };
        let (below, above) = (of(true), of(false));
        let own = Some(section.label.parties.as_slice());
        let choices = match section.label.kind {
            // A recommendation in the section of one body may speak to several. Who speaks for others is not addressed.
            ItemKind::Recommendation => [own, below, named, above, owner.filter(|owner| !represents(owner))],
            ItemKind::Action => [own, below, owner, named, above],
        };
        let whose = choices.into_iter().flatten().find(|parties| !parties.is_empty()).unwrap_or_default();
        let Some(item) = self.item_of(section.label, whose, section.heading) else { return };
        let (entity, field) = (item.entity(), party_field(item.kind));
        self.trace.stated(span(self.words(section.heading)), &entity, "number");
        if !to.is_empty() && whose == to.as_slice() {
            self.trace.stated(span(first), &entity, field);
        }
        if let Some((at, _)) = section.addressed.as_ref().filter(|(_, parties)| parties == whose) {
            self.trace.stated(span(self.words(*at)), &entity, field);
        }
        if let Some((at, _)) = section.owner.filter(|(_, owner)| *owner == whose) {
            self.addressed_by_section(&item, section, at);
        }
        if !is_description && !section.before.is_empty() {
            // "We accept this recommendation" can be nothing but an answer.
            let nothing = Asked::default();
            let ground = self.ground(section, whose, &nothing, author.as_deref());
            let own = self.is_own_words(words, section, author.as_deref())
                || to.is_empty() && self.tells_of_item(description, section, author.as_deref());
            if self.may_answer(section) && (own || heard::speaks(&self.hear(description, &ground))) {
                self.answer_to(&item, section, &section.before, whose, author.as_deref());
                return;
            }
            for at in &section.before {
                self.trace.left(*at, "it is not clear whether this is the recommendation or the answer");
            }
            self.unclear = true;
            return;
        }
        if !description.is_empty() {
            self.describe(&item, description, words, asking.as_ref(), section, whose);
        }
        self.due_in_line(&item, section);
        if let Some((from, block)) = behind.zip(description.first()) {
            let blocks: Vec<usize> = std::iter::once(*block).chain(rest.iter().copied()).collect_vec();
            let first = sentences(range(whole, from, whole.len())).map(|words| (*block, words));
            let said: Vec<_> = first.chain(self.said_in(rest)).collect_vec();
            self.answer_in(&item, section, (&blocks, &said), whose, author.as_deref());
            return;
        }
        let answers = if section.response.is_some() { section.after.as_slice() } else { rest };
        self.answers_of(&item, section, answers, whose);
    }

    /// Whether an item is that of another paper: it asks a panel, or it is an action beside which none of the authors of the
    /// report is named.
    fn is_of_another_paper(&self, section: &ItemSection<'_>) -> bool {
        /// A heading that is further above heads something else.
        const FAR: usize = 100;
        let of_report = matches!(self.page.kind, PageKind::ReportPage | PageKind::ResponsesPage);
        let mut blocks = std::iter::once(section.heading).chain(section.before.iter().copied());
        // "PEEL 2023–25" above it.
        let above = self.page.blocks.iter().take(section.heading).rev().take(FAR);
        let mut above = above.filter(|it| matches!(it.kind, BlockKind::Heading(_)));
        let other = above
            .find(|it| !matches!(it.kind, BlockKind::Heading(Heading::Item(_) | Heading::Response(_))))
            .is_some_and(is_of_another);
        let action = !section.is_recommendation() && !of_report && section.owner.is_none();
        other
            || blocks.clone().take(2).any(|at| is_of_a_meeting(self.words(at)))
            || action && !blocks.any(|at| self.is_action_of_report(self.words(at)))
    }

    /// Records the date of the line below an item that says by when it is to be carried out.
    fn due_in_line(&mut self, item: &Item, section: &ItemSection<'_>) {
        let Some((at, from)) = section.due else { return };
        let words = self.words(at);
        let end = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
        let due = whole_due(range(words, from, end));
        let open = self.recommendation_mut(item).is_some_and(|it| it.due.is_none());
        let (Some(due), true) = (due, open) else {
            self.trace.left(at, "not understood as the date by which a recommendation is to be carried out");
            return;
        };
        self.trace.stated(span(words), &item.entity(), "due");
        if let Some(found) = self.recommendation_mut(item) {
            found.due = Some(due);
        }
    }

    /// Records that the section of a body says to whom an item is.
    fn addressed_by_section(&mut self, item: &Item, section: &ItemSection<'_>, heading: usize) {
        let (words, field) = (span(self.words(heading)), party_field(item.kind));
        if !section.is_recommendation() {
            self.trace.stated(words, &item.entity(), field);
            return;
        }
        self.trace.inferred(words, &item.entity(), field, Inference::Section);
        if let Some(found) = self.recommendation_mut(item) {
            found.marks.set(RecommendationField::Addressees, Mark::Inferred);
        }
    }

    /// Whether the first words below the heading of an item on the page of its report are its wording.
    fn is_wording(&self, words: &[Word<'_>], section: &ItemSection<'_>) -> bool {
        const OTHERS: [&str; 6] = ["we", "our", "this", "these", "it", "they"];
        let asks = words.iter().any(|word| word.any(&["should", "must"]));
        // A heading that says to whom it is leaves only what it asks.
        let addressed = section.addressed.is_some() || !section.label.parties.is_empty();
        // "To chief constables: stop doing that" leads nothing else.
        let ends = |at: usize| self.page.blocks.get(at).is_some_and(|block| block.ends_with(&[":"]));
        let led = section.addressed.as_ref().is_some_and(|(at, _)| ends(*at));
        let own = self.own_action(words, section).is_some();
        (self.page.kind == PageKind::ReportPage || led)
            && (asks && !one_of(words, 0, &OTHERS) || addressed || own)
            && !words.iter().any(|word| word.any(&["we", "our", "found"]))
    }

    /// "The IOPC will review its guidance", on the page of the report that says so: who is to act.
    fn own_action(&self, words: &[Word<'_>], section: &ItemSection<'_>) -> Option<Vec<Named>> {
        let is_action = self.page.kind == PageKind::ReportPage && !section.is_recommendation();
        let (parties, end) = self.names.list(words, 0);
        let will = one_of(words, end, &["will"]) && !one_of(words, end + 1, &["not", "no"]);
        (is_action && will && !parties.is_empty()).then_some(parties)
    }

    /// Whether text in a section may be an answer: a heading says so, or it is known who writes.
    pub(in crate::reading) fn may_answer(&self, section: &ItemSection<'_>) -> bool {
        section.response.is_some() || self.page.kind == PageKind::ResponsesPage || self.author.is_some()
    }

    /// What is known about the place of an answer.
    pub(in crate::reading) fn ground<'g>(
        &self,
        section: &'g ItemSection<'_>,
        whose: &'g [Named],
        asked: &'g Asked,
        author: Option<&'g PageAuthor>,
    ) -> Ground<'g>
    where
        'p: 'g,
    {
        Ground {
            names: self.names,
            owner: author_of(section, whose, author).unwrap_or_default(),
            item: Some((section.label.kind, &section.label.number)),
            asked,
            it_is_the_item: true,
            before: None,
        }
    }

    /// The words of a block of the page.
    pub(in crate::reading) fn words(&self, block: usize) -> &'p [Word<'t>] {
        self.page.blocks.get(block).map(|block| block.words.as_slice()).unwrap_or_default()
    }

    /// What an item asks: the words of the report if they are in quotation marks, or say who should do what; else a
    /// gist in the words of the page.
    fn describe(
        &mut self,
        item: &Item,
        blocks: &[usize],
        first: &[Word<'t>],
        asking: Option<&Asking>,
        section: &ItemSection<'_>,
        whose: &[Named],
    ) {
        let wording =
            asking.is_some_and(|asking| asking.modal && !asking.quoted) || self.is_wording(first, section);
        if wording {
            let points = blocks.iter().skip(1).map(|at| self.words(*at));
            let all: Vec<&[Word<'_>]> = std::iter::once(first).chain(points).collect_vec();
            self.wording(item, &all, blocks.first().copied().unwrap_or_default(), asking, whose);
            return;
        }
        let (quoted, (from, to)) = match (asking, is_quotation(first)) {
            (Some(asking), _) => (asking.quoted, asking.asked),
            (None, Some(quotation)) => (true, quotation),
            (None, None) => (false, (0, first.len())),
        };
        let entity = item.entity();
        let in_field = if quoted { "text" } else { "gist" };
        let mut asked = vec![text(range(first, from, to))];
        self.trace.stated(span(range(first, from, to)), &entity, in_field);
        for at in blocks.iter().skip(1) {
            let words = self.words(*at);
            asked.push(text(words));
            self.trace.stated(span(words), &entity, in_field);
        }
        let due = self.due_of(item, &[range(first, from, to)]);
        if let Some(asking) = asking {
            // "The action was for the College of Policing to": all of it says whose it is.
            let lead = range(first, 0, from - usize::from(asking.quoted));
            let field = if asking.owners.is_empty() { in_field } else { party_field(item.kind) };
            self.trace.stated(span(lead), &entity, field);
            self.owners_otherwise(item, asking, first);
        }
        let asked = Text::new(asked.join("\n")).ok();
        self.say(item, Says { asked, quoted, due, cut: false });
    }

    /// The bodies that the text names if the heading names others: both are shown.
    pub(super) fn owners_otherwise(&mut self, item: &Item, asking: &Asking, words: &[Word<'_>]) {
        let says = Text::new(text(range(words, asking.owner_words.0, asking.owner_words.1)));
        let (Ok(says), Ok(field)) = (says, Text::new(party_field(item.kind))) else { return };
        let mut otherwise = Discrepancy::new(field, says);
        otherwise.sources.extend(PAGE.parse());
        let ids: Vec<_> = asking.owners.iter().map(|named| named.party.id.clone()).collect_vec();
        let differs =
            |others: &[super_complaints::model::Party]| others.iter().map(|party| &party.id).ne(&ids);
        if let Some(action) = self.action_mut(item).filter(|action| differs(&action.by)) {
            action.discrepancies.push(otherwise);
        } else if let Some(found) = self.recommendation_mut(item).filter(|found| differs(&found.addressees)) {
            found.discrepancies.push(otherwise);
        }
    }

    /// The paragraphs without notes in brackets: "the copy ends here" is not the answer.
    pub(in crate::reading) fn without_remarks(&self, blocks: &[usize]) -> Vec<usize> {
        let is_remark = |at: &usize| self.words(*at).first().is_some_and(|word| word.raw == "[");
        let blocks: Vec<usize> = blocks.iter().copied().filter(|at| !is_remark(at)).collect_vec();
        let signed = blocks.iter().rev().take(4).take_while(|at| is_signature(self.words(**at))).count();
        let (said, signature) = blocks.split_at_checked(blocks.len() - signed).unwrap_or_default();
        // The name and the post of who signs, and the date, at the end of a page.
        let post = signature.iter().any(|at| names_a_post(self.words(*at)));
        if post && !said.is_empty() { said.to_vec() } else { blocks }
    }

    /// The words on the page that say what an item asks.
    pub(in crate::reading) fn asks(&mut self, item: &Item) -> String {
        let action = self.action_mut(item).and_then(|action| action.text.clone().or(action.gist.clone()));
        let asked = action.or_else(|| {
            self.recommendation_mut(item).and_then(|found| found.text.clone().or(found.gist.clone()))
        });
        asked.map_or(String::new(), |text| text.to_string())
    }

    /// Paragraphs under the heading of a party, and of no item: they may answer, but it is not stated what.
    pub(in crate::reading) fn party_section(&mut self, section: &PartySection<'_>) {
        let mut blocks = self.without_remarks(&section.blocks);
        // What names its items was read with them.
        blocks.retain(|block| !self.answered.contains(block));
        if blocks.is_empty() {
            return;
        }
        let ground = Ground {
            names: self.names,
            owner: section.owner,
            item: None,
            asked: &Asked::default(),
            it_is_the_item: false,
            before: None,
        };
        let heard = self.hear(&blocks, &ground);
        let (owner, heading) = (Some(section.owner), section.heading);
        let author = Author { owner, heading, ..Author::default() };
        self.record_answers(&blocks, &heard, section.heading, &author);
    }
}
