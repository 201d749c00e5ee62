//! From the lines of a PDF to its paragraphs.

use std::collections::{HashMap, HashSet};

use super_complaints::collect_vec::CollectVec as _;

use super::super::Role;
use super::line::Line;

/// The paragraphs, and the lines that are printed on each page; these follow the paragraph that they interrupt.
pub(super) fn join(lines: Vec<Line>, furniture: &HashMap<usize, &'static str>) -> Vec<(Role, String)> {
    let margins = margins(&lines, furniture);
    let known = words(&lines);
    let mut paragraphs = Vec::new();
    let mut between: Vec<(Role, String)> = Vec::new();
    let mut current: Option<(String, Line)> = None;
    for (at, line) in lines.into_iter().enumerate() {
        if line.text.trim().is_empty() {
            continue;
        }
        if let Some(why) = furniture.get(&at) {
            between.push((Role::Furniture(why), line.text));
            continue;
        }
        match &mut current {
            Some((text, before)) if goes_on(before, &line, &margins) => {
                append(text, line.text.trim(), &known);
                *before = line;
            }
            _ => {
                paragraphs.extend(current.take().map(|(text, _)| (Role::Line, text)));
                paragraphs.append(&mut between);
                current = Some((line.text.trim().to_owned(), line));
            }
        }
    }
    paragraphs.extend(current.map(|(text, _)| (Role::Line, text)));
    paragraphs.append(&mut between);
    paragraphs
}

/// How far lines reach on a page, and how far apart they usually are.
#[derive(Debug, Clone, Copy)]
struct Margin {
    right: f32,
    apart: f32,
}

impl Margin {
    fn of(lines: &[&Line]) -> Self {
        let right = lines.iter().map(|line| line.end).fold(0.0, f32::max);
        let gaps = lines.iter().zip(lines.iter().skip(1)).map(|(above, below)| above.y - below.y);
        let mut gaps: Vec<f32> = gaps.filter(|gap| *gap > 1.0).collect_vec();
        gaps.sort_by(f32::total_cmp);
        Self { right, apart: gaps.get(gaps.len() / 3).copied().unwrap_or(f32::MAX) }
    }
}

/// Fewer lines than these do not show the margin of their page: it is that of the document.
const FEW: usize = 8;

fn margins(lines: &[Line], furniture: &HashMap<usize, &'static str>) -> HashMap<usize, Margin> {
    let text: Vec<&Line> = lines
        .iter()
        .enumerate()
        .filter(|(at, _)| !furniture.contains_key(at))
        .map(|(_, line)| line)
        .collect_vec();
    let document = Margin::of(&text);
    let margin = |page: &[&Line]| if page.len() < FEW { document } else { Margin::of(page) };
    let pages = text.chunk_by(|a, b| a.page == b.page);
    pages.filter_map(|page| Some((page.first()?.page, margin(page)))).collect()
}

/// Whether a line continues in the next one: the first word of the next had no room in it, or it stops in
/// mid-sentence.
fn goes_on(before: &Line, line: &Line, margins: &HashMap<usize, Margin>) -> bool {
    let Some(margin) = margins.get(&before.page) else { return false };
    let same_size = (before.size - line.size).abs() < before.size * 0.1;
    let apart = before.y - line.y;
    let open = !before.text.trim_end().ends_with(['.', ':', ';', '!', '?']);
    let near = apart > 0.0 && apart <= (margin.apart * 1.3).max(before.size * 1.2);
    // Below the end of a sentence, lines that are further apart than usual in print are two paragraphs.
    let near = near && (open || apart <= before.size * 1.5);
    let full = before.end + line.first_word() > margin.right;
    let small = line.text.trim_start().starts_with(char::is_lowercase);
    if before.page == line.page {
        same_size && near && (full && !is_item(&line.text) || open && small)
    } else {
        same_size && line.page == before.page + 1 && full && open && small
    }
}

/// Whether a line begins with the mark of a list.
fn is_item(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    let number = word.strip_suffix(['.', ')']).map(|word| word.trim_start_matches('('));
    let is_number =
        |n: &str| (1..=3).contains(&n.len()) && (n.chars().all(|c| c.is_ascii_digit()) || n.len() == 1);
    matches!(word, "•" | "-" | "–" | "o" | "▪" | "●" | "·") || number.is_some_and(is_number)
}

/// Joins a line with the paragraph. A hyphen at its end is left out if the word is also written without it, and
/// kept otherwise: `super-complaint` has one of its own.
fn append(text: &mut String, line: &str, known: &HashSet<String>) {
    let divided = text.ends_with(['-', '\u{ad}', '\u{2010}']) && line.starts_with(char::is_lowercase);
    let before = text.chars().rev().nth(1);
    if !divided || !before.is_some_and(char::is_alphabetic) {
        text.push(' ');
        text.push_str(line);
        return;
    }
    let soft = text.ends_with('\u{ad}');
    let hyphen = text.pop();
    let first = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let rest = line.split(char::is_whitespace).next().unwrap_or_default();
    let whole = plain(&format!("{first}{rest}"));
    if !soft && !known.contains(&whole) {
        text.extend(hyphen);
    }
    text.push_str(line);
}

/// The words that stand whole in a line.
fn words(lines: &[Line]) -> HashSet<String> {
    lines.iter().flat_map(|line| line.text.split_whitespace()).map(plain).collect()
}

fn plain(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
