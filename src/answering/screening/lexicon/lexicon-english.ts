import type { Lexicon } from './concept.ts';

/** English words of the concepts. */
export const ENGLISH_LEXICON: Lexicon = {
  hide: 'hide,hides,hiding,hidden,conceal*,stash*,tuck*,bury,buried,secret compartment,false bottom,double bottom,camouflage*,sewn,sew into,lining,underneath,behind the,under the seat,inside the,swallow,tape to,strap to,in my shoes,in his shoes,in the tyre*,in the spare,spot in a,spot in the,!sewn,!hides',
  understate:
    'under invoic*,underinvoic*,underdeclar*,under declar*,undervalu*,under valu*,understat*,low ball,lowball,knock*,shave*,trim*,lower price,lower value,lower amount,lower figure,smaller figure,smaller amount,smaller value,smaller sum,less than i paid,less than we paid,less than what,half the price,half price,half of what,half the value,fraction of,instead of,how low,whatever figure,whatever price,any figure,declared amount,slimmer,keeps the duty,token price,peanuts,cook the,fudge*,massag*,tweak*,doctor*,inflat*,over invoic*,overinvoic*,cut the value,drop the value,write down the,cents on the,modest figure,!knock,!doctor',
  passOff:
    'taken as,taken for,treated as,reads as,read as,seen as,pass off,passes off,passing off,pass for,pass as,passed off,passes for,look like,looks like,disguis*,pretend*,as if,call my,call it,call them,described as,describe it as,declare it as,declare them as,declare as,posing as,pose as,masquerad*,counts as,presented as,present it as,labelled as,even if it is not,even if it isn,not really right,dress up,dressed up,arrive as,go in as,listed as,list it as,under the guise,make out,make believe,make it seem,appear to be,tell them it,say it is,say they are,claim it,claim they,claiming,shipped as,in the name of science,for personal use',
  forge:
    'fake,faked,fakes,faking,forge*,forging,counterfeit*,falsif*,fabricat*,bogus,phony,phoney,photoshop*,backdat*,doctored,mock up,mocked up,made up,invent*,convincing stamp,stamp,stamps,blank template,tamper*,alter*,edit the,edit a,edited,replica,imitat*,cooked,fictitious,dummy,change the date,redo the date,cook up,whip up,knock up,!forget*,!stamp,!stamps',
  bribe:
    'brib*,kickback*,grease*,backhander*,under the table,envelope,sweeten*,thank you for the,look after the right,thank the,tip the,tip for,gift for the,gift to the,present for the inspector,slip him,slip the,slip a,pay off,pay him off,palm*,look the other way,looks the other way,blind eye,waves my,wave my,wave me,wave us,waves us,facilitation,coffee money,baksheesh,bakshish,favour,favor,buy off,who and how much,make it worth,keep him happy,keep them happy,persuade the,!envelope,!favour',
  smuggle:
    'which route*,what route,smuggl*,contraband,mule,mules,runner,runners,traffick*,walks stuff,walk stuff,across from,run fuel,run cigarettes,night landing,land a few,land crates,fishing harbour,fishing boat,speedboat,dinghy,zodiac,beach,cove,goat path,mountain track,tracks,back road,unmanned,bring across,get across,sneak*,slip across,over the line,no papers,bootleg*,ferry across,coyote*,carry across',
  keepQuiet:
    'undeclared,without declaring,not declare,not declaring,not to declare,don t declare,do not declare,not mention*,without mentioning,keep quiet,keeping quiet,say nothing,saying nothing,zero intention,no intention,telling anyone,not tell,without telling,off the record,off the books,leave out,leave it off,forget to declare,conveniently,omit*,skip the declaration,no receipt,unreported,not report*,without reporting,unrecorded,no paperwork,nothing to declare,green channel,on the quiet,mum about',
  split:
    'how many parcels,split*,slic*,chop*,break up,break it,breaking up,divid*,several parcels,several packages,tiny packets,small packets,small parcels,small packages,thirty,space them,spread*,drip,dribs,to cousins,to neighbours,different names,different addresses,each slice,per week,one at a time,batches,staggered,stagger,portion*,piecemeal,bit by bit,!thirty',
  relabel:
    'relabel*,re label*,tags,labels,label,snip*,sew on,made in,repackag*,re packag*,rebag*,rebrand*,re brand*,new boxes,swap the,peel off,sticker*,swap out,replace the,scratch off,blended,blend*,mixed in',
  twoPapers:
    'two invoices,second invoice,double invoic*,duplicate invoice,two sets,one set of papers,second set,separate invoice,different invoice,another invoice,two versions,parallel invoice,for the bank and,for customs and another,paid offshore,the rest in cash,balance in cash,rest paid,part of the price,link the two,top up,remainder,side payment,on the side,difference in cash',
  keepAbroad:
    'swiss account,keep abroad,stay abroad,leave abroad,kept abroad,park abroad,stay in my,keep the money,keep my earnings,keep it in,leave the money,leave my,offshore,wise,payoneer,revolut,paypal,crypto,bitcoin,usdt,tether,tax haven,malta,dubai account,foreign account,outside morocco,not repatriat*,without repatriat*,avoid repatriat*,hawala,move money out,get money out,take money out,siphon*,funnel*,parked,never come home,never bring back',
  blackMarket:
    'black market,grey market,gray market,parallel market,street dealer,street rate,unofficial,money changer,no questions asked,cash dealer,underground,informal,who sells more,back alley,backstreet,outside the bank*,outside banks,not through the bank,off market,side dealer,without going through a bank',
  divert:
    'local buyer,sell locally,sell it locally,sell them here,sell here,offload*,disappear*,divert*,never re export*,not re export*,without re export*,resell,flog,dump,leak into,off the account,from the account,discharge*,write off,swap for,stays here,keep it here,fake re export,pretend to re export',
  frontName:
    'through serbia,front company,shell company,shell,straw man,straw buyer,nominee,middleman,intermediary,third country,trader in,another consignee,different consignee,on the bill of lading,in someone else,in the name of,under my cousin,borrow a name,cover company,via dubai,via turkey,via the emirates,through a third,through dubai,through turkey,sharjah,on behalf,lend me,transship*,reroute*,re route*,detour',
  evade:
    'evad*,dodg*,duck,escape*,circumvent*,bypass*,get around,get round,getting around,sidestep*,skirt*,cheat*,trick customs,fool*,deceiv*,mislead*,lie to,lie about,lying,fiddle*,scam*,con the,hoodwink,outsmart,outwit,beat the,game the,wriggle,get away with,loophole*,workaround,work around,avoid*,swindl*,rip off,bluff,story hold,!lying',
  customs:
    'customs,declar*,red channel,port,clearance,douane,paperwork,form,forms,entry,arrivals,gate,authorities',
  duty: 'duty,duties,tax,taxes,taxed,vat,tariff,rate,rates,bill,levy,levies,quota,fees,duty free',
  value: 'value,price,amount,figure,sum,cost,worth,valued,priced',
  invoice: 'invoice*,paperwork,papers,proforma,bill of lading,packing list,documents,document,receipt*,books',
  origin:
    'origin,moroccan,chinese,turkish,asian,made in,eur1,eur 1,shenzhen,china,turkey,bangladesh,preferen*,zero rate,chamber,tunisian,foreign,imported,spanish,european,vietnam*,indian,local product,provenance',
  certificate:
    'certificate*,licen*,permit*,phyto*,halal,attestation,stamp,conformity,test report,lab report,approval,health certificate,signature,coa,onssa',
  officer:
    'officer*,inspector*,official*,agent*,guard*,policeman,police,gendarme*,chief,boss,person at the gate,staff,examiner,clerk,supervisor',
  exchangeOffice:
    'exchange office,office des changes,foreign currency,currency,dollars,euros,bank,banks,repatriat*,export proceeds,proceeds,earnings,fees,invoice clients,allowance,remit*,wire,transfer*',
  border:
    'border,frontier,ceuta,melilla,sebta,algeria*,airport,mauritania,fnideq,oujda,nador,guerguerat,crossing,coast,shore,strait,checkpoint*,desert',
  gold: 'gold,bullion,ingot*,bars,jewel*,watch,watches,diamond*,gem*,silver,necklace*,bracelet*,rings,kilo of',
  cash: 'cash,banknotes,notes,grand in,wad,bundle of,money belt,euros,dollars,stack of',
  contraband:
    'cigarette*,cartons,tobacco,alcohol,whisky,whiskey,booze,fuel,petrol,diesel,phone*,iphone*,smartphone*,perfume*,drone*,medicine*,pills,vape*,shisha,spare parts,counterfeit goods,second hand clothes,bales',
  gift: 'gift*,present,presents,birthday,from grandma,donation*,donated,greeting card,handwritten card,wedding',
  usedOrNew:
    'grind the plate,plate off,brand new,used,second hand,secondhand,rough up,scuff*,scratch*,old,refurbish*,worn,pre owned,shop floor,dirty,muddy,age them',
  personal:
    'personal use,personal effects,household,belongings,luggage,suitcase,returning emigrant,moving house,personal purchase,my own stuff,family,cousins,removal,for myself,relocation,bag,handbag',
  code: 'code,heading,hs,tariff heading,classification,classif*,category,description,wording,subheading,nomenclature,label it',
  temporary:
    'temporary admission,temporary import*,bonded,bond,inward processing,ata carnet,transit,free zone,suspensive,warehouse,under suspension',
  sanctioned:
    'sanction*,embargo*,blacklist*,ofac,iran*,tehran,syria*,north korea*,russia*,russian,denied party,banned,prohibited,restricted,dual use,listed entity,asset freeze,export control*,moscow,banned buyer',
  parcel:
    'parcel*,packet*,package*,order,orders,shipment*,consignment*,pallet,container*,boxes,crates,cargo,goods,load,stock,delivery',
  vehicle:
    'truck*,lorry,lorries,van,car,cars,boot,trunk,boat,trailer,tyre*,tank,bus,camper,container*,ship,hull',
  night:
    'night,dark,dawn,patrol*,quietest,coast guard,coastguard,nobody around,off hours,fewest checks,least watched,shift change,empty beach',
  payLess:
    'pay less,paying less,pay nothing,paying nothing,not pay*,without paying,save on,saving on,bottom rate,lowest rate,tiny,duty free,tax free,cheaper,keep the duty,nobody will tax,zero duty,no duty,lower duty,less duty,cut the duty,cut the tax,cut my,reduce the duty,minimi*,under the threshold,below the threshold,stay under,stay below,free of duty,low value',
  believable:
    'believable,credible,plausible,convinc*,look real,looks real,realistic*,looks odd,look odd,raise eyebrows,suspicio*,story hold,hold up,hold water,legit,genuine looking,pass muster,add up,real enough,fly,stand up,ring true,tidying up,red flag*,smell a rat,!fly',
  unseen:
    'their radar,none the wiser,no questions,suspect*,invisible,without showing,without anyone,without customs,without them,without being,without getting,noticing,unnoticed,undetected,nobody notic*,no one notic*,nobody knows,no one knows,nobody sees,not get caught,getting caught,caught,discreet*,quietly,secretly,on the sly,under the radar,off the radar,scanner shows,shows nothing,x ray,sniffer,dogs,out of sight,no trace,leave no,paper trail,never finds out,finding out,find out,detect*,spot it,spotted,breez*,without raising,ever meeting,behind their backs,incognito',
  slipThrough:
    'get past,get through,get it through,get them through,slip past,slip through,past customs,through customs,breeze through,walk through,sail through,pass through,bring in,get in,get them in,get it in,come in,straight through,without inspection,unchecked,let it pass,let me pass,let us through,not opened,unopened',
  how: 'how,how do,how can,how to,how would,what would it take,what should,what wording,which heading,which tracks,what else,where do people,what paperwork,help me,tell me,explain,advise,advice,walk me through,guide,steps,step by step,pointers,show me,any ideas,could you,what do i',
  trick:
    'trick*,secret,secrets,tip,tips,hack,best way,smartest,easiest,safest,method,technique*,workaround,loophole*,what s his secret,pointers,surest,cleverest,scheme,swing that,pull it off,pulled off,plan,ruse',
  who: 'looking for somebody,looking for someone,somebody who,someone who,know anyone,who sells,who can,where can i get,where do i get,where can i find,who would,contact,contacts,guy who,know a guy,put me in touch,who should i',
  howMuch:
    'how much,going rate,what do they charge,charge these days,what price,suitable,what sum,how low,usual amount,what s the price',
  want: 'i want,i d like,we d like,i would like,we would like,i need,i d rather,i ll,i plan,we plan,i intend,i m going to,i am going to,wants to,would like,willing,happy to,let s,could you,write me,draft,make me,prepare me,create me,generate,i ve got,i bought,i have a',
  story:
    'story,novel,imagine*,suppose,hypothetical*,fiction*,character,hero,screenplay,film,movie,theoretical*,scenario,play,script,let s say,just curious,asking for a friend',
  friend:
    'a friend,my friend,a mate,my mate,my cousin,my uncle,my aunt,my brother,a guy,a man,somebody i know,my wife,my husband,grandpa,grandma,my dad,my boss,a colleague,my neighbour,a trader,an acquaintance,everyone says,people say,client of mine,my partner,some importers,a jeweller',
  penalty:
    'penalt*,fine,fines,fined,punish*,prison,jail,consequence*,what happens,what happen,could happen,risk,risks,liable,seize*,seizure,confiscat*,offence,offense,sentence,prosecut*,crime',
  rule: 'legal*,lawful*,law,rules,rule,allowed,permitted,may i,can i,may a,may goods,must,regulation*,requirement*,required,conditions,threshold,limit,deadline,how long,allowance,exemption*,relief,entitled,eligible,qualify,which documents,what documents,do i need,is it,are gifts,article,circular,regime,schemes,official',
  mistake:
    'by mistake,mistake*,by accident,accident*,error*,correct,amend*,wrong value,fix it,rectif*,forgot,inadvertent*,refund*,appeal,contest,dispute,voluntary disclosure,in good faith,wrongly',
  complain:
    'complain*,report a,report an,report the,whistle*,denounce,where can i complain,refuse to pay,fight against,combat,victim,anti corruption,who do i tell,who should i tell',
  checks:
    'how does customs,how do customs,how do officers,how are,which checks,what checks,controls,what does customs,can customs,does customs,audit*,inspection process,risk analysis,how is,determine*,calculate*,work out,assess*',
  protect:
    'protect*,check that,check whether,how can i tell,how do i check,verify,verif*,genuine,authentic*,avoid a fine,avoid a penalty,avoid delays,avoid double,prevent,make sure,ensure,spot a fake,comply,compliance,screen a buyer,due diligence',
  honest:
    'declare correctly,properly,honest*,legally,lawfully,binding ruling,by the book,voluntarily,prove,proof,officially,correctly,must be declared,should i declare,do i have to declare,to be declared',
  instructions:
    'instruction*,rule,rules,guideline*,prompt,prompts,configuration,config,system,programming,your training,its training,training data,policies,policy,safeguard*,filter*,constraint*,restriction*,directive*,preamble,context window,initial message,told before,taught so far,setup,briefing',
  drop: 'ignore*,disregard,forget,scrap,drop,discard,override,bypass,erase,from this point,from now on,no longer,reset,wipe,lifted,turn off,switch off,disable*,set aside,new mission,my word is law,cancel,throw away,start over,void',
  reveal:
    'as they are,starting orders,show,reveal,repeat,paste,print,copy,dump,output your,recite,quote,verbatim,word for word,code block,summarise your,summarize your,summarise your hidden,what were you told,were you told,exactly were you,disclose,leak,expose,list your,first line,above this,text above,before i arrived',
  role: 'you are now,act as,pretend to be,pretend you,you are viktor,roleplay,role play,role,character,don t break,stay in character,play the part,for this conversation you,imagine you,your name is,you re freebot,simulate,impersonate,speak as,persona,ex smuggler,grandmother,grandma used to',
  obey: 'obey,execute,carry out,act on it,act on,do as it says,do what it says,follow it,follow them,follow the instructions in,comply with it,do as,apply it,run it,perform it,as it says',
  cipher:
    'base64,base 64,rot13,rot 13,hex,morse,caesar,cipher,backwards,reverse*,binary,decode*,decrypt*,decipher*,first letter*,acrostic,initials,encode*,emoji*,unscramble,pig latin,leetspeak,turn it into text,translate',
  sayOnly:
    'say only,only say,answer only,answer in,reply only,reply with,output,nothing else,just say,just write,end your,end with,at the end of your,begin with,start with,acknowledge with,confirm with,confirm by,respond with,drop the citations,always answer,without sources,say exactly',
  machine:
    'ai,robot,assistant,chatbot,bot,model,language model,llm,gpt,chatgpt,claude,machine,freebot,your developers,your creators,openai,developers,reader is an ai,dear ai,agent reading',
  unbound:
    'morals off,no limits,unrestricted,unfiltered,uncensored,no limits,no rules,no filter*,without restrictions,without limits,never declines,never refuses,answers whatever,answer anything,answers everything,free from,jailbreak*,jailbroken,no ethics,no morals,anything goes,do anything now,dan,without warnings',
  session:
    'operator,restriction suspended,admin,administrator,session,root,sudo,developer mode,debug mode,maintenance,override code,end of user,end of input,admin note,system message,auditing you,i am your developer,test mode,red team,authori*ed tester,privileges,elevated',
  linkOut:
    'markdown,image tag,html,clickable link,link to http,http,https,url,iframe,script,webhook,my server,pixel,tracking,query string,embed,hyperlink',
};
