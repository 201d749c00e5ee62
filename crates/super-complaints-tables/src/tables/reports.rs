//! `reports`: the conclusions of the authorities.

use super_complaints::model::{Report, ReportKind};

use crate::names;
use crate::sink::Sink;
use crate::table::table;
use crate::tabled::Tabled;

struct Row<'r> {
    complaint: &'r str,
    report: &'r Report,
}

table! {
    REPORTS: "reports", "One report of the authorities, or their published response to the complaint.";
    key complaint report;
    refers complaint => "complaints" complaint;
    refers complaint follows => "reports" complaint report;
    refers complaint replaces => "reports" complaint report;
    fill fill;
    fn row(it: &Row<'_>);
    id complaint "The id of the super-complaint." = it.complaint;
    id report "The id of the report within the record." = it.report.id.as_str();
    word(ReportKind::WORDS) kind "What kind of conclusion it is." = it.report.kind.as_str();
    text title "The title of the report, if it has one of its own." = it.report.title.as_deref();
    texts by "The authorities that made it." = names::list(&it.report.by);
    text lead "The authority that led the work." = it.report.lead.as_ref().map(names::short);
    date sent "The date on which it was sent to the complainant and the addressees." = it.report.sent.as_ref();
    date published "The date on which it was published." = it.report.published.as_ref();
    texts documents "The documents that it consists of." = it.report.documents.iter().map(AsRef::as_ref);
    whole[?] recommendation_count "The number of recommendations in the report, as a source gives it; the record may \
                                   have fewer."
        = it.report.recommendation_count.map(i64::from);
    whole[?] action_count "The number of actions in the report, as a source gives it; the record may have fewer."
        = it.report.action_count.map(i64::from);
    text follows "The earlier report that it builds on." = it.report.follows.as_ref().map(AsRef::as_ref);
    text replaces "The earlier report that it replaces." = it.report.replaces.as_ref().map(AsRef::as_ref);
    marks marks "" = (&it.report.marks, None);
}

fn fill(tabled: &Tabled<'_>, sink: &mut dyn Sink) {
    for (_, report) in tabled.unique("reports", &tabled.record.reports) {
        row(&Row { complaint: tabled.complaint(), report }, sink);
    }
}
