use super::*;
use crate::reading::items::mention::mentions;
use crate::words::{of, text};

fn read(sentence: &str) -> String {
    let words = of(sentence);
    let all = mentions(&words);
    let say = |(mention, it): (&Mention, Stated)| {
        let numbers: Vec<String> = mention.numbers.iter().map(|(number, _)| number.to_string()).collect();
        let to: Vec<String> = it.to.iter().map(Named::key).collect();
        let due = it
            .due
            .map(|due| format!(" {}", text(range(&words, due.words.0, due.words.1))))
            .unwrap_or_default();
        format!("{} {}{due}", numbers.join(","), to.join("+"))
    };
    let found = stated(Names::standard(), &words, &all, &[]);
    all.iter().zip(found).map(say).filter(|it| !it.ends_with(' ')).collect::<Vec<_>>().join("; ")
}

#[test]
fn what_is_behind_the_number_says_to_whom_an_item_is() {
    for (sentence, says) in [
        ("Action 1 falls to the College of Policing.", "1 college-of-policing"),
        ("Rec 3 is one for the NPCC, whose reply I have not seen.", "3 npcc"),
        (
            "The second recommendation, on training, is likewise for every chief constable.",
            "2 chief-constables",
        ),
        ("Recommendation 8 is not for us but for police and crime commissioners.", "8 pccs"),
        (
            "Its first and second recommendations are directed at all chief constables, and we agree.",
            "1,2 chief-constables",
        ),
        (
            "Recommendation 3a (support) goes to commissioners and the Ministry of Justice.",
            "3a pccs+ministry-of-justice",
        ),
        (
            "The first recommendation obliges every chief constable to look again at open cases.",
            "1 chief-constables",
        ),
        ("The sixth recommendation would have the Home Office allow more time.", "6 home-office"),
        (
            "Its third recommendation says that chief constables should give such cases to others.",
            "3 chief-constables",
        ),
        ("In recommendation four the Home Office is invited to consider two changes.", "4 home-office"),
        (
            "Recommendation 10, under which chief constables are to review their training, is good.",
            "10 chief-constables",
        ),
        (
            "Under recommendation one, all chief constables have to audit their cases within six months.",
            "1 chief-constables within six months",
        ),
        (
            "Rec 1: chief constables to review the training by 14 June 2024",
            "1 chief-constables by 14 June 2024",
        ),
        (
            "Recommendation 1 gave chief constables six months to audit their cases.",
            "1 chief-constables six months",
        ),
    ] {
        assert_eq!(read(sentence), says, "{sentence}");
    }
}

#[test]
fn what_is_before_the_number_says_to_whom_an_item_is() {
    for (sentence, says) in [
        (
            "Chief constables and police and crime commissioners are asked by recommendation 4 to act.",
            "4 chief-constables+pccs",
        ),
        (
            "The report asked the CPS and the NPCC, in its recommendation 20, to see to it.",
            "20 crown-prosecution-service+npcc",
        ),
        (
            "A longer period is allowed to the Home Office and the Ministry of Justice, who are asked jointly in recommendation 20 to \
             simplify orders by the end of 2025.",
            "20 home-office+ministry-of-justice by the end of 2025",
        ),
        (
            "Chief constables are to change their policies (Recommendation 1) and to see that officers learn (Recommendation 2).",
            "1 chief-constables; 2 chief-constables",
        ),
        (
            "Chief constables were told to stop immediately (recommendation 1).",
            "1 chief-constables immediately",
        ),
        (
            "In it the Home Office is asked, in consultation with the Commissioner and others, to commission work (recommendation 1).",
            "1 home-office",
        ),
        ("Chief constables are the addressees of recommendations 1 to 3.", "1,2,3 chief-constables"),
        ("For the Home Office: recommendations 7 and 9", "7,9 home-office"),
        (
            "There is an action for HMICFRS (action 1) and one for the College of Policing (action 2).",
            "1 hmicfrs; 2 college-of-policing",
        ),
        (
            "Those addressed to chief constables, that is to say recommendations 1 and 2.",
            "1,2 chief-constables",
        ),
    ] {
        assert_eq!(read(sentence), says, "{sentence}");
    }
}

#[test]
fn limits_behind_the_number_are_those_of_the_item() {
    for (sentence, says) in [
        ("Recommendation 1 is to be carried out by 14 June 2024.", "1  by 14 June 2024"),
        ("Rec 1 (training of officers, by 14 June 2024) – Agreed.", "1  by 14 June 2024"),
        (
            "Recommendation 1 has a date attached to it, 14 June 2024, and we shall be early.",
            "1  14 June 2024",
        ),
        (
            "To help with recommendation 16, which is to be carried out by 27 March 2025, we will publish a framework by July 2025.",
            "16  by 27 March 2025",
        ),
        (
            "Recommendations 5 and 6, both of them about risk, are to be carried out within six months of publication.",
            "5,6  within six months of publication",
        ),
    ] {
        assert_eq!(read(sentence), says, "{sentence}");
    }
}

#[test]
fn nothing_is_said_of_an_item_by_words_about_others() {
    for none in [
        "We are unsure whether recommendation 3 is for forces.",
        "Recommendation 3 is not for chief constables.",
        "Recommendation 3 is for chief constables to decide.",
        "Recommendation 3 was put to our Council.",
        "We sent recommendation 3 to the Home Office.",
        "Kent Police is to train all officers by June 2025 (recommendation 3).",
        "The Home Office has told us about recommendation 3.",
        "Chief constables should be given guidance (recommendation 3).",
        "Recommendation 2 will be met by 31 May 2024.",
        "Recommendation 2 (which we will meet by 31 May 2024) is good.",
        "Recommendation 2 was completed on 31 May 2024.",
        "Recommendation 4 – the Home Office is consulting on it.",
        "We accept recommendation 4, and the Home Office should do so by 1 May 2025.",
        "In recommendation 7 we are partners of the NPCC.",
        "Recommendation 9 would have been for the NPCC.",
        "Recommendation 9 is hardly for the NPCC.",
        "Recommendation 9 falls only possibly to the NPCC.",
    ] {
        assert_eq!(read(none), "", "{none}");
    }
}

#[test]
fn a_clause_may_say_to_whom_an_item_was_made() {
    for (sentence, says) in [
        (
            "Police and crime commissioners, to whom recommendation 8 is addressed, have not replied.",
            "8 pccs",
        ),
        ("It is for the Home Office, to which recommendation 2 was made, to say so.", "2 home-office"),
        (
            "It deals with recommendations 1 and 4, both for chief constables, of the report.",
            "1,4 chief-constables",
        ),
        ("He asked about recommendation 2, which chief constables had been given.", "2 chief-constables"),
        (
            "Recommendation 15 of the report on the super-complaint about stalking, which was submitted by Hestia, called on the NPCC to act.",
            "15 npcc",
        ),
    ] {
        assert_eq!(read(sentence), says, "{sentence}");
    }
    for none in [
        "Police and crime commissioners, to whom we wrote about recommendation 8, have replied.",
        "The Home Office, to which recommendation 2 matters, has replied.",
        "It deals with recommendations 1 and 4, both of interest to chief constables.",
        "He asked about recommendation 2, which chief constables had accepted.",
        "Kent Police, to whom recommendation 2 of the review was not made, has replied.",
    ] {
        assert_eq!(read(none), "", "{none}");
    }
}

#[test]
fn a_line_of_a_list_may_begin_with_a_number_alone() {
    for text in ["No. 2: training", "Nos. 1, 4 and 5", "No. 3", "No. 8 – training", "Nos. 1 and 2: training"]
    {
        assert_eq!(mentions(&of(text)).len(), 1, "{text}");
    }
    for none in [
        "No. 10 Downing Street",
        "No 2 is left",
        "no. 2: training",
        "No. 2024: a year",
        "The house at No. 2: sold",
    ] {
        assert!(mentions(&of(none)).is_empty(), "{none}");
    }
}
