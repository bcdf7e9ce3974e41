import type { IntentRules } from './question-intent.ts';

/** Words of trade: with one of them a question is no everyday one. */
const NO_TRADE =
  '!douan~|customs|import~|export~|الجمارك|جمارك|استيراد~|تصدير~|diwana|ديوانه|dedouan~|tarif douanier|duty|دوان|مصدر~|stand|salon|foire|fair|معرض|certificat~|شهاده المنشا|devises?|facture|fournisseur|client~';

/**
 * Subjects of everyday life that are no part of foreign trade. Only what is plain; evidence decides about the rest. A recipe
 * that names a client is still a recipe, so some rules stand without `NO_TRADE`.
 */
export const OUT_OF_SCOPE: IntentRules = {
  written: [
    [
      'meteo|quel temps (fait|fera|va)~|il (pleut|pleuvra|neige)|weather|will it rain|forecast for (today|tomorrow|the weekend)|الطقس|طقس|حاله الجو|ستمطر|المطر غدا|الشتا غدا',
      NO_TRADE,
    ],
    [
      'recette (de|du|d|pour)|recipe|how (do|to|can) (i )?(cook|bake)|وصفه|وصفات|كيف (اطبخ|احضر طبق)|طريقه تحضير (طبق|طاجين|كسكس|البسطيله)',
    ],
    [
      '(voter~|voterais|vote) (pour|for)|quel parti|elections?|presidentielle|communales|politicien|who (will|should) (i )?(win|vote)|الانتخابات|لمن اصوت|اي حزب|رايك في (السياسه|رئيس)',
      NO_TRADE,
    ],
    [
      'le match (de|du|entre|raja|wydad|maroc)|(resultat|score) du match|match de foot~|football (match|score|team)|equipe de football|coupe du monde|world cup|botola|ligue des champions|who won|مباراه|كره القدم|الماتش (ديال )?(الرجا|الوداد|المنتخب|اليوم|البارح|غدا)|كاس العالم|البطوله الوطنيه',
      NO_TRADE,
    ],
    [
      '(bon|meilleur|quel) (_ )?(restaurant|hotel|cafe)|restaurant (pres|proche)|(best|good|nice) (_ )?(restaurant|hotel|cafe)|(افضل|احسن|اي|اقرب) مطعم|مطعم (جيد|مزيان|قريب|رخيص)|فندق (قريب|رخيص|جيد)',
      '!approvisionn~|fourni~|supply|تموين',
    ],
    [
      '(loyer|louer) (d un|un|une|de l)?-(appart~|studio|maison)|rent (a|an|for) (flat|apartment|house)|كراء (شقه|منزل|بيت)|الكرا ديال|كرا (ديال )?(بارطما|دار)',
      NO_TRADE,
    ],
    [
      '(horaires? (du|des|de) )?(train|tramway|bus) (de|pour|vers|casa|rabat|demain)|train (time~|to|from)|موعد القطار|القطار (الي|من)|التران ديال|التران (ل|من)',
      NO_TRADE,
    ],
    [
      '(visa|تاشيره) (schengen|touris~|de travail|etudiant|شنغن|سياح~|عمل)|(work|tourist|student|schengen) visa',
      '!(importation|engagement)',
    ],
    [
      '(dose|posologie|dosage) (de|d|of|for)|ibuprofen|paracetamol|doliprane|mal de (tete|ventre|dos)|headache|symptom~|جرعه|صداع|اعراض',
      NO_TRADE,
    ],
    [
      '(ecrire|rediger|faire|nsawb|write|make) (un |mon |a |my )?(cv|curriculum)|lettre de motivation|cover letter|سيره ذاتيه|job interview|entretien d embauche',
    ],
    ['(raconte~ (_ )?(_ )?blague|tell me a joke|poeme|poem|نكته|قصيده|horoscope|برجي)', NO_TRADE],
    [
      '(euro|dollar|livre|bitcoin|bourse|actions?|اليورو|الدولار) (va|vont|will|would|gonna|سوف|س)~-(t il |t elle )?(monter|baisser|rise|fall|go up|drop|يرتفع|ينخفض)|(monter|baisser) (ou|et) (baisser|monter) face|bitcoin|crypto~',
      '!couvertur~|hedg~',
    ],
    [
      'capital gains tax|hmrc|irs (form|refund)|impot sur le revenu (en france|francais)|impot sur les benefices (_ ){0,6}(au senegal|en france|en espagne|en tunisie|aux etats unis|en belgique)|tva (belge|francaise|allemande|espagnole|italienne)|council tax',
      '!au maroc|in morocco|marocain~|moroccan',
    ],
    [
      '(film|serie|musique|chanson|netflix|song|movie|فيلم|اغنيه) (de|du|preferee?|recommand~|جديد~)',
      NO_TRADE,
    ],
    [
      '(بكم|كم) (يباع|ثمن|سعر) (لتر|كيلو|الكيلو|كيلوغرام)|(combien|prix) (coute |du |d un )(le |un )?(kilo|litre) (de|d) _ (au|a|sur le) (souk|marche)',
      NO_TRADE,
    ],
  ],
  sound: [
    ['(ljaw|ljew|lmeteo|chta) (ghda|lyoum|f|dyal|kif)|wach ghadi (tti7|tkoun) chta', '!diwana'],
    ['(wesfa|wasfa|recette) (d|dyal|de)|kifach n?(teyb|tayeb|twejjed) (tajine|tajin|lbastila|kseksou)'],
    [
      'rayek f (la politique|siyasa|trump|macron)|lintikhabat|3la men nsewwet|lmatch|lbotola|kas l3alam|raja w wydad',
    ],
    ['(restaurant|resto|hotel|outil|snack) (mzyan~|rkhis~|9rib~)'],
    [
      '(lkra|kra) (dyal|d) (dar|bartma|appart~|studio)|(tran|train|lkar) (dyal|d|l)-(casa|rabat|fes|tanja|kech)',
    ],
    [
      '(cv|sira datiya) mzyan|kifach n(sawb|kteb|9ad) (chi )?cv|ch7al (kadir|kayswa|tatswa|katsswa) (dacia|clio|golf|logan|renault|tomobil) (_ ){0,3}(f casa|f rabat|f souk|mosta3mala)',
    ],
  ],
};
