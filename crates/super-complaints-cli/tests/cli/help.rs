//! Help, rules, schema, completions, colour.

use super_complaints::rules::CATALOGUE;

use crate::run::{RECORD, assert_fits, assert_plain, binary, ran, run};

#[test]
fn every_command_has_help_with_examples() {
    for command in [
        "report",
        "read",
        "check",
        "status",
        "explain",
        "tables",
        "diff",
        "feed",
        "rules",
        "schema",
        "completions",
    ] {
        let ran = run(&[command, "--help"]);
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{command}");
        assert!(
            ran.out.contains("Example") && ran.out.contains(&format!("super-complaints {command}")),
            "{}",
            ran.out
        );
        assert_fits(&ran.out, 100);
        insta::assert_snapshot!(format!("help_of_{command}"), ran.out);
    }
    let ran = run(&["--help"]);
    insta::assert_snapshot!("help", ran.out);
}

#[test]
fn the_list_has_every_rule_by_family() {
    let ran = run(&["rules"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    for rule in CATALOGUE {
        assert!(
            ran.out.contains(&format!("  {}  ", rule.code)) && ran.out.contains(rule.slug),
            "{}",
            rule.code
        );
    }
    assert_fits(&ran.out, 80);
    assert!(ran.out.starts_with("references: ids, references and numbers\n  SC101"), "{}", ran.out);
    assert!(!ran.out.contains("other matters"), "every family is described");
}

#[test]
fn every_rule_has_a_page() {
    for rule in CATALOGUE {
        let ran = run(&["rules", rule.code]);
        assert_eq!(ran.status, Some(0));
        assert_fits(&ran.out, 80);
        for part in ["Why\n", "How to fix it\n", "Basis\n", "It reports\n", "It does not report\n"] {
            assert!(ran.out.contains(part), "{}: {part}", rule.code);
        }
    }
    insta::assert_snapshot!(run(&["rules", "no-published-response"]).out);
}

#[test]
fn an_unknown_rule_is_refused_and_the_nearest_is_told() {
    for (name, says) in [
        ("SC401x", "did you mean SC401?"),
        ("no-publishd-response", "did you mean no-published-response?"),
        ("x", "lists all rules"),
    ] {
        let ran = run(&["rules", name]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
        assert!(
            ran.err.contains(&format!("there is no rule `{name}`")) && ran.err.contains(says),
            "{}",
            ran.err
        );
    }
}

#[test]
fn rules_and_schema_are_those_of_the_library() {
    assert_eq!(run(&["rules", "--format", "json"]).out.trim_end(), super_complaints::json::rules());
    let rule: serde_json::Value =
        serde_json::from_str(&run(&["rules", "SC401", "--format", "json"]).out).unwrap();
    assert_eq!(rule["slug"], "no-published-response");
    assert_eq!(run(&["schema"]).out, super_complaints::SCHEMA);
}

#[test]
fn shells_get_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = run(&["completions", shell]);
        assert_eq!(ran.status, Some(0));
        assert!(ran.out.contains("super-complaints") && ran.out.contains("as-of"), "{shell}");
    }
    assert_eq!(run(&["completions", "tcsh"]).status, Some(2));
}

#[test]
fn colour_is_for_terminals_and_whoever_asks_for_it() {
    let coloured = |variables: &[(&str, &str)]| {
        let mut command = binary();
        command.args(["check", RECORD, "--as-of", "2022-06-01"]).envs(variables.iter().copied());
        ran(command.output().unwrap()).out.contains('\u{1b}')
    };
    assert!(!coloured(&[]), "a pipe is no terminal");
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!coloured(&[("CLICOLOR", "1")]));
    assert!(!coloured(&[("CLICOLOR", "0")]));
}

#[test]
fn colour_is_never_alone() {
    let mut command = binary();
    command.args(["report", RECORD, "--as-of", "2022-06-01"]).env("CLICOLOR_FORCE", "1");
    let coloured = ran(command.output().unwrap()).out;
    let plain = run(&["report", RECORD, "--as-of", "2022-06-01"]).out;
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), plain);
    assert_plain(&plain);
}
