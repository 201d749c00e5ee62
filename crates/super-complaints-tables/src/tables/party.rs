//! A body or group as cells: who it is, and what the text says about it.

use super_complaints::model::{Coverage, Party};

use crate::column::{Column, ColumnKind};
use crate::sink::{Sink, optional};

/// The columns of a body or group.
pub(crate) static COLUMNS: &[Column] = &[
    Column::nullable(
        "body",
        ColumnKind::Text,
        "The id of the body or group, in the directory or in the record; empty: it could not be identified.",
    ),
    Column::nullable("name", ColumnKind::Text, "Its latest name, if it could be identified."),
    Column::nullable(
        "as_written",
        ColumnKind::Text,
        "The words of the source, if they differ from the name or could not be identified.",
    ),
    Column::nullable(
        "coverage",
        ColumnKind::Word(Coverage::WORDS),
        "For a group: whether all or some members are meant; empty: the text does not say.",
    ),
    Column::nullable("count", ColumnKind::Whole, "For a group: the number of members that the text gives."),
    Column::new(
        "including",
        ColumnKind::Texts,
        "For a group: members that are certainly meant, besides others that may be.",
    ),
    Column::new("excluding", ColumnKind::Texts, "For a group: members that are excluded by name."),
    Column::nullable("acts_as", ColumnKind::Text, "The capacity in which it is named: `lead for bail`."),
];

/// The cells of a party, with its latest name.
pub(crate) fn put(sink: &mut dyn Sink, party: &Party, name: Option<&str>) {
    optional(sink, party.id.as_ref().map(AsRef::as_ref));
    optional(sink, name);
    optional(sink, party.as_written.as_deref());
    optional(sink, party.coverage.map(Coverage::as_str));
    match party.count {
        Some(count) => sink.whole(count.into()),
        None => sink.null(),
    }
    sink.texts(&mut party.including.iter().map(AsRef::as_ref));
    sink.texts(&mut party.excluding.iter().map(AsRef::as_ref));
    optional(sink, party.role.as_deref());
}
