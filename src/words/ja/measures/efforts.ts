import type { Args } from "../../../engine/types.js";
import { asOf, during, n, until } from "../labels.js";
import type { JapaneseField } from "./types.js";

const whose = (args: Args): string => (args.state ? `${n(args, "state")}の` : "主体を問わない");

const whoseIn = (args: Args): string => (args.state ? `${n(args, "state")}の` : "");

const promiser = { state: "この国家又は国際機関の約束に限る。" };

export const efforts: JapaneseField = {
  "commitments.kept": {
    title: "履行された約束",
    definition: (args) =>
      `${n(args, "by")}以前に表明された${whose(args)}約束のうち、記録が同日までに履行されたとするものの数。`,
    clause: (args, value) => `${until(args)}に履行された${whoseIn(args)}約束は${value}です`,
    meanings: promiser,
  },
  "commitments.open": {
    title: "履行前の約束",
    definition: (args) =>
      `${n(args, "by")}以前に表明された${whose(args)}約束のうち、記録が同日までに履行されたとしていないものの数。期限が到来しているかは問わない。`,
    clause: (args, value) => `${n(args, "by")}現在で履行前の${whoseIn(args)}約束は${value}です`,
    meanings: promiser,
  },
  "commitments.overdue": {
    title: "期限を過ぎて履行されていない約束",
    definition: (args) =>
      `${whose(args)}約束のうち、期限が${n(args, "by")}より前にあり、記録が同日までに履行されたとしていないものの数。期限のない約束は期限を過ぎたものとしない。`,
    clause: (args, value) =>
      `${n(args, "by")}現在で期限を過ぎて履行されていない${whoseIn(args)}約束は${value}です`,
    meanings: promiser,
  },
  deployment: {
    title: "活動に派遣された人員",
    definition: (args) =>
      `${asOf(args)}で${n(args, "name")}に派遣されていた人員の数。その日を含む期間について記録が示すところにより、並行する期間は合算する。活動が行われていない日は0とする。`,
    clause: (args, value) => `${asOf(args)}で${n(args, "name")}に派遣されていた人員は${value}です`,
    reasons: {
      unsettled: (args) =>
        `記録は、${asOf(args)}で${n(args, "name")}に派遣されていた人員の数を示していないか、期間を日まで示していません。`,
    },
    meanings: { name: "派遣の名称又は識別子。" },
  },
  "meetings.count": {
    title: "開催された会合",
    definition: (args) =>
      `${during(args)}に開催された、記録のある会合の数（${args.body ? `会議体：${n(args, "body")}` : "会議体の有無を問わない"}、${args.host ? `主催国又は議長国：${n(args, "host")}` : "主催国を問わない"}）。期間中に始まり又は終わったものを含む。`,
    clause: (args, value) =>
      `${during(args)}に開催された${args.host ? `${n(args, "host")}を主催国又は議長国とする` : ""}${args.body ? `${n(args, "body")}の` : ""}会合は${value}です`,
    reasons: {
      unsettled: () => "会合の日が、当該期間に含まれるか否かを定められるほど正確には知られていません。",
    },
    meanings: { body: "この国際機関又は会議体の会合に限る。" },
  },
};
