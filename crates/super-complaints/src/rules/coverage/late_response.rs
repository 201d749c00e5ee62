use crate::dates::Tri;
use crate::deadlines::{Granted, RequestTime, Share, granted_by};
use crate::directory::SeatSet;
use crate::finding::Subject;
use crate::index::{EntityKind, Place, place_of};
use crate::matrix::{InTime, SurveyRow, who_answers};
use crate::model::{Party, Request};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC402",
    slug: "late-response",
    title: "an answer that was asked for by a day came by that day",
    subject: Subject::Conduct,
    needs_day: true,
    reads: kinds![Event, Report, Recommendation, Action, Request, Response, Search, Document, Body],
    basis: &[
        Basis::experience(
            "a report asks for answers within 56 days of its publication, or for an action plan by a given day",
            "https://www.merseyside.police.uk/foi-ai/merseyside-police/super-complaints2/police-use-of-stop-and-search-powers-super-complaints/",
        ),
        Basis::law(
            "SI 2018/748 puts no duty to answer on an addressee: a day is due only where the report asks for it",
            "https://www.legislation.gov.uk/uksi/2018/748",
        ),
    ],
    rationale: "The law sets no time for an answer; the report may. Then it is fair to ask who kept to it. \
                Lateness is judged on the act that was asked: a plan to be published by the day of its \
                publication, a letter by the day on which it was sent, for it may be published weeks later. \
                Whoever was given more time is held to the later day, and nobody else. Where that day is not \
                known, or nobody looked, the rule cannot tell.",
    help: "check the due day of the request and the dates of the documents; else leave the finding as it \
           stands: it is about conduct, not about the record",
    bad: &[
        Example::new(
            "a letter sent ten days late",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-07-31"}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "a letter sent ten days late, while another body was given more time",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-07-31"}, {"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "the day is past, and somebody looked and found no answer",
            r#"[{"op": "remove", "path": "/responses/0"}]"#,
        )
        .as_of("2022-06-01"),
    ],
    good: &[
        Example::new(
            "a letter sent ten days late by a body that alone was given more time",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-07-31"}, {"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["home-office"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "a letter sent in time and published after the day",
            r#"[{"op": "replace", "path": "/documents/4/published", "value": "2021-12-01"}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "the day has not come",
            r#"[{"op": "remove", "path": "/responses/0"}]"#,
        )
        .as_of("2021-07-21"),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (Some(survey), Some(as_of)) = (facts.survey(), facts.as_of()) else { return };
    for (at, request) in facts.record.requests.iter().enumerate() {
        let place = Place::of(EntityKind::Request, at);
        if request.items.is_empty() {
            let time = RequestTime::of(facts, request, None, &granted_by(as_of));
            if time.ends().any(|ends| !ends.is_past(as_of).is_no()) {
                let due = time.general.due_in_words();
                let why =
                    format!("whether it was answered by {due}: it is not recorded which items it is about");
                sink.cannot_tell(place, why);
            }
            continue;
        }
        let mut all: Vec<Answered<'_, '_>> = Vec::new();
        let mut perhaps_asked = SeatSet::default();
        for row in survey.reached_by(facts, at) {
            let Some(in_time) = InTime::of(facts, survey, row, request) else { continue };
            let owing = row.owing(facts, request);
            if !owing.possible.is_empty() {
                perhaps_asked.insert_all(&owing.possible);
            }
            for (seats, share) in in_time.time.split(&owing.certain) {
                let Some(ends) = share.ends.filter(|ends| !ends.is_past(as_of).is_no()) else { continue };
                let known = all.iter().position(|it| it.share.is(&share.granted));
                let at = known.unwrap_or_else(|| {
                    all.push(Answered::by(share.clone()));
                    all.len() - 1
                });
                if let Some(answered) = all.get_mut(at) {
                    answered.add(row, &in_time, seats, ends.is_past(as_of));
                }
            }
        }
        for answered in &all {
            perhaps_asked.remove_all(&answered.asked);
        }
        for answered in all {
            answered.tell(facts, request, place, sink);
        }
        let time = RequestTime::of(facts, request, None, &granted_by(as_of));
        if !perhaps_asked.is_empty() && time.ends().any(|ends| !ends.is_past(as_of).is_no()) {
            let count = perhaps_asked.len();
            let why = format!(
                "for {count} it is not known whether they were asked to answer by {}",
                time.general.due_in_words()
            );
            sink.cannot_tell(place, why);
        }
    }
}

/// Who answered by the same last day, over all rows of a request.
struct Answered<'s, 'r> {
    share: Share<'r>,
    asked: SeatSet,
    late: SeatSet,
    absent: SeatSet,
    unsure: SeatSet,
    /// The rows on which somebody did not.
    rows: Vec<&'s SurveyRow<'r>>,
}

impl<'s, 'r> Answered<'s, 'r> {
    fn by(share: Share<'r>) -> Self {
        let [asked, late, absent, unsure] = <[SeatSet; 4]>::default();
        Self { share, asked, late, absent, unsure, rows: Vec::new() }
    }

    fn add(&mut self, row: &'s SurveyRow<'r>, in_time: &InTime<'_>, mut open: SeatSet, past: Tri) {
        self.asked.insert_all(&open);
        let mut late = in_time.late.clone();
        late.keep_all(&open);
        open.remove_all(&in_time.yes);
        open.remove_all(&late);
        let mut none_found = SeatSet::default();
        if past.is_yes() {
            none_found = row.states.none_found.clone();
            none_found.keep_all(&open);
            none_found.remove_all(&in_time.unsure);
            open.remove_all(&none_found);
        }
        if !late.is_empty() || !none_found.is_empty() {
            self.rows.push(row);
        }
        self.late.insert_all(&late);
        self.absent.insert_all(&none_found);
        self.unsure.insert_all(&open);
    }

    fn tell(mut self, facts: &Facts<'_>, request: &Request, place: Place<'r>, sink: &mut Sink<'_, '_>) {
        // Who was late on one item and is not found on another is named once, as late.
        self.absent.remove_all(&self.late);
        self.unsure.remove_all(&self.late);
        self.unsure.remove_all(&self.absent);
        let of = self.asked.len();
        let due = self.share.due_in_words();
        if let Some(first) = self.rows.first() {
            let parties: Vec<&Party> = who_answers(request).iter().collect();
            let who = |what: &str, seats: &SeatSet| {
                let who = || say::among(facts, &parties, first.asked_on.as_ref(), seats, of);
                if seats.is_empty() { String::new() } else { format!("; {what} from {}", who()) }
            };
            let (late, absent) = (who("it came late", &self.late), who("it was not found", &self.absent));
            let more = self.share.moved_by().map(|it| format!("`{}`", it.event.id)).collect::<Vec<_>>();
            let more = match more.as_slice() {
                [] => String::new(),
                events if self.share.moved_by().all(Granted::is_statement) => {
                    format!(", as stated in {}", events.join(" and "))
                }
                events if self.share.is_longer() => {
                    format!(", more time being granted in {}", events.join(" and "))
                }
                events => format!(", more time perhaps being granted in {}", events.join(" and ")),
            };
            let message = format!("an answer was due by {due}{more}{late}{absent}");
            let mut made = sink.object(place, message).expected(format!("{due} or earlier"));
            for row in self.rows {
                let place = place_of(facts.record, row.item);
                made = made.related(place, "not answered in time by all who were asked");
            }
        }
        if !self.unsure.is_empty() {
            let some = self.unsure.len();
            let why = format!("for {some} of {of} it is not known whether they answered by {due}");
            sink.cannot_tell(place, why);
        }
    }
}
