//! The passages of a page that were not used.

use crate::page::Page;
use crate::style::{BOLD, DIM};
use crate::text::{counted, plain, shortened, wrap};

/// More passages than this are counted, not shown; `--trace` has them all.
const SHOWN: usize = 20;
/// Characters of a passage that are shown.
const WORDS: usize = 240;

/// How much of each of several pages was used.
pub(crate) fn counts(pages: &[Page<'_>], columns: usize) -> String {
    let line = |page: &Page<'_>| {
        let trace = &page.draft.trace;
        let passages = counted(trace.unused.len(), "passage was not", "passages were not");
        let words = format!("{} % of the words in `{}` were used; {passages}", trace.share, plain(page.name));
        wrap(&words, columns, 0, 2) + "\n"
    };
    let lines: String = pages.iter().map(line).collect();
    let all = pages.iter().map(|page| page.draft.trace.unused.len()).sum::<usize>();
    if all == 0 { lines } else { lines + "`super-complaints read PAGE` lists the passages of one page\n" }
}

/// What was not used, as a list for people.
pub(crate) fn list(page: &Page<'_>, columns: usize) -> String {
    let trace = &page.draft.trace;
    let count = trace.unused.len();
    let mut text = String::new();
    for note in &trace.notes {
        text += &format!("{BOLD}note{BOLD:#}: {}\n", wrap(&plain(note), columns, 6, 6));
    }
    let share = format!("{} % of the words in `{}` were used", trace.share, plain(page.name));
    if count == 0 {
        return text + &wrap(&format!("{share}; every passage was used"), columns, 0, 0) + "\n";
    }
    let passages = counted(count, "passage was not", "passages were not");
    text += &wrap(&format!("{share}; {passages}:"), columns, 0, 0);
    text.push('\n');
    for passage in trace.unused.iter().take(SHOWN) {
        let words = shortened(&plain(passage.text.trim()), WORDS);
        let line = format!("line {}: ", passage.line);
        text += &format!("  {line}{}\n", wrap(&format!("“{words}”"), columns, line.len() + 2, 4));
        text += &format!("    {DIM}{}{DIM:#}\n", wrap(&plain(&passage.reason), columns, 4, 4));
    }
    if count > SHOWN {
        text += &format!("  and {} more; `read --trace FILE` lists them all\n", count - SHOWN);
    }
    text
}
