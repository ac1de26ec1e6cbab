"""Messages that come back to a letter, as people's programs and mail servers write them."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from email.utils import make_msgid

PRIYA, ALEX = "priya@northwind.example", "alex@chen.example"


def answer(follows="", *, sender=PRIYA, body="The example about tickets was clear.", message_id="", more=()):
    """An answer; `follows` is the Message-ID of what it answers."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = f"Priya Raman <{sender}>", ALEX, "Re: Thank you"
    message["Message-ID"] = message_id or make_msgid(domain="northwind.example")
    if follows:
        message["In-Reply-To"] = message["References"] = f"<{follows}>"
    for name, value in more:
        message[name] = value
    message.set_content(f"Hello Alex,\n\n{body}\n\nPriya\n")
    return message.as_bytes(policy=SMTP)


def away(follows):
    """An out-of-office note."""
    more = [("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All")]
    return answer(follows, body="I am out of the office until Monday.", more=more)


def newsletter():
    """Nothing of ours."""
    return answer(sender="news@shop.example", body="Socks.", more=[("List-Unsubscribe", "<https://shop.example/>")])


def appointment(follows="", *, method="REQUEST", status="CONFIRMED", sender=PRIYA):
    """An invitation, or the answer to one."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = f"Priya Raman <{sender}>", ALEX, "Second round"
    message["Message-ID"] = make_msgid(domain="northwind.example")
    if follows:
        message["In-Reply-To"] = f"<{follows}>"
    message.set_content("See you then.\n")
    message.add_alternative(
        CALENDAR.format(method=method, status=status), subtype="calendar", params={"method": method}
    )
    return message.as_bytes(policy=SMTP)


CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Northwind//EN\r
METHOD:{method}\r
BEGIN:VEVENT\r
UID:second-round@northwind.example\r
DTSTAMP:20261124T150000Z\r
DTSTART:20261201T100000Z\r
DTEND:20261201T110000Z\r
SUMMARY:Northwind, second round\r
LOCATION:Harbour Street 1\r
STATUS:{status}\r
ORGANIZER;CN=Priya Raman:mailto:priya@northwind.example\r
ATTENDEE;CN=Alex Chen:mailto:alex@chen.example\r
END:VEVENT\r
END:VCALENDAR\r
"""

POSTFIX = """Return-Path: <>
Date: Tue, 24 Nov 2026 15:01:00 +0000 (UTC)
From: MAILER-DAEMON@mx.chen.example (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: alex@chen.example
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4F1.1795/mx.chen.example"
Message-Id: <20261124150100.4F2@mx.chen.example>

--4F1.1795/mx.chen.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.chen.example.

<{to}>: host mx.northwind.example[192.0.2.7] said: {says} (in reply to RCPT TO command)

--4F1.1795/mx.chen.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.chen.example
X-Postfix-Queue-ID: 4F1
X-Postfix-Sender: rfc822; alex@chen.example
Arrival-Date: Tue, 24 Nov 2026 15:00:59 +0000 (UTC)

Final-Recipient: rfc822; {to}
Original-Recipient: rfc822;{to}
Action: {action}
Status: {status}
Remote-MTA: dns; mx.northwind.example
Diagnostic-Code: smtp; {says}

--4F1.1795/mx.chen.example
Content-Description: Undelivered Message
Content-Type: message/rfc822

Return-Path: <alex@chen.example>
From: Alex Chen <alex@chen.example>
To: Priya Raman <{to}>
Subject: Thank you
Message-ID: <{returned}>

Dear Priya,

--4F1.1795/mx.chen.example--
"""

EXIM = """Return-path: <>
X-Failed-Recipients: {to}
Auto-Submitted: auto-replied
From: Mail Delivery System <Mailer-Daemon@mx.chen.example>
To: alex@chen.example
Subject: Mail delivery failed: returning message to sender
Message-Id: <E1x-0001@mx.chen.example>

This message was created automatically by mail delivery software.

A message that you sent could not be delivered to one or more of its
recipients. This is a permanent error. The following address(es) failed:

  {to}
    SMTP error from remote mail server after RCPT TO:<{to}>:
    {says}

------ This is a copy of the message, including all the headers. ------

Return-path: <alex@chen.example>
From: Alex Chen <alex@chen.example>
Subject: Thank you
Message-ID: <{returned}>

Dear Priya,
"""

GMAIL = """Return-Path: <>
From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
To: alex@chen.example
Auto-Submitted: auto-replied
Subject: Delivery Status Notification (Failure)
References: <{returned}>
In-Reply-To: <{returned}>
X-Failed-Recipients: {to}
Message-ID: <6565.0a1.GMR@mx.google.com>
MIME-Version: 1.0
Content-Type: multipart/report; boundary="000a"; report-type=delivery-status

--000a
Content-Type: text/plain; charset="UTF-8"

** Address not found **

Your message wasn't delivered to {to}.

--000a
Content-Type: message/delivery-status

Reporting-MTA: dns; googlemail.com
Arrival-Date: Tue, 24 Nov 2026 07:00:59 -0800 (PST)

Final-Recipient: rfc822; {to}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {says}

--000a
Content-Type: message/rfc822

From: Alex Chen <alex@chen.example>
Message-ID: <{returned}>
Subject: Thank you

--000a--
"""

EXCHANGE = """Return-Path: <>
From: Microsoft Outlook <MicrosoftExchange329e71ec@northwind.example>
To: alex@chen.example
Subject: Undeliverable: Thank you
Message-ID: <0f1a@northwind.example>
In-Reply-To: <{returned}>
References: <{returned}>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="_1_"

--_1_
Content-Type: text/html; charset="utf-8"

<p>Your message to {to} couldn't be delivered.</p>

--_1_
Content-Type: message/delivery-status

Reporting-MTA: dns;MB1.northwind.example

Final-recipient: RFC822;{to}
Action: {action}
Status: {status}
Diagnostic-code: smtp;{says}

--_1_
Content-Type: text/rfc822-headers

From: Alex Chen <alex@chen.example>
Subject: Thank you
Message-ID: <{returned}>

--_1_--
"""

QMAIL = """Return-Path: <>
From: MAILER-DAEMON@mx.chen.example
To: alex@chen.example
Subject: failure notice

Hi. This is the qmail-send program at mx.chen.example.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<{to}>:
192.0.2.7 does not like recipient.
Remote host said: {says}
Giving up on 192.0.2.7.

--- Below this line is a copy of the message.

Return-Path: <alex@chen.example>
Message-ID: <{returned}>
From: Alex Chen <alex@chen.example>
Subject: Thank you

Dear Priya,
"""

SERVERS = {"Postfix": POSTFIX, "Exim": EXIM, "Gmail": GMAIL, "Exchange": EXCHANGE, "qmail": QMAIL}


def returned(letter, server="Postfix", says="550 5.1.1 <priya@northwind.example>: User unknown", **known):
    """A letter that came back, in the words of one server."""
    told = {"to": letter.to_address, "returned": letter.message_id, "action": "failed", "status": "5.1.1", "says": says}
    return SERVERS[server].format(**{**told, **known}).replace("\n", "\r\n").encode()
