import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Problem, UserError } from "../../base/problem.js";
import { cleanStaging, createStaging } from "../../store/staging.js";
import { download } from "./download.js";
import { at } from "./fatalProblem.js";
import { type Found, groupFiles, importGroups } from "./group.js";
import type { OnProgress } from "./importVersion.js";
import { problem } from "./problems.js";
import type { PullReport } from "./pullFolder.js";
import { filled, recognise } from "./recognise.js";
import { remap } from "./remap.js";
import type { Source } from "./types.js";

function nameOf(url: string): string {
  return decodeURIComponent(basename(new URL(url).pathname)).replace(/[^\w.()+-]/g, "_") || "download";
}

/**
 * Downloads the files of a source and imports them; what an older reader mapped is mapped again first. Throws UserError
 * where the publisher asks for a browser, with the page to open, or where a download fails; nothing is kept of it then.
 */
export async function pullUrl(source: Source, cache: string, onProgress?: OnProgress): Promise<PullReport> {
  const served = source.files.filter((spec) => spec.url !== undefined && !spec.manual);
  const sets = new Set(served.map((spec) => spec.set));
  const needed = source.files.filter(
    (spec) => spec.required !== false && (spec.set === undefined || sets.has(spec.set)),
  );
  const mapped = await remap(source, cache);
  if (served.length === 0 || needed.some((spec) => !served.includes(spec))) {
    if (mapped.length > 0) return { versions: mapped, unrecognised: [] };
    const byHand = source.files.filter((spec) => spec.manual || !spec.url);
    const pages = [...new Set(byHand.map((spec) => spec.url ?? source.homepage))].join(" and ");
    throw new UserError([problem("manual-download", { source: source.id, pages })]);
  }
  await cleanStaging(cache, source.id);
  const staging = await createStaging(cache, source.id);
  try {
    const today = new Date().toISOString().slice(0, 10);
    const found: Found[] = [];
    const broken: Problem[] = [];
    const urls = [...new Set(served.map((spec) => spec.url ?? ""))];
    for (const [i, url] of urls.entries()) {
      const name = nameOf(url);
      await mkdir(join(staging, String(i)));
      const path = join(staging, String(i), name);
      await download(source.id, url, path, (done, total) =>
        onProgress?.({ source: source.id, what: `${source.id} ${name}`, done, total: Math.max(done, total) }),
      );
      const { matches, near } = await recognise(path, name, [source], true);
      const here = filled(matches.filter((m) => m.spec.url === url));
      // A list that was just downloaded is the list of today, if it does not say otherwise.
      const undated = source.keepsReleases ? today : null;
      for (const { spec, release } of here)
        found.push({ spec, release: release ?? undated, path, shown: name, name, url });
      if (here.length > 0) continue;
      const args = { source: source.id, file: name, why: { reason: "download", url } as const };
      broken.push(...(near[0]?.problems ?? [problem("not-recognised", args, at({ shown: name }))]));
    }
    const versions = await importGroups(groupFiles(source, found, broken), cache);
    return { versions: [...mapped, ...versions], unrecognised: [] };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
