import type { Param } from "./types.js";

/** The day that a measure is about, where nothing else is to be said of it. */
export const at: Param = { key: "at", kind: "at", meaning: "Day; a month or year stands for its last day." };
