import type { PhraseRule } from '../../text/phrase-rule.ts';

/** What people write in English to take the assistant out of its role; beside `text/machine-instructions.ts`. */
export const ENGLISH_ATTACKS: readonly PhraseRule[] = [
  // The prompt is asked for.
  [
    'reveal|show|print|repeat|display|output|copy|dump|leak|recite|write out|tell me|give me|share|paste|what (were|are|is)|summari[sz]e|translate',
    'your (_ )?(prompt|instructions|guidelines|configuration|system message|initial message|programming|rules|secrets?|api key|password)|(the |your )?(system|hidden|secret|initial|original) (prompt|message|instructions|text)|(everything|all( the)? (text|words)|the (text|words|lines)) (above|before|that (came|comes) before)|(exact )?words your (developer*|creator*|maker*)|what your (developers|creators|makers) (told|gave|wrote)|(developer*|creator*) (gave|told|wrote) you',
  ],
  ['repeat (everything|all|the text|the words|verbatim)', 'above|before|verbatim|starting with|previous'],
  // Another role.
  [
    '(pretend|imagine|suppose|act|behave|respond|answer|speak|talk) (that )?(you|you re|as if you|like|as) (_ )?(are|were|have|a|an|my|no)|role-play*|you (are|re) (now )?(max|dan|evil|free|unrestricted|jailbroken|my (late |dead )?(grandm*|grandp*))|let s play (a )?(game|role)|my (late |dead )?grand(ma|mother|pa|father) (used to|would)|stay in character|play the (role|part)',
    'no (ethics|rules|limits|restrictions|filter*|guidelines)|without (_ )?(rules|limits|restrictions|filter*|guidelines|ethics|censorship)|unrestricted|unfiltered|uncensored|smuggl*|evil|hacker|criminal|fraudster|anything|grand(ma|mother|pa|father)|character|forget',
  ],
  [
    'you (will |must |shall |now )*(obey|comply with|do whatever|do anything|have no (rules|limits|restrictions|filter*))|no longer bound|free from (all )?(rules|restrictions)|do anything now',
  ],
  // What stands in a text is to be obeyed.
  [
    'translate|decode|decrypt|decipher|unscramble|read|summari[sz]e|reverse|convert',
    '(and|then) (_ )?(follow|obey|execute|carry (it|this|them) out|do (what|as) (it|they) say*|comply|act on|apply)( it| this| them| what)?|do what (it|is) (says|written)|carry (it|this) out|follow (it|what it says|the instruction*)',
  ],
  [
    '(this|the|following|attached|above) (document|text|notice|file|message|email|page|quote)',
    'do (what|as) it says|obey|(ai|assistant|model|bot) (reading|must|should|has to)|carry out',
  ],
  // Only words of the asker's choice.
  [
    '(?<!(i|we|they|some|people|to|not|you|can|must|should) )((say|print|output|write|reply|respond|answer) (only|exactly|with only|only with|nothing but)|(just|only) (say|print|output|reply|respond|answer))|(end|start|begin|finish) (your|the|every|each) (answer|reply|response|sentence)s? (with|by)|(add|append|include|insert|embed) (this|the following|a|an) (picture|image|link|line|text|html|markdown|tag|script)~',
    '!(yes|no) or (yes|no)',
    '!(in|into) (english|french|arabic|darija)',
  ],
  [
    '(forget|leave|drop|stop|skip|never mind) (about )?(customs|trade|morocco|your (job|topic|subject))',
    'joke|poem|story|song|recipe|sing',
  ],
  // A part to play that fraud belongs to; morals put aside; the orders that were given first.
  [
    'you are|you re|play|pretend|imagine you|act as',
    'smuggl*|contraband|forger*|fraudster*|corrupt|trafficker*',
    'tell me how|teach*|method|trade|character|step by step|describe|explain how',
    '!(you are (a |the )?customs)',
  ],
  ['(switch|turn|put|leave|drop) (_ ){0,2}(morals|ethics|scruples|conscience) (off|aside)'],
  ['your (starting|first|opening|standing) (orders|instructions|words)'],
];
