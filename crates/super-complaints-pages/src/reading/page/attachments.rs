//! Attached documents, known by their titles: what they are, and whose response they contain.

use super_complaints::PartialDate;
use super_complaints::model::{
    Document, DocumentField, DocumentId, DocumentKind, Extent, Mark, Response, ResponseField, Text,
};

use crate::PageKind;
use crate::layout::{Block, BlockKind};
use crate::parties::{Named, Names};
use crate::slug::slug;
use crate::trace::Inference;
use crate::words::{Word, one_of, range, span};

use crate::reading::answer::responses::parties as as_parties;
use crate::reading::state::Reading;

/// Words before the name of an author.
const BEFORE: [&str; 11] = [
    "updated", "second", "third", "first", "initial", "final", "joint", "revised", "new", "further",
    "interim",
];

/// Words that say that a document answers.
pub(in crate::reading) const ANSWERS: [&str; 13] = [
    "response",
    "responses",
    "reply",
    "replies",
    "letter",
    "answer",
    "answers",
    "update",
    "progress",
    "statement",
    "plan",
    "overview",
    "comments",
];

impl Reading<'_, '_> {
    /// Reads the titles of the attached documents.
    pub(in crate::reading) fn attachments(&mut self) {
        let published = self.attached_by();
        for (at, block) in self.blocks().filter(|(_, block)| block.kind == BlockKind::Attachment) {
            let Some(id) = self.attachment(at, block, published) else { continue };
            if self.page.kind == PageKind::ResponsesPage {
                self.listed_response(at, block, id);
            }
        }
    }

    /// What is listed on a page was published when the page had its last date, or when it was seen.
    fn attached_by(&self) -> Option<PartialDate> {
        let by = self.state_of_page().or(self.options.seen)?;
        format!("[..{by}]").parse().ok()
    }

    fn attachment(
        &mut self,
        at: usize,
        block: &Block<'_>,
        published: Option<PartialDate>,
    ) -> Option<DocumentId> {
        let title = Text::new(block.text()).ok()?;
        let is_report = self.report.title.as_ref().is_some_and(|report| *report == title);
        let kind = if is_report { DocumentKind::Report } else { kind(&block.words) };
        let id: DocumentId = self.document_ids.unique(&slug(&title)).parse().ok()?;
        let mut document = Document::new(id.clone(), kind);
        let entity = format!("document:{}", document.id);
        self.trace.stated(Some(block.span), &entity, "title");
        if let Some((author, place)) = author(self.names, &block.words).filter(|_| !is_report) {
            let named = span(range(&block.words, place.0, place.1));
            self.trace.inferred(named, &entity, "by", Inference::Title);
            document.by = as_parties(&[author]);
            document.marks.set(DocumentField::By, Mark::Inferred);
        } else {
            document.marks.set(DocumentField::By, Mark::Unknown);
        }
        document.title = Some(title);
        document.read = Some(Extent::ListedOnly);
        document.parent = Some(self.document.id.clone());
        document.published = published;
        let mark = if published.is_some() { Mark::Inferred } else { Mark::Unknown };
        document.marks.set(DocumentField::Published, mark);
        document.marks.set(DocumentField::Urls, Mark::Unknown);
        document.sources = self.source(at);
        if is_report {
            self.report().documents.push(id.clone());
        }
        self.attached.push(document);
        Some(id)
    }

    /// The response in a listed document. It was not read: its answers are unknown, not absent.
    fn listed_response(&mut self, at: usize, block: &Block<'_>, document: DocumentId) {
        let author = author(self.names, &block.words);
        let complains =
            author.as_ref().is_some_and(|(author, _)| self.record.made_by.contains(&author.party));
        if complains || !block.words.iter().any(|word| word.any(&ANSWERS)) {
            return;
        }
        let stem = author.as_ref().map_or("response".to_owned(), |(author, _)| slug(&author.key()));
        let Ok(id) = self.response_ids.unique(&stem).parse() else { return };
        let mut response = Response::new(id);
        let entity = format!("response:{}", response.id);
        response.documents.push(document);
        response.sources = self.source(at);
        response.marks.set(ResponseField::Answers, Mark::Unknown);
        match author {
            Some((author, place)) => {
                let named = span(range(&block.words, place.0, place.1));
                self.trace.inferred(named, &entity, "by", Inference::Title);
                response.by = as_parties(&[author]);
                response.marks.set(ResponseField::By, Mark::Inferred);
            }
            None => {
                response.marks.set(ResponseField::By, Mark::Unknown);
            }
        }
        self.record.responses.push(response);
    }
}

/// The kind of document that a title names.
fn kind(words: &[Word<'_>]) -> DocumentKind {
    let has = |word: &str| words.iter().any(|other| other.is(word));
    match () {
        () if has("letter") => DocumentKind::Letter,
        () if has("action") && has("plan") => DocumentKind::ActionPlan,
        () if words.iter().any(|word| word.any(&ANSWERS)) => DocumentKind::Response,
        () => DocumentKind::Other,
    }
}

/// The author of a document, by its title: the body that it begins with, or the one after "from" or "by". A body
/// anywhere else may be the recipient or the subject.
pub(in crate::reading) fn author(names: &Names<'_>, words: &[Word<'_>]) -> Option<(Named, (usize, usize))> {
    let start = words.iter().take_while(|word| word.any(&BEFORE) || word.is("the")).count();
    if let Some((named, end)) = names.at(words, start) {
        return Some((named, (start, end)));
    }
    let from = words.iter().position(|word| word.any(&["from", "by"]))?;
    // "progress made by forces" names those who progress.
    let says =
        (0..from).any(|at| one_of(words, at, &ANSWERS)) && !one_of(words, from.checked_sub(1)?, &["made"]);
    let (named, end) = names.proper(words, from + 1).filter(|_| says)?;
    Some((named, (from + 1, end)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn the_author_stands_first_or_behind_from() {
        let who =
            |title: &str| author(Names::standard(), &of(title)).map(|(named, _)| named.party.to_string());
        for (title, by) in [
            ("APCC response Hestia", "apcc"),
            ("Updated NPCC Response", "npcc"),
            ("The Home Office response to the stalking super-complaint", "home-office"),
            (
                "Letter from the Minister for Safeguarding with the government response",
                "Minister for Safeguarding",
            ),
            ("Response to the NPCC from the Ministry of Justice", "ministry-of-justice"),
            ("NPCC report on the progress made by police forces", "npcc"),
            ("Kent Police and Crime Commissioner response", "pcc-kent"),
        ] {
            assert_eq!(who(title).as_deref(), Some(by), "{title}");
        }
        for nobody in
            ["Response to the NPCC", "Kent response", "Progress made by Kent Police", "Government response"]
        {
            assert_eq!(who(nobody), None, "{nobody}");
        }
    }
}
