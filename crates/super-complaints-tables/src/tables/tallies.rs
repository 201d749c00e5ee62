//! `tallies`: how many of those asked have answered, for each group and in all.

use super_complaints::matrix::{PartyTally, Role, Row as MatrixRow, Tally};
use time::Date;

use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

use super::matrix::rows;

struct Row<'r> {
    complaint: &'r str,
    as_of: Date,
    item: &'r MatrixRow,
    at: usize,
    party: Option<&'r PartyTally>,
    tally: &'r Tally,
}

table! {
    TALLIES: "tallies",
        "How many of one body or group that an item names have answered as of the date, and in the first row of an item \
         how many of all. If it is not known exactly, the counts have a range.";
    key complaint as_of item position;
    dated true;
    refers complaint item => "items" complaint item;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    day as_of "The date that the row is for." = it.as_of;
    id item "The id of the item." = it.item.item.as_str();
    whole position "0 for all that were asked; from 1 for each body or group that the item or a request about it names."
        = it.at;
    text party "The id of the body or group; empty for all, and if it could not be identified."
        = it.party.and_then(|it| it.id.as_deref());
    text name "Its name, in the words of the source if there are any; empty for all." = it.party.map(|it| it.name.as_str());
    word(Role::WORDS)[?] role "The role in which the item names it; empty for all." = it.party.map(|it| it.role.as_str());
    texts seats "The seats of its members, by the ids in the table `matrix`; none for all."
        = it.party.into_iter().flat_map(|it| &it.seats).map(String::as_str);
    whole asked_min "How many were asked to act or to answer, at least." = it.tally.asked.min;
    whole asked_max "How many were asked to act or to answer, at most." = it.tally.asked.max;
    whole answered_min "How many answered, themselves or through a body that spoke for them, at least." = it.tally.answered.min;
    whole answered_max "How many answered, at most." = it.tally.answered.max;
    whole answered_in_part_min "How many answered to a part only, at least." = it.tally.answered_in_part.min;
    whole answered_in_part_max "How many answered to a part only, at most." = it.tally.answered_in_part.max;
    whole represented_min "For how many a representative gave its own view, and there is nothing more direct, at least."
        = it.tally.represented.min;
    whole represented_max "The same, at most." = it.tally.represented.max;
    whole reported_min "About how many another body reports, and there is nothing more direct, at least." = it.tally.reported.min;
    whole reported_max "The same, at most." = it.tally.reported.max;
    whole no_published_response_min "From how many there is no published response, although they were to answer, at least."
        = it.tally.no_published_response.min;
    whole no_published_response_max "The same, at most." = it.tally.no_published_response.max;
    whole not_required_min "From how many there is none, but another body was asked to answer for them, at least."
        = it.tally.not_required.min;
    whole not_required_max "The same, at most." = it.tally.not_required.max;
    whole cannot_tell "For how many of those asked, or perhaps asked, it is not known which of these counts they belong to."
        = it.tally.cannot_tell;
    whole unidentified "How many parties were asked but could not be identified: they are in no other count."
        = it.tally.unidentified;
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    let Some(matrix) = tabled.matrix() else { return };
    for it in rows(tabled) {
        let of = |at, party, tally| Row {
            complaint: tabled.complaint(),
            as_of: matrix.as_of,
            item: it,
            at,
            party,
            tally,
        };
        row(&of(0, None, &it.tally), sink);
        for (at, party) in it.parties.iter().enumerate() {
            row(&of(at + 1, Some(party), &party.tally), sink);
        }
    }
}
