import type { Table } from "./defineTable.js";
import { activity } from "./tables/activity.js";
import { area } from "./tables/area.js";
import { ballot } from "./tables/ballot.js";
import { body } from "./tables/body.js";
import { commitment } from "./tables/commitment.js";
import { conflict_year } from "./tables/conflict_year.js";
import { contribution } from "./tables/contribution.js";
import { coverage } from "./tables/coverage.js";
import { event } from "./tables/event.js";
import { mandate } from "./tables/mandate.js";
import { meeting } from "./tables/meeting.js";
import { membership } from "./tables/membership.js";
import { obligation } from "./tables/obligation.js";
import { rollcall } from "./tables/rollcall.js";

/** Every table of the record. A test compares this list with the folder. */
export const tables = {
  activity,
  area,
  ballot,
  body,
  commitment,
  conflict_year,
  contribution,
  coverage,
  event,
  mandate,
  meeting,
  membership,
  obligation,
  rollcall,
} satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
