//! One rule by itself: which quotations are not in the texts of their sources.

use rustc_hash::FxHashSet;

use crate::directory::Directory;
use crate::finding::Finding;
use crate::index::Index;
use crate::model::SuperComplaint;
use crate::options::OptionsError;
use crate::order::sort_by;
use crate::rules::{Facts, QUOTE_NOT_IN_SOURCE, Sink};
use crate::texts::Texts;

use super::run::by_path;

impl SuperComplaint {
    /// The quotations that are not in the texts of their sources: what a check finds by rule SC706. Findings that the record
    /// suppresses are left out, whether the suppression has expired or not. No other rule runs, and a program that only
    /// asks this does not contain them.
    ///
    /// ```
    /// use super_complaints::check::Texts;
    /// use super_complaints::{Directory, SuperComplaint};
    /// let record = SuperComplaint::from_json(super_complaints::EXAMPLE)?;
    /// let texts: Texts = [("ho-letter", "The Minister writes: we accept nothing.")].into_iter().collect();
    /// let missing = record.missing_quotations(Directory::standard(), &texts)?;
    /// let pointers: Vec<_> = missing.iter().map(|it| it.pointer.as_str()).collect();
    /// assert_eq!(pointers, ["/responses/0/answers/0/commitments/0/due/words", "/responses/0/answers/0/quote"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If a text is for a document that the record does not have.
    pub fn missing_quotations(
        &self,
        directory: &Directory,
        texts: &Texts,
    ) -> Result<Vec<Finding>, OptionsError> {
        texts.check_against(self)?;
        let facts = Facts::new(Index::new(self, directory), None, texts);
        let (mut findings, mut undecided) = (Vec::new(), Vec::new());
        let rule = &QUOTE_NOT_IN_SOURCE;
        let mut sink = Sink {
            rule,
            record: self,
            moved: None,
            scheme: facts.scheme,
            findings: &mut findings,
            undecided: &mut undecided,
        };
        (rule.check)(&facts, &mut sink);
        let of_rule = self.suppressions.iter().filter(|it| rule.is_named(&it.rule));
        let accepted: FxHashSet<Option<&str>> = of_rule.map(|it| it.entity.as_deref()).collect();
        findings.retain(|it| !accepted.contains(&None) && !accepted.contains(&it.entity.as_deref()));
        sort_by(&mut findings, |one, other| by_path(&one.path, &other.path));
        Ok(findings)
    }
}
