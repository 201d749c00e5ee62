//! Legal regimes as data: who may complain, to whom, which steps and time limits the law has, and which not.

mod standing;
mod step;
mod time_limit;

use std::sync::OnceLock;

use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::directory::SourceDocument;
use crate::fields::{entity, read_embedded};
use crate::model::{Nation, PartyId, SchemeId, Text};

pub use standing::{Designation, Standing, StandingModel, StandingRetention};
pub use step::{
    Authority, Conclusion, DecisionMode, Ground, Provision, RefusalDuty, ReplyDuty, Step, StepKind,
};
pub use time_limit::{Extension, Notified, Repeats, RuledOutBy, StartFallback, TimeLimit, UnsetLimit};

/// The data files, one for each scheme. A new one is a line here.
const FILES: [&str; 6] = [
    include_str!("../data/schemes/police.json"),
    include_str!("../data/schemes/service-police.json"),
    include_str!("../data/schemes/consumer.json"),
    include_str!("../data/schemes/financial-services.json"),
    include_str!("../data/schemes/payment-systems.json"),
    include_str!("../data/schemes/online-safety.json"),
];

entity! {
    /// A legal regime of super-complaints. A new one is a data file, not code.
    ///
    /// ```
    /// use super_complaints::Scheme;
    /// let police = Scheme::find("police").ok_or("no such scheme")?;
    /// assert_eq!(police.time_limits[0].basis.as_str(), "si-2018-748#reg 5");
    /// assert!(police.unset_limits.iter().any(|it| it.id.as_str() == "reply-to-recommendation"));
    /// let consumer = Scheme::find("consumer").ok_or("no such scheme")?;
    /// assert_eq!(consumer.time_limit("response").ok_or("no such time limit")?.length.to_string(), "P90D");
    /// # Ok::<(), &str>(())
    /// ```
    pub struct Scheme {
        /// Its id: `police`.
        pub id: SchemeId,
        /// Its title.
        pub title: Text,
        /// The nations whose policing it covers; empty: it is not defined by nations.
        pub nations: Vec<Nation>,
        /// Where it applies, in words, if nations do not say it.
        pub territory: Option<Text>,
        /// The first date on which it was in force.
        pub since: PartialDate,
        /// The last such date; absent: it is in force.
        pub until: Option<PartialDate>,
        /// Its instruments and other sources.
        pub documents: Vec<SourceDocument> = required,
        /// What a complaint must show about the features that it is about.
        pub tests: Vec<Provision> = required,
        /// The authorities that a complaint is made to.
        pub receivers: Vec<Authority> = required,
        /// The authorities that investigate and conclude, as reports and responses name them.
        pub authorities: Vec<Authority> = required,
        /// The last date for which that list is known to be complete. After it, a body that is not on it may have become
        /// an authority; absent: the list is complete.
        pub authorities_known_until: Option<PartialDate>,
        /// Whether they conclude together or individually.
        pub decision_mode: DecisionMode,
        /// The group of office holders that decide, as the law names them; absent: the authority itself.
        pub decided_by: Option<PartyId>,
        /// The group of bodies that complaints can be about; absent: the law does not list them.
        pub subjects: Option<PartyId>,
        /// How complaints are shared out among authorities and schemes.
        pub routing: Vec<Provision>,
        /// Which bodies may complain.
        pub standing: Standing,
        /// What a complaint must contain.
        pub contents: Vec<Provision> = required,
        /// The grounds on which a complaint is not eligible, or not taken up.
        pub grounds: Vec<Ground> = required,
        /// The steps that a complaint goes through.
        pub steps: Vec<Step> = required,
        /// The time limits that the law sets.
        pub time_limits: Vec<TimeLimit> = required,
        /// Time limits that the law does not set, though one might expect them, with the reason.
        pub unset_limits: Vec<UnsetLimit> = required,
        /// Whether an addressee must answer a recommendation.
        pub reply_duty: ReplyDuty,
        /// What the conclusion is and must contain.
        pub conclusion: Conclusion,
        /// What could not be established, so that silence is not taken for law.
        pub gaps: Vec<Text>,
    }
}

impl Scheme {
    /// All schemes that come with the crate.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Scheme>> = OnceLock::new();
        ALL.get_or_init(|| FILES.iter().map(|text| read_embedded(text)).collect_vec())
    }

    /// The scheme with an id.
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::all().iter().find(|scheme| scheme.id.as_str() == id)
    }

    /// The time limit with an id.
    pub fn time_limit(&self, id: &str) -> Option<&TimeLimit> {
        self.time_limits.iter().find(|time_limit| &*time_limit.id == id)
    }

    /// The time limit with an id that the law does not set, though one might expect it.
    pub fn unset_limit(&self, id: &str) -> Option<&UnsetLimit> {
        self.unset_limits.iter().find(|it| &*it.id == id)
    }

    /// The ground with an id.
    pub fn ground(&self, id: &str) -> Option<&Ground> {
        self.grounds.iter().find(|ground| ground.id.as_str() == id)
    }

    /// The time limits that run one after the other up to and including this one; the first is started by its event, each
    /// of the others by the end of the one before.
    ///
    /// ```
    /// use super_complaints::Scheme;
    /// let scheme = Scheme::find("online-safety").ok_or("no such scheme")?;
    /// let response = scheme.time_limit("response").ok_or("no such time limit")?;
    /// let chain: Vec<&str> = scheme.chain(response).iter().map(|time_limit| time_limit.id.as_str()).collect();
    /// assert_eq!(chain, ["eligibility", "response"]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn chain<'s>(&'s self, time_limit: &'s TimeLimit) -> Vec<&'s TimeLimit> {
        let mut chain = vec![time_limit];
        let before = |time_limit: &TimeLimit| time_limit.after.as_deref().and_then(|id| self.time_limit(id));
        while let Some(earlier) = chain.last().and_then(|first| before(first)) {
            if chain.len() > self.time_limits.len() {
                break;
            }
            chain.push(earlier);
        }
        chain.reverse();
        chain
    }

    /// Whether a body was designated on a date.
    pub fn is_designated(&self, body: &str, day: &PartialDate) -> Tri {
        self.standing.is_designated(body, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scheme_file_can_be_read() {
        for text in FILES {
            crate::fields::read_json::<Scheme>(text).unwrap();
        }
        assert_eq!(Scheme::all().len(), FILES.len());
    }

    #[test]
    fn every_file_of_the_folder_is_embedded() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/schemes");
        for file in std::fs::read_dir(folder).unwrap() {
            let file = file.unwrap().path();
            let id = file.file_stem().unwrap().to_str().unwrap().to_owned();
            assert_eq!(Scheme::find(&id).map(|scheme| scheme.id.as_str()), Some(&*id), "{}", file.display());
        }
    }
}
