//! Whether a limit of the law binds: only for a complainant who had standing.

use crate::dates::{PartialDate, Tri};
use crate::directory::alive;
use crate::index::Index;
use crate::model::{EventKind, Party, PartyId, Report, SuperComplaint};
use crate::scheme::{Clock, ReplyDuty, Scheme, StandingModel};

use super::deadline::{Binding, BoundParty};
use super::words::listed;

/// The day of the complaint: of its receipt, else of its submission.
pub(super) fn made_on(record: &SuperComplaint) -> Option<&PartialDate> {
    let day = |kind| record.events.iter().filter(move |it| it.kind == kind).find_map(|it| it.date.as_ref());
    day(EventKind::Received).or_else(|| day(EventKind::Submitted))
}

/// Whom a clock binds, for the complaint of a record made on a day. Where the scheme names nobody, it is the
/// authority that received the complaint.
pub(super) fn bound_by(
    index: &Index<'_>,
    scheme: &Scheme,
    clock: &Clock,
    day: Option<&PartialDate>,
) -> Binding {
    let named =
        |id: &PartyId| BoundParty { id: Some(id.to_string()), name: index.parties.title(id).to_owned() };
    let mut parties: Vec<BoundParty> = clock.binds.iter().map(named).collect();
    if parties.is_empty() {
        let received = index.record.events.iter().filter(|it| it.kind == EventKind::Received);
        parties = received.take(1).flat_map(|it| bound(index, &it.by)).collect();
    }
    if parties.is_empty() {
        let name = "the authority that received the complaint".to_owned();
        parties.push(BoundParty { id: None, name });
    }
    let (in_law, reason) = standing(index, scheme, day);
    Binding { parties, in_law, reason }
}

/// Whom a request, an item or a promise is for. The law does not bind them, unless the scheme has a duty to reply.
pub(super) fn of_parties(index: &Index<'_>, parties: &[Party], why: &str, to_reply: bool) -> Binding {
    let (in_law, reason) = match index.scheme {
        None => (Tri::CannotTell, "the scheme is not known".to_owned()),
        Some(scheme) if to_reply && scheme.reply_duty != ReplyDuty::None => {
            (Tri::CannotTell, "the scheme has a duty to reply".to_owned())
        }
        Some(_) => (Tri::No, why.to_owned()),
    };
    Binding { parties: bound(index, parties), in_law, reason: Some(reason) }
}

pub(super) fn bound(index: &Index<'_>, parties: &[Party]) -> Vec<BoundParty> {
    let one = |party: &Party| BoundParty {
        id: party.id.as_ref().map(ToString::to_string),
        name: index.parties.name(party).to_owned(),
    };
    parties.iter().map(one).collect()
}

/// Whether one of the complainants was designated on a day.
pub(super) fn designated(index: &Index<'_>, scheme: &Scheme, day: Option<&PartialDate>) -> Tri {
    let made_by = &index.record.made_by;
    made_by.iter().map(|party| is_designated(index, scheme, party, day)).fold(Tri::No, Tri::or)
}

/// Whether one of the complainants had standing on a day, and why not or why that cannot be told.
pub(crate) fn standing(
    index: &Index<'_>,
    scheme: &Scheme,
    day: Option<&PartialDate>,
) -> (Tri, Option<String>) {
    let in_force = |day: &PartialDate| !alive(Some(&scheme.since), scheme.until.as_ref(), day).is_no();
    if let Some(day) = day.filter(|day| !in_force(day)) {
        let until = scheme.until.map_or_else(String::new, |until| format!(" until {until}"));
        let why = format!("the scheme was in force from {}{until}, not on {}", scheme.since, day.in_words());
        return (Tri::No, Some(why));
    }
    if scheme.standing.model == StandingModel::PerComplaint {
        let why = "this scheme designates no body: for each complaint it is decided whether the body that made it is eligible";
        return (Tri::Yes, Some(why.to_owned()));
    }
    let made_by = &index.record.made_by;
    if made_by.is_empty() {
        return (Tri::CannotTell, Some("who made the complaint is not recorded".to_owned()));
    }
    let standing = designated(index, scheme, day);
    let names: Vec<String> = made_by.iter().map(|party| index.parties.name(party).to_owned()).collect();
    let names = listed(&names);
    let on =
        day.map_or_else(|| "on the day of the complaint".to_owned(), |day| format!("on {}", day.in_words()));
    match standing {
        Tri::Yes => (Tri::Yes, None),
        Tri::No => (Tri::No, Some(format!("{names}: not designated {on}, so the law sets no limit"))),
        Tri::CannotTell => {
            (Tri::CannotTell, Some(format!("{names}: it cannot be told whether designated {on}")))
        }
    }
}

/// Whether a complainant was designated on a day; the day is not needed for one who never was. Of a name that
/// could not be resolved, and of a group, it cannot be told.
pub(crate) fn is_designated(
    index: &Index<'_>,
    scheme: &Scheme,
    party: &Party,
    day: Option<&PartialDate>,
) -> Tri {
    let Some(body) = party.id.as_ref().and_then(|id| index.parties.body(id.as_str())) else {
        return Tri::CannotTell;
    };
    let id = body.id.as_str();
    match day {
        Some(day) => scheme.is_designated(id, day),
        None if scheme.standing.lists(id) || scheme.standing.model != StandingModel::Named => Tri::CannotTell,
        None => Tri::No,
    }
}

/// Who wrote a report.
pub(super) fn authors(index: &Index<'_>, report: Option<&Report>) -> Vec<BoundParty> {
    report.map_or_else(Vec::new, |report| bound(index, &report.by))
}
