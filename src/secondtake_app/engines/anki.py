"""Cards written as a package that Anki imports (`.apkg`), with genanki, which is loaded at its first use.

Its own way to write a file leaves a copy of all words in the machine's folder for temporary files, so the database is
made in memory and packed here.
"""

from __future__ import annotations

import io
import itertools
import sqlite3
import zipfile

from secondtake.practice import anki_notes


def package(deck: anki_notes.Deck, *, timestamp: float) -> bytes:
    """The bytes of a package. A later timestamp is what makes Anki update the notes that it has already.

    >>> package(anki_notes.Deck(1, "Second Take", ()), timestamp=1_767_225_600)[:2]
    b'PK'
    """
    import genanki

    kind = genanki.Model(
        anki_notes.KIND,
        anki_notes.KIND_NAME,
        fields=[{"name": name} for name in anki_notes.FIELDS],
        templates=[{"name": "Card", "qfmt": anki_notes.FRONT, "afmt": anki_notes.BACK}],
        css=anki_notes.CSS,
    )
    made = genanki.Deck(deck.number, deck.name)
    for note in deck.notes:
        made.add_note(genanki.Note(model=kind, fields=list(note.fields), tags=list(note.tags), guid=note.guid))
    with sqlite3.connect(":memory:") as store:
        genanki.Package(made).write_to_db(store.cursor(), timestamp, itertools.count(int(timestamp * 1000)))
        store.commit()
        database = store.serialize()
    store.close()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("collection.anki2", database)
        file.writestr("media", "{}")
    return packed.getvalue()
