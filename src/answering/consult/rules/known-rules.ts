import type { ChunkStatement } from '../../../chunking/chunk.ts';
import type { SearchIndex } from '../../../search-index/search-index.ts';
import type { Language } from '../../../source/language.ts';
import type { StatementReference } from '../../../trade/trade-tables.ts';
import { placeStatements } from '../../place-statements.ts';

/** Where what is known of a rule is read. */
export type RuleIndex = Pick<SearchIndex, 'aligned' | 'chunks'>;

/**
 * Statements of the base that calculations follow or lookups tell and that retrieval need not have found, in one place.
 * `known-rules.test.ts` checks that each exists in every language and holds the figures it is read for.
 */
export const KNOWN_RULES = {
  /** Percent off a car's price as new, by its age. */
  carAbatementByAge: rule('vehicules-importation', 'facts.4'),
  /** Duties and taxes of a combustion car together, without preference. */
  carCombinedRate: rule('vehicules-importation', 'facts.3'),
  /** Stamp duty on cars from 400,000 DH. */
  luxuryCar: rule('vehicules-importation', 'facts.7'),
  /** Off the price as new, for Moroccans abroad of an age and a stay. */
  abatementAbroad: rule('vehicules-importation', 'facts-mre.1'),
  abatementOnce: rule('vehicules-importation', 'facts-mre.3'),
  /** What VAT is refunded at most. */
  refundCeiling: rule('remboursement-tva-exportateur', 'facts.4'),
  /** Its rate, in an example. */
  refundCeilingExample: rule('remboursement-tva-exportateur', 'example.1'),
  /** Rates of the auto-entrepreneur's tax by activity, and the turnover up to which it holds. */
  autoEntrepreneurTax: rule('auto-entrepreneur-import', 'facts.6'),
  autoEntrepreneurCeiling: rule('auto-entrepreneur-import', 'facts.4'),
  /** Consumption tax per hectolitre. */
  wineTax: rule('taxe-interieure-consommation', 'drinks.1'),
  beerTax: rule('taxe-interieure-consommation', 'drinks.2'),
  pureAlcoholTax: rule('taxe-interieure-consommation', 'drinks.3'),
  energyDrinkTax: rule('taxe-interieure-consommation', 'drinks.6'),
  /** How duties are made up, and which rates are usual. */
  dutiesInGeneral: rule('droits-importation', 'summary.1'),
  /** What each usual rate comes to with the parafiscal tax and VAT. */
  dutiesInAll: rule('droits-importation', 'facts.5'),
  /** Where the rate of a tariff line is read. */
  rateInAdil: rule('trouver-un-taux-adil', 'steps.3'),
  /** That a purchase online pays whatever its value, and since when. */
  onlinePurchase: rule('colis-ecommerce', 'summary.1'),
  onlineCharges: rule('colis-ecommerce', 'facts.8'),
  /** What only a gift is spared. */
  giftRelief: rule('colis-ecommerce', 'facts.2'),
} as const;

/** Gives a rule that was read; none when the snapshot does not hold it. */
export type KnownRule = (reference: StatementReference) => ChunkStatement | undefined;

/** Reads all rules that a calculation may follow in one call. */
export async function readRules(
  references: readonly StatementReference[],
  language: Language,
  index: RuleIndex,
): Promise<KnownRule> {
  const place = await placeStatements(references, language, index);
  return (reference) => place(reference)?.statement;
}

function rule(documentId: string, statementId: string): StatementReference {
  return { documentId, statementId };
}
