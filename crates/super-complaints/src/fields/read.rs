//! The one reader: from JSON text into a value, strictly, in one pass.
//!
//! What serde's derive lets pass and the schema refuses does not get through: an array for an entity, an object for a
//! word, `null` for what is absent, a name twice.

use std::borrow::Cow;

use super::filling::Filling;
use super::{Blank, Entity, Form, List, Named, Open, Refused, Scalar, Value, take};
use crate::syntax::{FaultCode, Outline, Parser, SyntaxError, are_alike, quote};

/// Reads a value from JSON, with nothing after it.
pub(crate) fn read_json<T: Value + Blank>(text: &str) -> Result<T, SyntaxError> {
    read_outlined(text).map(|(value, _)| value)
}

/// The same, and where the elements of its lists begin.
pub(crate) fn read_outlined<T: Value + Blank>(text: &str) -> Result<(T, Outline), SyntaxError> {
    let mut value = T::blank();
    let outline = fill(&mut value, text)?;
    Ok((value, outline))
}

/// Reads a file that is compiled in. There is nothing to fall back to if it cannot be read; tests read each of them.
#[expect(clippy::panic, reason = "the file is compiled in, and a test reads it")]
pub(crate) fn read_embedded<T: Value + Blank>(text: &str) -> T {
    read_json(text).unwrap_or_else(|error| panic!("a file that is compiled in cannot be read: {error}"))
}

fn fill(value: &mut dyn Value, text: &str) -> Result<Outline, SyntaxError> {
    let mut from = Parser::of(text);
    from.blank();
    read(value, &mut from)?;
    from.end()?;
    Ok(from.into_outline())
}

/// Reads what comes next into a value.
#[expect(
    clippy::inline_always,
    reason = "into the loops below: most of a document is texts without an escape"
)]
#[inline(always)]
fn read(value: &mut dyn Value, from: &mut Parser<'_>) -> Result<(), SyntaxError> {
    if from.peek() == Some(b'"')
        && let Some(text) = from.plain_text()
    {
        return match value.take_text(text) {
            Ok(()) => Ok(()),
            Err(error) => Err(refused_text(error, value, text, from)),
        };
    }
    read_other(value, from)
}

fn read_other(value: &mut dyn Value, from: &mut Parser<'_>) -> Result<(), SyntaxError> {
    match from.peek() {
        Some(b'{') => match value.open(Form::Object) {
            Some(Open::Entity(entity)) => read_entity(entity, from),
            Some(Open::Named(named)) => read_named(named, from),
            _ => Err(refused_kind(value, "an object", from)),
        },
        Some(b'[') => match value.open(Form::List) {
            Some(Open::List(list)) => read_list(list, from),
            _ => Err(refused_kind(value, "a list", from)),
        },
        Some(b'"') => read_escaped(value, from),
        _ => read_scalar(value, from),
    }
}

#[cold]
fn read_escaped(value: &mut dyn Value, from: &mut Parser<'_>) -> Result<(), SyntaxError> {
    let text = whole(from.quoted()?, from)?;
    value.take_text(&text).map_err(|error| refused_text(error, value, &text, from))
}

/// Reads what is neither a text nor a list nor an object.
#[cold]
fn read_scalar(value: &mut dyn Value, from: &mut Parser<'_>) -> Result<(), SyntaxError> {
    let scalar = match from.peek() {
        Some(b'-' | b'0'..=b'9') => number(from.number()?),
        Some(b't') => from.literal("true").map(|()| Scalar::Flag(true))?,
        Some(b'f') => from.literal("false").map(|()| Scalar::Flag(false))?,
        Some(b'n') => from.literal("null").map(|()| Scalar::Null)?,
        _ => return Err(from.unexpected("a value")),
    };
    take(value, scalar).map_err(|error| refused(error.why(value, &scalar), from))
}

#[inline(never)]
fn read_list(list: &mut dyn List, from: &mut Parser<'_>) -> Result<(), SyntaxError> {
    let is_noted = from.notes_list();
    from.enter()?;
    if !from.closes(b']') {
        loop {
            if is_noted {
                from.note_element();
            }
            if let Some(entry) = list.push() {
                read(entry, from)?;
            }
            if from.ends(b']')? {
                break;
            }
        }
    }
    if is_noted {
        from.note_end();
    }
    from.leave();
    Ok(())
}

#[inline(never)]
fn read_entity(entity: &mut dyn Entity, from: &mut Parser<'_>) -> Result<(), SyntaxError> {
    let mut filling = Filling::of(entity);
    from.enter()?;
    if !from.closes(b'}') {
        loop {
            let at = field(&mut filling, from)?;
            let Some(value) = filling.value(at) else { return Err(refused_twice(&filling, at, from)) };
            read(value, from)?;
            if from.ends(b'}')? {
                break;
            }
        }
    }
    from.leave();
    filling.finish().map_err(|why| refused(why, from))
}

#[inline(never)]
fn read_named(named: &mut dyn Named, from: &mut Parser<'_>) -> Result<(), SyntaxError> {
    from.enter()?;
    if !from.closes(b'}') {
        loop {
            let name = name(from)?;
            let value = named.member(&name).map_err(|why| refused(why, from))?;
            read(value, from)?;
            if from.ends(b'}')? {
                break;
            }
        }
    }
    from.leave();
    Ok(())
}

/// The name of a field and the colon behind it: the position of the field. Most documents have their fields in the order of the
/// model, so those after the last one are tried first, without looking for the end of the name.
fn field(filling: &mut Filling<'_>, from: &mut Parser<'_>) -> Result<usize, SyntaxError> {
    let ahead = from.in_quotes();
    let begins = ahead.first_chunk().copied().unwrap_or_default();
    let next = filling.later.find(|(_, field)| field.begins == begins && is_name(ahead, field.name));
    let Some((at, field)) = next else { return other_field(filling, from) };
    from.pass_name(field.name);
    Ok(at)
}

/// Whether this name stands ahead and the colon right behind it, as most programs write them.
fn is_name(ahead: &[u8], name: &str) -> bool {
    let Some((here, [b'"', b':', ..])) = ahead.split_at_checked(name.len()) else { return false };
    are_alike(here, name.as_bytes())
}

/// The same for a name that is spelled in another way, or comes in another order.
#[cold]
fn other_field(filling: &mut Filling<'_>, from: &mut Parser<'_>) -> Result<usize, SyntaxError> {
    let name = name(from)?;
    filling.position(&name).map_err(|why| refused(why, from))
}

fn name<'t>(from: &mut Parser<'t>) -> Result<Cow<'t, str>, SyntaxError> {
    let (name, half, _) = from.name()?;
    whole((name, half), from)
}

/// A text, unless half of a surrogate pair stands in it.
fn whole<'t>((text, half): (Cow<'t, str>, bool), from: &Parser<'_>) -> Result<Cow<'t, str>, SyntaxError> {
    if half { Err(refused("half of a surrogate pair is no character".to_owned(), from)) } else { Ok(text) }
}

fn number(digits: &str) -> Scalar {
    match (digits.parse::<i64>(), digits.parse::<u64>()) {
        (Ok(number), _) if digits != "-0" => Scalar::Whole(Some(number)),
        (_, Ok(_)) => Scalar::Whole(None),
        _ => Scalar::Fraction, // which one is not asked
    }
}

#[cold]
fn refused_text(error: Refused, value: &dyn Value, text: &str, from: &Parser<'_>) -> SyntaxError {
    refused(error.why(value, &format_args!("the string {}", quote(text))), from)
}

#[cold]
fn refused_kind(value: &dyn Value, found: &str, from: &Parser<'_>) -> SyntaxError {
    refused(Refused::Kind.why(value, &found), from)
}

#[cold]
fn refused_twice(filling: &Filling<'_>, at: usize, from: &Parser<'_>) -> SyntaxError {
    refused(filling.twice(at), from)
}

/// What a value does not take is refused where it ends.
#[cold]
fn refused(why: String, from: &Parser<'_>) -> SyntaxError {
    SyntaxError::new(FaultCode::Refused, from.at(), why)
}
