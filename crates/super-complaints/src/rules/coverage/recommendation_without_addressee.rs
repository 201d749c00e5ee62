use crate::index::{Item, place_of};
use crate::model::{NumberedBy, RecommendationField};
use crate::rules::shared_basis::REGULATION_8;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC403",
    slug: "recommendation-without-addressee",
    title: "every recommendation has an addressee",
    reads: kinds![Recommendation],
    basis: &[Basis::of_scheme(
        Topic::Conclusion,
        "SI 2018/748 regulation 8(1)(d): recommendations for action by any other person",
        REGULATION_8,
    )],
    rationale: "Without an addressee, no body can be asked whether it responded to the recommendation: its \
                row in the matrix is empty, and a missing response goes unnoticed.",
    help: "record the addressees in the words of the report; if they were searched for and not found, mark \
           `addressees` as `unknown`; if the parts have their own addressees, link them with `part_of`",
    bad: &[Example::new(
        "there is no addressee, and no reason is given",
        r#"[{"op": "remove", "path": "/recommendations/0/addressees"}]"#,
    )],
    good: &[
        Example::new(
            "the addressees were searched for and not found",
            r#"[
                {"op": "remove", "path": "/recommendations/0/addressees"},
                {"op": "add", "path": "/recommendations/0/marks", "value": {"addressees": "unknown"}}]"#,
        ),
        Example::new(
            "the part has the addressees",
            r#"[{"op": "remove", "path": "/recommendations/2/marks"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, item) in facts.items.each() {
        let Item::Recommendation(it) = item else { continue };
        if !it.addressees.is_empty()
            || it.marks.get(RecommendationField::Addressees).is_some()
            || it.numbered_by == Some(NumberedBy::Responders)
        {
            continue;
        }
        let whole = it.part_of.as_ref().and_then(|id| facts.items.position(id.as_str()));
        let mut others = whole.iter().chain(facts.parts(at)).filter_map(|at| facts.items.at(*at));
        if !others.any(|item| !item.addressees().is_empty()) {
            sink.report(place_of(facts.record, at), "the recommendation has no addressee");
        }
    }
}
