"""What is said about mail servers and mailboxes: what happened; what is safe; what can be done."""

from __future__ import annotations

from secondtake_app.engines.refusals import Meaning

SAFE = "The letter is safe, and nothing was sent."
AGAIN = f"{SAFE} We try again by ourselves for a day."
SETTINGS = "in the account's settings"

# Before there is a connection
NO_PASSWORD = (
    f"The password is not here: it is never in a backup. {SAFE} Type it {SETTINGS} once more, then press Send again."
)
UNREACHABLE = f"Your mail server could not be reached. {AGAIN} If the network is off, that is all there is to it."
NO_SUCH_HOST = f"There is no mail server of that name. {SAFE} Look at the server's name {SETTINGS}."
MAYBE_OFFLINE = f"{NO_SUCH_HOST} If the network is off, we try again by ourselves."
NO_SUCH_PORT = f"There is no such port. {SAFE} Look at the server's port {SETTINGS}; most have 465 or 587."
NOT_MAIL = (
    f"What answered there is no mail server, or not in this way. {SAFE} "
    f"Look at the server's name, its port and the kind of connection {SETTINGS}."
)
TURNED_AWAY = (
    f"Your mail server won't talk to this computer. {SAFE} "
    "It may be the network you are in; try another, or open the letter in your mail program."
)
HUNG_UP = f"Your mail server hung up or answered what nobody can read. {AGAIN}"
BAD_CERTIFICATE = (
    f"Your mail server could not prove that it is the right one (its certificate {{why}}). {SAFE} Your password was "
    "not shown to it. Check the server's name, or ask your provider."
)
NO_PRIVACY = (
    f"Your mail server offers no private connection. {SAFE} Your password was not shown to it. "
    f"Choose the other kind of connection {SETTINGS}, or ask your provider."
)
WRONG_PASSWORD = (
    f"Your mail server did not accept the user name or the password. {SAFE} "
    f"Many providers want an app password here. Change it {SETTINGS}, then press Send again."
)
NO_WAY_IN = (
    f"Your provider lets no program in by password. {SAFE} "
    "An app password, made on the provider's settings page, may help; else open your letters in your mail program."
)

# The answers to a letter
PUT_OFF = f"The server asked to try later. {AGAIN}"
CANT_WRITE_SO = (
    f"Your mail server can't handle the letters in the address {{address}}. {SAFE} Use another address of theirs, or "
    "open the letter in your mail program."
)
IN_DOUBT = (
    "The connection broke while the letter was being handed over. It may have gone, or not; it is not sent a second "
    "time by itself. Please look in your mail program's Sent folder, and tell us what you see."
)
REFUSALS = {
    Meaning.LOGIN: WRONG_PASSWORD,
    Meaning.LIMIT: (
        f"Your provider sends only so many letters in a day, and that number is reached. {SAFE} "
        "Hold it until tomorrow, or press Send again then."
    ),
    Meaning.OWN_FULL: f"Your own mailbox is full, so your provider sends nothing. {SAFE} Make room, then press Send.",
    Meaning.SENDER: f"The server won't send from your address. {SAFE} Look at the address {SETTINGS}.",
    Meaning.RELAY: (
        f"That server does not pass letters on to other providers. {SAFE} "
        f"Look at the server's name and the user name {SETTINGS}."
    ),
    Meaning.LARGE: f"The message is larger than the server takes. {SAFE} Make it shorter, then press Send again.",
    Meaning.NOBODY: f"The server says that nobody has the address {{address}}. {SAFE} Check it, then press Send again.",
    Meaning.CLOSED: f"The server takes no letters at {{address}} any more. {SAFE} Reach them in another way.",
    Meaning.FULL: f"The mailbox of {{address}} is full. {SAFE} Try again in a day, or reach them in another way.",
    Meaning.UNWANTED: (
        f"The server took the letter for unwanted mail. {SAFE} You can open it in your mail program instead, or reach "
        "them in another way."
    ),
    Meaning.RECIPIENT: (
        f"The server won't take a letter to {{address}}. {SAFE} Check the address, then press Send again, or reach "
        "them in another way."
    ),
    Meaning.UNTOLD: f"The server refused the letter. {SAFE} You can open it in your mail program instead.",
}
FOR_NOW = {
    Meaning.LIMIT: f"Your provider sends only so many letters at a time, and that number is reached. {AGAIN}",
    Meaning.FULL: f"The mailbox of {{address}} is full for now. {AGAIN}",
    Meaning.OWN_FULL: f"Your own mailbox is full for now, so your provider sends nothing. {AGAIN}",
}
