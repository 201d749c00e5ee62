use crate::finding::Severity;
use crate::index::{Item, place_of};
use crate::model::{ActionField, RecommendationField};
use crate::rules::shared_basis::REGULATION_8;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Topic, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC120",
    slug: "item-not-described",
    title: "every recommendation and action says what is to be done",
    severity: Severity::Note,
    reads: kinds![Recommendation, Action],
    basis: &[Basis::of_scheme(
        Topic::Conclusion,
        "SI 2018/748 regulation 8(1): the report sets out the proposed action and the recommendations",
        REGULATION_8,
    )],
    rationale: "A number and an addressee do not say what is to be done, or whether an answer fits. Only \
                parts of some reports can be read; if the wording was searched for and not found, the record \
                can say so.",
    help: "add `text` in the words of the report, or `gist` in your own; if the words were searched for and \
           not found, mark `text` as `unknown`",
    bad: &[Example::new(
        "a recommendation without `text` or `gist`",
        r#"[{"op": "remove", "path": "/recommendations/1/gist"}]"#,
    )],
    good: &[
        Example::new(
            "the words were searched for and not found",
            r#"[{"op": "remove", "path": "/recommendations/1/gist"}, {"op": "add", "path": "/recommendations/1/marks", "value": {"text": "unknown"}}]"#,
        ),
        Example::new(
            "its parts say what is to be done",
            r#"[{"op": "remove", "path": "/recommendations/2/gist"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, item) in facts.items.each() {
        let (marked, restated) = match item {
            Item::Recommendation(it) => {
                let fields = [RecommendationField::Text, RecommendationField::Gist];
                (fields.iter().any(|field| it.marks.get(*field).is_some()), !it.restates.is_empty())
            }
            Item::Action(it) => {
                let fields = [ActionField::Text, ActionField::Gist];
                (fields.iter().any(|field| it.marks.get(*field).is_some()), false)
            }
        };
        let said = item.text().is_some() || item.gist().is_some() || marked || restated;
        if !said && facts.parts(at).is_empty() {
            let message = format!("the record does not say what is to be done: {}", wording::item(item));
            sink.report(place_of(facts.record, at), message);
        }
    }
}
