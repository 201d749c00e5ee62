//! `SC6xx`: the steps that the law provides for.

pub(super) mod action_of_non_authority;
pub(super) mod complainant_not_designated;
pub(super) mod complainant_not_recorded;
pub(super) mod decision_not_recorded;
pub(super) mod force_out_of_scope;
pub(super) mod ground_not_in_scheme;
pub(super) mod ground_without_refusal;
pub(super) mod late_information_request;
pub(super) mod late_step;
pub(super) mod misdated_progress_report;
pub(super) mod no_feature_recorded;
pub(super) mod opinion_of_non_authority;
pub(super) mod recommendation_to_an_authority;
pub(super) mod refusal_without_ground;
pub(super) mod repeated_complaint_not_named;
pub(super) mod report_before_decision;
pub(super) mod report_by_non_authority;
pub(super) mod report_despite_refusal;
pub(super) mod report_not_published;
pub(super) mod report_without_an_authority;
pub(super) mod report_without_date;
pub(super) mod scheme_not_in_force;
pub(super) mod step_by_wrong_body;
pub(super) mod step_not_recorded;

use crate::dates::PartialDate;
use crate::deadlines::is_designated;
use crate::directory::Seat;
use crate::index::{At, EntityKind, Place, Resolved};
use crate::model::{Event, Party, Report, ReportKind};
use crate::scheme::StepKind;

use super::moments::Beginning;
use super::{Facts, Sink};

/// The conclusions of the kind that the scheme has, with their positions: reports on the investigation, or
/// responses to the complaint. One from before the complaint that a later one follows is not on this complaint.
fn reports<'r>(facts: &Facts<'r>) -> impl Iterator<Item = (usize, &'r Report)> {
    let kind = facts.scheme.map_or(ReportKind::Report, |scheme| scheme.conclusion.kind);
    let reports = &facts.record.reports;
    let beginning = Beginning::of(facts.record);
    let is_earlier = move |report: &Report| {
        report.day().is_some_and(|day| beginning.is_after(day).is_some())
            && reports.iter().flat_map(|it| it.follows.iter().chain(&it.replaces)).any(|id| *id == report.id)
    };
    reports.iter().enumerate().filter(move |(_, report)| report.kind == kind && !is_earlier(report))
}

/// The dates on which a step was taken, with their places: of the events of its kind, or of the conclusions.
/// A conclusion has the date of its publication, else that of its sending.
fn days_of<'r>(
    facts: &Facts<'r>,
    step: StepKind,
) -> impl Iterator<Item = (Place<'static>, Option<&'r PartialDate>)> {
    let of_kind = move |event: &Event| step.event() == Some(event.kind);
    let taken = At::each(&facts.record.events).filter(move |(_, event)| of_kind(event));
    let taken = taken.map(|(at, event)| (at.place().field("date"), event.date.as_ref()));
    let out = facts.record.reports.iter().enumerate();
    let out = out.filter(move |(_, report)| step.report() == Some(report.kind));
    taken.chain(out.map(|(at, report)| (Place::of(EntityKind::Report, at), report.day())))
}

/// Whether a party is one of the authorities of the scheme, or an office of one; `None` if it could not be
/// resolved, the scheme is not known, or its list of authorities may be incomplete. For a group, all members must be.
fn is_authority(facts: &Facts<'_>, party: &Party, day: Option<&PartialDate>) -> Option<bool> {
    let authorities = facts.authorities(day);
    if authorities.is_empty() {
        return None;
    }
    let is_one = |seat: Seat| {
        // One that is on the list for other dates is known; one of another kind than all of the list is not one of them.
        let listed = || facts.authorities(None);
        let kind = |seat| facts.parties.holder(seat, None).map(|body| body.kind);
        let alike = || listed().iter().any(|other| kind(other) == kind(seat));
        let known = || is_complete(facts, day) || listed().contains(seat) || !alike();
        if authorities.contains(seat) { Some(true) } else { known().then_some(false) }
    };
    match facts.resolved(party)? {
        Resolved::Body(seat) => is_one(seat),
        Resolved::Group(group) => {
            let members = &facts.parties.members(group, day).certain;
            if members.is_empty() {
                return Some(false);
            }
            if is_complete(facts, day) {
                return Some(members.is_within(&authorities));
            }
            members.iter().map(is_one).try_fold(true, |all, one| Some(all & one?))
        }
    }
}

/// Whether the list of authorities is known to be complete on a date.
fn is_complete(facts: &Facts<'_>, day: Option<&PartialDate>) -> bool {
    let until = facts.scheme.and_then(|scheme| scheme.authorities_known_until.as_ref());
    until.is_none_or(|until| day.is_some_and(|day| day.is_after(until).is_no()))
}

/// The parties that are not authorities under the scheme. If that cannot be told because the list of authorities may have
/// grown, it is listed as such.
fn non_authorities<'p>(
    facts: &Facts<'_>,
    sink: &mut Sink<'_, '_>,
    parties: impl Iterator<Item = &'p Party>,
    day: Option<&PartialDate>,
    place: Place<'static>,
) -> Vec<&'p Party> {
    let mut others = Vec::new();
    for party in parties {
        let listed = facts.scheme.and_then(|it| Some((it, it.authorities_known_until.as_ref()?)));
        match (is_authority(facts, party, day), listed) {
            (Some(false), _) => others.push(party),
            (None, Some((scheme, until))) => {
                let (name, scheme) = (facts.parties.name(party), &scheme.id);
                let why = format!(
                    "whether {name} was an authority under the scheme `{scheme}` then: the list of its authorities is known to be complete only until {until}"
                );
                sink.cannot_tell(place, why);
            }
            _ => {}
        }
    }
    others
}
