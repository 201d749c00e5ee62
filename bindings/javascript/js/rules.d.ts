/**
 * The catalogue of rules, with the texts that explain them.
 *
 * @module super-complaints/rules
 */

import type { Rule } from "./types.js";

export type * from "./types.js";

/**
 * Every rule, in the order of codes: what it requires, why, its basis, and how to fix what it finds.
 *
 * @example
 * const { rules } = await import("super-complaints/rules"); // when needed
 * const why = rules().find((rule) => rule.code === finding.code)?.rationale;
 */
export function rules(): readonly Rule[];

/** The catalogue of rules as JSON text: the same bytes in every language. */
export function rulesJson(): string;
