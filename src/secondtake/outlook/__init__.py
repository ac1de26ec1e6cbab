"""What lies beyond one evening: plain rules about worry and help, and later odds and patterns."""
