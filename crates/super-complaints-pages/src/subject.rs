//! Whether a page is about a police super-complaint: only the words of the page itself count, and not its menus.

use super_complaints::Scheme;
use super_complaints::collect_vec::CollectVec as _;

use crate::layout::{Block, BlockKind, Heading, Page, Table};
use crate::mention::{self, complainants_of};
use crate::numbers;
use crate::parties::{Names, address};
use crate::reading::announces_report;
use crate::sentences::sentences;
use crate::words::{Word, one_of, phrase};
use crate::{Options, PageKind, ReadError};

/// A line of a list of links has no more words than that.
const LINK: usize = 8;
/// So many blocks are directly below another.
const NEAR: usize = 5;
/// The head of a page has no more blocks than that.
const HEAD: usize = 10;
/// A page with so many paragraphs beside its only mention is about something else.
const OTHERS: usize = 4;

/// Refuses pages that are about something else, or of an unsupported kind.
pub(crate) fn require_supported(
    page: &Page<'_>,
    options: &Options,
    names: &Names<'_>,
) -> Result<(), ReadError> {
    let address = options.url.as_deref().or(page.address).map(str::to_lowercase).unwrap_or_default();
    let by_address = !page.tables.is_empty() && address.contains("super-complaint");
    let own: Vec<&Block<'_>> = page.blocks.iter().filter(|block| block.kind.is_own()).collect_vec();
    let mentions: Vec<&Block<'_>> =
        own.iter().copied().filter(|block| mention::is_in(&block.words)).collect_vec();
    if mentions.is_empty() && !by_address {
        let elsewhere = page.blocks.iter().any(|block| mention::is_in(&block.words));
        return Err(if elsewhere {
            ReadError::OnlyMentioned { place: "in a menu or another part that every page of the site has" }
        } else {
            ReadError::NotSuperComplaint
        });
    }
    let other = other_scheme(&mentions, names);
    let of_force = address::host(&address).is_some_and(|host| host.ends_with(".police.uk"));
    // The name of a panel or a board is above its paper.
    let above = page.blocks.iter().filter(|block| block.kind == BlockKind::Above);
    let police = own.iter().copied().chain(above).flat_map(|block| &block.words).any(is_police)
        || own.iter().flat_map(|block| &block.words).any(is_of_report)
            && mentions.iter().any(|block| is_of_police(&block.words, names));
    if other.is_none() && !of_force && !police {
        return Err(ReadError::NotPolice);
    }
    let items_headed = || own.iter().any(|block| matches!(block.kind, BlockKind::Heading(Heading::Item(_))));
    // "Report on Hestia's super-complaint", as the head of a page with recommendations.
    let heads = || {
        own.iter().take(HEAD).any(|block| !complainants_of(names, &block.words).is_empty()) && items_headed()
    };
    let links = || mentions.iter().all(|block| is_link(block));
    if !by_address && page.kind != PageKind::Letter && links() && !heads() && !heads_numbers(&own, names) {
        return Err(ReadError::OnlyMentioned { place: "in a short line, such as a link or a heading" });
    }
    if let Some(title) = other {
        return Err(ReadError::OtherScheme { title });
    }
    let items = items_headed() || page.tables.iter().any(Table::is_read);
    let marked = mentions.iter().any(|block| block.kind != BlockKind::Paragraph || block.cell.is_some());
    let others =
        own.iter().filter(|block| block.kind == BlockKind::Paragraph && block.words.len() > LINK).count();
    let items = items || numbered_below(&own, &mentions, names);
    let lone = mentions.len() == 1 && !marked && !items && page.kind != PageKind::Letter;
    if lone && others > OTHERS && !opens_with(&own, &mentions) && !address.contains("super-complaint") {
        return Err(ReadError::OnlyMentioned { place: "in one paragraph among others" });
    }
    // Beside a table that cannot be read there may be text that can.
    let says = |block: &&Block<'_>| block.words.last().is_some_and(Word::is_stop);
    if page.has_broken_rows && !mentions.iter().any(says) {
        return Err(ReadError::Unsupported { kind: PageKind::ActionPlan });
    }
    Ok(())
}

/// The kind of a page by what it says, if its structure does not tell: the page of a report announces one.
pub(crate) fn kind(page: &Page<'_>, options: &Options, names: &Names<'_>) -> PageKind {
    const ANSWERS: [&str; 6] = ["response", "responses", "reply", "answer", "update", "progress"];
    let announces = |block: &&Block<'_>| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Summary)
            && sentences(&block.words).any(|words| announces_report(names, words))
    };
    let title = page.blocks.iter().find(|block| block.kind == BlockKind::Title);
    let answers = title.is_some_and(|block| block.words.iter().any(|word| word.any(&ANSWERS)));
    // The page of a force or a commissioner about the report is not that of the report.
    let address = options.url.as_deref().or(page.address);
    let site = address.and_then(|it| names.by_address(it)).or_else(|| names.by_site(page.site?));
    let authority = |id: &super_complaints::model::PartyId| {
        Scheme::find("police").is_some_and(|it| it.authorities.iter().any(|authority| authority.body == *id))
    };
    let of_others = site.is_some_and(|it| !it.id().is_some_and(authority) && !mention::may_complain(&it));
    let other = page.kind == PageKind::Other && !answers && !of_others;
    if other && page.blocks.iter().any(|block| announces(&block)) { PageKind::ReportPage } else { page.kind }
}

/// Whether the summary or the first running text of a page mentions a super-complaint: it says what the page is about.
fn opens_with(own: &[&Block<'_>], mentions: &[&Block<'_>]) -> bool {
    let running = |block: &&&Block<'_>| block.kind == BlockKind::Paragraph && !is_link(block);
    let first = own.iter().find(running).map(|block| block.span);
    // "These are replies to the report on …"
    let page = |words: &[Word<'_>]| {
        one_of(words, 0, &["this", "these"]) && one_of(words, 1, &["is", "are", "page", "sets", "paper"])
    };
    mentions.iter().any(|it| it.kind == BlockKind::Summary || Some(it.span) == first || page(&it.words))
}

/// Whether the paragraph that mentions a super-complaint names who may have made it, it or the text beside it speaks of a
/// report, and the text directly behind it of a numbered recommendation: then the page is about that report, as in a newspaper.
fn numbered_below(own: &[&Block<'_>], mentions: &[&Block<'_>], names: &Names<'_>) -> bool {
    let [only] = mentions else { return false };
    let above = own.iter().take_while(|block| block.span != only.span).chain(mentions);
    // "Among other things, the report tells chief constables to …", in the next paragraph.
    let below = own.iter().skip_while(|block| block.span != only.span).skip(1).take(1);
    let told =
        |block: &&Block<'_>| (0..block.words.len()).any(|at| phrase(&block.words, at, &["the", "report"]));
    let reports =
        above.flat_map(|block| &block.words).any(|word| word.is("report")) || below.into_iter().any(told);
    if !reports || !names_complainant(names, &only.words) {
        return false;
    }
    let running = own.iter().filter(|block| block.kind == BlockKind::Paragraph && !is_link(block));
    let mut running = running.map(|block| (block.span == only.span, is_numbered(&block.words)));
    // A number before it is that of another report.
    let before = running.by_ref().take_while(|(here, _)| !here).any(|(_, numbered)| numbered);
    !before && running.take(NEAR).any(|(_, numbered)| numbered)
}

/// Whether a short line, as a heading, names one super-complaint or who may have made it, and the text directly below it
/// speaks of numbered recommendations.
fn heads_numbers(own: &[&Block<'_>], names: &Names<'_>) -> bool {
    own.iter().enumerate().filter(|(_, block)| mention::is_in(&block.words)).any(|(at, block)| {
        let below = own.get(at + 1..).unwrap_or_default().iter().take(NEAR);
        let mut below = below.take_while(|block| !matches!(block.kind, BlockKind::Title));
        let named = is_one(&block.words) || names_complainant(names, &block.words);
        let mut named = named
            || block.kind == BlockKind::Title && below.clone().any(|it| names_complainant(names, &it.words));
        named &= !block.words.iter().any(|word| word.is("recommendation"));
        named && below.any(|block| is_numbered(&block.words))
    })
}

/// Whether words name one super-complaint by what it is about: "Super-complaint on stalking", "Super-complaint: stalking".
fn is_one(words: &[Word<'_>]) -> bool {
    const ABOUT: [&str; 10] = ["on", "about", "into", "by", "from", "of", "concerning", ":", "–", "-"];
    (0..words.len()).any(|at| mention::complaint(words, at).is_some_and(|end| one_of(words, end, &ABOUT)))
}

/// Whether words name a body that may make super-complaints.
fn names_complainant(names: &Names<'_>, words: &[Word<'_>]) -> bool {
    (0..words.len()).any(|at| names.at(words, at).is_some_and(|(named, _)| mention::may_complain(&named)))
}

/// Whether words speak of a recommendation by its number: "recommendation 7", "the seventh of its 29 recommendations".
fn is_numbered(words: &[Word<'_>]) -> bool {
    const ONE: [&str; 4] = ["recommendation", "recommendations", "rec", "recs"];
    let ordinal = |word: &Word<'_>| word.any(&["first", "second", "third"]) || word.raw.ends_with("th");
    (0..words.len()).any(|at| {
        let dot = usize::from(phrase(words, at + 1, &["."]));
        let many =
            one_of(words, at + 2, &["its", "the"]) && words.get(at + 3).and_then(numbers::count).is_some();
        one_of(words, at, &ONE) && numbers::item(words, at + 1 + dot).is_some()
            || words.get(at).is_some_and(ordinal) && phrase(words, at + 1, &["of"]) && many
    })
}

fn is_link(block: &Block<'_>) -> bool {
    let line = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(Heading::Other));
    line && block.words.len() <= LINK && !block.words.last().is_some_and(Word::is_stop)
}

fn is_police(word: &Word<'_>) -> bool {
    word.starts("polic") || word.starts("constab") || word.any(&["HMICFRS", "NPCC", "APCC", "IOPC"])
}

fn is_of_report(word: &Word<'_>) -> bool {
    word.starts("report") || word.starts("recommendation")
}

/// The title of another scheme, if more of the mentions are about it than about the police.
fn other_scheme(mentions: &[&Block<'_>], names: &Names<'_>) -> Option<String> {
    let (mut police, mut others) = (0_usize, 0_usize);
    let mut first = None;
    for block in mentions {
        let weight = if block.kind == BlockKind::Title { 2 } else { 1 };
        for words in sentences(&block.words).filter(|words| mention::is_in(words)) {
            let of_police = is_of_police(words, names);
            match other(words, of_police, names) {
                Some(scheme) => {
                    others += weight;
                    first.get_or_insert(scheme);
                }
                None if of_police => police += weight,
                None => {}
            }
        }
    }
    (others > police).then(|| first.map(|scheme| scheme.title.to_string())).flatten()
}

/// The scheme that a mention is about, by its bodies or its subject, if nothing in it is about the police.
fn other(words: &[Word<'_>], of_police: bool, names: &Names<'_>) -> Option<&'static Scheme> {
    const SUBJECTS: [(&[&str], &str); 7] = [
        (&["service", "police"], "service-police"),
        (&["consumer", "super-complaint"], "consumer"),
        (&["consumer", "super-complaints"], "consumer"),
        (&["enterprise", "act"], "consumer"),
        (&["financial", "services"], "financial-services"),
        (&["payment", "systems"], "payment-systems"),
        (&["online", "safety"], "online-safety"),
    ];
    let says = SUBJECTS.iter().find(|(says, _)| (0..words.len()).any(|at| phrase(words, at, says)));
    if let Some((_, id)) = says {
        let own = *id == "service-police" || !of_police;
        return own.then(|| Scheme::find(id)).flatten();
    }
    if of_police {
        return None;
    }
    (0..words.len()).find_map(|at| {
        let (named, _) = names.at(words, at)?;
        let id = named.id()?;
        Scheme::all().iter().find(|scheme| scheme.id.as_str() != "police" && has(scheme, id.as_str()))
    })
}

/// Whether words name the police, or a body that complains about the police or investigates such complaints.
fn is_of_police(words: &[Word<'_>], names: &Names<'_>) -> bool {
    let police = Scheme::find("police");
    let named = |at: usize| {
        let (named, _) = names.at(words, at)?;
        police.filter(|police| named.id().is_some_and(|id| has(police, id.as_str())))
    };
    words.iter().any(is_police) || (0..words.len()).any(|at| named(at).is_some())
}

fn has(scheme: &Scheme, body: &str) -> bool {
    let mut bodies = scheme.receivers.iter().chain(&scheme.authorities);
    bodies.any(|it| it.body.as_str() == body) || scheme.standing.lists(body)
}
