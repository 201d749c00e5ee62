use super::*;
use crate::words::of;

fn read(text: &str) -> Option<String> {
    dated(Names::standard(), &of(text)).map(|(date, ..)| date.to_string())
}

#[test]
fn the_date_of_the_report_may_stand_far_behind_it() {
    for text in [
        "The report on the police response to stalking, published on 14 December 2023, is out.",
        "The report on the super-complaint about stalking, which was published on 14 December 2023, has ten recommendations.",
        "HMICFRS, the College of Policing and the IOPC investigated it and published their findings on 14 December 2023.",
        "HMICFRS, the College of Policing and the IOPC looked into it, and published their report on 14 December 2023.",
        "A joint report by HMICFRS, the College of Policing and the IOPC was published on 14 December 2023.",
        "It was investigated by HMICFRS, the College of Policing and the IOPC, whose report was published on 14 December 2023.",
        "It was investigated by HMICFRS, the College of Policing and the IOPC, who published their report on 14 December 2023.",
        "Their findings were published on 14 December 2023.",
        "On 14 December 2023, HMICFRS, the College of Policing and the IOPC published their joint report on the super-complaint.",
        "A year ago, on 14 December 2023, we published a joint report with HMICFRS and the IOPC.",
        "The three bodies published their report on 14 December 2023.",
        "The report followed on 14 December 2023.",
        "The report that was published on 14 December 2023 has ten recommendations.",
        "Published by HMICFRS, the College of Policing and the IOPC on 14 December 2023, the report makes recommendations.",
        "The report (14 December 2023) makes ten recommendations.",
        "The report, dated 14 December 2023, makes ten recommendations.",
        "HMICFRS, the College of Policing and the IOPC published ‘Searching questions’ on 14 December 2023.",
        "Report on Hestia’s super-complaint, published 14 December 2023",
    ] {
        assert_eq!(read(text).as_deref(), Some("2023-12-14"), "{text}");
    }
}

#[test]
fn the_date_of_another_text_is_not_that_of_the_report() {
    for none in [
        "Our response to the report was published on 14 December 2023.",
        "The plan that follows the report was published on 14 December 2023.",
        "Our response to the report, which was published on 14 December 2023, is below.",
        "Kent Police investigated it and published a report on 14 December 2023.",
        "HMICFRS and Kent Police published a report on 14 December 2023.",
        "The report will be published on 14 December 2023.",
        "The report was not published on 14 December 2023.",
        "The report was to be published on 14 December 2023.",
        "A report on county lines was published on 14 December 2023.",
        "Our findings were published on 14 December 2023.",
        "The report on what happened on 14 December 2023 is out.",
        "The letter about the report (14 December 2023) is long.",
    ] {
        assert_eq!(read(none), None, "{none}");
    }
}
