"""Sentences that stand in everybody's letter, and signs of plain facts."""

from __future__ import annotations

from secondtake.evidence.phrases import any_of

COURTEOUS = any_of(
    (
        "thank(?:s| you)(?! to)|grateful|apprecia\\w+ (?:your|the|you|it|how)|(?:hope|trust) (?:this|you|that"
        "|all|your)|wish(?:es|ing)? you|(?:best|good|every|all the) (?:of )?(?:luck|wishes|best|success)"
        "|all the best|take care|kind regards|regards|sincerely|(?:pleasure|nice|great|lovely|good"
        "|delight) (?:to |meeting |speaking |talking |chatting )(?:meet|speak|talk|chat|you|with|to|hear)"
        "|enjoyed (?:meeting|speaking|talking|learning|getting|our|chatting|hearing)|(?:don't|do not"
        "|please) hesitate|feel free|let (?:me|us) know if|any (?:further )?questions|after (?:careful|much"
        "|a lot of|due|full|thorough|long|some|deep|a great deal of|lengthy) (?:\\w+ )?(?:consideration"
        "|thought|deliberation|discussion|review)|(?:difficult|tough|hard|not an easy|wasn't an? easy"
        "|never easy) (?:decision|choice|call|news|one|email|message)|(?:high|large|huge|unprecedented"
        "|overwhelming|significant|great|vast) (?:volume|number|amount|level|quantity|response)|(?:many"
        "|several|number of|lot of) (?:\\w+ )?(?:applications|applicants|candidates)|(?:standard|calibre"
        "|caliber|quality) (?:of )?|competitive|on file|in mind|future (?:endeavou?rs|career|success|roles?"
        "|opportunit\\w+|openings?|vacanc\\w+|search)|job (?:search|hunt)|career|stay in touch|keep in touch"
        "|keep an eye|sorry (?:for|about|to|it|that|i|not)|apolog\\w+|disappoint\\w+|not the (?:news|outcome"
        "|answer)|understand (?:that )?(?:this|how)|interest in (?:the|our|this|joining|working|\\w+)"
        "|taking (?:the )?time|time and effort|your (?:time|effort|patience|interest|application)"
        "|come across your|reach(?:ing)? out|hope(?:fully)?|dear|hello|hi|as (?:discussed|you know|promised)"
        "|speak soon|talk soon|cheers|bear with"
    ),
    (
        "further to|with reference to|please find|as (?:agreed|requested) on|greetings|retained in|careers site"
        "|(?:keep|kept|retain\\w*|remain) (?:\\w+ )?(?:your )?(?:cv|resume|details|information|profile)|monitor our"
        "|(?:bit of a |a )?tough (?:one|call)|quick one"
    ),
)
FACTUAL = any_of(
    (
        "\\d+|rang|phoned|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|yesterday|next week"
        "|this week|january|february|march|april|june|july|august|september|october|november|december|(?:role"
        "|position|vacancy|job|process|budget|team|offer|contract|headcount) (?:is|was|has|have|will|needs?"
        "|requires?)|(?:went|gone) (?:with|to) (?:an? )?internal|internal|on hold|closed|cancelled|frozen"
        "|paused|filled|attached|scheduled|hired|appointed|requires?|requirement|mandatory|salary|budget|visa"
        "|sponsor\\w*|notice period|interview(?:ed|s)?|received|will (?:be )?(?:meet|decid|interview|review"
        "|contact|send|call)\\w*|scored|score|passed|failed|deadline|start date"
    ),
)
JUDGING = any_of(
    (
        "felt|feel|think|thought|seem(?:s|ed)?|appear(?:s|ed)?|impress\\w*|strong(?:er)?|weak\\w*|good|great"
        "|excellent|fit|suit(?:ed|able)|right|confident|enthusias\\w*|personalit\\w*|culture|liked|loved"
        "|enjoyed|came across|opinion|view|sense|concern\\w*|better|best|positive|negative|nice|lovely"
        "|fantastic|brilliant|solid|nervous|quiet|arrogant|level|not quite|something (?:was )?missing|spark"
        "|edge"
    ),
)
