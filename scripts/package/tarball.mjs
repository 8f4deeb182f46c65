import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { readPackage } from "../readPackage.mjs";

/** Runs a command and gives what it printed; throws with that if it fails. */
export function output(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...options,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${error ?? ""}${stdout}${stderr}`);
  return stdout;
}

/** Packs the package into `folder`; the path of the tarball, and its size and files as npm lists them. */
export function pack(folder) {
  const printed = output("npm", ["pack", "--json", "--pack-destination", folder]);
  // What the build prints stands before it.
  const [made] = Object.values(JSON.parse(printed.slice(printed.search(/^[[{]/m))));
  return {
    path: join(folder, made.filename),
    size: made.size,
    unpacked: made.unpackedSize,
    files: made.files,
  };
}

const allowed =
  /^(dist\/(index\.js|index\.d\.ts|paged\.polyfill\.min\.js|THIRD-PARTY-NOTICES\.txt|bin\/(main\.js|package\.json)|chancery\.cjs)|src\/(states|record)\/data\/.+|src\/sources\/[\w-]+\/[\w.-]+\.(csv|txt)|facts\/.+|editions\/(2008|manual)\/(?!dist\/).+|docs\/.+|(package\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|CITATION\.cff|SECURITY\.md))$/;

/** What must not be in a package: files that nobody asked for, and texts that name folders of this machine. */
export function strayFiles(installed, files) {
  const machine = [process.cwd(), homedir()].filter((path) => path.length > 5);
  return files.flatMap(({ path }) => {
    if (!allowed.test(path)) return [`${path} should not be in the package`];
    const text = readFileSync(join(installed, path), "latin1");
    const named = machine.find((folder) => text.includes(`${folder}/`));
    if (named) return [`${path} names ${named}, a folder of this machine`];
    return path.endsWith(".js") && text.includes("sourceMappingURL") ? [`${path} names a source map`] : [];
  });
}

/** Megabytes (of a million bytes) of all files below a folder, and how many packages are in it. */
function measure(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const bytes = files.reduce((sum, file) => {
    const found = statSync(join(folder, file));
    return sum + (found.isFile() ? found.size : 0);
  }, 0);
  const packages = files.filter((file) =>
    /(^|node_modules\/)(@[^/]+\/)?[^/@.][^/]*\/package\.json$/.test(file),
  );
  return { megabytes: bytes / 1e6, packages: packages.length };
}

/** Installs a tarball in `folder` as a user would, but without install scripts; what that takes. */
export function install(folder, tarball) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  const start = performance.now();
  output("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", tarball], {
    cwd: folder,
  });
  const seconds = (performance.now() - start) / 1000;
  const installed = join(folder, "node_modules", readPackage().name);
  return { installed, seconds, ...measure(join(folder, "node_modules")) };
}
