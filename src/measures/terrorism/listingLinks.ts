import type { DeriveContext } from "../../engine/derived.js";
import { type NameTokens, namesIn, nameTokens } from "../../names/nameTokens.js";
import { scoreTokens } from "../../names/scoreNames.js";
import { misplacedBirths, notMisplaced } from "../../screening/misplacedBirths.js";
import type { OpenRecord } from "../../store/types.js";

/** Likeness that names of persons born on the same day must have: far above what makes a name worth a look. */
const least = 0.9;

interface Person {
  list: string;
  entry: string;
  names: readonly { text: string; tokens: NameTokens }[];
}
interface Link {
  a: readonly [list: string, entry: string];
  b: readonly [list: string, entry: string];
  rule: "reference" | "name and birth date";
  basis: string;
}

const keyOf = ({ a, b }: Pick<Link, "a" | "b">): string => [...a, ...b].join("\u001f");

/** The two ends in one order, so that a link is the same from either side. */
function ordered(a: Link["a"], b: Link["b"]): Pick<Link, "a" | "b"> {
  return a.join(" ") <= b.join(" ") ? { a, b } : { a: b, b: a };
}

/** Entries that name the reference of an entry of the UN list. */
async function byReference(record: OpenRecord): Promise<Link[]> {
  const rows = await record.query(
    `SELECT DISTINCT l.list, l.entry, u.entry AS un FROM listing l
     JOIN (SELECT DISTINCT entry FROM listing WHERE list = 'un') u ON upper(u.entry) = upper(trim(l.un_reference))
     WHERE l.list <> 'un' AND l.un_reference IS NOT NULL ORDER BY ALL`,
  );
  return rows.map(({ list, entry, un }) => ({
    ...ordered(["un", String(un)], [String(list), String(entry)]),
    rule: "reference" as const,
    basis: String(un),
  }));
}

/** Persons with the days on which they were born, where a list gives the whole day. */
async function bornOn(record: OpenRecord): Promise<Map<string, Person[]>> {
  const misplaced = await misplacedBirths(record);
  const rows = await record.query(
    `WITH births AS (
       SELECT DISTINCT a.list, a.entry, CAST(a.date_from AS VARCHAR) AS born FROM listing_attribute a
       WHERE a.kind = 'birth date' AND a.precision = 'day' AND a.date_from = a.date_to AND ${notMisplaced(misplaced, "a")})
     SELECT b.born, b.list, b.entry, list(DISTINCT n.name ORDER BY n.name) AS names
     FROM births b JOIN listing_name n ON n.list = b.list AND n.entry = b.entry
     WHERE b.born IN (SELECT born FROM births GROUP BY born HAVING count(DISTINCT list) > 1)
     GROUP BY ALL ORDER BY ALL`,
  );
  const days = new Map<string, Person[]>();
  for (const { born, list, entry, names } of rows) {
    const texts = Array.isArray(names) ? names.map(String) : [];
    const person = {
      list: String(list),
      entry: String(entry),
      names: texts.flatMap((text) => namesIn(text).map((one) => ({ text, tokens: nameTokens(one) }))),
    };
    days.set(String(born), [...(days.get(String(born)) ?? []), person]);
  }
  return days;
}

/** The best pair of names of two persons, if it is like enough; a single word is not a name to be known by. */
function likeness(a: Person, b: Person): { score: number; names: string } | undefined {
  let best: { score: number; names: string } | undefined;
  const several = ({ tokens }: NameTokens) => tokens.filter((t) => t.weight > 0.5).length > 1;
  for (const x of a.names)
    for (const y of b.names) {
      if (!several(x.tokens) || !several(y.tokens)) continue;
      const score = scoreTokens(x.tokens, y.tokens, "person");
      if (score >= least && score > (best?.score ?? 0))
        best = { score, names: x.text === y.text ? x.text : `${x.text} / ${y.text}` };
      if (score === 1) return best;
    }
  return best;
}

function byNameAndBirth(days: ReadonlyMap<string, readonly Person[]>): Link[] {
  const links: Link[] = [];
  for (const [born, persons] of days)
    for (const [i, a] of persons.entries())
      for (const b of persons.slice(i + 1)) {
        if (a.list === b.list) continue;
        const found = likeness(a, b);
        if (!found) continue;
        const ends = ordered([a.list, a.entry], [b.list, b.entry]);
        links.push({ ...ends, rule: "name and birth date", basis: `${found.names}, ${born}` });
      }
  return links;
}

/** Adds every pair of entries that one of the two rules holds to be the same; a pair that both hold counts by its reference. */
export async function computeListingLinks({ record, add, cover }: DeriveContext): Promise<void> {
  const references = await byReference(record);
  const known = new Set(references.map(keyOf));
  const births = byNameAndBirth(await bornOn(record)).filter((link) => !known.has(keyOf(link)));
  const once = new Map([...references, ...births].map((link) => [keyOf(link), link]));
  for (const { a, b, rule, basis } of once.values())
    add("listing_link", {
      list_a: a[0],
      entry_a: a[1],
      list_b: b[0],
      entry_b: b[1],
      rule,
      basis,
      locator: `${a.join(" ")} and ${b.join(" ")}`,
    });
  cover({
    table: "listing_link",
    kind: null,
    subject: null,
    state: null,
    from: null,
    to: null,
    reason:
      "Every pair of entries in the versions at hand of which one names the other's UN reference, or that are persons born on the same day with names alike.",
  });
}
