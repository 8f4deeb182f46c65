import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What the commands are given: the editions of `root` (the package or the repository), samples, names and questions. */
export function prepare(folder, root, word) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "editions"), join(folder, "editions"), {
    recursive: true,
    filter: (path) => !/editions[\\/][^\\/]+[\\/]dist$/.test(path),
  });
  const place = existsSync(full) ? full : "test/samples";
  for (const [into, sources] of Object.entries(imported))
    for (const source of sources.split(" ").filter((name) => existsSync(join(place, name))))
      cpSync(join(place, source), join(folder, into, source), { recursive: true });
  writeFileSync(
    join(folder, "names.csv"),
    "name,birth\nOmar Abdullah,1970\nSamir Hadid,\nNordhafen Shipping,\n",
  );
  writeFileSync(join(folder, "paper.docx"), word);
  writeFileSync(
    join(folder, "note.md"),
    "Japan had five terms.[^a] Neptune joined.[^b]\n\n[^a]: check: council.terms(Japan, by: 2009-01-01) = 5\n[^b]: check: un.member(Neptune, 2008)\n",
  );
}

const full = resolve("../shared/data");
/**
 * Data sets as their publishers have them, where they are, else samples of them: workbooks, HTML, archives, and in `more`
 * the areas and lanes at sea, from which others are derived.
 */
const imported = {
  data: "un-members un-sc-members un-sc-vetoes jp-mof imb-attacks warheads",
  more: "wb-debarred nga-asam sea-areas sea-lanes forums",
};
const terms = "council.terms(Japan, by: 2009-01-01)";
const commands = "new dev pull sources states measures ask screen check diff build cite export".split(" ");
const step = (...args) => ({ name: args.join(" "), args });
/** These are run on every Node, not only on this machine's. */
const smoke = (...args) => ({ ...step(...args), smoke: true });

/**
 * Every command as a person types it, in this order, in one folder; `made` are the files and folders that it writes.
 * `browser` prints the PDF, too.
 */
export const steps = (browser) => [
  smoke("--version"),
  { ...smoke("pull", "--from", "data"), made: ["home"] },
  smoke("ask", terms),
  {
    ...smoke("ask"),
    name: "ask, with questions from standard input",
    input: `${terms}\nun.member(Japan, 2008)\nnothing(\n`,
  },
  smoke("screen", "names.csv"),
  smoke("check", "editions/2008"),
  smoke("cite", "editions/2008", "--format", "text"),
  { ...smoke("build", "editions/2008"), made: ["editions/2008/dist"] },
  { ...smoke("new", "mine"), made: ["mine"] },
  ...(browser ? [{ ...smoke("build", "mine", "--pdf"), made: ["mine/dist"] }] : []),

  step("--help"),
  ...commands.map((command) => step(command, "--help")),
  step("asks"),
  { ...step("pull", "--from", "more"), made: ["home"] },
  step("pull", "--json", "--from", "data/warheads"),
  step("sources"),
  step("sources", "--verify"),
  step("sources", "un-sc-members"),
  step("sources", "--json"),
  step("states", "Japan"),
  step("states", "ミャンマー", "--json"),
  step("states", "260", "--system", "cow", "--at", "1980"),
  step("measures"),
  step("measures", "incidents"),
  step("ask", terms, "--json"),
  step("ask", `${terms} is highest`),
  step("ask", 'incidents(2008, "Gulf of Aden") > 90', "--definitions"),
  step("ask", "council.term(Japan)"),
  step("ask", "ga.ideal_point(Japan, 2008)"),
  {
    ...step("ask", "--json"),
    name: "ask --json, with a question from standard input",
    input: `${terms} = 10\n`,
  },
  { ...step("screen", "--format", "json"), input: "Omar Abdullah\n" },
  step("check", "mine"),
  ...["sarif", "junit", "github"].map((format) => step("check", "mine", "--format", format)),
  step("check", "editions/2008", "--format", "json", "--evidence", "5"),
  step("check", "note.md", "--strict"),
  { ...step("check", "paper.docx", "--annotate", "reviewed.docx"), made: ["reviewed.docx"] },
  { ...step("check", "editions/manual", "--lock"), made: ["editions/manual/chancery.lock"] },
  step("diff", "editions/manual", "--json"),
  step("cite", "mine"),
  step("cite", "mine", "--format", "csl"),
  step("cite", "--source", "un-sc-members", "sipri-milex", "--format", "text"),
  ...["parquet", "csv", "xlsx"].map((format) => ({
    ...step("export", "membership", "majors", "--format", format, "--out", format),
    made: [format],
  })),
  { ...step("build", "editions/manual", "--out", "manual"), made: ["manual"] },
  { ...step("dev", "mine", "--port", "0"), preview: true },
];
