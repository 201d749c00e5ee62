//! Every source is a document, every document a possible source.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{DocumentId, Language, Nation, Otherwise, Party, SourceRef, Text, Url};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// What kind of document it is.
    pub enum DocumentKind {
        /// The super-complaint itself, or its annexes.
        Complaint = "complaint",
        /// A report of the authorities.
        Report = "report",
        /// A page that lists or holds responses.
        ResponsesPage = "responses_page",
        /// A letter.
        Letter = "letter",
        /// An answer to a report whose form is not known.
        Response = "response",
        /// A plan of what a body will do.
        ActionPlan = "action_plan",
        /// Any other page.
        WebPage = "web_page",
        /// A statement, to the press or to Parliament.
        Statement = "statement",
        /// An article in the press.
        News = "news",
        /// Guidance.
        Guidance = "guidance",
        /// An Act, a statutory instrument, or a part of one.
        Legislation = "legislation",
        /// What others say about it, the complainant among them: neither report nor response.
        Commentary = "commentary",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// How much of a document was read by whoever made the record.
    pub enum Extent {
        /// All of it: what it does not say is `not_stated`.
        Whole = "whole",
        /// Some of it: what was not found is `unknown`.
        InPart = "in_part",
        /// None of it: it is known from a list.
        ListedOnly = "listed_only",
    }
}

marked_fields!(
    /// The fields of [`Document`] that may be marked.
    DocumentField of Document { Title = title, By = by, Urls = urls, Sent = sent, Published = published, Updated = updated, Seen = seen, Gone = gone, AppliesTo = applies_to, Language = language, Licence = licence } with reasons
);

entity! {
    /// A document: the only thing besides reports and events that has dates.
    ///
    /// The day on which it was sent, the day on which it was published, the day on which somebody saw it and the day on
    /// which it was found to be gone are four facts.
    pub struct Document {
        /// The id of the document within the record.
        pub id: DocumentId,
        /// What kind of document it is.
        pub kind: DocumentKind,
        /// Its title as published.
        pub title: Option<Text>,
        /// Who published or wrote it.
        pub by: Vec<Party>,
        /// Its addresses: one document may have several.
        pub urls: Vec<Url>,
        /// Its language; absent: English.
        pub language: Option<Language>,
        /// When it was sent.
        pub sent: Option<PartialDate>,
        /// When it was first published.
        pub published: Option<PartialDate>,
        /// When it was updated, each time.
        pub updated: Vec<PartialDate>,
        /// When whoever made the record last saw it.
        pub seen: Option<PartialDate>,
        /// When somebody found that it can no longer be opened at its addresses, those at a web archive left aside; from
        /// then on nobody has seen it there.
        pub gone: Option<PartialDate>,
        /// How much of it was read; absent: not recorded.
        pub read: Option<Extent>,
        /// The nations to which the page says that it applies; absent: the page does not say.
        pub applies_to: Vec<Nation>,
        /// The page on which it is listed, or the document of which it is a part.
        pub parent: Option<DocumentId>,
        /// The licence under which it is published.
        pub licence: Option<Text>,
        /// Where all of this is said, unless a field says otherwise.
        pub sources: Vec<SourceRef>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<DocumentField>,
        /// Why its fields are marked so: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<DocumentField>,
        /// What other sources say differently.
        pub otherwise: Vec<Otherwise>,
    }
    /// A document of a kind. Its author, its dates and its addresses are not yet recorded.
    pub fn new(id: DocumentId, kind: DocumentKind);
}

impl Document {
    /// Whether nobody can open it any more: it is gone, and no address of it is at a web archive.
    pub fn is_lost(&self) -> bool {
        self.gone.is_some() && !self.urls.iter().any(Url::is_archived)
    }

    /// Whether it was seen, or changed, before every date that it bears: one of the two is wrong.
    pub(crate) fn is_post_dated(&self) -> bool {
        let observed = self.seen.iter().chain(&self.updated);
        let mut bears = self.sent.iter().chain(&self.published).peekable();
        bears.peek().is_some()
            && observed.into_iter().any(|seen| bears.clone().all(|date| seen.is_before(date).is_yes()))
    }
}
