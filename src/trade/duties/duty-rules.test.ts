import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../source/language.ts';
import { hasFigure, statementFinder } from '../corpus.fixture.ts';
import { DUTY_RULES, INCOTERM_RULES } from './duty-rules.ts';

let find: Awaited<ReturnType<typeof statementFinder>>;
beforeAll(async () => {
  find = await statementFinder();
}, 60_000);

/** Figures and words that the statement is cited for; words are the same in all languages. */
const CITED_FOR: Readonly<Partial<Record<keyof typeof DUTY_RULES, { figures?: string[]; words?: RegExp }>>> =
  {
    dutyAndParafiscalBase: { figures: ['0.25'] },
    parafiscalRate: { figures: ['0.25'] },
    vatRate: { figures: ['20', '10'] },
    vatOnTradeDefence: { figures: ['1000', '1200', '20'] },
    consumptionTaxInVat: { figures: ['1000', '1200', '20'] },
    otherTaxInVat: { figures: ['1000', '1200', '20'] },
    ratesAreDated: { words: /ADIL/ },
    exchangeRateUnconfirmed: { words: /Bank Al-Maghrib|بنك المغرب/ },
    itemiseDeliveredPrice: { words: /DDP/ },
    roundingUnknown: { words: /arrondi|rounding|التقريب/ },
    parafiscalUnderPreference: { words: /2012/ },
    vatBase: { words: /TVA|VAT|الضريبة على القيمة المضافة/ },
    vatBaseInCode: { words: /TVA|VAT|الضريبة على القيمة المضافة/ },
    valueAdditions: { words: /fret|freight|الشحن|النقل/i },
    valueDeductions: { words: /après l'importation|after import|بعد الاستيراد/ },
    valueCommissions: { words: /commissions|العمولات|عمولات/ },
    parafiscalBase: { words: /CAF|CIF/ },
    safeguardQuota: { words: /DFD/ },
    producerDecides: { figures: ['32.82', '62.07'] },
    preferenceNeedsProof: { words: /preuve d'origine|proof of origin|إثبات|المنشأ/ },
    stampOnEverything: { words: /timbre|stamp|التنبر/ },
  };

const named = [...Object.entries(DUTY_RULES), ...Object.entries(INCOTERM_RULES)];

describe.each(LANGUAGES)('the rules in %s', (language) => {
  it.each(named)('%s is a statement of the base', async (_, reference) => {
    expect(await find(reference, language)).toMatch(/\S/);
  });

  it.each(Object.entries(CITED_FOR))(
    '%s says what it is cited for',
    async (rule, { figures = [], words }) => {
      const text = (await find(DUTY_RULES[rule as keyof typeof DUTY_RULES], language)) ?? '';
      for (const figure of figures) expect(hasFigure(text, figure), `${figure} in ${text}`).toBe(true);
      if (words !== undefined) expect(text).toMatch(words);
    },
  );

  it.each(Object.entries(INCOTERM_RULES))('%s is named by its statement', async (incoterm, reference) => {
    const text = (await find(reference, language)) ?? '';
    // The base has no statement on DAP and DPU alone: they are cited for what never counts.
    if (incoterm !== 'DAP' && incoterm !== 'DPU') expect(text).toContain(incoterm);
  });
});
