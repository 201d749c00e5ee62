//! Every mark of a record.

use super::dues::for_each_due;
use super::{EntityKind, Place, for_each_party};
use crate::model::known::{Marked, MarkedField};
use crate::model::{Mark, Reasons, SuperComplaint};

/// A mark, and whether the field that it is on has a value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FieldMark<'r> {
    /// The name of the field.
    pub(crate) field: &'static str,
    pub(crate) mark: Mark,
    pub(crate) has_value: bool,
    /// Where the mark stands.
    pub(crate) place: Place<'r>,
}

/// Visits every mark of a record. A kind of entity that gets marks is added here.
pub(crate) fn for_each_mark<'r>(record: &'r SuperComplaint, visit: &mut dyn FnMut(FieldMark<'r>)) {
    marks_of(record, Place::record, visit);
    macro_rules! lists {
        ($($list:ident: $kind:ident),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                marks_of(it, || Place::of(EntityKind::$kind, at), visit);
            })+
        };
    }
    lists!(
        features: Feature,
        events: Event,
        reports: Report,
        recommendations: Recommendation,
        actions: Action,
        requests: Request,
        responses: Response,
        searches: Search,
        documents: Document,
    );
    for (at, it) in record.reports.iter().enumerate() {
        for (outcome, it) in it.outcomes.iter().enumerate() {
            marks_of(it, || Place::of(EntityKind::Report, at).field("outcomes").at(outcome), visit);
        }
    }
    for (at, it) in record.responses.iter().enumerate() {
        for (answer, it) in it.answers.iter().enumerate() {
            let place = || Place::of(EntityKind::Response, at).field("answers").at(answer);
            marks_of(it, place, visit);
            for (at, it) in it.commitments.iter().enumerate() {
                marks_of(it, || place().field("commitments").at(at), visit);
            }
        }
    }
    for_each_party(record, &mut |party, place| marks_of(party, place, visit));
    for_each_due(record, &mut |due, place| marks_of(due, || place, visit));
}

/// Visits every reason that is given for a mark, with whether the field is marked.
pub(crate) fn for_each_reason<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(&'static str, bool, Place<'r>),
) {
    macro_rules! lists {
        ($($list:ident: $kind:ident),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                reasons_of(it, || Place::of(EntityKind::$kind, at), visit);
            })+
        };
    }
    lists!(
        features: Feature,
        events: Event,
        reports: Report,
        recommendations: Recommendation,
        actions: Action,
        requests: Request,
        responses: Response,
        searches: Search,
        documents: Document,
    );
    for (at, it) in record.responses.iter().enumerate() {
        for (answer, it) in it.answers.iter().enumerate() {
            reasons_of(it, || Place::of(EntityKind::Response, at).field("answers").at(answer), visit);
        }
    }
}

fn reasons_of<'r, E: Marked>(
    entity: &E,
    place: impl Fn() -> Place<'r>,
    visit: &mut dyn FnMut(&'static str, bool, Place<'r>),
) {
    for (field, _) in entity.reasons().into_iter().flat_map(Reasons::iter) {
        let name = field.name();
        visit(name, entity.marks().get(field).is_some(), place().field("reasons").field(name));
    }
}

fn marks_of<'r, E: Marked>(entity: &E, place: impl Fn() -> Place<'r>, visit: &mut dyn FnMut(FieldMark<'r>)) {
    if entity.marks().is_empty() {
        return;
    }
    for (field, mark) in entity.marks().iter() {
        let name = field.name();
        let place = place().field("marks").field(name);
        visit(FieldMark { field: name, mark, has_value: entity.has(field), place });
    }
}
