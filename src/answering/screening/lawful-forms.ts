import type { PhraseRule } from '../../text/phrase-rule.ts';
import { compilePair } from '../../text/rule-pair.ts';

/**
 * Forms of questions about the law itself: what is punished and how, what is allowed, how a control works, how a mistake is
 * put right, whom to tell. Who asks so wants to keep the law, whatever the offence is called.
 */
const LAWFUL: readonly PhraseRule[] = [
  [
    '(quelle*|quel) (_ )?(amende|sanction|peine|penalite|risque)s?|(amendes?|peines?|penalites?) (en cas|encour*|prev*|pour|appliqu*|si|contre)|sanctions? (en cas|encour*|prev*|penal*|applica*|si)|que risqu*|risque t (on|il)|qu est ce qu(e|on) (je |on )?risque*|infraction',
  ],
  [
    'comment (la |les |l )?(douan*|administration|agent*|inspect*|controle*) (_ )?(detect*|repere*|controle*|verifi*|sait|savent|fait|decouvr*|estim*|calcul*)',
  ],
  [
    'est il (permis|legal|autorise|interdit|possible)|est ce (permis|legal|autorise|interdit|que c est legal)|(ai je|a t on) le droit|legalement|en toute legalite|en regle|conformement a la loi',
  ],
  [
    '(eviter|echapper a) (une |la |les |toute )?(amende|double imposition|penalite|sanction|retard|blocage)~',
    '!comment (sous|falsif*|cach*|fraud*)',
    '!(embargo|coree|iran|ecran|internationales?)',
  ],
  [
    'signaler|denoncer|porter plainte|plainte|reclamation|rectifi*|corriger|regulariser|me suis trompe*|j ai oublie|par erreur|n est pas (un )?fau*|verifier (l )?authenti*|reconnaitre (un|une) fau*|qu est ce (que|qu une?)|definition|que signifie',
  ],
  [
    '(what|which) (_ ){0,3}(penalt*|fine|fines|punish*|sentence)|penalt* for|fine for|punish*|what happens if|is it (legal|lawful|allowed|permitted|illegal)|am i allowed|lawfully|legally|how (does|do|can) (the )?(customs|officers|authorities|inspectors) (_ )?(detect|spot|find|check|verify|control|know|discover)|report (a|an|the) (corrupt|officer|customs|fraud|smuggl*)|correct (a |my |an )?(mistake|error)|by mistake|double taxation|what is (smuggling|under-valuation|under-invoicing|customs fraud)',
  ],
  [
    '(ما|شنو|شنهي|شن) (هي |هو |هيا )?(العقوبه|عقوبه|الغرامه|غرامه|المخالف*)|عقوبه (من|التصريح|عدم|ال)~|العقوبه ديال|(هل|واش) (يجوز|يمكن|يسمح|مسموح|ممنوع|قانوني)|بالقانون|قانونيا|كيف (تكشف|تكتشف|تراقب|تعرف)|كيفاش (ال)?ديوانه (كت|ت)~|ابلغ|نشكي|شكايه|التبليغ|اصحح|نصلح*|غلطت|اخطات|نسيت|ما معني|ما هو تعريف|ليست مزور*|شنو كيوقع|ما الحكم|اتجنب (ال)?غرامه|نتجنب (ال)?غرامه|الازدواج الضريبي',
  ],
  // Whether something may be done, is wise, or is found out.
  [
    '(?<!(how|where|so) )(can|may|could) (i|we|they|customs|an officer|the police)|is (it|that|this) (a |an )?(good idea|trick|legal|ok|true|fraud)|how (would|will|could) (the )?customs|can customs (catch|find|tell|see)|good idea|seen as|clever trick|who fooled|what happens|lose it all|found (_ ){0,4}hidden|caught me',
  ],
  [
    '(?<!(comment|ou|combien|quoi) )(puis je|peut on|peut il|est ce (que je peux|qu on peut))|bonne idee|est ce vu|vu comme|malhonnet*|la douane (peut|pourrait|va)|(comment|quand) la douane s en rend~|s en (rendrait|rendra) compte|c est (faux|vrai|exact|prouve|une blague|permis)|qu est ce qui se passe|je perds|m a attrape|on (a|m a) trouve|considere*|c est (grave|legal)|soupconn*',
  ],
  ['هل|واش|كيف س*|كيفاش غادي|فكره مزيانه|فكره جيده|ما الخطر|شنو الخطر|شنو غادي يوقع|ماذا يحدث|حيله'],
];
const LAWFUL_BY_SOUND: readonly PhraseRule[] = [
  [
    '=wach|wash|kifach (diwana|douane) (ghadi|gha)~|fikra mezyana|chno lkhatar|chno (ghadi |kay|gha)~ (yw9e3|ew9e3|w9e3)',
  ],
  [
    '(chno|chnou|chnahiya|ach) (hiya |houwa )?(l3o9oba|3o9oba|l amende|amende|ghrama)|3o9oba dyal|wach (ymken|kayn|jayez|mamnou3)|b l9anoun|bl9anoun|kifach (diwana|douane) (ka|ta)~|nchki|chikaya|nsle7*|ghlet|nsit|chno kaywe9*|ntjenneb (l )?amende',
  ],
];
/** The punishment is named: a question about it, unless a sanction is what is to be got round. */
const PENALTIES: readonly PhraseRule[] = [
  [
    'sanctions?|amendes?|penalites?|penalty|penalties|a fine|the fine|fined|punish*|(what|how much) (_ ){0,4}(risk|cost me|lose)|je risque|عقوب*|غرامه|مخالف*|جزاء',
  ],
];
const PENALTIES_BY_SOUND: readonly PhraseRule[] = [['3o9oba|o9oba|amende*|ghrama|khtiya|lkhtiya']];
/** Who wants not to be seen does not ask about the law, whatever words stand beside. */
const COVERT: readonly PhraseRule[] = [
  [
    'help (me |us )?(with |in |to )?(writ(e|ing)|mak(e|ing)|draft*|prepar*|creat*|get|getting) (a |an |some )?(fake|false|forge*|counterfeit|bogus|phony)|aide* (_ ){0,3}(faire|rediger|fabriquer|preparer) (une |un |des |de )?(faux|fausses?)|' +
      'sans (que )?(la |les |l )?(douane*|agent*|inspect*|administration) (_ ){0,4}(sach*|voi*|remarqu*|apercoi*|compte)|sans (me|se) faire (prendre|attraper|reperer)|sans (risquer )?(d )?(amende|sanction|penalite)|ni vu ni connu|sans eveiller|without (_ ){0,3}(caught|noticing|detected|notice|penalty|fine|being caught)|not get caught|undetected|(دون|بدون) ان (ت|ي)(نتبه|علم|كتشف|لاحظ)~|بلا ما (ي|ت)(عيق|فيق|عرف)~|ما (ي|ت)(عيق|فيق)~',
  ],
];
const COVERT_BY_SOUND: readonly PhraseRule[] = [['bla-ma-(y|t|ty)~(3i9|fi9|3ref|chouf)~']];

export const lawfulForms = compilePair(LAWFUL, LAWFUL_BY_SOUND);
export const covertForms = compilePair(COVERT, COVERT_BY_SOUND);
export const penaltyForms = compilePair(PENALTIES, PENALTIES_BY_SOUND);
