//! The head of a letter.

use crate::words::{Word, phrase};

use super::LetterField;

/// Which line of the head of a letter begins with these words.
pub(super) fn field(words: &[Word<'_>]) -> Option<LetterField> {
    let labels: [(&[&str], LetterField); 16] = [
        (&["from", ":"], LetterField::Author),
        (&["to", ":"], LetterField::Recipient),
        (&["sent", "on", ":"], LetterField::Sent),
        (&["date", ":"], LetterField::Sent),
        (&["sent", ":"], LetterField::Sent),
        (&["re", ":"], LetterField::Subject),
        (&["subject", ":"], LetterField::Subject),
        (&["cc", ":"], LetterField::Copied),
        (&["copied", "to", ":"], LetterField::Copied),
        (&["copy", "to", ":"], LetterField::Copied),
        (&["copies", "to", ":"], LetterField::Copied),
        (&["ref", ":"], LetterField::Reference),
        (&["reference", ":"], LetterField::Reference),
        (&["our", "ref", ":"], LetterField::Reference),
        (&["our", "reference", ":"], LetterField::Reference),
        (&["your", "ref", ":"], LetterField::Reference),
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
