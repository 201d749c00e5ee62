//! Records compared with each other: of each, only short keys are kept.

mod address;
mod bodies;
mod documents;
mod groups;
mod hash;
mod keys;
mod places;
mod repeats;

use rustc_hash::FxHashMap;
use super_complaints::check::fingerprint;
use super_complaints::rules::{EntityKind, Rule};

use crate::entry::Origin;
use crate::finding::{RegisterFinding, RegisterPlace, locate};
use crate::rules::{
    BODY_RECORDED_DIFFERENTLY, BODY_UNDER_TWO_IDS, DOCUMENT_DATED_DIFFERENTLY, DOCUMENT_UNDER_TWO_IDS,
    DUPLICATE_RECORD_ID, REPEAT_NOT_NAMED,
};

pub(crate) use keys::Keys;
use places::Places;

/// More places than these are counted, not listed.
const LISTED: usize = 50;

/// What was kept of the records so far.
#[derive(Debug)]
pub(crate) struct Comparison {
    rules: Vec<&'static Rule>,
    places: Places,
    ids: FxHashMap<Box<str>, u32>,
    /// Records that share an id, by the first of them.
    duplicates: FxHashMap<u32, Vec<u32>>,
    bodies: bodies::Bodies,
    documents: documents::Documents,
    repeats: repeats::Repeats,
}

impl Comparison {
    pub(crate) fn new(rules: &[&'static Rule]) -> Self {
        Self {
            rules: rules.to_vec(),
            places: Places::default(),
            ids: FxHashMap::default(),
            duplicates: FxHashMap::default(),
            bodies: bodies::Bodies::default(),
            documents: documents::Documents::default(),
            repeats: repeats::Repeats::default(),
        }
    }

    /// Keeps what matters of a record.
    pub(crate) fn add(&mut self, keys: &Keys, origin: &Origin) {
        let record = self.places.add(&keys.id, origin);
        match self.ids.get(&*keys.id) {
            Some(first) => self.duplicates.entry(*first).or_insert_with(|| vec![*first]).push(record),
            None => {
                self.ids.insert(keys.id.clone(), record);
            }
        }
        let runs = |rules: &[&'static Rule]| {
            self.rules.iter().any(|rule| rules.iter().any(|it| it.code == rule.code))
        };
        if runs(&[&BODY_UNDER_TWO_IDS, &BODY_RECORDED_DIFFERENTLY]) {
            self.bodies.add(&keys.bodies, record, &self.places);
        }
        if runs(&[&DOCUMENT_UNDER_TWO_IDS, &DOCUMENT_DATED_DIFFERENTLY]) {
            self.documents.add(&keys.documents, record, &self.places);
        }
        if runs(&[&REPEAT_NOT_NAMED]) {
            self.repeats.add(keys, record);
        }
    }

    /// What was found: by rule, then by the names of the files. It does not depend on the order of the records.
    pub(crate) fn finish(self) -> Vec<RegisterFinding> {
        let Self { rules, places, duplicates, bodies, documents, repeats, .. } = self;
        let mut found = Found { places: &places, findings: Vec::new() };
        for records in duplicates.into_values() {
            duplicate(records, &mut found);
        }
        bodies.finish(&mut found);
        documents.finish(&mut found);
        repeats.finish(&mut found);
        let mut findings = found.findings;
        findings.retain(|finding| rules.iter().any(|rule| rule.code == finding.code));
        locate(findings.iter_mut().flat_map(|finding| &mut finding.places));
        let key = |it: &RegisterFinding| {
            let places: Vec<_> =
                it.places.iter().map(|place| (place.source.clone(), place.line, place.column)).collect();
            (it.code, places, it.fingerprint.clone())
        };
        findings.sort_by_cached_key(key);
        findings
    }
}

fn duplicate(records: Vec<u32>, found: &mut Found<'_>) {
    let id = records.first().map(|first| found.places.id(*first).to_owned()).unwrap_or_default();
    let count = records.len();
    let message = format!("{count} records have the id `{id}`");
    let seen = records.into_iter().map(|record| Seen {
        record,
        pointer: "/id".to_owned(),
        entity: None,
        says: format!("a record with the id `{id}`"),
    });
    found.report(&DUPLICATE_RECORD_ID, message, seen.collect(), &[&id]);
}

/// A place in a record that a finding is about.
struct Seen {
    record: u32,
    pointer: String,
    entity: Option<String>,
    says: String,
}

impl Seen {
    /// A place in an entity of a record: the entity by its kind, its position in the list if that is known, and its id.
    fn in_entity(
        record: u32,
        kind: EntityKind,
        (at, id): (Option<u32>, &str),
        field: &str,
        says: String,
    ) -> Self {
        let list = kind.list();
        let pointer = at.map_or_else(|| format!("/{list}"), |at| format!("/{list}/{at}{field}"));
        Self { record, pointer, entity: Some(format!("{}:{id}", kind.word())), says }
    }
}

/// Takes findings.
struct Found<'f> {
    places: &'f Places,
    findings: Vec<RegisterFinding>,
}

impl Found<'_> {
    /// Reports a finding; `about` distinguishes it from others of the same rule in the same records.
    fn report(&mut self, rule: &'static Rule, message: String, mut seen: Vec<Seen>, about: &[&str]) {
        seen.sort_by(|one, other| {
            self.places.order(one.record, other.record).then_with(|| one.pointer.cmp(&other.pointer))
        });
        let more_places = seen.len().saturating_sub(LISTED);
        seen.truncate(LISTED);
        let place = |it: Seen| {
            let origin = self.places.origin(it.record);
            let mut place = RegisterPlace::new(self.places.id(it.record), &origin, it.pointer, it.says);
            place.entity = it.entity;
            place
        };
        let places: Vec<RegisterPlace> = seen.into_iter().map(place).collect();
        let mut ids: Vec<&str> = places.iter().map(|place| place.record.as_str()).collect();
        ids.sort_unstable();
        let parts: Vec<&str> = [rule.code].into_iter().chain(about.iter().copied()).chain(ids).collect();
        self.findings.push(RegisterFinding {
            format: "super-complaints-register-finding-1",
            code: rule.code,
            slug: rule.slug,
            subject: rule.subject,
            severity: rule.severity,
            message,
            fingerprint: fingerprint(&parts),
            places,
            more_places,
            help: rule.help.into(),
            basis: rule.basis.first().map_or("", |basis| basis.title),
        });
    }
}
