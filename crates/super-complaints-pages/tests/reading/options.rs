//! What the caller knows goes into the draft.

use super_complaints_pages::{Options, read};

use crate::support::text;

#[test]
fn id_day_and_address_of_the_caller_are_taken() {
    let options = Options {
        format: None,
        id: "hestia".parse().ok(),
        seen: "2026-11-25".parse().ok(),
        url: "https://www.gov.uk/x".parse().ok(),
        whole: true,
    };
    let record = read(text("hidden-victims-responses"), &options).unwrap().record;
    assert_eq!(record.id.as_str(), "hestia");
    assert_eq!(record.documents[0].last_seen, options.seen);
    assert_eq!(record.documents[0].urls[0].as_str(), "https://www.gov.uk/x");
    assert_eq!(record.searches[0].date, options.seen);
    assert!(record.searches[0].marks.is_empty());
}

#[test]
fn the_id_is_made_of_the_title() {
    let id = |page: &str| crate::support::draft(page).record.id.to_string();
    assert_eq!(id("hidden-victims-responses"), "hidden-victims");
    assert_eq!(id("stalking-responses"), "police-response-to-stalking");
    assert_eq!(id("ppda-responses-actions"), "police-perpetrated-domestic-abuse");
    assert_eq!(id("npcc-ppda-letter"), "police-perpetrated-domestic-abuse");
}
