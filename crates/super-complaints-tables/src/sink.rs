//! Where the cells of a row go.

use time::Date;

/// Takes the cells of rows, in the order of the columns of one table.
///
/// A row is as many cells as the table has columns, and then [`end_row`](Sink::end_row).
pub trait Sink {
    /// An empty cell: nothing is recorded, or it does not apply.
    fn null(&mut self);
    /// A text, or a word.
    fn text(&mut self, text: &str);
    /// A whole number.
    fn whole(&mut self, number: i64);
    /// A date of the calendar.
    fn day(&mut self, day: Date);
    /// A list of texts.
    fn texts(&mut self, texts: &mut dyn Iterator<Item = &str>);
    /// The end of a row.
    fn end_row(&mut self);
}

/// A text, or an empty cell.
pub(crate) fn optional(sink: &mut dyn Sink, text: Option<&str>) {
    match text {
        Some(text) => sink.text(text),
        None => sink.null(),
    }
}
