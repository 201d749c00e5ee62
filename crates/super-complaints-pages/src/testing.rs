//! Pages for tests, in a small notation, so that a test of the reading needs no format.
//!
//! ```text
//! # The title of the page
//! ## A heading
//! A paragraph.
//! | !No | !Recommendation | !>2 Response |
//! | v2 7 | Act. / In two paragraphs. | Done. | |
//! ```
//!
//! A line between strokes is a row: `!` marks a header, `>2` a cell over two columns, `v2` one over two rows, ` / `
//! separates paragraphs. A blank line ends a table.

use std::collections::HashMap;

use crate::source::{Cell, Part, Role, Source};
use crate::{Draft, Format, Options, ReadError, Span, layout, parties::Names, reading, subject};

/// The file that a notation stands for.
pub(crate) fn source(notation: &str) -> Source {
    let mut page = Builder::default();
    for line in notation.lines().map(str::trim) {
        match line {
            "" => page.end_of_table(),
            row if row.starts_with('|') => page.row(row),
            line => {
                page.end_of_table();
                let title = || Some((line.strip_prefix("# ")?, Role::Title));
                let heading = || Some((line.strip_prefix("## ")?, Role::Heading(2)));
                let (text, role) = title().or_else(heading).unwrap_or((line, Role::Paragraph));
                page.part(text, role);
            }
        }
    }
    source_of(page.text, page.parts)
}

/// The file that some parts make.
pub(crate) fn source_of(text: String, parts: Vec<Part>) -> Source {
    Source {
        format: Format::Html,
        text,
        parts,
        address: None,
        site: None,
        is_closed: false,
        notes: Vec::new(),
    }
}

/// What is read from such a file.
pub(crate) fn read(notation: &str, options: &Options) -> Result<Draft, ReadError> {
    read_source(source(notation), options)
}

/// What is read from a file that is open.
pub(crate) fn read_source(source: Source, options: &Options) -> Result<Draft, ReadError> {
    let names = Names::standard();
    let page = layout::page(&source, names);
    subject::require_supported(&page, options, names)?;
    let (record, trace) = reading::read(&page, &source, options, names, None).ok_or(ReadError::Empty)?;
    Ok(Draft { record, trace, text: source.text, format: source.format, parts: source.parts })
}

/// Options with the address of a page.
pub(crate) fn at(url: &str) -> Options {
    Options { url: url.parse().ok(), ..Options::default() }
}

#[derive(Default)]
struct Builder {
    text: String,
    parts: Vec<Part>,
    table: usize,
    row: usize,
    /// The columns that cells of rows above take up, and to which row.
    taken: HashMap<usize, usize>,
}

impl Builder {
    fn part(&mut self, words: &str, role: Role) {
        let start = self.text.len();
        self.text.push_str(words);
        self.parts.push(Part { span: Span { start, end: self.text.len() }, role });
        self.text.push('\n');
    }

    fn end_of_table(&mut self) {
        self.table += usize::from(self.row > 0);
        self.row = 0;
        self.taken.clear();
    }

    fn row(&mut self, row: &str) {
        let mut column = 0;
        for cell in row.trim_matches('|').split('|') {
            while self.taken.get(&column).is_some_and(|end| *end > self.row) {
                column += 1;
            }
            let (mut header, mut rows, mut columns) = (false, 1, 1);
            let mut words = cell.trim();
            while let Some(first) = words.chars().next().filter(|c| matches!(c, '!' | '>' | 'v')) {
                let rest = &words[1..];
                let figures = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
                match (first, rest[..figures].parse()) {
                    ('!', _) => header = true,
                    ('>', Ok(count)) => columns = count,
                    ('v', Ok(count)) => rows = count,
                    _ => break,
                }
                words = rest[if first == '!' { 0 } else { figures }..].trim_start();
            }
            let place = Cell { table: self.table, row: self.row, column, rows, columns, header };
            for paragraph in words.split(" / ").filter(|paragraph| !paragraph.is_empty()) {
                self.part(paragraph, Role::Cell(place));
            }
            for column in column..column + columns {
                self.taken.insert(column, self.row + rows);
            }
            column += columns;
        }
        self.row += 1;
    }
}
