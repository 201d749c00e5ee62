//! How the items of each report are numbered: worked out once, for all rules about numbers.

use crate::collect_vec::CollectVec as _;
use crate::index::{At, EntityKind, Index, Item, ItemAt, Place, ReportAt};
use crate::model::{Number, Report};
use crate::order::sort_by;

/// The items of one kind and one report.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Sequence {
    /// How many there are, without parts and items that respondents numbered.
    pub(crate) held: usize,
    /// How many of these have no number.
    pub(crate) without_number: usize,
    /// A number may be missing below the highest one. If not set, none is.
    pub(crate) may_have_gap: bool,
    /// A number may be used twice. If not set, none is.
    pub(crate) may_repeat: bool,
    highest: u16,
}

/// The sequences of each report, in the order of the reports; one of each if there is no report.
#[derive(Debug)]
pub(crate) struct Numbering {
    pub(crate) recommendations: Vec<Sequence>,
    pub(crate) actions: Vec<Sequence>,
}

impl Numbering {
    pub(super) fn of(index: &Index<'_>) -> Self {
        let [recommendations, actions] = [EntityKind::Recommendation, EntityKind::Action].map(|kind| {
            sequences(index, index.items.each().map(|it| it.1).filter(move |it| it.kind() == kind))
        });
        Self { recommendations, actions }
    }

    /// Every sequence, with its kind and its report: recommendations and actions are numbered separately.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (EntityKind, ReportAt, &Sequence)> {
        let of = |kind, list| {
            (0..).map(ReportAt::new).zip(list).map(move |(report, it): (_, &Sequence)| (kind, report, it))
        };
        of(EntityKind::Recommendation, &self.recommendations).chain(of(EntityKind::Action, &self.actions))
    }
}

/// Reads the items in order and finds out what can be seen without sorting them: usually everything.
fn sequences<'r>(index: &Index<'r>, items: impl Iterator<Item = Item<'r>>) -> Vec<Sequence> {
    let mut sequences = vec![Sequence::default(); index.record.reports.len().max(1)];
    let mut last = vec![None; sequences.len()];
    for item in items {
        let report = report_at(index, item);
        let Some((report, last)) =
            report.and_then(|at| sequences.get_mut(at.number()).zip(last.get_mut(at.number())))
        else {
            continue;
        };
        if item.is_numbered_by_responders() {
            continue;
        }
        let whole = item.part_of().is_none();
        report.held += usize::from(whole);
        let Some(number) = item.number() else {
            report.without_number += usize::from(whole);
            continue;
        };
        // A point of a list with its own numbers is recognised by the item that it belongs to.
        if point_of(index, item, number).is_some() {
            report.may_repeat = true;
            continue;
        }
        report.may_repeat |= last.is_some_and(|last: &Number| last.order(number).is_ge());
        *last = Some(number);
        if let Some(leading) = number.leading() {
            report.may_have_gap |= leading > report.highest.saturating_add(1);
            report.highest = report.highest.max(leading);
        }
    }
    sequences
}

/// The position of the report to which an item belongs; an item that names none belongs to the first.
fn report_at(index: &Index<'_>, item: Item<'_>) -> Option<ReportAt> {
    item.report().map_or(Some(At::FIRST), |id| index.report_at(id))
}

/// The item that a part belongs to, if its number is not within that of the item: a point of a list with its own numbers, or
/// a mistake.
fn point_of(index: &Index<'_>, item: Item<'_>, number: &Number) -> Option<ItemAt> {
    item.part_of()?;
    let whole = index.items.whole(item)?;
    let of = index.items.at(whole).and_then(Item::number)?;
    (!number.is_part_of(of)).then_some(whole)
}

/// A numbered item of a report, for the rules that must sort.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Numbered<'r> {
    pub(crate) report: ReportAt,
    /// The item of which it is a point with its own number.
    pub(crate) point_of: Option<ItemAt>,
    pub(crate) number: &'r Number,
    /// The position of the item.
    pub(crate) item: ItemAt,
    pub(crate) is_part: bool,
}

/// The items that reports numbered, sorted by report and number.
pub(crate) fn numbered<'r>(index: &Index<'r>, kind: EntityKind) -> Vec<Numbered<'r>> {
    let read = |(at, item): (ItemAt, Item<'r>)| {
        let number = item.number()?;
        let (point_of, is_part) = (point_of(index, item, number), item.part_of().is_some());
        Some(Numbered { report: report_at(index, item)?, point_of, number, item: at, is_part })
    };
    let is_of_kind = |it: Item<'r>| it.kind() == kind && !it.is_numbered_by_responders();
    let of_kind = index.items.each().filter(|(_, item)| is_of_kind(*item));
    let mut numbered: Vec<Numbered<'r>> = of_kind.filter_map(read).collect_vec();
    sort_by(&mut numbered, |a, b| {
        let places = (a.report, a.point_of).cmp(&(b.report, b.point_of));
        places.then_with(|| a.number.order(b.number)).then_with(|| a.item.cmp(&b.item))
    });
    numbered
}

/// The part of a sorted list that belongs to one report.
pub(crate) fn of_report<'n, 'r>(numbered: &'n [Numbered<'r>], report: ReportAt) -> &'n [Numbered<'r>] {
    let start = numbered.partition_point(|it| it.report < report);
    let end = numbered.partition_point(|it| it.report <= report);
    numbered.get(start..end).unwrap_or_default()
}

/// The numbers that are missing from 1 up to the highest one, or up to `count`: how many, and in words.
pub(crate) fn missing(numbered: &[Numbered<'_>], count: Option<u32>) -> (u64, String) {
    const SHOWN: usize = 10;
    let (mut next, mut how_many, mut ranges) = (1_u32, 0_u64, Vec::new());
    let mut gap = |from: u32, to: u32| {
        how_many += u64::from(to - from) + 1;
        if ranges.len() <= SHOWN {
            ranges.push(if from == to { from.to_string() } else { format!("{from} to {to}") });
        }
    };
    let in_sequence = numbered.iter().filter(|it| it.point_of.is_none());
    for leading in in_sequence.filter_map(|it| it.number.leading()).map(u32::from) {
        if leading > next {
            gap(next, leading - 1);
        }
        next = next.max(leading + 1);
    }
    if let Some(count) = count.filter(|count| *count >= next) {
        gap(next, count);
    }
    if ranges.len() > SHOWN {
        ranges.truncate(SHOWN);
        ranges.push("more".to_owned());
    }
    (how_many, ranges.join(", "))
}

/// How many items of a kind a report makes, if it says so, and the field that has it.
pub(crate) fn count_of(report: &Report, kind: EntityKind) -> (Option<u32>, &'static str) {
    match kind {
        EntityKind::Action => (report.action_count, "action_count"),
        _ => (report.recommendation_count, "recommendation_count"),
    }
}

/// The report of a sequence, or the list of its items if there is no report.
pub(crate) fn place_of_sequence<'r>(index: &Index<'r>, kind: EntityKind, report: ReportAt) -> Place<'r> {
    let there = report.of(&index.record.reports);
    there.map_or_else(|| Place::record().field(kind.list()), |_| report.place())
}
