use crate::rules::named_members::{Named, READS, non_members};
use crate::rules::{Basis, Example, Family, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC317",
    slug: "included-non-member",
    title: "a body that is named as a member of a group is a member of it",
    reads: READS,
    basis: &[Basis::format("`including` names members of the group that are certainly meant")],
    rationale: "“Many police and crime commissioners, including Cambridgeshire’s” is certain about one \
                member, and leaves open which others are meant. If the body was not a member on that date, \
                its id is usually wrong, and the wrong body counts as asked, or as having answered.",
    help: "correct the id, or list the body as a separate party",
    bad: &[Example::new(
        "a commissioner is named as one of the chief constables",
        r#"[{"op": "replace", "path": "/responses/1/answers/0/answer_of/0", "value": {"id": "chief-constables", "coverage": "some", "including": ["pcc-kent"]}}]"#,
    )],
    good: &[Example::new(
        "a force is named as one of the chief constables: both have the same seat",
        r#"[{"op": "replace", "path": "/responses/1/answers/0/answer_of/0", "value": {"id": "chief-constables", "coverage": "some", "including": ["force-kent"]}}]"#,
    )],
    check: |facts, sink| non_members(facts, Named::Included, sink),
    ..Rule::of(Family::Responses)
};
