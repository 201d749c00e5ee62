//! Every id, party, reference and source of a record, with its place. A new field that refers to something
//! is added here once, and every rule about references knows it.

use super::{EntityKind, Place};
use crate::model::{Otherwise, Party, SourceRef, SuperComplaint};

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

/// Visits the id of every entity but the record itself and the record's own bodies.
pub(super) fn for_each_id<'r>(record: &'r SuperComplaint, visit: &mut dyn FnMut(Target, &'r str, Place<'r>)) {
    macro_rules! ids {
        ($($list:ident: $kind:ident as $target:ident),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                visit(Target::$target, it.id.as_str(), Place::of(EntityKind::$kind, at).field("id"));
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
    );
}

/// Visits every party that a record names.
pub(crate) fn for_each_party<'r>(record: &'r SuperComplaint, visit: &mut dyn FnMut(&'r Party, Place<'r>)) {
    let mut list = |parties: &'r [Party], place: Place<'r>| {
        parties.iter().enumerate().for_each(|(at, party)| visit(party, place.at(at)));
    };
    let top = Place::record();
    list(&record.made_by, top.field("made_by"));
    list(&record.partners, top.field("partners"));
    list(&record.on_behalf_of, top.field("on_behalf_of"));
    list(&record.forces, top.field("forces"));
    for (at, it) in record.events.iter().enumerate() {
        let place = Place::of(EntityKind::Event, at);
        list(&it.by, place.field("by"));
        list(&it.recipient, place.field("recipient"));
    }
    for (at, it) in record.reports.iter().enumerate() {
        list(&it.by, Place::of(EntityKind::Report, at).field("by"));
    }
    for (at, it) in record.recommendations.iter().enumerate() {
        let place = Place::of(EntityKind::Recommendation, at);
        list(&it.addressees, place.field("addressees"));
        list(&it.in_conjunction_with, place.field("in_conjunction_with"));
        list(&it.consulted, place.field("consulted"));
    }
    for (at, it) in record.actions.iter().enumerate() {
        list(&it.by, Place::of(EntityKind::Action, at).field("by"));
    }
    for (at, it) in record.requests.iter().enumerate() {
        let place = Place::of(EntityKind::Request, at);
        list(&it.asked, place.field("asked"));
        list(&it.recipient, place.field("recipient"));
    }
    for (at, it) in record.responses.iter().enumerate() {
        let place = Place::of(EntityKind::Response, at);
        list(&it.by, place.field("by"));
        list(&it.recipient, place.field("recipient"));
        for (at, answer) in it.answers.iter().enumerate() {
            let place = place.field("answers").at(at);
            list(&answer.whose, place.field("whose"));
            list(&answer.confirmed_by, place.field("confirmed_by"));
        }
    }
    for (at, it) in record.searches.iter().enumerate() {
        let place = Place::of(EntityKind::Search, at);
        list(&it.parties, place.field("parties"));
        list(&it.confirmed_by, place.field("confirmed_by"));
    }
    for (at, it) in record.documents.iter().enumerate() {
        list(&it.by, Place::of(EntityKind::Document, at).field("by"));
    }
    for (at, it) in record.reports.iter().enumerate() {
        let place = Place::of(EntityKind::Report, at);
        it.lead.iter().for_each(|party| visit(party, place.field("lead")));
        for (at, opinion) in it.opinions.iter().enumerate() {
            visit(&opinion.by, place.field("opinions").at(at).field("by"));
        }
    }
    for (at, it) in record.requests.iter().enumerate() {
        it.through.iter().for_each(|party| visit(party, Place::of(EntityKind::Request, at).field("through")));
    }
}

/// Visits every reference by id: parties and documents, items and reports, and what follows what.
pub(crate) fn for_each_reference<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(Target, &'r str, Place<'r>),
) {
    for_each_party(record, &mut |party, place| {
        party.id.iter().for_each(|id| visit(Target::Party, id.as_str(), place));
        for (at, id) in party.except.iter().enumerate() {
            visit(Target::Party, id.as_str(), place.field("except").at(at));
        }
    });
    for_each_source(record, &mut |source, place| visit(Target::Document, source.document(), place));
    macro_rules! all {
        ($target:ident, $ids:expr, $place:expr) => {
            for (at, id) in $ids.iter().enumerate() {
                visit(Target::$target, id.as_str(), $place.at(at));
            }
        };
    }
    macro_rules! one {
        ($target:ident, $id:expr, $place:expr) => {
            if let Some(id) = &$id {
                visit(Target::$target, id.as_str(), $place);
            }
        };
    }
    for (at, it) in record.events.iter().enumerate() {
        let place = Place::of(EntityKind::Event, at);
        all!(Item, it.items, place.field("items"));
        all!(Feature, it.features, place.field("features"));
        all!(Report, it.reports, place.field("reports"));
        one!(Event, it.follows, place.field("follows"));
    }
    for (at, it) in record.reports.iter().enumerate() {
        let place = Place::of(EntityKind::Report, at);
        all!(Document, it.documents, place.field("documents"));
        one!(Report, it.follows, place.field("follows"));
        one!(Report, it.replaces, place.field("replaces"));
        for (at, outcome) in it.outcomes.iter().enumerate() {
            all!(Feature, outcome.features, place.field("outcomes").at(at).field("features"));
        }
        for (at, opinion) in it.opinions.iter().enumerate() {
            one!(Document, opinion.document, place.field("opinions").at(at).field("document"));
        }
    }
    for (at, it) in record.recommendations.iter().enumerate() {
        let place = Place::of(EntityKind::Recommendation, at);
        one!(Report, it.report, place.field("report"));
        one!(Item, it.part_of, place.field("part_of"));
        all!(Item, it.restates, place.field("restates"));
    }
    for (at, it) in record.actions.iter().enumerate() {
        let place = Place::of(EntityKind::Action, at);
        one!(Report, it.report, place.field("report"));
        one!(Item, it.part_of, place.field("part_of"));
    }
    for (at, it) in record.requests.iter().enumerate() {
        let place = Place::of(EntityKind::Request, at);
        all!(Item, it.items, place.field("items"));
        one!(Item, it.set_by, place.field("set_by"));
        one!(Report, it.report, place.field("report"));
    }
    for (at, it) in record.responses.iter().enumerate() {
        let place = Place::of(EntityKind::Response, at);
        all!(Document, it.documents, place.field("documents"));
        one!(Response, it.follows, place.field("follows"));
        one!(Response, it.replaces, place.field("replaces"));
        for (at, answer) in it.answers.iter().enumerate() {
            let place = place.field("answers").at(at);
            all!(Item, answer.items, place.field("items"));
            one!(Document, answer.given_in, place.field("given_in"));
        }
    }
    for (at, it) in record.searches.iter().enumerate() {
        let place = Place::of(EntityKind::Search, at);
        all!(Document, it.places, place.field("places"));
        all!(Item, it.items, place.field("items"));
    }
    for (at, it) in record.documents.iter().enumerate() {
        one!(Document, it.parent, Place::of(EntityKind::Document, at).field("parent"));
    }
    for (at, it) in record.bodies.iter().enumerate() {
        let place = Place::of(EntityKind::Body, at);
        one!(Party, it.successor, place.field("successor"));
        one!(Party, it.seat, place.field("seat"));
        one!(Party, it.authority_of, place.field("authority_of"));
        all!(Party, it.represents, place.field("represents"));
    }
}

/// Visits every citation of a source.
pub(crate) fn for_each_source<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(&'r SourceRef, Place<'r>),
) {
    let mut cite = |sources: &'r [SourceRef], place: Place<'r>| {
        for (at, source) in sources.iter().enumerate() {
            visit(source, place.field("sources").at(at));
        }
    };
    macro_rules! entities {
        ($($list:ident: $kind:ident),+ $(,)?) => {
            $(for (at, it) in record.$list.iter().enumerate() {
                let place = Place::of(EntityKind::$kind, at);
                cite(&it.sources, place);
                differing(&it.otherwise, place, &mut cite);
            })+
        };
    }
    cite(&record.sources, Place::record());
    differing(&record.otherwise, Place::record(), &mut cite);
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
    for (at, it) in record.reports.iter().enumerate() {
        let place = Place::of(EntityKind::Report, at);
        for (at, outcome) in it.outcomes.iter().enumerate() {
            cite(&outcome.sources, place.field("outcomes").at(at));
        }
        for (at, opinion) in it.opinions.iter().enumerate() {
            cite(&opinion.sources, place.field("opinions").at(at));
        }
    }
    for (at, it) in record.responses.iter().enumerate() {
        let place = Place::of(EntityKind::Response, at);
        for (at, answer) in it.answers.iter().enumerate() {
            let place = place.field("answers").at(at);
            cite(&answer.sources, place);
            differing(&answer.otherwise, place, &mut cite);
            for (at, commitment) in answer.commitments.iter().enumerate() {
                cite(&commitment.sources, place.field("commitments").at(at));
            }
        }
    }
    for (at, it) in record.bodies.iter().enumerate() {
        let place = Place::of(EntityKind::Body, at);
        cite(&it.sources, place);
        for (at, vacancy) in it.vacancies.iter().enumerate() {
            cite(&vacancy.sources, place.field("vacancies").at(at));
        }
    }
}

fn differing<'r>(
    otherwise: &'r [Otherwise],
    place: Place<'r>,
    cite: &mut dyn FnMut(&'r [SourceRef], Place<'r>),
) {
    for (at, it) in otherwise.iter().enumerate() {
        cite(&it.sources, place.field("otherwise").at(at));
    }
}
