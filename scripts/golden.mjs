// Accepts what has changed: runs the golden tests and puts each `*.actual` that they leave in the place of its golden
// file. Look at `git diff test/golden` afterwards.
import { spawnSync } from "node:child_process";
import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";

const { status } = spawnSync("npm", ["test", "--silent", "--", "test/golden/"], { stdio: "ignore" });
const changed = readdirSync("test/golden", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".actual"))
  .map((path) => join("test/golden", path));
for (const path of changed) {
  const file = path.slice(0, -".actual".length);
  renameSync(path, file);
  console.log(`accepted ${file}`);
}
if (changed.length === 0) {
  console.log(
    status === 0
      ? "Nothing has changed."
      : "The tests fail for another reason: npm test -- test/golden/ shows it.",
  );
  process.exitCode = status ?? 1;
}
