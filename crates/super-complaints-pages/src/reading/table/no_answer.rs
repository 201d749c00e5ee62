//! Tests of cells that say nothing, or for whom a recommendation is not.

use super_complaints::collect_vec::CollectVec as _;

use crate::testing::{at, read};

#[test]
fn words_that_stand_for_an_empty_cell_are_no_answer() {
    let answers = |cell: &str| {
        let page = format!(
            "# Response to the police super-complaint on stalking
Kent Police answers the super-complaint of the Suzy Lamplugh Trust here.
| !No | !Recommendation | !Response |
| 8 | Chief constables should review training. | {cell} |
| 9 | Chief constables should review systems. | We accept this recommendation. |"
        );
        let draft = read(&page, &at("https://www.kent.police.uk/plan/")).unwrap();
        let answers = draft.record.responses.iter().flat_map(|it| it.answers.clone()).collect_vec();
        answers.iter().flat_map(|it| it.items.clone()).map(|it| it.to_string()).collect_vec()
    };
    for empty in [
        "No comment.",
        "no comments",
        "N/A",
        "n/a.",
        "None",
        "Nil",
        "TBC",
        "Not applicable",
        "To follow",
        "See above",
        "Not for Kent Police",
        "Not for this force.",
        "Not applicable to forces",
        "Not directed at Kent Police",
        "No action for the force",
    ] {
        assert_eq!(answers(empty), ["r9"], "{empty}");
    }
    for said in [
        "No comment was made on training, which is under review.",
        "We accept this recommendation.",
        "No action has been taken.",
        "Not accepted.",
        "Not for the first time, training is reviewed by the force and its partners here.",
        "This is not for Kent Police alone.",
    ] {
        assert_eq!(answers(said), ["r8", "r9"], "{said}");
    }
}

#[test]
fn a_cell_that_says_for_whom_an_item_is_not_gives_no_answer() {
    let answers = |cell: &str| {
        let page = format!(
            "# Kent Police action plan on the super-complaint\nThe police answer the super-complaint.\n\
             | !Recommendation | !Response |\n| 8. The Home Office should review the law | {cell} |"
        );
        let draft = read(&page, &at("https://www.kent.police.uk/plan/")).unwrap();
        let record = serde_json::to_value(&draft.record).unwrap();
        record["responses"]
            .as_array()
            .map_or(0, |it| it.iter().map(|it| it["answers"].as_array().map_or(0, Vec::len)).sum::<usize>())
    };
    for cell in [
        "Not for policing.",
        "Not for police forces",
        "Not for forces.",
        "Not for chief constables",
        "Not for us.",
    ] {
        assert_eq!(answers(cell), 0, "{cell}");
    }
    for cell in
        ["Not accepted.", "We accept it.", "Accepted by the police.", "Policing accepts it.", "Noted."]
    {
        assert_eq!(answers(cell), 1, "{cell}");
    }
}
