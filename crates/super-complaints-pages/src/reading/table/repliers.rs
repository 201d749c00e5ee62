//! Tests of whose answers a row holds.

use super_complaints::collect_vec::CollectVec as _;

use crate::testing::{at, read};

/// Who answers which items, on a page at an address.
fn answers(page: &str, url: &str) -> Vec<String> {
    let draft = read(page, &at(url)).unwrap();
    let response = |it: &super_complaints::model::Response| {
        let by = it
            .by
            .iter()
            .filter_map(|party| party.id.as_ref())
            .map(ToString::to_string)
            .collect_vec()
            .join("+");
        let items = it.answers.iter().flat_map(|answer| &answer.items);
        items.map(|item| format!("{by} {item}")).collect_vec()
    };
    draft.record.responses.iter().flat_map(response).collect_vec()
}

#[test]
fn a_cell_may_say_who_replies() {
    for header in
        ["Who replies here", "Who answers?", "Response from", "Answered by", "Respondent", "Replying body"]
    {
        let page = format!(
            "# Police perpetrated domestic abuse: the super-complaint and Surrey
            The police super-complaint was made by the Centre for Women\u{2019}s Justice.
            | !Recommendation | !{header} | !Position |
            | Recommendation 1 | Surrey Police | We accept this recommendation. |
            | Recommendation 2 | The Commissioner | We accept this recommendation. |"
        );
        let found = answers(&page, "https://www.surrey-pcc.gov.uk/plan/");
        assert_eq!(found, ["force-surrey r1", "pcc-surrey r2"], "{header}");
    }
}

#[test]
fn an_authority_that_keeps_a_list_answers_nothing_in_it() {
    let page = |owner: &str| {
        format!(
            "# Super-complaint tracker: Tees Valley Inclusion Project
            What the owners have told HMICFRS about the police.
            | !Rec | !Owner | !Answer |
            | 1 | {owner} | Accepted |"
        )
    };
    let found = |owner: &str| answers(&page(owner), "https://hmicfrs.justiceinspectorates.gov.uk/plan/");
    for (owner, id) in
        [("NPCC", "npcc r1"), ("Home Office", "home-office r1"), ("Kent Police", "force-kent r1")]
    {
        assert_eq!(found(owner), [id], "{owner}");
    }
    for owner in ["Chief constables", "Police and crime commissioners", "All forces", "NPCC and Home Office"]
    {
        assert!(found(owner).is_empty(), "{owner}: {:?}", found(owner));
    }
}
