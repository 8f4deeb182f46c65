import type { Block } from "../../documents/types.js";
import type { BoundCall } from "../../engine/answer.js";
import { unitOf } from "../../engine/unitOf.js";
import { resolve } from "../../states/resolve.js";
import { figureWords } from "../../words/figures.js";
import { phrasebook } from "../../words/phrasebook.js";
import { definitionText } from "../../words/statements.js";
import { showParty } from "../../words/values.js";
import type { Figure } from "../figures.js";
import {
  badSetting,
  base,
  broken,
  callsOf,
  drawable,
  type FigureContext,
  numberOf,
  type Planned,
  reasonOf,
  sourcesOf,
  statesOf,
  text,
  unknown,
} from "./plan.js";

/** More would be a ball of wool, and their pairs are asked one by one. */
const maxNodes = 60;

interface Pair {
  a: string;
  b: string;
  call: BoundCall;
}

/** States as nodes, and a measure of two states between each pair of them as links. */
export function planNetwork(block: Block, context: FigureContext): Planned {
  const { engine, edition } = context;
  const time = text(block.settings.in) ?? text(block.settings.at) ?? undefined;
  const [first] = callsOf(block, ["measure"], context, time) ?? [];
  if (!first) return broken(block, { code: "unreadable-measure" });
  if (!drawable(block, "measure", [first], context)) return broken(block, { code: "not-drawable" });
  const keys = first.measure.params.filter((p) => p.kind === "state").map((p) => p.key);
  const [one, other] = keys;
  if (one === undefined || other === undefined) {
    badSetting(
      block,
      "measure",
      "a measure between two states, such as alliance(Japan, United States)",
      context,
    );
    return broken(block, { code: "not-between-states" });
  }
  const at = engine.time(first)?.to ?? undefined;
  const ids = [...new Set(statesOf(block, "among", at, context))];
  if (ids.length < 2 || ids.length > maxNodes) {
    badSetting(block, "among", `a list of 2 to ${maxNodes} states`, context);
    return broken(block, { code: "no-states" });
  }
  const pairs = ids.flatMap((a, i) =>
    ids.slice(i + 1).map((b): Pair => ({ a, b, call: engine.vary(engine.vary(first, one, a), other, b) })),
  );
  const focus = edition?.settings.state ? resolve(edition.settings.state, at) : undefined;
  const least = Number(text(block.settings.least) ?? 0);
  if (Number.isNaN(least)) {
    badSetting(block, "least", "a number", context);
    return broken(block, { code: "bad-threshold" });
  }
  return {
    calls: pairs.map((p) => p.call),
    draw(answers): Figure {
      const reason = reasonOf(
        pairs.map((p) => p.call),
        answers,
      );
      if (reason !== undefined) return unknown(block, reason, context);
      const known = pairs.map((p) => ({ ...p, weight: numberOf(answers.get(p.call.key)) }));
      const links = known.flatMap(({ a, b, weight }) =>
        weight !== null && weight > 0 && weight >= least ? [{ a, b, weight }] : [],
      );
      const notKnown = known.filter((p) => p.weight === null).length;
      const { language } = context;
      const say = figureWords[language];
      const name = (id: string): string => showParty(id, language);
      const unit = phrasebook[language].values.unit(unitOf(first));
      const definition = say.onePair(definitionText([first], language));
      const nodes = ids.map((id) => ({
        id,
        name: name(id),
        highlight: focus?.result === "state" && focus.id === id,
        weight: links.filter((l) => l.a === id || l.b === id).length,
      }));
      const notes = [
        ...(least > 0 ? [say.linksFrom(least)] : []),
        ...(notKnown > 0 ? [say.pairsNotKnown(notKnown, pairs.length)] : []),
      ];
      return {
        ...base(block, definition, sourcesOf(answers.values()), context),
        kind: "network",
        unit,
        notes,
        nodes,
        links,
        columns: [say.headings.state, say.headings.state, unit],
        rows: links.map((l) => [
          name(l.a),
          name(l.b),
          first.measure.value === "yesno" ? phrasebook[language].values.yes : l.weight,
        ]),
      };
    },
  };
}
