import type { Language } from '../../source/language.ts';

/** Words of the glossary. */
export interface GlossaryWords {
  readonly title: string;
  readonly titleFor: (letter: string) => string;
  readonly description: string;
  readonly lead: (count: number) => string;
  readonly label: string;
  readonly submit: string;
  readonly letters: string;
  readonly letter: (letter: string) => string;
  readonly digits: string;
  readonly all: string;
  readonly found: (count: number, q: string) => string;
  readonly cut: (shown: number) => string;
  readonly nothing: (q: string) => string;
  readonly noLetter: (letter: string) => string;
  readonly also: string;
  readonly darija: string;
}

const FR: GlossaryWords = {
  title: 'Glossaire du commerce extérieur',
  titleFor: (letter) => `Glossaire\u00a0: ${letter}`,
  description:
    'Les termes du commerce extérieur en français, en arabe, en anglais et en darija, avec un lien vers ce que la base en dit.',
  lead: (count) =>
    `${count} termes, en français, en arabe, en anglais et en darija. Le nom d’un terme mène à ce qu’en dit la base.`,
  label: 'Un terme, dans n’importe laquelle de ces langues',
  submit: 'Chercher le terme',
  letters: 'Termes par lettre',
  letter: (letter) => `Lettre ${letter}`,
  digits: 'Chiffres',
  all: 'Tous les termes',
  found: (count, q) => `${count} ${count > 1 ? 'termes' : 'terme'} pour «\u00a0${q}\u00a0».`,
  cut: (shown) => `Les ${shown} premiers sont montrés\u00a0: précisez.`,
  nothing: (q) =>
    `Aucun terme ne contient «\u00a0${q}\u00a0». Essayez un mot plus court, ou une autre langue.`,
  noLetter: (letter) =>
    `Aucun terme ne commence par «\u00a0${letter}\u00a0» dans cette langue. Voici tous les termes.`,
  also: 'Aussi',
  darija: 'Darija',
};

const AR: GlossaryWords = {
  title: 'معجم التجارة الخارجية',
  titleFor: (letter) => `المعجم: ${letter}`,
  description:
    'مصطلحات التجارة الخارجية بالعربية والفرنسية والإنجليزية والدارجة، مع رابط إلى ما تقوله القاعدة عنها.',
  lead: (count) =>
    `عدد المصطلحات: ${count}، بالعربية والفرنسية والإنجليزية والدارجة. يقود اسم المصطلح إلى ما تقوله القاعدة عنه.`,
  label: 'مصطلح بأي لغة من هذه اللغات',
  submit: 'ابحث عن المصطلح',
  letters: 'المصطلحات حسب الحرف',
  letter: (letter) => `حرف ${letter}`,
  digits: 'أرقام',
  all: 'كل المصطلحات',
  found: (count, q) => `عدد المصطلحات المطابقة لـ«${q}»: ${count}.`,
  cut: (shown) => `تُعرض المصطلحات الأولى وعددها ${shown}: حدد بحثك أكثر.`,
  nothing: (q) => `لا يوجد مصطلح فيه «${q}». جرب كلمة أقصر أو لغة أخرى.`,
  noLetter: (letter) => `لا يبدأ أي مصطلح بـ«${letter}» في هذه اللغة. إليك كل المصطلحات.`,
  also: 'أيضا',
  darija: 'الدارجة',
};

const EN: GlossaryWords = {
  title: 'Glossary of foreign trade',
  titleFor: (letter) => `Glossary: ${letter}`,
  description:
    'The terms of foreign trade in English, French, Arabic and Darija, with a link to what the base says of them.',
  lead: (count) =>
    `${count} terms, in English, French, Arabic and Darija. A term’s name leads to what the base says of it.`,
  label: 'A term, in any of these languages',
  submit: 'Find the term',
  letters: 'Terms by letter',
  letter: (letter) => `Letter ${letter}`,
  digits: 'Figures',
  all: 'All terms',
  found: (count, q) => `${count} ${count === 1 ? 'term' : 'terms'} for “${q}”.`,
  cut: (shown) => `The first ${shown} are shown: say more.`,
  nothing: (q) => `No term holds “${q}”. Try a shorter word, or another language.`,
  noLetter: (letter) => `No term begins with “${letter}” in this language. Here are all terms.`,
  also: 'Also',
  darija: 'Darija',
};

export const GLOSSARY_WORDS: Readonly<Record<Language, GlossaryWords>> = { fr: FR, ar: AR, en: EN };
