"""How the Journal page looks, on top of the sheet that every page has (`style`)."""

from __future__ import annotations

SHEET = """<style>
.tp .tp-read{margin-bottom:.8rem}
.tp .tp-read li{padding:.25rem 0!important;border-bottom:1px solid var(--line);
overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.tp-example{border:1px dashed currentColor;border-radius:.5rem;padding:.5rem .9rem;max-width:46rem}
</style>"""
