import type { StatementReference } from '../trade-tables.ts';
import type { Incoterm } from './duty-request.ts';

/**
 * The statements of the base that an estimate follows, in one place. `duty-rules.test.ts` checks that each exists in every
 * language and holds the figure it is cited for.
 */
export const DUTY_RULES = {
  /** Customs value: what is added to the price and what is not. */
  valueAdditions: rule('valeur-en-douane', 'facts.7'),
  valueDeductions: rule('valeur-en-douane', 'facts.8'),
  valueCommissions: rule('valeur-en-douane', 'facts.4'),
  valueIsTheBase: rule('valeur-en-douane', 'facts.1'),
  itemiseDeliveredPrice: rule('valeur-en-douane', 'traps.3'),
  exchangeRateUnconfirmed: rule('valeur-en-douane', 'uncertain.1'),
  /** Bases of duty, parafiscal tax (0.25 %), trade defence, consumption tax and VAT, in order. */
  dutyAndParafiscalBase: rule('exemples-calcul-droits', 'facts.2'),
  tradeDefenceBase: rule('exemples-calcul-droits', 'facts.3'),
  vatBase: rule('exemples-calcul-droits', 'facts.4'),
  ratesAreDated: rule('exemples-calcul-droits', 'facts.6'),
  roundingUnknown: rule('exemples-calcul-droits', 'uncertain.1'),
  /** 0.25 % of the customs value. */
  parafiscalRate: rule('taxe-parafiscale', 'facts.1'),
  parafiscalBase: rule('taxe-parafiscale', 'facts.2'),
  parafiscalUnderPreference: rule('taxe-parafiscale', 'uncertain.1'),
  /** 20 % on customs value, duties and taxes. */
  vatRate: rule('tva-importation', 'facts.1'),
  vatBaseInCode: rule('tva-importation', 'facts.2'),
  vatOnTradeDefence: rule('tva-importation', 'facts.3'),
  consumptionTaxByQuantity: rule('taxe-interieure-consommation', 'facts.3'),
  consumptionTaxInVat: rule('taxe-interieure-consommation', 'facts.2'),
  otherTaxInVat: rule('taxes-particulieres-importation', 'facts.3'),
  stampOnEverything: rule('taxes-particulieres-importation', 'vehicles.2'),
  producerDecides: rule('antidumping-en-vigueur', 'steps.2'),
  safeguardQuota: rule('antidumping-en-vigueur', 'steps.4'),
  preferenceNeedsProof: rule('exonerations-importation', 'facts.5'),
} as const;

/** What the customs value makes of a price under each Incoterm. DAP and DPU have no statement of their own. */
export const INCOTERM_RULES: Readonly<Record<Incoterm, StatementReference>> = {
  EXW: rule('valeur-en-douane', 'incoterms.1'),
  FCA: rule('valeur-en-douane', 'incoterms.2'),
  FAS: rule('valeur-en-douane', 'incoterms.2'),
  FOB: rule('valeur-en-douane', 'incoterms.3'),
  CFR: rule('valeur-en-douane', 'incoterms.4'),
  CPT: rule('valeur-en-douane', 'incoterms.4'),
  CIF: rule('valeur-en-douane', 'incoterms.5'),
  CIP: rule('valeur-en-douane', 'incoterms.5'),
  DAP: DUTY_RULES.valueDeductions,
  DPU: DUTY_RULES.valueDeductions,
  DDP: rule('valeur-en-douane', 'incoterms.6'),
};

function rule(documentId: string, statementId: string): StatementReference {
  return { documentId, statementId };
}
