import type { FormRules, UprightForm } from './question-form.ts';

/** What each form of asking about the law is known by. */
export const UPRIGHT_FORMS: Readonly<Record<UprightForm, FormRules>> = {
  askLegal: {
    written: [
      [
        'est ce (legal|permis|autorise|interdit|licite|possible legalement)|est il (legal|permis|autorise|interdit|illegal)|(ai je|a t on|ont ils|a t il|avons nous) (le droit|raison)|le droit de|ont (_ )?le droit|legalement|en toute legalite|autorise*|interdit*|illegal*|dois je (refuser|accepter)|faut il refuser|que dois je repondre|que repondre|soit de la corruption|est ce de la|sans probleme',
      ],
      [
        'is (that|it|this|he|she) (_ )?(legal|lawful|allowed|permitted|illegal|right|corruption|fraud)|am i allowed|are (_ ){0,4}(allowed|banned|legal)|is (_ ){1,6}(allowed|banned|legal|corruption|permitted)|illegal|lawfully|legally|should i refuse|what should i (answer|reply)|must i|have the right',
      ],
      [
        'قانوني*|بالقانون|يجوز|يسمح|مسموح|ممنوع|يحق|عندو الحق|عندهم الحق|من حقي|حلال ولا|غير قانوني|(هل )?علي ان ارفض|خاصني نرفض|بماذا (اجيب|ارد)~|شنو (نجاوب|نقول)~ (ليه|ليهم)',
      ],
    ],
    sound: [['9anoun*|mesmou7|mamnou3|jayez|3nd(o|hom) l7a9|khasni nrfed|chno njawb~']],
  },
  askPenalty: {
    written: [
      [
        'amende*|peine*|penalite*|que risqu*|risque t*|risque* (de|la|une)|puni*|sanctionn*|condamn*|prison|saisie|saisi*|confisqu*|va t il lui arriver|s est fait prendre|delit|encour*|poursuivi*|penalt*|punish*|fine|fines|fined|jail|prison|what (would|will) (_ ){0,4}(face|happen)|was caught|seized|confiscat*|offence|offense|sentence|prosecut*|عقوب*|يعاقب*|غرام*|جزاء|خطيه|الحبس|السجن|ماذا سيحدث|شنو غادي يوقع|ضبطت الجمارك|شدوه|شدوني|تصادر|جنحه|جريمه',
      ],
      ['!(عقوبات|embargo|sanctions)', 'sanction*|عقوبه'],
    ],
    sound: [['3o9ob*|lamende|amende|l7ebs|chno ghadi yw9e3~|chaddo~|khtiya|ghram*']],
  },
  askCorrect: {
    written: [
      [
        'rectifi*|corrig*|redress*|regularis*|par erreur|me suis (trompe*|apercu*)|j ai oublie|oublie*|mauvais (code|pays|poids)|regler la difference|sans le (savoir|vouloir)|by mistake|mistake*|correct (it|this|my|the|a)|i forgot|forgot|wrong (value|country|code|weight)|settle the difference|without knowing|in error|عن طريق الخطا|خطا|اصحح*|نصلح*|غلط*|نسيت|تدارك|نسوي الفرق|دون علمي|بلا ما نعرف|ما كنتش عارف|نخلصو الباقي|خاطي*|خاطئ*',
      ],
    ],
    sound: [['nsle7~|nsal7~|ghlet~|lghalat|b lghalat|nsit|lfer9|ma kentch 3aref']],
  },
  askControl: {
    written: [
      [
        '(comment|sur quels criteres|pourquoi|que fait) (_ ){0,2}(douan*|agent*|administration|inspect*|scanner) (_ ){0,3}(detect*|reper*|control*|verifi*|sai*|choisi*|fai*|calcul*|decouvr*|estim*)|le scanner voit|pourquoi ma|que se passe t il|si l inspecteur|les douaniers ont|la douane peut|how (does|do|can|would) (the )?(customs|officers|inspectors|authorities|agents|scanner) (_ )?(spot|detect|check|find|know|choose|verify|control|tell)|can (the )?(scanner|customs|officers)|why (did|was|is|are) my|what happens if|may (customs|officers|the police)|كيف (ي|ت)(كتشف|كشف|راقب|عرف|تحقق|حسب|ختار)~ (_ )?(المفتش*|الجمارك|الديوانه)|لماذا (مرت|فتش|حجز)~|ماذا يحدث|(هل|واش) يحق ل(ل)?جمارك|كيفاش (ال)?(ديوانه|جمارك|ديواني*) (كت|كي|ت|ي)~|علاش (السلعه|داز)~',
      ],
    ],
    sound: [['kif(ach)? (d+iwana|douane|la douane) (ka|ta|kat)~|3lach sel3a|wach 3ndhom l7a9']],
  },
  askReport: {
    written: [
      [
        'signaler sans|comment (le|la|les) (signaler|denoncer)|signaler (un|une|le|cette|ce)|denonc*|porter plainte|a qui (en parler|signaler|m adresser)|numero vert|m a (reclame|demande)|report (it|them|him|her|this|a|an)|reports? of|whom do i tell|who do i tell|hotline|complain*|denounce*|asked me for|بلغ*|ابلغ*|تبليغ*|اشتكي|نشكي*|شكايه|نبلغ*|من اخبر|الرقم الاخضر|طلب مني|فضح*',
      ],
    ],
    sound: [['nchki*|nbel*e[3g]~|nbelle3~|chikaya|tleb mn*i|lmen nchki']],
  },
  askGenuine: {
    written: [
      [
        'verifi* (que|qu|si|l|la|le|un)|comment savoir|comment (verifier|reconnaitre|m assurer)|reconnait on|authenti*|n est pas (sur|un|une)|(faire )?bloquer les contrefa*|on a copie|arnaqu*|vole*|victime|faux fournisseur|vice cache|recours|how (can|do) i (tell|check|verify|know)|tell whether|make sure|is being copied|stopped at the border|get(ting)? conned|scam*|stolen|hidden defect|i received|recourse|كيف (اعرف|اتحقق|اتاكد|اوقف)|كيفاش (نعرف|نتاكد|نحبس)|تقلد علامت*|كيقلدو|سرق*|عيب (خفي|مخفي)*|توصلت ب|وصلاتني|ضحيه|نتنصب*|مورد وهمي|احتيال علي',
      ],
    ],
    sound: [['kif(ach)? (n3ref|n2eked|nt2eked|n7bes)~|kay9el+do|wslatn*i|3ib mkhfi|tsre9*|ytnseb*']],
  },
  mayI: {
    written: [
      [
        '(?<!(comment|ou|combien|quoi|quel|quelle) )(puis je|peut on|pouvons nous)|peut il|peuvent ils|dois je|doit on|faut il|ai je besoin|est il obligatoire|doit (il|elle)|doivent (ils|elles)|le maroc applique t il|(?<!(how|where|so|what) )(may|can|must|should) (i|we|one|an|a|the|my|goods)|do i (need|have)|does (_ ){1,4}(apply|have|become|need)|is (it|there|the|a|an|my)|are (the|there|my)|هل|واش|ايمكن|خاصني|لازم',
        '!(هل من|واش كاين شي|واش شي) (_ )?(حد|شخص|واحد|احد)',
      ],
    ],
    sound: [['wach|wash|khas*ni']],
  },
  underRegime: {
    written: [
      [
        'grace a|benefici*|en franchise|franchise|accord|regime|convention|reexport*|exoner*|sur ordonnance|admission temporaire|en payant|frais (de|d)|magasinage|surestarie*|double imposition|deux fois l impot|under (an|the|a) (_ )?(agreement|regime|convention)|agreement|relief|exemption|if i re export|storage fees|demurrage|twice|prescribed|temporary admission|اتفاقيه*|اعفاء|نظام|القبول الموقت|اعدت التصدير|نعاود نصدر|مصاريف|مرتين|وصفه طبيه|ورقه ديال الطبيب|مقابل اداء|الا خلصت|بالمجان|تسمح|يسمح',
      ],
    ],
    sound: [['accord|exoneration|nsad*er|frais|magasinage|wer9a dyal tbib|admission temporaire|ila khelest']],
  },
  whichRule: {
    written: [
      [
        '(quel*) (_ )?(licence|documents?|papiers|demarches?|formalites|regime|autorisation|objets|meubles|biens|seuil|delai|peine|loi|degre|bureau delivre|recours|conditions?|role|systeme|numero)|qui delivre|de quels|combien de temps|jusqu a quelle|combien d especes|que (faire|devient|dire|coute)|a quoi|(what|which) (_ )?(licence|license|documents?|papers|formalities|regime|goods|furniture|article|hotline|role|system|law|permit)|who (issues|bears|pays)|how much (cash|processing|may)|how long|up to what|what can i (bring|do)|what becomes|whom|ما (الرخصه|الوثائق|الشروط|النظام|الاغراض|السلع|دور|حقي|جزاء|الرقم الاخضر)|من (يسلم|يتحمل)|كم يمكنني|الي اي قيمه|اي نظام|شنو (خاصني|الحوايج|الوثائق|الدور|الاثاث|العقوبه)|شكون لي كي~|شحال ديال (ال)?فلوس|حتي لشحال|ماذا افعل',
      ],
    ],
    sound: [
      [
        'chno (khasni|l7wayej|dawr|l3o9oba|lwatha2i9|nnemra|l atat)~|7ta l ch7al|ch7al dyal flous|chkoun li kay~',
      ],
    ],
  },
};
