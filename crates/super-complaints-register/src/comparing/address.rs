//! Addresses of the web, compared as a reader would.

/// An address without what does not matter: the protocol, `www.`, the usual port, the case of the host, the place within
/// the page, and a slash at the end. Copies at a web archive have addresses of their own.
pub(super) fn plain(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or(rest);
    let (place, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let host = place.to_ascii_lowercase();
    let host = host.strip_suffix(":443").or_else(|| host.strip_suffix(":80")).unwrap_or(&host);
    let host = host.strip_prefix("www.").unwrap_or(host);
    let (path, query) = path.split_at(path.find('?').unwrap_or(path.len()));
    format!("{host}{}{query}", path.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_does_not_matter_is_left_out() {
        for same in [
            "https://www.gov.uk/a/page",
            "HTTP://GOV.UK/a/page/",
            "https://gov.uk:443/a/page#part-2",
            "http://www.gov.uk:80/a/page",
        ] {
            assert_eq!(plain(same), "gov.uk/a/page");
        }
        for other in [
            "https://www.gov.uk/a/Page",
            "https://www.gov.uk/a/page?x=1",
            "https://web.archive.org/web/2022/https://www.gov.uk/a/page",
            "https://api.gov.uk/a/page",
            "https://www.gov.uk:8443/a/page",
        ] {
            assert_ne!(plain(other), "gov.uk/a/page", "{other}");
        }
        assert_eq!(plain("https://example.org"), plain("https://example.org/"));
        assert_eq!(plain("https://example.org?x=/"), "example.org?x=/");
    }
}
