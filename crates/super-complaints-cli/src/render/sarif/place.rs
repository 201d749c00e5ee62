//! Places in files, as SARIF has them.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_sarif::sarif::{ArtifactLocation, Location, LogicalLocation, PhysicalLocation, Region};
use super_complaints_register::Origin;

/// A record as a place.
pub(super) fn whole(origin: &Origin) -> Location {
    let at = origin.is_part.then_some((origin.line, origin.column));
    Location::builder().physical_location(physical(&origin.file, at)).build()
}

pub(super) fn location(file: &str, at: Option<(u64, u64)>, pointer: &str, entity: Option<&str>) -> Location {
    Location::builder()
        .physical_location(physical(file, at))
        .logical_locations(vec![logical(pointer, entity)])
        .build()
}

pub(super) fn physical(file: &str, at: Option<(u64, u64)>) -> PhysicalLocation {
    let mut physical = PhysicalLocation::builder().artifact_location(artifact(file)).build();
    physical.region = at.map(|at| region(at, None));
    physical
}

/// From a line and column to others, if there are any.
pub(super) fn region((line, column): (u64, u64), end: Option<(u64, u64)>) -> Region {
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut region = Region::builder().start_line(number(line)).start_column(number(column)).build();
    region.end_line = end.map(|(line, _)| number(line));
    region.end_column = end.map(|(_, column)| number(column));
    region
}

/// The entity by its name, and the place within the document as a JSON Pointer.
pub(super) fn logical(pointer: &str, entity: Option<&str>) -> LogicalLocation {
    let name = entity.unwrap_or_else(|| pointer.rsplit('/').next().unwrap_or_default());
    LogicalLocation::builder().name(name).fully_qualified_name(pointer).kind("object").build()
}

/// What a path has as it is in an address: letters, digits and a few signs.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A file by its address; relative ones are under the root of the sources.
pub(super) fn artifact(file: &str) -> ArtifactLocation {
    let path = file.replace('\\', "/");
    let uri = utf8_percent_encode(path.trim_start_matches("./"), ENCODED).to_string();
    if path.starts_with('/') {
        return ArtifactLocation::builder().uri(format!("file://{uri}")).build();
    }
    ArtifactLocation::builder().uri(uri).uri_base_id("%SRCROOT%").build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_addresses() {
        let uri = |file| artifact(file).uri.unwrap();
        assert_eq!(uri("./records/a b.json"), "records/a%20b.json");
        assert_eq!(uri("/tmp/é.json"), "file:///tmp/%C3%A9.json");
        assert!(artifact("/tmp/x").uri_base_id.is_none());
    }
}
