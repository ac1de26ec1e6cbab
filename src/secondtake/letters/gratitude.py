"""Thanks in free English: who thanks whom, for what, and what only looks like it."""

from __future__ import annotations

from secondtake.letters.voice import Range, Way, find, words

_VERY = r"""
    (?: (?:so|very|really|truly|deeply|sincerely|genuinely|much|most|greatly|also|just|do|again|all|always|too|
      certainly|especially|particularly|highly|forever|eternally|extremely|incredibly|immensely|still|hugely|
      honestly|definitely|quite|sure|absolutely|already|kindly|beyond|more_than|ever_so|both) _)*
"""
_PEOPLE = r"""
    (?: you|y'?all|u|ya|all|everyone|everybody|anyone|each|both|those|the_(?:team|people|folks|whole|community|
      organi[sz]ers|staff|panel|group|guys|many|other)|my|our)\b
"""
_SHORT = r"thx+|thnx|thanx+|tnx|thks|tks|tyvm|tysm|tysfm|tyia|tyty|thnks|thansk|thnaks|tahnks|thakns|thank(?:x|z)"
_THANKS = rf"""
    (?: thank(?:'?s+|_?-?(?:yo+u+|u|yew|ya|yall))(?!\w) | th(?:a+)nk(?:s|_?you)(?!\w) |
      than_you(?=_(?:so|very)) | {_SHORT} | (?:thank|thnak|tank|thabk)_you) \b
"""
_SPOILT = r"""
    (?:ruin|break|broke|wast|ignor|spoil|kill|wreck|destroy|mess|screw|fuck|proving_(?:me|my|him|that)|nothing|
      the_nightmare|making_(?:me|us)_(?:feel_(?:bad|worse|old|stupid|dumb|sick|like_(?:crap|shit|an))|cry|wait|
      look|hate|late)|no(?:t|_longer)_(?:repl|answer|call|listen|help|tell|show|both|read|ask|invit|let|do|turn|
      com|giv|pay|car|car|say|even|get|writ)|leaving_(?:me|us)_(?:in_the|out|with)|losing|lying|the_(?:headache|
      spoiler))
"""
_SARCASM = words(rf"""
      ^ _? (?: (?:so|very)_much _ | a_(?:lot|bunch|ton) _ )? for _ {_SPOILT}
    | ^ [,!.\s]* i_(?:really_)?hate_(?:it|this)
    | ^ ,? _? (?: captain | mr\.?_ | mister_)? _? obvious
    | ^ ,? _ captain_obvious
    | ^ ,? _? obama \b
    | ^ _? (?: god | goodness | heavens? | christ | jesus | (?:the_)?lord | allah | fuck | gawd | gosh ) \b
    | ^ -? _? (?:note|letter|card|e-?mail|mail|gift|message|page|speech|present|template|video|list)s? \b
    | ^ _ to \b
    | ^ ,? _? (?:\S+_){{1,2}} for_nothing
    | ^ ,? _? (?:you_)? (?:idiot|dummy|asshole|jackass|douchebag|moron|dumbass|jerk) \b
    | ^ _ later
    | ^ _ (?:me|him|her|them|us)\b
    | ^ ,? _ but_no_thank
""")
_NOT_OURS = words(r"""
      [\w,]_ much_ $
    | \b gee ,? _ $
    | \b (?: no | nah | nope | non | without | not_even_an? | not_so_much_as_an? ) ,? _? ["'(]? $
    | ^ not \b [^,]* , _ $
    | \b (?: say | says | said | saying | told_(?:me|us|him|her|them) | hear | heard | yelled | wrote | reads?
        | like | means? ) _ (?: a_|me_ | us_ )? (?:big_|huge_|quick_|simple_)? ["':,]? _? $
    | \b (?: the | his | her | their | its | any | some | every | each | of | in | give | gave | giving | gives
        | get | got | getting | gets | expect\w* | deserve[sd]? | want[s]? | need[s]? | a | little | your |
        send | sent | write | wrote | writing | another | owe[sd]? | worthy_of | or) _ $
    | \b (?: don't | didn't | doesn't | won't | wouldn't | not | never | shouldn't ) _ (?:even_)? $
    | \b (?: he | she | they | who | everyone | nobody | people | mom | mum | dad | wife | husband | boss ) _
        (?: would_|will_|'ll_|always_|should_|can_|might_|must_|just_|have_to_|to_)* $
    | [\w] _ (?:always|never|often|rarely|usually) _ $
    | \b (?: he | she | they | you | who ) \b [^,;]* \b (?: to | gave | give | gives | sent | left | got |
        received ) _ (?: me_|us_|him_|her_|them_ )? (?: an?_ \w+ _ | say_ )? $
    | (?<! \b i ) (?<! \b we ) _(?:will|would|'ll|should)_ $
    | \b would_ (?: i | you | we )? _? $
    | \b i'?d_ $
    | \b (?:i|we)_would_ $
""")
_I_SAY = words(r"""
      \b (?:i|we) \b (?: (?!\b(?:he|she|they|you)\b) [^.] )* \b (?: say | saying | give | send | extend |
        express | offer | pass_(?:on|along) | add | echo ) _ (?:
        you_|a_|an_|my_|our_|her_|him_|them_|all_|everyone_|u_ )? (?:big_|huge_|quick_|simple_|special_)?
        ["':,]? _? $
    | \b (?: i'?d | i_would | we'?d | we_would | i | we ) _ (?: just_|also_|really_)* (?: like | love | want |
        wanted | wish | need | have ) (?:ed)? _ to_ (?:say_|also_|really_|first_)* (?:a_)? $
    | (?: ^ | [,.] _ ) (?:just_)? (?:wanted|want|wanna|gotta|had|have)_ to_say_ (?:a_)? (?:big_|huge_|quick_)? $
    | \b let_me_ (?:say_|just_say_)? $
    | \b (?: how | when )_ (?:can|could|do|will|may)_ i_ (?:ever_)? $
""")
_WISH = r"""
    (?: would|really|also|just|do|must|wish|want|wanted|need|have|like|love|can|should?|might|and|both|first|
      again|sincerely|to|once|'ll|will|ought|say|publicly|formally|personally|truly|deeply|humbly|all|gotta|
      wanna|shall|may|uh|um|of|all|take|a|moment|second|time|the|opportunity|chance|today|here|writing)
"""
_FIRST = words(rf"""
      \b (?: i | we | i'd | we'd | i'll | we'll | i'm | we're ) _ (?: {_WISH} ,? _ )* $
    | \b let_(?:me|us)_ (?:also_|first_|just_)* $
    | \b (?: can't | cannot | can_not | couldn't | can_never | don't_know_how_to |
        how_(?:can|could|do)_(?:i|we)_(?:ever_)? ) _? $
    | \b (?:this_is|here|just|writing|email\w*|back|calling)_ to_ (?:say_)? $
    | ^ (?:and_)? just_ $
""")
_START = r"""
    (?:
      ^
    | [,;:()\-–—!] _?
    | \b(?:and|but|so|oh|well|also|okay|ok|yes|yeah|really|anyway|please|again|guys|man)_
    )
"""
_ELIDED = words(rf"""
    (?: ^ | [,;:()\-–—!] _? | \b(?:but|oh|well|okay|ok|yes|yeah|anyway)_ | \b (?:i|we) _(?:
      (?:would|will|have|must|shall)_ (?!appreciate) (?:say|admit)_(?:i|we)_ )? ) (?: uh_|um_|uh,_|um,_|i_|am_
      )* {_VERY} (?<! always\s ) $
""")
_GOOD_OF_YOU = r"(?: kind|nice|thoughtful|generous|sweet|good|lovely|helpful|considerate|decent|great|gracious)"

_WAYS = (
    # thanks, thank you, thx
    Way(words(rf"\b {_THANKS}"), unless_before=_NOT_OURS, unless_after=_SARCASM),
    Way(words(rf"\b {_THANKS}"), only_before=_I_SAY, unless_after=_SARCASM),
    Way(words(rf"\b no ,_ {_THANKS}"), only_after=words(r"^ _ for \b (?!_nothing)")),
    Way(
        words(r"""
            \b thank(?:s|_you) \b
        """),
        only_before=words(r"""
            \b (?:give|given|giving)_ $
        """),
        only_after=words("^ _to_you"),
    ),
    Way(words(r"\b thank_a_(?:bunch|lot|million|ton|heap)\b")),
    # thanks to somebody, and not thanks to something
    Way(
        words(r"""
            \b (?:many|special|big|huge|massive|heartfelt|sincere|extra|further|warm|endless|much|my|our|mad|
              million|thousand|more|also|and|say|first(?:_of_all)?|again|quick|
              little|short|public|final|personal|\w+est) _ (?:thanks|thank(?:_|-)you|thx) _ to \b
        """),
        unless_before=words(r"\b (?:no|not|partly|largely|mostly|only|just)_ $"),
    ),
    Way(
        words(rf"""
            (?: ^ | [-–—:] _ | \b(?:and|so|well|oh) ,? _ ) (?:thanks|thank_you|thx) _ to _ (?: {_PEOPLE} |
              (?-i:@?[A-Z][\w.'-]+) | \[NAME\] )
        """),
        unless_after=words(r"""
            ^ (?! .*\b(?:for|who)\b ) [^,]* ,? _ (?: (?:i|we|it|the|this|our|there|they|he|she|my) _ \w+ )
        """),
    ),
    Way(
        words(r"""
            \b thanks _ to _ (?:you|everyone|all|u) (?= \s* (?: [.!,]|$|for\b|all\b|guys\b|again\b ) )
        """),
        unless_before=words(r"""
            \b no_ $
        """),
    ),
    # to thank somebody
    Way(
        words(r"""
            \b thank _ (?! god|goodness|heaven|me\b|christ|the_lord|fuck|the_(?:stars|gods) ) (?= \w|@|\[ )
        """),
        only_before=_FIRST,
        unless_before=words(r"\b (?:do|did|should|must|why|how_do) _ (?:i|we) \b (?! .* (?:ever|begin)_ ) [^.]* $"),
    ),
    Way(words(rf"(?: ^ | [,;:] _ ) thanking _ (?: you|u|{_PEOPLE} )")),
    # appreciate
    Way(
        words(r"\b appreciated? \b"),
        only_before=words(rf"(?: {_ELIDED.pattern} )"),
        unless_after=words(r"""
            ^ _ (?: that_ (?!you|u\b|very|so|a_lot|man|mate|bro|dude|and|but|more|much) [\w']+_\w |
              how_(?!(?:\w+_)?you\b) | if | why | it_(?:if|when|is|was|'s|has|can|may|might|must) | it's |
              what_(?!you|y) | where | (?: the | a | an )_ (?: value | irony | difference | importance |
              difficulty | fact | moment | beauty | dollar | complexity | pun | sentiment,? | little ) | his |
              her | their | its | my | our | (?:music|art|things?|life|nature|good|more|a_good|being)\b )
        """),
    ),
    Way(
        words(r"\b appreciated \b"),
        unless_before=words(r"""
              \b (?: would | will | has | have | had | be | not | \w+n't | never | feel\w* | felt | get | any |
                someone | make\w* | to | isn't | wasn't | who | an? | under | he | she | they | people |
                is_always | are_always | if ) _ (?:be_)? (?:
                (?:not|very|really|much|most|so|greatly|also|deeply|highly|always|truly|being|widely) _ )* $
            | \b any \b [^.]* $
            | \b(?:would|will|'d|'ll|should|could|can) \b [^.]* \bbe\b [^.]* $
            | \b (?:he|she|they|who|people) \b [^,.]* $
        """),
        unless_after=words(
            "^ _ (?:by_(?!me|us|all_of_us|everyone|the_team) | if\\b | that_(?:he|she|they) | in_advance_if )"
        ),
    ),
    Way(
        words(r"""
            \b much (?:ly)? _ appreciate[d]? \b
        """),
        unless_before=words(r"""
              \b (?:would|will|any|be|not|very)_ (?:be_)? (?:very_)? $
            | \b any \b
            | \b (?:would|will|'d) \b [^.]* \b be
        """),
    ),
    Way(
        words(r"""
            \b (?: my | our | i_have | sincere | much | deep(?:est)? | lots_of | express(?:ing)? ) _ (?:\w+_)?
              (?: gratitude | appreciation )\b
        """),
        unless_before=words(r"\b (?: his | her | their | your | not | no | without | lose | lack ) \b [^,]* $"),
    ),
    Way(words(r"\b (?:i|we) (?:_have|'ve)_ (?:\w+ly_)? appreciated (?= _ (?:you|your|it|that|this)\b )")),
    # grateful, thankful, obliged
    Way(
        words(r"\b (?: gr(?:ate|eat)ful | thankful | appreciative | indebted | obliged ) \b"),
        only_before=words(rf"""
            (?: {_START} | \b (?: i | we | i've | we've ) _? (?:
              am|'m|was|are|'re|were|feel|felt|remain|will_(?:\w+_)?be|'ll_(?:\w+_)?be|have_been|been|shall_be|
              could(?:n't|_not)_be_more )? _ | \b (?:im|and|so|just|eternally|forever|how)_ ) (?:
              i_|uh_|um_|am_|feel_|be_)* {_VERY} $
        """),
        unless_before=words(r"""
              \b (?: would|'d|not| \w+n't|never|should|could|don't|less|if_i|be ) _ (?:be_)? (?:\w+_)? $
            | \b (?:would|'d|might|should) _ (?:\w+_)? be_
            | \b (?:are|were|aren't) _ you_
        """),
        unless_after=words(r"""
            ^ _ (?: if \b | to_(?:have_to|do|hear_if|know_(?:if|whether|what)|receive_any) \b | \w+_but_not )
        """),
    ),
    # what you did for me
    Way(
        words(rf"""
            \b (?: you'?(?:ve|_have)?_been | you_(?:were|are) | you'?re | u_r | ur | you_guys_(?:are|were)) _
              {_VERY} (?: a | an | such_an? | my | the )? _? {_VERY} (?:
              (?:great|big|huge|tremendous|incredible|enormous|wonderful|massive|real|amazing|good|such_a)_ )*
              (?: help(?:ful)? | lifesaver | life_saver | life-saver | saviou?r | angel | legend | hero | gem |
              star | too_kind | kind | doll | (?:nice|sweet|generous|thoughtful|kind|good) (?= _ to_
              (?:me|us|think|help|offer|say|do|write|take) ) | best (?= \s*(?:[.!,]|$)) ) \b
        """),
        unless_before=words(r"""
            \b (?:if|not|think|thought|hope|wish|know| \w+n't|whether|what|that|because|guess|bet|sure|says?) _
              (?:that_)? $
        """),
        unless_after=words(r"""
              ^ [^.]* \?
            | ^ _ (?:enough_to | or | of_the | in_(?:the|your|this))
            | ^ _ to_ (?!me|us|say|offer|do|help|think|take)
        """),
    ),
    Way(
        words(r"""
            \b (?: you(?:'ve|_have)? | u ) _ (?:have_|all_|guys_|really_)* helped _ (?:me|us) \b
        """),
        unless_before=words(r"""
            \b (?:if|not|wish|think|hope|say)_ $
        """),
    ),
    Way(
        words(rf"""
            \b (?: that | this | it | how | so | very | really | most | was | is | extremely )
              (?:'s|s|_is|_was)? _ {_VERY} {_GOOD_OF_YOU} _ of_ (?:you|u|y'?all) \b
        """),
        unless_before=words(r"""
            \b not_ $
        """),
    ),
    Way(
        words(r"""
            \b (?:
              (?:i|we) _ (?:(?:really|totally|definitely|still|both|so)_)? owe_ (?:you|u|y'?all|ya) (?! _
                (?:an_(?:apology|explanation|answer|email)|money|nothing|\$|\d) | [^.]* \?)
            | (?:i'?m|i_am|we'?re|forever|remain)_ (?:forever_|deeply_|truly_|eternally_)* in_your_debt
            )
        """)
    ),
    Way(
        words(r"""
            \b (?: could(?:n't|_not|nt) | would(?:n't|_not|nt) | can't | cannot )_
              (?:have_|of_|ever_|possibly_)+ \w+ (?:_\w+){0,4} _ without_ (?: you | your | u | y'?all |
              the_(?:help|support) ) \b
        """)
    ),
    Way(
        words(r"""
            \b (?:that|this|it|which|your_\w+|you) (?:_\w+){0,3} _ (?: means | meant )_ (?: so_much | a_lot |
              the_world | a_great_deal | more_than | everything | a_ton )
        """),
        unless_before=words(r"""
            \b (?:if|not|would)_ $
        """),
        unless_after=words(r"""
            ^ _ (?: to_ (?!me\b|us\b) | for_ (?!me\b|us\b) | in | at | than )
        """),
    ),
    Way(words(r"\b (?:god_)? bless_ (?:you|u|ya) (?: _ for \b | \s* [.!]* $ )")),
    Way(
        words(r"""
            \b (?: i'?m | im | i_am | we'?re | we_are ) _ (?: so|really|very|just|truly )? _? (?: glad | happy
              | pleased | blessed | lucky ) _ (?: that_ )? (?: you_(?:\w+ly_)? (?: helped |
              did_(?:that|this|it) | told | shared | let_(?:me|us)_know | asked | pointed | came | took |
              reached | wrote | had_me | invited ) | to_have_(?:you|had_your) )
        """),
        unless_after=words(r"""
            ^ [^.]* \?
        """),
    ),
    Way(
        words(r"""
            \b your_ (?: \w+_){1,3}? (?: (?:does|do|did)n't_go_unnoticed | (?:has|have)_been_ (?:a_)? (?:\w+_)?
              (?:help|invaluable|helpful) | (?:is|was)_(?:a_)?(?:\w+_)? (?:invaluable|help (?!_to_him)) |
              saved_(?:me|us|my) )
        """)
    ),
    Way(
        words(r"""
            \b (?:you|that|this|u) (?:_two|_both|_all|_guys|_just|_really|'ve|_have|_totally|_literally)? _
              (?:saved|made) _ (?:my_(?:life|day|bacon|week|evening|night|ass|butt) |
              me_(?:hours|days|a_ton|so_much_time))
        """),
        unless_before=words(r"""
            \b (?:if|not|think)_ $
        """),
    ),
    Way(
        words(rf"""
              (?: ^ | \b and_ ) {_VERY} appreciate _ (?: you | your | u | it\b (?!_(?:if|when|would)) ) \b
            | \b and_ {_VERY} appreciate _ your? \b
        """),
        unless_before=words(r"""
            \b (?:would|'d|who|candidates|people|they|he|she|please|to|should|will|must) \b [^.]* $
        """),
        unless_after=words(r"""
            ^ _ (?:parents?|life|wife|husband|mom|dad|body)\b
        """),
    ),
    Way(
        words(r"""
              (?<! [a-z]\s ) cheers _ for \b
            | \b cheers _ (?: (?:mate|man|bro|bud|pal|love|now|bye|then|lads|dude)\b )
            | \b (?:ok|okay|yeah|great|lovely|right|ah|oh|brilliant|perfect|nice_one)_,? _? cheers \b
            | ^ cheers \.? $
        """)
    ),
    # short words that thank only in their place
    Way(
        words(r"""
            (?: ^ | [,.;!()–—-] _? |
              \b(?:ok|okay|also|ah|oh|great|nice|cool|man|mate|yes|yeah|brilliant|lovely|right)_ ) (?: ty (?:_ty)* |
              ta | merci (?:_beaucoup)? | gracias | danke | arigato | kudos_and_thanks ) (?= \s* (?:
              [.!,;)😀-🙏]+ \s* (?:$|\w) | $ |
              _(?:so_much|very|muchly|for|in_advance|again|mate|man|bro|dude|all|guys|everyone|sir|bud|pal|
              buddy| love|kind|now|bye|lads) ) )
        """),
        unless_after=words(r"^ ,? _? to_ | ^ , \s* $ | ^ _ all_(?:over|around) | ^ [,!] _ here's"),
    ),
)


def find_thanks(text: str) -> tuple[Range, ...]:
    """Each stretch in which the writer thanks: their own thanks, now; not reported, refused, asked for, or a cause.

    >>> find_thanks("Thank you for your time. Thanks to the rain we met indoors.")
    ((0, 9),)
    """
    return find(text, _WAYS)
