//! Every reference looked up once, for all rules about references.

use super::references::{for_each_party_id, for_each_reference};
use super::{EntityKind, Index, Place, Target};
use crate::model::Party;

/// What the references of a record come to.
#[derive(Debug)]
pub(crate) struct Links<'r> {
    /// References to nothing.
    pub(crate) dangling: Vec<Dangling<'r>>,
    /// For each document, whether something other than itself refers to it.
    pub(crate) used: Vec<bool>,
}

/// A reference to nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dangling<'r> {
    pub(crate) target: Target,
    pub(crate) id: &'r str,
    /// The party in which the id stands.
    pub(crate) party: Option<&'r Party>,
    pub(crate) place: Place<'r>,
}

impl<'r> Links<'r> {
    pub(crate) fn of(index: &Index<'r>) -> Self {
        let mut links = Self { dangling: Vec::new(), used: vec![false; index.record.documents.len()] };
        for_each_party_id(index.record, &mut |id, party, place| {
            if index.parties.resolve(id.as_str()).is_none() {
                let (target, id) = (Target::Party, id.as_str());
                links.dangling.push(Dangling { target, id, party, place: place() });
            }
        });
        for_each_reference(index.record, &mut |target, id, from, place| {
            match index.position(target, id) {
                None => links.dangling.push(Dangling { target, id, party: None, place: place() }),
                // What a document says of itself does not count.
                Some(at) if from != EntityKind::Document || place().index() != at => {
                    if let Some(used) = links.used.get_mut(at).filter(|_| target == Target::Document) {
                        *used = true;
                    }
                }
                Some(_) => {}
            }
        });
        links
    }
}
