import { UserError } from "../base/problem.js";
import { problem } from "./problems.js";

/** Reader of an option that is a whole number, 0 or more. Throws UserError with exit code 2. */
export function wholeNumber(option: string): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text)) throw new UserError([problem("bad-number", { option, found: text })], 2);
    return Number(text);
  };
}
