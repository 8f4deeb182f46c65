import { fold } from "../base/text.js";
import { once } from "../states/tables.js";
import { indexNames, nearest, readData, splitList } from "./readData.js";

export const bodyKinds = [
  "organization",
  "organ",
  "forum",
  "treaty",
  "alliance",
  "mission",
  "mission-series",
  "law",
  "list",
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** An organization, forum, treaty or the like, as far as its name goes; who is in it stands in the record. */
export interface Body {
  /** How the record's rows name it. Never changes once published. */
  id: string;
  kind: BodyKind;
  name: string;
  /** Abbreviations, variants, and the marks that publishers give it (`26-3` of the UN Treaty Collection). */
  names: readonly string[];
  /** Id of the body it belongs to. */
  parent: string | null;
  /** Where the name comes from. */
  source: string;
}

/** What a name may be looked up among besides the shipped list: missions, bodies of own records. */
export type ExtraBody = Pick<Body, "id" | "name" | "names" | "kind">;

export type BodyFound =
  | { result: "body"; body: ExtraBody; near: readonly string[] }
  /** `near` are the ids of the candidates. */
  | { result: "ambiguous"; candidates: readonly ExtraBody[]; near: readonly string[] }
  /** `near` are names alike. */
  | { result: "unknown"; near: readonly string[] };

const header = ["id", "kind", "name", "names", "parent", "source"];

function isKind(text: string): text is BodyKind {
  return bodyKinds.some((kind) => kind === text);
}

const list = once((): readonly Body[] =>
  readData("bodies.csv", header).map(
    ([id = "", kind = "", name = "", names = "", parent = "", source = ""]) => {
      if (!isKind(kind)) throw new Error(`bodies.csv: ${id}: no kind "${kind}"`);
      return { id, kind, name, names: splitList(names), parent: parent || null, source };
    },
  ),
);
const index = once(() => indexNames(list()));
const byId = once(() => new Map(list().map((body) => [body.id, body])));

/** Every body that ships with the package, in the order of the file. */
export function allBodies(): readonly Body[] {
  return list();
}

/** The shipped body with exactly this id. For what a person wrote use `findBody`. */
export function body(id: string): Body | undefined {
  return byId().get(id);
}

/**
 * The body that a text names: an id, a name or a variant, without regard to case, accents and punctuation.
 * `kind` narrows the search; `extra` are bodies that the record brings, of which the shipped ones are preferred
 * where both have the same id.
 */
export function findBody(
  text: string,
  options: { kind?: BodyKind; extra?: readonly ExtraBody[] } = {},
): BodyFound {
  const { kind, extra = [] } = options;
  const key = fold(text);
  const others = extra.length === 0 ? undefined : indexNames(extra);
  const found = new Map<string, ExtraBody>();
  for (const candidate of [...(index().get(key) ?? []), ...(others?.get(key) ?? [])])
    if ((!kind || candidate.kind === kind) && !found.has(candidate.id)) found.set(candidate.id, candidate);
  const candidates = [...found.values()];
  const [first] = candidates;
  if (first && candidates.length === 1) return { result: "body", body: first, near: [] };
  if (first) return { result: "ambiguous", candidates, near: candidates.map(({ id }) => id) };
  return {
    result: "unknown",
    // Most askers try something else first: what is alike is worked out when it is wanted.
    get near() {
      const names = [...list(), ...extra]
        .filter((other) => !kind || other.kind === kind)
        .flatMap((other) => [other.id, other.name, ...other.names]);
      return key === "" ? [] : nearest(text, names);
    },
  };
}
