import type { Args, ReasonWords, Value } from "../../../engine/types.js";
import { n } from "../labels.js";

/** Why a vote has no tally. */
export const tally: ReasonWords = {
  unsettled: (args) =>
    `資料は${n(args, "symbol")}の投票結果を示していない（記録投票によらずに採択された）か、2つ以上示しています。`,
};
/** Why the vote of a state is not settled. */
export const severalVotes = (args: Args): string =>
  `資料には、この番号について${n(args, "state")}の投票が2つ以上あります。`;
const verbs: Readonly<Record<string, string>> = {
  yes: "に賛成しました",
  no: "に反対しました",
  abstain: "に棄権しました",
  absent: "の投票に不在でした",
};
/** How a state voted, as a clause. */
export const votedOnSymbol = (args: Args, value: string, raw: Value): string =>
  `${n(args, "state")}は${n(args, "symbol")}${(raw.kind === "text" && verbs[raw.value]) || `に${value}を投じました`}`;
