// The built page on a server of this machine, compressed as a host of static pages compresses it.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const dist = join(dirname(fileURLToPath(import.meta.url)), "../dist");
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8" };
/** What hosts use for files that they compress when these are asked for. */
const QUALITY = 5;

/** Serves the page until `close`; gives its address. */
export async function served() {
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error("the page is not built: run `npm run build`");
  }
  const bodies = new Map();
  const body = (name) => {
    const path = join(dist, name);
    if (!bodies.has(name) && /^[\w.-]+$/.test(name) && existsSync(path)) {
      bodies.set(name, brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }));
    }
    return bodies.get(name);
  };
  const server = createServer((request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1) || "index.html";
    const bytes = body(name);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(name)], "content-encoding": "br", "cache-control": "no-cache" }).end(bytes);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}
