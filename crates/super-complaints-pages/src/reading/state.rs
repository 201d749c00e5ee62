//! What a reading has found so far.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Document, DocumentKind, Number, Report, ReportKind, SourceRef};
use super_complaints::{PartialDate, SuperComplaint};

use crate::layout::{Block, BlockKind, ItemKind, Page, PageDate};
use crate::parties::{Named, Names};
use crate::slug::Ids;
use crate::trace::Tracer;
use crate::{Options, PageKind, Span};

use super::writer::page_author::PageAuthor;

/// The id of the page among the documents of the record.
pub(super) const PAGE: &str = "page";
/// The page as an entity of the trace.
pub(super) const THE_PAGE: &str = "document:page";
/// The report as an entity of the trace.
pub(super) const THE_REPORT: &str = "report:report";
/// The record as an entity of the trace.
pub(super) const THE_RECORD: &str = "super-complaint";

/// The numbers of recommendations that paragraphs have, by their blocks.
pub(super) type OwnNumbers = HashMap<usize, Number>;

/// Where the answer begins, when it was given, and by which department.
#[derive(Debug)]
pub(super) struct WrittenAnswer {
    /// The block above the answer: the question, or the line that says that it was answered if that is below it.
    pub(super) line: usize,
    pub(super) date: PartialDate,
    /// The line that says when it was answered.
    pub(super) dated: usize,
    pub(super) department: Option<(Named, usize)>,
}

/// What a reading has found so far.
pub(super) struct Reading<'p, 't> {
    pub(super) page: &'p Page<'t>,
    pub(super) options: &'p Options,
    pub(super) names: &'p Names<'p>,
    pub(super) trace: Tracer,
    pub(super) record: SuperComplaint,
    /// The page itself.
    pub(super) document: Document,
    /// What is attached to it.
    pub(super) attached: Vec<Document>,
    pub(super) report: Report,
    pub(super) has_report: bool,
    pub(super) item_ids: Ids,
    pub(super) response_ids: Ids,
    pub(super) document_ids: Ids,
    /// Where an item of a kind and number is in its list; for actions also by whose it is.
    pub(super) numbered: HashMap<(ItemKind, String), usize>,
    /// The recommendations of which the page only gives the numbers somewhere: their places in the list.
    pub(super) mentioned: HashSet<usize>,
    /// The bodies that the report addresses, in the order of the page.
    pub(super) addressed: Vec<Addressed>,
    pub(super) addressed_at: HashMap<(ItemKind, String), usize>,
    /// The position of each response in its list, by its authors.
    pub(super) response_of: HashMap<String, usize>,
    /// Whether the page speaks of a report of others than the authorities.
    pub(super) others_report: bool,
    /// Who answers on this page, if it is one body's own letter or page.
    pub(super) author: Option<Rc<PageAuthor>>,
    /// Where the answer begins, if the page is a written answer in Parliament.
    pub(super) written: Option<WrittenAnswer>,
    /// The paragraphs that are numbered as the recommendations that they answer.
    pub(super) own_numbers: OwnNumbers,
    /// The blocks of running text from which answers were recorded.
    pub(super) answered: HashSet<usize>,
    /// The blocks of each answer, by its response and its place in it.
    pub(super) blocks_of: HashMap<(usize, usize), Vec<usize>>,
    /// Whether there are words that may be an answer, and were not recorded as one: then no search is recorded.
    pub(super) unclear: bool,
}

/// A body that the report addresses, and every place that says so.
pub(super) struct Addressed {
    pub(super) kind: ItemKind,
    pub(super) named: Named,
    pub(super) block: usize,
    /// How many it says that there are: "the six recommendations made to chief constables".
    pub(super) count: Option<u32>,
    pub(super) spans: Vec<Span>,
}

impl<'p, 't> Reading<'p, 't> {
    /// A reading that has found only what the record contains.
    pub(super) fn new(
        page: &'p Page<'t>,
        options: &'p Options,
        names: &'p Names<'p>,
        record: SuperComplaint,
    ) -> Option<Self> {
        let kind = match page.kind {
            PageKind::ResponsesPage => DocumentKind::ResponsesPage,
            PageKind::Letter => DocumentKind::Letter,
            PageKind::ActionPlan => DocumentKind::ActionPlan,
            PageKind::ReportPage | PageKind::Other => DocumentKind::WebPage,
        };
        let mut document_ids = Ids::default();
        Some(Self {
            page,
            options,
            names,
            trace: Tracer::default(),
            record,
            document: Document::new(document_ids.unique(PAGE).parse().ok()?, kind),
            attached: Vec::new(),
            report: Report::new("report".parse().ok()?, ReportKind::Report),
            has_report: false,
            item_ids: Ids::default(),
            response_ids: Ids::default(),
            document_ids,
            numbered: HashMap::new(),
            mentioned: HashSet::new(),
            addressed: Vec::new(),
            addressed_at: HashMap::new(),
            response_of: HashMap::new(),
            others_report: false,
            author: None,
            written: None,
            own_numbers: HashMap::new(),
            answered: HashSet::new(),
            blocks_of: HashMap::new(),
            unclear: false,
        })
    }

    /// The blocks of the page with their positions.
    pub(super) fn blocks(&self) -> impl Iterator<Item = (usize, &'p Block<'t>)> + use<'p, 't> {
        self.page.blocks.iter().enumerate()
    }

    /// The report, which is made if there is none yet.
    pub(super) fn report(&mut self) -> &mut Report {
        self.has_report = true;
        &mut self.report
    }

    /// The address of the page: that which is known, or that which the page gives for itself.
    pub(super) fn address(&self) -> Option<&str> {
        self.options.url.as_deref().or(self.page.address)
    }

    /// The place of a block as a source: the page, and the heading above the block.
    pub(super) fn source(&self, block: usize) -> Vec<SourceRef> {
        // The lines of a letter that look like headings are names and addresses.
        let titled = self.page.kind != PageKind::Letter;
        let under = self.page.blocks.get(block).and_then(|block| block.under).filter(|_| titled);
        let heading = under.and_then(|under| self.page.blocks.get(under)).map(Block::text);
        let heading = heading.filter(|heading| heading.len() <= 100);
        let located = heading.and_then(|heading| format!("{PAGE}#{heading}").parse().ok());
        located.or_else(|| PAGE.parse().ok()).into_iter().collect_vec()
    }

    /// The last date that the page gives for itself.
    pub(super) fn state_of_page(&self) -> Option<PartialDate> {
        let date = |what: PageDate| {
            let dates = self.page.blocks.iter().filter_map(|block| match &block.kind {
                BlockKind::Dates(dates) => Some(dates),
                _ => None,
            });
            let of_kind = dates.flatten().filter(|line| line.what == what).map(|line| line.date);
            of_kind.max_by_key(PartialDate::latest)
        };
        date(PageDate::Updated).or_else(|| date(PageDate::Published))
    }
}
