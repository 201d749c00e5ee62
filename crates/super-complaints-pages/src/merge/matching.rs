//! Whether an entity of a draft is one that the record has.

use std::collections::BTreeSet;

use serde_json::Value;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::{Directory, PartialDate};

use super::names::ACT;
use super::object::{Object, contains, folded, text, texts};
use super::parties::{keys, may_be_one};

/// How surely two entities are one: by their address or number; by what they say; because nothing speaks against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sure {
    Perhaps,
    ByContent,
    Certainly,
}

/// Whether two entities of a list are one. Items are compared elsewhere, because it depends on the other items.
pub(super) fn same(list: &str, mine: &Object, theirs: &Object, directory: &Directory) -> Option<Sure> {
    let pair = Pair { mine, theirs, directory };
    match list {
        "documents" => pair.documents(),
        "reports" => pair.reports(),
        "features" => (pair.same_words("text") || pair.same_words("gist")).then_some(Sure::ByContent),
        "requests" => pair.requests(),
        "responses" => pair.responses(),
        "events" => pair.events(),
        "searches" => pair.searches(),
        "bodies" => pair.equal("id").then_some(Sure::Certainly),
        _ => None,
    }
}

/// Events of which there is usually one.
const ONCE: [&str; 6] =
    ["submitted", "received", "acknowledged", "found_eligible", "found_ineligible", "withdrawn"];

/// What two entities of a list have in common if they are one: at least one of these.
pub(super) fn hints(list: &str, entity: &Object) -> Vec<String> {
    let words = |field: &str| Some(folded(text(entity, field))).filter(|words| !words.is_empty());
    let set = |field: &str| texts(entity, field).collect::<BTreeSet<&str>>().into_iter().collect_vec();
    match list {
        "documents" => {
            let addresses = texts(entity, "urls").map(|url| format!("/{}", address(url)));
            addresses.chain(words("title")).collect_vec()
        }
        "responses" => texts(entity, "documents").map(str::to_owned).collect_vec(),
        "features" => ["text", "gist"]
            .into_iter()
            .filter_map(|field| words(field).map(|it| format!("{field} {it}")))
            .collect_vec(),
        "requests" => vec![set("items").join(" ")],
        "events" if !ONCE.contains(&text(entity, "kind")) => {
            vec![format!("{} {}", text(entity, "kind"), text(entity, "date"))]
        }
        "reports" | "events" => vec![text(entity, "kind").to_owned()],
        "searches" => vec![text(entity, "date").to_owned()],
        _ => vec![text(entity, "id").to_owned()],
    }
}

struct Pair<'p> {
    mine: &'p Object,
    theirs: &'p Object,
    directory: &'p Directory,
}

impl Pair<'_> {
    fn equal(&self, field: &str) -> bool {
        self.mine.get(field) == self.theirs.get(field)
    }

    /// Whether a field is the same, or missing on a side.
    fn may_equal(&self, field: &str) -> bool {
        self.equal(field) || !self.mine.contains_key(field) || !self.theirs.contains_key(field)
    }

    fn same_words(&self, field: &str) -> bool {
        let (mine, theirs) = (folded(text(self.mine, field)), folded(text(self.theirs, field)));
        !mine.is_empty() && mine == theirs
    }

    fn parties(&self, field: &str) -> (BTreeSet<String>, BTreeSet<String>) {
        (keys(self.mine, field, self.directory), keys(self.theirs, field, self.directory))
    }

    fn may_name_one(&self, field: &str) -> bool {
        let (mine, theirs) = self.parties(field);
        may_be_one(&mine, &theirs)
    }

    fn name_the_same(&self, field: &str) -> bool {
        let (mine, theirs) = self.parties(field);
        mine == theirs
    }

    fn share(&self, field: &str) -> bool {
        texts(self.mine, field).any(|mine| texts(self.theirs, field).any(|theirs| mine == theirs))
    }

    fn same_set(&self, field: &str) -> bool {
        let set = |of| texts(of, field).collect::<BTreeSet<&str>>();
        set(self.mine) == set(self.theirs)
    }

    /// Whether two dates can be one; one that is not recorded can be any.
    fn dates_agree(&self, field: &str) -> bool {
        match (date(self.mine.get(field)), date(self.theirs.get(field))) {
            (Some(mine), Some(theirs)) => overlap(mine, theirs),
            _ => true,
        }
    }

    fn documents(&self) -> Option<Sure> {
        let addresses = |of| texts(of, "urls").map(address).collect::<BTreeSet<String>>();
        let (mine, theirs) = (addresses(self.mine), addresses(self.theirs));
        if !mine.is_disjoint(&theirs) {
            return Some(Sure::Certainly);
        }
        let kind = |of| text(of, "kind");
        let general = |of| matches!(kind(of), "other" | "response" | "web_page");
        let kinds = self.equal("kind") || general(self.mine) || general(self.theirs);
        let alike = (mine.is_empty() || theirs.is_empty())
            && kinds
            && self.same_words("title")
            && self.may_name_one("by")
            && self.dates_agree("sent")
            && self.dates_agree("published");
        alike.then_some(Sure::ByContent)
    }

    fn reports(&self) -> Option<Sure> {
        if !self.equal("kind") {
            return None;
        }
        if self.share("documents") || titles_agree(text(self.mine, "title"), text(self.theirs, "title")) {
            return Some(Sure::Certainly);
        }
        let dated =
            date(self.mine.get("published")).is_some() && date(self.theirs.get("published")).is_some();
        let alike = self.dates_agree("published") && self.may_name_one("by");
        let untitled = text(self.mine, "title").is_empty() || text(self.theirs, "title").is_empty();
        match () {
            () if alike && dated => Some(Sure::ByContent),
            () if alike && untitled => Some(Sure::Perhaps),
            () => None,
        }
    }

    fn requests(&self) -> Option<Sure> {
        let alike = self.name_the_same("asked")
            && self.same_set("items")
            && self.may_equal(ACT)
            && self.may_equal("set_by")
            && self.may_equal("report")
            && self.may_name_one("recipient");
        alike.then_some(if self.equal("due") { Sure::Certainly } else { Sure::ByContent })
    }

    fn responses(&self) -> Option<Sure> {
        let (mine, theirs) = self.parties("by");
        let one = mine == theirs || mine.is_empty() || theirs.is_empty();
        let sure = if mine == theirs { Sure::Certainly } else { Sure::Perhaps };
        (one && self.share("documents")).then_some(sure)
    }

    fn events(&self) -> Option<Sure> {
        let alike = self.equal("kind")
            && self.may_name_one("by")
            && self.may_name_one("recipient")
            && self.same_set("items")
            && self.may_equal("time_limit");
        if !alike {
            return None;
        }
        let dated = date(self.mine.get("date")).is_some() && date(self.theirs.get("date")).is_some();
        match () {
            () if dated && self.equal("date") && (!self.equal_kind("other") || self.same_words("gist")) => {
                Some(Sure::Certainly)
            }
            () if ONCE.contains(&text(self.mine, "kind")) => {
                Some(if dated && self.dates_agree("date") { Sure::ByContent } else { Sure::Perhaps })
            }
            () => None,
        }
    }

    fn equal_kind(&self, kind: &str) -> bool {
        text(self.mine, "kind") == kind
    }

    fn searches(&self) -> Option<Sure> {
        let alike = self.equal("date")
            && self.same_set("places")
            && self.same_set("items")
            && self.name_the_same("parties");
        alike.then_some(Sure::Certainly)
    }
}

/// Whether two titles are one: a title is often followed by what it is, `The hidden victims: Report on …`.
pub(super) fn titles_agree(one: &str, other: &str) -> bool {
    let main =
        |title: &str| title.split_once(':').map(|(main, _)| folded(main)).filter(|it| it.contains(' '));
    let (one, other, mains) = (folded(one), folded(other), [main(one), main(other)]);
    let equal = !one.is_empty() && one == other;
    equal
        || match mains {
            [Some(main), None] => main == other,
            [None, Some(main)] => main == one,
            // "Police super-complaints: …" may be followed by anything.
            _ => false,
        }
}

/// Whether two passages are one, or one of them is missing.
pub(super) fn may_be_one_passage(mine: &str, theirs: &str) -> bool {
    mine.is_empty() || theirs.is_empty() || contains(mine, theirs)
}

/// A date in an entity.
pub(super) fn date(value: Option<&Value>) -> Option<PartialDate> {
    value?.as_str()?.parse().ok()
}

/// Whether two dates can be one.
pub(super) fn overlap(one: PartialDate, other: PartialDate) -> bool {
    !one.is_before(&other).is_yes() && !one.is_after(&other).is_yes()
}

/// Whether a date lies within another: it says the same, or more.
pub(super) fn lies_within(one: PartialDate, other: PartialDate) -> bool {
    let starts = other.earliest().is_none_or(|bound| one.earliest().is_some_and(|it| it >= bound));
    let ends = other.latest().is_none_or(|bound| one.latest().is_some_and(|it| it <= bound));
    starts && ends
}

/// An address without what does not change where it leads.
pub(super) fn address(url: &str) -> String {
    let url = url.split('#').next().unwrap_or_default();
    let url = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or(url);
    url.strip_prefix("www.").unwrap_or(url).trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_may_be_followed_by_what_it_is() {
        assert!(titles_agree("The hidden victims", "The Hidden Victims: Report on Hestia’s super-complaint"));
        assert!(!titles_agree("Police super-complaints: one", "Police super-complaints: another"));
        assert!(!titles_agree("Stalking", "Stalking: guidance"), "one word says too little");
        assert!(!titles_agree("", ""));
    }

    #[test]
    fn dates_agree_if_they_can_be_one_day() {
        let date = |text: &str| text.parse::<PartialDate>().unwrap();
        assert!(
            overlap(date("2021-05"), date("2021-05-26")) && !overlap(date("2021-05"), date("2021-06-01"))
        );
        assert!(lies_within(date("2021-05-26"), date("2021-05")));
        assert!(!lies_within(date("2021-05"), date("2021-05-26")));
        assert!(lies_within(date("2021"), date("[..2022]")) && !lies_within(date("[..2021]"), date("2021")));
    }

    #[test]
    fn entities_that_are_one_share_a_hint() {
        let lists = serde_json::json!({
            "documents": [
                {"title": "A letter", "kind": "letter"}, {"title": "‘A letter’", "kind": "other", "by": ["npcc"]},
                {"urls": ["https://www.gov.uk/a#b"], "title": "x"}, {"urls": ["http://gov.uk/a/"]}, {},
            ],
            "reports": [
                {"kind": "report", "title": "A safe place"}, {"kind": "report", "title": "A safe place: report"},
                {"kind": "report", "published": "2021"}, {"kind": "follow_up"}, {"kind": "follow_up", "by": ["iopc"]},
            ],
            "features": [{"text": "One"}, {"text": "one", "gist": "two"}, {"gist": "Two"}],
            "requests": [
                {"asked": ["npcc"], "items": ["r1", "r2"]}, {"asked": ["npcc"], "items": ["r2", "r1"], "due": {}},
                {"asked": ["npcc"]}, {"asked": ["npcc"], "recipient": ["iopc"]},
            ],
            "responses": [
                {"by": ["npcc"], "documents": ["a", "b"]}, {"documents": ["b"]}, {"by": ["npcc"], "documents": ["c"]},
            ],
            "events": [
                {"kind": "received", "date": "2019-05"}, {"kind": "received", "date": "2019-05-31"}, {"kind": "received"},
                {"kind": "progress_report", "date": "2020-01-01"}, {"kind": "progress_report", "date": "2020-01-01", "by": ["iopc"]},
                {"kind": "other", "date": "2020-01-01", "gist": "One"}, {"kind": "other", "date": "2020-01-01", "gist": "one"},
            ],
            "searches": [{"date": "2022-01-01", "places": ["a"]}, {"date": "2022-01-01", "places": ["a"]}],
            "bodies": [{"id": "a"}, {"id": "a", "name": "A"}],
        });
        for (list, entities) in lists.as_object().unwrap() {
            let entities: Vec<&Object> =
                entities.as_array().unwrap().iter().filter_map(Value::as_object).collect();
            let mut alike = 0;
            for (at, one) in entities.iter().enumerate() {
                for (_, other) in entities.iter().enumerate().filter(|(other, _)| *other != at) {
                    let shared = hints(list, one).iter().any(|hint| hints(list, other).contains(hint));
                    let same = same(list, one, other, Directory::standard()).is_some();
                    assert!(shared || !same, "{list}: {one:?} {other:?}");
                    alike += usize::from(same);
                }
            }
            assert!(alike > 0, "{list}");
        }
    }

    #[test]
    fn an_address_is_the_same_with_and_without_www() {
        assert_eq!(address("https://www.gov.uk/a/#top"), address("http://gov.uk/a"));
    }
}
