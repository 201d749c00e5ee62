//! Next steps, the one that would settle most first.

use super_complaints::matrix::{NextStep, NextStepKind};
use super_complaints::{Directory, Matrix};

use crate::style::{BOLD, DIM};
use crate::text::{counted, listed, padded, plain, shortened, width, wrap};

use super::asked::{short_label, short_name};

/// So many are shown to people; programs get all of them.
const SHOWN: usize = 8;
/// Titles of documents and records up to this width are not shortened.
const TITLE: usize = 44;

/// Next steps for the cells of one matrix, or of several.
#[derive(Debug, Default)]
pub(crate) struct Next(Vec<Step>);

#[derive(Debug)]
struct Step {
    /// What to do.
    says: String,
    /// The recommendations it is for; with several records, also the record.
    items: Vec<String>,
    url: Option<String>,
    cells: usize,
    alone: usize,
}

impl Next {
    /// Adds the next steps of a matrix; with several records, each is named.
    pub(crate) fn add(&mut self, matrix: &Matrix, directory: &Directory, is_one_of_several: bool) {
        for step in &matrix.next_steps {
            let says = says(step, matrix, directory);
            let labels = matrix.rows.iter().filter(|row| step.items.contains(&row.item)).map(short_label);
            let mut items: Vec<String> = labels.collect();
            if is_one_of_several {
                items = vec![format!("{}: {}", shortened(&plain(&matrix.title), TITLE), few(&items))];
            }
            // The same step for several records, a search or a name, is one step.
            let is_same =
                |it: &&mut Step| step.response.is_none() && step.document.is_none() && it.says == says;
            match self.0.iter_mut().find(is_same) {
                Some(known) => {
                    known.items.append(&mut items);
                    known.cells += step.cells;
                    known.alone += step.alone;
                }
                None => self.0.push(Step {
                    says,
                    items,
                    url: step.url.clone(),
                    cells: step.cells,
                    alone: step.alone,
                }),
            }
        }
    }

    /// The first of them, with the number of cells that each would settle.
    pub(crate) fn text(mut self, columns: usize) -> String {
        self.0.sort_by_key(|step| std::cmp::Reverse((step.cells, step.alone)));
        if self.0.is_empty() {
            return String::new();
        }
        let answers = |step: &Step| counted(step.cells, "answer", "answers");
        let wide = self.0.iter().take(SHOWN).map(|step| width(&answers(step))).max().unwrap_or(0);
        let indent = wide + 4;
        let mut text = format!(
            "{BOLD}What would settle most{BOLD:#} {DIM}(the number of answers that each step could settle){DIM:#}\n\n"
        );
        for step in self.0.iter().take(SHOWN) {
            let mut lines =
                format!("  {}  {}", padded(&answers(step), wide), wrap(&step.says, columns, indent, indent));
            let mut also = few(&step.items);
            if step.alone == step.cells {
                also += "; nothing else is missing";
            } else if step.alone > 0 {
                also += &format!("; for {} of them nothing else is missing", step.alone);
            }
            lines +=
                &format!("\n{}{DIM}{}{DIM:#}\n", " ".repeat(indent), wrap(&also, columns, indent, indent));
            text += &lines;
            // An address is not wrapped, so that it can be copied.
            text += &step.url.as_ref().map_or_else(String::new, |url| {
                format!("{}{DIM}{}{DIM:#}\n", " ".repeat(indent), plain(url))
            });
        }
        if self.0.len() > SHOWN {
            let more = format!("and {} more: see `next_steps` of `--format json`", self.0.len() - SHOWN);
            text += &format!("  {DIM}{}{DIM:#}\n", wrap(&more, columns, 2, 2));
        }
        text
    }
}

/// The step, in words.
fn says(step: &NextStep, matrix: &Matrix, directory: &Directory) -> String {
    let response = || {
        format!("the response `{}`{}", step.response.as_ref().map_or("", |id| id.as_str()), known_of(step))
    };
    let party = || {
        let id = step.party.as_deref().unwrap_or_default();
        let mut parties = matrix.rows.iter().flat_map(|row| &row.parties);
        let name = parties.find(|party| party.id.as_deref() == Some(id)).map_or(id, |party| &party.name);
        short_name(directory, Some(id), name)
    };
    let text = match step.kind {
        NextStepKind::ReadResponse => format!("read {}", response()),
        NextStepKind::FindDate => match (&step.document, &step.report) {
            (Some(document), _) => format!("find the date of the document `{document}`{}", known_of(step)),
            (None, Some(report)) => format!("find the date of the report `{report}`"),
            (None, None) => format!("find the date of {}", response()),
        },
        NextStepKind::IdentifyAuthor => format!("find out who wrote {}, or whose answer it is", response()),
        NextStepKind::FindMembers if step.response.is_some() => {
            format!("find out which members of the group {} speaks for", response())
        }
        NextStepKind::FindMembers => format!("find out which of the {} were asked", party()),
        NextStepKind::Search => match &step.search {
            Some(search) => {
                format!("search again for responses from {} (the last search is `{search}`)", party())
            }
            None => format!("search for responses from {}", party()),
        },
        NextStepKind::IdentifyParty => format!("find out which body “{}” means", party()),
        _ => "find out what is missing".to_owned(),
    };
    plain(&text).into_owned()
}

/// ` (Home Office: “Letter to the authorities”)`.
fn known_of(step: &NextStep) -> String {
    let title = step.title.as_ref().map(|title| format!("“{}”", shortened(&plain(title), TITLE)));
    let by = (!step.by.is_empty()).then(|| listed(&step.by));
    let parts: Vec<String> = by.into_iter().chain(title).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(": ")) }
}

/// A list that stays short.
fn few(parts: &[String]) -> String {
    const FEW: usize = 3;
    let join = |parts: &[String]| {
        // Each record has its own list.
        if parts.iter().any(|part| part.contains(": ")) { parts.join("; ") } else { listed(parts) }
    };
    match parts.get(..FEW).filter(|_| parts.len() > FEW + 1) {
        None => join(parts),
        Some(first) => join(&[first, &[format!("{} more", parts.len() - FEW)]].concat()),
    }
}
