import { lifetime } from "./lifetime.js";
import { nameKeys } from "./nameKey.js";
import { nameReading, type Reading } from "./readings.js";
import { intersect } from "./spans.js";
import { codeTable, groupBy, type NameRow, nameTable, once, type Span, stateTable } from "./tables.js";

/** Languages in which every current state has a name: Japanese and those of the United Nations. */
export const languages = ["en", "ja", "fr", "es", "ru", "ar", "zh"] as const;

const always: Span = { from: null, to: null };

const currentIso2 = once(
  () =>
    new Map(
      codeTable()
        .filter((r) => r.system === "iso2" && r.to === null)
        .map((r) => [r.state, r.code]),
    ),
);

const display = new Map<string, Intl.DisplayNames>();

/** The current name of a state in the CLDR that comes with Node, or undefined. */
export function cldrName(id: string, language: string): string | undefined {
  const code = currentIso2().get(id);
  if (!code) return undefined;
  let names = display.get(language);
  if (!names) {
    names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    display.set(language, names);
  }
  return names.of(code);
}

/** The rows of names of a state, in the order of the files. */
const namesOf = once(() => groupBy(nameTable(), (row) => row.state));

type Index = Map<string, Reading[]>;

function add(index: Index, name: string, readings: readonly Reading[]): void {
  for (const key of nameKeys(name)) {
    const list = index.get(key);
    if (list) list.push(...readings);
    else index.set(key, [...readings]);
  }
}

const english = once((): Index => {
  const index: Index = new Map();
  for (const { id, name } of stateTable().values()) add(index, name, nameReading(id, always));
  for (const row of nameTable()) if (row.language === "en") add(index, row.name, nameReading(row.state, row));
  return index;
});

const cldrEnglish = once((): Index => {
  const index: Index = new Map();
  for (const id of currentIso2().keys()) {
    const name = cldrName(id, "en");
    if (name) add(index, name, nameReading(id, always));
  }
  return index;
});

/**
 * The readings that share a state's short English name: in other languages too "Germany" may have meant the
 * Democratic Republic, though no list of names in that language says so.
 */
function sharers(id: string): Reading[] {
  const names = [stateTable().get(id)?.name ?? "", cldrName(id, "en") ?? ""];
  for (const row of namesOf().get(id) ?? [])
    if (row.language === "en" && row.kind === "short") names.push(row.name);
  const found = names.flatMap(nameKeys).flatMap((key) => english().get(key) ?? []);
  return [...new Set(found)].filter((reading) => reading.id !== id);
}

const others = once((): Index => {
  const index: Index = new Map();
  const shared = new Map<string, Reading[]>();
  const addShort = (id: string, name: string, bears: Span) => {
    const also = shared.get(id) ?? sharers(id);
    shared.set(id, also);
    add(index, name, nameReading(id, bears));
    add(index, name, also);
  };
  for (const row of nameTable()) {
    if (row.language === "en") continue;
    if (row.kind === "short") addShort(row.state, row.name, row);
    else add(index, row.name, nameReading(row.state, row));
  }
  for (const language of languages.slice(1)) {
    for (const id of currentIso2().keys()) {
      const name = cldrName(id, language);
      if (name) addShort(id, name, always);
    }
  }
  return index;
});

// Cheapest first: starting ICU costs more than all our own tables, and most texts are in them.
const layers: ReadonlyArray<() => Index> = [english, cldrEnglish, others];

/** What a name can mean, in any language. Empty for a text that is no name. */
export function nameReadings(text: string): readonly Reading[] {
  const keys = nameKeys(text);
  for (const layer of layers) {
    const found = keys.flatMap((key) => layer().get(key) ?? []);
    if (found.length > 0) return found;
  }
  return [];
}

/** Every English key with what it can mean: the words that a near name is looked for in. */
export function englishNames(): ReadonlyMap<string, readonly Reading[]> {
  return english();
}

/**
 * The row for a state's short name in a language on a day (of today without one, of its last day if it is gone).
 * A name that was borne for a time and then fits better than one of all times; undefined if no row fits.
 */
export function bestName(id: string, language: string, day: string | undefined): NameRow | undefined {
  const at = day ?? lifetime(id).at(-1)?.to ?? "9999-12-31";
  const fits = (namesOf().get(id) ?? []).filter(
    (row) => row.language === language && intersect(row, { from: at, to: at }),
  );
  const short = fits.filter((row) => row.kind === "short");
  const gone = at < "9999" ? fits.filter((row) => row.kind === "historical") : [];
  return short.find((row) => row.from ?? row.to) ?? gone.find((row) => row.from ?? row.to) ?? short[0];
}

/** The last name of a state that is gone, where it fits no day: lists of states differ on the last day of some. */
export const lastName = (id: string, language: string): string | undefined =>
  (namesOf().get(id) ?? []).findLast((row) => row.language === language && row.kind === "historical")?.name;
