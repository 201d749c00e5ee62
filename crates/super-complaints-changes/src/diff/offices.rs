//! Offices that passed to another body between two dates, and bodies that got another name.

use super_complaints::directory::Seat;
use super_complaints::model::Party;

use super::{Dated, Found, Walk};
use crate::ChangeKind;

impl Walk<'_> {
    /// Says which of the bodies that something is addressed to by name are others now, or have another name.
    pub(crate) fn offices(&mut self, old: &Dated<'_>, new: &Dated<'_>) {
        let (then, now) = (old.day, new.day);
        if then == now {
            return;
        }
        let directory = self.names.directory;
        let mut seats: Vec<Seat> = Vec::new();
        for id in addressed(new) {
            let Some(seat) = directory.seat(&id) else { continue };
            if seats.contains(&seat) {
                continue;
            }
            seats.push(seat);
            let holders = directory.holder(seat, Some(then)).zip(directory.holder(seat, Some(now)));
            let Some((before, after)) = holders else { continue };
            let [was, is] =
                [(before, then), (after, now)].map(|(body, day)| directory.name_of(body, Some(day)));
            let (kind, says) = if before.id != after.id {
                (ChangeKind::AddresseeSucceeded, format!("{is} succeeded {was}, an addressee"))
            } else if was != is {
                (ChangeKind::AddresseeRenamed, format!("{was}, an addressee, is now called {is}"))
            } else {
                continue;
            };
            let entity = format!("complaint:{}", self.id());
            let found = Found::new(kind, self.id(), entity, format!("office:{}", after.id), says);
            let value = |id: &str, name: &str| Some(serde_json::json!({ "id": id, "name": name }));
            let found = found
                .body(Some(after.id.as_str()), is)
                .dated(after.since.filter(|_| before.id != after.id).map(Into::into));
            self.found.push(found.values(value(before.id.as_str(), was), value(after.id.as_str(), is)));
        }
    }
}

/// The ids of the bodies that something is addressed to by name, in the order of the record.
fn addressed(of: &Dated<'_>) -> Vec<String> {
    let record = of.record;
    let recommendations = record.recommendations.iter().flat_map(|it| &it.addressees);
    let actions = record.actions.iter().flat_map(|it| &it.by);
    let requests = record.requests.iter().flat_map(|it| &it.asked);
    let id = |party: &Party| party.id.as_ref().map(ToString::to_string);
    recommendations.chain(actions).chain(requests).filter_map(id).collect()
}
