//! Who answers on a page that is one body's own: its letter, or its page.

use std::rc::Rc;

use super_complaints::model::{DocumentField, Mark, Response, ResponseField, Text};

use crate::PageKind;
use crate::layout::{BlockKind, LetterField};
use crate::mention::may_complain;
use crate::parties::{Named, Names};
use crate::sentences::sentences;
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range, span};

use super::page_author::{PageAuthor, is_authority};
use crate::reading::answer::of_item::represents;
use crate::reading::answer::responses::parties;
use crate::reading::answer::spoken::{Open, spoken};
use crate::reading::letter::head::{Head, bodies};
use crate::reading::page::attachments::ANSWERS;
use crate::reading::state::{Reading, THE_PAGE};

/// Why nobody is said to be the author of a page.
pub(in crate::reading) const AUTHORS_DIFFER: &str =
    "the title and the address of the page name different bodies: its author is not known";

impl Reading<'_, '_> {
    /// Finds out who answers on the page, if it is one body.
    pub(in crate::reading) fn find_author(&mut self, head: &Head) {
        self.publisher_by_address();
        let is_letter = self.page.kind == PageKind::Letter;
        let own = if is_letter { self.letter_writer(head) } else { None };
        let found = own
            .or_else(|| self.written_answer())
            .or_else(|| self.author_in_title())
            .or_else(|| self.own_page())
            .or_else(|| self.author_in_opening())
            .or_else(|| self.author_by_address())
            .or_else(|| self.author_by_place());
        let Some(mut found) = found else { return };
        // What is inferred is said only if nothing on the page says otherwise.
        let differs = |site: Named| !found.parties.iter().any(|it| self.names.one_seat(it, &site));
        if found.inference.is_some() && self.of_site().is_some_and(differs) {
            self.trace.note(AUTHORS_DIFFER);
            return;
        }
        // Who may complain, on a page of which nothing but a name says whose it is, tells of the answers of others.
        let complains = found
            .parties
            .iter()
            .any(|it| self.record.made_by.contains(&it.party) || found.only_site && may_complain(it));
        if complains || found.parties.is_empty() {
            return;
        }
        // A body that speaks for others, by nothing but where its name stands.
        let by_place = found.only_site && found.inference == Some(Inference::Section);
        let for_others = by_place && represents(&found.parties);
        let answers_for = is_letter || found.inference.is_some() && !found.only_site || for_others;
        if answers_for {
            found.behalf = self
                .behalf_of()
                .filter(|(parties, ..)| parties.iter().any(Named::is_group))
                .map_or_else(Vec::new, |(it, ..)| parties(&it));
        }
        if answers_for && found.behalf.is_empty() {
            found.behalf = self.answered_for(&found.parties);
        }
        if found.behalf.is_empty() && represents(&found.parties) {
            found.behalf = self.for_members(&found.parties);
        }
        if for_others && found.behalf.is_empty() {
            return;
        }
        self.short_headings(&mut found);
        self.author = Some(Rc::new(found));
    }

    /// Who writes a letter: those on whose behalf it says that it is written, or those that it is from. The authorities
    /// write about recommendations without answering them.
    fn letter_writer(&mut self, head: &Head) -> Option<PageAuthor> {
        let behalf = self.behalf_of().filter(|(of, ..)| !of.iter().any(Named::is_group));
        if let Some((of, block, place)) = behalf {
            self.trace.stated(place, THE_PAGE, "by");
            if self.document.by.is_empty() {
                self.document.by = parties(&of);
            }
            return Some(PageAuthor::of(of, Some(block), None));
        }
        let mut site = self.blocks().filter(|(_, block)| block.kind == BlockKind::Above);
        let site = site.find_map(|(at, block)| Some((at, self.names.whole(&block.words)?)));
        for lines in [&head.from, &head.signature] {
            let mut parties: Vec<Named> = Vec::new();
            for (block, from) in lines {
                let words = self.words(*block);
                for named in bodies(self.names, range(words, *from, words.len())) {
                    if parties.iter().all(|other| other.key() != named.key()) {
                        parties.push(named);
                    }
                }
            }
            let block = lines.first().map(|(block, _)| *block);
            if !parties.is_empty() && !parties.iter().any(|it| it.is_group() || is_authority(it)) {
                return Some(PageAuthor::of(parties, block, None));
            }
        }
        // The head of the paper names the body, if nothing else does.
        let (block, parties) = site.filter(|_| head.from.is_empty())?;
        let own = parties.len() == 1 && !parties.iter().any(|it| it.is_group() || is_authority(it));
        own.then(|| PageAuthor::of(parties, Some(block), Some(Inference::Section)))
    }

    /// "I am writing on behalf of all chief constables": the first sentence that says so, its block and its words.
    fn behalf_of(&self) -> Option<(Vec<Named>, usize, Option<crate::Span>)> {
        self.blocks().filter(|(_, block)| block.kind == BlockKind::Paragraph).find_map(|(at, block)| {
            let (parties, words) = sentences(&block.words).find_map(|words| behalf(self.names, words))?;
            Some((parties, at, words))
        })
    }

    /// A page of one body's own site, with "response" in its title: it answers for itself. Without it, only sentences
    /// that are understood are its answers.
    fn author_by_address(&self) -> Option<PageAuthor> {
        let (at, block) = self.blocks().find(|(_, block)| block.kind == BlockKind::Title)?;
        let answers = block.words.iter().any(|word| word.any(&["response", "reply", "answer"]));
        let own = answers || matches!(self.page.kind, PageKind::Other | PageKind::ActionPlan);
        let named = self.of_site().filter(|named| !is_authority(named))?;
        let speaks = || self.speaks_itself(&named);
        if !own && !speaks() {
            return None;
        }
        // "An update on our recommendations": those that it was given, unless it is a body that gives some.
        let ours = |word: &Word<'_>| word.any(&["our", "my"]);
        let own_work = block.words.iter().any(ours)
            && block.words.iter().any(|word| word.any(&["update", "progress"]))
            && !may_complain(&named);
        let only_site = !answers
            && !own_work
            && !self.speaks_of_itself(&named)
            && !speaks()
            && !self.is_signed_by(&named);
        let author = PageAuthor::of(vec![named], Some(at), Some(Inference::Address));
        Some(PageAuthor { only_site, ..author })
    }

    /// Whether a page on the site of a body takes a position in its own words: "I accept this recommendation", "The
    /// Commissioner accepts recommendation 4".
    fn speaks_itself(&self, named: &Named) -> bool {
        const TAKES: [&str; 10] = [
            "accept", "accepts", "accepted", "agree", "agrees", "agreed", "reject", "rejects", "note",
            "notes",
        ];
        let first = |words: &[Word<'_>]| {
            if one_of(words, 0, &["we", "i"]) {
                return Some(1);
            }
            let the = usize::from(one_of(words, 0, &["the"]));
            let short = words.get(the).is_some_and(|word| self.names.is_short_for(&word.lower(), named));
            let whole = || self.names.at(words, the).filter(|(it, _)| self.names.one_seat(it, named));
            if short && the == 1 { Some(2) } else { whole().map(|(_, end)| end) }
        };
        let speaks = |words: &[Word<'_>]| {
            let takes = first(words).is_some_and(|at| (at..at + 6).any(|at| one_of(words, at, &TAKES)));
            let item = words.iter().any(|word| word.any(&["recommendation", "recommendations"]));
            takes && item && !words.iter().any(|word| word.any(&["if", "not", "whether", "would"]))
        };
        let mut open = Open::default();
        let own = std::slice::from_ref(named);
        self.blocks()
            .filter(|(_, block)| block.kind == BlockKind::Paragraph)
            .any(|(_, block)| spoken(self.names, &block.words, own, &mut open).into_iter().any(speaks))
    }

    /// The name of the body in the head of the site, if it has one name.
    fn head_of_site(&self) -> Option<Named> {
        const HEAD: &str = "the head of the site";
        let heads = self.blocks().filter(|(_, block)| block.kind == BlockKind::Noise(HEAD));
        let mut named = heads.filter_map(|(_, block)| self.names.whole(&block.words)).flatten();
        let first = named.next()?;
        let same = named.all(|it| it.key() == first.key());
        (same && !first.is_group()).then_some(Named { span: crate::Span { start: 0, end: 0 }, ..first })
    }

    /// "Our response to the super-complaint", below the name of the site.
    fn own_page(&self) -> Option<PageAuthor> {
        let (at, block) = self.blocks().find(|(_, block)| block.kind == BlockKind::Title)?;
        let own = block.words.iter().any(|word| word.any(&["response", "answer"]));
        let above = self.blocks().filter(|(_, block)| own && block.kind == BlockKind::Above);
        let mut named = above.filter_map(|(_, block)| self.names.whole(&block.words)).flatten();
        let only = named.next().filter(|it| named.next().is_none() && !it.is_group() && !is_authority(it))?;
        let first = block.words.iter().find(|word| !word.is("the"))?;
        let short =
            first.possessor().is_some_and(|word| self.names.is_short_for(&word.to_lowercase(), &only));
        // "Response to the super-complaint", on the site of one body.
        let plain = first.any(&["response", "reply"]) || first.is("formal") && own;
        // "Stalking: our response to the super-complaint"
        let ours = (0..block.words.len()).any(|at| phrase(&block.words, at, &["our", "response"]));
        if !first.is("our") && !short && !plain && !ours {
            return None;
        }
        Some(PageAuthor::of(vec![only], Some(at), Some(Inference::Section)))
    }

    /// Who publishes the page, by its address.
    fn publisher_by_address(&mut self) {
        let Some(named) = self.of_site().filter(|_| self.document.by.is_empty()) else { return };
        self.document.by = vec![named.party];
        self.document.marks.set(DocumentField::By, Mark::Inferred);
        let reason = Text::new(format!("it is inferred {}", Inference::Address)).ok();
        if let Some(reason) = reason {
            self.document.reasons.set(DocumentField::By, reason);
        }
    }

    pub(in crate::reading) fn of_site(&self) -> Option<Named> {
        let address = self.address().and_then(|address| self.names.by_address(address));
        address.or_else(|| self.names.by_site(self.page.site?)).or_else(|| self.head_of_site())
    }

    /// Records the response that a letter or a body's own page is, even if none of its answers was understood, and to
    /// whom it was sent.
    pub(in crate::reading) fn own_response(&mut self, head: &Head) {
        let Some(author) = self.author.clone() else { return };
        let by = parties(&author.parties);
        let answers = self.blocks().any(|(_, block)| {
            let heads = matches!(
                block.kind,
                BlockKind::Title | BlockKind::Heading(_) | BlockKind::LetterField(LetterField::Subject)
            );
            heads
                && block
                    .words
                    .iter()
                    .any(|word| word.any(&ANSWERS) && !word.any(&["letter", "statement", "plan"]))
        });
        let known = self.record.responses.iter().any(|response| response.by == by);
        if !known && (!answers || self.is_before_the_report()) {
            return;
        }
        let place = author.block.unwrap_or_default();
        let Some(at) = self.response_on_page(&by, place) else { return };
        let recipient = if self.page.kind == PageKind::Letter { self.people(&head.to) } else { Vec::new() };
        let Some(response) = self.record.responses.get_mut(at) else { return };
        let entity = format!("response:{}", response.id);
        if author.inference.is_some() {
            response.marks.set(ResponseField::By, Mark::Inferred);
        }
        unknown_answers(response);
        response.recipient = recipient;
        let told = !response.recipient.is_empty();
        if let Some(how) = author.inference {
            self.trace.inferred(span(self.words(place)), &entity, "by", how);
        } else {
            self.trace.stated(span(self.words(place)), &entity, "by");
        }
        for (block, _) in head.to.iter().filter(|_| told) {
            self.trace.stated(span(self.words(*block)), &entity, "recipient");
        }
    }
}

fn unknown_answers(response: &mut Response) {
    if response.answers.is_empty() {
        response.marks.set(ResponseField::Answers, Mark::Unknown);
    }
}

/// "I am writing on behalf of the NPCC", "This response is made on behalf of all chief constables", "On behalf of the
/// Home Office, I …": on whose behalf, and the words.
fn behalf(names: &Names<'_>, words: &[Word<'_>]) -> Option<(Vec<Named>, Option<crate::Span>)> {
    const WRITES: [&[&str]; 16] = [
        &["i", "do", "so"],
        &["i", "am", "writing"],
        &["i", "am", "responding"],
        &["i", "am", "replying"],
        &["we", "are", "writing"],
        &["we", "are", "responding"],
        &["i", "reply"],
        &["we", "reply"],
        &["i", "speak"],
        &["i", "answer"],
        &["we", "are", "replying"],
        &["i", "am", "answering"],
        &["i", "write"],
        &["i", "respond"],
        &["we", "write"],
        &["we", "respond"],
    ];
    const LETTER: [&str; 5] = ["response", "letter", "reply", "paper", "statement"];
    let verb = WRITES.iter().find(|it| phrase(words, 0, it)).map(|it| it.len());
    let letter = || {
        const SENT: [&str; 7] = ["made", "sent", "given", "provided", "submitted", "written", "published"];
        let own = one_of(words, 0, &["this"]) && one_of(words, 1, &LETTER) && one_of(words, 2, &["is"]);
        // "It is sent on behalf of all chief constables", after a sentence about the paper.
        let it = phrase(words, 0, &["it", "is"]) && one_of(words, 2, &SENT);
        let is = own.then_some(3).or(it.then_some(2))?;
        Some(is + usize::from(one_of(words, is, &SENT)))
    };
    let opens = || phrase(words, 0, &["on", "behalf", "of"]).then_some(0);
    // "Speaking for chief constables, I regret …", "I write for all commissioners, and can tell you …"
    let for_group = || {
        let verb = verb.or_else(|| one_of(words, 0, &["speaking", "writing", "replying"]).then_some(1))?;
        let to = verb + usize::from(one_of(words, verb, &["for"]));
        let list = to + usize::from(one_of(words, to, &["all", "both"]));
        let (parties, end) = names.list(words, list);
        let ends = one_of(words, end, &[",", "and", "in", "."]);
        let groups = !parties.is_empty() && parties.iter().all(Named::is_group);
        (to > verb && ends && groups).then(|| (parties, span(range(words, 0, end))))
    };
    if let Some(found) = for_group() {
        return Some(found);
    }
    let at = verb.or_else(letter).or_else(opens)?;
    let at = at + if phrase(words, at, &["to", "you"]) { 2 } else { 0 };
    // "I write as the NPCC lead for stalking": a post of that body.
    if let Some((named, end)) =
        names.at(words, at + 1).filter(|_| verb.is_some() && one_of(words, at, &["as"]))
    {
        let post = one_of(words, end, &["lead", "chair", "president"]) && !named.is_group();
        // "… as the NPCC lead for stalking, on behalf of all chief constables": the group for which the body answers.
        if let Some(group) = on_behalf_of_group(names, words, end).filter(|_| post) {
            return Some(group);
        }
        return post.then(|| (vec![named], span(range(words, at, end + 1))));
    }
    // "I write for all commissioners": a group cannot be whom the letter is for.
    let writes_for = verb.is_some() && one_of(words, at, &["for"]);
    let from = at + if writes_for { 1 } else { 3 };
    if !writes_for && !phrase(words, at, &["on", "behalf", "of"]) {
        return None;
    }
    let all = from + usize::from(one_of(words, from, &["all", "both"]));
    let (parties, end) = names.list(words, all);
    let next = words.get(end);
    let ends =
        next.is_none_or(|word| word.is_stop() || word.any(&[",", "in", "to", "about", "on", "with", "as"]));
    let first_person = at > 0 || one_of(words, end, &[","]) && one_of(words, end + 1, &["i", "we"]);
    let known = !parties.is_empty() && parties.iter().all(Named::is_resolved);
    let known = known && (!writes_for || parties.iter().all(Named::is_group));
    (known && ends && first_person).then(|| (parties, span(range(words, at, end))))
}

/// ", on behalf of all chief constables" behind a post.
fn on_behalf_of_group(
    names: &Names<'_>,
    words: &[Word<'_>],
    from: usize,
) -> Option<(Vec<Named>, Option<crate::Span>)> {
    let at = (from..words.len().min(from + 12))
        .find(|at| one_of(words, *at, &[",", "and"]) && phrase(words, at + 1, &["on", "behalf", "of"]))?;
    let list = at + 4 + usize::from(one_of(words, at + 4, &["all", "both"]));
    let (parties, end) = names.list(words, list);
    let group = !parties.is_empty() && parties.iter().all(Named::is_group);
    group.then(|| (parties, span(range(words, at + 1, end))))
}

#[cfg(test)]
mod tests;
