//! Running the rules of the catalogue on a record.

use std::cmp::Ordering;

use rustc_hash::FxHashMap;

use crate::as_of::{Known, Moved};
use crate::collect_vec::CollectVec as _;
use crate::finding::{Finding, Segment, Severity, Subject, Undecided};
use crate::index::{EntityKind, Index};
use crate::model::{SuperComplaint, Suppression};
use crate::options::OptionsError;
use crate::order::sort_by;
use crate::read::{Fault, Holes, Loaded, Reading};
use crate::rules::{CATALOGUE_VERSION, Facts, Family, RULE_CORES, RuleCore, Sink, Stage};
use crate::texts::Texts;

use super::locate::locate_all;
use super::{Checked, Context, NotRun, Suppressed, Verdict, WhyNotRun};

impl SuperComplaint {
    /// Runs every rule on the record. Places are given as JSON Pointers; for lines and columns see
    /// [`check_json`].
    ///
    /// ```
    /// use super_complaints::{Context, SuperComplaint, Verdict};
    /// let record = SuperComplaint::from_json(super_complaints::EXAMPLE)?;
    /// assert_eq!(record.check(&Context::undated()).verdict, Verdict::Valid);
    /// # Ok::<(), super_complaints::LoadError>(())
    /// ```
    pub fn check(&self, context: &Context<'_>) -> Checked {
        with_pointers(self, context, &Texts::default())
    }

    /// The same with source texts: quotations are checked against them.
    ///
    /// # Errors
    /// If a text is for a document that the record does not have.
    pub fn check_with_texts(&self, context: &Context<'_>, texts: &Texts) -> Result<Checked, OptionsError> {
        texts.check_against(self)?;
        Ok(with_pointers(self, context, texts))
    }
}

impl Loaded {
    /// Runs every rule on the record; each finding has its line and column.
    pub fn check(&self, context: &Context<'_>) -> Checked {
        self.checked(context, &Texts::default())
    }

    /// The same with source texts: quotations are checked against them.
    ///
    /// # Errors
    /// If a text is for a document that the record does not have.
    pub fn check_with_texts(&self, context: &Context<'_>, texts: &Texts) -> Result<Checked, OptionsError> {
        texts.check_against(self.record())?;
        Ok(self.checked(context, texts))
    }

    fn checked(&self, context: &Context<'_>, texts: &Texts) -> Checked {
        let mut checked = nothing_run(context);
        run(self.record(), &[], (context, texts), &mut checked);
        locate_all(&mut checked, self.text(), &Holes::default(), self.outline());
        conclude(&mut checked);
        checked
    }
}

/// Reads and checks a record in one step: structural errors and findings together, each with its line and column.
/// What could be read is checked; rules that depend on the rest are listed as not run. Bytes should be UTF-8.
///
/// ```
/// use super_complaints::{Context, Verdict, check_json};
/// let checked = check_json("{\"schema\": \"1\"}", &Context::undated());
/// assert_eq!(checked.verdict, Verdict::Invalid);
/// assert_eq!(checked.faults.len(), 3, "id, scheme and title are missing");
/// ```
pub fn check_json(text: impl AsRef<[u8]>, context: &Context<'_>) -> Checked {
    let (reading, text) = Reading::with_text(text.as_ref());
    reading.into_checked(text, context, &Texts::default())
}

/// As [`check_json`], with source texts: quotations are checked against them.
///
/// # Errors
/// If a text is for a document that the record does not have. If documents could not be read, that is not known; then
/// the rule on quotations is listed as not run.
pub fn check_json_with_texts(
    text: impl AsRef<[u8]>,
    context: &Context<'_>,
    texts: &Texts,
) -> Result<Checked, OptionsError> {
    let (reading, text) = Reading::with_text(text.as_ref());
    reading.accepts(texts)?;
    Ok(reading.into_checked(text, context, texts))
}

impl Reading {
    /// Checks what was read of a text, as [`check_json`] does, for callers that need the record as well. The bytes are
    /// those that it was read from.
    ///
    /// ```
    /// use super_complaints::read::Reading;
    /// use super_complaints::{Context, check_json};
    /// let text = super_complaints::EXAMPLE;
    /// let context = Context::undated();
    /// assert_eq!(Reading::from_json(text).check(text, &context), check_json(text, &context));
    /// ```
    pub fn check(&self, text: impl AsRef<[u8]>, context: &Context<'_>) -> Checked {
        self.with_places(text_of(text.as_ref()), context, &Texts::default(), self.faults.clone())
    }

    /// The same with source texts: quotations are checked against them.
    ///
    /// # Errors
    /// As [`check_json_with_texts`].
    pub fn check_with_texts(
        &self,
        text: impl AsRef<[u8]>,
        context: &Context<'_>,
        texts: &Texts,
    ) -> Result<Checked, OptionsError> {
        self.accepts(texts)?;
        Ok(self.with_places(text_of(text.as_ref()), context, texts, self.faults.clone()))
    }

    /// Fails if a text is for a document that the record does not have, unless that is not known.
    fn accepts(&self, texts: &Texts) -> Result<(), OptionsError> {
        let holes = kinds_of(&self.holes);
        let whole =
            !holes.iter().any(|kind| matches!(kind, EntityKind::Document | EntityKind::SuperComplaint));
        self.record.as_ref().filter(|_| whole).map_or(Ok(()), |record| texts.check_against(record))
    }

    fn into_checked(mut self, text: &str, context: &Context<'_>, texts: &Texts) -> Checked {
        let faults = std::mem::take(&mut self.faults);
        self.with_places(text, context, texts, faults)
    }

    fn with_places(&self, text: &str, context: &Context<'_>, texts: &Texts, faults: Vec<Fault>) -> Checked {
        let mut checked = nothing_run(context);
        checked.faults = faults;
        checked.more_faults = self.more_faults;
        match &self.record {
            Some(record) => run(record, &kinds_of(&self.holes), (context, texts), &mut checked),
            None => {
                checked.not_run.extend(RULE_CORES.iter().map(|rule| not_run(rule, WhyNotRun::Unreadable)));
            }
        }
        locate_all(&mut checked, text, &self.holes, &self.outline);
        conclude(&mut checked);
        checked
    }
}

/// The text of some bytes; of other bytes nothing was read that has a place.
fn text_of(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap_or_default()
}

fn with_pointers(record: &SuperComplaint, context: &Context<'_>, texts: &Texts) -> Checked {
    let mut checked = nothing_run(context);
    run(record, &[], (context, texts), &mut checked);
    conclude(&mut checked);
    checked
}

fn nothing_run(context: &Context<'_>) -> Checked {
    Checked {
        format: "super-complaints-checked-1",
        record: None,
        title: None,
        verdict: Verdict::Undetermined,
        reason: None,
        as_of: context.as_of,
        profile: context.profile,
        directory: context.directory.version().to_owned(),
        catalogue: CATALOGUE_VERSION,
        faults: Vec::new(),
        more_faults: 0,
        findings: Vec::new(),
        suppressed: Vec::new(),
        undecided: Vec::new(),
        not_run: Vec::new(),
    }
}

/// The settings of a check, and the source texts.
type With<'w, 'd> = (&'w Context<'d>, &'w Texts);

fn run(record: &SuperComplaint, holes: &[EntityKind], with: With<'_, '_>, checked: &mut Checked) {
    let (context, texts) = with;
    checked.record = Some(record.id.to_string());
    checked.title = Some(record.title.to_string());
    let as_of = context.as_of;
    let mut facts = Facts::new(Index::new(record, context.directory), as_of, texts);
    // Findings about conduct use nothing later than the date; those about the record or a page use all of it.
    let known = as_of.and_then(|day| Known::by(record, day));
    let then = known
        .as_ref()
        .map(|known| (Facts::new(Index::new(&known.record, context.directory), as_of, texts), &known.moved));
    let mut findings = run_rules(false, (&facts, then.as_ref()), holes, with, checked);
    facts.suppressions_used = suppress(record, context, &mut findings, checked);
    if !record.suppressions.is_empty() {
        facts.not_run = checked.not_run.iter().map(|it| it.code).collect_vec();
        facts.unsure = checked.undecided.iter().map(|it| (it.code, it.entity.clone())).collect_vec();
    }
    // Rules about suppressions come last: they ask which suppressions had an effect.
    findings.extend(run_rules(true, (&facts, None), holes, with, checked));
    sort_by(&mut findings, |one, other| {
        let by_code = (one.severity, one.code).cmp(&(other.severity, other.code));
        by_code.then_with(|| by_path(&one.path, &other.path))
    });
    checked.findings = findings;
}

/// A record in full, and as of the date if that is less, with the original places.
type Views<'v, 'r> = (&'v Facts<'r>, Option<&'v (Facts<'r>, &'r Moved)>);

/// Runs the rules about suppressions, or all others.
fn run_rules(
    about_suppressions: bool,
    (facts, then): Views<'_, '_>,
    holes: &[EntityKind],
    with: With<'_, '_>,
    checked: &mut Checked,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let of_these = |rule: &&RuleCore| (rule.family == Family::Suppressions) == about_suppressions;
    for rule in RULE_CORES.iter().filter(|rule| rule.stage != Stage::Removed).filter(of_these) {
        if let Some(why) = why_not(rule, holes, with) {
            checked.not_run.push(not_run(rule, why));
        } else {
            let undecided = &mut checked.undecided;
            let (record, scheme) = (facts.record, facts.scheme);
            let conduct = rule.subject == Subject::Conduct;
            let then = then.filter(|_| conduct);
            let moved = then.map(|(_, moved)| *moved);
            let facts = then.map_or(facts, |(then, _)| then);
            let findings = &mut findings;
            facts.parties.named_on(with.0.as_of.filter(|_| conduct));
            (rule.check)(facts, &mut Sink { rule, record, moved, scheme, findings, undecided });
        }
    }
    findings
}

/// The order of two paths: positions compare as numbers, names as strings.
pub(super) fn by_path(one: &[Segment], other: &[Segment]) -> Ordering {
    fn key(segment: &Segment) -> (usize, &str) {
        match segment {
            Segment::Position(at) => (*at, ""),
            Segment::Field(name) => (0, name),
        }
    }
    one.iter().map(key).cmp(other.iter().map(key))
}

fn why_not(rule: &RuleCore, holes: &[EntityKind], (context, texts): With<'_, '_>) -> Option<WhyNotRun> {
    let named = |rules: &[&RuleCore]| rules.iter().any(|other| std::ptr::eq(*other, rule));
    if context.only.as_ref().is_some_and(|only| !named(only)) || named(&context.except) {
        Some(WhyNotRun::Excluded)
    } else if rule.profile > context.profile {
        Some(WhyNotRun::Profile)
    } else if rule.needs_date && context.as_of.is_none() {
        Some(WhyNotRun::NeedsDate)
    } else if rule.needs_texts && texts.is_empty() {
        Some(WhyNotRun::NeedsTexts)
    } else if holes.iter().any(|kind| *kind == EntityKind::SuperComplaint || rule.reads.contains(kind)) {
        Some(WhyNotRun::Unreadable)
    } else {
        None
    }
}

fn not_run(rule: &'static RuleCore, why: WhyNotRun) -> NotRun {
    let reason = match why {
        WhyNotRun::NeedsDate => "it needs a date, and no `as_of` was given".to_owned(),
        WhyNotRun::NeedsTexts => "it needs source texts, and none were supplied".to_owned(),
        WhyNotRun::Unreadable => "it depends on something that could not be read".to_owned(),
        WhyNotRun::Profile => format!("it belongs to the profile `{}`", rule.profile.as_str()),
        WhyNotRun::Excluded => "it was excluded".to_owned(),
    };
    NotRun { code: rule.code, slug: rule.slug, severity: rule.severity, why, reason }
}

/// Separates suppressed findings; says which suppressions were used. Errors are never suppressed.
fn suppress(
    record: &SuperComplaint,
    context: &Context<'_>,
    findings: &mut Vec<Finding>,
    checked: &mut Checked,
) -> Vec<bool> {
    let mut used = vec![false; record.suppressions.len()];
    if used.is_empty() {
        return used;
    }
    // By rule and entity, so that many findings meet many suppressions in linear time; the first one counts.
    let mut held: FxHashMap<(&str, Option<&str>), usize> = FxHashMap::default();
    let expired = |it: &Suppression| context.as_of.is_some_and(|day| it.has_expired(day));
    for (at, it) in record.suppressions.iter().enumerate().filter(|(_, it)| !expired(it)) {
        if let Some(rule) = crate::rules::find_running(&it.rule) {
            held.entry((rule.code, it.entity.as_deref())).or_insert(at);
        }
    }
    for finding in std::mem::take(findings) {
        let entity = finding.entity.as_deref();
        let at = [entity, None].into_iter().filter_map(|entity| held.get(&(finding.code, entity))).min();
        let at = at.copied().filter(|_| finding.severity != Severity::Error);
        match at.and_then(|at| used.get_mut(at).zip(record.suppressions.get(at))) {
            Some((used, suppression)) => {
                *used = true;
                checked.suppressed.push(Suppressed { finding, reason: suppression.reason.to_string() });
            }
            None => findings.push(finding),
        }
    }
    used
}

/// The kinds of entities that are incomplete because of structural errors; the record itself means its own fields.
fn kinds_of(holes: &Holes) -> Vec<EntityKind> {
    let kind = |pointer: &str| {
        let list = pointer.split('/').nth(1).unwrap_or_default();
        EntityKind::of_list(list).unwrap_or(EntityKind::SuperComplaint)
    };
    let mut kinds = Vec::new();
    for hole in &holes.list {
        let kind = kind(&hole.pointer);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

fn conclude(checked: &mut Checked) {
    checked.verdict = verdict(checked);
    checked.reason = checked.first_reason();
}

fn verdict(checked: &Checked) -> Verdict {
    let error = |severity: Severity| severity == Severity::Error;
    if !checked.faults.is_empty() || checked.findings.iter().any(|it| error(it.severity)) {
        return Verdict::Invalid;
    }
    let unsure = |it: &Undecided| error(it.severity);
    // Rules of a stricter profile were not requested; they are listed, but do not affect the verdict.
    let missing = |it: &NotRun| error(it.severity) && it.why != WhyNotRun::Profile;
    if checked.undecided.iter().any(unsure) || checked.not_run.iter().any(missing) {
        return Verdict::Undetermined;
    }
    Verdict::Valid
}
