"""What the remarks on a letter say: why, and a way out. Plain and kind; the person decides, and nothing is blocked."""

from __future__ import annotations

from secondtake.letters.model import RemarkKind

SAID: dict[RemarkKind, tuple[str, str]] = {
    RemarkKind.APOLOGY: (
        "“{quote}”: a weak answer needs no apology. It is for lateness, rudeness or something untrue.",
        "Leave it out, and say the better answer instead.",
    ),
    RemarkKind.APOLOGY_AGAIN: (
        "You have said sorry already. Once is enough.",
        "Keep the first, and leave this one out.",
    ),
    RemarkKind.APOLOGY_LACKING: (
        "You noted something to be sorry for, and the letter doesn't say so yet.",
        "Add one short sentence: what it was, and that you are sorry.",
    ),
    RemarkKind.EXCUSE: (
        "“{quote}” gives a reason for a weak moment, and may be read as an excuse.",
        "Leave it out. What you would say now speaks for itself.",
    ),
    RemarkKind.BEGGING: (
        "“{quote}” pleads. It makes it harder for the reader, and makes you smaller than you are.",
        "Say once that you would like the work, and why.",
    ),
    RemarkKind.BLAME: (
        "“{quote}” may sound as if the question or the people were at fault.",
        "Leave it out, or say what you would answer now.",
    ),
    RemarkKind.SECOND_TAKES: (
        "This is a second answer set right. One is a second take; two begin to read like a list of what went wrong.",
        "Keep the one that matters most for the work.",
    ),
    RemarkKind.BAD_NEWS: (
        "“{quote}” tells them something against you that they may not have known.",
        "If they need to know it, keep it for a conversation. If not, leave it out.",
    ),
    RemarkKind.SALARY: (
        "“{quote}”: money is easier to talk about in a conversation that they open.",
        "Leave it for the offer, or ask on the phone.",
    ),
    RemarkKind.OVER_EXPLAINING: (
        "This explains a great deal at once: {measure}.",
        "Say it in two to four sentences: what the matter was, what you did, what came of it.",
    ),
    RemarkKind.EXPLAINS_ITSELF: (
        "“{quote}” explains the old answer instead of giving the new one.",
        "Begin with the better answer.",
    ),
    RemarkKind.CANNED: (
        "“{quote}” stands in a great many letters, so it says little about you.",
        "Say the same in your own words, or name one thing from the conversation.",
    ),
    RemarkKind.PLACEHOLDER: (
        "“{quote}” looks like a gap that was left to be filled.",
        "Put the right words there, or take it out.",
    ),
    RemarkKind.CLAIM: (
        "“{quote}” is more than is known: {why}.",
        "Say what you did or saw yourself, or leave it out.",
    ),
    RemarkKind.LENGTH: ("This has {measure}; {most} are plenty.", "What could go without being missed?"),
    RemarkKind.LATE: (
        "More than 48 hours have passed since you spoke. Some who advise say that earlier is better; nobody tested it.",
        "It is still a kind thing to send. A plain, short note does not need to mention the delay.",
    ),
    RemarkKind.PASTED: (
        "These sentences also stand in your letter to somebody else who was there, and people who work together talk.",
        "Name one thing from the talk with this person, or choose another wording.",
    ),
    RemarkKind.WRONG_NAME: (
        "The letter says “{quote}”, and it is to {known}.",
        "Is the name right, and spelt as they spell it?",
    ),
    RemarkKind.WRONG_SENDER: ("It is signed “{quote}”, and you sign as {known}.", "Is that the name you want there?"),
    RemarkKind.WRONG_COMPANY: (
        "The letter says “{quote}”, and the interview was with {known}.",
        "Is it left over from another letter?",
    ),
    RemarkKind.WRONG_ROLE: (
        "The letter speaks of “{quote}”, and the role was {known}.",
        "Is it left over from another letter?",
    ),
    RemarkKind.UNKNOWN_NAME: (
        "“{quote}” is not among what you told us, so we can't check it.",
        "Is it right, and spelt right? Then it stays.",
    ),
    RemarkKind.UNKNOWN_NUMBER: (
        "“{quote}” is not among what you told us, so we can't check it.",
        "Is the figure true? Then it stays. A number that you aren't sure of is better left out.",
    ),
}
"""By kind: the reason, and the way out. `{quote}` is what stands in the letter."""

GOOD: dict[RemarkKind, str] = {
    RemarkKind.SPECIFIC: "One specific thing from your talk.",
    RemarkKind.YOUR_NUMBERS: "Every number is yours.",
    RemarkKind.THANKS: "It thanks them.",
    RemarkKind.ONE_EXAMPLE: "One clearer example, with what came of it.",
    RemarkKind.ONE_APOLOGY: "One short apology, for what calls for one.",
}
"""What is good about a letter, said first."""
WORDS = "{} words"
CHARACTERS = "{} characters"
LONG_SENTENCE = "a sentence of {} words"
LONG_PARAGRAPH = "a paragraph of {} words"
