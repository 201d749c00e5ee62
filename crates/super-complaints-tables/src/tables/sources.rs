//! `sources`: which document says what.

use std::fmt::{Arguments, Write as _};

use super_complaints::SuperComplaint;
use super_complaints::model::{Discrepancy, SourceRef};

use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

/// What a source is cited for.
const CITED_FOR: &[&str] = &["fact", "discrepancy"];

struct Row<'r> {
    complaint: &'r str,
    pointer: &'r str,
    entity: Option<&'r str>,
    cited_for: &'static str,
    source: &'r SourceRef,
}

table! {
    SOURCES: "sources", "One source of one thing that the record says: a document, and optionally the place in it.";
    key complaint pointer;
    refers complaint document => "documents" complaint document;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id pointer "Where in the record: a JSON Pointer (RFC 6901)." = it.pointer;
    text entity "The entity that it is a source of, as `kind:id`, such as `item:r1`; empty: the complaint itself. An answer \
                 belongs to its response."
        = it.entity;
    word(CITED_FOR) cited_for "`fact`: it says what the record says; `discrepancy`: it says something else." = it.cited_for;
    id document "The id of the document." = it.source.document();
    text locator "The place in the document." = it.source.locator();
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    let mut walk = Walk {
        complaint: tabled.complaint(),
        sink,
        pointer: String::with_capacity(64),
        entity: String::with_capacity(64),
    };
    walk.record(tabled.record);
}

/// A walk over everything that has sources; its texts are used again for each row.
struct Walk<'w, 'r> {
    complaint: &'r str,
    sink: &'w mut dyn Sink,
    pointer: String,
    entity: String,
}

impl Walk<'_, '_> {
    fn record(&mut self, it: &SuperComplaint) {
        self.both(format_args!(""), &it.sources, &it.discrepancies);
        for (at, it) in it.features.iter().enumerate() {
            self.entity("feature", it.id.as_str());
            self.both(format_args!("/features/{at}"), &it.sources, &it.discrepancies);
        }
        for (at, it) in it.events.iter().enumerate() {
            self.entity("event", it.id.as_str());
            self.both(format_args!("/events/{at}"), &it.sources, &it.discrepancies);
        }
        for (at, it) in it.reports.iter().enumerate() {
            self.entity("report", it.id.as_str());
            for (part, it) in it.outcomes.iter().enumerate() {
                self.list(format_args!("/reports/{at}/outcomes/{part}"), "fact", &it.sources);
            }
            for (part, it) in it.opinions.iter().enumerate() {
                self.list(format_args!("/reports/{at}/opinions/{part}"), "fact", &it.sources);
            }
            self.both(format_args!("/reports/{at}"), &it.sources, &it.discrepancies);
        }
        for (at, it) in it.recommendations.iter().enumerate() {
            self.entity("item", it.id.as_str());
            self.both(format_args!("/recommendations/{at}"), &it.sources, &it.discrepancies);
        }
        for (at, it) in it.actions.iter().enumerate() {
            self.entity("item", it.id.as_str());
            self.both(format_args!("/actions/{at}"), &it.sources, &it.discrepancies);
        }
        for (at, it) in it.requests.iter().enumerate() {
            self.entity("request", it.id.as_str());
            self.both(format_args!("/requests/{at}"), &it.sources, &it.discrepancies);
        }
        self.responses(it);
        for (at, it) in it.searches.iter().enumerate() {
            self.entity("search", it.id.as_str());
            self.both(format_args!("/searches/{at}"), &it.sources, &it.discrepancies);
        }
        for (at, it) in it.documents.iter().enumerate() {
            self.entity("document", it.id.as_str());
            self.both(format_args!("/documents/{at}"), &it.sources, &it.discrepancies);
        }
        for (at, it) in it.bodies.iter().enumerate() {
            self.entity("body", it.id.as_str());
            for (part, it) in it.vacancies.iter().enumerate() {
                self.list(format_args!("/bodies/{at}/vacancies/{part}"), "fact", &it.sources);
            }
            self.list(format_args!("/bodies/{at}"), "fact", &it.sources);
        }
    }

    fn responses(&mut self, record: &SuperComplaint) {
        for (at, it) in record.responses.iter().enumerate() {
            self.entity("response", it.id.as_str());
            for (answer_at, answer) in it.answers.iter().enumerate() {
                for (part, it) in answer.commitments.iter().enumerate() {
                    let place = format_args!("/responses/{at}/answers/{answer_at}/commitments/{part}");
                    self.list(place, "fact", &it.sources);
                }
                let place = format_args!("/responses/{at}/answers/{answer_at}");
                self.both(place, &answer.sources, &answer.discrepancies);
            }
            self.both(format_args!("/responses/{at}"), &it.sources, &it.discrepancies);
        }
    }

    fn entity(&mut self, kind: &str, id: &str) {
        self.entity.clear();
        for part in [kind, ":", id] {
            self.entity.push_str(part);
        }
    }

    fn both(&mut self, place: Arguments<'_>, sources: &[SourceRef], discrepancies: &[Discrepancy]) {
        self.list(place, "fact", sources);
        for (at, it) in discrepancies.iter().enumerate() {
            self.list(format_args!("{place}/discrepancies/{at}"), "discrepancy", &it.sources);
        }
    }

    fn list(&mut self, place: Arguments<'_>, cited_for: &'static str, sources: &[SourceRef]) {
        for (at, source) in sources.iter().enumerate() {
            self.pointer.clear();
            let _ = write!(self.pointer, "{place}/sources/{at}"); // writing to memory cannot fail
            let entity = Some(self.entity.as_str()).filter(|it| !it.is_empty());
            let (complaint, pointer) = (self.complaint, self.pointer.as_str());
            row(&Row { complaint, pointer, entity, cited_for, source }, self.sink);
        }
    }
}
