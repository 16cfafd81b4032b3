"""The versions. A published one is never changed: another is added behind it."""
