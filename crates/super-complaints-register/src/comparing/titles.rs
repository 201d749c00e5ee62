//! SC804, the first half: complaints with one title and one complainant, which do not name each other.

use std::io;

use rustc_hash::FxHashSet;

use crate::rules::REPEAT_NOT_NAMED;

use super::facts::Facts;
use super::found::{Found, Seen};
use super::groups::Group;
use super::keys::Keys;
use super::ordered::Reader;
use super::place::Place;
use super::thing::Thing;

/// The sets of records that were reported: two titles of the same records are one finding.
#[derive(Debug, Default)]
pub(super) struct Titles(FxHashSet<Vec<u64>>);

/// A record, and the complaints that it names as repeated.
type Titled = (Place, Vec<Box<str>>);

impl Titles {
    pub(super) fn add(keys: &Keys, facts: &mut Facts) -> io::Result<()> {
        keys.titles.iter().try_for_each(|title| {
            facts.add(Thing::Title, title.to_be_bytes(), |it| {
                keys.repeats.iter().for_each(|id| it.text(id.as_bytes()));
            })
        })
    }

    /// Records that share a title and a complainant.
    pub(super) fn with_one_title(&mut self, mut titled: Group<'_>, found: &mut Found) -> io::Result<()> {
        let (mut records, mut ids) = (Vec::new(), FxHashSet::default());
        while let Some(record) = titled.next(read)? {
            if ids.insert(record.0.id.clone()) {
                records.push(record);
            }
        }
        let open = not_named(&records);
        if open.len() > 1 && self.0.insert(open.iter().map(|it| it.number).collect()) {
            report(&open, found);
        }
        Ok(())
    }
}

fn read(reader: &mut Reader<'_>) -> io::Result<Titled> {
    let place = Place::read(reader)?;
    let mut repeats = Vec::new();
    while !reader.rest.is_empty() {
        repeats.push(reader.text()?);
    }
    Ok((place, repeats))
}

/// Of records with one title, one for each id: those that neither name another of them as repeated nor are named.
fn not_named(records: &[Titled]) -> Vec<&Place> {
    let ids: FxHashSet<&str> = records.iter().map(|(place, _)| &*place.id).collect();
    let named: FxHashSet<&str> = records.iter().flat_map(|(_, repeats)| repeats).map(|id| &**id).collect();
    let is_linked = |(place, repeats): &Titled| {
        named.contains(&*place.id) || repeats.iter().any(|id| ids.contains(&**id))
    };
    let open: Vec<&Place> = records.iter().filter(|it| !is_linked(it)).map(|(place, _)| place).collect();
    match open.as_slice() {
        // Alone among linked ones, it is compared with the first of them.
        [one] => {
            let other = records.iter().map(|(place, _)| place).find(|it| it.number != one.number);
            other.into_iter().chain([*one]).collect()
        }
        _ => open,
    }
}

fn report(records: &[&Place], found: &mut Found) {
    let message = match records {
        [one, other] => format!(
            "`{}` and `{}` have the same title and complainant, and neither names the other as repeated",
            one.id, other.id
        ),
        _ => format!(
            "{} complaints have the same title and complainant, and none names another as repeated",
            records.len()
        ),
    };
    let seen = records
        .iter()
        .map(|record| Seen::in_record((*record).clone(), "/title", format!("the complaint `{}`", record.id)));
    found.report(&REPEAT_NOT_NAMED, message, seen.collect(), &["title"]);
}
