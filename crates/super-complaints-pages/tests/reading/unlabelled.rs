//! Answers that no heading “Response” announces: below headings of many kinds, in paragraphs of letters, in papers of panels.

use super_complaints_pages::{Options, read};

use crate::facts::keys;
use crate::running_text::{answers, said};

/// What a page of Kent Police's own site answers, and who does.
fn page(body: &str) -> Vec<String> {
    let options = Options {
        url: "https://www.kent.police.uk/about-us/stalking-super-complaint/".parse().ok(),
        ..Options::default()
    };
    let html = format!(
        "<html><head><title>Stalking super-complaint</title></head><body><main>\
         <h1>Our response to the super-complaint on stalking by the Suzy Lamplugh Trust</h1>{body}</main></body></html>"
    );
    let record = read(html, &options).unwrap().record;
    assert!(record.responses.iter().all(|it| keys(&it.by) == ["force-kent"]), "{body}");
    said(&record)
}

#[test]
fn a_heading_says_that_the_answer_to_its_item_follows() {
    for heading in [
        "Recommendation 4 – our response",
        "Recommendation 4: our response",
        "Recommendation 4 – response",
        "Recommendation 4 response",
        "Recommendation 4 – Kent Police response",
        "Recommendation 4 – our position",
        "Recommendation 4 – what we have done",
        "Recommendation 4 – our reply",
        "Response to recommendation 4",
        "Our response to recommendation 4",
        "Our response to recommendation 4 (training)",
    ] {
        let read = page(&format!(
            "<h2>{heading}</h2><p>We accept this recommendation. We will train all staff by March 2025.</p>"
        ));
        assert_eq!(read, ["r4 accepted - by 2025-03"], "{heading}");
    }
    let both = page(
        "<h2>Recommendation 4</h2><p>Chief constables should train staff.</p><h3>Recommendation 4 – our response</h3>\
         <p>We accept this recommendation.</p>\
         <h2>Recommendation 7</h2><p>Chief constables should keep records.</p><h3>Recommendation 7 – our response</h3>\
         <p>We do not accept this recommendation.</p>",
    );
    assert_eq!(both, ["r4 accepted -", "r7 rejected -"]);
    let several = page(
        "<h2>Our response to recommendations 2 and 3</h2><p>We accept these recommendations.</p>\
         <h2>Our response to recommendation 5</h2><p>This recommendation has been implemented.</p>",
    );
    assert_eq!(several, ["r2+r3 accepted -", "r5 - done"]);
}

#[test]
fn a_heading_of_another_kind_announces_no_answer() {
    for heading in [
        "Recommendation 4 – the response of others",
        "Recommendation 4 – responses so far",
        "Recommendation 4 – how we found out",
        "Recommendation 4 – draft response",
    ] {
        let read = page(&format!("<h2>{heading}</h2><p>Some forces differ.</p>"));
        assert!(read.iter().all(|it| it.ends_with("- -")), "{heading} {read:?}");
    }
}

#[test]
fn the_answer_may_be_behind_the_wording_in_one_paragraph() {
    for (body, right) in [
        (
            "Recommendation 1\n\nChief constables should train all staff. I accept this recommendation.",
            "r1 accepted -",
        ),
        (
            "Recommendation 2\n\nThis asks chief constables to audit their cases. We accept this recommendation.",
            "r2 accepted -",
        ),
        (
            "Recommendation 3\n\nPCCs and chief constables should work together. I accept this recommendation and have \
             asked my Head of Policy to lead the work with the force.",
            "r3 accepted -",
        ),
        (
            "Recommendation 4\n\nChief constables should train all staff by March 2024. We do not accept this recommendation.",
            "r4 rejected -",
        ),
        (
            "Recommendation 5\n\nChief constables should name a lead. We accept this recommendation in principle.",
            "r5 accepted_in_principle -",
        ),
        (
            "Recommendation 6\n\nChief constables should name a lead. Essex Police accepts this recommendation.",
            "r6 accepted -",
        ),
        (
            "Recommendation 7\n\nChief constables should keep records. We have implemented this recommendation.",
            "r7 - done",
        ),
        (
            "Recommendation 8\n\nChief constables should publish data. We partly accept this recommendation. We will publish \
             data by June 2024.",
            "r8 accepted_in_part - by 2024-06",
        ),
        (
            "Recommendation 9\n\nAll forces must audit their cases. We accept this recommendation.\n\nWe will audit all \
             cases by June 2024.",
            "r9 accepted - by 2024-06",
        ),
        (
            "Recommendation 10\n\nThe Home Office should fund research. I note this recommendation.",
            "r10 noted -",
        ),
    ] {
        assert_eq!(answers(body), [right], "{body}");
    }
    for open in [
        "Recommendation 1\n\nChief constables should train all staff. They should do so by May 2024.",
        "Recommendation 1\n\nChief constables should train all staff. We should like to know why.",
        "Recommendation 1\n\nChief constables should train all staff. The College accepts this recommendation?",
    ] {
        assert!(answers(open).iter().all(|it| it.ends_with("- -")), "{open} {:?}", answers(open));
    }
}

#[test]
fn a_letter_answers_paragraph_by_paragraph() {
    for (body, right) in [
        (
            "Recommendation 1 asks chief constables to train staff. We accept this recommendation.\n\nRecommendation 2 asks \
             chief constables to keep records. We do not accept this recommendation.",
            &["r1 accepted -", "r2 rejected -"][..],
        ),
        (
            "On recommendation 1, I accept it in full. On recommendation 2, work is under way.",
            &["r1 accepted -", "r2 - under_way"],
        ),
        (
            "1. Recommendation 1 is that chief constables should train staff. Essex Police accepts this recommendation.",
            &["r1 accepted -"],
        ),
        (
            "Recommendation 1\nTraining\nWe accept this recommendation.\n\nI am copying this letter to the NPCC.",
            &["r1 accepted -"],
        ),
        (
            "Recommendation 3: we accept this recommendation. Please contact my office if you need more.",
            &["r3 accepted -"],
        ),
        (
            "Essex Police accepts recommendations 1 and 2. Recommendation 3 has been implemented.",
            &["r1+r2 accepted -", "r3 - done"],
        ),
        (
            "Turning to recommendation 6, we accept it. All supervisors will have been trained by 31 May 2024.",
            &["r6 accepted - by 2024-05-31"],
        ),
    ] {
        assert_eq!(answers(body), right, "{body}");
    }
}

/// What a paper without an author says that bodies answer: by whom.
fn paper(body: &str, url: Option<&str>) -> Vec<String> {
    let options = Options { url: url.and_then(|url| url.parse().ok()), ..Options::default() };
    let text = format!(
        "POLICE AND CRIME PANEL\n\n26 JULY 2023\n\nSUPER-COMPLAINT ON MODERN SLAVERY\n\nPurpose\n\n1.  To tell the Panel what \
         has been done since the report on Hestia's super-complaint.\n\nResponse\n\n{body}\n\nImplications\n\nNone.\n"
    );
    let record = read(text, &options).unwrap().record;
    let by = |response: &super_complaints::model::Response| {
        response.answers.iter().map(|_| keys(&response.by).join("+")).collect::<Vec<_>>()
    };
    let who: Vec<String> = record.responses.iter().flat_map(by).collect();
    who.into_iter().zip(said(&record)).map(|(who, said)| format!("{who}: {said}")).collect()
}

#[test]
fn a_paper_says_what_bodies_answer_by_their_names() {
    for (body, right) in [
        (
            "5.  Recommendation 1 is that chief constables should train staff. Kent Police accepts this recommendation.",
            "force-kent: r1 accepted -",
        ),
        (
            "5.  Recommendation 2 asks chief constables to keep records. Kent Police has implemented this recommendation.",
            "force-kent: r2 - done",
        ),
        (
            "5.  In relation to recommendation 3, Essex Police does not accept this recommendation.",
            "force-essex: r3 rejected -",
        ),
        (
            "Recommendation 4 asks the Home Office to fund research. The Home Office accepts this recommendation in principle.",
            "home-office: r4 accepted_in_principle -",
        ),
    ] {
        assert_eq!(paper(body, None), [right], "{body}");
        assert_eq!(paper(body, Some("https://democracy.kent.gov.uk/papers/1")), [right], "{body}");
        // A site that anybody may have tells what it likes.
        assert!(paper(body, Some("https://news.example/1")).is_empty(), "{body}");
    }
    for none in [
        "Recommendation 1 asks chief constables to train staff. We accept this recommendation.",
        "Recommendation 1 asks chief constables to train staff. Chief constables accept this recommendation.",
        "Recommendation 1 asks chief constables to train staff. Some forces accept this recommendation.",
        "Recommendation 1 asks chief constables to train staff. It is said that Kent Police accepts this recommendation.",
        "Recommendation 1 asks chief constables to train staff. Kent Police would accept this recommendation.",
        "Recommendation 1 asks chief constables to train staff. Hestia accepts this recommendation.",
    ] {
        assert!(paper(none, None).is_empty(), "{none} {:?}", paper(none, None));
    }
}
