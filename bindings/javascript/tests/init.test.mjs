// The entry that fetches: what it says when something is missing, and that it works afterwards.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { check, init, StartError } from "super-complaints/init";
import * as pages from "super-complaints/pages/init";

const wasm = readFileSync(fileURLToPath(import.meta.resolve("super-complaints/super-complaints.wasm")));
const pagesWasm = readFileSync(fileURLToPath(import.meta.resolve("super-complaints/pages.wasm")));
const record = { schema: "1", id: "x", scheme: "police", title: "X" };

const says = (words) => (error) => error instanceof StartError && words.test(error.message) && error.name === "StartError";

test("it says what is wrong, and then starts", async (context) => {
  const kinds = { "/page": "text/html", "/wasm": "application/wasm", "/untyped": "application/octet-stream" };
  const server = createServer(({ url }, response) => {
    const body = url === "/page" ? "<!doctype html>" : wasm;
    url in kinds ? response.writeHead(200, { "content-type": kinds[url] }).end(body) : response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  context.after(() => server.close());
  const origin = `http://127.0.0.1:${server.address().port}`;

  assert.throws(() => check(record), says(/`super-complaints\/init` has not started: call `await init\(\)` before anything else/));
  assert.throws(() => pages.readPage("x"), says(/`super-complaints\/pages\/init` has not started/));
  await assert.rejects(init(`${origin}/nothing`), says(/could not be fetched from `http.*\/nothing`: the server says 404/));
  await assert.rejects(init(`${origin}/page`), says(/is not a WebAssembly file \(its type is `text\/html`\)/));
  await assert.rejects(init("http://127.0.0.1:1/"), says(/could not be fetched from `http:\/\/127.0.0.1:1\/`/));
  await assert.rejects(init(new URL("nothing.wasm", import.meta.url)), says(/could not be read from `file:.*nothing\.wasm`/));
  await assert.rejects(init(new Uint8Array([0, 97, 115, 109])), says(/could not be compiled/));
  assert.throws(() => check(record), StartError);

  await Promise.all([init(`${origin}/untyped`), init(), init(fetch(`${origin}/wasm`))]);
  await init(`${origin}/nothing`); // it has started
  assert.equal(check(record).verdict, "valid");

  await pages.init(await WebAssembly.compile(pagesWasm));
  assert.throws(() => pages.readPage("x"), { name: "PageError" });
});
