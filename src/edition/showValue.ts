import type { Value } from "../measures/types.js";

/** A value as a reader sees it. */
export function showValue(value: Value): string {
  switch (value.kind) {
    case "number":
      return value.value.toLocaleString("en-GB", {
        maximumFractionDigits: 6,
        useGrouping: Math.abs(value.value) >= 10_000,
      });
    case "yesno":
      return value.value ? "yes" : "no";
    case "tally":
      return `${value.yes}-${value.no}-${value.abstain}`;
    case "set":
      return value.value.length === 0 ? "none" : value.value.join(", ");
    default:
      return value.value;
  }
}
