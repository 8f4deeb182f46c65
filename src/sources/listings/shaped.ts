import { z } from "zod";
import type { RawFile, ReadContext, YamlDocument } from "../kit/types.js";

/** Text that may be left out, "" then. */
export const text = z.string().default("");
/** A list that may be left out or empty. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.union([z.literal("").transform(() => [] as z.output<T>[]), z.array(item)]).default([]);

/**
 * Reads a YAML document by a schema. A key that the schema does not name and a value of another kind are problems at the
 * line of the document; the answer is undefined then.
 */
export function shaped<T>(
  context: ReadContext,
  file: RawFile,
  document: YamlDocument,
  schema: z.ZodType<T>,
): T | undefined {
  const read = schema.safeParse(document.value);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const column = issue.path.map(String).join(".");
    const place = { file, line: document.line, ...(column ? { column } : {}) };
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) context.report("unknown-value", place, key, "keys that are known");
    else context.report("bad-value", place, column, issue.message);
  }
  return undefined;
}
