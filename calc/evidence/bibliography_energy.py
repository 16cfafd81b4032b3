"""Of what a day and its sessions cost; `bibliography` has the equations of resting energy too."""

from calc.evidence.constants import Source

DE_LORENZO_1999 = Source(
    "De Lorenzo 1999",
    "De Lorenzo A, et al. Resting energy of male athletes. J Sports Med Phys Fitness 1999;39:213",
)
MUELLER_2004 = Source(
    "Müller 2004",
    "Müller MJ, et al. Resting energy of a German database. Am J Clin Nutr 2004;80:1379-1390",
)
PONTZER_2021 = Source(
    "Pontzer 2021",
    "Pontzer H, et al. Daily energy expenditure through the human life course. "
    "Science 2021;373:808-812",
    "10.1126/science.abe5017",
)
WEYAND_2010 = Source(
    "Weyand 2010",
    "Weyand PG, et al. The energy cost of a stride by stature. J Exp Biol 2010;213:3972-3979",
)
COLLINS_2021 = Source(
    "Collins 2021 (UEFA)",
    "Collins J, et al. UEFA expert group statement on nutrition in elite football. "
    "Br J Sports Med 2021;55:416",
    "10.1136/bjsports-2019-101961",
)
LAFORGIA_2006 = Source(
    "LaForgia 2006",
    "LaForgia J, Withers RT, Gore CJ. Excess oxygen after exercise. J Sports Sci 2006;24:1247-1264",
    "10.1080/02640410600552064",
)
HOWARD_2025 = Source(
    "Howard 2025",
    "Howard KR, et al. Physical activity and energy expenditure, from sedentary to "
    "ultra-endurance. PNAS 2025",
    "10.1073/pnas.2519626122",
)
PRINCE_2019 = Source(
    "Prince 2019",
    "Prince SA, et al. Steps and movement by occupation: 132 studies. "
    "Int J Behav Nutr Phys Act 2019",
    "10.1186/s12966-019-0790-9",
)
