"""Apologies in free English: the writer's own regret for what they did or caused, and what only looks like it."""

from __future__ import annotations

from secondtake.letters.voice import Range, Way, find, words

_SORRY = r"(?: s+o+r+y+ | sorr+y+ | sor(?:r)?ie+ | srr?y+ | soz | sowwy | soory | sorrry | srory )"
_VERY = r"""
    (?:
      (?:so|very|really|truly|deeply|sincerely|genuinely|terribly|awfully|extremely|just|do|honestly|again|also|
      incredibly|dreadfully|immensely|sorry|too|all|most|sooo+|super|ever_so|once_again|first|quite|
      unreservedly|profusely|humbly|actually|still|both|wholeheartedly|fully|completely|entirely|totally|kindly|
      please) ,? _)*
"""
_ASKS = r"""
    (?: what | who | which | when | where | why | how | whose | could_you | can_you | can_i | could_i |
      would_you | will_you | did_you | do_you | are_you | is_(?:that|this|it|there) | was_that |
      say_(?:that|it)_again | say_again | come_again | pardon | you_(?:said|mean|were_saying|what) | repeat |
      may_i_ask | am_i | please_explain | explain | (?:i_)?didn't_(?:quite_)?(?:catch | hear | understand | get
      (?= (?: _(?:that|it|you|the_\w+|all_of_that) )? \s* (?: [.,?!] | $ ) ) ) | i_(?:can't|couldn't)_hear )\b
"""
"""A question or a request to say it again, for which "sorry" only asks for the floor."""
_FOR_SOMEBODY = r"""
      to_ (?: hear | learn | read | see | know | find_out | say | report | inform | tell | announce | burst |
        disagree | differ | contradict | break_it | break_this | rain_on )
    | (?: for | about )_ (?: your | ur )_ (?! inconvenience | trouble\b | wait | wasted | lost_time | time\b |
        confusion )
    | (?: for | about )_ the_ (?: \w+_ )? loss
    | for_ (?: him | her | them | you\b (?!_to) | anyone | everyone_(?:who|in) | those | people | these |
        this_(?:guy|man|kid|person|poor) | all_(?:the|those|of_(?:them|you)) |
        the_(?:guy|people|kids?|poor_(?:guy|man|woman|girl|boy|kids?|people|thing|dog|cat|child|family|soul)|
        families|victims|man|woman|others?|children|fans|dog|cat) | (?-i:[A-Z]\w+) | \[NAME\] |
        what_(?:you|happened|he|she|they|that) | whoever | whatever_(?:you|happened) )
    | about_ (?: him | her | what_(?:happened|you) | what's | all_(?:you|that_you|of_that) )
    | (?: that_|if_|when_|you_guys_)? (?: this_|that_|it_|all_this_|such_\w+_|something_like_(?:this|that)_ )
        (?:all_)? (?: is_ | has_ | had_to_ | ever_ | 's_ )? (?: happen\w* | been_happening | hurts | is_so_hard
        | is_your_life | didn't_work_out_for_you )
    | (?: that_ )? (?: you | u | ur | you're | you've | your | y'?all )\b (?! _ (?:are_)?(?:right|correct)\b |
        _ (?: had_to_(?:wait|see_me|hear_it|find|chase|come|ask|do_this|remind|deal_with_(?:my|me)) |
        have_to_(?:wait|chase|ask_me|deal_with_me) | were_kept | didn't_hear_(?:from|back) | haven't_heard |
        never_heard_from_me | waited | got_(?:my|the_wrong|caught) | did_not_(?:get|receive) |
        didn't_(?:get|receive) ) )
    | (?: that_ )? (?: he | she | they | they're | he's | she's | his | her | their | people | some_people |
        anyone | someone | no_one | nobody )\b
    | (?: that_ )? (?! (?:i|we|for|about|to|if|my|our|but)\b ) [\w']+ (?:_[\w']+){1,6} _ (?:for|to|on)_ you \b
    | that's_what_you
    | ,? _? that_ (?: has_to | must | sounds | sucks | had_to | really_sucks )
    | ,? _ i_ (?: can't_ | can_(?:only_)? | cannot_ )? imagine
    | if_ (?: you | he | she | they | anyone | someone | people | u )(?:'re)?_ (?: feel | felt |
        were_(?:offended|hurt|upset) | took | think | thought | can't | cannot | don't | didn't_like | disagree
        | are | find | got_(?:offended|upset|triggered|hurt|butthurt) | couldn't | view | voted | believe |
        like | hate )
    | if_that's_how
"""
"""What follows "sorry" where somebody else is pitied, or told off for their feelings."""
_NO_APOLOGY = r"""
      (?: seems | is | isn't | was | means | (?:won't|doesn't|can't)_(?:cut|fix|help|mean|bring|change|undo)
        )\b
    | (?: state | sight | lot | excuse | ass | mess_of | bunch | tale | story | affair | situation | lives |
        life | existence | little | piece | for_yourself | bastard )\b
    | ,? _? (?: dumbass | idiot | moron | asshole | buddy_boy | bucko | pal_but | snowflake )
    | [,.…\s]* (?:but_)? not_sorry
    | ,? _? but_ (?! (?: i | we | my | it | due | this_(?:is_all|one|number|line|service|room) |
        that_(?:number|line) | there_(?:was|is) | unfortunately ) \b )
    | ,? _? (?:but_)? i_ (?:
        (?:have_to_|must_|will_|totally_|completely_|respectfully_|strongly_|just_|really_)* (?: disagree |
        don't_(?:agree|think|believe|buy|see_(?:how|why)|understand_(?:how|why)|care|get_(?:how|why)) |
        do_not_(?:agree|think|believe) | am_not_convinced | hate | think | call_bullshit | refuse ) )
    | ,? _? (?:but_)? (?: you(?:'re|_are)?_ (?: wrong | not | don't | can't | an? | just | mean | were_say |
        have_to | need | must | probably | should ) | that's_(?:not|just|wrong|bullshit|a_(?:bad|stupid)) |
        that_is_(?:\w+ly_)?(?:not|wrong|false|untrue) | this_is_(?:not|bullshit|wrong|far|just) |
        it's_(?:not_(?:going|gonna)|just_(?:not|wrong)) | no_(?:one|way)\b )
"""
"""What follows it in contradiction, in a figure of speech, and where "sorry" is an adjective."""
_SYMPATHY = words(rf"""
    ^ \s* (?: {_FOR_SOMEBODY} | {_NO_APOLOGY} | ,? _? (?:but_)? {_ASKS} | ,? (?! \s* (?:but_)?
      (?:if|for|about|to|i|i'm|my|we|it|that_i)\b ) [^.]{{0,90}} \? | [\s,]* \? )
""")
_NOT_MINE = words(r"""
      \b (?: not | \w+n't | never | nor | hardly | without | don't_be | less | aint | isnt | dont | zero | stop
        | stopped ) _ (?: be_|feel_|feeling_|say_|saying_|being_|to_be_ )? (?: \w+ly_ | so_ | very_ | even_ |
        one_bit_ | at_all_ | really_ | that_ | too_ | exactly_ | particularly_ | in_the_least_ )? $
    | \b (?: than | more | a | an | the | this | his | that | such_a | your | any | her | some | their |
        another | one | of ) _ $
    | \b (?: he | she | they | you | who | everyone | nobody | u | people | someone | one | mom | mum | dad |
        boss | wife | husband | company | politicians? ) (?:'s|'re|'ll|'d|'ve)? _ (?:
        is_|are_|was_|were_|will_|be_|been_|being_|should_|would_|have_|has_|had_|ought_|to_|feel_|feels_|felt_|
        must_|might_|gonna_|seems?_|never_|actually_|really_|so_|truly_|ever_|always_|very_|even_|all_|
        genuinely_|that_|how_|both_|just_|look\w*_|sounds?_ )* $
    | \b (?: say | says | said | saying | told_(?:me|us|him|her|them) | tell | heard | hear | means | like |
        goes | went | they_say | reads ) _? [,:]? _?
        (?:me_|us_|that_|he_|she_|they_|was_|were_|is_|a_|he's_|she's_|they're_|how_|so_|i'?m_|i_am_|i_was_|
        very_)* ["':,]? _? $
    | \b (?: feel | feeling | feels | felt | get ) _ (?:
        so_|very_|really_|kind_of_|kinda_|almost_|a_little_|a_bit_|bad_and_|pretty_|too_|as_|actually_|
        somewhat_|sort_of_ )* $
    | \b (?:are|were|r|aren't|is|was|if)_ (?:you|he|she|they|u) _ (?:\w+_)? $
    | \b if_i_(?:was|were|am)_ $
    | \b (?:would|'d|might|could)_ be_ (?:\w+_)? $
    | \b who's_ $
    | \b (?: better_safe_ | don't_ | not_ ) $
    | \b (?:feel|feeling)_ $
    | \b (?:be|being|been)_ (?:\w+ly_|so_|very_)? $
""")
_MY_SAYING = words(r"""
      (?<! do\s ) \b (?:i|we|i'd|we'd) _ (?:
        (?:just|also|really|only|want|wanted|would|like|have|need|must|to|came|am|here|will|can|wish|should) _
        )* (?: say | saying ) _ (?:i'?m_|i_am_|that_|how_|so_|very_|really_|to_you_|we're_|just_)* $
    | \b let_me_say_ (?:i'?m_|i_am_|how_|so_|very_)* $
    | \b (?:i|we)(?:'m|_am|'re|_are)? _ (?:can't_(?:say|tell_you)_|just_)? (?:enough_)? how_ $
""")
_MEANT = r"""
    (?:
      hurt|offend|upset|interrupt|be_(?:rude|mean|harsh|short|a|an|so|disrespectful|insensitive|condescending|
      late|dismissive)|sound|come_(?:off|across)|imply|insult|cause|disturb|snap|scare|mislead|confuse|nitpick|
      keep_you|waste|bother|put_you|intrude|pry|step_on|cut_you|talk_over|make_you|ignore_you|bring_up|accuse|
      hit|break|spam|hijack|derail|disrespect|ramble|rant|belittle)
"""
_DONE = r"""
    (?: said|snapped|raised|spoken|interrupted|done_(?:that|this|what|it)|reacted|assumed|yelled|shouted|
      been_(?:so|rude|late|more|clearer|short|harsh|there|honest|that)|lied|left_you|kept|made_(?:that|you|
      such)|posted|worded|written_that|treated|come_(?:late|unprepared)|talked_(?:to|over)|acted|behaved|
      called_you|let_you|blamed|trusted_myself|lost_my_temper|jumped_to|hit|accused|ignored)\b
"""
_OUGHT = r"""
    (?: told_you|called|let_you|checked_(?:with|before|first)|replied|responded|written_(?:sooner|earlier)|
      asked_(?:you|first|before)|known_better|warned|listened|apologi[sz]ed|clarified|specified|mentioned|
      been_(?:more|clearer|there|better|on_time|honest|nicer|kinder)|said_(?:something|so)|explained|prepared|
      made_(?:it|that|myself)_clear|worded|phrased|given_you|looked_(?:first|before)|read_(?:the|it|your)|
      included|forwarded|started_with|got(?:ten)?_back)\b
"""
_REGRETTED = r"""
    (?:
      (?:my|our)_ (?:\w+_)?
        (?:words?|behaviou?r|actions?|tone|comments?|remarks?|outburst|mistakes?|lateness|part|choice|conduct|
        e-?mails?|message|reaction|rudeness|impatience|errors?|silence|jokes?|attitude|response|delay|absence|
        mess|role|language|manners?|failure|carelessness)\b
    | what_(?:i|we)_(?:said|did|wrote)
    | (?:the|any|this|these)_ (?:\w+_)?
        (?:inconvenience|delay|error|errors|mistakes?|trouble|confusion|misunderstanding|hurt|pain|harm|
        oversight| wording|tone|distress|incident|remark|comments?|offen[sc]e)
    | having_(?:said|done|been|hurt|caused|made|kept|spoken|lost|treated|written|called)
    | (?:being|coming)_(?:so|late|rude|harsh)
    | hurting
    | causing
    | saying_(?:that|what|it)
    | speaking
    | snapping
    | how_i_(?:spoke|acted|behaved|treated|handled|reacted)
    | that_ (?: (?:i|we)_(?!have_but) | my_ | our_ )
    | not_(?:being|telling|replying|answering|calling|writing|coming|listening)
    | the_way_i
    )
"""
_PLAIN_START = r"""
    (?:
      ^
    | [,;:(\-–—] _?
    | \b(?:and|but|so|oh|well|please|ah|ok|okay|yes|oops|again|um|uh|sorry|yeah|anyway|alright|right|then|also|
        i)_
    )
"""

_WAYS = (
    # sorry
    Way(words(rf"\b {_SORRY} \b"), unless_before=_NOT_MINE, unless_after=_SYMPATHY),
    Way(words(rf"\b {_SORRY} \b"), only_before=_MY_SAYING, unless_after=_SYMPATHY),
    Way(
        words(rf"""
            (?: ^ | , _) {_SORRY} ,? _ (?: for | about ) _ (?: you_to | the_inconvenience |
              your_(?:inconvenience|trouble|wait|wasted) | the_trouble )
        """)
    ),
    # apologise, apologies
    Way(
        words(r"""
            \b apologi[sz]e _ (?: for | if | about | in_advance | again | to_(?:you|everyone|all|anyone) ) \b
        """),
        only_before=words(rf"""
            (?: {_PLAIN_START} ) {_VERY} (?<! just\s ) $
        """),
        unless_after=words(r"""
            ^ [^.]* \?
        """),
    ),
    Way(
        words(r"\b ap+ol+og[iy]+[sz]e? \b"),
        only_before=words(rf"""
            (?: \b (?:i|we) (?:'d|'ll|'m)? _ (?:
              (?:would|will|do|must|can|should|may|have|want|wanted|need|wish|like|love|to|just|also|really|
              first|ought|and|am|are|here|writing|only|once|again|hereby|shall|owe|beg|feel|obliged|better|
              gotta|wanna|let|me) _ )* | \b let_(?:me|us)_ (?:just_|first_|also_|begin_by_)* | \b
              (?:writing|here|reaching_out|like|want|wanted|need|have)_ to_ | \b just_to_ ) {_VERY} $
        """),
        unless_before=words(r"""
              \b (?: not | \w+n't | never | no_need_to | no_reason_to | nothing_to | refuse_to | did | made_me
                | makes_me | you | he | she | they | if ) _ (?:\w+ly_)? (?:to_)? $
            | \b
                (?:won't|don't|didn't|never|not|refuse|shouldn't|why_should|do_i_have_to|will_not|cannot|can't)
                \b [^,;.]* $
            | ^ (?:he|she|they) \b [^,]* $
            | \b (?:he|she|they|you) _ (?:should|need|have|had|want\w*|must|ought) \b [^,]* $
        """),
        unless_after=words(r"""
              ^ [^.]* \?
            | ^ _ (?: or_i | to_ (?:her|him|them) _ (?:and|or) | profusely_and_(?:he|she) )
        """),
    ),
    Way(
        words(r"""
            \b (?: (?:my|our) _ (?: \w+ (?:est)? ,? _){0,3}? |
              (?:sincere(?:st)?|many|deep(?:est)?|humble(?:st)?|huge|massive|big|a_thousand|full|heartfelt|
              advance) _ (?: \w+ _ )? ) apolog(?:y|ies) \b
        """),
        unless_before=words(r"""
              \b (?: not | no | never | reject\w* | refus\w* | ignor\w* | accepted | his | her | their | your |
                wait\w*_for | demand\w* | deserve\w* | any | issue[sd]? | make | made | makes | expect\w* |
                repeat ) _ (?:an?_|of_)? $
            | \b (?:he|she|they|you)_ (?:\w+_){0,3}
                (?:offered|gave|sent|issued|wrote|made|accept\w*|reject\w*|need|want|get|got) \b [^,]* $
        """),
        unless_after=words(r"""
            ^ _ (?: letter | template | email | were_ (?:rejected|ignored|not|accepted) | accepted |
              was_(?:rejected|accepted|not) | (?:wasn't|isn't|weren't) )
        """),
    ),
    Way(
        words(rf"{_PLAIN_START} (?:and_|with_)? (?:all_|full_)? apolog(?:y|ies) \b"),
        unless_after=words(r"""
              ^ _ (?: accepted | not | aren't | are_(?:not|for|due|in_order|meaningless|owed|just|worthless) |
                is | letter | template | never | don't | without | from | come | mean | tour )
            | ^ [^.]* \?
        """),
    ),
    Way(
        words(r"""
            \b (?:
              (?:i|we) _
                (?:really_|do_|also_|still_|must_|probably_|definitely_|certainly_|feel_i_|guess_i_|think_i_|
                believe_i_)* owe _ (?:\w+_){1,5} an_ (?:\w+_)? apology
            | (?:please_|kindly_)? accept_ (?: my | our | this | these ) _ (?:\w+_){0,3} apolog(?:y|ies)
            | (?:this_is|consider_this|i'd_like_to_(?:offer|make|extend)|i_(?:want|would_like)_to_(?:offer|make|
                extend)|i_offer) _ (?:you_)? (?:an|my) _ (?:\w+_)? apology
            )
        """),
        unless_before=words(r"\b (?:don't|not|never) _ $"),
    ),
    # my bad, my fault, on me
    Way(
        words(r"""
            \b (?:that | this | it | all | totally | completely | entirely | sorry | oops | whoops | oh | ah |
              so | yeah | yes | yep | , | - | : )? (?: '?s | _is | _was )? _? (?:my|our) _ (?: bad | b |
              mistake | fault | error | oversight | doing | screw_?-?up | fuck-?_?up ) \b
        """),
        unless_before=words(r"""
              \b (?: not | \w+n't | never | isn't | like | think_(?:it|that) | says? | said | if | whether |
                neither | saying | than | of | about | for | admit | feel_like | made | make | see | saw |
                notice\w* | found | find | recogni\w+ | realis\w+ | realiz\w+ | blame | from | in | as_if |
                learn\w* | despite | realize | through | by ) _?
                (?:it'?s?_|its_|it_was_|all_|really_|entirely_|exactly_|even_|that_was_|the_)* $
            | \b not \b [^,]* $
            | \bmake_me \b [^,]* $
        """),
        unless_after=words(r"""
              ^ '
            | ^ _ (?:
                (?:habit|choice|day|knee|back|leg|eye|experience|luck|side|grade|decision|attitude|behavio|mood|
                thing|or|message|rate|handling|bar|margin|line|you|he|she|they|either) )
            | ^ _ was_ (?:to|in|not)_
            | ^ [^.,]* \?
        """),
    ),
    Way(
        words(r"""
            \b (?:
              mea_culpa
            | (?:that|this|it) (?:'s|s|_is|_was|_one's|_one_is|_one_was)_
                (?:all_|entirely_|totally_|completely_|100%_|fully_|just_|one_)* on_ (?:me|us) (?= \s*
                (?:[.!,;:)–—-]|$|and\b|for\b|sorry\b|though\b ) )
            | shame_on_me
            | (?:i|we)_ (?:take|accept|took|assume|bear) _ (?:full_|all_|complete_|the_|total_|sole_|entire_)*
                (?: responsibility | blame ) (?= \s*(?:[.!,;]|$|for_(?:that|this|the|my|what|any|it|not|how)) )
            | (?:i|we) _ (?:am|'m|are|was|were)_ (?:completely_|totally_|entirely_|so_|clearly_)? (?:to_blame |
                at_fault | in_the_wrong )
            )
        """),
        unless_before=words(r"\b (?:not| \w+n't|if|whether|think|thinks|say|says|said)_ (?:that_)? $"),
    ),
    # forgive, excuse, pardon
    Way(
        words(rf"""
            (?: {_PLAIN_START} | \b (?:i|we)_ (?:hope|trust|pray|beg|ask) _ (?:that_)? (?:you_|you'll_)?
              (?:can_|will_|could_|may_|to_|would_|might_)* | \b (?:can|could|will|would)_ (?:you_)
              (?:ever_|please_|kindly_)* | \b (?:you'll|you_(?:will|must)) _ (?:have_to_)? ) forgive_ (?: me |
              us | my | our | the | any ) \b
        """),
        unless_before=words(r"\b (?:god|lord|jesus|father|he|she|they|never|not|won't) ,? _ (?:\w+_)? $"),
        unless_after=words(r"^ _ (?:\w+_)? (?:trespass|sins) | ^ _ pun \b"),
    ),
    Way(
        words(r"""
            \b (?: beg(?:ging)? | ask(?:ing)?(?:_for)? | hope_for | seek(?:ing)? ) _ (?:for_)? your_
              (?:forgiveness | pardon (?! \s*\?)) (?! _ (?:but|sir_but) )
        """),
        unless_before=words(r"""
            \b (?:he|she|they|not|never)_ (?:\w+_)? $
        """),
        unless_after=words(r"""
            ^ ,? _? but | ^ [^.]* \?
        """),
    ),
    Way(
        words(rf"""
            (?: {_PLAIN_START} | \b
              (?:you'll|you_(?:will|must)|hope_you(?:'ll|_will|_can|_could)?|if_you'll|to) _ (?:have_to_)? )
              (?:so_)? (?: excuse | pardon | 'scuse | scuse )_ (?: my | our | the | any | this | me (?= _
              (?:for|if|while|being|i_(?:was|didn't)|that) | \s* [.,]? \s* $ | ,_
              (?:my|i_(?:was|meant|mean|had|have_a|need)) ) ) (?! _ (?:pun|expression|interruption_\?) ) \b
        """),
        unless_before=words(r"""
            \b (?:no|not|don't|never|lame|bad|an|an|the)_ $
        """),
        unless_after=words(r"""
              ^ _ (?:but|sir|miss|ma'am|mr|mrs) \b
            | ^ \s* [?]
            | ^ [^.]* \?
            | ^ _ pun
        """),
    ),
    # regret, and owning up
    Way(
        words(rf"""
            \b (?: (?:i|we) _ (?:
              (?:do|deeply|very_much|really|sincerely|truly|greatly|already|also|now|much|genuinely|bitterly|
              just| profoundly|still|immediately|instantly)_ )* | {_PLAIN_START}
              (?:deeply_|sincerely_|really_)? ) regret _ {_REGRETTED}
        """),
        unless_before=words(r"\b (?:not|don't|never|if) _ $"),
        unless_after=words(r"^ [^.]* \? | ^ _ to_inform"),
    ),
    Way(
        words(rf"""
            \b (?:
              (?:i|we)_ should(?:n't|_not|nt|n)_ (?:have|of|'ve) _ (?:ever_|just_|even_|been_(?:so|rude)_)?
                {_DONE}
            | (?:i|we)_ should_ (?:really_|probably_|definitely_)? (?:have|of|'ve) _
                (?:really_|probably_|just_|at_least_|definitely_)? {_OUGHT}
            | {_PLAIN_START} should(?:'ve|_have)_ {_OUGHT}
            )
        """),
        unless_before=words(r"""
              \b (?:maybe|if|think|wish|know|knew|said|says|thought|feel_like) _ (?:that_|perhaps_)? $
            | \b (?:thinking|wondering|say(?:s|ing)?|said) \b [^,]* $
            | \b (?:you|he|she|they)_ $
        """),
        unless_after=words(r"""
            ^ [^.]* \?
        """),
    ),
    Way(
        words(rf"""
            \b (?: (?:i|we) (?:_really|_truly|_honestly|_certainly|_sure)? _ )? (?: did(?:n't|_not|nt) | never
              | wasn't | was_not | weren't ) _ (?:really_|at_all_|at_any_point_)? (?: mean | meaning | meant |
              intend | trying | want | wish | intending )(?:ed)? _ (?:it_|for_it_|for_that_)? to_
              (?:ever_|be_rude|)? {_MEANT}
        """),
        unless_before=words(r"\b (?:he|she|they|you|who|it|that)_ $"),
        unless_after=words(r"^ [^.]* \?"),
    ),
    Way(
        words(r"""
            \b (?:i|we) _ (?:(?:really|just|still|do|also|also|so)_ )* (?:feel|felt) _
              (?:(?:so|really|very|just|absolutely|truly|pretty|a_bit)_)* (?: bad | terrible | awful | horrible
              | guilty | ashamed | rotten ) _ (?:for|about|that|over) _ (?: what_i_(?:said|did) | having |
              how_i | my_(?!life|self\b|body|job|day|week|weight|looks) \w+ | (?:not_)?
              (?:saying|snapping|yelling|keeping|missing|making|letting|lying|leaving|interrupting|
              being_(?:late|
              rude|so)|forgetting|telling|calling|bothering|wasting|hurting|ignoring|cutting|getting_(?:mad|
              angry| upset)_(?:at|with)|doing_that_to) |
              (?:the|all_the)_(?:delay|trouble|mix-?up|confusion|misunderstanding|way_i|inconvenience) |
              i_(?:have|was|didn't|can't|couldn't|made|let|kept|missed|forgot) )
        """)
    ),
    Way(
        words(r"""
            \b (?:
              (?:i|we) _
                (?:really_|totally_|clearly_|completely_|just_|definitely_|obviously_|seriously_|badly_)?
                (?:screwed|messed|fucked|f'ed|effed|cocked|fouled) _ up (?= \s*
                (?:[.!,;]|$|and_i|here|big|badly|today|there|on_(?:this|that)) )
            | (?:i|we) _ (?:have_|really_|'ve_)* let _ you _ (?:all_|both_|guys_)? down
            | (?:it|this|that) _ (?:will_not|won't|will_never|shall_not)_ (?:ever_)? happen_again
            | (?:i|we) _ (?:was|were)_ (?:so_|completely_|totally_)? wrong_ to_
                (?:have_|be_|do_|say|snap|yell|shout|speak|accuse|assume|treat|call|make|keep|leave|let|act|
                blame)
            | (?:i|we)_ have_ no_ excuse
            | there('s|_is|_was)_ no_excuse_ for_ (?: my | what_i | how_i | me_ )
            | (?:i|we) _ (?:hate|hated)_ (?:to_)?
                (?:bother|trouble|keep_you|interrupt|ask_you|impose|do_(?:this|it|that)_(?:to_you|on_th) )
            )
        """),
        unless_before=words(r"\b (?:if|think|thinks|says?|said|when)_ (?:that_)? $"),
    ),
)


_CONDOLES = words(r"""
      \b (?: that | this | it | which )(?:'s|s|_is|_does|_must_(?:be|have_been)|_sounds?|_was|_really)? _
        (?:so_|really_|just_|absolutely_|a_|an_|pretty_|such_a_|very_|super_|all_)* (?: awful | horrible |
        terrible | rough | tough | hard | heartbreaking | heart-breaking | burden | sad | suck\w* | tragic |
        devastating | painful | brutal | crushing | awful\w* | horrif\w+ | lousy | hurts? )
    | \b hope_ (?: you | he | she | they | things | it | everything | your ) \b [^.]* \b (?: better | ok | okay
        | well | peace | strength | heal\w* | soon | through | improves? | alright )
    | \b (?: condolences | hugs | prayers | praying | deserved?_(?:so_much_|so_|much_)?better |
        fingers_crossed_for_you | sending_(?:you|love|hugs) | stay_strong | hang_in_there | going_through |
        be_gentle_with | your_loss | thinking_of_you | grieving | passed_away | heart_(?:goes|broke|breaks) |
        been_there )
""")
_BARE = words(rf"""
    (?: ^ | [-,] _ | \b(?:oh|wow|man|god|omg|ugh|damn|yikes|and|aw+|oof)\b ,? _ ) (?: i'?m_ | i_am_ | we're_ )?
      {_VERY} {_SORRY} (?: [\s,]*
      (?:man|op|bro|dude|friend|hun|love|mate|buddy|sweetie|dear|\[NAME\]|this_(?:sucks|happened)|lol)? [\s,]*
      ) [.!…💔\W]* $
""")


_DISMAY = words(rf"""
    \b (?: wow | damn | dang | ugh | omg | oof | aw+ | yikes | je+z | ge+z | holy_\w+ |
      oh_(?:dear|man|god|no_no) ) [,.!\s]+ (?:i'm|im|i_am)_ {_VERY} {_SORRY}
""")
_ECHO = words(rf"{_SORRY} [.…] \s* {_ASKS}")


def find_apologies(text: str) -> tuple[Range, ...]:
    """Each stretch in which the writer apologises; not sympathy, a refused or reported apology, or "sorry, what?".

    >>> find_apologies("Sorry for the delay. I was sorry to hear about your loss.")
    ((0, 5),)
    """
    feels_with = _CONDOLES.search(text) or _DISMAY.search(text)
    return find(text, _WAYS, _BARE if feels_with or _ECHO.search(text) else None)
