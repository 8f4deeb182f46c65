import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Text without what differs from run to run: the folder, the preview's port, times of the clock, and what was taken. */
const plain = (text, folder) =>
  text
    .replaceAll(folder, "<folder>")
    .replaceAll(/(localhost|127\.0\.0\.1|\[::1\]):\d+/g, "$1:<port>")
    .replaceAll(/\(\d+ ms\)/g, "(<time>)")
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)/g, "<time>");

/**
 * Each file below `path` (or it) with a hash of its content. Manifests of versions have the time, and with it other
 * checksums; what is kept to start sooner is of each program.
 */
function filesOf(path, folder) {
  if (!existsSync(path)) return [`${relative(folder, path)} was not written`];
  if (!statSync(path).isDirectory()) {
    const bytes = readFileSync(path);
    const content = /\.(json|lock|txt|md|html)$/.test(path) ? plain(bytes.toString(), folder) : bytes;
    return [`${relative(folder, path)} ${createHash("sha256").update(content).digest("hex")}`];
  }
  return readdirSync(path)
    .filter((name) => name !== "manifest.json" && name !== "cache" && !name.startsWith("kept"))
    .sort()
    .flatMap((name) => filesOf(join(path, name), folder));
}

/** The preview's first page and script, once it says where it is; then it is stopped as with Ctrl-C. */
async function preview(child, printed) {
  const url = await new Promise((resolve) => {
    child.stdout.on("data", () => {
      const found = /http:\/\/[^\s/]+\//.exec(printed())?.[0];
      if (found) resolve(found);
    });
    child.on("close", () => resolve(undefined));
  });
  if (url === undefined) return [];
  const pages = await Promise.all(
    ["", "chapters/1-council.html", "__live.js"].map((page) => fetch(url + page).then((r) => r.text())),
  );
  child.kill("SIGINT");
  return pages;
}

/** Runs one step: its exit code, all that it printed, and what it wrote. */
async function runStep(node, main, folder, { args, input = "", made = [], preview: previewed }) {
  const child = spawn(node, [main, ...args], {
    cwd: folder,
    env: { ...process.env, CHANCERY_HOME: join(folder, "home"), NO_COLOR: "1" },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const closed = once(child, "close");
  const pages = previewed ? await preview(child, () => stdout) : [];
  const [code, signal] = await closed;
  return {
    status: code ?? signal,
    stdout: plain(stdout, folder),
    stderr: plain(stderr, folder),
    pages: pages.map((page) => plain(page, folder)),
    files: made.flatMap((path) => filesOf(join(folder, path), folder)),
  };
}

/** Runs steps one after the other in `folder`, with the command `main`; results by the steps' names. */
export async function runSteps(steps, node, main, folder) {
  const results = new Map();
  for (const step of steps) results.set(step.name, await runStep(node, main, folder, step));
  return results;
}

/** The first place where two results differ, as text; undefined if they are equal. */
export function difference(expected, found) {
  for (const part of ["status", "stderr", "stdout", "pages", "files"]) {
    const [a, b] = [expected[part], found[part]].map((value) =>
      (Array.isArray(value) ? value.join("\n") : String(value)).split("\n"),
    );
    const at = a.findIndex((line, i) => line !== b[i]);
    const line = at < 0 && b.length > a.length ? a.length : at;
    if (line >= 0)
      return `${part}, line ${line + 1}:\n  - ${a[line] ?? "(nothing)"}\n  + ${b[line] ?? "(nothing)"}`;
  }
  return undefined;
}
