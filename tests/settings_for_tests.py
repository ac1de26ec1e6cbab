"""The real settings, over a data folder that no person has anything in."""

import os
import tempfile

os.environ["SECONDTAKE_HOME"] = tempfile.mkdtemp(prefix="secondtake-tests-")

from secondtake_app.project.settings import *  # noqa: F403
