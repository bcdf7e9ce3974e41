import { beforeAll, describe, expect, it } from 'vitest';
import { createCountryFinder, type CountryFinder } from './find-countries.ts';
import { readDirection, type QuestionDirection } from './read-direction.ts';
import { corpusSources } from './understanding.fixture.ts';

let find: CountryFinder;

beforeAll(async () => {
  find = createCountryFinder((await corpusSources()).tables);
}, 60_000);

const CASES: Readonly<Record<QuestionDirection, readonly string[]>> = {
  export: [
    'Je vends à Lyon, je facture la TVA ?',
    "J'exporte des jus",
    "J'expédie des céramiques à un magasin de Québec",
    'Un client de Nairobi attend sa commande',
    'Un importateur de Libreville me prend 3 conteneurs',
    'Un galeriste de Tokyo veut mes pièces avant de les expédier',
    'Shipped to a buyer in Canada',
    'Our importer in New Jersey cleared a load of ceramics',
    'My buyer in Lagos is late',
    'I want to sell couscous overseas',
    'بعت بضاعة لزبون في ألمانيا، كم من الوقت لدي لإدخال ثمنها إلى المغرب؟',
    'أبيع السمك الطري لمشتر في إسبانيا',
    'صيفطت الزيتون لواحد الكليان فإسبانيا',
    'بغيت نصدر العسل لفرنسا',
    'bghit nsifet babouches l fransa',
    'nsedder zit argan l marikan',
  ],
  import: [
    'Je veux importer des pneus',
    'ramener des jouets de Chine et les revendre ici',
    'Mon fournisseur de Bursa m’envoie un A.TR',
    'faire venir du concentré de tomate depuis l’Égypte',
    'comment devenir importateur au Maroc ?',
    'My supplier in Vietnam wants a deposit',
    'We buy coated MDF boards from Turkey',
    'a foreign dairy selling cheese to Morocco',
    'bring 2,000 seedlings from Spain to my farm',
    'أريد استيراد هواتف من الصين',
    'هل يمكنني جلب حاوية من الملابس المستعملة؟',
    'بغيت نجيب زرابي من مصر',
    'شريت السلعة من الشينوا',
    'njib men chine',
    'bghit njib lmlabes mn torkia w nbi3hom hna',
    'chrit montre mn aliexpress',
  ],
  neither: [
    'Quels sont les horaires de la douane ?',
    'quels papiers pour ouvrir un compte portnet ?',
    'Je voyage en Turquie, combien de devises ?',
    'What is PortNet?',
    'How much cash may I carry on a trip to France?',
    'What are the Incoterms?',
    'ما معنى الدروباك؟',
    'أسافر إلى تركيا، كم من العملة؟',
    'كيفاش نتسجل فبورتنت؟',
    'غادي نسافر لتركيا، شحال ديال الفلوس ندي معايا؟',
    'ch7al dyal devises n9der nddi m3aya l torkia ?',
    "importer ou exporter, c'est le même registre ?",
    '',
  ],
};

describe('readDirection', () => {
  for (const [direction, questions] of Object.entries(CASES))
    it.each(questions.map((question) => [question]))(`is ${direction} for: %s`, (question) => {
      expect(readDirection(question, find(question))).toBe(direction);
    });

  it('needs the place to read a mere sale', () => {
    expect(readDirection('Je vends à Lyon')).toBe('neither');
    expect(readDirection('Je vends à Casablanca', find('Je vends à Casablanca'))).toBe('neither');
  });
});
