import { Command } from "commander";
import { UserError } from "../../base/problem.js";
import { problem } from "../problems.js";
import { terminal } from "../terminal.js";
import { wholeNumber } from "../wholeNumber.js";

export function dev(): Command {
  return new Command("dev")
    .description("Preview an edition in the browser while you write: verdicts change next to their sentences")
    .argument("[dir]", "the folder of the edition", ".")
    .option("--port <n>", "the port to listen on, on this machine only", wholeNumber("--port"), 4173)
    .addHelpText("after", "\nExample:\n  chancery dev my-edition")
    .action(async (dir: string, options: { port: number }) => {
      const [{ startDevServer }, { loadEdition }] = await Promise.all([
        import("../../server/devServer.js"),
        import("../../edition/loadEdition.js"),
      ]);
      const { dir: home } = await loadEdition(dir);
      const onBuilt = (built: {
        ms: number;
        counts: Readonly<Record<string, number>>;
        failed: string | null;
      }): void => {
        const counts = Object.entries(built.counts).map(([verdict, n]) => `${n} ${verdict}`);
        terminal.err(built.failed ?? `${counts.join(", ") || "no claims"}  (${Math.round(built.ms)} ms)`);
      };
      const server = await startDevServer({ dir: home, port: options.port, onBuilt }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === "EADDRINUSE")
            throw new UserError([problem("port-taken", { port: options.port })], 2);
          throw error;
        },
      );
      terminal.out(`Open ${server.url}  (stop with Ctrl-C)`);
      process.once("SIGINT", () => void server.close());
      process.once("SIGTERM", () => void server.close());
    });
}
