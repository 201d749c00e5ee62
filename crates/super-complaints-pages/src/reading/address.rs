//! Whose site an address belongs to.

use super_complaints::model::Url;

use crate::parties::{Named, Names};

/// Hosts that do not spell the name of their body.
const HOSTS: [(&str, &str); 7] = [
    ("policeconduct.gov.uk", "iopc"),
    ("hmicfrs.justiceinspectorates.gov.uk", "hmicfrs"),
    ("college.police.uk", "college-of-policing"),
    ("npcc.police.uk", "npcc"),
    ("apccs.police.uk", "apcc"),
    ("cps.gov.uk", "cps"),
    ("btp.police.uk", "british-transport-police"),
];

/// The body whose site an address belongs to, if its host spells its name: `kent.police.uk`, `surrey-pcc.gov.uk`,
/// `www.kent-pcc.gov.uk`, `kent.pcc.police.uk`. The pages of GOV.UK are those of many bodies.
pub(super) fn body(names: &Names<'_>, url: &Url) -> Option<Named> {
    let host = url.as_str().split_once("://")?.1.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    if let Some((_, id)) = HOSTS.iter().find(|(known, _)| *known == host) {
        return names.body(id);
    }
    let of_pcc =
        ["-pcc.gov.uk", ".pcc.police.uk", "-pcc.police.uk"].iter().find_map(|end| host.strip_suffix(end));
    if let Some(area) = of_pcc {
        return names.body(&format!("Police and Crime Commissioner for {}", spelt(area)?));
    }
    let area = spelt(host.strip_suffix(".police.uk")?)?;
    names.body(&format!("{area} Police")).or_else(|| names.body(&format!("{area} Constabulary")))
}

/// `west-mercia` as `West Mercia`; only letters and hyphens.
fn spelt(area: &str) -> Option<String> {
    let plain = area.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
    let word = |word: &str| {
        let (first, rest) = word.split_at_checked(1)?;
        Some(if word == "and" { word.to_owned() } else { first.to_uppercase() + rest })
    };
    let words: Option<Vec<String>> = area.split('-').map(word).collect();
    words.filter(|_| plain).map(|words| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_spells_the_name_of_a_body_is_its_site() {
        let read = |url: &str| body(Names::standard(), &url.parse().unwrap()).map(|named| named.key());
        for (url, id) in [
            ("https://www.surrey-pcc.gov.uk/statutory-response/", "pcc-surrey"),
            ("https://www.kent.police.uk/plan", "force-kent"),
            ("https://www.west-mercia.police.uk", "force-west-mercia"),
            ("https://policeconduct.gov.uk/a", "iopc"),
            ("https://www.npcc.police.uk/", "npcc"),
        ] {
            assert_eq!(read(url).as_deref(), Some(id), "{url}");
        }
        for nobody in [
            "https://www.gov.uk/government/publications/x",
            "https://example.org/kent.police.uk",
            "https://kent.police.uk.example.org/",
            "https://nowhere.police.uk/",
        ] {
            assert_eq!(read(nobody), None, "{nobody}");
        }
    }
}
