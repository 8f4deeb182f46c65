import type { SingleBar } from "cli-progress";
import { cutTo } from "../base/displayWidth.js";

/** Where a command prints: results on `out`, everything else on `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` is a terminal that wants colour (NO_COLOR and FORCE_COLOR honoured). */
  color: boolean;
  /** Columns of `out`. Infinity where it is no terminal: what a program or file gets is never folded or cut. */
  width: number;
  /** The same of `err`. */
  errStyle: { color: boolean; width: number };
  /** Reads all of standard input. */
  stdin(): Promise<string>;
  /** A bar on standard error, drawn only on a terminal and only if the work lasts over a second. */
  progress(label: string): Progress;
}

interface Progress {
  update(done: number, total: number, what?: string): void;
  stop(): void;
}

/** Columns of the bar itself; what is being done has the rest of the line. */
const barSize = 30;

function delayedBar(label: string): Progress {
  const started = Date.now();
  let library: typeof import("cli-progress") | undefined;
  if (process.stderr.isTTY)
    void import("cli-progress").then((loaded) => {
      library = loaded.default;
    });
  let bar: SingleBar | undefined;
  return {
    update(done, total, what = "") {
      if (!library || Date.now() - started < 1000) return;
      // A line that ran over the edge could not be taken away again.
      const room =
        (process.stderr.columns || 80) - label.length - barSize - " ".length - " 100%  ".length - 1;
      const shown = { what: room < 1 ? "" : cutTo(what, room) };
      if (!bar) {
        bar = new library.SingleBar(
          {
            stream: process.stderr,
            format: `${label} {bar} {percentage}%  {what}`,
            barsize: barSize,
            // The terminal is left as it is: Ctrl-C ends the command at once, and nothing has to be put right.
            hideCursor: false,
            linewrap: true,
            clearOnComplete: true,
          },
          library.Presets.shades_classic,
        );
        bar.start(total, done, shown);
      }
      bar.setTotal(total);
      bar.update(done, shown);
    },
    stop() {
      bar?.stop();
    },
  };
}

type Stream = typeof process.stdout | typeof process.stderr;

function colored(stream: Stream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}

/** COLUMNS, if somebody sets it, says how wide the text is to be wherever it goes. */
function columns(stream: Stream): number {
  const asked = Number(process.env.COLUMNS);
  if (Number.isInteger(asked) && asked > 0) return asked;
  return stream.isTTY === true ? stream.columns || 80 : Number.POSITIVE_INFINITY;
}

/** The real terminal of this process. */
export const terminal: Terminal = {
  out: (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
  err: (text) => void process.stderr.write(text.endsWith("\n") ? text : `${text}\n`),
  color: colored(process.stdout),
  width: columns(process.stdout),
  errStyle: { color: colored(process.stderr), width: columns(process.stderr) },
  async stdin() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString("utf8");
  },
  progress: delayedBar,
};
