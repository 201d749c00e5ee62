// Loads a WebAssembly file from wherever `init` is told, and compiles it while it arrives.

import { StartError } from "./errors.js";

/** The compiled module of an address, a response, bytes or a module. */
export async function moduleOf(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) {
    return given;
  }
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) {
    return WebAssembly.compile(given);
  }
  if (typeof Response === "function" && given instanceof Response) {
    return compiled(given);
  }
  const file = fileOf(given);
  return file === undefined ? compiled(await fetched(given)) : WebAssembly.compile(await file);
}

/** The content of a file of this machine, which `fetch` does not read in Node. */
function fileOf(address) {
  const text = String(address);
  const builtin = globalThis.process?.getBuiltinModule;
  return text.startsWith("file:") && builtin ? builtin("node:fs/promises").readFile(new URL(text)) : undefined;
}

async function fetched(address) {
  try {
    return await fetch(address);
  } catch (reason) {
    throw new StartError(`the WebAssembly file could not be fetched from ${shown(address)}: ${reason.message}`, reason);
  }
}

async function compiled(response) {
  const from = shown(response.url);
  if (!response.ok) {
    throw new StartError(`the WebAssembly file could not be fetched from ${from}: the server says ${response.status}`);
  }
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("application/wasm") && typeof WebAssembly.compileStreaming === "function") {
    return WebAssembly.compileStreaming(response);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (String(bytes.subarray(0, 4)) !== "0,97,115,109") {
    throw new StartError(
      `what ${from} gives is not a WebAssembly file (its type is \`${type}\`): copy the file to the output of your build, and pass \
its address to \`init\``,
    );
  }
  return WebAssembly.compile(bytes);
}

const shown = (address) => `\`${address?.url ?? address}\``;
