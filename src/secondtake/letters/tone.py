"""Turns of phrase that work against their writer: excuses, pleading, blame, bad news, money, stock words."""

from __future__ import annotations

from secondtake.letters.model import RemarkKind
from secondtake.letters.voice import Way, words

_WORN = r"""
    (?: nervous | anxious | tired | exhausted | stressed | sick | ill | unwell | jet-?lagged | hung_?over |
      distracted | overwhelmed | under_the_weather | sleep-?deprived | out_of_practice | rusty | off_my_game |
      not_(?:quite_)?myself | not_feeling_well | in_a_bad_place | panick(?:ed|ing|y) | flustered | rattled |
      starstruck )
"""
_TROUBLE = r"""
    (?:
      nerves
    | traffic
    | jet_lag
    | the_(?:train|bus|heat|cold|weather|noise|wifi|wi-fi|connection|internet|video_link|
        dog|baby|kids|builders)
    | my_(?:train|bus|alarm|car|wifi|wi-fi|internet|connection|laptop|camera|microphone|
        headache|cold|kids?|child(?:ren)?|baby|dog|cat|neighbou?rs?|nerves|anxiety|medication|flight|sleep|
        night| day|week| health|divorce|old_manager)
    | lack_of_sleep
    | a_(?:bad|sleepless|rough|long)_(?:night|day|week)
    | stress
    | anxiety
    | a_(?:cold|headache|migraine|hangover|family_emergency)
    )
"""
_EXCUSE = (
    Way(
        words(rf"""
            \b (?: because_of | due_to | owing_to | thanks_to | down_to | blame[ds]? (?:_it)? (?:_on)? ) _
              {_TROUBLE} \b
        """),
        unless_after=words(r"^ _ (?:data|forecasts?|models?|apps?|teams?|services?|stations?|reports?|figures)\b"),
    ),
    Way(
        words(rf"""
            \b i (?: _was | _am | 'm | _had_been | _have_been | 've_been | _felt | _got | _became ) _ (?:
              (?:so|very|quite|really|a_bit|a_little|rather|extremely|pretty|too|just|also|still|simply|clearly|
              terribly|incredibly|visibly|feeling|actually)_ )* {_WORN} \b
        """),
        unless_before=words(r"\b (?:if|when|that|how|than)_ $"),
        unless_after=words(r"^ _ of\b"),
    ),
    Way(
        words(r"""
            \b (?:
              i_ (?:had_not|hadn't|had_hardly|hadn't_really|barely|did_not|didn't|hardly)_
                (?:slept|sleep|eaten|had_time_to_prepare
                |have_time_to_prepare|prepare_enough|get_much_sleep|had_much_sleep|had_my_coffee|rest)
            | (?:my|the)_nerves_ (?:got|took|played|were|had)
            | nerves_got_the_better
            | i_ (?:had_)? (?:only|barely|hardly|just)_ (?:slept|had|got)_ (?:\w+_){0,3} (?:hours?|sleep)
            | i (?:_was|_had_been|'d_been|_have_been)_ up_ (?:all|half|since|late|most|until|with)
            | (?:i_was|i'd_been|i_had_been)_ (?:coming_down_with|getting_over|recovering_from|fighting_off)
            | (?:the_)? traffic_ (?:was|made|held|delayed|kept|jam)
            | (?:it|this|that)_ (?:was|had_been|has_been)_ (?:a|an)_ (?:very_|really_|rather_|such_a_)?
                (?:long|hard|rough|bad|stressful|difficult|terrible|busy|sleepless)_
                (?:day|week|month|night|morning)
            | i_(?:was_)? (?:got_)? stuck_in_ (?:\w+_)? traffic
            | my_ (?:\w+_)? (?:train|bus|flight|alarm|car)_ (?:was|did|had|broke|got|wouldn't|didn't|never)
            | (?:my|the)_ (?:wifi|wi-fi|internet|connection|microphone|camera|headset)_
                (?:was|kept|cut|dropped|failed|broke|did)
            | (?:i'm|i_am)_
                (?:not_usually|usually_not|normally_not|not_normally|usually_much|normally_much|usually_better|
                normally_better)
            | i_ (?:usually|normally)_ (?:do|answer|perform|am|interview|don't)
            | it_was_ (?:not_my|a_very_bad|a_bad|a_rough|an_off)_ day
            | i_ (?:was_having|had)_ (?:a|an)_ (?:bad|off|rough|hard|terrible|awful|long)_
                (?:day|morning|week|night)
            | interviews_make_me
            | i_get_ (?:so_|very_|really_)? nervous
            | i_(?:don't|do_not)_(?:interview|test)_well
            | i'm_bad_at_interviews
            | (?:it|that)_was_ (?:only_|just_)? (?:the_|my_) nerves
            )
        """)
    ),
    Way(words(rf"\b (?: because | since | as )_ i_ (?:was|had_been|am|felt)_ (?:\w+_)? {_WORN} \b")),
)
_BEGGING = (
    Way(
        words(r"""
            \b (?:
              (?:please|just|only|kindly)_ (?:please_)? give_me_ (?:just_)? (?:a|an|one|this|another|the)_
                (?:\w+_)? (?:chance|shot|opportunity|try)
            | give_me_ (?:just_)? (?:a|one|another)_ (?:\w+_)? (?:chance|shot|try)
            | one_more_chance
            | (?:giv|offer|allow|grant)ing_me_ (?:just_)? (?:a_second|another|one_more)_
                (?:chance|shot|try|opportunity)
            | another_chance_to_prove
            | (?:i'm|i_am|i_feel|feeling|getting)_ (?:so_|really_|quite_|honestly_|a_little_|absolutely_)?
                desperate(?:ly)?
            | desperate_for
            | i_ (?:(?:really|truly|desperately|badly|so|honestly|absolutely),?_)+ need_ (?:this|the|a|your)_
                (?:\w+_)? (?:job|role|position|work|chance|opportunity|money|income)
            | i_need_this_ (?:\w+_)? (?:job|role|position|work|chance|opportunity|so)
            | i_ (?:beg|implore|plead)_
            | i'm_begging
            | i_am_begging
            | begging_you
            | please_ (?:please_)? (?:(?:hire|choose|pick|consider|take|accept|let|employ)_me\b | reconsider\b
                | (?:don't|do_not)_reject)
            | (?:you|they)_ (?:won't|will_not|wouldn't)_ regret
            | i_(?:would|will|'d|'ll)_do_ (?:\w+_)? (?:anything|whatever_it_takes)
            | do_anything_to_get
            | my_ (?:last|only)_ (?:chance|hope|option|shot)
            | i_(?:can't|cannot)_afford_to_ (?:lose|miss|be_turned)
            | (?:my_)? (?:family|children|kids|rent|mortgage|visa)_ depends?_on
            | i'?(?:ll|_will|d|_would)_ (?:take|accept|settle_for)_ (?:any|anything|less|whatever)
            | it_would_break_my_heart
            | i_will_be_(?:heartbroken|devastated)
            | i_hope_and_pray
            | i'm_praying
            )
        """),
        unless_after=words(r"^ _? (?:know|contact|me_know|call|share|note|find|forward|pass|see|have)"),
    ),
)
_BLAME = (
    Way(
        words(r"""
            \b (?:
              (?:your|the|that|this|some_of_(?:your|the)|her|his|their|one_of_(?:your|the))_ (?:\w+_){0,2}
                (?:questions?|interview|tests?|tasks?|exercises?|panel|process|instructions?|assignment|format)
                _ (?:about_\w+_|on_\w+_)? (?:was|were|is|are|seemed|felt)_
                (?:\w+ly_|so_|very_|quite_|rather_|a_bit_|a_little_|really_|too_)* (?:
                not_(?:really_|very_|quite_|exactly_)?(?:fair|clear|well|easy_to_follow) | unfair | confusing |
                confused | unclear | vague | misleading | badly | poorly | tricky | odd | strange | weird |
                irrelevant | ambiguous | ridiculous | silly | hard_to_(?:follow|understand) | trick | wrong |
                inappropriate | disorgani[sz]ed | chaotic | hostile | worded )
            | (?:your|the|that|a)_
                (?:trick|unfair|confusing|vague|badly_(?:put|worded)|poorly_(?:put|worded)|misleading|unclear)_
                question
            | you_ (?:(?:kept|were|also|both|all|constantly|just|never|really|two)_)* (?: interrupt(?:ed|ing) |
                cut_me_off | didn't_(?:let|give|tell|explain|ask|listen|seem|make) |
                did_not_(?:let|give|tell|explain|ask|listen|seem|make) | rush(?:ed|ing)_me |
                caught_me_(?:off|by) | threw_me | confused_me |
                made_me_(?:nervous|lose|anxious|uncomfortable|feel_(?:small|stupid|bad|uncomfortable|
                nervous|rushed|unwelcome|like_an?)) | weren't_listening | not_listening | looked_bored |
                seemed_(?:bored|distracted|rushed|uninterested|annoyed|tired) | put_me_on_the_spot |
                misunderstood | talked_over | never_(?:asked|gave|told|let) | should_have_(?:asked|told|given)
                )
            | (?:your|the|one_of_your|another|my|other)_ (?:other_)?
                (?:colleagues?|interviewers?|panell?ists?|recruiter|manager|hr_\w+|team)_ (?:\w+_)? (?:
                interrupted | was_(?:rude|late|distracted|hostile|aggressive|cold|dismissive|intimidating) |
                were_(?:rude|late|distracted) | kept_ | didn't_(?:let|listen|tell|give|explain) | made_me_ |
                told_me_the_wrong | misled | confused_me )
            | nobody_(?:had_)?told_me
            | i_was_put_on_the_spot
            | if_you_had_ (?:only_)? (?:asked|told|given|explained|let|listened)
            | (?:panel|interviewers?|they|everyone|both_of_you)_ (?:\w+_)? (?:seemed|looked|appeared)_
                (?:\w+_)? (?:uninterested|bored|distracted|annoyed|rushed|impatient|hostile|unprepared)
            | no_one_(?:had_)?told_me
            | i_(?:wasn't|was_not|hadn't_been|had_not_been|was_never)_
                (?:told|informed|warned|given_(?:enough|any|the))
            | (?:it|that|this)_ (?:was|is|felt|seemed)_ (?:\w+_)? unfair
            | your_fault
            | not_my_fault
            | wasn't_my_fault
            | to_be_fair_to_me
            )
        """)
    ),
)
_BAD_NEWS = (
    Way(
        words(r"""
            \b (?:
              i_ (?:was|got|have_been|had_been|'ve_been)_ (?:recently_|just_|actually_|unfortunately_)?
                (?:fired | sacked | let_go | dismissed | laid_off | made_redundant | rejected_(?:by|from) |
                demoted | passed_over | put_on_a_performance )
            | i_ (?:failed|flunked|dropped_out|quit)_ (?!to_reach|fast)
            | i_have_ (?:also_)? (?:a_criminal | a_gap | been_unemployed | been_out_of_work |
                no_(?:real_|direct_|formal_|actual_|professional_|prior_|hands-on_)?(?:experience|degree|
                qualification|background|knowledge|idea) | little_experience |
                never_(?:used|worked|done|managed|led|had) | been_rejected | another_offer_that_fell | trouble_
                | problems_with )
            | i_ (?:don't|do_not|didn't|did_not)_ (?:actually_|really_|yet_|currently_|honestly_)? (?:have_
                (?:any_|much_|a_lot_of_|enough_|the_|a_|that_)? (?:\w+_)?
                (?:experience|degree|qualifications?|skills?|knowledge|background|certificat\w+|licen[cs]e) |
                know_ (?:much|how_to|anything|enough|any|the_answer) | like_(?:working|my) )
            | (?:i_am|i'm)_ (?:honestly_|really_|probably_|admittedly_|just_|still_|currently_)? (?:not_
                (?:very_|really_|that_|so_|particularly_|especially_|all_that_|as_|the_)?
                (?:good|strong|great|strongest|confident|best|experienced|skilled|qualified|comfortable|used_to)
                | bad_at | weak_(?:at|in|on) | terrible_at | underqualified | under-qualified | overqualified |
                unemployed | behind_on | new_to | going_through )
            | my_ (?:biggest_|greatest_|main_|real_|one_|other_)? weakness(?:es)? \b
            | i_ (?:lack|lacked)_
            | my_lack_of
            | i_ (?:struggle|struggled)_ (?:with|to|in|on)
            | i_ (?:really_|totally_|completely_|clearly_|know_i_|must_have_|certainly_|probably_|definitely_|
                think_i_)* (?:bombed | blew | messed_up | screwed_up | botched | rambled | froze(?:_up)? |
                blanked(?:_out)? | choked | waffled | stumbled | performed_(?:badly|poorly|terribly|below) |
                did_(?:badly|poorly|terribly|awfully|not_do_well|so_badly) | interviewed_(?:badly|poorly) |
                fell_apart | lost_the_thread | lost_my_thread | fumbled | embarrassed_myself )
            | i_ (?:didn't|did_not)_ (?:do|perform|answer|come_across|interview|present_myself|explain_myself)_
                (?:\w+_){0,4} (?:well|my_best|great|properly|as_(?:i|well))
            | my_mind_went_blank
            | my_ (?:\w+_){0,3} (?:answers?|performance|interview|reply|explanation|examples?)_
                (?:to_\w+_|on_\w+_|about_\w+_)? (?:was|were)_
                (?:\w+ly_|so_|very_|quite_|rather_|pretty_|a_bit_|really_|not_(?:very_|so_|that_)?)* (?: weak |
                poor | bad | terrible | awful | embarrassing | disappointing | wrong | a_mess | all_over |
                horrible | good | great | rambling | pathetic | useless | incoherent | unprepared | subpar |
                below )
            | (?:to_be_honest|i_must_admit|i_have_to_admit|i_should_admit|i_should_(?:also_)?(?:mention|confess|
                tell_you)|truth_be_told|frankly|i_(?:also_)?forgot_to_mention) ,? _ (?:that_)? (?:,_)? i (?:
                'm_not | _am_not | _don't | _do_not | _can't | _cannot | _never | _have_never | _haven't |
                _wasn't | _didn't | _failed | _couldn't | _struggle | _was_let_go | _was_fired | _lied |
                _have_no )
            | there_(?:is|are|was)_ (?:also_)? (?:a|an|some)_ (?:\w+_)? gaps?\b
            | i_ (?:lied | made_(?:it|that|this)_up | exaggerated |
                was_(?:not|less_than)_(?:\w+_)?(?:honest|truthful) | wasn't_(?:\w+_)?(?:honest|truthful) )
            | not_a_good_fit
            | i_may_not_be_ (?:the|as|quite)
            )
        """),
        unless_after=words(r"^ _ wait\b"),
        unless_before=words(
            r"""
                  \b (?:when|if|though|once|after|because|whether|while|even)_ $
                | \b not_ (?:because|that)_ $
                | \b(?:asked|question|answer)_ (?:me_)? (?:about|on|to)_ $
            """
        ),
    ),
)
_SALARY = (
    Way(
        words(r"""
            \b (?:
              salar(?:y|ies)
            | compensation
            | remuneration
            | wages?
            | sign-?(?:ing|on)_bonus
            | bonus(?:es)? (?!_(?:question|round|point|level))
            | stock_options
            | equity_(?:package|stake|grant)
            | pay_(?:rise|raise|range|package|expectations?|scale|grade|cut|band)
            | (?:base|starting|minimum|higher|better|expected|the|my|your)_ (?:\w+_)? pay
                (?=[.,;!?\s]*$|_(?:is|was|would|for|range|you|that)\b)
            | benefits_package
            | what_ (?:are_the_|is_the_|sort_of_|kind_of_)? (?:benefits|perks)
            | (?:looking_for|expect\w*|asking_for|hop(?:e|ing)_for|would_(?:need|want|like)|i'd_(?:need|want|
                like))_ (?:\w+_){0,3} (?: [$£€] _? \d[\d,.]*k? | \d[\d,.]*k ) \b
            | day_rate
            | hourly_rate
            | (?:annual|paid|holiday|vacation)_ (?:leave|holiday|allowance|days|time_off)
            | how_much_ (?:you|the_(?:role|job|position)|it|this|do_you)_ (?:\w+_)? pays?
            | what_ (?:the_(?:role|job)|you|it)_ pays?
            | (?: [$£€] _? \d[\d,.]*_?k? | \d[\d,.]*k? _? (?:dollars|pounds|euros|gbp|usd|eur|[$£€]) ) _
                (?:a|per|each|/)_? (?:year|annum|month|hour|day)
            )
        """)
    ),
)
_CANNED = (
    Way(
        words(r"""
            \b (?:
              i_am_writing_to_(?:express|thank_you_for_the_opportunity|extend|follow_up|formally)
            | i'm_writing_to_express
            | (?:i_)?hope_this_ (?:e-?mail|message|note|letter)_ finds_you
            | trust_this_(?:e-?mail|message|finds)
            | i_wanted_to_(?:take_a_moment|take_this_opportunity|reach_out)
            | i_would_like_to_take_this_opportunity
            | take_this_opportunity_to
            | to_whom_it_may_concern
            | dear_(?:sir|madam|hiring_(?:manager|team|committee)|recruiter)
            | i_am_(?:very_|highly_|fully_|extremely_)?confident_(?:that_)?(?:my|i)
            | (?:perfect|great|excellent|ideal|strong|natural)_ (?:fit|match|candidate)_ for
            | aligns?_(?:perfectly|closely|seamlessly|well|so_well|strongly|directly)_with
            | align_with_(?:my|your)_(?:values|goals|career|skills)
            | (?<!n't\s) (?<!not\s) resonat(?:ed|es)_ (?:deeply|strongly|profoundly|so_much|with_(?:me|my))
            | deeply_resonat\w+
            | delv(?:e|ed|ing)_into
            | leverag(?:e|ing)_my
            | hit_the_ground_running
            | team_player
            | outside_the_box
            | valuable_(?:asset|addition|insights?)
            | make_a_meaningful_(?:impact|contribution)
            | meaningful_(?:impact|contribution)
            | (?:unique|diverse)_(?:blend|set|skill_?set)
            | skill_?set_and_
            | proven_track_record
            | results-?(?:driven|oriented)
            | detail-?oriented
            | self-?starter
            | go-?getter
            | synerg\w+
            | fast-?paced_environment
            | dynamic_(?:team|environment|company|organi[sz]ation)
            | cutting-?edge
            | state-of-the-art
            | game-?changer
            | thrilled_(?:at|about|by)_the_(?:prospect|opportunity|possibility)
            | exciting_(?:opportunity|prospect|journey|challenge)
            | excited_(?:by|at)_the_(?:prospect|opportunity|possibility)
            | would_be_(?:thrilled|honou?red|a_perfect_fit|an_(?:asset|invaluable))
            | (?:perfect|great|ideal|excellent)_fit \b
            | unparalleled
            | i_am_eager_to_(?:contribute|bring|leverage)
            | passionate_about
            | solidified_my
            | further_(?:strengthened|solidified|reinforced|cemented)_my
            | reaffirmed_my
            | (?:absolute|true|truly_a|sincere)_
                (?:pleasure|honou?r|privilege)_(?:to_|speaking|meeting|learning)
            | please_do_not_hesitate
            | please_don't_hesitate
            | feel_free_to_reach_out
            | i_look_forward_to_the_(?:possibility|opportunity|prospect)
            | esteemed_(?:company|organi[sz]ation|firm|institution)
            | your_prestigious
            | mission-?driven
            | tapestry
            | ever-?evolving
            | in_today's_(?:fast|competitive|world)
            | wealth_of_(?:knowledge|experience)
            | invaluable_(?:insights?|opportunity)
            )
        """)
    ),
)
_PLACEHOLDER = (
    Way(
        words(r"""
              \[ [^\[\]\n]{2,60} \]
            | \{\{? [^{}\n]{2,60} \}\}?
            | < (?:your|name|company|insert|interviewer|role|position|date|recipient|hiring) [^<>\n]{0,40} >
            | \b (?:XX+|TODO|TBD|lorem_ipsum|insert_(?:name|company|role|date)_here) \b
        """)
    ),
)
_EXPLAINS = (
    Way(
        words(r"""
            \b (?:
              what_i_ (?:really_|actually_|was_|had_)? (?:meant|mean|trying|wanted|intended)_
                (?:to_(?:say|explain|get_across|convey|express)_)? (?:was|is|by|here)
            | let_me_ (?:try_to_|please_|first_|also_|further_|just_)? explain_
                (?:why|what|myself|how_i|that|further)
            | allow_me_to_explain
            | (?:i_)? (?:want|would_like|need|wish|wanted)_ (?:to_)? explain_
                (?:why|myself|what_(?:happened|went))
            | the_reason_ (?:why_|that_|for_which_)? i_
                (?:said|answered|paused|hesitated|gave|didn't|did_not|struggled|couldn't|was_quiet|stopped|
                looked| seemed|did)
            | (?:the_reason_)? why_i_ (?:said_what|hesitated|paused|went_blank|struggled)
            | i_only_(?:said|meant|answered)
            | i_was_ (?:only_|just_|really_)? trying_to_(?:say|explain|make_the_point)
            | as_i_(?:was_trying|tried)_to_(?:say|explain)
            | to_explain_(?:myself|my_answer)
            | i_said_that_because
            | please_understand_that_i
            | i_hope_(?:that_)?(?:this|that)_explains
            )
        """)
    ),
)

TURNS: dict[RemarkKind, tuple[Way, ...]] = {
    RemarkKind.EXCUSE: _EXCUSE,
    RemarkKind.BEGGING: _BEGGING,
    RemarkKind.BLAME: _BLAME,
    RemarkKind.BAD_NEWS: _BAD_NEWS,
    RemarkKind.SALARY: _SALARY,
    RemarkKind.CANNED: _CANNED,
    RemarkKind.PLACEHOLDER: _PLACEHOLDER,
    RemarkKind.EXPLAINS_ITSELF: _EXPLAINS,
}
"""By kind, the ways to say it."""
