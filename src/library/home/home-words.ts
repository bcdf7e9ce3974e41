import type { Language } from '../../source/language.ts';
import type { Audience, Theme } from '../../source/sheet.ts';

/** What a visitor of one kind is offered first. */
interface Door {
  readonly title: string;
  readonly text: string;
  readonly all: string;
}

/** Every word of the home page. */
export interface HomeWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly chat: string;
  readonly askLabel: string;
  readonly ask: string;
  readonly doors: string;
  readonly door: Readonly<Record<Audience, Door>>;
  readonly themes: string;
  readonly themesLead: string;
  readonly sheets: (count: number) => string;
  readonly asked: string;
  readonly changes: string;
  readonly allChanges: string;
  readonly promise: string;
  readonly promises: readonly { readonly term: string; readonly text: string }[];
  readonly base: (counts: { sheets: number; statements: number; sources: number }) => string;
  /** One question for each theme. */
  readonly examples: Readonly<Record<Theme, string>>;
}

export const HOME_WORDS: Readonly<Record<Language, HomeWords>> = {
  fr: {
    title: 'Le commerce extérieur du Maroc, règle par règle, source par source',
    description:
      'La règle, qui le dit, depuis quand et que faire ensuite : l’information sur le commerce extérieur du Maroc, en français, en arabe, en anglais et en darija.',
    lead: 'Importer, exporter, recevoir un colis : posez votre question en français, en arabe, en anglais ou en darija, ou parcourez la base par thème.',
    chat: 'L’assistant',
    askLabel: 'Votre question',
    ask: 'Demander',
    doors: 'Par où commencer',
    door: {
      importer: {
        title: 'J’importe',
        text: 'Titres, dédouanement, droits et taxes, paiement du fournisseur.',
        all: 'Tout pour les importateurs',
      },
      exporter: {
        title: 'J’exporte',
        text: 'Premiers pas, documents, preuve d’origine, rapatriement des recettes.',
        all: 'Tout pour les exportateurs',
      },
      public: {
        title: 'Je suis un particulier',
        text: 'Colis, voyage, véhicule, dotations : ce qui est permis et ce qui se paie.',
        all: 'Tout pour les particuliers',
      },
    },
    themes: 'Tous les thèmes',
    themesLead: 'Ouvrez un thème, ou essayez la question qui l’accompagne.',
    sheets: (count) => `${count} fiches`,
    asked: 'Ce qu’on demande le plus',
    changes: 'Ce qui change',
    allChanges: 'Toutes les dates, par thème',
    promise: 'Ce que chaque réponse vous doit',
    promises: [
      {
        term: 'Ce que dit la règle',
        text: 'D’abord la réponse, en quelques lignes, avec les montants et les délais exacts.',
      },
      {
        term: 'Qui le dit',
        text: 'Le passage utilisé, le nom du texte et l’autorité dont il vient ; une source secondaire est signalée comme telle.',
      },
      {
        term: 'Depuis quand',
        text: 'La date d’entrée en vigueur, la date de fin quand il y en a une, et le jour de notre relecture.',
      },
      {
        term: 'Que faire ensuite',
        text: 'Le formulaire, la plateforme ou le bureau vers lequel se tourner.',
      },
    ],
    base: ({ sheets, statements, sources }) =>
      `La base compte ${sheets} fiches et tableaux, ${statements} faits datés et ${sources} sources.`,
    examples: {
      importing: 'Faut-il une licence pour importer un drone ?',
      clearance: 'Qui peut déposer une déclaration en douane ?',
      'duties-and-taxes': 'Quel est le taux de la taxe parafiscale à l’importation ?',
      'economic-regimes': 'Comment fonctionne l’admission temporaire ?',
      conformity: 'Mon produit a-t-il besoin d’un certificat de conformité ?',
      'exchange-and-payment': 'Combien puis-je payer d’avance à mon fournisseur étranger ?',
      'logistics-and-insurance': 'Qui paie le transport en FOB ?',
      individuals: 'Quelle est la dotation annuelle pour acheter en ligne à l’étranger ?',
      disputes: 'Comment contester une décision de la douane ?',
      exporting: 'Quels documents pour exporter vers la France ?',
      sectors: 'Quelles règles pour exporter de l’huile d’argan ?',
      agreements: 'Comment obtenir un certificat EUR.1 ?',
      markets: 'Que faut-il pour vendre en Union européenne ?',
      support: 'Qui aide une coopérative qui exporte pour la première fois ?',
    },
  },
  ar: {
    title: 'التجارة الخارجية للمغرب: كل قاعدة مع مصدرها',
    description:
      'القاعدة، ومن يقولها، ومنذ متى، وما الخطوة التالية: معلومات عن التجارة الخارجية للمغرب بالعربية والفرنسية والإنجليزية والدارجة.',
    lead: 'استيراد أو تصدير أو طرد من الخارج: اطرح سؤالك بالعربية أو الفرنسية أو الإنجليزية أو الدارجة، أو تصفّح القاعدة حسب الموضوع.',
    chat: 'المساعد',
    askLabel: 'سؤالك',
    ask: 'اسأل',
    doors: 'من أين تبدأ',
    door: {
      importer: {
        title: 'أستورد',
        text: 'السندات والتخليص الجمركي والرسوم والضرائب وأداء ثمن المورّد.',
        all: 'كل ما يهم المستوردين',
      },
      exporter: {
        title: 'أصدّر',
        text: 'الخطوات الأولى والوثائق وإثبات المنشأ واسترجاع العائدات.',
        all: 'كل ما يهم المصدّرين',
      },
      public: {
        title: 'أنا فرد',
        text: 'الطرود والسفر والسيارة والمخصصات: ما هو مسموح وما يُؤدى عنه.',
        all: 'كل ما يهم الأفراد',
      },
    },
    themes: 'كل المواضيع',
    themesLead: 'افتح موضوعاً، أو جرّب السؤال المرافق له.',
    sheets: (count) => `عدد البطاقات: ${count}`,
    asked: 'الأكثر طلباً',
    changes: 'المستجدات',
    allChanges: 'كل التواريخ حسب الموضوع',
    promise: 'ما يلتزم به كل جواب',
    promises: [
      { term: 'ماذا تقول القاعدة', text: 'الجواب أولاً، في بضعة أسطر، مع المبالغ والآجال المضبوطة.' },
      {
        term: 'من يقول ذلك',
        text: 'المقطع المعتمد واسم النص والجهة التي أصدرته، والمصدر الثانوي يُذكر بصفته هذه.',
      },
      { term: 'منذ متى', text: 'تاريخ بدء السريان، وتاريخ الانتهاء إن وُجد، ويوم مراجعتنا.' },
      { term: 'ما الخطوة التالية', text: 'الاستمارة أو المنصة أو المكتب الذي تتوجه إليه.' },
    ],
    base: ({ sheets, statements, sources }) =>
      `تضم القاعدة ${sheets} بطاقة وجدولاً و${statements} معطى مؤرخاً و${sources} مصدراً.`,
    examples: {
      importing: 'هل يحتاج استيراد طائرة مسيّرة إلى رخصة؟',
      clearance: 'من يمكنه إيداع التصريح الجمركي؟',
      'duties-and-taxes': 'ما هي نسبة الرسم شبه الضريبي عند الاستيراد؟',
      'economic-regimes': 'كيف يعمل القبول المؤقت؟',
      conformity: 'هل يحتاج منتوجي إلى شهادة مطابقة؟',
      'exchange-and-payment': 'كم يمكنني أن أؤدي مسبقاً لمورّد أجنبي؟',
      'logistics-and-insurance': 'من يؤدي ثمن النقل في FOB؟',
      individuals: 'ما هي المخصصات السنوية للشراء عبر الإنترنت من الخارج؟',
      disputes: 'كيف أطعن في قرار للجمارك؟',
      exporting: 'ما هي وثائق التصدير إلى فرنسا؟',
      sectors: 'ما هي قواعد تصدير زيت الأركان؟',
      agreements: 'كيف أحصل على شهادة EUR.1؟',
      markets: 'ماذا يلزم للبيع في الاتحاد الأوروبي؟',
      support: 'من يساعد تعاونية تصدّر لأول مرة؟',
    },
  },
  en: {
    title: 'Morocco’s foreign trade, rule by rule, source by source',
    description:
      'What the rule is, who says so, since when and what to do next: information on Morocco’s foreign trade in English, French, Arabic and Darija.',
    lead: 'Importing, exporting, expecting a parcel: ask in English, French, Arabic or Darija, or browse the document base by theme.',
    chat: 'The assistant',
    askLabel: 'Your question',
    ask: 'Ask',
    doors: 'Where to begin',
    door: {
      importer: {
        title: 'I import',
        text: 'Import titles, clearance, duties and taxes, paying the supplier.',
        all: 'Everything for importers',
      },
      exporter: {
        title: 'I export',
        text: 'First steps, documents, proof of origin, bringing proceeds home.',
        all: 'Everything for exporters',
      },
      public: {
        title: 'I am a private person',
        text: 'Parcels, travel, cars, allowances: what is allowed and what is paid.',
        all: 'Everything for private persons',
      },
    },
    themes: 'All themes',
    themesLead: 'Open a theme, or try the question beside it.',
    sheets: (count) => `${count} sheets`,
    asked: 'Asked most',
    changes: 'What changes',
    allChanges: 'All dates, by theme',
    promise: 'What every answer owes you',
    promises: [
      {
        term: 'What the rule is',
        text: 'The answer first, in a few lines, with exact amounts and time limits.',
      },
      {
        term: 'Who says so',
        text: 'The passage used, the name of the text and the authority behind it; a secondary source is marked as one.',
      },
      {
        term: 'Since when',
        text: 'The date it took effect, its end date when there is one, and the day we last reviewed it.',
      },
      { term: 'What to do next', text: 'The form, the platform or the office to turn to.' },
    ],
    base: ({ sheets, statements, sources }) =>
      `The base holds ${sheets} sheets and tables, ${statements} dated facts and ${sources} sources.`,
    examples: {
      importing: 'Do I need a licence to import a drone?',
      clearance: 'Who may lodge a customs declaration?',
      'duties-and-taxes': 'What is the rate of the parafiscal import tax?',
      'economic-regimes': 'How does temporary admission work?',
      conformity: 'Does my product need a certificate of conformity?',
      'exchange-and-payment': 'How much can I pay a foreign supplier in advance?',
      'logistics-and-insurance': 'Who pays for transport under FOB?',
      individuals: 'What is the yearly allowance for buying online abroad?',
      disputes: 'How do I contest a customs decision?',
      exporting: 'Which documents do I need to export to France?',
      sectors: 'What are the rules for exporting argan oil?',
      agreements: 'How do I obtain a EUR.1 certificate?',
      markets: 'What does it take to sell in the European Union?',
      support: 'Who helps a cooperative that exports for the first time?',
    },
  },
};
