// Rolls the types of the library up into `dist/index.d.ts`, out of what the compiler wrote. Users get one file, and none
// that imports types of packages that they do not have.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { readPackage } from "./readPackage.mjs";

const config = ExtractorConfig.prepare({
  packageJsonFullPath: resolve("package.json"),
  configObjectFullPath: undefined,
  configObject: {
    projectFolder: resolve("."),
    mainEntryPointFilePath: resolve("dist/src/index.d.ts"),
    // Trees of Markdown: their types are written out.
    bundledPackages: ["@types/mdast", "@types/unist"],
    compiler: { tsconfigFilePath: resolve("tsconfig.json") },
    dtsRollup: { enabled: true, untrimmedFilePath: resolve("dist/index.d.ts") },
    messages: {
      compilerMessageReporting: { default: { logLevel: "error" } },
      extractorMessageReporting: { default: { logLevel: "none" } },
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

const text = readFileSync("dist/index.d.ts", "utf8");
const leaks = [...text.matchAll(/(?:from|import\() ?['"]([^'"]+)['"]/g)]
  .map(([, name]) => name)
  .filter((name) => !(name in readPackage().dependencies));
const globals = text.match(/\bNodeJS\.\w+|\bBuffer\b|<reference .*/g) ?? [];
if (leaks.length + globals.length > 0) {
  console.error(
    `dist/index.d.ts uses types that users do not have: ${[...new Set([...leaks, ...globals])].join(", ")}`,
  );
  process.exit(1);
}
