use crate::dates::Tri;
use crate::directory::existed_on;
use crate::finding::{Severity, Subject};
use crate::model::EventKind;
use crate::rules::shared_basis::SERVICE_POLICE;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC612",
    slug: "scheme-not-in-force",
    title: "a complaint is made while its scheme is in force",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Event],
    basis: &[
        Basis::law(
            "SI 2018/748 regulation 1: in force on 1 November 2018",
            "https://www.legislation.gov.uk/uksi/2018/748/regulation/1/made",
        ),
        Basis::law("SI 2023/624: in force on 19 June 2023 for the service police", SERVICE_POLICE),
    ],
    rationale: "Before its law is in force, a scheme has no designated bodies and no steps. Usually the date \
                is that of an earlier campaign or report; but some complaints were made, and answered, in \
                anticipation of the law.",
    help: "check the date and the scheme; otherwise leave the finding as it is",
    bad: &[Example::new(
        "received a month too early",
        r#"[{"op": "replace", "path": "/events/0/date", "value": "2018-10-01"}]"#,
    )],
    good: &[Example::new(
        "received on the first day of the scheme",
        r#"[
            {"op": "replace", "path": "/events/0/date", "value": "2018-11-01"},
            {"op": "replace", "path": "/events/1/date", "value": "2018-11-02"}]"#,
    )],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    let made = facts.events(EventKind::Received).find_map(|(at, event)| Some((at, event.date.as_ref()?)));
    let made = made.or_else(|| {
        facts.events(EventKind::Submitted).find_map(|(at, event)| Some((at, event.date.as_ref()?)))
    });
    let Some((at, day)) = made else { return };
    let place = at.place().field("date");
    let until = scheme.until.as_ref().map_or_else(String::new, |until| format!(" to {until}"));
    match existed_on(Some(&scheme.since), scheme.until.as_ref(), day) {
        Tri::Yes => {}
        Tri::No => {
            let message = format!(
                "the complaint is dated {day}, but its scheme is in force from {}{until}",
                scheme.since
            );
            sink.report(place, message)
                .expected(format!("from {}{until}", scheme.since))
                .found(day.to_string())
                .basis(scheme, &scheme.standing.instrument);
        }
        Tri::CannotTell => {
            let day = day.in_words();
            let why = format!(
                "whether the scheme was in force then: the complaint is dated {day}, and the scheme is in force from {}{until}",
                scheme.since
            );
            sink.cannot_tell(place, why);
        }
    }
}
