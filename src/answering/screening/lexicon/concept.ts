/**
 * What the words of a question can stand for when it may ask for help to evade or attack the assistant, in groups: an act of
 * deceit, what controls or is controlled, what is hoped for, how it is asked; and, against it, what only the law-abiding ask.
 */
export const CONCEPT_GROUPS = {
  act: [
    'hide',
    'understate',
    'passOff',
    'forge',
    'bribe',
    'smuggle',
    'keepQuiet',
    'split',
    'relabel',
    'twoPapers',
    'keepAbroad',
    'blackMarket',
    'divert',
    'frontName',
    'evade',
  ],
  object: [
    'customs',
    'duty',
    'value',
    'invoice',
    'origin',
    'certificate',
    'officer',
    'exchangeOffice',
    'border',
    'gold',
    'cash',
    'contraband',
    'gift',
    'usedOrNew',
    'personal',
    'code',
    'temporary',
    'sanctioned',
    'parcel',
    'vehicle',
    'night',
  ],
  goal: ['payLess', 'believable', 'unseen', 'slipThrough'],
  ask: ['how', 'trick', 'who', 'howMuch', 'want', 'story', 'friend'],
  lawful: ['penalty', 'rule', 'mistake', 'complain', 'checks', 'protect', 'honest'],
  attack: [
    'instructions',
    'drop',
    'reveal',
    'role',
    'obey',
    'cipher',
    'sayOnly',
    'machine',
    'unbound',
    'session',
    'linkOut',
  ],
} as const;

/** A group of {@link CONCEPT_GROUPS}. */
export type ConceptGroup = keyof typeof CONCEPT_GROUPS;
/** One concept of a group. */
export type Concept = (typeof CONCEPT_GROUPS)[ConceptGroup][number];

/**
 * The words of one language that stand for each concept, parted by commas: words or phrases, `*` for the rest of a word. Arabic
 * and Darija words stand without particles and without the letter of the person, which are cut before they are looked up. `!` before
 * a word: it only looks like one of the concept's, once those are cut off it, and does not stand for it.
 */
export type Lexicon = Readonly<Record<Concept, string>>;
