use crate::counting::waits;
use crate::dates::Tri;
use crate::finding::{Severity, Subject};
use crate::index::At;
use crate::rules::shared_basis::ONLINE_SAFETY;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC624",
    slug: "late-information-request",
    title: "information that extends a time limit is requested before the time is up",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Event],
    basis: &[Basis::law(
        "SI 2025/919 regulations 8(6) and 9(4): the authority may extend its time by the days on which it waits for information",
        ONLINE_SAFETY,
    )],
    rationale: "If the law lets the wait for information extend a time limit, the wait has to begin before \
                the time is up: time that is up cannot be extended. The due date is worked out without it.",
    help: "check the date of the request, and the time limit that it names in `time_limit`; otherwise leave the \
           finding in place: it is about conduct, not about the record",
    bad: &[Example::new(
        "requested on 20 March, after the time ended on 4 March",
        r#"[
            {"op": "replace", "path": "/scheme", "value": "online-safety"},
            {"op": "replace", "path": "/events", "value": [
                {"id": "received", "kind": "received", "date": "2026-02-02", "by": ["ofcom"], "sources": ["complaint"]},
                {"id": "asked", "kind": "information_requested", "date": "2026-03-20", "by": ["ofcom"], "time_limit": "eligibility", "sources": ["complaint"]}]}]"#,
    )],
    good: &[Example::new(
        "requested on the last day",
        r#"[
            {"op": "replace", "path": "/scheme", "value": "online-safety"},
            {"op": "replace", "path": "/events", "value": [
                {"id": "received", "kind": "received", "date": "2026-02-02", "by": ["ofcom"], "sources": ["complaint"]},
                {"id": "asked", "kind": "information_requested", "date": "2026-03-04", "by": ["ofcom"], "time_limit": "eligibility", "sources": ["complaint"]}]}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    let waits = waits(facts, scheme, None);
    for (at, event) in At::each(&facts.record.events) {
        let of_event =
            || waits.iter().filter(|wait| wait.events.first().is_some_and(|it| std::ptr::eq(*it, event)));
        // A request that is in time for another limit has an effect.
        if of_event().any(|wait| wait.extends != Tri::No) {
            continue;
        }
        let last = of_event().find_map(|wait| Some((wait, wait.over?)));
        if let Some((wait, over)) = last {
            let (title, last) = (wording::lower(&wait.time_limit.title), over.in_words());
            let message = format!(
                "the information was requested after the time for {title} was up, so it does not extend that time"
            );
            let mut made =
                sink.report(at.place().field("date"), message).expected(format!("{last} or earlier"));
            if let Some(date) = event.date {
                made = made.found(date.to_string());
            }
            if let Some(extension) = wait.extension {
                made.basis(scheme, &extension.basis);
            }
        }
    }
}
