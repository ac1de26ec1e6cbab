"""Files that come in a form and are too large for memory: on the disk under no name, and told by their first bytes."""

from __future__ import annotations

import tempfile
from typing import IO

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from secondtake_app.interviews.recordings import kind_of


class Nameless(FileUploadHandler):
    """Keeps a recording until its view has taken it; gone with this process, however that ends."""

    _file: IO[bytes] | None = None

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """A piece of it; of what begins like no recording nothing is kept, and the view finds no file."""
        if start == 0 and not kind_of(raw_data[:16]):
            raise SkipFile
        if self._file is None:
            self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it is handed on, and closed with the request
        self._file.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile[bytes] | None:
        """It is whole."""
        if self._file is None:
            return None
        file, self._file = self._file, None
        file.seek(0)
        return UploadedFile(file, self.file_name, self.content_type, file_size, self.charset)
