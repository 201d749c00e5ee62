//! JSON laid out for people, and so that one change changes one line.

use serde_json::Value;

const WIDTH: usize = 110;

/// What fits on a line is on one line. However long it is, so is what `lines` names: `tally` is the value of that
/// name, `cells[]` each element of that list.
pub(super) fn text(value: &Value, lines: &[&str]) -> String {
    let mut text = String::new();
    write(&mut text, value, "", 0, lines);
    text + "\n"
}

fn write(text: &mut String, value: &Value, name: &str, depth: usize, lines: &[&str]) {
    let on_a_line = line(value);
    if lines.contains(&name) {
        return text.push_str(&on_a_line);
    }
    let column = text.len() - text.rfind('\n').map_or(0, |at| at + 1);
    let parts: Vec<(String, &Value)> = match value {
        Value::Object(members) if depth == 0 || column + on_a_line.len() > WIDTH => {
            members.iter().map(|(name, it)| (name.clone(), it)).collect()
        }
        Value::Array(items) if column + on_a_line.len() > WIDTH => {
            items.iter().map(|it| (format!("{name}[]"), it)).collect()
        }
        _ => return text.push_str(&on_a_line),
    };
    let (open, close) = if value.is_object() { ('{', '}') } else { ('[', ']') };
    let mut before = open;
    for (part, it) in parts {
        text.push(before);
        text.push('\n');
        text.push_str(&"  ".repeat(depth + 1));
        if value.is_object() {
            text.push_str(&Value::from(part.as_str()).to_string());
            text.push_str(": ");
        }
        write(text, it, &part, depth + 1, lines);
        before = ',';
    }
    text.push('\n');
    text.push_str(&"  ".repeat(depth));
    text.push(close);
}

/// The value on one line.
fn line(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("[{}]", items.iter().map(line).collect::<Vec<_>>().join(", ")),
        Value::Object(members) => {
            let member =
                |(name, it): (&String, &Value)| format!("{}: {}", Value::from(name.as_str()), line(it));
            format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(", "))
        }
        scalar => scalar.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn what_fits_stands_on_a_line_and_so_does_each_element_of_a_list_of_lines() {
        let long = "x".repeat(120);
        let value =
            json!({ "short": [1, { "a": 2 }], "lines": [{ "long": long }], "other": [{ "long": long }] });
        let text = super::text(&value, &["lines[]"]);
        let expected = format!(
            "{{\n  \"short\": [1, {{\"a\": 2}}],\n  \"lines\": [\n    {{\"long\": \"{long}\"}}\n  ],\n  \"other\": [\n    {{\n      \
             \"long\": \"{long}\"\n    }}\n  ]\n}}\n"
        );
        assert_eq!(text, expected);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), value);
    }
}
