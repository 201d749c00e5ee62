//! Dates as the sources give them: partial, vague, or exact; and answers that can be "cannot tell".

mod calendar;
mod partial_date;
mod period;
mod tri;

pub use calendar::{Calendar, Holiday};
pub use partial_date::{DateError, PartialDate};
pub use period::{Period, PeriodError, PeriodUnit};
pub use tri::Tri;

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

    use super::{PartialDate, Period};

    impl JsonSchema for PartialDate {
        fn schema_name() -> Cow<'static, str> {
            "PartialDate".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "string",
                "description": "A full date, a month, a year (ISO 8601), or an interval that contains the date (ISO 8601-2): `2021-05-26`, `2021-05`, `2021`, `[2022-11-01..2022-11-25]`, `[..2022-11-25]`, `[2026-03..]`.",
                "pattern": Self::PATTERN,
                "format": "partial-date",
            })
        }
    }

    impl JsonSchema for Period {
        fn schema_name() -> Cow<'static, str> {
            "Period".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({
                "type": "string",
                "description": "A length of time: an ISO 8601 duration with one unit, such as `P56D` or `P6M`.",
                "pattern": Self::PATTERN,
            })
        }
    }
}

/// A full date as results write it.
#[expect(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature that serde asks for"
)]
pub(crate) fn optional_iso<S: serde::Serializer>(
    day: &Option<time::Date>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serde::Serialize::serialize(&day.map(PartialDate::day), serializer)
}
