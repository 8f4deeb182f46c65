import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporary } from "../store/temporary.js";

/** An edition with two measures and a table of its own: the calls of ships at ports, which it keeps itself. */
export const ships: Readonly<Record<string, string>> = {
  "chancery.yaml": "title: Ships\nasOf: 2008-12-31\nlanguages: [en, ja]\nchapters: [a.md]\n",
  "tables/port_visit.yaml": `row: One call of a ship at a port.
key: visit
columns:
  visit: text
  ship: {type: text, required: true, meaning: Name of the ship.}
  state: {type: state, required: true, meaning: State whose ship it is.}
  port: {type: text, required: true}
  date: dates
  tonnes: {type: number, meaning: "Cargo unloaded, in tonnes."}
  armed: yes-no
`,
  "records/port_visit.csv": `visit,ship,state,port,date,tonnes,armed
1,Asagiri,Japan,Djibouti,2008-03-01,120.5,yes
2,Asagiri,Japan,Mombasa,2008-04-01/2008-04-03,80,no
3,Umigiri,Japan,Djibouti,2008-05-02,10,yes
4,Lafayette,France,Djibouti,2008-03-01,,no
`,
  "records/coverage.csv": `table,kind,subject,state,from,to,reason
port_visit,,,,2008-01-01,2008-12-31,All calls of 2008 are recorded
`,
  "measures/port.visits.yaml": `title: {en: Calls at ports, ja: 寄港回数}
unit: calls
field: maritime
parameters:
  state: {type: state, meaning: State whose ships they are.}
  in: {type: period, meaning: Period.}
  port: {type: text, meaning: Only calls at this port., optional: true}
definition:
  en: Number of recorded calls of ships of {state} at ports {in}[, at {port} alone].
  ja: "{in}における{state}の船舶の寄港の回数[（{port}に限る）]。"
sentence: ships of {state} made {value} {in}
covers:
  - table: port_visit
    state: $state
rows: |
  SELECT v.visit, v.ship, v.port, v.date_from, v.date_to, v.source, v.version, v.locator
  FROM port_visit v
  WHERE v.state = $state
    AND v.date_from <= $to AND coalesce(v.date_to, $to) >= $from
    AND ($port IS NULL OR v.port = $port)
value: count
`,
  "measures/port.called.yaml": `title: Whether a ship of a state called at a port
parameters:
  state: {type: state, meaning: State whose ships they are.}
  port: {type: text, meaning: Name of the port.}
  in: {type: period, meaning: Period.}
definition: Whether a ship of {state} is recorded to have called at {port} {in}.
rows: |
  SELECT v.* FROM port_visit v
  WHERE v.state = $state AND v.port = $port AND v.date_from BETWEEN $from AND $to
value: any
`,
  "chapters/a.md": `# Ships

Ships of Japan called three times in 2008,[^a] and one called at Djibouti.[^b] None called at Tokyo.[^c] In 2009
there were none.[^d] At Djibouti there were two.[^e] Nobody called more often.[^f]

There were \`= port.visits(Japan, 2008)\`.

\`\`\`chart
measure: port.visits(Japan)
over: 2008-01/2008-06
mark: bar
title: Calls
\`\`\`

[^a]: check: port.visits(Japan, 2008) = 3
[^b]: check: port.called(Japan, Djibouti, 2008) = yes
[^c]: check: port.called(Japan, Tokyo, 2008) = no
[^d]: check: port.visits(Japan, 2009) = 0
[^e]: check: port.visits(Japan, 2008, port: Djibouti) = 2
[^f]: check: port.visits(Japan, 2008) is highest
`,
};

/** Writes an edition: these files over those of the ships; one that is `null` is left out. */
export function writeEdition(files: Readonly<Record<string, string | null>> = {}): string {
  const dir = temporary();
  for (const [path, text] of Object.entries({ ...ships, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}
