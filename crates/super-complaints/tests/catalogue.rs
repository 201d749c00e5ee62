//! The catalogue of rules: ids unique and frozen, files named after slugs, and every example does what it says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super_complaints::check::{Profile, Severity, Subject, Texts, check_json_with_texts};
use super_complaints::model::{Suppression, Text};
use super_complaints::rules::{CATALOGUE, Example, Rule, Stage};
use super_complaints::{
    Checked, Context, Directory, EXAMPLE, PartialDate, Scheme, SuperComplaint, check_json,
};

/// The good record with the change of an example.
fn patched(example: &Example) -> String {
    let mut record: serde_json::Value = serde_json::from_str(EXAMPLE).unwrap();
    let patch: json_patch::Patch = serde_json::from_str(example.patch).unwrap();
    json_patch::patch(&mut record, &patch).unwrap();
    serde_json::to_string_pretty(&record).unwrap()
}

fn checked(example: &Example) -> Checked {
    check_text(&patched(example), example)
}

fn check_text(text: &str, example: &Example) -> Checked {
    let as_of = example.as_of.map(|day| day.parse::<PartialDate>().unwrap().exact().unwrap());
    let context = as_of.map_or(Context::undated(), Context::new).profile(Profile::Publish);
    let texts: Texts = example.texts.iter().map(|it| (it.document, it.text)).collect();
    check_json_with_texts(text, &context, &texts).unwrap()
}

#[test]
fn the_shared_good_record_has_no_findings() {
    let day = "2022-06-01".parse::<PartialDate>().unwrap().exact().unwrap();
    let checked = check_json(EXAMPLE, &Context::new(day).profile(Profile::Publish));
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    assert!(checked.findings.is_empty(), "{:#?}", checked.findings);
    assert!(checked.undecided.is_empty(), "{:#?}", checked.undecided);
    // All but what needs texts, of which a record has none.
    let not_run: Vec<_> = checked.not_run.iter().map(|it| it.code).collect();
    assert_eq!(not_run, ["SC706", "SC709"]);
}

#[test]
fn missing_quotations_are_the_findings_of_their_rule() {
    let rule = CATALOGUE.iter().find(|rule| rule.code == "SC706").unwrap();
    let mut found = 0;
    for example in rule.bad.iter().chain(rule.good) {
        let mut record = SuperComplaint::from_json(&patched(example)).unwrap();
        let texts: Texts = example.texts.iter().map(|it| (it.document, it.text)).collect();
        let context = Context::undated().only_rules(["SC706"]).unwrap();
        let suppressions = ["SC706", "quote-not-in-source", "SC301"]
            .into_iter()
            .flat_map(|rule| [(rule, None), (rule, Some("response:home-office")), (rule, Some("feature:f1"))])
            .map(|(rule, entity)| {
                let mut suppression = Suppression::new(Text::new(rule).unwrap(), Text::new("known").unwrap());
                suppression.entity = entity.map(|it| Text::new(it).unwrap());
                Some(suppression)
            });
        for suppression in suppressions.chain([None]) {
            record.suppressions = suppression.into_iter().collect();
            let checked = record.check_with_texts(&context, &texts).unwrap();
            let missing = record.missing_quotations(Directory::standard(), &texts).unwrap();
            assert_eq!(missing, checked.findings, "{}", example.title);
            found += missing.len();
        }
    }
    assert!(found > 10, "{found}");
    let texts: Texts = [("nothing", "")].into_iter().collect();
    let record = SuperComplaint::from_json(EXAMPLE).unwrap();
    assert!(record.missing_quotations(Directory::standard(), &texts).is_err(), "no such document");
}

/// The names of the instruments that a scheme rests on: `SI 2018/748`, `Enterprise Act 2002`.
fn instruments(scheme: &'static Scheme) -> Vec<&'static str> {
    let title = |title: &'static str| {
        let number = title.rsplit_once('(').map(|(_, it)| it.trim_end_matches(')'));
        let act = title.find(" Act ").and_then(|at| title.get(..at + " Act 2002".len()));
        number.filter(|it| it.starts_with("SI ")).or(act)
    };
    scheme.documents.iter().filter_map(|it| title(&it.title)).collect()
}

#[test]
fn a_finding_rests_on_the_law_of_the_scheme_of_its_record() {
    let schemes = Scheme::all();
    let laws: BTreeSet<&str> = schemes.iter().flat_map(instruments).collect();
    assert!(laws.contains("SI 2018/748") && laws.contains("Enterprise Act 2002"), "{laws:?}");
    let (mut based, mut foreign) = (BTreeMap::new(), BTreeSet::new());
    for scheme in schemes {
        let own = instruments(scheme);
        let police = r#""scheme": "police""#;
        // An example of a scheme of its own is of no other.
        let of_police = |example: &&Example| patched(example).contains(police);
        for example in CATALOGUE.iter().flat_map(|rule| rule.bad).filter(of_police) {
            let text = patched(example).replace(police, &format!(r#""scheme": "{}""#, scheme.id));
            for finding in check_text(&text, example).findings {
                let Some(basis) = finding.basis else { continue };
                let Some(law) = laws.iter().find(|law| basis.starts_with(**law)) else { continue };
                if !own.contains(law) {
                    foreign.insert(format!("{} under `{}` rests on {basis}", finding.code, scheme.id));
                }
                based.insert((scheme.id.as_str(), finding.code), basis);
            }
        }
    }
    assert!(foreign.is_empty(), "{foreign:#?}");
    let based = |scheme, code| based.get(&(scheme, code)).map_or("nothing", AsRef::as_ref);
    let of_police = "Police Reform Act 2002 section 29A: a designated body may make a complaint";
    assert_eq!(based("police", "SC606"), of_police, "as the rule itself says it");
    assert_eq!(based("consumer", "SC606"), "Enterprise Act 2002 section 11(1)");
    assert_eq!(based("payment-systems", "SC609"), "Financial Services (Banking Reform) Act 2013 section 69");
    assert_eq!(based("online-safety", "SC608"), "SI 2025/919 regulation 5");
    assert_eq!(based("service-police", "SC608"), "SI 2023/624 regulation 94(7)");
    assert_eq!(based("service-police", "SC615"), "SI 2023/624 regulation 94(2)");
    assert_eq!(based("service-police", "SC621"), "SI 2023/624 regulation 95(1)");
    assert_eq!(based("service-police", "SC610"), "SI 2023/624 regulation 96");
}

#[test]
fn each_bad_example_is_objected_to_and_each_good_one_is_not() {
    for rule in CATALOGUE {
        assert!(!rule.bad.is_empty() && !rule.good.is_empty(), "{rule:?} needs a bad and a good example");
        for example in rule.bad {
            let checked = checked(example);
            let found: Vec<_> = checked.findings.iter().map(|it| (it.code, &it.message)).collect();
            assert!(checked.faults.is_empty(), "{rule:?} `{}`: {:#?}", example.title, checked.faults);
            assert!(
                found.iter().any(|it| it.0 == rule.code),
                "{rule:?} is silent on `{}`: {found:#?}",
                example.title
            );
        }
        for example in rule.good {
            let checked = checked(example);
            let found: Vec<_> = checked.findings.iter().filter(|it| it.code == rule.code).collect();
            assert!(checked.faults.is_empty(), "{rule:?} `{}`: {:#?}", example.title, checked.faults);
            assert!(found.is_empty(), "{rule:?} objects to `{}`: {found:#?}", example.title);
            let ran = checked.not_run.iter().all(|it| it.code != rule.code);
            assert!(ran, "{rule:?} did not run on `{}`: give the example a day", example.title);
        }
    }
}

#[test]
fn only_what_is_wrong_with_the_record_is_an_error() {
    for rule in CATALOGUE {
        assert!(rule.severity != Severity::Error || rule.subject == Subject::Record, "{rule:?}");
        assert!(
            rule.severity != Severity::Error || rule.profile == Profile::Draft,
            "{rule:?} decides the verdict"
        );
        assert!(
            rule.severity != Severity::Error || !rule.needs_date,
            "{rule:?} would leave every undated check open"
        );
    }
}

#[test]
fn codes_are_unique_sorted_and_belong_to_their_family() {
    let codes: Vec<&str> = CATALOGUE.iter().map(|rule| rule.code).collect();
    let sorted: BTreeSet<&str> = codes.iter().copied().collect();
    assert_eq!(codes, sorted.into_iter().collect::<Vec<_>>(), "in the order of codes, each once");
    let hundreds = |rule: &Rule| rule.code.as_bytes()[2] - b'0';
    let families = [
        "",
        "references",
        "dates",
        "responses",
        "coverage",
        "publication",
        "steps",
        "sources",
        "",
        "suppressions",
    ];
    for rule in CATALOGUE {
        assert!(rule.code.len() == 5 && rule.code.starts_with("SC"), "{rule:?}");
        assert_eq!(families[usize::from(hundreds(rule))], rule.family.as_str(), "{rule:?}");
    }
}

#[test]
fn each_file_holds_the_rule_of_its_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let mut files = BTreeSet::new();
    for family in
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|it| it.is_dir())
    {
        for file in std::fs::read_dir(&family).unwrap() {
            let path = file.unwrap().path();
            let slug = path.file_stem().unwrap().to_str().unwrap().replace('_', "-");
            files.insert(format!("{}/{slug}", family.file_name().unwrap().to_str().unwrap()));
        }
    }
    let rules = CATALOGUE.iter().map(|rule| format!("{}/{}", rule.family.as_str(), rule.slug)).collect();
    assert_eq!(files, rules);
}

#[test]
fn every_rule_says_why_and_how_to_fix() {
    for rule in CATALOGUE {
        assert!(rule.rationale.len() > 40 && rule.help.len() > 10 && !rule.title.ends_with('.'), "{rule:?}");
        assert!(
            !rule.basis.is_empty() && !rule.status.since.is_empty() && !rule.reads.is_empty(),
            "{rule:?}"
        );
        assert_ne!(rule.status.stage, Stage::Removed, "{rule:?}: a removed rule has no file");
    }
}
