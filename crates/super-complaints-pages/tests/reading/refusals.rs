//! What is not read is refused, and the message says what to do.

use super_complaints_pages::{MAX_BYTES, Options, PageKind, ReadError, read};

fn refusal(text: &str) -> ReadError {
    read(text, &Options::default()).unwrap_err()
}

#[test]
fn each_refusal_names_what_was_given() {
    assert_eq!(refusal(""), ReadError::Empty);
    assert_eq!(refusal("PK\u{3}\u{4}\0\0"), ReadError::NotText);
    assert_eq!(refusal("<!DOCTYPE html>\n<html><p>super-complaint</p></html>"), ReadError::NotPolice);
    assert_eq!(refusal("<!DOCTYPE html>\n<html><script>app()</script></html>"), ReadError::NoWords);
    let record = r#"{"schema": "1", "id": "x", "scheme": "police", "title": "super-complaint"}"#;
    assert_eq!(refusal(record), ReadError::Record);
    assert_eq!(refusal(r#"{"name": "super-complaint"}"#), ReadError::NotContentItem);
    assert!(refusal("{\"title\": \n oops").to_string().contains("(line 2, column 2)"));
    assert_eq!(refusal("The weather forecast for the police."), ReadError::NotSuperComplaint);
    assert_eq!(refusal("Super-complaint about care homes"), ReadError::NotPolice);
    let max = MAX_BYTES;
    assert_eq!(refusal(&"x".repeat(max + 1)), ReadError::TooLarge { bytes: max + 1, max });
}

#[test]
fn a_table_is_refused_only_if_its_rows_have_different_numbers_of_cells() {
    let rows = "Rec No\tRecommendation\tOwner\n7\tRecord crimes\tChief Constables\n";
    let page = format!("Police super-complaint on stalking\n{rows}");
    let record = read(&page, &Options::default()).unwrap().record;
    assert_eq!(record.recommendations[0].addressees[0].to_string(), "chief-constables");
    let broken = ReadError::Unsupported { kind: PageKind::ActionPlan };
    assert_eq!(refusal(&page.replace("crimes\t", "crimes\t\t")), broken);
    assert!(broken.to_string().contains("different numbers of cells: save it as HTML or CSV"), "{broken}");
}

#[test]
fn a_plan_without_a_table_is_read_for_its_basic_facts() {
    let plan = "Stalking action plan\nThe force answers the super-complaint of the police.";
    let draft = read(plan, &Options::default()).unwrap();
    assert_eq!(draft.trace.kind, PageKind::ActionPlan);
    assert!(draft.record.responses.is_empty() && draft.record.recommendations.is_empty());
}

/// A newspaper's page: one paragraph among many mentions a super-complaint.
fn newspaper(mention: &str, next: &str) -> String {
    let others = "The county has many towns, and each of them has a station.";
    format!(
        "Lakeland Chronicle\nNews   Sport   Jobs   Notices   Contact\n\nKent Police review reopens four cases\n\n\
         FOUR cases in which officers were accused are to be looked at again, the police said.\n\n{mention}\n\n{next}\n\n\
         {others}\n\n{others}\n\n{others}"
    )
}

#[test]
fn a_page_that_goes_on_with_a_numbered_recommendation_of_the_report_is_about_it() {
    let mention =
        "It follows a national report, published last June, on a super-complaint by Hestia about the police.";
    for next in [
        "It told chief constables to audit every case. That was recommendation one.",
        "Kent Police accepted recommendation 3a in full, a spokesman said.",
        "Under recommendation 2 the force must audit its cases.",
        "A review followed.\n\nThat was recommendation 4 of the report.",
        "Recommendation 1 was that forces should audit their cases, which they did.",
    ] {
        assert!(read(newspaper(mention, next), &Options::default()).is_ok(), "{next}");
    }
    let numbered = "That was recommendation one of that report, and the force has acted.";
    for (mention, next) in [
        (mention, "A review followed, and every force in the country took part in it."),
        (mention, "It made three recommendations, and the force has accepted all of them."),
        (
            "It follows a super-complaint by Hestia about the police, which was made last June in London.",
            numbered,
        ),
        (
            "It follows a national report on a super-complaint about the police, published last June.",
            numbered,
        ),
        (
            "That was recommendation 1 of an earlier report.\n\nIt follows a super-complaint by Hestia about the police.",
            numbered,
        ),
    ] {
        assert!(read(newspaper(mention, next), &Options::default()).is_err(), "{mention} {next}");
    }
}

#[test]
fn a_short_line_above_numbered_recommendations_says_what_a_page_is_about() {
    let page = |line: &str, next: &str| format!("Tracker of the Northshire Police\n\n{line}\n\n{next}");
    let number = "Recommendation 6 was closed in June, once all staff had been told.";
    for (line, next) in [
        ("Super-complaint on stalking", number),
        ("Super-complaint by Hestia", number),
        ("Hestia: super-complaint", "Rec. 2 was closed in June, once all staff had been told."),
        ("THE HESTIA SUPER-COMPLAINT", "Recommendations 2 and 3 were closed in June."),
        ("Super-complaint on stalking", "It is the third of its 29 recommendations that matters to us here."),
    ] {
        assert!(read(page(line, next), &Options::default()).is_ok(), "{line} {next}");
    }
    for (line, next) in [
        ("Police super-complaints", number),
        ("Super-complaints", number),
        ("Recommendation of a super-complaint on stalking", number),
        (
            "Super-complaint on stalking",
            "All three recommendations were closed in June, once all had been told.",
        ),
        ("Super-complaint on stalking", "The force has recommended twelve officers for an award this year."),
    ] {
        assert!(read(page(line, next), &Options::default()).is_err(), "{line} {next}");
    }
}
