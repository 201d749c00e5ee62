// Compares records and makes calendars in a worker of their own: it is loaded only when somebody asks for one.

import { diff, feed } from "super-complaints/registers";
import type { Changes } from "./engine/protocol.js";
import { answers } from "./engine/serve.js";

const functions: Changes = {
  async between(old, oldAsOf, current, asOf) {
    return diff(old, current, { asOf, asOfOld: oldAsOf }).changes;
  },
  async calendar(text, title, asOf) {
    return feed(text, { asOf, format: "ical", title });
  },
};

answers(() => functions);
