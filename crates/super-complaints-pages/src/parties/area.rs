//! What the directory knows of the police area of a body: the force of a commissioner, and which groups a body belongs to.

use super_complaints::PartialDate;
use super_complaints::model::{BodyKind, Party};

use super::{Named, NamedKind, Names};

/// Any day since super-complaints about policing can be made: the date of the report may not be known yet.
const ANY_DAY: &str = "[2018-11-01..]";

impl Names<'_> {
    /// The force of the area of a commissioner or a mayor: "the Chief Constable" on a page of theirs.
    pub(crate) fn force_of(&self, named: &Named) -> Option<Party> {
        let commissioner = matches!(
            named.kind,
            NamedKind::Body(BodyKind::PoliceAndCrimeCommissioner | BodyKind::Mayor | BodyKind::MayorsOffice)
        );
        let area = self.directory.body(named.id()?.as_str())?.area.as_ref().filter(|_| commissioner)?;
        let mut forces = self
            .directory
            .bodies()
            .iter()
            .filter(|body| body.kind == BodyKind::TerritorialForce && body.area.as_ref() == Some(area));
        let force = forces.next().filter(|_| forces.next().is_none())?;
        Some(Party::id(force.id.clone()))
    }

    /// Whether what is addressed to a party is addressed to a body, certainly or perhaps: to itself, or to a group that it
    /// belongs to, or did.
    pub(crate) fn is_among(&self, named: &Named, party: &Party) -> bool {
        let (Some(own), Some(id)) = (named.id(), party.id.as_ref()) else { return false };
        let seat = self.directory.seat(own.as_str());
        let same = own == id || seat.is_some() && self.directory.seat(id.as_str()) == seat;
        let day: Option<PartialDate> = ANY_DAY.parse().ok();
        let members = day.and_then(|day| self.directory.members(id, &day));
        same || members.zip(seat).is_some_and(|(members, seat)| members.contains(seat))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Named {
        let words = crate::words::of(name);
        Names::standard().at(&words, 0).unwrap().0
    }

    #[test]
    fn a_commissioner_has_one_force() {
        let force = |name: &str| Names::standard().force_of(&named(name)).and_then(|party| party.id);
        for (name, id) in [
            ("Dyfed-Powys Police and Crime Commissioner", "force-dyfed-powys"),
            ("Police and Crime Commissioner for Cambridgeshire", "force-cambridgeshire"),
            ("Mayor of Greater Manchester", "force-greater-manchester"),
        ] {
            assert_eq!(force(name).map(|id| id.to_string()).as_deref(), Some(id), "{name}");
        }
        assert_eq!(force("Kent Police"), None);
        assert_eq!(force("Home Office"), None);
    }

    #[test]
    fn a_body_is_among_its_group_and_no_other() {
        let among = |name: &str, group: &str| Names::standard().is_among(&named(name), &named(group).party);
        assert!(among("Kent Police", "chief constables") && among("Kent Police", "Kent Police"));
        assert!(among("Police and Crime Commissioner for Cambridgeshire", "PCCs"));
        assert!(!among("Kent Police", "PCCs") && !among("Home Office", "chief constables"));
        assert!(!among("Kent Police", "Essex Police"));
    }
}
