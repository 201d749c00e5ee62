// The page on a server: workers start from their files, under the same policy, and nothing is asked of another place.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pages, settled, skip, start, tab } from "./browser.mjs";
import { json } from "./register.mjs";
import { served } from "./served.mjs";

describe("on a server", { skip, timeout: 900_000 }, () => {
  let browser;
  let server;
  before(async () => {
    browser = await start();
    server = await served();
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  test("lists, a complaint, records and pages of one's own, and comparisons work", async () => {
    const { it, faults, close } = await tab(browser, {}, server.address);
    const asked = [];
    it.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await it.goto(`${server.address}#/bodies?q=kent`);
    await settled(it);
    assert.equal(await it.locator("[role=status]").innerText(), "2 bodies of 101, on 25 November 2026");
    const hash = async (to) => {
      await it.evaluate((place) => (location.hash = place), to);
      await settled(it);
    };
    await hash("#/complaint/hidden-victims");
    assert.match(await it.locator(".matrix").innerText(), /none found/);
    await hash("#/compare?a=published+hidden-victims&on_a=2022-01-01&on_b=2022-06-01");
    assert.equal(await it.locator("[role=status]").innerText(), "5 differences between 1 January 2022 and 1 June 2022");
    await hash("#/own");
    const file = (name, mimeType, text) => ({ name, mimeType, buffer: Buffer.from(text) });
    const page = readFileSync(join(pages, "hidden-victims-responses.txt"), "utf8");
    await it.setInputFiles("#files", [file("mine.json", "application/json", json("loyalty-penalty")), file("page.txt", "text/plain", page)]);
    await it.waitForFunction(() => /opened/.test(document.querySelector("[role=status]").textContent), undefined, { timeout: 240_000 });
    assert.equal(await it.locator("[role=status]").innerText(), "2 records opened");
    for (const name of ["engine", "pages", "changes"]) {
      assert.equal(asked.filter((path) => path === `/${name}.js`).length, 1, name); // once, by its worker
    }
    assert.deepEqual(faults, []);
    await close();
  });

  test("the first view loads neither the reader of pages nor comparisons", async () => {
    const { it, faults, close } = await tab(browser, {}, server.address);
    const asked = [];
    it.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await it.goto(server.address);
    await settled(it);
    await it.waitForTimeout(500);
    assert.deepEqual(asked.filter((path) => path.startsWith("/") && path !== "/").sort(), ["/app.css", "/app.js", "/engine.js", "/records.js"]);
    assert.deepEqual(faults, []);
    await close();
  });
});
