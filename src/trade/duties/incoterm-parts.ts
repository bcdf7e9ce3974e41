import type { Incoterm, ValuePart } from './duty-request.ts';

/** What a price under an Incoterm leaves out, and what it may hold that is not customs value. */
export interface IncotermParts {
  /** Parts that the person has to give, in the order in which they are asked for; 0 is an answer. */
  readonly needed: readonly ValuePart[];
  /** Parts that may be given beside those. */
  readonly allowed: readonly ValuePart[];
}

/** Parts that any price may lack or hold. */
const ANY: readonly ValuePart[] = ['otherAdditions', 'assembly', 'buyingCommission'];
const TO_QUAY: IncotermParts = { needed: ['freight', 'insurance', 'preCarriage'], allowed: ANY };
/** Carriage may be paid to a place behind the port of entry. */
const TO_INLAND: readonly ValuePart[] = [...ANY, 'inlandTransport'];

/** By Incoterm, after the sheet `valeur-en-douane`, section `incoterms`. */
export const INCOTERM_PARTS: Readonly<Record<Incoterm, IncotermParts>> = {
  EXW: TO_QUAY,
  FCA: TO_QUAY,
  FAS: TO_QUAY,
  FOB: { needed: ['freight', 'insurance'], allowed: ANY },
  CFR: { needed: ['insurance'], allowed: ANY },
  CPT: { needed: ['insurance'], allowed: TO_INLAND },
  CIF: { needed: [], allowed: ANY },
  CIP: { needed: [], allowed: TO_INLAND },
  DAP: { needed: [], allowed: TO_INLAND },
  DPU: { needed: [], allowed: TO_INLAND },
  DDP: { needed: [], allowed: [...TO_INLAND, 'dutiesAndTaxes'] },
};
