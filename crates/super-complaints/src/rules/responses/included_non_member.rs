use crate::rules::named_members::{Named, strays};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC317",
    slug: "included-non-member",
    title: "a body named as a member of a group is a member of it",
    reads: kinds![Report, Recommendation, Request, Response, Search, Body],
    basis: &[Basis::format("`including` names members of the group that are certainly meant")],
    rationale: "“Many police and crime commissioners, including Cambridgeshire’s” is certain about one \
                member, and about the others only perhaps. If the body was not a member on the date of the \
                report, the id is usually mistyped, and the wrong body counts as asked, or as having \
                answered.",
    help: "correct the id, or list the body as a separate party",
    bad: &[Example::new(
        "a commissioner is named as one of the chief constables",
        r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "coverage": "some", "including": ["pcc-kent"]}}]"#,
    )],
    good: &[Example::new(
        "a force is named as one of the chief constables: both have one seat",
        r#"[{"op": "replace", "path": "/responses/1/answers/0/whose/0", "value": {"id": "chief-constables", "coverage": "some", "including": ["force-kent"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    strays(facts, Named::Included, &mut |name, of, id, place| {
        let message = format!("{name} is named as one of {of}, and is not a member");
        sink.object(place, message).found(format!("`{id}`"));
    });
}
