//! The same JSON value as another text.

use std::fmt::Write as _;

use serde_json::Value;

/// Other spellings of values: white space where JSON allows it, characters escaped at random, and the names of
/// each object in another order if that is wanted.
pub(crate) struct Spelling {
    random: u64,
    shuffled: bool,
    text: String,
}

impl Spelling {
    /// A spelling; the same seed gives the same one.
    pub(crate) fn new(seed: u64, shuffled: bool) -> Self {
        Self { random: seed | 1, shuffled, text: String::new() }
    }

    /// The value, spelt so.
    pub(crate) fn spell(mut self, value: &Value) -> String {
        self.space();
        self.value(value);
        self.space();
        self.text
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random % limit
    }

    fn space(&mut self) {
        let blanks = ["", "", " ", "\n", "\t", "\r\n", "\n\n  "];
        let blank = blanks[usize::try_from(self.below(7)).unwrap()];
        self.text.push_str(blank);
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
                    let other = usize::try_from(self.below(at as u64 + 1)).unwrap();
                    members.swap(at, other);
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
        if self.below(4) > 0 {
            return self.text.push_str(&Value::from(text).to_string());
        }
        self.text.push('"');
        for unit in text.encode_utf16() {
            let _ = write!(self.text, "\\u{unit:04X}"); // writing to a string cannot fail
        }
        self.text.push('"');
    }
}
