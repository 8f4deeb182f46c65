import { UndirectedGraph } from "graphology";
import { betweenness, eigenvector } from "graphology-metrics/centrality/index.js";
import type { Network } from "./networkOf.js";

export interface Centrality {
  state: string;
  /** Other states it is linked with, and the sum of the weights of those links. */
  links: number;
  weight: number;
  /** Null where the iteration does not settle. */
  eigenvector: number | null;
  /** Share of the shortest paths between two others that pass through it, whatever the weights; null if not asked for. */
  betweenness: number | null;
}

/** How central each node is, by graphology's metrics; in the order of the nodes. Import this only where it is needed. */
export function centralities({ nodes, links }: Network, options: { betweenness: boolean }): Centrality[] {
  if (nodes.length === 0) return [];
  const graph = new UndirectedGraph();
  for (const node of nodes) graph.addNode(node);
  for (const { a, b, weight } of links) graph.addEdge(a, b, { weight });
  const central =
    links.length === 0
      ? undefined
      : settled(() => eigenvector(graph, { getEdgeWeight: "weight", maxIterations: 1000 }));
  const passed = options.betweenness
    ? betweenness(graph, { getEdgeWeight: null, normalized: true })
    : undefined;
  const weights = new Map<string, number>();
  for (const { a, b, weight } of links)
    for (const state of [a, b]) weights.set(state, (weights.get(state) ?? 0) + weight);
  return nodes.map((state) => ({
    state,
    links: graph.degree(state),
    weight: weights.get(state) ?? 0,
    eigenvector: central?.[state] ?? null,
    betweenness: passed?.[state] ?? null,
  }));
}

/** graphology throws where the iteration does not settle. */
function settled(find: () => Record<string, number>): Record<string, number> | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
