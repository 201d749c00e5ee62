//! What a copy of a page or a paper has around its words: menus, numbers, markings, the foot of the paper, lines wrapped by hand.

use super_complaints::SuperComplaint;
use super_complaints_pages::{Options, read};

use crate::facts::keys;
use crate::running_text::answers;

fn record(text: &str) -> SuperComplaint {
    read(text, &Options::default()).unwrap().record
}

fn title(text: &str) -> Option<String> {
    record(text).documents[0].title.as_ref().map(ToString::to_string)
}

const SAYS: &str = "The force answered the super-complaint by Hestia about the police.";

#[test]
fn the_foot_of_a_paper_receives_no_copy() {
    let copied = |end: &str| {
        let letter = format!(
            "Essex Police\n\n8 March 2023\n\nTo: HMICFRS\n\nDear Andy\n\nRE: Police super-complaint by Hestia\n\n\
             We accept recommendation 3.\n\nYours sincerely\n\nJane Doe\nChief Constable, Essex Police\n\n{end}"
        );
        keys(&record(&letter).documents[0].copied_to)
    };
    for end in [
        "cc: Home Office\n\nOFFICIAL\n1",
        "cc. Home Office\nPage 1 of 2",
        "Copy: Home Office\n\nEssex Police, PO Box 2, Springfield, Chelmsford CM2 6DA",
        "c.c. Home Office\nTel: 01245 491491",
        "Copies to: Home Office\nOFFICIAL-SENSITIVE",
    ] {
        assert_eq!(copied(end), ["home-office"], "{end}");
    }
    for end in [
        "cc: Home Office\nKent Police",
        "Copy: Home Office\nKent Police\n\nAPCC, Lower Ground, London SW1P 3JS",
        "cc Home Office\nKent Police\n1",
        "cc: Home Office\nChief Constable, Kent Police\nwww.essex.police.uk",
        "cc. Home Office\nKent Police\nOFFICIAL\n2",
    ] {
        assert_eq!(copied(end), ["home-office", "force-kent"], "{end}");
    }
}

#[test]
fn a_menu_beside_each_other_is_no_title() {
    for menu in [
        "Report  Contact  Apply  Services  Crime prevention  About us",
        "News   Sport   What’s On   Jobs   Notices   e-Edition",
        "Your area   Report   Complaints   Our plans",
        "Reports    Plans    Statements    Letters    Contact",
        "Report a crime   Our response   Updates   Apply or register",
    ] {
        let page = format!("{menu}\n\nOur answer to the super-complaint\n\n{SAYS}");
        assert_eq!(title(&page).as_deref(), Some("Our answer to the super-complaint"), "{menu}");
    }
    for first in [
        "Stalking:  our  response  to  Hestia",
        "Our  Response  to  the  Super-Complaint  by  Hestia",
        "The  police  response  to  stalking",
        "STALKING  ACTION  PLAN  KENT",
        "Report on the Hidden Victims  of  Modern  Slavery",
    ] {
        let page = format!("{first}\n\n{SAYS}");
        assert!(title(&page).is_some(), "{first}");
    }
}

#[test]
fn the_number_of_a_title_among_others_is_no_part_of_it() {
    for (first, expected) in [
        ("4. Super-complaint on stalking", "Super-complaint on stalking"),
        ("12. SUPER-COMPLAINT ON STALKING", "SUPER-COMPLAINT ON STALKING"),
        ("7) Our response to the super-complaint", "Our response to the super-complaint"),
        ("43 forces answer the super-complaint", "43 forces answer the super-complaint"),
        ("2022. A year of super-complaints", "2022. A year of super-complaints"),
        ("4.1 Super-complaint on stalking", "4.1 Super-complaint on stalking"),
    ] {
        assert_eq!(title(&format!("{first}\n\n{SAYS}")).as_deref(), Some(expected), "{first}");
    }
}

#[test]
fn lines_that_were_wrapped_by_hand_are_one_paragraph() {
    let wrapped = "Essex Police has considered with care what the report has to say, so\n\
        that it can answer all of it. In relation to recommendation 3, which the\n\
        report addresses to chief constables, the position of the force is that\n\
        it\n\
        accepts the whole of the report.";
    assert!(answers(wrapped).iter().all(|it| it.starts_with("r3")), "{:?}", answers(wrapped));
    let read = answers(
        "We thank you for your report and for your letter. It has been read with\n\
         care by all who are concerned with it. In relation to recommendation 3,\n\
         we accept this recommendation. We will publish new guidance for our\n\
         officers by 31 May 2023.",
    );
    assert_eq!(read, ["r3 accepted - by 2023-05-31"]);
}
