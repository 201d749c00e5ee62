//! `SC1xx`: ids, references and numbers.

pub(super) mod body_id_taken;
pub(super) mod body_in_directory;
pub(super) mod circular_chain;
pub(super) mod dangling_reference;
pub(super) mod discrepancy_unknown_field;
pub(super) mod documents_list_each_other;
pub(super) mod duplicate_id;
pub(super) mod duplicate_number;
pub(super) mod fewer_items_than_counted;
pub(super) mod item_not_described;
pub(super) mod joint_with_one_addressee;
pub(super) mod mark_contradicts_value;
pub(super) mod more_items_than_counted;
pub(super) mod numbering_gap;
pub(super) mod part_in_another_report;
pub(super) mod part_number_mismatch;
pub(super) mod report_not_named;
pub(super) mod unknown_party;
pub(super) mod unknown_scheme;
pub(super) mod unknown_time_limit;
pub(super) mod unresolved_party;
pub(super) mod unused_document;

use crate::index::{EntityKind, Place};
use crate::model::TimeLimitId;

use super::Facts;

/// Visits every reference to a time limit of the scheme: of an event, and of a due date that is attributed to the law.
pub(super) fn for_each_time_limit(facts: &Facts<'_>, visit: &mut dyn FnMut(&TimeLimitId, Place<'_>)) {
    for (at, event) in facts.record.events.iter().enumerate() {
        event
            .time_limit
            .iter()
            .for_each(|time_limit| visit(time_limit, Place::of(EntityKind::Event, at).field("time_limit")));
    }
    for (due, place) in &facts.contents().dues {
        due.basis.iter().for_each(|time_limit| visit(time_limit, place.field("basis")));
    }
}
