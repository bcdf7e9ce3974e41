/** Words of one way of the goods, folded; a follow-up about the other way drops them. */
export const WAY_WORDS: Readonly<Record<'import' | 'export', RegExp>> = {
  import:
    /^(?:l'|d'|a l')?(?:(?:re)?import(?!ant)|استيراد|الاستيراد|للاستيراد|استورد|نستورد|مستورد|المستورد|njib|nstawr|nestawr|stirad|نجيب)/u,
  export:
    /^(?:l'|d'|a l')?(?:(?:re)?export|تصدير|التصدير|للتصدير|اصدر|نصدر|مصدر|المصدر|nsed|tsdir|tasdir|vend|expedi|j'expedi|ship|sell|sold|nsifet|nbi3|نصيفط|نبيع|بعت|ابيع)/u,
};

/** Words that mean goods as such, folded. */
export const GOODS_WORDS =
  /(?<![a-z\u0621-\u064a])(?:biens?|marchandises?|goods|produits? physiques?|(?:ال|لل)?(?:سلع|سلعه|بضائع|بضاعه|بضايع)|s?sel3a|lbiens)(?![a-z\u0621-\u064a])/u;
/** Words that mean services, folded. */
export const SERVICE_WORDS =
  /(?<![a-z\u0621-\u064a])(?:l?services?|prestations?|(?:un )?site (?:web|internet)|logiciels?|applications?|appli|conseil|consulting|software|website|(?:ال|لل|وال)?خدم(?:ه|ات)|lkhadamat|khadamat|khidma)(?![a-z\u0621-\u064a])/u;
