//! Fixes, as SARIF has them: the regions of a file to replace.

use serde_sarif::sarif::{ArtifactChange, ArtifactContent, Fix, Replacement};
use super_complaints::fix::{self, replacements};
use super_complaints::read::{TextPlace, places};
use super_complaints_register::Origin;

use crate::render::fixes::titled;

use super::place::{artifact, region};
use super::result::message;

/// The fixes of the results of one record, each in its place in the file; those that do not fit its text are left out.
pub(super) fn of_record(origin: &Origin, text: &str, offered: &[Option<&fix::Fix>]) -> Vec<Option<Fix>> {
    if offered.iter().all(Option::is_none) {
        return Vec::new();
    }
    let mut made = replacements(text, offered.iter().copied().flatten()).into_iter();
    let mut of_one = |fix: &fix::Fix| {
        let changes = made.next()?.ok()?;
        let ends = changes.iter().flat_map(|it| [it.span.start..it.span.start, it.span.end..it.span.end]);
        Some((titled(fix), changes.clone(), ends.collect::<Vec<_>>()))
    };
    let fixes: Vec<_> = offered.iter().map(|fix| fix.and_then(&mut of_one)).collect();
    // The lines of all of them in one pass over the text.
    let ends: Vec<_> = fixes.iter().flatten().flat_map(|(_, _, ends)| ends.clone()).collect();
    let mut ends = places(text, &ends).into_iter();
    let mut region = || {
        let (start, end) = (ends.next()?, ends.next()?);
        let in_file = |at: TextPlace| origin.place(at.line, at.column);
        Some(region(in_file(start), Some(in_file(end))))
    };
    let mut in_sarif = |(title, changes, _): (String, Vec<fix::Replacement>, _)| {
        let replaced = changes.into_iter().filter_map(|it| {
            let mut replacement = Replacement::builder().deleted_region(region()?).build();
            let content = || ArtifactContent::builder().text(it.text.as_str()).build();
            replacement.inserted_content = (!it.text.is_empty()).then(content);
            Some(replacement)
        });
        let change = ArtifactChange::builder()
            .artifact_location(artifact(&origin.file))
            .replacements(replaced.collect::<Vec<_>>())
            .build();
        Fix::builder().description(message(&title)).artifact_changes(vec![change]).build()
    };
    fixes.into_iter().map(|fix| fix.map(&mut in_sarif)).collect()
}
