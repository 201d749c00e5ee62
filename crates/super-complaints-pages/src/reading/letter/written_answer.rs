//! A written answer in Parliament: the question of a member, and below it the answer of a department.

use super_complaints::PartialDate;

use crate::dates;
use crate::layout::{Block, Page};
use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase, range, span};

use crate::reading::state::{Reading, THE_PAGE, WrittenAnswer};
use crate::reading::writer::page_author::{PageAuthor, is_authority};

/// Labels before the name of the department.
const DEPARTMENTS: [&[&str]; 8] = [
    &["question", "for"],
    &["department"],
    &["answering", "body"],
    &["answering", "department"],
    &["answered", "by"],
    &["answer", "from"],
    &["government", "department"],
    &["to"],
];

/// The written answer that a page is.
pub(in crate::reading) fn of(page: &Page<'_>, names: &Names<'_>) -> Option<WrittenAnswer> {
    let mut questions = page.blocks.iter().enumerate().filter(|(_, block)| asks(&block.words));
    // Several questions may be answered by several departments.
    let question = questions.next().map(|(at, _)| at).filter(|_| questions.next().is_none())?;
    let (dated, date) = page.blocks.iter().enumerate().find_map(|(at, block)| {
        let next = page.blocks.get(at + 1).map(|next| next.words.as_slice()).unwrap_or_default();
        Some((at, answered(&block.words, next)?))
    })?;
    // The line is above the answer, or in the head of the page.
    let line = dated.max(question);
    let department = page.blocks.iter().enumerate().take(line + 2).find_map(|(at, block)| {
        let next = page.blocks.get(at + 1);
        Some((department(names, block, next)?, at))
    });
    Some(WrittenAnswer { line, date, dated, department })
}

/// "To ask the Secretary of State …", as members ask.
fn asks(words: &[Word<'_>]) -> bool {
    let who = |at: usize| {
        phrase(words, at, &["secretary", "of", "state"])
            || one_of(words, at, &["minister", "attorney", "chancellor", "solicitor", "prime"])
    };
    (0..words.len().min(12)).any(|at| phrase(words, at, &["to", "ask", "the"]) && who(at + 3))
        || phrase(words, 0, &["to", "ask", "his", "majesty’s", "government"])
        || phrase(words, 0, &["to", "ask", "his", "majesty's", "government"])
}

/// "Answered on 8 May 2025", "Answered by Jane Doe on 8 May 2025", "Date answered: 8 May 2025".
fn answered(words: &[Word<'_>], next: &[Word<'_>]) -> Option<PartialDate> {
    let first = one_of(words, 0, &["answered"]) && one_of(words, 1, &["on", "by", ":"]);
    let label = phrase(words, 0, &["date", "answered"]) || phrase(words, 0, &["answer", "date"]);
    if !first && !label {
        return None;
    }
    let here = (1..words.len()).find_map(|at| dates::at(words, at)).map(|(date, _)| date);
    let alone = || dates::whole(next).filter(|_| words.len() <= 3);
    here.or_else(alone).filter(|date| date.to_string().len() == 10)
}

/// The one department that a label or a post in brackets names.
fn department(names: &Names<'_>, block: &Block<'_>, next: Option<&Block<'_>>) -> Option<Named> {
    let words = block.words.as_slice();
    let label = DEPARTMENTS.iter().find(|label| phrase(words, 0, label))?;
    let colon = label.len() + usize::from(one_of(words, label.len(), &[":"]));
    let rest = range(words, colon, words.len());
    let next = next.map(|next| next.words.as_slice()).unwrap_or_default();
    let rest = if rest.is_empty() { next } else { rest };
    let whole = names.whole(rest);
    // "Answered by Jane Doe (Minister of State, Home Office)"
    let open = rest.iter().position(|word| word.raw == "(");
    let post = || {
        let close = rest.iter().position(|word| word.raw == ")")?;
        let post = range(rest, open?, close);
        (0..post.len()).find_map(|at| names.at(post, at)).map(|(named, _)| vec![named])
    };
    let found = whole.or_else(post)?;
    let [only] = found.as_slice() else { return None };
    (only.is_resolved() && !only.is_group() && !is_authority(only)).then(|| only.clone())
}

impl Reading<'_, '_> {
    /// The department that gives the written answer that the page is, and when.
    pub(in crate::reading) fn written_answer(&mut self) -> Option<PageAuthor> {
        let answer = self.written.as_ref()?;
        let (date, dated) = (answer.date, answer.dated);
        let department = answer.department.clone();
        if self.document.published.is_none() {
            self.document.published = Some(date);
            self.trace.stated(span(self.words(dated)), THE_PAGE, "published");
        }
        let (named, at) = department?;
        if self.document.by.is_empty() {
            self.document.by = vec![named.party.clone()];
            self.trace.stated(span(self.words(at)), THE_PAGE, "by");
        }
        Some(PageAuthor::of(vec![named], Some(at), None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn members_ask_ministers() {
        for text in [
            "To ask the Secretary of State for the Home Department, what progress she has made",
            "To ask the Minister for Policing whether she accepts recommendation 3",
            "Question To ask the Secretary of State for Justice, when he will respond",
            "To ask the Attorney General what assessment he has made",
            "To ask His Majesty’s Government what steps they are taking",
        ] {
            assert!(asks(&of(text)), "{text}");
        }
        for text in [
            "We intend to ask the forces for their plans",
            "It is for the Panel to ask the Commissioner",
            "To ask for help, call 101",
            "To ask the charity is free",
        ] {
            assert!(!asks(&of(text)), "{text}");
        }
    }

    #[test]
    fn a_line_says_when_it_was_answered() {
        let read = |text: &str, next: &str| answered(&of(text), &of(next)).map(|date| date.to_string());
        for (text, next) in [
            ("Answered on 8 May 2025", ""),
            ("Answered on 8 May 2025 by Marcus Ferrand (Minister for Policing)", ""),
            ("Answered by Marcus Ferrand on 8 May 2025", ""),
            ("Answered on: 8 May 2025", ""),
            ("Date answered: 8 May 2025", ""),
            ("Answered on", "8 May 2025"),
            ("Date answered", "08/05/2025"),
        ] {
            assert_eq!(read(text, next).as_deref(), Some("2025-05-08"), "{text}");
        }
        for (text, next) in [
            ("Answered by Marcus Ferrand", "8 May 2025"),
            ("The question was answered on 8 May 2025", ""),
            ("Answered on 31 June 2025", ""),
            ("Answered in May 2025", ""),
            ("Tabled on 8 May 2025", ""),
        ] {
            assert_eq!(read(text, next), None, "{text}");
        }
    }
}
