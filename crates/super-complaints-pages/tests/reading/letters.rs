//! Letters: who writes to whom, for whom, and what they answer.

use super_complaints::SuperComplaint;
use super_complaints::model::Position;
use super_complaints_pages::{Options, read};

use crate::facts::keys;

fn letter(text: &str) -> SuperComplaint {
    read(text, &Options::default()).unwrap().record
}

/// A letter with a head and an end of its own.
fn written(head: &str, body: &str, end: &str) -> SuperComplaint {
    letter(&format!("{head}\nDear Andy,\nRE: Police super-complaint by Hestia\n{body}\n{end}"))
}

const ITEM: &str = "Recommendation 3\nThe Home Office should fund research.\nWe accept this recommendation.";

#[test]
fn who_writes_answers() {
    for (head, body, end, by) in [
        ("From: Home Office\nTo: HMICFRS", "", "", "home-office"),
        ("From:\nHome Office\nTo:\nHMICFRS", "", "", "home-office"),
        ("From: Jane Doe, Permanent Secretary, Home Office\nTo: Andy Cooke", "", "", "home-office"),
        ("From:\nJane Doe\nNPCC Lead for Stalking\nTo:\nAndy Cooke", "", "", "npcc"),
        ("Sent on: 3 May 2022", "", "Yours sincerely,\nJane Doe\nNPCC Lead for Stalking", "npcc"),
        (
            "Sent on: 3 May 2022",
            "",
            "Yours faithfully\nJane Doe\nChief Executive\nAssociation of Police and Crime Commissioners",
            "apcc",
        ),
        ("Sent on: 3 May 2022", "", "Kind regards,\nJane Doe, Chief Constable, Kent Police", "force-kent"),
        ("From: Jane Doe\nTo: HMICFRS", "I am writing on behalf of the Home Office.\n", "", "home-office"),
        ("From: Jane Doe\nTo: HMICFRS", "This response is made on behalf of the NPCC.\n", "", "npcc"),
        (
            "Home Office response to the super-complaint\nFrom: The Rt Hon Jane Doe MP, Minister\nTo: HMICFRS",
            "",
            "",
            "home-office",
        ),
        ("Second NPCC response to recommendations\nFrom: Jane Doe\nTo: HMICFRS", "", "", "npcc"),
    ] {
        let record = written(head, &format!("{body}{ITEM}"), end);
        assert_eq!(record.responses.len(), 1, "{head} {end}");
        assert_eq!(keys(&record.responses[0].by), [by], "{head} {end}");
        let answer = &record.responses[0].answers[0];
        assert_eq!(answer.position, Some(Position::Accepted), "{head} {end}");
        assert_eq!(answer.items[0].as_str(), "r3");
        assert_eq!(keys(&record.recommendations[0].addressees), ["home-office"]);
    }
}

#[test]
fn neither_the_recipient_nor_who_gets_a_copy_nor_an_authority_answers() {
    for head in [
        "From: Jane Doe\nTo: Home Office",
        "From: Jane Doe\nTo:\nHome Office",
        "From: Jane Doe\nTo: Andy Cooke\ncc: Home Office",
        "From: Jane Doe\nTo: Andy Cooke\nCopied to: Home Office",
        "From: HMICFRS\nTo: Home Office",
        "From: Hestia\nTo: Home Office",
        "From: Chief Constable Jane Doe\nTo: Home Office",
    ] {
        let record = written(head, ITEM, "");
        assert!(record.responses.iter().all(|it| it.by.is_empty()), "{head}: {:?}", record.responses);
        assert!(record.responses.iter().flat_map(|it| &it.answers).all(|it| it.position.is_none()), "{head}");
    }
}

#[test]
fn on_whose_behalf_is_taken_from_words_that_say_so() {
    for (body, whose) in [
        ("I am writing on behalf of all chief constables.", "chief-constables"),
        ("I write on behalf of chief constables in England and Wales.", "chief-constables"),
        ("This response is on behalf of all chief constables.", "chief-constables"),
        ("I am not writing on behalf of all chief constables.", ""),
        ("I have asked all chief constables.", ""),
        ("The charity spoke on behalf of chief constables.", ""),
    ] {
        let record = written("From: NPCC\nTo: HMICFRS", &format!("{body}\n{ITEM}"), "");
        assert_eq!(keys(&record.responses[0].by), ["npcc"], "{body}");
        assert_eq!(keys(&record.responses[0].answers[0].answer_of).join("+"), whose, "{body}");
    }
}

#[test]
fn the_date_of_a_letter_is_the_one_of_its_head() {
    for (head, sent) in [
        ("From: NPCC\nTo: HMICFRS\nSent on: 3 May 2022", Some("2022-05-03")),
        ("From: NPCC\nTo: HMICFRS\nDate: 03/05/22", Some("2022-05-03")),
        ("From: NPCC\nTo: HMICFRS\nSent on:\n3rd May 2022", Some("2022-05-03")),
        ("From: NPCC\nTo: HMICFRS\nSent: Tuesday 3 May 2022", Some("2022-05-03")),
        ("From: NPCC\nTo: HMICFRS\n3 May 2022", Some("2022-05-03")),
        ("From: NPCC\nTo: HMICFRS\nUpdated 3 May 2022", None),
        ("From: NPCC\nTo: HMICFRS", None),
    ] {
        let record = written(head, "My letter of 5 September 2021 said more.", "");
        assert_eq!(record.documents[0].sent.map(|date| date.to_string()).as_deref(), sent, "{head}");
    }
}

#[test]
fn the_subject_names_the_record_of_a_letter_without_a_title() {
    let record = letter(
        "Dear Andy,\n12 March 2023\nRE: Super-complaint by Hestia on slavery\nWe thank the police.\nNext",
    );
    assert_eq!(record.title.as_str(), "Super-complaint by Hestia on slavery");
    // The subject of a letter is the only title that it has.
    assert_eq!(record.documents[0].title.as_deref(), Some("Super-complaint by Hestia on slavery"));
    assert_eq!(record.documents[0].sent.unwrap().to_string(), "2023-03-12");
}

#[test]
fn the_lines_around_a_letter_are_its_head_and_not_its_title() {
    let record = letter(
        "Home Office\n2 Marsham Street, London SW1P 4DF\nOur ref: HO/17/23\nJane Smith\nHM Chief Inspector of \
         Constabulary\n12 March 2023\nDear Jane,\nSuper-complaint by Hestia on slavery\nWe thank the police.\n\
         Yours sincerely,\nA Minister\ncc: National Police Chiefs’ Council\ncc: Ann Other",
    );
    let page = &record.documents[0];
    assert_eq!(page.title.as_deref(), Some("Super-complaint by Hestia on slavery"));
    assert_eq!(record.title.as_str(), "Super-complaint by Hestia on slavery");
    assert_eq!(page.sent.unwrap().to_string(), "2023-03-12");
    assert_eq!(page.reference.as_deref(), Some("HO/17/23"));
    let copied: Vec<String> = page.copied_to.iter().map(ToString::to_string).collect();
    assert_eq!(copied, ["npcc", "Ann Other"]);
}

#[test]
fn a_letter_without_a_subject_has_no_title() {
    let record = letter(
        "Home Office\nPO Box 17, Leeds\nDate: 12 March 2023\nDear Jane,\nI write about the police \
         super-complaint on modern slavery, which Hestia made.\nYours sincerely,\nA Minister",
    );
    assert!(record.documents[0].title.is_none());
    assert_eq!(record.title.as_str(), "Modern slavery");
}

#[test]
fn answers_in_running_text_are_read_with_their_numbers() {
    for (text, items, position) in [
        ("We accept recommendations 1 and 2.", "r1 r2", Some(Position::Accepted)),
        ("We accept recommendations 1 to 3 in full.", "r1 r2 r3", Some(Position::Accepted)),
        ("The NPCC has rejected recommendation 4.", "r4", Some(Position::Rejected)),
        ("We do not accept recommendation 4.", "r4", Some(Position::Rejected)),
        ("We accept recommendation 4 in principle.", "r4", Some(Position::AcceptedInPrinciple)),
        ("We would accept recommendation 4.", "r4", None),
        ("We accept recommendation 4 if funds allow.", "r4", None),
        ("We accept recommendation 4. However, this is not our last word.", "r4", None),
        ("The draft said more. We accept recommendation 4.", "r4", None),
        ("We welcome recommendation 4.", "", None),
    ] {
        let record = written("From: NPCC\nTo: HMICFRS", text, "");
        let answers: Vec<_> = record.responses.iter().flat_map(|it| &it.answers).collect();
        let found: Vec<_> =
            answers.iter().flat_map(|it| &it.items).map(super_complaints::model::ItemId::as_str).collect();
        assert_eq!(found.join(" "), items, "{text}");
        assert_eq!(answers.first().and_then(|it| it.position), position, "{text}");
    }
}

#[test]
fn who_gets_a_copy_signs_nothing() {
    for copies in [
        "Copy: Home Office\nNational Police Chiefs’ Council",
        "Copies: Home Office\nNPCC",
        "Copied: Home Office",
        "Copied to: Home Office and the NPCC",
        "cc: Home Office\nNPCC",
        "CC Home Office",
        "bcc: Home Office",
        "c.c. Home Office\nNPCC",
        "C.c.: Home Office",
        "Distribution: Home Office\nNPCC",
    ] {
        for signature in
            ["Jane Doe\nChief Constable, Kent Police", "Chief Constable of Kent Police\n(signed) J. Doe"]
        {
            let end = format!("Yours sincerely,\n{signature}\n\n{copies}");
            let record = written("Sent on: 3 May 2022", ITEM, &end);
            let by: Vec<String> = record.responses.iter().flat_map(|it| keys(&it.by)).collect();
            assert!(by.iter().all(|it| it == "force-kent" || it == "chief-officer-kent"), "{copies}: {by:?}");
            assert!(!by.is_empty(), "{copies}");
        }
    }
}

#[test]
fn who_gets_a_copy_is_named_after_any_form_of_the_label() {
    for label in [
        "cc:",
        "cc",
        "CC:",
        "c.c.",
        "c.c.:",
        "C.C.",
        "C.c.:",
        "bcc:",
        "Copy to:",
        "Copies to:",
        "Copied to:",
        "Distribution:",
    ] {
        for copies in [format!("{label} Home Office"), format!("{label}\nHome Office")] {
            let end = format!("Yours sincerely,\nJane Doe\nChief Constable, Kent Police\n\n{copies}");
            let record = written("Sent on: 3 May 2022", ITEM, &end);
            assert_eq!(keys(&record.documents[0].copied_to), ["home-office"], "{copies}");
            assert_eq!(keys(&record.responses[0].by), ["force-kent"], "{copies}");
        }
    }
}

#[test]
fn an_answer_in_a_paragraph_that_names_its_item_is_not_said_to_name_none() {
    let body = "2. Recommendation 1 asks chief constables to audit cases. I accept this recommendation.";
    let record =
        written("Sent on: 3 May 2022", body, "Yours sincerely,\nJane Doe\nChief Constable, Kent Police");
    let answer = &record.responses[0].answers[0];
    assert!(answer.items.iter().all(|it| it == "r1"), "{:?}", answer.items);
    let json = serde_json::to_value(answer).unwrap();
    assert_ne!(json["marks"]["items"], "not_stated", "{json}");
}

#[test]
fn half_of_a_name_at_the_end_of_a_line_is_no_complainant() {
    for (title, whole) in [
        // A title in capitals goes on in the next line in capitals.
        ("STALKING: SUPER-COMPLAINT BY THE SUZY\n\nLAMPLUGH TRUST", true),
        ("STALKING: SUPER-COMPLAINT BY THE SUZY\n\nLamplugh Trust", false),
        ("Police super-complaint by the Centre\n\nfor Women’s Justice", false),
        ("Police super-complaint by the Suzy Lamplugh Trust", true),
        ("Police super-complaint by Hestia", true),
    ] {
        let text = format!(
            "Sent on: 3 May 2022\nDear Andy,\nRE: {title}\nThe police answer.\n{ITEM}\nYours sincerely,\nJane Doe"
        );
        let record = letter(&text);
        let made_by = &record.made_by;
        assert!(made_by.iter().all(|it| it.id.is_some()), "{title}: {made_by:?}");
        assert_eq!(!made_by.is_empty(), whole, "{title}: {made_by:?}");
    }
}

/// A letter without labels: who writes is at its head, then to whom it is, the date, and "Dear …".
#[test]
fn a_letter_without_labels_is_known_by_its_salutation() {
    for (head, greeting) in [
        ("Home Office\n2 Marsham Street\nLondon SW1P 4DF\n\nSir Andy Moor\nHMICFRS", "Dear Sir Andy,"),
        ("1st Floor, 10 Victoria Street, London SW1H 0NN\n\nHome Office\n\nMr Moor\nHMICFRS", "Dear Mr Moor"),
        ("Home Office\nMinister for Policing\n\nAndy Moor\nHMICFRS", "Dear Andy"),
        ("Tel: 020 7946 0000\n\nHome Office\n\nBy email\n\nAndy Moor\nHMICFRS", "Dear Andy,"),
        ("Home Office\nMinister\nwww.gov.uk/home-office\n\nDame Jane Moor\nHMICFRS", "Dear Dame Jane,"),
        ("OFFICIAL\n\nHome Office\n\nJane Moor\nHMICFRS", "Dear Jane Moor"),
        ("Home Office\nPublic Protection\n\nJane Moor\nHMICFRS\nGlobe House", "Dear Ms Moor,"),
        ("Home Office\nDirect Communications Unit\n\nJane Moor\nHMICFRS", "Dear Jane"),
        ("Home Office\nSafeguarding\nPolicing\n\nJane Moor\nHMICFRS", "Dear Jane,"),
        ("Home Office\n\nJane Moor\nHMICFRS\n6th Floor", "Dear Jane,"),
    ] {
        let record = letter(&format!(
            "{head}\n\n3 May 2022\n\n{greeting}\n\nPolice super-complaint by Hestia\n\nThank you for the report.\n\n{}",
            ITEM.replace('\n', "\n\n")
        ));
        let sent = record.documents[0].sent.map(|date| date.to_string());
        assert_eq!(sent.as_deref(), Some("2022-05-03"), "{head}");
        assert_eq!(record.documents[0].published, None, "{head}");
        assert_eq!(keys(&record.documents[0].by), ["home-office"], "{head}");
        assert_eq!(keys(&record.responses[0].recipient), ["hmicfrs"], "{head}");
    }
}

#[test]
fn several_letters_on_one_page_have_no_recipient_in_common() {
    let one = "Dear Kent Police,\nThe super-complaint by Hestia has a recommendation 1. Please send me the plan.\nYours faithfully,\nJane Doe";
    let record = letter(&format!(
        "Super-complaint by Hestia\n{one}\nDear Ms Doe\nKent Police accepts recommendation 1.\nYours sincerely\nKent Police"
    ));
    assert!(record.responses.iter().all(|response| response.recipient.is_empty()));
    assert!(record.documents[0].copied_to.is_empty());
}

#[test]
fn what_is_for_others_is_not_answered_by_a_wish() {
    for wish in [
        "Our members would welcome its early acceptance.",
        "We would welcome its acceptance.",
        "We hope for an early reply.",
        "We look forward to the answer.",
        "Our members support the aim of it.",
        "I would urge an early decision.",
        "We await the outcome with interest.",
        "My colleagues have long argued for this.",
        "We see much merit in it.",
        "Our view is that it matters.",
    ] {
        let record = letter(&format!(
            "From: Association of Police and Crime Commissioners\nTo: HMICFRS\nDear Andy,\nRE: Police super-complaint by Hestia\n\
             Recommendation 4 is for the Home Office. {wish}\nYours sincerely"
        ));
        assert!(record.responses.iter().all(|response| response.answers.is_empty()), "{wish}");
    }
}
