//! The bodies that investigate police super-complaints.

use super_complaints::model::PartyId;
use super_complaints::{Directory, Scheme};

/// Whether it is one of them, or who heads one: "HM Chief Inspector of Constabulary" for HMICFRS.
pub(in crate::reading) fn is_authority(id: &PartyId) -> bool {
    let authorities = Scheme::find("police").map(|it| it.authorities.as_slice()).unwrap_or_default();
    let seat = |body: &PartyId| Directory::standard().seat(body.as_str());
    authorities.iter().any(|authority| authority.body == *id)
        || seat(id).is_some_and(|own| authorities.iter().any(|it| seat(&it.body) == Some(own)))
}
