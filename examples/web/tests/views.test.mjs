// Every view at three widths: no accessibility fault, nothing wider than the screen, no error, no request.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { VIEWS } from "./all-views.mjs";
import { shots, skip, start, tab, view, violations } from "./browser.mjs";

const WIDTHS = [320, 768, 1280]; // 320 is also 1280 at 400 %

describe("every view", { skip, timeout: 300_000 }, () => {
  let browser;
  before(async () => (browser = await start()));
  after(() => browser.close());

  const clean = async (it, name) => {
    assert.deepEqual(await violations(it), [], name);
    const { wide, screen } = await it.evaluate(() => ({ wide: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
    assert.ok(wide <= screen, `${name} is ${wide} wide on a screen of ${screen}`);
  };

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

  test("on paper everything is open, and nothing is there that can only be operated", async () => {
    const { it, close } = await tab(browser);
    await view(it, VIEWS.deadlines);
    await it.emulateMedia({ media: "print" });
    await it.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await it.locator("details:not([open])").count(), 0);
    assert.equal(await it.locator(".tabs, .downloads, .site-nav").filter({ visible: true }).count(), 0);
    await it.screenshot({ path: join(shots, "deadlines-print.png"), fullPage: true });
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
