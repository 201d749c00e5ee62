//! What is printed on each page: its number, and the words at its top and bottom.

use std::collections::{HashMap, HashSet};

use super_complaints::collect_vec::CollectVec as _;

use super::line::Line;

/// How many lines at the top and at the bottom of a page can be such words.
const EDGE: usize = 3;

/// Why a line is no part of the text, by its number.
pub(super) fn find(lines: &[Line]) -> HashMap<usize, &'static str> {
    let mut found = HashMap::new();
    let mut pages: HashMap<(String, i64), HashSet<usize>> = HashMap::new();
    let edges = edges(lines);
    for (_, line) in &edges {
        pages.entry(key(line)).or_default().insert(line.page);
    }
    for (at, line) in edges {
        if is_page_number(&line.text) {
            found.insert(at, "a page number");
        } else if pages.get(&key(line)).is_some_and(|pages| pages.len() > 1) {
            found.insert(at, "printed on each page");
        }
    }
    for (at, _) in lines.iter().enumerate().filter(|(_, line)| line.turned) {
        found.insert(at, "printed across the page");
    }
    found
}

/// The first and the last lines of each page, by their height.
fn edges(lines: &[Line]) -> Vec<(usize, &Line)> {
    let numbered: Vec<(usize, &Line)> = lines.iter().enumerate().collect_vec();
    let mut edges = Vec::new();
    for page in numbered.chunk_by(|(_, a), (_, b)| a.page == b.page) {
        let mut page = page.to_vec();
        page.sort_by(|(_, a), (_, b)| b.y.total_cmp(&a.y));
        let last = page.len().saturating_sub(EDGE).max(EDGE.min(page.len()));
        edges.extend(page.iter().take(EDGE).chain(page.iter().skip(last)));
    }
    edges
}

/// The words of a line without its numbers, and its height: the same on each page.
#[allow(clippy::cast_possible_truncation, reason = "it saturates")]
fn key(line: &Line) -> (String, i64) {
    let words = line.text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    (words, (line.y / 4.0).round() as i64)
}

/// `2`, `- 2 -`, `Page 2`, `Page 2 of 5`, `2/5`.
fn is_page_number(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '|')).to_lowercase();
    let text = text.strip_prefix("page").unwrap_or(&text).trim();
    let (number, of) = text.split_once(" of ").or_else(|| text.split_once('/')).unwrap_or((text, "1"));
    let is_number =
        |n: &str| (1..=4).contains(&n.trim().len()) && n.trim().chars().all(|c| c.is_ascii_digit());
    is_number(number) && is_number(of)
}
