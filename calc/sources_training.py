"""The bibliography of training: what the rows on sets, rests and techniques rest on."""

from calc.evidence import Source

PELLAND_2025 = Source(
    "Pelland 2025",
    "Pelland JC, Remmert JF, Robinson ZP, Hinson SR, Zourdos MC. Sports Med 2025 (online)",
    doi="10.1007/s40279-025-02344-w",
)
SCHOENFELD_2017 = Source(
    "Schoenfeld 2017",
    "Schoenfeld BJ, et al. Weekly sets and muscle mass. J Sports Sci 2017;35:1073-1082",
    doi="10.1080/02640414.2016.1210197",
)
ACSM_2026 = Source(
    "ACSM 2026",
    "Currier BS, et al. Position stand on resistance training. "
    "Med Sci Sports Exerc 2026;58(4):851-872",
    doi="10.1249/MSS.0000000000003897",
)
SINGER_2024 = Source(
    "Singer 2024",
    "Rest between sets and muscle hypertrophy. Front Sports Act Living 2024;6:1429789",
    doi="10.3389/fspor.2024.1429789",
)
SCHOENFELD_2016 = Source(
    "Schoenfeld 2016",
    "Schoenfeld BJ, et al. Longer rests between sets. J Strength Cond Res 2016;30:1805-1812",
    doi="10.1519/JSC.0000000000001272",
)
KUBO_2019 = Source("Kubo 2019", "Kubo K, et al. Eur J Appl Physiol 2019;119:1933-1942")
SODAL_2023 = Source("Sødal 2023", "Sødal LK, et al. Drop sets and hypertrophy: meta-analysis, 2023")
PATTERSON_2019 = Source(
    "Patterson 2019",
    "Patterson SD, et al. Blood flow restriction exercise. Front Physiol 2019;10:533",
    doi="10.3389/fphys.2019.00533",
)
PLOTKIN_2023 = Source(
    "Plotkin 2023",
    "Plotkin DL, et al. Hip thrust and back squat training. Front Physiol 2023;14:1279170",
)
MAEO_2021 = Source(
    "Maeo 2021",
    "Maeo S, et al. Seated and prone leg curl training. Med Sci Sports Exerc 2021;53:825-837",
)
KINOSHITA_2023 = Source(
    "Kinoshita 2023",
    "Kinoshita M, et al. Standing and seated calf-raise training. Front Physiol 2023;14:1272106",
)
FREE_EXERCISE_DB = Source(
    "free-exercise-db",
    "yuhonas/free-exercise-db: muscles of 873 exercises, public domain",
    url="https://github.com/yuhonas/free-exercise-db",
)
