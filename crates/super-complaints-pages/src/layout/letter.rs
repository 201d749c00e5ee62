//! The head of a letter.

use crate::dates;
use crate::parties::Names;
use crate::words::{Word, one_of, phrase, range, which};

use super::LetterField;
use super::contact::is_contact;
use super::masthead::{is_name_of_body, is_street};

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
    let words = in_english(words);
    let label = which(words, 0, &LABELS, |(label, _)| label).map(|(_, field)| *field);
    let salutation = words.len() <= 8 && phrase(words, 0, &["dear"]);
    let label = label.or(after_copies(words).map(|_| LetterField::Copied));
    // "Re Super-complaint on stalking", "Re. …"
    let stop = 1 + usize::from(one_of(words, 1, &["."]));
    let re = one_of(words, 0, &["re"]) && words.get(stop).is_some_and(Word::is_capital);
    let label = label.or(re.then_some(LetterField::Subject));
    label.or(salutation.then_some(LetterField::Salutation))
}

/// A line of a letter in two languages without its first half: "Ein cyf / Our ref: 7", "Yn gywir / Yours sincerely".
fn in_english<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    const LONGEST: usize = 4;
    let stroke = words.iter().take(LONGEST + 1).position(|word| word.raw == "/");
    stroke.map_or(words, |at| range(words, at + 1, words.len()))
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
    let is_top = |words: &Vec<Word<'_>>| is_body(words) || is_name_of_body(words);
    let address = head().take(TOP).any(|words| is_contact(words));
    let body = lines.first().is_some_and(is_top) || address && head().take(TOP).any(is_body);
    let Some(date) = head().position(|words| dates::whole(words).is_some()) else { return false };
    let referred = body && head().any(|words| is_contact(words) || is_street(words));
    let to = |words: &Vec<Word<'_>>| {
        bare_recipient(words).is_some() || referred && field(words) == Some(LetterField::Reference)
    };
    // Below the date there is the name of the recipient.
    let below = referred && head().skip(date + 1).take(2).any(is_body);
    // "Criminal Justice Alliance        17 May 2024": to whom it is, with the date far from it in the same line.
    let beside = head().skip(1).zip(head().skip(2)).any(|(name, date)| {
        const APART: usize = 6;
        let apart = || Some(date.first()?.span.start >= name.last()?.span.end + APART);
        is_body(name) && dates::whole(date).is_some() && apart().unwrap_or_default()
    });
    (body || address) && (head().skip(1).any(to) || below) || body && beside
}

/// "Yours sincerely," and the like.
pub(crate) fn closes(words: &[Word<'_>]) -> bool {
    let words = in_english(words);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn opens(head: &str) -> bool {
        let place = |line: &str| {
            let start = line.as_ptr() as usize - head.as_ptr() as usize;
            crate::Span { start, end: start + line.len() }
        };
        let lines = head.lines().filter(|line| !line.is_empty());
        let lines: Vec<_> = lines.map(|line| crate::words::split(head, place(line))).collect();
        // As the layout does: a date far from other words is a line of its own.
        opens_letter(&super::super::gap::without_dates_beside(head, lines), Names::standard())
    }

    #[test]
    fn a_letter_may_open_without_labels() {
        for head in [
            "College of Policing\n8th Floor, Walbrook Wharf\n\nHestia                        17 May 2024\n\nSafe: the third action",
            "HM Courts & Tribunals Service\nTo the Chief Executive of the College of Policing\n26 May 2022",
            "Llywodraeth Cymru / Welsh Government\n12 December 2024\nTo the Chief Executive, Hestia",
            "Kent Police\nHestia                        17 May 2024\nOur answer",
            "Home Office\nTo the Director, Hestia\n17 May 2024",
            "Home Office\n5 Marsham Street, London\n17 May 2024\nHestia",
        ] {
            assert!(opens(head), "{head}");
        }
        for head in [
            "HMICFRS\nCollege of Policing\n17 May 2024\nThe hidden victims",
            "Kent Police\n17 May 2024\nOur answer to the super-complaint",
            "Stalking: what the panel said        17 May 2024\nHestia",
            "Our service to victims\nTo the reader\nThe report",
            "Kent Police\nStalking                        17 May 2024\nOur answer",
        ] {
            assert!(!opens(head), "{head}");
        }
    }

    #[test]
    fn a_label_in_two_languages_is_read_by_its_second_half() {
        assert_eq!(field(&of("Ein cyf / Our ref: 7")), Some(LetterField::Reference));
        assert_eq!(field(&of("Annwyl / Dear Jane")), Some(LetterField::Salutation));
        assert!(closes(&of("Yn gywir / Yours sincerely")) && !closes(&of("Yours / ours to decide")));
        assert_eq!(field(&of("Crime and policing / Our ref and yours")), None);
    }
}
