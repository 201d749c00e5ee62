//! A page about one body or group of the directory.

use super_complaints::PartialDate;
use super_complaints::directory::{DirectoryEntry, EntryName, Group, GroupTerm};
use super_complaints::model::Body;

use crate::style::BOLD;
use crate::text::{counted, listed, padded, plain, wrap};

/// The width of the names of the lines.
const NAMES: usize = 14;

/// Lines of a page, each with a name.
pub(super) struct Lines {
    text: String,
    columns: usize,
    last: &'static str,
}

impl Lines {
    pub(super) fn new(text: String, columns: usize) -> Self {
        Self { text, columns, last: "" }
    }

    /// A line, if it says anything; of lines of one name only the first shows it.
    pub(super) fn line(&mut self, name: &'static str, says: &str) {
        if says.is_empty() {
            return;
        }
        let shown = if self.last == name { "" } else { name };
        self.last = name;
        let says = wrap(&plain(says), self.columns, NAMES + 2, NAMES + 2);
        self.text += &format!("  {}{says}\n", padded(shown, NAMES));
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// The page.
pub(crate) fn text(entry: &DirectoryEntry, columns: usize) -> String {
    let title = wrap(&plain(&entry.name), columns, 0, 0);
    let on = entry.on.map_or_else(String::new, |day| format!(", on {}", PartialDate::day(day)));
    let kind = entry.body.as_ref().map_or_else(|| "group".to_owned(), |body| body.kind.to_string());
    let mut lines = Lines::new(format!("{BOLD}{title}{BOLD:#}\n{}: {kind}{on}\n\n", entry.id), columns);
    if let Some(body) = &entry.body {
        about_body(body, entry, &mut lines);
    }
    if let Some(group) = &entry.group {
        about_group(group, entry, &mut lines);
    }
    sources(entry, &mut lines);
    lines.finish()
}

fn about_body(body: &Body, entry: &DirectoryEntry, lines: &mut Lines) {
    for name in &body.names {
        lines.line("names", &format!("{}{}", name.text, span(name.since, name.until, "from ", "to ")));
    }
    lines.line("short", body.short_name.as_deref().unwrap_or_default());
    lines.line("also found as", &texts(body.also_known_as.iter().map(|it| &**it)));
    lines.line("existed", span(body.since, body.until, "from ", "to ").trim_start_matches(", "));
    for vacancy in &body.vacancies {
        lines.line(
            "vacant",
            span(Some(vacancy.since), vacancy.until, "from ", "to ").trim_start_matches(", "),
        );
    }
    let fire =
        body.fire_functions_since.map(|since| format!("also the fire and rescue authority since {since}"));
    lines.line("functions", &fire.unwrap_or_default());
    let identifiers = body.identifiers.iter().map(|it| format!("{}:{}", it.scheme, it.value));
    lines.line("identifiers", &identifiers.collect::<Vec<_>>().join(", "));
    lines.line("police area", body.area.as_deref().unwrap_or_default());
    lines.line("former ids", &texts(body.former_ids.iter().map(super_complaints::model::PartyId::as_str)));
    lines.line("held by", &entry.held_by.as_ref().map(named).unwrap_or_default());
    let successor = body.successor.as_ref();
    let others = |it: &&EntryName| {
        entry.held_by.as_ref().is_none_or(|held| held.id != it.id) && successor != Some(&it.id)
    };
    lines.line("shares seat", &all(entry.seat_shared_with.iter().filter(others)));
    let next = entry.seat_shared_with.iter().find(|it| successor == Some(&it.id));
    lines
        .line("successor", &next.map_or_else(|| successor.map_or(String::new(), ToString::to_string), named));
    lines.line("authority", &all(entry.authorities.iter()));
    lines.line("authority of", body.authority_of.as_ref().map_or("", |id| id.as_str()));
    let existed = |day| {
        let day = PartialDate::day(day);
        !body.since.is_some_and(|since| since.is_after(&day).is_yes())
            && !body.until.is_some_and(|until| until.is_before(&day).is_yes())
    };
    let represents = body.represents.iter().filter(|_| entry.on.is_none_or(existed));
    lines.line("speaks for", &texts(represents.map(super_complaints::model::PartyId::as_str)));
    lines.line("spoken for by", &all(entry.represented_by.iter()));
    lines.line("member of", &all(entry.member_of.iter()));
    lines.line("perhaps in", &all(entry.perhaps_member_of.iter()));
    let unverified = body.verification.is_some_and(|it| it.to_string() == "unverified");
    if unverified {
        lines.line("verification", "unverified: no source was seen for a name, a date or an identifier");
    }
}

fn about_group(group: &Group, entry: &DirectoryEntry, lines: &mut Lines) {
    lines.line("wordings", &group.wordings.iter().map(|it| format!("“{it}”")).collect::<Vec<_>>().join(", "));
    lines.line("existed", span(group.since, group.until, "from ", "to ").trim_start_matches(", "));
    lines.line("members are", &group.members.iter().map(term).collect::<Vec<_>>().join("; and "));
    lines.line("may include", &group.optional.iter().map(term).collect::<Vec<_>>().join("; and "));
    lines.line("spoken for by", &all(entry.represented_by.iter()));
    let Some(members) = &entry.members else {
        lines.line("members", "these depend on the date: add one, such as --on 2022-06-01");
        return;
    };
    let possible = match members.possible.len() {
        0 => String::new(),
        count => format!(", and perhaps {count} more"),
    };
    let count = match (members.not_known_before, members.certain.len()) {
        (Some(day), 0) => {
            format!(
                "not known before {}; perhaps these {}, among others",
                day.in_words(),
                members.possible.len()
            )
        }
        (Some(day), certain) => {
            format!(
                "not all known before {}: {}{possible}",
                day.in_words(),
                counted(certain, "member", "members")
            )
        }
        (None, certain) => format!("{}{possible}", counted(certain, "member", "members")),
    };
    lines.line("members", &count);
    members.certain.iter().for_each(|it| lines.line("certain", &named(it)));
    members.possible.iter().for_each(|it| lines.line("possible", &named(it)));
}

fn term(term: &GroupTerm) -> String {
    let kinds: Vec<String> = term.kinds.iter().map(|kind| format!("every {kind}")).collect();
    let mut says = listed(&kinds);
    if !term.office_of.is_empty() {
        let of: Vec<String> = term.office_of.iter().map(|kind| format!("a {kind}")).collect();
        says += &format!(" of {}", of.join(" or "));
    }
    if term.fire_functions {
        says += " with fire functions";
    }
    let ids = |ids: &[super_complaints::model::PartyId]| {
        texts(ids.iter().map(super_complaints::model::PartyId::as_str))
    };
    let groups =
        if term.groups.is_empty() { String::new() } else { format!("the members of {}", ids(&term.groups)) };
    [says, groups, ids(&term.bodies)].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(", ")
}

fn sources(entry: &DirectoryEntry, lines: &mut Lines) {
    if entry.documents.is_empty() {
        lines.line("sources", "none is named");
    }
    for document in &entry.documents {
        let urls = texts(document.urls.iter().map(super_complaints::model::Url::as_str));
        lines.line("sources", &format!("{} {urls}", document.title));
    }
    lines.line("directory", &entry.directory);
}

/// `, from 2020-01-01 to 2021-01-01`; empty where neither is known.
fn span(since: Option<PartialDate>, until: Option<PartialDate>, from: &str, to: &str) -> String {
    let since = since.map(|since| format!("{from}{since}"));
    let until = until.map(|until| format!("{to}{until}"));
    match (since, until) {
        (None, None) => String::new(),
        (Some(one), None) | (None, Some(one)) => format!(", {one}"),
        (Some(since), Some(until)) => format!(", {since} {until}"),
    }
}

fn named(it: &EntryName) -> String {
    format!("{} ({})", it.name, it.id)
}

fn all<'l>(list: impl Iterator<Item = &'l EntryName>) -> String {
    list.map(named).collect::<Vec<_>>().join(", ")
}

fn texts<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    texts.collect::<Vec<_>>().join(", ")
}
