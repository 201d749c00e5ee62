// Not run: the compiler reads it. The package as TypeScript sees it through `require`.

import sc = require("super-complaints");
import pages = require("super-complaints/pages");
import rules = require("super-complaints/rules");

const checked: sc.Checked = sc.check({}, { asOf: new Date() });
const title: string = pages.readPage("").record.title;
const why: string | undefined = rules.rules()[0]?.rationale;

export = { checked, title, why };
