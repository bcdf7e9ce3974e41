import { fold } from './normalise.ts';

/**
 * Words of Darija grammar in Latin letters, folded, in the spellings people type: question words, pronouns, particles,
 * "have", "want", "must", "can". Collected by hand from everyday writing; no list was copied.
 */
export const DARIJA_LATIN_WORDS: ReadonlySet<string> = words(`
  chno chnou chnu chnoo achno achnou chnahia chnahiya chnahowa chnowa chnawa ach ash achmn achmen chkoun chkon chkun
  kifach kifash kifache kifech kfach kif kifma 3lach 3lash 3lach 3alach 3lax fin fayn fein feen imta imtach fo9ach
  ch7al chhal ch7all chehal sh7al mnin mnine menin wach wash wesh wach wax ina achn
  ana anaya nta ntaya nti ntiya howa houwa huwa hiya hia homa houma huma 7na hna 7naya hnaya ntoma ntouma
  had hada hadi hado hadou hadak hadik hadok hadouk hadchi hadshi hadxi dak dik dok dakchi dakshi hakka hakak haka
  dyal dial diyal dyali diali dyalo dyalou dialo dyalk dyalek dialk dyalha dialha dyalna dialna dyalhom dialhom dyalkom
  dyawli dyawlo dyalti dyawl lli elli illi li chi shi wa7d wa7ed wahed wahd wahda wa7da kol kolchi koulchi kulchi kolha
  kolna kolhom koll
  f fi b l d w o u ou n m fih fiha fihom fia fiya mn men mni mnha mno m3a m3aya m3ah m3aha m3ana m3ahom m3ak 3la 3liya
  3lia 3lih 3liha 3lihom 3lina 3lik 3nd 3end 3ndi 3andi 3endi 3ndo 3ando 3ndk 3andek 3ndha 3ndna 3andna 3ndhom 3ndkom
  7ta 7tta hta htta 9bel qbel 9bl mor mora mour b3d ba3d 7da fo9 foug t7t bla blach bhal b7al bin binatna l3nd
  wla wela wella wlla awla walakin walakine walaken weli 7it hit 7itach hitach ila yla ela bach bash bax mli melli melli
  ma mashi machi maxi mach makaynch makaynach makayn makanch walo walou 3mr ga3
  gha ghadi ghadia ghadya ghadyin rah raha rahi rahom rani rak rahna raho daba deba dba db bzaf bezaf bzzaf bzef
  bzaaf chwiya chwya chwia ghir gher ghi tani mazal mazel mazala ba9i baqi dima safi wakha waxa yak ewa iwa iwaa
  3afak 3afakom 3afakoum allah khoya khouya khti sahbi sa7bi salam slm salamo labas choukran chokran shukran
  kayn kayna kaynin kaynine kan kant kanou kano kanet konna kont ykoun ykon tkoun tkon nkoun nkon kaykoun kaykon
  khas khass khassni khasni khssni khassna khassk khassek khasek khasso khassha khassou khasha khesni khess kaykhass
  bghit bghina bgha bghat bghaw bghiti baghi baghya baghyin nbghi tbghi ybghi kanbghi
  n9der n9dr nqder ne9der na9der t9der t9dr y9der y9dr i9der yqder ta9der n9dro n9edro ymken imken ymkn imkn momkin
  ndir ndiro ndirha dir ydir ydiro diro tdir dert drt kandir kaydir kaydiro katdir ndiru
  nmchi nemchi mchit mcha mchaw ymchi ghanmchi sir siro aji ja jat jaw jit jiti
  gal galo galou galiya gali galo goul gol 9al 9alo 9ali glt golt kaygolo kaygoulou
  3reft 3rft 3raft kan3ref ka3ref 3arf n3ref na3ref te3ref
  ndwi nhder nsowel nsewel nswel bghitk 3tini 3tiwni goulia golia golili golliya
  mzyan mezyan mzian mzyana nit b7alach bhalach ztama hadfach fach fash fax mnine wa9ila yemken
  dar dart daro nas chhad dyalat ta3 taa3 hakda hakada kaml kamla kamlin bjouj jouj joj
  lyoum lyoma ghda ghedda lbare7 lbareh
`);

/** Words of Darija grammar in Arabic script, folded; words that standard Arabic shares are left out. */
export const DARIJA_ARABIC_WORDS: ReadonlySet<string> = words(`
  شنو شنوا شنهو شنهي اشنو أشنو آشنو اش أش آش اشمن أشمن شمن شكون كيفاش كيفش علاش علاه فين فاين فوقاش وقتاش امتى إمتى
  شحال بشحال منين واش نتا نتي نتوما حنا هوما هاد هادا هادي هادو هادوك هاداك هاديك هادشي هاذشي هادالشي داك ديك دوك
  داكشي هكا هاكا هكاك ديال ديالي ديالو ديالك ديالها ديالنا ديالهم ديالكم ديل ديلو ديلها ديالت تاع نتاع دابا دبا
  اللي لي اللى للي شي شيحاجة حاجة وحدة كولشي كلشي كاملين
  باش بحال بحالو بحالها حيت حيتاش ايلا إيلا يلا ملي منلي فاش فلي غير غي عاد حتا ولاكين ولاكن والاكين
  ماشي مكاينش ماكاينش ماكاينش مكاين والو بزاف بزاااف شوية شويا مزيان مزيانة صافي واخا وخا ياك ايوا راه راها راهم
  راني راك رانا غادي غاديا غادين غا كاين كاينة كاينين كانو كاينا
  عندي عندو عندك عندنا عندهم عندكم معايا معاك معاه معاها معانا معاهم ليا ليك ليه ليها لينا ليهم ليكم بلي باللي واللي ديالت بجوج وخة هادوما هادا حت انو أنو مللي كيفاه بحالاش هادية عندنا كتر كثر بداو بدات فيا
  خاص خاصني خاصو خاصك خاصنا خاصها خاصهم خصني خصو خصك خص كيخص كيخصني
  بغيت بغا بغينا بغات بغاو باغي باغية نبغي كنبغي نقدر نقدرو تقدر يقدر يقدرو كنقدر كيقدر كتقدر يمكنليا
  ندير نديرو دير يدير يديرو تدير درت داير دايرة كيدير كنديرو كيديرو كندير نمشي نمشيو مشيت مشا مشات كيمشي سير اجي جا جات جاو جيت
  گال قالو گالو گلت قالي كيقولو كتقول كيقول عرفت عارف كنعرف عفاك عافاك خويا ختي لابأس لاباس
  بيه بيها بيهم منو عليا فهاد فهادشي بهاد لهاد ديالهوم هوما نيت تاني مازال باقي ديما دغيا كيما كيفما
  زعما غادى كايكون كيكون كتكون غيكون غتكون ولات ولى ولاو جوج
  راسو راسها لداخل لبرا برا هنايا تما لهيه البارح
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(fold));
}
