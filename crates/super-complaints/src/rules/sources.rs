//! `SC7xx`: sources and quotations.

pub(super) mod accusation_without_quote;
pub(super) mod cut_not_recorded;
pub(super) mod document_without_address;
pub(super) mod entity_without_source;
pub(super) mod inferred_without_reason;
pub(super) mod not_stated_in_partial_text;
pub(super) mod quote_cut_after_negation;
pub(super) mod quote_not_in_source;
pub(super) mod quote_without_document;
pub(super) mod reason_without_mark;
pub(super) mod source_before_fact;
pub(super) mod source_unavailable;
pub(super) mod sources_differ;
pub(super) mod undated_response;

use crate::index::{EntityKind, Place};
use crate::model::{DocumentId, SourceRef, SuperComplaint};

/// Takes the sources of an entity, the documents that it consists of, its place and its id.
type Visit<'v, 'r> = dyn FnMut(&'r [SourceRef], &'r [DocumentId], Place<'static>, &'r str) + 'v;

/// Visits every entity that relies on documents.
fn for_each_sourced<'r>(record: &'r SuperComplaint, visit: &mut Visit<'_, 'r>) {
    macro_rules! lists {
        ($($list:ident: $kind:ident $(or $field:ident)?),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                let documents: &[&'r [DocumentId]] = &[$(&it.$field)?];
                visit(&it.sources, documents.first().copied().unwrap_or_default(), Place::of(EntityKind::$kind, at), it.id.as_str());
            })+
        };
    }
    lists!(
        features: Feature,
        events: Event,
        reports: Report or documents,
        recommendations: Recommendation,
        actions: Action,
        requests: Request,
        responses: Response or documents,
        searches: Search or places,
        bodies: Body,
    );
}
