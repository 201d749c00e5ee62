//! Which answers and commitments are the same in both states, for due dates that are named by their positions.

use rustc_hash::FxHashMap;

/// The response, the position of an answer in it, and of a commitment in the answer.
type Place = (String, usize, usize);

/// The places of commitments that are at another place in the new state, or nowhere.
#[derive(Debug, Default)]
pub(crate) struct Matched {
    moved: FxHashMap<Place, Option<Place>>,
}

impl Matched {
    /// Notes where a commitment is in the new state.
    pub(crate) fn commitment(&mut self, response: &str, old: (usize, usize), new: Option<(usize, usize)>) {
        let new = new.map(|(answer, commitment)| (response.to_owned(), answer, commitment));
        self.moved.insert((response.to_owned(), old.0, old.1), new);
    }

    /// The id that a due date of the old state has in the new one; `None` if what it is about is gone.
    pub(crate) fn deadline(&self, id: &str) -> Option<String> {
        let place = id.strip_prefix("commitment:").and_then(|rest| {
            let mut parts = rest.rsplitn(3, '/');
            let commitment = parts.next()?.parse().ok()?;
            let answer = parts.next()?.parse().ok()?;
            Some((parts.next()?.to_owned(), answer, commitment))
        });
        match place.and_then(|place| self.moved.get(&place)) {
            Some(Some((response, answer, commitment))) => {
                Some(format!("commitment:{response}/{answer}/{commitment}"))
            }
            Some(None) => None,
            None => Some(id.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Matched;

    #[test]
    fn due_dates_of_commitments_move_with_them() {
        let mut matched = Matched::default();
        matched.commitment("npcc", (0, 1), Some((2, 0)));
        matched.commitment("npcc", (1, 0), None);
        assert_eq!(matched.deadline("commitment:npcc/0/1").as_deref(), Some("commitment:npcc/2/0"));
        assert_eq!(matched.deadline("commitment:npcc/1/0"), None);
        assert_eq!(matched.deadline("commitment:other/0/0").as_deref(), Some("commitment:other/0/0"));
        assert_eq!(matched.deadline("request:plan").as_deref(), Some("request:plan"));
    }
}
