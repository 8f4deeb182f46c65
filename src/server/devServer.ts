import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { watch } from "chokidar";
import { liveScript, liveStyle, withLive } from "./live.js";
import { type Built, Preview } from "./preview.js";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/atom+xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".bib": "text/plain; charset=utf-8",
};

/** A page that says what keeps the edition from being built, where there is none to show yet. */
function failedPage(failed: string): string {
  const text = failed.replace(/[&<>]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[c] ?? c);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not built yet</title></head><body><main><h1>Not built yet</h1><p>The page comes by itself once this is mended:</p><pre>${text}</pre></main></body></html>`;
}

export interface DevServer {
  url: string;
  close(): Promise<void>;
}

export interface DevOptions {
  dir: string;
  /** 0 takes any that is free. */
  port: number;
  onBuilt?: (built: Built) => void;
}

class Dev {
  private readonly listeners = new Set<ServerResponse>();

  constructor(private readonly preview: Preview) {}

  tell(built: Built): void {
    for (const response of this.listeners) response.write(`data: ${JSON.stringify(built)}\n\n`);
  }

  end(): void {
    for (const response of this.listeners) response.end();
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    // Another site in the same browser may not read an unpublished edition.
    const host = request.headers.host?.replace(/:\d+$/, "") ?? "";
    if (!/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(host)) {
      response.writeHead(403).end();
      return;
    }
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).slice(1);
    const { pages, last } = this.preview;
    const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const content = pages.get(name);
    const kind = extname(name);
    if (path === "__events") this.listen(response);
    else if (path === "__live.js") send(response, ".js", liveScript);
    else if (path === "__live.css") send(response, ".css", liveStyle);
    else if (content !== undefined)
      send(response, kind, kind === ".html" ? withLive(String(content), last.number) : content);
    else if (pages.size === 0) send(response, ".html", withLive(failedPage(last.failed ?? ""), last.number));
    else send(response, ".txt", `There is no page ${name}.\n`, 404);
  }

  private listen(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(`data: ${JSON.stringify(this.preview.last)}\n\n`);
    this.listeners.add(response);
    response.on("close", () => this.listeners.delete(response));
  }
}

function send(response: ServerResponse, kind: string, content: string | Uint8Array, status = 200): void {
  response.writeHead(status, {
    "content-type": types[kind] ?? "application/octet-stream",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(content);
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    // This machine alone: an unpublished edition is nobody else's business.
    server.listen(port, "127.0.0.1", () => resolve());
  });

/**
 * Serves an edition from memory and builds it again whenever a file of it changes; pages that are open take in the new
 * state. Listens on this machine only. Throws the system's error if the port is taken.
 */
export async function startDevServer(options: DevOptions): Promise<DevServer> {
  const preview = new Preview(options.dir);
  const dev = new Dev(preview);
  const server = createServer((request, response) => dev.answer(request, response));
  await listening(server, options.port);
  const build = async (): Promise<void> => {
    const built = await preview.rebuild();
    options.onBuilt?.(built);
    dev.tell(built);
  };
  await build();
  const watcher = watch(options.dir, {
    ignoreInitial: true,
    ignored: (path) =>
      /(?:^|[/\\])(?:dist(?:\.|$|[/\\])|node_modules|\.git)|[/\\]\.[^/\\]*$|~$/.test(
        path.slice(options.dir.length),
      ),
  });
  watcher.on("all", () => void build());
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      await watcher.close();
      dev.end();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      preview.close();
    },
  };
}
