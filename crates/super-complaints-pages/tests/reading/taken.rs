//! Positions in clauses of running text, on pages of forces and commissioners.

use super_complaints::SuperComplaint;
use super_complaints_pages::{Options, read};

use crate::facts::keys;

fn record(url: &str, text: &str) -> SuperComplaint {
    let page = format!(
        "Stop and search: what we are doing\n\nThe report on the super-complaint of the Criminal Justice Alliance was \
         published on 15 December 2023.\n\n{text}"
    );
    let options =
        Options { url: Some(super_complaints::model::Url::new(url).unwrap()), ..Options::default() };
    read(page, &options).unwrap().record
}

/// Each position that is taken: by whom, on what.
fn positions(url: &str, text: &str) -> Vec<String> {
    let record = record(url, text);
    let mut found = Vec::new();
    for response in &record.responses {
        for answer in response.answers.iter().filter(|it| it.position.is_some()) {
            let items: Vec<&str> = answer.items.iter().map(super_complaints::model::ItemId::as_str).collect();
            let position = answer.position.map_or("", |it| it.as_str());
            found.push(format!("{} {} {position}", keys(&response.by).join("+"), items.join("+")));
        }
    }
    found.sort();
    found
}

const FORCE: &str = "https://www.kent.police.uk/about-us/super-complaint/";
const PCC: &str = "https://www.kent-pcc.gov.uk/super-complaint/";

#[test]
fn clauses_of_running_text_take_positions() {
    for (url, text, says) in [
        (
            FORCE,
            "Even so, recommendations 1 and 2 hold good for any force, and have been accepted by ours. We have decided \
             against recommendation 3, because a railway has no residents.",
            vec!["force-kent r1+r2 accepted", "force-kent r3 rejected"],
        ),
        (
            FORCE,
            "The second recommendation is about training. Kent Police is in agreement with it. Officers in Dover have \
             been using a new form since December.",
            vec!["force-kent r2 accepted"],
        ),
        (
            PCC,
            "CC: I cannot adopt recommendation 1 as it stands, for the reasons which the NPCC has set out.\n\nPCC: I give \
             recommendation 5 my backing, and my office will plan for it.",
            vec!["force-kent r1 rejected", "pcc-kent r5 accepted"],
        ),
        (
            FORCE,
            "We accept the following:\n\n- recommendation 2 (bail);\n\n- recommendation 5 (orders).",
            vec!["force-kent r2 accepted", "force-kent r5 accepted"],
        ),
        (FORCE, "R4 Agreed. Reporting is offered in seven units.", vec!["force-kent r4 accepted"]),
    ] {
        assert_eq!(positions(url, text), says, "{text}");
    }
}

#[test]
fn words_beside_a_clause_may_leave_it_open() {
    for (url, text) in [
        (FORCE, "Recommendation 2 we can accept. However, the board will take the decision in May."),
        (FORCE, "Recommendation 2 we can accept.\n\nThat is no longer the view of the force."),
        (FORCE, "The draft said this. Recommendation 2 we can accept, and all are trained."),
        (FORCE, "Recommendation 2 we can accept in May. Recommendation 2 we cannot accept in June."),
        (FORCE, "The Home Office says that it accepts recommendation 2 for all of them."),
        (PCC, "It is for others to say whether Kent Police, which we fund, accepts recommendation 2."),
        (FORCE, "“Recommendation 2 we can accept,” said a spokesman for Safe Steps, a charity."),
    ] {
        assert_eq!(positions(url, text), Vec::<String>::new(), "{text}");
    }
}
