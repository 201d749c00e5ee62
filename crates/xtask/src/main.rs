//! tmp
fn main() { let _ = std::fs::write("/tmp/record.json", super_complaints::schema());
 for (n, s) in super_complaints::result_schemas() { let _ = std::fs::write(format!("/tmp/{n}.json"), s); } }
