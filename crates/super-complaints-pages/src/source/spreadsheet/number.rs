//! A value of a sheet, as the sheet shows it.

use calamine::{Data, ExcelDateTime};

/// The words of a value. The format of a number matters: recommendation 7.10 is stored as 7.1.
pub(super) fn shown(value: &Data, format: Option<&str>) -> String {
    match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::DateTimeIso(text) => iso(text),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => float(*number, format),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::DateTime(date) => moment(date),
        Data::Error(error) => error.to_string(),
    }
}

/// A date without the midnight that a program adds to it.
pub(super) fn iso(text: &str) -> String {
    text.strip_suffix("T00:00:00").unwrap_or(text).replace('T', " ")
}

fn moment(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time = || format!("{hour:02}:{minute:02}:{second:02}");
    if date.is_duration() || date.as_f64() < 1.0 {
        return time();
    }
    let whole = date.as_f64().fract() == 0.0;
    let time = if whole { String::new() } else { format!(" {}", time()) };
    format!("{year:04}-{month:02}-{day:02}{time}")
}

fn float(number: f64, format: Option<&str>) -> String {
    let (number, percent) = match format {
        Some(format) if format.ends_with('%') => (number * 100.0, "%"),
        _ => (number, ""),
    };
    match format.and_then(decimals) {
        Some(decimals) => format!("{number:.decimals$}{percent}"),
        None => format!("{}{percent}", fifteen(number)),
    }
}

/// How many decimals a format of zeros shows: `0.00` two. Other formats show a number as it is.
fn decimals(format: &str) -> Option<usize> {
    let zeros = format.trim_end_matches('%');
    let (whole, decimals) = zeros.split_once('.').unwrap_or((zeros, ""));
    let plain = !whole.is_empty() && zeros.chars().all(|c| matches!(c, '0' | '.'));
    plain.then_some(decimals.len())
}

/// A sheet shows fifteen digits at most: what follows them is the error of binary numbers.
fn fifteen(number: f64) -> String {
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_the_sheet_shows_them() {
        let float = |number, format| shown(&Data::Float(number), format);
        assert_eq!(float(7.1, None), "7.1");
        assert_eq!(float(0.1 + 0.2, None), "0.3");
        assert_eq!(float(7.100_000_000_000_001, Some("General")), "7.1");
        assert_eq!(float(7.1, Some("0.00")), "7.10");
        assert_eq!(float(0.5, Some("0%")), "50%");
        assert_eq!(float(3.0, Some("@")), "3");
        assert_eq!(float(43.0, Some("0")), "43");
    }
}
