//! Findings in the making.

use super_complaints::check::fingerprint;
use super_complaints::rules::{EntityKind, Rule};

use crate::finding::{RegisterFinding, RegisterPlace};

use super::place::Place;

/// More places than these are counted, not listed.
const LISTED: usize = 50;

/// A place in a record that a finding is about.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) place: Place,
    pub(super) pointer: String,
    pub(super) entity: Option<String>,
    pub(super) says: String,
}

impl Seen {
    /// A place in a record itself.
    pub(super) fn in_record(place: Place, pointer: &str, says: String) -> Self {
        Self { place, pointer: pointer.to_owned(), entity: None, says }
    }

    /// A place in an entity of a record: the entity by its kind, its position in the list if that is known, and its id.
    pub(super) fn in_entity(
        place: Place,
        kind: EntityKind,
        (at, id): (Option<u32>, &str),
        field: &str,
        says: String,
    ) -> Self {
        let list = kind.list();
        let pointer = at.map_or_else(|| format!("/{list}"), |at| format!("/{list}/{at}{field}"));
        Self { place, pointer, entity: Some(format!("{}:{id}", kind.word())), says }
    }

    fn into_place(self) -> RegisterPlace {
        let mut place = RegisterPlace::new(&self.place.id, &self.place.origin, self.pointer, self.says);
        place.entity = self.entity;
        place
    }
}

/// The places of a finding: the first in the order of files, and how many there are.
#[derive(Debug, Default)]
pub(super) struct Places {
    first: Vec<Seen>,
    pub(super) count: usize,
}

impl Places {
    pub(super) fn add(&mut self, seen: Seen) {
        self.count += 1;
        self.first.push(seen);
        if self.first.len() > 2 * LISTED {
            self.cut();
        }
    }

    fn cut(&mut self) {
        self.first.sort_by(|one, other| {
            one.place.order(&other.place).then_with(|| one.pointer.cmp(&other.pointer))
        });
        self.first.truncate(LISTED);
    }
}

impl FromIterator<Seen> for Places {
    fn from_iter<I: IntoIterator<Item = Seen>>(seen: I) -> Self {
        let mut places = Self::default();
        seen.into_iter().for_each(|it| places.add(it));
        places
    }
}

/// Takes findings.
#[derive(Debug, Default)]
pub(super) struct Found(pub(super) Vec<RegisterFinding>);

impl Found {
    /// Reports a finding; `about` distinguishes it from others of the same rule in the same records.
    pub(super) fn report(&mut self, rule: &'static Rule, message: String, mut seen: Places, about: &[&str]) {
        seen.cut();
        let places: Vec<RegisterPlace> = seen.first.into_iter().map(Seen::into_place).collect();
        let mut ids: Vec<&str> = places.iter().map(|place| place.record.as_str()).collect();
        ids.sort_unstable();
        let parts: Vec<&str> = [rule.code].into_iter().chain(about.iter().copied()).chain(ids).collect();
        self.0.push(RegisterFinding {
            format: "super-complaints-register-finding-1",
            code: rule.code,
            slug: rule.slug,
            subject: rule.subject,
            severity: rule.severity,
            message,
            fingerprint: fingerprint(&parts),
            more_places: seen.count - places.len(),
            places,
            help: rule.help.into(),
            basis: rule.basis.first().map_or("", |basis| basis.title),
        });
    }
}
