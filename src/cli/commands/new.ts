import { Command } from "commander";
import { terminal } from "../terminal.js";

export function newEdition(): Command {
  return new Command("new")
    .description("Write a small working edition to learn from")
    .argument("<dir>", "the folder to create; it must be empty if it exists")
    .addHelpText("after", "\nExample:\n  chancery new my-edition && chancery check my-edition")
    .action(async (dir: string) => {
      const { newEdition: write } = await import("../../edition/newEdition.js");
      const files = await write(dir);
      terminal.out(files.join("\n"));
      terminal.err(
        `\nNext: chancery dev ${dir}     write, and see the verdicts in the browser next to your sentences` +
          `\n      chancery check ${dir}   the verdicts in this terminal` +
          `\n      chancery build ${dir}   the web site, in ${dir}/dist/`,
      );
    });
}
