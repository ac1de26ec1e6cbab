"""How mail programs set an answer above, below and inside what it answers: text as sent, and what its sender wrote."""

OWN = "Thank you, Alex.\n\nYour answers lacked an example."
ASKED = "> Dear Priya,\n> what was missing?\n> Alex"
HEAD = "From: Alex Chen <alex@chen.example>\nSent: 23 November 2026 09:12\nTo: Priya Raman\nSubject: Re: Tuesday"
SHAPES = {
    "alone": (OWN, OWN),
    "Gmail": (f"{OWN}\n\nOn Mon, 23 Nov 2026 at 09:12, Alex Chen <alex@chen.example> wrote:\n\n{ASKED}", OWN),
    "Gmail, broken": (f"{OWN}\n\nOn Mon, 23 Nov 2026 at 09:12, Alex Chen\n<alex@chen.example> wrote:\n\n{ASKED}", OWN),
    "Gmail, US": (f"{OWN}\n\nOn Mon, Nov 23, 2026 at 9:12 AM Alex Chen <alex@chen.example>\nwrote:\n\n{ASKED}", OWN),
    "Apple Mail": (f"{OWN}\n\n> On 23 Nov 2026, at 09:12, Alex Chen <alex@chen.example> wrote:\n> \n{ASKED}", OWN),
    "iPhone": (
        f"{OWN}\n\nSent from my iPhone\n\n> On 23 Nov 2026, at 09:12, Alex Chen <alex@chen.example> wrote:\n{ASKED}",
        OWN,
    ),
    "Outlook": (f"{OWN}\n\n{HEAD}\n\nDear Priya,\nwhat was missing?\nAlex", OWN),
    "Outlook, line": (f"{OWN}\n\n________________________________\n{HEAD}\n\nDear Priya,\nwhat was missing?", OWN),
    "Outlook, old": (f"{OWN}\n\n-----Original Message-----\n{HEAD}\n\nDear Priya,\nwhat was missing?", OWN),
    "Outlook, stars": (
        f"{OWN}\n\n*From:* Alex\n*Sent:* Monday\n*To:* Priya\n*Subject:* Re: Tuesday\n\nDear Priya",
        OWN,
    ),
    "Outlook, German": (
        f"{OWN}\n\nVon: Alex Chen\nGesendet: Montag, 23. Nov. 2026\nAn: Priya\nBetreff: AW: Di\n\nHallo",
        OWN,
    ),
    "Outlook, French": (f"{OWN}\n\nDe : Alex Chen\nEnvoyé : lundi\nÀ : Priya\nObjet : Re: mardi\n\nBonjour", OWN),
    "German": (f"{OWN}\n\nAm Mo., 23. Nov. 2026 um 09:12 Uhr schrieb Alex Chen <alex@chen.example>:\n\n{ASKED}", OWN),
    "German, Thunderbird": (f"{OWN}\n\nAm 23.11.2026 um 09:12 schrieb Alex Chen:\n{ASKED}", OWN),
    "French": (f"{OWN}\n\nLe lun. 23 nov. 2026 à 09:12, Alex Chen <alex@chen.example> a écrit :\n\n{ASKED}", OWN),
    "Spanish": (f"{OWN}\n\nEl lun, 23 nov 2026 a las 9:12, Alex Chen (<alex@chen.example>) escribió:\n\n{ASKED}", OWN),
    "below": (f"On 23/11/2026 09:12, Alex Chen wrote:\n{ASKED}\n\n{OWN}", OWN),
    "below, no words above": (f"{ASKED}\n\n{OWN}", OWN),
    "inside": (
        "> What was missing?\n\nAn example in the second answer.\n\n> And otherwise?\n\nOtherwise fine.",
        "An example in the second answer.\n\nOtherwise fine.",
    ),
    "inside, with attribution": (
        "On 23 Nov 2026 Alex Chen wrote:\n> What was missing?\nAn example.\n> And otherwise?\nOtherwise fine.",
        "An example.\nOtherwise fine.",
    ),
    "signature": (f"{OWN}\n\n-- \nPriya Raman\nNorthwind\n+44 20 7946 0000", OWN),
    "sign-off and title": (
        f"{OWN}\n\nKind regards,\nPriya Raman\nHead of Data, Northwind",
        f"{OWN}\n\nKind regards,",
    ),
    "disclaimer": (f"{OWN}\n\nThis email and any files are confidential and intended solely for Alex.", OWN),
    "forwarded": (f"{OWN}\n\n---------- Forwarded message ---------\n{HEAD}\n\nThey were unsuccessful.", OWN),
    "Yahoo": (f"{OWN}\n\n  On Monday, 23 November 2026 at 09:12:00 GMT, Alex <a@chen.example> wrote:  \n\n Hi", OWN),
    "a day that is no history": (
        "On Monday we met and wrote: nothing.\nOn 3 May we decide.",
        "On Monday we met and wrote: nothing.\nOn 3 May we decide.",
    ),
    "from, in a sentence": ("From: what I saw, good.\n\nPriya", "From: what I saw, good.\n\nPriya"),
}
