import type { DeriveContext } from "../../../engine/derived.js";
import type { TableName } from "../../../record/tables.js";
import { dayOf } from "../similarity/alliances.js";
import { centralities } from "./centralities.js";
import { type NetworkName, networkOf } from "./networkOf.js";

interface Made {
  network: NetworkName;
  source: string;
  table: TableName;
  /** Kind of the coverage row that says for which years every link is known. */
  kind: string | null;
}

const made: readonly Made[] = [
  { network: "alliances", source: "atop-alliances", table: "obligation", kind: null },
  {
    network: "memberships",
    source: "cow-igos",
    table: "membership",
    kind: "all intergovernmental organizations",
  },
];

/** First year of the state system. */
const FIRST = 1816;
const rounded = (x: number | null): number | null => (x === null ? null : Number(x.toFixed(9)));

/** Measures both networks at the end of every year that their source covers whole. */
export async function computeCentrality(context: DeriveContext): Promise<void> {
  for (const one of made) {
    if (!context.inputs.some((v) => v.source === one.source)) continue;
    const claim = context.record.coverage.find(
      (row) => row.source === one.source && row.table === one.table && row.kind === one.kind && !row.gap,
    );
    const last = Number(claim?.to?.slice(0, 4));
    const first = Math.max(FIRST, Number(claim?.from?.slice(0, 4)));
    if (!Number.isInteger(first) || !Number.isInteger(last)) continue;
    for (let year = first; year <= last; year++) await ofYear(context, one, year);
    context.cover({
      table: "centrality",
      kind: one.network,
      subject: null,
      state: null,
      from: `${first}-01-01`,
      to: `${last}-12-31`,
      reason: `Centrality of states in the network of ${one.network} at the end of each year from ${first} to ${last}, from ${one.source}.`,
    });
  }
}

async function ofYear(context: DeriveContext, { network, source }: Made, year: number): Promise<void> {
  const day = dayOf(year);
  const found = await networkOf(context.record, network, source, day, day);
  const states = found.nodes.length;
  for (const one of centralities(found, { betweenness: network === "alliances" }))
    context.add("centrality", {
      network,
      state: one.state,
      year,
      links: one.links,
      weight: one.weight,
      eigenvector: rounded(one.eigenvector),
      betweenness: rounded(one.betweenness),
      states,
      locator: `${network} of ${year}, ${source}`,
    });
}
