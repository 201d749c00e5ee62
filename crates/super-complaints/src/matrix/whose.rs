//! Which seats a voice speaks for: certainly, perhaps, and how directly.

use crate::dates::PartialDate;
use crate::directory::{Members, SeatSet};
use crate::index::{Index, Resolved, ResponseAt};
use crate::model::{Answer, Party};

use super::Relation;

/// The seats that a voice may speak for.
#[derive(Debug, Default)]
pub(super) struct Perhaps {
    /// By [`Relation`], most direct first.
    pub(super) seats: [SeatSet; 4],
    /// Its possible authors.
    pub(super) by: SeatSet,
    /// It may speak for any body, this directly: a name in it could not be resolved.
    pub(super) anyone: Option<Relation>,
    /// The author, or another author, is not known.
    pub(super) is_unsigned: bool,
    /// For some, only their number is known.
    pub(super) counted: Vec<(Relation, Members)>,
}

impl Perhaps {
    fn is_nothing(&self) -> bool {
        self.anyone.is_none()
            && !self.is_unsigned
            && self.by.is_empty()
            && self.counted.is_empty()
            && self.seats.iter().all(SeatSet::is_empty)
    }
}

/// The certain authors of an answer, the seats that it certainly speaks for by relation, and those that it may speak for.
pub(super) type Relations = (SeatSet, Option<Box<[SeatSet; 4]>>, Option<Box<Perhaps>>);

/// For which bodies an answer speaks.
pub(super) fn relations(
    index: &Index<'_>,
    response: ResponseAt,
    answer: Option<&Answer>,
    day: Option<&PartialDate>,
) -> Relations {
    let parties = response.of(&index.record.responses).map_or(&[][..], |it| &it.by);
    let authors = index.authors(response);
    let is_unsigned = parties.is_empty() || authors.by.len() < parties.len();
    let answer_of = answer.map_or(&[][..], |answer| &answer.answer_of);
    if !is_unsigned && authors.for_whom.is_empty() && answer_of.is_empty() {
        // Most voices are those of known bodies, which speak for themselves alone.
        let seat = |author: &Resolved| if let Resolved::Body(seat) = author { Some(*seat) } else { None };
        if let Some(by) = authors.by.iter().map(seat).collect::<Option<SeatSet>>() {
            return (by, None, None);
        }
    }
    let by = index.parties.seats(parties, day);
    let mut it = Speaks {
        index,
        day,
        response,
        is_unsigned,
        by,
        represented: None,
        seats: <[SeatSet; 4]>::default(),
        perhaps: Perhaps::default(),
    };
    match answer_of {
        [] => it.for_authors(),
        whose => whose.iter().for_each(|party| it.for_party(party)),
    }
    it.result()
}

struct Speaks<'a, 'r> {
    index: &'a Index<'r>,
    day: Option<&'a PartialDate>,
    response: ResponseAt,
    /// The author, or another author, is not known.
    is_unsigned: bool,
    by: Members,
    /// The bodies that the authors represent: looked up once, and only if needed.
    represented: Option<Members>,
    seats: [SeatSet; 4],
    perhaps: Perhaps,
}

impl Speaks<'_, '_> {
    fn represented(&mut self) -> Members {
        let look_up = || {
            let whom = self.index.authors(self.response).for_whom.iter().copied();
            self.index.parties.seats_of(whom, self.day)
        };
        self.represented.get_or_insert_with(look_up).clone()
    }

    fn certainly(&mut self, relation: Relation, seats: &SeatSet) {
        if let Some(set) = self.seats.get_mut(place(relation)) {
            set.insert_all(seats);
        }
    }

    fn perhaps(&mut self, relation: Relation, seats: &SeatSet) {
        if let Some(set) = self.perhaps.seats.get_mut(place(relation)) {
            set.insert_all(seats);
        }
    }

    fn both(&mut self, relation: Relation, members: &Members) {
        self.certainly(relation, &members.certain);
        self.perhaps(relation, &members.possible);
    }

    /// Nothing more is said: they speak for themselves, and those that they represent are given their view.
    fn for_authors(&mut self) {
        let by = self.by.clone();
        if by.counted.is_some() {
            self.certainly(Relation::Direct, &by.certain);
            self.perhaps.counted.push((Relation::Direct, by));
        } else {
            self.both(Relation::Direct, &by);
        }
        let represented = self.represented();
        self.both(Relation::Represented, &represented);
        if self.is_unsigned {
            self.perhaps.anyone = Some(Relation::Direct);
        }
    }

    fn for_party(&mut self, party: &Party) {
        let resolved = party.id.as_ref().and_then(|id| self.index.parties.resolve(id.as_str()));
        match resolved {
            Some(Resolved::Body(seat)) => self.for_body(party, &SeatSet::of(seat)),
            Some(Resolved::Group(_)) => self.for_group(party),
            None => self.for_somebody(),
        }
    }

    /// A body that could not be identified: the authors, one that they represent, or any body.
    fn for_somebody(&mut self) {
        let (by, represented) = (self.by.all(), self.represented().all());
        self.perhaps(Relation::Direct, &by);
        self.perhaps(Relation::OnItsBehalf, &represented);
        let nearest = if self.is_unsigned { Relation::Direct } else { Relation::Reported };
        self.perhaps.anyone = match self.perhaps.anyone {
            Some(Relation::Direct) => Some(Relation::Direct),
            _ => Some(nearest),
        };
    }

    fn for_body(&mut self, party: &Party, body: &SeatSet) {
        let represented = self.represented();
        if self.by.certain.meets(body) {
            self.certainly(Relation::Direct, body);
            // The representative's own view.
            self.both(Relation::Represented, &represented);
            return;
        }
        if self.is_unsigned || self.by.possible.meets(body) {
            self.perhaps(Relation::Direct, body);
        }
        if represented.certain.meets(body) {
            self.certainly(Relation::OnItsBehalf, body);
            return;
        }
        if represented.possible.meets(body) {
            self.perhaps(Relation::OnItsBehalf, body);
        }
        self.certainly(Relation::Reported, body);
        // A representative's own view, reported by another body, is still its own view.
        let theirs = self.index.parties.represented_by(party, self.day);
        self.both(Relation::Represented, &theirs);
    }

    fn for_group(&mut self, party: &Party) {
        let represented = self.represented();
        let group = self.index.parties.seats([party], self.day);
        let all = group.all();
        // Members who wrote it speak for themselves.
        let mut own = self.by.certain.clone();
        own.keep_all(&group.certain);
        self.certainly(Relation::Direct, &own);
        let says_how_many = party.coverage.is_some() || party.count.is_some() || !party.including.is_empty();
        let is_counted = group.counted.is_some();
        let mut perhaps_own = self.by.all();
        perhaps_own.keep_all(if is_counted { &group.certain } else { &all });
        self.perhaps(Relation::Direct, &perhaps_own);
        if is_counted {
            self.of_some(&group, &represented);
        }
        if self.is_unsigned {
            self.perhaps(Relation::OnItsBehalf, &all);
            self.perhaps(Relation::Represented, &all);
        }
        let theirs = group.among(&represented.all());
        let mut surely = theirs.certain.clone();
        surely.keep_all(&represented.certain);
        if says_how_many {
            self.certainly(Relation::OnItsBehalf, &surely);
            let perhaps = if is_counted { theirs.certain.clone() } else { theirs.all() };
            self.perhaps(Relation::OnItsBehalf, &perhaps);
            // What it says for some, whichever they are, is also its view for the others.
            let mut others = theirs.possible.clone();
            others.keep_all(&represented.certain);
            if is_counted {
                self.certainly(Relation::Represented, &others);
                self.perhaps(Relation::Represented, &theirs.possible);
            } else {
                self.perhaps(Relation::Represented, &others);
            }
        } else {
            self.certainly(Relation::Represented, &surely);
            self.perhaps(Relation::Represented, &theirs.all());
        }
        let mut strangers = group;
        strangers.certain.remove_all(&represented.certain);
        strangers.possible.remove_all(&represented.certain);
        strangers.certain.remove_all(&own);
        self.both(Relation::Reported, &strangers);
    }

    /// Some of a group, whichever they are: as far as the authors are among them, or speak for them, it is their
    /// answer.
    fn of_some(&mut self, group: &Members, represented: &Members) {
        let (mut surely, mut perhaps) = (self.by.certain.clone(), self.by.all());
        surely.insert_all(&represented.certain);
        perhaps.insert_all(&represented.all());
        let mut theirs = group.among(&perhaps);
        if let Some(counted) = &mut theirs.counted {
            let unsure = theirs.possible.len() - theirs.possible.shared(&surely);
            counted.least = counted.least.saturating_sub(unsure);
        }
        let itself = represented.all().is_empty();
        self.perhaps.counted.push((if itself { Relation::Direct } else { Relation::OnItsBehalf }, theirs));
    }

    /// The most direct relation counts; what is certain is not listed as possible.
    fn result(self) -> Relations {
        let Self { by, mut seats, mut perhaps, is_unsigned, .. } = self;
        let mut nearer = SeatSet::default();
        for (certain, possible) in seats.iter_mut().zip(&mut perhaps.seats) {
            certain.remove_all(&nearer);
            nearer.insert_all(certain);
            possible.remove_all(&nearer);
        }
        perhaps.by = by.possible;
        perhaps.is_unsigned = is_unsigned;
        (by.certain, Some(Box::new(seats)), (!perhaps.is_nothing()).then(|| Box::new(perhaps)))
    }
}

fn place(relation: Relation) -> usize {
    match relation {
        Relation::Direct => 0,
        Relation::OnItsBehalf => 1,
        Relation::Represented => 2,
        Relation::Reported => 3,
    }
}
