//! Sentences beside an answer: those that may reverse, doubt, condition, attribute or limit it leave it open, and those about
//! ordinary work do not.

use serde_json::{Value, json};

use crate::corpus::{OWN, Reading, cases, draft, reading};

/// Sentences after which an answer may no longer be what it was.
const UNCERTAIN: &[&str] = &[
    // it is reversed
    "We take a different view today.",
    "That has changed.",
    "Ministers have since reconsidered.",
    "This was our position in 2021.",
    "The force will decide in May.",
    "The new Chief Constable has torn it up.",
    "The opposite is now true.",
    "That chapter is closed.",
    "Events have overtaken it.",
    "Our successors went the other way.",
    "The letter of 4 May supersedes it.",
    "The board struck it out in June.",
    "It was overturned on appeal.",
    "The Home Secretary put a stop to it.",
    "Nothing of it remains.",
    "Today we are of another mind.",
    "The new commissioner has turned the page.",
    "The decision was set aside in March 2023.",
    "The force has published a letter to the contrary.",
    "The force has trained officers and the board has reversed it.",
    "We have published a new policy, and ministers then went the other way.",
    "The Home Office has since withdrawn its support for the plan.",
    "Officers were trained, and the scheme was dropped.",
    "We have issued a correction.",
    "We have provided a further answer.",
    "The unit has been disbanded.",
    "The pilot has ended.",
    "The plan was quietly shelved.",
    "The board has binned the plan.",
    "The commitment lapsed at the election.",
    "We have built our own system instead.",
    "We have developed an alternative.",
    "We have launched a legal action.",
    "We have set up a tribunal.",
    "We have written to the inspectorate.",
    "We have updated our response to the report.",
    "We have revised our position.",
    "We are reviewing the matter.",
    "The position is under review.",
    "The force has gone back to its old practice.",
    "Much has changed since.",
    // it is doubted
    "We doubt whether it can work.",
    "Is that realistic?",
    "Whether the force can afford it is another question.",
    "There may be better ways.",
    "The evidence for it is thin.",
    "We have concerns.",
    "Some officers think otherwise.",
    "Our lawyers are looking at it.",
    "It remains to be seen.",
    "The inspectorate has misread our figures.",
    "We might return to this.",
    // it depends on something
    "Funding will decide.",
    "Everything hangs on the spending review.",
    "This depends on the Treasury.",
    "The College would have to agree first.",
    "We will do so once the law is in force.",
    "Parliament must pass the Bill before that.",
    "Money has to be found.",
    "Only then can the work start.",
    "We need a new system first.",
    // it is somebody else's
    "So says the NPCC.",
    "That is what the Federation told us.",
    "The Home Office said so in its letter.",
    "The charity has claimed this.",
    "Those are the words of the draft.",
    "That was the reply of the former commissioner.",
    "Kent Police takes the opposite view.",
    "The NPCC has rejected that proposal.",
    "The College of Policing disagrees.",
    "Others will answer for themselves.",
    // it is limited
    "Kent alone is meant.",
    "For the rest we see no need.",
    "The second half is unworkable.",
    "That goes for training alone.",
    "The timetable is a matter for others.",
    "We draw the line at data sharing.",
    "In Wales a different model applies.",
    "Custody is left out.",
    "The first bullet point is beyond our powers.",
    "We read it narrowly.",
    "It covers new recruits and nobody else.",
    "In spirit, that is.",
    "We have trained officers, although the rest is unworkable.",
    "The force has provided training for part of it.",
    "We have introduced the first element.",
    "The new guidance includes an exemption for custody.",
    // marks and loose ends
    "The reply was a ‘no’.",
    "The reply (of 2021) was a no.",
    "Subject to contract:",
    "We then trained officers instead",
    "Or rather – no.",
];

/// Sentences about ordinary work, most of which the grammar does not understand.
const ORDINARY: &[&str] = &[
    "A multi-agency group was set up in 2022.",
    "All officers who may use the power have been trained since March 2024.",
    "A short guide is being written.",
    "The lead for stalking chairs a monthly board.",
    "Supervisors review a sample of investigations each month.",
    "Our stalking lead works with partners across the county.",
    "Training is mandatory for all new recruits.",
    "Officers receive regular training on coercive control.",
    "The training includes the voices of victims.",
    "We work closely with local charities to support victims of stalking.",
    "We have invested in specialist officers.",
    "The force has a dedicated team for stalking and harassment.",
    "The force has recruited three independent advocates.",
    "Detectives attend a course run by the College of Policing.",
    "Staff in the control room have been briefed.",
    "A toolkit has been developed with the Crown Prosecution Service.",
    "The toolkit is available to all officers.",
    "In March 2024, the force introduced a new risk assessment.",
    "In 2023 we trained 400 officers.",
    "We continue to work with the Suzy Lamplugh Trust.",
    "We continue to monitor the use of stalking protection orders.",
    "The programme will be evaluated by a university.",
    "A new course will be launched in the autumn.",
    "Champions in each district help colleagues to identify stalking.",
    "The unit examines each case with partners.",
    "Our officers use body-worn video at every incident.",
    "The policy requires officers to record each search.",
    "The board meets every month and oversees the action plan.",
    "We are working with partners to improve our response to stalking.",
    "The force has provided guidance so that officers can identify risk.",
    "To ensure that officers understand the law, we have issued guidance.",
    "Investigators use a checklist.",
    "The commissioner funds an independent service for victims.",
    "My office commissions services for victims across the county.",
    "We have engaged with young people on stop and search.",
    "The panel scrutinises a sample of searches every quarter.",
    "The new system is live in all districts.",
    "Our analysts produce a profile of repeat offenders.",
    "The partnership shares learning with all agencies.",
    "As part of this work, supervisors check the quality of records.",
    "Guidance was circulated to all supervisors in May 2023.",
    "The force will audit its records every year.",
    "We will support officers with a new toolkit.",
    "All frontline staff are trained.",
    "The force is committed to the safety of victims.",
    "We thank the inspectorate for its work.",
    "We are grateful to the charities for their help.",
    "We recognise the harm of stalking.",
    "We have allocated a sergeant to each team.",
    "The department leads a programme on violence against women and girls.",
    "She has worked with the force on training.",
    "They have provided expert advice to detectives.",
    "The group includes representatives of charities and health services.",
    "Recruits attend a module on domestic abuse.",
    "The service offers advice to victims in several languages.",
    "Data on searches is published every quarter.",
    "Our strategy includes measures to protect victims.",
    "The constabulary has appointed a lead for data quality.",
    "New staff are briefed by the unit.",
    "Two analysts have joined the team.",
    "The team measures the quality of records.",
    "We have partnered with universities.",
    "Managers check each record.",
    "The course was piloted in Kent and rolled out across the county.",
    "Meetings are held every quarter.",
];

/// Sentences of which it is not understood how their words belong together, and none of which limits or takes back anything.
const PLAIN: &[&str] = &[
    "Our records system was upgraded in January 2025.",
    "A new stalking triage team began work in January 2025, made up of a detective sergeant and four constables.",
    "Our domestic abuse policy was refreshed in October 2022 and now sets out how cases involving officers are managed.",
    "We have 24 trained stalking single points of contact (SPOCs) across the force.",
    "Officers are reminded of their duties at each briefing and supervisors dip-sample records monthly.",
    "A working group met for the first time on 4 May 2023 and will report in the autumn.",
    "Funding of £1.2 million has been made available to commission research.",
    "The College of Policing has published new guidance, which our officers follow.",
    "Guidance for prosecutors has been refreshed and was published on 3 March 2025.",
    "Reviews of training are under way in every force.",
    "See our action plan for details.",
    "The findings were sent to the NPCC on 14 December 2022 and inform our training.",
    "Posters in custody suites explain how detainees can contact us.",
    "Learning from the audit feeds into our domestic abuse action plan.",
    "Our new system flags repeat victims to supervisors.",
];

/// Sentences that may tell anything of the work, and nothing of the answer.
const ASIDE: &[&str] = &[
    "By February 2024, 39 forces had told us that their policy had been changed.",
    "When the super-complaint came, the office spoke with the chief executive of a charity.",
    "We have changed our policy on linked crimes.",
    "We have amended the training for detectives.",
    "An independent service has been in place since 2021 and was recommissioned in April 2024.",
    "Drafting began in June with the College of Policing.",
];

/// Sentences without a word of denial that take an answer back, limit it, make it depend on something or doubt it all the same.
const LIMITING: &[&str] = &[
    "Everything hangs on the spending review.",
    "Training will be given where resources allow.",
    "We will publish data when systems permit.",
    "We follow our own model.",
    "We review cases in a trial district alone.",
    "We need a new system first.",
    "Most of it is sensible.",
    "Some forces lead on a rival plan.",
    "Our policy takes precedence.",
    "The wording could include more.",
    "We work in another way.",
    "Parliament makes the rules.",
    "The trial includes two districts.",
    "Changes to the plan include a new timetable.",
    "The plan as drafted includes custody.",
    "We use a voluntary code.",
    "We lead on what is feasible.",
    "We record as much as is practicable.",
    "The interim policy includes officers.",
    "Work rests with the College.",
];

/// The sentences that the grammar reads as a yes or a no to the whole recommendation.
fn positions() -> Vec<(String, String, String)> {
    let cases = cases(OWN);
    let text = |case: &Value, field: &str| case[field].as_str().unwrap_or_default().to_owned();
    cases
        .iter()
        .filter_map(|case| {
            let (heading, item, sentence) =
                (text(case, "heading"), text(case, "item"), text(case, "sentence"));
            position(&heading, &item, &sentence)?;
            Some((heading, item, sentence))
        })
        .collect()
}

/// The one position that is read.
fn position(heading: &str, item: &str, text: &str) -> Option<Value> {
    let Reading::Answers(answers) = reading(heading, item, text) else { return None };
    answers.into_iter().map(|it| it.position).find(|it| it.is_string() && *it != json!("open"))
}

#[test]
fn a_sentence_that_may_take_an_answer_back_leaves_it_open() {
    let positions = positions();
    assert!(positions.len() >= 40 && UNCERTAIN.len() >= 60, "{} {}", positions.len(), UNCERTAIN.len());
    let mut read = Vec::new();
    for (at, (heading, item, sentence)) in positions.iter().enumerate() {
        // Each tenth answer with all of them, the others with every seventh: all together.
        let step = if at % 10 == 0 { 1 } else { 7 };
        for (place, other) in UNCERTAIN.iter().enumerate().skip(at % step).step_by(step) {
            // Alone, a line without an end may be a heading.
            let text = match place % 3 {
                0 if other.ends_with('.') => format!("{sentence}\n\n{other}"),
                1 if other.ends_with('.') => format!("{other} {sentence}"),
                _ => format!("{sentence} {other}"),
            };
            if position(heading, item, &text).is_some() {
                read.push(text);
            }
        }
    }
    assert!(read.is_empty(), "{}\n{} read", read.join("\n"), read.len());
}

#[test]
fn a_sentence_about_ordinary_work_leaves_an_answer_as_it_is() {
    assert!(ORDINARY.len() >= 60);
    let mut open = Vec::new();
    for (sentence, right) in [
        ("We accept this recommendation.", "accepted"),
        ("The Home Office does not accept this recommendation.", "rejected"),
        ("We partly accept this recommendation.", "accepted_in_part"),
    ] {
        for other in ORDINARY {
            for text in [format!("{sentence} {other}"), format!("{other} {sentence}")] {
                if position("Home Office", "3", &text) != Some(json!(right)) {
                    open.push(text);
                }
            }
        }
    }
    assert!(open.is_empty(), "{}\n{} open", open.join("\n"), open.len());
}

#[test]
fn a_sentence_with_no_word_that_limits_leaves_an_answer_as_it_is() {
    let mut open = Vec::new();
    for (sentence, right) in [
        ("We accept this recommendation.", "accepted"),
        ("Accepted.", "accepted"),
        ("This recommendation is rejected.", "rejected"),
        ("We accept this recommendation in principle.", "accepted_in_principle"),
    ] {
        for other in PLAIN {
            for text in [format!("{sentence} {other}"), format!("{sentence}\n\n{other}")] {
                if position("Home Office", "3", &text) != Some(json!(right)) {
                    open.push(text);
                }
            }
        }
    }
    assert!(open.is_empty(), "{}\n{} open", open.join("\n"), open.len());
}

#[test]
fn a_sentence_that_bears_on_no_position_leaves_it_and_nothing_else() {
    for other in ASIDE {
        for (sentence, right) in [
            ("We accept this recommendation.", "accepted"),
            ("We accept this recommendation in part.", "accepted_in_part"),
        ] {
            for text in [format!("{sentence} {other}"), format!("{other} {sentence}")] {
                assert_eq!(position("Home Office", "3", &text), Some(json!(right)), "{text}");
            }
        }
    }
}

#[test]
fn what_is_not_accepted_may_explain_a_rejection_and_nothing_else() {
    let why = "We do not accept that a specialist should attend every report.";
    for (sentence, right) in [
        ("We accept this recommendation in part.", Some("accepted_in_part")),
        ("We do not accept this recommendation.", Some("rejected")),
        ("We accept this recommendation.", None),
        ("We accept this recommendation in principle.", None),
    ] {
        let text = format!("{sentence} {why}");
        assert_eq!(position("Home Office", "3", &text), right.map(|it| json!(it)), "{text}");
    }
}

#[test]
fn a_word_that_limits_leaves_an_answer_open_without_any_denial() {
    let mut read = Vec::new();
    for sentence in
        ["We accept this recommendation.", "Accepted.", "The Home Office rejects this recommendation."]
    {
        for other in LIMITING {
            for text in [format!("{sentence} {other}"), format!("{other} {sentence}")] {
                read.extend(position("Home Office", "3", &text).map(|_| text));
            }
        }
    }
    assert!(read.is_empty(), "{}\n{} read", read.join("\n"), read.len());
}

#[test]
fn work_joined_to_a_position_leaves_it_and_what_limits_it_does_not() {
    for (text, right) in [
        ("We accept this recommendation and have upgraded our records system.", Some("accepted")),
        ("The Home Office accepts this recommendation, and officials have met the NPCC.", Some("accepted")),
        ("We accept this recommendation, which reflects work already in hand.", Some("accepted")),
        ("We accept this recommendation and have already taken steps to meet it.", Some("accepted")),
        (
            "The recommendation has been accepted by the Home Office and an action plan is in place.",
            Some("accepted"),
        ),
        (
            "We accept this recommendation and have asked our Head of Policy to lead the work.",
            Some("accepted"),
        ),
        ("We do not accept this recommendation, and have published our own plan.", Some("rejected")),
        ("We reject this recommendation and have published our findings.", Some("rejected")),
        (
            "We accept this recommendation in part: we will train officers but not control room staff.",
            Some("accepted_in_part"),
        ),
        (
            "We partially accept this recommendation: an audit every two years is proportionate.",
            Some("accepted_in_part"),
        ),
        ("We have accepted recommendation 3, and have implemented it.", Some("accepted")),
        ("We accept this recommendation and thank the inspectorate for its amendment.", None),
        ("We accept this recommendation, which we have narrowed.", None),
        ("We accept this recommendation, which needs funds.", None),
        ("We accept this recommendation and have asked for a new one.", None),
        ("We accept this recommendation and have dropped the plan.", None),
        ("We accept this recommendation: our lawyers will decide.", None),
        ("We accept this recommendation in part: the rest would be accepted if funds allowed.", None),
        ("We accept this recommendation but have upgraded our records system.", None),
    ] {
        assert_eq!(position("Home Office", "3", text), right.map(|it| json!(it)), "{text}");
    }
}

#[test]
fn a_position_beside_words_that_are_not_understood_is_inferred_and_says_why() {
    use super_complaints::model::{AnswerField, Mark, Position};
    let draft =
        draft("Home Office", "3", "We accept this recommendation. Supervisors review a sample of cases.");
    let answer = &draft.record.responses[0].answers[0];
    assert_eq!(answer.position, Some(Position::Accepted));
    assert_eq!(answer.marks.get(AnswerField::Position), Some(Mark::Inferred));
    assert!(answer.reasons.get(AnswerField::Position).is_some());
    assert_eq!(answer.marks.get(AnswerField::Delivery), Some(Mark::Unknown));
    assert_eq!(answer.marks.get(AnswerField::Commitments), Some(Mark::Unknown));
}

#[test]
fn what_is_done_is_not_done_beside_work_that_goes_on() {
    let delivery = |text: &str| match reading("Home Office", "3", text) {
        Reading::Answers(answers) => answers.into_iter().map(|it| it.delivery).next(),
        Reading::None | Reading::Open => None,
    };
    let done = "This recommendation has been implemented.";
    assert_eq!(delivery(&format!("{done} Training is mandatory for all recruits.")), Some(json!("done")));
    for more in [
        "Some districts have been trained.",
        "A short guide is being written by the unit.",
        "Officers in Kent are working with partners.",
        "The unit will work with partners on a new course.",
    ] {
        assert_ne!(delivery(&format!("{done} {more}")), Some(json!("done")), "{more}");
    }
}
