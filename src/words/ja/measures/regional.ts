import type { Args } from "../../../engine/types.js";
import { asOf, chosen, n } from "../labels.js";
import { japaneseWord } from "../words.js";
import type { JapaneseField } from "./types.js";

const asRole = (args: Args): string => {
  const role = chosen(args, "role", "member");
  return role === "member" ? "正式の加盟国又は参加者（role: member）" : japaneseWord(role);
};
const bySource = (args: Args): string =>
  !args.source
    ? ""
    : args.source.id === "factbook-memberships"
      ? "当該年版の『ワールド・ファクトブック』の記載によるもので、記載は遅れることがある（source: factbook-memberships）。"
      : `資料は${args.source.id}による。`;

export const regional: JapaneseField = {
  chair: {
    title: "議長国",
    definition: (args) => `${asOf(args)}で${n(args, "body")}の議長又は議長国を務めていた国家。`,
  },
  member: {
    title: "国際機関・会議体への参加の有無",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "state")}が${n(args, "body")}の${asRole(args)}であったか否か。その始期及び終期の日を含む。${bySource(args)}`,
  },
  members: {
    title: "国際機関・会議体の構成国",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "body")}の${asRole(args)}であった国家及び国家と同様に参加する機関。${bySource(args)}`,
  },
  "members.count": {
    title: "国際機関・会議体の構成国の数",
    definition: (args) =>
      `${asOf(args)}で、${n(args, "body")}の${asRole(args)}であった国家及び国家と同様に参加する機関の数。${bySource(args)}`,
  },
  "memberships.shared": {
    title: "2か国がともに正式加盟国である国際機関の数",
    definition: (args) =>
      `${asOf(args)}（その暦年による）で、${n(args, "a")}と${n(args, "b")}がともに正式加盟国であった政府間機関の数。${
        chosen(args, "source", "cow-igos") === "cow-igos"
          ? "当該暦年についての「戦争の相関」計画の符号化による（source: cow-igos）。当該年の加盟国が知られていない機関並びにG8、ARF等の会議体は数えない"
          : "当該年版の『ワールド・ファクトブック』が両国を加盟国として掲げるもので、記載は遅れることがある（source: factbook-memberships）。会議体及び国家を構成員としない機関を含み、ミッションを除く"
      }。`,
  },
};
