/** A paper that the table `trade-documents` does not hold, or writings of one of its rows that it does not list. */
export interface DocumentNames {
  /** Row of `trade-documents`, or an id of our own. */
  readonly id: string;
  /** Every language, `|` between. */
  readonly names: string;
}

/** Short names and everyday names of papers, beside the names in the table `trade-documents`. */
export const DOCUMENT_NAMES: readonly DocumentNames[] = [
  { id: 'atr', names: 'A.TR|ATR|A TR' },
  {
    id: 'eur1',
    names: 'EUR.1|EUR1|EUR 1|certificat de circulation|movement certificate|شهادة التنقل|أور 1|اور1',
  },
  { id: 'eur-med', names: 'EUR-MED|EURMED' },
  {
    id: 'dum',
    names:
      'DUM|déclaration unique de marchandises|déclaration en douane|customs declaration|التصريح الجمركي|الديكلاراسيون|déclaration douanière|التصريح المفصل',
  },
  {
    id: 'conformity-certificate',
    names:
      'CoC|VoC|CdC|certificat de conformité|certificate of conformity|conformity certificate|شهادة المطابقة|attestation de conformité',
  },
  { id: 'bill-of-lading', names: 'connaissement|bill of lading|سند الشحن|بوليصة الشحن' },
  { id: 'air-waybill', names: 'LTA|AWB|air waybill|lettre de transport aérien' },
  { id: 'road-waybill', names: 'CMR|lettre de voiture' },
  { id: 'packing-list', names: 'packing list|liste de colisage|لائحة الطرود|قائمة التعبئة' },
  {
    id: 'pro-forma',
    names: 'facture proforma|facture pro forma|proforma invoice|pro-forma|فاتورة شكلية|فاتورة أولية',
  },
  {
    id: 'import-commitment',
    names:
      "engagement d'importation|import commitment|الالتزام بالاستيراد|لانگاجمون|angagement d'importation",
  },
  { id: 'import-licence', names: "licence d'importation|import licence|import license|رخصة الاستيراد" },
  { id: 'export-licence', names: "licence d'exportation|export licence|export license|رخصة التصدير" },
  { id: 'form-a', names: 'Form A|formule A|certificat FORM A' },
  { id: 'ata-carnet', names: 'carnet ATA|ATA carnet|دفتر ATA' },
  { id: 'tir-carnet', names: 'carnet TIR|TIR carnet|دفتر TIR' },
  { id: 't1', names: 'document T1|T1 document|transit T1' },
  {
    id: 'chamber-certificate',
    names: "certificat d'origine|certificate of origin|origin certificate|شهادة المنشأ|شهادة منشأ",
  },
  {
    id: 'export-phytosanitary',
    names: 'certificat phytosanitaire|certificat phyto|phytosanitary certificate|ePhyto|شهادة الصحة النباتية',
  },
  { id: 'halal-certificate', names: 'certificat halal|halal certificate|شهادة حلال' },
  { id: 'import-title', names: "titre d'importation|import title|سند الاستيراد" },
  {
    id: 'letter-of-credit',
    names:
      'lettre de crédit|crédit documentaire|letter of credit|L/C|اعتماد مستندي|اعتمادا مستنديا|كريدوك|credoc',
  },
];
