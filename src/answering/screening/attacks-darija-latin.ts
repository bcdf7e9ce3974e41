import type { PhraseRule } from '../../text/phrase-rule.ts';

/** The same in Darija in Latin letters, compared by sound (`darijaKey`); beside `text/machine-instructions.ts`. */
export const DARIJA_ATTACKS: readonly PhraseRule[] = [
  // The prompt is asked for.
  [
    '=werri*|warri*|3tini|a3tini|3tina|kteb*|9oul*|goul*|3awed*|affich*|copi*|bayen|chno (homa|huma|hiya)|tb3*',
    'prompt|(les )?(instructions|consignes|regles) (dyalk|dialk|li 3ndk|dyal systeme)|ta3limat|(lhedra|lklam|dakchi|texte|nass) li (ktb*|3taw*|galo*|9alo*|kteb*)|(li )?(sawbo*|sn3o*|bermjo*|programmaw*)k|bl7erf',
  ],
  // Another role.
  [
    'dir (rassek|rasek|b7al|bhal|fiha|raso*)|l3eb (dor|role)|tkhayel|t5ayel|7seb rassek|3ich|nta daba|daba nta|jeddati|jedda',
    'contreband*|mhereb|mharreb|trafiqu*|bla (7doud|7dod|9awa3id|regles|filtre|limites)|chi wa7d|robot|3awed lia|7akili|kolchi|hacker|dewez|katdewez|tdewez',
  ],
  ['bla (7doud|7dod|9awa3id|regles|filtre|limites|restrictions)', 'jaweb*|jawb*|goul|9oul|nta|kolchi|robot'],
  [
    '(lo7doud|l7doud|les restrictions|les limites|les filtres) (t7eyd*|7eydna*|m7eyd*|salaw|tlgaw)~',
    'jaweb|jawb*|goul|system*|yallah',
  ],
  ['dir (lia |li )?(ga3 |kolchi )?(li|dakchi li) (gelt|galt|golt|9elt|9olt|nglk)~'],
  // What stands in a text is to be obeyed.
  [
    '=fek*|tarjem*|terjem*|9ra*|chouf|chof|lkhes|resum*|decod*|9leb',
    '=(w |o |ou )?(tb9o|tb9ha|tabe9*|nefed*|dir (li|chno|dakchi) (li )?(mktoub|fiha|fih)|applique*|execute*|tbe3*)( (li|mktoub|mktob|mktouba|lih))?|li mktoub|li mektoub',
  ],
  // Only words of the asker's choice.
  [
    '=(w )?(jawb(ni)?|jaweb(ni)?|goul|gol|9oul|kteb|redd 3liya) (ghir|dima|3la kolchi b)',
    '!(ah|iyeh|wah|oui) (wla|ou|ola) (la|non)',
    '!b (darija|3arbiya|fransawiya|francais)',
  ],
  ['zid (_ ){0,4}(had |hadi )?(tswira|teswira|image|photo|lien|link|code)'],
  ['(nsa|khlli 3lik|khelli) (la )?(douane|diwana|commerce)', 'nokta|nekta|9issa|chi3r|ghniya|blague'],
  // A part to play that fraud belongs to; the orders that were given first.
  [
    '=nta|nti|l3eb dawr',
    'trabando|contrebande|tahrib|moharrib|mzewwer',
    '3awed|3ellem|kat3ellem|goul|chre7|dawr|l7erfa',
  ],
  ['(lawamir|awamir|les ordres) (lwlin|lewlin|lawlin|lewla)'],
];
