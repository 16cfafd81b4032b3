"""How the Why page looks, on top of the sheet that every page has (`style`)."""

from __future__ import annotations

SHEET = """<style>
.why p,.why li{max-width:46rem}
.tp .why h3{font-size:1.05rem;font-weight:600;margin:1.2rem 0 .4rem;padding:0}
.tp .why details{margin:0}
.why .formula+p{margin-top:.5rem}
.tp .why details ul{list-style:disc;padding-left:1.1rem}
.tp .why>ul{margin-bottom:1rem}
.why dl{margin:0}
.why dt{font-weight:650;max-width:46rem}
.why dd{margin:0 0 .9rem;max-width:46rem}
.why details{border-bottom:1px solid color-mix(in srgb,currentColor 18%,transparent)}
.tp .why summary{padding:.6rem .25rem;width:auto;font-size:1rem;color:inherit;text-decoration:none}
.tp .why summary:hover .name{text-decoration:underline;text-underline-offset:.25em}
.why summary .name{display:inline-block;min-width:min(17rem,78%)}
.why summary .target{font-weight:650;font-variant-numeric:tabular-nums;margin-right:.6rem}
.why details>div{padding:.1rem .25rem .8rem 1.1rem}
.why .formula{font-variant-numeric:tabular-nums;border-left:3px solid currentColor;
 padding:.1rem 0 .1rem .8rem;overflow-wrap:anywhere}
.why .scroll{overflow-x:auto;max-width:100%;margin-bottom:1rem}
.why .scroll:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.why .tp-badge{margin-bottom:.25rem}
.why table{border-collapse:collapse;width:100%;margin:0}
.why th,.why td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem .25rem;border:0;
 border-bottom:1px solid color-mix(in srgb,currentColor 18%,transparent);min-width:7rem}
.why td.wide,.why th.wide{min-width:15rem}
.why td.number,.why th.number{text-align:right;font-variant-numeric:tabular-nums;
 white-space:nowrap;min-width:4.5rem}
.why tr.used td,.why tr.used th{font-weight:650}
.why .stack tbody th{min-width:9rem;max-width:12rem}
@media (max-width:640px){
.why summary .name{min-width:calc(100% - 2rem)}
.why summary .target{margin-left:1.05rem}
.why .stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.why .stack,.why .stack tbody,.why .stack tr,.why .stack th,.why .stack td{display:block;
 max-width:none}
.why .stack tr{border-bottom:1px solid color-mix(in srgb,currentColor 30%,transparent);
 padding:.7rem 0}
.why .stack th,.why .stack td{border:0;padding:.15rem 0}
.why .stack td[data-of]::before{content:attr(data-of) ": ";font-weight:650}
}
</style>"""
