"""Every setting in one file, read from the environment; none need be set at home. Reading it writes nothing."""

from __future__ import annotations

import hashlib
from pathlib import Path

from secondtake_app import journey
from secondtake_app.project import databases, folder, readers

DATA_FOLDER = folder.place()
FILES_FOLDER = DATA_FOLDER / folder.FILES
LOG_LEVEL = readers.choice("SECONDTAKE_LOG", "WARNING", ("DEBUG", "INFO", "WARNING", "ERROR"))
LARGEST_UPLOAD_MB = readers.number("SECONDTAKE_LARGEST_UPLOAD_MB", 20, 1, 200)
LARGEST_REQUEST = (LARGEST_UPLOAD_MB + 2) * 1024 * 1024
"""Bytes; two megabytes more than a file may have, for what a form adds round it."""
LARGEST_FILE_REQUEST = (2048 + 2) * 1024 * 1024
"""Bytes, where a view takes a whole recording."""
EAR_MODEL = readers.choice("SECONDTAKE_EAR_MODEL", "base", ("base", "light"))
"""Which model turns a recording into text; `light` is quicker, knows English only, and errs more often."""
EAR_FOLDER = readers.folder("SECONDTAKE_EAR_FOLDER")
"""A folder with a Whisper model in CTranslate2's format, used in place of `EAR_MODEL`; looked into when it is used."""
EAR_MEMORY_MB = readers.number("SECONDTAKE_EAR_MEMORY_MB", 2000, 0, 1_000_000)
"""The most that the process which hears may write to, on Linux; 0: no limit. The model `base` takes less than half."""
EAR_THREADS = readers.number("SECONDTAKE_EAR_THREADS", 0, 0, 64)
"""Threads that turn a recording into text; 0: as many as the machine has; they give way to pages."""

SECRET_KEY = readers.text("SECONDTAKE_SECRET_KEY") or folder.secret_key(DATA_FOLDER)
DEBUG = False
MAIL_CA = readers.text("SECONDTAKE_MAIL_CA")
"""A certificate authority to trust for mail beside the system's own; verifying is never off."""
PUBLIC_URL = readers.address("PUBLIC_URL")
PUBLIC_HOST = PUBLIC_URL.partition("://")[2]
"""Where others reach the two public routes, the answer form and the private calendar; blank: nowhere."""
ALLOWED_HOSTS = ["127.0.0.1", "localhost", *([PUBLIC_HOST.partition(":")[0]] if PUBLIC_HOST else [])]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL] if PUBLIC_URL else []
ROOT_URLCONF = "secondtake_app.project.urls"
WSGI_APPLICATION = "secondtake_app.project.wsgi.application"
AUTH_USER_MODEL = "people.User"
DEFAULT_AUTO_FIELD = (
    "django.db.models.BigAutoField"  # for the tables of the framework; ours are UUIDs, see people/owned.py
)
DATABASES = {"default": databases.database(readers.text("DATABASE_URL"), DATA_FOLDER)}
CACHES = {  # what a throttle counts must be seen by every process; one in memory would count for each anew
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "secondtake_app.people",
    "secondtake_app.jobs",
    "secondtake_app.interviews",
    "secondtake_app.look",
    "secondtake_app.outbox",
    *(step.app for step in journey.built()),
]

MIDDLEWARE = [
    "secondtake_app.project.headers.private_pages",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "secondtake_app.project.headers.own_address_only",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "secondtake_app.project.headers.not_too_large",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "secondtake_app.people.door.laptop_door",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "secondtake_app.project.headers.without_zeros",
    "django.contrib.messages.middleware.MessageMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "secondtake_app.project.context.journey",
            ]
        },
    }
]

# Cookies. A browser sends them to every port of this machine, so their names are this data folder's own.
# Lax, not Strict: a link to an open page, clicked in another program, must not meet the closed door.
_OURS = hashlib.sha256(str(DATA_FOLDER).encode()).hexdigest()[:8]
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_NAME = f"secondtake-{_OURS}"
SESSION_COOKIE_AGE = 400 * 24 * 3600  # the longest that browsers keep one; the door renews it every month
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = f"secondtake-form-{_OURS}"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "secondtake_app.project.errors.form_too_old"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "media-src": ["'self'"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = LARGEST_REQUEST
FILE_UPLOAD_MAX_MEMORY_SIZE = LARGEST_REQUEST  # so that no upload is left behind in a temporary file
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "secondtake_app.project.uploads.Nameless",  # for what a view that takes large files is sent
]

LANGUAGE_CODE = "en"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"


def _static_version() -> str:
    """One name for all static files as they are now, so that a browser may keep them for ever."""
    files = sorted(path for path in Path(journey.__file__).parent.glob("**/static/**/*") if path.is_file())
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


STATIC_URL = f"/static/{_static_version()}/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_IMMUTABLE_FILE_TEST = "."

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"private": {"()": "secondtake_app.project.log.PrivateFormatter"}},
    "handlers": {
        "file": {
            "class": "logging.handlers.RotatingFileHandler",
            "filename": DATA_FOLDER / folder.LOG,
            "maxBytes": 1_000_000,
            "backupCount": 2,
            "delay": True,
            "encoding": "utf-8",
            "formatter": "private",
        },
    },
    "root": {"handlers": ["file"], "level": LOG_LEVEL},
    "loggers": {
        "django": {"handlers": [], "propagate": True, "level": LOG_LEVEL},
        "secondtake.recordings": {"level": "INFO"},  # that sound was deleted, when and why, stands there in any case
    },
}
