"""What the words of headings mean, alike in the languages that people write tables in.

Each list goes through English, German, French, Spanish, Portuguese, Italian, Dutch, the languages
of Scandinavia, Polish, Finnish, Turkish and Russian. Accents and case do not matter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from calc.tables.sheet import plain

# Letters that have no accent to take off.
_SPELT = str.maketrans({"ø": "o", "æ": "ae", "ł": "l", "ß": "ss", "đ": "d", "ı": "i"})
# A format is letters of its parts, each said once or more: 'yyyy/mm/dd', 'TT.MM.JJJJ', 'hh:mm a'.
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_PART = r"(?:([ydmhstjagrpkvå\u0430-\u044f])\{}*(?!\{}))"
_FORMAT = re.compile(
    rf"(?=.*(\w)\1)(?:{_PART.format(2, 2)}(?:[-/.:, ]+|t))+{_PART.format(3, 3)}(?: ?am/?pm)?"
    r"|(?:([ydmhsjgrpkv])\4+(?!\4)){2,}|(?:12|24)[ -]?h(?:ours?)?",
    re.IGNORECASE,
)
_LONGEST_FORMAT = len("yyyy-mm-dd hh:mm:ss.sss am/pm")
_PERCENT_SIGNS = ("%", "\u066a", "\uff05")


def words_of(heading: str) -> list[str]:
    """Return the words of a heading in plain letters: 'Körpergewicht (kg)', 'bodyWeight_kg'."""
    humped = re.sub(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ])", " ", heading)
    spelt = unicodedata.normalize("NFKD", plain(humped).translate(_SPELT))
    bare = "".join(letter for letter in spelt if not unicodedata.combining(letter))
    return re.findall(r"[^\W\d_]+", bare)


def spelt(words: str) -> tuple[str, ...]:
    """Return a list of phrases between commas as headings are compared; '*' ends a stem."""
    return tuple(
        " ".join(words_of(one)) + ("*" if one.rstrip().endswith("*") else "")
        for one in words.split(",")
        if one.strip()
    )


def units(**words: str) -> dict[str, str]:
    """Return the unit that each of its words means."""
    return {word: unit for unit, known in words.items() for word in spelt(known)}


WEIGHT_UNITS: Mapping[str, str] = units(
    kg="kg, kgs, kilo, kilos, kilogram, kilograms, kilogramm, kilogramme, kilogrammes, "
    "kilogramos, quilos, quilogramas, chilogrammi, chili, кг",
    lb="lb, lbs, pound, pounds, libra, libras, livre, livres, libbre",
)
ENERGY_UNITS: Mapping[str, str] = units(
    kcal="kcal, kcals, cal, cals, calories, calorie, kilocalories, kalorien, calorías, kalorier, "
    "kalorie, calorias, kalori, kalorit, калории, ккал",
    kJ="kj, kilojoule, kilojoules, кдж",
)
TIME_UNITS: Mapping[str, str] = units(
    h="h, hr, hrs, hour, hours, std, stunden, heures, horas, ore, uren, timmar, godziny, ч",
    min="min, mins, minute, minutes, minuten, minutos, minuti, minuter, minutter, minuty, "
    "minuuttia, dk, dakika, мин",
    s="s, sec, secs, second, seconds, sek, sekunden, secondes, segundos, secondi, сек",
)
LENGTH_UNITS: Mapping[str, str] = units(
    m="m, meter, meters, metre, metres, metros, metri, mètres, м",
    km="km, kms, kilometer, kilometers, kilometre, kilometres, км",
    mi="mi, mile, miles",
    yd="yd, yds, yards",
    ft="ft, feet",
)
GRAM_UNITS: Mapping[str, str] = units(
    g="g, gr, gram, grams, gramm, gramme, grammes, gramos, grammi, г"
)

# 'weight' and 'duration' are of a set where there is an exercise, of a day where there is none.
_WEIGHT = (
    "weight, load, gewicht, poids, charge, peso, carga, vikt, vekt, vægt, waga, ciężar, mass, "
    "masse, paino, ağırlık, вес, kg, kgs, kilo, kilos, lbs, lb, pounds, "
)
_LENGTH = (
    "duration, dauer, durée, duración, duração, durata, duur, längd, varighed, varighet, czas "
    "trwania, kesto, süre, длительность, продолжительность, "
)
# What a day alone is called: a table that has it needs no other column for the date.
DAYS = spelt(
    "date, day, datum, tag, jour, fecha, día, data, giorno, dato, dag, päivä, päivämäärä, pvm, "
    "tarih, gün, дата, день"
)
# What a field is called, the most usual first.
WORDS: Mapping[str, tuple[str, ...]] = {
    "date": (
        *DAYS,
        *spelt("datetime, timestamp, date time, when, measured at, recorded at, start time"),
    ),
    "time": spelt(
        "time, clock, uhrzeit, zeit, heure, hora, ora, tijd, tid, godzina, klokkeslæt, kello, "
        "kellonaika, saat, время, start, czas"
    ),
    "workout": spelt(
        "workout, session, training, routine, title, einheit, trainingseinheit, séance, "
        "entraînement, sesión, entrenamiento, treino, allenamento, trening, träning, träningspass, "
        "træning, treeni, antrenman, тренировка"
    ),
    "exercise": spelt(
        "exercise, lift, movement, übung, exercice, ejercicio, exercício, esercizio, oefening, "
        "övning, øvelse, ćwiczenie, liike, egzersiz, упражнение"
    ),
    "set_type": spelt(
        "set type, type, satztyp, satzart, typ, type de série, tipo de serie, tipo di serie, "
        "warmup, is warmup, warm up, tipo"
    ),
    "reps": spelt(
        "reps, rep, repetitions, wiederholungen, wdh, wiederh, repetitionen, répétitions, "
        "repeticiones, repetições, ripetizioni, herhalingen, repetitioner, gentagelser, "
        "repetisjoner, powtórzenia, toistot, tekrar, tekrarlar, повторения, повторы"
    ),
    "weight": spelt(_WEIGHT),
    "rpe": spelt("rpe, exertion, effort, anstrengung"),
    "seconds": spelt("seconds, sekunden, secondes, segundos, secondi, time under, " + _LENGTH),
    "distance_m": spelt(
        "distance, distanz, strecke, entfernung, distancia, distância, distanza, afstand, distans, "
        "dystans, matka, mesafe, дистанция, расстояние"
    ),
    "body_weight": spelt(
        "body weight, bodyweight, body mass, körpergewicht, poids corporel, scale, scale "
        "weight, peso corporal, peso corporeo, lichaamsgewicht, kroppsvikt, kroppsvekt, "
        "kropsvægt, masa ciała, kehonpaino, vücut ağırlığı, вес тела, масса тела, " + _WEIGHT
    ),
    "energy": spelt(
        "energy, calories, kcal, énergie, kalorien, brennwert, calorías, energía, calorias, "
        "energia, calorie, kalorier, kalorie, energi, kalori, kalorit, enerji, калории, энергия, "
        "ккал, intake, kj, кдж"
    ),
    "protein_g": spelt(
        "protein, proteins, eiweiß, proteine, protéines, proteínas, proteína, eiwit, eiwitten, "
        "białko, proteiini, белок, белки"
    ),
    "carbohydrate_g": spelt(
        "carbohydrate, carbohydrates, carbs, kohlenhydrate, glucides, carbohidratos, carboidratos, "
        "hidratos, carboidrati, koolhydraten, kolhydrater, karbohydrater, kulhydrater, "
        "węglowodany, hiilihydraatit, karbonhidrat, углеводы"
    ),
    "fat_g": spelt(
        "fat, fats, fett, lipides, graisses, grasa, grasas, gordura, gorduras, grassi, vet, "
        "vetten, fedt, tłuszcz, tłuszcze, rasva, yağ, жир, жиры"
    ),
    "fibre_g": spelt(
        "fibre, fiber, ballaststoffe, fibres, fibra, fibras, fibre alimentari, vezels, błonnik, "
        "kostfiber, kuitu, lif, клетчатка"
    ),
    "sleep": spelt(
        "sleep, asleep, schlaf, schlafdauer, sommeil, sueño, sono, sonno, slaap, "
        "slaapduur, sömn, søvn, sen, uni, uyku, сон, slept, sleep length, time asleep, "
        "total sleep time, uyku süresi, сна, czas snu, sömnlängd, unen kesto, temps de "
        "sommeil, " + _LENGTH
    ),
    "nap": spelt(
        "nap, is nap, naps, siesta, nickerchen, mittagsschlaf, sieste, soneca, cochilo, pisolino, "
        "dutje, tupplur, lur, drzemka, päiväunet, kestirme, дневной сон"
    ),
    "weight_unit_column": spelt(
        "weight unit, weight units, unit of weight, unit, units, gewichtseinheit, unité de poids, "
        "unidad de peso, unidade de peso, unità di peso, gewichtseenheid, viktenhet, vektenhet, "
        "jednostka wagi, painoyksikkö, ağırlık birimi, единица веса"
    ),
    "set_time": spelt(
        "set time, set timestamp, time of set, set start, set end, set completed at, completed at, "
        "performed at, satzzeit, heure de la série, hora de la serie, hora da série, ora della "
        "serie"
    ),
}
LENGTH_WORDS = frozenset(spelt(_LENGTH))
_NAMES = (
    "name, title, nombre, nom, nome, naam, namn, navn, nazwa, nimi, adı, название, titel, titre, "
    "título, titolo, l, "
)
_LINKS = (
    "of, the, der, des, de, del, du, do, da, di, della, la, le, van, av, af, and, und, et, y, e, "
    "en, och, og, i, ja, ve, и, at, on, "
)
EATEN = spelt(
    "eaten, intake, consumed, food, dietary, ingested, in, gegessen, aufgenommen, zufuhr, "
    "aufnahme, mangées, apport, apports, consommées, consumidas, ingeridas, ingesta, ingestão, "
    "assunte, consumate, gegeten, inname, intag, inntak, indtag, spożyte, spożycie, saanti, syöty, "
    "alınan, съедено, потреблено"
)
# What may stand beside the name of a field and leave it what it is.
BESIDE: Mapping[str, frozenset[str]] = {
    "date": frozenset(
        spelt(
            _LINKS + "workout, training, session, measurement, log, entry, record, start, local, "
            "utc, gmt, time, zeit, uhrzeit, messung, mesure, medición, medida, heure, hora, ora, "
            "tijd, tid, godzina, saat, время"
        )
    ),
    "time": frozenset(spelt(_LINKS + "start, day, measurement, local, workout, utc, gmt")),
    "workout": frozenset(spelt(_NAMES + _LINKS)),
    "exercise": frozenset(spelt(_NAMES + _LINKS)),
    "reps": frozenset(spelt(_LINKS + "actual, done, completed, performed, number, set")),
    "weight": frozenset(spelt("used, lifted, set, actual, completed, value")),
    "weight_unit_column": frozenset(spelt("used, lifted, set, actual, completed")),
    "body_weight": frozenset(
        spelt(
            _LINKS + "average, avg, mean, morning, today, current, my, measured, durchschnitt, "
            "durchschnittliches, mittleres, moyen, medio, promedio, médio, gemiddeld, medel, "
            "genomsnitt, gennemsnitlig, gjennomsnittlig, średnia, keskimääräinen, ortalama, "
            "средний, morgens, heute, aktuelles, matin, actuel, mañana, hoy, actual, manhã, hoje, "
            "atual, mattina, oggi, attuale, ochtend, vandaag, huidig, morgon, idag, aktuell, rano, "
            "dzisiaj, aktualna, aamu, tänään, sabah, bugün, утром, сегодня, текущий, log"
        )
    ),
    "energy": frozenset((*EATEN, *spelt(_LINKS + "total, totales, gesamt, totali, totais"))),
    **dict.fromkeys(
        ("protein_g", "carbohydrate_g", "fat_g", "fibre_g"),
        frozenset((*EATEN, *spelt(_LINKS + "total, totales, gesamt, totali, totais"))),
    ),
    "sleep": frozenset((*LENGTH_WORDS, *spelt(_LINKS + "total, hours, nocturno"))),
}
# How often an exercise was done in a row, where a row is all of its sets.
SETS = spelt(
    "sets, sätze, serien, séries, series, serie, sets done, number of sets, serier, sarjat, "
    "setler, подходы"
)
IDENTITY = frozenset(spelt("id, ids, nr, no, number, nummer, numero, uuid, guid, key, index"))
# What a heading is beside which fat and protein are of a body, and of which heading they are.
BODY = spelt(
    "bmi, imc, bki, имт, body mass index, muscle*, muskel*, muscul*, muscol*, múscul*, spier*, "
    "mięśn*, lihas*, kas, мыш*, bone*, knochen*, osseu*, óse*, hueso*, ósse*, osse*, bot, "
    "botmassa, skelet*, knogle*, benmassa, kość*, kości*, luu, luusto, kemik, кост*, visceral*, "
    "viszeral*, viscér*, wiscer*, viskeraal*, висцер*, metabolic age, stoffwechselalter, âge "
    "métabolique, edad metabólica, idade metabólica, età metabolica, metabole leeftijd, metabolisk "
    "ålder, wiek metaboliczny, metabolinen ikä, metabolik yaş, метаболический возраст, impedan*, "
    "subcutan*, skelett*"
)
# Who logs what they eat may well log these too.
FATNESS = spelt(
    "body fat, körperfett*, masse grasse, graisse corporelle, grasa corporal, gordura corporal, "
    "massa grassa, lichaamsvet*, vetpercentage, vetmassa, kroppsfett, fedtprocent, tkanka, "
    "rasvaprosentti, vücut yağ, жировая, lean, fat free, fat mass, mager*, magra, maigre"
)
WATER = spelt(
    "water*, wasser*, körperwasser*, eau, agua, água, acqua, vatten*, vand, vann, woda, vesi, su, "
    "вода, hydration"
)
DRINK_UNITS = frozenset(spelt("ml, l, cl, dl, oz, cups, cup, glasses, liter, litre, litres, мл"))
# What a heading is beside which energy is burnt.
MOVED = spelt(
    "step, steps, schritt*, pas, pasos, passos, passi, stappen, steg, skridt, skritt, krok*, "
    "askel*, adım*, шаг*, distance, distanz, strecke, entfernung, distanc*, distanza, afstand, "
    "distans, dystans, matka, mesafe, дистанц*, расстояни*, heart, pulse, puls, pouls, pulso, "
    "herz*, cardia*, cardíac*, hartslag, hjärt*, hjert*, tętno, syke, nabız, пульс, floor, floors, "
    "flights, etagen, stockwerke, étages, pisos, andares, piani, verdiepingen, våningar, etager, "
    "etasjer, piętra, kerrok*, этаж*, move, active, aktiv*, actif*, actives, activo*, activa*, "
    "activi*, ativ*, attiv*, actieve, aktyw*, aktiiv*, aktif, активн*, elevation, speed, pace, "
    "cadence"
)
BURNT = spelt(
    "burn*, bmr, tdee, basal*, resting, expenditure, spent, out, net, exercise, active, "
    "verbrannt*, verbrauch*, grundumsatz, ruheumsatz, umsatz, aktiv*, brûl*, dépens*, repos, "
    "quemad*, gasto, gastad*, queimad*, bruciat*, dispendio, consumo, verbrand*, verbruik*, "
    "förbränn*, förbrukn*, forbrænd*, forbrent*, spalon*, poltet*, kulutus, yakılan, harcanan, "
    "сожж*, расход*, metaboli*, métaboli*, stoffwechsel*, activo*, activa*, actif*, actives, "
    "ativ*, attiv*, activity"
)
GOAL = spelt(
    "goal*, target*, remaining, left, ziel*, übrig, verbleibend*, objectif*, cible, restant*, "
    "objetivo*, meta, alvo, obiettiv*, rimanent*, rimast*, doel*, resterend*, mål, målet, cel, "
    "docelow*, pozostał*, tavoite*, hedef*, kalan, цел*, осталось, ideal*, wunsch*, planned, plan, "
    "soll, budget, limit, recommended"
)
CHANGE = spelt(
    "change, diff*, delta, trend, veränderung, änderung, différence, variation, cambio, "
    "diferencia, variação, variazione, verschil, verandering, förändring, ændring, endring, "
    "zmiana, muutos, değişim, изменени*, loss, gain, lost"
)
PERCENT = frozenset(
    spelt(
        "percent, percentage, pct, prozent, pourcentage, porcentaje, porcentagem, percentuale, "
        "procent, prosent, procentage, prosentti, yüzde, процент"
    )
)
ASLEEP = spelt(
    "sleep*, asleep, bed, awake, wake*, night*, schlaf*, bett, nacht, sommeil, lit, nuit, réveil, "
    "sueño, dormir, cama, vigilia, sono, sonno, letto, notte, slaap*, sömn*, søvn*, sen, snu, uni, "
    "unen, uyku*, сон, сна"
)
WOKEN = spelt(
    "wake, woke, woken, waking, wakeup, aufwach*, aufgewacht, réveil, vigilia, despert*, acord*, "
    "sveglia, veglia, risveglio, wakker*, ontwak*, vakna*, vågn*, våkn*, pobudk*, herä*, uyan*, "
    "пробужд*, end, ended, ende, fin, fim, fine, einde, slut, koniec, loppu, bitiş, конец"
)


@dataclass(frozen=True)
class Heading:
    """A heading taken apart: its words without a format in brackets, and whether it is a share."""

    words: tuple[str, ...]
    percent: bool

    def has(self, known: tuple[str, ...]) -> bool:
        """Return whether one of these phrases or stems is in it."""
        spoken = f" {' '.join(self.words)} "
        return any(
            f" {one[:-1]}" in spoken if one.endswith("*") else f" {one} " in spoken for one in known
        )


@lru_cache(maxsize=4096)
def heading_of(text: str) -> Heading:
    """Return a heading taken apart."""
    bare = _BRACKETS.sub(lambda found: " " if _is_format(found[1]) else found[0], text)
    bare = " ".join(part for part in bare.split() if not _is_format(part))
    words = words_of(bare.replace("#", " number "))
    percent = any(sign in bare for sign in _PERCENT_SIGNS) or bool(PERCENT & {*words})
    return Heading(tuple(word for word in words if word not in PERCENT), percent)


def _is_format(text: str) -> bool:
    return len(text) <= _LONGEST_FORMAT and bool(_FORMAT.fullmatch(text.strip()))
