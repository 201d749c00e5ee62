//! Tables as bodies publish them.

use serde_json::{Value, json};

use crate::testing::{at, read};
use crate::{Draft, Options, PageKind, ReadError};

const HAMPSHIRE: &str = "# Stalking action plan
Our plan in response to the Super Complaint that the Suzy Lamplugh Trust made.
Strategic / Executive Lead: D/Supt [name], of the police
| !Rec No. | !Recomendation | !>2 Sub recommendation/ | !Rec. Owner | !Initial action plan response | !March 2026 update |
| 7 | By 27/03/25, where needed, ask for changes to crime recording systems. | 7.1 | Have processes in place. | Chief Constables | Long term: RMS to be changed, as there is no simple fix. Implementation March 26 earliest. | Still part of wider changes. A timeframe for delivery cannot be |
| 10 | By 27/03/25, look again at learning about stalking and bring it up to date. | | | | | |";

const CITY: &str = "| Recommendation: | | Force Update: | Action |
| By 27 March 2025, where required, Police Forces will change their crime recording systems. | 7.1 | City of London Police records crime well. All crimes pass through the Crime Management Unit. | ACTION: City of London Police will have its practice reality tested. / The crime registrar will oversee it. |
| By 27 March 2025 Police Forces will review [cut off here] | | | |";

const SURREY: &str = "# Commissioner’s response to Police Super-Complaint about police perpetrated domestic abuse
Police and Crime Commissioners were asked to respond to the one recommendation below.
| !RECOMMENDATIONS | !RESPONSE |
| Recommendation 3a: / PCCs, MoJ and Chief Constables should see that what they offer meets the needs of every victim. | v2 Commissioner’s response / We accept this action. The Commissioner and her office know what Surrey Police has done. |
| For PCCs, this should include: / considering whether local services can deal with the risks |";

fn json(draft: &Draft) -> Value {
    serde_json::to_value(&draft.record).unwrap()
}

fn hampshire() -> Draft {
    read(HAMPSHIRE, &at("https://www.hampshire.police.uk/stalking-action-plan/")).unwrap()
}

#[test]
fn a_plan_of_a_force_is_read() {
    let draft = hampshire();
    let record = json(&draft);
    assert_eq!(draft.trace.kind, PageKind::ActionPlan);
    let items = record["recommendations"].as_array().unwrap();
    let numbers: Vec<_> = items.iter().map(|item| item["number"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["7", "7.1", "10"]);
    for whole in [&items[0], &items[2]] {
        assert_eq!(whole["due"], json!({"words": "By 27/03/25", "date": "2025-03-27"}));
        assert!(whole.get("addressees").is_none(), "{whole}");
    }
    assert_eq!(items[1]["part_of"], "r7");
    assert_eq!(items[1]["numbered_by"], "responders");
    assert_eq!(items[1]["gist"], "Have processes in place.");
    assert_eq!(
        items[1]["addressees"][0]["id"].as_str().or(items[1]["addressees"][0].as_str()),
        Some("chief-constables")
    );
    let responses = record["responses"].as_array().unwrap();
    assert_eq!(responses.len(), 1);
    assert_eq!(responses[0]["by"], json!(["force-hampshire"]));
    assert_eq!(responses[0]["marks"]["by"], "inferred");
    assert_eq!(responses[0]["reasons"]["by"], "by the address of the page");
    let answers = responses[0]["answers"].as_array().unwrap();
    assert_eq!(answers.len(), 2, "{answers:?}");
    for answer in answers {
        assert_eq!(answer["items"], json!(["r7.1"]));
        assert_eq!(answer["marks"]["position"], "unknown");
        assert!(answer.get("whose").is_none(), "{answer}");
    }
    assert!(answers[0].get("as_at").is_none());
    assert_eq!(answers[1]["as_at"], "2026-03");
    assert!(!record.to_string().contains("-26\""), "no 26 March: {record}");
}

#[test]
fn a_cell_that_was_cut_or_is_empty_is_no_answer_and_no_silence() {
    let record = hampshire().record;
    let to_ten = record.responses.iter().flat_map(|response| &response.answers);
    assert!(to_ten.flat_map(|answer| &answer.items).all(|item| item.as_str() != "r10"));
    assert!(record.searches.is_empty());
}

#[test]
fn a_table_alone_is_known_by_the_address_of_its_page() {
    let url = "https://www.cityoflondon.police.uk/response-to-the-super-complaint-on-the-police-response-to-stalking/";
    let draft = read(CITY, &at(url)).unwrap();
    let record = json(&draft);
    assert_eq!(record["id"], "police-response-to-stalking");
    assert_eq!(record["documents"][0].get("title"), None);
    let items = record["recommendations"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!((items[0]["number"].as_str(), items[1]["number"].as_str()), (Some("7.1"), None));
    for item in items {
        assert_eq!(item["addressees"], json!([{"id": "territorial-forces", "as_written": "Police Forces"}]));
        assert_eq!(item["marks"]["addressees"], "inferred");
        assert_eq!(item["due"], json!({"words": "By 27 March 2025", "date": "2025-03-27"}));
    }
    assert_eq!(items[1]["gist"], "By 27 March 2025 Police Forces will review");
    assert!(record.get("actions").is_none(), "what a force does is no action of the authorities");
    let answers = record["responses"][0]["answers"].as_array().unwrap();
    assert_eq!(record["responses"][0]["by"], json!(["force-city-of-london"]));
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0]["items"], json!(["r7.1"]));
    assert!(answers[0]["quote"].as_str().unwrap().contains("reality tested"));
    assert!(answers[0].get("position").is_none() && answers[0].get("commitments").is_none());
    // A remark above the table is no title either.
    let remark = "#Saved from https://www.cityoflondon.police.uk/, wording ours";
    let page = read(&format!("{remark}\n{CITY}"), &at(url)).unwrap();
    assert_eq!(json(&page)["id"], "police-response-to-stalking");
    // Without the word in the text or the address it may be about anything.
    let elsewhere = read(CITY, &at("https://www.cityoflondon.police.uk/plan/"));
    assert_eq!(elsewhere.unwrap_err(), ReadError::NotSuperComplaint);
}

#[test]
fn an_answer_beside_two_rows_is_one_answer_to_one_recommendation() {
    let draft = read(SURREY, &at("https://www.surrey-pcc.gov.uk/statutory-response/")).unwrap();
    let record = json(&draft);
    let items = record["recommendations"].as_array().unwrap();
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["number"], "3a");
    let addressees = [
        json!({"id": "pccs", "as_written": "PCCs"}),
        json!("ministry-of-justice"),
        json!("chief-constables"),
    ];
    assert_eq!(items[0]["addressees"], json!(addressees));
    assert!(items[0]["text"].as_str().unwrap().ends_with("can deal with the risks"));
    let responses = record["responses"].as_array().unwrap();
    assert_eq!(responses.len(), 1);
    assert_eq!(responses[0]["by"], json!(["pcc-surrey"]));
    assert_eq!(responses[0]["answers"].as_array().unwrap().len(), 1);
    assert_eq!(responses[0]["answers"][0]["items"], json!(["r3a"]));
}

const TITLE: &str = "# Police super-complaint: our plan\n";
const KENT: &str = "https://www.kent.police.uk/super-complaints/";

/// The record of a table below a title.
fn table(rows: &str, url: &str) -> Value {
    json(&read(&format!("{TITLE}{rows}"), &at(url)).unwrap())
}

fn answers(record: &Value) -> Vec<&Value> {
    let responses = record["responses"].as_array().into_iter().flatten();
    responses.flat_map(|response| response["answers"].as_array().unwrap()).collect()
}

#[test]
fn a_status_counts_if_it_is_a_position_or_a_delivery_in_full() {
    let rows = "| No | Recommendation | Status |
        | 1 | Chief constables should act. | Accepted |
        | 2 | Chief constables should act. | Completed |
        | 3 | Chief constables should act. | Green |
        | 4 | Chief constables should act. | Not accepted yet |
        | 5 | Chief constables should act. | Work is under way |
        | 6 | Chief constables should act. | n/a |";
    let record = table(rows, KENT);
    let said: Vec<_> = answers(&record)
        .iter()
        .map(|it| {
            (it["items"][0].as_str().unwrap(), it["position"].as_str().or(it["delivery"].as_str()).unwrap())
        })
        .collect();
    assert_eq!(said, [("r1", "accepted"), ("r2", "done"), ("r5", "under_way")]);
}

#[test]
fn nobody_answers_but_who_is_known_to_write_the_page() {
    let rows = "| Rec No | Recommendation | Owner | Response |
        | 1 | Act on stalking at last. | Home Office | We accept this recommendation. |";
    let record = table(rows, "https://www.example.org/plan/");
    assert_eq!(record["recommendations"][0]["addressees"], json!(["home-office"]));
    let response = &record["responses"][0];
    assert!(response.get("by").is_none(), "{response}");
    assert_eq!(response["marks"]["by"], "unknown");
    assert_eq!(response["answers"][0]["marks"]["answer_of"], "unknown");
    // The force writes about what others were asked: whose answer that is, it does not say.
    let record = table(rows, KENT);
    assert_eq!(record["responses"][0]["by"], json!(["force-kent"]));
    assert_eq!(answers(&record)[0]["marks"]["answer_of"], "unknown");
}

#[test]
fn a_title_or_a_header_names_the_author_and_a_contradiction_nobody() {
    let rows = "| Rec No | Recommendation | Response |\n| 1 | Act on stalking at last. | We accept this recommendation. |";
    let by = |title: &str, url: &str| {
        let page = format!("# {title}\nHere we answer the police super-complaint.\n{rows}");
        let record = json(&read(&page, &at(url)).unwrap());
        record["responses"][0]["by"].as_array().map(|by| by[0].as_str().unwrap().to_owned())
    };
    let other = "https://www.example.org/";
    assert_eq!(by("Kent Police stalking action plan", other).as_deref(), Some("force-kent"));
    assert_eq!(
        by("Response from Kent Police to the stalking super-complaint", other).as_deref(),
        Some("force-kent")
    );
    assert_eq!(by("Kent Police stalking action plan", KENT).as_deref(), Some("force-kent"));
    assert_eq!(by("Essex Police stalking action plan", KENT), None);
    for nobody in [
        "Stalking action plan",
        "HMICFRS stalking action plan",
        "Plan for Kent Police",
        "Suzy Lamplugh Trust: action plan",
    ] {
        assert_eq!(by(nobody, other), None, "{nobody}");
    }
    let header = |response: &str, url: &str| {
        let rows = rows.replace("Response", response);
        let record = table(&rows, url);
        record["responses"][0]["by"].as_array().map(|by| by[0].as_str().unwrap().to_owned())
    };
    assert_eq!(header("Force update", KENT).as_deref(), Some("force-kent"));
    assert_eq!(header("PCC response", KENT), None);
    assert_eq!(header("Kent Police response", other).as_deref(), Some("force-kent"));
    assert_eq!(header("Chief constable’s response", "https://www.kent-pcc.gov.uk/"), None);
}

#[test]
fn parts_belong_to_the_recommendation_of_their_rows() {
    let rows = "| !Rec No | !Recommendation | !>2 Sub-recommendation | !Response |
        | v2 7 | v2 Record every crime well. | 7.1 | Use the system. | Done by all. |
        | 7.2 | Take interim measures. | v2 All of it is in hand with us. |
        | 8 | Train all of the staff. | 9.1 | Not of this one. |
        | | | 8.2 | Train them again. | |";
    let record = table(rows, KENT);
    let of = |id: &str| {
        let items = record["recommendations"].as_array().unwrap();
        items.iter().find(|item| item["id"] == id).and_then(|item| item["part_of"].as_str())
    };
    assert_eq!((of("r7.1"), of("r7.2"), of("r8.2"), of("r9.1")), (Some("r7"), Some("r7"), Some("r8"), None));
    let items: Vec<_> = answers(&record).iter().map(|it| it["items"].clone()).collect();
    assert_eq!(items, [json!(["r7.1"]), json!(["r7.2"])], "the row of 9.1 is not understood");
}

#[test]
fn a_date_is_that_of_the_recommendation_only_before_the_answers() {
    let due = |header: &str, cells: &str| {
        let record = table(&format!("{header}\n| 1 | Act on stalking at last. | {cells} |"), KENT);
        record["recommendations"][0]["due"]["date"].as_str().map(str::to_owned)
    };
    let before = "| No | Recommendation | By when | Response |";
    assert_eq!(due(before, "27/03/25 | We accept this.").as_deref(), Some("2025-03-27"));
    assert_eq!(due(before, "Spring, we hope | We accept this."), None);
    assert_eq!(
        due("| No | Recommendation | Action | By when |", "We will publish guidance. | 27/03/25"),
        None
    );
}

#[test]
fn own_work_is_promised_in_a_cell_of_its_own() {
    let rows = "| No | Recommendation | Update | Action |
        | 1 | Chief constables should act. | Much was done here, and more elsewhere. | ACTION: We will publish guidance by 31 March 2025. |";
    let record = table(rows, KENT);
    let all = answers(&record);
    assert_eq!(all.len(), 2);
    assert_eq!(all[0]["marks"]["commitments"], "unknown");
    assert_eq!(all[1]["commitments"][0]["due"]["date"], "2025-03-31");
    assert!(record.get("actions").is_none());
}

#[test]
fn a_table_of_something_else_gives_nothing_and_is_listed() {
    let page = format!(
        "{TITLE}| Month | Crimes |\n| May 2025 | 12 |\n| The NPCC will publish it in June 2025. | 3 |"
    );
    let draft = read(&page, &at(KENT)).unwrap();
    assert!(draft.record.recommendations.is_empty() && draft.record.responses.is_empty());
    let left: Vec<_> = draft.trace.unused.iter().map(|left| left.reason.as_str()).collect();
    assert_eq!(left.iter().filter(|why| **why == "a table without a column of recommendations").count(), 6);
}

#[test]
fn a_person_or_a_lead_is_never_asked() {
    let rows = "| No | Recommendation | Owner | Strategic lead |
        | 1 | Act on stalking at last. | D/Supt Smith | Home Office |
        | 2 | Act on stalking again. | Chief Constables and PC Jones | NPCC |
        | 3 | Act on stalking soon. | Kent Police | The force |";
    let draft = read(&format!("{TITLE}{rows}"), &at(KENT)).unwrap();
    assert_eq!(draft.record.recommendations.len(), 3);
    assert!(draft.record.recommendations.iter().all(|item| item.addressees.is_empty()));
    for left in ["D/Supt Smith", "Home Office", "Chief Constables and PC Jones", "NPCC", "Kent Police"] {
        assert!(draft.trace.unused.iter().any(|it| it.text == left), "{left}");
    }
}

#[test]
fn a_report_or_a_letter_may_have_a_table_of_recommendations() {
    let rows = "| Recommendation | For | Deadline |
        | Recommendation 1: Chief constables should audit cases. | Chief constables | 1 May 2025 |
        | 2. The Home Office should change the law. | Home Office | Within six months |";
    let record =
        json(&read(&format!("# Police super-complaint report\n{rows}"), &Options::default()).unwrap());
    let items = record["recommendations"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!((items[0]["number"].as_str(), items[1]["number"].as_str()), (Some("1"), Some("2")));
    assert_eq!(items[0]["text"], "Chief constables should audit cases.");
    assert_eq!(items[0]["addressees"], json!(["chief-constables"]));
    assert_eq!(items[0]["due"]["date"], "2025-05-01");
    assert_eq!(items[1]["due"]["within"], "P6M");
    assert!(record.get("responses").is_none());
}

#[test]
fn a_table_copied_as_text_is_read_as_any_other() {
    let text = "Stalking action plan\nHere we answer the police super-complaint on stalking.\n\
        Rec No\tRecommendation\tRec Owner\tMarch 2026 update\n\
        7\tChief constables should record crimes.\tChief Constables\tWe accept this recommendation.\n\
        8\tChief constables should train staff.\t\t\n";
    let draft = crate::read(text, &at(KENT)).unwrap();
    let record = json(&draft);
    assert_eq!(record["recommendations"].as_array().unwrap().len(), 2);
    assert_eq!(record["recommendations"][0]["addressees"], json!(["chief-constables"]));
    let all = answers(&record);
    assert_eq!(all.len(), 1);
    assert_eq!((all[0]["position"].as_str(), all[0]["as_at"].as_str()), (Some("accepted"), Some("2026-03")));
    let broken = text.replace("\t\t\n", "\n");
    assert!(crate::read(&broken, &at(KENT)).is_ok(), "one line of another kind is a line");
    let broken = text.replace("crimes.\t", "crimes.\t\t");
    let draft = crate::read(&broken, &at(KENT)).unwrap();
    assert!(draft.record.recommendations.is_empty() && draft.record.responses.is_empty());
    let left =
        draft.trace.unused.iter().filter(|it| it.reason.contains("different numbers of cells")).count();
    assert_eq!(left, 3, "the text is read, and none of the rows");
    let alone = broken.replace("Here we answer the police super-complaint on stalking.\n", "");
    let alone = alone.replace("Stalking action plan", "Police super-complaint action plan");
    let broken = ReadError::Unsupported { kind: PageKind::ActionPlan };
    assert_eq!(crate::read(&alone, &at(KENT)).unwrap_err(), broken);
}

#[test]
fn a_status_beside_own_work_may_be_of_that_work() {
    let rows = "| No | Recommendation | Action | Status |
        | 1 | Chief constables should act. | Somebody will look at it, we think. | Complete |
        | 2 | Chief constables should act. | n/a | Accepted |
        | 3 | Chief constables should act. | n/a | Accepted |";
    let record = table(rows, KENT);
    let all = answers(&record);
    // The last words of a file may be cut: "Accepted in part".
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(all.iter().all(|answer| answer.get("delivery").is_none()));
    assert_eq!(all[1]["position"], "accepted");
}
