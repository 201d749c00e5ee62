//! In which capacity a seat stands in a row.

use crate::model::words::words;

words! {
    /// In which capacity a seat stands in a row of the matrix; the first that fits.
    pub enum Role {
        /// Asked to act: an addressee of the recommendation, an owner of the action.
        Addressee = "addressee",
        /// Perhaps asked: one of a group of which only some were asked, an optional member, or the date of the report is
        /// too vague to tell.
        PerhapsAddressee = "perhaps_addressee",
        /// Asked to answer for others.
        AnswersForOthers = "answers_for_others",
        /// A request asks it to answer, though the item is not addressed to it.
        AskedToAnswer = "asked_to_answer",
        /// The addressees are asked to act together with it.
        InConjunction = "in_conjunction",
        /// The addressees are asked to consult it.
        Consulted = "consulted",
        /// Not asked; it is heard all the same.
        NotAsked = "not_asked",
    }
}

words! {
    /// How a cell stands on a day, for display. It is derived from voices, dates and searches; those are
    /// kept apart in the cell.
    pub enum State {
        /// The report was not published yet.
        NotYetAsked = "not_yet_asked",
        /// No answer is expected: consulted only, or another was asked to answer for it.
        NotExpected = "not_expected",
        /// Answered by itself, or by one who spoke for it.
        Answered = "answered",
        /// Answered to a part only.
        AnsweredInPart = "answered_in_part",
        /// Its representative gave a view of its own, or did not say for whom it speaks.
        Represented = "represented",
        /// Somebody else reports what it does.
        Reported = "reported",
        /// Somebody looked on that day or later and found none from that day or earlier.
        NoPublishedResponse = "no_published_response",
        /// It depends on what is not known; the reason says on what.
        CannotTell = "cannot_tell",
    }
}

impl State {
    /// A sign to go with the word, so that colour is never alone.
    pub fn sign(self) -> &'static str {
        match self {
            Self::NotYetAsked => "·",
            Self::NotExpected => "-",
            Self::Answered => "✓",
            Self::AnsweredInPart => "◐",
            Self::Represented => "≈",
            Self::Reported => "›",
            Self::NoPublishedResponse => "✗",
            Self::CannotTell => "?",
        }
    }
}

words! {
    /// What is missing where a body was asked, or perhaps was, and it is not settled that it answered.
    ///
    /// Only of [`Awaiting::NoneFound`] can it be said that the body owes an answer.
    pub enum Awaiting {
        /// A search that covers the date found no response: the body was asked, and has not answered.
        NoneFound = "none_found",
        /// The same, and the body was asked to answer by a day that has not passed, or perhaps has not.
        NotYetDue = "not_yet_due",
        /// A response is known that may settle it, and that is unread, undated, unsigned, or names no recommendation.
        KnownNotSettled = "known_not_settled",
        /// No response is known, and no search that covers the date is recorded.
        NotSearched = "not_searched",
        /// A search that covers the date found no response, and it is not certain that the body was asked.
        PerhapsAsked = "perhaps_asked",
    }
}

words! {
    /// How near a voice is to the seat of a cell.
    pub enum Relation {
        /// It speaks for itself.
        Itself = "itself",
        /// Its representative says it of all members, or of it by name.
        ForIt = "for_it",
        /// Its representative gives a view of its own, or does not say of whom.
        Represented = "represented",
        /// Somebody else writes about it.
        Reported = "reported",
    }
}
