//! The bodies that investigate police super-complaints.

use super_complaints::Scheme;
use super_complaints::model::PartyId;

/// Whether it is one of them.
pub(in crate::reading) fn is_authority(id: &PartyId) -> bool {
    let authorities = Scheme::find("police").map(|it| it.authorities.as_slice()).unwrap_or_default();
    authorities.iter().any(|authority| authority.body == *id)
}
