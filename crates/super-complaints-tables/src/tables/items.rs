//! `items`: what is recommended, and what the authorities set themselves.

use super_complaints::matrix::ItemKind;
use super_complaints::model::{
    Action, Cut, Due, Extent, ItemId, Jointly, Number, NumberedBy, Recommendation, ReportId, Text,
};

use crate::marks;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    of: Of<'r>,
    id: &'r ItemId,
    report: Option<&'r ReportId>,
    number: Option<&'r Number>,
    part_of: Option<&'r ItemId>,
    text: Option<&'r Text>,
    cut: &'r [Cut],
    gist: Option<&'r Text>,
    due: Option<&'r Due>,
    read: Option<Extent>,
}

#[derive(Clone, Copy)]
enum Of<'r> {
    Recommendation(&'r Recommendation),
    Action(&'r Action),
}

impl<'r> Of<'r> {
    fn kind(self) -> ItemKind {
        match self {
            Self::Recommendation(_) => ItemKind::Recommendation,
            Self::Action(_) => ItemKind::Action,
        }
    }

    /// Actions have fewer fields.
    fn recommendation(self) -> Option<&'r Recommendation> {
        match self {
            Self::Recommendation(it) => Some(it),
            Self::Action(_) => None,
        }
    }
}

table! {
    ITEMS: "items", "One recommendation to others, or one action that an authority sets itself.";
    key complaint item;
    refers complaint => "complaints" complaint;
    refers complaint report => "reports" complaint report;
    refers complaint part_of => "items" complaint item;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id item "The id of the item within the record; recommendations and actions share their ids." = it.id.as_str();
    word(ItemKind::WORDS) kind "Whether it is a recommendation or an action." = it.of.kind().as_str();
    text report "The report that makes it; empty: the only report, or the first." = it.report.map(AsRef::as_ref);
    text number "The number as printed." = it.number.map(Number::as_str);
    word(NumberedBy::WORDS)[?] numbered_by "Which body numbered it; empty: the report."
        = it.of.recommendation().and_then(|it| it.numbered_by).map(NumberedBy::as_str);
    text part_of "The item that it is part of." = it.part_of.map(AsRef::as_ref);
    text text "The text, in the words of the report." = it.text.map(Text::as_str);
    texts cut "Where the quotation is cut: `start`, `end`, `inside`." = it.cut.iter().map(|cut| cut.as_str());
    text gist "What it asks, in the recorder's own words." = it.gist.map(Text::as_str);
    word(Jointly::WORDS)[?] jointly "How several addressees are to act together."
        = it.of.recommendation().and_then(|it| it.jointly).map(Jointly::as_str);
    due due "" = it.due;
    texts restates "Earlier recommendations that it repeats, by their ids."
        = it.of.recommendation().into_iter().flat_map(|it| &it.restates).map(AsRef::as_ref);
    texts topics "What it is about, in a few words."
        = it.of.recommendation().into_iter().flat_map(|it| &it.topics).map(Text::as_str);
    word(Extent::WORDS)[?] read "How much of its text was read; empty: not recorded." = it.read.map(Extent::as_str);
    marks_by marks "" = |sink: &mut dyn Sink| put_marks(sink, it);
}

fn put_marks(sink: &mut dyn Sink, it: &Row<'_>) {
    match it.of {
        Of::Recommendation(of) => marks::put(sink, &of.marks, it.due),
        Of::Action(of) => marks::put(sink, &of.marks, it.due),
    }
}

/// The row of an item, with the fields that recommendations and actions both have.
macro_rules! row_of {
    ($complaint:expr, $of:expr, $it:ident) => {
        Row {
            complaint: $complaint,
            of: $of,
            id: &$it.id,
            report: $it.report.as_ref(),
            number: $it.number.as_ref(),
            part_of: $it.part_of.as_ref(),
            text: $it.text.as_ref(),
            cut: &$it.cut,
            gist: $it.gist.as_ref(),
            due: $it.due.as_ref(),
            read: $it.read,
        }
    };
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    let complaint = tabled.complaint();
    for (_, it) in tabled.unique("recommendations", &tabled.record.recommendations) {
        row(&row_of!(complaint, Of::Recommendation(it), it), sink);
    }
    for (_, it) in tabled.unique("actions", &tabled.record.actions) {
        row(&row_of!(complaint, Of::Action(it), it), sink);
    }
}
