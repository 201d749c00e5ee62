//! Ids for what is added, made from its content, so that the order of the pages does not matter.

use std::collections::HashSet;

use serde_json::Value;
use super_complaints::Directory;
use super_complaints::collect_vec::CollectVec as _;

use crate::slug::slug;

use super::matching::date;
use super::names::ACT;
use super::object::{Object, mark, objects, text, texts};
use super::parties::keys;
use super::references::space;

/// The longest id that is made. An id may have 100 characters; some are left for what keeps two apart.
const LONGEST: usize = 80;
/// The longest part of a title that is in the id of a document.
const TITLE: usize = 40;

/// The ids of a record that share a space with those of a list.
pub(super) fn used(record: &Object, list: &str) -> HashSet<String> {
    let lists = if space(list) == "items" { vec!["recommendations", "actions"] } else { vec![list] };
    let ids = lists.into_iter().flat_map(|list| objects(record, list)).map(|it| text(it, "id").to_owned());
    ids.collect()
}

/// The ids for an entity with references to the record, best first. They are made from what every page says of it: a page
/// that only lists a document does not know its date.
pub(super) fn stems(list: &str, entity: &Object, directory: &Directory) -> Vec<String> {
    let named = |field: &str| {
        let first = keys(entity, field, directory).into_iter().next();
        first.map(|key| slug(&key)).filter(|it| !it.is_empty())
    };
    let day = |field: &str| {
        let exact = date(entity.get(field)).and_then(|date| date.exact()).is_some();
        (exact && mark(entity, field).is_none()).then(|| text(entity, field).to_owned())
    };
    let kind = || Some(slug(text(entity, "kind")));
    let first = |field: &str| texts(entity, field).next().map(str::to_owned);
    let (short, more) = match list {
        "documents" => {
            let title = cut(&slug(text(entity, "title")), TITLE);
            let title = if title.is_empty() { kind() } else { Some(title) };
            (vec![title], day("sent").or_else(|| day("published")))
        }
        "reports" => (vec![kind()], day("published")),
        "responses" => {
            let author = named("by").unwrap_or_else(|| "response".to_owned());
            let document = first("documents").unwrap_or_default();
            let says_it = document == author || document.starts_with(&format!("{author}-"));
            (vec![Some(author).filter(|_| !says_it), Some(document).filter(|it| !it.is_empty())], None)
        }
        "requests" => {
            let act = Some(slug(text(entity, ACT))).filter(|it| !it.is_empty());
            (vec![act.or_else(|| Some("request".to_owned())), named("asked")], first("items"))
        }
        "events" => (vec![kind()], day("date")),
        "searches" => (vec![Some("search".to_owned()), first("places")], day("date")),
        _ => (vec![Some(text(entity, "id").to_owned())], named("by")),
    };
    let joined =
        |parts: Vec<Option<String>>| cut(&parts.into_iter().flatten().collect_vec().join("-"), LONGEST);
    let short = joined(short);
    let long = more.map(|more| joined(vec![Some(short.clone()), Some(more)]));
    // One event of a kind is the rule only for some kinds, and searches are repeated: their dates tell them apart.
    match long {
        Some(long) if matches!(list, "events" | "searches") => vec![long],
        long => std::iter::once(short).chain(long).collect_vec(),
    }
}

/// The first id that nothing has, or else one with what keeps the content apart.
pub(super) fn unique(stems: &[String], entity: &Object, used: &HashSet<String>) -> String {
    if let Some(free) = stems.iter().find(|stem| !used.contains(*stem)) {
        return free.clone();
    }
    let mut content = entity.clone();
    content.shift_remove("id");
    let digest = digest(&Value::Object(content).to_string());
    let stem = stems.first().map_or("unnamed", String::as_str);
    let ends = (6..=digest.len()).filter_map(|digits| digest.get(..digits).map(str::to_owned));
    let ends = ends.chain((2..=used.len() + 2).map(|count| count.to_string()));
    let mut ids = ends.map(|end| format!("{stem}-{end}"));
    ids.find(|id| !used.contains(id)).unwrap_or_else(|| stem.to_owned())
}

/// The FNV-1a digest of a text: the same on every machine, and in every version.
pub(super) fn digest(text: &str) -> String {
    let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, fold))
}

/// The beginning of an id, cut between words.
fn cut(id: &str, longest: usize) -> String {
    let Some(head) = id.get(..longest).filter(|_| id.len() > longest) else { return id.to_owned() };
    head.rsplit_once('-').map_or(head, |(head, _)| head).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_is_taken_gets_an_end_that_depends_on_the_content() {
        let entity = |id: &str, gist: &str| match serde_json::json!({"id": id, "gist": gist}) {
            Value::Object(object) => object,
            _ => Object::new(),
        };
        let used = HashSet::from(["a1".to_owned()]);
        let one = unique(&["a1".to_owned()], &entity("a1", "review"), &used);
        assert_eq!(
            one,
            unique(&["a1".to_owned()], &entity("a9", "review"), &used),
            "the id itself is not content"
        );
        assert_ne!(one, unique(&["a1".to_owned()], &entity("a1", "train"), &used));
        assert!(one.starts_with("a1-") && one.len() == 9, "{one}");
        let used = HashSet::from(["a1".to_owned(), one.clone()]);
        assert!(unique(&["a1".to_owned()], &entity("a1", "review"), &used).starts_with(&one));
    }
}
