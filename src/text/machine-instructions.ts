import type { PhraseRule } from './phrase-rule.ts';
import { compilePair, matchesReadings } from './rule-pair.ts';
import { undisguise, type Readings } from './undisguise.ts';

/**
 * Sentences that speak to a machine that reads along: to drop its orders, to show them, to take another role, to obey what
 * follows. Only what no text on trade says: "ignore this box" and "follow the instructions of the form" must pass.
 */
const WRITTEN: readonly PhraseRule[] = [
  // English
  [
    'ignore|disregard|forget|override|bypass|overlook|discard|pay no (attention|heed) to|stop (following|obeying)|do not (follow|obey)|erase|drop',
    '(all |any |the |your |these |those |every )*(of )?(the |your )?(previous|prior|preceding|earlier|above|original|initial|former|system|past|safety) (instruction*|rule*|prompt*|direction*|guideline*|message*|order*|command*|text|context|training)|your (_ )?(instruction*|rule*|prompt*|guideline*|programming|training|restriction*|safeguard*|constraint*|filters|orders|task|role|directive*)|(instructions|rules|guidelines|orders) (above|before|you (were|have been) given)|(what|whatever|anything|everything|all) (that )?you (were|have been|are|had been) (told|given|taught|instructed|asked|programmed)|everything (above|before)|all instructions|all rules',
  ],
  [
    'system prompt|developer message*|hidden prompt*|initial prompt|jailbr*k*|prompt injection|dan mode|god mode|developer mode|debug mode|sudo mode',
  ],
  [
    '(note|message|attention|instruction*|order|memo) (to|for) (the |any |all |an )?(ai|llm|language model|assistant|chatbot|bot|model)s?|(ai|llm|chatbot|assistant)s? (reading|processing|summari[sz]ing|that reads) this|if you are an? (ai|llm|language model|assistant|chatbot)',
  ],
  [
    'you are (now |no longer )?(an? )?(_ )?(ai|llm|language model|chatbot|dan|unrestricted|jailbroken)|you are no longer|act as (an? )?(ai|llm|unrestricted|dan)',
  ],
  // French
  [
    '(?<!(^|[^a-z])(a|ai|as|ont|avons|avez|avait|ete) )(ignore[rz]?|oublie[rz]?)|neglige[rz]?|fai(s|tes) (abstraction|fi)|ne (tiens|tenez|tenir) (plus|pas) compte|mets de cote|laisse[rz]? de cote|abandonne[rz]?|outrepasse[rz]?|desactive[rz]?|n (applique|obei|sui)[a-z]* (plus|pas)|efface[rz]?|affranchi[a-z]*|libere[rz]? toi|passe outre',
    '(tes|vos|ton|votre|tous tes|toutes tes|toutes vos) (_ )?(instruction*|consigne*|regle*|directive*|prompt*|restriction*|contrainte*|filtre*|limite*|mission|role|programmation|ordres|garde fous?|tache)|(instruction*|consigne*|regle*|directive*|ordre*|message*) (precedent*|anterieur*|ci dessus|initiale*|systeme|d origine|recue*|donnee*|qui precede*)|(toutes )?(les )?(instruction*|consigne*|directive*)( qui)? (que )?(on |tu )?(t ont|t a|as recu*)|(ce )?qu (on|ils) (t|vous) (a|ont) (dit|demande|donne|appris|ordonne)|tout ce qui precede|toutes (les )?(instructions|consignes|regles|limites|restrictions)',
  ],
  [
    'prompt (systeme|initial|cache|secret)|message systeme|instructions? (systeme|secrete*|cachee*|internes?)|mode (developpeur|debogage|debug|dieu|sans filtre|sans restriction*|administrateur|maintenance)',
  ],
  [
    "(note|message|consigne|instruction|ordre|attention|avis) (a|pour|destine* a) (l |l'|les |toute |tout )?(assistants?|ia|intelligence artificielle|robot|modele|chatbot)|(l )?(assistant|ia|intelligence artificielle|chatbot|robot) (doit|devra|doivent) (_ )?(ignorer|abandonner|oublier|laisser|ecrire|repondre|dire|afficher|terminer)|si tu es une? (ia|assistant|robot|modele|intelligence)",
  ],
  [
    'tu es (maintenant |desormais |a present )?(une? )?(_ )?(ia|intelligence artificielle|modele de langage|robot|chatbot|dan)|tu n es plus',
  ],
  // Arabic, written or spoken; look-alike spellings are folded
  [
    'تجاهل*|انس|انسي|اهمل|لا تلتفت|لا تتبع|لا تلتزم|لا تطبق|لا تهتم|دعك من|تخل عن|تخلي عن|الغ|نسا|نسى|ما تديهاش|ما تبقاش|متبقاش|ما تتبعش|خليك من|حيد|خرج على|لا تعتبر|اطرح جانبا|تخلص من',
    '(كل |جميع |كاع )?(التعليمات|تعليمات*|القواعد|قواعد*|التوجيهات|توجيهات*|الاوامر|اوامر*|القيود|قيود*|المرشحات|الفيلتر*|البرومبت|دورك|مهمتك|مهمته)|ما قيل لك|ما طلب منك|داكشي لي قالو*|لي قالو ليك|ما سبق',
    '!تعليمات (الاستعمال|السلامه)|(تعليمات|اوامر|توجيهات)(ي| ديالي)|(قواعد|قيود|تعليمات) (المنشا|الصرف|الاستيراد|التصدير|الجمارك|الجمركيه|الديوانه|التعبئه|التغليف)|(تجاهل|نسي|نسا|اهمل) (المورد|الناقل|المعشر|البائع|الزبون|السائق|الوكيل)',
  ],
  [
    'تعليمات النظام|موجه النظام|برومبت|رساله النظام|وضع المطور*|مود المطور|التعليمات (ديالك|الخاصه بك|السريه|الداخليه|المخفيه)|تعليماتك',
  ],
  [
    '(المساعد|المساعد الالي|الذكاء الاصطناعي|الروبوت|الروبو|النموذج)',
    'ان يترك|خاصو|يجب ان|عليه ان|ملاحظه|تعليمات|رساله|مهمته|خدمتو|يتجاهل|يكتب',
  ],
  [
    '(انت|نتا|راك) (الان |دابا |منذ الان |واحد |اصبحت )*(نموذج*|روبو*|ذكاء|مساعد|الذكاء|dan|بلا قيود)|دابا نتا (واحد )?(روبو*|ذكاء)',
  ],
];

/** The same in Darija in Latin letters, by sound. */
const BY_SOUND: readonly PhraseRule[] = [
  [
    'nsa|nssa|nsay|tjahel|tjahl|ma t3tich ahamiya|mat3tich|ma ttbe3ch|mat9ach|mab9ach|matb9ach|ma tb9ach|ma ttebe3ch|7eyed|khlli 3lik|khelli 3lik|ma dihach|matdihach|skhef|jahel',
    '(ga3 )?(les )?(instruction*|regle*|consigne*|9awa3id|9awanin|ta3limat|awamir|filtre*|prompt*|restriction*)( dyal*)?|dakchi li (galo|9alo|goltlek|galou)|li galo lik|li gelt lik|khdemtek|dawrek',
    '!onssa|(instruction*|consigne*|ta3limat) (dyali|dyalna)',
  ],
  [
    'prompt (dyalk|dialk|dyalek|systeme|kamel)|mode (developpeur|dev|admin|debug)|les instructions (dyalk|dialk|dyalek)|ta3limat (dyalk|dyalek)',
  ],
  [
    '(daba )?nta (daba |wa7d |howa )?(robot|ia|modele|dan|chatbot)|(assistant|ia|robot|chatbot) (khass*|lazem|khesso) (_ )?(ykhelli|yktb|ykteb|ygoul|ynsa|ydir)',
  ],
];

const RULES = compilePair(WRITTEN, BY_SOUND);

/** True when one of the readings of a text speaks to the machine, however it is disguised. */
export function speaksToMachine(readings: Readings): boolean {
  return readings.ciphered || matchesReadings(RULES, readings);
}

/**
 * Why a sentence of a document looks like an instruction to the machine that reads it, in words for a report; undefined for
 * what any text says.
 */
export function machineInstruction(text: string): string | undefined {
  const readings = undisguise(text);
  if (readings.hidden !== undefined) return readings.hidden;
  if (readings.decoded.some((decoded) => speaksToMachine(undisguise(decoded))))
    return 'an encoded instruction to a machine';
  return speaksToMachine(readings) ? 'an instruction to a machine' : undefined;
}
