"""How the Training page looks, on top of the sheet that every page has (`style`)."""

from __future__ import annotations

SHEET = """<style>
.tp-list li{padding:.55rem 0!important;border-bottom:1px solid var(--line)}
.tp-list li p{margin:.1rem 0}
.tp .tp-list b.name{font-weight:600}
.tp-scroll{overflow-x:auto;max-width:100%}
.tp-scroll:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.tp-sets{border-collapse:collapse;width:100%;margin:.3rem 0;font-variant-numeric:tabular-nums}
.tp .tp-sets th,.tp .tp-sets td{border:0;border-bottom:1px solid var(--line);padding:.35rem .5rem;
text-align:left;font-size:.875rem;font-weight:400;vertical-align:top}
.tp .tp-sets thead th{color:var(--faint);font-size:.8125rem}
.tp-sets{overflow-wrap:normal}
.tp .tp-sets tbody th,.tp .tp-sets td{white-space:nowrap}
.tp .tp-sets .n{text-align:right;white-space:nowrap}
.tp .tp-sets .used{font-weight:650}
.tp .tp-sets tr>:first-child{padding-left:0}
.st-key-training_pain_box{margin-top:.3rem}
.st-key-training_mends{margin-top:.5rem}
.tp-bar{display:flex;gap:2px;height:1.1rem;margin:.5rem 0 .4rem;max-width:46rem}
.tp-bar span{display:block;min-width:2px;
background:color-mix(in srgb,#d55e00 var(--share),transparent);border:1px solid #d55e00;
border-radius:2px}
.tp .tp-times{display:flex;flex-wrap:wrap;gap:.2rem 1.3rem;max-width:46rem}
.tp .tp-times li{font-size:.875rem;font-variant-numeric:tabular-nums}
.tp .tp-faults{border-left:3px solid #c8553d;padding:.1rem 0 .1rem .7rem;font-size:.875rem;
max-width:46rem;overflow-wrap:anywhere}
</style>"""
