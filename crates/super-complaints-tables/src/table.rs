//! A table as data, and the macro that declares one.

use std::fmt::Write as _;

use crate::column::Column;
use crate::sink::Sink;
use crate::tabled::Tabled;

/// A table: its columns, its key, and the tables that it refers to.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What a row is.
    pub means: &'static str,
    /// Whether its rows are as of a date: without a date it has none.
    pub needs_date: bool,
    /// The columns that identify a row, over all records; none is ever empty.
    pub key: &'static [&'static str],
    /// The tables that it refers to.
    pub references: &'static [Reference],
    pub(crate) columns: &'static [&'static [Column]],
    pub(crate) fill: fn(&Tabled<'_>, &mut dyn Sink),
}

/// Columns that name a row of another table, or of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reference {
    /// The columns of this table. If the last of them is empty, the row refers to nothing.
    pub columns: &'static [&'static str],
    /// The name of the other table.
    pub table: &'static str,
    /// The columns of the other table: its key.
    pub key: &'static [&'static str],
}

impl Table {
    /// Its columns, in their order.
    pub fn columns(&self) -> impl Iterator<Item = &'static Column> + use<> {
        self.columns.iter().copied().flatten()
    }

    /// Whether the columns of a reference may be empty.
    pub fn is_optional(&self, reference: &Reference) -> bool {
        self.columns().any(|column| column.nullable && reference.columns.contains(&column.name))
    }

    /// What a column means, and to which tables it refers if it may be empty.
    pub fn meaning(&self, column: &Column) -> String {
        let mut means = column.means.to_owned();
        let refers = |it: &&Reference| column.nullable && it.columns.last() == Some(&column.name);
        for reference in self.references.iter().filter(refers) {
            let (columns, key) = (reference.columns.join("`, `"), reference.key.join("`, `"));
            // Writing to memory cannot fail.
            let _ = write!(means, " `{columns}` refer to `{key}` of `{}`.", reference.table);
        }
        means
    }

    /// Passes on the rows of a record.
    pub fn fill(&self, tabled: &Tabled<'_>, sink: &mut dyn Sink) {
        (self.fill)(tabled, sink);
    }
}

impl std::fmt::Debug for Table {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table").field("name", &self.name).field("key", &self.key).finish_non_exhaustive()
    }
}

/// Declares a table. A column is one line: what its cells are, its name, what it means, and how a row gives it.
///
/// `id`, `word`, `whole` and `day` are never empty; `text`, `word?`, `whole?` and `day?` may be. `date` makes four columns,
/// `due` those of a due date, `party` those of a body or group, `marks` three lists.
macro_rules! table {
    (
        $table:ident: $name:literal, $means:literal;
        key $($key:ident)+;
        $(dated $dated:literal;)?
        $(refers $($from:ident)+ => $to:literal $($at:ident)+;)*
        fill $fill:expr;
        fn $row:ident($it:ident: $type:ty);
        $($kind:ident $(($words:expr))? $([$opt:tt])? $column:ident $text:literal = $value:expr;)+
    ) => {
        pub(crate) static $table: $crate::table::Table = $crate::table::Table {
            name: $name,
            means: $means,
            needs_date: $crate::table::column!(@dated $($dated)?),
            key: &[$(stringify!($key)),+],
            references: &[$($crate::table::Reference {
                columns: &[$(stringify!($from)),+],
                table: $to,
                key: &[$(stringify!($at)),+],
            }),*],
            columns: &[$($crate::table::column!(@$kind $(($words))? $([$opt])? $column $text)),+],
            fill: $fill,
        };

        fn $row($it: $type, sink: &mut dyn $crate::sink::Sink) {
            $($crate::table::put!(@$kind $([$opt])? sink, $value);)+
            sink.end_row();
        }
    };
}
pub(crate) use table;

/// The columns of a line of [`table!`].
macro_rules! column {
    (@dated) => { false };
    (@dated $dated:literal) => { $dated };
    (@id $name:ident $means:literal) => {
        &[$crate::Column::new(stringify!($name), $crate::ColumnKind::Text, $means)]
    };
    (@text $name:ident $means:literal) => {
        &[$crate::Column::nullable(stringify!($name), $crate::ColumnKind::Text, $means)]
    };
    (@word ($words:expr) $name:ident $means:literal) => {
        &[$crate::Column::new(stringify!($name), $crate::ColumnKind::Word($words), $means)]
    };
    (@word ($words:expr) [?] $name:ident $means:literal) => {
        &[$crate::Column::nullable(stringify!($name), $crate::ColumnKind::Word($words), $means)]
    };
    (@whole $name:ident $means:literal) => {
        &[$crate::Column::new(stringify!($name), $crate::ColumnKind::Whole, $means)]
    };
    (@whole [?] $name:ident $means:literal) => {
        &[$crate::Column::nullable(stringify!($name), $crate::ColumnKind::Whole, $means)]
    };
    (@day $name:ident $means:literal) => {
        &[$crate::Column::new(stringify!($name), $crate::ColumnKind::Day, $means)]
    };
    (@day [?] $name:ident $means:literal) => {
        &[$crate::Column::nullable(stringify!($name), $crate::ColumnKind::Day, $means)]
    };
    (@texts $name:ident $means:literal) => {
        &[$crate::Column::new(stringify!($name), $crate::ColumnKind::Texts, $means)]
    };
    (@date $name:ident $means:literal) => {
        &[
            $crate::Column::nullable(stringify!($name), $crate::ColumnKind::Text, $means),
            $crate::Column::nullable(
                concat!(stringify!($name), "_first"),
                $crate::ColumnKind::Day,
                concat!("The first day that `", stringify!($name), "` can be; empty if nothing bounds it."),
            ),
            $crate::Column::nullable(
                concat!(stringify!($name), "_last"),
                $crate::ColumnKind::Day,
                concat!("The last day that `", stringify!($name), "` can be; empty if nothing bounds it."),
            ),
            $crate::Column::nullable(
                concat!(stringify!($name), "_precision"),
                $crate::ColumnKind::Word($crate::dates::PRECISIONS),
                concat!("How precise `", stringify!($name), "` is; `open`: an interval with only one bound."),
            ),
        ]
    };
    (@due due $means:literal) => { $crate::tables::due::COLUMNS };
    (@party party $means:literal) => { $crate::tables::party::COLUMNS };
    (@marks_by marks $means:literal) => { $crate::table::column!(@marks marks $means) };
    (@marks marks $means:literal) => {
        &[
            $crate::Column::new(
                "unknown",
                $crate::ColumnKind::Texts,
                "The fields that were searched for and not found. An empty cell whose field is not in one of these \
                 lists was not recorded, or does not apply.",
            ),
            $crate::Column::new(
                "not_stated",
                $crate::ColumnKind::Texts,
                "The fields about which the whole text was read, and says nothing.",
            ),
            $crate::Column::new(
                "inferred",
                $crate::ColumnKind::Texts,
                "The fields whose value is inferred, not stated in the source.",
            ),
        ]
    };
}
pub(crate) use column;

/// The cells of a line of [`table!`].
macro_rules! put {
    (@id $sink:ident, $value:expr) => { $sink.text($value) };
    (@text $sink:ident, $value:expr) => {
        match $value {
            Some(text) => $sink.text(text),
            None => $sink.null(),
        }
    };
    (@word $sink:ident, $value:expr) => { $sink.text($value) };
    (@word [?] $sink:ident, $value:expr) => { $crate::table::put!(@text $sink, $value) };
    (@whole $sink:ident, $value:expr) => { $sink.whole($crate::table::whole($value)) };
    (@whole [?] $sink:ident, $value:expr) => {
        match $value {
            Some(number) => $sink.whole(number),
            None => $sink.null(),
        }
    };
    (@day $sink:ident, $value:expr) => { $sink.day($value) };
    (@day [?] $sink:ident, $value:expr) => {
        match $value {
            Some(day) => $sink.day(day),
            None => $sink.null(),
        }
    };
    (@texts $sink:ident, $value:expr) => { $sink.texts(&mut $value) };
    (@date $sink:ident, $value:expr) => { $crate::dates::put($sink, $value) };
    (@due $sink:ident, $value:expr) => { $crate::tables::due::put($sink, $value) };
    (@party $sink:ident, $value:expr) => {
        let (party, name) = $value;
        $crate::tables::party::put($sink, party, name);
    };
    (@marks_by $sink:ident, $value:expr) => { ($value)($sink) };
    (@marks $sink:ident, $value:expr) => {
        let (marks, due) = $value;
        $crate::marks::put($sink, marks, due);
    };
}
pub(crate) use put;

/// A count as a whole number of a table.
pub(crate) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
