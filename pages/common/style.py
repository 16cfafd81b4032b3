"""The look of what we draw as HTML: one sheet, drawn once a page.

Colours follow the theme without knowing it: text is the page's own colour, fainter text and lines
are mixtures of it, so that both themes keep their contrast.
"""

from __future__ import annotations

import streamlit as st

# Okabe and Ito's colours, one meaning each through the whole product.
PROTEIN = "#0072b2"
CARBOHYDRATE = "#e69f00"
FAT = "#cc79a7"
FLUID = "#56b4e9"
TRAINING = "#d55e00"
SLEEP = "#009e73"
NEUTRAL = "#857b6c"

SHEET = """<style>
[data-testid="stMainBlockContainer"]{padding-top:3.5rem}
.tp{--faint:color-mix(in srgb,currentColor 76%,transparent);
--line:color-mix(in srgb,currentColor 16%,transparent);
--wash:color-mix(in srgb,currentColor 5%,transparent);line-height:1.45}
.tp h1{font-size:2rem;line-height:1.2;margin:0;padding:0 0 .2rem}
.tp-title{padding-bottom:1rem}
.tp h2{font-size:1.3rem;margin:2.2rem 0 .2rem;padding:0}
.tp h2.first{margin-top:.4rem}
.tp p{margin:.15rem 0 .5rem}
.tp .lead{max-width:46rem}
.tp .faint,.tp small{color:var(--faint);font-size:.875rem}
.tp ul{list-style:none;margin:0;padding:0}.tp li{margin:0;font-size:inherit}
.tp-cards{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1.5rem 2rem;
margin:.4rem 0 1.2rem!important;padding:0!important;align-items:start}
.tp-cards>li{border-top:3px solid var(--mark,var(--line));padding:.5rem 0 0!important;min-width:0}
.tp .tp-cards h2{font-size:.95rem;font-weight:600;margin:0;padding:0}
.tp-number{font-variant-numeric:tabular-nums;margin:0!important;white-space:nowrap}
.tp-number b{font-size:2.25rem;font-weight:650;letter-spacing:-.02em;line-height:1.15}
.tp-number span{font-size:1rem;margin-left:.3rem;color:var(--faint)}
.tp-number.out b{font-size:1.35rem;font-weight:600;line-height:1.9;letter-spacing:0}
.tp-spread{font-variant-numeric:tabular-nums;margin:0!important;color:var(--faint);
font-size:.9375rem}
.tp details{margin-top:.1rem}
.tp summary{cursor:pointer;padding:.25rem 0;font-size:.875rem;color:var(--faint);width:fit-content;
text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:.25em}
.tp summary:hover{text-decoration-color:currentColor}
.tp summary:focus-visible{outline:2px solid currentColor;outline-offset:3px;border-radius:3px}
.tp-why{font-size:.875rem;padding:.4rem 0 .3rem;overflow-wrap:anywhere}
.tp-why p{font-size:inherit}
.tp .tp-why h3{font-size:.875rem;font-weight:600;margin:0;padding:.3rem 0 0}
.tp-why ul{margin:.2rem 0 .4rem}
.tp-why li{color:var(--faint);margin:.15rem 0!important;padding-left:.8rem;text-indent:-.8rem}
.tp-why li::before{content:"– "}
.tp-badge{display:inline-block;border:1px solid var(--line);border-radius:999px;
padding:0 .55rem;font-size:.8125rem;line-height:1.5;white-space:nowrap;margin-right:.35rem}
.tp-badge.evidence{border-color:currentColor}
.tp-notices li{border-left:3px solid var(--line);padding:.1rem 0 .1rem .8rem!important;
margin:.6rem 0!important;max-width:46rem}
.tp-day{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums;margin:0}
.tp .tp-day th,.tp .tp-day td{border:0;border-bottom:1px solid var(--line);padding:.5rem .5rem;
vertical-align:top;text-align:left;font-size:.9375rem}
.tp .tp-day th{font-weight:600}
.tp .tp-day thead th{font-size:.8125rem;color:var(--faint);font-weight:500;vertical-align:bottom}
.tp .tp-day .n{text-align:right;white-space:nowrap}
.tp .tp-day .n small{font-size:.8125rem}
.tp .tp-day tbody th{white-space:nowrap;width:1%}.tp .tp-day tr>:first-child{padding-left:0}
.tp .tp-day td:last-child,.tp .tp-day th:last-child{padding-right:0}
.tp .tp-day td small{display:block;max-width:34rem}.tp .tp-day .n small{display:inline}
.tp .tp-day tfoot td,.tp .tp-day tfoot th{font-weight:600;border-bottom:0}
.tp-foods{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1rem 2rem}
.tp-foods h3{font-size:.95rem!important;margin:0!important;padding:0!important}
.tp-conflicts{margin-bottom:1.5rem!important}
.tp-conflicts>li{padding:.1rem 0!important;border-bottom:1px solid var(--line)}
.tp .tp-conflicts summary{padding:.55rem 0;font-size:.9375rem;color:inherit;width:auto;
text-decoration:none}
.tp-conflicts p{margin:.3rem 0}
@media (min-width:641px){
.tp-cards .tp-why{width:calc(300% + 4rem);columns:3;column-gap:2rem;
box-sizing:border-box;background:var(--wash);
border-radius:.5rem;padding:.8rem 1rem;margin-top:.4rem}
.tp .tp-why .of{column-span:all;margin:0 0 .3rem;font-weight:600}
.tp-cards>li:nth-child(3n+2) .tp-why{margin-left:calc(-100% - 2rem)}
.tp-cards>li:nth-child(3n) .tp-why{margin-left:calc(-200% - 4rem)}
.tp-why :is(h3,li,p){break-inside:avoid}.tp-why h3{break-after:avoid}
}
@media (max-width:640px){
.tp .tp-cards summary{padding:.75rem 0;margin-bottom:-.5rem}
.tp .tp-conflicts summary{padding:.7rem 0}
[data-testid="stMainBlockContainer"]{padding-top:4.75rem}
.tp h1{font-size:1.6rem}
.tp-cards{grid-template-columns:repeat(2,minmax(0,1fr));gap:1.2rem 1.1rem}
.tp-cards>li:has(details[open]){grid-column:1/-1}.tp-why .of{display:none}
.tp-number b{font-size:1.75rem}
.tp-day thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.tp-day,.tp-day tbody,.tp-day tfoot{display:block}
.tp-day tr{display:flex;flex-wrap:wrap;column-gap:.9rem;position:relative;
padding:.55rem 0 .55rem 5.9rem;border-bottom:1px solid var(--line)}
.tp .tp-day th,.tp .tp-day td{border:0;padding:0}
.tp-day tr>th{position:absolute;left:0}
.tp-day .what{flex:0 0 100%;min-height:1.4rem}
.tp .tp-day .n{text-align:left;font-size:.875rem}
.tp-day .n:empty{display:none}
.tp-day .n::after{content:" " attr(data-of);color:var(--faint)}
}
@media print{.tp details{display:none}}
</style>"""


def draw_style() -> None:
    st.html(SHEET)


def draw(body: str) -> None:
    """Draws HTML of ours: one block, so that nothing inside is read as Markdown."""
    st.markdown(f'<div class="tp">{body}</div>', unsafe_allow_html=True, anchors=False)
