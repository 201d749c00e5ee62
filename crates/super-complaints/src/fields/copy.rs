//! Copies. Derived for thirty types, `Clone` would be a hundredth of the wasm package: there, one copier serves all of them.
//! Elsewhere it takes a quarter of the time.

use super::{Blank, Entity, Form, Open, Refused, Scalar, Value, View, take};

/// A copy of a value.
pub(crate) fn copy<T: Value + Blank + Clone>(from: &T) -> T {
    if cfg!(target_family = "wasm") { copy_by_field(from) } else { from.clone() }
}

pub(crate) fn copy_by_field<T: Value + Blank>(from: &T) -> T {
    let mut to = T::blank();
    // Nothing is refused: each part takes what a part of the same type shows.
    let taken = copy_into(from, &mut to);
    debug_assert!(taken.is_ok(), "a value shows what it does not take");
    to
}

fn copy_into(from: &dyn Value, to: &mut dyn Value) -> Result<(), Refused> {
    match from.view() {
        View::Nothing => Ok(()),
        View::Flag(flag) => take(to, Scalar::Flag(flag)),
        View::Whole(number) => take(to, Scalar::Whole(Some(number))),
        View::Text(text) | View::Reference { written: text, .. } => to.take_text(text),
        View::Shown(shown) => to.take_text(&shown.to_string()),
        View::List(list) => {
            let Some(Open::List(into)) = to.open(Form::List) else { return Err(Refused::Kind) };
            (0..list.len()).try_for_each(|at| match (list.get(at), into.push()) {
                (Some(from), Some(to)) => copy_into(from, to),
                _ => Err(Refused::Kind),
            })
        }
        View::Entity(entity) => {
            let Some(Open::Entity(into)) = to.open(Form::Object) else { return Err(Refused::Kind) };
            copy_fields(entity, into)
        }
        View::Named(named) => {
            let Some(Open::Named(into)) = to.open(Form::Object) else { return Err(Refused::Kind) };
            named
                .members()
                .try_for_each(|(name, from)| copy_into(from, into.member(name).map_err(Refused::says)?))
        }
    }
}

fn copy_fields(from: &dyn Entity, to: &mut dyn Entity) -> Result<(), Refused> {
    for at in 0..from.fields().len() {
        match (from.get(at), to.get_mut(at)) {
            (Some(from), _) if from.view().is_absent() => {}
            (Some(from), Some(to)) => copy_into(from, to)?,
            _ => return Err(Refused::Kind),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::Directory;
    use crate::model::SuperComplaint;

    #[test]
    fn a_copy_by_field_equals_its_original() {
        let mut texts = vec![crate::EXAMPLE.to_owned()];
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/records");
        for file in std::fs::read_dir(folder).unwrap() {
            texts.push(std::fs::read_to_string(file.unwrap().path()).unwrap());
        }
        assert!(texts.len() > 10);
        for text in texts {
            let mut record = SuperComplaint::from_json(&text).unwrap();
            record.extensions = serde_json::from_str(r#"{"a": [1, {"b": true, "c": []}], "d": {}}"#).unwrap();
            assert_eq!(copy_by_field(&record), record);
        }
        assert!(Directory::standard().bodies().iter().all(|body| copy_by_field(body) == *body));
    }
}
