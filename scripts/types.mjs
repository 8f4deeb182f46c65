// Rolls the types of the library up into `dist/index.d.ts`, out of what the compiler wrote. Users get one file, and none
// that imports types of packages that they do not have; every type that it names is exported. `dist/chancery.api.json` has
// the same with the comments, for the page docs/api.md.
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { readPackage } from "./readPackage.mjs";

const config = ExtractorConfig.prepare({
  packageJsonFullPath: resolve("package.json"),
  configObjectFullPath: undefined,
  configObject: {
    projectFolder: resolve("."),
    mainEntryPointFilePath: resolve("dist/src/index.d.ts"),
    compiler: { tsconfigFilePath: resolve("tsconfig.json") },
    docModel: { enabled: true, apiJsonFilePath: resolve("dist/chancery.api.json") },
    dtsRollup: { enabled: true, untrimmedFilePath: resolve("dist/index.d.ts") },
    messages: {
      compilerMessageReporting: { default: { logLevel: "error" } },
      extractorMessageReporting: {
        default: { logLevel: "none" },
        "ae-forgotten-export": { logLevel: "error" },
      },
      tsdocMessageReporting: { default: { logLevel: "none" } },
    },
  },
});
const { succeeded } = Extractor.invoke(config, {
  localBuild: true,
  // Only what is wrong is shown.
  messageCallback: (message) => {
    if (message.logLevel === "info" || message.logLevel === "verbose") message.handled = true;
  },
});
if (!succeeded) process.exit(1);

// A session can be declared with `await using`; the compiler leaves out what says where its type is from.
const text = `/// <reference lib="esnext.disposable" />\n${readFileSync("dist/index.d.ts", "utf8")}`;
writeFileSync("dist/index.d.ts", text);
// Without its comments, which have examples.
const types = text.replace(/\/\*\*[\s\S]*?\*\//g, "");
const leaks = [...types.matchAll(/(?:from|import\() ?['"]([^'"]+)['"]/g)]
  .map(([, name]) => name)
  .filter((name) => !(name in readPackage().dependencies));
const globals = types.match(/\bNodeJS\.\w+|\bBuffer\b|<reference (?!lib=).*/g) ?? [];
if (leaks.length + globals.length > 0) {
  console.error(
    `dist/index.d.ts uses types that users do not have: ${[...new Set([...leaks, ...globals])].join(", ")}`,
  );
  process.exit(1);
}
