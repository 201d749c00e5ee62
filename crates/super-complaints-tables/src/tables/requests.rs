//! `requests`: which bodies are asked to answer what, and by when.

use super_complaints::model::{Extent, Request, ResponseKind};

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    request: &'r Request,
}

table! {
    REQUESTS: "requests", "One request to respond to a report: the bodies, the items and the due date.";
    key complaint request;
    refers complaint => "complaints" complaint;
    refers complaint set_by => "items" complaint item;
    refers complaint report => "reports" complaint report;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id request "The id of the request within the record." = it.request.id.as_str();
    texts asked "The bodies that are asked to respond." = names::list(&it.request.asked);
    texts items "The items to respond to, by their ids; none: not recorded." = it.request.items.iter().map(AsRef::as_ref);
    word(ResponseKind::WORDS)[?] response_kind "The kind of response that they are asked for."
        = it.request.response_kind.map(ResponseKind::as_str);
    text through "The body that is to respond for those asked." = it.request.through.as_ref().map(names::short);
    texts recipient "The bodies that are to receive the response." = names::list(&it.request.recipient);
    due due "" = it.request.due.as_ref();
    text set_by "The recommendation that makes the request; empty: the report itself."
        = it.request.set_by.as_ref().map(AsRef::as_ref);
    text report "The report that makes the request; empty: the only report, or the first."
        = it.request.report.as_ref().map(AsRef::as_ref);
    text gist "What is asked, in the recorder's own words." = it.request.gist.as_deref();
    word(Extent::WORDS)[?] read "How much of the text of the request was read; empty: not recorded."
        = it.request.read.map(Extent::as_str);
    marks marks "" = (&it.request.marks, it.request.due.as_ref());
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    for (_, request) in tabled.unique("requests", &tabled.record.requests) {
        row(&Row { complaint: tabled.complaint(), request }, sink);
    }
}
