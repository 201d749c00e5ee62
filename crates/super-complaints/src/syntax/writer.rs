//! Results as JSON text on one line.
//!
//! A serializer of our own: nothing that it writes can fail, so no step has an error to pass on, and what is the same for all
//! types is compiled once. `serde_json`'s is a third larger in the wasm package.

use std::fmt::{self, Display, Write as _};

use serde::ser::{self, Serialize};

mod parts;

/// A value as JSON on one line, as `serde_json` writes it.
///
/// # Panics
/// If a map has names that are not strings, or a value refuses to be written: no value of this library does.
pub(crate) fn to_json(value: &(impl Serialize + ?Sized)) -> String {
    let mut writer = Writer(String::new());
    let Ok(()) = value.serialize(&mut writer);
    writer.0
}

/// Appends a number.
// By hand: the formatting code takes ten times as long.
pub(crate) fn push_digits(text: &mut String, number: u64) {
    if number > 9 {
        push_digits(text, number / 10);
    }
    text.extend(u32::try_from(number % 10).ok().and_then(|digit| char::from_digit(digit, 10)));
}

pub(crate) struct Writer(String);

/// What cannot happen.
#[derive(Debug)]
pub(crate) enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(why: T) -> Self {
        refuse(&why)
    }
}

#[expect(clippy::panic, reason = "no value of this library refuses to be written")]
fn refuse(why: &dyn Display) -> ! {
    panic!("the result cannot be written as JSON: {why}")
}

impl Writer {
    fn push(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Before an element or a name: a comma, unless it is the first.
    fn next(&mut self) {
        if !self.0.ends_with(['[', '{']) {
            self.0.push(',');
        }
    }

    fn name(&mut self, name: &str) {
        self.next();
        self.text(name);
        self.0.push(':');
    }

    fn text(&mut self, text: &str) {
        self.0.push('"');
        self.escaped(text);
        self.0.push('"');
    }

    fn escaped(&mut self, text: &str) {
        let mut rest = text;
        while let Some(at) = rest.bytes().position(|it| it < b' ' || it == b'"' || it == b'\\') {
            let Some((plain, special)) = rest.split_at_checked(at) else { break };
            self.push(plain);
            let mut characters = special.chars();
            match characters.next() {
                Some('\u{8}') => self.push("\\b"),
                Some('\t') => self.push("\\t"),
                Some('\n') => self.push("\\n"),
                Some('\u{c}') => self.push("\\f"),
                Some('\r') => self.push("\\r"),
                Some(quoted @ ('"' | '\\')) => self.0.extend(['\\', quoted]),
                Some(control) => {
                    let digit = |of: u32| char::from_digit(of, 16).unwrap_or_default();
                    self.push("\\u00");
                    self.0.extend([digit(u32::from(control) >> 4), digit(u32::from(control) & 0xf)]);
                }
                None => {}
            }
            rest = characters.as_str();
        }
        self.push(rest);
    }

    fn shown(&mut self, shown: &dyn Display) {
        self.0.push('"');
        let _ = write!(Escaped(self), "{shown}"); // fails only if `shown` says so, and nothing of ours does
        self.0.push('"');
    }

    fn whole(&mut self, number: i64) {
        if number < 0 {
            self.0.push('-');
        }
        push_digits(&mut self.0, number.unsigned_abs());
    }
}

struct Escaped<'w>(&'w mut Writer);

impl fmt::Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.escaped(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn values_are_written_as_serde_json_writes_them() {
        #[derive(serde::Serialize)]
        enum Kind {
            Plain,
            Of(u8),
            Both(i64, f64),
            Named { shown: Option<&'static str>, other: Option<()> },
        }
        #[derive(serde::Serialize)]
        struct Whole(char, (), [u64; 0]);
        let kinds = [
            Kind::Plain,
            Kind::Of(200),
            Kind::Both(i64::MIN, -1.5e-7),
            Kind::Named { shown: Some("x{"), other: None },
        ];
        let values = (
            kinds,
            Whole('"', (), []),
            std::collections::BTreeMap::from([("a", u64::MAX), ("[", 0)]),
            json!({}),
            (true, f64::NAN),
        );
        assert_eq!(to_json(&values), serde_json::to_string(&values).unwrap());
    }

    proptest! {
        #[test]
        fn texts_are_written_as_serde_json_writes_them(text in "[\\x00-\\x7f“é😀]*") {
            let value: Value = json!({ text.as_str(): [text, {}, []] });
            prop_assert_eq!(to_json(&value), serde_json::to_string(&value).unwrap());
        }
    }
}
