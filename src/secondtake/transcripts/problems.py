"""Every sentence about a file that could not be read in full: what happened, what is safe, what to do."""

from __future__ import annotations

from secondtake.transcripts.model import Problem

_NOTHING_CHANGED = "Your file is as it was."


def empty() -> Problem:
    """The file has no words at all."""
    return Problem(
        "empty",
        f"There are no words in this file. {_NOTHING_CHANGED}",
        way_out="Open it to see whether the transcript was saved, or go on from memory.",
    )


def other_language(language: str) -> Problem:
    """A recording was heard in another language than English."""
    return Problem(
        "other-language",
        f"This seems to be spoken in another language than English ({language}). The text is here, as it was heard.",
        way_out="What went right and places to look are found in English only, so none are shown. Your memory counts.",
    )


def written_over_silence(quotes: str) -> Problem:
    """A speech-to-text program is known to write such sentences where nobody speaks."""
    return Problem(
        "written-over-silence",
        "Something was left out that such programs write where nobody speaks, or over music and noise.",
        quote=quotes,
        way_out="If somebody did say it, write it into the line where it belongs.",
    )


def too_loud() -> Problem:
    """A recording whose loudest parts are cut off, so that words are harder to tell."""
    return Problem(
        "too-loud",
        "Much of this recording is louder than its file can hold, so more words may be wrong. All that was heard is "
        f"here. {_NOTHING_CHANGED}",
        way_out="Listen where a word is doubtful, and set it right. Next time, turn the microphone down.",
    )


def cut_off() -> Problem:
    """A recording was damaged, or ends before it should."""
    return Problem(
        "cut-off",
        f"The recording was cut off or damaged. What could be heard of it is here. {_NOTHING_CHANGED}",
        way_out="If you have a whole copy, bring that one; else go on with this.",
    )


def not_text(looks_like: str, way_out: str) -> Problem:
    """The file is of a kind that holds no text we can read, such as a picture."""
    return Problem(
        "not-text",
        f"This looks like {looks_like}, which can't be read as a transcript. {_NOTHING_CHANGED}",
        way_out=way_out,
    )


def bad_bytes(line: int, quote: str, count: int) -> Problem:
    """Some bytes of a line stand for no letter; the words around them were read."""
    some = "One letter" if count == 1 else f"{count} letters"
    return Problem(
        "bad-bytes",
        f"{some} in this line could not be made out and stand as \ufffd. The words around them were read.",
        line=line,
        quote=quote,
        way_out="Correct the word in the transcript, or save the file again as UTF-8.",
    )


def bad_time(line: int, quote: str) -> Problem:
    """A cue whose time line can't be read; its words stand in no segment."""
    return Problem(
        "bad-time",
        "The time of these words could not be read, so they are not in the transcript. The rest was read.",
        line=line,
        quote=quote,
        way_out="Put the time in the file right, as in 00:01:02.500 --> 00:01:04.000, and add it again.",
    )


def no_time(line: int, quote: str) -> Problem:
    """Words that stand between two cues and belong to neither."""
    return Problem(
        "no-time",
        "These words stand between captions and have no time, so they are not in the transcript. The rest was read.",
        line=line,
        quote=quote,
        way_out="Join them to the caption they belong to by removing the empty line before them.",
    )


def lost_in_tag(line: int, quote: str) -> Problem:
    """Words inside what the format takes for a tag."""
    return Problem(
        "lost-in-tag",
        "A sign that opens a tag hides these words from the transcript. The rest was read.",
        line=line,
        quote=quote,
        way_out="If somebody said them, put them back with a correction of this line.",
    )


def no_signature(line: int, quote: str) -> Problem:
    """Cues of WebVTT without the first line that such a file must have."""
    return Problem(
        "no-signature",
        "The first line of this WebVTT file is missing or damaged. The captions were read all the same.",
        line=line,
        quote=quote,
        way_out="Nothing needs to be done. If captions are missing, export the file again.",
    )


def damaged_json(line: int, quote: str) -> Problem:
    """A stretch of JSON that does not parse."""
    return Problem(
        "damaged-json",
        "This part of the file is damaged and could not be read. What stands before and after it was read.",
        line=line,
        quote=quote,
        way_out="Export the file again, or add the missing words by hand.",
    )


def damaged_document(quote: str = "") -> Problem:
    """A `.docx` that can't be unpacked or whose XML breaks off."""
    return Problem(
        "damaged-document",
        f"This Word document is damaged and could not be read to its end. {_NOTHING_CHANGED}",
        quote=quote,
        way_out="Open it in a word processor, save it as plain text, and add that.",
    )


def document_too_large() -> Problem:
    """A `.docx` that unpacks to far more than any interview; it may have been made to do harm."""
    return Problem(
        "document-too-large",
        f"This Word document unpacks to more than any interview holds, so it was not opened. {_NOTHING_CHANGED}",
        way_out="If it is yours, save it as plain text and add that.",
    )


def unreadable(quote: str = "") -> Problem:
    """A reader failed on this file where it should not have; the words are quoted."""
    return Problem(
        "unreadable",
        f"This file could not be read. {_NOTHING_CHANGED}",
        line=1,
        quote=quote,
        way_out="Copy its text and paste it instead.",
    )


def beside_time(line: int, quote: str) -> Problem:
    """Words on a line that should hold nothing but times."""
    return Problem(
        "beside-time",
        "These words stand on a line of times, so they are not in the transcript. The rest was read.",
        line=line,
        quote=quote,
        way_out="If somebody said them, put them back with a correction of this line.",
    )


def said_elsewhere(quote: str) -> Problem:
    """Words that the file has in a second copy of the talk only."""
    return Problem(
        "said-elsewhere",
        "The file holds the talk twice, and these words stand in one copy only, without a place. The rest was read.",
        quote=quote,
        way_out="If they are missing from the transcript, put them back with a correction.",
    )


def before_talk(line: int, quote: str) -> Problem:
    """Lines above the first that anybody says."""
    return Problem(
        "before-talk",
        "These lines stand above the talk and were taken for its heading. The rest was read.",
        line=line,
        quote=quote,
        way_out="If somebody said them, put a name and a colon before them and add the file again.",
    )
