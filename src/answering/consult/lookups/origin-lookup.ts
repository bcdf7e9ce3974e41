import { originProof, type OriginProofOption, type OriginQuestion } from '../../../trade/origin-proof.ts';
import { distinctReferences, type StatementReference } from '../../../trade/trade-tables.ts';
import { countriesOf, createAsks, toItems, type LookUp, type LookupQuestion } from './lookup-question.ts';

const NAMES_PROOF = createAsks(
  [
    [
      '(certificat|preuve|justificatif|document|attestation|papier|proof|certificate|evidence)s? (_ )?(de (l )?|d |of (the )?)?origin(e|s)?|origin (certificate|proof|document)s?|' +
        'eur-1|eur-med|a-tr|form-a|(declaration|attestation) (d origine|sur (la |une )?facture|de facture)|(invoice|origin) (declaration|statement)|declar~ (the )?origin|' +
        '(شهاده|شهادات|اثبات|وثيقه|وثائق|تصريح) (بال|لل|ال|ل|ب|ديال )?(ال)?(منشا|اصل)|تصريح علي (ال)?فاتوره|شهاده (ال)?(تنقل|اوريجين)',
    ],
  ],
  [
    [
      '(chahada|chahadat|certificat|wer9a|declaration) (dyal |d |dial )?(lmancha|lmanchae|lasl|lorigine|origine|d origine)|eur1',
    ],
  ],
);
/** Which proof, whether one is needed, up to which value. */
const ASKS_WHICH = createAsks(
  [
    [
      'quel~|laquelle|lequel|lesquels|(il )?(me |nous )?faut|dois je|besoin|exige~|necessaire|obligatoire~?|compulsory|mandatory|الزامي~?|اجباري~?|jusqu a|plafond|seuil|maximum|montant|suffi~|a partir de (combien|quel)|au dela|' +
        'which|what|need~|required|requires|up to|until|limit|threshold|ceiling|enough|sufficient|suffice~|above|below|must i|do i have|can i|could i|puis je|peut on|est ce que|' +
        'اي|ما (هي|هو)|هل|سقف|مبلغ|حد|كم|شنو|اشمن|شمن|اشنو|شحال|واش|يكفي|تكفي|كافي~|يلزم~|تلزم~|نحتاج|احتاج|خاص~',
    ],
  ],
  [['chmen|achmen|chno|achno|ina|wach|khas~|ch7al|chhal|n7taj|kafi|kaykfi|tekfi']],
);
/** Something else is asked of a proof: how it is made or obtained, how long it is good for, what went wrong with it. */
const ASKS_ELSE = createAsks(
  [
    [
      'comment|menu|cliqu~|en plus|atpa|drawback|gagn~|economis~|toujours|encore|existe~?|scan~|photo~|copies?|ecri(re|s|t)|combien de temps|dur(ee|er|e)|valables?|validite|expir~|delais?|mois|jours|perdus?|perdue|duplicata|posteriori|retroactiv~|retrospectiv~|rembours~|cout~|prix|tarif|frais|' +
        'verifi~|control~|refus~|rejet~|conserv~|archiv~|garder|cumul~|regles? (d|de l )?origine|faux|fausse|erreur~?|mentions?|case|remplir|corrig~|qui (le )?(delivre|vise|signe|etablit|emet)|' +
        'how|click|besides|else|save|still|exists?|copy|write|valid|validity|expire~?|months?|days|lost|refund~?|cost~?|price|fees?|verif~|check~?|refuse~?|reject~?|keep|archive~?|cumulation|rules? of origin|fake|false|mistake|error|wording|box|fill~|who (issues|stamps|signs|endorses|delivers)|where|' +
        'كيف~|كيفاش|نربح|اربح|باقي|مازال~|(ما )?زالت?|لا تزال|موجوده|كاينه|نكتب|اكتب|سكان~|تصويره|نسخه|شهور|مده|مده|صلاحيه~?|صالح~?|اجل|شهر|اشهر|يوما|ضاع~|ضياع|استرجاع|تكلفه|كلفه|ثمن|رفض~?|ترفض|يرفض|مراقبه|تراكم|قواعد المنشا|خطا|مزور~?|بيانات|ملء|(من|شكون) (الذي |لي |اللي )?(ي|كي)(سلم|عطي|ؤشر|صدر)~|اين|فين|منين',
    ],
  ],
  [
    [
      'kifach|kifash|ncliqu~|drawback|nrbe7|ba9i|mazal|nkteb|scan~|tswira|chhor|ch7or|validite|lvalidite|ch7al (dyal|d) (lwe9t|lwa9t|nhar)|fin|mnin|taman|chkoun|modda|tsala',
    ],
  ],
);
const INTENTS: ReadonlySet<LookupQuestion['intent']> = new Set(['fact', 'documents', 'calculation']);
/** A question that names more countries compares them, or is about none of them. */
const MAX_COUNTRIES = 3;

/** The agreement of each country that a question names, with its proof of origin, and the ways open to the value it gives. */
export const originLookup: LookUp = (asked, { tables }) => {
  if (!INTENTS.has(asked.intent) || !NAMES_PROOF(asked) || !ASKS_WHICH(asked) || ASKS_ELSE(asked))
    return undefined;
  const countries = countriesOf(asked, tables);
  if (countries.length === 0 || countries.length > MAX_COUNTRIES) return undefined;
  const proofs = countries.map((country) => originProof(toQuestion(asked, country), tables));
  const options = proofs.flatMap((proof) => mostUseful(proof.options));
  const agreements = distinctReferences(options.flatMap(({ references }) => references.slice(0, 1)));
  if (agreements.length === 0) return undefined;
  return {
    kind: 'lookup',
    tool: 'origin-proof',
    form: agreements.length === 1 ? 'answer' : 'choice',
    items: toItems(agreements),
    rules: distinctReferences(options.flatMap((option) => rulesOf(option, asked))),
  };
};

function toQuestion({ direction, entities, asOf }: LookupQuestion, country: string): OriginQuestion {
  const [sum, ...others] = entities.amounts;
  const isOne = sum?.currency !== undefined && others.length === 0 && Number(sum.normal) > 0;
  return {
    // The row of an agreement tells both ways; only the papers differ.
    direction: direction === 'import' ? 'import' : 'export',
    country,
    asOf,
    ...(isOne ? { value: Number(sum.normal), currency: sum.currency } : {}),
  };
}

/** Agreements that give something, or else the one that is only talked of: it says that there is nothing to prove. */
function mostUseful(options: readonly OriginProofOption[]): readonly OriginProofOption[] {
  const open = options.filter(({ status }) => status !== 'talks');
  return open.length > 0 ? open : options.slice(0, 1);
}

/** The papers that a value leaves open, where one is given and the limit is known; then what the sheets say. */
function rulesOf(
  { ways, limit, references }: OriginProofOption,
  { entities }: LookupQuestion,
): StatementReference[] {
  const isDecided =
    limit?.amount !== undefined && entities.amounts.some(({ currency }) => currency === limit.currency);
  const papers = isDecided ? ways.filter(({ ifBelowLimit }) => !ifBelowLimit) : [];
  return [...papers.map(({ reference }) => reference), ...references.slice(1)];
}
