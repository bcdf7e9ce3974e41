import { fold } from '../../../text/normalise.ts';
import { compileRules, matchesRules } from '../../../text/phrase-rule.ts';

/*
 * What is asked, as phrases; see `phrase-rule.ts` for how they are written. None of them is enough alone: `missing-fact.ts`
 * puts them together and lets no word through that names something.
 */

/** What customs levy. */
const CUSTOMS =
  'douan*|doane|duane|droits?|taxes?|taxer|taxee?|tarif douanier|dedouan*|customs|dut(y|ies)|tax(es)?|import charges|جمارك|جمركي~|ديوانه|رسوم|رسم|رسوما|ضرايب|ضريبه|تعشير|نعشر~|طاكس|دوان|' +
  'l?diwana|l?dwana|l?dowana|ddiwana|d?douana?e?|lduana|t3chir|n3echer~';
const HOW_MUCH =
  'combien|montant|how heavily|quelle somme|pourcentage|c est quoi (les |la )?(droits|taxes|douane)|quels (droits|taxes)|quels? frais|quelles? taxes?|a quoi m attendre|how much|how high|percentage|(tell me|work out|know) the (total|amount)|what (will|would|do|must|should|shall|am|are) (i|we)|what (ll|will|s|is) the (_ )?(_ )?(bill|total|amount|charge|charges|cost|duty|duties|tax)|(the|my) total|what (duty|duties|tax|taxes|charges|customs)|what will customs|' +
  'كم|شحال|بشحال|قداش|ماذا ساودي|ما (هو )?(المبلغ|مبلغ)|(ما|ماهي|ما هي) (هي )?(الرسوم|الضرايب)|ما (هي )?قيمه|ماذا (علي|يجب)|شنو (خاصني |غادي )?نخلص~|chno (khassni |ghadi )?nkhe?l~|m?ch7al|m?chhal|bch7al|bchhal|sh7al|ch7all|chehal';
const RATE_OR_CODE =
  'quel(le)?s? (_ )?(_ )?(_ )?(droits?|taux|code|position|nomenclature|tarif)|quels (droits|taxes)|c est quoi (_ )?(_ )?(_ )?(droits?|taux|code)|(le|donne~|besoin du|cherche|connaitre) (_ )?(_ )?(taux|code)|(duty|tariff|customs|tax|import) rate|rate of duty|(hs|tariff|customs|commodity) code|code|percentage|pourcentage|' +
  'نسبه|رمز|رمزها|رمزه|كود|تعريفه|البند|بند|l?nisba|l?nsba|taux|lcode';
const ESTIMATE =
  'calculer|calculez|calcule (moi|les?|mes)|calcul (des?|du)|estimation|estim(er|ez)|calculate|estimate|work out|احسب~|حسب لي|تقدير|7seb|hseb|n7seb|t7sseb|i7sseb';
const LICENCE =
  'licences?|license|autorisation|permis|permit|approval|authori[sz]ation|inspect*|controle sanitaire|controle de conformite|رخصه|رخص|ترخيص|اذن|تفتيش|مراقبه|فحص|rokhsa|ro5sa|tarkhis|taftich|mora9aba|moraqaba|لوتوريزاسيون|' +
  '(importer|import|ramener|introduire) (ca|cela|ce produit|cet article|it|this|that|them|these|this product)|bring (it|this|them) in|استيراد (هذا|هذه|هاد) (ال)?(منتوج|منتج|سلعه|بضاعه|شيء)|(ndekhel|ndkhel|nstawred|نستورد|ندخل) (had|هاد) (ال)?(سلعه|s?sel3a|l?produit|منتوج)|interdite?s?|prohibee?s?|prohibited|forbidden|banned|restricted|ممنوع~|محظور~|mamnou?3a?';
/** Needed or not, allowed or not. */
const WHETHER =
  'est ce que?|faut il|il faut|il me faut|faudra~|dois je|ai je|y a t il|besoin|obligatoire|soumis~|exig~|requis~|necessaire|sont (ils|elles)|est (il|elle)|puis je|peut on|peux|can|may|يمكن~|ممكن|نقدر|n9de?r|c est|do (i|we)|does|is|are|will|need*|require*|must|subject|هل|واش|يلزم~|تلزم~|احتاج|تحتاج|خاص~|كيخص~|wach|wash|khas~|khass~';
const LESS =
  'preference|preferentiel*|reduit*|reduction|baiss*|diminu*|plus bas|plus basse?s?|moins (de|cher|eleve)|accord|libre echange|lower*|reduced|reduction|preferential|preference|cheaper|less|zero|trade agreement|free trade|drops?|discount|' +
  'تنخفض|ينخفض|منخفض~|تخفيض|مخفض~|اقل|تقل|تفضيل~|افضليه|اتفاق~|امتياز|ناقص~|ينقص~|تنقص|كينقص|كتنقص|غينقص|غتنقص|نقصان|takhfid|tkhfid|mkhfed|na9sa?|[ytn]{0,2}n9e?a?s+o?|kat?y?n9es|ghat?y?n9es|ghayn9es|i?tt?ifa9~|l?ittifa9~|itifa9iya';
const EXEMPT =
  'exoner*|exempt*|zero (droit|douane)|no duty|duty free|zero duty|اعفاء|اعفي|معفا~|معفي~|i3faa|m3fi~|m3fya';
/** A country that is pointed at, or none at all. */
const UNNAMED_COUNTRY =
  'ce pays|ces pays|cet etat|cet endroit|la bas|de l etranger|a l etranger|that country|this country|those countries|that place|from there|over there|from abroad|from overseas|abroad|هذا البلد|ذلك البلد|تلك البلاد|هذه البلاد|هذه الدوله|تلك الدوله|هناك|الخارج|' +
  'هاد البلاد|ديك البلاد|داك البلاد|هاد لبلاد|داك لبلاد|ديك لبلاد|داك البلد|تما|برا|لبرا|(had|dak|dik) (l|le)?b(l|le|al)a?d|te?mma|l?be?a?rra|lkharij';
const THAT_COUNTRY =
  'ce pays|ces pays|cet etat|that country|those countries|هذا البلد|ذلك البلد|تلك البلاد|تلك الدوله|هاد البلاد|ديك البلاد|داك البلاد|داك لبلاد|ديك لبلاد|داك البلد|(dak|dik) (l|le)?b(l|le|al)a?d';
const CLIENT =
  '(mon|ma|mes|notre|nos|le|la|les) (_ )?(client|cliente|clients|clientes|acheteur|acheteurs|acheteuse|destinataire|destinataires|importateur|partenaire)|(my|our|the) (_ )?(customer|client|buyer|consignee|importer|distributor)s?|' +
  'زبوني|زبونتي|زبوننا|زبنايي|زبايني|عميلي|عميلنا|عملايي|المشتري|(زبون|كليان|كليانات|l?clients?|l?clyan|l?klyan|l?kliyan|zboun|zbon) (ديالي|ديالنا|dya?li|diali|dialy|dyalna)';
const CHARGED =
  'payer|paye|paie|paient|paiera|paieront|va (_ )?payer|devra|devront|debours*|regler|pay|pays|paid|owe|owes|charged|due|يودي|سيودي|تودي|ستودي|يدفع|سيدفع|يخلص|يخلصو|تخلص|غيخلص|y?t?khelle?s|ykhla?s|ghaykhelle?s|ghaykhle?s|' +
  'ykhelso|اداء|دفع';
/** Goods of one's own of which no more is said. */
const OWN_GOODS = [
  '(mon|ma|mes|notre|nos|cet|cette|ces|ce) (_ )?(marchandises?|produits?|articles?|commandes?|conteneurs?|containers?|envois?|expeditions?|cargaisons?|achats?|lots?|stocks?|chargements?|livraisons?|arrivages?|importations?|imports?|trucs?|choses?|palettes?|affaires)',
  '(la|les|le|l|des) (marchandises?|produits?|articles?|commandes?|conteneurs?|containers?|envoi|cargaison|achats|chose|truc|trucs) (que|qu|commandee?s?|achetee?s?|recue?s?|qui (m )?(arriv|vien|attend|est|sont)~)',
  'ce que (je|j|nous|on|mon|notre)|ce qu on|ce qui (m )?(arrive|vient|est arrive)|tout (ca|cela)|pour (ca|cela)|sur (ca|cela)|dessus|c est (soumis|taxe|interdit|autorise)|m achete|importer (ca|cela)',
  '(my|our|this|these|that|those) (_ )?(goods?|products?|items?|orders?|shipments?|consignments?|containers?|cargo|stuff|things?|purchases?|delivery|deliveries|load|stock|merchandise|imports?|lot|batch|pallets?|article)',
  'the (_ )?(goods|products?|items?|orders?|shipments?|consignments?|containers?|cargo|stuff|things?|purchases?|merchandise|load) (i|we|that|which|coming|arriving|waiting|bought|ordered|in my|at the port)',
  'what (i|we) (m|am|are|re|ve|have|had|ll|will|bought|ordered|import|imported|want|plan|intend|bring|brought|order|buy|got)|what my|(for|on|of|import|bring) (it|them|this|these|that)|(is|are) (it|they|these|this|that)|something (i|we)|bought (something|it|them|this)',
  'سلعتي|سلعتنا|سلعي|بضاعتي|بضاعتنا|بضايعي|منتوجي|منتوجنا|منتجي|منتجنا|منتوجاتي|منتجاتي|طلبيتي|طلبيتنا|حاويتي|حاويتنا|شحنتي|شحنتنا|ارساليتي|حمولتي|مشترياتي|وارداتي',
  '(هذه|هذا|تلك|ذلك|هاد|هادي|هذي) (ال|ل)?(سلعه|سلع|بضاعه|بضايع|منتوج|منتوجات|منتج|منتجات|طلبيه|حاويه|شحنه|ارساليه|كوموند|كونتينير|كونطونير|مارشونديز|برودوي|اشياء|شي|حوايج|شيء)',
  '(ال|ل)?(سلعه|سلع|بضاعه|بضايع|منتوج|منتوجات|منتج|منتجات|طلبيه|حاويه|شحنه|مشتريات|اغراض|اشياء|كوموند|كونتينير|كونطونير|مارشونديز) (ديالي|ديالنا|(التي|الذي|اللي|لي) (_ )?(اشتري~|استورد~|سا~|اريد|انوي|اود|ارغب|جلب~|طلبت~|ستصل~|وصلت~|وصلات~|توصلت~|شري~|جب~|بغيت|غنجيب~|نجيب~|كنجيب~|غتوصل~|كوموندي~|خديت~))',
  'ما (سا~|استورد~|اشتري~|جلبت~|اجلب~|اريد|انوي|ارسل~|احضر~|طلبت~)|هاد (ال)?شي|(هادشي|داكشي|هاد شي|داك شي|شي) (اللي|لي)|اللي (شريت~|جبت~|غادي نجيب~|غنجيب~|بغيت نجيب~)',
  '(had|dik|dak) (_ )?(s?sel3a|s?sl3a|sela3|bida3a|l?commande|l?conteneur|l?container|l?marchandise|l?produit|l?article|l?hwa?yj|chi|lhaja|l7aja)|hadchi|hadshi|dakchi',
  '(s?sel3a|s?sl3a|l?sel3a|sela3|bida3a|l?bida3a|l?commande|l?conteneur|l?container|l?marchandise|l?produit|produits|article) (dya?li|dyalna|dialy|diali|dialna|l?li (_ )?(chrit~|jbt~|jebt~|jayb~|ghadi njib~|njib~|kanjib~|ghanjib~|bghit|wslat~|wsel~|twsel~|khdit~|commandit~))|sel3ti|sl3ti|lli (chrit~|jbt~|jebt~|ghadi njib~|ghanjib~|bghit njib~)',
].join('|');
const FIRST_PERSON =
  'je|j|nous|on (va|doit|paie|paye|paiera|payera|devra|importe|me|nous|demande~|reclame~)|moi|me|m|mon|ma|mes|notre|nos|i|we|me|us|my|our|ساودي~|سادفع~|اودي~|ادفع~|انتظر|موردي|لدي|عندي|مني|اشتريت~|استوردت~|طلبت~|وصلتني|شريت~|جبت~|كوموندي~|سنودي|سندفع|نودي|ندفع|علينا|تكلفني|ستكلفني|سيكلفني|يكلفني|لي|ستصلني|وصلتني|نخلص~|نعشر~|نعطي|عليا|خاصني|' +
  'mni|chrit~|jbt~|jebt~|tlebt|nkhe?lle?s~|nkhl?a?ss?|nkhels~|nkhelso|n3ti|n3echer~|khass?ni|3liya|3lia|dya?li|dyalna|diali|dialy|ديالي|ديالنا';
/** Asked for how, where, when, by whom or for how long; or for what is free: the base tells that of any goods. */
const OTHER_MATTER =
  'comment (_ )?(est|sont|se|on|je|calcul~|fai~|puis|savoir|trouver|connaitre|payer|obtenir|declar~|dois)|how (do|does|can|could|should|to|is|are|long|many)|كيف|كيفاش|كيفيه|طريقه|kifach|kifash|kifech|' +
  'pourquoi|why|لماذا|علاش|3lach|qui (paie|paye|doit|va|regle|prend)|a qui|who|من (يودي|يدفع|سيودي|سيدفع|يتحمل)|شكون|chkoun|chkon|(est ce )?(a )?moi (ou|qui)|(me|i|we) or|or (me|us|i)|ولا انا|wla ana|انا او|او انا|انا ولا|' +
  '(ils|elles) (paient|payent)|they (pay|charge)|كيخلصو|kaykhelso|kaykhelsou|يودون|went up|quand (dois|faut|est ce|vais|payer)|when (do|does|must|should|is|are|will)|متي|امتي|فوقاش|imta|fo9ach|ou (payer|trouver|voir|regler|puis|est)|where|اين|فين|fin|fine|' +
  'combien (de )?(temps|jours|semaines|mois|puis|peut|peux|pourr~)|how many|how much (can|may|could)|كم (يوم~|من يوم|المده|مده)|شحال (من|د|ديال) (نهار|يوم|وقت|لوقت|الوقت|سيمانه|شهر)|شحال (نقدر|ممكن)|ch7al (mn|d|dyal) (nhar|yom|lwe9t|we9t|simana|chhar)|ch7al n9de?r|' +
  'meme si|even if|sans (payer|droits?|douane|taxes?|que)|without|بدون|دون|بلا|bla|which documents|quels documents|papiers|documents?|وثايق|لوراق|lwra9';
/** "One pays": said of anybody. */
const HABITUAL = 'كنخلص~|كتخلص~|kankhell?e?s~|katkhell?e?s~';
/** With these what is paid is a matter of the clearance, whatever the goods. */
const EARLIER = 'avant (de|d|que|qu)|before|قبل|9bel';
/** What customs levy, without customs itself. */
const LEVY = 'droits?|taxes?|taxee?s?|dut(y|ies)|tax(es|ed)?|رسوم|رسوما|ضرايب|ضريبه|droits?';
/** Sent from Morocco by the one who asks. */
const SENT =
  'j (envoi|expedi)~|export*|i (sell|send|ship|export)|(i m|i am|we are|we re) (selling|sending|shipping|exporting)|اصدر~|ساصدر~|صدرت~|تصدير|ارسل~|ابعث~|نصيفط~|كنصيفط~|صيفطت~|nsifet~|nsift~|kansift~|kansifet~|sifett?';

/** Said of goods without a verb: "droits de douane sur …", "import duty on …". */
const DUTY_ON =
  '(droits?|taxes?) (de douane|douaniers?|d importation|a l importation|d entree) (sur|pour|des?|du|de la|d|applicables?)|(import|customs) (duty|duties|tax|taxes|tariff) (on|for)|duty (on|for)|tariffs? on|' +
  '(رسم|رسوم|الرسوم|الرسم) (ال)?(استيراد|جمركيه|جمركي) (علي|ل)|(ديوانه|الديوانه|جمارك|الجمارك) (علي|ديال)|(douane|diwana|ddiwana) (3la|dyal|d)';

const part = (phrases: string): ((folded: string) => boolean) => {
  const rules = compileRules([[phrases]]);
  return (folded) => matchesRules(rules, folded);
};

const isAboutCustoms = part(CUSTOMS);
const asksHowMuch = part(HOW_MUCH);
const asksRateOrCode = part(RATE_OR_CODE);
const asksEstimate = part(ESTIMATE);
const namesLicence = part(LICENCE);
const asksWhether = part(WHETHER);
const asksForLess = part(LESS);
const asksForExemption = part(EXEMPT);
const pointsAtCountry = part(UNNAMED_COUNTRY);
const pointsAtThatCountry = part(THAT_COUNTRY);
const namesClient = part(CLIENT);
const tellsOfPaying = part(CHARGED);
const hasOwnGoods = part(OWN_GOODS);
const isFirstPerson = part(FIRST_PERSON);
const asksOtherMatter = part(OTHER_MATTER);
const tellsOfSending = part(SENT);
const namesLevy = part(LEVY);
const isHabitual = part(HABITUAL);
const namesDutyOn = part(DUTY_ON);
const tellsOfEarlier = part(EARLIER);

/** A fact that decides an answer. */
export type DecidingFact = 'goods' | 'country';

/** True when goods are called one's own, or pointed at, without a word of what they are. */
export function tellsOfOwnGoods(question: string): boolean {
  return hasOwnGoods(fold(question));
}

/** True when the duty on goods of any kind is asked for, and nothing else: no code, no licence, no preference, no goods sent abroad. */
export function asksForDuty(question: string): boolean {
  const text = fold(question);
  if (asksOtherMatter(text) || tellsOfSending(text)) return false;
  if (asksForLess(text) || asksForExemption(text) || namesLicence(text)) return false;
  return namesDutyOn(text) || (isAboutCustoms(text) && (asksHowMuch(text) || asksRateOrCode(text)));
}

/** The fact that what is asked depends on above all; `undefined` when nothing is asked that depends on one alone. */
export function decidingFact(question: string): DecidingFact | undefined {
  const text = fold(question);
  const isCustoms = isAboutCustoms(text);
  if (
    !isCustoms &&
    !asksRateOrCode(text) &&
    !namesLicence(text) &&
    !asksForLess(text) &&
    !asksForExemption(text)
  )
    return undefined;
  if (asksOtherMatter(text)) return undefined;
  if (dependsOnCountry(text, isCustoms)) return 'country';
  return dependsOnGoods(text, isCustoms) && !tellsOfSending(text) ? 'goods' : undefined;
}

function dependsOnCountry(text: string, isCustoms: boolean): boolean {
  const isPaid = isCustoms && (asksHowMuch(text) || tellsOfPaying(text));
  if (isPaid && namesClient(text)) return true;
  if (isCustoms && pointsAtThatCountry(text) && (asksHowMuch(text) || asksRateOrCode(text))) return true;
  if (asksForLess(text)) return hasOwnGoods(text) || pointsAtCountry(text);
  return asksForExemption(text) && pointsAtCountry(text);
}

function dependsOnGoods(text: string, isCustoms: boolean): boolean {
  const isOwn = hasOwnGoods(text);
  if (isCustoms && !tellsOfEarlier(text) && asksForSum(text, isOwn)) return true;
  return isOwn && (asksRateOrCode(text) || (namesLicence(text) && asksWhether(text)));
}

function asksForSum(text: string, isOwn: boolean): boolean {
  if (asksHowMuch(text)) return isOwn || (isFirstPerson(text) && !isHabitual(text));
  if (asksEstimate(text)) return true;
  return isOwn && asksWhether(text) && (namesLevy(text) || tellsOfPaying(text));
}
