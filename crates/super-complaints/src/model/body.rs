//! Bodies: legal persons and offices, with their names over time.

use super::words::words;
use super::{PartyId, SourceRef, Text};
use crate::dates::PartialDate;
use crate::fields::entity;

words! {
    /// What kind of body it is.
    pub enum BodyKind {
        /// One of the 43 territorial police forces of England and Wales.
        TerritorialForce = "territorial_force",
        /// British Transport Police, the Civil Nuclear Constabulary or the Ministry of Defence Police.
        SpecialForce = "special_force",
        /// The National Crime Agency.
        NationalAgency = "national_agency",
        /// A service police force or unit.
        ServicePolice = "service_police",
        /// A force outside England and Wales.
        OtherForce = "other_force",
        /// A chief officer of police: the office, not the person.
        ChiefOfficer = "chief_officer",
        /// A police and crime commissioner, with or without fire functions.
        PoliceAndCrimeCommissioner = "police_and_crime_commissioner",
        /// A mayor who has the functions of a police and crime commissioner.
        Mayor = "mayor",
        /// The Mayor's Office for Policing and Crime in London.
        MayorsOffice = "mayors_office",
        /// The Common Council of the City of London, as police authority.
        CommonCouncil = "common_council",
        /// The authority of a special force.
        SpecialPoliceAuthority = "special_police_authority",
        /// A government department.
        Department = "department",
        /// A prosecuting authority.
        Prosecutor = "prosecutor",
        /// A body that speaks for others, such as the NPCC or the APCC.
        RepresentativeBody = "representative_body",
        /// A professional body, such as the College of Policing.
        ProfessionalBody = "professional_body",
        /// An inspectorate.
        Inspectorate = "inspectorate",
        /// A body that handles complaints.
        ComplaintsBody = "complaints_body",
        /// A regulator.
        Regulator = "regulator",
        /// The holder of a public office, such as HM Chief Inspector of Constabulary.
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
    /// A name, and the dates between which it was used, both included.
    pub struct Name {
        /// The name in full.
        pub text: Text,
        /// The first date on which it was the name; absent: from the beginning, or not established.
        pub since: Option<PartialDate>,
        /// The last date on which it was the name; absent: it still is.
        pub until: Option<PartialDate>,
    }
    /// A name, without the dates between which it was the name.
    pub fn new(text: Text);
}

entity! {
    /// An identifier for a body from another register.
    pub struct Identifier {
        /// The register: `ons-pfa-name`, `data-police-uk`, `govuk-org`, `registration-number`.
        pub scheme: Text,
        /// The identifier, as that register writes it.
        pub value: Text,
    }
    /// An identifier, and whose identifier it is.
    pub fn new(scheme: Text, value: Text);
}

entity! {
    /// A period in which an office was vacant, which can explain why there is no answer.
    pub struct Vacancy {
        /// The first date without a holder.
        pub since: PartialDate,
        /// The last date without a holder; absent: it is still vacant, or the end is not known.
        pub until: Option<PartialDate>,
        /// The sources of this.
        pub sources: Vec<SourceRef>,
    }
    /// A vacancy from this date on. When it ended is not recorded.
    pub fn new(since: PartialDate);
}

words! {
    /// How well an entry of the directory is verified.
    pub enum Verification {
        /// The name, the dates and the identifiers were each seen in a source. The default, which may be left out.
        Verified = "verified",
        /// At least one of them was not seen in a source.
        Unverified = "unverified",
    }
}

entity! {
    /// A body: a legal person or an office, in the directory or among a record's own bodies.
    ///
    /// A body that is renamed is the same body with another name. There is a `successor` only if one body ends and
    /// another takes over. A body in the record may not have the id of one in the directory.
    pub struct Body {
        /// The id of the body.
        pub id: PartyId,
        /// What kind of body it is.
        pub kind: BodyKind,
        /// Its names, earliest first; at least one.
        #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
        pub names: Vec<Name> = required,
        /// The usual short name or abbreviation.
        pub short_name: Option<Text>,
        /// Other spellings under which it is found.
        pub also_known_as: Vec<Text>,
        /// Its identifiers in other registers.
        pub identifiers: Vec<Identifier>,
        /// The code of its police area (ONS PFA), which connects a force with its local policing body.
        pub area: Option<Text>,
        /// The first date on which it existed; absent: before the directory starts, or not established.
        pub since: Option<PartialDate>,
        /// The last date on which it existed; absent: it still exists.
        pub until: Option<PartialDate>,
        /// Periods in which the office had no holder.
        pub vacancies: Vec<Vacancy>,
        /// The body that took over.
        pub successor: Option<PartyId>,
        /// The organisation with which it shares a seat, so that an answer from either counts for both: a chief
        /// officer has the seat of the force.
        pub seat: Option<PartyId>,
        /// The force of which it is the police authority.
        pub authority_of: Option<PartyId>,
        /// The groups for which it usually speaks.
        pub represents: Vec<PartyId>,
        /// For a police and crime commissioner: the first date on which it was also the fire and rescue authority.
        pub fire_functions_since: Option<PartialDate>,
        /// Ids that it had in earlier versions of the directory, or under an earlier name.
        pub former_ids: Vec<PartyId> = former,
        /// How well the entry is verified; absent: verified.
        pub verification: Option<Verification>,
        /// The sources of all of this.
        pub sources: Vec<SourceRef>,
    }
    /// A body with its names, at least one.
    ///
    /// ```
    /// use super_complaints::model::{Body, BodyKind, Name, PartyId, Text};
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
