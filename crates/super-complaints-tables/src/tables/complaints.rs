//! `complaints`: one row for each record.

use super_complaints::model::{SchemaVersion, Text};

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

table! {
    COMPLAINTS: "complaints", "One super-complaint: a row for each record.";
    key complaint;
    fill fill;
    fn row(it: &Tabled<'_>);
    id complaint "The id of the super-complaint." = it.complaint();
    id file "The name of the file that the record is from, as the caller named it." = it.name;
    word(SchemaVersion::WORDS) schema "The version of the format of the record." = it.record.schema.as_str();
    id scheme "The legal regime under which the complaint was made." = it.record.scheme.as_str();
    id title "Its title: the title of the report, if there is one." = it.record.title.as_str();
    texts other_titles "Other titles, such as the complainant's own and those of pages."
        = it.record.other_titles.iter().map(Text::as_str);
    texts made_by "The bodies that made it: ids, or the words of the source if a body could not be identified."
        = names::list(&it.record.made_by);
    texts partners "Bodies that took part without being designated." = names::list(&it.record.partners);
    texts on_behalf_of "The bodies on whose behalf it was made." = names::list(&it.record.on_behalf_of);
    texts forces "The forces concerned; none: not recorded, or policing in general." = names::list(&it.record.forces);
    whole not_in_tables "How many values of the record are in no table. docs/tables.md lists the kinds, with the reasons."
        = it.not_in_tables().iter().map(|it| it.count).sum::<usize>();
    marks marks "" = (&it.record.marks, None);
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    row(tabled, sink);
}
