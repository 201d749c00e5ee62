//! `deadlines`: every due date, explained, as of a date.

use std::collections::HashSet;

use super_complaints::deadlines::{Certainty, Deadline, DeadlineKind, PartyName};
use super_complaints::matrix::DueStatus;
use super_complaints::model::EventKind;
use time::Date;

use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

use super::tri::{self, TRI};

struct Row<'r> {
    complaint: &'r str,
    as_of: Date,
    of: &'r Deadline,
    /// What it is about, as its id says.
    subject: Subject<'r>,
}

/// What a deadline of the record is about.
#[derive(Default)]
struct Subject<'r> {
    item: Option<&'r str>,
    request: Option<&'r str>,
    event: Option<&'r str>,
    response: Option<&'r str>,
    answer: Option<i64>,
    commitment: Option<i64>,
}

impl<'r> Subject<'r> {
    /// Of `item:r16`, `request:plan`, `request:plan/kent-police`, `event:review`, `commitment:npcc/0/1`.
    fn of(id: &'r str) -> Self {
        let (kind, rest) = id.split_once(':').unwrap_or_default();
        let first = rest.split('/').next();
        let number = |at| rest.split('/').nth(at).and_then(|it| it.parse().ok());
        match kind {
            "item" => Self { item: first, ..Self::default() },
            "request" => Self { request: first, ..Self::default() },
            "event" => Self { event: first, ..Self::default() },
            "commitment" => {
                Self { response: first, answer: number(1), commitment: number(2), ..Self::default() }
            }
            _ => Self::default(),
        }
    }
}

fn party(it: &PartyName) -> &str {
    it.id.as_deref().unwrap_or(&it.name)
}

table! {
    DEADLINES: "deadlines",
        "One due date as of the date: a time limit of the law, a request, an item or a promise, also where no date is set.";
    key complaint as_of deadline;
    dated true;
    refers complaint => "complaints" complaint;
    refers complaint item => "items" complaint item;
    refers complaint request => "requests" complaint request;
    refers complaint event => "events" complaint event;
    refers complaint response answer commitment => "commitments" complaint response answer commitment;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    day as_of "The date that the row is for." = it.as_of;
    id deadline "The id of the deadline: `acknowledgement`, `request:plan`, `item:r16`, `commitment:npcc/0/1`." = it.of.id.as_str();
    word(DeadlineKind::WORDS) kind "The kind of deadline." = it.of.kind.as_str();
    text time_limit "For a statutory limit: its id in the scheme." = it.of.time_limit.as_deref();
    text item "The item that is to be carried out." = it.subject.item;
    text request "The request that is to be answered." = it.subject.request;
    text event "The event whose outcome was promised." = it.subject.event;
    text response "For a commitment: the response in which it was made." = it.subject.response;
    whole[?] answer "For a commitment: the position of the answer in the response, from 0." = it.subject.answer;
    whole[?] commitment "For a commitment: its position in the answer, from 0." = it.subject.commitment;
    id title "What is to be done." = it.of.title.as_str();
    day[?] due_first "The earliest day that the last day can be (inclusive): the stated one if there is one, else the computed \
                      one. Empty: there is no last day, or it is not known; see `certainty`."
        = it.of.due.map(|due| due.earliest);
    day[?] due_last "The latest day that the last day can be." = it.of.due.map(|due| due.latest);
    word(Certainty::WORDS) certainty "How certain the last day is. `no_deadline`: no date is set; `cannot_tell`: there is a limit, but \
                                      its date is not known."
        = it.of.certainty.as_str();
    text reason "Why it is not certain, or another note about it." = it.of.reason.as_deref();
    texts binds "The bodies that are to act: ids, or names if they could not be identified." = it.of.binds.parties.iter().map(party);
    word(TRI) legally_binding "Whether it is legally binding." = tri::word(it.of.binds.legally_binding);
    text binding_reason "Why it is not legally binding, or why that is not known." = it.of.binds.reason.as_deref();
    id cited "The basis of the deadline: the provision of the law, or the source of the words." = it.of.basis.cited.as_str();
    text words "The words of the source, if a source and not the law sets the deadline." = it.of.basis.words.as_deref();
    text trigger "What starts the time limit." = it.of.trigger.as_ref().map(|it| it.what.as_str());
    word(EventKind::WORDS)[?] trigger_event "The kind of the event that the count starts from, if it is an event."
        = it.of.trigger.as_ref().and_then(|it| it.event).map(EventKind::as_str);
    date trigger_date "The date of the trigger." = it.of.trigger.as_ref().and_then(|it| it.date.as_ref());
    text rule "How the time is counted, in words." = it.of.rule.as_deref();
    day[?] computed_first "The earliest last day that follows from trigger and rule." = it.of.computed.map(|due| due.earliest);
    day[?] computed_last "The latest last day that follows from trigger and rule." = it.of.computed.map(|due| due.latest);
    date stated "The due date that a source states. It may differ from the computed one." = it.of.stated.as_ref().map(|it| &it.date);
    text stated_words "The words of that source." = it.of.stated.as_ref().and_then(|it| it.words.as_deref());
    texts stated_by "The bodies that stated it." = it.of.stated.iter().flat_map(|it| &it.by).map(party);
    date not_before "The earliest date on which it may be expected; this is not a deadline." = it.of.not_before.as_ref();
    word(TRI) applies "Whether it applies at all." = tri::word(it.of.applies);
    text condition "The condition: the words of the source, or when a statutory limit applies." = it.of.condition.as_deref();
    text instead_of "For a statutory limit that applies on a condition: the time limit that it then replaces." = it.of.instead_of.as_deref();
    texts unless "For a statutory limit: those that may apply instead." = it.of.unless.iter().map(String::as_str);
    word(DueStatus::WORDS) met "Whether it was met: never empty." = it.of.met.as_str();
    id state "Whether it was met, in words." = it.of.state.as_str();
    texts evidence "What was done: the events, reports and responses." = it.of.evidence.iter().map(|it| it.entity.as_str());
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    let Some(as_of) = tabled.settings.as_of else { return };
    let deadlines = tabled.record.deadlines(tabled.settings.directory, Some(as_of));
    let mut seen = HashSet::new();
    for of in deadlines.deadlines.iter().filter(|it| seen.insert(it.id.as_str())) {
        row(&Row { complaint: tabled.complaint(), as_of, of, subject: Subject::of(&of.id) }, sink);
    }
}
