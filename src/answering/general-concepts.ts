/**
 * Glossary concepts that say nothing of foreign trade by themselves: places, products, and words of any counter. A
 * question made of these alone ("prix de l'argan à Agadir") is about trade only if a passage says so in other words.
 */
export const GENERAL_CONCEPTS: ReadonlySet<string> = new Set(
  `company small-business cooperative individual supplier customer competition contract order deadline cost
  documents-needed how-to conditions allowed prohibited obligation problem what-changes difference responsibility help
  training validity extension renewal registration example calculation percentage-rate ceiling minimum refund law
  guarantee green-tax income-tax withholding turnover laboratory-analysis food-safety labelling packaging medicines
  weapons waste halal money cash bank payment crypto paypal transport delivery port airport damage parcel post-office
  gift vehicle motorcycle electric-vehicle driving-docs used-goods luggage penalty court scam
  africa gulf france spain italy germany belgium netherlands portugal uk switzerland turkey usa canada china india japan
  russia brazil egypt tunisia jordan algeria mauritania senegal ivory-coast mali congo saudi-arabia uae
  ministry digital-signature agriculture food fruit-vegetables tomato onion potato citrus berries avocado watermelon
  dates-fruit olive olive-oil argan edible-oil honey saffron spices aromatic-plants carob capers tea coffee sugar
  cereals rice pasta-couscous pulses dried-fruit sweets beverages alcohol tobacco meat poultry-eggs livestock pets dairy
  seafood sardine tuna frozen canned flowers-plants fertiliser pesticide crafts carpet pottery leather jewellery
  antiques textile used-clothes shoes tyres spare-parts automotive aerospace phone computer drone household-appliances
  electronics electrical solar-panels machinery furniture wood construction-materials steel-iron copper-aluminium
  minerals charcoal plastics fuel paper-books toys detergents cannabis organic quality morocco abroad region casablanca
  rabat tangier oriental fes-meknes beni-mellal marrakech-safi draa-tafilalet souss-massa guelmim laayoune dakhla
  sebta-melilla jorf-lasfar border bring-along take-out buy sell receive open-business individual-commerce
  platform-account form identity-document signature-stamp file-dossier weight-quantity free-of-charge urgent website
  season wood-stove-gas baby-products glasses-optics sports-goods radio-equipment gaming watch boat`
    .split(/\s+/)
    .map((id) => `g:${id}`),
);

/** True for an index term that is a concept of foreign trade itself. */
export function isTradeConcept(term: string): boolean {
  return term.startsWith('g:') && !GENERAL_CONCEPTS.has(term);
}
