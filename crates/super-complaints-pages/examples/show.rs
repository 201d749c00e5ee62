//! tmp
fn main() {
    let b = std::fs::read(std::env::args().nth(1).unwrap()).unwrap();
    match super_complaints_pages::read(&b, &Default::default()) {
        Ok(d) => {
            println!("{}\n-----\n{}", d.text, serde_json::to_string_pretty(&d.record).unwrap());
            for u in &d.trace.unused {
                println!("UNPLACED {:?}", u)
            }
        }
        Err(e) => println!("ERR {e}"),
    }
}
