import { Command } from "commander";
import { terminal } from "../terminal.js";

export function newEdition(): Command {
  return new Command("new")
    .description("Write a small working edition to learn from")
    .argument("<dir>", "the folder to write; it must not exist or be empty")
    .addHelpText("after", "\nExample:\n  chancery new my-edition && chancery check my-edition")
    .action(async (dir: string) => {
      const { newEdition: write } = await import("../../edition/newEdition.js");
      const files = await write(dir);
      terminal.out(files.join("\n"));
      terminal.err(
        `\nNext: chancery dev ${dir}     write, with the verdicts beside your sentences in the browser` +
          `\n      chancery check ${dir}   the verdicts here` +
          `\n      chancery build ${dir}   the web site, in ${dir}/dist/`,
      );
    });
}
