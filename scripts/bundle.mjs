// Joins the compiled code into what users install: one file (`dist/chancery.cjs`) for the command (`dist/bin/main.js`) and
// the library (`dist/index.js`). Starting a process would read hundreds of modules otherwise, and every package that is
// joined is one less to install. Lazily imported parts stay apart. With `--watch` again at each change.
import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { context } from "esbuild";
import { joinChunks } from "./joinChunks.mjs";
import { lazyCommonJs } from "./lazyCommonJs.mjs";
import { joined, notices, withDependencies } from "./notices.mjs";
import { readPackage } from "./readPackage.mjs";

// DuckDB's package is a hundred small files, which `src/store/duckdb.ts` requires at run time; here they are joined
// too. Only its native part stays outside.
const joinDuckdb = {
  name: "join-duckdb",
  setup({ onLoad }) {
    onLoad({ filter: /dist[\\/]src[\\/]store[\\/]duckdb\.js$/ }, () => ({
      contents: 'export { default as duckdb } from "@duckdb/node-api";',
      loader: "js",
    }));
  },
};

// Scripts of a site are functions that are written as their own text: as they were compiled and tested, not as the bundler
// renames and shortens them.
const keepScripts = {
  name: "keep-scripts",
  setup({ onLoad }) {
    onLoad({ filter: /dist[\\/]src[\\/]site[\\/]client[\\/]index\.js$/ }, ({ path }) => {
      const print = `import { scripts } from ${JSON.stringify(pathToFileURL(path).href)}; process.stdout.write(JSON.stringify(scripts));`;
      // In a process of its own, which reads them anew at each change.
      const text = execFileSync(process.execPath, ["--input-type=module", "--eval", print], {
        encoding: "utf8",
      });
      const watchFiles = Object.keys(JSON.parse(text)).map((name) => join(dirname(path), name));
      return { contents: `export const scripts = ${text};`, loader: "js", watchFiles };
    });
  },
};

for (const made of ["bin", "chancery.cjs", "index.js"])
  rmSync(`dist/${made}`, { recursive: true, force: true });
const bundle = await context({
  entryPoints: { main: "dist/src/cli/main.js", index: "dist/src/index.js" },
  outdir: "dist/chunks",
  write: false,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  // What users install stays outside; everything else is a development dependency and joined.
  external: Object.keys(readPackage().dependencies),
  plugins: [joinDuckdb, keepScripts, joinChunks],
  logLevel: "warning",
  metafile: true,
});

// Read by the browser that prints the PDF, never by Node. It holds what its package depends on.
const paged = join("node_modules", "pagedjs");
copyFileSync(join(paged, "dist", "paged.polyfill.min.js"), "dist/paged.polyfill.min.js");

if (process.argv.includes("--watch")) {
  await bundle.watch();
} else {
  const { metafile } = await bundle.rebuild();
  await bundle.dispose();
  const wrong = lazyCommonJs(metafile);
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
  const folders = new Set([...joined(metafile), ...withDependencies(paged)]);
  writeFileSync("dist/THIRD-PARTY-NOTICES.txt", notices(folders));
}
