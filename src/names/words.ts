/**
 * Words of names that tell little or nothing apart. Typed in by us after the lists themselves, ISO 20275 (entity legal
 * forms) and the word lists of opensanctions/rigour (MIT); a word that stands here is one that we have met on a list.
 */

/** Particles, forms of address and ranks of persons: they come and go between spellings of one name. */
export const particles: ReadonlySet<string> = new Set(
  `al el ul ur ud as ash ad an ar at az bin ibn ben bint bn ould wuld abu abou abo um umm haji hajji hadji hajj
  mullah mulla maulavi mawlawi maulawi mawlavi molvi alhaj sheikh shaikh shaykh sheik shekh cheikh ustad ustaz qari hafiz hafez sayyid sayed sayyed syed
  mr mrs ms miss dr prof professor eng engr ing sir lady general gen colonel col major maj captain capt commander lieutenant lt
  de del della di da das do dos du la le les van von der den ter zu y e of the and und et i jr sr senior junior`.split(
    /\s+/,
  ),
);

/** Legal forms, folded, the longest first: each is the same as saying nothing. */
export const legalForms: readonly string[] = `
  open joint stock company|public joint stock company|closed joint stock company|joint stock company|joynt stock company
  limited liability company|limited liability partnership|public limited company|private limited company|private limited
  otkrytoe aktsionernoe obshchestvo|publichnoe aktsionernoe obshchestvo|zakrytoe aktsionernoe obshchestvo|aktsionernoe obshchestvo|aktsionernoye obshchestvo
  obshchestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoy otvetstvennostyu
  federal state unitary enterprise|state unitary enterprise|federalnoe gosudarstvennoe unitarnoe predpriyatie
  gesellschaft mit beschrankter haftung|aktiengesellschaft|sociedad anonima|societe anonyme|societa per azioni|sociedade anonima
  sdn bhd|pte ltd|pvt ltd|pty ltd|co ltd|co limited|company limited|co llc|sp z o o|s a de c v|sa de cv|s a r l|s p a|s r l|s r o|l l c|l l p|p l c|p j s c|o j s c|s a s|s a|b v|n v|a s|a b|l p
  limited|ltd|llc|llp|plc|inc|incorporated|corp|gmbh|ag|akg|kg|sa|sas|sarl|spa|srl|sro|bv|nv|ab|as|oy|oyj|aps|kft|zrt|doo|dd|ooo|oao|pao|zao|ao|too|tov|pjsc|ojsc|cjsc|jsc|jsco|fze|fzco|fzc|fzllc|fz llc|pte|pvt|pty|bhd|tbk|lp|se|eood|ood|ead|ltda|eirl|cv|pt|fgup|nao
`
  .split(/[|\n]/)
  .map((form) => form.trim())
  .filter((form) => form !== "")
  .sort((a, b) => b.length - a.length);

/** Words that many entities bear: they count for little. */
export const commonWords: ReadonlySet<string> = new Set(
  `company co corporation corp group holding holdings international intl trading trade general enterprise enterprises industries
  industry industrial services service bank institute center centre organization organisation foundation association committee
  factory plant works shipping marine transport logistics technology technologies technical engineering construction investment
  export import exports imports limited agency bureau ministry national state university research development company`.split(
    /\s+/,
  ),
);

/** Given names so common on the lists that they count for less than a name of one's own. */
export const commonNames: ReadonlySet<string> = new Set(
  "mohammed ahmed hussein ali hasan abdullah ibrahim umar mustafa khan akhund kim ri".split(" "),
);

/** States' long names that stand short in names of entities. */
export const shortForms: readonly (readonly [RegExp, string])[] = [
  [/\bunited states(?: of america)?\b/g, "us"],
  [/\bunited kingdom\b/g, "uk"],
  [/\bdemocratic people s republic of korea\b/g, "dprk"],
];

/** Spellings of common given names that differ in more than their vowels. */
const spellings: readonly string[] = [
  "mohammed mohamed mohammad muhammad mohamad muhamad mohammod muhammed mehmet mhmd magomed maxamed mohd md muh mohamud mahamad",
  "ahmed ahmad akhmed akhmad axmed achmad ahmet",
  "hussein hussain husayn husain hussayn hossein hosein housein husein hissein huseyin hoseyn",
  "yusuf yousef youssef yousuf yosef joseph yusef yousif yusif josef",
  "ibrahim ibraheem abraham ebrahim brahim ibragim",
  "suleiman sulaiman sulayman soliman solaiman soleiman suleyman",
  "usama osama oussama",
  "umar omar oumar omer umer cumar",
  "uthman othman osman usman ousmane ozman cismaan",
  "yahya yahia yehia yehya jahja",
  "issa isa eisa essa ciise",
  "mustafa mostafa moustafa mustapha mostapha",
  "hasan hassan hasen hassen khasan",
  "ali aly cali",
  "abdullah abdallah abdalla abdulla abdellah abdoulaye cabdullaahi cabdullaah abdullahi",
  "alexander aleksandr alexandr oleksandr alexandre aleksander iskander",
  "sergei sergey serhiy serhii sergej sergejs siarhei serguei serge",
  "vladimir volodymyr uladzimir wladimir",
  "dmitry dmitri dmitrii dmytro dimitri dmitriy",
  "yevgeny evgeny evgenii yevgeniy eugene yevhen evgeniy evgueni",
  "nikolai nikolay mykola nicolas nikolaj nicholas",
  "mikhail mykhailo michael mihail mykhaylo michail",
  "andrei andrey andriy andrew andrej andrii",
  "alexei aleksei alexey aleksey oleksii oleksiy alexej",
  "yuri yury yurii yuriy iouri juri yurij jurij",
  "igor ihor",
  "oleg oleh",
  "ekaterina yekaterina kateryna catherine katerina",
  "elena yelena olena helena",
  "pyotr petr petro peter",
  "john jon johann juan jean johan ivan ioann",
  "theodore ted theo fyodor fedor fedir",
  "william bill will",
  "robert bob rob",
  "zedong tsetung",
  "georgy georgii georgiy george giorgi heorhiy",
];

/** Spelling -> the first of its kind. */
export const nameSpellings: ReadonlyMap<string, string> = new Map(
  spellings.flatMap((line) => {
    const words = line.split(" ");
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);
