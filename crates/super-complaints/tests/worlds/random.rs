//! Small random records over a tiny directory.

use serde_json::{Map, Value, json};

use crate::dice::Dice;

/// Three members for certain, one perhaps, a body that speaks for them, and one that has to do with nobody.
pub(crate) const SEATS: [&str; 6] = ["m1", "m2", "m3", "m4", "guild", "odd"];

/// The names of the bodies, none part of another.
pub(crate) const NAMES: [&str; 6] =
    ["First Member", "Second Member", "Third Member", "Fourth Member", "The Guild", "Odd Body"];

/// The days of the tiny calendar; a day before and a day after all of them stand for all others.
pub(crate) const DAYS: [&str; 5] = ["2021-01-05", "2021-01-10", "2021-01-15", "2021-01-20", "2021-01-25"];

pub(crate) fn directory() -> String {
    let body = |at: usize| json!({"id": SEATS[at], "kind": "other", "names": [{"text": NAMES[at]}]});
    let mut bodies: Vec<Value> = (0..6).map(body).collect();
    bodies[4]["represents"] = json!(["gang"]);
    json!({
        "version": "tiny",
        "bodies": bodies,
        "groups": [{"id": "gang", "name": "The Gang", "members": [{"bodies": ["m1", "m2", "m3"]}], "optional": [{"bodies": ["m4"]}]}],
    })
    .to_string()
}

/// A record, and the date as of which it is looked at.
pub(crate) fn record(dice: &mut Dice) -> (Value, &'static str) {
    let mut record = json!({"schema": "1", "id": "made-up", "scheme": "police", "title": "Made up"});
    let mut report = json!({"id": "report", "kind": "report"});
    let mut documents = Vec::new();
    match dice.below(100) {
        0..70 => report["published"] = json!(dice.one_of(&DAYS[..3])),
        70..90 => report["published"] = date(dice),
        90..95 => {
            documents.push(document(dice, "report"));
            report["documents"] = json!(["report"]);
        }
        _ => {}
    }
    record["reports"] = json!([report]);
    record["recommendations"] = Value::Array(items(dice));
    record["requests"] = (0..dice.one_of(&[0, 0, 0, 1, 2])).map(|at| request(dice, at)).collect();
    let responses = dice.one_of(&[0, 1, 1, 2, 3]);
    record["responses"] = (0..responses).map(|at| response(dice, at, &mut documents)).collect();
    record["searches"] = (0..dice.one_of(&[0, 1, 1, 2])).map(|at| search(dice, at)).collect();
    record["documents"] = Value::Array(documents);
    (record, dice.one_of(&DAYS))
}

/// A day, or an interval of the tiny calendar.
fn date(dice: &mut Dice) -> Value {
    let (one, other) = (dice.below(5), dice.below(5));
    let (first, last) = (one.min(other), one.max(other));
    json!(match dice.below(6) {
        0 => format!("[{}..]", DAYS[first]),
        1 => format!("[..{}]", DAYS[last]),
        2 | 3 if first < last => format!("[{}..{}]", DAYS[first], DAYS[last]),
        _ => DAYS[one].to_owned(),
    })
}

fn document(dice: &mut Dice, id: &str) -> Value {
    let mut it = json!({"id": id, "kind": "letter"});
    for (field, percent) in [("sent", 35), ("published", 45), ("last_seen", 40)] {
        if dice.chance(percent) {
            it[field] = date(dice);
        }
    }
    it
}

fn items(dice: &mut Dice) -> Vec<Value> {
    let mut all = vec![item(dice, "r1")];
    if dice.chance(40) {
        all.push(item(dice, "r2"));
        if dice.chance(40) {
            all[1]["part_of"] = json!("r1");
        }
    }
    if dice.chance(10) {
        all.push(json!({"id": "r1x", "part_of": "r1", "numbered_by": "responders"}));
    }
    all
}

fn item(dice: &mut Dice, id: &str) -> Value {
    let mut it = json!({"id": id, "addressees": [party(dice)]});
    if dice.chance(20) {
        it["addressees"].as_array_mut().unwrap().push(party(dice));
    }
    if dice.chance(15) {
        it["in_conjunction_with"] = json!([party(dice)]);
    }
    if dice.chance(10) {
        it["consulted"] = json!(["odd"]);
    }
    it
}

/// A body, the group or some of it, or somebody whom nobody knows.
fn party(dice: &mut Dice) -> Value {
    match dice.below(100) {
        0..20 => json!("m1"),
        20..32 => json!("m2"),
        32..46 => json!("guild"),
        46..50 => json!("odd"),
        50..56 => json!({"as_written": "the Minister"}),
        _ => group(dice),
    }
}

fn group(dice: &mut Dice) -> Value {
    let mut it = Map::from_iter([("id".to_owned(), json!("gang"))]);
    let coverage = dice.below(10);
    if coverage < 6 {
        it.insert("coverage".to_owned(), json!(if coverage < 3 { "all" } else { "some" }));
    }
    if dice.chance(30) {
        it.insert("count".to_owned(), json!(1 + dice.below(4)));
    }
    if dice.chance(15) {
        it.insert("including".to_owned(), json!([dice.one_of(&["m1", "m3", "m4"])]));
    }
    if dice.chance(10) {
        it.insert("excluding".to_owned(), json!(["m2"]));
    }
    if it.len() == 1 { json!("gang") } else { Value::Object(it) }
}

fn some_items(dice: &mut Dice) -> Value {
    match dice.below(6) {
        0 => json!(["r2"]),
        1 => json!(["r1", "r2"]),
        _ => json!(["r1"]),
    }
}

fn request(dice: &mut Dice, at: usize) -> Value {
    let mut it = json!({"id": format!("q{at}"), "asked": [party(dice)]});
    if dice.chance(92) {
        it["items"] = some_items(dice);
    }
    if dice.chance(30) {
        it["asked"].as_array_mut().unwrap().push(party(dice));
    }
    if dice.chance(40) {
        it["through"] = party(dice);
        if it["through"].get("id").is_some() || it["through"] == "gang" {
            it["through"] = json!("guild");
        }
    }
    if dice.chance(40) {
        it["due"] = json!({"date": dice.one_of(&DAYS)});
    }
    it
}

fn response(dice: &mut Dice, at: usize, documents: &mut Vec<Value>) -> Value {
    let mut it = json!({"id": format!("a{at}")});
    if dice.chance(92) {
        it["by"] = json!([party(dice)]);
    }
    if dice.chance(95) {
        let id = format!("d{at}");
        documents.push(document(dice, &id));
        it["documents"] = json!([id]);
    }
    if at > 0 && dice.chance(25) {
        it["replaces"] = json!(format!("a{}", dice.below(at)));
    }
    if dice.chance(25) {
        it["marks"] = json!({"answers": "unknown"});
        return it;
    }
    it["answers"] = (0..dice.one_of(&[1, 1, 1, 2])).map(|_| answer(dice)).collect();
    it
}

fn answer(dice: &mut Dice) -> Value {
    let mut it = json!({"position": "accepted"});
    if dice.chance(92) {
        it["items"] = if dice.chance(12) { json!(["r1x"]) } else { some_items(dice) };
    }
    if dice.chance(50) {
        it["answer_of"] = json!([party(dice)]);
        if dice.chance(20) {
            it["answer_of"].as_array_mut().unwrap().push(party(dice));
        }
    }
    if dice.chance(12) {
        it["part"] = json!("the first bullet");
    }
    if dice.chance(10) {
        it.as_object_mut().unwrap().remove("position");
        it["marks"] = json!({"position": "unknown", "delivery": "unknown"});
    }
    it
}

fn search(dice: &mut Dice, at: usize) -> Value {
    let mut it = json!({"id": format!("s{at}")});
    if dice.chance(90) {
        it["date"] = if dice.chance(60) { json!("2021-01-25") } else { date(dice) };
    }
    if dice.chance(40) {
        it["parties"] = json!([party(dice)]);
    }
    if dice.chance(30) {
        it["items"] = some_items(dice);
    }
    it
}
