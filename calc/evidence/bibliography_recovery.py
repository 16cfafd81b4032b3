"""Of drinks, caffeine, creatine, sleep, and of measuring body fat; `bibliography` has the rest."""

from calc.evidence.constants import Source

EFSA_2010 = Source(
    "EFSA 2010",
    "Scientific opinion on dietary reference values for water. EFSA Journal 2010;8(3):1459",
    "10.2903/j.efsa.2010.1459",
)
IOM_2005_WATER = Source(
    "IOM 2005 (water)",
    "Dietary Reference Intakes for water, potassium, sodium. NAP 2005",
    "10.17226/10925",
)
SAWKA_2007 = Source(
    "Sawka 2007 (ACSM)",
    "Sawka MN, et al. Med Sci Sports Exerc 2007;39:377-390",
    "10.1249/mss.0b013e31802ca597",
)
MCDERMOTT_2017 = Source(
    "McDermott 2017 (NATA)",
    "McDermott BP, et al. J Athl Train 2017;52:877-895",
    "10.4085/1062-6050-52.9.02",
)
BAKER_2017 = Source(
    "Baker 2017", "Baker LB. Sports Med 2017;47(Suppl 1):111-128", "10.1007/s40279-017-0691-5"
)
HEW_BUTLER_2015 = Source(
    "Hew-Butler 2015",
    "Hew-Butler T, et al. Third consensus on exercise-associated hyponatraemia. "
    "Clin J Sport Med 2015;25:303-320",
    "10.1097/JSM.0000000000000221",
)
ATOMIC_WEIGHTS = Source(
    "IUPAC 2021",
    "Standard atomic weights of the elements 2021. Pure Appl Chem 2022;94:573-600",
    "10.1515/pac-2019-0603",
)
EFSA_2015 = Source(
    "EFSA 2015",
    "Scientific opinion on the safety of caffeine. EFSA Journal 2015;13(5):4102",
    "10.2903/j.efsa.2015.4102",
)
GUEST_2021 = Source(
    "Guest 2021 (ISSN)",
    "Guest NS, et al. J Int Soc Sports Nutr 2021;18:1",
    "10.1186/s12970-020-00383-4",
)
GARDINER_2023 = Source(
    "Gardiner 2023", "Gardiner C, et al. Sleep Med Rev 2023;69:101764", "10.1016/j.smrv.2023.101764"
)
GARDINER_2025 = Source(
    "Gardiner 2025", "Gardiner C, et al. Sleep 2025 (n = 23 men)", "10.1093/sleep/zsae230"
)
CARVALHO_2022 = Source(
    "Carvalho 2022",
    "Carvalho A, et al. Caffeine, its dose and habit: meta-analysis. Sports Med 2022",
    "10.1007/s40279-022-01685-0",
)
KREIDER_2017 = Source(
    "Kreider 2017 (ISSN)",
    "Kreider RB, et al. J Int Soc Sports Nutr 2017;14:18",
    "10.1186/s12970-017-0173-z",
)
ANTONIO_2021 = Source(
    "Antonio 2021",
    "Antonio J, et al. Common questions about creatine. J Int Soc Sports Nutr 2021;18:13",
    "10.1186/s12970-021-00412-w",
)
MAUGHAN_2018 = Source(
    "Maughan 2018 (IOC)",
    "Maughan RJ, et al. Supplements and the athlete. Br J Sports Med 2018;52:439-455",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC5867441/",
)
PASHAYEE_KHAMENE_2024 = Source(
    "Pashayee-Khamene 2024",
    "Pashayee-Khamene F, et al. Creatine and body composition: meta-analysis of 143 trials. "
    "J Int Soc Sports Nutr 2024;21:2380058",
    "10.1080/15502783.2024.2380058",
)
HIRSHKOWITZ_2015 = Source(
    "Hirshkowitz 2015 (NSF)", "Hirshkowitz M, et al. Sleep Health 2015;1:40-43"
)
WATSON_2015 = Source("Watson 2015 (AASM/SRS)", "Watson NF, et al. Sleep 2015;38:843-844")
WALSH_2021 = Source(
    "Walsh 2021", "Walsh NP, et al. Br J Sports Med 2021;55:356-368", "10.1136/bjsports-2020-102025"
)
BOULOS_2019 = Source(
    "Boulos 2019",
    "Boulos MI, et al. Lancet Respir Med 2019;7:533-543",
    "10.1016/S2213-2600(19)30057-8",
)
OHAYON_2017 = Source(
    "Ohayon 2017", "Ohayon M, et al. Sleep Health 2017;3:6-19", "10.1016/j.sleh.2016.11.006"
)
STUTZ_2019 = Source(
    "Stutz 2019", "Stutz J, et al. Sports Med 2019;49:269-287", "10.1007/s40279-018-1015-0"
)
YUE_2022 = Source(
    "Yue 2022",
    "Yue T, et al. Evening exercise and sleep: network meta-analysis. Nat Sci Sleep 2022",
    "10.2147/NSS.S388863",
)
LEOTA_2025 = Source(
    "Leota 2025", "Leota J, et al. Nat Commun 2025;16:3297", "10.1038/s41467-025-58271-x"
)
MESAS_2023 = Source(
    "Mesas 2023",
    "Mesas AE, et al. Naps of athletes: meta-analysis. Br J Sports Med 2023",
    "10.1136/bjsports-2022-106355",
)
IAO_2022 = Source("Iao 2022", "Iao SI, et al. Br J Nutr 2022;127:1888-1897")
WITTMANN_2006 = Source(
    "Wittmann 2006",
    "Wittmann M, et al. Social jetlag. Chronobiol Int 2006",
    "10.1080/07420520500545979",
)
LAMON_2021 = Source(
    "Lamon 2021", "Lamon S, et al. Physiol Rep 2021;9:e14660", "10.14814/phy2.14660"
)
AL_KHATIB_2017 = Source(
    "Al Khatib 2017",
    "Al Khatib HK, et al. Eur J Clin Nutr 2017;71:614-624",
    "10.1038/ejcn.2016.201",
)
OLIVER_2026 = Source(
    "Oliver 2026",
    "Oliver CJ, et al. Impedance against four compartments: a review of 12 studies. "
    "J Funct Morphol Kinesiol 2026;11:65",
    "10.3390/jfmk11010065",
)
HODGDON_1984 = Source(
    "Hodgdon 1984",
    "Hodgdon JA, Beckett MB. Prediction of percent body fat for U.S. Navy men, and for women, from "
    "body circumferences and height. Naval Health Research Center 84-11 and 84-29, 1984",
)
POTTER_2022 = Source(
    "Potter 2022",
    "Potter AW, et al. Circumferences against DXA in US Marines. Front Physiol 2022;13:868627",
    "10.3389/fphys.2022.868627",
)
MOON_2007 = Source(
    "Moon 2007",
    "Moon JR, et al. Body fat of women by field and laboratory methods. "
    "J Int Soc Sports Nutr 2007;4:16",
    "10.1186/1550-2783-4-16",
)
MOON_2008 = Source(
    "Moon 2008",
    "Moon JR, et al. Body fat of men by field and laboratory methods. Dyn Med 2008;7:7",
    "10.1186/1476-5918-7-7",
)
VAN_DER_PLOEG_2003 = Source(
    "Van der Ploeg 2003",
    "Van der Ploeg GE, et al. Body fat by DEXA against four compartments. "
    "J Appl Physiol 2003;94:499-506",
    url="https://pubmed.ncbi.nlm.nih.gov/12531910/",
)
SLETTEN_2023 = Source(
    "Sletten 2023",
    "Sletten TL, et al. The importance of sleep regularity: a consensus statement of the National "
    "Sleep Foundation. Sleep Health 2023;9:801-820",
    "10.1016/j.sleh.2023.07.016",
)
STRATTON_2020 = Source(
    "Stratton 2020",
    "Stratton MT, Tinsley GM, Alesi MG, et al. Nutrients 2020;12:1126",
    "10.3390/nu12041126",
)

ROGERSON_2024 = Source(
    "Rogerson 2024",
    "Rogerson D, et al. Deloading practices in strength and physique sports. Sports Med Open, 2024",
    "10.1186/s40798-024-00691-y",
)
BELL_2023 = Source(
    "Bell 2023",
    "Bell L, et al. Integrating deloading into strength and physique sports training. "
    "Sports Med Open, 2023",
    "10.1186/s40798-023-00633-0",
)
