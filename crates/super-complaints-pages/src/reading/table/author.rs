//! Who answers in the tables of a page: never the owner of a recommendation, only who is known to write the page.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{BodyKind, DocumentField, Mark, Text};

use crate::PageKind;
use crate::layout::{BlockKind, ColumnKind, Heading, Responder, ResponseOf, Table};
use crate::parties::{Named, NamedKind};
use crate::words::{Word, one_of, phrase, range};

use crate::reading::report::authority::is_authority;
use crate::reading::state::Reading;
use crate::reading::writer::find::AUTHORS_DIFFER;

/// The body that writes the page, and how that is known.
#[derive(Debug, Clone)]
pub(super) struct Writer {
    pub(in crate::reading) named: Named,
    /// The words that say so.
    pub(in crate::reading) block: Option<usize>,
    says: WriterIs,
}

/// What says who writes a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WriterIs {
    Sender,
    InTitle,
    AtTop,
    AtAddress,
}

impl Writer {
    /// From what it was inferred.
    fn why(&self) -> &'static str {
        match self.says {
            WriterIs::Sender => "by the sender of the page",
            WriterIs::InTitle => "by the title of the page",
            WriterIs::AtTop => "by the name at the top of the page",
            WriterIs::AtAddress => "by the address of the page",
        }
    }
}

const FORCES: [BodyKind; 4] =
    [BodyKind::TerritorialForce, BodyKind::SpecialForce, BodyKind::OtherForce, BodyKind::ChiefOfficer];
const COMMISSIONERS: [BodyKind; 4] =
    [BodyKind::PoliceAndCrimeCommissioner, BodyKind::Mayor, BodyKind::MayorsOffice, BodyKind::CommonCouncil];

/// Whether a body may answer recommendations: the title of a plan may begin with the authors of the report, or with
/// the complainant.
fn may_answer(named: &Named) -> bool {
    use BodyKind as Is;
    let NamedKind::Body(kind) = named.kind else { return false };
    !matches!(
        kind,
        Is::Inspectorate | Is::ComplaintsBody | Is::ProfessionalBody | Is::VoluntaryOrganisation | Is::Other
    )
}

/// Whose answer a cell is.
#[derive(Debug, Clone)]
pub(super) struct Responding {
    pub(in crate::reading) by: Vec<Named>,
    /// The words that say so; without them it is inferred.
    pub(in crate::reading) block: Option<usize>,
    /// From what it was inferred.
    pub(in crate::reading) why: Option<&'static str>,
}

impl Responding {
    /// An answer of which the table does not say whose it is.
    fn nobody() -> Self {
        Self { by: Vec::new(), block: None, why: None }
    }
}

impl Reading<'_, '_> {
    /// Who writes the page: its title or its sender says it, or its address does. If these differ, it is not known.
    pub(super) fn table_writer(&mut self) -> Option<Writer> {
        let stated = self.stated_writer();
        let by_address = self.address().and_then(|url| self.names.by_address(url));
        let by_address = by_address.map(|named| Writer { named, block: None, says: WriterIs::AtAddress });
        let found = match (stated, by_address) {
            (Some(stated), Some(other)) if !self.names.one_seat(&stated.named, &other.named) => {
                self.trace.note(AUTHORS_DIFFER);
                None
            }
            (stated, by_address) => stated.or(by_address),
        };
        if let Some(writer) = found.as_ref().filter(|_| self.document.by.is_empty()) {
            self.document.by.push(writer.named.party.clone());
            self.document.marks.set(DocumentField::By, Mark::Inferred);
            if let Ok(why) = Text::new(writer.why()) {
                self.document.reasons.set(DocumentField::By, why);
            }
        }
        found
    }

    fn stated_writer(&self) -> Option<Writer> {
        // A list of many bodies' answers names its publisher there, and what is inferred is not stated.
        let stated = self.document.marks.get(DocumentField::By).is_none()
            && matches!(self.page.kind, PageKind::Letter | PageKind::ActionPlan);
        let sender = match self.document.by.as_slice() {
            [party] if stated => {
                self.names.named(party).map(|named| Writer { named, block: None, says: WriterIs::Sender })
            }
            _ => None,
        };
        let of_title = || {
            let (at, title) = self.blocks().find(|(_, block)| block.kind == BlockKind::Title)?;
            Some(Writer { named: self.of_title(&title.words)?, block: Some(at), says: WriterIs::InTitle })
        };
        sender
            .or_else(of_title)
            .or_else(|| self.named_at_top())
            .or_else(|| self.named_in_label())
            .filter(|writer| may_answer(&writer.named))
    }

    /// "Force: Kent Police", above the first table.
    fn named_in_label(&self) -> Option<Writer> {
        const LABELS: [&[&str]; 9] = [
            &["force"],
            &["force", "name"],
            &["name", "of", "force"],
            &["police", "force"],
            &["organisation"],
            &["name", "of", "organisation"],
            &["return", "from"],
            &["response", "from"],
            &["submitted", "by"],
        ];
        let above = self.blocks().take_while(|(_, block)| block.cell.is_none());
        above.into_iter().find_map(|(at, block)| {
            let label = LABELS
                .iter()
                .find(|it| phrase(&block.words, 0, it) && one_of(&block.words, it.len(), &[":"]))?;
            let value = range(&block.words, label.len() + 1, block.words.len());
            let [named] = <[Named; 1]>::try_from(self.names.whole(value)?).ok()?;
            (!named.is_group()).then_some(Writer { named, block: Some(at), says: WriterIs::AtTop })
        })
    }

    /// "Kent Police" alone at the top of a plan.
    fn named_at_top(&self) -> Option<Writer> {
        const TOP: usize = 4;
        let top = self.blocks().filter(|(_, block)| !matches!(block.kind, BlockKind::Noise(_))).take(TOP);
        let mut named =
            top.filter(|(_, block)| self.page.kind == PageKind::ActionPlan && block.cell.is_none());
        named.find_map(|(at, block)| {
            let parties = self.names.whole(&block.words)?;
            let [named] = <[Named; 1]>::try_from(parties).ok()?;
            (!named.is_group()).then_some(Writer { named, block: Some(at), says: WriterIs::AtTop })
        })
    }

    /// "Kent Police stalking action plan", "Response from Kent Police to the super-complaint".
    fn of_title(&self, words: &[Word<'_>]) -> Option<Named> {
        let from = ["response", "responses", "update"].iter().find_map(|word| {
            let at = words.iter().position(|it| it.is(word))?;
            one_of(words, at + 1, &["from", "of", "by"]).then_some(at + 2)
        });
        if let Some(from) = from {
            let (named, end) = self.names.at(words, from)?;
            return (!one_of(words, end, &[",", "and", "&"])).then_some(named);
        }
        let (named, end) = self.names.at(words, 0)?;
        let rest = range(words, end, words.len());
        let plan = (0..rest.len().min(7)).find(|at| {
            phrase(rest, *at, &["action", "plan"]) || one_of(rest, *at, &["response", "update"])
        })?;
        let topic = range(rest, 0, plan);
        let plain = topic.iter().all(|word| !word.is_mark() && !word.any(&["and", "for", "to", "on"]));
        let nobody = (0..topic.len()).all(|at| self.names.at(topic, at).is_none());
        (plain && nobody).then_some(named)
    }

    /// Whether some parties are only the author of the page.
    pub(in crate::reading) fn is_own(&self, parties: &[Named]) -> bool {
        let own = |named: &Named| self.document.by.iter().any(|by| by.id.as_ref() == named.id());
        !parties.is_empty() && parties.iter().all(own)
    }

    /// Whose answers a column holds: those of the author of the page, unless its header names another body.
    pub(super) fn of_column(
        &self,
        by: &Responder,
        header: Option<usize>,
        writer: Option<&Writer>,
    ) -> Responding {
        let own = || Responding {
            by: writer.map(|writer| writer.named.clone()).into_iter().collect_vec(),
            block: writer.and_then(|writer| writer.block),
            why: writer.map(Writer::why),
        };
        let is = |kinds: &[BodyKind]| {
            writer.is_some_and(
                |writer| matches!(writer.named.kind, NamedKind::Body(kind) if kinds.contains(&kind)),
            )
        };
        match by {
            Responder::Unsaid => own(),
            Responder::Force if is(&FORCES) => own(),
            Responder::Commissioner if is(&COMMISSIONERS) => own(),
            Responder::Named(named) => Responding { by: named.clone(), block: header, why: None },
            Responder::Initials(letters)
                if writer.is_some_and(|it| self.names.has_initials(&it.named, letters)) =>
            {
                own()
            }
            Responder::Force | Responder::Commissioner | Responder::Initials(_) => Responding::nobody(),
        }
    }

    /// Whose answers a row holds, if a cell of it says who replies; or, where an authority keeps the list, whom it asked.
    pub(super) fn of_row(&self, table: &Table, row: usize, writer: Option<&Writer>) -> Option<Responding> {
        let cell = |is: &ColumnKind| {
            let column = table.columns.iter().position(|it| it.as_ref().is_some_and(|it| it.kind == *is))?;
            let at = table.cells.partition_point(|cell| (cell.cell.row, cell.cell.column) < (row, column));
            table.cells.get(at).filter(|cell| cell.cell.row == row && cell.cell.column == column)
        };
        if let Some(cell) = cell(&ColumnKind::Replier) {
            let block = cell.blocks.first().copied()?;
            let words = self.words(block);
            let by = crate::layout::by_whom(self.names, words);
            let found = by.map(|by| self.of_column(&by, Some(block), writer));
            return Some(found.unwrap_or_else(Responding::nobody));
        }
        // "Lead: Force", in the tracker of a commissioner.
        if let Some(block) = cell(&ColumnKind::Person).and_then(|cell| cell.blocks.first().copied())
            && let Some(by @ (Responder::Force | Responder::Commissioner)) =
                crate::layout::by_whom(self.names, self.words(block))
        {
            return Some(self.of_column(&by, Some(block), writer));
        }
        let kept = writer.is_some_and(|it| it.named.id().is_some_and(is_authority));
        let block = cell(&ColumnKind::Owner).filter(|_| kept)?.blocks.first().copied()?;
        let [owner] = <[Named; 1]>::try_from(self.names.whole(self.words(block))?).ok()?;
        let body = !owner.is_group() && !owner.id().is_some_and(is_authority);
        body.then(|| Responding { by: vec![owner], block: Some(block), why: None })
    }

    /// Whose answer a heading within a cell announces, "Commissioner’s response"; `None` if it announces none.
    pub(super) fn of_heading(&self, block: usize, writer: Option<&Writer>) -> Option<Responding> {
        let words = self.words(block);
        let heading = match &self.page.blocks.get(block)?.kind {
            BlockKind::Heading(heading) => Some(heading.clone()),
            BlockKind::Paragraph => crate::layout::heading(self.names, words),
            _ => None,
        };
        let Some(Heading::Response(of)) = heading else { return None };
        let by = match of {
            ResponseOf::Section => Responder::Unsaid,
            ResponseOf::Parties(named) => Responder::Named(named),
            ResponseOf::Unknown => match crate::layout::of_header(self.names, words) {
                Some(crate::layout::ColumnKind::Response { by, .. }) => by,
                _ => return Some(Responding::nobody()),
            },
        };
        Some(self.of_column(&by, Some(block), writer))
    }
}
