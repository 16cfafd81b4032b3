"""The rows and sentences of the Team page."""
