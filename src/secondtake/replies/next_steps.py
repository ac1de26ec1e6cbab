"""How a sentence asks for a next step, says that none is decided yet, or invites another application."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of

INVITES = any_of(
    (
        "would you mind (?:doing|completing|coming|joining|taking|filling)|says? yes|said yes|talk (?:money"
        "|terms|salary|package|numbers|start dates)|(?:i'll|we'll|i will|we will"
        "|let me) confirm (?:\\w+ ){0,3}?(?:\\d|monday|tuesday|wednesday|thursday|friday)|put together (?:a"
        "|an|the|your) (?:package|offer|contract)|(?:like|need|want|send|provide) (?:me |us )?your references"
    ),
    (
        "(?:could|can) you (?:please )?(?:do|make|manage|come|join|attend|meet)(?! (?:me|us|a favour"
        "|more|better))|interview (?:is |has been |now )?(?:confirmed|scheduled|booked|set)|(?:confirm(?:ing|ed)?"
        "|invitation) (?:your|the|for|to) (?:\\w+ )?interview"
    ),
    (
        "would you be (?:able|free|available|up for|happy|interested|open)|book you in|continue (?:with"
        "|talking to) you|contract of employment|employment contract|signature|(?:friday|monday|tuesday"
        "|wednesday|thursday|tomorrow) (?:at \\d+ |\\d+(?:am|pm)? )?it is|you're in\\b|you are in\\b"
        "|you got it|you've got it|(?:monday|tuesday|wednesday|thursday|friday|morning|afternoon"
        "|either)(?: or \\w+)? (?:be better|be good|be ok|suit|work)|let's (?:do it|go|get|set|book|find"
        "|schedule|meet|talk|speak)"
    ),
    (
        "(?:complete|finish|submit|return|do) the (?:attached |enclosed |following |short "
        "|online )*(?:\\w+ )?(?:task|exercise|assessment|assignment|test|challenge|questionnaire)|offer stage"
        "|(?:hr|technical|managerial|final|second|next|l1|l2|l3) round|(?:meet|chat with|speak to|speak with"
        "|talk to|see) (?:our|the|their) (?:\\w+ )?(?:founder|founders|ceo|cto|cfo|director|vp|head|team"
        "|board|md|partner|partners)"
    ),
    (
        "(?:invite|inviting|like you|love you|want you|have you|having you|see you|bring you|get you|ask you"
        "|welcome you)(?: \\w+){0,4}? (?:to|for|in|back|on) (?:\\w+ ){0,5}?(?:interview|round|stage|chat|call"
        "|meeting|meet|panel|office|conversation|day|assessment|in|presentation|case|us|team|site|final|speak"
        "|discuss|join|complete|task|exercise|test|session)"
    ),
    (
        "(?:love|like|want|keen|happy|pleased|delighted|great|good|excited) (?:to )?(?:have|see|get|meet"
        "|bring|invite|speak with|talk to|chat with|hear) (?:you )?(?:\\w+ ){0,2}?(?:in|back|again|for|over"
        "|to|with) (?:for |to |the )?(?:\\w+ )?(?:a |an |the |our |meet |second|final|next|follow|interview"
        "|round|chat|panel|team)"
    ),
    (
        "(?:second|2nd|third|3rd|final|next|another|further|last|follow-up|follow up|technical|on-?site"
        "|face[- ]to[- ]face|hr|managerial|l2|l3|video|telephonic|first) (?:and final )?(?:round|stage"
        "|interview|step|conversation|discussion|meeting|chat|call|panel)s?(?: \\w+){0,3} (?:is|are|will"
        "|would|on|at|with|has|have|scheduled|shall|involves|consists|next week|this week|tomorrow)"
    ),
    (
        "(?:move|moving|moved|take|taking|put|putting|progress|progressing|bring|bringing|advance|advancing"
        "|proceed|proceeding|go|going|carry|shortlisted|selected|pushing|push) (?:you |your (?:application"
        "|profile|candidature|candidacy) |things )?(?:forward |ahead |on |through |up |further |along )?(?:to"
        "|for|into|with) (?:the |our |a |an |you|your )?(?:\\w+ )?(?:next (?!one|time)|second|2nd|final|third"
        "|interview|round|stage|you\\b|your (?:application|candidacy|candidature|profile)|reference|offer"
        "|on-?site|technical|l2|panel|phase)"
    ),
    (
        "(?:you(?:'ve| have)? (?:are |were |got |been |made it |passed |cleared |are through"
        "|been put )?(?:through|shortlisted|short-listed|selected|passed|cleared|progressed|chosen|successful"
        "|advanced)|you're (?:through|in|shortlisted|selected)|you (?:got|have got|'ve got) (?:the|it"
        "|through)|made it through|(?:profile|candidature|application) (?:has been|is|was) (?:shortlisted"
        "|selected|approved))"
    ),
    (
        "(?:join (?:us|the team|our)|contract to follow|paperwork|on-?board\\w*|see you (?:at|on|then|there"
        "|next|in the)|works for us|pencilled in|trial (?:day|shift)|get you in|they(?:'d| would) love"
        "|call me|keen to (?:meet|see|progress|move|get)|would like (?:a|another) (?:\\w+ )?(?:conversation"
        "|chat|call|meeting|interview|follow-up)|cleared (?:the|your)|can you (?:do|make|come|join|attend)"
        "|contact details (?:for|of) |current ctc|expected ctc)|offer(?:ing)? you (?:the |this |a "
        "|an )?(?:\\w+ ){0,4}?(?:role|position|job|post|contract|place|opportunity to join|internship)"
        "|(?:make|making|extend|extending|made|put together|send|sending) (?:you )?(?:an |a |the "
        "|our )?(?:formal |verbal |written |official |conditional )?offer(?! feedback)|offer letter"
        "|(?:the )?(?:job|role|position)(?:'s| is) yours|they(?:'d| would)? (?:like|want"
        "|love) to (?:make you an )?offer|want to offer|would like to offer you"
        "|welcome (?:you )?(?:to the team|aboard|on board)|verbal offer|offer is"
    ),
    (
        "(?:share|send|give|provide|confirm|let (?:me|us) (?:know|have)|reply with|drop me|pass on|advise"
        "|ping|tell me)(?: \\w+){0,5}? (?:your |some |a few |a couple of |possible |suitable |what |any |the "
        "|which )?(?:\\w+ )?(?:availability|available|times?|slots?|dates?|free|days?|timings|convenient)"
    ),
    (
        "(?:what|which|when) (?:\\w+ ){0,3}?(?:times?|days?|dates?|slots?|is|are|would"
        "|works?)(?: \\w+){0,4}? (?:suit|work|you free|be good|you available|be convenient|best|convenient"
        "|good)|are you (?:free|available|around|able)(?: \\w+){0,3} (?:on|at|for|this|next|to (?:come|speak"
        "|meet|talk|chat|jump|join|interview)|tomorrow|monday|tuesday|wednesday|thursday|friday|any)|(?:does"
        "|would|could|how about|how does|is|how's)(?: \\w+){0,3} (?:monday|tuesday|wednesday|thursday|friday"
        "|next week|tomorrow|\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?)(?: \\w+){0,4} (?:work|suit|good|ok|okay|sound"
        "|convenient)|when (?:are you|could you|can you|would you|might you|you're|you are) (?:be )?(?:free"
        "|available|around|next)"
    ),
    (
        "(?:schedul|arrang|set|book|organis|organiz|lin)\\w* (?:up |in |you in |you up )?(?:a |an |your |the "
        "|some |another |in |with )?(?:\\w+ ){0,3}?(?:interview|call|chat|meeting|round|conversation|time"
        "|slot|panel|zoom|teams|session|stage|discussion|catch-?up)"
    ),
    (
        "(?:could|can|shall|would) we (?:\\w+ )?(?:do|make it|move it|move|say|meet|speak|push|reschedule"
        "|find|try|aim)|reschedul\\w*|offer (?:is )?(?:coming|on its way|to follow|on the way)"
        "|want (?:to start you|you to start)|"
        "(?:calendly|book(?:ing)? (?:a )?(?:slot|time|link)|pick a (?:time|slot)|choose a (?:time|slot)"
        "|calendar (?:invite|invitation|link)|meeting link|zoom link|teams link|invite (?:to follow|attached)"
        "|send (?:you )?(?:over )?(?:an? )?(?:invite|invitation))"
    ),
    (
        "(?:good|great|fantastic|brilliant|excellent|exciting) news|congratulations|congrats"
        "|pleased to (?:inform|confirm|tell|say|let|share|advise|offer|invite)|delighted to (?:inform|confirm"
        "|tell|say|let|share|offer|invite)|happy to (?:inform|confirm|tell|share|say) (?:you )?that"
    ),
    (
        "(?:want|like|love|keen|wants|wanted|would like|'d like|'d love|wish|wishes|hoping) (?:to )?(?:meet"
        "|see|speak (?:to|with)|interview|progress|proceed with|move forward with|go ahead with|take|bring"
        "|continue with|talk to|get) you(?!r)(?: (?:again|next|back|in|on|further|forward|through|for|to|this"
        "|tomorrow|with)|[.,!]|$)"
    ),
    (
        "(?:next step|next stage|next round|final stage|final round)(?:s)? (?:is|are|will be|would be"
        "|involves?|:)|(?:come|pop|drop) (?:in|back|into the office|over) (?:to|for|and|on|next"
        "|again)(?! (?:you|me|us))|(?:go"
        "|move|going|moving|through) (?:on |through |forward )?to (?:the )?(?:next|second|final|third|2nd)"
    ),
    (
        "(?:complete|do|have a go at|attached is|find attached|find) (?:\\w+ ){0,3}?(?:take-?home|task"
        "|assessment|assignment|case study|coding (?:test|challenge|exercise)|online test"
        "|exercise)(?: \\w+){0,6} (?:by|before|within|link|below|attached)|(?:two|2|three|your|some|names of"
        "|contact details (?:of|for)) (?:\\w+ ){0,2}?(?:references|referees)|they(?:'d| would)? (?:like"
        "|love) (?:you|to) (?:\\w+ ){0,3}?(?:back|in|again)|start date|second round|2nd round|final round"
        "|next round|second interview|final interview|second stage|final stage"
    ),
    (
        "(?:want|wants|like|love|have|see|get) you back(?! (?:when|if|one day|in a heartbeat))|(?:grab"
        "|find|set aside|carve out|book) (?:\\w+ ){0,3}?(?:minutes?|mins|half an hour|an hour"
        "|time) (?:for you |with )"
    ),
    (
        "(?:contract|offer letter) (?:and \\w+ )?(?:details )?(?:is|are|will be|should be) (?:with|on"
        "|in)|contract and start|(?:coming|come) on board"
        "|(?:two|2|three|your|some) refs?\\b|(?:f2f|face to face|managerial|technical) (?:discussion"
        "|meeting|round|interview)|details for your (?:\\w+ ){0,2}?(?:interview|discussion|meeting|round)"
    ),
    (
        "requested to (?:report|attend|appear|come)|meet the (?:wider |whole |rest of the )?team"
        "|propose you (?:a|an|the)|trial day"
    ),
)
"""Asks for, or tells of, a next step."""
WAITS = any_of(
    (
        "(?:get|getting|come|coming|revert|be|circle|report) (?:back to you|back with|back once|in touch"
        "|back in)|(?:let you know|keep you (?:posted|updated|informed)|update you|revert(?: back)?"
        "|follow up with you|contact you|reach out|hear (?:back )?from (?:us|them|me))"
    ),
    (
        "(?:still|currently|yet to|haven't|have not|not yet|hasn't|has not|aren't|until|once|after|while"
        "|when) (?:\\w+ ){0,4}?(?:interview\\w*|review\\w*|decid\\w*|decision|finali[sz]\\w*|consider\\w*"
        "|meet\\w*|speak\\w*|heard|waiting|discuss\\w*|complet\\w*|finish\\w*|conclud\\w*)|(?:make|making"
        "|reach|made) (?:a |our |their |the )?(?:final )?decision (?:by|next|this|on|in|within|after|before"
        "|soon|early)|no (?:news|update|decision|feedback) (?:yet|so far|from)|chas(?:e|ed|ing)|bear with"
        "|awaiting|waiting (?:on|for|to)"
    ),
    (
        "(?:received|receipt of|receiving|submitted|submitting) (?:your |the |an )?(?:application|cv|resume"
        "|message|email|e-mail|note|documents?|form|assessment|submission)|thank(?:s| you) for (?:applying"
        "|your (?:application|message|email|note|interest|enquiry|patience))|will be (?:reviewed|reviewing"
        "|considered)|will review"
    ),
)
"""No decision yet."""
CONDITIONAL = any_of(
    (
        "if (?:you|your|we|they|there|i|selected|successful|shortlisted|anything|it|another|something|so|not)"
        "|should (?:you|your|we|they|anything|a|another|there|the)\\b(?! (?:be|have|hear))|in the event"
        "|were you to|only (?:\\w+ )?(?:shortlisted|selected|successful)|those (?:selected|shortlisted|who)"
        "|(?:shortlisted|selected|successful) (?:candidates|applicants) (?:will|shall|are)|unless|whether"
        "|in case|when (?:something|a|another|other|new|similar) |once (?:a|we've|we have) |as soon as"
    ),
    (
        "(?:please |do |feel free to |encourage you to |hope you(?:'ll| will)? |welcome to "
        "|invite you to )+(?:\\w+ )?(?:apply|re-?apply|consider applying|keep an eye|stay in touch|connect"
        "|look out)"
    ),
)
"""What comes after this has not happened."""
AUTOMATIC = any_of(
    "undeliverable|undelivered|(?:could not|couldn't|not) be delivered|delivery (?:has )?(?:failed"
    "|status|failure)"
    "|mailer-daemon|out of (?:the )?office|automatic reply|auto-?reply|on (?:annual |parental |maternity "
    "|sick )?leave until"
)
"""Written by a machine: it decides nothing."""
APPLY_AGAIN = any_of(
    (
        "(?:re-?apply|apply (?:again|for (?:other|future|another|any|one|more)|to (?:other|future|any"
        "|another))|applying (?:again|for (?:other|future|another)|to (?:other|future))|consider (?:us"
        "|applying)|future (?:roles?|opening|opportunit\\w+|position|vacanc\\w+|application)s?|other (?:roles"
        "|openings|opportunities|vacancies|positions)|keep (?:you|your (?:cv|resume|details|profile"
        "|application|name|information)) (?:\\w+ ){0,3}?(?:on file|in mind|on our|in our|on record|for)"
        "|stay in touch|keep in touch|keep an eye (?:on|out)|(?:another|different|similar|other) (?:role"
        "|position|opening|opportunity|vacancy)s?(?: \\w+){0,4} (?:come|comes|arise|arises|open|opens|that"
        "|which|suit|suited|we|i)|talent (?:pool|community|network)|love to (?:see|hear from|speak to"
        "|consider) you (?:again|apply|in (?:the )?future)|try again|down the (?:line|road)|on the radar"
        "|happy to (?:represent|put you forward) (?:you )?again)"
    ),
)
INVITES_AGAIN = any_of(
    (
        "(?:encourage|welcome|invite|urge|hope|would love|'d love|love|like|happy|please|do|keen|delighted"
        "|feel free|glad|definitely|certainly|actively)(?: \\w+){0,6}? (?:re-?apply\\w*|apply\\w*|application"
        "|see(?:ing)? you (?:again|apply)|hear(?:ing)? from you again|consider you|try again|keep in touch"
        "|stay in touch|interview you again|contact you|reach out)"
    ),
    "(?:bear|keep) (?:you|us) in mind|re-?apply",
)
