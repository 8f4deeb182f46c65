export interface LatLon {
  latitude: number;
  longitude: number;
}

const text =
  /^(\d{1,2})°(\d{1,2})'(\d{1,3}(?:\.\d+)?)"([NS])\s+(\d{1,3})°(\d{1,2})'(\d{1,3}(?:\.\d+)?)"([EW])$/;

/**
 * Degrees, minutes and seconds are added up as they are, minutes of 60 and seconds of three digits too: so they
 * agree with the decimals that the publisher gives for the same entry.
 */
const degrees = (d = "", m = "", s = "", side = ""): number => {
  const value = Number(d) + Number(m) / 60 + Number(s) / 3600;
  return Number((side === "S" || side === "W" ? -value : value).toFixed(6));
};

/** Reads `46°37'50.89"N\n31°35'01.64"E`, latitude first; undefined for what is not a position on the globe. */
export function readPosition(position: string): LatLon | undefined {
  const match = text.exec(position.trim());
  if (!match) return undefined;
  const [, d1, m1, s1, ns, d2, m2, s2, ew] = match;
  return onGlobe({ latitude: degrees(d1, m1, s1, ns), longitude: degrees(d2, m2, s2, ew) });
}

function onGlobe(at: LatLon): LatLon | undefined {
  return Math.abs(at.latitude) <= 90 && Math.abs(at.longitude) <= 180 ? at : undefined;
}
