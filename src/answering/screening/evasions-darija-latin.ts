import type { EvasionRules } from './evasion-kind.ts';

const CUSTOMS =
  'diwana|douane|dwana|jmark|jamarik|diwani|douanier|scanner|skaner|inspecteur|7doud|frontiere|matar|aeroport|banka|banque';
const UNSEEN =
  '(bla|blama|bla ma|bach ma|bach may|mn ghir ma)-(ma)?(y|t)?(y|t)?(3i9|fi9|chouf|chof|3ref|3rf|l9a|sed|chd|dri|7es)~|may*(3i9|fi9|chouf|chof|3ref)~|mat*(3i9|fi9|chouf|3ref)~|bsser|bse*r|bla 7ed|bla 7edd';
const PAY_LESS =
  '(n|y)?khel+es+ (9el|9lil|chwiya|na9es|walo)|man*khel+es*( walo)?|nkhles 9el|nkhl*s 9el|tban m39oula|m39oul*';

/** Help to evade that is asked for in Darija in Latin letters, compared by sound (`darijaKey`). */
export const DARIJA_EVASIONS: EvasionRules = {
  undervaluation: [
    [
      'taman|tamen|ttaman|valeur|prix|facture*|montant',
      '9el|9ll|na9es|na9s|ne9s|nn9es|sghir|9lil|nos|nse',
      `declar*|deklar*|sare7|nsare7|nktb*|nkteb*|n7et*|7et*|ndir*|facture*`,
      `${PAY_LESS}|${UNSEEN}`,
      '!o9oba|3o9oba|amende|ghram*|kat3ref|ghlet|nsle7',
    ],
    ['(jouj|juj|joj|zouj|deux) (d |dyal )?(les |l)?(factur*|fatur*)'],
    ['sous factur*|sous declar*', 'kif*|ndir|bghit'],
  ],
  falseOrigin: [
    [
      '(certificat*|chahada*|eur1|eur 1|origine|etiquette*|menche*)',
      '(mzawer*|mzower*|mzwer*|mzawra|mzyef*)',
      '!machi|n3ref wach|nt2eked',
    ],
    [
      '(nbeddel|nbedel|beddel|nred*|nrej3*|n7et*|ndir)',
      '(etiquette*|tiket|lorigine|origine|made in|maghrib*|torki*|turki*)',
      '(chin*|sini*|china|hind*|asia*)',
    ],
  ],
  splitting: [
    [
      '(n9es+em|n9sem|9sem|nferre9*|nfer9*|ferre9|nwe*z*3|nfere9|n9et3)',
      '(colis|koli*|commande*|komand*|sel3a|sl3a|paquet*|envoi*|parcel*)',
      '(smiyat|smiya|khouti|3a2ila|familt*|bach ma*|nherreb|nharreb|seuil|limite|l7ed|franchise|walo|man*khel*)',
      '!(b )?l9anoun|wach ymken',
    ],
  ],
  concealment: [
    [
      '(nkheb*i|nkhab*i|nkhbi*|n5ab*i|nkhe*b*a|ndess|nghber|nherreb|nhereb|nharreb|nhrreb|contrebande*|contrebandi*|konterbo*)',
      `${CUSTOMS}|sel3a|sl3a|dheb|dhab|garro|lgarro|telephon*|tilifoun*|flous|conteneur|kontoneur|tomobil*|valise|baliza`,
      '!(3o9oba|amende|ghram*|chno hiya|chno ma3na|wra9*|wer9a|dossier|papier*|facture*)',
    ],
    ['(fin|kifach|kifash|kifeh) (_ ){0,2}(n7et*|ndir|nkhelli|nkhebbi|ndess)', UNSEEN],
    [
      '(ndewez|ndewwez|ndowz|dewez|katdewez|ndkhel|ndakhel)',
      `(dheb|garro|lgarro|sel3a|sl3a|telephon*|flous)`,
      `${UNSEEN}|contrebande*|contrebandi*`,
      '!(bla ma nkhelles les droits|temporaire)',
    ],
  ],
  bribery: [
    [
      '(rechwa|rchwa|reshwa|rachwa|t7t tabla|te7t tabla|ta7t tabla|9hiwa|tadwira|bakchich)',
      '!(nchki|chikaya|tleb|tlb|3o9oba|nbelegh)',
    ],
    [
      '(n3ti|na3ti|nmed|nkhelles|n9ed*em)',
      '(diwani|douanier|inspecteur|mouwadaf|moufetich|boulisi|dwani)',
      '(ch7al|chhal|bach|ydewez*|ykhelli*|yghmed|ysehel|bla)',
      '!tleb',
    ],
  ],
  sanctions: [
    [
      '(embargo|les sanctions|sanctions|sanctionne*|7isar|7esar|mamnou3a|me7dora|me7doura|liste noire|3o9oubat dawliya)',
      '(ndewez|ndowz|nsifet*|nsaft|twsel|twessel|nbi3|ndour|ntfada|ncontourner|ncontourni|n7ayd)',
      `(ina blad|mn ina|via|blad okhra|societe ecran|intermediaire|wasit)|${UNSEEN}|kif*|contourn*`,
    ],
  ],
  falseDeclaration: [
    [
      '(declar*|deklar*|sare7|nsare7|nsar7|nktb|nkteb)',
      '(b7al|b7al ila|bhal|f blast|f blassa|blasst|3la anno|wezn|lwezn|poids|mosta3mal*|okkaz*|kmia|quantite)',
      `${PAY_LESS}|${UNSEEN}|quota|kota|9el`,
      '!ghlet|ghalat|nsle7',
    ],
    [
      '(mzawer*|mzwer*|mzawra*|nzawer|nzower)',
      '(certificat*|wra9|lwra9|wer9a|facture*|licence|rokhsa|chahada|papier*|cachet|tabe3)',
      '!machi|kat3ref|3o9oba',
    ],
    [
      '(nn9es|n9es|nne9es|nna9es|nbeddel)',
      '(wezn|lwezn|poids|quantite|kmia|l3adad)',
      `declar*|${UNSEEN}|${PAY_LESS}`,
      '!3o9oba|ghlet',
    ],
  ],
  evasion: [
    [
      '(nherreb|nhereb|nharreb|nhrreb|nhreb|ntfekka*|ntfakk*|nfelet|nflet|n9alleb|n9oleb|nghecch|nghoch|nkdeb|ndhek 3la)',
      `${CUSTOMS}|sel3a|sl3a|droits|dariba|taxe*`,
      '!(3o9oba|amende|ghram*)',
    ],
    [UNSEEN, CUSTOMS, '(kif*|fin|ch7al|bghit|chno ndir|3awenni|ina)', '!(3o9oba|amende|kat3ref bli)'],
  ],
};
