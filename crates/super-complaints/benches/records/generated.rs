//! Generated records for measuring: about 23 kB each, 12 recommendations, 30 responses, no findings but
//! those that any real record has.

use std::fmt::Write as _;

/// Forces that answer for themselves in the generated records.
const FORCES: [&str; 12] = [
    "kent",
    "essex",
    "surrey",
    "sussex",
    "cheshire",
    "durham",
    "dorset",
    "gwent",
    "norfolk",
    "suffolk",
    "cumbria",
    "lancashire",
];

/// A record of the size and shape of a real one; `seed` varies its texts.
pub(crate) fn record(seed: usize) -> String {
    let mut json = String::with_capacity(20_000);
    let answer = "The force has reviewed its practice and trained its officers; supervisors check that victims are \
                  told what support there is, and the results are reported to the strategic board each quarter. \
                  Further work with partners goes on, and an update will be given at the next meeting of the board.";
    let _ = write!(
        json,
        r#"{{"schema":"1","id":"case-{seed}","scheme":"police","title":"Case {seed}","made_by":["hestia"],"sources":["report"],"features":[{{"id":"f1","gist":"feature {seed}","sources":["report"]}}],"events":[{{"id":"received","kind":"received","date":"2019-05-31","sources":["report"]}},{{"id":"acknowledged","kind":"acknowledged","date":"2019-06-04","sources":["report"]}},{{"id":"eligible","kind":"found_eligible","date":"2019-07-12","sources":["report"]}}],"reports":[{{"id":"report","kind":"report","by":["hmicfrs","college-of-policing","iopc"],"published":"2021-05-26","documents":["report"],"recommendation_count":12,"sources":["report"]}}],"recommendations":["#
    );
    for number in 1..=12 {
        let comma = if number == 1 { "" } else { "," };
        let addressee = match number % 4 {
            0 => "home-office",
            1 => "pccs-or-equivalents",
            _ => "chief-constables",
        };
        let _ = write!(
            json,
            r#"{comma}{{"id":"r{number}","number":"{number}","gist":"recommendation {number} of case {seed}: review the practice and say what has changed","addressees":["{addressee}"],"due":{{"words":"by 26 May 2022","date":"2022-05-26"}},"sources":["report#section 4"]}}"#
        );
    }
    json.push_str(r#"],"responses":["#);
    for at in 0..30 {
        let comma = if at == 0 { "" } else { "," };
        let number = at % 12 + 1;
        let (by, whose) = match (at % 5, number % 4) {
            (0, 0) => ("home-office".to_owned(), String::new()),
            (0, 1) => (
                "apcc".to_owned(),
                r#""answer_of":[{"id":"local-policing-bodies","coverage":"all","count":43}],"#.to_owned(),
            ),
            (0, _) => (
                "npcc".to_owned(),
                r#""answer_of":[{"id":"chief-constables","coverage":"all","count":43}],"#.to_owned(),
            ),
            (_, 0) => ("home-office".to_owned(), String::new()),
            (_, 1) => (format!("pcc-{}", FORCES[at % FORCES.len()]), String::new()),
            _ => (format!("force-{}", FORCES[at % FORCES.len()]), String::new()),
        };
        let _ = write!(
            json,
            r#"{comma}{{"id":"response-{at}","by":["{by}"],"documents":["letter-{at}"],"answers":[{{"items":["r{number}"],{whose}"position":"accepted","delivery":"under_way","gist":"{answer}"}}],"sources":["letter-{at}"]}}"#
        );
    }
    json.push_str(r#"],"searches":[{"id":"looked","date":"2024-01-31","places":["report"],"sources":["report"]}],"documents":[{"id":"report","kind":"report","title":"The report","urls":["https://example.org/report"],"published":"2021-05-26","last_seen":"2024-01-31","applies_to":["england","wales"]}"#);
    for at in 0..30 {
        let _ = write!(
            json,
            r#",{{"id":"letter-{at}","kind":"letter","title":"Response number {at}","urls":["https://example.org/responses/{seed}/{at}"],"sent":"2021-07-{:02}","published":"2021-08-02","last_seen":"2024-01-31"}}"#,
            at % 28 + 1
        );
    }
    json.push_str("]}");
    json
}
