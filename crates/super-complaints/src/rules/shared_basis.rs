//! The laws and the pages that more than one rule rests on.

use super::{Basis, Topic};

/// What a request is.
pub(super) const REQUEST: Basis =
    Basis::format("a request says which bodies are asked to answer which items, and by when");

/// What a report sets out.
pub(super) const ACTIONS_AND_RECOMMENDATIONS: Basis = Basis::of_scheme(
    Topic::Conclusion,
    "SI 2018/748 regulation 8(1)(c) and (d): action by the authorities, recommendations to any other person",
    REGULATION_8,
);

/// Which authorities report under the police scheme.
pub(super) const POLICE_REPORTS: Basis = Basis::of_scheme(
    Topic::Conclusion,
    "SI 2018/748 regulations 2 and 8: the Chief Inspector, the Director General of the IOPC and the College report",
    REGULATION_8,
);

/// Which authorities report under the service police scheme.
pub(super) const SERVICE_POLICE_REPORTS: Basis = Basis::law(
    "SI 2023/624 regulation 96: the Chief Inspector and the Service Police Complaints Commissioner report",
    SERVICE_POLICE,
);

/// SI 2025/919: super-complaints about online safety.
pub(super) const ONLINE_SAFETY: &str = "https://www.legislation.gov.uk/uksi/2025/919";

/// Part 2A of the Police Reform Act 2002: police super-complaints.
pub(super) const POLICE_REFORM_ACT: &str = "https://www.legislation.gov.uk/ukpga/2002/30/part/2A";

/// The Police Super-complaints (Designation and Procedure) Regulations 2018, SI 2018/748.
pub(super) const REGULATIONS: &str = "https://www.legislation.gov.uk/uksi/2018/748/made";

/// SI 2018/748 regulation 11: how the authorities decide.
pub(super) const REGULATION_11: &str = "https://www.legislation.gov.uk/uksi/2018/748/regulation/11/made";

/// SI 2018/748 regulation 6: which complaints are eligible.
pub(super) const REGULATION_6: &str = "https://www.legislation.gov.uk/uksi/2018/748/regulation/6/made";

/// SI 2018/748 regulation 8: the report on an investigation.
pub(super) const REGULATION_8: &str = "https://www.legislation.gov.uk/uksi/2018/748/regulation/8/made";

/// SI 2023/624 part 4: super-complaints about the service police.
pub(super) const SERVICE_POLICE: &str = "https://www.legislation.gov.uk/uksi/2023/624/part/4";

/// The summary response of the APCC on stalking.
pub(super) const APCC_SUMMARY: &str = "https://gov.uk/government/publications/responses-to-the-super-complaint-report-on-the-police-response-to-stalking/apcc-summary-response-super-complaint-stalking";

/// What Essex Police published about the response of the NPCC to Safe to share?.
pub(super) const ESSEX_NEWS: &str = "https://www.essex.police.uk/news/essex/news/news/2022/january/update-regarding-liberty--southall-black-sisters-safe-to-share-super-complaint/";

/// The action plan of Hampshire Constabulary on stalking.
pub(super) const HAMPSHIRE_PLAN: &str =
    "https://www.hampshire.police.uk/police-forces/hampshire-constabulary/areas/other/stalking-action-plan/";

/// The page of responses to The hidden victims.
pub(super) const HIDDEN_VICTIMS: &str = "https://www.gov.uk/government/publications/responses-to-the-hidden-victims-report-on-hestias-super-complaint-on-the-police-response-to-victims-of-modern-slavery";

/// The page of Merseyside Police on the super-complaint about stalking.
pub(super) const MERSEYSIDE: &str = "https://www.merseyside.police.uk/foi-ai/merseyside-police/super-complaints2/suzy-lamplugh-trust-talking-super-complaint/";

/// The report of the NPCC on the progress of forces on stalking.
pub(super) const NPCC_PROGRESS: &str = "https://www.gov.uk/government/publications/responses-to-the-super-complaint-report-on-the-police-response-to-stalking/npcc-report-on-the-progress-made-by-police-forces-to-act-on-the-recommendations-of-the-stalking-super-complaint";

/// The second response of the NPCC on police perpetrated domestic abuse.
pub(super) const NPCC_SECOND_RESPONSE: &str = "https://www.gov.uk/government/publications/responses-to-police-perpetrated-domestic-abuse-report-on-the-cwj-super-complaint/second-npcc-response-to-recommendations-overview-report";

/// The response of the Surrey commissioner on police perpetrated domestic abuse.
pub(super) const SURREY_COMMISSIONER: &str = "https://www.surrey-pcc.gov.uk/statutory-response/commissioners-response-to-police-super-complaint-about-police-perpetrated-domestic-abuse/";

/// The response of the Warwickshire commissioner to The hidden victims.
pub(super) const WARWICKSHIRE_COMMISSIONER: &str = "https://warwickshire-pcc.gov.uk/key-information/hmicfrs-reports/response-to-super-complaint-on-underground-lives-police-response-to-victims-of-modern-slavery";
