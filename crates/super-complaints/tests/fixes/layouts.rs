//! One value in many layouts.

use std::fmt::Write as _;

use serde_json::Value;

use crate::common::dice::Dice;

/// A value as somebody may have laid it out: on one line, with an indent of two spaces or a tab, with line ends of
/// Windows, or with white space where it comes to mind.
pub(crate) fn laid_out(value: &Value, layout: usize, seed: u64) -> String {
    match layout % 5 {
        0 => value.to_string(),
        1 => format!("{value:#}\n"),
        2 => format!("{value:#}\n").replace("  ", "\t"),
        3 => format!("\u{20}{value:#}\n").replace('\n', "\r\n"),
        _ => {
            let mut text = String::new();
            scattered(value, &mut Dice::new(seed), &mut text);
            text
        }
    }
}

fn scattered(value: &Value, dice: &mut Dice, text: &mut String) {
    let blank = |dice: &mut Dice, text: &mut String| {
        for _ in 0..dice.below(3) {
            text.push_str(dice.one_of(&[" ", "\n", "\r\n", "\t", "   "]));
        }
    };
    blank(dice, text);
    match value {
        Value::Array(list) => {
            text.push('[');
            for (at, it) in list.iter().enumerate() {
                text.push_str(if at > 0 { "," } else { "" });
                scattered(it, dice, text);
            }
            blank(dice, text);
            text.push(']');
        }
        Value::Object(members) => {
            text.push('{');
            for (at, (name, it)) in members.iter().enumerate() {
                text.push_str(if at > 0 { "," } else { "" });
                blank(dice, text);
                text.push_str(&escaped(name, dice));
                blank(dice, text);
                text.push(':');
                scattered(it, dice, text);
            }
            blank(dice, text);
            text.push('}');
        }
        Value::String(words) => text.push_str(&escaped(words, dice)),
        other => text.push_str(&other.to_string()),
    }
    blank(dice, text);
}

/// A string with escapes that it does not need.
fn escaped(words: &str, dice: &mut Dice) -> String {
    let mut text = String::from("\"");
    for it in words.chars() {
        if u32::from(it) < 0x1_0000 && dice.chance(10) {
            let _ = write!(text, "\\u{:04x}", u32::from(it)); // writing to memory cannot fail
        } else {
            let plain = Value::from(it.to_string()).to_string();
            text.push_str(&plain[1..plain.len() - 1]);
        }
    }
    text + "\""
}
