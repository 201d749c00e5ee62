use super::*;
use crate::words::of;

#[test]
fn on_whose_behalf_a_letter_is_written_is_said_in_the_first_person() {
    let read = |text: &str| -> Vec<String> {
        behalf(Names::standard(), &of(text))
            .map(|(it, _)| it.iter().map(Named::key).collect())
            .unwrap_or_default()
    };
    for text in [
        "I am writing on behalf of the NPCC.",
        "I am writing to you on behalf of the NPCC, about stalking.",
        "I write on behalf of the NPCC in response to the report.",
        "We are responding on behalf of the National Police Chiefs’ Council (NPCC).",
        "This response is made on behalf of the NPCC.",
        "This letter is on behalf of the NPCC.",
        "It is sent on behalf of the NPCC.",
        "It is made on behalf of the NPCC in response to the report.",
        "It is given on behalf of the NPCC, with thanks.",
        "This paper is on behalf of the NPCC.",
        "This paper is sent on behalf of the NPCC.",
        "This statement is made on behalf of the NPCC.",
        "This statement is published on behalf of the NPCC.",
        "This reply is written on behalf of the NPCC.",
        "I do so as the NPCC lead for custody.",
        "I do so on behalf of the NPCC.",
        "On behalf of the NPCC, I accept.",
        "On behalf of the NPCC, we thank you.",
    ] {
        assert_eq!(read(text), ["npcc"], "{text}");
    }
    assert_eq!(read("I am writing on behalf of all chief constables."), ["chief-constables"]);
    assert_eq!(read("I write for all chief constables, and can tell you more."), ["chief-constables"]);
    assert_eq!(read("I write as the NPCC lead for stalking, about it."), ["npcc"]);
    for none in [
        "I am not writing on behalf of the NPCC.",
        "I write for the NPCC, which asked me to.",
        "I write for those who cannot.",
        "It is not sent on behalf of the NPCC.",
        "It is on behalf of the NPCC that others speak.",
        "This paper was rejected on behalf of the NPCC.",
        "He is writing on behalf of the NPCC.",
        "I am writing on behalf of the NPCC lead for stalking.",
        "On behalf of the NPCC, Kent Police accepts.",
        "The charity made it on behalf of the NPCC.",
        "I am writing on behalf of a friend.",
        "I write as a friend of the NPCC lead.",
        "I write as the NPCC asked.",
    ] {
        assert!(read(none).is_empty(), "{none}");
    }
}
