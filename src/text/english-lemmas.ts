/**
 * Irregular English forms → the form that dictionaries list, as folded words: stemming cannot undo them, and translations
 * are learned for each form apart without it. Forms of two words (`found`, `left`, `ground`, `saw`) are left out, and so
 * are those whose stem is the same anyway.
 */
export const ENGLISH_LEMMAS: ReadonlyMap<string, string> = new Map(
  (
    'be:am is are was were been isn aren wasn weren;do:does did done don doesn didn;have:has had haven hasn hadn;' +
    'can:could couldn cannot;will:would won wouldn;go:goes went gone;say:said;make:made;take:took taken;get:got gotten;' +
    'give:gave given;come:came;know:knew known;think:thought;see:seen;buy:bought;bring:brought;pay:paid;sell:sold;' +
    'send:sent;tell:told;keep:kept;become:became;begin:began begun;break:broke broken;build:built;catch:caught;' +
    'choose:chose chosen;cost:costed;deal:dealt;draw:drew drawn;drink:drank drunk;drive:drove driven;eat:ate eaten;' +
    'fall:fell fallen;feed:fed;feel:felt;fight:fought;fly:flew flown;forbid:forbade forbidden;forget:forgot forgotten;' +
    'forgive:forgave forgiven;freeze:froze frozen;grow:grew grown;hang:hung;hear:heard;hide:hid hidden;hold:held;' +
    'lay:laid;lead:led;learn:learnt;leave:leaving;lend:lent;lose:lost;mean:meant;meet:met;ride:rode ridden;' +
    'ring:rang rung;rise:rose risen;run:ran;seek:sought;shake:shook shaken;shine:shone;shoot:shot;show:shown;' +
    'sing:sang sung;sink:sank sunk;sit:sat;sleep:slept;speak:spoke spoken;spend:spent;stand:stood;steal:stole stolen;' +
    'stick:stuck;strike:struck;swear:swore sworn;sweep:swept;swim:swam swum;teach:taught;tear:tore torn;' +
    'throw:threw thrown;understand:understood;wake:woke woken;wear:wore worn;win:won;withdraw:withdrew withdrawn;' +
    'write:wrote written;undertake:undertook undertaken;burn:burnt;bite:bit bitten;blow:blew blown;bend:bent;' +
    'bleed:bled;breed:bred;dig:dug;dream:dreamt;spell:spelt;spill:spilt;spoil:spoilt;weave:wove woven;' +
    'overcome:overcame;oversee:oversaw overseen;bear:borne born;arise:arose arisen;' +
    'child:children;man:men;woman:women;person:people;foot:feet;tooth:teeth;goose:geese;mouse:mice;ox:oxen;' +
    'wife:wives;life:lives;knife:knives;half:halves;leaf:leaves;shelf:shelves;thief:thieves;criterion:criteria;' +
    'phenomenon:phenomena;datum:data;medium:media;good:better best;bad:worse worst'
  )
    .split(';')
    .flatMap((entry) => {
      const [lemma = '', forms = ''] = entry.split(':');
      return forms.split(' ').map((form) => [form, lemma] as const);
    }),
);
