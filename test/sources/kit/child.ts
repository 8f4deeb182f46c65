// A pull in a process of its own, to be killed or measured: child.js CACHE FOLDER
import { pullFolder } from "../../../src/sources/kit/pullFolder.js";
import { toy, zipped } from "./toy.js";

const [, , cache = "", dir = ""] = process.argv;
process.stdout.write("begun\n");
const report = await pullFolder(dir, [toy, zipped], cache);
const mb = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ versions: report.versions, mb })}\n`);
