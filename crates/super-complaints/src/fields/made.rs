//! Tests of what is made in a program: each kind of entity holds what a document must say, and no more.

use std::collections::BTreeSet;
use std::fmt::Debug;

use serde_json::Value as Json;

use super::{Blank, Entity, Field, Value, copy_by_field, read_json, to_json};
use crate::directory::{DirectoryFile, Group, GroupTerm, SourceDocument};
use crate::model::*;

/// Checks an entity that was just made; gives the name of its kind.
fn checked<T: Value + Blank + Entity + PartialEq + Debug>(made: &T, kind: &'static str) -> &'static str {
    let json = to_json(made);
    assert_eq!(read_json::<T>(&json).unwrap(), *made, "{json}");
    assert_eq!(copy_by_field(made), *made, "{json}");
    assert_eq!(made.refused(), None, "{json}");
    let required = made.fields().iter().filter(|field| field.required).map(|field| field.name);
    let said: Json = serde_json::from_str(&json).unwrap();
    if let Some(said) = said.as_object() {
        assert_eq!(said.keys().collect::<Vec<_>>(), required.collect::<Vec<_>>(), "{kind}");
    } else {
        assert_eq!((kind, said), ("Party", Json::from("npcc")), "only a party is less than an object");
    }
    kind
}

macro_rules! checked {
    ($($kind:ident :: $new:ident ( $($argument:expr),* )),+ $(,)?) => {
        BTreeSet::from([$(checked(&$kind::$new($($argument.unwrap()),*), stringify!($kind))),+])
    };
}

#[test]
fn every_entity_can_be_made_with_what_a_document_must_say() {
    let made = checked! {
        SuperComplaint::new(SuperComplaintId::new("x"), SchemeId::new("police"), Text::new("X")),
        Feature::new(FeatureId::new("f")),
        Event::new(EventId::new("e"), Some(EventKind::Received)),
        Report::new(ReportId::new("p"), Some(ReportKind::Report)),
        Outcome::new(Some(OutcomeKind::Recommendations)),
        Opinion::new("iopc".parse::<Party>()),
        Recommendation::new(ItemId::new("r")),
        Action::new(ItemId::new("a")),
        Request::new(RequestId::new("q")),
        Response::new(ResponseId::new("r")),
        Answer::default(),
        Commitment::default(),
        Search::new(SearchId::new("s")),
        Document::new(DocumentId::new("d"), Some(DocumentKind::Letter)),
        Due::default(),
        Discrepancy::new(Text::new("title"), Text::new("Another")),
        Body::new(PartyId::new("b"), Some(BodyKind::Other), Text::new("B").map(|it| vec![Name::new(it)])),
        Name::new(Text::new("B")),
        Identifier::new(Text::new("registration-number"), Text::new("1")),
        Vacancy::new("2021-05".parse()),
        Suppression::new(Text::new("SC301"), Text::new("the page says so")),
        Party::id(PartyId::new("npcc")),
        DirectoryFile::new(Text::new("mine 2026-11-29")),
        Group::new(PartyId::new("g"), Text::new("G")),
        GroupTerm::default(),
        SourceDocument::new(Text::new("act"), Text::new("An Act")),
    };
    assert_eq!(made, kinds_of_the_schemas());
}

/// The kinds of objects with fields that a record or a directory holds, by their schemas.
fn kinds_of_the_schemas() -> BTreeSet<&'static str> {
    let mut kinds = BTreeSet::new();
    for text in [crate::SCHEMA, crate::directory::SCHEMA] {
        let schema: Json = serde_json::from_str(text).unwrap();
        kinds.extend(schema["title"].as_str().map(ToOwned::to_owned));
        let defined = schema["$defs"].as_object().unwrap().iter();
        let objects = defined.filter(|(_, it)| it.get("properties").is_some()).map(|(name, _)| name);
        // Marks and reasons are made by their `Default`; the long form of a party is a party.
        let entities = objects.filter(|name| !name.ends_with("Marks") && !name.ends_with("Reasons"));
        kinds.extend(entities.map(|name| name.replace("PartyDetail", "Party")));
    }
    kinds.into_iter().map(|kind| &*kind.leak()).collect()
}

#[test]
fn a_constructor_sets_the_required_fields_and_no_others() {
    const FIELDS: &[Field] = &[Field::new("id", true), Field::new("kind", true), Field::new("kinds", false)];
    let are_required = |names: &[&str]| super::are_required(names, FIELDS);
    assert!(are_required(&["id", "kind"]) && are_required(&["kind", "id"]));
    for others in [&[][..], &["id"], &["id", "kinds"], &["id", "kin"], &["id", "kind", "kinds"]] {
        assert!(!are_required(others), "{others:?}");
    }
    assert!(super::are_required(&[], Due::FIELDS.list));
}
