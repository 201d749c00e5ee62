//! Marks as cells: which fields of an entity are unknown, not stated or inferred, those of its due date included.

use super_complaints::model::{Due, DueField, Mark, MarkedField, Marks};

use crate::sink::Sink;

/// The fields of a due date that may be marked, as fields of what has it.
pub(crate) const OF_DUE: [&str; DueField::ALL.len()] =
    ["due.words", "due.date", "due.basis", "due.within", "due.after", "due.days", "due.first_day"];

/// Three lists: the names of the fields that are unknown, not stated, inferred.
pub(crate) fn put<F: MarkedField>(sink: &mut dyn Sink, marks: &Marks<F>, due: Option<&Due>) {
    let none = Marks::default();
    let of_due = due.map_or(&none, |due| &due.marks);
    for mark in [Mark::Unknown, Mark::NotStated, Mark::Inferred] {
        let own = marks.iter().filter(|(_, it)| *it == mark).map(|(field, _)| field.name());
        let of_due = of_due.iter().filter(|(_, it)| *it == mark);
        let of_due = of_due.filter_map(|(field, _)| OF_DUE.get(field.position()).copied());
        sink.texts(&mut own.chain(of_due));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_of_a_due_date_have_their_names() {
        for (field, name) in DueField::ALL.iter().zip(OF_DUE) {
            assert_eq!(name, format!("due.{}", field.name()));
        }
    }
}
