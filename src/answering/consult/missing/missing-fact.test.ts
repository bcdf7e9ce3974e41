import { beforeAll, describe, expect, it } from 'vitest';
import { detectVariety, dominantVariety } from '../../../text/detect-variety.ts';
import type { HistoryTurn } from '../../answer-request.ts';
import { createEntityReader, type EntityReader } from '../../understanding/read-entities.ts';
import { corpusSources } from '../../understanding/understanding.fixture.ts';
import { findMissingFact } from './missing-fact.ts';

let readEntities: EntityReader;
beforeAll(async () => {
  readEntities = createEntityReader(await corpusSources());
});

const missing = (question: string, history: readonly HistoryTurn[] = []): string | undefined =>
  findMissingFact({
    question,
    variety: dominantVariety(detectVariety(question)),
    history,
    readEntities: () => readEntities(question),
  });
const said = (...contents: readonly string[]): HistoryTurn[] =>
  contents.map((content) => ({ role: 'user' as const, content }));

describe('findMissingFact', () => {
  it.each([
    'Combien je vais payer à la douane ?',
    'Quel est le droit de douane de mon produit ?',
    "c'est quoi le taux de douane pour ma marchandise ?",
    'quels droits pour mon produit venant de Chine',
    'quel code SH pour mon produit ?',
    'estimation des droits et taxes svp',
    'How much duty will I pay on my shipment?',
    'how much is the tax on my goods from Turkey',
    'What is the HS code of my product?',
    'calculate my customs duties please',
    'كم سأدفع للجمارك؟',
    'ما هي الرسوم الجمركية على سلعتي؟',
    'ما هو رمز منتوجي الجمركي؟',
    'احسب لي الرسوم الجمركية من فضلك',
    'شحال الديوانة على السلعة ديالي؟',
    'chno code SH dyal produit dyali',
    'Ma marchandise arrive vendredi au port de Tanger, ça va me coûter combien en droits et taxes ?',
    "J'ai acheté un lot chez un grossiste, il me faut quelle somme pour la douane ?",
    "C'est quoi le code douanier de ce que j'importe ?",
    'Faut-il une autorisation pour ce que je fais venir ?',
    "Slt, j'atends une livraison la semaine prochaine, combien de taxe je doit prevoir ?",
    "Ma commande est-elle soumise à une licence d'importation ?",
    'Combien vais-je débourser pour sortir mes deux conteneurs du port de Casablanca, droits et taxes compris ?',
    'My shipment lands in Casablanca on Monday, what will customs charge me?',
    'What duty rate applies to the products I ordered last month?',
    'Is an inspection required for the goods I am importing?',
    'hi, can you tell me how much tax i will owe on this container please',
    'Which HS code should I put on my shipment?',
    "I'm bringing stuff home next week. How much customs will I pay?",
    "Is what I'm importing prohibited?",
    'وصلت شحنتي إلى ميناء أكادير أمس، كم سأدفع من الرسوم والضرائب؟',
    'هل أحتاج إلى رخصة لاستيراد ما أنوي شراءه؟',
    'ما هو الرمز الجمركي للسلعة التي اشتريتها؟',
    'أريد معرفة نسبة الرسوم المطبقة على منتوجي',
    'هل هذه السلعة ممنوعة من الاستيراد؟',
    'الكونتينير ديالي وصل لطنجة البارح، بشحال غادي نعشرو؟',
    'واش خاصني رخصة للسلعة اللي غادي نجيب؟',
    'شنو هو الكود ديال هاد السلعة؟',
    'كوموندا سلعة وجاية الشهر الجاي، شحال خاصني نوجد ديال الفلوس للديوانة؟',
    'salam, l conteneur dyali wsel lbare7 l casa, ch7al ghadi nkhelles f diwana?',
    'wach khassni chi rokhsa l had sel3a li ghadi njib?',
    'chno howa lcode dyal sel3a dyali?',
    'chrit sel3a mn berra, b ch7al ghadi n3echerha?',
    'chhal taux dyal droits 3la lmarchandise dyali?',
    "j'ai passé une grosse commande à l'étranger, je vais être taxé à combien ?",
    'Pouvez-vous me dire le montant des droits pour ma cargaison ?',
    'Est-ce que je dois payer quelque chose à la douane pour ce que je ramène ?',
    'Quel est le taux applicable à la marchandise que je viens de commander ?',
    'Y a-t-il des droits de douane sur mon produit ?',
    'combien ca va me revenir la douane sur ce conteneur',
    'On importe pour la première fois, ça nous coûtera combien de douane ?',
    'Quelle est la position tarifaire de mon produit ?',
    'Mon importation est-elle libre ou sous licence ?',
    "je veux faire venir un truc de chez mon fournisseur, c'est quoi les taxes ?",
    'Peut-on importer ça ?',
    "What's the total I'd have to hand over to customs for this load?",
    'How much tax on it?',
    'Can I import it?',
    'Is it subject to a licence?',
    'I just bought something abroad, how much duty?',
    "Do the goods I'm importing need any authorisation from a ministry?",
    'How much is duty for my stuff coming from my supplier?',
    'Could you work out the duties for my consignment?',
    'What percentage will I be charged on my import?',
    'does my merchandise need to be inspected before shipping?',
    'كم تبلغ الرسوم التي سأؤديها على الطلبية القادمة؟',
    'ما الرسوم المستحقة على بضاعتي؟',
    'هل تخضع سلعتي لرخصة استيراد؟',
    'هل يمكنني استيراد هذا المنتوج؟',
    'أنتظر حاوية من موردي بعد أسبوعين، فكم ستكون الضرائب؟',
    'كم يجب أن أدفع لإخراج بضاعتي من الجمارك؟',
    'تحت أي بند تعريفي تدخل سلعتي؟',
    'هل هناك رسوم على ما سأحضره معي؟',
    'لدي شحنة في المطار، ما قيمة الرسوم الجمركية عليها؟',
    'شحال كتجي الديوانة على هاد الشي؟',
    'طلبت واحد السلعة من عند الفورنيسور، شحال غادي يطلبو مني فالديوانة؟',
    'واش السلعة ديالي محتاجة شي ترخيص باش تدخل؟',
    'السلعة حصلات فالمرسى، شحال نخلص باش نطلقها من الديوانة؟',
    'عافاك عطيني النسبة ديال الديوانة على السلعة ديالي',
    'واش هاد السلعة ممنوع ندخلها؟',
    'chhal diwana ghat7seb liya 3la had commande?',
    'wach had sel3a mamno3a?',
    '3tini taux dyal diwana dyal sel3a dyali',
    'wach kayna chi rokhsa 3la dakchi li bghit ndekhel?',
    'ch7al d taxes ghadi yakhdo mni 3la had l conteneur',
  ])('misses the goods of "%s"', (question) => {
    expect(missing(question)).toBe('goods');
  });

  it.each([
    "Mon produit paie moins de droits s'il vient de ce pays ?",
    'Mes clients devront-ils payer la douane quand je leur expédie ma marchandise ?',
    "Est-ce que j'ai droit à un tarif réduit si j'achète dans ce pays ?",
    'Would I get a lower duty if I bought it from that country?',
    'Will my buyer be charged import duties when he receives my order?',
    'Does my product qualify for a preferential rate?',
    'هل تستفيد بضاعتي من رسوم مخفضة إذا كانت قادمة من الخارج؟',
    'هل سيؤدي زبوني رسوما جمركية على البضاعة التي أرسلها إليه؟',
    'واش الكليان ديالي غادي يخلص الديوانة على السلعة اللي صيفطت ليه؟',
    'واش كينقص الثمن ديال الديوانة إلا جبت السلعة ديالي من داك البلاد؟',
    'wach lclient dyali ghaykhelles diwana 3la dakchi li nsifet lih?',
    'wach kayn9es droit dyal diwana ila jbt sel3a mn dak lblad?',
    'Combien de droits sur mes tissus si je les achète dans ce pays ?',
    'Les droits seraient-ils plus bas si je passais par ce pays-là ?',
    'Ma marchandise est-elle exonérée si elle vient de là-bas ?',
    "Le client qui m'achète ça paiera combien de taxes à l'arrivée ?",
    'Is duty lower if I ship it from there instead?',
    'Will my customers have to pay duty on what I export to them?',
    'Does the trade agreement cover my goods?',
    'what tax will my buyer face',
    'هل يدفع عملائي في الخارج رسوما على منتجاتي؟',
    'هل أعفى من الرسوم إذا استوردت من هذا البلد؟',
    'واش غادي نستافد من شي تخفيض إلا جبتها من تما؟',
    'wach yn9sso liya f diwana ila jbt mn temma?',
    'ch7al ghaykhelles client dyali f douane 3la sel3a li sifet lih',
  ])('misses the country of "%s"', (question) => {
    expect(missing(question)).toBe('country');
  });

  it.each([
    'Combien de droits pour mes téléphones ?',
    'combien de taxes pour mon colis ?',
    'Combien je vais payer de douane pour 12 000 DH ?',
    'Quels sont les taux des droits de douane ?',
    'Quels sont les droits et taxes à l’importation ?',
    "C'est quoi un code SH ?",
    'What is the HS code of my argan soap?',
    'What is an HS code?',
    'What is the customs duty rate on smartphones from China?',
    'ما هي الرسوم الجمركية على السيارات؟',
    'ما هو النظام المنسق؟',
    'شحال الديوانة على التلفون؟',
    'Which documents do I need for my goods?',
    'Combien de jours pour rapatrier ?',
    'What is the duty on my shipment under 8517.13?',
    'How much duty will my client in Canada pay on my order?',
    'combien de droits de douane sur mon maïs ?',
    'شحال كنخلص فالديوانة على السلعة اللي كتجي من برا؟',
    'Can I pay duty on my goods before they arrive?',
    "Combien de taxes à l'importation ?",
    "Comment trouver le taux de droit d'un produit ?",
    'Combien puis-je ramener sans payer la douane ?',
    'Qui paie les droits, moi ou mon client ?',
    'Quand dois-je payer les droits de douane sur ma marchandise ?',
    'Combien de jours ma marchandise peut-elle rester sous douane ?',
    'Mon client au Sénégal va payer combien de droits de douane ?',
    'Combien de droits de douane vais-je payer sur mes chaussures ?',
    'Faut-il une licence pour importer ?',
    'Quelle TVA vais-je payer sur ma marchandise ?',
    'Est-ce que ma marchandise peut venir de Turquie avec un droit réduit ?',
    'Quels documents pour dédouaner ma marchandise ?',
    'Combien coûte le magasinage de mon conteneur au port de Casablanca ?',
    'Combien de droits je paie si ma marchandise arrive abîmée ?',
    'Mon produit est retourné par le client, je paie combien de droits ?',
    'How do I find the duty rate of a product?',
    'Who pays customs duty under DAP?',
    'How much can I bring in without paying duty?',
    'Do I need an import licence?',
    'Which goods need an import licence?',
    "How much duty on the laptops I'm buying?",
    'Do I pay duty on my samples?',
    'What is customs duty charged on?',
    'How long will customs hold my container?',
    'Does my product from Egypt get a reduced duty?',
    'What is the duty on my shipment worth 20,000 MAD?',
    'ما هي نسب رسم الاستيراد؟',
    'كيف أحسب الرسوم الجمركية على سلعتي؟',
    'متى أؤدي الرسوم على بضاعتي؟',
    'كم سأدفع من الرسوم على الهواتف التي اشتريتها؟',
    'ما هي السلع التي تحتاج إلى رخصة استيراد؟',
    'هل تستفيد بضاعتي القادمة من تركيا من تخفيض الرسوم؟',
    'كيفاش نعرف شحال غادي نخلص فالديوانة؟',
    'شحال غادي نخلص على الطوموبيل اللي شريت؟',
    'شكون كيخلص الديوانة، أنا ولا الكليان ديالي؟',
    'شحال نقدر ندخل معايا بلا ما نخلص الديوانة؟',
    'ch7al mn nhar katb9a sel3a dyali f diwana?',
    'chno hiya sel3a li khassha rokhsa?',
    'ch7al diwana 3la tilifoun li chrit?',
    'wach khassni rokhsa bach nstawred?',
  ])('leaves "%s" to the base', (question) => {
    expect(missing(question)).toBeUndefined();
  });

  it.each(['', '   ', '???', '🤷', 'douane', 'combien', 'الجمارك'])(
    'asks nothing back of "%s"',
    (question) => {
      expect(missing(question)).toBeUndefined();
    },
  );

  it('takes what was told before for told', () => {
    const question = 'Combien je vais payer à la douane ?';
    expect(missing(question, said("Je veux importer des vélos d'Espagne"))).toBeUndefined();
    expect(missing("What's the tariff code for it?", said('I sell argan soap.'))).toBeUndefined();
    expect(missing(question, said('Le code est 8712.00'))).toBeUndefined();
  });

  it('asks when what was said before tells nothing either', () => {
    const question = 'Combien je vais payer à la douane ?';
    expect(missing(question, said('Bonjour', 'Ma marchandise est arrivée hier'))).toBe('goods');
    expect(missing(question, [{ role: 'assistant', content: 'Je connais les vélos.' }])).toBe('goods');
  });

  it('reads what is named only when something that depends on it is asked', () => {
    const never = (): never => {
      throw new Error('read');
    };
    const asked = { variety: 'fr', history: [], readEntities: never } as const;
    expect(findMissingFact({ ...asked, question: 'Comment rapatrier mes recettes ?' })).toBeUndefined();
    expect(() => findMissingFact({ ...asked, question: 'Combien de droits pour ma commande ?' })).toThrow(
      'read',
    );
  });

  it('does without what a question names where nothing can read it', () => {
    const asked = { variety: 'fr', history: [], readEntities: () => undefined } as const;
    expect(findMissingFact({ ...asked, question: 'Combien de droits pour ma commande ?' })).toBe('goods');
    expect(findMissingFact({ ...asked, question: 'Combien de droits pour mes vélos ?' })).toBeUndefined();
  });
});
