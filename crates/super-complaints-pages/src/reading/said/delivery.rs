//! Deliveries: "This recommendation has been implemented", "Work is under way", "We will not implement it".

mod going;

use super_complaints::model::Delivery;

use super::clause::{Clause, Group, Much, Negation};
use super::forms::{Form, Verbs};
use super::lists::{ABANDON, ACTS, CARRY_OUT};
use super::statement::{Speaker, Subject};
use crate::reading::times::found;

/// A delivery, and whether it follows from the words without being stated.
type Found = (Delivery, bool);

static BEGIN: Verbs = Verbs::new(&["begin", "start", "commence"]);
static FINISH: Verbs = Verbs::new(&["complete", "finish", "carry out"]);
static CONCLUDE: Verbs = Verbs::new(&["complete", "finish", "conclude"]);
/// What has stopped may be done, paused or abandoned.
const HALTS: [&str; 2] = ["stop", "cease"];
const GO_ON: [&[&str]; 13] = [
    &["under", "way"],
    &["well", "under", "way"],
    &["underway"],
    &["in", "progress"],
    &["in", "hand"],
    &["ongoing"],
    &["on-going"],
    &["on", "track"],
    &["on", "target"],
    &["on", "schedule"],
    &["in", "train"],
    &["active"],
    &["progressing"],
];

impl Clause<'_> {
    /// The delivery that a clause states, whose it is, and whether it is inferred.
    pub(super) fn delivery(
        &self,
        subject: &Subject,
        at: usize,
        time: Option<&found::Found>,
    ) -> Option<(Delivery, Speaker, bool)> {
        let group = self.group(at)?;
        let ((delivery, inferred), speaker) = match subject {
            Subject::Speaker(speaker) => (self.by_speaker(&group)?, speaker.clone()),
            Subject::Item => self.of_item(&group, false)?,
            // What is begun, done or given up with a part of the work is not so with all of it.
            Subject::Work { whole } => {
                let found = self.of_item(&group, true)?;
                (*whole || found.0.0 == Delivery::UnderWay).then_some(found)?
            }
            Subject::Thing { asked: true } => (self.of_thing(&group, at)?, Speaker::Owner),
            Subject::Thing { asked: false } | Subject::NoItem => return None,
        };
        if delivery == Delivery::InPart && self.of_several() {
            return None;
        }
        // Only what is done has a day of its own; any other time would make the statement one of another day.
        let timely = match time {
            None => true,
            Some(time) => {
                matches!(delivery, Delivery::Done | Delivery::InPart) && time.is_past_or_point(self.words)
            }
        };
        timely.then_some((delivery, speaker, inferred))
    }

    fn by_speaker(&self, group: &Group) -> Option<Found> {
        let past = group.is(&["have"], Negation::None) || group.is(&[], Negation::None);
        let is = |auxiliaries: &[&str], negation| group.is(auxiliaries, negation);
        if let Some((_, form, end)) = self.verb(group.main, &CARRY_OUT)
            && let Some(much) = self.whole_item(end, group.much)
        {
            let plain = much == Much::Plain;
            return match form {
                Form::Past if past => done(much),
                Form::Ing if is(&["be"], Negation::None) && plain => Some((Delivery::UnderWay, false)),
                Form::Ing if is(&["be"], Negation::NoLonger) && plain => {
                    Some((Delivery::WillNotBeDone, false))
                }
                Form::Base if plain && group.will_not() => Some((Delivery::WillNotBeDone, false)),
                _ => None,
            };
        }
        // "Kent Police has done so", "We have completed this work".
        if is(&["have"], Negation::None) && group.much == Much::Plain {
            let so = self.after_one(group.main, &[&["done", "so"], &["done", "this"]]);
            if so.is_some_and(|end| self.is_end(end)) && self.ground.it_is_the_item {
                return Some((Delivery::Done, true));
            }
            let ends = self.verb(group.main, &FINISH);
            if ends.is_some_and(|(_, form, end)| form == Form::Past && self.work_to_end(end)) {
                return Some((Delivery::Done, false));
            }
        }
        // "We partially comply with it": what is asked is done so far.
        if is(&[], Negation::None)
            && self.any(group.main, &["comply", "complies"])
            && self.text(group.main + 1) == "with"
            && let Some(much) = self.whole_item(group.main + 2, group.much)
        {
            return done(much);
        }
        if is(&["be"], Negation::None) && self.text(group.main) == "working" {
            let on = self.after(group.main + 1, &["on"]).or_else(|| self.to_carry_out(group.main + 1))?;
            return self.is_item_to_end(on).then_some((Delivery::UnderWay, false));
        }
        if let Some((_, Form::Past, end)) = self.verb(group.main, &BEGIN) {
            let work = self.work_to_end(end) || self.doing(end).is_some_and(|end| self.is_item_to_end(end));
            return match group.negation {
                _ if !work => None,
                Negation::None if past => Some((Delivery::UnderWay, false)),
                Negation::Not if is(&["have"], Negation::Not) => Some((Delivery::NotStarted, false)),
                _ => None,
            };
        }
        if let Some((verb, form, end)) = self.verb(group.main, &ABANDON) {
            let gives_up = past && form == Form::Past && !HALTS.contains(&verb)
                || is(&["be"], Negation::None) && form == Form::Ing
                || is(&["will"], Negation::None) && form == Form::Base;
            let work =
                || self.work_to_end(end) || self.doing(end).is_some_and(|end| self.is_item_to_end(end));
            let item = self.is_item_to_end(end) || work();
            let asked = self.is_the_thing_asked(end, self.tokens.len());
            return (gives_up && (item || asked)).then_some((Delivery::WillNotBeDone, !item));
        }
        if let Some((verb, Form::Ing, end)) = self.verb(group.main, &ACTS)
            && is(&["be"], Negation::None)
        {
            let asked = super::lists::stem(verb).is_some_and(|stem| self.ground.asked.names(&stem));
            return (asked && self.is_asked(end, self.tokens.len())).then_some((Delivery::UnderWay, true));
        }
        let intends = self.after_one(group.main, &[&["intend", "to"], &["plan", "to"]]);
        let intends = intends.filter(|_| is(&["do"], Negation::Not));
        let decided = self.after(group.main, &["decided", "not", "to"]).filter(|_| past).or(intends);
        let refused = decided.or_else(|| group.will_not().then_some(group.main))?;
        self.not_done(refused)
    }

    /// After "will not" or "decided not to": what will not be done is the item, or the one thing that it asks for.
    fn not_done(&self, at: usize) -> Option<Found> {
        let go_on: [&[&str]; 4] = [&["proceed", "with"], &["pursue"], &["go", "ahead", "with"], &["proceed"]];
        if let Some(end) = self.after_one(at, &go_on) {
            let said = self.is_item_to_end(end) || self.work_to_end(end);
            return said.then_some((Delivery::WillNotBeDone, false));
        }
        let (verb, form, end) = self.verb(at, &ACTS)?;
        if form != Form::Base {
            return None;
        }
        if CARRY_OUT.contains(verb) && self.is_item_to_end(end) {
            return Some((Delivery::WillNotBeDone, false));
        }
        let same = super::lists::stem(verb).is_some_and(|verb| self.ground.asked.is_the_verb(&verb));
        let asked = same && self.is_the_thing_asked(end, self.tokens.len());
        asked.then_some((Delivery::WillNotBeDone, true))
    }

    /// What is said about the recommendation or the work on it.
    fn of_item(&self, group: &Group, work: bool) -> Option<(Found, Speaker)> {
        let is = |auxiliaries: &[&str], negation| group.is(auxiliaries, negation);
        let whole = [["be"], ["was"]].iter().any(|aux| is(aux, Negation::None))
            || is(&["have", "been"], Negation::None);
        let owner = |found| Some((found, Speaker::Owner));
        if let Some((_, Form::Past, end)) = self.verb(group.main, &CARRY_OUT) {
            let (much, end) = self.scope(end, group.much)?;
            let (speaker, end) = self.agent(end)?;
            let (much, end) = self.scope(end, much)?;
            self.is_end(end).then_some(())?;
            let plain = much == Much::Plain;
            let found = if whole && !is(&["be"], Negation::None)
                || is(&["be"], Negation::None) && self.completed(group.main)
            {
                done(much)?
            } else if plain && is(&["be", "being"], Negation::None) {
                (Delivery::UnderWay, false)
            } else if plain && (is(&["be", "being"], Negation::NoLonger) || group.will_not_be()) {
                (Delivery::WillNotBeDone, false)
            } else {
                return None;
            };
            return Some((found, speaker));
        }
        let finished = is(&["be"], Negation::None) && self.any(group.main, &["complete", "done", "finished"]);
        if finished || is(&["have", "been"], Negation::None) && self.any(group.main, &["done", "finished"]) {
            let (much, end) = self.scope(group.main + 1, group.much)?;
            return if self.is_end(end) { owner(done(much)?) } else { None };
        }
        // "This recommendation is being progressed", "This work is being taken forward by our training team".
        if is(&["be", "being"], Negation::None)
            && group.much == Much::Plain
            && let Some(end) =
                self.after_one(group.main, &[&["progressed"], &["taken", "forward"], &["worked", "on"]])
        {
            return if self.only_says_how(end) { owner((Delivery::UnderWay, false)) } else { None };
        }
        if work
            && group.negation == Negation::None
            && group.much == Much::Plain
            && self.goes_on_by_itself(group)
        {
            return owner((Delivery::UnderWay, false));
        }
        let goes_on = is(&["be"], Negation::None).then_some(group.main).or_else(|| {
            (group.auxiliaries.is_empty() && self.any(group.main, &["remains", "remain"]))
                .then_some(group.main + 1)
        });
        if let Some(end) =
            goes_on.and_then(|at| self.after_one(at, &GO_ON)).filter(|_| group.much == Much::Plain)
        {
            return if self.work_goes_to(end) { owner((Delivery::UnderWay, false)) } else { None };
        }
        if let Some((_, Form::Past, end)) =
            self.verb(group.main, &ABANDON).filter(|(verb, ..)| !HALTS.contains(verb))
        {
            let whole =
                whole || is(&["be", "being"], Negation::None) || work && is(&["have"], Negation::None);
            return if whole && self.is_end(end) { owner((Delivery::WillNotBeDone, false)) } else { None };
        }
        if is(&["have"], Negation::None) && group.yet && self.text(group.main) == "to" {
            let (_, form, end) = self.verb(group.main + 1, &BEGIN)?;
            let not_yet = form == Form::Base && self.work_goes_to(end);
            return if not_yet { owner((Delivery::NotStarted, false)) } else { None };
        }
        let (_, form, end) = self.verb(group.main, &BEGIN)?;
        // "This action is not yet started", "This recommendation has not been started".
        let idle = ["be", "have"].iter().any(|aux| is(&[aux], Negation::Not))
            || is(&["have", "been"], Negation::Not);
        if idle && form == Form::Past && self.is_end(end) {
            return owner((Delivery::NotStarted, false));
        }
        let begun = work && form == Form::Past && self.work_goes_to(end);
        match group.negation {
            _ if !begun => None,
            Negation::None if is(&["have"], Negation::None) || group.auxiliaries.is_empty() => {
                owner((Delivery::UnderWay, false))
            }
            Negation::Not if is(&["have"], Negation::Not) => owner((Delivery::NotStarted, false)),
            _ => None,
        }
    }

    fn completed(&self, at: usize) -> bool {
        self.text(at) == "completed"
    }

    /// "(The guidance) is being updated as part of our programme": under way, if the item asks for it.
    fn of_thing(&self, group: &Group, group_begins: usize) -> Option<Found> {
        // "The guidance has been completed", where the item asks for guidance alone.
        let whole = self.is_the_thing_asked(0, group_begins);
        if whole && group.negation == Negation::None && group.much == Much::Plain {
            let past = |of: &Verbs| self.verb(group.main, of).filter(|(_, form, _)| *form == Form::Past);
            let ends = past(&CONCLUDE).map(|(.., end)| end);
            let done = group.is(&["have", "been"], Negation::None)
                || group.is(&["was"], Negation::None)
                || group.is(&["have"], Negation::None) && self.text(group.main) == "concluded";
            let complete =
                group.is(&["be"], Negation::None) && self.any(group.main, &["complete", "finished"]);
            if ends.is_some_and(|end| done && self.is_end(end)) || complete && self.is_end(group.main + 1) {
                return Some((Delivery::Done, true));
            }
            let begun = past(&BEGIN).is_some_and(|(.., end)| self.is_end(end));
            let begun = begun && (group.auxiliaries.is_empty() || group.is(&["have"], Negation::None));
            let goes = group.is(&["be"], Negation::None)
                && self.after_one(group.main, &GO_ON).is_some_and(|end| self.is_end(end));
            if begun || goes {
                return Some((Delivery::UnderWay, true));
            }
        }
        let (verb, form, end) = self.verb(group.main, &ACTS)?;
        let form = form == Form::Past && group.much == Much::Plain;
        let asked =
            super::lists::stem(verb.split(' ').next()?).is_some_and(|stem| self.ground.asked.names(&stem));
        let made = matches!(verb, "write" | "draft" | "prepare" | "develop" | "finalise" | "produce");
        let under_way = group.is(&["be", "being"], Negation::None) && (asked || made);
        let by_others = (end..self.tokens.len()).any(|at| self.text(at) == "by");
        if form && under_way && !by_others && self.is_open(end, self.tokens.len()) {
            return Some((Delivery::UnderWay, true));
        }
        let same = super::lists::stem(verb).is_some_and(|verb| self.ground.asked.is_the_verb(&verb));
        let thing = same && self.is_the_thing_asked(0, group_begins);
        let never = form && thing && group.will_not_be() && self.is_end(end);
        never.then_some((Delivery::WillNotBeDone, true))
    }

    /// "Complete", "Under way", "Not started": a delivery without a verb.
    pub(super) fn verbless_delivery(&self, group: &Group) -> Option<Delivery> {
        let at = group.main;
        // "Yet to start"
        if group.yet && group.negation == Negation::None && self.text(at) == "to" {
            let base = self.verb(at + 1, &BEGIN).filter(|(_, form, _)| *form == Form::Base);
            return base.filter(|(.., end)| self.is_end(*end)).map(|_| Delivery::NotStarted);
        }
        // "Work in progress"
        let at = at + usize::from(at == 0 && self.any(0, &["work"]) && self.after_one(1, &GO_ON).is_some());
        // "Work not yet started"
        let idle = self.after_one(at, &[&["work", "not", "yet"], &["work", "not"]]);
        let idle = idle.and_then(|at| self.verb(at, &BEGIN)).filter(|(_, form, _)| *form == Form::Past);
        if idle.is_some_and(|(.., end)| self.is_end(end)) {
            return Some(Delivery::NotStarted);
        }
        if let Some((_, Form::Past, end)) = self.verb(at, &BEGIN) {
            let begun = match group.negation {
                Negation::Not => Delivery::NotStarted,
                Negation::None if !group.yet => Delivery::UnderWay,
                _ => return None,
            };
            return (group.much == Much::Plain && self.is_end(end)).then_some(begun);
        }
        if group.negation != Negation::None {
            return None;
        }
        if let Some(end) = self.after_one(at, &GO_ON).filter(|_| group.much == Much::Plain) {
            // "On track for completion by March 2024."
            let end = self
                .after_one(end, &[&["for", "completion"], &["for", "delivery"], &["to", "complete"]])
                .unwrap_or(end);
            return self.is_end(end).then_some(Delivery::UnderWay);
        }
        let adjective = self.any(at, &["complete", "done"]).then_some(at + 1);
        let adjective = adjective.or_else(|| self.after_one(at, &[&["signed", "off"], &["in", "place"]]));
        let end = adjective.or_else(|| {
            let (_, form, end) = self.verb(at, &CARRY_OUT).or_else(|| self.verb(at, &CONCLUDE))?;
            (form == Form::Past).then_some(end)
        })?;
        let (much, end) = self.scope(end, group.much)?;
        self.is_end(end).then_some(done(much)?.0)
    }

    /// The item and how much of it, to the end.
    fn whole_item(&self, at: usize, much: Much) -> Option<Much> {
        let (of, end) = self.object(at)?;
        let much = if of == Much::Plain { much } else { of };
        let (much, end) = self.scope(end, much)?;
        self.is_end(end).then_some(much)
    }

    fn is_item_to_end(&self, at: usize) -> bool {
        self.whole_item(at, Much::Plain) == Some(Much::Plain)
    }

    /// "work", "work on this recommendation", "this work", to the end.
    fn work_to_end(&self, at: usize) -> bool {
        let at = at + usize::from(self.any(at, &["the", "this", "our", "that"]));
        self.text(at) == "work" && self.work_goes_to(at + 1)
    }

    /// Nothing, or "on this recommendation", "to implement it", "to" what the item asks.
    fn work_goes_to(&self, at: usize) -> bool {
        let at = self.past_adverbs(at);
        let item = || {
            self.after(at, &["on"])
                .or_else(|| self.to_carry_out(at))
                .is_some_and(|at| self.is_item_to_end(at))
        };
        let asked = || self.any(at, &["on", "to"]) && self.is_asked(at + 1, self.tokens.len());
        // "Work has begun on this."
        let this = self.after_one(at, &[&["on", "this"], &["on", "it"]]);
        if this.is_some_and(|end| self.is_end(end)) && self.ground.it_is_the_item {
            return true;
        }
        self.is_end(at) || item() || asked()
    }

    fn to_carry_out(&self, at: usize) -> Option<usize> {
        let verb = self.after(at, &["to"])?;
        self.verb(verb, &CARRY_OUT).filter(|(_, form, _)| *form == Form::Base).map(|(.., end)| end)
    }

    /// "implementing", "to implement", "working on".
    fn doing(&self, at: usize) -> Option<usize> {
        let ing = || self.verb(at, &CARRY_OUT).filter(|(_, form, _)| *form == Form::Ing).map(|(.., end)| end);
        self.after(at, &["working", "on"]).or_else(|| self.to_carry_out(at)).or_else(ing)
    }
}

fn done(much: Much) -> Option<Found> {
    match much {
        Much::Plain | Much::All => Some((Delivery::Done, false)),
        Much::Part => Some((Delivery::InPart, false)),
        Much::Principle => None,
    }
}
