//! The matrix against every world that agrees with a record.
//!
//! Thousands of small random records, each with something that is known in part; for each, all worlds that agree with it
//! are gone through by an implementation of its own (`worlds/truth.rs`), and the matrix must say what they have in common:
//! a certain state holds in every world, *cannot tell* has worlds that differ, a count lies in its range in each of them.
//! `WORLDS=200000` tries so many records, `WORLDS_SEED=7` begins elsewhere.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

#[path = "worlds/agree.rs"]
mod agree;
#[path = "worlds/choices.rs"]
mod choices;
#[path = "worlds/dates.rs"]
mod dates;
#[path = "common/dice.rs"]
mod dice;
#[path = "worlds/heard.rs"]
mod heard;
#[path = "worlds/known.rs"]
mod known;
#[path = "worlds/meant.rs"]
mod meant;
#[path = "worlds/narrow.rs"]
mod narrow;
#[path = "worlds/random.rs"]
mod random;
#[path = "worlds/shrink.rs"]
mod shrink;
#[path = "worlds/truth.rs"]
mod truth;

use std::collections::BTreeMap;

use serde_json::Value;
use super_complaints::check::parse_day;
use super_complaints::matrix::{Awaiting, State};
use super_complaints::{Directory, SuperComplaint};

use agree::{Outcome, agrees};
use dice::Dice;

/// Of a record with more worlds than this nothing is asked.
const LIMIT: usize = 120;

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// What came of some records.
#[derive(Default)]
struct Tried {
    exact: usize,
    within: usize,
    skipped: usize,
    kinds: BTreeMap<String, usize>,
    first_of_kind: BTreeMap<String, (Value, &'static str)>,
}

impl Tried {
    fn of(directory: &Directory, seeds: impl Iterator<Item = u64>) -> Self {
        let mut tried = Self::default();
        for seed in seeds {
            let (record, as_of) = random::record(&mut Dice::new(seed));
            match agrees(directory, &record, as_of, LIMIT) {
                Outcome::Agrees { exact: true } => tried.exact += 1,
                Outcome::Agrees { exact: false } => tried.within += 1,
                Outcome::Skipped => tried.skipped += 1,
                Outcome::Differs(kind, _) => {
                    *tried.kinds.entry(kind.clone()).or_default() += 1;
                    tried.first_of_kind.entry(kind).or_insert((record, as_of));
                }
            }
        }
        tried
    }

    fn add(&mut self, other: Self) {
        self.exact += other.exact;
        self.within += other.within;
        self.skipped += other.skipped;
        for (kind, count) in other.kinds {
            *self.kinds.entry(kind).or_default() += count;
        }
        self.first_of_kind.extend(other.first_of_kind);
    }
}

#[test]
fn the_matrix_says_what_all_worlds_have_in_common() {
    let directory = Directory::from_json(&random::directory()).unwrap();
    let (count, seed) = (number("WORLDS", 5_000), number("WORLDS_SEED", 1).wrapping_mul(1 << 32));
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let mut tried = Tried::default();
    std::thread::scope(|scope| {
        let part = |first: usize| {
            let directory = &directory;
            scope.spawn(move || Tried::of(directory, (seed..seed + count).skip(first).step_by(threads)))
        };
        let parts: Vec<_> = (0..threads).map(part).collect();
        for part in parts {
            tried.add(part.join().unwrap());
        }
    });
    let small = |(kind, (record, as_of)): (&String, &(Value, &str))| {
        let fails = |it: &Value| matches!(agrees(&directory, it, as_of, LIMIT), Outcome::Differs(other, _) if other == *kind);
        let small = shrink::smallest(record.clone(), &fails);
        let why = match agrees(&directory, &small, as_of, LIMIT) {
            Outcome::Differs(_, why) => why,
            _ => String::new(),
        };
        format!("as of {as_of}: {kind}: {why}\n{small}")
    };
    let wrong: Vec<String> = tried.first_of_kind.iter().map(small).collect();
    let Tried { exact, within, skipped, kinds, .. } = &tried;
    println!(
        "{count} records: {exact} agree exactly, {within} with a range that is wider than need be, {skipped} not asked"
    );
    assert!(wrong.is_empty(), "{kinds:?}\n\n{}", wrong.join("\n\n"));
    assert!(exact + within > *skipped, "most records are asked");
    assert!(*exact > within * 2, "most ranges are as narrow as can be");
}

#[test]
fn a_fact_that_only_narrows_leaves_what_is_certain() {
    let directory = Directory::from_json(&random::directory()).unwrap();
    let (count, seed) = (number("NARROWED", 1_000), number("WORLDS_SEED", 1).wrapping_mul(3 << 32));
    let mut tried = 0;
    for seed in seed..seed + count {
        let mut dice = Dice::new(seed);
        let (record, as_of) = random::record(&mut dice);
        let all = narrow::narrowed(&record);
        let (what, narrowed) = &all[dice.below(all.len())];
        match still_certain(&directory, (&record, narrowed), as_of) {
            Ok(was_asked) => tried += u64::from(was_asked),
            Err((kind, _)) => {
                let fails = |it: &Value| wrong_when_narrowed(&directory, it, as_of, &kind);
                let small = shrink::smallest(record.clone(), &|it| fails(it).is_some());
                panic!("as of {as_of}: {what}: {}\n{small}", fails(&small).unwrap_or_default());
            }
        }
    }
    println!("{count} records with one more fact, {tried} of them asked");
    assert!(tried * 2 > count, "most records are asked");
}

/// What goes wrong in the same way where a record is narrowed, in one of all ways.
fn wrong_when_narrowed(directory: &Directory, record: &Value, as_of: &str, kind: &str) -> Option<String> {
    let wrong = |(what, narrowed): (String, Value)| {
        let (other, why) = still_certain(directory, (record, &narrowed), as_of).err()?;
        (other == kind).then(|| format!("{what}: {kind}: {why}\n{narrowed}"))
    };
    narrow::narrowed(record).into_iter().find_map(wrong)
}

/// Whether the matrix agrees with the worlds of a narrowed record, and all that was certain before still is. `false`: nothing
/// was asked, for the fact contradicts the record or there are too many worlds.
fn still_certain(
    directory: &Directory,
    (before, after): (&Value, &Value),
    as_of: &str,
) -> Result<bool, (String, String)> {
    match agrees(directory, after, as_of, LIMIT) {
        Outcome::Skipped => return Ok(false),
        Outcome::Differs(kind, why) => return Err((kind, why)),
        Outcome::Agrees { .. } => {}
    }
    let day = parse_day(as_of).unwrap();
    let matrix =
        |of: &Value| SuperComplaint::from_json(&of.to_string()).ok().map(|it| it.matrix(directory, day));
    let (Some(before), Some(after)) = (matrix(before), matrix(after)) else { return Ok(false) };
    for row in &before.rows {
        for cell in row.cells.iter().filter(|cell| cell.state != State::CannotTell) {
            let now = after.row(row.item.as_str()).and_then(|row| row.cell(&cell.seat));
            let stays = match now {
                // Of whom no answer is expected one may be heard.
                Some(now) if cell.state == State::NotRequired => now.state != State::NoPublishedResponse,
                // Of what is perhaps not yet due it may come out that it is.
                Some(now) => {
                    now.state == cell.state
                        && (now.awaiting == cell.awaiting || cell.awaiting == Some(Awaiting::NotYetDue))
                }
                None => cell.state == State::NotYetAsked,
            };
            if !stays {
                let now = now.map(|now| now.state);
                let why = format!("{} {}: {} became {now:?}", row.item, cell.seat, cell.state);
                return Err(("no more certain".to_owned(), why));
            }
        }
    }
    Ok(true)
}
