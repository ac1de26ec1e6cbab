"""Reflect: what went right, what happened, one fix each; or it is only a feeling."""
