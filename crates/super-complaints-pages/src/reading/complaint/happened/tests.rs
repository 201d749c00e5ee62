use super::*;
use crate::words::of;

fn read(text: &str) -> Option<String> {
    let words = of(text);
    let found = happened(Names::standard(), &words).or_else(|| labelled(&words))?;
    let who: Vec<String> = found.who.iter().map(Named::key).collect();
    Some(format!("{} {} {}", found.kind.as_str(), found.date, who.join("+")).trim_end().to_owned())
}

#[test]
fn a_date_beside_what_happened_is_its_date() {
    for (text, event) in [
        (
            "In March 2020 the Centre for Women’s Justice (CWJ) made a super-complaint: forces fail.",
            "submitted 2020-03 centre-for-womens-justice",
        ),
        (
            "ln March 2020 the Centre for Women’s Justice made a super-complaint.",
            "submitted 2020-03 centre-for-womens-justice",
        ),
        ("On 31 May 2019, Hestia submitted a super-complaint.", "submitted 2019-05-31 hestia"),
        ("Hestia submitted its super-complaint on 31 May 2019.", "submitted 2019-05-31 hestia"),
        ("Hestia submitted its super-complaint to HMICFRS in May 2019.", "submitted 2019-05 hestia"),
        ("The super-complaint was made by Hestia in May 2019.", "submitted 2019-05 hestia"),
        ("The super-complaint submitted by Hestia in May 2019 says so.", "submitted 2019-05 hestia"),
        (
            "Liberty and Southall Black Sisters lodged a super-complaint in December 2018.",
            "submitted 2018-12 liberty+southall-black-sisters",
        ),
        ("HMICFRS received the super-complaint on 18 March 2020.", "received 2020-03-18 hmicfrs"),
        ("The super-complaint was received on 18 March 2020.", "received 2020-03-18"),
        ("On 18 March 2020 the super-complaint was received.", "received 2020-03-18"),
        ("The super-complaint was found to be eligible on 1 June 2020.", "found_eligible 2020-06-01"),
        (
            "This super-complaint was assessed as eligible for investigation in June 2020.",
            "found_eligible 2020-06",
        ),
        ("The super-complaint was found not eligible in June 2020.", "found_ineligible 2020-06"),
        ("The super-complaint was withdrawn in June 2020.", "withdrawn 2020-06"),
        (
            "In May 2019 Hestia, on behalf of the Modern Slavery Group, made a super-complaint.",
            "submitted 2019-05 hestia",
        ),
        ("A super-complaint was made by Hestia in May 2019.", "submitted 2019-05 hestia"),
        ("In May 2019 a super-complaint was submitted by Hestia.", "submitted 2019-05 hestia"),
        ("Super-complaint received: 18 March 2020", "received 2020-03-18"),
        ("The report is on the super-complaint that Hestia made in May 2019.", "submitted 2019-05 hestia"),
        (
            "A super-complaint which Hestia submitted to HMICFRS on 31 May 2019.",
            "submitted 2019-05-31 hestia",
        ),
        (
            "On 6 May 2021 the three organisations decided that the super-complaint is eligible for investigation.",
            "found_eligible 2021-05-06",
        ),
        (
            "HMICFRS and the IOPC concluded that this super-complaint was not eligible on 6 May 2021.",
            "found_ineligible 2021-05-06",
        ),
        ("In May 2021 we decided that the super-complaint was eligible.", "found_eligible 2021-05"),
        ("Date submitted: 18/03/20", "submitted 2020-03-18"),
        ("It concerns the super-complaint of Hestia, which was made on 31 May 2019.", "submitted 2019-05-31"),
        ("The super-complaint from Hestia was submitted in May 2019.", "submitted 2019-05"),
        ("The super-complaint was confirmed as eligible in June 2020.", "found_eligible 2020-06"),
        ("The super-complaint was lodged with HMICFRS on 31 May 2019.", "submitted 2019-05-31"),
        ("Hestia first submitted the super-complaint on 31 May 2019.", "submitted 2019-05-31 hestia"),
        (
            "A super-complaint about modern slavery was submitted by Hestia in May 2019.",
            "submitted 2019-05 hestia",
        ),
        (
            "It is about the super-complaint on slavery which Hestia submitted on 31 May 2019.",
            "submitted 2019-05-31 hestia",
        ),
        ("Hestia, a designated body, made a super-complaint in May 2019.", "submitted 2019-05 hestia"),
        ("On 31 May 2019, we received a super-complaint from Hestia.", "received 2019-05-31"),
        ("We received the super-complaint on 31 May 2019.", "received 2019-05-31"),
        ("The super-complaint was assessed and found eligible on 1 July 2021.", "found_eligible 2021-07-01"),
        ("We decided on 1 July 2021 that the super-complaint was eligible.", "found_eligible 2021-07-01"),
        (
            "On 1 July 2021 it was decided that the super-complaint was eligible for investigation.",
            "found_eligible 2021-07-01",
        ),
        ("Date super-complaint submitted: 31 May 2019", "submitted 2019-05-31"),
        ("Super-complaint received by HMICFRS: 31 May 2019", "received 2019-05-31"),
    ] {
        assert_eq!(read(text).as_deref(), Some(event), "{text}");
    }
}

#[test]
fn it_is_the_super_complaint_only_in_these_words() {
    let read = |text: &str| {
        it_happened(Names::standard(), &of(text)).map(|it| (it.kind.as_str().to_owned(), it.date.to_string()))
    };
    assert_eq!(
        read("It was found eligible in June 2020."),
        Some(("found_eligible".to_owned(), "2020-06".to_owned()))
    );
    assert_eq!(
        read("HMICFRS received it on 18 March 2020."),
        Some(("received".to_owned(), "2020-03-18".to_owned()))
    );
    for none in [
        "It was found in June 2020.",
        "It was not received in June 2020.",
        "It may be received in June 2020.",
    ] {
        assert_eq!(read(none), None, "{none}");
    }
}

#[test]
fn a_date_of_something_else_is_not_its_date() {
    for text in [
        "A super-complaint was made in May 2019.",
        "In May 2021 Kent Police decided that the super-complaint was eligible.",
        "In May 2021 the three organisations decided whether the super-complaint is eligible.",
        "In May 2021 the three organisations decided that the super-complaint may be eligible.",
        "The super-complaint that Hestia made says that in May 2019 it was worse.",
        "In March 2020 the Centre for Women’s Justice had not made a super-complaint.",
        "The super-complaint was not received on 18 March 2020.",
        "The super-complaint will be received in March 2020.",
        "The report on the super-complaint came in March 2020.",
        "Hestia made a super-complaint about what happened in March 2020.",
        "The super-complaint was made by a friend in March 2020.",
        "A super-complaint found eligible in March 2020 would be read.",
        "Response received: 18 March 2020",
        "A response to the super-complaint was submitted in May 2019.",
        "The evidence on the super-complaint was made in May 2019.",
        "We received a letter about the super-complaint on 31 May 2019.",
        "We decided on 1 July 2021 that the super-complaint should be answered.",
        "In March, Hestia made a super-complaint.",
        "Since March 2020 Hestia made a super-complaint.",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}
