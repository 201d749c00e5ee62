// Every view at three widths: no accessibility fault, nothing wider than the screen, no error, no request.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { VIEWS } from "./all-views.mjs";
import { pages, shots, skip, start, tab, view, violations } from "./browser.mjs";
import { json } from "./register.mjs";

const WIDTHS = [320, 768, 1280]; // 320 is also 1280 at 400 %

describe("every view", { skip, timeout: 900_000 }, () => {
  let browser;
  before(async () => (browser = await start()));
  after(() => browser.close());

  const fits = async (it, name) => {
    const { wide, screen } = await it.evaluate(() => ({ wide: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
    assert.ok(wide <= screen, `${name} is ${wide} wide on a screen of ${screen}`);
  };

  const clean = async (it, name) => {
    assert.deepEqual(await violations(it), [], name);
    await fits(it, name);
  };

  /** Words that are cut off, because their box is too small for them. */
  const cut = (it) => it.evaluate(() =>
    [...document.querySelectorAll("main *, header *, footer *")]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).overflow !== "visible" && one.clientWidth > 4 && !one.matches("svg, textarea, select, input, .matrix-frame"))
      .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
      .map((one) => one.outerHTML.slice(0, 160)),
  );

  for (const width of WIDTHS) {
    test(`at ${width} pixels`, async () => {
      const { it, faults, close } = await tab(browser, { viewport: { width, height: 900 } });
      for (const [name, hash] of Object.entries(VIEWS)) {
        await view(it, hash);
        await it.evaluate(() => document.querySelectorAll("main details").forEach((one, at) => at < 3 && (one.open = true)));
        await it.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
        await clean(it, `${name} at ${width}`);
        assert.equal(await it.locator("h1").count(), 1, name);
      }
      await view(it, "#/own");
      await it.setInputFiles("#files", [
        { name: "mine.json", mimeType: "application/json", buffer: Buffer.from(json("hidden-victims")) },
        { name: "page.txt", mimeType: "text/plain", buffer: readFileSync(join(pages, "hidden-victims-responses.txt")) },
        { name: "broken.json", mimeType: "application/json", buffer: Buffer.from('{"schema": "1",') },
      ]);
      await it.waitForFunction(() => /opened/.test(document.querySelector("[role=status]").textContent), undefined, { timeout: 240_000 });
      for (const [name, hash] of Object.entries({ "own-opened": "#/own", edit: "#/edit/hidden-victims?set=own", "edit-broken": "#/edit/broken.json?set=own" })) {
        await view(it, hash);
        for (const box of [1, 5]) {
          await it.evaluate((at) => document.querySelectorAll("main details")[at]?.querySelector("summary").click(), box);
        }
        await it.waitForTimeout(200);
        await it.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
        await clean(it, `${name} at ${width}`);
      }
      assert.deepEqual(faults, []);
      await close();
    });
  }

  for (const [name, options] of Object.entries({
    dark: { colorScheme: "dark" },
    forced: { forcedColors: "active" },
    "dark-forced": { colorScheme: "dark", forcedColors: "active", reducedMotion: "reduce" },
  })) {
    test(`with ${name} colours`, async () => {
      const { it, faults, close } = await tab(browser, options);
      for (const of of ["complaints", "complaint-group", "timeline", "deadlines", "findings", "own", "compare"]) {
        await view(it, VIEWS[of]);
        await it.screenshot({ path: join(shots, `${of}-${name}.png`), fullPage: true });
        await clean(it, `${of}, ${name}`);
      }
      assert.deepEqual(faults, []);
      await close();
    });
  }

  /** What readers set for themselves; the limits are those of WCAG (1.4.4, 1.4.10, 1.4.12). */
  const SETTINGS = {
    "400 % zoom on a screen of 1280 by 1024": { width: 320, height: 256, css: "" },
    "text of twice the size": { width: 1280, height: 900, css: "html { font-size: 200% }" },
    "more space in the text": {
      width: 320,
      height: 900,
      css: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    },
  };
  for (const [name, { width, height, css }] of Object.entries(SETTINGS)) {
    test(`with ${name}, nothing is cut off or beside the screen`, async () => {
      const { it, faults, close } = await tab(browser, { viewport: { width, height } });
      for (const [of, hash] of Object.entries(VIEWS)) {
        await view(it, hash);
        await it.evaluate((rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets = [sheet];
          document.querySelectorAll("main details").forEach((one, at) => at < 3 && (one.open = true));
        }, css);
        await fits(it, `${of}, ${name}`);
        assert.deepEqual(await cut(it), [], of);
      }
      assert.deepEqual(faults, []);
      await close();
    });
  }

  test("nothing moves if a reader wants that nothing moves", async () => {
    const { it, close } = await tab(browser, { reducedMotion: "reduce" });
    for (const [name, hash] of Object.entries(VIEWS)) {
      await view(it, hash);
      const moving = await it.evaluate(() =>
        [...document.querySelectorAll("*")].filter((one) => {
          const { transitionDuration, animationName } = getComputedStyle(one);
          return animationName !== "none" || /[1-9]/.test(transitionDuration);
        }).length,
      );
      assert.equal(moving, 0, name);
    }
    await close();
  });

  test("on paper every view fits, and nothing is cut off", async () => {
    const { it, close } = await tab(browser, { viewport: { width: 718, height: 1000 } }); // A4 within its margins
    await it.emulateMedia({ media: "print" });
    for (const [name, hash] of Object.entries(VIEWS)) {
      await view(it, hash);
      await it.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await fits(it, `${name} on paper`);
      assert.deepEqual(await cut(it), [], name);
      assert.ok((await it.pdf({ format: "A4" })).subarray(0, 5).toString() === "%PDF-", name);
      await it.screenshot({ path: join(shots, `${name}-print.png`), fullPage: true });
      await it.evaluate(() => dispatchEvent(new Event("afterprint")));
    }
    await close();
  });

  test("on paper everything is open, and nothing is there that can only be operated", async () => {
    const { it, close } = await tab(browser);
    await view(it, VIEWS.deadlines);
    await it.emulateMedia({ media: "print" });
    await it.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await it.locator("details:not([open])").count(), 0);
    assert.equal(await it.locator(".tabs, .downloads, .site-nav").filter({ visible: true }).count(), 0);
    await it.evaluate(() => dispatchEvent(new Event("afterprint")));
    assert.equal(await it.locator("details[open]").count(), 0);
    await close();
  });

  test("the first view is there without any script", async () => {
    const { it, close } = await tab(browser, { javaScriptEnabled: false });
    await it.goto((await import("./browser.mjs")).page);
    assert.match(await it.locator("main").innerText(), /The hidden victims/);
    assert.match(await it.locator(".totals").innerText(), /1 searched for, no published response found/);
    await close();
  });
});
