//! Parties are found by the names of the directory that the caller gives.

use super_complaints::Directory;
use super_complaints::model::Party;
use super_complaints_pages::{Draft, Options, read, read_with};

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
    parties.iter().filter_map(|party| party.id.as_ref()).map(ToString::to_string).collect()
}

#[test]
fn bodies_and_groups_of_a_users_directory_are_found_wherever_a_page_names_them() {
    let named = |draft: Draft| -> (Vec<String>, Vec<String>) {
        let by = draft.record.responses.iter().flat_map(|it| ids(&it.by)).collect();
        (by, draft.record.recommendations.iter().flat_map(|it| ids(&it.addressees)).collect())
    };
    let (by, asked) = named(read_with(PAGE, &Options::default(), &own()).unwrap());
    assert!(["police-scotland", "force-kent"].iter().all(|id| by.iter().any(|it| it == id)), "{by:?}");
    for id in ["police-scotland", "pilot-forces", "home-office"] {
        assert!(asked.iter().any(|it| it == id), "{id} in {asked:?}");
    }
    // The standard directory has neither: they are nobody that is known, and nothing is guessed.
    let (by, asked) = named(read(PAGE, &Options::default()).unwrap());
    assert!(by.contains(&"force-kent".to_owned()), "{by:?}");
    for id in ["police-scotland", "pilot-forces"] {
        assert!(!by.iter().chain(&asked).any(|it| it == id), "{id} in {by:?} or {asked:?}");
    }
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
