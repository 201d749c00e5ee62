//! Records compared with each other: what each says of things that others may speak of as well is sorted by these things.

mod address;
mod bodies;
mod cited;
mod documents;
mod duplicates;
mod facts;
mod first;
mod found;
mod groups;
mod hash;
mod keys;
mod ordered;
mod place;
mod recorded;
mod refusals;
mod thing;
mod titles;

use std::io;

use super_complaints::rules::Rule;

use crate::entry::Origin;
use crate::error::NotCompared;
use crate::finding::{RegisterFinding, locate};
use crate::rules::{
    BODY_RECORDED_DIFFERENTLY, BODY_UNDER_TWO_IDS, DOCUMENT_DATED_DIFFERENTLY, DOCUMENT_UNDER_TWO_IDS,
    DUPLICATE_RECORD_ID, REPEAT_NOT_NAMED,
};

use bodies::Bodies;
use documents::Documents;
use facts::Facts;
use found::Found;
use refusals::Refusals;
use thing::Thing;
use titles::Titles;

pub use keys::Keys;

/// The facts of the records so far.
#[derive(Debug)]
pub(crate) struct Comparison {
    rules: Vec<&'static Rule>,
    /// Or why they could not be kept.
    facts: io::Result<Facts>,
}

impl Comparison {
    /// With so many bytes in memory; the rest goes into a temporary file.
    pub(crate) fn new(rules: &[&'static Rule], most: usize) -> Self {
        Self { rules: rules.to_vec(), facts: Ok(Facts::new(most)) }
    }

    /// Keeps what matters of a record.
    pub(crate) fn add(&mut self, keys: &Keys, origin: &Origin) {
        if let Ok(facts) = &mut self.facts
            && let Err(error) = add(&self.rules, keys, origin, facts)
        {
            self.facts = Err(error);
        }
    }

    /// What was found: by rule, then by the names of the files. It does not depend on the order of the records.
    pub(crate) fn finish(self) -> Result<Vec<RegisterFinding>, NotCompared> {
        let Self { rules, facts } = self;
        let mut findings = facts.and_then(found).map_err(|error| NotCompared::new(&error))?;
        findings.retain(|finding| rules.iter().any(|rule| rule.code == finding.code));
        locate(findings.iter_mut().flat_map(|finding| &mut finding.places));
        let key = |it: &RegisterFinding| {
            let places: Vec<_> =
                it.places.iter().map(|place| (place.source.clone(), place.line, place.column)).collect();
            (it.code, places, it.fingerprint.clone())
        };
        findings.sort_by_cached_key(key);
        Ok(findings)
    }
}

/// Adds the facts of a record that these rules need.
fn add(rules: &[&'static Rule], keys: &Keys, origin: &Origin, facts: &mut Facts) -> io::Result<()> {
    let run = |some: &[&'static Rule]| rules.iter().any(|rule| some.iter().any(|it| it.code == rule.code));
    facts.of(&keys.id, origin);
    if run(&[&DUPLICATE_RECORD_ID]) {
        duplicates::add(&keys.id, facts)?;
    }
    if run(&[&BODY_UNDER_TWO_IDS, &BODY_RECORDED_DIFFERENTLY]) {
        Bodies::add(&keys.bodies, facts)?;
    }
    if run(&[&DOCUMENT_UNDER_TWO_IDS, &DOCUMENT_DATED_DIFFERENTLY]) {
        Documents::add(&keys.documents, facts)?;
    }
    if run(&[&REPEAT_NOT_NAMED]) {
        Titles::add(keys, facts)?;
        Refusals::add(keys, facts)?;
    }
    Ok(())
}

/// What the facts about each thing give.
fn found(facts: Facts) -> io::Result<Vec<RegisterFinding>> {
    let mut found = Found::default();
    let (mut bodies, mut documents) = (Bodies::default(), Documents::default());
    let (mut titles, mut refusals) = (Titles::default(), Refusals::default());
    let mut groups = facts.groups()?;
    while let Some(group) = groups.next()? {
        match group.thing {
            Thing::Record => duplicates::find(group, &mut found)?,
            Thing::NameOfBody => bodies.with_one_name(group, &mut found)?,
            Thing::Body => bodies::with_one_id(group, &mut found)?,
            Thing::Address => documents.at_one_address(group, &mut found)?,
            Thing::Title => titles.with_one_title(group, &mut found)?,
            Thing::Complainant => refusals.of_complainant(group, &mut found)?,
        }
    }
    Ok(found.0)
}
