//! The role and the state of a seat in a row.

use crate::model::words::words;

words! {
    /// The kind of an item: what a row is about.
    pub enum ItemKind {
        /// A recommendation to others.
        Recommendation = "recommendation",
        /// An action that an authority takes itself.
        Action = "action",
    }
}

words! {
    /// The role of a seat in a row of the matrix; the first that fits.
    pub enum Role {
        /// Asked to act: an addressee of the recommendation, an owner of the action.
        Addressee = "addressee",
        /// Perhaps asked: one of a group of which only some were asked, an optional member, or the date of the report
        /// is too vague.
        PerhapsAddressee = "perhaps_addressee",
        /// Asked to answer for others.
        AnswersForOthers = "answers_for_others",
        /// A request asks it to answer, though the item is not addressed to it.
        AskedToAnswer = "asked_to_answer",
        /// The addressees are asked to act together with it.
        InConjunction = "in_conjunction",
        /// The addressees are asked to consult it.
        Consulted = "consulted",
        /// Not asked, but it answered, or something was said about it.
        NotAsked = "not_asked",
    }
}

words! {
    /// The state of a cell on a date, for display. It is derived from voices, dates and searches, which are kept
    /// separate in the cell.
    pub enum State {
        /// The report had not been published yet.
        NotYetAsked = "not_yet_asked",
        /// No answer is expected: it is only consulted, or another body was asked to answer for it.
        NotRequired = "not_required",
        /// Answered by itself, or by a body that spoke for it.
        Answered = "answered",
        /// Answered to a part only.
        AnsweredInPart = "answered_in_part",
        /// Its representative gave its own view, or did not say which bodies it speaks for.
        Represented = "represented",
        /// Another body reports what it does.
        Reported = "reported",
        /// A search on that date or later found no answer from that date or earlier.
        NoPublishedResponse = "no_published_response",
        /// It depends on something that is not known; the reason says what.
        CannotTell = "cannot_tell",
    }
}

impl State {
    /// A sign for the state, so that it is not shown by colour alone.
    pub fn sign(self) -> &'static str {
        match self {
            Self::NotYetAsked => "·",
            Self::NotRequired => "-",
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
    /// What is missing, if a body was asked, or may have been, and it is not certain that it answered.
    ///
    /// Only [`Awaiting::NoneFound`] means that the body owes an answer.
    pub enum Awaiting {
        /// A search that covers the date found no response: the body was asked, and has not answered.
        NoneFound = "none_found",
        /// The same, but the body was asked to answer by a date that has not passed, or may not have passed.
        NotYetDue = "not_yet_due",
        /// There is a response that may settle it, but it is unread, undated, unsigned, or names no recommendation.
        KnownNotSettled = "known_not_settled",
        /// No response is known, and no search that covers the date is recorded.
        NotSearched = "not_searched",
        /// A search that covers the date found no response, but the body may not have been asked.
        PerhapsAsked = "perhaps_asked",
    }
}

words! {
    /// How directly a voice comes from the body that it is about.
    pub enum Relation {
        /// It speaks for itself.
        Direct = "direct",
        /// Its representative says it about all members, or about it by name.
        OnItsBehalf = "on_its_behalf",
        /// Its representative gives its own view, or does not say about which bodies.
        Represented = "represented",
        /// Another body writes about it.
        Reported = "reported",
    }
}
