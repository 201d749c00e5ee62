//! A user's own directory beside the standard one; and what a look-up finds.
#![allow(clippy::unwrap_used, reason = "a helper that panics fails its test")]

use super_complaints::check::parse_day;
use super_complaints::read::FaultCode;
use super_complaints::{Context, Directory, LoadError, SuperComplaint, Verdict};

fn beside(text: &str) -> Result<Directory, LoadError> {
    Directory::standard().with_json(text)
}

/// The faults of a file: code and pointer.
fn faults(text: &str) -> Vec<(FaultCode, String)> {
    let error = beside(text).err().unwrap();
    error.faults.into_iter().map(|fault| (fault.code, fault.pointer)).collect()
}

fn the_fault(text: &str) -> (FaultCode, String, String) {
    let error = beside(text).err().unwrap();
    assert_eq!(error.faults.len(), 1, "{error}");
    let fault = error.faults.into_iter().next().unwrap();
    (fault.code, fault.pointer, format!("{} | {}", fault.message, fault.help.unwrap_or_default()))
}

const SCOTLAND: &str = r#"{
    "version": "scotland 2026-03-01",
    "documents": [{"id": "pfr-act", "title": "Police and Fire Reform (Scotland) Act 2012"}],
    "bodies": [{
        "id": "police-scotland", "kind": "other_force", "names": [{"text": "Police Service of Scotland", "since": "2013-04-01"}],
        "short_name": "Police Scotland", "identifiers": [{"scheme": "register", "value": "S-1"}], "sources": ["pfr-act#s 6"]
    }],
    "groups": [{
        "id": "pilot-forces", "name": "Forces of the pilot", "wordings": ["forces that took part in the pilot"],
        "members": [{"bodies": ["force-kent", "police-scotland"]}], "optional": [{"bodies": ["force-btp"]}], "sources": ["pfr-act"]
    }]
}"#;

#[test]
fn bodies_and_groups_of_ones_own_stand_beside_the_standard_ones() {
    let directory = beside(SCOTLAND).unwrap();
    assert_eq!(directory.find("Police Scotland").unwrap().id().as_str(), "police-scotland");
    assert!(
        directory.find("Kent Police").is_some() && Directory::standard().find("Police Scotland").is_none()
    );
    let members =
        directory.group_members(&"pilot-forces".parse().unwrap(), parse_day("2026-03-01").unwrap()).unwrap();
    let ids = |list: &[super_complaints::directory::EntryName]| {
        list.iter().map(|it| it.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&members.certain), ["force-kent", "police-scotland"]);
    assert_eq!(ids(&members.possible), ["force-btp"]);
    assert_eq!(directory.version(), format!("{} + scotland 2026-03-01", Directory::standard().version()));
}

#[test]
fn a_record_is_checked_with_ones_own_directory_and_says_so() {
    let text = super_complaints::EXAMPLE.replacen(r#""chief-constables""#, r#""pilot-forces""#, 1);
    let record = SuperComplaint::from_json(&text).unwrap();
    let without = record.check(&Context::undated());
    assert!(without.findings.iter().any(|it| it.code == "SC103"), "the standard directory has no such group");
    let own = beside(SCOTLAND).unwrap();
    let with = record.check(&Context::undated().directory(&own));
    assert_eq!(with.verdict, Verdict::Valid, "{:?}", with.reason);
    assert!(with.directory.ends_with(" + scotland 2026-03-01"));
}

#[test]
fn several_files_stand_beside_each_other() {
    let more = r#"{"version": "more", "groups": [{"id": "pilot-and-welsh", "name": "Pilot and Wales",
        "members": [{"groups": ["pilot-forces"]}, {"bodies": ["force-gwent"]}]}]}"#;
    let directory = beside(SCOTLAND).unwrap().with_json(more).unwrap();
    let day = parse_day("2026-03-01").unwrap();
    assert_eq!(directory.group_members(&"pilot-and-welsh".parse().unwrap(), day).unwrap().certain.len(), 3);
    assert_eq!(the_fault(more).0, FaultCode::DanglingReference, "without the first the second has no ground");
}

#[test]
fn an_id_that_is_taken_is_refused_unless_the_file_says_that_it_replaces() {
    let kent = |replaces: &str| {
        format!(
            r#"{{"version": "mine", {replaces} "bodies": [{{"id": "force-kent", "kind": "territorial_force",
                "names": [{{"text": "Kent County Constabulary"}}]}}]}}"#
        )
    };
    let (code, pointer, says) = the_fault(&kent(""));
    assert_eq!((code, pointer.as_str()), (FaultCode::TakenId, "/bodies/0/id"));
    assert!(says.contains("it is Kent Police in the directory") && says.contains("`replaces`"), "{says}");
    let directory = beside(&kent(r#""replaces": ["force-kent"],"#)).unwrap();
    assert_eq!(directory.bodies().len(), Directory::standard().bodies().len());
    assert!(directory.find("Kent Police").is_none() && directory.find("Kent County Constabulary").is_some());
    assert_eq!(directory.seat("force-kent"), directory.seat("chief-officer-kent"), "others still lead to it");
    let nothing = r#"{"version": "mine", "replaces": ["force-kemt"]}"#;
    let (code, pointer, says) = the_fault(nothing);
    assert_eq!((code, pointer.as_str()), (FaultCode::DanglingReference, "/replaces/0"));
    assert!(says.contains("did you mean `force-kent`?"), "{says}");
    let not_given = r#"{"version": "mine", "replaces": ["force-kent"]}"#;
    assert_eq!(the_fault(not_given).0, FaultCode::DanglingReference);
    let (code, ..) = the_fault(
        r#"{"version": "mine", "replaces": ["force-kent"], "groups": [{"id": "force-kent", "name": "X"}]}"#,
    );
    assert_eq!(code, FaultCode::DanglingReference, "a group cannot stand for a body");
    let own = r#"{"version": "mine", "groups": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}"#;
    assert_eq!(
        the_fault(own),
        (
            FaultCode::TakenId,
            "/groups/1/id".to_owned(),
            "the id `a` is used twice in this file | bodies and groups share one set of ids: choose another"
                .to_owned()
        )
    );
}

#[test]
fn every_fault_is_told_at_once_with_its_place() {
    let text = r#"{
  "version": "mine",
  "bodies": [
    {"id": "a", "kind": "other", "names": [{"text": "A"}], "successor": "home-ofice", "seat": "pccs",
     "represents": ["nobody"], "sources": ["unknown-document"]}
  ],
  "groups": [{"id": "g", "name": "G", "members": [{"bodies": ["b"]}], "usual_representative": "chief-constables"}]
}"#;
    let error = beside(text).err().unwrap();
    let places: Vec<_> = error.faults.iter().map(|it| (it.pointer.as_str(), it.line, it.column)).collect();
    assert_eq!(
        places,
        [
            ("/bodies/0/successor", 4, 73),
            ("/bodies/0/seat", 4, 95),
            ("/bodies/0/represents/0", 5, 21),
            ("/bodies/0/sources/0", 5, 44),
            ("/groups/0/members/0/bodies/0", 7, 63),
            ("/groups/0/usual_representative", 7, 95),
        ]
    );
    assert!(error.faults.iter().all(|fault| fault.code == FaultCode::DanglingReference));
    assert_eq!(error.faults[0].help.as_deref(), Some("did you mean `home-office`?"));
    assert_eq!(error.faults[1].message, "`pccs` is a group; a body is expected here");
}

#[test]
fn faults_of_shape_are_told_as_those_of_a_record() {
    let text = r#"{"bodies": [{"id": "A", "kind": "force", "names": []}], "groups": [{"id": "g", "name": "G",
        "members": [{"fire_functions": "yes", "kind": ["mayor"]}]}], "schema": "1"}"#;
    let found = faults(text);
    let found: Vec<_> = found.iter().map(|(code, pointer)| (*code, pointer.as_str())).collect();
    assert_eq!(
        found,
        [
            (FaultCode::MissingField, ""),
            (FaultCode::Malformed, "/bodies/0/id"),
            (FaultCode::UnknownWord, "/bodies/0/kind"),
            (FaultCode::TooFew, "/bodies/0/names"),
            (FaultCode::WrongType, "/groups/0/members/0/fire_functions"),
            (FaultCode::UnknownField, "/groups/0/members/0/kind"),
            (FaultCode::UnknownField, "/schema"),
        ]
    );
    assert_eq!(faults("[]")[0].0, FaultCode::WrongType);
    assert_eq!(faults("")[0].0, FaultCode::Empty);
    assert_eq!(faults("{\"version\": ")[0].0, FaultCode::Truncated);
}

#[test]
fn what_goes_round_in_a_circle_is_refused() {
    let bodies = |a: &str, b: &str| {
        format!(
            r#"{{"version": "mine", "bodies": [
                {{"id": "a", "kind": "other", "names": [{{"text": "A"}}], {a}}},
                {{"id": "b", "kind": "other", "names": [{{"text": "B"}}], {b}}}]}}"#
        )
    };
    let (code, pointer, says) = the_fault(&bodies(r#""successor": "b""#, r#""successor": "a""#));
    assert_eq!((code, pointer.as_str()), (FaultCode::CircularChain, "/bodies/0"));
    assert!(says.starts_with("circular reference: `a` → `b` → `a`"), "{says}");
    assert_eq!(the_fault(&bodies(r#""seat": "a""#, r#""since": "2020""#)).0, FaultCode::CircularChain);
    assert!(beside(&bodies(r#""successor": "b""#, r#""successor": "home-office""#)).is_ok());
    let groups = r#"{"version": "mine", "groups": [{"id": "g", "name": "G", "members": [{"groups": ["h"]}]},
        {"id": "h", "name": "H", "optional": [{"groups": ["g"]}]}]}"#;
    assert_eq!(the_fault(groups).0, FaultCode::CircularChain);
    let replaced = r#"{"version": "mine", "replaces": ["pccs"], "groups": [{"id": "pccs", "name": "PCCs",
        "members": [{"groups": ["pccs-and-mayors"]}]}]}"#;
    assert_eq!(the_fault(replaced).0, FaultCode::CircularChain, "by way of the standard directory");
}

#[test]
fn groups_nested_a_thousand_deep_and_wide_cost_no_more_than_what_they_hold() {
    let group = |at: usize| {
        let next = format!(r#""g{}""#, at + 1);
        let members = if at == 1_000 {
            r#"{"bodies": ["force-kent"]}"#.to_owned()
        } else {
            format!(r#"{{"groups": [{next}, {next}]}}"#)
        };
        format!(r#"{{"id": "g{at}", "name": "G{at}", "members": [{members}]}}"#)
    };
    let groups: Vec<String> = (0..=1_000).map(group).collect();
    let directory = beside(&format!(r#"{{"version": "deep", "groups": [{}]}}"#, groups.join(","))).unwrap();
    let members = directory.group_members(&"g0".parse().unwrap(), parse_day("2026-01-01").unwrap()).unwrap();
    assert_eq!(members.certain.len(), 1);
    let many: Vec<String> = (0..10_001).map(|at| format!(r#"{{"id": "g{at}", "name": "G"}}"#)).collect();
    assert_eq!(
        the_fault(&format!(r#"{{"version": "many", "groups": [{}]}}"#, many.join(","))).0,
        FaultCode::TooMany
    );
}

#[test]
fn names_that_hold_on_one_day_and_ends_before_beginnings_are_refused() {
    let named = |names: &str| {
        format!(r#"{{"version": "mine", "bodies": [{{"id": "a", "kind": "other", "names": [{names}]}}]}}"#)
    };
    let overlap = named(r#"{"text": "A", "until": "2020-06-01"}, {"text": "B", "since": "2020-06-01"}"#);
    let (code, pointer, _) = the_fault(&overlap);
    assert_eq!((code, pointer.as_str()), (FaultCode::WrongOrder, "/bodies/0/names/1"));
    assert_eq!(
        the_fault(&named(r#"{"text": "A"}, {"text": "B"}"#)).0,
        FaultCode::WrongOrder,
        "neither has an end"
    );
    assert!(
        beside(&named(r#"{"text": "A", "until": "2020-06"}, {"text": "B", "since": "2020-06"}"#)).is_ok()
    );
    assert!(
        beside(&named(r#"{"text": "A", "until": "2020-05-31"}, {"text": "B", "since": "2020-06-01"}"#))
            .is_ok()
    );
    let backwards = named(r#"{"text": "A", "since": "2021", "until": "2020"}"#);
    assert_eq!(faults(&backwards), [(FaultCode::WrongOrder, "/bodies/0/names/0/until".to_owned())]);
}

#[test]
fn an_identifier_is_of_one_body_and_passes_to_the_successor_only() {
    let a = |identifier: &str, successor: &str| {
        format!(
            r#"{{"version": "mine", "bodies": [
                {{"id": "a", "kind": "other", "names": [{{"text": "A"}}], "identifiers": [{identifier}] {successor}}},
                {{"id": "b", "kind": "other", "names": [{{"text": "B"}}], "identifiers": [{{"scheme": "reg", "value": "1"}}]}}]}}"#
        )
    };
    let same = r#"{"scheme": "reg", "value": "1"}"#;
    assert_eq!(the_fault(&a(same, "")).0, FaultCode::TakenIdentifier);
    assert!(beside(&a(same, r#", "successor": "b""#)).is_ok());
    let (code, _, says) = the_fault(&a(r#"{"scheme": "data-police-uk", "value": "kent"}"#, ""));
    assert_eq!(code, FaultCode::TakenIdentifier);
    assert!(
        says.starts_with("the identifier `data-police-uk:kent` already belongs to `force-kent`"),
        "{says}"
    );
}

#[test]
fn of_two_bodies_with_one_name_none_is_picked() {
    let own = r#"{"version": "mine", "bodies": [{"id": "kent-charity", "kind": "voluntary_organisation",
        "names": [{"text": "Kent Police"}]}]}"#;
    let directory = beside(own).unwrap();
    assert!(directory.find("Kent Police").is_none());
    let found: Vec<_> = directory.look_up("the kent police").iter().map(|it| it.id().to_string()).collect();
    assert_eq!(found, ["force-kent", "kent-charity"]);
}

#[test]
fn bodies_are_found_by_every_name_and_identifier_that_they_have() {
    let directory = beside(SCOTLAND).unwrap();
    let ids = |query: &str| directory.look_up(query).iter().map(|it| it.id().to_string()).collect::<Vec<_>>();
    assert_eq!(ids("Police Service of Scotland"), ["police-scotland"]);
    assert_eq!(ids("register:S-1"), ["police-scotland"]);
    assert_eq!(ids("s-1"), ["police-scotland"], "case does not count");
    assert_eq!(ids("forces that took part in the pilot"), ["pilot-forces"]);
    assert_eq!(ids("Hampshire Constabulary"), ["force-hampshire"], "an old name");
    assert_eq!(ids("E23000032"), ["force-kent", "chief-officer-kent", "pcc-kent"]);
    assert!(ids("Kent Polise").is_empty());
    assert_eq!(directory.suggest("Kent Polise")[0].id().as_str(), "force-kent");
}

#[test]
fn an_entry_says_what_follows_from_the_others_on_a_day() {
    let directory = Directory::standard();
    let entry = |query: &str, on: &str| {
        directory.describe(directory.find(query).unwrap(), Some(parse_day(on).unwrap()))
    };
    let ids = |list: &[super_complaints::directory::EntryName]| {
        list.iter().map(|it| it.id.to_string()).collect::<Vec<_>>()
    };
    let pcc = entry("pcc-south-yorkshire", "2025-01-01");
    assert_eq!(pcc.held_by.as_ref().unwrap().id.as_str(), "mayor-south-yorkshire");
    assert_eq!(
        ids(&pcc.represented_by),
        Vec::<String>::new(),
        "an office that has gone is spoken for by nobody"
    );
    assert!(!ids(&pcc.member_of).contains(&"pccs".to_owned()));
    let pcc = entry("pcc-south-yorkshire", "2020-12-17");
    assert!(ids(&pcc.member_of).contains(&"pccs".to_owned()) && pcc.held_by.is_none());
    assert!(ids(&pcc.represented_by).contains(&"apcc".to_owned()));
    let hampshire = entry("force-hampshire", "2020-01-01");
    assert_eq!(hampshire.name, "Hampshire Constabulary");
    assert!(!hampshire.documents.is_empty(), "the sources it cites");
    assert!(
        !ids(&hampshire.member_of).contains(&"chief-constables".to_owned()),
        "the force is no chief constable"
    );
    let group = entry("police and crime commissioners", "2020-12-17");
    let members = group.members.unwrap();
    assert_eq!((members.certain.len(), members.possible.len()), (40, 0));
    assert_eq!(ids(&group.represented_by), ["apcc"]);
}

#[test]
fn the_inspectorate_bears_the_name_of_the_day() {
    let directory = Directory::standard();
    let name = |day| directory.name_of(directory.body("hmicfrs").unwrap(), Some(parse_day(day).unwrap()));
    assert_eq!(name("2016-01-01"), "Her Majesty's Inspectorate of Constabulary");
    assert!(name("2022-09-07").starts_with("Her Majesty's Inspectorate of Constabulary and Fire"));
    assert!(name("2022-09-08").starts_with("His Majesty's"));
}

#[test]
fn who_speaks_for_whom_depends_on_the_day() {
    let directory = Directory::standard();
    let speaks = |name: &str, on: Option<&str>| {
        let found = directory.find(name).unwrap();
        let entry = directory.describe(found, on.map(|on| parse_day(on).unwrap()));
        entry.represented_by.iter().map(|it| it.id.to_string()).collect::<Vec<_>>()
    };
    // The NPCC took over from ACPO on 1 April 2015.
    for of in ["Kent Police", "Chief Constable of Kent Police", "chief constables"] {
        assert_eq!(speaks(of, Some("2014-01-01")), ["acpo"], "{of}");
        assert_eq!(speaks(of, Some("2015-03-31")), ["acpo"], "{of}");
        assert_eq!(speaks(of, Some("2015-04-01")), ["npcc"], "{of}");
        assert_eq!(speaks(of, None), ["npcc"], "{of}");
    }
    assert_eq!(speaks("territorial-forces", Some("2014-01-01")), [] as [&str; 0]);
    assert_eq!(speaks("pccs", Some("2014-01-01")), ["apcc"]);
}

#[test]
fn before_its_horizon_the_directory_does_not_know_the_members_of_a_group() {
    let directory = Directory::standard();
    let members = |group: &str, on: &str| {
        let members = directory.group_members(&group.parse().unwrap(), parse_day(on).unwrap()).unwrap();
        (members.certain.len(), members.possible.len(), members.not_known_before.map(|day| day.to_string()))
    };
    let unknown = Some("2012-11-22".to_owned());
    assert_eq!(members("territorial-forces", "2012-11-21"), (0, 43, unknown.clone()));
    assert_eq!(members("chief-constables", "2003-12-01"), (0, 43, unknown));
    assert_eq!(members("territorial-forces", "2012-11-22"), (43, 0, None));
    assert_eq!(members("chief-constables", "2012-11-22"), (43, 0, None));
    // Commissioners are known not to have been there, and a list of names is known on any day.
    assert_eq!(members("pccs", "2012-11-21"), (0, 0, None));
    assert_eq!(members("victims-commissioners", "2012-11-21").2, None);
    // A month across the horizon leaves it open; the matrix counts them as perhaps asked.
    let month = "2012-11".parse().unwrap();
    let across = directory.members(&"territorial-forces".parse().unwrap(), &month).unwrap();
    assert_eq!((across.certain.len(), across.possible.len()), (0, 43));
}

/// What people write, and what is meant: nothing where it may be several.
const SPELLINGS: &[(&str, &[&str])] = &[
    ("Devon and Cornwall Constabulary", &["force-devon-and-cornwall"]),
    ("Devon & Cornwall Police", &["force-devon-and-cornwall"]),
    ("devon and cornwall police force", &["force-devon-and-cornwall"]),
    ("Dorset Constabulary", &["force-dorset"]),
    ("Dorset Police Service", &["force-dorset"]),
    ("Dyfed–Powys Police", &["force-dyfed-powys"]),
    ("Dyfed Powys Police", &["force-dyfed-powys"]),
    ("Dyfed‑Powys Police", &["force-dyfed-powys"]),
    ("Dyfed-Powys Constabulary", &["force-dyfed-powys"]),
    ("Heddlu Dyfed–Powys", &["force-dyfed-powys"]),
    ("Kent Constabulary", &["force-kent"]),
    ("The Kent Police", &["force-kent"]),
    ("KENT POLICE", &["force-kent"]),
    ("Kent\u{a0}Police", &["force-kent"]),
    ("Ｋｅｎｔ Police", &["force-kent"]),
    ("Avon & Somerset Police", &["force-avon-and-somerset"]),
    ("Avon and Somerset Constabulary", &["force-avon-and-somerset"]),
    ("Hampshire and Isle of Wight Police", &["force-hampshire"]),
    ("Hampshire & Isle of Wight Constabulary", &["force-hampshire"]),
    ("Thames Valley Constabulary", &["force-thames-valley"]),
    ("TVP", &["force-thames-valley"]),
    ("GMP", &["force-greater-manchester"]),
    ("Greater Manchester Police Force", &["force-greater-manchester"]),
    ("MPS", &["force-metropolitan"]),
    ("the Met", &["force-metropolitan"]),
    ("Metropolitan Police", &["force-metropolitan"]),
    ("Metropolitan Police Force", &["force-metropolitan"]),
    ("BTP", &["force-btp"]),
    ("British Transport Constabulary", &["force-btp"]),
    ("CNC", &["force-cnc"]),
    ("Civil Nuclear Police", &["force-cnc"]),
    ("MDP", &["force-mdp"]),
    ("PSNI", &["force-psni"]),
    ("Police Service of Northern Ireland", &["force-psni"]),
    ("NCA", &["nca"]),
    ("NPCC", &["npcc"]),
    ("National Police Chiefs Council", &["npcc"]),
    ("the National Police Chiefs‘ Council", &["npcc"]),
    ("APCC", &["apcc"]),
    ("HMICFRS", &["hmicfrs"]),
    ("HM Inspectorate of Constabulary & Fire & Rescue Services", &["hmicfrs"]),
    ("IOPC", &["iopc"]),
    ("CoP", &["college-of-policing"]),
    ("MoJ", &["ministry-of-justice"]),
    ("M.O.D.", &[]),
    ("CPS", &["crown-prosecution-service"]),
    ("Home Secretary", &["home-secretary"]),
    ("the Secretary of State for the Home Department", &["home-secretary"]),
    ("PCC for Sussex", &["pcc-sussex"]),
    ("Sussex PCC", &["pcc-sussex"]),
    ("PCC Sussex", &["pcc-sussex"]),
    ("Police & Crime Commissioner for Sussex", &["pcc-sussex"]),
    ("Sussex Police and Crime Commissioner", &["pcc-sussex"]),
    ("Office of the Police and Crime Commissioner for Sussex", &["pcc-sussex"]),
    ("OPCC for Sussex", &["pcc-sussex"]),
    ("PFCC for Essex", &["pcc-essex"]),
    ("Essex PCC", &["pcc-essex"]),
    ("PCC for Dyfed–Powys", &["pcc-dyfed-powys"]),
    ("Chief Constable of Kent", &["chief-officer-kent"]),
    ("Kent Chief Constable", &["chief-officer-kent"]),
    ("CC Kent", &["chief-officer-kent"]),
    ("Chief Constable of Devon and Cornwall Constabulary", &["chief-officer-devon-and-cornwall"]),
    ("Chief Constable, Dorset Police", &["chief-officer-dorset"]),
    ("Chief Constable of British Transport Police", &["chief-officer-btp"]),
    ("Commissioner of Police of the Metropolis", &["chief-officer-metropolitan"]),
    ("Commissioner of the Metropolitan Police", &["chief-officer-metropolitan"]),
    ("Mayor of West Yorkshire", &["mayor-west-yorkshire"]),
    ("West Yorkshire Mayor", &["mayor-west-yorkshire"]),
    ("Victims Commissioner", &["victims-commissioner"]),
    ("Welsh Womens Aid", &["welsh-womens-aid"]),
    ("police", &[]),
    ("the police", &[]),
    ("Chief Constable", &[]),
    ("PCC", &[]),
    ("CC", &[]),
    ("WMP", &[]),
    ("Kent Polise", &[]),
    ("Yorkshire Police", &[]),
    ("Devon Police", &[]),
    ("", &[]),
];

#[test]
fn a_name_is_found_in_whatever_way_people_spell_it_and_never_guessed() {
    let directory = Directory::standard();
    for (name, wanted) in SPELLINGS {
        let found: Vec<&str> = directory.look_up(name).iter().map(|it| it.id().as_str()).collect();
        assert_eq!(found, *wanted, "{name}");
        assert_eq!(directory.find(name).map(|it| it.id().as_str()), wanted.first().copied(), "{name}");
    }
}

#[test]
fn suggestions_share_the_words_that_tell_bodies_apart() {
    let suggested = |name: &str| -> Vec<String> {
        Directory::standard().suggest(name).iter().map(|it| it.id().to_string()).collect()
    };
    let first = |name: &str| suggested(name).into_iter().next().unwrap_or_default();
    assert_eq!(first("Devon Police"), "force-devon-and-cornwall");
    assert_eq!(first("Dorset Polise"), "force-dorset");
    assert_eq!(first("Hamshire Constabulary"), "force-hampshire");
    assert_eq!(first("Police and Crime Comissioner for Susex"), "pcc-sussex");
    assert_eq!(first("Home Ofice"), "home-office");
    let yorkshire = suggested("Yorkshire Police");
    for force in ["force-north-yorkshire", "force-south-yorkshire", "force-west-yorkshire"] {
        assert!(yorkshire.iter().any(|it| it == force), "{yorkshire:?}");
    }
    // Of an abbreviation that may be of several, all are suggested and none is taken.
    let wmp = suggested("WMP");
    assert!(wmp.starts_with(&["force-west-mercia".to_owned(), "force-west-midlands".to_owned()]), "{wmp:?}");
    assert!(suggested("Cornwall Constabulary").iter().all(|it| !it.contains("avon")));
    assert_eq!(suggested("Ruritania Constabulary"), [""; 0], "a common word alone is near to nothing");
    assert_eq!(suggested(&"Kent ".repeat(100_000)), [""; 0]);
}

#[test]
fn the_home_secretary_sits_in_the_seat_of_the_home_office() {
    let directory = Directory::standard();
    assert_eq!(directory.seat("home-secretary"), directory.seat("home-office"));
    let holder = directory.holder(directory.seat("home-secretary").unwrap(), None).unwrap();
    assert_eq!(holder.id.as_str(), "home-office");
}
