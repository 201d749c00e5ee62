//! `events`: what happened.

use super_complaints::model::{Event, EventKind};

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    event: &'r Event,
}

table! {
    EVENTS: "events", "One event that is not recorded elsewhere: a step of the procedure, a reminder, an extension.";
    key complaint event;
    refers complaint => "complaints" complaint;
    refers complaint follows => "events" complaint event;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id event "The id of the event within the record." = it.event.id.as_str();
    word(EventKind::WORDS) kind "What happened." = it.event.kind.as_str();
    date date "The date on which it happened." = it.event.date.as_ref();
    texts by "The bodies that did it; for a receipt, the body that received it." = names::list(&it.event.by);
    texts recipient "The bodies that were told, chased or consulted." = names::list(&it.event.recipient);
    texts items "The recommendations and actions concerned, by their ids." = it.event.items.iter().map(AsRef::as_ref);
    texts features "The features of policing concerned, by their ids; none: the whole complaint."
        = it.event.features.iter().map(AsRef::as_ref);
    texts reports "The reports concerned." = it.event.reports.iter().map(AsRef::as_ref);
    texts requests "The requests concerned." = it.event.requests.iter().map(AsRef::as_ref);
    text time_limit "The statutory time limit concerned, by its id in the scheme." = it.event.time_limit.as_ref().map(AsRef::as_ref);
    due due "" = it.event.due.as_ref();
    texts fulfilled_by "For a promised outcome: the documents that contain it, or show that it came."
        = it.event.fulfilled_by.iter().map(AsRef::as_ref);
    date fulfilled_on "For a promised outcome: the date on which it came." = it.event.fulfilled_on.as_ref();
    text follows "The event that it follows." = it.event.follows.as_ref().map(AsRef::as_ref);
    text ground "The ground on which a complaint was refused, by its id in the scheme." = it.event.ground.as_ref().map(AsRef::as_ref);
    text repeats "The super-complaint that this one repeats, or is said to repeat, by the id of its record."
        = it.event.repeats.as_ref().map(AsRef::as_ref);
    text gist "What happened, in the recorder's own words." = it.event.gist.as_deref();
    marks marks "" = (&it.event.marks, it.event.due.as_ref());
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    for (_, event) in tabled.unique("events", &tabled.record.events) {
        row(&Row { complaint: tabled.complaint(), event }, sink);
    }
}
