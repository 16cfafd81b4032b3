"""The publications behind how training goes over time: the body lifted, estimates, their error."""

from __future__ import annotations

from calc.evidence.constants import Source

EBBEN_2011 = Source(
    "Ebben 2011",
    "Ebben WP, et al. Kinetic analysis of several variations of push-ups. "
    "J Strength Cond Res 2011;25(10):2891-2894",
    "10.1519/JSC.0b013e31820c8587",
)
DE_LEVA_1996 = Source(
    "de Leva 1996",
    "de Leva P. Adjustments to Zatsiorsky-Seluyanov's segment inertia parameters. "
    "J Biomech 1996;29(9):1223-1230",
    "10.1016/0021-9290(95)00178-6",
)
GRGIC_2020 = Source(
    "Grgic 2020",
    "Grgic J, et al. Test-retest reliability of the one-repetition maximum strength assessment. "
    "Sports Med Open 2020;6:31",
    "10.1186/s40798-020-00260-z",
)
MAYHEW_2008 = Source(
    "Mayhew 2008",
    "Mayhew JL, et al. Accuracy of prediction equations for determining one repetition maximum "
    "bench press in women. J Strength Cond Res 2008;22(5):1570-1577",
    "10.1519/JSC.0b013e31817b02ad",
)
