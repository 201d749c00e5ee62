//! What a string in the wrong form was meant to be, where there is one right form of it.

use std::str::FromStr;

use super::leaf::Leaf;
use crate::characters::{lower, lowercase};
use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::offer::Confidence;

impl Leaf {
    /// The same in the right form, and how sure that is.
    pub(super) fn repaired(self, text: &str) -> Option<(String, Confidence)> {
        let trimmed = text.trim();
        if trimmed != text && self.check(trimmed).is_ok() {
            return Some((trimmed.to_owned(), Confidence::Certain));
        }
        let (new, sure) = match self.noun {
            "a date" => date(trimmed)?,
            "a web address" => (address(trimmed)?, Confidence::Likely),
            "a language tag" => (trimmed.replace('_', "-"), Confidence::Certain),
            "an id" => (id(trimmed), Confidence::Likely),
            _ => return None,
        };
        self.check(&new).is_ok().then_some((new, sure))
    }
}

/// A date whose parts can only be read in one way; a month in figures before or after a day in figures cannot, unless one
/// of the two is no month.
fn date(text: &str) -> Option<(String, Confidence)> {
    if let Some((day, time)) = text.split_once(['T', ' '])
        && time.contains(':')
        && PartialDate::from_str(day).is_ok()
    {
        return Some((day.to_owned(), Confidence::Likely)); // in another time zone it may be another day
    }
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ', ',']).filter(|it| !it.is_empty()).collect_vec();
    let figures = |part: &str| {
        let plain = (1..=2).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_digit());
        plain.then(|| part.parse::<u8>().ok()).flatten()
    };
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|it| it.is_ascii_digit());
    let new = match *parts.as_slice() {
        [year, month] if is_year(year) => format!("{year}-{:02}", figures(month)?),
        [month, year] if is_year(year) => format!("{year}-{:02}", named(month).or_else(|| figures(month))?),
        [year, month, day] if is_year(year) => {
            format!("{year}-{:02}-{:02}", named(month).or_else(|| figures(month))?, figures(day)?)
        }
        [day, month, year] if is_year(year) => {
            let (one, other) = (figures(ordinal(day)), named(month).or_else(|| figures(month)));
            match (one, other, named(day), figures(ordinal(month))) {
                (None, _, Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
                (Some(day), Some(month), ..) if named_month(parts.get(1)) || day > 12 || day == month => {
                    format!("{year}-{month:02}-{day:02}")
                }
                // 05/26/2021: there is no month 26.
                (Some(month), Some(day), ..) if day > 12 => format!("{year}-{month:02}-{day:02}"),
                _ => return None,
            }
        }
        _ => return None,
    };
    PartialDate::from_str(&new).is_ok().then_some((new, Confidence::Certain))
}

fn named_month(part: Option<&&str>) -> bool {
    part.is_some_and(|part| named(part).is_some())
}

/// `26th` without its ending.
fn ordinal(day: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day)
}

/// The number of a month that is named: in full, or by three letters and `Sept`.
fn named(month: &str) -> Option<u8> {
    const MONTHS: &str =
        "january february march april may june july august september october november december";
    let word = lowercase(month);
    let is_it =
        |name: &str| name == word || name.get(..3) == Some(&word) || word == "sept" && name == "september";
    MONTHS.split(' ').zip(1..).find(|(name, _)| is_it(name)).map(|(_, number)| number)
}

/// An address without its scheme.
fn address(text: &str) -> Option<String> {
    let host = text.split('/').next().unwrap_or_default();
    let plain = host.contains('.') && !text.contains(|it: char| it.is_whitespace() || it == ':' || it == '@');
    plain.then(|| format!("https://{text}"))
}

/// A name as ids are written.
fn id(text: &str) -> String {
    let plain = |it: char| if it == '_' || it.is_whitespace() { '-' } else { it };
    text.chars().map(lower).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_repaired_only_if_it_can_be_read_in_one_way() {
        for (written, right) in [
            ("2021-5-4", "2021-05-04"),
            ("2021/05/26", "2021-05-26"),
            ("2021-5", "2021-05"),
            ("26/05/2021", "2021-05-26"),
            ("05/26/2021", "2021-05-26"),
            ("05/05/2021", "2021-05-05"),
            ("4 May 2021", "2021-05-04"),
            ("4th May 2021", "2021-05-04"),
            ("May 4, 2021", "2021-05-04"),
            ("Sept 2021", "2021-09"),
            ("may 2021", "2021-05"),
        ] {
            assert_eq!(date(written), Some((right.to_owned(), Confidence::Certain)), "{written}");
        }
        let stamp = date("2021-05-26T23:30:00Z");
        assert_eq!(stamp, Some(("2021-05-26".to_owned(), Confidence::Likely)));
        for open in
            ["04/05/2021", "4-5-21", "31 June 2021", "2021-02-30", "26/26/2021", "May 21", "today", ""]
        {
            assert_eq!(date(open), None, "{open}");
        }
    }

    #[test]
    fn other_forms() {
        let repaired = |definition, text| Leaf::named(definition).unwrap().repaired(text);
        let certain = |text: &str| Some((text.to_owned(), Confidence::Certain));
        let likely = |text: &str| Some((text.to_owned(), Confidence::Likely));
        assert_eq!(repaired("PartialDate", " 2021-05-26\n"), certain("2021-05-26"));
        assert_eq!(repaired("PartyId", "Home Office"), likely("home-office"));
        assert_eq!(repaired("PartyId", "!"), None);
        assert_eq!(repaired("Url", "www.gov.uk/police"), likely("https://www.gov.uk/police"));
        assert_eq!(repaired("Url", "see the page"), None);
        assert_eq!(repaired("Language", "en_GB"), certain("en-GB"));
    }
}
