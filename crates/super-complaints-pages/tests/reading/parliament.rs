//! Written answers in Parliament: what a member asks is no answer, and the department answers.

use super_complaints_pages::{Options, read};

use crate::facts::keys;
use crate::running_text::said;

fn record(text: &str) -> super_complaints::SuperComplaint {
    read(text, &Options::default()).unwrap().record
}

const QUESTION: &str = "To ask the Secretary of State for the Home Department, pursuant to the super-complaint of the Suzy \
    Lamplugh Trust on the police response to stalking, whether she accepts recommendation 5 and will implement recommendation 6 by May 2025.";

fn page(head: &str, answered: &str, answer: &str) -> String {
    format!(
        "Written questions\n\nStalking: Super-complaints\n\n{head}\n\n{QUESTION}\n\nAnswer\n\n{answered}\n\n{answer}\n"
    )
}

#[test]
fn the_department_answers_and_the_member_does_not() {
    for (head, answered) in [
        ("Question for Home Office\nUIN 48213, tabled on 29 April 2025", "Answered on 8 May 2025"),
        ("Question for the Home Office", "Answered on 8 May 2025 by Marcus Ferrand (Minister for Policing)"),
        ("Department: Home Office\nUIN 48213", "Answered on: 8 May 2025"),
        ("Department\nHome Office", "Answered on\n8 May 2025"),
        ("Answering body: Home Office", "Date answered: 8 May 2025"),
        (
            "Asked by Pippa Rowntree (Mid Wessex)",
            "Answered by Marcus Ferrand (Minister of State, Home Office) on 8 May 2025",
        ),
        ("Answering department: Home Office", "Answered by Marcus Ferrand on 8 May 2025"),
        ("Question for Home Office\nAsked on 29 April 2025", "Answered on 08/05/2025"),
        ("Government department: Home Office", "Answered on 8 May 2025"),
        ("To: Home Office\nHL4821", "Answered on 8 May 2025"),
    ] {
        let record = record(&page(
            head,
            answered,
            "The Home Office accepted recommendation 1 in December 2024. The review of the law will conclude by March 2026.",
        ));
        assert_eq!(said(&record), ["r1 accepted - by 2026-03"], "{head}");
        assert_eq!(keys(&record.responses[0].by), ["home-office"], "{head}");
        let date = record.documents[0].published.map(|date| date.to_string());
        assert_eq!(date.as_deref(), Some("2025-05-08"), "{head} {answered}");
    }
}

#[test]
fn what_is_asked_or_left_open_is_no_answer() {
    let head = "Question for Home Office\nUIN 48213, tabled on 29 April 2025";
    for none in [
        "The Government is determined to protect victims of stalking.",
        "Recommendation 5 relates to funding, and will be considered as part of the Spending Review.",
        "We will respond to the report in due course.",
        "We do not comment on that process.",
    ] {
        let record = record(&page(head, "Answered on 8 May 2025", none));
        assert!(said(&record).iter().all(|it| it.ends_with("- -")), "{none} {:?}", said(&record));
    }
    // Without an answer nothing is said by the department.
    let question = format!(
        "Stalking: Super-complaints\n\nQuestion for Home Office\n\n{QUESTION}\n\nThis question is due for answer."
    );
    assert!(said(&record(&question)).is_empty());
}

#[test]
fn a_date_in_the_head_is_traced_to_its_own_line() {
    for answered in
        ["Answered on 8 May 2025", "Date answered: 8 May 2025", "Answered by Jane Doe on 8 May 2025"]
    {
        let head = format!("Question for Home Office\n\n{answered}");
        let text = page(&head, "Response", "We accept recommendation 5.");
        let draft = read(&text, &Options::default()).unwrap();
        assert_eq!(
            draft.record.documents[0].published.map(|it| it.to_string()).as_deref(),
            Some("2025-05-08")
        );
        let published: Vec<&str> = draft
            .trace
            .passages
            .iter()
            .filter(|it| it.field == "published")
            .map(|it| it.text.as_str())
            .collect();
        assert_eq!(published, [answered]);
    }
}
