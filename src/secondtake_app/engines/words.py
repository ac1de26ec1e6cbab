"""What is said about mail servers and mailboxes: what happened; what is safe; what can be done."""

from __future__ import annotations

from dataclasses import dataclass, replace

from secondtake_app.engines.refusals import Meaning

SAFE = "The letter is safe, and nothing was sent."
AGAIN = f"{SAFE} We try again by ourselves for a day."
UNCHANGED = "Nothing in it was changed."
SETTINGS = "in the account's settings"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a server let us do nothing; `lasting` where only the person can mend it. `{server}` is whose fault it is."""

    happened: str
    advice: str
    lasting: bool

    def for_a_letter(self) -> str:
        """What is said beside a letter."""
        safe = SAFE if self.lasting else AGAIN
        return f"{self.happened.format(server='Your mail server')} {safe} {self.advice}"

    def for_a_mailbox(self) -> str:
        """What is said of a mailbox that could not be looked into."""
        again = "" if self.lasting else " We look again by ourselves."
        return f"{self.happened.format(server='Your mailbox')} {UNCHANGED} {self.advice}{again}"

    def for_a_test(self, server: str) -> str:
        """What is said where the person only tried the connection."""
        return f"{self.happened.format(server=server)} {self.advice}"


NO_PASSWORD = Trouble("The password is not here: it is never in a backup.", f"Type it {SETTINGS} once more.", True)
UNREACHABLE = Trouble("{server} could not be reached.", "If the network is off, that is all there is to it.", False)
NO_SUCH_HOST = Trouble("There is no mail server of that name.", f"Look at the server's name {SETTINGS}.", True)
MAYBE_OFFLINE = replace(
    NO_SUCH_HOST, happened="There is no mail server of that name, or the network is off.", lasting=False
)
NO_SUCH_PORT = Trouble("There is no such port.", f"Look at the server's port {SETTINGS}.", True)
NOT_MAIL = Trouble(
    "What answered there is no mail server, or not in this way.",
    f"Look at the server's name, its port and the kind of connection {SETTINGS}.",
    False,
)
TURNED_AWAY = Trouble(
    "{server} won't talk to this computer.",
    "It may be the network you are in; try another, or use your mail program.",
    True,
)
HUNG_UP = Trouble("{server} hung up or answered what nobody can read.", "Often that passes.", False)
BUSY = Trouble("{server} asked to try later.", "Often that passes.", False)
NO_PRIVACY = Trouble(
    "{server} offers no private connection in this way. Your password was not shown to it.",
    f"Choose the other kind of connection or another port {SETTINGS}, or ask your provider.",
    True,
)
WRONG_PASSWORD = Trouble(
    "{server} did not accept the user name or the password.",
    f"Many providers want an app password here. Change it {SETTINGS}.",
    True,
)
NO_WAY_IN = Trouble(
    "Your provider lets no program in by password.",
    "An app password, made on the provider's settings page, may help; else use your mail program for your letters.",
    True,
)


def bad_certificate(why: str) -> Trouble:
    """The server may be another's."""
    return Trouble(
        f"{{server}} could not prove that it is the right one (its certificate {why}). "
        "Your password was not shown to it.",
        "Check the server's name, or ask your provider.",
        True,
    )


# The answers to a letter
CANT_WRITE_SO = (
    f"Your mail server can't handle the letters in the address {{address}}. {SAFE} Use another address of theirs, or "
    "open the letter in your mail program."
)
IN_DOUBT = (
    "The connection broke while the letter was being handed over. It may have gone, or not; it is not sent a second "
    "time by itself. Please look in your mail program's Sent folder, and tell us what you see."
)
REFUSALS = {
    Meaning.LOGIN: WRONG_PASSWORD.for_a_letter(),
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
