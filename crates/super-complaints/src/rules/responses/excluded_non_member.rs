use crate::rules::named_members::{Named, READS, non_members};
use crate::rules::{Basis, Example, Family, Rule};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC314",
    slug: "excluded-non-member",
    title: "who is left out of a group by name is a member of it",
    reads: READS,
    basis: &[Basis::format("`excluding` names members of the group who are left out")],
    rationale: "“All chief constables but Kent’s” says something of Kent only if Kent is one of them. Who is \
                left out and was no member on the day is a slip, mostly of the id, and the one who is meant \
                is counted as if it were in.",
    help: "correct the id; a body that is no member need not be left out",
    bad: &[Example::new(
        "a commissioner is left out of the chief constables",
        r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "excluding": ["pcc-kent"]}}]"#,
    )],
    good: &[Example::new(
        "a chief constable is left out",
        r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "excluding": ["force-kent"]}}]"#,
    )],
    check: |facts, sink| non_members(facts, Named::Excluded, sink),
    ..Rule::of(Family::Responses)
};
