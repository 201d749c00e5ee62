//! Suppressions of what was found, of what did not run, and of what is not there.

use super_complaints::Context;

use crate::{checked, checked_with, lines, of, unsure};

#[test]
fn a_suppression_whose_rule_did_not_run_cannot_be_told_from_a_good_one() {
    let patch = r#"[{"op": "add", "path": "/suppressions", "value": [
        {"rule": "SC401", "reason": "they told us why"},
        {"rule": "SC107", "entity": "report:rport", "reason": "the report leaves number 2 out"}
    ]}]"#;
    let undated = checked_with(patch, &Context::undated());
    assert_eq!(unsure(&undated, "SC902").len(), 1);
    assert_eq!(lines(&undated, "SC902"), ["/suppressions/1: there is no `report:rport` in the record"]);
    let left_out = checked_with(patch, &Context::undated().without_rules(["SC107"]).unwrap());
    assert_eq!(unsure(&left_out, "SC902").len(), 2);
}

#[test]
fn a_suppression_of_what_its_rule_could_not_tell_is_not_unused() {
    let suppressed = |entity: &str| {
        checked(&format!(
            r#"[
                {{"op": "remove", "path": "/responses/0"}},
                {{"op": "replace", "path": "/searches/0/date", "value": "2022-05-01"}},
                {{"op": "add", "path": "/suppressions", "value": [{{"rule": "SC401", "entity": "{entity}", "reason": "they are writing"}}]}}
            ]"#
        ))
    };
    let unsure_of_it = suppressed("item:r1");
    assert_eq!((of(&unsure_of_it, "SC902").len(), unsure(&unsure_of_it, "SC902").len()), (0, 1));
    assert_eq!(of(&suppressed("item:r2"), "SC902").len(), 1, "all chief constables have answered");
}

#[test]
fn an_expired_suppression_is_not_said_to_be_unused_as_well() {
    let checked = checked(
        r#"[{"op": "add", "path": "/suppressions", "value": [{"rule": "SC107", "reason": "for now", "expires": "2022-05-31"}]}]"#,
    );
    assert_eq!((of(&checked, "SC902").len(), of(&checked, "SC903").len()), (0, 1));
}

#[test]
fn a_suppression_of_what_is_not_there_says_so() {
    let with = |entity: &str| {
        let patch = format!(
            r#"[{{"op": "add", "path": "/suppressions", "value": [{{"rule": "SC107", "entity": "{entity}", "reason": "seen"}}]}}]"#
        );
        of(&checked(&patch), "SC902")[0].message.clone()
    };
    assert_eq!(with("report:nowhere"), "there is no `report:nowhere` in the record");
    assert_eq!(with("report:report"), "`SC107` has no finding here to suppress");
}
