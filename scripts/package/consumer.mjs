// A program of somebody who installed the package: strict, without types of Node, and with every example of docs/api.md.
// Compiled by our compiler and by older ones, with both ways of finding modules, and run.
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { output } from "./tarball.mjs";

/** Twenty lines that check a text and print the evidence. */
const twentyLines = `import { ChanceryError, check, openSession } from "chancery";

const text = \`Japan had begun its tenth term by 2009.[^1]

[^1]: check: council.terms(Japan, by: 2009-01-01) = 10
\`;

try {
  await using session = await openSession();
  const { ok, results, problems } = await check(session, text, { evidence: 3 });
  for (const { verdict, words, value, unit, message, evidence, sources } of results) {
    console.log(verdict, words, value, unit, message);
    for (const row of evidence.rows) console.log(row.source, row.locator);
    for (const source of sources) console.log(source.citation);
  }
  for (const { message, place } of problems) console.log(place?.line, message);
  console.log(ok, session.measures.length);
} catch (error) {
  if (error instanceof ChanceryError) for (const { message, hint } of error.problems) console.log(message, hint);
  else throw error;
}
`;

const strict = {
  strict: true,
  skipLibCheck: false,
  types: [],
  target: "ES2022",
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
};
/** `lib` without the browser, and without Node, has no console. */
const projects = {
  nodenext: { ...strict, module: "nodenext", lib: ["ES2022", "DOM"], outDir: "run" },
  bundler: { ...strict, module: "esnext", moduleResolution: "bundler", lib: ["ES2023", "DOM"], noEmit: true },
  bare: { ...strict, module: "nodenext", lib: ["ES2022"], noEmit: true },
};

/** Our compiler, and the older ones that api-extractor and attw bring. */
function compilers() {
  const through = (from, name) => createRequire(createRequire(from).resolve(name));
  const cli = resolve("node_modules/@arethetypeswrong/cli/package.json");
  const older = [
    through(import.meta.url, "@microsoft/api-extractor"),
    createRequire(createRequire(cli).resolve("@arethetypeswrong/core")),
  ];
  return [
    resolve("node_modules/typescript/bin/tsc"),
    ...older.map((require) => require.resolve("typescript/bin/tsc")),
  ];
}

/** What a program outside makes of the package in `installed`; throws with what the compiler or the program said. */
export function testConsumer(installed) {
  const work = mkdtempSync(join(tmpdir(), "chancery-consumer-"));
  mkdirSync(join(work, "node_modules"));
  symlinkSync(installed, join(work, "node_modules", "chancery"), "junction");
  writeFileSync(join(work, "package.json"), '{ "type": "module", "private": true }\n');
  const page = readFileSync(join(installed, "docs", "api.md"), "utf8");
  const examples = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => match[1]);
  const files = new Map([["twenty", twentyLines], ...examples.map((text, i) => [`example${i + 1}`, text])]);
  for (const [name, text] of files) writeFileSync(join(work, `${name}.ts`), text);
  writeFileSync(
    join(work, "console.d.ts"),
    "declare const console: { log(...values: readonly unknown[]): void };\n",
  );
  for (const [name, compilerOptions] of Object.entries(projects)) {
    const include = name === "bare" ? ["*.ts"] : [...files.keys()].map((file) => `${file}.ts`);
    const file = join(work, `${name}.json`);
    writeFileSync(file, JSON.stringify({ compilerOptions, include }));
    // The older ones once: what they would find wrong is wrong in each.
    for (const compiler of compilers().slice(0, name === "nodenext" ? undefined : 1))
      output(process.execPath, [compiler, "-p", file], { cwd: work });
  }
  const env = { ...process.env, CHANCERY_HOME: join(work, "home") };
  const run = (name) => output(process.execPath, [join(work, "run", `${name}.js`)], { cwd: work, env });
  const printed = run("twenty");
  if (
    !/^holds Japan had begun its tenth term by 2009\. 10 terms /.test(printed) ||
    !/^true \d+$/m.test(printed)
  )
    throw new Error(`the twenty lines print something else:\n${printed}`);
  // Those that import files are run by the tests of the repository, which have the files.
  const alone = [...files].filter(([name, text]) => name !== "twenty" && !text.includes('"downloads"'));
  for (const [name] of alone) run(name);
  return { compiled: files.size, ran: alone.length + 1, lines: twentyLines.trim().split("\n").length };
}
