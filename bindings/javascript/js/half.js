// A WebAssembly half and how it starts: by itself at the first call, or by `init`.

import { StartError } from "./errors.js";

export class Half {
  #glue;
  #entry;
  #module;
  #started = false;
  #starting;

  constructor(glue, entry) {
    this.#glue = glue;
    this.#entry = entry;
  }

  /** Lets it start at the first call, with what this gives: the bytes of the file, or a compiled module. */
  startWith(module) {
    this.#module ??= module;
  }

  /** Its functions. */
  get wasm() {
    if (!this.#started) {
      this.#start();
    }
    return this.#glue;
  }

  #start() {
    if (this.#module === undefined) {
      throw new StartError(
        `\`${this.#entry}/init\` has not started: call \`await init()\` before anything else, or import from \`${this.#entry}\`, \
which starts by itself`,
      );
    }
    try {
      this.#glue.initSync({ module: this.#module() });
    } catch (reason) {
      throw new StartError(`the WebAssembly module could not be compiled: ${hint(this.#entry, reason)}`, reason);
    }
    this.#started = true;
  }

  /** Starts it with a module that is still to come; once, however often it is called. */
  async startLater(module) {
    if (this.#started) {
      return;
    }
    const start = async () => {
      try {
        await this.#glue.default({ module_or_path: await module() });
      } catch (reason) {
        this.#starting = undefined; // another call may succeed
        const is = reason instanceof StartError;
        throw is ? reason : new StartError(`the WebAssembly module could not be compiled: ${hint(this.#entry, reason)}`, reason);
      }
      this.#started = true;
    };
    this.#starting ??= start();
    await this.#starting;
  }
}

/** What to do about an engine that refuses. */
function hint(entry, reason) {
  const text = String(reason?.message ?? reason);
  if (/unsafe-eval|Content.Security.Policy|code generation disallowed|disallowed by embedder/i.test(text)) {
    return `a Content-Security-Policy must allow \`wasm-unsafe-eval\` in \`script-src\` (${text})`;
  }
  if (/main thread/i.test(text)) {
    return `this browser compiles only small modules at once: use \`${entry}/init\`, which waits (${text})`;
  }
  return text;
}
