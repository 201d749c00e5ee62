//! Characters that Unicode takes for the same: letters with their marks in one or apart, ligatures, full-width letters.
//!
//! What NFKD of the Unicode Standard does, for the scripts that sources are written in: Latin letters (English, Welsh, and
//! names of any Latin spelling), digits and signs. The tables of a library for all scripts would cost the wasm package some
//! 60 kB; a test holds these tables to that library. Superscript digits stay what they are: in a report they are the
//! numbers of footnotes, and no part of the word that they follow.

use std::sync::OnceLock;

use crate::collect_vec::CollectVec as _;

/// The marks of the tables below, called `a`, `b`, `c` and so on there.
const MARKS: &str = "\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}\u{309}\u{30a}\u{30b}\u{30c}\u{30f}\u{311}\
\u{31b}\u{323}\u{324}\u{325}\u{326}\u{327}\u{328}\u{32d}\u{32e}\u{330}\u{331}";

/// Letters from U+00C0 on: each as a letter and a mark, `..` where it is neither.
const FROM_C0: &str = "\
AaAbAcAdAhAj..CtEaEbEcEhIaIbIcIh..NdOaObOcOdOh....UaUbUcUhYb....aaabacadahaj..cteaebecehiaibicih..ndoaobocodoh..\
..uaubucuhyb..yhAeaeAfafAuauCbcbCcccCgcgClclDldl....EeeeEfefEgegEueuElelGcgcGfgfGgggGtgtHchc....IdidIeieIfifIuiu\
Ig......JcjcKtkt..LblbLtltLlll........NbnbNtntNlnl......OeoeOfofOkok....RbrbRtrtRlrlSbsbScscStstSlslTtttTltl....\
UdudUeueUfufUjujUkukUuuuWcwcYcycYhZbzbZgzgZlzl..................................................................\
Oooo..........................Uouo........................................................AlalIlilOlolUlulÜeüeÜb\
übÜlülÜaüa..ÄeäeȦeȧeÆeæe....GlglKlklOuouǪeǫeƷlʒljl......Gbgb....NanaÅbåbÆbæbØbøbAmamAnanEmemEnenImimIninOmomOnon\
RmrmRnrnUmumUnunSsssTsts....Hlhl............AgagEtetÖeöeÕeõeOgogȮeȯeYeye........................................\
................";

/// The same from U+1E00 on.
const FROM_1E00: &str = "\
ArarBgbgBpbpBybyÇbçbDgdgDpdpDydyDtdtDvdvĒaēaĒbēbEvevExexȨfȩfFgfgGegeHghgHphpHhhhHthtHwhwIxixÏbïbKbkbKpkpKykyLplp\
ḶeḷeLylyLvlvMbmbMgmgMpmpNgngNpnpNynyNvnvÕbõbÕhõhŌaōaŌbōbPbpbPgpgRgrgRprpṚeṛeRyrySgsgSpspŚgśgŠgšgṢgṣgTgtgTptpTyty\
TvtvUquqUxuxUvuvŨbũbŪhūhVdvdVpvpWawaWbwbWhwhWgwgWpwpXgxgXhxhYgygZczcZpzpZyzyhythwjyj..ſg........ApapAiaiÂbâbÂaâa\
ÂiâiÂdâdẠcạcĂbăbĂaăaĂiăiĂdădẠfạfEpepEieiEdedÊbêbÊaêaÊiêiÊdêdẸcẹcIiiiIpipOpopOioiÔbôbÔaôaÔiôiÔdôdỌcọcƠbơbƠaơaƠiơi\
ƠdơdƠpơpUpupUiuiƯbưbƯaưaƯiưiƯdưdƯpưpYayaYpypYiyiYdyd............";

/// Characters that stand for others, each with those after it.
#[allow(clippy::unicode_not_nfc, reason = "the signs that normalisation replaces are what the table is of")]
const SIGNS: &str = "\
ªa µμ ºo ¼1/4 ½1/2 ¾3/4 ĲIJ ĳij ĿL· ŀl· ſs ℃°C ℉°F ℓl №No ℠SM ™TM ⅐1/7 ⅑1/9 ⅒1/10 ⅓1/3 ⅔2/3 ⅕1/5 ⅖2/5 \
⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 ⅠI ⅡII ⅢIII ⅣIV ⅤV ⅥVI ⅦVII ⅧVIII ⅨIX ⅩX ⅪXI ⅫXII ⅰi ⅱii ⅲiii ⅳiv ⅴv \
ⅵvi ⅶvii ⅷviii ⅸix ⅹx ⅺxi ⅻxii ①1 ②2 ③3 ④4 ⑤5 ⑥6 ⑦7 ⑧8 ⑨9 ⑩10 ⑪11 ⑫12 ⑬13 ⑭14 ⑮15 ⑯16 ⑰17 ⑱18 ⑲19 ⑳20 \
ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅst ﬆst";

/// Hands on the characters for which one stands, which is often itself.
pub(crate) fn decomposed(character: char, push: &mut dyn FnMut(char)) {
    if character < '\u{a0}' {
        return push(character);
    }
    if let Some((base, mark)) = letter_and_mark(character) {
        decomposed(base, push);
        return push(mark);
    }
    match character {
        // Half the full-width forms, and letters and digits of mathematics, are the plain ones in a row.
        '\u{ff01}'..='\u{ff5e}' => push(shifted(character, 0xff01, u32::MAX, '!')),
        '\u{1d7ce}'..='\u{1d7ff}' => push(shifted(character, 0x1_d7ce, 10, '0')),
        '\u{1d400}'..='\u{1d6a3}' => {
            let letter = (u32::from(character) - 0x1_d400) % 52;
            let from = if letter < 26 { u32::from('A') } else { u32::from('a') - 26 };
            push(char::from_u32(from + letter).unwrap_or(character));
        }
        '\u{2044}' => push('/'),
        // The signs of kelvin and angstrom, which are letters.
        '\u{212a}' => push('K'),
        '\u{212b}' => decomposed('\u{c5}', push),
        _ => match sign(character) {
            Some(others) => others.chars().for_each(|it| decomposed(it, push)),
            None => push(character),
        },
    }
}

fn shifted(character: char, first: u32, every: u32, to: char) -> char {
    char::from_u32(u32::from(to) + (u32::from(character) - first) % every).unwrap_or(character)
}

fn letter_and_mark(character: char) -> Option<(char, char)> {
    static TABLES: OnceLock<[Vec<char>; 3]> = OnceLock::new();
    let tables = || [FROM_C0, FROM_1E00, MARKS].map(|table| table.chars().collect_vec());
    let (table, first) = match character {
        '\u{c0}'..='\u{24f}' => (0, 0xc0),
        '\u{1e00}'..='\u{1eff}' => (1, 0x1e00),
        _ => return None,
    };
    let tables = TABLES.get_or_init(tables);
    let at = usize::try_from(2 * (u32::from(character) - first)).ok()?;
    let &[base, mark] = tables.get(table)?.get(at..at + 2)? else { return None };
    let mark = u32::from(mark).checked_sub(u32::from('a'))?;
    Some((base, *tables.get(2)?.get(usize::try_from(mark).ok()?)?))
}

fn sign(character: char) -> Option<&'static str> {
    static TABLE: OnceLock<Vec<(char, &str)>> = OnceLock::new();
    let table = TABLE.get_or_init(|| {
        let entry = |entry: &'static str| {
            let mut rest = entry.chars();
            rest.next().map(|first| (first, rest.as_str()))
        };
        SIGNS.split(' ').filter_map(entry).collect_vec() // in the order of the characters: a test holds it
    });
    let at = table.binary_search_by_key(&character, |it| it.0).ok()?;
    table.get(at).map(|it| it.1)
}

/// The small letter of a capital one: of Latin, Greek and Cyrillic letters; any other character stays what it is. The table of all
/// scripts that the standard library has would be a fiftieth of the wasm package.
pub(crate) fn lower(character: char) -> char {
    let code = u32::from(character);
    let small = match character {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => code + 32,
        'Ѐ'..='Џ' => code + 80,
        'İ' => u32::from('i'),
        'Ÿ' => u32::from('ÿ'),
        'ẞ' => u32::from('ß'),
        // Each capital letter has its small one behind it.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ǟ'..='ǯ' | 'Ǹ'..='ȟ' | 'Ȣ'..='ȳ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => {
            code | 1
        }
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ǎ'..='ǜ' => code + code % 2,
        _ => code,
    };
    char::from_u32(small).unwrap_or(character)
}

/// A text in small letters.
pub(crate) fn lowercase(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// Whether a character is a mark on the letter before it.
pub(crate) fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Adds a character to a text; of several marks on one letter those that Unicode puts first come first.
pub(crate) fn push(text: &mut String, character: char) {
    const MOST: usize = 8; // no word has so many, and a text of marks alone must not take for ever
    if !is_mark(character) {
        return text.push(character);
    }
    let later = |it: &char| is_mark(*it) && class(*it) > class(character);
    let after: usize = text.chars().rev().take(MOST).take_while(later).map(char::len_utf8).sum();
    text.insert(text.len() - after, character);
}

/// The place of a mark on its letter, as Unicode orders them: attached, below, above.
fn class(mark: char) -> u8 {
    match mark {
        '\u{334}'..='\u{338}' => 1,
        '\u{321}' | '\u{322}' | '\u{327}' | '\u{328}' => 202,
        '\u{31b}' => 216,
        '\u{316}'..='\u{319}' | '\u{31c}'..='\u{320}' | '\u{323}'..='\u{326}' | '\u{329}'..='\u{333}' => 220,
        _ => 230,
    }
}

/// Whether a character is not seen: soft hyphens, joiners, marks of direction, selectors of variants.
pub(crate) fn is_unseen(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\0'..='\u{8}')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        let ranges =
            ['\0'..='ſ', 'Ǎ'..='ǜ', 'Ǟ'..='ǯ', 'Ǹ'..='ȟ', 'Ȣ'..='ȳ', 'Α'..='ώ', 'Ѐ'..='џ', 'Ḁ'..='ỿ'];
        for character in ranges.into_iter().flatten().filter(|it| *it != 'İ') {
            assert_eq!(lower(character).to_string(), character.to_lowercase().to_string(), "{character}");
        }
        // The standard library gives it a dot of its own, as a mark.
        assert_eq!(lower('İ'), 'i');
        // Of all other characters, none becomes something else.
        for character in ('\0'..=char::MAX).filter(|it| lower(*it) != *it && *it != 'İ') {
            assert_eq!(lower(character).to_string(), character.to_lowercase().to_string(), "{character}");
        }
        assert_eq!(lowercase("Heddlu Ŵ ÉIRE ×"), "heddlu ŵ éire ×");
    }

    fn ours(text: impl Iterator<Item = char>) -> String {
        let mut made = String::new();
        text.for_each(|it| decomposed(it, &mut |it| push(&mut made, it)));
        made
    }

    /// As the library has it, and the fraction slash as a slash.
    fn theirs(text: impl Iterator<Item = char>) -> String {
        text.nfkd().collect::<String>().replace('\u{2044}', "/")
    }

    #[test]
    fn letters_and_signs_are_those_of_the_library() {
        let latin = ('\u{a1}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}');
        // `²` and its like, spacing accents, and letters that Croatian has in one are not taken apart.
        let apart = |it: &char| "²³¹ŉẚ¯¨´¸".contains(*it) || matches!(it, 'Ǆ'..='ǌ' | 'Ǳ'..='ǳ');
        let signs = SIGNS.split(' ').filter_map(|entry| entry.chars().next());
        let wide = ('！'..='～').chain('\u{1d400}'..='\u{1d454}').chain('\u{1d7ce}'..='\u{1d7ff}');
        for character in latin.chain(signs).chain(wide).filter(|it| !apart(it) && !is_unseen(*it)) {
            let one = std::iter::once(character);
            assert_eq!(ours(one.clone()), theirs(one.clone()), "{character:?}");
            assert_eq!(ours(one.clone().nfc()), ours(one.nfd()), "{character:?}");
        }
    }

    #[test]
    fn marks_come_in_one_order() {
        for text in [
            "e\u{301}\u{323}",
            "e\u{323}\u{301}",
            "ẹ\u{301}",
            "é\u{323}",
            "a\u{328}\u{304}\u{300}",
            "o\u{31b}\u{323}\u{300}",
        ] {
            assert_eq!(ours(text.chars()), theirs(text.chars()), "{text}");
            assert_eq!(ours(text.nfc()), ours(text.nfd()), "{text}");
        }
        for mark in '\u{300}'..='\u{338}' {
            let wanted = unicode_normalization::char::canonical_combining_class(mark);
            let known = !matches!(mark, '\u{315}' | '\u{31a}');
            assert!(!known || class(mark) == wanted, "{mark:?}: {wanted}");
        }
    }

    #[test]
    fn the_signs_are_in_order() {
        let firsts: Vec<char> = SIGNS.split(' ').filter_map(|entry| entry.chars().next()).collect();
        assert!(firsts.is_sorted());
    }
}
