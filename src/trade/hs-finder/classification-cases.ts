import type { Translated } from '../../source/tables/reference-table.ts';

/** What sets headings apart that people often confuse. `when` are codes, or the digits that codes begin with. */
export interface ClassificationCase {
  readonly id: string;
  /** What to find out about the goods. */
  readonly question: Translated;
  /** At least two; each side's label is that of its headings or chapters in the tables. */
  readonly sides: readonly (readonly string[])[];
  /** The general rule it rests on, where the sheet on classification tells one. */
  readonly rule?: 'unfinished-or-unassembled' | 'most-precise-then-essential';
}

const same = (fr: string, ar: string, en: string): Translated => ({ fr, ar, en });

/**
 * The classic cases, written from the structure of the Harmonized System (`corpus/tables/hs-*.yaml`): which question the
 * wording of neighbouring chapters and headings turns on. No legal note is told here.
 */
export const CLASSIFICATION_CASES: readonly ClassificationCase[] = [
  {
    id: 'worn-or-new',
    question: same(
      'Les articles sont-ils neufs, ou déjà portés et présentés en vrac ou en balles ?',
      'هل السلع جديدة، أم مستعملة ومقدمة سائبة أو في بالات؟',
      'Are the articles new, or worn and presented in bulk or bales?',
    ),
    sides: [['6309'], ['61', '62', '63', '64', '65']],
  },
  {
    id: 'knitted-or-woven',
    question: same(
      'Le tissu est-il tricoté (maille) ou tissé (chaîne et trame) ?',
      'هل النسيج مصنر (تريكو) أم منسوج (سداة ولحمة)؟',
      'Is the fabric knitted or crocheted, or woven?',
    ),
    sides: [['61'], ['62']],
  },
  {
    id: 'part-or-whole',
    question: same(
      "S'agit-il de l'appareil ou du véhicule complet (même démonté), ou d'une pièce seule ?",
      'هل يتعلق الأمر بالجهاز أو المركبة كاملة (ولو مفككة)، أم بقطعة وحدها؟',
      'Is it the complete appliance or vehicle (even unassembled), or a single part?',
    ),
    sides: [
      [
        '8701',
        '8702',
        '8703',
        '8704',
        '8711',
        '8712',
        '8471',
        '8407',
        '8408',
        '8425',
        '8426',
        '8427',
        '8429',
        '8501',
        '8502',
        '8525',
        '8527',
        '8528',
        '8802',
        '8806',
        '9202',
        '9207',
      ],
      ['8708', '8714', '8473', '8409', '8431', '8503', '8529', '8807', '9209'],
    ],
    rule: 'unfinished-or-unassembled',
  },
  {
    id: 'persons-or-goods',
    question: same(
      'Le véhicule est-il conçu surtout pour transporter des personnes, ou des marchandises ?',
      'هل صممت المركبة أساسا لنقل الأشخاص أم لنقل البضائع؟',
      'Is the vehicle designed mainly to carry persons, or goods?',
    ),
    sides: [
      ['8702', '8703'],
      ['8704', '8705', '8716'],
    ],
  },
  {
    id: 'shoe-upper-and-sole',
    question: same(
      'De quelle matière sont le dessus et la semelle extérieure de la chaussure ?',
      'ما مادة وجه الحذاء وما مادة نعله الخارجي؟',
      'What are the upper and the outer sole of the shoe made of?',
    ),
    sides: [['6401'], ['6402'], ['6403'], ['6404'], ['6405']],
  },
  {
    id: 'household-material',
    question: same(
      "De quelle matière est l'article de ménage ou d'ornement ?",
      'ما مادة الأداة المنزلية أو قطعة الزينة؟',
      'What material is the household or ornamental article made of?',
    ),
    sides: [
      ['3924', '3926'],
      ['4419', '4420', '4421'],
      ['6911'],
      ['6912', '6913'],
      ['7013'],
      ['7323', '7326'],
      ['7418', '7419'],
      ['7615', '7616'],
      ['8306'],
    ],
  },
  {
    id: 'food-preparation',
    question: same(
      "Jusqu'où l'aliment est-il préparé : frais, congelé, séché, ou cuit, assaisonné et mis en conserve ?",
      'إلى أي حد حُضر الغذاء: طازج أم مجمد أم مجفف أم مطبوخ ومتبل ومصبر؟',
      'How far is the food prepared: fresh, frozen, dried, or cooked, seasoned and preserved?',
    ),
    sides: [
      [
        '02',
        '0301',
        '0302',
        '0306',
        '0307',
        '0308',
        '0401',
        '0701',
        '0702',
        '0703',
        '0704',
        '0705',
        '0706',
        '0707',
        '0708',
        '0709',
        '0801',
        '0802',
        '0803',
        '0804',
        '0805',
        '0806',
        '0807',
        '0808',
        '0809',
        '0810',
      ],
      ['0303', '0710', '0811'],
      ['0304'],
      ['0305', '0712', '0713', '0813', '0402', '0210'],
      ['0711', '0812'],
      ['16', '20'],
    ],
  },
  {
    id: 'cereal-preparation',
    question: same(
      'Est-ce la céréale en grains, sa farine, ou une préparation à base de farine ?',
      'هل هي حبوب أم دقيقها أم محضر أساسه الدقيق؟',
      'Is it the cereal as grain, its flour, or a preparation based on flour?',
    ),
    sides: [['10'], ['11'], ['19']],
  },
  {
    id: 'coffee-or-extract',
    question: same(
      'Est-ce le café ou le thé lui-même, ou un extrait ou une poudre soluble ?',
      'هل هو البن أو الشاي نفسه، أم خلاصة أو مسحوق يذوب؟',
      'Is it coffee or tea itself, or an extract or soluble powder?',
    ),
    sides: [['0901', '0902'], ['2101']],
  },
  {
    id: 'virgin-or-refined-oil',
    question: same(
      "L'huile d'olive est-elle vierge ou raffinée sans autre traitement, ou tirée des grignons ?",
      'هل زيت الزيتون بكر أو مكرر دون معالجة أخرى، أم مستخرج من ثفل الزيتون؟',
      'Is the olive oil virgin or merely refined, or obtained from the pomace?',
    ),
    sides: [['1509'], ['1510']],
  },
  {
    id: 'medicine-packing',
    question: same(
      'Le médicament est-il dosé ou emballé pour la vente au détail, en vrac, ou est-ce un complément alimentaire ?',
      'هل الدواء مجزأ في جرعات أو معبأ للبيع بالتجزئة، أم سائب، أم هو مكمل غذائي؟',
      'Is the medicine in doses or retail packs, in bulk, or is it a food supplement?',
    ),
    sides: [['3004'], ['3003'], ['29'], ['2106']],
  },
  {
    id: 'cosmetic-use',
    question: same(
      'À quoi sert le produit : parfumer, soigner la peau, les cheveux, la bouche, raser ou laver ?',
      'ما استعمال المنتوج: عطر أم عناية بالبشرة أم بالشعر أم بالفم أم حلاقة أم غسل؟',
      'What is the product for: scent, skin care, hair, mouth, shaving or washing?',
    ),
    sides: [['3301', '3302'], ['3303'], ['3304'], ['3305'], ['3306'], ['3307'], ['3401'], ['3402']],
  },
  {
    id: 'paint-medium',
    question: same(
      "La peinture est-elle dispersée dans l'eau, ou dans un solvant ?",
      'هل الصباغة ممزوجة بالماء أم بمذيب؟',
      'Is the paint dispersed in water, or in a solvent?',
    ),
    sides: [['3209'], ['3208'], ['3210'], ['3213']],
  },
  {
    id: 'new-or-used-tyres',
    question: same(
      'Les pneus sont-ils neufs, ou usagés ou rechapés ?',
      'هل الإطارات جديدة أم مستعملة أو مجددة؟',
      'Are the tyres new, or used or retreaded?',
    ),
    sides: [['4011'], ['4012'], ['4013']],
  },
  {
    id: 'plastic-form',
    question: same(
      'Le plastique est-il une matière première, un demi-produit (tube, film, plaque) ou un article fini, et pour quel usage ?',
      'هل البلاستيك مادة أولية أم نصف مصنع (أنبوب أو فيلم أو لوح) أم سلعة جاهزة، ولأي استعمال؟',
      'Is the plastic a raw material, a semi-finished product (tube, film, sheet) or a finished article, and for what use?',
    ),
    sides: [
      [
        '3901',
        '3902',
        '3903',
        '3904',
        '3905',
        '3906',
        '3907',
        '3908',
        '3909',
        '3910',
        '3911',
        '3912',
        '3913',
        '3914',
      ],
      ['3916', '3917', '3918', '3919', '3920', '3921'],
      ['3922', '3923', '3924', '3925', '3926'],
    ],
  },
  {
    id: 'bag-use',
    question: same(
      'Le sac sert-il à emballer des marchandises, ou à porter des affaires de façon durable, et de quelle matière est-il ?',
      'هل الكيس لتعبئة البضائع أم لحمل الأمتعة بشكل دائم، وما مادته؟',
      'Is the bag for packing goods, or for carrying things lastingly, and what is it made of?',
    ),
    sides: [['3923'], ['4202'], ['4819'], ['6305']],
  },
  {
    id: 'wood-working',
    question: same(
      'Le bois est-il brut, scié, en panneau (contreplaqué, fibres, particules) ou déjà un ouvrage ?',
      'هل الخشب خام أم منشور أم ألواح (معاكس أو ألياف أو جزيئات) أم مصنوع جاهز؟',
      'Is the wood rough, sawn, in panels (plywood, fibre, particle) or already an article?',
    ),
    sides: [['4403'], ['4407'], ['4410', '4411', '4412'], ['4418', '4419', '4420', '4421']],
  },
  {
    id: 'carpet-making',
    question: same(
      'Comment le tapis est-il fait : à points noués, tissé, touffeté ou en feutre ?',
      'كيف صنعت الزربية: معقودة أم منسوجة أم بالغرز أم من اللباد؟',
      'How is the carpet made: knotted, woven, tufted or of felt?',
    ),
    sides: [['5701'], ['5702'], ['5703'], ['5704'], ['5705']],
  },
  {
    id: 'stuffed-bedding',
    question: same(
      "L'article de literie est-il rembourré (couette, coussin, matelas) ou est-ce du linge ou une couverture ?",
      'هل لوازم السرير محشوة (لحاف، وسادة، مرتبة) أم هي بياضات أو بطانية؟',
      'Is the bedding stuffed (duvet, cushion, mattress), or linen or a blanket?',
    ),
    sides: [['9404'], ['6301'], ['6302'], ['6303', '6304']],
  },
  {
    id: 'precious-or-base-metal',
    question: same(
      'Le bijou est-il en métal précieux (ou plaqué), en pierres, ou de fantaisie ?',
      'هل الحلي من معدن ثمين (أو ملبس به) أم من أحجار أم مقلد؟',
      'Is the jewellery of precious metal (or clad with it), of stones, or imitation?',
    ),
    sides: [['7113', '7114'], ['7116'], ['7117']],
  },
  {
    id: 'electric-or-not',
    question: same(
      "L'appareil fonctionne-t-il à l'électricité, au gaz ou à un autre combustible, ou à la main ?",
      'هل يعمل الجهاز بالكهرباء أم بالغاز أو وقود آخر أم باليد؟',
      'Does the appliance run on electricity, on gas or other fuel, or by hand?',
    ),
    sides: [
      ['8509', '8510', '8516', '8467'],
      ['7321', '7322', '8403', '8419'],
      ['8201', '8202', '8203', '8204', '8205', '8210', '8214'],
    ],
  },
  {
    id: 'seat-or-other-furniture',
    question: same(
      'Est-ce un siège, un autre meuble, ou un meuble médical ou de salon de coiffure ?',
      'هل هو مقعد أم أثاث آخر أم أثاث طبي أو لصالونات الحلاقة؟',
      'Is it a seat, other furniture, or medical or salon furniture?',
    ),
    sides: [['9401'], ['9402'], ['9403']],
  },
  {
    id: 'toy-game-or-sport',
    question: same(
      "L'article est-il un jouet, un jeu de société ou vidéo, une décoration de fête, ou un article de sport ?",
      'هل السلعة لعبة أطفال أم لعبة جماعية أو إلكترونية أم زينة أعياد أم لوازم رياضة؟',
      'Is the article a toy, a table or video game, a festive decoration, or sports equipment?',
    ),
    sides: [['9503'], ['9504'], ['9505'], ['9506']],
  },
  {
    id: 'set-or-single',
    question: same(
      'Est-ce un seul outil, ou un assortiment emballé pour la vente au détail ?',
      'هل هي أداة واحدة أم طقم معبأ للبيع بالتجزئة؟',
      'Is it a single tool, or a set packed for retail sale?',
    ),
    sides: [['8206'], ['8203', '8204', '8205', '8207']],
    rule: 'most-precise-then-essential',
  },
];
