//! The order in which drafts are merged, whatever the order in which they were given.

use super_complaints::SuperComplaint;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Document, Text};
use super_complaints::order::sort_by;

use crate::complaints::OTHER;
use crate::{Draft, PageKind};

/// The drafts in an order that depends only on them, each once: pages on the report first, because they name it best.
pub(super) fn in_order(drafts: &[Draft]) -> Vec<&Draft> {
    let mut drafts: Vec<(_, &Draft)> = drafts.iter().map(|draft| (key(draft), draft)).collect_vec();
    sort_by(&mut drafts, |one, other| one.0.cmp(&other.0));
    drafts.dedup_by(|one, other| one.0 == other.0);
    drafts.into_iter().map(|(_, draft)| draft).collect_vec()
}

fn key(draft: &Draft) -> (u8, String, String, String) {
    let kind = match draft.trace.kind {
        PageKind::ReportPage => 0,
        PageKind::ResponsesPage => 1,
        PageKind::ActionPlan => 2,
        PageKind::Letter => 3,
        PageKind::Other => 4,
    };
    let untitled = u8::from(is_named_after_the_page(draft));
    let page = page(draft);
    let dates = page
        .map(|page| [page.published, page.sent].into_iter().flatten().map(|date| date.to_string()).collect());
    (kind + 5 * untitled, dates.unwrap_or_default(), draft.record.to_canonical_json(), draft.text.clone())
}

/// The document of the page itself.
pub(super) fn page(draft: &Draft) -> Option<&Document> {
    draft.record.documents.first()
}

/// Whether the title of the record is only that of the page, or some words of it, for want of a better one.
pub(super) fn is_named_after_the_page(draft: &Draft) -> bool {
    let title: &Text = &draft.record.title;
    let mut passages = draft.trace.passages.iter();
    page(draft).is_some_and(|page| page.title.as_ref() == Some(title))
        || !passages.any(|it| it.entity == "super-complaint" && it.field == "title")
}

/// Whether the page is about other super-complaints too: then the page itself does not say about which the draft is.
pub(super) fn is_of_several(draft: &Draft) -> bool {
    draft.trace.unused.iter().any(|unused| unused.reason == OTHER)
}

/// The beginning of a record: what the first draft calls it.
pub(super) fn beginning(drafts: &[&Draft]) -> Option<SuperComplaint> {
    let first = &drafts.first()?.record;
    Some(SuperComplaint::new(first.id.clone(), first.scheme.clone(), first.title.clone()))
}
