//! `searches`: where and when responses were searched for.

use super_complaints::model::Search;

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    search: &'r Search,
}

table! {
    SEARCHES: "searches",
        "One search for responses that found none besides those recorded. It says nothing about any later date.";
    key complaint search;
    refers complaint => "complaints" complaint;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id search "The id of the search within the record." = it.search.id.as_str();
    date date "The date of the search." = it.search.date.as_ref();
    texts places "The documents that were searched, by their ids." = it.search.places.iter().map(AsRef::as_ref);
    texts parties "The bodies whose responses were searched for; none: every body." = names::list(&it.search.parties);
    texts items "The items for which responses were searched for, by their ids; none: all."
        = it.search.items.iter().map(AsRef::as_ref);
    texts confirmed_by "Authorities that confirmed that there is no response." = names::list(&it.search.confirmed_by);
    text gist "How the search was made, in the recorder's own words." = it.search.gist.as_deref();
    marks marks "" = (&it.search.marks, None);
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    for (_, search) in tabled.unique("searches", &tabled.record.searches) {
        row(&Row { complaint: tabled.complaint(), search }, sink);
    }
}
