//! Whether words below the label of an item tell how the body that writes stands with it, though they may not be understood.

use crate::parties::Names;
use crate::reading::items::asking::{asking, recommends};
use crate::reading::writer::page_author::PageAuthor;
use crate::words::{Word, one_of, phrase, range};

/// Whether a sentence tells what has been done or will be: in the perfect or the future, of no other body, and not what is asked
/// or was found.
pub(in crate::reading) fn tells(names: &Names<'_>, words: &[Word<'_>], author: &PageAuthor) -> bool {
    /// What such a sentence is about if it is no answer: what the report says, or why it asks.
    const OTHERS: [&str; 16] = [
        "report",
        "reports",
        "investigation",
        "inspection",
        "super-complaint",
        "complaint",
        "inspectorate",
        "investigators",
        "found",
        "finding",
        "findings",
        "recommended",
        "recommends",
        "should",
        "must",
        "asks",
    ];
    if words.last().is_some_and(|word| word.raw == "?") || words.iter().any(|word| word.any(&OTHERS)) {
        return false;
    }
    if asking(names, words).is_some() || recommends(words) || of_another(names, words, author) {
        return false;
    }
    let main = main_clause(words);
    author.speaks(names, words)
        || main.iter().any(|word| word.any(&["we", "our", "us", "i", "my"]))
        || (0..main.len()).any(|at| happens(main, at))
}

/// The words before the first one that opens a clause within the sentence: what is told there may be of something else.
fn main_clause<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    const OPENS: [&str; 18] = [
        "that", "which", "who", "whose", "whom", "where", "when", "whether", "how", "why", "if", "because",
        "since", "as", "to", "unless", "until", "what",
    ];
    let end = words.iter().position(|word| word.any(&OPENS)).unwrap_or(words.len());
    range(words, 0, end)
}

/// "has been", "have now", "will be", "is being", "are under way": at a position.
fn happens(words: &[Word<'_>], at: usize) -> bool {
    const GOING: [&[&str]; 6] = [
        &["is", "being"],
        &["are", "being"],
        &["is", "under", "way"],
        &["is", "underway"],
        &["is", "now"],
        &["are", "now"],
    ];
    // "The charity has published …" is what somebody else does.
    let passive =
        range(words, at + 1, at + 4).iter().any(|word| word.any(&["been", "be", "begun", "started", "now"]));
    at > 0 && one_of(words, at, &["has", "have", "will"]) && passive
        || GOING.iter().any(|it| phrase(words, at, it))
}

/// Whether a sentence begins with the name of another body, or says that the item is for others.
fn of_another(names: &Names<'_>, words: &[Word<'_>], author: &PageAuthor) -> bool {
    let from = usize::from(one_of(words, 0, &["the", "all", "most", "many", "some", "other"]));
    let (named, _) = names.list(words, from);
    let other = named.iter().any(|it| !author.parties.iter().any(|own| names.one_seat(own, it)));
    let one = one_of(words, 0, &["this", "it"]) && one_of(words, 1, &["is", "was"]);
    let to = one && (2..words.len().min(6)).any(|at| one_of(words, at, &["to", "for", "at"]));
    other || to
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_sentence_may_tell_how_a_body_stands_with_an_item() {
        let names = Names::standard();
        let kent = of("Kent Police");
        let author = PageAuthor::of(vec![names.at(&kent, 0).unwrap().0], None, None);
        for text in [
            "All 14 cases have been audited.",
            "A letter for victims will be published in May.",
            "Our policy was about to be rewritten in any case.",
            "The move is being planned with the supplier.",
            "Kent Police stopped the practice in 2021.",
            "No guidance has yet been drafted.",
        ] {
            assert!(tells(names, &of(text), &author), "{text}");
        }
        for none in [
            "Amend the practice that has been in use.",
            "Supervisors look at each investigation within a fortnight.",
            "Chief constables should see that staff have been trained.",
            "The report found that victims have not been believed.",
            "This is for the Home Office, which has been consulted.",
            "The Home Office has published its reply.",
            "Has this been done?",
            "Protection orders are considered in every case.",
        ] {
            assert!(!tells(names, &of(none), &author), "{none}");
        }
    }
}
