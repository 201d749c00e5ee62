//! The bodies at a position that may be asked to act.

use super_complaints::model::{BodyKind, Party};

use crate::parties::{Named, NamedKind, Names};
use crate::words::{Word, one_of, phrase, range, span};

/// The bodies at a position, all of them known, and the position after them: "every chief constable", "all forces", "the
/// Home Office and the NPCC".
pub(super) fn bodies(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<(Vec<Named>, usize)> {
    if let Some(found) = each(names, words, at) {
        return Some(found);
    }
    if let Some(found) = commissioners(names, words, at) {
        return Some(found);
    }
    let all = at + usize::from(one_of(words, at, &["all", "both"]));
    let all = all + usize::from(all > at && one_of(words, all, &["the", "43"]));
    let (found, end) = names.list(words, all);
    let known = !found.is_empty() && found.iter().all(Named::is_resolved);
    known.then(|| (found, after_place(words, end)))
}

/// The bodies that are not one force or the commissioner of one area: what these are to do may be their own plan.
pub(super) fn national(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<(Vec<Named>, usize)> {
    let is_local = |named: &Named| match named.kind {
        NamedKind::Group => false,
        NamedKind::Unresolved => true,
        NamedKind::Body(kind) => matches!(
            kind,
            BodyKind::TerritorialForce
                | BodyKind::SpecialForce
                | BodyKind::ServicePolice
                | BodyKind::OtherForce
                | BodyKind::ChiefOfficer
                | BodyKind::PoliceAndCrimeCommissioner
                | BodyKind::Mayor
                | BodyKind::MayorsOffice
                | BodyKind::CommonCouncil
                | BodyKind::SpecialPoliceAuthority
        ),
    };
    bodies(names, words, at).filter(|(found, _)| !found.iter().any(is_local))
}

/// "Commissioners": those for the police, on these pages.
fn commissioners(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<(Vec<Named>, usize)> {
    one_of(words, at, &["commissioners"]).then_some(())?;
    let party = Party::id(names.group("police and crime commissioners")?);
    let named = Named { party, span: span(range(words, at, at + 1))?, kind: NamedKind::Group };
    let and = at + 1 + usize::from(one_of(words, at + 1, &["and"]));
    let (more, end) = names.list(words, and);
    let more = more.into_iter().filter(Named::is_resolved);
    let all: Vec<Named> = std::iter::once(named).chain(more).collect();
    let end = if all.len() > 1 && and > at + 1 { end } else { at + 1 };
    Some((if end > at + 1 { all } else { all.into_iter().take(1).collect() }, end))
}

/// "Every chief constable", "each force": the group.
fn each(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<(Vec<Named>, usize)> {
    const OF: [(&[&str], &str); 6] = [
        (&["police", "and", "crime", "commissioner"], "police and crime commissioners"),
        (&["chief", "constable"], "chief constables"),
        (&["commissioner"], "police and crime commissioners"),
        (&["pcc"], "police and crime commissioners"),
        (&["police", "force"], "police forces"),
        (&["force"], "police forces"),
    ];
    one_of(words, at, &["every", "each"]).then_some(())?;
    let (said, group) = OF.iter().find(|(said, _)| phrase(words, at + 1, said))?;
    let end = at + 1 + said.len();
    let party = Party::id(names.group(group)?);
    let named = Named { party, span: span(range(words, at, end))?, kind: NamedKind::Group };
    Some((vec![named], after_place(words, end)))
}

fn after_place(words: &[Word<'_>], at: usize) -> usize {
    const EVERYWHERE: [&[&str]; 3] = [
        &["in", "england", "and", "wales"],
        &["of", "england", "and", "wales"],
        &["across", "england", "and", "wales"],
    ];
    at + EVERYWHERE.iter().find(|it| phrase(words, at, it)).map_or(0, |it| it.len())
}

/// The body that writes, where the words do not name it: "us", "this Department".
pub(super) fn writer(words: &[Word<'_>], at: usize, writer: &[Named]) -> Option<(Vec<Named>, usize)> {
    const THIS: [&str; 5] = ["department", "inspectorate", "association", "office", "authority"];
    let [only] = writer else { return None };
    let this = one_of(words, at, &["this", "my", "our"]) && one_of(words, at + 1, &THIS);
    let length = if this { 2 } else { usize::from(one_of(words, at, &["us", "me", "ourselves"])) };
    (length > 0).then(|| (vec![only.clone()], at + length))
}

/// "Are to", "should", "have to": what somebody is asked to do, and the position after it. Not what was found or denied.
pub(super) fn modal(words: &[Word<'_>], at: usize) -> Option<usize> {
    const MODALS: &[&[&str]] = &[
        &["has", "been", "asked", "to"],
        &["have", "been", "asked", "to"],
        &["had", "been", "asked", "to"],
        &["have", "been", "told", "to"],
        &["are", "called", "on", "to"],
        &["is", "called", "on", "to"],
        &["ought", "to"],
        &["need", "to"],
        &["are", "to"],
        &["is", "to"],
        &["were", "to"],
        &["was", "to"],
        &["have", "to"],
        &["has", "to"],
        &["should"],
        &["must"],
        &["shall"],
        &["are", "asked", "to"],
        &["is", "asked", "to"],
        &["were", "asked", "to"],
        &["was", "asked", "to"],
        &["are", "told", "to"],
        &["is", "told", "to"],
        &["were", "told", "to"],
        &["was", "told", "to"],
        &["are", "required", "to"],
        &["is", "required", "to"],
        &["are", "expected", "to"],
        &["is", "invited", "to"],
        &["are", "invited", "to"],
        &["are", "urged", "to"],
        &["is", "urged", "to"],
    ];
    let end = at + MODALS.iter().filter(|it| phrase(words, at, it)).map(|it| it.len()).max()?;
    // "Chief constables should be given guidance": others are to act.
    let open = one_of(words, end, &["not", "have", "be"]);
    (!open && end < words.len()).then_some(end)
}
