//! A word more that changes what running text says changes or drops the fact: a wrong one is never kept.

use super_complaints::SuperComplaint;
use super_complaints_pages::{Options, read};

use crate::facts::keys;

fn record(text: &str) -> SuperComplaint {
    let page = format!(
        "Police super-complaints: stop and search\nReport on the super-complaint of the Criminal Justice Alliance\n\
         Documents\nStop and search report\nDetails\n{text}"
    );
    read(&page, &Options::default()).unwrap().record
}

/// A fact in words: what is recorded of each kind.
fn facts(text: &str) -> Vec<String> {
    let record = record(text);
    let mut facts = Vec::new();
    for event in &record.events {
        facts.extend(event.date.map(|date| format!("{} {date}", event.kind.as_str())));
    }
    for report in &record.reports {
        facts.extend(report.published.map(|date| format!("report {date}")));
    }
    for item in &record.recommendations {
        let number = item.number.as_ref().map_or("-", |number| number.as_str());
        let due = item.due.as_ref().and_then(|due| due.date).map_or(String::new(), |date| date.to_string());
        facts.push(format!("{number} for {} by {due}", keys(&item.addressees).join("+")));
    }
    facts
}

/// What sentences say plainly, each with its one fact.
const PLAIN: [(&str, &str); 12] = [
    ("In May 2021 the Criminal Justice Alliance made a super-complaint.", "submitted 2021-05"),
    ("The Criminal Justice Alliance submitted its super-complaint on 20 May 2021.", "submitted 2021-05-20"),
    ("The super-complaint was made by the Criminal Justice Alliance in May 2021.", "submitted 2021-05"),
    ("HMICFRS received the super-complaint on 21 May 2021.", "received 2021-05-21"),
    ("The super-complaint was received on 21 May 2021.", "received 2021-05-21"),
    ("The super-complaint was found to be eligible on 1 July 2021.", "found_eligible 2021-07-01"),
    ("The super-complaint was withdrawn on 1 July 2021.", "withdrawn 2021-07-01"),
    ("The report was published on 14 December 2023.", "report 2023-12-14"),
    ("In December 2023 HMICFRS, the College of Policing and the IOPC published a report.", "report 2023-12"),
    ("Recommendation 4 is for the Home Office.", "4 for home-office by "),
    ("Recommendations 4 and 5 are addressed to the Home Office.", "5 for home-office by "),
    ("Recommendation 4: The Home Office should act by 1 May 2024.", "4 for home-office by 2024-05-01"),
];

#[test]
fn each_plain_sentence_is_read() {
    for (text, fact) in PLAIN {
        assert!(facts(text).iter().any(|it| it == fact), "{text}: {:?}", facts(text));
    }
}

#[test]
fn a_negation_before_the_verb_drops_the_fact() {
    let verbs = ["made", "submitted", "was", "received", "published", "is", "are"];
    for (text, fact) in PLAIN.into_iter().take(11) {
        let words: Vec<&str> = text.split(' ').collect();
        for (at, word) in words.iter().enumerate().filter(|(_, word)| verbs.contains(word)) {
            for negation in ["not", "never", "neither", "hardly"] {
                let place = if matches!(*word, "was" | "is" | "are") { at + 1 } else { at };
                let mut other = words.clone();
                other.insert(place, negation);
                let other = other.join(" ");
                assert!(!facts(&other).iter().any(|it| it == fact), "{other}: {:?}", facts(&other));
            }
        }
    }
}

#[test]
fn what_has_not_happened_yet_is_no_event() {
    for (from, to) in [
        ("made a", "will make a"),
        ("made a", "may have made a"),
        ("submitted its", "would have submitted its"),
        ("was made", "will be made"),
        ("received the", "will have received the"),
        ("was received", "should have been received"),
        ("was found to be", "may be found to be"),
        ("was withdrawn", "may be withdrawn"),
        ("was published", "will be published"),
        ("published a", "will publish a"),
    ] {
        for (text, fact) in PLAIN.into_iter().filter(|(text, _)| text.contains(from)) {
            let other = text.replace(from, to);
            assert!(!facts(&other).iter().any(|it| it == fact), "{other}: {:?}", facts(&other));
        }
    }
}

#[test]
fn another_body_is_another_addressee_or_none() {
    for (text, fact) in PLAIN.into_iter().skip(9) {
        for (other, id) in [
            ("the Ministry of Justice", Some("ministry-of-justice")),
            ("a friend of the Home Office", None),
            ("nobody in the Home Office", None),
            ("those whom the Home Office names", None),
        ] {
            let changed = text.replacen("the Home Office", other, 1).replacen("The Home Office", other, 1);
            let found = facts(&changed);
            assert!(!found.iter().any(|it| it == fact), "{changed}: {found:?}");
            if let Some(id) = id {
                assert!(
                    found.iter().any(|it| *it == fact.replace("home-office", id)),
                    "{changed}: {found:?}"
                );
            }
        }
    }
}

#[test]
fn another_complainant_is_not_this_super_complaint() {
    for (text, fact) in PLAIN.into_iter().take(3) {
        for other in ["Hestia", "the Society of Friends", "the Home Office"] {
            let changed = text
                .replace("the Criminal Justice Alliance", other)
                .replace("The Criminal Justice Alliance", other);
            assert!(!facts(&changed).iter().any(|it| it == fact), "{changed}: {:?}", facts(&changed));
        }
    }
}

#[test]
fn another_date_is_another_date_and_none_is_mended() {
    for (text, fact) in PLAIN {
        for (from, to, date) in [
            ("May 2021", "June 2020", "2020-06"),
            ("21 May 2021", "31 June 2021", ""),
            ("20 May 2021", "32 May 2021", ""),
            ("14 December 2023", "14/13/2023", ""),
            ("1 May 2024", "31 April 2024", ""),
            ("1 July 2021", "1 July", ""),
        ] {
            if !text.contains(from) {
                continue;
            }
            let changed = text.replace(from, to);
            let found = facts(&changed);
            assert!(!found.iter().any(|it| it == fact), "{changed}: {found:?}");
            let dated: Vec<_> = found.iter().filter(|it| it.contains("20")).collect();
            assert!(dated.iter().all(|it| !date.is_empty() && it.contains(date)), "{changed}: {found:?}");
        }
    }
}

#[test]
fn another_number_is_another_recommendation() {
    for number in ["14", "40", "4.1", "4b", "44"] {
        for (text, fact) in PLAIN.into_iter().skip(9).filter(|(text, _)| text.contains("Recommendation 4")) {
            let changed = text.replace("Recommendation 4", &format!("Recommendation {number}"));
            let found = facts(&changed);
            assert!(!found.iter().any(|it| it == fact), "{changed}: {found:?}");
        }
    }
}
