//! The dates by which answers were requested: one deadline for all, and one for each body with its own extension.

use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::counting::{DueChange, DueRange, RequestDue, Share, granted_by};
use crate::dates::PartialDate;
use crate::directory::SeatSet;
use crate::index::{Index, RequestAt};
use crate::matrix::{DueStatus, Survey};
use crate::model::{Body, Report, Request, RequestField};

use super::cited::Citation;
use super::compliance::{Compliance, on};
use super::deadline::{Certainty, Deadline, DeadlineKind, PartyName, StatedDay};
use super::due::{DueSource, doubt};
use super::fulfilled::answered;
use super::standing::{authors, bound, of_parties};
use super::wording::named;
use crate::wording::{self, few, listed};

/// The deadline of a request, followed by those of bodies with their own extension.
pub(super) fn of_request(
    index: &Index<'_>,
    survey: &Survey<'_>,
    (at, request): (RequestAt, &Request),
    as_of: Option<Date>,
) -> Vec<Deadline> {
    let asked_on = index.report_of(request.report.as_ref()).and_then(Report::day);
    let time = RequestDue::of(index, request, asked_on, &granted_by(as_of.unwrap_or(Date::MAX)));
    let of_share = |share: &Share<'_>, seats: Option<&SeatSet>| {
        // Whether it was met depends on the date that counts in the end.
        let kept = |due: DueRange| {
            answered(index, survey, (at, request), (share, seats), share.ends.unwrap_or(due), as_of)
        };
        let mut deadline = asked(index, request).deadline(index, &|due| kept(due.into()));
        if !share.granted.is_empty() {
            if let Some(Compliance { met, state, evidence, .. }) = share.ends.map(kept) {
                (deadline.met, deadline.state, deadline.evidence) = (met, state, evidence);
            }
            extend(index, &mut deadline, share, index.report_of(request.report.as_ref()));
        }
        deadline
    };
    let mut all = vec![of_share(&time.general, None)];
    all.extend(time.own.iter().map(|(seats, share)| of_share(share, Some(seats))));
    let Some((general, own)) = all.split_first_mut() else { return all };
    let mut others = everybody(index, request, asked_on);
    for (own, (seats, share)) in own.iter_mut().zip(&time.own) {
        others.remove_all(seats);
        let parties = holders(index, seats, asked_on);
        let names: Vec<String> = parties.iter().map(|it| it.name.clone()).collect_vec();
        let ids: Vec<String> = share.granted.iter().map(id_of).collect_vec();
        let events: Vec<String> =
            share.granted.iter().map(|it| format!("event:{}", it.event.id)).collect_vec();
        let who = few(&names, names.len());
        let due = share.due_in_words();
        let more = match (share.is_longer(), share.granted.iter().all(DueChange::is_statement)) {
            (true, true) => format!("by {due}, as stated for them"),
            (false, true) => format!("perhaps by {due}, as stated for them"),
            (true, false) => format!("extension to {due}"),
            (false, false) => format!("perhaps an extension; due by {due}"),
        };
        general.note(&format!("{who}: {more} ({})", events.join(", ")));
        own.id = format!("{}/{}", own.id, ids.join("+"));
        let perhaps = if share.is_longer() { "" } else { "perhaps " };
        let stated = share.granted.iter().all(DueChange::is_statement);
        let with = if stated { "with their own date" } else { "with an extension" };
        own.title = format!("Answer requested from {who}, {perhaps}{with}");
        own.binds.parties = parties;
    }
    if others.is_empty() && !time.own.is_empty() {
        general.met = DueStatus::NoDeadline;
        let sure = time.own.iter().all(|(_, share)| share.is_longer());
        let perhaps = if sure { "" } else { ", or perhaps was" };
        general.state = format!("every body that was asked was given an extension{perhaps}");
    }
    for granted in &time.ineffective {
        let to: Vec<String> =
            granted.event.recipient.iter().map(|it| index.parties.name(it).to_owned()).collect_vec();
        let to = listed(&to);
        general.note(&format!(
            "{} {to} without a request for an answer: event:{}",
            if granted.is_statement() { "a date was stated to" } else { "an extension was given to" },
            granted.event.id
        ));
    }
    for said in &time.said_by_others {
        let by: Vec<String> = bound(index, &said.event.by).into_iter().map(|it| it.name).collect_vec();
        let (by, due) = (listed(&by), said.until.map_or_else(String::new, |until| until.to_string()));
        general.note(&format!(
            "{by} stated {due}, which does not count: only the body that asks for the answer sets the date: event:{}",
            said.event.id
        ));
    }
    all
}

fn asked<'r>(index: &Index<'r>, request: &'r Request) -> DueSource<'r> {
    let report = index.report_of(request.report.as_ref());
    let set_by = request.set_by.as_ref().and_then(|id| index.items.get(id.as_str()));
    let who = match &request.through {
        Some(through) => std::slice::from_ref(through),
        None => &request.asked,
    };
    let names: Vec<String> = who.iter().map(|party| index.parties.name(party).to_owned()).collect_vec();
    let asked_of = || format!("Answer requested from {}", listed(&names));
    let why = "requested; addressees have no legal duty to answer";
    DueSource {
        id: format!("request:{}", request.id),
        kind: DeadlineKind::Request,
        title: request.gist.as_ref().map_or_else(asked_of, ToString::to_string),
        due: request.due.as_ref(),
        mark: request.marks.get(RequestField::Due),
        report,
        cited: set_by
            .map_or_else(|| named(report), |item| format!("{}, {}", wording::item(item), named(report))),
        by: authors(index, report),
        sources: &request.sources,
        binds: of_parties(index, who, why, true),
    }
}

/// Notes on a deadline that its date was stated or extended: the earlier date is shown with the new one.
fn extend(index: &Index<'_>, deadline: &mut Deadline, share: &Share<'_>, report: Option<&Report>) {
    let mut before = deadline.due.map(|day| day.to_string());
    for granted in &share.granted {
        let by: Vec<String> = bound(index, &granted.event.by).into_iter().map(|it| it.name).collect_vec();
        let who = if by.is_empty() { String::new() } else { format!(" by {}", listed(&by)) };
        let when = granted.event.date.map_or_else(String::new, |date| format!(" {}", on(&date)));
        let until = granted.until.map_or_else(String::new, |until| until.to_string());
        let by = format!("{who}{when}");
        let what = match (granted.is_statement(), granted.no_later_than, granted.certain) {
            (true, _, true) => format!("{until} was stated as the due date{by}"),
            (true, _, false) => {
                format!("{until} was stated as the due date{by}; it is not known whether it applies to them")
            }
            (false, Some(ends), _) => {
                format!(
                    "the extension{by} to {until} does not extend the time, which ends on {}",
                    ends.in_words()
                )
            }
            (false, None, true) => match before.take() {
                Some(before) => format!("the time was extended from {before}{by}"),
                None => format!("the time was extended{by}"),
            },
            (false, None, false) => format!("it is not certain that the time was extended for them{by}"),
        };
        deadline.note(&format!("{what}: event:{}", granted.event.id));
    }
    if share.ends.is_none() && share.granted.iter().all(DueChange::is_statement) {
        return;
    }
    let (sure, why) = certainty_of(share.ends);
    if let Some(why) = why {
        deadline.note(&why);
    }
    let deciding = share.deciding();
    let due = deciding.and_then(|it| it.event.due.as_ref());
    let doubt = due.and_then(|due| doubt(due, report));
    let is_vague = due.and_then(|due| due.date).is_some_and(|date| date.exact().is_none());
    // The date before still counts if it is not certain that the later one does.
    deadline.inferred &= deciding.is_none() || sure != Certainty::Certain;
    deadline.inferred |= doubt.is_some();
    deadline.certainty = match (sure, deciding) {
        (Certainty::Certain, None) => deadline.certainty,
        (Certainty::Certain, Some(_)) if doubt.is_some() || is_vague => Certainty::Inferred,
        (sure, _) => sure,
    };
    if let Some(why) = &doubt {
        deadline.note(why);
    }
    deadline.due = share.ends.and_then(|ends| ends.last_day());
    let of = |granted: &DueChange<'_>| {
        let due = granted.event.due.as_ref()?;
        Some(StatedDay {
            date: due.date?,
            words: due.words.as_ref().map(ToString::to_string),
            by: bound(index, &granted.event.by),
            sources: Citation::all(index, &granted.event.sources),
        })
    };
    if let Some(stated) = deciding.and_then(of) {
        if deciding.is_some_and(DueChange::is_statement) {
            deadline.note_difference(&stated, "; the stated one counts");
        }
        deadline.stated = Some(stated);
    }
}

/// How certain the date is that an extension gives.
fn certainty_of(ends: Option<DueRange>) -> (Certainty, Option<String>) {
    match ends.map(|ends| (ends.earliest, ends.latest)) {
        Some((Ok(earliest), Ok(latest))) if earliest == latest => (Certainty::Certain, None),
        Some((Ok(_), Ok(_))) => (Certainty::Range, None),
        Some((Ok(earliest), Err(_))) => {
            let earliest = PartialDate::day(earliest);
            let why = format!("the new date is not recorded: it is {earliest} at the earliest");
            (Certainty::CannotTell, Some(why))
        }
        _ => (Certainty::CannotTell, Some("the new date is not recorded".to_owned())),
    }
}

/// The part of an id for an extension: its own id, and whether it is certain for the bodies in question.
fn id_of(granted: &DueChange<'_>) -> String {
    let perhaps = if granted.certain { "" } else { "perhaps-" };
    format!("{perhaps}{}", granted.event.id)
}

/// The holders of some seats, on the date of the request.
fn holders(index: &Index<'_>, seats: &SeatSet, asked_on: Option<&PartialDate>) -> Vec<PartyName> {
    let day = asked_on.and_then(PartialDate::earliest);
    let party = |body: &Body| PartyName {
        id: Some(body.id.to_string()),
        name: index.directory.name_of(body, day).to_owned(),
    };
    seats.iter().filter_map(|seat| index.parties.holder(seat, day)).map(party).collect_vec()
}

/// Every body that is to answer a request, or may be.
fn everybody(index: &Index<'_>, request: &Request, asked_on: Option<&PartialDate>) -> SeatSet {
    let who = request.through.as_ref().map_or(&request.asked[..], std::slice::from_ref);
    index.parties.seats(who, asked_on).all()
}
