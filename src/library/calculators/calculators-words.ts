import type { Language } from '../../source/language.ts';

interface CalculatorIntro {
  readonly title: string;
  readonly description: string;
  /** What a person has to have at hand. */
  readonly needs: string;
}

/** What each calculator is, and what it needs. */
export interface CalculatorWords {
  readonly description: string;
  readonly needs: string;
  readonly duties: CalculatorIntro;
  readonly checklist: CalculatorIntro;
  readonly deadlines: CalculatorIntro;
  readonly shared: string;
}

export const CALCULATOR_WORDS: Readonly<Record<Language, CalculatorWords>> = {
  fr: {
    description: 'Trois calculs faits avec les règles de la base, chacun avec son détail et ses textes.',
    needs: 'Il vous faut',
    duties: {
      title: 'Droits et taxes à l’importation',
      description:
        'Estimez les droits et taxes d’une importation, ligne par ligne, avec le taux, sa base et le texte qui le dit.',
      needs:
        'le prix et sa devise, l’Incoterm, le taux de change, le fret et l’assurance s’ils ne sont pas dans le prix, le code SH ou le taux du droit',
    },
    checklist: {
      title: 'Liste des documents',
      description:
        'Les documents d’une importation ou d’une exportation dans l’ordre des démarches : qui les délivre, où, et pourquoi.',
      needs: 'le sens, la marchandise, le pays ; au besoin le régime et le transport',
    },
    deadlines: {
      title: 'Calcul d’une échéance',
      description:
        'Le dernier jour d’un délai du commerce extérieur, compté depuis votre date, et la solidité de la règle.',
      needs: 'le délai et le jour où il commence',
    },
    shared: 'L’adresse d’un résultat peut être gardée ou envoyée : elle refait le même calcul.',
  },
  ar: {
    description: 'ثلاث عمليات حساب بقواعد القاعدة، لكل منها تفصيلها ونصوصها.',
    needs: 'تحتاجون إلى',
    duties: {
      title: 'الرسوم والضرائب عند الاستيراد',
      description: 'قدّروا رسوم وضرائب عملية استيراد سطراً بسطر، مع النسبة وأساسها والنص الذي يقولها.',
      needs:
        'الثمن وعملته، ومصطلح إنكوترمز، وسعر الصرف، وأجرة النقل والتأمين إن لم يشملهما الثمن، ورمز النظام المنسق أو نسبة الرسم',
    },
    checklist: {
      title: 'لائحة الوثائق',
      description: 'وثائق عملية استيراد أو تصدير حسب ترتيب الخطوات: من يسلمها وأين ولماذا.',
      needs: 'الاتجاه والبضاعة والبلد، وعند الحاجة النظام الجمركي ووسيلة النقل',
    },
    deadlines: {
      title: 'حساب أجل',
      description: 'آخر يوم من أجل من آجال التجارة الخارجية، محسوباً من تاريخكم، ومدى قوة القاعدة.',
      needs: 'الأجل واليوم الذي يبدأ فيه',
    },
    shared: 'يمكن حفظ عنوان النتيجة أو إرساله: فهو يعيد الحساب نفسه.',
  },
  en: {
    description: 'Three calculations made with the rules of the base, each with its working and its texts.',
    needs: 'You need',
    duties: {
      title: 'Duties and taxes at import',
      description:
        'Estimate the duties and taxes of an import line by line, with each rate, its base and the text that says so.',
      needs:
        'the price and its currency, the Incoterm, the exchange rate, freight and insurance when the price does not hold them, the HS code or the duty rate',
    },
    checklist: {
      title: 'Document checklist',
      description:
        'The documents of an import or export in the order of the steps: who issues them, where, and why.',
      needs: 'the direction, the goods, the country; regime and transport where they matter',
    },
    deadlines: {
      title: 'Work out a deadline',
      description:
        'The last day of a time limit of foreign trade, counted from your date, and how firm the rule is.',
      needs: 'the time limit and the day on which it starts',
    },
    shared: 'The address of a result can be kept or sent: it makes the same calculation again.',
  },
};
