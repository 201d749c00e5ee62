//! `documents`: every source, with its dates.

use super_complaints::PartialDate;
use super_complaints::model::{Document, DocumentKind, Extent, Text, Url};

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    document: &'r Document,
    updated: Vec<String>,
}

table! {
    DOCUMENTS: "documents", "One document. Every source is one of them.";
    key complaint document;
    refers complaint => "complaints" complaint;
    refers complaint parent => "documents" complaint document;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id document "The id of the document within the record." = it.document.id.as_str();
    word(DocumentKind::WORDS) kind "What kind of document it is." = it.document.kind.as_str();
    text title "Its title as published." = it.document.title.as_deref();
    texts by "The bodies that wrote or published it." = names::list(&it.document.by);
    texts copied_to "The bodies that received a copy of it." = names::list(&it.document.copied_to);
    text reference "The reference that it gives for itself, such as the number of a letter." = it.document.reference.as_deref();
    texts urls "Its web addresses; one document may have several." = it.document.urls.iter().map(Url::as_str);
    text language "Its language, as a BCP 47 tag; empty: English." = it.document.language.as_deref();
    date sent "The date on which it was sent." = it.document.sent.as_ref();
    date published "The date on which it was first published." = it.document.published.as_ref();
    texts updated "The dates on which it was updated, as the record has them." = it.updated.iter().map(String::as_str);
    date last_seen "The date on which the recorder last saw it." = it.document.last_seen.as_ref();
    date found_unavailable "The date on which it was found that it can no longer be opened at its addresses."
        = it.document.found_unavailable.as_ref();
    word(Extent::WORDS)[?] read "How much of it was read; empty: not recorded." = it.document.read.map(Extent::as_str);
    texts applies_to "The nations that the page says it applies to; none: the page does not say."
        = it.document.applies_to.iter().map(|nation| nation.as_str());
    text parent "The page that lists it, or the document that it is part of." = it.document.parent.as_ref().map(AsRef::as_ref);
    text licence "The licence under which it is published." = it.document.licence.as_ref().map(Text::as_str);
    marks marks "" = (&it.document.marks, None);
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    for (_, document) in tabled.unique("documents", &tabled.record.documents) {
        let updated = document.updated.iter().map(PartialDate::to_string).collect();
        row(&Row { complaint: tabled.complaint(), document, updated }, sink);
    }
}
