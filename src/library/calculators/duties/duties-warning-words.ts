import type { Language } from '../../../source/language.ts';
import type { DutyWarningCode } from '../../../trade/duties/duty-estimate.ts';

/** What each warning of an estimate says; the statements that it rests on stand beside it. */
export const DUTIES_WARNING_WORDS: Readonly<Record<Language, Readonly<Record<DutyWarningCode, string>>>> = {
  fr: {
    'rounding-is-our-convention':
      'La façon dont la douane arrondit ne nous est pas connue : nous arrondissons au centime.',
    'read-line-in-adil':
      'Lisez la ligne exacte de votre code dans ADIL : les taux changent avec les lois de finances.',
    'rates-due-for-review': 'Ces taux devaient être relus et ne l’ont pas encore été : vérifiez-les.',
    'exchange-rate-rule-unconfirmed':
      'Nous n’avons pas de règle confirmée sur le jour du taux de change que la douane retient.',
    'delivered-price-not-itemised':
      'Le prix est rendu à destination : ce qui suit l’entrée ne se déduit que si la facture le montre à part.',
    'standard-vat-assumed': 'Nous avons pris le taux ordinaire de TVA : certains produits en ont un autre.',
    'exemption-has-conditions': 'Cette exonération de TVA est soumise à des conditions.',
    'preference-needs-proof-of-origin': 'La préférence ne joue qu’avec une preuve d’origine valable.',
    'preference-not-for-origin':
      'Cette préférence ne vaut pas pour ce pays d’origine : elle n’a pas été appliquée.',
    'parafiscal-tax-under-preference-unsettled':
      'Les sources ne disent pas clairement si la taxe parafiscale est due sous préférence : elle est comptée.',
    'rate-announced-only': 'Ce taux a été annoncé ou lu dans un projet : il n’est pas confirmé.',
    'rate-unresolved': 'Les sources se contredisent sur ce taux.',
    'rate-is-a-minimum': 'Le texte dit « au moins » : le montant peut être plus élevé.',
    'consumption-tax-base-unconfirmed':
      'Nous ne savons pas sur quelle base ce pourcentage de la taxe se compte : la valeur en douane a été prise.',
    'row-not-in-force': 'Cette règle n’était pas en vigueur à cette date : elle n’a pas été appliquée.',
    'measure-unknown': 'Nous ne savons pas si cette mesure est en vigueur : elle n’a pas été appliquée.',
    'measure-not-for-origin': 'Cette mesure ne vise pas ce pays d’origine : elle n’a pas été appliquée.',
    'rate-depends-on-producer': 'Le taux dépend du producteur : celui des autres producteurs a été pris.',
    'measure-over-quota-only': 'La mesure ne frappe que ce qui dépasse le contingent.',
    'trade-defence-may-apply':
      'Une mesure de défense commerciale peut viser ce code : elle n’est pas comptée.',
    'other-tax-may-apply': 'Une autre taxe peut viser ce code : elle n’est pas comptée.',
  },
  ar: {
    'rounding-is-our-convention': 'لا نعرف كيف تُقرِّب الجمارك المبالغ: نقرِّب إلى السنتيم.',
    'read-line-in-adil': 'اقرؤوا السطر الدقيق لرمزكم في ADIL: تتغير النسب مع قوانين المالية.',
    'rates-due-for-review': 'كان يجب أن تُراجَع هذه النسب ولم تُراجَع بعد: تحققوا منها.',
    'exchange-rate-rule-unconfirmed': 'ليست لدينا قاعدة مؤكدة بشأن يوم سعر الصرف الذي تعتمده الجمارك.',
    'delivered-price-not-itemised':
      'الثمن شامل للتسليم: لا يُطرح ما يلي الدخول إلا إذا أظهرته الفاتورة على حدة.',
    'standard-vat-assumed': 'أخذنا النسبة العادية للضريبة على القيمة المضافة: لبعض المنتجات نسبة أخرى.',
    'exemption-has-conditions': 'هذا الإعفاء من الضريبة على القيمة المضافة مشروط.',
    'preference-needs-proof-of-origin': 'لا يسري التفضيل إلا بإثبات منشأ صالح.',
    'preference-not-for-origin': 'هذا التفضيل لا يشمل بلد المنشأ هذا: لم يُطبَّق.',
    'parafiscal-tax-under-preference-unsettled':
      'لا توضح المصادر هل يُستحق الرسم شبه الضريبي مع التفضيل: احتسبناه.',
    'rate-announced-only': 'أُعلن عن هذه النسبة أو قُرئت في مشروع: وهي غير مؤكدة.',
    'rate-unresolved': 'تتعارض المصادر بشأن هذه النسبة.',
    'rate-is-a-minimum': 'يقول النص «على الأقل»: قد يكون المبلغ أكبر.',
    'consumption-tax-base-unconfirmed':
      'لا نعرف على أي أساس تُحسب هذه النسبة من الضريبة: أخذنا القيمة الجمركية.',
    'row-not-in-force': 'لم تكن هذه القاعدة سارية في هذا التاريخ: لم تُطبَّق.',
    'measure-unknown': 'لا نعرف هل هذا التدبير ساري المفعول: لم يُطبَّق.',
    'measure-not-for-origin': 'لا يستهدف هذا التدبير بلد المنشأ هذا: لم يُطبَّق.',
    'rate-depends-on-producer': 'تتوقف النسبة على المنتِج: أخذنا نسبة باقي المنتجين.',
    'measure-over-quota-only': 'لا يسري التدبير إلا على ما يتجاوز الحصة.',
    'trade-defence-may-apply': 'قد يستهدف تدبير حماية تجارية هذا الرمز: لم يُحتسب.',
    'other-tax-may-apply': 'قد تستهدف ضريبة أخرى هذا الرمز: لم تُحتسب.',
  },
  en: {
    'rounding-is-our-convention': 'How customs round is not known to us: we round to the centime.',
    'read-line-in-adil': 'Read the exact line of your code in ADIL: rates change with finance laws.',
    'rates-due-for-review': 'These rates were due for review and have not been reviewed yet: check them.',
    'exchange-rate-rule-unconfirmed':
      'We have no confirmed rule on the day whose exchange rate customs take.',
    'delivered-price-not-itemised':
      'The price is delivered: what comes after entry is taken off only when the invoice shows it apart.',
    'standard-vat-assumed': 'We took the standard VAT rate: some goods have another.',
    'exemption-has-conditions': 'This VAT exemption has conditions.',
    'preference-needs-proof-of-origin': 'The preference holds only with a valid proof of origin.',
    'preference-not-for-origin': 'This preference is not for that country of origin: it was not applied.',
    'parafiscal-tax-under-preference-unsettled':
      'Sources do not settle whether the parafiscal tax is due under a preference: it is counted.',
    'rate-announced-only': 'This rate was announced or read in a bill: it is not confirmed.',
    'rate-unresolved': 'Sources disagree on this rate.',
    'rate-is-a-minimum': 'The text says “at least”: the amount may be higher.',
    'consumption-tax-base-unconfirmed':
      'We do not know what this percentage of the tax is counted on: the customs value was taken.',
    'row-not-in-force': 'This rule was not in force on that day: it was not applied.',
    'measure-unknown': 'We do not know whether this measure is in force: it was not applied.',
    'measure-not-for-origin': 'This measure is not for that country of origin: it was not applied.',
    'rate-depends-on-producer': 'The rate depends on the producer: that of other producers was taken.',
    'measure-over-quota-only': 'The measure bears only on what exceeds the quota.',
    'trade-defence-may-apply': 'A trade defence measure may bear on this code: it is not counted.',
    'other-tax-may-apply': 'Another tax may bear on this code: it is not counted.',
  },
};
