//! Bodies: legal persons and offices, with their names over time.

use super::words::words;
use super::{PartyId, SourceRef, Text};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// What kind of body it is.
    pub enum BodyKind {
        /// One of the 43 police forces of the police areas of England and Wales.
        TerritorialForce = "territorial_force",
        /// British Transport Police, Civil Nuclear Constabulary, Ministry of Defence Police.
        SpecialForce = "special_force",
        /// The National Crime Agency.
        NationalAgency = "national_agency",
        /// A service police force or unit.
        ServicePolice = "service_police",
        /// A force outside England and Wales.
        OtherForce = "other_force",
        /// A chief officer of police: the office, not the person.
        ChiefOfficer = "chief_officer",
        /// A police and crime commissioner, also one with fire functions.
        PoliceAndCrimeCommissioner = "police_and_crime_commissioner",
        /// A mayor who has the functions of a police and crime commissioner.
        Mayor = "mayor",
        /// The Mayor's Office for Policing and Crime in London.
        MayorsOffice = "mayors_office",
        /// The Common Council of the City of London as police authority.
        CommonCouncil = "common_council",
        /// The authority of a special force.
        SpecialPoliceAuthority = "special_police_authority",
        /// A government department.
        Department = "department",
        /// A prosecuting authority.
        Prosecutor = "prosecutor",
        /// A body that speaks for others: NPCC, APCC.
        RepresentativeBody = "representative_body",
        /// A professional body: the College of Policing.
        ProfessionalBody = "professional_body",
        /// An inspectorate.
        Inspectorate = "inspectorate",
        /// A body that handles complaints.
        ComplaintsBody = "complaints_body",
        /// A regulator.
        Regulator = "regulator",
        /// The holder of a public office: HM Chief Inspector of Constabulary.
        OfficeHolder = "office_holder",
        /// A commissioner who is not a police and crime commissioner.
        Commissioner = "commissioner",
        /// A charity or other voluntary body.
        VoluntaryOrganisation = "voluntary_organisation",
        /// Anything else.
        Other = "other",
    }
}

entity! {
    /// A name, and the days on which it was the name; both days belong to the span.
    pub struct Name {
        /// The name in full.
        pub text: Text,
        /// The first day of the name; absent: from the beginning, or not established.
        pub since: Option<PartialDate>,
        /// The last day of the name; absent: it still holds.
        pub until: Option<PartialDate>,
    }
    /// A name, without the dates between which it was the name.
    pub fn new(text: Text);
}

entity! {
    /// An identifier that somebody else gave to a body.
    pub struct Identifier {
        /// Whose identifier it is: `ons-pfa-name`, `data-police-uk`, `govuk-org`, `registration-number`.
        pub scheme: Text,
        /// The identifier; an opaque text.
        pub value: Text,
    }
    /// An identifier, and whose identifier it is.
    pub fn new(scheme: Text, value: Text);
}

entity! {
    /// A time during which an office was vacant: a reason why nobody answered.
    pub struct Vacancy {
        /// The first day without a holder.
        pub since: PartialDate,
        /// The last day without a holder; absent: it is still vacant, or the end is not known.
        pub until: Option<PartialDate>,
        /// Where this is said.
        pub sources: Vec<SourceRef>,
    }
    /// A vacancy from this date on. When it ended is not recorded.
    pub fn new(since: PartialDate);
}

words! {
    /// How sure a row of the directory is.
    pub enum Certainty {
        /// Name, days and identifiers were each seen in a source. The rule; need not be written.
        Verified = "verified",
        /// At least one of them was not.
        Unverified = "unverified",
    }
}

entity! {
    /// A body: a legal person or an office, in the directory or among a record's own bodies.
    ///
    /// A rename is the same body with another name; only where one body ends and another takes over is there
    /// a `successor`. A body of the record may not have the id of one in the directory.
    pub struct Body {
        /// The id of the body.
        pub id: PartyId,
        /// What kind of body it is.
        pub kind: BodyKind,
        /// Its names in order of time; at least one.
        #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
        pub names: Vec<Name> = required,
        /// The usual short name or abbreviation.
        pub short_name: Option<Text>,
        /// Other spellings under which it is found.
        pub also_known_as: Vec<Text>,
        /// Identifiers that others gave to it.
        pub identifiers: Vec<Identifier>,
        /// The code of its police area (ONS PFA), which joins a force with its local policing body.
        pub area: Option<Text>,
        /// The first day of its existence; absent: before the directory's horizon, or not established.
        pub since: Option<PartialDate>,
        /// The last day of its existence; absent: it exists.
        pub until: Option<PartialDate>,
        /// Times without a holder of the office.
        pub vacancies: Vec<Vacancy>,
        /// The body that took over.
        pub successor: Option<PartyId>,
        /// The organisation with which it shares one seat: a chief officer sits with the force.
        pub seat: Option<PartyId>,
        /// The force whose authority it is.
        pub authority_of: Option<PartyId>,
        /// The groups for which it usually speaks.
        pub represents: Vec<PartyId>,
        /// For a police and crime commissioner: the first day as fire and rescue authority too.
        pub fire_functions_since: Option<PartialDate>,
        /// Ids under which it was found in earlier versions of the directory, or under an earlier name.
        pub former_ids: Vec<PartyId>,
        /// How sure the row is; absent: verified.
        pub certainty: Option<Certainty>,
        /// Where all of this is said.
        pub sources: Vec<SourceRef>,
    }
    /// A body with its names, at least one.
    ///
    /// ```
    /// use super_complaints::{Body, BodyKind, Name, PartyId, Text};
    /// let mut former = Name::new(Text::new("The Example Society")?);
    /// former.until = Some("2019-03".parse()?);
    /// let names = vec![former, Name::new(Text::new("Example Trust")?)]; // in order of time
    /// let body = Body::new(PartyId::new("example-trust")?, BodyKind::VoluntaryOrganisation, names);
    /// assert_eq!(body.names.len(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(id: PartyId, kind: BodyKind, names: Vec<Name>);
    impl {
        fn refused(&self) -> Option<&'static str> {
            self.names.is_empty().then_some("`names` is empty: a body has at least one name")
        }
    }
}
