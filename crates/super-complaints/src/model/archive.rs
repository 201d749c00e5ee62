//! Web archives, which keep pages as they were.

use std::sync::OnceLock;

use super::Url;
use crate::fields::{Unread, entity, read_embedded};
use crate::search;

/// The known web archives. Their addresses need not have the form of an archive.
static FILE: &str = include_str!("../../data/web-archives.json");

entity! {
    struct Archives {
        archives: Vec<Archive> = required,
    }
}

entity! {
    struct Archive {
        host: String,
        title: Unread,
        source: Unread,
    }
}

impl Url {
    /// Whether it is an address at a web archive, where a page stays as it was: at a known one, or in the form of
    /// archives, which is a time stamp and then the address of the page.
    ///
    /// ```
    /// use super_complaints::model::Url;
    /// for archived in [
    ///     "https://webarchive.nationalarchives.gov.uk/ukgwa/2014/http://www.oft.gov.uk/",
    ///     "https://webarchive.parliament.uk/20220801000000/https://example.org/letter",
    ///     "https://archive.example/20220801/https://example.org/letter",
    /// ] {
    ///     assert!(Url::new(archived)?.is_archived(), "{archived}");
    /// }
    /// assert!(!Url::new("http://www.oft.gov.uk/")?.is_archived());
    /// # Ok::<(), super_complaints::model::TextError>(())
    /// ```
    pub fn is_archived(&self) -> bool {
        static KNOWN: OnceLock<Vec<Archive>> = OnceLock::new();
        let known = || KNOWN.get_or_init(|| read_embedded::<Archives>(FILE).archives);
        let rest = search::split_once(self, "://").map_or("", |(_, rest)| rest);
        let (place, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = place.split([':', '?', '#']).next().unwrap_or(place).to_ascii_lowercase();
        let is_of = |archive: &Archive| {
            host.strip_suffix(archive.host.as_str())
                .is_some_and(|before| before.is_empty() || before.ends_with('.'))
        };
        holds_an_address(path) || known().iter().any(is_of)
    }
}

/// Whether a path has a time stamp and then an address: `20220801000000/https://example.org/`,
/// `2014mp_/http://example.org/`.
fn holds_an_address(path: &str) -> bool {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let segments = || path.split('/');
    let is_stamp = |segment: &str| {
        let end = segment.find(|it: char| !it.is_ascii_digit()).unwrap_or(segment.len());
        let (figures, mode) = segment.split_at_checked(end).unwrap_or((segment, ""));
        (4..=14).contains(&figures.len()) && (mode.is_empty() || mode == "*" || mode.ends_with('_'))
    };
    let is_scheme = |segment: &str| matches!(segment, "http:" | "https:" | "http%3A" | "https%3A");
    segments().zip(segments().skip(1)).any(|(stamp, next)| is_stamp(stamp) && is_scheme(next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_can_be_read_and_hosts_are_hosts() {
        let Archives { archives } = crate::fields::read_json(FILE).unwrap();
        assert!(archives.len() > 15);
        assert!(archives.iter().all(|it| it.host.contains('.') && it.host == it.host.to_lowercase()));
    }

    #[test]
    fn addresses_at_archives_are_told_from_others() {
        for archived in [
            "https://web.archive.org/web/2022/https://example.org/",
            "https://WEB.ARCHIVE.ORG/web/2022*/example.org",
            "https://www.webarchive.org.uk/wayback/archive/20130514/http://example.org/",
            "https://wayback.archive-it.org/11112/20220801000000/http://www.psni.police.uk/",
            "https://archive.ph/abcde",
            "https://perma.cc/AB12-CD34",
            "https://ghostarchive.org/archive/AbCdE",
            "https://webarchive.nrscotland.gov.uk/20240326182106mp_/https://www.nrscotland.gov.uk/",
            "https://somewhere.example:8080/wayback/20220801000000if_/https://example.org/",
        ] {
            assert!(Url::new(archived).unwrap().is_archived(), "{archived}");
        }
        for other in [
            "https://example.org/archive.org",
            "https://notarchive.org/2022/",
            "https://archive.org.example.net/",
            "https://example.org/2022/https-everywhere",
            "https://example.org/news/2022/http",
            "https://example.org/share?u=/2022/https://example.net/",
        ] {
            assert!(!Url::new(other).unwrap().is_archived(), "{other}");
        }
    }
}
