use crate::collect_vec::CollectVec as _;
use crate::counting::{DueChange, RequestDue, Share, granted_by};
use crate::dates::Tri;
use crate::directory::SeatSet;
use crate::finding::Subject;
use crate::index::{At, Place, place_of};
use crate::matrix::{Punctuality, SurveyRow, who_answers};
use crate::model::{Party, Request};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC402",
    slug: "late-response",
    title: "a response is given by the date requested",
    subject: Subject::Conduct,
    needs_date: true,
    reads: kinds![Event, Report, Recommendation, Action, Request, Response, Search, Document, Body],
    basis: &[
        Basis::experience(
            "a report asks for responses within 56 days of its publication, or for an action plan by a given date",
            "https://www.merseyside.police.uk/foi-ai/merseyside-police/super-complaints2/police-use-of-stop-and-search-powers-super-complaints/",
        ),
        Basis::law(
            "SI 2018/748 does not require addressees to respond: a response is due only if the report asks for it",
            "https://www.legislation.gov.uk/uksi/2018/748",
        ),
    ],
    rationale: "The law sets no date for a response; the report may. It is then fair to ask which bodies met \
                it. Lateness depends on what was requested: a plan that is to be published must be published \
                by the date, but a letter must only be sent by it, as it may be published weeks later. A \
                body that was given an extension is held to the later date; the others are not. If the date \
                is not known, or no search is recorded, the rule cannot tell.",
    help: "check the due date of the request and the dates of the documents; otherwise leave the finding in \
           place: it is about conduct, not about the record",
    bad: &[
        Example::new(
            "a letter is sent ten days late",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-07-31"}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "a letter is sent ten days late, and another body was given an extension",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-07-31"}, {"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["npcc"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "the due date has passed, and a search found no response",
            r#"[{"op": "remove", "path": "/responses/0"}]"#,
        )
        .as_of("2022-06-01"),
    ],
    good: &[
        Example::new(
            "a letter is sent ten days late, but its author was given an extension",
            r#"[{"op": "replace", "path": "/documents/4/sent", "value": "2021-07-31"}, {"op": "add", "path": "/events/-", "value": {"id": "more", "kind": "extension_granted", "date": "2021-07-15", "by": ["hmicfrs"], "recipient": ["home-office"], "requests": ["respond"], "due": {"date": "2021-09-30"}, "sources": ["npcc-letter"]}}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "a letter is sent in time and published after the due date",
            r#"[{"op": "replace", "path": "/documents/4/published", "value": "2021-12-01"}]"#,
        )
        .as_of("2022-06-01"),
        Example::new(
            "the due date has not passed",
            r#"[{"op": "remove", "path": "/responses/0"}]"#,
        )
        .as_of("2021-07-21"),
    ],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (Some(survey), Some(as_of)) = (facts.survey(), facts.as_of()) else { return };
    for (at, request) in At::each(&facts.record.requests) {
        let place = at.place();
        if request.items.is_empty() {
            let time = RequestDue::of(facts, request, None, &granted_by(as_of));
            if time.ends().any(|ends| !ends.is_past(as_of).is_no()) {
                let due = time.general.due_in_words();
                let why = format!(
                    "whether it was answered by {due}: the request does not say which items it covers"
                );
                sink.cannot_tell(place, why);
            }
            continue;
        }
        let mut all: Vec<Answered<'_, '_>> = Vec::new();
        let mut perhaps_asked = SeatSet::default();
        for row in survey.reached_by(facts, at) {
            let Some(in_time) = Punctuality::of(facts, survey, row, request) else { continue };
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
        let time = RequestDue::of(facts, request, None, &granted_by(as_of));
        if !perhaps_asked.is_empty() && time.ends().any(|ends| !ends.is_past(as_of).is_no()) {
            let count = perhaps_asked.len();
            let why = format!(
                "for {count}, it is not known whether they were asked to respond by {}",
                time.general.due_in_words()
            );
            sink.cannot_tell(place, why);
        }
    }
}

/// Which bodies responded by the same due date, over all rows of a request.
struct Answered<'s, 'r> {
    share: Share<'r>,
    asked: SeatSet,
    late: SeatSet,
    absent: SeatSet,
    unsure: SeatSet,
    /// The rows on which a body did not.
    rows: Vec<&'s SurveyRow<'r>>,
}

impl<'s, 'r> Answered<'s, 'r> {
    fn by(share: Share<'r>) -> Self {
        let [asked, late, absent, unsure] = <[SeatSet; 4]>::default();
        Self { share, asked, late, absent, unsure, rows: Vec::new() }
    }

    fn add(&mut self, row: &'s SurveyRow<'r>, in_time: &Punctuality<'_>, mut open: SeatSet, past: Tri) {
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
        // A body that was late on one item, and for which nothing was found on another, is named once, as late.
        self.absent.remove_all(&self.late);
        self.unsure.remove_all(&self.late);
        self.unsure.remove_all(&self.absent);
        let of = self.asked.len();
        let due = self.share.due_in_words();
        if let Some(first) = self.rows.first() {
            let parties: Vec<&Party> = who_answers(request).iter().collect_vec();
            let who = |what: &str, seats: &SeatSet| {
                let who = || wording::among(facts, &parties, first.asked_on.as_ref(), seats, of);
                if seats.is_empty() { String::new() } else { format!("; {what} from {}", who()) }
            };
            let (late, absent) = (who("it was late", &self.late), who("none was found", &self.absent));
            let more = self.share.moved_by().map(|it| format!("`{}`", it.event.id)).collect_vec();
            let more = match more.as_slice() {
                [] => String::new(),
                events if self.share.moved_by().all(DueChange::is_statement) => {
                    format!(", as stated in {}", events.join(" and "))
                }
                events if self.share.is_longer() => {
                    format!(", extended by {}", events.join(" and "))
                }
                events => format!(", possibly extended by {}", events.join(" and ")),
            };
            let message = format!("a response was due by {due}{more}{late}{absent}");
            let mut made = sink.report(place, message).expected(format!("{due} or earlier"));
            for row in self.rows {
                let place = place_of(facts.record, row.item);
                made = made.related(place, "not every body that was asked responded to this in time");
            }
        }
        if !self.unsure.is_empty() {
            let some = self.unsure.len();
            let why = format!("for {some} of {of}, it is not known whether they had responded by {due}");
            sink.cannot_tell(place, why);
        }
    }
}
