//! Who is heard on a row, and how near it comes, in a world.

use serde_json::Value;

use super::truth::{ANSWERED, GUILD, IN_PART, REPORTED, REPRESENTED, Set, Teller, TrueRow, list, text};

impl Teller<'_> {
    /// Who wrote each response that is there, and those whom nobody could identify.
    pub(crate) fn voices(&mut self, there: &[bool]) -> Option<Vec<(usize, Set)>> {
        let responses = list(self.record, "responses");
        let mut all = Vec::new();
        for (at, response) in responses.iter().enumerate() {
            let replaced = responses
                .iter()
                .zip(there)
                .any(|(later, there)| *there && text(later, "replaces") == text(response, "id"));
            let by = list(response, "by");
            let mut authors = self.all_meant(by)?;
            let is_unknown = |party: &Value| party.as_str().is_none() && party.get("id").is_none();
            if by.is_empty() || by.iter().any(is_unknown) {
                authors |= self.somebody();
            }
            if there[at] && !replaced {
                all.push((at, authors));
            }
        }
        Some(all)
    }

    /// One of the bodies, or somebody else.
    fn somebody(&mut self) -> Set {
        let at = self.choices.one_of(7);
        if at == 6 { 0 } else { 1 << at }
    }

    /// Puts what is said on a row where it belongs.
    pub(crate) fn hear(
        &mut self,
        row: &Value,
        answers_for: Set,
        voices: &[(usize, Set)],
        into: &mut TrueRow,
    ) {
        let record = self.record;
        for (at, authors) in voices {
            let response = &list(record, "responses")[*at];
            let represented = if authors & GUILD != 0 { self.gang } else { 0 };
            if list(response, "answers").is_empty() {
                let says: [(Set, usize); 4] = [
                    (0, 0),
                    (*authors, ANSWERED),
                    (represented & !authors, REPRESENTED),
                    (represented | authors, ANSWERED),
                ];
                let at = self.choices.one_of(4);
                let (seats, level) = says[at];
                raise(into, seats, level);
                if at == 2 {
                    raise(into, *authors, ANSWERED);
                }
                continue;
            }
            for answer in list(response, "answers") {
                let items = list(answer, "items");
                let of = |item: &Value| self.items().find(|it| it["id"] == *item);
                let items: Vec<Value> = items.iter().filter(|item| of(item).is_some()).cloned().collect();
                let is_part = items.iter().any(|item| item == "r1x") && row["id"] == "r1";
                let names = Self::reaches(row, &items);
                let cut = answer.get("marks").is_some();
                if !(items.is_empty() || names || is_part) {
                    continue;
                }
                if items.is_empty() && !self.choices.is_so() {
                    continue;
                }
                // Of a text that was cut nobody knows whether it answers, or for whom it speaks in the end.
                let says = if cut { self.choices.one_of(3) } else { 1 };
                if says == 0 {
                    continue;
                }
                let in_part = answer.get("part").is_some() || (is_part && !names);
                let nearest = if in_part { IN_PART } else { ANSWERED };
                let mut heard = TrueRow::default();
                self.say(answer, *authors, represented, nearest, &mut heard);
                raise(&mut heard, authors & answers_for, nearest);
                for (at, level) in heard.levels.into_iter().enumerate().filter(|(_, level)| *level > 0) {
                    raise(into, 1 << at, if says == 2 { nearest } else { level });
                }
            }
        }
    }

    fn say(&mut self, answer: &Value, authors: Set, represented: Set, nearest: usize, into: &mut TrueRow) {
        let whose = list(answer, "answer_of");
        if whose.is_empty() {
            raise(into, authors, nearest);
            raise(into, represented, REPRESENTED);
        }
        for party in whose {
            if let Some(group) = Self::group(party) {
                let meant = self.meant(party, 0).expect("a group has members");
                raise(into, meant & authors, nearest);
                let by_others = meant & !authors;
                let level = if Self::says_how_many(group) { nearest } else { REPRESENTED };
                raise(into, by_others & represented, level);
                raise(into, by_others & !represented, REPORTED);
                if Self::is_some(group) && !Self::are_named(group) {
                    // What it says of some, whoever they are, is told to the others too.
                    let excluded = Self::seats(list(group, "excluding"));
                    raise(into, represented & !excluded, REPRESENTED);
                }
                continue;
            }
            let is_known = party.as_str().is_some() || party.get("id").is_some();
            let body = if is_known { self.meant(party, 0).unwrap_or(0) } else { self.somebody() };
            if body & authors != 0 {
                raise(into, body, nearest);
                raise(into, represented, REPRESENTED);
            } else if body & represented != 0 {
                raise(into, body, nearest);
            } else {
                raise(into, body, REPORTED);
                if body & GUILD != 0 {
                    let gang = self.gang;
                    raise(into, gang, REPRESENTED);
                }
            }
        }
    }
}

fn raise(row: &mut TrueRow, seats: Set, level: usize) {
    for (at, known) in row.levels.iter_mut().enumerate() {
        if seats & (1 << at) != 0 {
            *known = (*known).max(level);
        }
    }
}
