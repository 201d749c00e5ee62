//! `parties`: every body and group that a record names, with what the text says about it.

use std::fmt::{Arguments, Write as _};

use super_complaints::SuperComplaint;
use super_complaints::model::{Party, Response};

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    pointer: &'r str,
    entity: Option<&'r str>,
    field: &'static str,
    name: Option<&'r str>,
    party: &'r Party,
}

table! {
    PARTIES: "parties",
        "One body or group that the record names, anywhere. The lists of other tables have only ids: whether all or some \
         members of a group are meant, and which, is here.";
    key complaint pointer;
    refers complaint => "complaints" complaint;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id pointer "Where in the record: a JSON Pointer (RFC 6901)." = it.pointer;
    text entity "The entity that names it, as `kind:id`, such as `response:npcc`; empty: the complaint itself." = it.entity;
    id field "The field that names it: `made_by`, `addressees`, `answer_of`." = it.field;
    party party "" = (it.party, it.name);
    marks marks "" = (&it.party.marks, None);
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    let (pointer, entity) = (String::with_capacity(64), String::with_capacity(64));
    Walk { tabled, sink, pointer, entity }.record(tabled.record);
}

/// A walk over everything that names bodies; its texts are used again for each row.
struct Walk<'w, 'r> {
    tabled: &'w Tabled<'r>,
    sink: &'w mut dyn Sink,
    pointer: String,
    entity: String,
}

impl Walk<'_, '_> {
    fn record(&mut self, it: &SuperComplaint) {
        let place = format_args!("");
        self.list(place, "made_by", &it.made_by);
        self.list(place, "partners", &it.partners);
        self.list(place, "on_behalf_of", &it.on_behalf_of);
        self.list(place, "forces", &it.forces);
        for (at, it) in it.events.iter().enumerate() {
            self.entity("event", it.id.as_str());
            self.list(format_args!("/events/{at}"), "by", &it.by);
            self.list(format_args!("/events/{at}"), "recipient", &it.recipient);
        }
        for (at, it) in it.reports.iter().enumerate() {
            self.entity("report", it.id.as_str());
            self.list(format_args!("/reports/{at}"), "by", &it.by);
            self.one(format_args!("/reports/{at}"), "lead", it.lead.as_ref());
            for (part, it) in it.opinions.iter().enumerate() {
                self.one(format_args!("/reports/{at}/opinions/{part}"), "by", Some(&it.by));
            }
        }
        self.items(it);
        for (at, it) in it.requests.iter().enumerate() {
            self.entity("request", it.id.as_str());
            self.list(format_args!("/requests/{at}"), "asked", &it.asked);
            self.one(format_args!("/requests/{at}"), "through", it.through.as_ref());
            self.list(format_args!("/requests/{at}"), "recipient", &it.recipient);
        }
        for (at, it) in it.responses.iter().enumerate() {
            self.response(at, it);
        }
        for (at, it) in it.searches.iter().enumerate() {
            self.entity("search", it.id.as_str());
            self.list(format_args!("/searches/{at}"), "parties", &it.parties);
            self.list(format_args!("/searches/{at}"), "confirmed_by", &it.confirmed_by);
        }
        for (at, it) in it.documents.iter().enumerate() {
            self.entity("document", it.id.as_str());
            self.list(format_args!("/documents/{at}"), "by", &it.by);
            self.list(format_args!("/documents/{at}"), "copied_to", &it.copied_to);
        }
    }

    fn items(&mut self, it: &SuperComplaint) {
        for (at, it) in it.recommendations.iter().enumerate() {
            self.entity("item", it.id.as_str());
            self.list(format_args!("/recommendations/{at}"), "addressees", &it.addressees);
            self.list(format_args!("/recommendations/{at}"), "in_conjunction_with", &it.in_conjunction_with);
            self.list(format_args!("/recommendations/{at}"), "consulted", &it.consulted);
        }
        for (at, it) in it.actions.iter().enumerate() {
            self.entity("item", it.id.as_str());
            self.list(format_args!("/actions/{at}"), "by", &it.by);
        }
    }

    fn response(&mut self, at: usize, it: &Response) {
        self.entity("response", it.id.as_str());
        self.list(format_args!("/responses/{at}"), "by", &it.by);
        self.list(format_args!("/responses/{at}"), "recipient", &it.recipient);
        for (part, it) in it.answers.iter().enumerate() {
            self.list(format_args!("/responses/{at}/answers/{part}"), "answer_of", &it.answer_of);
            self.list(format_args!("/responses/{at}/answers/{part}"), "confirmed_by", &it.confirmed_by);
        }
    }

    fn entity(&mut self, kind: &str, id: &str) {
        self.entity.clear();
        for part in [kind, ":", id] {
            self.entity.push_str(part);
        }
    }

    fn list(&mut self, place: Arguments<'_>, field: &'static str, parties: &[Party]) {
        for (at, party) in parties.iter().enumerate() {
            self.row(format_args!("{place}/{field}/{at}"), field, party);
        }
    }

    fn one(&mut self, place: Arguments<'_>, field: &'static str, party: Option<&Party>) {
        if let Some(party) = party {
            self.row(format_args!("{place}/{field}"), field, party);
        }
    }

    fn row(&mut self, place: Arguments<'_>, field: &'static str, party: &Party) {
        self.pointer.clear();
        let _ = self.pointer.write_fmt(place); // writing to memory cannot fail
        let name = names::name(self.tabled.settings.directory, self.tabled.record, party);
        let entity = Some(self.entity.as_str()).filter(|it| !it.is_empty());
        let (complaint, pointer) = (self.tabled.complaint(), self.pointer.as_str());
        row(&Row { complaint, pointer, entity, field, name, party }, self.sink);
    }
}
