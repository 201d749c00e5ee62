//! What a body tells of an item in words that are not understood: it answers, and what it answers is not known.

use super_complaints::model::{AnswerField, ItemId, Mark, Url};
use super_complaints_pages::{Options, read};

use crate::facts::keys;

const FORCE: &str = "https://www.kent.police.uk/about-us/super-complaint/";
const PCC: &str = "https://www.kent-pcc.gov.uk/super-complaint/";

/// The answers of which neither position nor delivery is known: whose, to what.
fn open_answers(url: &str, text: &str) -> Vec<String> {
    let page = format!(
        "Stop and search: what we are doing\n\nThe report on the super-complaint of the Criminal Justice Alliance was \
         published on 15 December 2023.\n\n{text}"
    );
    let options = Options { url: Some(Url::new(url).unwrap()), ..Options::default() };
    let record = read(page, &options).unwrap().record;
    let mut found = Vec::new();
    for response in &record.responses {
        for answer in response.answers.iter().filter(|it| it.position.is_none() && it.delivery.is_none()) {
            assert_eq!(answer.marks.get(AnswerField::Position), Some(Mark::Unknown), "{text}");
            let items: Vec<&str> = answer.items.iter().map(ItemId::as_str).collect();
            found.push(format!("{} {}", keys(&response.by).join("+"), items.join("+")));
        }
    }
    found
}

#[test]
fn what_a_body_tells_of_an_item_is_an_answer_whose_position_is_not_known() {
    for (text, says) in [
        ("On recommendation 3 we ran a pilot in Dover, with mixed results.", "force-kent r3"),
        ("R4, tools for officers. Our supplier contract was renewed in March on new terms.", "force-kent r4"),
        (
            "Recommendation 5 was about records. A new form has been introduced at all stations.",
            "force-kent r5",
        ),
        ("Kent Police set up two teams under recommendation 2, which meet each month.", "force-kent r2"),
        ("As to recommendations 1 and 2, we trained 400 officers between May and July.", "force-kent r1+r2"),
    ] {
        assert_eq!(open_answers(FORCE, text), [says], "{text}");
    }
}

#[test]
fn what_is_said_of_others_or_of_what_is_asked_is_no_answer() {
    for (url, text) in [
        (FORCE, "Recommendation 3 asks forces to tell communities about searches in advance."),
        (FORCE, "We hope that recommendation 7 will be taken up by the Home Office this year."),
        (FORCE, "It was suggested that we adopt recommendation 11 too. We have passed that on."),
        (FORCE, "Recommendation 8 is a matter for commissioners, and we leave it to them."),
        (FORCE, "Our board discussed recommendation 3 of the coroner’s report in May."),
        (FORCE, "The charity has published its own guide under recommendation 6."),
        (PCC, "On recommendation 3 we ran a campaign for victims in Dover."),
    ] {
        assert_eq!(open_answers(url, text), Vec::<String>::new(), "{text}");
    }
}
