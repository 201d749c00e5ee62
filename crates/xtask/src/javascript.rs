//! The npm package: the tarball, and its tests, run from the tarball in a new project.

mod order;

use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;
use xshell::{Shell, cmd};

use crate::command::{CARGO, fresh_dir, single_file, target};
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

/// Where the tarball is, in the folder that cargo builds into.
const PACKED: &str = "javascript/packed";
const TARBALL: &str = ".tgz";

/// What makes the modules smaller. Nothing is in the first kilobyte of the memory of a Rust module: the stack ends there. And a
/// function that is called once compresses better as it is than in the one that calls it.
const SMALLER: [&str; 3] = ["--low-memory-unused", "--one-caller-inline-max-function-size", "0"];

/// What LLVM leaves out, because it makes code larger: addresses of their own for each loop, and values that are worked out once and
/// kept where they could be worked out again. The engine does the like itself: a check takes as long as with them.
const LEFT_OUT: [&str; 4] = [
    "-Cllvm-args=-disable-lsr",
    "-Cllvm-args=-enable-pre=0",
    "-Cllvm-args=-enable-load-pre=0",
    "-Cllvm-args=-disable-machine-cse",
];

/// The WebAssembly halves: the crate of each, the file that it compiles to, and what it is called in the package. Pages and
/// registers have halves of their own, so that a program that only checks does not load them.
const HALVES: [(&str, &str, &str); 3] = [
    ("super-complaints-javascript", "super_complaints_wasm.wasm", "wasm"),
    ("super-complaints-javascript-pages", "super_complaints_pages_wasm.wasm", "pages_wasm"),
    ("super-complaints-javascript-registers", "super_complaints_registers_wasm.wasm", "registers_wasm"),
];

/// Builds the package, and returns the path of its tarball.
///
/// # Errors
/// If it cannot be built.
pub(crate) fn build(sh: &Shell) -> anyhow::Result<PathBuf> {
    let wasm32 = "wasm32-unknown-unknown";
    let compiled = target(sh).join(wasm32).join("wasm");
    for (package, ..) in HALVES {
        // One by one: together, each would get the features that the other asks for.
        let build = ["rustc", "--package", package, "--target", wasm32, "--profile", "wasm", "--"];
        cmd!(sh, "{CARGO} {build...} {LEFT_OUT...}").run()?;
    }
    let packed = fresh_dir(sh, PACKED)?;

    let _package = sh.push_dir("bindings/javascript");
    cmd!(sh, "npm ci --ignore-scripts --silent").run()?;
    sh.remove_path("dist")?;
    let dist = sh.create_dir("dist")?;
    for (_, file, name) in HALVES {
        let mut bindgen = Bindgen::new();
        bindgen
            .input_path(compiled.join(file))
            .out_name(name)
            .web(true)?
            .typescript(false)
            .generate(&dist)?;
        optimize(sh, &dist.join(format!("{name}_bg.wasm")))?;
    }
    data(sh, &dist.join("data"))?;
    cmd!(sh, "node build.mjs").run()?;
    cmd!(sh, "npm pack --silent --ignore-scripts --pack-destination {packed}").run()?;
    single_file(sh, &packed, TARBALL)
}

/// The tarball that was packed last.
///
/// # Errors
/// If there is none.
pub(crate) fn built(sh: &Shell) -> anyhow::Result<PathBuf> {
    single_file(sh, &target(sh).join(PACKED), TARBALL)
}

fn optimize(sh: &Shell, wasm: &Path) -> anyhow::Result<()> {
    let optimize = sh.current_dir().join("node_modules/.bin/wasm-opt");
    let strip = ["--strip-debug", "--strip-producers"];
    // The second pass removes what the first one leaves: a kilobyte more than speed passes do.
    let passes = ["-Os", "-Os"];
    cmd!(sh, "{optimize} {wasm} {passes...} {SMALLER...} {FEATURES...} {strip...} -o {wasm}").run()?;
    sh.write_file(wasm, order::named_by_place(&sh.read_binary_file(wasm)?)?)?;
    let order = "--reorder-functions-by-name";
    Ok(cmd!(sh, "{optimize} {wasm} {order} {FEATURES...} {strip...} -o {wasm}").run()?)
}

/// What the package has besides the WebAssembly file, as modules with one string each: JSON modules are newer than
/// Node 20.
fn data(sh: &Shell, folder: &Path) -> anyhow::Result<()> {
    let texts = [
        ("rules.js", &*super_complaints::json::rules()),
        ("record-schema.js", super_complaints::SCHEMA),
        ("directory-schema.js", super_complaints::directory::SCHEMA),
    ];
    for (name, text) in texts {
        // A JSON text, written as JSON, is a JavaScript literal.
        sh.write_file(folder.join(name), format!("export default {};\n", serde_json::to_string(text)?))?;
    }
    Ok(())
}

/// Installs the package into a new project, and runs its tests there.
///
/// # Errors
/// If a test fails.
pub(crate) fn test(sh: &Shell, tarball: &Path) -> anyhow::Result<()> {
    let root = sh.current_dir();
    let project = fresh_dir(sh, "javascript/project")?;
    // Tests and examples are in the project, so that they import what is installed there.
    for file in sh.read_dir("bindings/javascript/tests")? {
        sh.copy_file(file, &project)?;
    }
    for file in sh.read_dir("examples/javascript")? {
        sh.copy_file(file, &project)?;
    }
    {
        let _project = sh.push_dir(&project);
        sh.write_file("package.json", "{ \"private\": true }\n")?;
        cmd!(sh, "npm install --silent --ignore-scripts --no-audit --no-fund {tarball}").run()?;
        cmd!(sh, "node --test --test-reporter=spec").env("SUPER_COMPLAINTS_ROOT", &root).run()?;
        let tsc = root.join("bindings/javascript/node_modules/.bin/tsc");
        cmd!(sh, "{tsc} --project tsconfig.json").run()?;
    }
    // In every usual place: the quick ones. `bundlers` tries all.
    cmd!(sh, "node bindings/javascript/bundlers/run.mjs {tarball} --fast").run()?;
    example::same_as_rust(sh, &example::WHO_OWES, Path::new("node"), &project.join("who-owes.mjs"))?;
    example::same_as_rust(sh, &example::MAKE, Path::new("node"), &project.join("make.mjs"))
}

/// Builds the package, and tries it in every bundler, framework and engine for which it has a way; prints the table of
/// `docs/javascript.md`.
///
/// # Errors
/// If it cannot be built, or one way fails.
pub(crate) fn bundlers(sh: &Shell) -> anyhow::Result<()> {
    let tarball = build(sh)?;
    cmd!(sh, "node bindings/javascript/bundlers/run.mjs {tarball} --table").run()?;
    // The reference of the API: a warning, such as a link that leads nowhere, is an error.
    Ok(cmd!(sh, "npm --prefix bindings/javascript run --silent reference").run()?)
}

/// Builds the package, and measures it beside other ways of checking JSON, in Node and in a browser.
///
/// # Errors
/// If it cannot be built or measured.
pub(crate) fn bench(sh: &Shell) -> anyhow::Result<()> {
    let tarball = build(sh)?;
    Ok(cmd!(sh, "node bindings/javascript/bench/run.mjs {tarball}").run()?)
}
