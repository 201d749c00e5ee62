// What a reader does, in Firefox: from a folder, and from a server.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import puppeteer from "puppeteer-core";
import { VIEWS } from "./all-views.mjs";
import { found, page, pages, shots, violations } from "./browser.mjs";
import { json } from "./register.mjs";
import { served } from "./served.mjs";

const executablePath = found(process.env.FIREFOX, ["firefox", "firefox-esr"]);
const skip = executablePath ? false : "no Firefox: install it (Debian: `apt install firefox-esr`, Ubuntu: `snap install firefox`), or set FIREFOX to its path";

describe("in Firefox", { skip, timeout: 900_000 }, () => {
  let browser;
  let folder;
  let server;
  before(async () => {
    [browser, server] = await Promise.all([puppeteer.launch({ browser: "firefox", executablePath, headless: true }), served()]);
    folder = mkdtempSync(join(tmpdir(), "super-complaints-"));
    writeFileSync(join(folder, "mine.json"), json("hidden-victims"));
  });
  after(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** A tab in which every error is written down. */
  async function tab(width = 1280) {
    const it = await browser.newPage();
    await it.setViewport({ width, height: 900 });
    const faults = [];
    it.on("pageerror", (error) => faults.push(String(error)));
    it.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    return { it, faults };
  }

  /** Waits until this holds in the page. What puppeteer has for it needs a weaker policy than that of the page. */
  async function until(it, holds) {
    for (const begun = Date.now(); !(await it.evaluate(holds)); ) {
      assert.ok(Date.now() - begun < 120_000, `never: ${holds}`);
      await new Promise((later) => setTimeout(later, 100));
    }
  }

  async function settled(it) {
    await new Promise((later) => setTimeout(later, 150));
    await until(it, () => document.querySelector("[aria-busy=true]") === null && !/Working out|Reading/.test(document.querySelector("[role=status]")?.textContent ?? ""));
  }

  async function view(it, hash, address = page) {
    await (it.url() === "about:blank" ? it.goto(address + hash) : it.evaluate((to) => void (location.hash = to), hash));
    await settled(it);
  }

  const status = (it) => it.$eval("[role=status]", (one) => one.innerText);
  const focused = (it) => it.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

  for (const width of [320, 1280]) {
    test(`every view at ${width} pixels is accessible and fits`, async () => {
      const { it, faults } = await tab(width);
      for (const [name, hash] of Object.entries(VIEWS)) {
        await view(it, hash);
        assert.deepEqual(await violations(it), [], name);
        const [wide, screen] = await it.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
        assert.ok(wide <= screen, `${name} is ${wide} wide on a screen of ${screen}`);
        await it.screenshot({ path: join(shots, `${name}-${width}-firefox.png`) });
      }
      assert.deepEqual(faults, []);
      await it.close();
    });
  }

  for (const where of ["a folder", "a server"]) {
    test(`from ${where}: a search, a cell, another date, a record and a page of one's own, a comparison`, async () => {
      const { it, faults } = await tab();
      await view(it, "#/complaints", where === "a folder" ? page : server.address);
      await it.focus("#search");
      await it.keyboard.type("modern slavery");
      await until(it, () => location.hash.includes("q=modern"));
      await settled(it);
      assert.equal(await status(it), "1 super-complaint of 17, on 25 November 2026");
      await it.focus(".list h2 a");
      await it.keyboard.press("Enter");
      await settled(it);
      assert.equal(await focused(it), "heading");
      await it.focus(".cell");
      await it.keyboard.press("Enter");
      assert.match(await it.$eval(".panel", (one) => one.innerText), /no published response found, last search on 25 November 2026/);
      await it.focus("#as-of");
      await it.keyboard.type("06012022"); // Firefox has the order of its own language, English (US)
      await until(it, () => /as_of=2022-0[16]-0[16]/.test(location.hash));
      await settled(it);
      assert.match(await status(it), /^As of [16] (January|June) 2022$/);

      await view(it, "#/own");
      await (await it.$("#files")).uploadFile(join(folder, "mine.json"), join(pages, "hidden-victims-responses.txt"));
      await until(it, () => /opened/.test(document.querySelector("[role=status]").textContent));
      assert.equal(await status(it), "2 records opened");
      await view(it, "#/edit/hidden-victims?set=own");
      await until(it, () => document.querySelector("#field-title") !== null);
      await it.focus("#field-title");
      await it.keyboard.press("End");
      await it.keyboard.type(" again");
      await it.keyboard.press("Tab");
      await until(it, () => document.querySelector("#whole-text").value.includes('"title": "The hidden victims again"'));
      await view(it, "#/compare?a=published+hidden-victims&on_a=2022-01-01&on_b=2022-06-01");
      assert.equal(await status(it), "5 differences between 1 January 2022 and 1 June 2022");
      assert.deepEqual(faults, []);
      await it.close();
    });
  }
});
