/**
 * Treaties by the name of their file: the body they are, and for protocols, which the publisher's index leaves
 * out, their name as the Treaty Collection heads the page.
 */
export const treaties: Readonly<Record<string, { body: string; names?: readonly string[]; title?: string }>> =
  {
    "4-1": { body: "genocide", names: ["Genocide Convention", "CPPCG"] },
    "4-8": { body: "CEDAW" },
    "6-19": { body: "drugs-1988", names: ["1988 Drug Convention", "Vienna Convention on Drugs"] },
    "18-5": { body: "hostages", names: ["Hostages Convention"] },
    "18-6": { body: "mercenaries", names: ["Mercenaries Convention"] },
    "18-7": { body: "protected-persons", names: ["Diplomatic Agents Convention"] },
    "18-8": { body: "UN-personnel", names: ["Safety Convention"] },
    "18-8-a": {
      body: "UN-personnel-protocol",
      title:
        "Optional Protocol to the Convention on the Safety of United Nations and Associated Personnel. New York, 8 December 2005",
    },
    "18-9": { body: "terrorist-bombings", names: ["Terrorist Bombings Convention"] },
    "18-10": { body: "ICC", names: ["Rome Statute", "International Criminal Court"] },
    "18-11": { body: "terrorist-financing", names: ["Terrorist Financing Convention"] },
    "18-12": { body: "UNTOC", names: ["Palermo Convention"] },
    "18-12-a": {
      body: "UNTOC-TIP",
      names: ["Palermo Protocol", "Trafficking Protocol"],
      title:
        "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime. New York, 15 November 2000",
    },
    "18-12-b": {
      body: "UNTOC-SMUGGLING",
      names: ["Migrant Smuggling Protocol"],
      title:
        "Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing the United Nations Convention against Transnational Organized Crime. New York, 15 November 2000",
    },
    "18-12-c": {
      body: "UNTOC-FIREARMS",
      names: ["Firearms Protocol"],
      title:
        "Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and Components and Ammunition, supplementing the United Nations Convention against Transnational Organized Crime. New York, 31 May 2001",
    },
    "18-14": { body: "UNCAC" },
    "18-15": { body: "nuclear-terrorism", names: ["Nuclear Terrorism Convention"] },
    "21-6": { body: "UNCLOS", names: ["Law of the Sea Convention"] },
    "21-6-a": {
      body: "UNCLOS-XI",
      title:
        "Agreement relating to the implementation of Part XI of the United Nations Convention on the Law of the Sea of 10 December 1982. New York, 28 July 1994",
    },
    "21-7": { body: "fish-stocks", names: ["UN Fish Stocks Agreement", "UNFSA"] },
    "26-1": { body: "ENMOD" },
    "26-2": { body: "CCW", names: ["Convention on Certain Conventional Weapons"] },
    "26-2-a": {
      body: "CCW-IV",
      names: ["CCW Protocol IV"],
      title:
        "Additional Protocol to the Convention on Certain Conventional Weapons (Protocol IV, entitled Protocol on Blinding Laser Weapons). Vienna, 13 October 1995",
    },
    "26-2-b": {
      body: "CCW-II",
      names: ["CCW Amended Protocol II"],
      title:
        "Protocol on Prohibitions or Restrictions on the Use of Mines, Booby-Traps and Other Devices as amended on 3 May 1996 (Protocol II as amended). Geneva, 3 May 1996",
    },
    "26-2-c": {
      body: "CCW-ARTICLE-1",
      names: ["CCW Amendment to Article 1"],
      title:
        "Amendment to Article 1 of the Convention on Certain Conventional Weapons. Geneva, 21 December 2001",
    },
    "26-2-d": {
      body: "CCW-V",
      names: ["CCW Protocol V"],
      title:
        "Protocol on Explosive Remnants of War to the Convention on Certain Conventional Weapons (Protocol V). Geneva, 28 November 2003",
    },
    "26-3": { body: "CWC", names: ["Chemical Weapons Convention"] },
    "26-4": { body: "CTBT" },
    "26-5": { body: "APMBC", names: ["Ottawa Convention", "Mine Ban Treaty"] },
    "26-6": { body: "CCM", names: ["Convention on Cluster Munitions", "Oslo Convention"] },
    "26-7": { body: "kinshasa", names: ["Kinshasa Convention"] },
    "26-8": { body: "ATT" },
  };

/** Files that give the members of the United Nations, not parties to a treaty. */
export const charter = { original: "1-1", admitted: "1-2", body: "UN", since: "1945-10-24" } as const;
/** States that accept the compulsory jurisdiction of the International Court of Justice: names only. */
export const icjDeclarations = { file: "1-4", body: "ICJ-COMPULSORY" } as const;

/** Participants that are no states, by name: the body they are. */
export const bodiesAsParticipants: Readonly<Record<string, string>> = { "European Union": "EU" };

/** Title without the footnote marks that the copy has kept, and the year at its end. */
export function titleYear(title: string): number | undefined {
  const year = /(\d{4})\s*$/.exec(title.trim())?.[1];
  return year === undefined ? undefined : Number(year);
}
