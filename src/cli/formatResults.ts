import type { Language } from "../base/language.js";
import type { CheckResult } from "../checks/result.js";
import { terminal } from "./terminal.js";

/** Results in one of the five formats; only the chosen one is loaded. */
export async function formatResults(
  format: "text" | "json" | "sarif" | "junit" | "github",
  results: readonly CheckResult[],
  language: Language,
): Promise<string> {
  // The other formats are for programs, whose rules and annotations are in English.
  switch (format) {
    case "text":
      return (await import("../words/results/text.js")).formatText(results, {
        color: terminal.color,
        width: terminal.width,
        language,
      });
    case "json":
      return (await import("../words/results/json.js")).formatJson(results);
    case "sarif":
      return (await import("../words/results/sarif.js")).formatSarif(results);
    case "junit":
      return (await import("../words/results/junit.js")).formatJunit(results);
    case "github":
      return (await import("../words/results/github.js")).formatGithub(results);
  }
}
