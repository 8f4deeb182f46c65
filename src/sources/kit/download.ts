import { open } from "node:fs/promises";
import { UserError } from "../../base/problem.js";
import { problem } from "./problems.js";

/** Longest silence of a server, in milliseconds. */
const patience = 60_000;

const reasons: Record<number, string> = {
  401: "it asks for a password",
  403: "it refuses programs, or the address has changed",
  404: "there is nothing at this address (any more)",
  429: "too many requests",
};

function why(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "AbortError") return `nothing came for ${patience / 1000} seconds`;
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.message ? `${error.message} (${cause.message})` : error.message;
}

/**
 * Downloads an address to a file, which must not exist; memory does not grow with it. `onBytes` is given the
 * bytes so far and how many are expected (0 if the server does not say). Throws UserError.
 */
export async function download(
  source: string,
  url: string,
  target: string,
  onBytes: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), patience);
  const fail = (reason: string) => new UserError([problem("download-failed", { url, why: reason, source })]);
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      redirect: "follow",
      headers: { "user-agent": "chancery", "accept-encoding": "identity" },
    });
    if (!response.ok || !response.body) {
      const said = reasons[response.status] ?? (response.statusText || "no content");
      throw fail(`the server answers ${response.status}: ${said}`);
    }
    const plain = response.headers.get("content-encoding") === null;
    const total = plain ? Number(response.headers.get("content-length") ?? 0) : 0;
    const handle = await open(target, "wx");
    let done = 0;
    try {
      for await (const chunk of response.body) {
        clearTimeout(timer);
        timer = setTimeout(() => abort.abort(), patience);
        await handle.write(chunk as Uint8Array);
        done += (chunk as Uint8Array).length;
        onBytes(done, total);
      }
    } finally {
      await handle.close();
    }
    if (total > 0 && done !== total) throw fail(`it broke off after ${done} of ${total} bytes`);
  } catch (error) {
    if (error instanceof UserError) throw error;
    if ((error as NodeJS.ErrnoException).syscall && !(error as Error).cause) throw error;
    throw fail(why(error));
  } finally {
    clearTimeout(timer);
  }
}
