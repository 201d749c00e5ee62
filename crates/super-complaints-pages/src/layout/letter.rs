//! The head of a letter.

use crate::words::{Word, phrase};

use super::LetterField;

/// Which line of the head of a letter begins with these words.
pub(super) fn field(words: &[Word<'_>]) -> Option<LetterField> {
    let labels: [(&[&str], LetterField); 5] = [
        (&["from", ":"], LetterField::Author),
        (&["to", ":"], LetterField::Recipient),
        (&["sent", "on", ":"], LetterField::Sent),
        (&["date", ":"], LetterField::Sent),
        (&["re", ":"], LetterField::Subject),
    ];
    let label = labels.into_iter().find(|(label, _)| phrase(words, 0, label)).map(|(_, field)| field);
    let salutation = words.len() <= 8 && phrase(words, 0, &["dear"]);
    label.or(salutation.then_some(LetterField::Salutation))
}

/// Whether the fields found make a letter: GOV.UK pages have a "From:" too.
pub(super) fn is_letter(fields: &[LetterField]) -> bool {
    let has = |field| fields.contains(&field);
    has(LetterField::Salutation)
        || has(LetterField::Sent)
        || has(LetterField::Author) && has(LetterField::Recipient)
}
