//! The laws of merging, on made-up drafts.

use proptest::prelude::*;
use super_complaints_pages::Draft;

use super::generated::{Mine, Page, agreeing, any_draft, author};
use super::support::{json, merged, without_marks};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_same_page_twice_changes_nothing(Mine(mine) in author(), Page(page) in any_draft(), Page(other) in any_draft()) {
        let once = merged(&mine, &[page.clone(), other.clone()]);
        for pages in [vec![page.clone(), other.clone()], vec![page.clone()], vec![other.clone()]] {
            let twice = merged(&once.record, &pages);
            prop_assert_eq!(twice.record.to_canonical_json(), once.record.to_canonical_json());
            prop_assert!(twice.changes.is_empty(), "{:?}", twice.changes);
        }
        let doubled = merged(&mine, &[page.clone(), other, page]);
        prop_assert_eq!(doubled.record.to_json(), once.record.to_json());
    }

    #[test]
    fn the_order_of_pages_read_together_does_not_matter(
        Mine(mine) in author(),
        pages in proptest::collection::vec(any_draft(), 2..4),
    ) {
        let pages: Vec<Draft> = pages.into_iter().map(|Page(draft)| draft).collect();
        let one = merged(&mine, &pages);
        let mut reversed = pages.clone();
        reversed.reverse();
        let other = merged(&mine, &reversed);
        prop_assert_eq!(one.record.to_json(), other.record.to_json());
        prop_assert_eq!((one.changes, one.conflicts), (other.changes, other.conflicts));
    }

    #[test]
    fn the_order_of_pages_that_agree_does_not_matter_even_one_by_one(
        Mine(mine) in author(),
        pages in proptest::collection::vec(agreeing(), 2..4),
    ) {
        let pages: Vec<Draft> = pages.into_iter().map(|Page(draft)| draft).collect();
        let one_by_one = |turn: usize| {
            let pages = (0..pages.len()).map(|at| &pages[(at + turn) % pages.len()]);
            let record = pages.fold(mine.clone(), |record, page| merged(&record, std::slice::from_ref(page)).record);
            let mut value = json(&record);
            without_marks(&mut value);
            // If several pages list a document, the first that was read is its parent.
            let documents = value["documents"].as_array_mut().into_iter().flatten();
            documents.for_each(|it| _ = it.as_object_mut().unwrap().remove("parent"));
            serde_json::to_string_pretty(&value).unwrap()
        };
        let first = one_by_one(0);
        for turn in 1..pages.len() {
            prop_assert_eq!(&first, &one_by_one(turn));
        }
    }

    #[test]
    fn every_difference_is_kept_or_reported(Mine(mine) in author(), Page(page) in any_draft()) {
        // Each law of a single merge is in `merged`; here: what is in conflict is there.
        let result = merged(&mine, &[page]);
        let text = result.record.to_json();
        for conflict in &result.conflicts {
            let says = serde_json::to_string(&conflict.says).unwrap();
            let kept = conflict.kept != super_complaints_pages::merge::KeptAs::Reported;
            prop_assert_eq!(kept, kept && text.contains(&says), "{:?}", conflict);
        }
    }
}
