//! Lists in an order, for the crates of this workspace. There is one sort: compiled for each type, sorting would be a
//! thirtieth of the wasm package.

use std::cmp::Ordering;

use crate::collect_vec::CollectVec as _;

/// Sorts a list by a number, and otherwise leaves it in its order.
pub fn sort_by_number<T>(list: &mut Vec<T>, number: impl Fn(&T) -> u64) {
    let numbers: Vec<u64> = list.iter().map(number).collect_vec();
    let positions = sorted(&numbers);
    arrange(list, &positions);
}

/// Sorts a list by an order, and otherwise leaves it in its order.
pub fn sort_by<T>(list: &mut Vec<T>, order: impl Fn(&T, &T) -> Ordering) {
    let compare = |a, b| list.get(a).zip(list.get(b)).map_or(Ordering::Equal, |(a, b)| order(a, b));
    let positions = sorted_by(list.len(), &compare);
    arrange(list, &positions);
}

/// Puts a list into the order of some positions, each of which occurs once.
fn arrange<T>(list: &mut Vec<T>, positions: &[usize]) {
    let mut from: Vec<Option<T>> = list.drain(..).map(Some).collect_vec();
    list.extend(positions.iter().filter_map(|at| from.get_mut(*at).and_then(Option::take)));
}

/// The positions of some numbers, in the order of the numbers.
pub(crate) fn sorted(numbers: &[u64]) -> Vec<usize> {
    sorted_by(numbers.len(), &|a, b| numbers.get(a).cmp(&numbers.get(b)))
}

/// So many positions in an order; within it from the first to the last.
fn sorted_by(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect_vec();
    positions.sort_unstable_by(|a, b| order(*a, *b).then_with(|| a.cmp(b)));
    positions
}

/// A day as a number, for days of the years that dates have.
pub(crate) fn day_number(day: time::Date) -> u64 {
    u64::try_from(day.to_julian_day()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_by_number_and_keep_their_order_within_one() {
        let mut list = vec![("b", 2), ("a", 1), ("c", 2), ("d", 0)];
        sort_by_number(&mut list, |it| it.1);
        assert_eq!(list, [("d", 0), ("a", 1), ("b", 2), ("c", 2)]);
    }

    #[test]
    fn lists_are_sorted_by_any_order_and_keep_their_order_within_one() {
        let mut list = vec![("b", 2), ("a", 1), ("c", 2), ("d", 0)];
        sort_by(&mut list, |one, other| other.1.cmp(&one.1));
        assert_eq!(list, [("b", 2), ("c", 2), ("a", 1), ("d", 0)]);
    }

    #[test]
    fn days_keep_their_order_as_numbers() {
        let day = |text: &str| day_number(text.parse::<crate::PartialDate>().unwrap().exact().unwrap());
        assert!(day("0001-01-01") > 0 && day("0001-01-01") < day("2021-02-28"));
        assert!(day("2021-02-28") < day("2021-03-01") && day("2021-03-01") < day("9999-12-31"));
    }
}
