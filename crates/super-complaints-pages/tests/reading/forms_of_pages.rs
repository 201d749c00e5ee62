//! Forms that sites give to answers: parts that open and close, questions whether it is accepted, terms with descriptions; and
//! sentences that say what is asked of whom.

use super_complaints::SuperComplaint;
use super_complaints_pages::{Format, Options, read};

use crate::facts::keys;
use crate::running_text::{answers, said};

/// A page of Kent Police.
fn page(body: &str) -> SuperComplaint {
    let html = format!(
        "<html><body><main><h1>Our response to the stalking super-complaint</h1>\
         <p>The police answer the super-complaint by Hestia.</p>{body}</main></body></html>"
    );
    let url = "https://www.kent.police.uk/response/".parse().ok();
    let options = Options { format: Some(Format::Html), url, ..Options::default() };
    read(html, &options).unwrap().record
}

#[test]
fn a_part_that_a_reader_opens_is_read() {
    let asks = "<p>Chief constables should train all staff.</p><p>We accept this recommendation.</p>";
    for open in [
        format!(
            "<div class=accordion><div role=button aria-expanded=false class=accordion__title>Recommendation 3</div><div hidden class=accordion__panel>{asks}</div></div>"
        ),
        format!(
            "<div class=c-accordion__item><button aria-expanded=false class=c-accordion__button>Recommendation 3</button><div class=c-accordion__panel hidden>{asks}</div></div>"
        ),
        format!(
            "<div class=collapsible><h3><button aria-expanded=false class=collapsible>Recommendation 3</button></h3><div class=collapsible__content hidden>{asks}</div></div>"
        ),
        format!(
            "<section class=expander><div class=expander__head role=button aria-expanded=true>Recommendation 3</div><div class=expander__body>{asks}</div></section>"
        ),
        format!(
            "<div class=disclosure><div role=button aria-expanded=false class=disclosure-title>Recommendation 3</div> <!-- x --> <div class=disclosure-text hidden>{asks}</div></div>"
        ),
    ] {
        assert_eq!(said(&page(&open)), ["r3 accepted not_stated".replace("not_stated", "-")], "{open}");
    }
    for closed in [
        format!("<div hidden><h3>Recommendation 3</h3>{asks}</div>"),
        format!("<div class=accordion><h3>Recommendation 3</h3><div hidden class=draft>{asks}</div></div>"),
        format!("<div class=accordion hidden><h3>Recommendation 3</h3>{asks}</div>"),
        format!(
            "<div class=menu><button aria-expanded=false>Recommendation 3</button><div hidden>{asks}</div></div>"
        ),
        format!(
            "<div class=accordion><div role=button aria-expanded=false>Recommendation 3</div><p>x</p><div hidden>{asks}</div></div>"
        ),
    ] {
        assert!(!said(&page(&closed)).iter().any(|it| it.contains("accepted")), "{closed}");
    }
}

#[test]
fn a_question_whether_it_is_accepted_is_answered_by_its_line() {
    let read = |answer: &str| {
        said(&page(&format!(
            "<h3>Recommendation 3</h3><blockquote><p>Chief constables should train all staff.</p></blockquote>\
             <p><strong>Is the recommendation accepted?</strong><br>{answer}</p>\
             <p><strong>Actions taken or planned</strong><br>Whereas demand differs, more advocates are to be recruited, subject to \
             the budget.</p>"
        )))
    };
    for (answer, position) in [
        ("Yes", "accepted"),
        ("No.", "rejected"),
        ("In part", "accepted_in_part"),
        ("In principle.", "accepted_in_principle"),
        ("Partially", "accepted_in_part"),
    ] {
        assert_eq!(read(answer)[0], format!("r3 {position} -"), "{answer}");
    }
    for open in
        ["To be decided", "Yes, subject to funding", "Not yet", "Yes. But this depends on funding.", "N/A"]
    {
        assert!(!read(open).iter().any(|it| it.contains("accepted") || it.contains("rejected")), "{open}");
    }
}

#[test]
fn a_question_whether_another_body_accepts_it_is_not_answered_for_the_one_that_writes() {
    let read = |question: &str| {
        said(&page(&format!(
            "<h3>Recommendation 3</h3><blockquote><p>Chief constables should train all staff.</p></blockquote>\
             <p>{question}</p><p>Yes.</p>"
        )))
    };
    for own in [
        "Does the force accept the recommendation?",
        "Does Kent Police accept this recommendation?",
        "Do you accept the recommendation?",
        "Do we agree with this recommendation?",
        "Has this recommendation been accepted?",
    ] {
        assert_eq!(read(own)[0], "r3 accepted -", "{own}");
    }
    for other in [
        "Does the Home Office accept the recommendation?",
        "Does Surrey Police accept this recommendation?",
        "Does the NPCC agree with this recommendation?",
        "Does Hestia accept the recommendation?",
        "Do other forces accept the recommendation?",
    ] {
        assert!(!read(other).iter().any(|it| it.contains("accepted")), "{other}");
    }
}

#[test]
fn a_term_may_be_the_heading_of_a_recommendation() {
    let record = page(
        "<dl><dt>Recommendation 3 – legal guidance</dt><dd><p>We were asked to review our guidance by 27 March 2025.</p>\
         <p>We accept this recommendation.</p></dd></dl>",
    );
    assert_eq!(said(&record), ["r3 accepted -"]);
    let item = &record.recommendations[0];
    assert_eq!(keys(&item.addressees), ["force-kent"]);
    assert_eq!(
        item.due.as_ref().and_then(|due| due.date).map(|it| it.to_string()).as_deref(),
        Some("2025-03-27")
    );
}

#[test]
fn this_recommended_that_somebody_should_act() {
    for asks in [
        "This recommended that chief constables should review their guidance.",
        "This recommends that chief constables should review their guidance.",
        "This was that chief constables should review their guidance.",
        "This recommendation is that chief constables should review their guidance.",
        "Chief constables were to review their guidance.",
    ] {
        let record =
            page(&format!("<h3>Recommendation 3</h3><p>{asks}</p><p>We accept this recommendation.</p>"));
        assert_eq!(keys(&record.recommendations[0].addressees), ["chief-constables"], "{asks}");
        assert_eq!(said(&record), ["r3 accepted -"], "{asks}");
    }
    for none in [
        "This recommended nothing to chief constables.",
        "This meant that chief constables review their guidance.",
        "Chief constables were told of it.",
        "This is welcome to chief constables.",
        "Officers were to be trained by chief constables.",
    ] {
        let record = page(&format!("<h3>Recommendation 3</h3><p>{none}</p>"));
        assert!(record.recommendations[0].addressees.is_empty(), "{none}");
    }
}

#[test]
fn what_a_body_holds_to_be_done_is_done() {
    for text in [
        "we regard this recommendation as discharged.",
        "we now regard it as fulfilled.",
        "we consider that the recommendation has been met in full.",
        "we treat this recommendation as implemented.",
        "we believe that this recommendation has been implemented.",
    ] {
        assert_eq!(answers(&format!("In relation to recommendation 3, {text}")), ["r3 - done"], "{text}");
    }
    for none in [
        "we regard this recommendation as important.",
        "we regard this recommendation as complete.",
        "we do not regard this recommendation as discharged.",
        "we consider that the recommendation has been partly met.",
        "others regard this recommendation as discharged.",
        "we would regard this recommendation as discharged.",
        "we consider that the recommendation will be met in full.",
    ] {
        let read = answers(&format!("In relation to recommendation 3, {none}"));
        assert!(!read.iter().any(|it| it.contains("done")), "{none} {read:?}");
    }
}

#[test]
fn for_whom_and_when_it_was_made_stand_behind_each_other() {
    let made = |text: &str| {
        let record = page(&format!("<p>{text}</p>"));
        let date = record.events.first().and_then(|it| it.date).map(|it| it.to_string());
        (date, record.on_behalf_of.len())
    };
    for text in [
        "Hestia submitted a super-complaint on behalf of the National Stalking Consortium in November 2022.",
        "In November 2022 Hestia, acting for the National Stalking Consortium, made a super-complaint about stalking.",
        "Hestia made a super-complaint, acting for the National Stalking Consortium, in November 2022.",
        "Hestia made a super-complaint, on behalf of the National Stalking Consortium, in November 2022.",
        "In November 2022 Hestia, acting on behalf of the National Stalking Consortium, made a super-complaint.",
    ] {
        assert_eq!(made(text), (Some("2022-11".to_owned()), 1), "{text}");
    }
    for text in [
        "Hestia answered a super-complaint on behalf of the National Stalking Consortium in November 2022.",
        "Hestia, acting for victims, met us in November 2022 about a super-complaint.",
        "We answered the super-complaint on behalf of the force in November 2022.",
        "The super-complaint on behalf of victims was discussed in November 2022.",
        "Hestia was acting for the National Stalking Consortium in November 2022.",
    ] {
        assert_eq!(made(text).0, None, "{text}");
    }
}
