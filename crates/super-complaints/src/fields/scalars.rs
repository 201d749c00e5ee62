//! Values that are neither lists nor objects.

use crate::syntax::are_alike;

use super::{Blank, Form, Open, Refused, Scalar, TakesScalar, Value, View};

/// A type of texts as a value: by what it is read, shown, and expected.
macro_rules! scalar {
    ($name:ty, $expected:expr, $blank:expr, $view:expr, $read:expr) => {
        $crate::fields::scalar!($name, $expected, $blank, $view, $read, refers: false);
    };
    ($name:ty, $expected:expr, $blank:expr, $view:expr, $read:expr, refers: $refers:expr) => {
        impl $crate::fields::Value for $name {
            fn view(&self) -> $crate::fields::View<'_> {
                let view: for<'v> fn(&'v Self) -> $crate::fields::View<'v> = $view;
                view(self)
            }

            fn is_there(&self) -> bool {
                true
            }

            fn visit<'r, V: $crate::fields::Visitor<'r>>(&'r self, visitor: &mut V) {
                if $refers && let $crate::fields::View::Reference { to, id, written } = self.view() {
                    visitor.reference(to, id, written);
                }
            }

            fn expected(&self) -> &'static str {
                $expected
            }

            fn take_text(&mut self, text: &str) -> Result<(), $crate::fields::Refused> {
                let read: fn(&str) -> Result<Self, _> = $read;
                *self = read(text).map_err(|error| $crate::fields::Refused::says(error.to_string()))?;
                Ok(())
            }
        }

        impl $crate::fields::Blank for $name {
            const REFERS: bool = $refers;

            fn blank() -> Self {
                $blank
            }
        }

        $crate::fields::serde_by_value!($name);
    };
}
pub(crate) use scalar;

/// An enum whose members are words of the document, as a value.
macro_rules! word {
    ($name:ident: $first:ident $(, $rest:ident)*) => {
        impl $crate::fields::Value for $name {
            fn view(&self) -> $crate::fields::View<'_> {
                $crate::fields::View::Text(self.as_str())
            }

            fn expected(&self) -> &'static str {
                "a word of the vocabulary"
            }

            fn take_text(&mut self, text: &str) -> Result<(), $crate::fields::Refused> {
                let at = $crate::fields::position_of_word(text, &Self::WORDS)?;
                Self::ALL.get(at).copied().map(|it| *self = it).ok_or($crate::fields::Refused::Kind)
            }
        }

        impl $crate::fields::Blank for $name {
            const REFERS: bool = false;

            fn blank() -> Self {
                Self::$first
            }
        }

        $crate::fields::serde_by_value!($name);
    };
}
pub(crate) use word;

/// Which word of a vocabulary it is.
pub(crate) fn position_of_word(text: &str, words: &[&str]) -> Result<usize, Refused> {
    words.iter().position(|word| are_alike(word.as_bytes(), text.as_bytes())).ok_or_else(|| {
        Refused::says(format!("unknown value `{text}`, expected one of `{}`", words.join("`, `")))
    })
}

/// Gives a value what a document says without quotes and brackets.
pub(crate) fn take(value: &mut dyn Value, scalar: Scalar) -> Result<(), Refused> {
    match value.open(Form::Scalar) {
        Some(Open::Scalar(value)) => value.take(scalar),
        _ => Err(Refused::Kind),
    }
}

impl Value for u32 {
    fn view(&self) -> View<'_> {
        View::Whole(i64::from(*self))
    }

    fn expected(&self) -> &'static str {
        "a whole number, 0 or more"
    }

    fn open(&mut self, _: Form) -> Option<Open<'_>> {
        Some(Open::Scalar(self))
    }
}

impl TakesScalar for u32 {
    fn take(&mut self, scalar: Scalar) -> Result<(), Refused> {
        let Scalar::Whole(number) = scalar else { return Err(Refused::Kind) };
        let number = number.and_then(|it| Self::try_from(it).ok());
        *self = number.ok_or_else(|| Refused::says("the number is out of range".to_owned()))?;
        Ok(())
    }
}

impl Blank for u32 {
    const REFERS: bool = false;
    fn blank() -> Self {
        0
    }
}

impl Value for bool {
    fn view(&self) -> View<'_> {
        View::Flag(*self)
    }

    fn expected(&self) -> &'static str {
        "true or false"
    }

    fn open(&mut self, _: Form) -> Option<Open<'_>> {
        Some(Open::Scalar(self))
    }
}

impl TakesScalar for bool {
    fn take(&mut self, scalar: Scalar) -> Result<(), Refused> {
        let Scalar::Flag(flag) = scalar else { return Err(Refused::Kind) };
        *self = flag;
        Ok(())
    }
}

impl Blank for bool {
    const REFERS: bool = false;
    const REQUIRED: bool = false; // absent: not so

    fn blank() -> Self {
        false
    }
}

impl Value for String {
    fn view(&self) -> View<'_> {
        View::Text(self)
    }

    fn expected(&self) -> &'static str {
        "a string"
    }

    fn take_text(&mut self, text: &str) -> Result<(), Refused> {
        text.clone_into(self);
        Ok(())
    }
}

impl Blank for String {
    const REFERS: bool = false;
    fn blank() -> Self {
        Self::new()
    }
}
