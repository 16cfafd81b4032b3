"""Names in German, as apps and lifters write them, are what they say."""

from calc.training import find_exercise
from calc.training.catalogue.languages.german import GERMAN
from tests.support.cases import each
from tests.support.judged_names import (
    Asides,
    check_asides,
    check_equipment,
    check_order,
    rows,
    unknown_words,
)

# Judged by hand before they were read: the main muscle, and the equipment where one is named.
NAMES = """
Bankdrücken (Langhantel) | chest | barbell
Bankdrücken KH | chest | dumbbell
LH-Bankdrücken | chest | barbell
Schrägbankdrücken (Kurzhantel) | chest | dumbbell
Schrägbank Kurzhantel | chest | dumbbell
Schrägbankdrücken an der Multipresse | chest | smith machine
Negativbankdrücken (Langhantel) | chest | barbell
Enges Bankdrücken | triceps |
Brustpresse (Maschine) | chest | machine
Brustpresse sitzend | chest |
Fliegende am Kabelzug | chest | cable
Kurzhantel-Fliegende auf der Schrägbank | chest | dumbbell
Butterfly (Maschine) | chest | machine
Kabelzug über Kreuz | chest | cable
Liegestütze mit Zusatzgewicht | chest | added weight
Dips (unterstützt) | chest | assistance
Trizepsdips | triceps |
Kniebeuge (Langhantel) | quadriceps | barbell
Frontkniebeugen | quadriceps | barbell
Goblet Kniebeuge (Kugelhantel) | quadriceps | kettlebell
Bulgarische Kniebeugen (KH) | quadriceps | dumbbell
Hackenschmidt-Kniebeuge | quadriceps | machine
Kniebeuge ohne Gewicht | quadriceps | body weight
Beinpresse (Maschine) | quadriceps | machine
Einbeinige Beinpresse | quadriceps | machine
Beinstrecker einbeinig | quadriceps | machine
Ausfallschritte gehend (Kurzhanteln) | quadriceps | dumbbell
Ausfallschritte rückwärts | quadriceps |
Wandsitzen | quadriceps | body weight
Beinbeuger liegend (Maschine) | hamstrings | machine
Sitzender Beinbeuger | hamstrings | machine
Rumänisches Kreuzheben (Kurzhantel) | hamstrings | dumbbell
Kreuzheben mit gestreckten Beinen | hamstrings | barbell
Kreuzheben (Langhantel) | glutes | barbell
Hüftstoß (Langhantel) | glutes | barbell
Beckenheben | glutes |
Abduktorenmaschine | abductors | machine
Adduktoren (Maschine) | adductors | machine
Wadenheben stehend (Maschine) | calves | machine
Einbeiniges Wadenheben | calves |
Wadenmaschine sitzend | calves | machine
Klimmzüge weiter Griff | lats | body weight
Klimmzüge mit Gewicht | lats | added weight
Klimmzugmaschine | lats | assistance
Latzug zur Brust (Kabel) | lats | cable
Latziehen mit gestreckten Armen | lats | cable
Langhantelrudern vorgebeugt | upper_back | barbell
Einarmiges Kurzhantelrudern | upper_back | dumbbell
Kabelrudern sitzend eng | upper_back | cable
T-Bar Rudern | upper_back |
Rückenstrecker (Maschine) | lower_back | machine
Schulterheben (Kurzhantel) | traps | dumbbell
Schulterdrücken sitzend (Kurzhantel) | front_delts | dumbbell
Schulterpresse (Maschine) | front_delts | machine
Überkopfdrücken LH stehend | front_delts | barbell
Frontheben (Kurzhantel) | front_delts | dumbbell
Seitheben am Kabel einarmig | side_delts | cable
Aufrechtes Rudern (SZ-Stange) | side_delts | barbell
Vorgebeugtes Seitheben | rear_delts | dumbbell
Reverse Butterfly (Maschine) | rear_delts | machine
Bizepscurls (SZ-Stange) | biceps | EZ bar
Kurzhantelcurls auf der Schrägbank | biceps | dumbbell
Hammercurls am Seil | biceps | cable
Konzentrationscurls | biceps | dumbbell
Trizepsdrücken am Kabelzug | triceps | cable
Stirndrücken SZ | triceps | EZ bar
Trizepsstrecken über Kopf (Kurzhantel) | triceps | dumbbell
Handgelenkcurls | forearms |
Bauchpresse am Kabelzug | abdominals | cable
Bauchmaschine | abdominals | machine
Hängendes Beinheben | abdominals | body weight
Seitlicher Unterarmstütz | abdominals | body weight
Türkisches Aufstehen | abdominals | kettlebell
Umsetzen (Langhantel) | hamstrings | barbell
Wadenheben in der Beinpresse | calves | machine
Umgekehrtes Rudern | upper_back | body weight
Klimmzüge im Untergriff | lats | body weight
Laufband | | body weight
Dehnen | | body weight
Hüftschub auf der Bank (Hip Thrust) | glutes |
Frontziehen (Kabel) | lats | cable
Nackenziehen | lats |
Liegestütze mit erhöhten Füßen | chest | body weight
Konvergierende Brustpresse | chest | machine
Kniebeuge mit Fokus auf Gesäß | quadriceps |
Rudern im Obergriff (Langhantel) | upper_back | barbell
Rudergerät | | machine
Curl mit der Krummhantel | biceps | EZ bar
Beinpresse breiter Stand | quadriceps | machine
Bankdips mit gebeugten Beinen | triceps | body weight
Schultern heben (Kurzhantel) | traps | dumbbell
Hackschmidt | quadriceps | machine
"""

ASIDES = Asides(
        names=("Wadenheben", "Bankdrücken", "Beinstrecker", "Latzug", "Seitheben", "Bizepscurls"),
        sides=("sitzend", "im Stehen", "einarmig", "einbeinig", "auf der Schrägbank",
               "weiter Griff", "am Kabelzug", "mit Kurzhantel", "rechts", "auf dem Boden",
               "liegend"),
    )  # fmt: skip


@each("name, muscle, equipment", rows(NAMES))
def test_a_name_is_the_muscle_and_the_equipment_that_it_says(
    name: str, muscle: str, equipment: str
):
    check_equipment(name, muscle, equipment)


@each("name, muscle, equipment", rows(NAMES))
def test_equipment_in_brackets_may_stand_before_or_behind(name: str, muscle: str, equipment: str):
    check_order(name)


def test_a_side_a_posture_or_a_place_changes_no_muscle():
    check_asides(ASIDES)


@each(
    "name",
    [
        "Brust", "Beine", "Langhantel", "Maschine", "Schulter (Kabel)",
        "Drücken (Maschine)", "Schwertziehen", "Halten", "Liegend", "Drücken", "Ziehen am Kabel",
        "Mittagessen mit Anna", "Ruhetag", "Beintag", "Sitzung", "Gewicht", "Beinheben Curl",
        "Rudern", "Brust (Rudern)", "Dehnung xyz (Hip Thrust)",
    ],
)  # fmt: skip
def test_what_names_no_movement_stays_unknown(name: str):
    assert find_exercise(name) is None


def test_every_entry_stands_for_words_that_mean_something():
    assert unknown_words(GERMAN) == set()
