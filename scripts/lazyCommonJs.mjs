import { readFileSync } from "node:fs";

/**
 * Files that load a CommonJS package by `import()` and take names of it: joined, such a package has them under `default`
 * alone, while Node gives them beside it. `metafile` is esbuild's.
 */
export function lazyCommonJs({ inputs }) {
  return Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports.flatMap(({ path, kind, original }) => {
      if (kind !== "dynamic-import" || file.includes("node_modules/") || inputs[path]?.format !== "cjs")
        return [];
      const text = readFileSync(file, "utf8");
      const at = text.indexOf(`import("${original}")`);
      // `const { default: whole } = await import(...)` or `import(...).then((loaded) => loaded.default ...)`.
      if (/\bdefault\b/.test(text.slice(Math.max(0, at - 150), at + 150))) return [];
      return [
        `${file} imports "${original}", which is CommonJS: take its "default", which is the same everywhere`,
      ];
    }),
  );
}
