//! The catalogue of rules: one file for each rule, its description first and its check last.

mod basis;
mod facts;
mod fixing;
mod moments;
mod named_members;
mod normalised;
mod numbering;
mod rule;
mod shared_basis;
mod sink;
mod wording;

mod compared;
mod coverage;
mod dates;
mod publication;
mod quotations;
mod references;
mod responses;
mod sources;
mod steps;
mod suppressions;

pub use crate::index::EntityKind;
pub use basis::{Basis, BasisKind, Topic};
pub(crate) use facts::Facts;
pub(crate) use rule::{EVERYTHING, MATRIX, RuleCore, kinds};
pub use rule::{Example, Family, Rule, SourceText, Stage, Status};
pub(crate) use sink::Sink;

/// The version of the catalogue: raised when a rule is added, deprecated or changed.
pub const CATALOGUE_VERSION: &str = "1";

/// Every rule, in the order of codes, in which the rules also run.
pub static CATALOGUE: &[&Rule] = &[
    &references::dangling_reference::RULE,
    &references::duplicate_id::RULE,
    &references::unknown_party::RULE,
    &references::body_id_taken::RULE,
    &references::unknown_scheme::RULE,
    &references::circular_chain::RULE,
    &references::numbering_gap::RULE,
    &references::duplicate_number::RULE,
    &references::part_number_mismatch::RULE,
    &references::mark_contradicts_value::RULE,
    &references::unresolved_party::RULE,
    &references::report_not_named::RULE,
    &references::unused_document::RULE,
    &references::discrepancy_unknown_field::RULE,
    &references::fewer_items_than_counted::RULE,
    &references::more_items_than_counted::RULE,
    &references::unknown_time_limit::RULE,
    &references::part_in_another_report::RULE,
    &references::joint_with_one_addressee::RULE,
    &references::item_not_described::RULE,
    &references::documents_list_each_other::RULE,
    &references::body_in_directory::RULE,
    &dates::event_order::RULE,
    &dates::report_before_complaint::RULE,
    &dates::sent_after_published::RULE,
    &dates::updated_before_published::RULE,
    &dates::seen_before_published::RULE,
    &dates::search_before_report::RULE,
    &dates::due_before_report::RULE,
    &dates::not_before_after_date::RULE,
    &dates::updated_since_seen::RULE,
    &dates::body_did_not_exist::RULE,
    &dates::seen_after_unavailable::RULE,
    &dates::announced_before_complaint::RULE,
    &responses::response_from_non_addressee::RULE,
    &responses::position_by_non_representative::RULE,
    &responses::member_count_differs::RULE,
    &responses::response_before_report::RULE,
    &responses::answer_to_unknown_item::RULE,
    &responses::accepted_but_will_not_be_done::RULE,
    &responses::answer_says_nothing::RULE,
    &responses::response_unread::RULE,
    &responses::answer_names_no_item::RULE,
    &responses::second_hand_position::RULE,
    &responses::answer_from_force_out_of_scope::RULE,
    &responses::progress_reversed::RULE,
    &responses::position_reversed::RULE,
    &responses::excluded_non_member::RULE,
    &responses::response_without_author::RULE,
    &responses::included_non_member::RULE,
    &coverage::no_published_response::RULE,
    &coverage::late_response::RULE,
    &coverage::recommendation_without_addressee::RULE,
    &coverage::request_asks_nobody::RULE,
    &coverage::request_names_no_items::RULE,
    &coverage::commitment_past_due::RULE,
    &coverage::delivery_past_due::RULE,
    &coverage::late_extension_request::RULE,
    &coverage::time_limit_not_in_law::RULE,
    &coverage::set_by_recommendation_to_others::RULE,
    &coverage::stated_date_differs::RULE,
    &coverage::asked_body_not_addressee::RULE,
    &coverage::extension_for_body_not_asked::RULE,
    &coverage::extension_without_effect::RULE,
    &coverage::outcome_past_due::RULE,
    &publication::nations_differ_from_scheme::RULE,
    &publication::nations_differ_between_pages::RULE,
    &publication::undated_commitment::RULE,
    &publication::conditional_commitment::RULE,
    &publication::vague_due_date::RULE,
    &steps::late_step::RULE,
    &steps::step_not_recorded::RULE,
    &steps::decision_not_recorded::RULE,
    &steps::report_without_date::RULE,
    &steps::complainant_not_designated::RULE,
    &steps::complainant_not_recorded::RULE,
    &steps::ground_without_refusal::RULE,
    &steps::refusal_without_ground::RULE,
    &steps::report_by_non_authority::RULE,
    &steps::action_of_non_authority::RULE,
    &steps::recommendation_to_an_authority::RULE,
    &steps::scheme_not_in_force::RULE,
    &steps::force_out_of_scope::RULE,
    &steps::report_despite_refusal::RULE,
    &steps::report_before_decision::RULE,
    &steps::report_without_an_authority::RULE,
    &steps::no_feature_recorded::RULE,
    &steps::ground_not_in_scheme::RULE,
    &steps::step_by_wrong_body::RULE,
    &steps::repeated_complaint_not_named::RULE,
    &steps::misdated_progress_report::RULE,
    &steps::report_not_published::RULE,
    &steps::opinion_of_non_authority::RULE,
    &steps::late_information_request::RULE,
    &sources::entity_without_source::RULE,
    &sources::undated_response::RULE,
    &sources::document_without_address::RULE,
    &sources::source_before_fact::RULE,
    &sources::quote_without_document::RULE,
    &sources::quote_not_in_source::RULE,
    &sources::source_unavailable::RULE,
    &sources::sources_differ::RULE,
    &sources::quote_cut_after_negation::RULE,
    &sources::cut_not_recorded::RULE,
    &sources::not_stated_in_partial_text::RULE,
    &sources::inferred_without_reason::RULE,
    &sources::reason_without_mark::RULE,
    &sources::accusation_without_quote::RULE,
    &suppressions::suppression_of_unknown_rule::RULE,
    &suppressions::unused_suppression::RULE,
    &suppressions::expired_suppression::RULE,
    &suppressions::suppression_of_error::RULE,
];

/// The same rules as they run.
pub(crate) static RULE_CORES: [RuleCore; CATALOGUE.len()] = running();

#[expect(
    clippy::indexing_slicing,
    reason = "both are of the same length, and it is the compiler that runs this"
)]
const fn running() -> [RuleCore; CATALOGUE.len()] {
    let mut rules = [RuleCore::of(CATALOGUE[0]); CATALOGUE.len()];
    let mut at = 1;
    while at < rules.len() {
        rules[at] = RuleCore::of(CATALOGUE[at]);
        at += 1;
    }
    rules
}

/// The rule that compares quotations with texts, for those who ask nothing else.
pub(crate) static QUOTE_NOT_IN_SOURCE: RuleCore = RuleCore::of(&sources::quote_not_in_source::RULE);

/// The rule of a code (`SC301`) or of a slug (`response-from-non-addressee`).
pub fn find(name: &str) -> Option<&'static Rule> {
    CATALOGUE.iter().copied().find(|rule| is_named(rule.code, rule.slug, name))
}

/// As [`find`], for a check.
pub(crate) fn find_running(name: &str) -> Option<&'static RuleCore> {
    RULE_CORES.iter().find(|rule| rule.is_named(name))
}

fn is_named(code: &str, slug: &str, name: &str) -> bool {
    code.eq_ignore_ascii_case(name) || slug == name
}

/// The code or slug that is most similar to one that does not exist.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    crate::near::nearest(name, RULE_CORES.iter().flat_map(|rule| [rule.code, rule.slug]))
}
