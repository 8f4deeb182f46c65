// Reads an XML file in a process of its own, to be measured: readXml.js FILE ELEMENT
import { bytesOf } from "../../../src/sources/kit/bytes.js";
import { xmlElements } from "../../../src/sources/kit/xml.js";

const [, , path = "", element = ""] = process.argv;
const file = { path, shown: path };
let bytes = 0;
for await (const chunk of bytesOf(file)) bytes += chunk.length;
const start = performance.now();
let count = 0;
for await (const one of xmlElements(file, { elements: [element] })) if (one.children.length > 0) count += 1;
const ms = Math.round(performance.now() - start);
const mb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ count, bytes, ms, mb }));
