"""Which column of an unknown table is what: what headings may mean, and what can be named.

Only a proposal: what a column is, the person says.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from hashlib import sha256

from calc.errors import InputError, shown_value
from calc.journal.reading import questions
from calc.tables.sheet import Sheet, plain, unique

_WEIGHT_UNITS: Mapping[str, str] = {
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"), "kg"),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), "lb"),
}
_ENERGY_UNITS: Mapping[str, str] = {
    **dict.fromkeys(
        ("kcal", "kcals", "cal", "cals", "calories", "calorie", "kilocalories"), "kcal"
    ),
    **dict.fromkeys(("kalorien", "calorias", "kalorier", "kalorie"), "kcal"),
    **dict.fromkeys(("kj", "kilojoule", "kilojoules"), "kJ"),
}
_TIME_UNITS: Mapping[str, str] = {
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours", "std", "stunden", "heures", "horas"), "h"),
    **dict.fromkeys(("min", "mins", "minute", "minutes", "minuten", "minutos", "minuti"), "min"),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "sek", "sekunden", "secondes"), "s"),
}
_LENGTH_UNITS: Mapping[str, str] = {
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), "m"),
    **dict.fromkeys(("km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"), "km"),
    **dict.fromkeys(("mi", "mile", "miles"), "mi"),
    **dict.fromkeys(("yd", "yds", "yards"), "yd"),
    **dict.fromkeys(("ft", "feet"), "ft"),
}
_UNITS = frozenset(
    {*_WEIGHT_UNITS, *_ENERGY_UNITS, *_TIME_UNITS, *_LENGTH_UNITS, "g", "gr", "grams"}
)

# 'weight' and 'duration' are of a set where there is an exercise, of a day where there is none.
_WEIGHT_WORDS = (
    *("weight", "load", "gewicht", "poids", "charge", "peso", "carga", "vikt", "vekt", "vaegt"),
    *("waga", "ciezar", "mass", "masse", "paino"),
)
_LENGTH_WORDS = ("duration", "dauer", "duree", "duracion", "duracao", "durata", "duur", "langd")
_WORDS: Mapping[str, tuple[str, ...]] = {
    "date": (
        *("date", "day", "datum", "tag", "jour", "fecha", "dia", "data", "giorno", "dato", "dag"),
        *(
            "datetime",
            "timestamp",
            "date time",
            "start time",
            "workout date",
            "pvm",
            "data i godzina",
        ),
    ),
    "time": (
        *("time", "clock", "uhrzeit", "zeit", "heure", "hora", "ora", "tijd", "tid", "godzina"),
        *("start", "time of day", "czas"),
    ),
    "workout": (
        *("workout", "workout name", "session", "training", "routine", "title", "einheit"),
        *("seance", "entrainement", "sesion", "entrenamiento", "treino", "allenamento", "trening"),
    ),
    "exercise": (
        *("exercise", "exercise name", "lift", "movement", "ubung", "name der ubung", "exercice"),
        *("nom de l exercice", "ejercicio", "exercicio", "esercizio", "oefening", "ovning"),
        *("ovelse", "cwiczenie", "liike"),
    ),
    "set_type": ("set type", "type", "satztyp", "typ", "warmup", "is warmup", "warm up", "tipo"),
    "reps": (
        *("reps", "rep", "repetitions", "wiederholungen", "wdh", "wiederh", "repetitionen"),
        *("repeticiones", "repeticoes", "ripetizioni", "herhalingen", "powtorzenia", "toistot"),
    ),
    "weight": _WEIGHT_WORDS,
    "rpe": ("rpe", "exertion", "effort", "anstrengung"),
    "seconds": (
        *_LENGTH_WORDS,
        "seconds",
        "sekunden",
        "secondes",
        "segundos",
        "secondi",
        "time under",
    ),
    "distance_m": (
        "distance",
        "distanz",
        "strecke",
        "entfernung",
        "distancia",
        "distanza",
        "afstand",
    ),
    "body_weight": (
        *("body weight", "bodyweight", "body mass", "korpergewicht", "poids corporel", "scale"),
        *("peso corporal", "peso corporeo", "lichaamsgewicht", "kroppsvikt", "scale weight"),
        *_WEIGHT_WORDS,
    ),
    "energy": (
        *("energy", "calories", "kcal", "energie", "kalorien", "brennwert", "calorias", "energia"),
        *("calorie", "kalorier", "kalorie", "energy intake", "intake", "total calories", "kj"),
    ),
    "protein_g": (
        *("protein", "proteins", "eiweiss", "proteine", "proteines", "proteinas", "proteina"),
        *("eiwit", "eiwitten", "bialko", "proteiini"),
    ),
    "carbohydrate_g": (
        *("carbohydrate", "carbohydrates", "carbs", "kohlenhydrate", "glucides", "carbohidratos"),
        *("carboidratos", "hidratos", "carboidrati", "koolhydraten", "kolhydrater", "weglowodany"),
        *("total carbs", "karbohydrater", "hiilihydraatit"),
    ),
    "fat_g": (
        *("fat", "fats", "fett", "lipides", "graisses", "grasa", "grasas", "gordura", "gorduras"),
        *("grassi", "vet", "vetten", "fedt", "tluszcz", "tluszcze", "total fat", "rasva"),
    ),
    "fibre_g": (
        *("fibre", "fiber", "dietary fiber", "dietary fibre", "ballaststoffe", "fibres", "fibra"),
        *("fibras", "fibre alimentari", "vezels", "blonnik", "kostfiber", "kuitu"),
    ),
    "sleep": (
        *(
            "sleep",
            "asleep",
            "time asleep",
            "hours slept",
            "sleep duration",
            "total sleep",
            "slaap",
        ),
        *("schlaf", "schlafdauer", "sommeil", "sueno", "sono", "sonno", "somn", "sovn", "sen"),
        *("sleep hours", "slept", *_LENGTH_WORDS),
    ),
}
_OF_SET = frozenset(
    {"workout", "exercise", "set_type", "reps", "weight", "rpe", "seconds", "distance_m"}
)
_OF_BOTH = frozenset({"date", "time"})
# Letters that have no accent to take off.
_SPELT = str.maketrans({"ø": "o", "æ": "ae", "ł": "l", "ß": "ss", "đ": "d"})


def suggest(header: Sequence[str]) -> dict[str, str]:
    """Return a mapping for these headings, field to column: what can be seen, and no more.

    With an exercise among them it is one of sets, without one of days.
    """
    words = {name: _words(name) for name in unique(header)}
    spoken = {name: _bare(parts) for name, parts in words.items()}
    of_sets = any(text in _WORDS["exercise"] for text in spoken.values())
    found: dict[str, str] = {}
    taken: set[str] = set()
    for field, known in _WORDS.items():
        if field not in _OF_BOTH and (field in _OF_SET) != of_sets:
            continue
        column = next(
            (
                name
                for one in known
                for name, text in spoken.items()
                if name not in taken and one in (text, " ".join(words[name]))
            ),
            "",
        )
        if column:
            found[field] = column
            taken.add(column)
    return found


def signature(header: Sequence[str]) -> str:
    """Return a key that files with the same headings share, in whichever order or case."""
    names = sorted(plain(name) for name in header if name.strip())
    return sha256("\x1f".join(names).encode()).hexdigest()[:16]


def weight_unit_in(heading: str) -> str:
    """Return 'kg' or 'lb' where a heading names it, '' where it does not."""
    return _unit(heading, _WEIGHT_UNITS)


def energy_unit_in(heading: str) -> str:
    """Return 'kcal' or 'kJ' where a heading names it ('Calories' are kcal), '' where not."""
    return _unit(heading, _ENERGY_UNITS)


def time_unit_in(heading: str) -> str:
    """Return 'h', 'min' or 's' where a heading names it, '' where it does not."""
    return _unit(heading, _TIME_UNITS)


def length_unit_in(heading: str) -> str:
    """Return 'm', 'km', 'mi', 'yd' or 'ft' where a heading names it, '' where it does not."""
    return _unit(heading, _LENGTH_UNITS)


def _unit(heading: str, units: Mapping[str, str]) -> str:
    return next((units[word] for word in reversed(_words(heading)) if word in units), "")


def _words(heading: str) -> list[str]:
    """Return the words of a heading in plain letters: 'Körpergewicht (kg)', 'bodyWeight_kg'."""
    humped = re.sub(r"(?<=[a-zà-ÿ]{2})(?=[A-ZÀ-Þ])", " ", heading)
    spelt = unicodedata.normalize("NFKD", plain(humped).translate(_SPELT))
    bare = "".join(letter for letter in spelt if not unicodedata.combining(letter))
    return re.findall(r"[^\W\d_]+", bare)


def _bare(words: Sequence[str]) -> str:
    """Return a heading without the units behind it."""
    kept = list(words)
    while len(kept) > 1 and kept[-1] in _UNITS:
        kept.pop()
    return " ".join(kept)


MAPPING = questions.MAPPING

WHEN_FIELDS: Mapping[str, str] = {"date": "Date", "time": "Time of day"}
SET_FIELDS: Mapping[str, str] = {
    "workout": "Name of the workout",
    "exercise": "Exercise",
    "set_type": "Type of set",
    "reps": "Repetitions",
    "weight": "Load of the set",
    "rpe": "Exertion (RPE)",
    "seconds": "Length of the set",
    "distance_m": "Distance",
}
DAY_FIELDS: Mapping[str, str] = {
    "body_weight": "Body weight",
    "energy": "Energy eaten",
    "protein_g": "Protein (g)",
    "carbohydrate_g": "Carbohydrate (g)",
    "fat_g": "Fat (g)",
    "fibre_g": "Fibre (g)",
    "sleep": "Time asleep",
}
FIELDS: Mapping[str, str] = {**WHEN_FIELDS, **SET_FIELDS, **DAY_FIELDS}


def checked(sheet: Sheet, given: object) -> dict[str, str]:
    """Return the column of each field that the person named, as the sheet has it.

    Raises `InputError`, every fault at once, each with the field that it is about.
    """
    if not isinstance(given, Mapping):
        raise InputError("Say which column is what.", MAPPING, shown_value(given))
    chosen = {str(name): str(column) for name, column in given.items() if column}
    faults = [
        InputError(
            f"The table has no column '{shown_value(column)}'."
            if field in FIELDS
            else f"'{shown_value(field)}' is nothing that a column can be.",
            field,
            column,
        )
        for field, column in chosen.items()
        if field not in FIELDS or not sheet.has(column)
    ]
    if "date" not in chosen:
        faults.append(InputError("Say which column has the date.", "date"))
    faults += _conflicts(chosen)
    if faults:
        raise InputError.together(faults)
    return {field: sheet.column(column) for field, column in chosen.items()}


def _conflicts(chosen: Mapping[str, str]) -> list[InputError]:
    of_set = [field for field in chosen if field in SET_FIELDS]
    of_day = [field for field in chosen if field in DAY_FIELDS]
    if of_set and of_day:
        return [
            InputError(
                f"A row is a set or a day: leave out '{FIELDS[of_day[0]]}' or everything of a set, "
                "and add the file again for the other.",
                of_day[0],
                chosen[of_day[0]],
            )
        ]
    if of_set and "exercise" not in chosen:
        return [InputError("Say which column has the exercise.", "exercise")]
    if not of_set and not of_day:
        return [InputError("Say of one more column than the date what it is.", MAPPING)]
    found: dict[str, str] = {}
    faults = []
    for field, column in chosen.items():
        # A stamp is a date and a time at once.
        if column in found and {field, found[column]} != {"date", "time"}:
            faults.append(
                InputError(
                    f"'{shown_value(column)}' cannot be both '{FIELDS.get(found[column], '')}' and "
                    f"'{FIELDS.get(field, field)}'.",
                    field,
                    column,
                )
            )
        found.setdefault(column, field)
    return faults
