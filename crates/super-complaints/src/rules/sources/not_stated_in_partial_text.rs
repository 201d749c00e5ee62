use crate::index::{EntityKind, Place};
use crate::model::known::{Marked, MarkedField};
use crate::model::{Extent, Mark};
use crate::rules::responses::{answers, place_of_answer};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC713",
    slug: "not-stated-in-partial-text",
    title: "`not_stated` is used only for text that was read in full",
    reads: kinds![Recommendation, Action, Request, Response],
    basis: &[Basis::format("`not_stated` says that the whole passage was read, and is silent")],
    rationale: "If only part of a passage was read, the record cannot say what it leaves out: the date, the \
                answer or the addressee may be in the other part.",
    help: "mark the field as `unknown`, or read the rest and set `read` to `whole`",
    bad: &[
        Example::new(
            "the copy of an answer ends early, and the position is marked as not stated",
            r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "read": "in_part", "marks": {"position": "not_stated"}}}]"#,
        ),
        Example::new(
            "a recommendation is known only from a list, and its due date is marked as not stated",
            r#"[{"op": "add", "path": "/recommendations/0/read", "value": "listed_only"}, {"op": "add", "path": "/recommendations/0/marks", "value": {"due": "not_stated"}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "the copy of an answer ends early, and the position is marked as unknown",
            r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "read": "in_part", "marks": {"position": "unknown"}}}]"#,
        ),
        Example::new(
            "a recommendation was read in full, and its due date is not stated",
            r#"[{"op": "add", "path": "/recommendations/0/read", "value": "whole"}, {"op": "add", "path": "/recommendations/0/marks", "value": {"due": "not_stated"}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    macro_rules! lists {
        ($($list:ident: $kind:ident),+ $(,)?) => {
            $(for (at, it) in facts.record.$list.iter().enumerate() {
                look(it, it.read, &|| Place::of(EntityKind::$kind, at), sink);
            })+
        };
    }
    lists!(recommendations: Recommendation, actions: Action, requests: Request);
    for (at, _, answer_at, answer) in answers(facts) {
        look(answer, answer.read, &|| place_of_answer(at, answer_at), sink);
    }
}

fn look<E: Marked>(
    entity: &E,
    read: Option<Extent>,
    place: &dyn Fn() -> Place<'static>,
    sink: &mut Sink<'_, '_>,
) {
    let how = match read {
        Some(Extent::InPart) => "in part",
        Some(Extent::ListedOnly) => "in a list",
        Some(Extent::Whole) | None => return,
    };
    for (field, mark) in entity.marks().iter() {
        if mark == Mark::NotStated {
            let name = field.name();
            let message = format!("`{name}` is marked as not stated, but the text was read only {how}");
            sink.report(place().field("marks").field(name), message).expected("`unknown`");
        }
    }
}
