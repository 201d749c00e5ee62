//! Whether a statutory limit is binding: only for a complainant that had standing.

use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::directory::existed_on;
use crate::index::Index;
use crate::model::{EventKind, Party, PartyId, Report, SuperComplaint};
use crate::scheme::{ReplyDuty, Scheme, StandingModel, TimeLimit};

use super::deadline::{Obligation, PartyName};
use crate::wording::listed;

/// The date of the complaint: of its receipt, else of its submission.
pub(super) fn made_on(record: &SuperComplaint) -> Option<&PartialDate> {
    let day = |kind| record.events.iter().filter(move |it| it.kind == kind).find_map(|it| it.date.as_ref());
    day(EventKind::Received).or_else(|| day(EventKind::Submitted))
}

/// The bodies that a time limit binds, for a complaint made on a date. If the scheme names none, it is the authority that
/// received the complaint.
pub(super) fn bound_by(
    index: &Index<'_>,
    scheme: &Scheme,
    time_limit: &TimeLimit,
    day: Option<&PartialDate>,
) -> Obligation {
    let named =
        |id: &PartyId| PartyName { id: Some(id.to_string()), name: index.parties.title(id).to_owned() };
    let mut parties: Vec<PartyName> = time_limit.binds.iter().map(named).collect_vec();
    if parties.is_empty() {
        let received = index.record.events.iter().filter(|it| it.kind == EventKind::Received);
        parties = received.take(1).flat_map(|it| bound(index, &it.by)).collect_vec();
    }
    if parties.is_empty() {
        let name = "the authority that received the complaint".to_owned();
        parties.push(PartyName { id: None, name });
    }
    let (legally_binding, reason) = standing(index, scheme, day);
    Obligation { parties, legally_binding, reason }
}

/// The bodies that a request, an item or a commitment is for. It is not legally binding, unless the scheme has a duty
/// to reply.
pub(super) fn of_parties(index: &Index<'_>, parties: &[Party], why: &str, to_reply: bool) -> Obligation {
    let (legally_binding, reason) = match index.scheme {
        None => (Tri::CannotTell, "the scheme is not known".to_owned()),
        Some(scheme) if to_reply && scheme.reply_duty != ReplyDuty::None => {
            (Tri::CannotTell, "the scheme has a duty to reply".to_owned())
        }
        Some(_) => (Tri::No, why.to_owned()),
    };
    Obligation { parties: bound(index, parties), legally_binding, reason: Some(reason) }
}

pub(super) fn bound(index: &Index<'_>, parties: &[Party]) -> Vec<PartyName> {
    let one = |party: &Party| PartyName {
        id: party.id.as_ref().map(ToString::to_string),
        name: index.parties.name(party).to_owned(),
    };
    parties.iter().map(one).collect_vec()
}

/// Whether one of the complainants was designated on a date.
pub(super) fn designated(index: &Index<'_>, scheme: &Scheme, day: Option<&PartialDate>) -> Tri {
    let made_by = &index.record.made_by;
    made_by.iter().map(|party| is_designated(index, scheme, party, day)).fold(Tri::No, Tri::or)
}

/// Whether one of the complainants had standing on a date, and why not or why that is not known.
pub(crate) fn standing(
    index: &Index<'_>,
    scheme: &Scheme,
    day: Option<&PartialDate>,
) -> (Tri, Option<String>) {
    let in_force = |day: &PartialDate| !existed_on(Some(&scheme.since), scheme.until.as_ref(), day).is_no();
    if let Some(day) = day.filter(|day| !in_force(day)) {
        let until = scheme.until.map_or_else(String::new, |until| format!(" until {until}"));
        let why = format!("the scheme was in force from {}{until}, not on {}", scheme.since, day.in_words());
        return (Tri::No, Some(why));
    }
    if scheme.standing.model == StandingModel::PerComplaint {
        let why = "this scheme designates no bodies: it is decided for each complaint whether the complainant is eligible";
        return (Tri::Yes, Some(why.to_owned()));
    }
    let made_by = &index.record.made_by;
    if made_by.is_empty() {
        return (Tri::CannotTell, Some("the complainant is not recorded".to_owned()));
    }
    let standing = designated(index, scheme, day);
    let names: Vec<String> = made_by.iter().map(|party| index.parties.name(party).to_owned()).collect_vec();
    let names = listed(&names);
    let on =
        day.map_or_else(|| "on the date of the complaint".to_owned(), |day| format!("on {}", day.in_words()));
    match standing {
        Tri::Yes => (Tri::Yes, None),
        Tri::No => (Tri::No, Some(format!("{names}: not designated {on}, so the law sets no limit"))),
        Tri::CannotTell => (Tri::CannotTell, Some(format!("{names}: not known whether designated {on}"))),
    }
}

/// Whether a complainant was designated on a date; the date is not needed for one that never was. For a name that
/// could not be resolved, and for a group, it is not known.
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

/// The bodies that wrote a report.
pub(super) fn authors(index: &Index<'_>, report: Option<&Report>) -> Vec<PartyName> {
    report.map_or_else(Vec::new, |report| bound(index, &report.by))
}
