//! Mentions of a super-complaint in words, and which bodies they say made it.

mod before_verb;
mod behalf;
mod labelled;
mod parts;

use super_complaints::Scheme;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::order::sort_by;

use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase, range};

use before_verb::makes;
use behalf::behalf_behind;
use parts::MOST;

pub(crate) use before_verb::{behalf_before, subject_end, verb_before, without_aside};
pub(crate) use labelled::labelled_maker;
pub(crate) use parts::{MADE, Mention, may_complain};

/// Whether words mention a super-complaint or a super-complainant.
pub(crate) fn is_in(words: &[Word<'_>]) -> bool {
    words.iter().enumerate().filter(|(_, word)| word.starts("super")).any(|(at, word)| {
        let one = word.starts("super-complain") || word.starts("supercomplain");
        one || phrase(words, at, &["super"]) && words.get(at + 1).is_some_and(|word| word.starts("complain"))
    })
}

/// The complainants that some words name, by their keys, in order.
pub(crate) fn complainants_of(names: &Names<'_>, words: &[Word<'_>]) -> Vec<String> {
    let mut keys: Vec<String> =
        mentions(names, words).iter().flat_map(|it| it.made_by.iter().map(Named::key)).collect_vec();
    sort_by(&mut keys, Ord::cmp);
    keys.dedup();
    keys
}

/// Every mention of a super-complaint in some words.
pub(crate) fn mentions(names: &Names<'_>, words: &[Word<'_>]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = mention(names, words, at) {
        at = next.words.1.max(at + 1);
        found.push(next);
    }
    found
}

/// The next mention of a super-complaint from a position on.
fn mention(names: &Names<'_>, words: &[Word<'_>], from: usize) -> Option<Mention> {
    let (start, end) = (from..words.len()).find_map(|at| Some((at, complaint(words, at)?)))?;
    let mut mention = Mention { words: (start, end), behalf_at: end, ..Mention::default() };
    before(names, words, from, start, &mut mention);
    if mention.made_by.is_empty() {
        makes(names, words, from, start, &mut mention);
    }
    after(names, words, end, &mut mention);
    // The last word of a line without an end may be half of a name: "… BY THE SUZY", "LAMPLUGH TRUST".
    if let Some(last) = words.last().filter(|last| !last.is_stop()) {
        mention.made_by.retain(|named| named.is_resolved() || named.span.end < last.span.end);
    }
    if mention.made_by.is_empty() {
        bracketed(names, words, end, &mut mention);
    }
    let the = start.checked_sub(1).filter(|the| *the >= from + 3 && one_of(words, *the, &["the", "a"]));
    if mention.words.0 == start
        && let Some(the) = the.filter(|the| phrase(words, the - 3, &["in", "response", "to"]))
    {
        mention.words.0 = the - 3;
    }
    Some(mention)
}

/// The position after "super-complaint" or "super complaint" at a position.
pub(crate) fn complaint(words: &[Word<'_>], at: usize) -> Option<usize> {
    words.get(at).filter(|word| word.starts("super"))?;
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
    let that = usize::from(one_of(words, at, &["that", "which"]));
    if one_of(words, at + that, &["was", "had", "has"]) {
        at += that + 1 + usize::from(phrase(words, at + that + 1, &["been"]));
    }
    let verb = at + usize::from(one_of(words, at, &MADE));
    let forward =
        phrase(words, verb, &["forward"]) || phrase(words, verb, &["in"]) && phrase(words, verb + 1, &["by"]);
    let mut verb = verb + usize::from(forward);
    if verb > at && phrase(words, verb, &["to"]) {
        verb = names.list(words, verb + 1).1.max(verb);
        verb = if phrase(words, verb, &["to"]) { at } else { verb };
    }
    if one_of(words, verb, &["by", "from", "of"]) {
        at = makers(names, words, verb + 1, mention).unwrap_or(complaint);
    } else if let Some((found, end)) = several(names, words, complaint) {
        for named in found {
            add(named, mention);
        }
        at = end + 1;
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
    if let Some((named, end)) = behalf_behind(names, words, at) {
        mention.words.1 = end;
        mention.behalf.push(named);
    }
}

/// "Super-complaint which Liberty and Southall Black Sisters submitted": several known complainants, and where the verb is.
fn several(names: &Names<'_>, words: &[Word<'_>], complaint: usize) -> Option<(Vec<Named>, usize)> {
    let that = one_of(words, complaint, &["that", "which"]).then_some(complaint + 1)?;
    let (found, end) = names.list(words, that);
    let verb = end + usize::from(one_of(words, end, &["jointly", "together"]));
    let known = found.len() > 1 && found.iter().all(may_complain);
    (known && one_of(words, verb, &MADE)).then_some((found, verb))
}

/// "Super-complaint on policing and immigration status (Liberty and Southall Black Sisters)": complainants alone, in
/// brackets behind what it is on.
fn bracketed(names: &Names<'_>, words: &[Word<'_>], complaint: usize, mention: &mut Mention) {
    if !one_of(words, complaint, &["on", "about"]) {
        return;
    }
    let topic = range(words, complaint, complaint + 16);
    let Some(open) = topic.iter().position(|word| word.raw == "(" || word.is_stop()) else { return };
    let open = complaint + open;
    let (found, end) = names.list(words, open + 1);
    // "… (Hestia, report published in May 2021)"
    let behalf = behalf_behind(names, words, end);
    let end = behalf.as_ref().map_or(end, |(_, end)| *end);
    let closes =
        one_of(words, end, &[")"]) || one_of(words, end, &[","]) && one_of(words, end + 1, &["report"]);
    if one_of(words, open, &["("]) && closes && !found.is_empty() && found.iter().all(may_complain) {
        mention.words.1 = end + 1;
        mention.behalf_at = end + 1;
        mention.made_by = found;
        mention.behalf.extend(behalf.map(|(named, _)| named));
    }
}

/// The names after "by": those of all that made it together.
fn makers(names: &Names<'_>, words: &[Word<'_>], from: usize, mention: &mut Mention) -> Option<usize> {
    let mut end = None;
    let mut at = from;
    // "The super-complaint of November 2022"
    let dated = |at: usize| crate::dates::at(words, at).is_some();
    while let Some((named, next)) =
        names.proper(words, at).filter(|(named, _)| !is_authority(named) && !dated(at))
    {
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
        let (by, behalf) = who(
            "In November 2022 the Suzy Lamplugh Trust, on behalf of the National Stalking Consortium, submitted a super-complaint",
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
        for text in [
            "In May 2019 Hestia made a super-complaint about the police",
            "Hestia submitted its police super-complaint in May 2019",
            "On 31 May 2019, Hestia formally lodged a super-complaint",
            "the super-complaint was submitted to HMICFRS by Hestia",
            "a super-complaint was made by Hestia",
        ] {
            assert_eq!(who(text), (vec!["hestia".to_owned()], vec![]), "{text}");
        }
        for text in [
            "Super-complaint on policing and immigration status (Liberty and Southall Black Sisters): recommendation 1",
            "The super-complaint about immigration (Liberty and Southall Black Sisters)",
        ] {
            assert_eq!(who(text).0, ["liberty", "southall-black-sisters"], "{text}");
        }
        let (by, _) = who("In May 2019 the Society of Friends made a super-complaint");
        assert_eq!(by, ["society of friends"]);
        let (by, _) = who("a super-complaint made by the Society of Friends about");
        assert_eq!(by, ["society of friends"]);
    }

    #[test]
    fn who_acts_on_behalf_of_others_complains_for_them() {
        for text in [
            "In November 2022 Hestia, acting on behalf of the National Stalking Consortium, submitted a super-complaint",
            "In November 2022 Hestia acting on behalf of the National Stalking Consortium submitted a super-complaint",
            "Hestia, acting on behalf of the National Stalking Consortium, made a super-complaint about the police",
            "On 3 May 2022, Hestia, acting on behalf of the National Stalking Consortium, lodged a super-complaint",
            "Hestia, acting on behalf of the National Stalking Consortium, formally submitted its super-complaint",
            "Hestia, on behalf of the National Stalking Consortium, made a super-complaint",
        ] {
            let complains = (vec!["hestia".to_owned()], vec!["national stalking consortium".to_owned()]);
            assert_eq!(who(text), complains, "{text}");
        }
        for none in [
            "Hestia, acting for the National Stalking Consortium, met the police about a super-complaint",
            "Hestia was acting on behalf of the National Stalking Consortium",
            "The Home Office, acting on behalf of the Government, received a super-complaint",
            "Acting on behalf of the National Stalking Consortium, lawyers read the super-complaint",
        ] {
            assert_eq!(who(none), (vec![], vec![]), "{none}");
        }
    }

    #[test]
    fn brackets_may_name_the_complainant_and_its_report() {
        for text in [
            "The super-complaint on modern slavery (Hestia)",
            "The super-complaint on modern slavery (Hestia, report published in May 2021)",
            "the super-complaint about modern slavery (Hestia, report of 26 May 2021)",
        ] {
            assert_eq!(who(text).0, ["hestia"], "{text}");
        }
        for none in [
            "The super-complaint on modern slavery (Hestia, which is a charity)",
            "The super-complaint on modern slavery (see Hestia, report published in May 2021)",
            "The super-complaint on modern slavery (IOPC, report published in May 2021)",
            "The super-complaint on modern slavery (, report published in May 2021)",
        ] {
            assert_eq!(who(none).0, Vec::<String>::new(), "{none}");
        }
    }

    #[test]
    fn neither_authorities_nor_subjects_are_complainants() {
        for text in [
            "the stalking super-complaint",
            "the super-complaint on stalking (see the Home Office and Hestia)",
            "the super-complaint on stalking (IOPC)",
            "the super-complaint on stalking. (Hestia)",
            "the HMICFRS super-complaint report",
            "the Home Office super-complaint team",
            "the super-complaint by a charity",
            "this super-complaint was investigated by the IOPC",
            "the super-complaint by the IOPC",
            "The Home Office received a super-complaint",
            "Hestia did not make a super-complaint",
            "In March a charity made a super-complaint",
        ] {
            assert_eq!(who(text), (vec![], vec![]), "{text}");
        }
    }
}
