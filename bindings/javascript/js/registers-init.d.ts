/**
 * The functions of `super-complaints/registers`, over a WebAssembly file that is fetched: the smallest transfer, and one `await` before the first call.
 *
 * @module super-complaints/registers/init
 */

export * from "./registers.js";

/** Where the WebAssembly file is: its address, a response, its bytes, or a compiled module. */
export type InitSource = string | URL | Request | Response | PromiseLike<Response> | BufferSource | WebAssembly.Module;

/**
 * Fetches and compiles the WebAssembly file while it arrives. Call it once, before any other function; further calls wait for
 * the first.
 *
 * @param source Without it, the file next to this one is fetched, or read in Node. Bundlers that do not know
 * `new URL(.., import.meta.url)` need it: pass the address of a copy of `super-complaints/registers.wasm`.
 * @throws {StartError} if the file cannot be fetched, or is not WebAssembly.
 * @example
 * import { checkRegister, init } from "super-complaints/registers/init";
 * await init();
 */
export function init(source?: InitSource): Promise<void>;
