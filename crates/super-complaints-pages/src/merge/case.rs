//! Whether a page is about the super-complaint of a record.

use std::collections::BTreeSet;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::{Directory, PartialDate};

use super::matching::{date, same, titles_agree};
use super::names::OTHER_TITLES;
use super::object::{Object, objects, text, texts};
use super::parties::keys;
use crate::slug::slug;

/// Why pages cannot be merged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotMerged {
    /// There is nothing to make a record from.
    #[error("there is no page to merge")]
    NoPage,
    /// The page is about another super-complaint.
    #[error("the page `{page}` is about another super-complaint: {why}")]
    Another {
        /// The title of the page, or else of its record.
        page: String,
        /// What differs.
        why: String,
    },
    /// The page may be about another super-complaint.
    #[error("it is not clear whether the page `{page}` is about the super-complaint `{id}`: {why}")]
    NotClear {
        /// The title of the page, or else of its record.
        page: String,
        /// The id of the record.
        id: String,
        /// What is missing.
        why: String,
    },
    /// A record could not be written or read back. This is an error of this library.
    #[error("the merged record is not valid: {0}")]
    Broken(String),
}

/// A draft about which it is asked whether it belongs to a record.
pub(super) struct Asked<'p> {
    /// Its record.
    pub(super) record: &'p Object,
    /// The title of its page.
    pub(super) title: &'p str,
    /// Whether its page is about other super-complaints too.
    pub(super) of_several: bool,
}

/// For each page whether it is about the super-complaint of the record: by itself, or by way of another page that is. The
/// order of the pages does not matter.
pub(super) fn of_pages(
    record: &Object,
    pages: &[Asked<'_>],
    directory: &Directory,
) -> Vec<Option<NotMerged>> {
    let against = |one: &Object| -> Vec<Option<NotMerged>> {
        pages.iter().map(|page| require_same(one, page, directory).err()).collect_vec()
    };
    let mut errors = against(record);
    let mut next = 0;
    let mut accepted: Vec<usize> =
        (0..errors.len()).filter(|at| errors.get(*at) == Some(&None)).collect_vec();
    while let Some(page) = accepted.get(next).and_then(|at| pages.get(*at)) {
        next += 1;
        for (at, (error, by_page)) in errors.iter_mut().zip(against(page.record)).enumerate() {
            match (&error, by_page) {
                (Some(NotMerged::NotClear { .. }), None) => {
                    *error = None;
                    accepted.push(at);
                }
                (Some(NotMerged::NotClear { .. }), Some(another @ NotMerged::Another { .. })) => {
                    *error = Some(another);
                }
                _ => {}
            }
        }
    }
    errors
}

/// Fails unless a draft is about the super-complaint of the record: it has the same id or title, or the same complainant
/// and a report of the same date, or the record has the page among its documents.
fn require_same(record: &Object, asked: &Asked<'_>, directory: &Directory) -> Result<(), NotMerged> {
    let (draft, page) = (asked.record, asked.title.to_owned());
    if text(record, "scheme") != text(draft, "scheme") {
        let why = format!(
            "the record has the scheme `{}`, the page `{}`",
            text(record, "scheme"),
            text(draft, "scheme")
        );
        return Err(NotMerged::Another { page, why });
    }
    let makers = |of| &keys(of, "made_by", directory) | &keys(of, "partners", directory);
    let (mine, theirs) = (makers(record), makers(draft));
    let known = |of: &BTreeSet<String>| !of.is_empty() && of.iter().all(|key| !key.starts_with('~'));
    if known(&mine) && known(&theirs) && mine.is_disjoint(&theirs) {
        let listed = |of: &BTreeSet<String>| of.iter().cloned().collect_vec().join(", ");
        let why =
            format!("the record names {} as its complainant, the page {}", listed(&mine), listed(&theirs));
        return Err(NotMerged::Another { page, why });
    }
    if titles_match(record, draft)
        || (!asked.of_several && has_the_page(record, draft, directory))
        || (!mine.is_disjoint(&theirs) && reports_match(record, draft))
    {
        return Ok(());
    }
    let why = match (mine.is_empty() || theirs.is_empty(), theirs.is_empty()) {
        (_, true) => "the page does not name its title or its complainant",
        (true, _) => "the record does not name its complainant, and the titles differ",
        _ => "the complainant is the same, and the titles differ; one body may make several super-complaints",
    };
    Err(NotMerged::NotClear { page, id: text(record, "id").to_owned(), why: why.to_owned() })
}

/// Whether the record has the page among its documents.
fn has_the_page(record: &Object, draft: &Object, directory: &Directory) -> bool {
    let Some(page) = objects(draft, "documents").next() else { return false };
    objects(record, "documents").any(|mine| same("documents", mine, page, directory).is_some())
}

fn titles_match(record: &Object, draft: &Object) -> bool {
    let titles = |of| -> Vec<String> {
        let reports = objects(of, "reports").map(|report| text(report, "title"));
        let all = std::iter::once(text(of, "title")).chain(texts(of, OTHER_TITLES)).chain(reports);
        all.map(str::to_owned).collect_vec()
    };
    let (mine, theirs) = (titles(record), titles(draft));
    let ids = [text(record, "id"), text(draft, "id")];
    let [id, other] = ids;
    id == other
        || mine.iter().any(|one| theirs.iter().any(|other| titles_agree(one, other)))
        || theirs.iter().any(|title| slug(title) == id)
}

fn reports_match(record: &Object, draft: &Object) -> bool {
    let days = |of| -> Vec<PartialDate> {
        let dates = objects(of, "reports").filter_map(|report| date(report.get("published")));
        dates.filter(|date| date.exact().is_some()).collect_vec()
    };
    let theirs = days(draft);
    days(record).iter().any(|day| theirs.contains(day))
}
