// Joins the compiled command line into a few files: starting a process reads hundreds of modules otherwise,
// which takes longer than checking an edition. Lazily imported parts stay apart. With `--watch` again at each change.
import { rmSync } from "node:fs";
import { context } from "esbuild";

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

rmSync("dist/bin", { recursive: true, force: true });
const bundle = await context({
  entryPoints: ["dist/src/cli/main.js"],
  outdir: "dist/bin",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
  minifyWhitespace: true,
  minifySyntax: true,
  // Native code, data files, a library that registers its parts by being read, and the driver of a browser.
  external: ["@duckdb/node-bindings", "@citation-js/*", "world-atlas", "playwright-core"],
  plugins: [joinDuckdb],
  // Packages in CommonJS ask for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "warning",
});

if (process.argv.includes("--watch")) {
  await bundle.watch();
} else {
  await bundle.rebuild();
  await bundle.dispose();
}
