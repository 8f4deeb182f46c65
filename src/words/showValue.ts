import type { Value } from "../engine/types.js";

const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6, useGrouping: false });
const grouped = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6, useGrouping: true });

/** A value as a reader sees it. */
export function showValue(value: Value): string {
  switch (value.kind) {
    case "number":
      return (Math.abs(value.value) >= 10_000 ? grouped : plain).format(value.value);
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
