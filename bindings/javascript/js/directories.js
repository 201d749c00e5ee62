// Directories as each WebAssembly half has them. A directory of the package is the list of files that the standard one was
// extended with; each half makes its own from them, once.

/** Shared by all copies of the package in a program, so that a directory of one works with another. */
const FILES = Symbol.for("super-complaints.directory-files");

/** The files that a directory was extended with; `undefined` for what is not a directory. */
export function filesOf(directory) {
  return directory?.[FILES];
}

/** Remembers the files of a new directory. */
export function withFiles(directory, all) {
  return Object.defineProperty(directory, FILES, { value: all });
}

/** Gives directories as one half has them. */
export function directoriesIn(half) {
  const made = new WeakMap();
  let standard;
  return (directory) => {
    const { wasm } = half;
    standard ??= wasm.standard();
    const files = directory === undefined ? [] : filesOf(directory);
    if (files.length === 0) {
      return standard;
    }
    if (!made.has(directory)) {
      made.set(directory, files.reduce((all, file) => wasm.extended(file, all), standard));
    }
    return made.get(directory);
  };
}
