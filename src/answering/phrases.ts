import type { Language } from '../source/language.ts';

/** Everything that an answer says in its own voice. What it says of trade comes from passages only. */
export interface Phrases {
  /** Between a label and what it labels. */
  readonly colon: string;
  readonly steps: string;
  readonly documents: string;
  /** Above the rules that a calculation follows. */
  readonly rules: string;
  /** Above what may bear on the case too. */
  readonly also: string;
  readonly caution: string;
  readonly doubt: string;
  readonly next: string;
  /** Asked back when what is asked depends on the goods, and they are not told. */
  readonly whichGoods: string;
  /** The same for the country that goods come from or go to. */
  readonly whichCountry: string;
  readonly outOfScope: string;
  readonly noEvidence: string;
  readonly attack: string;
  readonly evasion: string;
  readonly undervaluation: string;
  readonly falseOrigin: string;
  readonly splitting: string;
  readonly concealment: string;
  readonly bribery: string;
  readonly sanctions: string;
  readonly falseDeclaration: string;
  readonly modelFailed: string;
  readonly modelInterrupted: string;
  readonly sentencesRemoved: string;
  readonly otherLanguage: string;
  readonly toVerify: string;
  readonly failed: string;
}

export const PHRASES: Readonly<Record<Language, Phrases>> = {
  fr: {
    colon: ' : ',
    steps: 'Les étapes',
    documents: 'Les documents',
    rules: 'Les règles suivies',
    also: 'Peut aussi concerner votre cas',
    caution: 'À savoir',
    doubt: 'Reste incertain',
    next: 'Et ensuite',
    whichGoods:
      'De quelle marchandise s’agit-il ? Droits, taxes, code et autorisations dépendent du produit (ou de son code SH), puis de son pays d’origine et de sa valeur : dites-moi d’abord le produit.',
    whichCountry:
      'De quel pays s’agit-il ? Les droits et leurs réductions dépendent du pays d’origine ou de destination, et de son accord avec le Maroc, puis du produit : dites-moi d’abord d’où vient la marchandise, ou bien où elle va.',
    outOfScope:
      'Je réponds aux questions sur le commerce extérieur du Maroc : importer, exporter, dédouaner, payer, se faire accompagner. Cette question n’en fait pas partie, ou bien il me manque des mots pour la comprendre.',
    noEvidence:
      'Je n’ai trouvé dans la base documentaire aucun passage qui réponde à cette question. Plutôt que de deviner, je préfère vous orienter vers l’administration compétente ou le bureau régional du commerce extérieur.',
    attack: 'Je ne peux pas suivre cette demande. Posez-moi une question sur le commerce extérieur du Maroc.',
    evasion:
      'Je n’aide pas à éluder des droits ou des contrôles. Je peux en revanche expliquer la voie régulière : exonérations, régimes économiques, préférences d’origine, renseignement tarifaire auprès de la douane.',
    undervaluation:
      'Je n’aide pas à minorer une valeur. Je peux en revanche expliquer comment la valeur en douane se détermine, quels éléments s’ajoutent au prix ou s’en retirent, et comment faire rectifier une déclaration.',
    falseOrigin:
      'Je n’aide pas à présenter une fausse origine. Je peux en revanche expliquer quelles règles d’origine donnent droit à une préférence, et comment obtenir la preuve d’origine.',
    splitting:
      'Je n’aide pas à fractionner un envoi pour éluder des droits. Je peux en revanche expliquer la règle des cadeaux, des colis et des achats en ligne, et les exonérations qui existent.',
    concealment:
      'Je n’aide pas à soustraire une marchandise au contrôle. Je peux en revanche expliquer ce qui se déclare, les franchises des voyageurs, les marchandises soumises à licence ou interdites, et comment déclarer.',
    bribery:
      'Je n’aide pas à acheter une décision. Je peux en revanche expliquer les recours : réclamation auprès de la douane, plainte contre une administration, tribunal.',
    sanctions:
      'Je n’aide pas à contourner des sanctions ou un contrôle des exportations. Je peux en revanche expliquer quelles marchandises demandent une licence et comment la demander.',
    falseDeclaration:
      'Je n’aide pas à établir une fausse déclaration ou un faux document. Je peux en revanche expliquer comment classer et déclarer une marchandise, quels documents joindre, et comment faire rectifier une erreur.',
    modelFailed: 'Le modèle de langage n’a pas répondu ; voici la réponse tirée directement des fiches.',
    modelInterrupted: 'Le modèle de langage s’est interrompu ; la suite est tirée directement des fiches.',
    sentencesRemoved: 'Des phrases sans appui dans les passages cités ont été retirées.',
    failed: 'La réponse n’a pas pu être terminée. Réessayez dans un instant.',
    otherLanguage: 'Ce passage n’existe pas encore en français ; il est cité dans sa langue.',
    toVerify:
      'Une partie de ces informations n’est connue que par une source secondaire ou reste à vérifier : faites-les confirmer avant d’agir.',
  },
  ar: {
    colon: ': ',
    steps: 'الخطوات',
    documents: 'الوثائق',
    rules: 'القواعد المتبعة',
    also: 'قد يهم حالتكم أيضا',
    caution: 'للعلم',
    doubt: 'يبقى غير مؤكد',
    next: 'وبعد ذلك',
    whichGoods:
      'ما هي السلعة؟ تتوقف الرسوم والضرائب والرمز والرخص على المنتوج (أو رمزه في النظام المنسق)، ثم على بلد منشئه وقيمته: أخبروني أولا بالمنتوج.',
    whichCountry:
      'ما هو البلد؟ تتوقف الرسوم وتخفيضها على بلد المنشأ أو الوجهة وعلى اتفاقه مع المغرب، ثم على المنتوج: أخبروني أولا من أين تأتي السلعة أو إلى أين تذهب.',
    outOfScope:
      'أجيب عن أسئلة التجارة الخارجية للمغرب: الاستيراد والتصدير والتخليص الجمركي والأداء والمواكبة. هذا السؤال خارج هذا المجال، أو تنقصني كلمات لفهمه.',
    noEvidence:
      'لم أجد في قاعدة الوثائق أي مقطع يجيب عن هذا السؤال. وبدل التخمين، أوجهكم إلى الإدارة المختصة أو المكتب الجهوي للتجارة الخارجية.',
    attack: 'لا يمكنني تنفيذ هذا الطلب. اطرحوا علي سؤالا حول التجارة الخارجية للمغرب.',
    evasion:
      'لا أساعد على التملص من الرسوم أو المراقبة. لكن يمكنني شرح السبيل القانوني: الإعفاءات، الأنظمة الاقتصادية، أفضليات المنشأ، والاستعلام لدى إدارة الجمارك.',
    undervaluation:
      'لا أساعد على التصريح بقيمة ناقصة. لكن يمكنني شرح كيفية تحديد القيمة في الجمارك، وما يضاف إلى الثمن وما يطرح منه، وكيفية تصحيح التصريح.',
    falseOrigin:
      'لا أساعد على ادعاء منشأ غير صحيح. لكن يمكنني شرح قواعد المنشأ التي تخول الأفضلية وكيفية الحصول على إثبات المنشأ.',
    splitting:
      'لا أساعد على تجزئة الإرساليات للتملص من الرسوم. لكن يمكنني شرح قاعدة الهدايا والطرود والمشتريات عبر الإنترنت، والإعفاءات الموجودة.',
    concealment:
      'لا أساعد على إخفاء بضاعة عن المراقبة. لكن يمكنني شرح ما يجب التصريح به، وإعفاءات المسافرين، والبضائع الخاضعة للترخيص أو الممنوعة، وكيفية التصريح.',
    bribery:
      'لا أساعد على شراء قرار. لكن يمكنني شرح سبل الطعن: شكاية لدى إدارة الجمارك، شكاية ضد إدارة، اللجوء إلى المحكمة.',
    sanctions:
      'لا أساعد على الالتفاف على العقوبات أو على مراقبة الصادرات. لكن يمكنني شرح البضائع التي تتطلب رخصة وكيفية طلبها.',
    falseDeclaration:
      'لا أساعد على إعداد تصريح كاذب أو وثيقة مزورة. لكن يمكنني شرح كيفية تصنيف البضاعة والتصريح بها، والوثائق المطلوبة، وكيفية تصحيح خطأ.',
    modelFailed: 'لم يستجب نموذج اللغة؛ وهذا الجواب مأخوذ مباشرة من البطاقات.',
    modelInterrupted: 'توقف نموذج اللغة قبل أن يتم؛ والتتمة مأخوذة مباشرة من البطاقات.',
    sentencesRemoved: 'حُذفت جمل لا سند لها في المقاطع المذكورة.',
    failed: 'تعذر إتمام الجواب. أعيدوا المحاولة بعد قليل.',
    otherLanguage: 'هذا المقطع غير متوفر بعد بالعربية؛ وهو مذكور بلغته.',
    toVerify: 'بعض هذه المعلومات لا يعرف إلا من مصدر ثانوي أو ينتظر التحقق: تأكدوا منها قبل اتخاذ أي إجراء.',
  },
  en: {
    colon: ': ',
    steps: 'The steps',
    documents: 'The documents',
    rules: 'The rules followed',
    also: 'May also bear on your case',
    caution: 'Note',
    doubt: 'Still uncertain',
    next: 'What next',
    whichGoods:
      'What are the goods? Duties, taxes, the code and any authorisation depend on the product (or its HS code), then on its country of origin and its value: tell me the product first.',
    whichCountry:
      'Which country is it? Duties and their reductions depend on the country of origin or destination and on its agreement with Morocco, then on the product: tell me first where the goods come from, or where they go.',
    outOfScope:
      'I answer questions on Morocco’s foreign trade: importing, exporting, clearing customs, paying, finding support. This question is outside it, or I lack the words to understand it.',
    noEvidence:
      'I found no passage in the document base that answers this question. Rather than guess, I would send you to the competent authority or the regional foreign-trade office.',
    attack: 'I cannot follow that request. Ask me a question about Morocco’s foreign trade.',
    evasion:
      'I do not help to evade duties or controls. I can explain the lawful route instead: exemptions, economic customs regimes, preferences of origin, tariff information from customs.',
    undervaluation:
      'I do not help to understate a value. I can explain instead how the customs value is determined, what is added to the price or taken off it, and how a declaration is corrected.',
    falseOrigin:
      'I do not help to claim a false origin. I can explain instead which rules of origin give a preference and how to obtain the proof of origin.',
    splitting:
      'I do not help to split consignments to evade duties. I can explain instead the rule on gifts, parcels and online purchases, and the exemptions that exist.',
    concealment:
      'I do not help to keep goods from control. I can explain instead what must be declared, the travellers’ allowances, which goods need a licence or are prohibited, and how to declare.',
    bribery:
      'I do not help to buy a decision. I can explain instead the ways to appeal: a complaint to customs, a complaint against an administration, the courts.',
    sanctions:
      'I do not help to circumvent sanctions or export controls. I can explain instead which goods need a licence and how to apply for one.',
    falseDeclaration:
      'I do not help with a false declaration or a forged document. I can explain instead how to classify and declare goods, which documents to attach, and how a mistake is corrected.',
    modelFailed: 'The language model did not answer; this answer is taken directly from the sheets.',
    modelInterrupted:
      'The language model stopped before the end; what follows is taken directly from the sheets.',
    sentencesRemoved: 'Sentences without support in the cited passages were removed.',
    failed: 'The answer could not be completed. Please try again in a moment.',
    otherLanguage: 'This passage does not exist in English yet; it is quoted in its own language.',
    toVerify:
      'Part of this is known from a secondary source only, or is still to be verified: have it confirmed before you act.',
  },
};
