import type { EvasionRules } from './evasion-kind.ts';

const LESS =
  'plus (faible|bas|basse|petit|petite)s?|moins (eleve|cher|chere)~|inferieur*|reduit*|moitie|moindre*|baisse*|minor*|diminue*|symbolique*|divis*|sous le vrai|tronque*';
const PRICE = 'factur*|valeur*|prix|montant*|declaration*|declare*|marchandise*';
const GAIN =
  'pay(e|er|ez|ons) (beaucoup |un peu )?moins|moins de (droits|taxes|douane|tva)|(rien|pas|ne pas) (a )?pay*|reduire (mes |les |ma |la )?(droits|taxes|facture|douane)|economis*|credible*|convaincant*|plausible*|vraisemblable*|correctement|sans (que|eveill*|attir*|me faire|se faire|etre)|discret*|a l insu';

/** Help to evade that is asked for in French. */
export const FRENCH_EVASIONS: EvasionRules = {
  undervaluation: [
    [
      'surfactur*|sous-(facturer|factures?|facturant|evaluer|evalue|declarer|estimer)|minor(er|ant|e) (la |les |ma |mes |le )?(valeur*|factur*|prix|montant*)|(factur*|valeur*) minor*',
    ],
    [LESS, PRICE, GAIN],
    [
      '(deux|2|double*) (jeux de |series de )?factur*|factur* (en )?double|double factur*',
      'douane*|banque*|autre|vrai*|reel*',
    ],
    [
      '(quel|combien|quelle) (prix|montant|valeur)~',
      '(mettre|ecrire|indiquer|declarer|inscrire)',
      'moins|sans|credible*|reduire|payer',
    ],
    ['declarer (_ ){0,4}(moins|en dessous|au dessous|a moitie)', 'valeur|prix|achat|reel*|vrai*|payer'],
  ],
  falseOrigin: [
    [
      'fau(x|sse|sses) (_ )?(certificat*|origine*|preuve*|eur 1|eur1|etiquette*|made in)|(falsifi*|truqu*|maquill*|invent*|trafiqu*|forg*) (_ ){0,3}(origine*|certificat*|provenance|etiquet*)',
    ],
    [
      '(fai(re|s|sons) passer|passer|presenter|declarer|etiquet*|re ?etiquet*|revend*|transform*|indiquer|mettre)',
      '(pour|comme|en|fabrique|made in|origine) (_ )?(du |de )?(turc*|maroc*|europe*|francais*|espagn*|tunis*|egypt*|americain*|local*|arabe*|africain*|jordan*|made)',
      'chin*|asiat*|inde|indien*|pakistan*|vietnam*|bangla*|etranger*|import*',
      'preferen*|sans (droits|payer|douane)|exoner*|profit*|benefici*|tarif*|droits|faire passer|accord',
    ],
    ['(changer|remplacer|modifier|enlever|arracher|decoudre) (_ ){0,3}(etiquette*|made in|marquage|origine)'],
  ],
  splitting: [
    [
      '(fractionn*|scind*|divis*|repart*|decoup*|eclat*|saucissonn*|separ*|coup*|morcel*|partag*)',
      'colis|envoi*|expedition*|commande*|paquet*|livraison*|facture*|lots?',
      'echapp*|(rien|pas|moins|sans) (a )?(pay*|tax*|droit*)|sous (la |le )?(limite|seuil|franchise|plafond)|seuil*|rester (sous|en dessous)|eviter (_ )?(de payer|taxe*|droit*|douane*)|contourn*|franchise|non tax*|ne pas (depasser|payer)',
      '!(est il|est ce|ai je le droit|peut on legal)',
    ],
    [
      '(au nom|sous le nom|aux noms|a l adresse|aux adresses) de (mes|ma|mon|plusieurs|differentes?|chacun*)',
      'colis|envoi*|commande*|paquet*|expedi*',
    ],
  ],
  concealment: [
    [
      '(cacher|dissimuler|planquer|camoufler|double fond|faux fonds?|planque|cachette)',
      'douane*|douanier*|control*|scanner*|frontiere|bagage*|valise*|voiture|conteneur|camion|port|aeroport|coffre|agents?|inspect*|marchandise*|cargaison',
    ],
    [
      '(passer|faire passer|introduire|faire entrer|rentrer|sortir|ramener|acheminer|transporter|entrer)',
      'en (douce|cachette|contrebande|fraude|secret)|clandestin*|ni vu ni connu|inapercu*|discret*|sans (_ ){0,3}(declar*|vu|repere*|controle*|pris|fouill*|detect*)|au noir',
    ],
    [
      '(ou|comment|dans quoi) (_ ){0,4}(placer|mettre|ranger|glisser|coudre|stocker|loger)',
      'scanner*|detect*|trouv*|repere*|voi(e|ent|t)|remarqu*|fouill*|chien*',
    ],
    [
      'contrebande*|contrebandier*',
      'comment|passer|aide*|conseil*|astuce*|faire|meilleur*|filiere|itineraire|technique*',
      '!(definition|signifie|qu est ce|risqu*|sanction*|selon le code|lutte)',
    ],
    ['meilleure? (cachette|planque|facon de cacher)'],
  ],
  bribery: [
    [
      '(pot|pots) de vin|bakchich|dessous de table|soudoy*|corrompre|graisser la patte|acheter (le silence|un (agent|douanier|inspecteur|fonctionnaire))',
    ],
    [
      '(glisser|donner|offrir|verser|payer|proposer|remettre|filer)',
      '(inspecteur|agent|douanier|fonctionnaire|controleur|verificateur|chef de bureau|policier|gendarme)~',
      'ferm* les yeux|laisse* passer|accelere*|combien|(billet|enveloppe|cadeau)|arrang*|oubli*|en echange|sous la table|facilit*',
    ],
  ],
  sanctions: [
    [
      '(contourn*|echapp*|eviter|esquiv*|dejou*|violer|pass* outre|outrepass*|se soustraire|malgre)',
      '(les |des |aux |l |un |le |la )?(sanctions? (internationales?|economiques?|onu|europeennes?|americaines?|de l)|sanctions|embargo*|interdiction d export*|controle des exportations|liste noire|gel des avoirs)',
      '!double imposition',
      '!(risqu*|encour*|amende*|penal*)',
    ],
    [
      'embargo*|sous sanctions|sanctionn*|liste noire|sanctions|pays interdit|interdit d export*',
      '(transit*|passer par|via|par quel pays|pays tiers|societe ecran|prete nom|intermediaire|reexport*|detour*|dubai|livrer|masqu*)',
      '(sans (_ ){0,3}(que|sache|voie|rende)|rende compte|discret*|societe ecran|prete nom|quand meme|malgre|par quel pays|contourn*|cacher|masqu*|comment (livrer|vendre|envoyer|faire))',
    ],
  ],
  falseDeclaration: [
    [
      '(declarer|presenter|indiquer|faire passer|ecrire|mettre|nommer|decrire|inscrire)',
      '(comme|pour (du|de la|des|un|une)|en tant que|a la place|au lieu|sous le (nom|code)|moins de (poids|kilos|quantite)|un poids (inferieur|plus faible|moindre)|un autre code|une autre espece|du materiel usage|usage*)',
      '(quota*|moins (de |cher)~|payer|eviter|ne pas (entamer|depasser|payer|etre|compter)|reduire|economis*|sans que|formulation|taux plus bas|controle)',
      '!(erreur|me suis trompe|par erreur|rectifi*)',
    ],
    [
      'fau(x|sse|sses) (_ )?(document*|papier*|declaration*|facture*|certificat*|licence*|autorisation*|attestation*|phytosanitaire*|etiquette*|dum|connaissement|cachet|tampon)|(falsifi*|truqu*|contrefai*|antidat*|maquill*|photoshop*|trafiqu*|bidonn*) (_ ){0,3}(document*|papier*|declaration*|facture*|certificat*|licence*|autorisation*|attestation*|date*|poids|connaissement)',
      '!(n est pas|est pas|prouver que|verifier|detect*|reconnaitre)',
    ],
    [
      '(sous declar*|gonfl*|truqu*|fauss*|tricher) (_ ){0,4}(poids|quantite*|espece*|compteur|nombre|volume|drawback|remboursement)',
    ],
    ['(tricher|mentir)', 'douane*|declar*|poids|facture*|certificat*|origine|quota*'],
  ],
  evasion: [
    [
      '(frauder|contourner|echapper|(?<!(se|me|te|s|nous|vous) )tromper|eluder|esquiver|berner|duper|dejouer|se soustraire|feinter|blouser)',
      '(la |les |l |aux? |a la )?(douane*|droits|taxe*|tva|controle*|inspect*|fisc|administration|verificat*|impot*|regle* de change|office des changes)',
    ],
    [
      'eviter (de )?(payer|declarer|la douane|les? (droits|taxes|controles?))',
      '!(double|temporaire*|exoneration*|trop|deux fois|frais|surestaries|magasinage|penalite*|retard|amende*|couds|transforme|reexport*|vends)',
    ],
    [
      'sans (que )?(la |les |l |ma |mon |le )?(douane*|douanier*|inspect*|agent*|scanner|banque|fisc|administration)',
      '(s en )?(rende|apercoi*|voi[et]*|sach*|remarqu*|detect*|trouv*|decouvr*|compte)',
    ],
    [
      '(sans (me|se|nous|etre) (faire )?(prendre|attrap*|repere*|pince*|chop*|pris|detect*|control*|coinc*))',
      'douane*|declar*|passer|import*|export*|march*|frontiere|valeur|facture*',
    ],
    [
      '(ne pas|ne rien|sans rien|sans) (declarer|payer)',
      'astuce*|combine|technique*|grand mere|racont*|grille*|incognito|truc pour',
    ],
  ],
};
