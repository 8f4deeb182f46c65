// Prints the bill of materials of the package, in CycloneDX: what users install, and what the build has joined into it.
// npm alone would leave out the latter, which are development dependencies, or list every tool of ours.
import { readFileSync } from "node:fs";
import { output } from "./package/tarball.mjs";

const all = JSON.parse(output("npm", ["sbom", "--sbom-format", "cyclonedx"]));
const joined = new Set(
  [...readFileSync("dist/THIRD-PARTY-NOTICES.txt", "utf8").matchAll(/^(\S+) (\d\S*) \(.+\)$/gm)].map(
    ([, name, version]) => `${name}@${version}`,
  ),
);
const forDevelopment = ({ properties = [] }) =>
  properties.some(({ name, value }) => name === "cdx:npm:package:development" && value === "true");
const kept = all.components.filter((one) => {
  const id = decodeURIComponent(one.purl.replace(/^pkg:npm\//, ""));
  return joined.has(id) || !forDevelopment(one);
});
const refs = new Set([all.metadata.component["bom-ref"], ...kept.map((one) => one["bom-ref"])]);
const dependencies = all.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));
console.log(JSON.stringify({ ...all, components: kept, dependencies }, null, 2));
