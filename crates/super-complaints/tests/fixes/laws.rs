//! Laws that hold for any document: to fix twice is to fix once, and no fix adds an error.

use std::cell::Cell;

use proptest::prelude::*;
use super_complaints::check::Severity;
use super_complaints::fix::{Confidence, fixed};
use super_complaints::{Checked, EXAMPLE, check_json};

use crate::common::documents::documents;
use crate::common::mutations::{mutated, mutations};
use crate::common::{everything, runner};
use crate::layouts::laid_out;
use crate::one;

/// Documents made from the schema, and real ones, with up to three changes that mostly break them.
fn broken() -> impl Strategy<Value = (String, Confidence)> {
    let real = [EXAMPLE, include_str!("../../../../examples/records/hidden-victims.json")];
    let real = real.map(|text| serde_json::from_str(text).unwrap());
    let document = prop_oneof![documents(), prop::sample::select(real.to_vec())];
    let include = prop::sample::select(vec![Confidence::Certain, Confidence::Likely]);
    (document, mutations(), any::<usize>(), any::<u64>(), include).prop_map(
        |(it, changes, layout, seed, include)| (laid_out(&mutated(it, &changes), layout, seed), include),
    )
}

/// The errors of rules, by what makes them the same error.
fn errors(checked: &Checked) -> Vec<&str> {
    let errors = checked.findings.iter().filter(|it| it.severity == Severity::Error);
    let mut errors: Vec<&str> = errors.map(|it| it.fingerprint.as_str()).collect();
    errors.sort_unstable();
    errors
}

#[test]
fn to_fix_twice_is_to_fix_once_and_no_fix_adds_an_error() {
    let context = everything("2022-06-01");
    let result = runner(150).run(&broken(), |(text, include)| {
        let before = check_json(&text, &context);
        let once = fixed(&text, include, &context);
        prop_assert_eq!(&once.checked, &check_json(&once.text, &context));
        prop_assert_eq!(once.applied.is_empty(), once.text == text);
        let twice = fixed(&once.text, include, &context);
        prop_assert!(twice.applied.is_empty() && twice.text == once.text, "{:#?}\n{text}", twice.applied);
        if before.faults.is_empty() {
            prop_assert!(once.checked.faults.is_empty());
            let (known, now) = (errors(&before), errors(&once.checked));
            let new: Vec<_> = now.iter().filter(|it| !known.contains(it)).collect();
            prop_assert!(new.is_empty() && now.len() <= known.len(), "{new:?}\n{text}\n{}", once.text);
        }
        prop_assert!(!once.checked.is_unreadable() || before.is_unreadable());
        Ok(())
    });
    result.unwrap();
}

#[test]
fn every_fix_that_is_offered_fits_the_text_and_does_what_its_patch_says() {
    let context = everything("2022-06-01");
    let (seen, fixes) = (Cell::new(0), Cell::new(0));
    runner(150)
        .run(&broken(), |(text, _)| {
            let checked = check_json(&text, &context);
            let offered = checked.faults.iter().filter_map(|it| it.fix.as_ref());
            for fix in offered.chain(checked.findings.iter().filter_map(|it| it.fix.as_ref())) {
                one(&text, fix);
                fixes.set(fixes.get() + 1);
            }
            seen.set(seen.get() + 1);
            Ok(())
        })
        .unwrap();
    assert!(fixes.get() > seen.get() / 2, "{fixes:?} fixes in {seen:?} documents");
}
