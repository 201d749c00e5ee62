//! The head of a letter.

use crate::dates;
use crate::parties::Names;
use crate::words::{Word, one_of, phrase, range, which};

use super::LetterField;
use super::contact::is_contact;

/// Which line of the head of a letter begins with these words.
pub(super) fn field(words: &[Word<'_>]) -> Option<LetterField> {
    const LABELS: [(&[&str], LetterField); 24] = [
        (&["from", ":"], LetterField::Author),
        (&["to", ":"], LetterField::Recipient),
        (&["sent", "on", ":"], LetterField::Sent),
        (&["date", ":"], LetterField::Sent),
        (&["sent", ":"], LetterField::Sent),
        (&["dated", ":"], LetterField::Sent),
        (&["re", ":"], LetterField::Subject),
        (&["subject", ":"], LetterField::Subject),
        (&["copy", ":"], LetterField::Copied),
        (&["copies", ":"], LetterField::Copied),
        (&["copied", ":"], LetterField::Copied),
        (&["distribution", ":"], LetterField::Copied),
        (&["copied", "to", ":"], LetterField::Copied),
        (&["copy", "to", ":"], LetterField::Copied),
        (&["copies", "to", ":"], LetterField::Copied),
        (&["ref", ":"], LetterField::Reference),
        (&["reference", ":"], LetterField::Reference),
        (&["our", "ref", ":"], LetterField::Reference),
        (&["our", "reference", ":"], LetterField::Reference),
        (&["our", "ref", ".", ":"], LetterField::Reference),
        (&["ref", "no", ":"], LetterField::Reference),
        (&["reference", "number", ":"], LetterField::Reference),
        (&["your", "ref", ":"], LetterField::Reference),
        (&["your", "reference", ":"], LetterField::Reference),
    ];
    let label = which(words, 0, &LABELS, |(label, _)| label).map(|(_, field)| *field);
    let salutation = words.len() <= 8 && phrase(words, 0, &["dear"]);
    let label = label.or(after_copies(words).map(|_| LetterField::Copied));
    // "Re Super-complaint on stalking", "Re. …"
    let stop = 1 + usize::from(one_of(words, 1, &["."]));
    let re = one_of(words, 0, &["re"]) && words.get(stop).is_some_and(Word::is_capital);
    let label = label.or(re.then_some(LetterField::Subject));
    label.or(salutation.then_some(LetterField::Salutation))
}

/// The position after "cc", "cc.", "c.c." or "bcc", with or without a colon: "cc Jane Doe, Home Office".
pub(crate) fn after_copies(words: &[Word<'_>]) -> Option<usize> {
    let end = match () {
        () if one_of(words, 0, &["cc", "bcc"]) => 1 + usize::from(one_of(words, 1, &["."])),
        () if phrase(words, 0, &["c.c", "."]) => 2,
        () => return None,
    };
    match words.get(end) {
        Some(mark) if mark.raw == ":" => Some(end + 1),
        Some(word) => word.is_capital().then_some(end),
        None => Some(end),
    }
}

/// Where the name begins in "To the Director, Hestia" or "By email to HM Chief Inspector", without a colon.
pub(crate) fn bare_recipient(words: &[Word<'_>]) -> Option<usize> {
    const LONGEST: usize = 16;
    let sent = if one_of(words, 0, &["by", "via"]) && one_of(words, 1, &["email", "e-mail", "post"]) {
        2
    } else {
        0
    };
    let name = sent + 1;
    let the = name + usize::from(one_of(words, name, &["the"]));
    let named = words.get(the).is_some_and(|word| word.is_capital() && !word.is_mark());
    let ends = words.last().is_none_or(|word| word.is_stop() || word.raw == ":");
    let line = words.len() <= LONGEST && !ends && words.first().is_some_and(Word::is_capital);
    (line && one_of(words, sent, &["to"]) && named && !words.iter().any(|word| word.raw == ":"))
        .then_some(name)
}

/// Whether lines open as a letter without labels does: with a body or an address, then a date, and to whom it is or a reference.
pub(super) fn opens_letter(lines: &[Vec<Word<'_>>], names: &Names<'_>) -> bool {
    const HEAD: usize = 10;
    const TOP: usize = 3;
    let head = || lines.iter().take(HEAD).take_while(|words| !words.last().is_some_and(Word::is_stop));
    let is_body = |words: &Vec<Word<'_>>| names.whole(words).is_some();
    let address = head().take(TOP).any(|words| is_contact(words));
    let body = lines.first().is_some_and(is_body) || address && head().take(TOP).any(is_body);
    let Some(date) = head().position(|words| dates::whole(words).is_some()) else { return false };
    let referred = body && head().any(|words| is_contact(words));
    let to = |words: &Vec<Word<'_>>| {
        bare_recipient(words).is_some() || referred && field(words) == Some(LetterField::Reference)
    };
    // Below the date there is the name of the recipient.
    let below = referred && head().skip(date + 1).take(2).any(is_body);
    (body || address) && (head().skip(1).any(to) || below)
}

/// "Yours sincerely," and the like.
pub(crate) fn closes(words: &[Word<'_>]) -> bool {
    let end = words.iter().rposition(|word| !word.is_mark()).map_or(0, |at| at + 1);
    let words = range(words, 0, end);
    let yours = words.len() == 2 && one_of(words, 0, &["yours"]);
    let regards = words.len() <= 2 && words.last().is_some_and(|word| word.is("regards"));
    yours || regards
}

/// Whether the fields found make a letter, which may be closed by "Yours sincerely": GOV.UK pages have a "From:" too.
pub(super) fn is_letter(fields: &[LetterField], closed: bool) -> bool {
    let has = |field| fields.contains(&field);
    has(LetterField::Salutation)
        || has(LetterField::Sent) && (fields.len() > 1 || closed)
        || has(LetterField::Recipient)
            && [LetterField::Author, LetterField::Subject, LetterField::Copied].into_iter().any(has)
        || closed && !fields.is_empty()
}
