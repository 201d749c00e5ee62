use crate::counting::{LastDay, computed, ends_in, start_of, waits};
use crate::finding::{Severity, Subject};
use crate::index::{EntityKind, Place, place_of};
use crate::model::{Due, EventKind};
use crate::rules::coverage::requests_of;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};
use crate::scheme::Repeats;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC411",
    slug: "stated-date-differs",
    title: "a stated due date agrees with the period given with it",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Report, Event, Recommendation, Action, Request, Response],
    basis: &[
        Basis::experience(
            "responses were requested within 56 days of publication, with 22 November 2024 as the last day: the two agree only if the day of publication is not counted",
            "https://www.wired-gov.net/wg/news.nsf/articles/iopc+welcomes+the+responses+to+recommendations+made+in+the+joint+supercomplaint+investigation+into+the+police+response+to+stalking+09012025122000?open",
        ),
        Basis::experience(
            "a law firm gave 21 July 2015 as the last of 90 days from 21 April; the last one was 20 July",
            "http://www.lexology.com/library/detail.aspx?g=c6e75879-147a-48b8-837c-787dca1fd5b6",
        ),
    ],
    rationale: "A reader who counts the period arrives at one date; a reader who uses the stated date has \
                another. Here the stated date counts, and both are shown. If it is not said how the period \
                is counted, any date in the range agrees with it.",
    help: "check the count; if the source gives both, leave the record as it is",
    bad: &[
        Example::new(
            "the date is one day later than 56 days after publication",
            r#"[{"op": "replace", "path": "/requests/0/due/date", "value": "2021-07-22"}]"#,
        ),
        Example::new(
            "an authority states another date than the law sets",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "time_limit": "acknowledgement", "date": "2019-05-31", "by": ["hmicfrs"], "due": {"date": "2019-06-07"}, "sources": ["acknowledgement"]}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "it is not said how the days are counted, and the date is one of the two possible ones",
            r#"[{"op": "replace", "path": "/requests/0/due", "value": {"words": "within 56 days of publication", "date": "2021-07-20", "within": "P56D", "after": "report_published"}}]"#,
        ),
        Example::new(
            "the date that the law sets",
            r#"[{"op": "add", "path": "/events/-", "value": {"id": "stated", "kind": "deadline_stated", "time_limit": "acknowledgement", "date": "2019-05-31", "by": ["hmicfrs"], "due": {"date": "2019-06-06"}, "sources": ["acknowledgement"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    let waits = facts.scheme.map_or_else(Vec::new, |scheme| waits(facts, scheme, None));
    let mut look = |due: &Due, counted: Option<LastDay>, place: Place<'_>| {
        let (Some(date), Some(counted)) = (&due.date, counted) else { return };
        let days = LastDay::of(date).and_then(|stated| counted.days_to(stated));
        if let Some((days, side)) = days {
            let s = if days == 1 { "" } else { "s" };
            sink.report(
                place.field("date"),
                format!("the stated date is {days} day{s} {side} than the period gives"),
            )
            .expected(counted.to_string())
            .found(date.to_string());
        }
    };
    for (at, event) in record.events.iter().enumerate().filter(|(_, event)| event.due.is_some()) {
        for it in requests_of(facts, event).filter(|_| event.kind == EventKind::DeadlineStated) {
            let own = it.due.as_ref().and_then(|due| due.last_day(facts.report_of(it.report.as_ref())));
            if let Some(due) = &event.due {
                look(due, own, Place::of(EntityKind::Event, at).field("due"));
            }
        }
        let time_limit = facts
            .scheme
            .zip(event.time_limit.as_ref())
            .and_then(|(scheme, id)| scheme.time_limit(id.as_str()));
        let Some((time_limit, due)) = time_limit.zip(event.due.as_ref()) else { continue };
        let started = start_of(facts, time_limit).filter(|it| it.certain).and_then(|it| it.event.date);
        let once = time_limit.repeats == Repeats::Once && time_limit.condition.is_none();
        let counted = facts.scheme.zip(started).filter(|_| once);
        let counted = counted.and_then(|(scheme, day)| ends_in(scheme, time_limit, &day, &waits)?.last_day());
        look(due, counted, Place::of(EntityKind::Event, at).field("due"));
    }
    for (at, item) in facts.items.each() {
        let Some(due) = item.due() else { continue };
        look(due, computed(due, facts.report_of(item.report())), place_of(record, at).field("due"));
    }
    for (at, request) in record.requests.iter().enumerate() {
        let Some(due) = &request.due else { continue };
        look(
            due,
            computed(due, facts.report_of(request.report.as_ref())),
            Place::of(EntityKind::Request, at).field("due"),
        );
    }
}
