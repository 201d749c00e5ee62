//! Parties are found by the names of the directory that the caller gives.

use super_complaints::{Directory, Party};
use super_complaints_govuk::{Draft, Options, read, read_with};

use crate::support::PAGES;

const OWN: &str = include_str!("../../../../examples/directory/scotland-and-pilot.json");

const PAGE: &str = "Transparency data
Responses to the super-complaint on stalking
Documents
Police Scotland response
Kent Police response
Details
In May 2021 HMICFRS, the College of Policing and the IOPC published a report.
The report made recommendations to forces that took part in the pilot and the Home Office.
Police Scotland
Recommendation 1
The recommendation was for Police Scotland to ‘review its guidance’.
Response
The guidance was reviewed.
Published 4 April 2022";

fn own() -> Directory {
    Directory::standard().with_json(OWN).unwrap()
}

fn ids(parties: &[Party]) -> Vec<String> {
    parties.iter().map(ToString::to_string).collect()
}

#[test]
fn bodies_and_groups_of_a_users_directory_are_found_wherever_a_page_names_them() {
    let Draft { record, .. } = read_with(PAGE, &Options::default(), &own()).unwrap();
    let by: Vec<_> = record.responses.iter().flat_map(|it| ids(&it.by)).collect();
    assert!(by.starts_with(&["police-scotland".to_owned(), "force-kent".to_owned()]), "{by:?}");
    let asked: Vec<_> = record.recommendations.iter().flat_map(|it| ids(&it.addressees)).collect();
    for id in ["police-scotland", "pilot-forces", "home-office"] {
        assert!(asked.iter().any(|it| it == id), "{id} in {asked:?}");
    }
    // The standard directory has neither: their names are nobody, and nothing is guessed.
    let standard = read(PAGE, &Options::default()).unwrap().record.to_json();
    assert!(standard.contains("force-kent"));
    assert!(!standard.contains("police-scotland") && !standard.contains("pilot-forces"), "{standard}");
}

#[test]
fn a_directory_with_other_names_changes_nothing_else() {
    let own = own();
    for (page, text) in PAGES {
        let options = Options::default();
        let plain = read(text, &options).unwrap();
        for directory in [Directory::standard(), &own] {
            let draft = read_with(text, &options, directory).unwrap();
            assert_eq!(draft.record, plain.record, "{page}");
            assert_eq!(draft.trace, plain.trace, "{page}");
        }
    }
}
