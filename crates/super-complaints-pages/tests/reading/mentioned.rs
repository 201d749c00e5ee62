//! Items that a page names by their numbers somewhere, and the numbers that are not those of the report.

use super_complaints::SuperComplaint;
use super_complaints_pages::{Format, Options, read};

const ABOUT: &str = "<h1>Super-complaint on the police response to stalking</h1><p>The report on the police super-complaint by the Suzy Lamplugh Trust \
    was published on 27 September 2024.</p>";

pub(crate) fn record(body: &str) -> SuperComplaint {
    let options = Options { format: Some(Format::Html), ..Options::default() };
    let page = format!("<html><body><main>{ABOUT}{body}</main></body></html>");
    read(page, &options).unwrap().record
}

fn numbers(body: &str) -> String {
    let record = record(body);
    let actions = record.actions.iter().filter_map(|it| Some(format!("action {}", it.number.clone()?)));
    let all = record.recommendations.iter().filter_map(|it| Some(it.number.clone()?.to_string()));
    all.chain(actions).collect::<Vec<_>>().join(",")
}

#[test]
fn what_is_named_by_its_number_is_an_item() {
    for (body, says) in [
        ("<p>Recommendation 7 was more than we had hoped for.</p>", "7"),
        ("<p>Some would have us take up recommendations 1 to 3; others speak of R7.</p>", "1,2,3,7"),
        ("<h2>Recommendation 3 (data): not ours</h2><p>See elsewhere.</p>", "3"),
        ("<ul><li>Rec. 3a stays open.</li><li>Rec. 4 is for nobody here.</li></ul>", "3a,4"),
        ("<p>“We may yet come to like the seventh recommendation,” she said.</p>", "7"),
        (
            "<table><tr><td>Rec 7</td><td>Built</td></tr><tr><td>Rec 10</td><td>In use</td></tr></table>",
            "7,10",
        ),
        ("<p>Action 1 has fallen to the College of Policing.</p>", "action 1"),
    ] {
        assert_eq!(numbers(body), says, "{body}");
    }
}

#[test]
fn the_numbers_of_others_are_no_items() {
    for none in [
        "<p>Our last PEEL assessment had much to say about recommendation 2.</p>",
        "<h2>PEEL 2023–25</h2><p>Recommendation 2 was accepted.</p>",
        "<table><tr><td>Internal audit of Taser training</td><td>Recommendation 3 is due.</td></tr></table>",
        "<p>Committee recommendation 5 speaks of this.</p>",
        "<p>Recommendation 12 of the Manchester Arena Inquiry was met.</p>",
        "<p>Baroness Casey saw it as well. Recommendation 6 says so.</p>",
        "<p>Recommendation 1: that the Panel note this paper.</p>",
        "<p>Action 6. The clerk to write to the force.</p>",
        "<p>The risk R1 is shown as amber in our register.</p>",
        "<p>We have counted 29 recommendations, ten of them for us, in section 60.</p>",
    ] {
        assert_eq!(numbers(none), "", "{none}");
    }
}

#[test]
fn a_later_sentence_comes_back_to_the_super_complaint() {
    let body = "<p>PEEL made recommendation 2 to us. The super-complaint made recommendation 3.</p>";
    assert_eq!(numbers(body), "3");
}
