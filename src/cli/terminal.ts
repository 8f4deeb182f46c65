import cliProgress from "cli-progress";
import pc from "picocolors";

/** Where a command prints: results on `out`, everything else on `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` is a terminal that wants colour (NO_COLOR and FORCE_COLOR honoured). */
  color: boolean;
  width: number;
  /** Reads all of standard input. */
  stdin(): Promise<string>;
  /** A bar on standard error, drawn only on a terminal and only if the work lasts over a second. */
  progress(label: string): Progress;
}

export interface Progress {
  update(done: number, total: number, what?: string): void;
  stop(): void;
}

function delayedBar(label: string): Progress {
  const started = Date.now();
  let bar: cliProgress.SingleBar | undefined;
  return {
    update(done, total, what = "") {
      if (!process.stderr.isTTY || Date.now() - started < 1000) return;
      if (!bar) {
        bar = new cliProgress.SingleBar(
          {
            stream: process.stderr,
            format: `${label} {bar} {percentage}%  {what}`,
            hideCursor: true,
            clearOnComplete: true,
          },
          cliProgress.Presets.shades_classic,
        );
        bar.start(total, done, { what });
      }
      bar.setTotal(total);
      bar.update(done, { what });
    },
    stop() {
      bar?.stop();
    },
  };
}

/** The real terminal of this process. */
export const terminal: Terminal = {
  out: (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
  err: (text) => void process.stderr.write(text.endsWith("\n") ? text : `${text}\n`),
  color:
    pc.isColorSupported &&
    (process.stdout.isTTY === true || process.env.FORCE_COLOR !== undefined) &&
    !process.env.NO_COLOR,
  width: process.stdout.columns ?? 100,
  async stdin() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString("utf8");
  },
  progress: delayedBar,
};
