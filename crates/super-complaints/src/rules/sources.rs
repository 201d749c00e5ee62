//! `SC7xx`: where facts come from.

pub(super) mod accusation_without_words;
pub(super) mod cut_not_recorded;
pub(super) mod document_without_address;
pub(super) mod entity_without_source;
pub(super) mod inferred_without_reason;
pub(super) mod quote_cut_after_negation;
pub(super) mod quote_not_in_source;
pub(super) mod quote_without_document;
pub(super) mod reason_without_mark;
pub(super) mod silence_of_part_read;
pub(super) mod source_before_fact;
pub(super) mod source_unavailable;
pub(super) mod sources_differ;
pub(super) mod undated_response;
