//! What is wrong with a text that is not JSON.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use super::{FaultCode, quote};

/// Why nothing of a text could be read, and where reading stopped. It is one word long, so that what reads is quick where
/// nothing is wrong.
#[derive(Debug)]
pub(crate) struct SyntaxError(Box<Broken>);

/// What a [`SyntaxError`] says.
#[derive(Debug)]
pub(crate) struct Broken {
    pub(crate) code: FaultCode,
    /// The byte at which reading stopped.
    pub(crate) at: usize,
    pub(crate) message: Cow<'static, str>,
    pub(crate) help: Option<&'static str>,
}

impl SyntaxError {
    #[cold]
    pub(crate) fn new(code: FaultCode, at: usize, message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Broken { code, at, message: message.into(), help: None }))
    }

    pub(crate) fn help(mut self, help: &'static str) -> Self {
        self.0.help = Some(help);
        self
    }

    pub(crate) fn into_inner(self) -> Broken {
        *self.0
    }

    /// Something else stands where `wanted` should; `rest` begins with it.
    pub(crate) fn unexpected(rest: &str, at: usize, wanted: &str) -> Self {
        let Some(found) = rest.chars().next() else {
            let message = format!("the document ends where {wanted} was expected");
            return Self::new(FaultCode::Truncated, at, message).help("is the file complete?");
        };
        let found = quote(found.encode_utf8(&mut [0; 4]));
        let help = advice(rest);
        let mut broken = Self::new(FaultCode::NotJson, at, format!("expected {wanted}, found {found}"));
        broken.0.help = help;
        broken
    }

    /// A control character stands inside a text.
    pub(crate) fn control(rest: &str, at: usize) -> Self {
        if rest.starts_with(['\n', '\r']) {
            let broken = Self::new(FaultCode::NotJson, at, "there is a line break inside a string");
            return broken.help("close the string with `\"`, or write `\\n` for the line break");
        }
        let broken = Self::new(FaultCode::NotJson, at, "there is a control character inside a string");
        broken.help("write `\\t` for a tab, or `\\u` and four digits")
    }
}

impl Deref for SyntaxError {
    type Target = Broken;

    fn deref(&self) -> &Broken {
        &self.0
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// What habits of other formats lead to, and how to fix it.
fn advice(rest: &str) -> Option<&'static str> {
    const HABITS: &[(&[&str], &str)] = &[
        (&["'", "“", "”", "‘", "’"], "use straight double quotes around names and strings"),
        (&["//", "/*", "#"], "JSON has no comments"),
        (&["None", "nil", "undefined", "NULL"], "leave the field out, or mark it"),
        (&["True", "TRUE"], "write `true`"),
        (&["False", "FALSE"], "write `false`"),
        (&["NaN", "Infinity", "+", "."], "JSON has no such number"),
        (&["<"], "this looks like HTML or XML"),
    ];
    let begins = |starts: &[&str]| starts.iter().any(|start| rest.starts_with(start));
    HABITS.iter().find(|(starts, _)| begins(starts)).map(|(_, help)| *help)
}
