//! The body whose site an address is on. It follows from names that only public bodies can register: `police.uk` and
//! `gov.uk`. Nothing is guessed: the label must be the identifier or the name of exactly one body of the directory.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Body, BodyKind, Party};

use crate::Span;

use super::{Named, NamedKind, Names};

/// The labels of commissioners' sites: "surrey-pcc.gov.uk", "essex.pfcc.police.uk".
const COMMISSIONERS: [&str; 4] = ["pcc", "pfcc", "opcc", "commissioner"];

/// Hosts that spell neither the identifier nor the name of their body.
const HOSTS: [(&str, &str); 20] = [
    ("policeconduct.gov.uk", "iopc"),
    ("hmicfrs.justiceinspectorates.gov.uk", "hmicfrs"),
    ("college.police.uk", "college-of-policing"),
    ("npcc.police.uk", "npcc"),
    ("apccs.police.uk", "apcc"),
    ("cps.gov.uk", "crown-prosecution-service"),
    ("btp.police.uk", "force-btp"),
    ("beds.police.uk", "force-bedfordshire"),
    ("cambs.police.uk", "force-cambridgeshire"),
    ("gmp.police.uk", "force-greater-manchester"),
    ("herts.police.uk", "force-hertfordshire"),
    ("leics.police.uk", "force-leicestershire"),
    ("lincs.police.uk", "force-lincolnshire"),
    ("mod.police.uk", "force-mdp"),
    ("northants.police.uk", "force-northamptonshire"),
    ("notts.police.uk", "force-nottinghamshire"),
    ("southyorks.police.uk", "force-south-yorkshire"),
    ("hampshire-pcc.gov.uk", "pcc-hampshire"),
    ("leics.pcc.police.uk", "pcc-leicestershire"),
    ("nottinghamshire.pcc.police.uk", "pcc-nottinghamshire"),
];

impl Names<'_> {
    /// The body whose site an address is on.
    pub(crate) fn by_address(&self, url: &str) -> Option<Named> {
        let address = url.to_lowercase();
        let host = host(&address)?;
        let known = HOSTS.iter().find(|(known, _)| host.strip_prefix("www.").unwrap_or(host) == *known);
        if let Some((_, id)) = known {
            return self.named(&Party::id((*id).parse().ok()?));
        }
        let labels: Vec<&str> = host.split('.').collect_vec();
        let body = match labels.as_slice() {
            [.., area, commissioner, "police", "uk"] if COMMISSIONERS.contains(commissioner) => {
                self.commissioner(area)
            }
            // "commissioner.south-wales.police.uk": the site is the commissioner's, on the force's name.
            [.., commissioner, area, "police", "uk"] if COMMISSIONERS.contains(commissioner) => {
                self.commissioner(area)
            }
            [.., label, "police", "uk"] => self.of_police(label),
            [.., label, "gov", "uk"] => {
                let of = |end: &&str| label.strip_suffix(end).and_then(|area| area.strip_suffix('-'));
                self.commissioner(COMMISSIONERS.iter().find_map(of)?)
            }
            _ => None,
        }?;
        let span = Span { start: 0, end: 0 }; // the address is not in the text
        Some(Named { party: Party::id(body.id.clone()), span, kind: NamedKind::Body(body.kind) })
    }

    /// The entry of a party in the directory, if it is a body.
    pub(crate) fn named(&self, party: &Party) -> Option<Named> {
        let body = self.directory.body(party.id.as_ref()?.as_str())?;
        let span = Span { start: 0, end: 0 };
        Some(Named { party: party.clone(), span, kind: NamedKind::Body(body.kind) })
    }

    /// Whether two bodies have one seat: a force and its chief constable.
    pub(crate) fn one_seat(&self, one: &Named, other: &Named) -> bool {
        let seat = |named: &Named| self.directory.seat(named.id()?.as_str());
        one.id() == other.id() || seat(one).is_some_and(|its| seat(other) == Some(its))
    }

    fn of_police(&self, label: &str) -> Option<&Body> {
        self.only(label, |kind| {
            matches!(kind, BodyKind::TerritorialForce | BodyKind::SpecialForce | BodyKind::RepresentativeBody)
        })
    }

    fn commissioner(&self, area: &str) -> Option<&Body> {
        self.only(area, |kind| kind == BodyKind::PoliceAndCrimeCommissioner)
    }

    /// The one body of some kinds that has a label as identifier or short name.
    fn only(&self, label: &str, of_kind: fn(BodyKind) -> bool) -> Option<&Body> {
        let label: String = folded(label).collect();
        let has = |body: &&Body| {
            let ids = body.identifiers.iter().map(|identifier| &identifier.value);
            of_kind(body.kind) && ids.chain(&body.short_name).any(|name| folded(name).eq(label.chars()))
        };
        let mut found = self.directory.bodies().iter().filter(has);
        found.next().filter(|_| !label.is_empty() && found.next().is_none())
    }
}

/// The host of an address.
pub(crate) fn host(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest.get(..end)?.rsplit('@').next()?;
    Some(host.split(':').next().unwrap_or(host))
}

/// The letters and digits of a name.
fn folded(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use super_complaints::model::Url;

    #[test]
    fn the_site_of_a_force_or_a_commissioner_is_known_by_the_directory() {
        let body = |address: &str| {
            let url = Url::new(address).unwrap();
            Names::standard().by_address(&url).map(|named| named.key())
        };
        for (address, is) in [
            ("https://www.hampshire.police.uk/police-forces/x/", Some("force-hampshire")),
            ("https://www.cityoflondon.police.uk/a", Some("force-city-of-london")),
            ("https://foi.west-midlands.police.uk/b", Some("force-west-midlands")),
            ("https://www.met.police.uk", Some("force-metropolitan")),
            ("https://news.npcc.police.uk/releases/", Some("npcc")),
            ("https://www.surrey-pcc.gov.uk/statutory-response/", Some("pcc-surrey")),
            ("https://www.essex.pfcc.police.uk/", Some("pcc-essex")),
            ("https://kent.pcc.police.uk/plan", Some("pcc-kent")),
            ("https://commissioner.south-wales.police.uk/en/", Some("pcc-south-wales")),
            ("https://commissioner.kent.police.uk/", Some("pcc-kent")),
            ("https://pcc.surrey.police.uk/", Some("pcc-surrey")),
            ("https://opcc.kent.police.uk/x", Some("pcc-kent")),
            ("https://policeconduct.gov.uk/a", Some("iopc")),
            ("https://www.apccs.police.uk/", Some("apcc")),
            ("https://www.cps.gov.uk/", Some("crown-prosecution-service")),
            ("https://www.btp.police.uk/", Some("force-btp")),
            ("https://www.leics.police.uk/about-us/", Some("force-leicestershire")),
            ("https://www.southyorks.police.uk/x", Some("force-south-yorkshire")),
            ("https://www.northants.police.uk/x", Some("force-northamptonshire")),
            ("https://www.hampshire-pcc.gov.uk/x", Some("pcc-hampshire")),
            ("https://leics.police.uk.example.org/", None),
            ("https://www.gov.uk/government/publications/surrey-pcc.gov.uk", None),
            ("https://hampshire.police.uk.example.com/", None),
            ("https://hampshire-police.uk/", None),
            ("https://web.archive.org/web/2025/https://www.kent.police.uk/", None),
            ("https://www.nowhere.police.uk/", None),
            ("https://police.uk/", None),
            ("https://www.westyorkshire-pcc.example.org/", None),
        ] {
            assert_eq!(body(address).as_deref(), is, "{address}");
        }
    }
}
