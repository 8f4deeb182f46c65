import { isJapanese } from "../base/script.js";
import { fold } from "../base/text.js";
import { findArea } from "../record/areas.js";
import { findBody, body as shippedBody } from "../record/bodies.js";
import { findSeries } from "../record/series.js";
import { canonicalSymbol } from "../record/symbols.js";
import { existed, statesAt } from "../states/existence.js";
import { resolve } from "../states/resolve.js";
import { allStates, state } from "../states/state.js";
import type { JsonRow, OpenRecord } from "../store/types.js";
import { nearNames } from "./catalogue.js";
import type { BodyKind, Lookup, Named, Names } from "./names.js";

/** Ids that are what people call the thing: UNMIS, NPT, S/RES-like marks not among them. */
const ABBREVIATION = /^[A-Z][A-Za-z0-9]*(?:[ -][A-Za-z0-9]+)*$/;

interface Entry {
  id: string;
  name: string;
  state?: string;
  definition?: string;
  japanese?: string;
}

/** Names of one kind of thing that the record itself holds, folded. */
class Register {
  readonly #byName = new Map<string, Entry>();
  readonly #labels = new Map<string, string>();

  add(entry: Entry, others: readonly string[]): void {
    const { id, name } = entry;
    if (!this.#labels.has(id)) this.#labels.set(id, name);
    for (const text of [id, name, ...others]) {
      const key = fold(text);
      if (!this.#byName.has(key)) this.#byName.set(key, entry);
    }
  }
  find(text: string): Entry | undefined {
    return this.#byName.get(fold(text));
  }
  label(id: string): string | undefined {
    return this.#labels.get(id);
  }
  lookup(text: string): Lookup {
    const found = this.find(text);
    if (found) {
      const { name, ...rest } = found;
      return { found: { ...rest, label: name, text: name } };
    }
    return { near: nearNames(text, this.#labels.values()) };
  }
  get names(): Iterable<string> {
    return [...this.#labels.keys(), ...this.#labels.values()];
  }
}

/** Between the names of one thing. Lists cost far more on their way out of the record than one text. */
const SEPARATOR = "\u001f";
const joined = `array_to_string(names, '${SEPARATOR}') AS names`;

const tables = ["mandate", "activity", "body", "area", "meeting", "commitment"] as const;

const SQL = `SELECT 'mandate' AS what, mandate AS id, name, ${joined}, NULL AS kind, NULL AS state, NULL AS definition FROM mandate
UNION ALL SELECT 'activity', activity, name, ${joined}, NULL, state, NULL FROM activity
UNION ALL SELECT 'body', body, name, ${joined}, kind, NULL, NULL FROM body
UNION ALL SELECT 'area', area, name, ${joined}, NULL, NULL, definition FROM area
UNION ALL SELECT DISTINCT 'source', source, source, NULL, NULL, NULL, NULL FROM (
  SELECT source FROM mandate UNION ALL SELECT source FROM activity
  UNION ALL SELECT source FROM meeting UNION ALL SELECT source FROM commitment)`;

const columns = { mandate: [], activity: ["state"], body: ["kind"], area: ["definition"] } as const;

/** The same of own rows, which are in memory. */
function ownNames({ own }: OpenRecord): JsonRow[] {
  const named = (["mandate", "activity", "body", "area"] as const).flatMap((what) =>
    (own[what] ?? []).map((row) => ({
      ...Object.fromEntries(columns[what].map((column) => [column, row[column]])),
      ...{ what, id: row[what], name: row.name },
      names: Array.isArray(row.names) ? row.names.join(SEPARATOR) : null,
    })),
  );
  const sources = (["mandate", "activity", "meeting", "commitment"] as const).flatMap((table) =>
    (own[table] ?? []).map(({ source = "own" }) => ({ what: "source", id: source })),
  );
  return [...named, ...sources];
}

function fill(
  rows: readonly JsonRow[],
): Record<"mandate" | "activity" | "body" | "mission" | "treaty" | "area", Register> {
  const registers = {
    mandate: new Register(),
    activity: new Register(),
    body: new Register(),
    mission: new Register(),
    treaty: new Register(),
    area: new Register(),
  };
  for (const { what, id, name, names, kind, state, definition } of rows) {
    if (what === "source") continue;
    const others = typeof names === "string" && names !== "" ? names.split(SEPARATOR) : [];
    const japanese = [String(name), ...others].find(isJapanese);
    const register =
      what === "mandate" || what === "activity" || what === "area"
        ? registers[what]
        : kind === "mission" || kind === "treaty"
          ? registers[kind]
          : registers.body;
    const entry = {
      id: String(id),
      name: String(name),
      ...(typeof state === "string" ? { state } : {}),
      ...(typeof definition === "string" ? { definition } : {}),
      ...(japanese === undefined ? {} : { japanese }),
    };
    register.add(entry, others);
  }
  return registers;
}

/**
 * The names of the package (states, bodies, areas, series) and those that the record's own rows bring; and
 * the sources that have such rows, for own records are in the record without being a version of it.
 */
export async function recordNames(record: OpenRecord): Promise<{ names: Names; sources: string[] }> {
  const rows = [...(await record.stored(SQL, tables)), ...ownNames(record)];
  const sources = [...new Set(rows.filter((row) => row.what === "source").map((row) => String(row.id)))];
  // Many questions name nothing but states: the registers are filled when the first one is asked.
  let filled: ReturnType<typeof fill> | undefined;
  const own = () => (filled ??= fill(rows));

  /** A body is written by its id where that is an abbreviation, and shown by its name with it. */
  const shown = ({ id, name, japanese }: Entry): Named => ({
    id,
    text: ABBREVIATION.test(id) ? id : name,
    label: name === id ? id : ABBREVIATION.test(id) ? `${name} (${id})` : name,
    ...(japanese === undefined ? {} : { japanese }),
  });

  function body(text: string, kind: BodyKind): Lookup {
    // A mission's acronym means the mission, whatever else is called so.
    const first = kind === "mission" ? own().mission.find(text) : undefined;
    if (first) return { found: shown(first) };
    const known = findBody(text, kind === "body" ? {} : { kind });
    if (known.result === "body") return { found: shown(known.body) };
    const brought = own()[kind].find(text) ?? (kind === "body" ? own().treaty.find(text) : undefined);
    if (brought) return { found: shown(brought) };
    return {
      // Most askers try something else first: what is alike is worked out when it is wanted.
      get near() {
        return [...new Set([...known.near, ...nearNames(text, own()[kind].names)])].slice(0, 3);
      },
    };
  }
  const names: Names = {
    state: resolve,
    stateLabel: (id) => state(id)?.name ?? id,
    statesAt: (at) =>
      typeof at === "string"
        ? statesAt(at).map((one) => one.id)
        : allStates()
            .filter((one) => one.kind === "state" && (at === undefined || existed(one.id, at)))
            .map((one) => one.id),
    body,
    bodyLabel: (id) =>
      own().mission.label(id) ??
      shippedBody(id)?.name ??
      own().body.label(id) ??
      own().treaty.label(id) ??
      id,
    area: (text) => {
      const found = findArea(text);
      if (found.result === "area")
        return { found: { id: found.area.id, label: found.area.name, text: found.area.name } };
      const brought = own().area.lookup(text);
      if ("found" in brought) return brought;
      return {
        get near() {
          return [...new Set([...found.near, ...brought.near])].slice(0, 3);
        },
      };
    },
    resolution: (text) => {
      const series = findSeries(text);
      if (series) return { found: { id: series.id, label: series.id, text: series.id } };
      const symbol = canonicalSymbol(text);
      return symbol ? { found: { id: symbol, label: symbol, text: symbol } } : { near: [] };
    },
    mandate: (text) => own().mandate.lookup(text),
    activity: (text) => own().activity.lookup(text),
  };
  return { names, sources };
}
