//! Items that words mean without their numbers, or with them behind: "it", "both", "the second", "all that is asked of us".

use super_complaints::model::Number;

use super::Clause;
use super::mention::{Mention, ORDINALS, push};
use crate::numbers;

impl Clause<'_> {
    /// "It", "this recommendation", "both", "all three", "the second".
    pub(super) fn pointing(&self, at: usize) -> Option<Mention> {
        const ONE: [&[&str]; 8] = [
            &["this", "recommendation"],
            &["that", "recommendation"],
            &["the", "recommendation"],
            &["this", "one"],
            &["that", "one"],
            &["the", "same"],
            &["it"],
            &["this"],
        ];
        const SEVERAL: [&[&str]; 14] = [
            &["all", "of", "these"],
            &["each", "one"],
            &["both", "of", "them"],
            &["both", "of", "these"],
            &["both", "recommendations"],
            &["both", "of", "the", "recommendations"],
            &["both"],
            &["them", "both"],
            &["them", "all"],
            &["them"],
            &["these", "recommendations"],
            &["those", "recommendations"],
            &["each", "of", "them"],
            &["all", "of", "them"],
        ];
        let (last, near) = self.named_before(at);
        let mention = |numbers: Vec<Number>, to: usize| Some(Mention { from: at, to, numbers });
        if let Some((to, noun)) = ONE.iter().find_map(|it| Some((self.after(at, it)?, it.len() > 1))) {
            // "This view", "that officers wait"
            let alone = noun || self.any(at, &["it"]) || self.ends_object(to);
            let mut of_paragraph = self.spoken.of_paragraph.clone();
            push(
                &mut of_paragraph,
                self.named.iter().filter(|it| it.to <= at).flat_map(|it| it.numbers.iter().cloned()),
            );
            let only = last.len() == 1 && of_paragraph.len() < 2;
            return if only && alone && (noun || near) { mention(last, to) } else { None };
        }
        let several = |count: Option<usize>| match count {
            Some(count) if last.len() == count => Some(last.clone()),
            Some(count) if last.len() < 2 && self.spoken.all.len() == count => Some(self.spoken.all.to_vec()),
            Some(_) => None,
            None => (last.len() > 1).then(|| last.clone()),
        };
        if let Some((to, it)) = SEVERAL.iter().find_map(|it| Some((self.after(at, it)?, *it))) {
            let both = it.contains(&"both");
            let alone = it.len() > 1 || !both || self.ends_object(to) || self.named_verb(to);
            return mention(several(both.then_some(2)).filter(|_| alone)?, to);
        }
        if self.at(at) == "all" {
            let of = at + 1 + usize::from(self.at(at + 1) == "of");
            let the = of + usize::from(self.any(of, &["the", "these", "those"]));
            let count =
                self.words.get(the).and_then(numbers::count).and_then(|it| usize::try_from(it).ok())?;
            let noun = usize::from(self.at(the + 1) == "recommendations");
            let alone = noun == 1 || self.ends_object(the + 1) || self.named_verb(the + 1);
            return mention(several(Some(count)).filter(|_| alone)?, the + 1 + noun);
        }
        // "The former", "the latter", of two.
        if let [one, other] = last.as_slice()
            && self.at(at) == "the"
            && self.any(at + 1, &["former", "latter"])
        {
            let it = if self.at(at + 1) == "former" { one } else { other };
            return mention(vec![it.clone()], at + 2);
        }
        // "The second", of those named before.
        let place = ORDINALS.iter().position(|it| *it == self.at(at + 1)).filter(|_| self.at(at) == "the")?;
        let to =
            self.after(at + 2, &["one"]).or_else(|| self.after(at + 2, &["of", "them"])).unwrap_or(at + 2);
        let alone = to > at + 2 || self.ends_object(to) || self.named_verb(to);
        let number = Number::new((place + 1).to_string()).ok()?;
        let by_number = last.iter().find(|it| it.is_same(&number));
        let by_place = last.get(place);
        // "The second recommendation …. The third is agreed to."
        let next = by_number.is_none()
            && last.len() == 1
            && near
            && self.spoken.by_place
            && last.first().and_then(|it| it.as_str().parse().ok()) == Some(place);
        if next && alone {
            return mention(vec![number], to);
        }
        let found = match (by_number, by_place) {
            (Some(one), Some(other)) if !one.is_same(other) => None,
            (one, other) => one.or(other),
        };
        mention(vec![found.filter(|_| alone && last.len() > 1)?.clone()], to)
    }

    /// "Everything that was asked of forces", "all the recommendations made to us": those that the page names, if they may be for the
    /// body that writes.
    pub(super) fn universal(&self, at: usize) -> Option<Mention> {
        const ASKED: [&[&str]; 8] = [
            &["everything", "asked", "of"],
            &["everything", "that", "is", "asked", "of"],
            &["everything", "that", "was", "asked", "of"],
            &["all", "that", "is", "asked", "of"],
            &["all", "that", "was", "asked", "of"],
            &["all", "the", "recommendations"],
            &["all", "of", "the", "recommendations"],
            &["all", "those", "addressed", "to"],
        ];
        const TO: [&[&str]; 6] = [
            &["us"],
            &["forces"],
            &["me"],
            &["police", "forces"],
            &["chief", "constables"],
            &["the", "police"],
        ];
        let of = ASKED.iter().find_map(|it| self.after(at, it))?;
        let to = self
            .after(of, &["made", "to"])
            .or_else(|| self.after(of, &["addressed", "to"]))
            .or_else(|| self.after(of, &["for"]));
        let end = TO
            .iter()
            .find_map(|it| self.after(to.unwrap_or(of), it))
            .or_else(|| (self.ends_object(of)).then_some(of))?;
        let all = self.spoken.all.to_vec();
        (!all.is_empty() && all.len() < 12 && self.named.is_empty()).then_some(Mention {
            from: at,
            to: end,
            numbers: all,
        })
    }

    /// "Both of the recommendations made to chief constables, numbers 1 and 2", "all that is asked of us, including recommendations
    /// 4 and 7": the numbers stand behind what counts them.
    pub(super) fn listed(&self, at: usize) -> Option<Mention> {
        let all = self.any(at, &["all", "both", "every", "each", "everything"]);
        let those = at + usize::from(all);
        let those = self.after(those, &["of"]).unwrap_or(those);
        let the = those + usize::from(self.any(those, &["the", "those", "our", "its", "one"]));
        let count = match self.at(at) {
            "both" => Some(2),
            _ => self.words.get(the).and_then(numbers::count).and_then(|it| usize::try_from(it).ok()),
        };
        (all || the > those && count.is_some()).then_some(())?;
        let found = self.named.iter().find(|it| it.from > at && it.from < self.part.1)?;
        let last = self.at(found.from.checked_sub(1)?);
        let included = last == "including" && self.any(at, &["all", "every", "everything"]);
        let apposed = matches!(last, "," | "(") && count == Some(found.numbers.len());
        let between = (at..found.from).all(|at| {
            !self.any(
                at,
                &[
                    "except", "but", "not", "other", "than", "apart", "we", "i", "if", "bar", "save", ";",
                    "and",
                ],
            )
        });
        let to = found.to + usize::from(last == "(" && self.at(found.to) == ")");
        ((included || apposed) && between).then(|| Mention { from: at, to, numbers: found.numbers.clone() })
    }
}
