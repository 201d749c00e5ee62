//! The smallest record that still goes wrong.

use serde_json::Value;

/// Takes out whatever can be taken out while `fails` holds.
pub(crate) fn smallest(mut record: Value, fails: &dyn Fn(&Value) -> bool) -> Value {
    loop {
        let smaller = without_one(&record).into_iter().find(|it| fails(it));
        match smaller {
            Some(smaller) => record = smaller,
            None => return record,
        }
    }
}

/// The same with one thing less, in every way.
fn without_one(value: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    match value {
        Value::Object(fields) => {
            for (name, inner) in fields {
                let mut less = fields.clone();
                less.shift_remove(name);
                all.push(Value::Object(less));
                for smaller in without_one(inner) {
                    let mut less = fields.clone();
                    less.insert(name.clone(), smaller);
                    all.push(Value::Object(less));
                }
            }
        }
        Value::Array(list) => {
            for (at, inner) in list.iter().enumerate() {
                let mut less = list.clone();
                less.remove(at);
                all.push(Value::Array(less));
                for smaller in without_one(inner) {
                    let mut less = list.clone();
                    less[at] = smaller;
                    all.push(Value::Array(less));
                }
            }
        }
        _ => {}
    }
    all
}
