"""What is said when an outcome is written down. None of it explains why, or promises what comes."""

OFFER = "An offer. Congratulations. Nothing has to be decided on this page."
NEXT_ROUND = "You go on to the next round. The page for it begins with what went right last time."
KEEP_GOING = (
    "Until something is signed, the other applications are worth a few minutes a day. Job seekers in one study did "
    "less for them after a day that felt like progress (Wanberg and others, 2010)."
)
REJECTION = (
    "That is written down. Nothing is counted up today, and no practice begins. "
    "A plan for a day like this stands below."
)
TOMORROW = "Tomorrow there is one short take, three minutes, if you want it. Not today."
WITHDRAWN = "You withdrew. There is nothing to count and nothing to learn from it, unless you want to write down why."
SILENCE = "Many employers never answer, and that says nothing about how it went. It rests here until somebody writes."
