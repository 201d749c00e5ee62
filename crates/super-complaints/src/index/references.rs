//! Every id, party, reference and source of a record, with its place. A new field that refers to something
//! is added here once, and every rule about references knows it.
//!
//! Places are made only when somebody asks for them: most visits end without a finding.

use super::{EntityKind, Place};
use crate::model::{Otherwise, Party, PartyId, SourceRef, SuperComplaint};

/// What a reference points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    Feature,
    Event,
    Report,
    Item,
    Request,
    Response,
    Search,
    Document,
    Party,
}

impl Target {
    /// What the word before the id means, in the full name of an entity.
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "feature" => Self::Feature,
            "event" => Self::Event,
            "report" => Self::Report,
            "item" => Self::Item,
            "request" => Self::Request,
            "response" => Self::Response,
            "search" => Self::Search,
            "document" => Self::Document,
            "body" => Self::Party,
            _ => return None,
        })
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Feature => "feature",
            Self::Event => "event",
            Self::Report => "report",
            Self::Item => "recommendation or action",
            Self::Request => "request",
            Self::Response => "response",
            Self::Search => "search",
            Self::Document => "document",
            Self::Party => "body or group",
        }
    }
}

/// Makes the place of what is visited.
pub(crate) type Where<'w, 'r> = &'w dyn Fn() -> Place<'r>;

/// Visits the id of every entity but the record itself, with the kind of the entity and its position.
pub(super) fn for_each_id<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(Target, &'r str, EntityKind, usize),
) {
    macro_rules! ids {
        ($($list:ident: $kind:ident as $target:ident),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                visit(Target::$target, it.id.as_str(), EntityKind::$kind, at);
            })+
        };
    }
    ids!(
        features: Feature as Feature,
        events: Event as Event,
        reports: Report as Report,
        recommendations: Recommendation as Item,
        actions: Action as Item,
        requests: Request as Request,
        responses: Response as Response,
        searches: Search as Search,
        documents: Document as Document,
        bodies: Body as Party,
    );
}

/// Visits every party that a record names.
pub(crate) fn for_each_party<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(&'r Party, Where<'_, 'r>),
) {
    let mut list = |parties: &'r [Party], place: Where<'_, 'r>, field: &'static str| {
        for (at, party) in parties.iter().enumerate() {
            visit(party, &|| place().field(field).at(at));
        }
    };
    list(&record.made_by, &Place::record, "made_by");
    list(&record.partners, &Place::record, "partners");
    list(&record.on_behalf_of, &Place::record, "on_behalf_of");
    list(&record.forces, &Place::record, "forces");
    macro_rules! lists {
        ($($list:ident: $kind:ident { $($field:ident),+ }),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                $(list(&it.$field, &|| Place::of(EntityKind::$kind, at), stringify!($field));)+
            })+
        };
    }
    lists!(
        events: Event { by, recipient },
        reports: Report { by },
        recommendations: Recommendation { addressees, in_conjunction_with, consulted },
        actions: Action { by },
        requests: Request { asked, recipient },
        responses: Response { by, recipient },
        searches: Search { parties, confirmed_by },
        documents: Document { by },
    );
    for (response, it) in record.responses.iter().enumerate() {
        for (at, answer) in it.answers.iter().enumerate() {
            let place = || Place::of(EntityKind::Response, response).field("answers").at(at);
            list(&answer.whose, &place, "whose");
            list(&answer.confirmed_by, &place, "confirmed_by");
        }
    }
    for (at, it) in record.reports.iter().enumerate() {
        let place = || Place::of(EntityKind::Report, at);
        it.lead.iter().for_each(|party| visit(party, &|| place().field("lead")));
        for (at, opinion) in it.opinions.iter().enumerate() {
            visit(&opinion.by, &|| place().field("opinions").at(at).field("by"));
        }
    }
    for (at, it) in record.requests.iter().enumerate() {
        let place = || Place::of(EntityKind::Request, at).field("through");
        it.through.iter().for_each(|party| visit(party, &place));
    }
}

/// Visits every id of a body or group that a record names, with the party where it stands in one.
pub(crate) fn for_each_party_id<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(&'r PartyId, Option<&'r Party>, Where<'_, 'r>),
) {
    for_each_party(record, &mut |party, place| {
        party.id.iter().for_each(|id| visit(id, Some(party), place));
        for (at, id) in party.including.iter().enumerate() {
            visit(id, None, &|| place().field("including").at(at));
        }
        for (at, id) in party.excluding.iter().enumerate() {
            visit(id, None, &|| place().field("excluding").at(at));
        }
    });
    for (at, it) in record.bodies.iter().enumerate() {
        let place = || Place::of(EntityKind::Body, at);
        it.successor.iter().for_each(|id| visit(id, None, &|| place().field("successor")));
        it.seat.iter().for_each(|id| visit(id, None, &|| place().field("seat")));
        it.authority_of.iter().for_each(|id| visit(id, None, &|| place().field("authority_of")));
        for (at, id) in it.represents.iter().enumerate() {
            visit(id, None, &|| place().field("represents").at(at));
        }
    }
}

/// Visits every reference by id but those to parties: documents, items, reports, and what follows what. Told
/// are also the kind of what is referred to, and the kind of entity that refers.
pub(crate) fn for_each_reference<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(Target, &'r str, EntityKind, Where<'_, 'r>),
) {
    for_each_source(record, &mut |source, kind, place| {
        visit(Target::Document, source.document(), kind, place);
    });
    // Lists of ids are written with `*`, single ones without.
    macro_rules! refer {
        ($kind:ident, $place:expr, $it:expr, * $field:ident: $target:ident) => {
            for (at, id) in $it.$field.iter().enumerate() {
                let place = || $place().field(stringify!($field)).at(at);
                visit(Target::$target, id.as_str(), EntityKind::$kind, &place);
            }
        };
        ($kind:ident, $place:expr, $it:expr, $field:ident: $target:ident) => {
            if let Some(id) = &$it.$field {
                let place = || $place().field(stringify!($field));
                visit(Target::$target, id.as_str(), EntityKind::$kind, &place);
            }
        };
    }
    macro_rules! lists {
        ($($list:ident: $kind:ident { $([$($field:tt)+]),+ $(,)? }),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                let place = || Place::of(EntityKind::$kind, at);
                $(refer!($kind, place, it, $($field)+);)+
            })+
        };
    }
    lists!(
        events: Event { [*items: Item], [*features: Feature], [*reports: Report], [*requests: Request], [*kept_by: Document], [follows: Event] },
        reports: Report { [*documents: Document], [follows: Report], [replaces: Report] },
        recommendations: Recommendation { [report: Report], [part_of: Item], [*restates: Item] },
        actions: Action { [report: Report], [part_of: Item] },
        requests: Request { [*items: Item], [set_by: Item], [report: Report] },
        responses: Response { [*documents: Document], [follows: Response], [replaces: Response] },
        searches: Search { [*places: Document], [*items: Item] },
        documents: Document { [parent: Document] },
    );
    for (report, it) in record.reports.iter().enumerate() {
        for (at, outcome) in it.outcomes.iter().enumerate() {
            let place = || Place::of(EntityKind::Report, report).field("outcomes").at(at);
            refer!(Report, place, outcome, *features: Feature);
        }
        for (at, opinion) in it.opinions.iter().enumerate() {
            let place = || Place::of(EntityKind::Report, report).field("opinions").at(at);
            refer!(Report, place, opinion, document: Document);
        }
    }
    for (response, it) in record.responses.iter().enumerate() {
        for (at, answer) in it.answers.iter().enumerate() {
            let place = || Place::of(EntityKind::Response, response).field("answers").at(at);
            refer!(Response, place, answer, *items: Item);
            refer!(Response, place, answer, given_in: Document);
            for (at, commitment) in answer.commitments.iter().enumerate() {
                let place = || place().field("commitments").at(at);
                refer!(Response, place, commitment, *kept_by: Document);
            }
        }
    }
}

/// Visits every citation of a source, with the kind of entity that cites it.
fn for_each_source<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(&'r SourceRef, EntityKind, Where<'_, 'r>),
) {
    let mut cite = |sources: &'r [SourceRef], kind: EntityKind, place: Where<'_, 'r>| {
        for (at, source) in sources.iter().enumerate() {
            visit(source, kind, &|| place().field("sources").at(at));
        }
    };
    macro_rules! entities {
        ($($list:ident: $kind:ident),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                let place = || Place::of(EntityKind::$kind, at);
                cite(&it.sources, EntityKind::$kind, &place);
                differing(&it.otherwise, EntityKind::$kind, &place, &mut cite);
            })+
        };
    }
    cite(&record.sources, EntityKind::SuperComplaint, &Place::record);
    differing(&record.otherwise, EntityKind::SuperComplaint, &Place::record, &mut cite);
    entities!(
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
    for (report, it) in record.reports.iter().enumerate() {
        let place = || Place::of(EntityKind::Report, report);
        for (at, outcome) in it.outcomes.iter().enumerate() {
            cite(&outcome.sources, EntityKind::Report, &|| place().field("outcomes").at(at));
        }
        for (at, opinion) in it.opinions.iter().enumerate() {
            cite(&opinion.sources, EntityKind::Report, &|| place().field("opinions").at(at));
        }
    }
    for (response, it) in record.responses.iter().enumerate() {
        for (at, answer) in it.answers.iter().enumerate() {
            let place = || Place::of(EntityKind::Response, response).field("answers").at(at);
            cite(&answer.sources, EntityKind::Response, &place);
            differing(&answer.otherwise, EntityKind::Response, &place, &mut cite);
            for (at, commitment) in answer.commitments.iter().enumerate() {
                cite(&commitment.sources, EntityKind::Response, &|| place().field("commitments").at(at));
            }
        }
    }
    for (body, it) in record.bodies.iter().enumerate() {
        let place = || Place::of(EntityKind::Body, body);
        cite(&it.sources, EntityKind::Body, &place);
        for (at, vacancy) in it.vacancies.iter().enumerate() {
            cite(&vacancy.sources, EntityKind::Body, &|| place().field("vacancies").at(at));
        }
    }
}

fn differing<'r>(
    otherwise: &'r [Otherwise],
    kind: EntityKind,
    place: Where<'_, 'r>,
    cite: &mut dyn FnMut(&'r [SourceRef], EntityKind, Where<'_, 'r>),
) {
    for (at, it) in otherwise.iter().enumerate() {
        cite(&it.sources, kind, &|| place().field("otherwise").at(at));
    }
}
