//! `responses`: what came back.

use super_complaints::model::Response;

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    response: &'r Response,
}

table! {
    RESPONSES: "responses", "One response. It has no date of its own: its documents do.";
    key complaint response;
    refers complaint => "complaints" complaint;
    refers complaint follows => "responses" complaint response;
    refers complaint replaces => "responses" complaint response;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id response "The id of the response within the record." = it.response.id.as_str();
    texts by "The bodies that wrote it; none: not recorded." = names::list(&it.response.by);
    texts recipient "The bodies that it is addressed to." = names::list(&it.response.recipient);
    texts documents "The documents that it consists of." = it.response.documents.iter().map(AsRef::as_ref);
    text follows "The earlier response that it builds on." = it.response.follows.as_ref().map(AsRef::as_ref);
    text replaces "The earlier response that it replaces." = it.response.replaces.as_ref().map(AsRef::as_ref);
    whole answers "How many answers are recorded. If `answers` is in the list `unknown`, it was not read: that does not \
                   mean that it has none."
        = it.response.answers.len();
    marks marks "" = (&it.response.marks, None);
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    for (_, response) in tabled.unique("responses", &tabled.record.responses) {
        row(&Row { complaint: tabled.complaint(), response }, sink);
    }
}
