import { wordPattern } from '../../text/word-pattern.ts';
import type { TradeTables } from '../../trade/trade-tables.ts';
import { createMoroccanPlaceFinder } from './find-moroccan-places.ts';
import type { QuestionIntent } from './question-intent.ts';

/** What a text says by the way, as it is written there. */
export type AsideFinder = (text: string, intent: QuestionIntent) => string[];

const COUNT = '(?:\\d[\\d.,\\s]*|une?|deux|trois|quatre|cinq|dix|an?|two|three|four|five|ten|جوج|wa7d|jouj)';
/** How much of the goods there is: a load, not a rule. */
const LOAD = new RegExp(
  `(?<![\\p{L}\\p{N}])${COUNT}\\s*(?:de |d |dyal |ديال )?` +
    wordPattern(
      'tonnes?|tons?|kgs?|kilos?|conteneurs?|containers?|palettes?|pallets?|cartons?|caisses?|crates?|boxes|sacs?|bags?|bouteilles?|bottles?|' +
        'conteneurat|kontinir|طن|طنا|أطنان|كيلو|كيلوغرام|كلغ|حاوية|حاويات|كونطينر|كونتينر|كونتينير|صندوق|صناديق|كرتونة',
    ).source,
  'giu',
);

/**
 * Makes the finder of what tells a case and not which rule is asked for: places in Morocco, unless a place is asked for, and
 * how much of the goods there is.
 */
export function createAsideFinder(tables: TradeTables): AsideFinder {
  const placesIn = createMoroccanPlaceFinder(tables);
  return (text, intent) => [
    ...(intent === 'directory' ? [] : placesIn(text)),
    ...[...text.matchAll(LOAD)].map(([load]) => load),
  ];
}
