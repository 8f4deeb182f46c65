import { UserError } from "../base/problem.js";
import { nearNames } from "../engine/catalogue.js";
import { problem } from "./problems.js";

/** The mistake of naming a source that there is not, with those that may be meant: by spelling, or by a part of the id. */
export function unknownSource(found: string, known: readonly string[]): UserError {
  const part = known.filter((id) => found.length >= 2 && id.includes(found.toLowerCase()));
  const near = [...new Set([...nearNames(found, known), ...part])].slice(0, 3);
  return new UserError([problem("unknown-source", { found, near })], 2);
}
