//! The workspace's own commands: `cargo xtask generate`.

fn main() -> std::io::Result<()> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    std::fs::write(
        root.join("crates/super-complaints/schema/super-complaint.schema.json"),
        super_complaints::schema(),
    )
}
