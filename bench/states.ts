// How fast is resolving: a cold load of all tables, a million codes, a hundred thousand names?
import { resolve } from "../src/states/resolve.js";
import { codeTable, nameTable, stateTable } from "../src/states/tables.js";

function time(name: string, n: number, run: () => void): void {
  const from = performance.now();
  run();
  process.stdout.write(`${name}  ${n}  ${((performance.now() - from) / 1000).toFixed(3)}\n`);
}

time("load all tables and look up one code", 1, () => resolve("740", "2008-10-17", "cow"));
time("load the English names and look up one", 1, () => resolve("Japan", "2008-10-17"));

const codes = codeTable();
time("codes with system and day", 1_000_000, () => {
  for (let i = 0; i < 1_000_000; i++) {
    const row = codes[i % codes.length];
    if (row) resolve(row.code, row.from ?? row.to ?? "2008-10-17", row.system);
  }
});
const names = [
  ...[...stateTable().values()].map((state) => state.name),
  ...nameTable()
    .filter((row) => row.language === "en")
    .map((row) => row.name),
];
time("English names with a day", 100_000, () => {
  for (let i = 0; i < 100_000; i++) resolve(names[i % names.length] ?? "", "2008-10-17");
});
time("load the names in other languages", 1, () => resolve("日本", "2008-10-17"));
const all = nameTable().map((row) => row.name);
time("names in all languages with a day", 100_000, () => {
  for (let i = 0; i < 100_000; i++) resolve(all[i % all.length] ?? "", "2008-10-17");
});
time("near names of a misspelling", 1_000, () => {
  for (let i = 0; i < 1_000; i++) resolve(`Jpan${"abcdefghij"[i % 10]}`);
});
