"""The bibliography: every publication that a number of ours rests on.

Those on drinks, caffeine, creatine, sleep and body fat stand in `bibliography_recovery`.
"""

from calc.evidence.constants import Source

MIFFLIN_1990 = Source(
    "Mifflin 1990", "Mifflin MD, St Jeor ST, Hill LA, et al. Am J Clin Nutr 1990;51:241-247"
)
HARRIS_BENEDICT_1919 = Source(
    "Harris & Benedict 1919",
    "Harris JA, Benedict FG. Carnegie Inst. Publ. 279, 1919 (PNAS 1918;4:370-373)",
)
ROZA_1984 = Source("Roza & Shizgal 1984", "Roza AM, Shizgal HM. Am J Clin Nutr 1984;40:168-182")
HENRY_2005 = Source(
    "Henry 2005", "Henry CJK. Public Health Nutr 2005;8(7A):1133-1152", "10.1079/PHN2005801"
)
CUNNINGHAM_1980 = Source("Cunningham 1980", "Cunningham JJ. Am J Clin Nutr 1980;33:2372-2374")
CUNNINGHAM_1991 = Source("Cunningham 1991", "Cunningham JJ. Am J Clin Nutr 1991;54:963-969")
TEN_HAAF_2014 = Source(
    "ten Haaf & Weijs 2014",
    "ten Haaf T, Weijs PJM. PLoS One 2014;9(10):e108460",
    "10.1371/journal.pone.0108460",
)
ONEILL_2023 = Source(
    "O'Neill 2023",
    "O'Neill JER, Corish CA, Horner K. Sports Med 2023;53:2373-2398",
    "10.1007/s40279-023-01896-z",
)
WEIJS_2008 = Source("Weijs 2008", "Weijs PJM. Am J Clin Nutr 2008;88:959-970")
BADER_2005 = Source("Bader 2005", "Bader N, et al. Within-person variance of resting energy, 2005")
FAO_2004 = Source(
    "FAO/WHO/UNU 2004",
    "Human energy requirements. Report of a joint FAO/WHO/UNU expert consultation, Rome 2001",
    url="https://www.fao.org/4/y5686e/y5686e07.htm",
)
NASEM_2023 = Source(
    "NASEM 2023",
    "Dietary Reference Intakes for Energy. National Academies Press 2023",
    "10.17226/26818",
)
IRAKI_2019 = Source(
    "Iraki 2019",
    "Iraki J, Fitschen P, Espinar S, Helms E. Sports 2019;7(7):154",
    "10.3390/sports7070154",
)
SLATER_2019 = Source(
    "Slater 2019", "Slater GJ, et al. Front Nutr 2019;6:131", "10.3389/fnut.2019.00131"
)
HELMS_2023 = Source(
    "Helms 2023", "Helms ER, et al. Sports Med Open 2023;9:102", "10.1186/s40798-023-00651-y"
)
HELMS_2014 = Source(
    "Helms 2014",
    "Helms ER, Aragon AA, Fitschen PJ. J Int Soc Sports Nutr 2014;11:20",
    "10.1186/1550-2783-11-20",
)
HELMS_2014_PROTEIN = Source(
    "Helms 2014 (protein)",
    "Helms ER, Zinn C, Rowlands DS, Brown SR. Int J Sport Nutr Exerc Metab 2014;24:127-138",
    "10.1123/ijsnem.2013-0054",
)
MURPHY_2022 = Source(
    "Murphy & Koehler 2022",
    "Murphy C, Koehler K. Scand J Med Sci Sports 2022;32:125-137",
    "10.1111/sms.14075",
)
HALL_2011 = Source(
    "Hall 2011",
    "Hall KD, Sacks G, Chandramohan D, et al. Lancet 2011;378:826-837",
    "10.1016/S0140-6736(11)60812-X",
)
HALL_2008 = Source("Hall 2008", "Hall KD. Int J Obes 2008;32:573-576", "10.1038/sj.ijo.0803720")
JACKSON_2002 = Source(
    "Jackson 2002",
    "Jackson AS, et al. 2002, as equation 4 of the web appendix of Hall 2011",
    "10.1016/S0140-6736(11)60812-X",
)
SILVA = Source("Silva", "Extracellular water by sex, age, height and weight, as in public R code")
MORTON_2018 = Source(
    "Morton 2018",
    "Morton RW, et al. Br J Sports Med 2018;52:376-384",
    "10.1136/bjsports-2017-097608",
)
NUNES_2022 = Source(
    "Nunes 2022",
    "Nunes EA, et al. J Cachexia Sarcopenia Muscle 2022;13:795-810",
    "10.1002/jcsm.12922",
)
REFALO_2025 = Source(
    "Refalo 2025",
    "Refalo MC, et al. Protein of lifters in a deficit: meta-regression. Strength Cond J 2025",
    "10.1519/SSC.0000000000000888",
)
JAGER_2017 = Source(
    "Jäger 2017 (ISSN)",
    "Jäger R, et al. J Int Soc Sports Nutr 2017;14:20",
    "10.1186/s12970-017-0177-8",
)
SCHOENFELD_2018 = Source(
    "Schoenfeld & Aragon 2018",
    "Schoenfeld BJ, Aragon AA. J Int Soc Sports Nutr 2018;15:10",
    "10.1186/s12970-018-0215-1",
)
MOORE_2015 = Source(
    "Moore 2015", "Moore DR, et al. J Gerontol A 2015;70:57-62", "10.1093/gerona/glu103"
)
TROMMELEN_2023 = Source(
    "Trommelen 2023",
    "Trommelen J, et al. Cell Rep Med 2023;4:101324",
    "10.1016/j.xcrm.2023.101324",
)
WILKINSON_2023 = Source(
    "Wilkinson 2023",
    "Wilkinson K, et al. Leucine and muscle protein synthesis. Physiol Rep 2023;11:e15775",
    "10.14814/phy2.15775",
)
ZHOU_2024 = Source(
    "Zhou 2024",
    "Zhou HH, et al. Timing and types of protein: network meta-analysis. "
    "Int J Sport Nutr Exerc Metab, PMID 38039960",
    "10.1123/ijsnem.2023-0118",
)
BAUER_2013 = Source(
    "PROT-AGE 2013",
    "Bauer J, et al. J Am Med Dir Assoc 2013;14:542-559",
    "10.1016/j.jamda.2013.05.021",
)
HEVIA_LARRAIN_2021 = Source(
    "Hevia-Larraín 2021", "Hevia-Larraín V, et al. Sports Med 2021;51:1317-1330"
)
SNIJDERS_2015 = Source("Snijders 2015", "Snijders T, et al. J Nutr 2015;145:1178-1184")
TROMMELEN_2016 = Source(
    "Trommelen & van Loon 2016",
    "Trommelen J, van Loon LJC. Nutrients 2016;8:763",
    "10.3390/nu8120763",
)
WU_2016 = Source("Wu 2016", "Wu G. Food Funct 2016;7:1251-1265", "10.1039/c5fo01530h")
KDIGO_2024 = Source("KDIGO 2024", "Kidney Int 2024;105(4S):S117-S314")
IOM_2005 = Source(
    "IOM 2005", "Dietary Reference Intakes for energy, carbohydrate, fiber, fat. NAP 2005"
)
THOMAS_2016 = Source(
    "Thomas 2016 (AND/DC/ACSM)",
    "Thomas DT, Erdman KA, Burke LM. Med Sci Sports Exerc 2016;48:543-568",
    "10.1249/MSS.0000000000000852",
)
SLATER_PHILLIPS_2011 = Source(
    "Slater & Phillips 2011", "Slater G, Phillips SM. J Sports Sci 2011;29 Suppl 1:S67-77"
)
HENSELMANS_2022 = Source(
    "Henselmans 2022", "Henselmans M, et al. Nutrients 2022;14:856", "10.3390/nu14040856"
)
KING_2022 = Source(
    "King 2022", "King A, et al. Sports Med 2022;52:2691-2712", "10.1007/s40279-022-01716-w"
)
KERKSICK_2017 = Source(
    "Kerksick 2017 (ISSN)",
    "Kerksick CM, et al. J Int Soc Sports Nutr 2017;14:33",
    "10.1186/s12970-017-0189-4",
)
SCHOENFELD_2013 = Source(
    "Schoenfeld 2013",
    "Schoenfeld BJ, Aragon AA, Krieger JW. J Int Soc Sports Nutr 2013;10:53",
    "10.1186/1550-2783-10-53",
)
ARAGON_2013 = Source(
    "Aragon & Schoenfeld 2013",
    "Aragon AA, Schoenfeld BJ. J Int Soc Sports Nutr 2013;10:5",
    "10.1186/1550-2783-10-5",
)
ARAGON_2020 = Source(
    "Aragon & Schoenfeld 2020",
    "Aragon AA, Schoenfeld BJ. Strength Cond J 2020;42(5):79-86",
    "10.1519/SSC.0000000000000539",
)
MOUNTJOY_2023 = Source(
    "Mountjoy 2023 (IOC)",
    "Mountjoy M, et al. Br J Sports Med 2023;57:1073-1097",
    "10.1136/bjsports-2023-106994",
)
ARETA_2021 = Source(
    "Areta 2021",
    "Areta JL, et al. Low energy availability. Eur J Appl Physiol 2021;121",
    "10.1007/s00421-020-04516-0",
)
HERRMANN_2024 = Source(
    "Herrmann 2024 (Compendium)",
    "Herrmann SD, Willis EA, Ainsworth BE, et al. J Sport Health Sci 2024;13(1):6-12",
    "10.1016/j.jshs.2023.10.010",
)
LYTLE_2019 = Source(
    "Lytle 2019",
    "Lytle JR, et al. Med Sci Sports Exerc 2019;51(7):1532-1537",
    "10.1249/MSS.0000000000001925",
)
CAREAU_2021 = Source(
    "Careau 2021", "Careau V, et al. Curr Biol 2021;31:4659-4666", "10.1016/j.cub.2021.08.016"
)
ATWATER = Source(
    "Atwater factors", "Energy of protein, carbohydrate, fat and alcohol, 4/4/9/7 kcal/g"
)
WHO_2000 = Source(
    "WHO 2000", "Obesity: preventing and managing the global epidemic. WHO TRS 894, Geneva 2000"
)
GORISSEN_2018 = Source(
    "Gorissen 2018",
    "Gorissen SHM, et al. Protein content and amino acids of plant powders. "
    "Amino Acids 2018;50:1685",
    "10.1007/s00726-018-2640-5",
)
FAO_1970 = Source(
    "FAO 1970",
    "Amino-acid content of foods, as tabulated in EFSA Journal 2021;19(8):6778",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC8385682/",
)
GELATIN_MAKERS = Source(
    "gelatin makers' table",
    "Gelatin Manufacturers Association of Asia Pacific: amino acids of gelatin",
)
AMDR_2024 = Source(
    "National Academies 2024",
    "Rethinking the Acceptable Macronutrient Distribution Range. Letter report, NAP 2024",
    "10.17226/27957",
)
EFSA_2010_FIBRE = Source(
    "EFSA 2010 (fibre)",
    "Scientific opinion on dietary reference values for carbohydrates and dietary fibre. "
    "EFSA Journal 2010;8(3):1462",
    "10.2903/j.efsa.2010.1462",
)
USDA_SR = Source(
    "USDA SR",
    "US Department of Agriculture, Agricultural Research Service. National Nutrient Database for "
    "Standard Reference, release 28; today 'SR Legacy' in FoodData Central",
    url="https://fdc.nal.usda.gov/",
)
PELLAND_2025 = Source(
    "Pelland 2025",
    "Pelland JC, Remmert JF, Robinson ZP, Hinson SR, Zourdos MC. "
    "Sports Med 2026;56(2):481-505 (online 2025)",
    "10.1007/s40279-025-02344-w",
)
SCHOENFELD_2017 = Source(
    "Schoenfeld 2017",
    "Schoenfeld BJ, et al. Weekly sets and muscle mass. J Sports Sci 2017;35:1073-1082",
    "10.1080/02640414.2016.1210197",
)
ACSM_2026 = Source(
    "ACSM 2026",
    "Currier BS, et al. Position stand on resistance training. "
    "Med Sci Sports Exerc 2026;58(4):851-872",
    "10.1249/MSS.0000000000003897",
)
SINGER_2024 = Source(
    "Singer 2024",
    "Rest between sets and muscle hypertrophy. Front Sports Act Living 2024;6:1429789",
    "10.3389/fspor.2024.1429789",
)
SCHOENFELD_2016 = Source(
    "Schoenfeld 2016",
    "Schoenfeld BJ, et al. Longer rests between sets. J Strength Cond Res 2016;30:1805-1812",
    "10.1519/JSC.0000000000001272",
)
KUBO_2019 = Source(
    "Kubo 2019",
    "Kubo K, et al. Eur J Appl Physiol 2019;119:1933-1942",
    "10.1007/s00421-019-04181-y",
)
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
    "ACSM 2009",
    "Ratamess NA, et al. Progression models in resistance training. Position stand of 2009, "
    "superseded in 2026",
    "10.1249/MSS.0b013e3181915670",
)
ISRAETEL_2017 = Source(
    "Israetel (RP)",
    "Israetel M. Training volume landmarks, Renaissance Periodization, edition of 2017/2019; "
    "later ones are lower for some muscles",
)
REMMERT_2025 = Source(
    "Remmert 2025",
    "Remmert JF, et al. Sets of a muscle in a session. SportRxiv, preprint, 2025",
    "10.51224/SRXIV.537",
)
BAZ_VALLE_2022 = Source(
    "Baz-Valle 2022",
    "Baz-Valle E, et al. J Hum Kinet 2022;81:199-210",
    url="https://pmc.ncbi.nlm.nih.gov/articles/PMC8884877/",
)
LOPEZ_2021 = Source(
    "Lopez 2021",
    "Lopez P, et al. Load and hypertrophy. Med Sci Sports Exerc 2021;53:1206-1216",
    "10.1249/MSS.0000000000002585",
)
ROBINSON_2024 = Source(
    "Robinson 2024",
    "Robinson ZP, et al. Proximity to failure. Sports Med 2024;54:2209-2231",
    "10.1007/s40279-024-02069-2",
)
REFALO_2023 = Source(
    "Refalo 2023",
    "Refalo MC, et al. Failure and hypertrophy. Sports Med 2023;53:649-665",
    "10.1007/s40279-022-01784-y",
)
SODAL_2023 = Source(
    "Sødal 2023",
    "Sødal LK, et al. Drop sets and hypertrophy: meta-analysis. Sports Med Open 2023;9:66",
    "10.1186/s40798-023-00620-5",
)
PATTERSON_2019 = Source(
    "Patterson 2019",
    "Patterson SD, et al. Blood flow restriction exercise. Front Physiol 2019;10:533",
    "10.3389/fphys.2019.00533",
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
