//! `commitments`: what answers promise.

use super_complaints::model::{Commitment, ResponseId};

use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    response: &'r ResponseId,
    answer: usize,
    at: usize,
    commitment: &'r Commitment,
}

table! {
    COMMITMENTS: "commitments", "One thing that an answer promises. Whether a promise was met on a date is in the table `deadlines`.";
    key complaint response answer commitment;
    refers complaint response answer => "answers" complaint response answer;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id response "The id of the response." = it.response.as_str();
    whole answer "The position of the answer in the response, from 0." = it.answer;
    whole commitment "The position of the commitment in the answer, from 0." = it.at;
    text gist "What is promised, in the recorder's own words." = it.commitment.gist.as_deref();
    text quote "The promise, quoted." = it.commitment.quote.as_deref();
    texts cut "Where the quotation is cut: `start`, `end`, `inside`." = it.commitment.cut.iter().map(|cut| cut.as_str());
    due due "" = it.commitment.due.as_ref();
    text condition "The condition on which the promise depends." = it.commitment.condition.as_deref();
    texts fulfilled_by "The documents that fulfil it, or show that it was fulfilled."
        = it.commitment.fulfilled_by.iter().map(AsRef::as_ref);
    date fulfilled_on "The date on which it was fulfilled; empty: that of the first of these documents, if there is one."
        = it.commitment.fulfilled_on.as_ref();
    marks marks "" = (&it.commitment.marks, it.commitment.due.as_ref());
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    for (_, response) in tabled.unique("responses", &tabled.record.responses) {
        for (answer, it) in response.answers.iter().enumerate() {
            for (at, commitment) in it.commitments.iter().enumerate() {
                let complaint = tabled.complaint();
                row(&Row { complaint, response: &response.id, answer, at, commitment }, sink);
            }
        }
    }
}
