// The address of every view, in each state that looks different.

export const VIEWS = {
  complaints: "#/complaints",
  "complaints-found": "#/complaints?q=stalking&missing=known_not_settled",
  bodies: "#/bodies?q=kent",
  body: "#/body/force-kent?missing=known_not_settled",
  complaint: "#/complaint/hidden-victims",
  "complaint-cell": "#/complaint/hidden-victims?cell=r1%3Ahome-office",
  "complaint-group": "#/complaint/hidden-victims?cell=r-training%3Achief-constables",
  "complaint-wide": "#/complaint/stalking",
  timeline: "#/complaint/hidden-victims?tab=timeline",
  deadlines: "#/complaint/hidden-victims?tab=deadlines",
  findings: "#/complaint/hidden-victims?tab=findings",
  sources: "#/complaint/hidden-victims?tab=sources",
  own: "#/own",
  compare: "#/compare?a=published+hidden-victims&on_a=2022-01-01&on_b=2022-06-01",
  words: "#/words",
  nothing: "#/complaint/nothing-of-this-name",
};
