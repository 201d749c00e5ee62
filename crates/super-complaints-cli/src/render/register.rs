//! A summary of several records: a line for each, what is owed, and what would settle most.

use super_complaints::matrix::{Awaiting, CountRange};
use super_complaints::{Directory, Matrix};

use crate::style::{self, BOLD, DIM, GREEN, RED, YELLOW};
use crate::text::{counted, listed, plain, shortened, wrap};

use super::next_steps::Next;
use super::outstanding::{Line, lines};
use super::table::{Cell, Table};

/// Titles of records up to this width are not shortened.
const TITLE: usize = 36;
/// So many answers that are owed are listed.
const OWED: usize = 10;

/// What is known about several records.
#[derive(Debug, Default)]
pub(crate) struct Register {
    rows: Vec<Vec<Cell>>,
    total: [usize; 3],
    answered: (CountRange, CountRange),
    owed: Vec<(String, Line)>,
    next: Next,
}

impl Register {
    /// Adds a record.
    pub(crate) fn add(&mut self, matrix: &Matrix, directory: &Directory) {
        let title = shortened(&plain(&matrix.title), TITLE);
        let missing =
            [Awaiting::NoneFound, Awaiting::PerhapsAsked, Awaiting::KnownNotSettled, Awaiting::NotSearched]
                .map(|what| matrix.awaiting(what).count());
        let [none_found, perhaps, not_settled, not_searched] = missing;
        let (mut answered, mut asked) = (CountRange::default(), CountRange::default());
        for row in &matrix.rows {
            answered.min += row.tally.answered.min;
            answered.max += row.tally.answered.max;
            asked.min += row.tally.asked.min;
            asked.max += row.tally.asked.max;
        }
        let counts = [none_found, not_settled, not_searched + perhaps];
        let incomplete = if matrix.incomplete.is_empty() { "" } else { " (read in part)" };
        self.rows.push(line(format!("{title}{incomplete}"), counts, answered, asked));
        self.total.iter_mut().zip(counts).for_each(|(total, count)| *total += count);
        for (total, more) in [(&mut self.answered.0, answered), (&mut self.answered.1, asked)] {
            total.min += more.min;
            total.max += more.max;
        }
        let owed = lines(matrix, directory).into_iter().filter(|it| it.awaiting == Some(Awaiting::NoneFound));
        self.owed.extend(owed.map(|line| (title.clone(), line)));
        self.next.add(matrix, directory, true);
    }

    /// The table, what is owed, and what would settle most.
    pub(crate) fn text(self, columns: usize) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let header = ["", "✗ none found", "? response unclear", "? not searched", "answered"];
        let (answered, asked) = self.answered;
        let footer = line(counted(self.rows.len(), "record", "records"), self.total, answered, asked);
        let table = Table { header: header.map(str::to_owned).to_vec(), rows: self.rows, footer };
        let prose = columns.min(100);
        let mut text = format!("{}\n", table.render(columns));
        if !self.owed.is_empty() {
            text += &format!("{BOLD}Searched for and not found{BOLD:#}\n\n");
            for (title, line) in self.owed.iter().take(OWED) {
                let style = style::of_state(line.state);
                let says = format!("{title}, {}, {}: {}", listed(&line.rows), line.who, line.says);
                text += &format!("  {style}{}{style:#} {}\n", line.state.sign(), wrap(&says, prose, 4, 4));
            }
            if let Some(more) = self.owed.len().checked_sub(OWED).filter(|more| *more > 0) {
                text += &format!(
                    "  {DIM}and {}: see `--details`{DIM:#}\n",
                    counted(more, "more line", "more lines")
                );
            }
            text.push('\n');
        }
        let next = self.next.text(prose);
        if next.is_empty() { text } else { format!("{text}{next}\n") }
    }
}

/// A line of the table.
fn line(
    title: String,
    [none_found, not_settled, not_searched]: [usize; 3],
    answered: CountRange,
    asked: CountRange,
) -> Vec<Cell> {
    let count = |count: usize, style| match count {
        0 => Cell(vec![(DIM, "-".to_owned())]),
        count => Cell(vec![(style, count.to_string())]),
    };
    let all = if asked.max == 0 {
        let nothing = if none_found + not_settled + not_searched == 0 { "nothing asked" } else { "-" };
        Cell(vec![(DIM, nothing.to_owned())])
    } else {
        let style = if answered == asked { GREEN } else { anstyle::Style::new() };
        Cell(vec![(style, format!("{answered} of {asked}").replace(" to ", "–"))]) // columns are scarce
    };
    vec![
        Cell::of(title),
        count(none_found, RED),
        count(not_settled, YELLOW),
        count(not_searched, YELLOW),
        all,
    ]
}
