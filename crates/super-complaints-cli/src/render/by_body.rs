//! Who owes an answer, over several records: a heading for each body that was asked, the one that owes most first.

use super_complaints::matrix::Awaiting;
use super_complaints::{Directory, Matrix};

use crate::style::{BOLD, DIM};
use crate::text::{listed, plain, shortened, width, wrap};

use super::outstanding::{Line, lines};

/// Titles of records up to this width are not shortened.
const TITLE: usize = 44;

/// The kinds of missing answers, those that are owed first.
const ORDER: [Awaiting; 5] = [
    Awaiting::NoneFound,
    Awaiting::PerhapsAsked,
    Awaiting::KnownNotSettled,
    Awaiting::NotSearched,
    Awaiting::NotYetDue,
];

/// What is still open, by the body that was asked.
#[derive(Debug, Default)]
pub(crate) struct Owed(Vec<Account>);

/// What is still open for one party, with the title of the record.
#[derive(Debug)]
struct Account {
    party: String,
    lines: Vec<(String, Line)>,
}

impl Account {
    /// How many rows are missing this.
    fn count(&self, awaiting: Awaiting) -> usize {
        let of = self.lines.iter().filter(|(_, line)| line.awaiting == Some(awaiting));
        of.map(|(_, line)| line.rows.len()).sum()
    }

    /// How many rows have only an answer by others, or in part.
    fn rest(&self) -> usize {
        self.lines.iter().filter(|(_, line)| line.awaiting.is_none()).map(|(_, line)| line.rows.len()).sum()
    }
}

impl Owed {
    /// Adds what is still open in a record.
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

    /// A heading for each party; with details, a line below it for each point that is still open.
    pub(crate) fn text(mut self, columns: usize, with_details: bool) -> String {
        let columns = columns.min(100);
        self.0.sort_by_cached_key(|it| {
            let grave = ORDER.map(|awaiting| it.count(awaiting));
            (std::cmp::Reverse(grave), it.party.to_lowercase())
        });
        let mut text = String::new();
        for mut account in self.0 {
            let place = |it: Option<Awaiting>| ORDER.iter().position(|one| Some(*one) == it);
            account.lines.sort_by_key(|(_, line)| place(line.awaiting).unwrap_or(ORDER.len()));
            text += &heading(&account, columns);
            for (title, line) in account.lines.iter().filter(|_| with_details) {
                text += &shown(&account.party, title, line, columns);
            }
            if with_details {
                text.push('\n');
            }
        }
        if !text.is_empty() && !with_details {
            text.push('\n');
        }
        text
    }
}

/// `Home Office: 1 with no published response found, 2 not searched for`.
fn heading(account: &Account, columns: usize) -> String {
    let mut counts = Vec::new();
    for (count, words) in [
        (account.count(Awaiting::NoneFound), "with no published response found"),
        (account.count(Awaiting::PerhapsAsked), "with none found, but perhaps not asked"),
        (account.count(Awaiting::KnownNotSettled), "with a response that may not be an answer"),
        (account.count(Awaiting::NotSearched), "not searched for"),
        (account.count(Awaiting::NotYetDue), "not yet due"),
        (account.rest(), "answered by others, or in part"),
    ] {
        if count > 0 {
            counts.push(format!("{count} {words}"));
        }
    }
    let party = &account.party;
    let counts = wrap(&counts.join(", "), columns, width(party) + 2, 2);
    format!("{BOLD}{party}{BOLD:#}{DIM}: {counts}{DIM:#}\n")
}

fn shown(party: &str, title: &str, line: &Line, columns: usize) -> String {
    let (style, sign) = line.mark();
    let who = if line.who == party { String::new() } else { format!(", {}", line.who) };
    let text = wrap(&format!("{title}, {}{who}: {}", listed(&line.rows), line.says), columns, 4, 4);
    format!("  {style}{sign}{style:#} {text}\n")
}
