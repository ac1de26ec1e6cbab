"""Ears: sound to timed words and voices, on this machine, from packaged weights. Nothing here knows Django.

sound    any recording -> 16 kHz mono samples on disk, streamed
weights  the packaged models, joined and checked once
speech   where somebody speaks
words    speech -> words with their times, a section at a time
bleeping a recording anew, some seconds of it silenced
voices   which stretch is whose voice
alike    how near the two nearest voices are: they may be one
"""
