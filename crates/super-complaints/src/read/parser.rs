//! From text to tree.

use super::tree::{Kind, Member, Node};
use crate::syntax::{FaultCode, Parser, SyntaxError};

/// Reads the whole text as one JSON value.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, SyntaxError> {
    let mut parser = Parser::of(text);
    parser.blank();
    if parser.peek().is_none() {
        return Err(SyntaxError::new(FaultCode::Empty, 0, "the document is empty"));
    }
    let node = value(&mut parser)?;
    parser.end()?;
    Ok(node)
}

fn value<'t>(parser: &mut Parser<'t>) -> Result<Node<'t>, SyntaxError> {
    let start = parser.at();
    let kind = match parser.peek() {
        Some(b'"') => match parser.quoted()? {
            (text, false) => Kind::Text(text),
            (_, true) => Kind::LoneSurrogate,
        },
        Some(b'{') => Kind::Object(object(parser)?),
        Some(b'[') => Kind::List(list(parser)?),
        Some(b'-' | b'0'..=b'9') => parser.number().map(|_| Kind::Number)?,
        Some(b't') => parser.literal("true").map(|()| Kind::Bool(true))?,
        Some(b'f') => parser.literal("false").map(|()| Kind::Bool(false))?,
        Some(b'n') => parser.literal("null").map(|()| Kind::Null)?,
        _ => return Err(parser.unexpected("a value")),
    };
    Ok(Node { start, end: parser.at(), kind })
}

fn list<'t>(parser: &mut Parser<'t>) -> Result<Vec<Node<'t>>, SyntaxError> {
    parser.enter()?;
    let mut items = Vec::new();
    if !parser.closes(b']') {
        loop {
            items.push(value(parser)?);
            if parser.ends(b']')? {
                break;
            }
        }
    }
    parser.leave();
    Ok(items)
}

fn object<'t>(parser: &mut Parser<'t>) -> Result<Vec<Member<'t>>, SyntaxError> {
    parser.enter()?;
    let mut members = Vec::new();
    if !parser.closes(b'}') {
        loop {
            let start = parser.at();
            let (name, half, end) = parser.name()?;
            members.push(Member { name, half, start, end, value: value(parser)? });
            if parser.ends(b'}')? {
                break;
            }
        }
    }
    parser.leave();
    Ok(members)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::MAX_DEPTH;

    fn code(text: &str) -> Option<FaultCode> {
        parse(text).err().map(|broken| broken.code)
    }

    #[test]
    fn parts_know_where_they_stand() {
        let text = r#" { "a" : [1, {"b": -2.5e3}] }"#;
        let tree = parse(text).unwrap();
        let list = tree.get("a").unwrap();
        assert_eq!(text.get(list.span()), Some(r#"[1, {"b": -2.5e3}]"#));
        assert_eq!(text.get(list.at(1).unwrap().get("b").unwrap().span()), Some("-2.5e3"));
    }

    #[test]
    fn depth_is_bounded_as_in_serde_json() {
        let nested = |n: usize| format!("{}1{}", "[".repeat(n), "]".repeat(n));
        for (depth, good) in [(1, true), (MAX_DEPTH, true), (MAX_DEPTH + 1, false), (200_000, false)] {
            let text = nested(depth);
            assert_eq!(code(&text).is_none(), good, "{depth}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), good, "{depth}");
        }
        assert_eq!(code(&"{\"a\":".repeat(200_000)), Some(FaultCode::TooDeep));
    }

    #[test]
    fn json_is_what_serde_json_takes_for_json() {
        let seed = r#"{"a": [1, -0.5e+3, true, false, null, "x\u00e9\"\n"], "b": {}, "c": []}"#;
        let pool = b"{}[]:,\"\\ \n0123456789.eE+-truefalsn\0\x1f/'u";
        let mut random = crate::read::random::Random::new(7);
        let mut agreed = [0, 0];
        for _ in 0..60_000 {
            let mut bytes = seed.as_bytes().to_vec();
            for _ in 0..=random.below(3) {
                let at = random.below(bytes.len().max(1));
                match random.below(9) {
                    0..=3 if at < bytes.len() => drop(bytes.remove(at)),
                    4..=7 => bytes.insert(at, pool[random.below(pool.len())]),
                    _ => bytes.truncate(at.max(1)),
                }
            }
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let serde = serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok();
            assert_eq!(parse(&text).is_ok(), serde, "{text}");
            agreed[usize::from(serde)] += 1;
        }
        assert!(agreed[0] > 5_000 && agreed[1] > 5_000, "{agreed:?}");
    }
}
