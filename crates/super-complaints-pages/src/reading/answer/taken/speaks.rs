//! Who speaks in a paragraph that takes a position, and whether the page can give the answer of that body.

use std::rc::Rc;

use super_complaints::model::Party;

use crate::layout::BlockKind;
use crate::reading::answer::of_item::represents;
use crate::reading::said::{Speaker, Taken, speaks_for};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::{PageAuthor, is_authority};
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range};

impl Reading<'_, '_> {
    /// Who speaks below a heading with the name of a body: "Cumbria Constabulary writes:".
    pub(in crate::reading::answer) fn below_name(
        &self,
        heading: Option<usize>,
        author: Option<Rc<PageAuthor>>,
    ) -> Option<Rc<PageAuthor>> {
        const SAYS: [&str; 9] =
            ["writes", "says", "say", "comments", "response", "position", "answer", "reply", "states"];
        let Some((at, words)) = heading.map(|at| (at, self.words(at))) else { return author };
        let title = self.page.blocks.get(at).is_some_and(|it| it.kind == BlockKind::Title);
        let [own] = author.as_ref().map(|it| it.parties.as_slice()).unwrap_or_default() else {
            return author;
        };
        let mut named = (0..words.len()).filter_map(|at| Some(self.names.at(words, at)?.0));
        let Some(other) = named.find(|it| !self.names.one_seat(it, own)).filter(|_| !title) else {
            return author;
        };
        let of_area = self.names.force_of(own).as_ref() == Some(&other.party);
        let says = words.iter().any(|word| word.any(&SAYS));
        match (says, of_area) {
            (true, true) => Some(Rc::new(PageAuthor::of(vec![other], heading, Some(Inference::Section)))),
            (true, false) => None,
            _ => author,
        }
    }

    /// Whether a paragraph on the page of a commissioner begins with a label for the force of the area.
    pub(in crate::reading::answer) fn speaks_for_force(&self, words: &[Word<'_>]) -> bool {
        let of_area = self.author.as_ref().is_some_and(|it| it.force.is_some());
        of_area
            && self
                .labelled(words, self.author.clone())
                .is_some_and(|it| self.author.as_ref().is_some_and(|author| !Rc::ptr_eq(&it, author)))
    }

    /// Who speaks in a paragraph that begins with a label: "CC: I cannot adopt this"; nobody if it is not known whom it means.
    pub(in crate::reading::answer) fn labelled(
        &self,
        words: &[Word<'_>],
        author: Option<Rc<PageAuthor>>,
    ) -> Option<Rc<PageAuthor>> {
        const OTHER: [&str; 16] = [
            "position",
            "decision",
            "response",
            "status",
            "comment",
            "comments",
            "answer",
            "reply",
            "rec",
            "recommendation",
            "update",
            "progress",
            "our",
            "my",
            "note",
            "background",
        ];
        let Some(colon) = (1..6).find(|at| words.get(*at).is_some_and(|it| it.raw == ":")) else {
            return author;
        };
        let label = range(words, 0, colon);
        let one =
            |own: &PageAuthor| if let [own] = own.parties.as_slice() { Some(own.clone()) } else { None };
        let own = author.as_deref().and_then(one);
        let the = usize::from(one_of(label, 0, &["the"]));
        let rest = range(label, the, label.len());
        let force = one_of(rest, 0, &["cc", "force", "constabulary"]) && rest.len() == 1
            || phrase(rest, 0, &["chief", "constable"]) && rest.len() == 2;
        let pcc = one_of(rest, 0, &["pcc", "pfcc", "commissioner"]) && rest.len() == 1;
        let of_area = own.as_ref().and_then(|it| self.names.force_of(it));
        match (of_area, force, pcc) {
            (Some(of_area), true, _) => {
                let named = self.names.named(&of_area)?;
                Some(Rc::new(PageAuthor::of(vec![named], None, Some(Inference::Section))))
            }
            (Some(_), _, true) | (None, true, _) => author,
            _ if label.iter().any(|word| word.any(&OTHER)) || crate::layout::label(label).is_some() => author,
            // A sentence with a colon in it.
            _ if label.iter().any(|word| !word.is_capital()) => author,
            _ => None,
        }
    }

    /// Whether a speaker is one whose answer the page can give.
    pub(super) fn may_take(&self, taken: &Taken, author: Option<&PageAuthor>) -> bool {
        let owner = author.map(|it| it.parties.as_slice()).unwrap_or_default();
        match &taken.speaker {
            Speaker::Owner => {
                // What a body says for others is not its own answer.
                let for_nobody = represents(owner) && author.is_some_and(|it| it.behalf.is_empty());
                !owner.is_empty()
                    && !for_nobody
                    && !owner.iter().any(|it| it.is_group() || is_authority(it) && taken.implicit)
            }
            Speaker::For(..) => owner.is_empty(),
            Speaker::Others(others) => match owner {
                [owner] => {
                    let member = speaks_for(&owner.party, others);
                    let of_force = matches!(others.as_slice(), [other] if self.names.force_of(owner).as_ref() == Some(other));
                    member || of_force
                }
                [] => {
                    let known = |it: &Party| {
                        let named = self.names.named(it);
                        it.coverage.is_none()
                            && named.is_some_and(|it| !it.is_group() && !is_authority(&it))
                            && !self.record.made_by.contains(it)
                    };
                    self.is_public_page() && others.iter().all(known)
                }
                _ => false,
            },
        }
    }
}
