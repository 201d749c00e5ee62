//! Whether the content of a directory is possible: ids, references, loops, dates.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Directory, DirectoryFile, Entry, nearest};
use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::model::{Body, PartyId, SourceRef};
use crate::read::{ContentFault, FaultCode, LoadError, refused_content};

/// How many bodies and groups one file may have: ten times as many as all police and oversight bodies.
const MAX_ENTRIES: usize = 10_000;

/// Every fault in the content of a file, checked together with the directory that it is added to.
pub(super) fn faults_of(base: &Directory, file: &DirectoryFile, text: &str) -> Option<LoadError> {
    let mut content = Content { base, file, own: FxHashMap::default(), told: Vec::new() };
    let entries = file.bodies.len() + file.groups.len();
    if entries > MAX_ENTRIES {
        let message = format!("the file has {entries} bodies and groups; the limit is {MAX_ENTRIES}");
        content.tell(
            FaultCode::TooMany,
            String::new(),
            message,
            Some("remove entries that no record uses".to_owned()),
        );
    } else {
        content.ids();
        content.replacements();
        content.documents();
        content.identifiers();
        content.references();
        content.circles();
        content.days();
    }
    refused_content(text, content.told)
}

struct Content<'a> {
    base: &'a Directory,
    file: &'a DirectoryFile,
    /// The ids in the file, former ones included.
    own: FxHashMap<&'a str, Entry>,
    told: Vec<ContentFault>,
}

/// What a reference must point to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Body,
    Group,
}

impl Wanted {
    fn fits(self, entry: Entry) -> bool {
        matches!((self, entry), (Self::Body, Entry::Body(_)) | (Self::Group, Entry::Group(_)))
    }

    fn noun(self) -> &'static str {
        if self == Self::Body { "body" } else { "group" }
    }

    fn other(self) -> &'static str {
        if self == Self::Body { "group" } else { "body" }
    }
}

impl Content<'_> {
    fn tell(&mut self, code: FaultCode, pointer: String, message: String, help: Option<String>) {
        self.told.push(ContentFault { code, pointer, message, help });
    }

    /// The file and the directory that it is added to.
    fn entry(&self, id: &str) -> Option<Entry> {
        self.own.get(id).copied().or_else(|| self.base.entry(id))
    }

    fn ids(&mut self) {
        let file = self.file;
        let groups = file.groups.iter().enumerate();
        let groups = groups.map(|(at, group)| (&group.id, Entry::Group(at), format!("/groups/{at}/id")));
        let bodies = file.bodies.iter().enumerate().flat_map(|(at, body)| {
            let former = body.former_ids.iter().enumerate();
            let former =
                former.map(move |(nth, id)| (id, Entry::Body(at), format!("/bodies/{at}/former_ids/{nth}")));
            std::iter::once((&body.id, Entry::Body(at), format!("/bodies/{at}/id"))).chain(former)
        });
        for (id, entry, pointer) in bodies.chain(groups) {
            if self.own.insert(id.as_str(), entry).is_some() {
                let message = format!("the id `{id}` is used twice in this file");
                self.tell(
                    FaultCode::TakenId,
                    pointer,
                    message,
                    Some("bodies and groups share one set of ids: choose another".to_owned()),
                );
            } else if let Some(taken) = self.base.entry(id.as_str()).filter(|taken| !self.is_replaced(*taken))
            {
                let name = self.base.title_at(taken);
                let message =
                    format!("the id `{id}` is taken: it is {name} in the directory {}", self.base.version);
                let help = "choose another id; or, to replace that entry, list the id in `replaces`";
                self.tell(FaultCode::TakenId, pointer, message, Some(help.to_owned()));
            }
        }
    }

    fn is_replaced(&self, entry: Entry) -> bool {
        self.base.id_at(entry).is_some_and(|id| self.file.replaces.contains(id))
    }

    fn replacements(&mut self) {
        for (at, id) in self.file.replaces.iter().enumerate() {
            let pointer = format!("/replaces/{at}");
            let old = self.base.entry(id.as_str()).filter(|old| self.base.id_at(*old) == Some(id));
            let kinds = (old, self.own.get(id.as_str()).copied());
            match kinds {
                (Some(Entry::Body(_)), Some(Entry::Body(_)))
                | (Some(Entry::Group(_)), Some(Entry::Group(_))) => {}
                (None, _) => {
                    let message = format!("there is no `{id}` to replace");
                    self.tell(FaultCode::DanglingReference, pointer, message, self.did_you_mean(id));
                }
                (Some(_), None) => {
                    let message = format!("`{id}` is listed in `replaces`, but the file does not contain it");
                    let help = "add a body or group with this id, or a body that has it in its `former_ids`";
                    self.tell(FaultCode::DanglingReference, pointer, message, Some(help.to_owned()));
                }
                (Some(_), Some(_)) => {
                    let message =
                        format!("a body can only be replaced by a body, and a group by a group: `{id}`");
                    self.tell(FaultCode::DanglingReference, pointer, message, None);
                }
            }
        }
    }

    fn documents(&mut self) {
        let mut known: FxHashSet<&str> = self.base.documents.iter().map(|it| &*it.id).collect();
        for (at, document) in self.file.documents.iter().enumerate() {
            if !known.insert(&document.id) {
                let message = format!("there is already a document with the id `{}`", document.id);
                let help = "choose another id; a document of the other directory can be cited as it is";
                self.tell(FaultCode::TakenId, format!("/documents/{at}/id"), message, Some(help.to_owned()));
            }
        }
        let file = self.file;
        let bodies = file.bodies.iter().enumerate().flat_map(|(at, body)| {
            let vacancies = body.vacancies.iter().enumerate();
            let vacancies =
                vacancies.map(move |(nth, it)| (format!("/bodies/{at}/vacancies/{nth}"), &it.sources));
            std::iter::once((format!("/bodies/{at}"), &body.sources)).chain(vacancies)
        });
        let groups =
            file.groups.iter().enumerate().map(|(at, group)| (format!("/groups/{at}"), &group.sources));
        for (whole, sources) in bodies.chain(groups) {
            for (at, source) in sources.iter().enumerate().filter(|(_, it)| !known.contains(it.document())) {
                let near = nearest(SourceRef::document(source), known.iter().copied());
                let message = format!("there is no document `{}`", source.document());
                let help =
                    near.map_or("add it to `documents`".to_owned(), |near| format!("did you mean `{near}`?"));
                self.tell(FaultCode::DanglingReference, format!("{whole}/sources/{at}"), message, Some(help));
            }
        }
    }

    /// An identifier belongs to one body; it may pass to the successor with the office.
    fn identifiers(&mut self) {
        let mut held: FxHashMap<(&str, &str), &Body> = FxHashMap::default();
        let base = self.base.bodies.iter().filter(|body| !self.file.replaces.contains(&body.id));
        for body in base {
            held.extend(body.identifiers.iter().map(|it| ((&*it.scheme, &*it.value), body)));
        }
        let follows = |before: &Body, after: &Body| before.successor.as_ref() == Some(&after.id);
        for (at, body) in self.file.bodies.iter().enumerate() {
            for (nth, it) in body.identifiers.iter().enumerate() {
                let holder = held.insert((&it.scheme, &it.value), body);
                if let Some(holder) = holder.filter(|holder| !follows(holder, body) && !follows(body, holder))
                {
                    let message = format!(
                        "the identifier `{}:{}` already belongs to `{}`",
                        it.scheme, it.value, holder.id
                    );
                    let help = "an identifier belongs to one body and its `successor`";
                    let pointer = format!("/bodies/{at}/identifiers/{nth}");
                    self.tell(FaultCode::TakenIdentifier, pointer, message, Some(help.to_owned()));
                }
            }
        }
    }

    fn references(&mut self) {
        for (at, body) in self.file.bodies.iter().enumerate() {
            let single =
                [("successor", &body.successor), ("seat", &body.seat), ("authority_of", &body.authority_of)];
            for (field, id) in single.into_iter().filter_map(|(field, id)| Some((field, id.as_ref()?))) {
                self.refers(Wanted::Body, id, || format!("/bodies/{at}/{field}"));
            }
            for (nth, id) in body.represents.iter().enumerate() {
                self.refers(Wanted::Group, id, || format!("/bodies/{at}/represents/{nth}"));
            }
        }
        for (at, group) in self.file.groups.iter().enumerate() {
            if let Some(id) = &group.usual_representative {
                self.refers(Wanted::Body, id, || format!("/groups/{at}/usual_representative"));
            }
            for (list, terms) in [("members", &group.members), ("optional", &group.optional)] {
                for (nth, term) in terms.iter().enumerate() {
                    for (wanted, field, ids) in
                        [(Wanted::Group, "groups", &term.groups), (Wanted::Body, "bodies", &term.bodies)]
                    {
                        for (which, id) in ids.iter().enumerate() {
                            self.refers(wanted, id, || format!("/groups/{at}/{list}/{nth}/{field}/{which}"));
                        }
                    }
                }
            }
        }
    }

    fn refers(&mut self, wanted: Wanted, id: &PartyId, pointer: impl Fn() -> String) {
        let (noun, other) = (wanted.noun(), wanted.other());
        match self.entry(id.as_str()) {
            Some(entry) if wanted.fits(entry) => {}
            Some(_) => {
                let message = format!("`{id}` is a {other}; a {noun} is expected here");
                self.tell(FaultCode::DanglingReference, pointer(), message, None);
            }
            None => {
                let message = format!("there is no {noun} `{id}`");
                self.tell(FaultCode::DanglingReference, pointer(), message, self.did_you_mean(id));
            }
        }
    }

    fn did_you_mean(&self, id: &PartyId) -> Option<String> {
        let near = self.base.nearest_id(id.as_str(), self.own.keys().copied());
        near.map(|near| format!("did you mean `{near}`?"))
    }

    /// Loops along seats and successors, and along nested groups; each is reported once.
    fn circles(&mut self) {
        let body = |id: &str| match self.own.get(id) {
            Some(Entry::Body(at)) => self.file.bodies.get(*at),
            Some(Entry::Group(_)) => None,
            None => self.base.body(id),
        };
        let bodies =
            |id: &str| body(id).into_iter().flat_map(|it| it.seat.iter().chain(&it.successor)).collect_vec();
        let group = |id: &str| match self.own.get(id) {
            Some(Entry::Group(at)) => self.file.groups.get(*at),
            Some(Entry::Body(_)) => None,
            None => self.base.group(id),
        };
        let groups = |id: &str| {
            let terms = group(id).into_iter().flat_map(|it| it.members.iter().chain(&it.optional));
            terms.flat_map(|term| &term.groups).collect_vec()
        };
        let mut told = circles(self.file.bodies.iter().map(|it| &it.id), &bodies);
        told.extend(circles(self.file.groups.iter().map(|it| &it.id), &groups));
        for circle in told {
            let on_it = circle.iter().find_map(|id| Some((*id, *self.own.get(id.as_str())?)));
            let pointer = match on_it {
                Some((_, Entry::Body(at))) => format!("/bodies/{at}"),
                Some((_, Entry::Group(at))) => format!("/groups/{at}"),
                None => String::new(), // the other directory had it: it has been refused before
            };
            let way: Vec<String> =
                circle.iter().chain(circle.first()).map(|id| format!("`{id}`")).collect_vec();
            let message = format!("circular reference: {}", way.join(" → "));
            let help = Some("remove the reference that is wrong".to_owned());
            self.tell(FaultCode::CircularChain, pointer, message, help);
        }
    }

    /// Dates: an end before a beginning, and names that overlap.
    fn days(&mut self) {
        for (at, body) in self.file.bodies.iter().enumerate() {
            let whole = format!("/bodies/{at}");
            self.span(&whole, body.since, body.until);
            for (nth, vacancy) in body.vacancies.iter().enumerate() {
                self.span(&format!("{whole}/vacancies/{nth}"), Some(vacancy.since), vacancy.until);
            }
            for (nth, name) in body.names.iter().enumerate() {
                self.span(&format!("{whole}/names/{nth}"), name.since, name.until);
            }
            for (nth, names) in body.names.windows(2).enumerate() {
                if let [before, after] = names {
                    let apart = before.until.zip(after.since).map(|(until, since)| until.is_before(&since));
                    // Without both days nothing says that the one had gone when the other came.
                    if apart.is_none_or(Tri::is_no) {
                        let message = format!(
                            "the names `{}` and `{}` overlap, or have no dates to separate them",
                            before.text, after.text
                        );
                        let help = "give names in order of time, the earlier with `until`, the later with `since`; a name used at the same time as another belongs in `also_known_as`";
                        let pointer = format!("{whole}/names/{}", nth + 1);
                        self.tell(FaultCode::WrongOrder, pointer, message, Some(help.to_owned()));
                    }
                }
            }
        }
        for (at, group) in self.file.groups.iter().enumerate() {
            self.span(&format!("/groups/{at}"), group.since, group.until);
        }
    }

    fn span(&mut self, whole: &str, since: Option<PartialDate>, until: Option<PartialDate>) {
        if let (Some(since), Some(until)) = (since, until)
            && until.is_before(&since).is_yes()
        {
            let message = format!("it ends on {until}, before it begins on {since}");
            self.tell(FaultCode::WrongOrder, format!("{whole}/until"), message, None);
        }
    }
}

/// The loops that can be reached from some ids, each once.
fn circles<'a>(
    starts: impl Iterator<Item = &'a PartyId>,
    next: &impl Fn(&str) -> Vec<&'a PartyId>,
) -> Vec<Vec<&'a PartyId>> {
    let mut done: FxHashSet<&str> = FxHashSet::default();
    let mut found = Vec::new();
    for start in starts {
        // The way from the start, each step with what is left to try from there.
        let mut way: Vec<(&PartyId, Vec<&PartyId>)> = vec![(start, next(start.as_str()))];
        let mut on_way: FxHashSet<&str> = FxHashSet::from_iter([start.as_str()]);
        while let Some((here, left)) = way.last_mut() {
            let here = *here;
            match left.pop() {
                _ if done.contains(here.as_str()) => {
                    on_way.remove(here.as_str());
                    way.pop();
                }
                None => {
                    done.insert(here.as_str());
                }
                Some(id) if on_way.contains(id.as_str()) => {
                    found
                        .push(way.iter().map(|(step, _)| *step).skip_while(|step| *step != id).collect_vec());
                }
                Some(id) if !done.contains(id.as_str()) => {
                    on_way.insert(id.as_str());
                    way.push((id, next(id.as_str())));
                }
                Some(_) => {}
            }
        }
    }
    found
}
