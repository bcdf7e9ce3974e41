import { isArabicScript } from '../../src/text/normalise.ts';

/** A slip made on purpose. */
export interface MadeTypo {
  readonly typed: string;
  readonly intended: string;
  readonly slip: string;
}

type Random = () => number;
type Slip = (word: string, at: number, random: Random) => string;

const KEYBOARDS = {
  latin: ['azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  arabic: ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'رلاويزظ'],
};

/** Letters written for others of the same sound; the first of each pair is looked for. */
const BY_EAR = {
  latin:
    'ph/f f/ph qu/k c/k k/c ss/s s/ss s/z z/s ai/e e/ai au/o eau/o o/au en/an an/en tion/sion ou/w ch/sh y/i i/y'.split(
      ' ',
    ),
  arabic: 'ض/ظ ظ/ض ت/ط ط/ت س/ص ص/س ه/ا ذ/د د/ذ ث/ت ق/ك'.split(' '),
};

const SLIPS: Readonly<Record<string, Slip>> = {
  dropped: (word, at) => word.slice(0, at) + word.slice(at + 1),
  doubled: (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  exchanged: (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  neighbour: (word, at, random) =>
    word.slice(0, at) + neighbourOf(word.charAt(at), random) + word.slice(at + 1),
  'by ear': (word, _, random) => {
    const swaps = BY_EAR[isArabicScript(word) ? 'arabic' : 'latin'].filter((swap) =>
      word.includes(swap.split('/')[0] ?? ''),
    );
    const [from = '', to = ''] = pick(swaps, random)?.split('/') ?? [];
    return from === '' ? word : word.replace(from, to);
  },
};

/**
 * Slips of every kind in `words`, one of each kind a word at most, the same for the same `random`: a letter dropped,
 * doubled, exchanged with the next, hit beside, or written by ear. The first letter is hit one time in ten at most.
 */
export function makeTypos(words: readonly string[], random: Random): MadeTypo[] {
  return words.flatMap((intended) =>
    Object.entries(SLIPS).flatMap(([slip, make]) => {
      const first = random() < 0.1 ? 0 : 1;
      const at = first + Math.floor(random() * (intended.length - first - 1));
      const typed = make(intended, at, random);
      return typed === intended ? [] : [{ typed, intended, slip }];
    }),
  );
}

function neighbourOf(letter: string, random: Random): string {
  const neighbours = Object.values(KEYBOARDS)
    .flat()
    .flatMap((row) =>
      row.includes(letter) ? [row.charAt(row.indexOf(letter) - 1), row.charAt(row.indexOf(letter) + 1)] : [],
    )
    .filter((neighbour) => neighbour !== '');
  return pick(neighbours, random) ?? letter;
}

/** One of them, or nothing of none. */
function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}
