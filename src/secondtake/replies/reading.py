"""Read an answer: what kind it is, what each sentence is worth, and which reasons it gives."""

from __future__ import annotations

from dataclasses import dataclass

from secondtake.evidence.phrases import any_of
from secondtake.replies import courtesies, lacks, next_steps, reasons, refusals, who_says
from secondtake.replies.clauses import Said, clauses, sentences
from secondtake.replies.model import Label, Reason, ReasonCode, ReplyKind, ReplyReading, Sentence, Teller
from secondtake.replies.own_words import is_sign_off, is_signed, own_lines, plain
from secondtake.replies.questions_back import ask_back

_SWAPPED = any_of(
    "(?:for|about|regarding) (?:a |an |the |our |another )?(?:different|other|another|similar"
    "|\\w+ \\w+) (?:role|position|opening)"
)


@dataclass(frozen=True, slots=True)
class _Heard:
    """One sentence with what its clauses decide and tell."""

    said: Said
    rejects: bool
    invites: bool
    waits: bool
    told: tuple[tuple[ReasonCode, Said], ...]


def read_reply(text: str, told_by: Teller | None = None, *, kind: ReplyKind | None = None) -> ReplyReading:
    """What an answer says and what it does not.

    `told_by` where the person said whose words they are, `kind` where they said what it is: the rest is read in its
    light.

    >>> reading = read_reply("Sorry, no luck. They felt you were a bit light on SQL.")
    >>> reading.kind.value, [reason.code.value for reason in reading.reasons], reading.reasons[0].source.value
    ('rejection', ['R5'], 'via recruiter')
    >>> read_reply("We have decided to move forward with another candidate.").reasons[0].code.value
    'R12'
    """
    shown = plain(text)
    heard = [_hear(said) for said in sentences(shown, own_lines(shown.text))]
    kind = kind or _kind(heard)
    source = told_by or reasons.teller(" ".join(one.said.words for one in heard))
    found = _reasons(heard, kind, source) if kind in (ReplyKind.REJECTION, ReplyKind.FEEDBACK) else []
    labelled = tuple(_sentence(one, shown.span(one.said.start, one.said.end), kind) for one in heard)
    placed = tuple(_placed(reason, said, shown.span(said.start, said.end)) for reason, said in found)
    usable = any(sentence.label is Label.USABLE for sentence in labelled)
    again = kind is not ReplyKind.NEXT_STEP and any(_invites_again(one.said.words) for one in heard)
    return ReplyReading(kind, labelled, placed, ask_back(placed, usable=usable), may_apply_again=again)


def _hear(said: Said) -> _Heard:
    words = said.words
    supposed = bool(next_steps.CONDITIONAL.search(words))
    rejects = bool(_says_no(words)) and not refusals.IN_PASSING.search(words)
    invites = bool(_says_yes(words)) and not supposed and not rejects
    waits = bool(next_steps.WAITS.search(words))
    return _Heard(said, rejects, invites, waits, tuple(reasons.told(said)))


def _says_no(words: str) -> bool:
    if next_steps.CONDITIONAL.match(words):
        return False
    return bool(refusals.REJECTS.search(words) or refusals.STOPPED.search(words) or refusals.INTERNAL.search(words))


def _says_yes(words: str) -> bool:
    return bool(next_steps.INVITES.search(words))


def _invites_again(words: str) -> bool:
    return bool(next_steps.APPLY_AGAIN.search(words) and next_steps.INVITES_AGAIN.search(words))


def _kind(heard: list[_Heard]) -> ReplyKind:
    """A no outweighs courtesies that sound like a yes, unless a step that is really offered comes after it."""
    if any(next_steps.AUTOMATIC.search(one.said.words) for one in heard):
        return ReplyKind.NONE
    no = [index for index, one in enumerate(heard) if one.rejects]
    yes = [index for index, one in enumerate(heard) if one.invites]
    if no and not (yes and yes[-1] > no[-1] and _really_offered(heard[yes[-1]].said.words)):
        return ReplyKind.REJECTION
    if yes:
        return ReplyKind.NEXT_STEP
    if any(map(_sadly, heard)):
        return ReplyKind.REJECTION
    if any({ReasonCode.STRONGER_COMPETITOR, ReasonCode.PROCESS} & {code for code, _ in one.told} for one in heard):
        return ReplyKind.REJECTION
    if any(one.told for one in heard) and any(_judged(one) for one in heard):
        return ReplyKind.FEEDBACK
    return ReplyKind.FEEDBACK if any(_praised(one) for one in heard) and not _waits(heard) else ReplyKind.NONE


def _sadly(one: _Heard) -> bool:
    """A sentence that only sounds like a no: enough where nothing else was decided."""
    words = one.said.words
    told = refusals.SAD.search(words) and not refusals.SORRY_FOR.search(words) and not one.waits
    return bool(told) and not next_steps.CONDITIONAL.search(words)


def _waits(heard: list[_Heard]) -> bool:
    return any(one.waits for one in heard)


_OFFERED = any_of(
    "second round|2nd round|next round|final round|final stage|second interview|final interview"
    "|availab\\w+|offer you|what times?|times? (?:that )?(?:work|suit)|are you free|schedule|slots?"
    "|when (?:are|could|can) you"
)
_FEEDBACK_CALL = any_of("feedback|debrief|how (?:it|things) went|disappoint\\w*|keep in touch|stay in touch")


def _really_offered(words: str) -> bool:
    return bool(_OFFERED.search(words)) and not _FEEDBACK_CALL.search(words)


def _judged(one: _Heard) -> bool:
    """Whether a reason in a sentence is told of the person, not asked of them or said of the process."""
    codes = {code for code, _ in one.told} - {ReasonCode.LOGISTICS}
    return bool(codes) and not one.said.words.endswith("?") and not (one.waits and codes <= {ReasonCode.MOTIVATION})


def _praised(one: _Heard) -> bool:
    words = one.said.words
    return _ABOUT_YOU.search(words) is not None and _is_praise(words) and not lacks.VAGUE_PRAISE.search(words)


_ABOUT_YOU = any_of(
    "your (?!time|interest|application|message|email|note|patience|day|week|weekend)|you (?:were|came|did"
    "|gave|handled|showed|answered|explained|presented|have|had|are)|feedback"
)


def _is_praise(words: str) -> bool:
    return bool(lacks.PRAISES.search(words))


def _reasons(heard: list[_Heard], kind: ReplyKind, source: Teller) -> list[tuple[Reason, Said]]:
    """One reason a code, on the first words that tell it; where a no gives none, R12 on the no itself."""
    found: dict[ReasonCode, tuple[Reason, Said]] = {}
    for one in heard:
        for code, said in one.told:
            if _counts(code, one, kind):
                found.setdefault(code, (_reason(code, said, source), said))
    if heard and not found and kind is ReplyKind.REJECTION:
        told = [(code, said) for one in heard for code, said in _only_topics(one)]
        if told:
            return [(_reason(code, said, source), said) for code, said in told[:1]]
        refusal = next((one.said for one in heard if one.rejects or _sadly(one)), heard[0].said)
        return [(_reason(ReasonCode.UNKNOWN, refusal, source), refusal)]
    return list(found.values())


def _only_topics(one: _Heard) -> list[tuple[ReasonCode, Said]]:
    if _courteous(one) or one.waits or one.said.words.endswith("?"):
        return []
    parts = [part for part in clauses(one.said) if not refusals.REJECTS.search(part.words)]
    return [(code, part) for part in parts for code in reasons.codes_in_a_no(part.words)]


def _counts(code: ReasonCode, one: _Heard, kind: ReplyKind) -> bool:
    if _courteous(one) or one.said.words.endswith("?"):
        return False
    return kind is ReplyKind.REJECTION or code is not ReasonCode.LOGISTICS


def _reason(code: ReasonCode, said: Said, source: Teller) -> Reason:
    sure = reasons.confidence(code, said.words)
    return Reason(code, source, sure, reasons.CONTROLLABLE[code], said.start, said.end, said.words)


def _placed(reason: Reason, said: Said, span: tuple[int, int]) -> Reason:
    return Reason(reason.code, reason.source, reason.confidence, reason.controllable, *span, said.words)


def _sentence(one: _Heard, span: tuple[int, int], kind: ReplyKind) -> Sentence:
    label = _label(one, kind)
    parts = [part.words for part in clauses(one.said)]
    praise = label is not Label.BOILERPLATE and any(
        _is_praise(part) and not reasons.codes_in(part) and not refusals.REJECTS.search(part) for part in parts
    )
    return Sentence(*span, one.said.words, label, praise=praise)


def _courteous(one: _Heard) -> bool:
    """Whether a sentence is of the kind that stands in everybody's letter, whatever its words are about."""
    words = one.said.words
    if next_steps.APPLY_AGAIN.search(words) and not any(
        code in reasons.WORKABLE and reasons.names_something(code, part.words) and _STRONG_LACK.search(part.words)
        for code, part in one.told
    ):
        return True
    return bool(
        who_says.FIRM_LETTER.search(words)
        or (lacks.VAGUE_PRAISE.search(words) and not _turns(one))
        or _STOCK.search(words)
        or is_sign_off(words)
        or is_signed(words)
    )


_STRONG_LACK = any_of(
    "lack\\w*|light on|would (?:have )?|wanted|more|work on|brush up|improve|gain\\w*|strengthen"
    "|struggl\\w+|didn't|did not|weak\\w*|thin"
)
_STOCK = any_of(
    "thank(?:s| you) (?:again |so much |very much )?for (?:your|taking|coming|the|attending|meeting"
    "|applying|sharing|speaking|all|getting|sending|being|making|interviewing)|(?:wish|wishing) you"
    "|(?:best|good) (?:of )?luck|all the best|hope (?:this|you|that)|on file|(?:hesitate|feel free) to"
    "|let (?:me|us) know if|(?:any )?questions,? (?:please|just|do)|apprecia\\w+ (?:your|the|you taking"
    "|that you)"
    "|(?:not|n't|don't) reply to|no reflection|have a (?:lovely|great|good|nice)"
    "|keep you posted on (?:other|any)|sorry for any|apologi[sz]e for|careers page|mailbox|in case it"
    "|following[.:]?$|something useful|(?:like|want|wish|wanted) (?:some |any |more )?feedback|kept your"
    "|retain your|future requirements|jobs page|get back to you (?:about|on|regarding) the|writing (?:to"
    "|with"
    "|about|in)|update on|what you were hoping|you wanted to hear"
)


def _turns(one: _Heard) -> bool:
    """Whether a sentence that praises goes on to tell a lack."""
    return any(code in reasons.WORKABLE | {ReasonCode.FIT, ReasonCode.LEVEL} for code, _ in one.told)


def _label(one: _Heard, kind: ReplyKind) -> Label:
    words = one.said.words
    if _courteous(one):
        return Label.BOILERPLATE
    codes = {code for code, _ in one.told}
    if not words.endswith("?") and not one.waits:
        if any(_usable(code, part, kind) for code, part in one.told):
            return Label.USABLE
        if codes & {ReasonCode.PROCESS, ReasonCode.LOGISTICS}:
            return Label.FACT
        if ReasonCode.STRONGER_COMPETITOR in codes or codes & {ReasonCode.FIT, ReasonCode.LEVEL}:
            return Label.OPINION
    if one.invites:
        return Label.FACT
    if one.rejects or (kind is ReplyKind.REJECTION and _sadly(one)):
        return Label.BOILERPLATE
    if _praised(one):
        return Label.OPINION
    return _plain_label(words, waits=one.waits)


def _usable(code: ReasonCode, part: Said, kind: ReplyKind) -> bool:
    """In an invitation only what is plainly wanting is feedback: it is full of requirements and exercises."""
    plainly = kind is not ReplyKind.NEXT_STEP or _STRONG_LACK.search(part.words) is not None
    return plainly and reasons.names_something(code, part.words)


def _plain_label(words: str, *, waits: bool) -> Label:
    if courtesies.COURTEOUS.search(words) and not (waits and courtesies.FACTUAL.search(words)):
        return Label.BOILERPLATE
    if waits or courtesies.FACTUAL.search(words):
        return Label.FACT
    if courtesies.JUDGING.search(words):
        return Label.OPINION
    return Label.BOILERPLATE if len(words.split()) < 5 else Label.FACT
