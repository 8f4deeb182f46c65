import type { CheckResult } from "../checks/result.js";
import { terminal } from "./terminal.js";

/** Results in one of the five formats; only the chosen one is loaded. */
export async function formatResults(
  format: "text" | "json" | "sarif" | "junit" | "github",
  results: readonly CheckResult[],
): Promise<string> {
  switch (format) {
    case "text":
      return (await import("../checks/formats/text.js")).formatText(results, {
        color: terminal.color,
        width: terminal.width,
      });
    case "json":
      return (await import("../checks/formats/json.js")).formatJson(results);
    case "sarif":
      return (await import("../checks/formats/sarif.js")).formatSarif(results);
    case "junit":
      return (await import("../checks/formats/junit.js")).formatJunit(results);
    case "github":
      return (await import("../checks/formats/github.js")).formatGithub(results);
  }
}
