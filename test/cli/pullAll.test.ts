import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { derivedSources } from "../../src/measures/derived.js";
import { sources } from "../../src/sources/index.js";
import { fullData, fullRecord } from "../support/fullRecord.js";

/** Broken on purpose: they are there to be refused. */
const onPurpose = /\/reference\/bad-inputs\//;
/** Files that no source publishes. */
const noSource = /\/reference\/|\/README\.md$|\.xsd$/;

describe("everything in ../shared/data", { skip: fullData ? false : "no ../shared/data" }, () => {
  it("is read, or named with the reason and the place", () => {
    const { versions, unrecognised } = fullRecord().report;
    const failed = versions.filter((v) => v.status === "failed");
    const filesOf = (v: (typeof failed)[number]): string[] => [
      ...v.files,
      ...v.problems.flatMap((p) => p.place?.file ?? []),
    ];
    assert.deepEqual(
      failed
        .filter((v) => !filesOf(v).some((file) => onPurpose.test(file)))
        .map((v) => `${v.source} ${v.release}: ${v.problems[0]?.code}`),
      [],
    );
    for (const v of failed) for (const p of v.problems) assert.ok(p.place?.line, `${v.source}: ${p.code}`);
    assert.deepEqual(
      unrecognised.filter((u) => !noSource.test(u.file)),
      [],
    );
  });

  it("gives every source a version, and everything that is worked out from them", () => {
    const { versions, derived } = fullRecord().report;
    const here = new Set(versions.filter((v) => v.status !== "failed").map((v) => v.source));
    assert.deepEqual(
      sources.map((s) => s.id).filter((id) => !here.has(id) && id !== "facts"),
      [],
    );
    assert.deepEqual(
      derived.map((d) => [d.source, d.missing]),
      derivedSources.map((d) => [d.id, []]),
    );
  });
});
