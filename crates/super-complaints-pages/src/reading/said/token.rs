//! The words of a sentence in the spelling that the grammar uses.

use std::borrow::Cow;

use crate::words::Word;

/// A word in small letters, or a mark; and which word of the sentence it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) at: usize,
}

/// The tokens of a sentence without its full stop, and whether it has one. `None` if it contains a mark or letter
/// that the grammar has no place for: quotation marks, questions, dashes, colons, letters of other scripts.
pub(super) fn tokens<'t>(words: &[Word<'t>]) -> Option<(Vec<Token<'t>>, bool)> {
    let bullet = usize::from(words.first().is_some_and(|word| matches!(word.raw, "•" | "-" | "*" | "–")));
    let stopped = words.last().is_some_and(|word| word.raw == ".");
    let end = words.len() - usize::from(stopped);
    let mut tokens: Vec<Token<'t>> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate().take(end).skip(bullet) {
        match word.raw {
            "," | ";" | "(" | ")" => tokens.push(Token { text: word.raw.into(), at }),
            // The apostrophe of "forces’ plans"; an opening quotation mark before it has been refused.
            "’" | "'" if !word.spaced && tokens.last().is_some_and(|last| last.text.ends_with('s')) => {}
            _ if word.is_mark() && word.raw != "&" => return None,
            raw => push(spelling(raw)?, at, &mut tokens)?,
        }
    }
    Some((tokens, stopped))
}

/// The tokens that are not in a range of words, without the comma that set it off.
pub(super) fn without<'t>(tokens: &[Token<'t>], range: (usize, usize)) -> Vec<Token<'t>> {
    let inside = |token: &Token<'_>| (range.0..range.1).contains(&token.at);
    let mut rest: Vec<Token<'t>> = Vec::with_capacity(tokens.len());
    let mut at_start = false;
    let mut cut = false;
    for token in tokens {
        if inside(token) {
            at_start |= rest.is_empty();
            cut = true;
            continue;
        }
        // "In June 2025, the NPCC will": the comma belongs to the time; so does the second of a pair.
        let drop = cut && token.text == "," && (at_start || rest.last().is_some_and(|last| last.text == ","));
        if drop && !at_start {
            rest.pop();
        }
        if !drop {
            rest.push(token.clone());
        }
        cut = false;
        at_start = false;
    }
    if cut && rest.last().is_some_and(|last| last.text == ",") {
        rest.pop();
    }
    rest
}

/// A word in small letters with one kind of apostrophe and nothing invisible; `None` for other scripts.
fn spelling(raw: &str) -> Option<Cow<'_, str>> {
    if raw.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Some(raw.into());
    }
    if raw.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Some(raw.to_ascii_lowercase().into());
    }
    // "1,200 officers"
    if raw.bytes().all(|byte| byte.is_ascii_digit() || byte == b',') && raw.as_bytes().first() != Some(&b',')
    {
        return Some(raw.replace(',', "").into());
    }
    let invisible = |c: &char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' | '\u{feff}');
    let plain = |c: char| match c {
        '’' | '‘' | '‛' | 'ʼ' | '′' | '＇' | '´' | '`' => '\'',
        '‐' | '‑' => '-',
        other => other.to_ascii_lowercase(),
    };
    let word: String = raw.chars().filter(|c| !invisible(c)).map(plain).collect();
    let known = |c: char| c.is_ascii_alphanumeric() || "-'./&(£%".contains(c);
    (!word.is_empty() && word.chars().all(known)).then_some(word.into())
}

/// A word, or the two of a contraction; `None` for an ambiguous one.
fn push<'t>(word: Cow<'t, str>, at: usize, tokens: &mut Vec<Token<'t>>) -> Option<()> {
    let mut add = |text: &str| tokens.push(Token { text: text.to_owned().into(), at });
    match &*word {
        "won't" | "wont" => ["will", "not"].into_iter().for_each(add),
        "can't" | "cannot" | "cant" => ["can", "not"].into_iter().for_each(add),
        "shan't" => ["shall", "not"].into_iter().for_each(add),
        "i'm" => ["i", "am"].into_iter().for_each(add),
        // Without their apostrophe these say the same.
        "dont" | "doesnt" | "didnt" | "isnt" | "arent" | "wasnt" | "hasnt" | "havent" | "wouldnt"
        | "couldnt" => {
            add(word.trim_end_matches("nt"));
            add("not");
        }
        _ => {
            let Some((stem, rest)) = word.split_once('\'') else {
                tokens.push(Token { text: word, at });
                return Some(());
            };
            match rest {
                "" => add(word.trim_end_matches('\'')),
                "t" => {
                    add(stem.strip_suffix('n')?);
                    add("not");
                }
                "ll" => [stem, "will"].into_iter().for_each(add),
                "ve" => [stem, "have"].into_iter().for_each(add),
                "re" => [stem, "are"].into_iter().for_each(add),
                // "it's" is or has; "Hestia's" is a possessive and stays one word.
                "s" if !matches!(stem, "it" | "that" | "there" | "he" | "she" | "who" | "what" | "let") => {
                    add(&word);
                }
                _ => return None,
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn read(text: &str) -> Option<String> {
        let words = of(text);
        let (tokens, _) = tokens(&words)?;
        Some(tokens.iter().map(|token| &*token.text).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn contractions_are_two_words_in_every_spelling() {
        for text in [
            "It doesn’t.",
            "It doesn't.",
            "It doesnʼt.",
            "It does\u{ad}n\u{2019}t.",
            "It does not.",
            "It DOESN’T.",
        ] {
            assert_eq!(read(text).as_deref(), Some("it does not"), "{text}");
        }
        assert_eq!(read("We cannot, won’t, shan’t.").as_deref(), Some("we can not , will not , shall not"));
        assert_eq!(read("We’ll, we’ve").as_deref(), Some("we will , we have"));
    }

    #[test]
    fn what_the_grammar_has_no_place_for_is_refused() {
        for text in
            ["Accepted?", "‘We accept.’", "It’s accepted.", "We: accept.", "We – accept.", "We аccept."]
        {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(read("The forces’ plans are Kent’s.").as_deref(), Some("the forces plans are kent's"));
    }
}
