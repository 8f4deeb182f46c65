import type { RawFile } from "../kit/types.js";
import type { LatLon } from "./position.js";

/** One Anti-Shipping Activity Message, whatever layout it was read from. */
export interface Entry {
  reference: string;
  /** Day. */
  date: string;
  at: LatLon | undefined;
  /** NGA subregion as the publisher gives it. */
  subregion: string;
  hostility: string;
  victim: string;
  description: string;
  locator: string;
}

/** What a layout gives: all as text, with the place of it for reports. */
export interface RawEntry {
  reference: string;
  date: string;
  position: string;
  latitude: string;
  longitude: string;
  navArea: string;
  subregion: string;
  hostility: string;
  victim: string;
  description: string;
  file: RawFile;
  line: number;
  locator: string;
}
