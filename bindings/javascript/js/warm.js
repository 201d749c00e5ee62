/** Runs what a check runs, on a small record: engines compile a function when it is first called. */
export function warm({ check }) {
  const recommendation = { id: "r1", number: "1", text: "Act", addressees: ["chief-constables"] };
  const response = { id: "a1", by: ["npcc"], answers: [{ items: ["r1"], position: "accepted" }] };
  const record = { schema: "1", id: "x", scheme: "police", title: "X", recommendations: [recommendation], responses: [response] };
  check(record, { asOf: "2022-06-01", profile: "publish" });
}
