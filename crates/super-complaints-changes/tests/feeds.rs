//! Feeds, read again by programs of others.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeSet;
use std::path::Path;

use icalendar::{CalendarComponent, Component as _};
use serde_json::{Value, json};
use super_complaints::check::parse_day;
use super_complaints::{EXAMPLE, SuperComplaint};
use super_complaints_changes::feed::{Feed, FeedOptions, feed};

fn real_records() -> Vec<SuperComplaint> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/records");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    files.iter().map(|it| SuperComplaint::from_json(&std::fs::read_to_string(it).unwrap()).unwrap()).collect()
}

fn of(records: &[SuperComplaint], as_of: &str, since: Option<&str>) -> Feed {
    let mut options = FeedOptions::new(parse_day(as_of).unwrap());
    options.since = since.map(|day| parse_day(day).unwrap());
    feed(None, records, &options)
}

fn example(edit: impl FnOnce(&mut Value)) -> SuperComplaint {
    let mut record: Value = serde_json::from_str(EXAMPLE).unwrap();
    edit(&mut record);
    SuperComplaint::from_json(&record.to_string()).unwrap()
}

/// What a calendar program reads: the days of each event (the last one is the first that does not belong to it), its status,
/// its title.
fn events(calendar: &str) -> Vec<(String, String, String, String)> {
    let read: icalendar::Calendar = calendar.parse().expect("a calendar");
    let mut uids = BTreeSet::new();
    let event = |it: &CalendarComponent| {
        let CalendarComponent::Event(it) = it else { panic!("only events: {it:?}") };
        assert!(uids.insert(it.get_uid().unwrap().to_owned()), "{it:?}");
        assert!(it.get_timestamp().is_some() && it.get_description().is_some());
        let value = |name: &str| it.property_value(name).unwrap_or_default().to_owned();
        assert_eq!(it.properties()["DTSTART"].params()["VALUE"].value(), "DATE");
        assert_eq!(value("TRANSP"), "TRANSPARENT");
        (value("DTSTART"), value("DTEND"), value("STATUS"), it.get_summary().unwrap().to_owned())
    };
    read.components.iter().map(event).collect()
}

#[test]
fn a_calendar_of_real_records_is_read_by_others() {
    let feed = of(&real_records(), "2025-06-30", Some("2021-01-01"));
    let calendar = feed.icalendar();
    assert!(
        calendar.split("\r\n").all(|line| line.len() <= 75)
            && !calendar.replace("\r\n", "").contains(['\n', '\r'])
    );
    let read = events(&calendar);
    let shown = feed.entries.iter().filter(|it| {
        it.date
            .is_some_and(|it| it.earliest().zip(it.latest()).is_some_and(|(a, b)| (b - a).whole_days() < 31))
    });
    assert_eq!(read.len(), feed.due.len() + shown.count());
    assert!(feed.due.len() > 10 && feed.entries.len() > 100);
    for (due, (start, end, status, summary)) in feed.due.iter().zip(&read) {
        let plain = |date: super_complaints::PartialDate| date.to_string().replace('-', "");
        let after = due.shown_until.exact().unwrap().next_day().unwrap();
        assert_eq!((start, end), (&plain(due.shown_from), &plain(super_complaints::PartialDate::day(after))));
        assert_eq!(status == "CONFIRMED", due.certain);
        assert!(summary.contains(&due.title), "{summary}");
    }
}

#[test]
fn an_atom_feed_of_real_records_is_read_by_others() {
    let mut options = FeedOptions::new(parse_day("2025-06-30").unwrap());
    options.since = Some(parse_day("2021-01-01").unwrap());
    options.url = Some("https://example.org/feed.xml?a=1&b=2".to_owned());
    options.author = Some("A <charity> & others".to_owned());
    let made = feed(None, &real_records(), &options);
    let text = made.atom();
    let read = atom_syndication::Feed::read_from(text.as_bytes()).unwrap();
    assert_eq!(
        (read.id.as_str(), read.authors[0].name.as_str()),
        ("https://example.org/feed.xml?a=1&b=2", "A <charity> & others")
    );
    assert_eq!(
        (read.links[0].rel.as_str(), read.links[0].href.as_str()),
        ("self", "https://example.org/feed.xml?a=1&b=2")
    );
    assert_eq!(read.updated.to_rfc3339(), "2025-06-30T00:00:00+00:00");
    assert_eq!(read.entries.len(), made.entries.len() + made.due.len());
    let ids: BTreeSet<&str> = read.entries.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids.len(), read.entries.len());
    assert!(read.entries.is_sorted_by(|one, other| one.updated >= other.updated), "the latest is first");
    for entry in &read.entries {
        assert!(entry.updated <= read.updated && !entry.title.is_empty() && entry.categories.len() == 1);
        assert!(entry.content.as_ref().unwrap().value().is_some_and(|it| !it.is_empty()));
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_and_entries_keep_their_ids() {
    let records = real_records();
    let (one, again) =
        (of(&records, "2025-06-30", Some("2022-01-01")), of(&records, "2025-06-30", Some("2022-01-01")));
    assert_eq!((one.atom(), one.icalendar()), (again.atom(), again.icalendar()));
    let later = of(&records, "2025-09-30", Some("2022-01-01"));
    let due = |feed: &Feed| feed.due.iter().map(|it| it.id.clone()).collect::<BTreeSet<_>>();
    assert!(due(&one).is_subset(&due(&later)));
    let dated = |feed: &Feed| {
        let received =
            feed.entries.iter().filter(|it| it.kind.as_str() == "response_received" && it.date.is_some());
        received.map(|it| it.id.clone()).collect::<BTreeSet<_>>()
    };
    assert!(!dated(&one).is_empty() && dated(&one).is_subset(&dated(&later)));
}

#[test]
fn a_vague_date_is_never_one_certain_day() {
    let due = |value: Value| {
        let record = example(|it| {
            it["recommendations"] =
                json!([{"id": "r1", "number": "1", "addressees": ["home-office"], "due": value}]);
            it["requests"] = json!([]);
            it["responses"] = json!([]);
            it["actions"] = json!([]);
        });
        let feed = of(&[record], "2022-06-01", None);
        let calendar = feed.icalendar();
        let read = events(&calendar);
        let of_item = read.into_iter().find(|it| it.3.contains("ecommendation 1"));
        of_item.map(|(start, end, status, summary)| {
            (start, end, status, summary.split(':').next().unwrap().to_owned())
        })
    };
    let event = |start: &str, end: &str, status: &str, what: &str| {
        Some((start.to_owned(), end.to_owned(), status.to_owned(), what.to_owned()))
    };
    assert_eq!(due(json!({"date": "2022-05-26"})), event("20220526", "20220527", "CONFIRMED", "Due"));
    assert_eq!(
        due(json!({"date": "2022-05-26", "marks": {"date": "inferred"}})),
        event("20220526", "20220527", "TENTATIVE", "Perhaps due")
    );
    assert_eq!(
        due(json!({"date": "2022-02"})),
        event("20220201", "20220301", "TENTATIVE", "Due on one of these days")
    );
    assert_eq!(
        due(json!({"date": "2022"})),
        event("20221231", "20230101", "TENTATIVE", "Due on this day at the latest")
    );
    let inferred = |date: &str| due(json!({"date": date, "marks": {"date": "inferred"}}));
    assert_eq!(
        inferred("2022"),
        event("20221231", "20230101", "TENTATIVE", "Perhaps due, on this day at the latest")
    );
    assert_eq!(
        inferred("2022-02"),
        event("20220201", "20220301", "TENTATIVE", "Perhaps due on one of these days")
    );
    assert_eq!(
        due(json!({"words": "within 8 weeks", "within": "P56D", "after": "report_published"})),
        event("20210720", "20210722", "TENTATIVE", "Due on one of these days")
    );
    assert_eq!(due(json!({"words": "as soon as possible"})), None);
    assert_eq!(due(json!({"date": "[2022-05..]"})), None);
}

#[test]
fn what_has_no_last_day_is_listed_and_what_sets_none_is_not() {
    let record = example(|it| {
        it["recommendations"][1]["due"] = json!({"date": "[2022-05..]"});
        it["recommendations"][0]["due"] = json!({"words": "as soon as possible"});
    });
    let feed = of(&[record], "2022-06-01", None);
    let left_out: Vec<(&str, &str)> =
        feed.left_out.iter().map(|it| (it.deadline.as_str(), it.why.as_str())).collect();
    assert!(left_out.contains(&("item:r2", "the stated date is open-ended")), "{left_out:?}");
    assert!(!left_out.iter().any(|(id, _)| *id == "item:r1"), "{left_out:?}");
    let said = feed.icalendar().replace("\r\n ", "");
    let one = if feed.left_out.len() == 1 {
        "1 due date has".to_owned()
    } else {
        format!("{} due dates have", feed.left_out.len())
    };
    assert!(said.contains(&format!("{one} no last day")), "{said}");
}

#[test]
fn of_a_time_limit_of_the_law_the_date_that_the_law_sets_is_shown() {
    let days = |record: SuperComplaint| {
        let feed = of(&[record], "2022-06-01", None);
        let due = feed.due.into_iter().find(|it| it.deadline == "acknowledgement").unwrap();
        (due.due.to_string(), due.shown_until.to_string(), due.certain)
    };
    let stated = example(|it| {
        let event = json!({"id": "said", "kind": "deadline_stated", "time_limit": "acknowledgement",
            "date": "2019-06-01", "due": {"date": "2019", "words": "in 2019"}});
        it["events"].as_array_mut().unwrap().push(event);
    });
    assert_eq!(days(stated), days(example(|_| {})));
}

#[test]
fn an_answer_that_came_later_does_not_move_the_due_dates_of_others() {
    let record = example(|it| {
        let promised = |gist: &str, date: &str| json!([{"gist": gist, "due": {"date": date}}]);
        it["documents"].as_array_mut().unwrap().extend([
            json!({"id": "early", "kind": "letter", "sent": "2022-01-10"}),
            json!({"id": "late", "kind": "letter", "sent": "2022-05-10"}),
        ]);
        it["responses"] = json!([{"id": "npcc", "by": ["npcc"], "documents": ["early", "late"], "answers": [
            {"items": ["r1"], "first_given_in": "late", "commitments": promised("one", "2022-02-01")},
            {"items": ["r2"], "first_given_in": "early", "commitments": promised("two", "2022-03-01")},
            {"items": ["r3"], "first_given_in": "early", "commitments": promised("three", "2022-04-01")},
        ]}]);
    });
    let feed = of(&[record], "2022-06-01", Some("2022-04-15"));
    let about: Vec<(&str, &str)> = feed
        .entries
        .iter()
        .filter(|it| it.entity.starts_with("deadline:commitment"))
        .map(|it| (it.entity.as_str(), it.kind.as_str()))
        .collect();
    assert_eq!(about, [("deadline:commitment:npcc/0/0", "may_have_become_overdue")]);
}

#[test]
fn hostile_words_stay_words() {
    let words = "a;b,c\\n \"d\" <e> & ]]> \u{7} \u{202e}f\r\nBEGIN:VEVENT\nEND:VCALENDAR\n日本語".repeat(3);
    let record = example(|it| {
        it["title"] = words.clone().into();
        it["recommendations"][1]["gist"] = words.clone().into();
    });
    let feed = of(&[record], "2022-06-01", Some("2019-01-01"));
    let calendar = feed.icalendar();
    assert_eq!(events(&calendar).len(), calendar.matches("\r\nBEGIN:VEVENT\r\n").count());
    assert!(!calendar.contains(['\u{7}', '\u{202e}']));
    let read = atom_syndication::Feed::read_from(feed.atom().as_bytes()).unwrap();
    assert!(
        read.entries.iter().any(|it| it.title.contains("<e> & ]]> \\u{7} \\u{202e}f")),
        "{:?}",
        read.entries[0].title
    );
    // The two characters that XML forbids and that are not among those that cannot be seen.
    let forbidden = example(|it| it["title"] = "a\u{fffe}b\u{ffff}c".into());
    let atom = of(&[forbidden], "2022-06-01", None).atom();
    assert!(atom.contains("a\\u{fffe}b\\u{ffff}c") && !atom.contains(['\u{fffe}', '\u{ffff}']));
}

#[test]
fn a_calendar_is_never_without_a_component() {
    let feed = of(&[], "2022-06-01", None);
    let calendar = feed.icalendar();
    assert!(
        calendar.contains("BEGIN:VJOURNAL\r\n") && calendar.parse::<icalendar::Calendar>().is_ok(),
        "{calendar}"
    );
    assert_eq!(atom_syndication::Feed::read_from(feed.atom().as_bytes()).unwrap().entries.len(), 0);
    let mut options = FeedOptions::new(parse_day("2022-06-01").unwrap());
    options.url = Some("https://example.org/a,b;c\r\nX:\u{7}".to_owned());
    let calendar = super_complaints_changes::feed::feed(None, &[] as &[SuperComplaint], &options).icalendar();
    assert!(calendar.contains(r"UID:https://example.org/a\,b\;c\nX:\\u{7}:nothing"), "{calendar}");
}

#[test]
fn with_an_older_state_the_changes_are_those_between_the_two() {
    let (old, new) = (example(|it| it["responses"] = json!([])), example(|_| {}));
    let mut options = FeedOptions::new(parse_day("2022-06-01").unwrap());
    let made = feed(Some(&[old]), &[new], &options);
    let received = made.entries.iter().filter(|it| it.kind.as_str() == "response_received");
    assert_eq!(received.count(), 4);
    // Without one and without a date, there are only due dates.
    options.since = None;
    assert_eq!(feed(None, &[example(|_| {})], &options).entries, []);
}

#[test]
fn nothing_that_is_not_certain_looks_certain() {
    // A commitment that was fulfilled late, if its date is what the record infers.
    let feed = |marks: Value| {
        let record = example(|it| {
            it["documents"]
                .as_array_mut()
                .unwrap()
                .push(json!({"id": "early", "kind": "letter", "sent": "2022-01-10"}));
            it["responses"] = json!([{"id": "npcc", "by": ["npcc"], "documents": ["early"], "answers": [
                {"items": ["r1"], "first_given_in": "early", "commitments": [
                    {"gist": "Publish it.", "due": {"date": "2022-02-01", "marks": marks}, "fulfilled_on": "2022-03-01"}]}]}]);
        });
        of(&[record], "2022-06-01", Some("2022-01-20"))
    };
    let shown = |feed: &Feed| {
        let calendar = feed.icalendar().replace("\r\n ", "");
        let event =
            calendar.split("BEGIN:VEVENT").find(|it| it.contains(":Due: ") || it.contains(":Perhaps due: "));
        let event = event.unwrap().to_owned();
        let atom = atom_syndication::Feed::read_from(feed.atom().as_bytes()).unwrap();
        let entry = atom.entries.into_iter().find(|it| it.title.value.contains("(due ")).unwrap();
        (event, entry.title.value, entry.categories[0].term.clone(), entry.content.unwrap().value.unwrap())
    };
    let only = |mut feed: Feed| {
        feed.due.retain(|it| it.deadline.starts_with("commitment"));
        feed.entries.clear();
        feed
    };
    let (event, title, category, content) = shown(&only(feed(json!({}))));
    for part in ["SUMMARY:Due: ", "Publish it (not met)", "STATUS:CONFIRMED", "CATEGORIES:due date"] {
        assert!(event.contains(part), "{part} {event}");
    }
    assert!(title.ends_with(": Publish it (due 2022-02-01)"), "{title}");
    assert!(
        category == "due_date" && content.contains("As of 2022-06-01: fulfilled late on 2022-03-01."),
        "{content}"
    );

    let (event, title, category, content) = shown(&only(feed(json!({"date": "inferred"}))));
    for part in [
        "SUMMARY:Perhaps due: ",
        "Publish it (perhaps not met)",
        "STATUS:TENTATIVE",
        "CATEGORIES:possible due date",
        "2022-02-01 (not certain)",
        "if that due date is right: fulfilled late",
    ] {
        assert!(event.contains(part), "{part} {event}");
    }
    assert!(title.ends_with("(due 2022-02-01, not certain)"), "{title}");
    assert!(
        category == "possible_due_date" && content.contains("if that due date is right: fulfilled late"),
        "{content}"
    );
}

#[test]
fn a_change_on_an_inferred_or_vague_date_is_tentative_and_says_so() {
    let received = |published: Value| {
        let record = example(|it| {
            let mut letter = json!({"id": "new", "kind": "letter", "title": "New"});
            letter.as_object_mut().unwrap().extend(published.as_object().unwrap().clone());
            it["documents"].as_array_mut().unwrap().push(letter);
        });
        let calendar = of(&[record], "2022-12-01", Some("2022-04-01")).icalendar();
        let found = events(&calendar).into_iter().find(|it| it.3.contains("“New”")).unwrap();
        (found.0, found.2, found.3.split(':').next().unwrap().to_owned())
    };
    let title = "A made-up super-complaint that shows the format";
    let is = |day: &str, status: &str, what: &str| (day.to_owned(), status.to_owned(), what.to_owned());
    assert_eq!(received(json!({"published": "2022-05-04"})), is("20220504", "CONFIRMED", title));
    let inferred = |date: &str| json!({"published": date, "marks": {"published": "inferred"}});
    assert_eq!(received(inferred("2022-05-04")), is("20220504", "TENTATIVE", "Perhaps on this day"));
    assert_eq!(
        received(json!({"published": "2022-05"})),
        is("20220501", "TENTATIVE", "On one of these days")
    );
    assert_eq!(received(inferred("2022-05")), is("20220501", "TENTATIVE", "Perhaps on one of these days"));
}

#[test]
fn a_date_that_runs_from_an_inferred_date_is_only_perhaps_due() {
    let due = |mark: Value| {
        let record = example(|it| {
            it["reports"][0]["marks"] = mark;
            it["requests"][0]["due"] =
                json!({"within": "P56D", "after": "report_published", "first_day": "not_counted"});
        });
        let due = of(&[record], "2022-06-01", None)
            .due
            .into_iter()
            .find(|it| it.deadline == "request:respond")
            .unwrap();
        (due.certain, due.range_certain, due.reason)
    };
    assert_eq!(due(json!({})), (true, true, None));
    let why = "the date of publication of the report is inferred".to_owned();
    assert_eq!(due(json!({"published": "inferred"})), (false, false, Some(why)));
}
