"""The fifteen claims that nobody has shown, each with what is the matter with it and the ways to make it."""

from __future__ import annotations

from secondtake.letters.voice import Way, words

_CHANCES = r"(?: chances? | odds | likelihood | probability | prospects )"
_MORE = r"""
    (?: improv\w* | rais\w* | increas\w* | boost\w* | doubl\w* | tripl\w* | lift\w* | multipl\w* |
      maximi[sz]\w* | better\w* | strengthen\w* )
"""
_OFFER = r"""
    (?: offers? | hired | the_job | a_job | jobs? | job_offers? | employment | callback | next_round | selected
      | chosen )
"""
_MANAGERS = r"(?: (?:hiring_|hr_)?managers | employers | interviewers | recruiters | bosses | companies )"
_NOTE = r"""
    (?:
      (?:thank-you|thank_you|thankyou|follow-up|follow_up)_ (?:notes?|letters?|e-?mails?|messages?)
    | (?:the|a|your|this|every)_ (?:note|letter|follow-up)
    | notes
    | second_takes?
    )
"""
_PERCENT = r"_? (?: % | per_?cent | in_(?:a_)?hundred | out_of_(?:a_)?hundred )"
_DISORDER = r"""
    (?: depression | depressive | anxiety_disorder | social_anxiety | ptsd | trauma | burn-?out |
      a_mental_illness | adhd | panic_disorder | clinically_depressed )
"""
CLAIMS: dict[int, tuple[str, tuple[Way, ...]]] = {
    1: (
        "no experiment shows that it brings an offer",
        (
            Way(
                words(rf"""
                    \b {_MORE} _ (?:\w+_)? (?: your | their | his | her | our | candidates'? | people's | one's
                      )_ (?:\w+_){{0,2}} {_CHANCES} \b
                """)
            ),
            Way(
                words(rf"""
                    \b {_MORE} _ (?:\w+_){{0,3}} {_CHANCES} _ (?: of | to | for | at )_ (?:\w+_){{0,3}} (?:
                      {_OFFER} | success | hearing | getting | winning | landing )
                """)
            ),
            Way(
                words(rf"""
                    \b (?: better | higher | greater | improved | best )_ {_CHANCES} \b
                """),
                only_after=words(rf"""
                    ^ _ (?:of|at|to|for)_ (?:\w+_){{0,3}} (?: {_OFFER} | success | getting | winning | landing
                      | hearing )
                """),
            ),
            Way(
                words(rf"""
                    \b (?: 2\.67 | two | three | four | five | ten | \d+(?:\.\d+)? ) _? (?: x | × | times |
                      fold )? _? (?: more | as | likelier ) _ likely_ to_ (?: \w+_){{0,3}} {_OFFER} \b
                """)
            ),
            Way(
                words(r"""
                      \b 2\.67 \b
                    | \b (?:double|triple)s?_ (?:your_|the_(?:number_of_)?|job_)? (?:job_)?offers
                    | \b (?: \d+ | two | three )_? (?:x|×|times)_ (?:more|as_many)_
                        (?:job_)?(?:offers|interviews)
                """)
            ),
            Way(words(rf"\b 53 {_PERCENT} _? (?:\w+_){{0,8}} (?: job\w* | re-?employ\w* | work )")),
            Way(
                words(rf"""
                    \b (?:
                      (?:you|they)(?:'ll|_will)_ (?:\w+_)? (?:get|land|win|receive)_ (?:the|a|an|your|more)_
                        (?:\w+_)? (?:job|offer|offers|role|position)\b
                    | guarantee[sd]? _ (?:\w+_){{0,3}} {_OFFER}
                    | gets?_you_(?:hired|the_job|an_offer|more_offers)
                    | (?:proven|shown|known)_to_ (?:\w+_){{0,3}} (?:get|win|land|bring)_ (?:\w+_)? {_OFFER}
                    | leads_to_ (?:more_)?(?:an_)?(?:job_)?offers?
                    )
                """)
            ),
        ),
    ),
    2: (
        "nobody can tell in which direction one is wrong about one's own interview",
        (
            Way(
                words(r"""
                    \b (?: it | interview | this | that | you | things | conversation | answers? | candidates |
                      people | everyone ) _ (?:\w+ly_|almost_|usually_|always_|just_|all_)* (?: went | did | do
                      | were | was | came_across | performed | go | goes | is | looked | sounded | answered )_
                      (?:\w+_){0,2} (?: better | stronger | well_better )_ (?:\w+_)? than_ (?: you | they | it
                      | he | she | one ) _ (?: think\w* | thought | feel\w* | felt | believe\w* | fear\w* |
                      imagin\w* | reali[sz]e\w* | remember\w* | suspect\w* | assume\w* | give | know )
                """)
            ),
            Way(
                words(r"""
                    \b better_than_ (?: you_(?:think|feel|fear|believe|remember|imagine) | it_(?:feels|felt) )
                """),
                unless_before=words(r"""
                    \b (?:nothing|anything|no)_ (?:\w+_)? $
                """),
            ),
            Way(
                words(r"""
                    \b (?:wasn't|was_not|isn't|is_not|not|never|wasn't_nearly|nowhere_near)_
                      (?:really_|nearly_|anywhere_near_|half_)? (?:as|so|that)_bad_ (?:as_ (?:you|it|all)|\W*$)
                """)
            ),
            Way(
                words(r"""
                    \b (?:
                      you(?:'re|_are)_ (?:just_|simply_|far_|much_|probably_|being_)* too_hard_on_yourself
                    | you_(?:underrate|underestimate)_ (?:yourself|how_well)
                    | people_(?:always|usually|generally)_underrate_themselves
                    | (?:they|nobody|no_one|the_interviewers?)_ (?:\w+ly_)? (?:didn't_(?:even_)?notice |
                        hardly_noticed | noticed_(?:nothing|it) )
                    )
                """),
                unless_before=words(r"""
                    \b (?: whether | if | that | hope )_ $
                """),
            ),
        ),
    ),
    3: (
        "silence says nothing about how it went",
        (
            Way(
                words(r"""
                    \b (?: silence | no_(?:answer|reply|response|news|feedback|call) | not_hearing (?:_back)? |
                      ghosting | being_ghosted | (?:a|the)_ (?:long_)?(?:delay|wait|pause) | hearing_nothing |
                      radio_silence | a_lack_of_(?:reply|response|feedback|an_answer) | an?_unanswered_\w+ ) \b
                      [^.,;]{0,60}? _ (?: means? | meant | says | shows? | tells_(?:you|us) | signals? |
                      suggests? | proves? | indicates? | is_ (?:a_|always_|usually_|often_|probably_)*
                      (?:sign|signal|rejection|good|bad|no\b|an_answer|proof|because) )
                """),
                unless_after=words(r"""
                    ^ _? (?: \w+ly_)? (?: nothing | little | not\b | neither | very_little | much_less |
                      anything )
                """),
                unless_before=words(r"""
                    \b (?:whether|if|what|why)_ $
                """),
            ),
            Way(
                words(r"""
                    \b (?:
                      no_news_is_ (?:good|bad)_news
                    | if_ (?:you|they)_ (?:haven't|have_not|don't|do_not|didn't|hear)_ (?:\w+_){0,5}
                        (?:back|heard|anything|nothing|reply|answer|respond|call) [^.]{0,30} ,? _ (?:
                        you_(?:failed|didn't|did_not|weren't|are_out|have_been|were_not) |
                        they_(?:are|have|chose|picked|don't|do_not) | it's_(?:over|a_no) | the_answer_is)
                    )
                """)
            ),
            Way(
                words(r"""
                    \b they(?:'re|_are)_ (?:probably_|surely_|just_|most_likely_|likely_)* (?: still_
                      (?:deciding|choosing|thinking|considering|talking|interviewing) | busy | simply_slow )
                """)
            ),
        ),
    ),
    4: (
        "no experiment shows that a note decides anything; surveys of managers disagree from 42 to 80 in a hundred",
        (
            Way(
                words(rf"""
                    \b (?: 80 | eighty | 68 | 75 | 76 | 90 | \d\d ) {_PERCENT} _? (?:of_)? (?:\w+_){{0,3}}
                      {_MANAGERS} \b
                """)
            ),
            Way(
                words(rf"""
                    \b (?: most | all | nearly_all | almost_all | four_in_five | four_out_of_five | many |
                      the_majority_of )_ (?:\w+_)? {_MANAGERS} _ (?:\w+_){{0,3}} (?: decide | choose | base |
                      judge | reject | dismiss | hire | pick | rule_out | expect ) \b [^.]* (?: notes? | thank
                      | letter | follow-up )
                """)
            ),
            Way(
                words(rf"""
                    \b {_NOTE} _ (?:\w+ly_|often_|always_|can_|will_|does_|do_|really_|could_|would_)* (?:
                      decides? | make_(?:all_)?the_difference | makes_(?:all_)?the_difference | tips?_
                      (?:the|it) | win_(?:you|the|over|them) | wins_(?:you|the|over|them) | seals?_the | sways?
                      | clinch\w* | (?:influences?|changes?|determines?|affects?|shapes?)_ (?:\w+_){{0,2}}
                      (?:decision|decisions|outcome|mind|minds|result) | gets?_you | secures? |
                      counts?_for_more | sets?_you_apart )
                """),
                unless_before=words(r"\b (?:whether|if|that|hope)_ $"),
            ),
            Way(
                words(r"""
                    \b (?:decision|decisions|hiring|hire)_ (?:\w+_){0,3}
                      (?:on|by|because_of|depends?_on|hinges?_on)_ (?:\w+_){0,2} (?:thank|note|follow-up)
                """)
            ),
        ),
    ),
    5: (
        "nobody has tested whether a second take changes anything",
        (
            Way(
                words(r"""
                    \b (?: second_takes? | (?:the|a|your|this|one|good|follow-up)_
                      (?:note|letter|e-?mail|paragraph|example) | thank-you_\w+ | notes? ) _
                      (?:\w+ly_|can_|will_|could_|would_|often_|does_|still_|even_|always_)* (?: rescues? |
                      saves? | salvages? | repairs? | fix(?:es)? | redeems? | undo(?:es)? | turn(?:s)?_
                      (?:\w+_){0,4} around | makes?_up_for | wins?_back | puts?_ (?:\w+_){0,3} right_again |
                      mends? | reverses? | recovers? | erases? ) \b
                """)
            ),
            Way(
                words(r"""
                    \b (?: rescue[sd]? | save[sd]? | salvage[sd]? | turn(?:s|ed)?_around | recover(?:s|ed)? )_
                      (?: a | the | your | any | even_(?:a|the) )_ (?:
                      bad_|failed_|poor_|terrible_|worst_|lost_ )? (?: interview | application | chances )
                """)
            ),
        ),
    ),
    6: (
        "the finding failed when it was repeated",
        (
            Way(
                words(r"""
                    \b (?: i_am_excited | i'm_excited | excitement |
                      (?:being|feeling|getting|saying_(?:that_)?you(?:'re|_are))_excited | reappraising |
                      reframing_(?:nerves|anxiety)_as_excitement ) \b ['\"”]? [^.]{0,40}? _? (?:
                      makes?_you_(?:\w+_)? (?:perform|better|do|speak|sound|more) | improves? |
                      helps?_you_(?:perform|do|speak|answer) | boosts? | leads?_to_better | raises? | lifts? |
                      turns?_ (?:\w+_){0,3} (?:performance|better) | perform_better )
                """)
            ),
        ),
    ),
    7: (
        "calm was shown to feel better, and not to be rated better",
        (
            Way(
                words(r"""
                    \b (?: less | lower | reduc\w+ | lowers? | lowering | calm\w* | ease[sd]? | easing | fewer
                      | cuts? | cutting | without ) _ (?:\w+_){0,2} (?: anxiety | nerves | stress | nervousness
                      | worry ) \b [^.]{0,60}? \b (?: better | higher | improved? | stronger | raises? | lifts?
                      | more ) _ (?:\w+_){0,2} (?: ratings? | scores? | performance | results? | impressions? |
                      evaluations? | answers? | interviews? | marks? | outcomes? )
                """)
            ),
            Way(
                words(r"""
                    \b (?: calm(?:er)? | relaxed )_ (?: candidates? | people | applicants? | interviewees? )_
                      (?:\w+_){0,3} (?: better | higher | more_often | hired )
                """)
            ),
            Way(
                words(r"""
                    \b (?: if | when | once )_ you_ (?:\w+_){0,2} (?: calm(?:er)? | relaxed |
                      less_(?:nervous|anxious) ) ,? _ (?: you | they )(?:'ll|_will)? _ (?:\w+_){0,4} (?: better
                      | higher )
                """)
            ),
        ),
    ),
    8: (
        "the findings on single words and smiles disagree",
        (
            Way(
                words(r"""
                    \b (?: say | use | prefer | choose ) _ (?:the_word_)? ['\"“]? we ['\"”,]* _? (?:and_)? (?:
                      ,_? )? (?: not | rather_than | instead_of | more_(?:often_)?than | over ) _
                      (?:the_word_)? ['\"“]? i \b
                """)
            ),
            Way(
                words(r"""
                    (?: ^ | [.;:,(] _? | \b (?: should | must | try_to | remember_to | always | to | please |
                      and | can | better | you )_ ) smile_ (?: more | often | throughout | at_(?:them|the) |
                      a_lot | warmly | when )
                """)
            ),
            Way(
                words(r"""
                      \b (?: use | say | add | put_in )_ (?:\w+_)? (?:more|extra)_ (?: quantifiers |
                        (?:quantity_)?words_(?:such_as|like) )
                    | \b smiling_ (?:\w+_)? (?: helps | raises | improves | wins | makes )
                    | \b avoid_ (?:saying_|using_)? (?:the_word_)? ['\"“]? i ['\"”]?
                        (?:\W*$|_(?:in|when|and)\b)
                    | \b (?: replace | swap )_ ['\"“]? i ['\"”]? _ (?:with|for)_ ['\"“]? we
                """)
            ),
        ),
    ),
    9: (
        "no score of this kind is known to see a person as a recruiter does",
        (
            Way(
                words(r"""
                    \b (?: scores? | rating | ratings | analysis | model | number | result | percentage | grade
                      | report )_ (?:\w+_){0,3} (?: shows? | tells?_you | is | are | reflects? | predicts? |
                      equals? | means? | reveals? )_ (?:\w+_){0,3} (?: how_
                      (?:a_|the_)?(?:recruiters?|employers?|interviewers?|hiring_managers?|they)_
                      (?:really_|will_|actually_)? (?:see|sees|saw|judge|judges|rate|rates|view|views) | what_
                      (?:recruiters|employers|interviewers|they)_ (?:think|thought|see) )
                """)
            ),
            Way(
                words(r"""
                    \b (?: how_recruiters_(?:really_|actually_)?see_you | what_recruiters_really_think ) \b
                """),
                unless_before=words(r"""
                    \b (?:wonder|ask|asked|know)_ (?:\w+_)? $
                """),
            ),
            Way(
                words(r"""
                      \b (?: objective | impartial )_ (?: score | scores | assessment | rating | ratings |
                        evaluation | verdict | judgement | judgment | analysis | measure | picture | feedback |
                        view )\b
                    | \b (?: is | are | fully | completely | entirely | totally )_ (?:\w+_)? (?: objective |
                        unbiased | impartial | neutral_and_objective ) \b
                    | \b (?: bias-?_?free | unbiased | free_(?:of|from)_ (?:any_|all_)?bias |
                        without_(?:any_)?bias ) \b
                """)
            ),
            Way(
                words(r"""
                      \b (?: scientifically | clinically | empirically | independently | psychometrically )_
                        (?: validated | proven | tested | backed | shown )
                    | \b (?: validated | proven )_ (?: tool | method | score | scores | test | instrument |
                        technique | way | system | approach | programme | program | formula |
                        by_(?:science|research|studies) )
                    | \b (?:science|research|studies)-(?:backed|based|proven)
                """)
            ),
        ),
    ),
    10: (
        "this is practice and self-help; it neither finds nor treats an illness",
        (
            Way(
                words(rf"""
                    \b (?: diagnos(?:e|es|ed|is|ing) | detect(?:s|ed|ing)? | screen(?:s|ed|ing)?_for |
                      treat(?:s|ed|ing)? | cure[sd]? | heal(?:s|ed|ing)? | relieves? )_ (?:\w+_){{0,3}} (?:
                      {_DISORDER} | anxiety | illness | wounds? | mental | your_(?:mind|stress|mood) | you\b )
                """)
            ),
            Way(
                words(rf"""
                    \b you_ (?: (?:may_|might_|probably_|clearly_|seem_to_)*
                      (?:have|show_signs_of|suffer_from|are_suffering_from|be_suffering_from) | are )_
                      (?:\w+_){{0,2}} (?: {_DISORDER} | depressed )\b
                """),
                unless_before=words(r"""
                    \b (?:if|when|whether|unless)_ $
                """),
            ),
            Way(
                words(r"""
                      \b (?: this | it | which | second_take |
                        the_(?:app|program|programme|exercise|practice|page) | practising | writing )_
                        (?:is|offers|gives|provides|works_as|acts_as|has)_
                        (?:a_|an_|real_|some_|a_form_of_|your_|kind_of_|(?!not_|no_|never_)\w+_)?
                        (?: therapy | treatment | therapeutic | counselling | psychotherapy | medicine | healing ) \b
                    | \b (?:as_good_as|replaces|instead_of|better_than)_
                        (?:a_)?(?:therapy|therapist|counsell?or|treatment)\b
                """)
            ),
            Way(
                words(r"""
                      \b safe_ (?: for | to_use_ (?:for|by|in) )_
                        (?:people_|anyone_|those_|users_|somebody_|someone_|everyone_|candidates_)?
                        (?:who_are_)? (?:in_)? (?:a_|any_)? (?: crisis | suicidal | distress )
                    | \b safe_in_a_crisis
                """)
            ),
        ),
    ),
    11: (
        "no study has found the right time",
        (
            Way(
                words(r"""
                    \b (?: \d+(?:_?[-–]_?\d+)? | ten | twenty | thirty | sixty | twenty-four | a | one | an )_
                      (?:to_\w+_)? (?: minutes? | hours? | days? | hour ) \b [^.]{0,50}? _ (?: is | are | was |
                      has_been | have_been )_ (?:\w+_){0,2}? (?: scientifically | proven | proved | optimal |
                      ideal | the_(?:best|right|perfect|optimal|ideal)_
                      (?:time|amount|length|window|dose|moment|span)? | shown_to | known_to | supported_by )
                """)
            ),
            Way(
                words(r"""
                    \b (?: scientifically | research | studies | science | evidence )_? [^.]{0,30}? \b (?:
                      show\w* | say\w* | prove\w* | recommend\w* | optimal | best | proven | ideal ) \b
                      [^.]{0,50} \b (?: minutes | hours | 24 | within_a_day | time_to_reflect )
                """)
            ),
            Way(
                words(r"""
                    \b the_ (?: optimal | scientifically_best | proven | ideal )_ (?: time | length | window |
                      duration | number_of_minutes | moment ) \b
                """)
            ),
        ),
    ),
    12: (
        "the law on recording and on notes differs from place to place",
        (
            Way(
                words(r"""
                    \b you_ (?: can | may | could | are_allowed_to | have_the_right_to | have_a_right_to |
                      are_free_to | 're_allowed_to | are_legally_allowed_to | are_entitled_to )_ (?:\w+_){0,3}?
                      record \b (?!_ed)
                """),
                unless_before=words(r"""
                    \b (?:before|whether|if|so_that|when|where|once|ask_if)_ $
                """),
                unless_after=words(r"""
                    ^ _ (?:your(?:self|_own|_voice|_answer|_take|_practice)|a_(?:take|practice)|yourself|here|
                      an_answer|what_you|the_outcome|how|only_(?:if|where|when)|[^.]{0,40}
                      (?:depend|everyone_agree|everybody_agree|agreed|consent|in_some))
                """),
            ),
            Way(
                words(r"""
                      \b (?: recording | record(?:ing)?_
                        (?:it|them|an_interview|the_interview|interviews|a_call|calls) ) _ (?:\w+_){0,3} (?: is
                        | are )_ (?:\w+ly_|always_|perfectly_)? (?: legal | lawful | allowed | fine | permitted
                        )
                    | \b (?: it_is | it's )_ (?:\w+ly_)? (?: legal | lawful | allowed | fine )_ to_ (?:\w+ly_)?
                        record
                """)
            ),
            Way(
                words(r"""
                      \b (?: they | the_company | companies | employers | an_employer | the_employer |
                        interviewers )_ (?: must | have_to | are_obliged_to | are_required_to | legally_have_to
                        | need_to | 're_obliged_to )_ (?:by_law_)? (?: give | send | hand | show | provide |
                        share | release )_ (?:\w+_){0,4} (?: notes | data | records | file | feedback |
                        reasons? )
                    | \b (?: get | see | demand | claim | request | obtain )_ (?:\w+_){0,4} (?: notes | records
                        | file )_ by_law
                    | \b by_law_ ,? _? (?:you|they|the_company)_ (?:can|must|have|are|may)
                    | \b (?:legally_)?entitled_to_ (?:[\w']+_){0,3} (?:notes|feedback|records|reasons?)
                """)
            ),
        ),
    ),
    13: (
        "not everything that happens in an interview is in one's hands",
        (
            Way(
                words(r"""
                    \b (?: it | this | that | everything (?:_\w+){0,3} | all_of_it | all_of_this |
                      the_(?:outcome|result|interview|decision|rejection) | what_happened | which | they )_ (?:
                      was | is | were | lay | lies | 's )? _? (?:\w+ly_|all_|really_|always_|in_the_end_)* (?:
                      in | within | under )_ your_ (?:own_)? (?: control | hands | power )\b
                """),
                unless_before=words(r"""
                    \b (?:whether|what|if|how_much_of|which_part_of)_ $
                """),
            ),
            Way(
                words(r"""
                    \b (?:
                      you_(?:were|are|had)_ (?:always_|fully_|entirely_|completely_)? in_control
                    | you_(?:could|can|should)_(?:easily_|always_)?(?:have_)?(?:prevent|prevented|avoid|avoided|
                        control|controlled)_ (?:it|this|that|everything|all)
                    | it_(?:was|is)_(?:all|entirely|only)_(?:up_to|down_to)_you
                    | the_(?:outcome|result)_(?:was|is)_(?:up_to|down_to)_you
                    | you_alone_(?:decide|decided|control|are|were)
                    | your_own_fault
                    )
                """)
            ),
        ),
    ),
    14: (
        "those figures come from whole programmes, not from a line or two",
        (
            Way(words(r"\b g_? = _? -?_?(?:1[.,]37|0?[.,]5[67]|0?[.,]66)\b | \b 1\.37 \b")),
            Way(
                words(r"""
                    \b (?: self-?_?compassion | (?:a|one|two|this)_ (?:kind_)? (?:lines?|sentences?|words?) |
                      (?:kind|two|these)_ (?:kind_)? (?:lines|sentences|words) | being_kind(?:er)?_to_yourself
                      | a_kind_word ) \b [^.]{0,30}? _ (?: cuts? | reduces? | lowers? | ends? | halves? |
                      stops? | heals? | removes? | improves? | lifts? | cures? | eases? ) _ (?:\w+_){0,3} (?:
                      rumination | self-criticism | depression | anxiety | brooding | stress | worry )
                """)
            ),
        ),
    ),
    15: (
        "that figure has no source that anybody could find",
        (
            Way(
                words(rf"""
                      \b (?: 55 | fifty-five | 10 | ten ) {_PERCENT} _? (?:\w+_){{0,6}} (?: predict\w* |
                        behaviou?ral )
                    | \b (?:behaviou?ral|traditional)_ (?:\w+_){{0,6}} (?: 55 | 10 ) {_PERCENT}
                """)
            ),
            Way(
                words(rf"""
                      \b (?: 25 | twenty-five ) {_PERCENT} _? (?:\w+_){{0,3}} more_reliable
                    | \b (?: 68 | sixty-eight ) {_PERCENT} _? (?:\w+_){{0,6}} (?: fail | improvis )
                    | \b (?: 94 | ninety-four | 41 | forty-one ) {_PERCENT} _? (?:\w+_){{0,6}} feedback
                    | \b (?: 19 | nineteen ) {_PERCENT} _? (?:\w+_){{0,6}} qualif
                    | \b (?: 60 | sixty ) {_PERCENT} _? (?:\w+_){{0,6}} fit \b
                    | \b (?: 38 | thirty-eight ) {_PERCENT} _? (?:\w+_){{0,6}} accent
                """)
            ),
            Way(
                words(r"""
                      \b (?: first_ )? (?: 7 | seven )_ seconds \b
                    | \b (?: 4 | four )_? (?: x | × | times )_ (?:more|as)_likely_to_ (?:\w+_)? (?: re-?apply |
                        apply_again | come_back )
                """)
            ),
        ),
    ),
}
"""By number of the list."""
