import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { body, findBody } from "../../src/record/bodies.js";
import { bodyId } from "../../src/sources/cow-igos/organizations.js";
import { labelIn } from "../../src/sources/factbook-memberships/labels.js";

/** Id; what people write; the short name in cow-igos; the label in an edition of the World Factbook. */
const known: [id: string, written: string, igo: string | null, label: string | null, edition?: number][] = [
  ["UN", "United Nations", "un", "UN"],
  ["UNESCO", "UNESCO", "unesco", "UNESCO"],
  ["UNIDO", "UNIDO", "unido", "UNIDO"],
  ["UPU", "Universal Postal Union", "upu", "UPU"],
  ["ITU", "International Telecommunication Union", "itu", "ITU"],
  ["WHO", "World Health Organization", "who", "WHO"],
  ["WMO", "WMO", "wmo", "WMO"],
  ["WIPO", "WIPO", "wipo", "WIPO"],
  ["FAO", "FAO", "fao", "FAO"],
  ["IFAD", "IFAD", "ifad", "IFAD"],
  ["ILO", "ILO", "ilo", "ILO"],
  ["IMO", "IMO", "imo", "IMO"],
  ["ICAO", "ICAO", "icao", "ICAO"],
  ["IMF", "International Monetary Fund", "imf", "IMF"],
  ["WB", "IBRD", "ibrd", "IBRD"],
  ["IFC", "IFC", "ifc", "IFC"],
  ["MIGA", "MIGA", "miga", "MIGA"],
  ["IAEA", "International Atomic Energy Agency", "iaea", "IAEA"],
  ["WTO", "World Trade Organization", "wto", "WTrO", 2000],
  ["WTO", "WTO", "wto", "WTO", 2008],
  ["UNWTO", "World Tourism Organization", "wtouro", "WTO", 1994],
  ["GATT", "GATT", "gatt", "GATT"],
  ["WCO", "World Customs Organization", "wco", "CCC", 1995],
  ["INTERPOL", "Interpol", "interpol", "Interpol"],
  ["IOM", "IOM", "iomig", "IOM"],
  ["OECD", "OECD", "oecd", "OECD"],
  ["IEA", "International Energy Agency", "iea", "IEA"],
  ["BIS", "BIS", "bis", "BIS"],
  ["NATO", "NATO", "nato", "NATO"],
  ["WEU", "WEU", "weu", "WEU"],
  ["WARSAW-PACT", "Warsaw Pact", "wpact", "Warsaw Pact", 1990],
  ["CSTO", "CSTO", "csto", "CSTO"],
  ["ANZUS", "ANZUS", "anzus", "ANZUS"],
  ["OSCE", "OSCE", "osce", "CSCE", 1992],
  ["COE", "Council of Europe", "coe", "CE"],
  ["EU", "European Union", "eu", "EU"],
  ["EU", "European Economic Community", "eec", "EC", 1990],
  ["EFTA", "EFTA", "efta", "EFTA"],
  ["CERN", "CERN", "cern", "CERN"],
  ["ESA", "European Space Agency", "esa", "ESA"],
  ["CIS", "CIS", "cis", "CIS"],
  ["SCO", "Shanghai Cooperation Organization", "sco", "SCO"],
  ["ASEAN", "ASEAN", "asean", "ASEAN"],
  ["APEC", "APEC", "apec", "APEC"],
  ["ADB", "Asian Development Bank", "asdb", "AsDB", 2000],
  ["SAARC", "SAARC", "saarc", "SAARC"],
  ["PIF", "Pacific Islands Forum", "pif", "SPF", 2000],
  ["COLOMBO-PLAN", "Colombo Plan", "colombo", "CP"],
  ["CICA", "CICA", "cica", "CICA"],
  ["LAS", "Arab League", "loas", "AL", 2000],
  ["GCC", "GCC", "gcc", "GCC"],
  ["OIC", "OIC", "oic", "OIC"],
  ["ISDB", "Islamic Development Bank", "isdb", "IDB"],
  ["OPEC", "OPEC", "opec", "OPEC"],
  ["AU", "African Union", "au", "AU"],
  ["OAU", "OAU", "oau", "OAU", 1995],
  ["AFDB", "African Development Bank", "afdb", "AfDB"],
  ["ECOWAS", "ECOWAS", "ecowas", "ECOWAS"],
  ["ECCAS", "ECCAS", "eccas", "CEEAC", 2000],
  ["SADC", "SADC", "sadc", "SADC"],
  ["IGAD", "IGAD", "igad", "IGAD"],
  ["OIF", "La Francophonie", "acct", "ACCT", 2000],
  ["OAS", "OAS", "oas", "OAS"],
  ["IADB", "Inter-American Development Bank", "iadb", "IADB"],
  ["CARICOM", "Caricom", "caricom", "Caricom"],
  ["MERCOSUR", "Mercosur", "mercosur", "Mercosur"],
  ["LAIA", "ALADI", "laia", "LAIA"],
  ["NAM", "Non-Aligned Movement", "nam", "NAM"],
  ["WASSENAAR", "Wassenaar Arrangement", "wassen", "Wassenaar Arrangement", 2023],
  ["ICC", "International Criminal Court", "icc", "ICCt"],
  ["ARF", "ASEAN Regional Forum", null, "ARF"],
  ["G8", "Group of Eight", null, "G- 8", 1996],
  ["G20", "G-20", null, "G-20"],
  ["FATF", "Financial Action Task Force", null, "FATF", 2012],
  ["AUSTRALIA-GROUP", "Australia Group", null, "Australia Group"],
  ["NSG", "Nuclear Suppliers Group", null, "NSG"],
  ["MTCR", "Missile Technology Control Regime", null, "MTCR", 1995],
  ["ZANGGER", "Zangger Committee", null, "ZC"],
  ["COMMONWEALTH", "Commonwealth of Nations", null, "C"],
  ["UNSC", "Security Council", null, "UN Security Council"],
];

/** Short names that mean one thing with one publisher and another with the next. */
const different: [string, string | undefined, string | undefined][] = [
  ["APT, the Telecommunity and ASEAN Plus Three", bodyId("apt"), labelIn("APT", 2008)?.body],
  ["ICC, the court and the Chamber of Commerce", bodyId("icc"), labelIn("ICC", 2008)?.body],
  ["CD, the conference and the Community of Democracies", body("CD")?.id, labelIn("CD", 2012)?.body],
  [
    "AG, the Andean Group, and the Australia Group",
    labelIn("AG", 1995)?.body,
    labelIn("Australia Group", 1995)?.body,
  ],
  ["WTO, of tourism and of trade", labelIn("WTO", 1995)?.body, labelIn("WTO", 2008)?.body],
  ["IOC, of the Indian Ocean and of the Olympics", bodyId("iocom"), labelIn("IOC", 2008)?.body],
  ["ISA of the seabed and the ISA of nobody", bodyId("isa"), "ISA"],
];

describe("organizations that several sources name", () => {
  for (const [id, written, igo, label, edition = 2008] of known)
    it(`${id}: ${[written, igo, label].filter(Boolean).join(", ")}`, () => {
      const found = findBody(written);
      assert.equal(found.result === "body" ? found.body.id : found.result, id);
      if (igo !== null) assert.equal(bodyId(igo), id);
      if (label !== null) assert.equal(labelIn(label, edition)?.body, id);
    });
  for (const [what, one, other] of different)
    it(`are not one where they only look alike: ${what}`, () => {
      assert.ok(one);
      assert.notEqual(one, other);
    });
});
