import { beforeAll, describe, expect, it } from 'vitest';
import { openLookups, type LookupBench } from './lookup.fixture.ts';
import { parcelLookup } from './parcel-lookup.ts';

describe('parcelLookup', () => {
  let bench: LookupBench;
  beforeAll(async () => {
    bench = await openLookups();
  });

  it.each([
    'Ordered a 25-dollar dress from Shein. Will I be charged anything when it lands?',
    'J’ai commandé une lampe à 90 dh sur Temu, je paie la douane ?',
    'طلبت سماعات من موقع صيني، هل سيطالبونني بأداء شيء؟',
    'شريت صباط من شي إن ب 220 درهم، واش غادي نخلص عليه الديوانة؟',
    'كم الرسوم على طرد من تركيا؟',
    'Quelles taxes pour un colis venant de Chine ?',
    'How much customs duty on a parcel from Germany?',
    'ch7al diwana 3la colis mn chine?',
  ])('leads with the rule for purchases online: %s', (question) => {
    expect(bench.told(bench.find(parcelLookup, question))[0]).toBe('colis-ecommerce#summary.1');
  });

  it.each([
    ['what it was before the rule', 'En mars 2021, une robe à 900 DH sur Shein payait-elle la douane ?'],
    ['an allowance', 'Combien me reste-t-il de dotation à dépenser sur Amazon, frais compris ?'],
    ['a gift', 'Un cadeau acheté sur Amazon paie-t-il la douane ?'],
    ['goods to resell', 'Je commande sur AliExpress pour ma boutique, quels droits je paie ?'],
    ['a supplier', 'Can I pay my Alibaba supplier upfront?'],
    ['a parcel that is sent', 'Quelles taxes paie mon colis de Fès vers la France ?'],
    ['another country', 'wach brazil kat7et droits de douane 3la telephonat mn chine ?'],
    ['goods that are sold', 'J’exporte sur Amazon en France, mon client paie quels droits ?'],
  ])('leaves %s to others', (_what, question) => {
    expect(bench.find(parcelLookup, question)).toBeUndefined();
  });
});
