//! The same JSON value as another text.

use std::fmt::Write as _;

use serde_json::Value;

use super::dice::Dice;

/// Other spellings of values: white space where JSON allows it, characters escaped at random, and the names of
/// each object in another order if that is wanted.
pub(crate) struct Spelling {
    dice: Dice,
    shuffled: bool,
    text: String,
}

impl Spelling {
    /// A spelling; the same seed gives the same one.
    pub(crate) fn new(seed: u64, shuffled: bool) -> Self {
        Self { dice: Dice::new(seed), shuffled, text: String::new() }
    }

    /// The value, spelt so.
    pub(crate) fn spell(mut self, value: &Value) -> String {
        self.space();
        self.value(value);
        self.space();
        self.text
    }

    fn space(&mut self) {
        let blanks = ["", "", " ", "\n", "\t", "\r\n", "\n\n  "];
        self.text.push_str(self.dice.one_of(&blanks));
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.string(text),
            Value::Array(items) => {
                self.text.push('[');
                self.parts(items.iter(), Self::value);
                self.text.push(']');
            }
            Value::Object(members) => {
                let mut members: Vec<_> = members.iter().collect();
                for at in (1..members.len()).rev().filter(|_| self.shuffled).collect::<Vec<_>>() {
                    members.swap(at, self.dice.below(at + 1));
                }
                self.text.push('{');
                self.parts(members.into_iter(), |it, (name, value)| {
                    it.string(name);
                    it.space();
                    it.text.push(':');
                    it.space();
                    it.value(value);
                });
                self.text.push('}');
            }
            scalar => self.text.push_str(&scalar.to_string()),
        }
    }

    fn parts<T>(&mut self, parts: impl Iterator<Item = T>, part: impl Fn(&mut Self, T)) {
        self.space();
        for (at, it) in parts.enumerate() {
            if at > 0 {
                self.text.push(',');
                self.space();
            }
            part(self, it);
            self.space();
        }
    }

    fn string(&mut self, text: &str) {
        if self.dice.below(4) > 0 {
            return self.text.push_str(&Value::from(text).to_string());
        }
        self.text.push('"');
        for unit in text.encode_utf16() {
            let _ = write!(self.text, "\\u{unit:04X}"); // writing to a string cannot fail
        }
        self.text.push('"');
    }
}
