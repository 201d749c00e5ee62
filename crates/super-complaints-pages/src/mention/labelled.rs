//! A line with a label that says who made a super-complaint: "Made by: Hestia", "Complainant: Hestia, on behalf of …".

use crate::parties::Names;
use crate::words::{Word, one_of, phrase};

use super::behalf::behalf_behind;
use super::parts::{Mention, may_complain};

const LABELS: [&[&str]; 9] = [
    &["made", "by"],
    &["submitted", "by"],
    &["brought", "by"],
    &["lodged", "by"],
    &["raised", "by"],
    &["super-complaint", "made", "by"],
    &["super-complaint", "from"],
    &["complainant"],
    &["complainants"],
];

/// Who made a super-complaint, by a line that begins with a label; only bodies that may make one.
pub(crate) fn labelled_maker(names: &Names<'_>, words: &[Word<'_>]) -> Option<Mention> {
    let label = LABELS.iter().find(|label| phrase(words, 0, label) && one_of(words, label.len(), &[":"]))?;
    let from = label.len() + 1;
    let mut mention = Mention { words: (from, from), behalf_at: from, ..Mention::default() };
    let end = super::makers(names, words, from, &mut mention)?;
    if !mention.made_by.iter().all(may_complain) {
        return None;
    }
    (mention.words.1, mention.behalf_at) = (end, end);
    if let Some((named, end)) = behalf_behind(names, words, end) {
        mention.words.1 = end;
        mention.behalf.push(named);
    }
    Some(mention)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parties::Named;
    use crate::words::of;

    fn read(text: &str) -> Option<(Vec<String>, Vec<String>)> {
        let keys = |named: &[Named]| named.iter().map(Named::key).collect();
        labelled_maker(Names::standard(), &of(text)).map(|it| (keys(&it.made_by), keys(&it.behalf)))
    }

    #[test]
    fn a_label_may_say_who_made_it() {
        for text in [
            "Made by: Hestia",
            "Submitted by: Hestia.",
            "Complainant: Hestia (a charity)",
            "Brought by: Hestia, with the Bureau of Investigative Journalism",
            "Super-complaint from: Hestia",
        ] {
            assert_eq!(read(text), Some((vec!["hestia".to_owned()], vec![])), "{text}");
        }
        let (by, behalf) =
            read("Made by: Suzy Lamplugh Trust, on behalf of the National Stalking Consortium").unwrap();
        assert_eq!((by, behalf.len()), (vec!["suzy-lamplugh-trust".to_owned()], 1));
        let (by, _) = read("Complainants: Liberty and Southall Black Sisters").unwrap();
        assert_eq!(by, ["liberty", "southall-black-sisters"]);
        for none in [
            "Made by: the IOPC",
            "Made by: Jane Doe",
            "Made by Hestia",
            "Report by: Hestia",
            "Submitted by: Kent Police",
            "It was made by: Hestia",
            "Made by:",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
