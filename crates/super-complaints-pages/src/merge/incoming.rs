//! A draft on its way into a record.

use serde_json::Value;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::SuperComplaint;

use crate::slug::slug;
use crate::{Draft, Span};

use super::case::{Asked, NotMerged};
use super::drafts::is_of_several;
use super::ids::digest;
use super::object::{Object, text};
use super::references::Ids;

/// The longest words of a page that are kept beside a value, in bytes.
const LONGEST: usize = 300;

/// A draft on its way into a record.
pub(super) struct Incoming<'d> {
    pub(super) draft: &'d Draft,
    /// Its record.
    pub(super) record: Object,
    /// Its ids, in the record that it goes into.
    pub(super) ids: Ids,
    /// The id of the page in that record.
    pub(super) page: String,
}

impl<'d> Incoming<'d> {
    pub(super) fn of(draft: &'d Draft) -> Result<Self, NotMerged> {
        Ok(Self { draft, record: object(&draft.record)?, ids: Ids::default(), page: String::new() })
    }

    /// The id of the page in the draft: every other document was found on it.
    pub(super) fn page_id(&self) -> &str {
        let first = super::object::objects(&self.record, "documents").next();
        first.map_or("", |document| text(document, "id"))
    }

    /// The id of a page that has neither a title nor an address: made from its words, which are all that tells it from
    /// others.
    pub(super) fn id_by_its_words(&self) -> Option<String> {
        let page = super::object::objects(&self.record, "documents").next()?;
        let nameless = text(page, "title").is_empty() && !page.contains_key("urls");
        let digest = digest(&self.draft.text);
        nameless.then(|| format!("{}-{}", slug(text(page, "kind")), digest.get(..8).unwrap_or(&digest)))
    }

    /// The title of the page, or else of the record.
    pub(super) fn title(&self) -> &str {
        let first = super::object::objects(&self.record, "documents").next();
        let title = first.map_or("", |document| text(document, "title"));
        if title.is_empty() { text(&self.record, "title") } else { title }
    }

    /// What decides whether it belongs to a record.
    pub(super) fn asked(&self) -> Asked<'_> {
        Asked { record: &self.record, title: self.title(), of_several: is_of_several(self.draft) }
    }

    /// The words that a field of an entity of the draft was read from; the flag says that they are cut.
    pub(super) fn words(&self, entity: &str, path: &str) -> Option<(String, bool)> {
        let within = |field: &str| {
            field.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let passages = self.draft.trace.passages.iter();
        let spans: Vec<Span> =
            passages.filter(|it| it.entity == entity && within(&it.field)).map(|it| it.span).collect_vec();
        let first = *spans.first()?;
        let all = spans.iter().fold(first, |all, span| all.to(*span));
        let span = if all.end - all.start <= LONGEST { all } else { first };
        // Soft hyphens and the like are in no text of the record.
        let words: String = crate::words::visible(span.of(&self.draft.text).trim()).collect();
        (!words.is_empty()).then(|| shortened(&words))
    }
}

/// A record as JSON.
pub(super) fn object(record: &SuperComplaint) -> Result<Object, NotMerged> {
    match serde_json::to_value(record) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(NotMerged::Broken("a record is an object".to_owned())),
        Err(error) => Err(NotMerged::Broken(error.to_string())),
    }
}

/// The beginning of some words, with whether they were cut.
pub(super) fn shortened(words: &str) -> (String, bool) {
    let mut end = LONGEST.min(words.len());
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    match words.get(..end) {
        Some(head) if end < words.len() => {
            let head = head.rsplit_once(char::is_whitespace).map_or(head, |(head, _)| head);
            (format!("{} …", head.trim_end()), true)
        }
        _ => (words.to_owned(), false),
    }
}
