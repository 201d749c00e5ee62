//! Who owes an answer over many records: a heading for each who was asked, the gravest first.

use super_complaints::{Directory, Matrix, State};

use crate::style::{self, BOLD, DIM};
use crate::text::{listed, plain, shortened, wrap};

use super::unsettled::{Line, lines};

/// Titles of records up to this width are not shortened.
const TITLE: usize = 44;

/// What is not settled, by those who were asked.
#[derive(Debug, Default)]
pub(crate) struct Owed(Vec<Account>);

/// What one party has not settled, with the title of the record.
#[derive(Debug)]
struct Account {
    party: String,
    lines: Vec<(String, Line)>,
}

impl Account {
    /// How many rows stand so.
    fn count(&self, state: State) -> usize {
        self.lines.iter().filter(|(_, line)| line.state == state).map(|(_, line)| line.rows.len()).sum()
    }

    /// How many rows have an answer that is not its own, or not whole.
    fn rest(&self) -> usize {
        self.lines.iter().filter(|(_, line)| !line.state.is_awaited()).map(|(_, line)| line.rows.len()).sum()
    }
}

impl Owed {
    /// Adds what a record leaves open.
    pub(crate) fn add(&mut self, matrix: &Matrix, directory: &Directory) {
        let title = shortened(&plain(&matrix.title), TITLE);
        for line in lines(matrix, directory) {
            let known = self.0.iter().position(|it| it.party == line.party);
            let at = known.unwrap_or(self.0.len());
            if known.is_none() {
                self.0.push(Account { party: line.party.clone(), lines: Vec::new() });
            }
            if let Some(account) = self.0.get_mut(at) {
                account.lines.push((title.clone(), line));
            }
        }
    }

    /// A heading for each party, and below it a line for each thing that is not settled.
    pub(crate) fn text(mut self, columns: usize) -> String {
        let columns = columns.min(100);
        self.0.sort_by_cached_key(|it| {
            let grave = [State::NoPublishedResponse, State::CannotTell].map(|state| it.count(state));
            (std::cmp::Reverse(grave), it.party.to_lowercase())
        });
        let mut text = String::new();
        for mut account in self.0 {
            account.lines.sort_by_key(|(_, line)| line.state != State::NoPublishedResponse);
            account.lines.sort_by_key(|(_, line)| !line.state.is_awaited());
            text += &heading(&account);
            for (title, line) in &account.lines {
                text += &shown(&account.party, title, line, columns);
            }
            text.push('\n');
        }
        text
    }
}

/// `Home Office: 1 with no published response found, 2 that cannot be told`.
fn heading(account: &Account) -> String {
    let mut counts = Vec::new();
    for (count, words) in [
        (account.count(State::NoPublishedResponse), "with no published response found"),
        (account.count(State::CannotTell), "that cannot be told"),
        (account.rest(), "answered by others, or in part"),
    ] {
        if count > 0 {
            counts.push(format!("{count} {words}"));
        }
    }
    let party = &account.party;
    format!("{BOLD}{party}{BOLD:#}{DIM}: {}{DIM:#}\n", counts.join(", "))
}

fn shown(party: &str, title: &str, line: &Line, columns: usize) -> String {
    let style = style::of_state(line.state);
    let sign = line.state.sign();
    let who = if line.who == party { String::new() } else { format!(", {}", line.who) };
    let text = wrap(&format!("{title}, {}{who}: {}", listed(&line.rows), line.says), columns, 4, 4);
    format!("  {style}{sign}{style:#} {text}\n")
}
