//! An overview of a directory.

use super_complaints::model::BodyKind;
use super_complaints::{Directory, PartialDate};
use time::Date;

use crate::style::BOLD;
use crate::text::{counted, padded, plain, wrap};

/// How many bodies there are of each kind, and the groups.
pub(crate) fn text(directory: &Directory, on: Option<Date>, columns: usize) -> String {
    let bodies = counted(directory.bodies().len(), "body", "bodies");
    let groups = counted(directory.groups().len(), "group", "groups");
    let title = format!("Directory {}: {bodies}, {groups}", plain(directory.version()));
    let mut text = format!("{BOLD}{}{BOLD:#}\n\n", wrap(&title, columns, 0, 0));
    for kind in BodyKind::ALL {
        let count = directory.bodies().iter().filter(|body| body.kind == *kind).count();
        if count > 0 {
            text += &format!("  {count:>4}  {kind}\n");
        }
    }
    let day = on.map_or_else(String::new, |on| format!(", with their members on {}", PartialDate::day(on)));
    text += &format!("\n{BOLD}Groups{day}{BOLD:#}\n\n");
    let widest = directory.groups().iter().map(|group| group.id.as_str().len()).max().unwrap_or(0).min(40);
    for group in directory.groups() {
        let members = on.and_then(|on| directory.group_members(&group.id, on));
        let members = members.map_or_else(String::new, |it| match it.possible.len() {
            _ if it.not_known_before.is_some() => " (members not known on that date)".to_owned(),
            0 => format!(" ({})", it.certain.len()),
            more => format!(" ({} to {})", it.certain.len(), it.certain.len() + more),
        });
        let name = plain(&group.name).into_owned() + &members;
        let indent = widest + 4;
        text +=
            &format!("  {}  {}\n", padded(group.id.as_str(), widest), wrap(&name, columns, indent, indent));
    }
    text + "\n`super-complaints directory QUERY` is a page about one of them.\n"
}
