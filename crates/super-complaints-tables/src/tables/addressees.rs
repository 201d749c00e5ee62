//! `addressees`: the bodies that items name, each with its role.

use super_complaints::model::{Coverage, ItemId, Party};

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
    text body "The id of the body or group, in the directory or in the record; empty: it could not be identified."
        = it.party.id.as_ref().map(AsRef::as_ref);
    text name "Its latest name, if it could be identified."
        = it.name;
    text as_written "The words of the source, if they differ from the name or could not be identified."
        = it.party.as_written.as_deref();
    word(Coverage::WORDS)[?] coverage "For a group: whether all or some members are meant; empty: the text does not say."
        = it.party.coverage.map(Coverage::as_str);
    whole[?] count "For a group: the number of members that the text gives." = it.party.count.map(i64::from);
    texts including "For a group: members that are certainly meant, besides others that may be."
        = it.party.including.iter().map(AsRef::as_ref);
    texts excluding "For a group: members that are excluded by name." = it.party.excluding.iter().map(AsRef::as_ref);
    text acts_as "The capacity in which it is named: `lead for bail`." = it.party.role.as_deref();
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
