//! `answers`: what responses say about items.

use super_complaints::model::{Answer, Delivery, Extent, Position, ResponseId};

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    response: &'r ResponseId,
    at: usize,
    answer: &'r Answer,
}

table! {
    ANSWERS: "answers", "What one response says about one or more items: the position, and how far they are carried out.";
    key complaint response answer;
    refers complaint response => "responses" complaint response;
    refers complaint first_given_in => "documents" complaint document;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id response "The id of the response." = it.response.as_str();
    whole answer "The position of the answer in the response, from 0." = it.at;
    texts items "The items that it answers, by their ids; none: it names none." = it.answer.items.iter().map(AsRef::as_ref);
    text part "The part of the item that it answers, in words, if it answers only a part." = it.answer.part.as_deref();
    texts answer_of "The bodies whose answer it is; none: the authors of the response." = names::list(&it.answer.answer_of);
    text first_given_in "The document in which the answer was first given; empty: the first document of the response."
        = it.answer.first_given_in.as_ref().map(AsRef::as_ref);
    word(Position::WORDS)[?] position "Whether the recommendation is accepted; empty: not recorded, or see the marks."
        = it.answer.position.map(Position::as_str);
    word(Delivery::WORDS)[?] delivery "How far it is carried out; empty: not recorded, or see the marks."
        = it.answer.delivery.map(Delivery::as_str);
    date as_at "The date that the answer refers to, if different from the date of its document." = it.answer.as_at.as_ref();
    text quote "The key words of the answer, quoted briefly." = it.answer.quote.as_deref();
    texts cut "Where the quotation is cut: `start`, `end`, `inside`." = it.answer.cut.iter().map(|cut| cut.as_str());
    text gist "The answer, in the recorder's own words." = it.answer.gist.as_deref();
    texts confirmed_by "Authorities that confirmed what the answer says." = names::list(&it.answer.confirmed_by);
    word(Extent::WORDS)[?] read "How much of the text about these items was read; empty: not recorded."
        = it.answer.read.map(Extent::as_str);
    marks marks "" = (&it.answer.marks, None);
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    for (_, it) in tabled.unique("responses", &tabled.record.responses) {
        for (at, answer) in it.answers.iter().enumerate() {
            row(&Row { complaint: tabled.complaint(), response: &it.id, at, answer }, sink);
        }
    }
}
