//! Printed numbers compared: what they say, not how they are spelt.

use std::cmp::Ordering;

use super::Number;
use crate::collect_vec::CollectVec as _;

/// One part of a printed number; punctuation between parts has no meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part<'n> {
    /// Figures, without leading zeros.
    Figures(&'n str),
    /// Letters, in upper or lower case.
    Letters(&'n str),
}

impl Part<'_> {
    fn order(self, other: Self) -> Ordering {
        match (self, other) {
            (Part::Figures(one), Part::Figures(other)) => (one.len(), one).cmp(&(other.len(), other)),
            (Part::Letters(one), Part::Letters(other)) => {
                let lower = |it: u8| it.to_ascii_lowercase();
                one.bytes().map(lower).cmp(other.bytes().map(lower))
            }
            (Part::Figures(_), Part::Letters(_)) => Ordering::Less,
            (Part::Letters(_), Part::Figures(_)) => Ordering::Greater,
        }
    }
}

/// The parts of a number, from the first: `3`, `a` of `3(a)`.
#[derive(Clone)]
struct Parts<'n>(&'n str);

impl<'n> Iterator for Parts<'n> {
    type Item = Part<'n>;

    fn next(&mut self) -> Option<Part<'n>> {
        let text = self.0.trim_start_matches(|it: char| !it.is_ascii_alphanumeric());
        let figures = text.starts_with(|it: char| it.is_ascii_digit());
        let ends = |it: char| if figures { !it.is_ascii_digit() } else { !it.is_ascii_alphabetic() };
        let end = text.find(ends).unwrap_or(text.len());
        let (part, rest) = text.split_at_checked(end).filter(|(part, _)| !part.is_empty())?;
        self.0 = rest;
        let bare = || Some(part.trim_start_matches('0')).filter(|it| !it.is_empty()).unwrap_or("0");
        Some(if figures { Part::Figures(bare()) } else { Part::Letters(part) })
    }
}

impl Number {
    fn parts(&self) -> Parts<'_> {
        Parts(self.as_str())
    }

    /// The figures at the beginning, if they make a number below 10,000: 7 for `7.1`.
    pub fn leading(&self) -> Option<u16> {
        match self.parts().next()? {
            Part::Figures(figures) if figures.len() <= 4 => figures.parse().ok(),
            _ => None,
        }
    }

    /// Whether the number is only figures, so that it belongs to a sequence without gaps.
    pub fn is_whole(&self) -> bool {
        let mut parts = self.parts();
        matches!(parts.next(), Some(Part::Figures(_))) && parts.next().is_none()
    }

    /// Whether two numbers are the same, however they are spelt.
    ///
    /// ```
    /// use super_complaints::model::Number;
    /// let number = Number::new("3a")?;
    /// for spelling in ["3(a)", "3A", "3 a", "3 (a)", "3.a", "03a"] {
    ///     assert!(number.is_same(&Number::new(spelling)?), "{spelling}");
    /// }
    /// assert!(!number.is_same(&Number::new("3")?) && !number.is_same(&Number::new("3ab")?));
    /// # Ok::<(), super_complaints::model::TextError>(())
    /// ```
    pub fn is_same(&self, other: &Self) -> bool {
        self.order(other) == Ordering::Equal
    }

    /// Whether this is the number of a part of the other: `3a` is a part of `3`, `30` is not.
    ///
    /// ```
    /// use super_complaints::model::Number;
    /// let whole = Number::new("3")?;
    /// assert!(Number::new("3(a)")?.is_part_of(&whole) && Number::new("3.1")?.is_part_of(&whole));
    /// assert!(!Number::new("30")?.is_part_of(&whole) && !Number::new("3")?.is_part_of(&whole));
    /// # Ok::<(), super_complaints::model::TextError>(())
    /// ```
    pub fn is_part_of(&self, whole: &Self) -> bool {
        let mut parts = self.parts();
        let begins = whole.parts().all(|of| parts.next().is_some_and(|part| part.order(of).is_eq()));
        begins && parts.next().is_some()
    }

    /// Whether this may be the number of a part of the other. A letter for the kind of item before it (`R3a` of `3`)
    /// and Roman numerals (`iii(a)` of `3`) are other spellings of the same number.
    pub(crate) fn may_be_part_of(&self, whole: &Self) -> bool {
        let plain = |it: &Self| it.plain().and_then(|it| Self::new(it).ok());
        self.is_part_of(whole)
            || plain(self).zip(plain(whole)).is_some_and(|(one, whole)| one.is_part_of(&whole))
    }

    /// The number without a letter for the kind of item before its figures, and with Arabic first figures.
    fn plain(&self) -> Option<String> {
        let mut parts = self.parts();
        let mut first = parts.next()?;
        if let (Part::Letters(letters), Some(figures @ Part::Figures(_))) = (first, parts.clone().next())
            && letters.len() == 1
        {
            first = figures;
            parts.next();
        }
        let first = match first {
            Part::Figures(figures) => figures.to_owned(),
            Part::Letters(letters) => roman(letters)?.to_string(),
        };
        let rest = parts.map(|(Part::Figures(part) | Part::Letters(part))| part);
        Some(std::iter::once(first.as_str()).chain(rest).collect_vec().join("."))
    }

    /// One spelling for all spellings of a number, for look-up: `3.a` for `3(a)`, `3A` and `3 a`.
    pub fn canonical(&self) -> String {
        let parts = self.parts().map(|part| match part {
            Part::Figures(figures) => figures.to_owned(),
            Part::Letters(letters) => letters.to_ascii_lowercase(),
        });
        parts.collect_vec().join(".")
    }

    /// The order of two numbers, part by part: `3`, `3a`, `3b`, `10`.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        let (mut one, mut other) = (self.parts(), other.parts());
        loop {
            match (one.next(), other.next()) {
                (None, None) => return Ordering::Equal,
                (None, Some(_)) => return Ordering::Less,
                (Some(_), None) => return Ordering::Greater,
                (Some(a), Some(b)) => match a.order(b) {
                    Ordering::Equal => {}
                    order => return order,
                },
            }
        }
    }
}

/// The value of Roman numerals below forty.
fn roman(letters: &str) -> Option<u16> {
    let (mut sum, mut last) = (0, 0);
    for letter in letters.bytes().rev() {
        let value = match letter.to_ascii_lowercase() {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            _ => return None,
        };
        sum = if value < last { sum - value } else { sum + value };
        last = value;
    }
    u16::try_from(sum).ok()
}

/// Whether a string is a number in the form that reports use. A space may come before a part, as in `3 (a)`; a string
/// that begins with a word is not a number.
pub(super) fn is_number(text: &str) -> bool {
    let is_figure = |it: u8| it.is_ascii_digit();
    let mut segments = text.split(' ');
    let head = segments.next().unwrap_or_default();
    let printed = head.bytes().next().is_some_and(|it| it.is_ascii_alphanumeric())
        && head.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'(' | b')' | b'-'));
    let rest: usize = segments.clone().count();
    if !printed || rest == 0 {
        return printed && head.len() <= 20;
    }
    let is_part = |part: &str| match part.strip_prefix('(') {
        Some(inner) => inner
            .strip_suffix(')')
            .is_some_and(|it| (1..=4).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_alphanumeric())),
        None if part.bytes().all(is_figure) => (1..=3).contains(&part.len()),
        None if part.len() == 1 => part.bytes().all(|it| it.is_ascii_alphabetic()),
        None => {
            (2..=4).contains(&part.len())
                && part.bytes().all(|it| matches!(it.to_ascii_lowercase(), b'i' | b'v' | b'x'))
        }
    };
    rest <= 2 && head.len() <= 6 && head.bytes().next().is_some_and(is_figure) && segments.all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Number {
        Number::new(text).unwrap()
    }

    #[test]
    fn spellings_of_one_number_are_one_number() {
        for same in [
            ["3a", "3(a)", "3A", "3 a", "3 (a)", "3.a", "3-a"],
            ["7.1", "7(1)", "7-1", "07.1", "7.01", "7 (1)", "7.1."],
            ["3aii", "3AII", "3.aii", "3(aii)", "3-Aii", "3aII", "03aii"],
        ] {
            for one in same {
                for other in same {
                    assert!(number(one).is_same(&number(other)), "{one} {other}");
                    assert_eq!(number(one).canonical(), number(other).canonical());
                }
            }
        }
        for (one, other) in [("3", "30"), ("3a", "3b"), ("3.1", "31"), ("3", "3.0"), ("a3", "3a")] {
            assert!(!number(one).is_same(&number(other)), "{one} {other}");
        }
    }

    #[test]
    fn a_part_begins_with_all_parts_of_its_whole() {
        for (part, whole) in
            [("3a", "3"), ("3(a)(ii)", "3 (a)"), ("7.1", "7"), ("7.1.2", "7.1"), ("A1a", "a1")]
        {
            assert!(number(part).is_part_of(&number(whole)), "{part} {whole}");
        }
        for (part, whole) in
            [("30", "3"), ("3", "3"), ("3", "3a"), ("13a", "3"), ("3b", "3a"), ("31.2", "3.1")]
        {
            assert!(!number(part).is_part_of(&number(whole)), "{part} {whole}");
        }
    }

    #[test]
    fn another_spelling_of_the_whole_may_be_that_of_the_whole() {
        for (part, whole) in
            [("R3a", "3"), ("3a", "R3"), ("iii(a)", "3"), ("3.1", "III"), ("xiv-a", "14"), ("R3a", "R3")]
        {
            assert!(number(part).may_be_part_of(&number(whole)), "{part} {whole}");
        }
        for (part, whole) in [("R30", "3"), ("R4a", "3"), ("iv(a)", "3"), ("b3a", "3b"), ("3a", "3b")] {
            assert!(!number(part).may_be_part_of(&number(whole)), "{part} {whole}");
        }
    }

    #[test]
    fn numbers_are_in_order_part_by_part() {
        let mut numbers = ["10", "3b", "A", "3", "2.10", "3a", "2.9", "3(a)(i)"].map(number);
        numbers.sort_by(Number::order);
        let sorted: Vec<&str> = numbers.iter().map(Number::as_str).collect();
        assert_eq!(sorted, ["2.9", "2.10", "3", "3a", "3(a)(i)", "3b", "10", "A"]);
    }

    #[test]
    fn a_space_before_a_part_is_part_of_a_number_and_a_word_is_not() {
        for good in ["3 a", "3 (a)", "3 (a) (ii)", "12 iv", "7. 1", "3(b) ii"] {
            assert!(Number::new(good).is_ok(), "{good}");
        }
        for bad in [
            "Recommendation 3",
            "3 and 4",
            "3 ",
            " 3",
            "3  a",
            "a 3",
            "3 plan",
            "3 (",
            "3 ()",
            "3 a b c",
            "3 1234",
        ] {
            assert!(Number::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_pattern_of_the_schema_takes_what_the_constructor_takes() {
        let pattern = fancy_pattern();
        let pieces = ["3", "a", " ", "(", ")", "ii", ".", "-", "12", "x", "plan", "1"];
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    for d in pieces {
                        let text = [a, b, c, d, ")"].concat();
                        for text in [text.as_str(), text.trim_end_matches(')')] {
                            assert_eq!(Number::new(text).is_ok(), pattern(text), "{text:?}");
                        }
                    }
                }
            }
        }
    }

    fn fancy_pattern() -> impl Fn(&str) -> bool {
        let schema = serde_json::json!({ "type": "string", "pattern": Number::PATTERN });
        let validator = jsonschema::validator_for(&schema).unwrap();
        move |text| validator.is_valid(&text.into())
    }
}
