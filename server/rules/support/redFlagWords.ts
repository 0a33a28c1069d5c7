/** How red flags of a technology sound in a record's own words, and how it sounds where something is done about one. Patterns only; whose technology it is, the rule tells. */
import { regex } from '../../base/patterns.ts';

/** A red flag of the rubric, and how it sounds. */
export interface Flag {
  readonly id: string;
  readonly says: readonly RegExp[];
}

/** How each of the five sounds in a record's own words. */
export const FLAGS: readonly Flag[] = [
  {
    id: 'red-flag/no-production-experience',
    says: [
      regex('i')`
        \b(?:nobody|no ?one|none of (?:us|our|the)|not one of us|neither of us|no (?:engineer|member|developer|colleague))\b
        (?! but\b)[^.;]{1,30}\b(?:has|have|had|runs?|uses|operates)\b[^.;]{1,40}\b
        (?:production|at scale|before|live|in anger|toy|prototype|tutorial|(?:outside|beyond) (?:an?|the|our) (?:laptop|lab|test\w*|demo|tutorial))\b
      `,
      regex('i')`
        \b(?:our|the team['’]s|everybody['’]s) (?:very )?first (?:time|project|contact|system|experience) (?:with|of|on|in|using)\b|
        \b(?:just|only) one of us (?:has|have) (?:ever )?(?:seen|run|used|operated)\b|
        \bno(?:body has| one has)? (?:\w+ )?experience (?:in the house|in-house|here|in the team|with it)\b
      `,
      regex('i')`
        \b(?:we|team|staff|engineers|colleagues|company|organi[sz]ation)\b[^.;]{1,20}\b
        (?:(?:has|have|had) (?:never|not(?: yet)?)|never|haven't|hasn't) (?:run|operated|used|deployed)\b[^.;]{1,40}\b
        (?:production|at scale|live|before)\b
      `,
      regex('i')`
        \b(?:no|zero|without(?: any)?|lacks?(?: any| the)?|lacking) (?:real |hands-on |in-house |prior )?
        (?:production|operational|operations|operating|running) experience\b
      `,
      regex('i')`
        \b(?:never|not(?: yet)?) (?:been )?(?:run|operated|used|deployed)\b[^.;]{1,30}\bin production\b[^.;]{1,10}\b
        (?:by (?:us|any|the team)|here|yet|before|in the company)
      `,
    ],
  },
  {
    id: 'red-flag/few-maintainers',
    says: [
      regex('i')`
        \b(?:has|have|with|there is|is)\s(?:only |just |but )?(?:a single|one|only one|a sole|
        a lone) (?:(?:active|core|part-time|volunteer|regular) )*(?:maintainer|committer|contributor|core developer)\b
        (?! (?:per|for each|in each|each|at|on)\b)
      `,
      /\b(?:its|the) (?:sole|only|single|lone|one) (?:(?:active|remaining|core) )*(?:maintainer|committer|contributor)\b/i,
      /\bmaintained (?:\w+ )?by (?:only |just )?(?:one|a single|a lone) (?:person|developer|engineer|volunteer|individual|maintainer|contributor)\b/i,
      /\b(?:only |just )?(?:one|a single) (?:person|developer|engineer|volunteer) maintains\b/i,
      /\bone (?:person|developer|volunteer) (?:keeps|runs|carries)\b[^.;]{1,40}\bproject\b/i,
      /\b(?:fewer|less) than two (?:active )?maintainers\b|\bno active maintainers?\b|\bbus factor (?:of|is|=) ?(?:one|1)\b/i,
      /\b(?:is|looks|appears|project is) (?:unmaintained|abandoned|no longer maintained)\b/i,
    ],
  },
  {
    id: 'red-flag/no-way-out',
    says: [
      regex('i')`
        \bno (?:easy |clear |practical |realistic |known )?(?:way (?:out|off)|exit(?: path| strategy| plan| route)?(?=[ .,;]|$)|
        (?:migration )?path (?:off|away|out)(?! the (?:\w+ )?queue)|migration path)\b
      `,
      regex('i')`
        \bno (?:\w+ )?way (?:to (?:migrate|move|get|switch)|of (?:migrating|moving|getting|switching|leaving))\b[^.;]{1,25}\b
        (?:off|away|out|back|vendor|provider|platform|it)\b
      `,
      regex('i')`
        \b(?:we|the team|data|it)\b[^.;]{1,40}\b(?:cannot|can't|can not|could not|is impossible to|unable to) (?:be )?
        (?:migrated?|moved?|exported?|switch(?:ed)?|leave|get)(?:\b[^.;]{1,25}\b(?:away|off|elsewhere|later)\b|
        \s*[.;]?$| out\b(?! of order))
      `,
      /\b(?:migrating|moving|switching) (?:away|off|out)\b[^.;]{1,20}\b(?:is|would be|becomes) (?:not possible|impossible|out of the question)\b/i,
      /\b(?:we|one) (?:cannot|can['’]t|can not|could not) leave\b(?! (?:it|the|this|that|a|an)\b)/i,
      /\b(?:has|offers|provides) no (?:data )?export\b|\bwe (?:would be|will be|are) locked in\b/i,
    ],
  },
  {
    id: 'red-flag/thin-documentation',
    says: [
      regex('i')`
        \b(?:documentation|docs) (?:[\w-]+ ){0,5}(?:is|are|remains?|seems?) (?:still |very |quite |rather |mostly |extremely )*
        (?:thin|sparse|poor|incomplete|outdated|lacking|minimal|scarce|weak|patchy|(?:almost )?non-?existent)\b
      `,
      regex('i')`
        \b(?:documentation|docs) (?:is limited to|are limited to|covers? only|only covers?|stops? (?:at|after)|ends? (?:at|after|with)|
        consists? of) (?:a |an |the |its )?(?:single )?(?:tutorial|getting|quick|readme|basics|hello)
      `,
      regex('i')`
        \b(?:thin|sparse|poor|scarce|incomplete|outdated|patchy|hardly any|almost no|little|
        very little) (?:official |public |english |operational )?(?:documentation|docs)\b
      `,
      /\b(?:there is|has|with|offers) no (?:official |public |english |operational )?(?:documentation|docs)\b/i,
      /\b(?:manual|handbook|documentation|docs) (?:consists? of|is|are) (?:just |only |nothing but |little more than |not much more than )?(?:a|the) (?:single )?(?:readme|blog|page|quick)/i,
      /\b(?:poorly|barely|hardly|sparsely|scarcely|not (?:well )?|un)[ -]?documented\b|\bnothing (?:is )?documented\b/i,
    ],
  },
  {
    id: 'red-flag/foreign-operations',
    says: [
      regex('i')`
        \b(?:operat\w+|runs?|running|deploy\w+|administ\w+)\b[^.;]{1,40}\b
        (?:unlike|nothing like|differently from|very different(?:ly)? (?:from|to|than)|completely different (?:from|to|than)|
        foreign to)\b[^.;]{1,40}\b(?:everything|anything|we|our|the rest|else|other)\b
      `,
      /\b(?:run|operated|deployed|administered) (?:\w+ )?differently (?:from|to|than) (?:everything|anything|all|our|the rest)/i,
      /\b(?:operational|operations|operating) model\b[^.;]{1,30}\b(?:foreign|unfamiliar|alien|unlike|different|new to)\b/i,
      regex('i')`
        \b(?:foreign|alien|unfamiliar) (?:operational|operating|operations) model\b|
        \bunfamiliar with (?:how (?:it is|to) (?:operate|run)|operating|running)
      `,
      /\bnobody (?:on the team |here |in the team )?knows how to (?:operate|run|deploy|administer)\b/i,
    ],
  },
];
/** Something is done about it, or was. */
export const ANSWERED = regex('i')`
  \b(?:mitigat\w*|so (?:we|the team|that)|therefore|hence|(?:we|team|they|ops|platform) (?:will|plan|
  have (?:hired|booked|agreed|trained|signed|written|forked|tested|built|run)|accept\w*|keep|start|first|are (?:training|hiring)|hired?|
  sign\w*|wrap\w*|fork\w*)|pilot\w*|spike|train\w*|workshops?|hir(?:e|ed|es|ing)|consult\w*|
  (?:support|paid|maintenance|commercial) (?:contract|plan|agreement|support)|fork(?:ed|s|ing)?|runbooks?|fall-?backs?|abstraction|adapter|
  behind (?:an?|our|the) (?:interface|adapter|facade|port|wrapper|abstraction)|wrapp(?:ed|er)\w*|
  export(?:s|ed)? (?:is|are|was|nightly|daily|weekly|to|tested|job)|managed (?:service|offering|by)|vendor support|pair(?:s|ed|ing)?|
  game day|shadow\w*|dry run|accepted risk|accept (?:this|the|that) risk|to (?:address|offset|counter|compensate|soften|reduce|limit)|
  softened|offset|until we|before (?:we|going|it|the|launch|go-?live)|internal (?:notes|docs|documentation|wiki|guide)|
  write (?:our|down|internal)|escrow|employed by us|(?:works for|is one of) us|on our payroll|in return|contain(?:ed|s) by|handled by|
  covered by|addressed)\b
`;
/** Not stated of this choice now: denied, past, supposed, asked, or of another. */
export const NOT_STATED = regex('i')`
  \b(?:if|unless|were (?:it|we) to|no longer|used to|formerly|previously|until (?:\d|release|version|v\d)|since then|which is why it (?:lost|
  was)|in the past|not true|isn't true|far from|
  it is (?:a )?(?:myth|wrong)|does not mean|worr(?:y|ied)|feared|whether|compared (?:to|with)|
  unlike (?!everything|anything|the rest|our|all))\b|\?\s*$
`;
/** Of a way out, `would` is how one speaks: nobody has gone there yet. */
export const SUPPOSED = /\bwould\b/i;
/** Without one of these a text raises no flag. */
export const FLAGGED = regex('i')`
  production|at scale|toy|prototype|maintain|committer|contributor|bus factor|abandoned|exit|way (?:out|off|back|to|of)|path|migrat|locked|
  export|document|docs|manual|handbook|experience|first|project|laptop|lab|leave|differently|operat|unlike|foreign|alien|different
`;
