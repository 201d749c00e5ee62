//! Which bodies made the super-complaint, and on whose behalf.

use std::collections::HashSet;

use super_complaints::Scheme;
use super_complaints::model::BodyKind;

use crate::layout::{BlockKind, Heading, LetterField};
use crate::parties::{Named, NamedKind, Names};
use crate::words::{Word, one_of, phrase, range, span};

use super::state::{Reading, THE_RECORD};

/// More names than that in one mention are not a list of complainants.
const MOST: usize = 16;

const MADE: [&str; 7] = ["submitted", "made", "brought", "lodged", "raised", "filed", "put"];

/// What one mention of a super-complaint says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Mention {
    made_by: Vec<Named>,
    behalf: Vec<Named>,
    /// The words of the mention: from one position to another.
    words: (usize, usize),
    /// Where its second part begins: "on behalf of …".
    behalf_at: usize,
}

impl Reading<'_, '_> {
    /// Reads which bodies made the super-complaint, from every mention of one.
    pub(super) fn complainants(&mut self) {
        let mut seen = HashSet::new();
        let mut seen_behalf = HashSet::new();
        for (_, block) in self.blocks() {
            let read = match &block.kind {
                BlockKind::Title | BlockKind::Summary | BlockKind::Paragraph => true,
                BlockKind::Heading(heading) => *heading == Heading::Other,
                BlockKind::LetterField(field) => *field == LetterField::Subject,
                _ => false,
            };
            let mut at = 0;
            while let Some(found) = mention(self.names, &block.words, at).filter(|_| read) {
                at = found.words.1.max(at + 1);
                let Mention { made_by, behalf, words, behalf_at } = found;
                if !made_by.is_empty() {
                    self.trace.stated(span(range(&block.words, words.0, behalf_at)), THE_RECORD, "made_by");
                }
                if !behalf.is_empty() {
                    self.trace.stated(
                        span(range(&block.words, behalf_at, words.1)),
                        THE_RECORD,
                        "on_behalf_of",
                    );
                }
                let new = made_by.into_iter().filter(|named| seen.insert(named.key()));
                self.record.made_by.extend(new.map(|named| named.party));
                let new = behalf.into_iter().filter(|named| seen_behalf.insert(named.key()));
                self.record.on_behalf_of.extend(new.map(|named| named.party));
            }
        }
    }
}

/// The next mention of a super-complaint from a position on.
fn mention(names: &Names<'_>, words: &[Word<'_>], from: usize) -> Option<Mention> {
    let (start, end) = (from..words.len()).find_map(|at| Some((at, complaint(words, at)?)))?;
    let mut mention = Mention { words: (start, end), behalf_at: end, ..Mention::default() };
    before(names, words, from, start, &mut mention);
    after(names, words, end, &mut mention);
    let the = start.checked_sub(1).filter(|the| *the >= from + 3 && one_of(words, *the, &["the", "a"]));
    if mention.words.0 == start
        && let Some(the) = the.filter(|the| phrase(words, the - 3, &["in", "response", "to"]))
    {
        mention.words.0 = the - 3;
    }
    Some(mention)
}

/// The position after "super-complaint" or "super complaint" at a position.
fn complaint(words: &[Word<'_>], at: usize) -> Option<usize> {
    if one_of(words, at, &["super-complaint", "super-complaint’s", "supercomplaint"]) {
        return Some(at + 1);
    }
    phrase(words, at, &["super", "complaint"]).then_some(at + 2)
}

/// "Hestia’s super-complaint", "the Liberty and Southall Black Sisters super-complaint".
fn before(names: &Names<'_>, words: &[Word<'_>], from: usize, complaint: usize, mention: &mut Mention) {
    let mut end = complaint - usize::from(complaint > 0 && one_of(words, complaint - 1, &["’", "'"]));
    if end >= 3 && phrase(words, end - 1, &[")"]) && phrase(words, end - 3, &["("]) {
        end -= 3;
    }
    while let Some((named, start)) = names.before(words, end).filter(|(named, _)| may_complain(named)) {
        if start < from || mention.made_by.len() >= MOST {
            break;
        }
        mention.words.0 = start;
        mention.made_by.insert(0, named);
        match start.checked_sub(1).filter(|and| one_of(words, *and, &["and", ",", "&"])) {
            Some(and) => end = and,
            None => break,
        }
    }
}

/// "super-complaint submitted by Hestia", "super-complaint that the Suzy Lamplugh Trust made, on behalf of the
/// National Stalking Consortium".
fn after(names: &Names<'_>, words: &[Word<'_>], complaint: usize, mention: &mut Mention) {
    let mut at = complaint;
    if one_of(words, at, &["that", "which"]) && one_of(words, at + 1, &["was", "had", "has"]) {
        at += 2 + usize::from(phrase(words, at + 2, &["been"]));
    }
    let verb = at + usize::from(one_of(words, at, &MADE));
    let verb = verb + usize::from(phrase(words, verb, &["forward"]) || phrase(words, verb, &["in"]));
    if one_of(words, verb, &["by", "from", "of"]) {
        at = makers(names, words, verb + 1, mention).unwrap_or(complaint);
    } else if one_of(words, complaint, &["that", "which"]) {
        let found = names.proper(words, complaint + 1);
        let Some((named, end)) =
            found.filter(|(named, end)| one_of(words, *end, &MADE) && !is_authority(named))
        else {
            return;
        };
        add(named, mention);
        at = end + 1;
    } else if verb > complaint {
        at = verb;
    } else {
        at = complaint;
    }
    if at > complaint {
        (mention.words.1, mention.behalf_at) = (at, at);
    }
    let comma = at + usize::from(one_of(words, at, &[","]));
    if phrase(words, comma, &["on", "behalf", "of"])
        && let Some((named, end)) = names.proper(words, comma + 3)
    {
        mention.words.1 = end;
        mention.behalf.push(named);
    }
}

/// The names after "by": those of all that made it together.
fn makers(names: &Names<'_>, words: &[Word<'_>], from: usize, mention: &mut Mention) -> Option<usize> {
    let mut end = None;
    let mut at = from;
    while let Some((named, next)) = names.proper(words, at).filter(|(named, _)| !is_authority(named)) {
        // Behind a comma or "and" anything may follow, so that only known complainants count.
        if end.is_some() && !may_complain(&named) || mention.made_by.len() >= MOST {
            break;
        }
        add(named, mention);
        end = Some(next);
        if !one_of(words, next, &["and", ",", "&"]) {
            break;
        }
        at = next + 1 + usize::from(phrase(words, next, &[",", "and"]));
    }
    end
}

fn add(named: Named, mention: &mut Mention) {
    if mention.made_by.iter().all(|other| other.key() != named.key()) {
        mention.made_by.push(named);
    }
}

/// Whether a body before the word can be the complainant: a voluntary body, or one that was ever designated.
fn may_complain(named: &Named) -> bool {
    let voluntary = named.kind == NamedKind::Body(BodyKind::VoluntaryOrganisation);
    let is_designated = |scheme: &Scheme| {
        scheme.standing.designations.iter().any(|designation| Some(&designation.body) == named.id())
    };
    voluntary || Scheme::all().iter().any(is_designated)
}

/// Whether it is one of the deciding authorities: "the super-complaint report by HMICFRS" is not by a complainant.
fn is_authority(named: &Named) -> bool {
    named.id().is_some_and(|id| {
        let mut authorities = Scheme::all().iter().flat_map(|it| it.authorities.iter().chain(&it.receivers));
        authorities.any(|authority| authority.body == *id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn who(text: &str) -> (Vec<String>, Vec<String>) {
        let keys = |named: &[Named]| named.iter().map(Named::key).collect();
        mention(Names::standard(), &of(text), 0)
            .map(|m| (keys(&m.made_by), keys(&m.behalf)))
            .unwrap_or_default()
    }

    #[test]
    fn each_wording_names_the_complainant() {
        for text in [
            "the report on Hestia’s super-complaint on the police",
            "the report on Hestia's super complaint",
            "the super-complaint submitted by Hestia about the police",
            "a super-complaint which was made by Hestia in 2019",
            "the super-complaint of Hestia, about",
            "the super-complaint that Hestia made",
            "the super-complaint from Hestia",
        ] {
            assert_eq!(who(text), (vec!["hestia".to_owned()], vec![]), "{text}");
        }
        let (by, behalf) = who(
            "the super-complaint that the Suzy Lamplugh Trust made, on behalf of the National Stalking Consortium, about",
        );
        assert_eq!(
            (by, behalf),
            (vec!["suzy-lamplugh-trust".to_owned()], vec!["national stalking consortium".to_owned()])
        );
        let (by, _) = who("Liberty and Southall Black Sisters’ super-complaint");
        assert_eq!(by, ["liberty", "southall-black-sisters"]);
        let (by, _) = who("super-complaint made by Liberty and Southall Black Sisters and published");
        assert_eq!(by, ["liberty", "southall-black-sisters"]);
        let (by, _) = who("the Centre for Women’s Justice (CWJ) super-complaint – ‘Abuse’");
        assert_eq!(by, ["centre-for-womens-justice"]);
        let (by, _) = who("a super-complaint made by the Society of Friends about");
        assert_eq!(by, ["society of friends"]);
    }

    #[test]
    fn neither_authorities_nor_subjects_are_complainants() {
        for text in [
            "the stalking super-complaint",
            "the HMICFRS super-complaint report",
            "the Home Office super-complaint team",
            "the super-complaint by a charity",
            "this super-complaint was investigated by the IOPC",
            "the super-complaint by the IOPC",
        ] {
            assert_eq!(who(text), (vec![], vec![]), "{text}");
        }
    }
}
