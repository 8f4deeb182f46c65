import { DefinitionCheck } from "../../base/definition.js";
import type { Source } from "./types.js";

const redistributions = ["allowed", "forbidden", "unsure"];

/**
 * Declares a source. One file per source, named as its id, whose default export is this. Throws UserError for what is wrong
 * with the declaration.
 */
export function defineSource(source: Source): Source {
  const check = new DefinitionCheck("source", String(source.id));
  check.named("id", source.id, "source");
  for (const key of ["title", "publisher", "homepage", "licence", "citation", "covers", "cadence"] as const)
    check.text(key, source[key]);
  check.oneOf("redistribution", source.redistribution, redistributions);
  check.list("caveats", source.caveats);
  check.list("produces", source.produces, 1);
  check.must(Number.isInteger(source.reader) && source.reader > 0, "reader", source.reader, {
    form: "counting-number",
  });
  check.list("files", source.files, 1);
  for (const [i, file] of (source.files ?? []).entries()) {
    check.text(`files[${i}].key`, file.key);
    check.must(file.name instanceof RegExp, `files[${i}].name`, file.name, { form: "pattern" });
  }
  check.once(
    "files",
    (source.files ?? []).map((file) => file.key),
  );
  check.fn("read", source.read);
  check.done();
  return source;
}
