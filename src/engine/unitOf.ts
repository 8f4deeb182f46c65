import type { BoundCall } from "./answer.js";

/** The unit of a call's value. */
export const unitOf = ({ measure, args }: BoundCall): string => measure.unitFor?.(args) ?? measure.unit;
