//! A due date as cells: its words, the date, the period and how it is counted.

use super_complaints::model::{DayKind, Due, DueTrigger, FirstDay};

use crate::column::{Column, ColumnKind};
use crate::dates::{self, PRECISIONS};
use crate::sink::{Sink, optional};

/// The columns of a due date.
pub(crate) static COLUMNS: &[Column] = &[
    Column::nullable(
        "due_words",
        ColumnKind::Text,
        "The words of the source for the due date: `as soon as possible`, `by 27 March 2025`.",
    ),
    Column::nullable(
        "due_date",
        ColumnKind::Text,
        "The last date, as the source gives it. Of a month, a year or an interval, the last day counts. Nothing is \
         computed here: the table `deadlines` has what follows from a period.",
    ),
    Column::nullable(
        "due_date_first",
        ColumnKind::Day,
        "The first day that `due_date` can be; empty if nothing bounds it.",
    ),
    Column::nullable(
        "due_date_last",
        ColumnKind::Day,
        "The last day that `due_date` can be; empty if nothing bounds it.",
    ),
    Column::nullable(
        "due_date_precision",
        ColumnKind::Word(PRECISIONS),
        "How precise `due_date` is; `open`: an interval with only one bound.",
    ),
    Column::nullable(
        "due_not_before",
        ColumnKind::Text,
        "The first date on which it may be expected. This is not a deadline.",
    ),
    Column::nullable(
        "due_not_before_first",
        ColumnKind::Day,
        "The first day that `due_not_before` can be; empty if nothing bounds it.",
    ),
    Column::nullable(
        "due_not_before_last",
        ColumnKind::Day,
        "The last day that `due_not_before` can be; empty if nothing bounds it.",
    ),
    Column::nullable(
        "due_not_before_precision",
        ColumnKind::Word(PRECISIONS),
        "How precise `due_not_before` is; `open`: an interval with only one bound.",
    ),
    Column::nullable(
        "due_within",
        ColumnKind::Text,
        "The period, if the source gives one: `P6M` is six months, `P56D` 56 days.",
    ),
    Column::nullable(
        "due_after",
        ColumnKind::Word(DueTrigger::WORDS),
        "The event from which the period runs.",
    ),
    Column::nullable(
        "due_days",
        ColumnKind::Word(DayKind::WORDS),
        "Which days are counted; empty: the source does not say.",
    ),
    Column::nullable(
        "due_first_day",
        ColumnKind::Word(FirstDay::WORDS),
        "Whether the day of the trigger is counted; empty: the source does not say.",
    ),
    Column::nullable(
        "due_basis",
        ColumnKind::Text,
        "The legal provision that the source relies on, by the id of a time limit of the scheme.",
    ),
    Column::nullable("due_condition", ColumnKind::Text, "The condition on which it depends."),
];

pub(crate) fn put(sink: &mut dyn Sink, due: Option<&Due>) {
    let Some(due) = due else {
        for _ in COLUMNS {
            sink.null();
        }
        return;
    };
    optional(sink, due.words.as_deref());
    dates::put(sink, due.date.as_ref());
    dates::put(sink, due.not_before.as_ref());
    optional(sink, due.within.map(|period| period.to_string()).as_deref());
    optional(sink, due.after.map(DueTrigger::as_str));
    optional(sink, due.days.map(DayKind::as_str));
    optional(sink, due.first_day.map(FirstDay::as_str));
    optional(sink, due.basis.as_ref().map(AsRef::as_ref));
    optional(sink, due.condition.as_deref());
}
