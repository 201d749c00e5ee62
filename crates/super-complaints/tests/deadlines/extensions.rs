//! More time to answer, for all who were asked or for some of them: whose day moves, and whose does not.

use super_complaints::deadlines::{Certainty, Deadline};
use super_complaints::matrix::DueStatus;
use super_complaints::{Context, Directory, SuperComplaint, check_json};

use crate::{date, day, deadlines, record};

const ASKED: [&str; 4] = ["home-office", "npcc", "apcc", "college-of-policing"];

/// Asked for by 21 July 2021, and answered by each of the four by letter on a day; with what events.
fn asked(sent: [&str; 4], events: &str) -> SuperComplaint {
    let each = |text: &dyn Fn(&str, &str) -> String| -> String {
        let all: Vec<String> = ASKED.iter().zip(sent).map(|(body, sent)| text(body, sent)).collect();
        all.join(",")
    };
    let responses = each(&|body, _| {
        format!(
            r#"{{"id": "{body}", "by": ["{body}"], "documents": ["{body}"], "answers": [{{"items": ["r1"], "position": "accepted"}}]}}"#
        )
    });
    let documents = each(&|body, sent| {
        format!(
            r#"{{"id": "{body}", "kind": "letter", "sent": "{sent}", "urls": ["https://example.org/{body}"]}}"#
        )
    });
    let addressees = each(&|body, _| format!(r#""{body}""#));
    record(&format!(
        r#""reports": [{{"id": "report", "kind": "report", "published": "2021-05-26"}}],
        "recommendations": [{{"id": "r1", "addressees": [{addressees}]}}],
        "requests": [{{"id": "respond", "asked": [{addressees}], "items": ["r1"], "due": {{"date": "2021-07-21"}}}}],
        "events": [{events}], "responses": [{responses}], "documents": [{documents}]"#
    ))
}

/// More time until 30 September, granted on 15 July.
fn granted(id: &str, to: &[&str]) -> String {
    let to: Vec<String> = to.iter().map(|body| format!(r#""{body}""#)).collect();
    let to = if to.is_empty() { String::new() } else { format!(r#", "recipient": [{}]"#, to.join(",")) };
    format!(
        r#"{{"id": "{id}", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "requests": ["respond"]{to}, "due": {{"date": "2021-09-30", "words": "until the end of September"}}}}"#
    )
}

fn get(record: &SuperComplaint, id: &str, as_of: &str) -> Deadline {
    let all = deadlines(record, Some(as_of));
    let ids: Vec<&str> = all.deadlines.iter().map(|it| it.id.as_str()).collect();
    all.get(id).unwrap_or_else(|| panic!("no {id} in {ids:?}")).clone()
}

/// The last day of a body and whether it was kept, as the matrix has them.
fn in_matrix(record: &SuperComplaint, body: &str, as_of: &str) -> (String, DueStatus, Vec<String>) {
    let matrix = record.matrix(Directory::standard(), day(as_of));
    let asked = matrix.row("r1").unwrap().cell(body).unwrap().asked[0].clone();
    (
        asked.due.map_or_else(|| "none".to_owned(), |due| due.to_string()),
        asked.met,
        asked.extended_by.iter().map(ToString::to_string).collect(),
    )
}

/// What SC402 says, and what it cannot tell.
fn late(record: &SuperComplaint, as_of: &str) -> (Vec<String>, Vec<String>) {
    let checked = check_json(record.to_canonical_json(), &Context::new(day(as_of)));
    assert!(checked.faults.is_empty(), "{:?}", checked.faults);
    let told = checked.findings.iter().filter(|it| it.code == "SC402").map(|it| it.message.clone()).collect();
    let unsure = checked.undecided.iter().filter(|it| it.code == "SC402");
    (told, unsure.map(|it| it.reason.clone()).collect())
}

#[test]
fn more_time_for_one_moves_its_day_and_nobody_elses() {
    let on_the_tenth = ["2021-09-10"; 4];
    let record = asked(on_the_tenth, &granted("more", &["home-office"]));
    // The others keep 21 July, and were late.
    let general = get(&record, "request:respond", "2022-06-01");
    assert_eq!((general.due.unwrap().to_string().as_str(), general.met), ("2021-07-21", DueStatus::No));
    assert_eq!(general.state, "late, or searched for and not found: 3 of 3");
    assert_eq!(general.reason.unwrap(), "Home Office: extension to 2021-09-30 (event:more)");
    // It has a deadline of its own, with the reason.
    let own = get(&record, "request:respond/more", "2022-06-01");
    assert_eq!((own.due.unwrap().to_string().as_str(), own.met), ("2021-09-30", DueStatus::Yes));
    assert_eq!(own.state, "answered in time");
    assert_eq!(own.binds.parties.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Home Office"]);
    let reason = own.reason.unwrap();
    assert!(reason.starts_with("the time was extended from 2021-07-21 by "), "{reason}");
    assert!(reason.ends_with(" on 2021-07-15: event:more"), "{reason}");
    assert_eq!(own.stated.unwrap().words.as_deref(), Some("until the end of September"));
    assert_eq!(
        own.evidence.iter().map(|it| it.entity.as_str()).collect::<Vec<_>>(),
        ["response:home-office"]
    );
    // Asked for by its id, a request is shown with what belongs to it.
    let shown = deadlines(&record, None).only("request:respond").unwrap();
    let shown: Vec<&str> = shown.deadlines.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(shown, ["request:respond", "request:respond/more"]);
    // The rule on late answers names the three, and not the fourth.
    let (told, unsure) = late(&record, "2022-06-01");
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("a response was due by 2021-07-21; it was late from 3 of 3: "), "{told:?}");
    assert!(!told[0].contains("Home Office") && unsure.is_empty(), "{told:?} {unsure:?}");
}

#[test]
fn whoever_has_more_time_and_is_late_all_the_same_is_held_to_the_later_day() {
    let record =
        asked(["2021-10-01", "2021-07-21", "2021-07-20", "2021-07-01"], &granted("more", &["home-office"]));
    let own = get(&record, "request:respond/more", "2022-06-01");
    assert_eq!(own.met, DueStatus::No);
    assert_eq!(get(&record, "request:respond", "2022-06-01").met, DueStatus::Yes);
    let told = "a response was due by 2021-09-30, extended by `more`; it was late from Home Office";
    assert_eq!(late(&record, "2022-06-01"), (vec![told.to_owned()], Vec::new()));
    // As of a day between the two, the time of those who have more is not over.
    assert_eq!(get(&record, "request:respond/more", "2021-08-01").met, DueStatus::NotYet);
    assert_eq!(late(&record, "2021-08-01"), (Vec::new(), Vec::new()));
}

#[test]
fn to_whomever_of_those_asked_it_is_granted_the_rest_stand_as_without_it() {
    let on = ["2021-07-21", "2021-07-22", "2021-09-30", "2021-10-01"];
    let without = asked(on, "");
    let with_more = asked(on, &granted("more", &[]));
    for chosen in 0..16_u32 {
        let some = ASKED.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1);
        let to: Vec<&str> = some.map(|(_, body)| *body).collect();
        let event = if to.is_empty() { String::new() } else { granted("more", &to) };
        let record = asked(on, &event);
        for body in ASKED {
            let same_as = if to.contains(&body) { &with_more } else { &without };
            for as_of in ["2021-07-01", "2021-07-21", "2021-07-22", "2021-09-30", "2021-10-01", "2022-06-01"]
            {
                let held = in_matrix(&record, body, as_of);
                assert_eq!(held, in_matrix(same_as, body, as_of), "{body} of {to:?} on {as_of}");
            }
        }
    }
}

#[test]
fn as_long_as_more_time_is_not_granted_nobody_has_it() {
    let record =
        asked(["2021-09-10"; 4], &granted("more", &["home-office"]).replace("2021-07-15", "2021-08-15"));
    assert_eq!(in_matrix(&record, "home-office", "2021-08-14").0, "2021-07-21");
    assert_eq!(in_matrix(&record, "home-office", "2021-08-15").0, "2021-09-30");
    // Granted after the first day had passed, it counts all the same.
    assert_eq!(in_matrix(&record, "home-office", "2022-06-01").1, DueStatus::Yes);
}

#[test]
fn granted_to_every_one_of_those_asked_it_moves_the_day_itself() {
    let record = asked(["2021-09-10"; 4], &granted("more", &ASKED));
    let general = get(&record, "request:respond", "2022-06-01");
    assert_eq!((general.due.unwrap().to_string().as_str(), general.met), ("2021-09-30", DueStatus::Yes));
    assert!(deadlines(&record, None).get("request:respond/more").is_none());
    // One by one it comes to the same for each; of the first day nothing is left.
    let events: Vec<String> = ASKED.iter().map(|body| granted(&format!("more-{body}"), &[body])).collect();
    let record = asked(["2021-09-10"; 4], &events.join(","));
    let general = get(&record, "request:respond", "2022-06-01");
    assert_eq!(
        (general.met, general.state.as_str()),
        (DueStatus::NoDeadline, "every body that was asked was given an extension")
    );
    assert_eq!(get(&record, "request:respond/more-apcc", "2022-06-01").met, DueStatus::Yes);
}

#[test]
fn more_time_takes_none_away() {
    let shorter = granted("shorter", &[]).replace("2021-09-30", "2021-08-31");
    let events = format!("{}, {shorter}", granted("more", &["home-office"]));
    let record = asked(["2021-09-10"; 4], &events);
    assert_eq!(in_matrix(&record, "home-office", "2022-06-01").0, "2021-09-30");
    assert_eq!(
        in_matrix(&record, "npcc", "2022-06-01"),
        ("2021-08-31".to_owned(), DueStatus::No, vec!["shorter".to_owned()])
    );
    let own = get(&record, "request:respond/more+shorter", "2022-06-01");
    assert_eq!((own.due.unwrap().to_string().as_str(), own.met), ("2021-09-30", DueStatus::Yes));
    let earlier =
        asked(["2021-07-21"; 4], &granted("more", &["home-office"]).replace("2021-09-30", "2021-06-30"));
    assert_eq!(in_matrix(&earlier, "home-office", "2022-06-01").1, DueStatus::Yes);
}

#[test]
fn more_time_to_an_unknown_day_leaves_open_whether_it_was_kept() {
    let event = r#"{"id": "more", "kind": "extension_granted", "by": ["hmicfrs"], "requests": ["respond"], "recipient": ["home-office"]}"#;
    let record = asked(["2021-09-10", "2021-07-01", "2021-07-01", "2021-07-01"], event);
    let own = get(&record, "request:respond/more", "2022-06-01");
    assert_eq!((own.due, own.certainty, own.met), (None, Certainty::CannotTell, DueStatus::CannotTell));
    assert!(own.reason.unwrap().ends_with("it is 2021-07-21 at the earliest"));
    let (told, unsure) = late(&record, "2022-06-01");
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(unsure, ["for 1 of 1, it is not known whether they had responded by 2021-07-21 or later"]);
    // An answer by the first day is in time, whatever the later one was.
    let record = asked(["2021-07-21"; 4], event);
    assert_eq!(
        in_matrix(&record, "home-office", "2022-06-01"),
        ("none".to_owned(), DueStatus::Yes, vec!["more".to_owned()])
    );
}

#[test]
fn more_time_for_a_name_that_stands_for_nobody_we_know_may_be_anybodys() {
    let event = granted("more", &["home-office"])
        .replace(r#"["home-office"]"#, r#"[{"as_written": "one of the bodies"}]"#);
    let record = asked(["2021-09-10"; 4], &event);
    let (due, met, _) = in_matrix(&record, "npcc", "2022-06-01");
    assert_eq!((due.as_str(), met), ("2021-07-21 to 2021-09-30", DueStatus::CannotTell));
    let own = get(&record, "request:respond/perhaps-more", "2022-06-01");
    assert_eq!((own.certainty, own.met), (Certainty::Range, DueStatus::CannotTell));
    assert!(own.reason.unwrap().starts_with("it is not certain that the time was extended for them by "));
}

#[test]
fn more_time_for_somebody_who_was_not_asked_moves_nothing_and_is_told() {
    let record = asked(["2021-09-10"; 4], &granted("more", &["crown-prosecution-service"]));
    let general = get(&record, "request:respond", "2022-06-01");
    assert_eq!((general.due.unwrap().to_string().as_str(), general.met), ("2021-07-21", DueStatus::No));
    let reason = general.reason.unwrap();
    assert!(reason.starts_with("an extension was given to "), "{reason}");
    assert!(reason.ends_with(" without a request for an answer: event:more"), "{reason}");
}

#[test]
fn more_time_for_one_who_speaks_for_those_asked_is_perhaps_theirs() {
    let record = |asked: &str| {
        let event = granted("more", &["npcc"]);
        record(&format!(
            r#""reports": [{{"id": "report", "kind": "report", "published": "2021-05-26"}}],
            "recommendations": [{{"id": "r1", "addressees": ["chief-constables", "pccs", "npcc"]}}],
            "requests": [{{"id": "respond", "asked": [{asked}], "items": ["r1"], "due": {{"date": "2021-07-21"}}}}],
            "events": [{event}]"#
        ))
    };
    let due = |asked: &str, body: &str| in_matrix(&record(asked), body, "2022-06-01").0;
    let both = r#""chief-constables", "pccs""#;
    assert_eq!(due(both, "force-kent"), "2021-07-21 to 2021-09-30");
    assert_eq!(due(both, "pcc-kent"), "2021-07-21");
    // Asked itself, it was given more time for its own answer.
    let itself = r#""chief-constables", "npcc""#;
    assert_eq!(due(itself, "npcc"), "2021-09-30");
    assert_eq!(due(itself, "force-kent"), "2021-07-21");
}

#[test]
fn more_time_for_a_group_is_more_time_for_its_members() {
    let event = granted("more", &["chief-constables"]);
    let record = record(&format!(
        r#""reports": [{{"id": "report", "kind": "report", "published": "2021-05-26"}}],
        "recommendations": [{{"id": "r1", "addressees": ["chief-constables", "pccs"]}}],
        "requests": [{{"id": "respond", "asked": ["chief-constables", "pccs"], "items": ["r1"], "due": {{"date": "2021-07-21"}}}}],
        "events": [{event}]"#
    ));
    assert_eq!(in_matrix(&record, "force-kent", "2022-06-01").0, "2021-09-30");
    assert_eq!(in_matrix(&record, "pcc-kent", "2022-06-01").0, "2021-07-21");
    let title = get(&record, "request:respond/more", "2022-06-01").title;
    assert!(
        title.starts_with("Answer requested from ") && title.ends_with(" and 40 more, with an extension"),
        "{title}"
    );
}

#[test]
fn whoever_asks_again_is_held_to_the_time_that_it_had_when_it_asked() {
    let again = |by: &str, on: &str| {
        let events = format!(
            r#"{}, {{"id": "again", "kind": "extension_requested", "date": "{on}", "by": [{by}], "requests": ["respond"]}}"#,
            granted("more", &["home-office"])
        );
        let record = asked(["2021-09-10"; 4], &events);
        let checked = check_json(record.to_canonical_json(), &Context::new(day("2022-06-01")));
        checked.findings.iter().any(|it| it.code == "SC408")
    };
    assert!(!again(r#""home-office""#, "2021-09-20"));
    assert!(again(r#""home-office""#, "2021-10-01"));
    assert!(again(r#""npcc""#, "2021-09-20"));
    // Of two who ask together, one who is late is late.
    assert!(again(r#""home-office", "npcc""#, "2021-09-20"));
    // What was granted on the day of asking, or later, was not yet there.
    assert!(date("2021-07-14").is_before(&date("2021-07-15")).is_yes() && !again(r#""npcc""#, "2021-07-14"));
}
