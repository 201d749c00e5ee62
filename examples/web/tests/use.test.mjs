// What a reader does: with the keyboard, with links, with files of their own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { page, pages, settled, shots, skip, start, tab, view, violations } from "./browser.mjs";
import { json, register } from "./register.mjs";

const file = (name, text, mimeType = "application/json") => ({ name, mimeType, buffer: Buffer.from(text) });

describe("a reader", { skip, timeout: 900_000 }, () => {
  let browser;
  before(async () => (browser = await start()));
  after(() => browser.close());

  /** Runs with a tab of its own, in which nothing may go wrong. */
  const with_ = (options, run) => async () => {
    const { it, faults, close } = await tab(browser, options);
    await run(it);
    assert.deepEqual(faults, []);
    await close();
  };

  const open = async (it, ...files) => {
    await view(it, "#/own");
    await it.setInputFiles("#files", files);
    await it.waitForFunction(() => /opened/.test(document.querySelector("[role=status]").textContent), undefined, { timeout: 240_000 });
  };

  test("finds a body, and what it was asked", with_({}, async (it) => {
    await view(it, "#/bodies");
    await it.fill("#search", "kent police");
    await it.waitForFunction(() => location.hash.includes("q=kent"));
    await settled(it);
    await it.getByRole("link", { name: "Kent Police", exact: true }).click();
    await settled(it);
    assert.equal(await it.locator("h1").innerText(), "What was asked of\nKent Police");
    assert.equal(await it.evaluate(() => document.activeElement.id), "heading");
    assert.match(await it.title(), /^Kent Police - /);
    const text = await it.locator("main").innerText();
    assert.match(text, /The police response to stalking, Recommendation 7/);
    assert.match(text, /Kent Police wrote for itself: Stalking action plan \(November 2024\)/);
    assert.match(text, /“Action complete”/);
  }));

  test("searches, filters and chooses a date, and the link keeps it", with_({}, async (it) => {
    await view(it, "#/complaints");
    await it.selectOption("#choice-missing", "none_found");
    await settled(it);
    assert.deepEqual(await it.locator(".list h2").allInnerTexts(), ["The hidden victims"]);
    assert.match(await it.locator("[role=status]").innerText(), /1 super-complaint of 17, on 25 November 2026/);
    await it.fill("#as-of", "2026-11-26");
    await it.waitForFunction(() => location.hash.includes("as_of=2026-11-26"));
    await settled(it);
    assert.equal(await it.locator(".list h2").count(), 0); // after the last search nothing is said to be missing
    assert.match(it.url(), /missing=none_found/);
    assert.match(it.url(), /as_of=2026-11-26/);
    await it.reload();
    await settled(it);
    assert.equal(await it.inputValue("#as-of"), "2026-11-26");
    assert.match(await it.locator("[role=status]").innerText(), /0 super-complaints of 17, on 26 November 2026/);
  }));

  test("finds a body by its abbreviation, and sorts by what is missing", with_({}, async (it) => {
    await view(it, "#/bodies?q=GMP");
    assert.deepEqual(await it.locator(".list h2").allInnerTexts(), ["Greater Manchester Police"]);
    await view(it, "#/complaints?sort=missing");
    assert.equal(await it.locator(".list h2").first().innerText(), "The hidden victims");
  }));

  test("is told that a date in a link is none", with_({}, async (it) => {
    await view(it, "#/complaints?as_of=2026-02-30");
    assert.match(await it.locator("#as-of-error").innerText(), /“2026-02-30” is not a date, so 25 November 2026 is used/);
  }));

  test("reaches a cell with the keyboard alone, and reads why", with_({}, async (it) => {
    await view(it, "#/complaint/hidden-victims");
    await it.keyboard.press("Tab");
    assert.equal(await it.evaluate(() => document.activeElement.textContent.trim()), "Skip to main content");
    await it.keyboard.press("Enter");
    assert.equal(await it.evaluate(() => document.activeElement.id), "main");
    for (let press = 0; press < 40; press += 1) {
      await it.keyboard.press("Tab");
      if (await it.evaluate(() => document.activeElement.classList.contains("cell"))) {
        break;
      }
    }
    await it.keyboard.press("Enter");
    assert.equal(await it.evaluate(() => document.activeElement.getAttribute("aria-expanded")), "true");
    const text = await it.getByRole("region", { name: "Recommendation 1, Home Office" }).innerText();
    assert.match(text, /no published response found, last search on 25 November 2026/);
    assert.match(text, /Last searched for on 25 November 2026 in Responses to The hidden victims/);
    await it.keyboard.press("Enter");
    assert.equal(await it.locator(".panel").count(), 0);
  }));

  test("sees a group as one cell, why it cannot be told, and what would settle it", with_({}, async (it) => {
    await view(it, "#/complaint/hidden-victims?cell=r-training%3Achief-constables");
    const panel = it.locator(".panel");
    assert.match(await panel.innerText(), /All 43 chief constables: cannot tell: a response has not been read: ‘npcc’; no search for an answer is recorded/);
    assert.match(await panel.innerText(), /What would settle it\s+Read the response ‘npcc’/);
    await panel.locator("summary").click();
    assert.equal(await panel.locator(".members a").count(), 43);
  }));

  test("reads a deadline counted day by day", with_({}, async (it) => {
    await view(it, "#/complaint/hidden-victims?tab=deadlines");
    await it.getByText("Acknowledgement of receipt: due by the end of 6 June 2019").click();
    const rows = await it.locator(".count tbody tr").allInnerTexts();
    assert.match(rows[0], /^1\s+Fri,? 31 May 2019/);
    assert.match(rows[1], /not counted\s+Sat,? 1 June 2019 to Sun,? 2 June 2019\s+weekend/);
    assert.match(rows[2], /2 to 5\s+Mon,? 3 June 2019 to Thu,? 6 June 2019/);
  }));

  test("opens a record, edits it with findings beside the fields, and takes it away", with_({}, async (it) => {
    await open(it, file("mine.json", json("hidden-victims")));
    await it.getByRole("link", { name: "Edit The hidden victims" }).click();
    await it.waitForSelector("#whole-text");
    assert.deepEqual(await violations(it), []);
    await it.locator("#field-responses\\.0").click(); // what is in a box is made when it opens
    assert.equal(await it.inputValue("#field-responses\\.0\\.by\\.0"), "college-of-policing");
    await it.fill("#field-title", "");
    await it.locator("#field-title").blur();
    await it.waitForSelector("#field-title-problems .govuk-error-message");
    assert.equal(await it.getAttribute("#field-title", "aria-invalid"), "true");
    assert.match(await it.locator("[role=status]").innerText(), /not valid. 1 structural error/);
    await it.screenshot({ path: join(shots, "edit-error.png"), fullPage: true });
    assert.deepEqual(await violations(it), []);
    await it.locator(".found a").first().click();
    await it.waitForFunction(() => document.activeElement.id === "field-title");
    await it.fill("#field-title", "Another title");
    await it.locator("#field-title").blur();
    await it.waitForFunction(() => !/not valid/.test(document.querySelector("[role=status]").textContent));
    await it.selectOption("#field-responses\\.0-add", "recipient");
    await it.locator("#field-responses\\.0-add + button").click();
    await it.waitForFunction(() => document.activeElement.id === "field-responses.0.recipient");
    await it.getByRole("button", { name: "Leave out Recipient" }).click();
    await it.waitForFunction(() => document.activeElement.id === "field-responses.0-add"); // the focus is not lost
    await it.waitForTimeout(500);
    const [saved] = await Promise.all([it.waitForEvent("download"), it.getByRole("button", { name: "Download the record" }).click()]);
    // The rest of the text stays as it was, byte for byte.
    assert.equal(readFileSync(await saved.path(), "utf8"), json("hidden-victims").replace('"title": "The hidden victims"', '"title": "Another title"'));
    await it.getByRole("link", { name: "Show it" }).click();
    await settled(it);
    assert.match(await it.locator("h1").innerText(), /Another title/);
  }));

  test("opens a page, which is read and shown", with_({}, async (it) => {
    await open(it, file("page.txt", readFileSync(join(pages, "hidden-victims-responses.txt"), "utf8"), "text/plain"));
    assert.match(await it.locator("main").innerText(), /\d+% of the words of the page were used/);
    await it.getByRole("link", { name: /^Show/ }).first().click();
    await settled(it);
    assert.match(await it.locator("h1").innerText(), /hidden victims/i);
    assert.ok((await it.locator(".matrix tbody tr").count()) > 0);
  }));

  test("is told why a file cannot be read", with_({}, async (it) => {
    await open(it, file("page.txt", "Nothing of the kind.", "text/plain"), file("broken.json", '{"schema": "1",'), {
      name: "latin.json",
      mimeType: "application/json",
      buffer: Buffer.from('{"title": "caf\u00e9"}', "latin1"),
    });
    assert.match(await it.locator("[role=alert]").innerText(), /latin\.json: a record is a text in UTF-8/);
    assert.match(await it.locator("[role=alert]").innerText(), /page\.txt: /);
    assert.match(await it.locator(".list").innerText(), /broken\.json · The record is not valid\. 1 structural error/);
    await view(it, "#/edit/broken.json?set=own");
    await it.getByRole("link", { name: "Error: the document ends where a name in double quotes was expected (line 1)" }).click();
    await it.waitForFunction(() => document.activeElement.id === "whole-text");
  }));

  test("sees a hostile record as text", with_({}, async (it) => {
    const evil = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>`;
    const record = JSON.parse(json("hidden-victims"));
    const spoilt = JSON.parse(JSON.stringify(record), (name, value) =>
      // Marks have fields of the same names, with values of their own.
      ["title", "gist", "text", "quote", "words", "as_written"].includes(name) && /.{15}/.test(value) ? `${evil}${value}` : value,
    );
    spoilt.documents = spoilt.documents.map((one) => (one.urls ? { ...one, urls: ["https://example.org/&quot;onmouseover=window.hacked=1//"] } : one));
    spoilt.extensions = JSON.parse('{ "__proto__": { "hacked": 1 }, "constructor": "x" }');
    await open(it, file(`${evil}.json`, JSON.stringify(spoilt)));
    for (const hash of ["#/own", "#/complaints?set=own", "#/bodies?set=own", "#/body/home-office?set=own", "#/edit/hidden-victims?set=own",
      ...["", "tab=timeline", "tab=deadlines", "tab=findings", "tab=sources", "cell=r1%3Ahome-office"].map((it) => `#/complaint/hidden-victims?set=own&${it}`)]) {
      await view(it, hash);
      await it.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
      assert.equal(await it.locator("main img, main script").count(), 0, hash);
    }
    assert.equal(await it.evaluate(() => window.hacked ?? {}.hacked), undefined);
    await view(it, "#/complaint/hidden-victims?set=own&cell=r1%3Ahome-office");
    assert.ok((await it.locator("h1").innerText()).includes(evil));
    assert.ok((await it.locator(".panel").innerText()).includes(evil));
    await view(it, `#/complaint/${encodeURIComponent(evil)}?cell=${encodeURIComponent(evil)}&as_of=${encodeURIComponent(evil)}`);
    assert.equal(await it.evaluate(() => window.hacked), undefined);
  }));

  test("takes the table and the due dates away", with_({}, async (it) => {
    await view(it, "#/complaint/hidden-victims");
    const take = async (name) => {
      const [saved] = await Promise.all([it.waitForEvent("download"), it.getByRole("button", { name }).click()]);
      return readFileSync(await saved.path(), "utf8");
    };
    const csv = await take("Download the table (CSV)");
    const lines = csv.trimEnd().split("\n");
    assert.equal(lines.length, 1 + 219); // a line for each cell
    assert.ok(lines.includes("2026-11-25,hidden-victims,r1,recommendation,1,2021-05-26,home-office,Home Office,addressee,no_published_response,none_found,,,,,,,,,2026-11-25"));
    const calendar = await take("Download due dates (calendar)");
    assert.match(calendar, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.match(calendar, /\r\nNAME:The hidden victims\r\n/);
    assert.match(calendar, /DTSTART;VALUE=DATE:20190606\r\nDTEND;VALUE=DATE:20190607\r\nSUMMARY:Due: The hidden victims: Acknowledgement of receipt\r\n/);
    // What is inferred is not entered as certain.
    assert.match(calendar, /DTSTART;VALUE=DATE:20221231\r\n[^]*?STATUS:TENTATIVE\r\n/);
    assert.ok(calendar.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
  }));

  test("compares two versions that were opened", with_({}, async (it) => {
    const later = JSON.parse(json("hidden-victims"));
    later.responses.push({ id: "home-office", by: ["home-office"], documents: ["page"], answers: [{ items: ["r1"], position: "accepted", quote: "We accept", sources: ["page"] }] });
    await open(it, file("before.json", json("hidden-victims")), file("after.json", JSON.stringify(later)));
    await view(it, "#/compare?a=own+hidden-victims&b=own+hidden-victims%7E2&on_a=2026-11-25&on_b=2026-11-25");
    await settled(it);
    const text = await it.locator(".list").innerText();
    assert.match(text, /The response ‘home-office’ by Home Office was received, dated 2022-04-04/);
    assert.match(text, /The answer to recommendation 1 in the response ‘home-office’ by Home Office was recorded: position “accepted”/);
    assert.match(text, /Recommendation 1: Home Office answered \(before: a search found no answer\)/);
    assert.match(await it.locator("[role=status]").innerText(), /^3 differences between/);
  }));

  test("compares two dates", with_({}, async (it) => {
    await view(it, "#/compare?a=published+hidden-victims&on_a=2022-01-01&on_b=2022-06-01");
    await settled(it);
    const text = await it.locator(".list").innerText();
    assert.match(text, /Action 1: College of Policing answered \(before: cannot tell, because no search is recorded\)/);
    assert.match(text, /Recommendation r-training: 43 bodies: cannot tell .*\s+Show the 43 bodies\s+A response has not been read: ‘npcc’; no search/);
    assert.equal(await it.locator(".list > li").count(), 5);
  }));

  test("works with a register of 1,000 records: pages of a list, and answers while it is worked out", with_({}, async (it) => {
    const made = register(1000, ["hidden-victims", "loyalty-penalty", "private-dentistry", "push-payment-scams"]);
    await open(it, file("register.ndjson", made, "application/x-ndjson"));
    assert.equal(await it.locator("[role=status]").innerText(), "1,000 records opened");
    await it.getByRole("link", { name: "Who has still not answered, in all 1,000 records" }).click();
    await it.waitForSelector(".list__item");
    assert.equal(await it.locator(".list__item").count(), 25);
    await it.getByRole("link", { name: "Next page" }).click();
    await settled(it);
    assert.equal(await it.getAttribute("[aria-label='Page 2']", "aria-current"), "page");
    await view(it, "#/complaints?set=own&missing=none_found");
    assert.match(await it.locator("[role=status]").innerText(), /250 super-complaints of 1000/);
    await view(it, "#/complaints?set=own&q=999");
    assert.match(await it.locator(".list__item").first().innerText(), /Made 999/);
    await view(it, "#/bodies?set=own&q=home+office");
    assert.match(await it.locator(".list__item").first().innerText(), /Home Office\s+.*\s+.*250 with no published response found/s);
    assert.deepEqual(await violations(it), []);
  }));

  test("has a strict policy, and no inline script or style", async () => {
    const text = readFileSync(new URL(page), "utf8");
    assert.match(text, /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'/);
    assert.doesNotMatch(text, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')| style="| on\w+="/);
    assert.doesNotMatch(text, /<script(?![^>]*(src=|application\/json))/);
  });
});
