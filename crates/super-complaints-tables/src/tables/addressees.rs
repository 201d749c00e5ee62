//! `addressees`: the bodies that items name, each with its role.

use super_complaints::model::{ItemId, Party};

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

/// The roles in which an item names a body.
const ROLES: &[&str] = &["addressee", "in_conjunction", "consulted", "owner"];

struct Row<'r> {
    complaint: &'r str,
    name: Option<&'r str>,
    item: &'r ItemId,
    role: &'static str,
    position: usize,
    party: &'r Party,
}

table! {
    ADDRESSEES: "addressees",
        "One body or group that an item names, in one role. The members of a group on a date are in the table `matrix`.";
    key complaint item role position;
    refers complaint item => "items" complaint item;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id item "The id of the item." = it.item.as_str();
    word(ROLES) role "`addressee`: asked to act; `in_conjunction`: the addressees are asked to act with it; `consulted`: \
                      they are asked to consult it; `owner`: it is to carry out an action of its own." = it.role;
    whole position "Its position among those of this role, from 0." = it.position;
    party party "" = (it.party, it.name);
    marks marks "" = (&it.party.marks, None);
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    let mut put = |item: &ItemId, role, parties: &[Party]| {
        for (position, party) in parties.iter().enumerate() {
            let name = names::name(tabled.settings.directory, tabled.record, party);
            row(&Row { complaint: tabled.complaint(), name, item, role, position, party }, sink);
        }
    };
    for (_, it) in tabled.unique("recommendations", &tabled.record.recommendations) {
        put(&it.id, "addressee", &it.addressees);
        put(&it.id, "in_conjunction", &it.in_conjunction_with);
        put(&it.id, "consulted", &it.consulted);
    }
    for (_, it) in tabled.unique("actions", &tabled.record.actions) {
        put(&it.id, "owner", &it.by);
    }
}
