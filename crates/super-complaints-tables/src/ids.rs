//! The ids of records: the tables identify a record by its id, so no two may share one.

use std::collections::HashMap;

use super_complaints::SuperComplaint;

/// The ids of the records that are in the tables, each with the name of its file.
///
/// ```
/// use super_complaints::{EXAMPLE, SuperComplaint};
/// use super_complaints_tables::Ids;
/// let record = SuperComplaint::from_json(EXAMPLE)?;
/// let mut ids = Ids::default();
/// assert!(ids.take("a.json", &record).is_ok());
/// assert_eq!(
///     ids.take("b.json", &record).unwrap_err().to_string(),
///     "`b.json` is not in the tables: it has the same record id as `a.json`, `example`",
/// );
/// # Ok::<(), super_complaints::LoadError>(())
/// ```
#[derive(Debug, Default)]
pub struct Ids(HashMap<String, String>);

/// A second record with an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{name}` is not in the tables: it has the same record id as `{first}`, `{id}`")]
#[non_exhaustive]
pub struct Repeated {
    /// The name of the second record's file.
    pub name: String,
    /// The name of the first record's file.
    pub first: String,
    /// The id.
    pub id: String,
}

impl Ids {
    /// Takes the id of a record.
    ///
    /// # Errors
    /// If another record has it; that one stays in the tables.
    pub fn take(&mut self, name: &str, record: &SuperComplaint) -> Result<(), Repeated> {
        let id = record.id.as_str();
        if let Some(first) = self.0.get(id) {
            return Err(Repeated { name: name.to_owned(), first: first.clone(), id: id.to_owned() });
        }
        self.0.insert(id.to_owned(), name.to_owned());
        Ok(())
    }
}
