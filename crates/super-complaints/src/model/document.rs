//! Every source is a document, every document a possible source.

use super::known::{Marks, Reasons, marked_fields};
use super::words::words;
use super::{Discrepancy, DocumentId, Language, Nation, Party, SourceRef, Text, Url};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// What kind of document it is.
    pub enum DocumentKind {
        /// The super-complaint itself, or its annexes.
        Complaint = "complaint",
        /// A report of the authorities.
        Report = "report",
        /// A page that lists responses or has their text.
        ResponsesPage = "responses_page",
        /// A letter.
        Letter = "letter",
        /// A response to a report, in an unknown form.
        Response = "response",
        /// A plan that says what a body will do.
        ActionPlan = "action_plan",
        /// Any other page.
        WebPage = "web_page",
        /// A statement to the press or to Parliament.
        Statement = "statement",
        /// An article in the press.
        News = "news",
        /// Guidance.
        Guidance = "guidance",
        /// An Act, a statutory instrument, or a part of one.
        Legislation = "legislation",
        /// Comments by others, including the complainant: neither report nor response.
        Commentary = "commentary",
        /// Anything else.
        Other = "other",
    }
}

words! {
    /// How much of a text the recorder read.
    pub enum Extent {
        /// All of it. What it does not say is marked `not_stated`.
        Whole = "whole",
        /// Some of it. What was not found is marked `unknown`.
        InPart = "in_part",
        /// None of it. It is known only from a list or a reference.
        ListedOnly = "listed_only",
    }
}

marked_fields!(
    /// The fields of [`Document`] that may be marked.
    DocumentField of Document { Title = title, By = by, CopiedTo = copied_to, Reference = reference, Urls = urls, Sent = sent, Published = published, Updated = updated, LastSeen = last_seen, FoundUnavailable = found_unavailable, AppliesTo = applies_to, Language = language, Licence = licence }
);

entity! {
    /// A document. Apart from reports and events, only documents have dates.
    ///
    /// The dates on which it was sent, published, last seen, and found to be unavailable are four separate facts.
    pub struct Document {
        /// The id of the document within the record.
        pub id: DocumentId,
        /// What kind of document it is.
        pub kind: DocumentKind,
        /// Its title as published.
        pub title: Option<Text>,
        /// The bodies that wrote or published it.
        pub by: Vec<Party>,
        /// The bodies that received a copy of it: a letter names them after “cc”.
        pub copied_to: Vec<Party>,
        /// The reference that it gives for itself, such as the number of a letter.
        pub reference: Option<Text>,
        /// Its web addresses; one document may have several.
        pub urls: Vec<Url>,
        /// Its language; absent: English.
        pub language: Option<Language>,
        /// The date on which it was sent.
        pub sent: Option<PartialDate>,
        /// The date on which it was first published.
        pub published: Option<PartialDate>,
        /// The dates on which it was updated.
        pub updated: Vec<PartialDate>,
        /// The date on which the recorder last saw it.
        pub last_seen: Option<PartialDate>,
        /// The date on which it was found that it can no longer be opened at its addresses, apart from those at a web
        /// archive.
        pub found_unavailable: Option<PartialDate>,
        /// How much of it was read; absent: not recorded.
        pub read: Option<Extent>,
        /// The nations that the page says it applies to; absent: the page does not say.
        pub applies_to: Vec<Nation>,
        /// The page that lists it, or the document that it is part of.
        pub parent: Option<DocumentId>,
        /// The licence under which it is published.
        pub licence: Option<Text>,
        /// The sources of all of this, unless a field names its own.
        pub sources: Vec<SourceRef>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<DocumentField>,
        /// Why fields are marked: from what a value was inferred, or why it is not known.
        pub reasons: Reasons<DocumentField>,
        /// Where other sources differ.
        pub discrepancies: Vec<Discrepancy>,
    }
    /// A document of a kind. Its author, its dates and its addresses are not yet recorded.
    pub fn new(id: DocumentId, kind: DocumentKind);
}

impl Document {
    /// Whether it can no longer be opened: it was found unavailable, and has no address at a web archive.
    pub fn is_lost(&self) -> bool {
        self.found_unavailable.is_some() && !self.urls.iter().any(Url::is_archived)
    }

    /// Whether it was seen, or changed, before every date of its own, so that one of them is wrong.
    pub(crate) fn is_post_dated(&self) -> bool {
        let observed = self.last_seen.iter().chain(&self.updated);
        let mut bears = self.sent.iter().chain(&self.published).peekable();
        bears.peek().is_some()
            && observed.into_iter().any(|seen| bears.clone().all(|date| seen.is_before(date).is_yes()))
    }
}
