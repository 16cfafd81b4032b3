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
EPLEY_1985 = Source("Epley 1985", "Epley B. Poundage chart. Boyd Epley Workout, Lincoln 1985")
BRZYCKI_1993 = Source("Brzycki 1993", "Brzycki M. J Phys Educ Recreat Dance 1993;64(1):88-90")
WATHAN_1994 = Source(
    "Wathan 1994",
    "Wathan D. Load assignment. Essentials of Strength Training and Conditioning, 1994, 435-446",
)
HUTCHINS_2010 = Source(
    "Hutchins & Gearhart 2010",
    "Hutchins MD, Gearhart RF. Accuracy of one-repetition maximum prediction equations. 2010",
)
LESUER_1997 = Source("LeSuer 1997", "LeSuer DA, et al. J Strength Cond Res 1997;11:211-213")
NUZZO_2024 = Source(
    "Nuzzo 2024", "Nuzzo JL, et al. Repetitions at shares of the one-repetition maximum, 2024"
)
ACSM_2009 = Source(
    "ACSM 2009", "Progression models in resistance training. Position stand of 2009, superseded"
)
ISRAETEL_2017 = Source(
    "Israetel (RP)", "Israetel M. Training volume landmarks, Renaissance Periodization, 2017/2019"
)
REMMERT_2025 = Source(
    "Remmert 2025", "Remmert JF, et al. Sets of a muscle in a session. Preprint, 2025"
)
BAZ_VALLE_2022 = Source(
    "Baz-Valle 2022",
    "Baz-Valle E, et al. J Hum Kinet 2022;81:199-210",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC8884877/",
)
LOPEZ_2021 = Source(
    "Lopez 2021",
    "Lopez P, et al. Load and hypertrophy. Med Sci Sports Exerc 2021;53:1206-1216",
    doi="10.1249/MSS.0000000000002585",
)
ROBINSON_2024 = Source(
    "Robinson 2024",
    "Robinson ZP, et al. Proximity to failure. Sports Med 2024;54:2209-2231",
    doi="10.1007/s40279-024-02069-2",
)
REFALO_2023 = Source(
    "Refalo 2023",
    "Refalo MC, et al. Failure and hypertrophy. Sports Med 2023;53:649-665",
    doi="10.1007/s40279-022-01784-y",
)
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
