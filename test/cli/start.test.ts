import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import { keptFolder } from "../../src/base/keptFile.js";
import { packageRoot } from "../../src/base/packageRoot.js";
import { temporary } from "../store/temporary.js";
import { flip } from "../store/version.js";

const command = join(packageRoot(), "dist", "bin", "main.js");

/** Runs the joined command, as it is installed. */
async function start(home: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, CHANCERY_HOME: home, NO_COLOR: "1" };
  const child = spawn(process.execPath, [command, ...args], { env, stdio: ["ignore", "pipe", "inherit"] });
  const [out] = await Promise.all([text(child.stdout), new Promise((resolve) => child.on("close", resolve))]);
  return out;
}

const forms = (home: string): string[] => {
  const folder = keptFolder(home);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith("code-")) : [];
};

describe("the joined command", { skip: !existsSync(command) && "npm run build makes it" }, () => {
  it("says the same with a form that it kept, one that is damaged, and none", async () => {
    const home = temporary();
    const first = await start(home, "states", "Japan");
    assert.match(first, /Japan/);
    const [form = ""] = forms(home);
    assert.match(form, /^code-[0-9a-f]{16}-v\d.*-states$/);
    const path = join(keptFolder(home), form);
    const made = statSync(path).mtimeMs;
    assert.equal(await start(home, "states", "Japan"), first);
    assert.equal(statSync(path).mtimeMs, made, "a form that was used stays");
    flip(path);
    assert.equal(await start(home, "states", "Japan"), first);
    assert.deepEqual(forms(home), [form]);
  });

  it("can be started by two at once", async () => {
    const home = temporary();
    const [a, b] = await Promise.all([start(home, "states", "Japan"), start(home, "states", "Japan")]);
    assert.equal(a, b);
    assert.equal(forms(home).length, 1);
    assert.equal(await start(home, "states", "Japan"), a);
  });

  it("needs no folder that it can write to", async () => {
    const file = join(temporary(), "file");
    writeFileSync(file, "");
    assert.match(await start(join(file, "home"), "states", "Japan"), /Japan/);
  });

  it("keeps none for words that are no command", async () => {
    const home = temporary();
    await start(home, "--help");
    await start(home, "../../states");
    assert.deepEqual(
      forms(home).filter((name) => !name.endsWith("-none")),
      [],
    );
  });
});
