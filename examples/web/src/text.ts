// Small helpers for text.

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** `1 body`, `2 bodies`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;
}

/** The beginning of a text, cut between words. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) {
    return text;
  }
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit / 2))}…`;
}

/** A value of the format as words: `under_way` is `under way`. */
export function spaced(value: string): string {
  return value.replaceAll("_", " ");
}

/** Words of a record as a heading: without the full stop, and names in quotation marks. */
export function headline(text: string): string {
  return unticked(capital(text.replace(/\.(?=$|:)/g, "")));
}

/** With a capital letter at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names that a message puts in backticks, in quotation marks for people. */
export function unticked(text: string): string {
  return text.replace(/`([^`]+)`/g, "‘$1’");
}

/** The text, where it is an address that a browser may open; records can contain anything. */
export function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) ? text : undefined;
}

/** An address as a title: without the scheme, and shortened. */
export function plainAddress(url: string): string {
  return shortened(url.replace(/^https?:\/\/(www\.)?/i, ""), 90);
}

/** The distinct values, in their order. */
export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}
