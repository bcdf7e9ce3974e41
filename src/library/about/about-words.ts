import type { Language } from '../../source/language.ts';

interface Point {
  readonly term: string;
  readonly text: string;
}

/** Every word of the page about the service. */
export interface AboutWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  readonly how: string;
  readonly steps: readonly string[];
  readonly not: string;
  readonly nots: readonly Point[];
  readonly limits: string;
  readonly limitList: readonly string[];
  readonly data: string;
  readonly dataList: readonly string[];
  readonly more: string;
}

export const ABOUT_WORDS: Readonly<Record<Language, AboutWords>> = {
  fr: {
    title: 'À propos et limites',
    description:
      'Comment TijarIA répond, ce qu’elle ne fait pas, ce qu’elle garde et ce qui reste à vérifier.',
    lead: 'TijarIA réunit les règles du commerce extérieur du Maroc dans une base ouverte, en français, en arabe et en anglais, et répond aux questions en citant le passage qui fonde chaque phrase.',
    how: 'Comment une réponse se fait',
    steps: [
      'La question est lue dans sa langue : français, arabe, anglais ou darija, en lettres arabes ou latines.',
      'Les passages qui la concernent et qui sont en vigueur à la date voulue sont cherchés dans la base.',
      'Ce qui se calcule (droits, échéances, parts) est calculé par un programme, qui montre le détail.',
      'Chaque citation est comparée mot à mot au passage, et chaque chiffre à sa source, avant d’être montré.',
      'Sans passage qui réponde, TijarIA le dit et indique où s’adresser.',
    ],
    not: 'Ce que TijarIA ne fait pas',
    nots: [
      {
        term: 'Une information, pas une décision.',
        text: 'Seule l’autorité compétente décide de votre dossier ; en cas de doute, demandez-lui une réponse écrite.',
      },
      {
        term: 'Pas de réponse sans source.',
        text: 'Quand la base ne permet pas de répondre, aucune réponse n’est fabriquée.',
      },
      {
        term: 'Pas de certitude feinte.',
        text: 'Quand deux sources se contredisent, les deux sont montrées avec leurs dates.',
      },
      {
        term: 'Pas de contournement.',
        text: 'TijarIA explique la voie légale, jamais comment éviter un droit ou un contrôle.',
      },
    ],
    limits: 'Ce qui reste fragile',
    limitList: [
      'Les fiches reposent sur des pages publiques lues en novembre 2026 ; chaque source dit si elle est officielle et si elle a été vérifiée.',
      'Les règles de change viennent de l’instruction de 2024 : le texte de 2026 n’a pas été lu, et les fiches le disent.',
      'Les libellés du Système harmonisé sont les nôtres : ils mènent à une position et ne décident rien.',
      'Sans modèle de langage, une réponse est faite des phrases des fiches : exacte, pas toujours aussi courte qu’une personne la ferait.',
      'L’arabe a été revu par une seconde main, pas par un correcteur de langue maternelle ; la darija non plus.',
    ],
    data: 'Ce qui est gardé de vous',
    dataList: [
      'Aucun compte n’est demandé. N’écrivez ni nom, ni numéro de pièce d’identité, ni coordonnées bancaires.',
      'Un reçu de chaque réponse est gardé un temps limité ; les données personnelles que nous reconnaissons y sont masquées.',
      'Votre profil et, si vous le demandez, vos conversations restent dans votre navigateur ; « Tout effacer » les supprime.',
    ],
    more: 'Nos résultats mesurés',
  },
  ar: {
    title: 'عن TijarIA وحدودها',
    description: 'كيف تجيب TijarIA، وما لا تفعله، وما تحتفظ به، وما يزال يحتاج إلى تحقق.',
    lead: 'تجمع TijarIA قواعد التجارة الخارجية للمغرب في قاعدة مفتوحة بالعربية والفرنسية والإنجليزية، وتجيب عن الأسئلة مع ذكر المقطع الذي تستند إليه كل جملة.',
    how: 'كيف يُعدّ الجواب',
    steps: [
      'يُقرأ السؤال بلغته: العربية أو الفرنسية أو الإنجليزية أو الدارجة بالحروف العربية أو اللاتينية.',
      'تُستخرج من القاعدة المقاطع التي تخصه والسارية في التاريخ المطلوب.',
      'ما يُحسب (الرسوم والآجال والحصص) يحسبه برنامج يُظهر تفاصيل الحساب.',
      'يُقارن كل اقتباس بالمقطع حرفياً وكل رقم بمصدره قبل عرضه.',
      'إذا لم يوجد مقطع يجيب، تقول TijarIA ذلك وتدلّك على من تسأل.',
    ],
    not: 'ما لا تفعله TijarIA',
    nots: [
      {
        term: 'معلومة وليست قراراً.',
        text: 'الجهة المختصة وحدها تبتّ في ملفك؛ وعند الشك اطلب منها جواباً مكتوباً.',
      },
      { term: 'لا جواب بلا مصدر.', text: 'إذا لم تسمح القاعدة بالجواب، فلا يُختلق أي جواب.' },
      { term: 'لا يقين مصطنع.', text: 'إذا تعارض مصدران، يُعرضان معاً بتاريخيهما.' },
      { term: 'لا تحايل.', text: 'تشرح TijarIA الطريق القانوني، ولا تشرح أبداً كيفية تفادي رسم أو مراقبة.' },
    ],
    limits: 'ما يزال هشّاً',
    limitList: [
      'تستند البطاقات إلى صفحات عمومية قُرئت في نونبر 2026، ويُذكر مع كل مصدر هل هو رسمي وهل جرى التحقق منه.',
      'قواعد الصرف مأخوذة من تعليمات 2024: لم يُقرأ نص 2026، والبطاقات تقول ذلك.',
      'تسميات النظام المنسق من وضعنا: تقود إلى بند ولا تحسم شيئاً.',
      'بدون نموذج لغوي يتكون الجواب من جمل البطاقات: دقيق، وليس دائماً في قصر جواب الإنسان.',
      'راجع العربيةَ محررٌ ثانٍ وليس مدققاً من أهل اللغة، وكذلك الدارجة.',
    ],
    data: 'ما نحتفظ به عنك',
    dataList: [
      'لا يُطلب أي حساب. لا تكتب اسماً ولا رقم بطاقة ولا معطيات بنكية.',
      'يُحفظ وصل كل جواب لمدة محدودة، وتُحجب فيه المعطيات الشخصية التي نتعرف عليها.',
      'يبقى ملفك، ومحادثاتك إن طلبت ذلك، في متصفحك؛ و«محو الكل» يحذفها.',
    ],
    more: 'نتائجنا المقيسة',
  },
  en: {
    title: 'About and limits',
    description: 'How TijarIA answers, what it does not do, what it keeps and what remains to be verified.',
    lead: 'TijarIA gathers the rules of Morocco’s foreign trade in an open document base, in French, Arabic and English, and answers questions by citing the passage that each sentence rests on.',
    how: 'How an answer is made',
    steps: [
      'The question is read in its own language: French, Arabic, English or Darija, in Arabic or Latin letters.',
      'Passages that bear on it and are in force on the date wanted are looked for in the base.',
      'What can be worked out (duties, deadlines, shares) is worked out by a program that shows its working.',
      'Every quotation is compared with its passage word for word, and every figure with its source, before it is shown.',
      'Without a passage that answers, TijarIA says so and tells you where to ask.',
    ],
    not: 'What TijarIA does not do',
    nots: [
      {
        term: 'Information, not a decision.',
        text: 'Only the competent authority decides on your case; when in doubt, ask it for an answer in writing.',
      },
      { term: 'No answer without a source.', text: 'When the base cannot answer, no answer is made up.' },
      {
        term: 'No pretended certainty.',
        text: 'When two sources disagree, both are shown with their dates.',
      },
      {
        term: 'No way round.',
        text: 'TijarIA explains the lawful route, never how to avoid a duty or a control.',
      },
    ],
    limits: 'What is still weak',
    limitList: [
      'Sheets rest on public pages read in November 2026; each source says whether it is official and whether it was verified.',
      'Exchange rules come from the 2024 instruction: the text of 2026 was not read, and the sheets say so.',
      'Labels of the Harmonized System are ours: they lead to a heading and decide nothing.',
      'Without a language model an answer is made of the sheets’ sentences: exact, not always as short as a person would put it.',
      'The Arabic was edited by a second hand, not by a native editor; nor was the Darija.',
    ],
    data: 'What is kept of you',
    dataList: [
      'No account is asked for. Leave out names, identity numbers and bank details.',
      'A receipt of each answer is kept for a limited time; personal data that we recognise are masked in it.',
      'Your profile and, if you ask for it, your conversations stay in your browser; “Clear all” removes them.',
    ],
    more: 'Our measured results',
  },
};
