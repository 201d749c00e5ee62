// The types of `super-complaints/rules`.

import type { Rule } from "./types.js";

export type * from "./types.js";

/**
 * Every rule, in the order of codes: what it demands, why, on what it rests, how to fix what it finds.
 *
 * @example
 * const { rules } = await import("super-complaints/rules"); // when somebody asks why
 * const why = rules().find((rule) => rule.code === finding.code)?.rationale;
 */
export function rules(): readonly Rule[];

/** The catalogue of rules as JSON text: the same bytes in every language. */
export function rulesJson(): string;
