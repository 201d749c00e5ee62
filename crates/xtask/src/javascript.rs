//! The npm package: the tarball, and its tests, run from the tarball in a project of their own.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use wasm_bindgen_cli_support::Bindgen;

use crate::command::{self, emptied, run, run_with};
use crate::example;

/// What WebAssembly may use: what Node 20 and browsers of 2023 have. Not `--all-features`: that gives types
/// that they refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds the package, and says where its tarball is.
///
/// # Errors
/// If it cannot be built.
pub(crate) fn build(root: &Path) -> anyhow::Result<PathBuf> {
    let package = root.join("bindings/javascript");
    run("npm", &["ci", "--ignore-scripts", "--silent"].map(OsStr::new), &package)?;

    let target = "wasm32-unknown-unknown";
    let name = "super-complaints-javascript";
    let cargo = ["build", "--package", name, "--target", target, "--profile", "wasm"].map(OsStr::new);
    run(env!("CARGO"), &cargo, root)?;
    let compiled = command::target(root).join(target).join("wasm/super_complaints_wasm.wasm");

    let dist = emptied(package.join("dist"))?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).out_name("wasm").web(true)?.typescript(false).generate(&dist)?;
    let wasm = dist.join("wasm_bg.wasm");
    let mut arguments = vec![wasm.as_os_str(), OsStr::new("-O3")];
    arguments.extend(FEATURES.map(OsStr::new));
    arguments.extend([OsStr::new("--strip-debug"), OsStr::new("--strip-producers"), OsStr::new("-o")]);
    arguments.push(wasm.as_os_str());
    run(package.join("node_modules/.bin/wasm-opt"), &arguments, root)?;

    for entry in std::fs::read_dir(package.join("js"))? {
        let file = entry?;
        std::fs::copy(file.path(), dist.join(file.file_name()))
            .with_context(|| format!("copying {}", file.path().display()))?;
    }
    data(&dist.join("data"))?;
    let packed = emptied(command::target(root).join("javascript/packed"))?;
    let pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination"].map(OsStr::new);
    run("npm", &[&pack[..], &[packed.as_os_str()]].concat(), &package)?;
    command::only_file(&packed, ".tgz")
}

/// What the package has beside the WebAssembly file, as modules with one text each: modules of JSON are younger than Node 20.
fn data(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir(folder)?;
    let texts = [
        ("rules.js", &*super_complaints::json::rules()),
        ("record-schema.js", super_complaints::SCHEMA),
        ("directory-schema.js", super_complaints::DIRECTORY_SCHEMA),
    ];
    for (name, text) in texts {
        // A text of JSON, written as JSON, is a literal of JavaScript.
        std::fs::write(folder.join(name), format!("export default {};\n", serde_json::to_string(text)?))?;
    }
    Ok(())
}

/// Builds the package, installs it into a new project, and runs its tests there.
///
/// # Errors
/// If it cannot be built, or a test fails.
pub(crate) fn test(root: &Path) -> anyhow::Result<()> {
    let tarball = build(root)?;
    let package = root.join("bindings/javascript");
    let project = emptied(command::target(root).join("javascript/project"))?;
    std::fs::write(project.join("package.json"), "{ \"private\": true }\n")?;
    let install = ["install", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"].map(OsStr::new);
    run("npm", &[&install[..], &[tarball.as_os_str()]].concat(), &project)?;

    // Tests and example stand in the project, so that they import what is installed there.
    let tests = std::fs::read_dir(package.join("tests"))?.map(|entry| Ok(entry?.path()));
    let mut files = tests.collect::<std::io::Result<Vec<_>>>()?;
    files.push(root.join("examples/javascript/who-owes.mjs"));
    for file in &files {
        let name = file.file_name().context("a test without a name")?;
        std::fs::copy(file, project.join(name))?;
    }
    let home = [("SUPER_COMPLAINTS_ROOT", root.as_os_str())];
    run_with("node", &["--test", "--test-reporter=spec"].map(OsStr::new), &project, &home)?;
    let strict = ["--project", "tsconfig.json"].map(OsStr::new);
    run(package.join("node_modules/.bin/tsc"), &strict, &project)?;
    example::same_as_rust(root, Path::new("node"), &project.join("who-owes.mjs"))
}
