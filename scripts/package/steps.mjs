import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What the commands are given: the editions of `root` (the package or the repository), samples, names and questions. */
export function prepare(folder, root, word) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "editions"), join(folder, "editions"), {
    recursive: true,
    filter: (path) => !/editions[\\/][^\\/]+[\\/]dist$/.test(path),
  });
  for (const source of existsSync(full) ? chosen : sampled)
    cpSync(join(existsSync(full) ? full : "test/samples", source), join(folder, "data", source), {
      recursive: true,
    });
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

/** Data sets as their publishers have them, where they are: workbooks, XML, HTML, archives, areas and lanes at sea. */
const full = resolve("../shared/data");
const chosen =
  "un-members un-sc-members un-sc-vetoes jp-mof wb-debarred imb-attacks sea-areas sea-lanes warheads forums".split(
    " ",
  );
const sampled = "nga-asam un-sc-members un-sc-vetoes wb-debarred warheads"
  .split(" ")
  .filter((name) => existsSync(join("test/samples", name)));
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
  step("--help"),
  ...commands.map((command) => step(command, "--help")),
  step("asks"),
  { ...smoke("pull", "--from", "data"), made: ["home"] },
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
  smoke("ask", terms),
  step("ask", terms, "--json"),
  step("ask", `${terms} is highest`),
  step("ask", 'incidents(2008, "Gulf of Aden") > 90', "--definitions"),
  step("ask", "council.term(Japan)"),
  step("ask", "ga.ideal_point(Japan, 2008)"),
  {
    ...smoke("ask"),
    name: "ask, with questions from standard input",
    input: `${terms}\nun.member(Japan, 2008)\nnothing(\n`,
  },
  {
    ...step("ask", "--json"),
    name: "ask --json, with a question from standard input",
    input: `${terms} = 10\n`,
  },
  smoke("screen", "names.csv"),
  { ...step("screen", "--format", "json"), input: "Omar Abdullah\n" },
  { ...step("new", "mine"), made: ["mine"] },
  step("check", "mine"),
  smoke("check", "editions/2008"),
  ...["sarif", "junit", "github"].map((format) => step("check", "mine", "--format", format)),
  step("check", "editions/2008", "--format", "json", "--evidence", "5"),
  step("check", "note.md", "--strict"),
  { ...step("check", "paper.docx", "--annotate", "reviewed.docx"), made: ["reviewed.docx"] },
  { ...step("check", "editions/manual", "--lock"), made: ["editions/manual/chancery.lock"] },
  step("diff", "editions/manual"),
  step("diff", "editions/manual", "--json"),
  smoke("cite", "editions/2008", "--format", "text"),
  step("cite", "mine"),
  step("cite", "mine", "--format", "csl"),
  step("cite", "--source", "un-sc-members", "sipri-milex", "--format", "text"),
  ...["parquet", "csv", "xlsx"].map((format) => ({
    ...step("export", "membership", "majors", "--format", format, "--out", format),
    made: [format],
  })),
  { ...smoke("build", "editions/2008"), made: ["editions/2008/dist"] },
  { ...step("build", "editions/manual", "--out", "manual"), made: ["manual"] },
  ...(browser ? [{ ...step("build", "mine", "--pdf"), made: ["mine/dist"] }] : []),
  { ...step("dev", "mine", "--port", "0"), preview: true },
];
