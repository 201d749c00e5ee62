use crate::rules::named_members::{Named, READS, non_members};
use crate::rules::{Basis, Example, Family, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC314",
    slug: "excluded-non-member",
    title: "a body that is excluded from a group is a member of it",
    reads: READS,
    basis: &[Basis::format("`excluding` names members of the group that are not meant")],
    rationale: "“All chief constables except Kent’s” says something about Kent only if Kent is one of them. \
                If an excluded body was not a member on that date, its id is usually wrong, and the body \
                that is meant is counted as included.",
    help: "correct the id; a body that is not a member need not be excluded",
    bad: &[Example::new(
        "a commissioner is excluded from the chief constables",
        r#"[{"op": "replace", "path": "/responses/1/answers/0/answer_of/0", "value": {"id": "chief-constables", "excluding": ["pcc-kent"]}}]"#,
    )],
    good: &[Example::new(
        "a chief constable is excluded",
        r#"[{"op": "replace", "path": "/responses/1/answers/0/answer_of/0", "value": {"id": "chief-constables", "excluding": ["force-kent"]}}]"#,
    )],
    check: |facts, sink| non_members(facts, Named::Excluded, sink),
    ..Rule::of(Family::Responses)
};
