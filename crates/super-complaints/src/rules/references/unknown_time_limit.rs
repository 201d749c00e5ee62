use crate::directory::nearest;
use crate::finding::Severity;
use crate::index::Place;
use crate::model::TimeLimitId;
use crate::near::likely_id;
use crate::rules::references::for_each_time_limit;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC117",
    slug: "unknown-time-limit",
    title: "a time limit referred to by id is one that the scheme lists",
    severity: Severity::Error,
    reads: kinds![Event, Recommendation, Action, Request, Response],
    basis: &[Basis::format("`time_limit` and `basis` are ids of time limits that the scheme lists")],
    rationale: "Each scheme lists the time limits that its law sets, and those that one might expect but \
                that its law does not set. An id that is on neither list is usually mistyped, and the due \
                date that relies on it could not be explained.",
    help: "use the id of a time limit of the scheme, or of one that it lists as not set by law; \
           `super-complaints explain` lists both. If a source names another law, leave the id out and keep \
           the words in `words` or `gist`",
    bad: &[
        Example::new(
            "a mistyped id of a time limit",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "time_limit": "acknowledgment", "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
        ),
        Example::new(
            "a due date with an unknown basis",
            r#"[{"op": "add", "path": "/requests/0/due/basis", "value": "section-55"}]"#,
        ),
    ],
    good: &[Example::new(
        "a time limit of the scheme",
        r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "time_limit": "acknowledgement", "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    let mut look = |time_limit: &TimeLimitId, place: Place<'_>| {
        let id = time_limit.as_str();
        if scheme.time_limit(id).is_some() || scheme.unset_limit(id).is_some() {
            return;
        }
        let time_limits = scheme.time_limits.iter().map(|it| &*it.id);
        let known = time_limits.chain(scheme.unset_limits.iter().map(|it| &*it.id));
        let message = format!("the scheme `{}` has no time limit `{id}`", scheme.id);
        let made = sink.report(place, message).found_id(id);
        if let Some(nearest) = nearest(id, known) {
            let made = made.near(nearest);
            if likely_id(id, std::iter::once(nearest)).is_some() {
                made.write(place, id, nearest);
            }
        }
    };
    for_each_time_limit(facts, &mut look);
}
