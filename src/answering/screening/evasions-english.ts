import type { EvasionRules } from './evasion-kind.ts';

const UNSEEN =
  'without (_ ){0,4}(notic*|know*|caught|detect*|flag*|find*|realis*|realiz*|see*|suspicion|inspect*|question*|being (seen|stopped))|not (be )?(notic*|catch*|caught|find|found|detect*|see)|unnoticed|undetected|do not (find|notice|catch|see)|secretly|discreetly|under the radar';

/** Help to evade that is asked for in English. */
export const ENGLISH_EVASIONS: EvasionRules = {
  undervaluation: [
    [
      'under-(invoice|invoicing|value|valuing|declare|declaring|report|reporting|bill|billing)|understate|understating|over-invoice|over-invoicing|(lower|reduce|fake|shrink|fudge|adjust) (_ ){0,3}(invoice|value|price) (_ ){0,6}(duty|duties|tax*|customs)|low-ball',
    ],
    [
      '(price|value|amount|figure|number)',
      'invoice*|customs|declar*|form',
      '(lower|less|half|halv*|smaller|reduced|cheap*|believable|plausible|credible|realistic|reasonable|minimal)',
      '(duty|duties|tax*|pay less|believable|looks|save|halv*|suspicion)',
      '(should i|put|write|declare|state|what|how|advise|help|recommend*|suggest*)',
    ],
    ['(two|double|second|duplicate|separate) (sets of )?invoices?', 'customs|bank'],
    [
      'declar* (_ ){0,4}(less than|below|half|lower|cheaper) (_ ){0,4}(paid|value|price|cost|real|actual|worth)~',
      '(save|pay less|avoid|without|how)',
    ],
  ],
  falseOrigin: [
    [
      '(fake|false|forge*|counterfeit|falsif*|fabricat*|bogus|phony|doctor) (_ ){0,4}(origin|certificate of origin|eur 1|made in|label*|provenance)',
    ],
    [
      '(label|relabel|re label|pass off|stamp|mark|sell|declare|present|disguise|claim|repackag*)',
      '(chinese|china|asian|indian|foreign|turkish|vietnam*|bangladesh*|pakistan*|imported)',
      '(made in|moroccan|morocco|european|local|turkish|origin|as)',
      '(duty|preferen*|tariff|benefit|agreement|quota|eu|europe|usa|us)',
      '!(rules|requirement*|legal|lawful*|allowed)',
    ],
    [
      '(change|swap|switch|remove|replace) (_ ){0,3}(label*|tag*|made in|country of origin|origin)',
      '(duty|duties|tariff|preferen*|avoid|customs|pay)',
    ],
  ],
  splitting: [
    [
      '(split*|break* (up|down)?|divid*|spread*|separat*|chop*|distribut*)',
      'parcel*|order*|shipment*|package*|consignment*|box*|deliver*|invoice*',
      '(below|under|beneath|avoid*|none of them|escape|dodge|not (be )?(tax*|pay*)|gets? (taxed|charged)|stay* (under|below)|threshold|duty free|exempt*|so that|limit|without paying)',
      '!(lawful*|legal*|allowed|permitted)',
    ],
    [
      '(different|several|multiple) (addresses|names|recipients|people)',
      'parcel*|order*|box*|package*|shipment*',
      'tax*|dut*|threshold|limit|customs',
    ],
  ],
  concealment: [
    [
      '(hide|hiding|conceal|concealing|stash|stashing|sneak|sneaking|smuggle|smuggling|camouflage|disguise)',
      'customs|border*|officer*|airport|luggage|suitcase|inspect*|scanner*|x ray|container*|control*|guard*|police|port|vehicle|car|gold|watch*|cash|cigarette*|phones?|jewel*|drone*|past',
      '!(penalt*|punish*|sentence|risk* of|happen* if|how does customs)',
    ],
    [
      '(bring|get|take|carry|move|import|export) (_ ){0,8}(past|through|across|over|into) (_ ){0,3}(customs|border*|airport|checkpoint|inspection|morocco)',
      UNSEEN,
    ],
    [
      'smuggler|smuggling|smuggle',
      'how|expert|best|tips|advice|help|route|way|trick*',
      '!(what is|define|definition|penalt*|punish*|fine|combat|fight|law on)',
    ],
    ['(undeclared|without declaring)', '(how|best|trick*|way|tips|get away)', UNSEEN],
  ],
  bribery: [
    [
      'brib*|kickback*|grease (_ )?palm*|backhander*|under the table',
      'customs|officer*|inspector*|agent*|official*|guard*|clear*',
      '!(report*|complain*|denounce|asked me|demand*|refuse)',
    ],
    [
      'pay (_ )?off|(slip|tip|give|offer|pay) (_ ){0,5}(officer|inspector|official|customs agent|guard|policeman)',
      'inspector|officer|official|customs|guard',
      '(going rate|look the other way|let (_ ){0,4}(through|pass|go)|how much|turn a blind eye|speed|ignore|faster|quietly|close his eyes)',
    ],
  ],
  sanctions: [
    [
      '(evad*|circumvent*|bypass*|get (around|round|past)|dodg*|avoid*|work-around|escape|break|sidestep|skirt)',
      'sanction*|embargo*|export (ban|control*|restriction*)|blacklist*|denied part*|asset freeze',
      '!(penalt*|punish*|comply|fine)',
    ],
    [
      '(rout*|ship*|transship*|re-export*|divert*|send*|transit*|sell*|deliver*)',
      'third countr*|shell compan*|front compan*|intermediar*|middleman|via|through|dubai|turkey|another country',
      'sanction*|embargo*|ban|banned|prohibit*|restricted|blacklist*',
      '(so that|without|not|catch|avoid|hide|conceal|evad*|anyway|despite|to reach)',
    ],
  ],
  falseDeclaration: [
    [
      '(pass off|declare*|describe|description|classif*|label|present|list|write|misdeclar*|misclassif*|report)',
      '(as|lower weight|less weight|wrong|different|instead of|used|lower quantit*|fewer|another (species|code)|weigh* less)',
      '(pay less|save|avoid*|lower (duty|rate|tax*)|reduce|without (_ ){0,2}(caught|notic*|detect*)|quota|cheaper|dodge|get away)',
      '!(mistake|error|correct|wrongly declared|by accident)',
    ],
    [
      '(fake|false|forge*|counterfeit|falsif*|fabricat*|bogus|phony|backdat*|doctor|photoshop|tamper*) (_ ){0,2}(certificate*|document*|invoice*|licen*|permit*|declaration*|paper*|stamp*|bill of lading|date*|weight*|test report*)',
      '!(how (does|do|can) customs|detect*|spot|recogni*|penalt*|punish*|verify|report)',
    ],
    ['mis-declar*|misdescrib*|misclassify', 'how (to|do|can)|help|best way'],
    [
      '(cheat|trick|fool|deceive|mislead)( on| in)? (the |my |a )?(customs|declaration*|weight*|invoice*|inspect*|quota*|dut*)|lie (to|on|about|in) (_ ){0,3}(customs|declaration|weight|value|origin|inspect*)',
    ],
  ],
  evasion: [
    [
      'evad* (_ ){0,4}(dut*|tax*|customs|control*|vat|import)|dodg* (_ ){0,4}(dut*|tax*|customs|vat|control*)|avoid paying|(get|wriggle) (out of|around|round) (_ ){0,4}(dut*|tax*|customs|vat|control*|inspection)|bypass* (_ ){0,3}(customs|control*|inspection|dut*)|cheat (_ ){0,2}(customs|tax*)',
      '!(too much|twice|storage|demurrage|fees?|under the|agreement|double taxation|lawful*|legal*|exempt*)',
    ],
    [
      UNSEEN,
      'customs|duty|duties|border|inspector*|officer*',
      '(how|help|best|way|trick*|can i|tips)',
      '!(how does customs|delay*)',
    ],
    [
      'get (past|through|by) customs',
      '(gold|drugs|without|cash|unnoticed|smuggl*|ethics|hidden|undeclared|illegal)',
    ],
  ],
};
