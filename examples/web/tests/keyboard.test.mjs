// The page with the keyboard alone, and as a screen reader has it: roles, names, and what is announced.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { VIEWS } from "./all-views.mjs";
import { settled, skip, start, tab, view } from "./browser.mjs";
import { json } from "./register.mjs";

const ENOUGH = 400; // so many presses of a key reach everything

/** What has the focus, as its name and place. */
const focused = (it) => it.evaluate(() => {
  const { id, tagName, textContent } = document.activeElement;
  return id || `${tagName.toLowerCase()} ${textContent.trim().replace(/\s+/g, " ")}`;
});

/** Presses Tab until this has the focus. */
async function tabTo(it, wanted, key = "Tab") {
  for (let press = 0; press < ENOUGH; press += 1) {
    await it.keyboard.press(key);
    const now = await focused(it);
    if (typeof wanted === "string" ? now === wanted : wanted.test(now)) {
      return now;
    }
  }
  return assert.fail(`${wanted} is not reached with ${key}`);
}

const announced = (it) => it.locator("[role=status]").innerText();

describe("with the keyboard alone", { skip, timeout: 900_000 }, () => {
  let browser;
  let folder;
  let order;
  before(async () => {
    browser = await start();
    // The browser's own control of a date has the order of the language of the browser, not of the page.
    const it = await browser.newPage();
    order = await it.evaluate(() => new Intl.DateTimeFormat(navigator.language).formatToParts().map(({ type }) => type));
    await it.close();
    folder = mkdtempSync(join(tmpdir(), "super-complaints-"));
    writeFileSync(join(folder, "mine.json"), json("hidden-victims"));
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  const typed = (date) => {
    const [year, month, day] = date.split("-");
    return order.map((type) => ({ year, month, day })[type] ?? "").join("");
  };

  const with_ = (run) => async () => {
    const { it, faults, close } = await tab(browser);
    await run(it);
    assert.deepEqual(faults, []);
    await close();
  };

  test("from a search to a complaint, to why a cell says what it says, to another date", with_(async (it) => {
    await view(it, "#/complaints");
    await tabTo(it, "a Skip to main content");
    await it.keyboard.press("Enter");
    await tabTo(it, "search");
    await it.keyboard.type("modern slavery");
    await it.waitForFunction(() => location.hash.includes("q=modern"));
    await settled(it);
    assert.equal(await announced(it), "1 super-complaint of 17, on 25 November 2026");
    assert.equal(await focused(it), "search"); // an answer does not take the focus away
    await tabTo(it, "a The hidden victims");
    await it.keyboard.press("Enter");
    await settled(it);
    assert.equal(await focused(it), "heading");
    assert.equal(await it.title(), "The hidden victims - Super-complaints: who has answered");
    assert.equal(await announced(it), "As of 25 November 2026");

    await tabTo(it, /^button Recommendation ‘r-training’, Chief constables: .*43 cannot tell$/);
    await it.keyboard.press("Space");
    await tabTo(it, "summary Show the 43 bodies");
    await it.keyboard.press("Enter");
    await tabTo(it, /^a Kent Police/);
    await tabTo(it, /^button Recommendation ‘r-training’, Chief constables/, "Shift+Tab");
    await it.keyboard.press("Space");
    assert.equal(await it.locator(".panel").count(), 0);

    await tabTo(it, "a All super-complaints", "Shift+Tab");
    await it.keyboard.press("Tab");
    await it.keyboard.type(typed("2022-06-01"), { delay: 30 });
    await it.waitForFunction(() => location.hash.includes("as_of=2022-06-01"));
    await settled(it);
    assert.equal(await announced(it), "As of 1 June 2022");
    await tabTo(it, "button Go back to 25 November 2026");
    await it.keyboard.press("Enter");
    await settled(it);
    assert.equal(await announced(it), "As of 25 November 2026");
    assert.equal(await focused(it), "as-of-hint"); // the button is gone

    await tabTo(it, "a Deadlines");
    await it.keyboard.press("Enter");
    await settled(it);
    await tabTo(it, /^summary .*Acknowledgement of receipt/);
    await it.keyboard.press("Enter");
    assert.match(await it.locator(".deadline[open]").innerText(), /not counted/);
  }));

  test("from the list of bodies to one, and what is missing from it", with_(async (it) => {
    await view(it, "#/complaints");
    await tabTo(it, "a By body");
    await it.keyboard.press("Enter");
    await settled(it);
    assert.equal(await focused(it), "heading");
    await tabTo(it, "search");
    await it.keyboard.type("kent police");
    await it.waitForFunction(() => location.hash.includes("q=kent"));
    await settled(it);
    assert.equal(await announced(it), "2 bodies of 101, on 25 November 2026"); // its commissioner has its name too
    await tabTo(it, "a Kent Police");
    await it.keyboard.press("Enter");
    await settled(it);
    await tabTo(it, "choice-missing");
    await it.keyboard.type("Not searched");
    await it.waitForFunction(() => location.hash.includes("missing=not_searched"));
    await settled(it);
    assert.match(await announced(it), /^2 recommendations and actions of \d+, on 25 November 2026$/);
    assert.equal(await focused(it), "choice-missing");
  }));

  test("opens a record, goes to an error, corrects it, takes the record away, and compares", with_(async (it) => {
    await view(it, "#/own");
    it.on("filechooser", (chooser) => chooser.setFiles(join(folder, "mine.json")));
    await tabTo(it, "files");
    await it.keyboard.press("Enter");
    await it.waitForFunction(() => /opened/.test(document.querySelector("[role=status]").textContent));
    assert.equal(await announced(it), "1 record opened");
    await tabTo(it, "a Edit The hidden victims, mine.json");
    await it.keyboard.press("Enter");
    await it.waitForSelector("#field-title");
    assert.equal(await focused(it), "heading");
    await tabTo(it, "field-title");
    await it.keyboard.press("Control+A");
    await it.keyboard.press("Delete");
    await it.keyboard.press("Tab");
    await it.waitForSelector("#field-title-problems .govuk-error-message");
    assert.match(await announced(it), /^The record is not valid\. 1 structural error/);
    await tabTo(it, /^a Error: /, "Shift+Tab");
    await it.keyboard.press("Enter");
    await it.waitForFunction(() => document.activeElement.id === "field-title");
    const described = await it.getAttribute("#field-title", "aria-describedby");
    assert.ok(described.split(" ").includes("field-title-problems"));
    await it.keyboard.type("Another title");
    await it.keyboard.press("Tab");
    await it.waitForFunction(() => !/not valid/.test(document.querySelector("[role=status]").textContent));
    await tabTo(it, /^button Download the record/, "Shift+Tab");
    const [saved] = await Promise.all([it.waitForEvent("download"), it.keyboard.press("Enter")]);
    assert.equal(JSON.parse(readFileSync(await saved.path(), "utf8")).title, "Another title");

    await tabTo(it, "a Compare", "Shift+Tab");
    await it.keyboard.press("Enter");
    await settled(it);
    await tabTo(it, "record-b");
    await it.keyboard.type("The hidden victims");
    await settled(it);
    assert.match(await announced(it), /^\d+ differences? between 1 June 2022 and 25 November 2026$/);
  }));

  test("every control of every view is reached, can be seen when it has the focus, and lets the focus go", with_(async (it) => {
    for (const [name, hash] of Object.entries(VIEWS)) {
      await it.goto("about:blank"); // the focus begins anew
      await view(it, hash);
      const expected = await it.evaluate(() => {
        window.controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter((one) => one.checkVisibility());
        return window.controls.length;
      });
      const reached = new Set();
      let last = -1;
      for (let press = 0; press < expected * 4; press += 1) {
        await it.keyboard.press("Tab"); // in a date, Tab goes from the day to the month
        const { at, seen, words } = await it.evaluate(() => {
          const one = document.activeElement;
          const box = one.getBoundingClientRect();
          const { outlineStyle, outlineWidth, boxShadow, backgroundColor } = getComputedStyle(one);
          const marked = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none" || backgroundColor === "rgb(255, 221, 0)";
          const within = box.bottom > 0 && box.top < innerHeight && box.width > 0;
          return { at: window.controls.indexOf(one), seen: marked && within, words: one.outerHTML.slice(0, 160) };
        });
        if (at === -1 || (at === 0 && last > 0)) {
          break; // past the last one, out of the page, or around it
        }
        assert.ok(seen, `${name}: the focus cannot be seen: ${words}`);
        assert.ok(at >= last, `${name}: the focus goes back: ${words}`);
        last = at;
        reached.add(at);
      }
      const missed = await it.evaluate((all) => window.controls.filter((_, at) => !all.includes(at)).map((one) => one.outerHTML.slice(0, 160)), [...reached]);
      assert.deepEqual(missed, [], name);
    }
  }));
});

describe("for a screen reader", { skip, timeout: 900_000 }, () => {
  let browser;
  before(async () => (browser = await start()));
  after(() => browser.close());

  /** What each view has in its main part, in this order: a role, and a name, or how it begins. */
  const WANTED = {
    complaints: ["heading \"Who has still not answered?\" [level=1]", "region \"All 17 records\"", "search \"Super-complaints\"", "searchbox \"Search\"", "combobox \"Law\"", "combobox \"Answers missing\"", "combobox \"Sort by\"", "textbox \"Show what was known on\": 2026-11-25", "status: 17 super-complaints, on 25 November 2026", "heading \"Home and travel insurance\" [level=2]"],
    bodies: ["heading \"What was asked of each body\" [level=1]", "search \"Bodies\"", "searchbox \"Search\": kent", "status: 2 bodies of 101, on 25 November 2026", "heading \"Kent Police\" [level=2]"],
    body: ["heading \"What was asked of Kent Police\" [level=1]", "combobox \"Answers missing\"", "status: 14 recommendations and actions of 27, on 25 November 2026", "list \"What was said\""],
    complaint: ["heading \"Super-complaint The hidden victims\" [level=1]", "navigation \"Parts of this super-complaint\"", "status: As of 25 November 2026", "region \"Who has answered, as a table\"", "table \"What was asked, and which bodies answered\"", "columnheader \"Answered\"", "columnheader \"Home Office\"", "columnheader \"Chief constables\"", "rowheader \"Recommendation 1 ", "button \"Recommendation 1, Home Office: none found\"", "region \"Downloads\""],
    "complaint-cell": ["button \"Recommendation 1, Home Office: none found\" [expanded]", "region \"Recommendation 1, Home Office\"", "heading \"Recommendation 1, Home Office\" [level=3]", "link \"Home Office\""],
    "complaint-group": ["button \"Recommendation ‘r-training’, Chief constables: 43 cannot tell\" [expanded]", "group: Show the 43 bodies", "heading \"What would settle it\" [level=4]"],
    timeline: ["heading \"Time line\" [level=2]", "paragraph: Happened 25 March 2019"],
    deadlines: ["heading \"Deadlines\" [level=2]", "heading \"Statutory time limits\" [level=3]", "group: \"Acknowledgement of receipt: due by the end of 6 June 2019 (certain)\""],
    findings: ["heading \"Findings\" [level=2]", "heading \"In the record\" [level=3]"],
    sources: ["heading \"Sources\" [level=2]", "link \"Police response to modern slavery victims hinders prosecution of traffickers\""],
    own: ["heading \"Your own records and pages\" [level=1]", "textbox \"For a page: the date on which you saw it\"", "button \"Choose files, or drop them here\"", "status"],
    compare: ["heading \"What changed?\" [level=1]", "group \"Before\"", "combobox \"Record\"", "textbox \"As of\": 2022-01-01", "group \"After\"", "status: 5 differences between 1 January 2022 and 1 June 2022"],
    words: ["heading \"What the words mean\" [level=1]", "term: None found", "definition: A search on that date or later found no published response."],
    nothing: ["alert", "heading \"This record could not be shown\" [level=2]", "status"],
  };

  test("each view has landmarks, headings in order, and names for all that can be operated", async () => {
    const { it, faults, close } = await tab(browser);
    for (const [name, hash] of Object.entries(VIEWS)) {
      await view(it, hash);
      const whole = (await it.locator("body").ariaSnapshot()).split("\n").map((line) => line.trim().replace(/^- /, "").replace(/^'(.*)':?$/, "$1"));
      assert.deepEqual(whole.filter((line) => /^(banner|main|contentinfo|navigation "Main"):/.test(line)), ["banner:", 'navigation "Main":', "main:", "contentinfo:"], name);
      const nameless = whole.filter((line) => /^(link|button|textbox|searchbox|combobox|checkbox|region|search|navigation|table|img|alertdialog)(:|$| \[)/.test(line));
      assert.deepEqual(nameless, [], name);
      const levels = whole.flatMap((line) => /^heading .*\[level=(\d)\]/.exec(line)?.[1] ?? []).map(Number);
      levels.forEach((level, at) => assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${name}: a heading of level ${level} follows one of level ${levels[at - 1]}`));
      assert.equal(whole.filter((line) => /^status(:|$)/.test(line)).length, name === "words" ? 0 : 1, name);
      let from = whole.indexOf("main:");
      for (const wanted of WANTED[name] ?? []) {
        const at = whole.findIndex((line, index) => index > from && line.startsWith(wanted));
        assert.ok(at > from, `${name}: no ${wanted} in\n${whole.slice(from).join("\n")}`);
        from = at;
      }
    }
    assert.deepEqual(faults, []);
    await close();
  });

  test("what changes is announced once it is there, in a region that was there before", async () => {
    const { it, faults, close } = await tab(browser);
    await view(it, "#/complaints");
    await it.evaluate(() => {
      window.heard = [];
      window.region = document.querySelector("[role=status]");
      new MutationObserver(() => window.heard.push(window.region.textContent)).observe(window.region, { childList: true, characterData: true, subtree: true });
    });
    await it.selectOption("#choice-missing", "none_found");
    await settled(it);
    await it.fill("#as-of", "2022-06-01");
    await it.waitForFunction(() => location.hash.includes("as_of=2022-06-01"));
    await settled(it);
    await it.selectOption("#choice-missing", "");
    await settled(it);
    const heard = await it.evaluate(() => ({ same: window.region === document.querySelector("[role=status]"), heard: window.heard }));
    assert.ok(heard.same);
    const answers = heard.heard.filter((text) => !text.startsWith("Working out"));
    assert.deepEqual(answers, ["1 super-complaint of 17, on 25 November 2026", "1 super-complaint of 17, on 1 June 2022", "17 super-complaints, on 1 June 2022"]);
    assert.deepEqual(faults, []);
    await close();
  });
});
