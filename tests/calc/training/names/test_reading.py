"""A name is read in English and in one other language at a time; slips are mended last."""

from calc.training.names.reading import FOREIGN, IN_ENGLISH, OURS, READINGS
from calc.training.names.words import normalise
from tests.support.cases import each

IN = {reading.language.name: reading for reading in READINGS}


def test_there_is_a_reading_for_each_language_that_the_apps_ship_in():
    assert set(IN) == {
        *("English", "Spanish", "Portuguese", "French", "Italian"),
        *("German", "Dutch", "Polish", "Russian", "Turkish"),
    }
    assert len(FOREIGN) == len(READINGS) - 1


@each("language", sorted(IN))
def test_every_word_of_a_language_is_in_the_form_in_which_words_are_compared(language: str):
    words = {word for phrase in IN[language].phrases for word in phrase} | IN[language].fillers
    assert {word for word in words if normalise(word) != [word.removesuffix("*")]} == set()


@each(
    "language, name, expected",
    [
        # Three from each of the first languages, as its lifters write them.
        ("Portuguese", "Supino", "bench press"),
        ("Portuguese", "Levantamento terra", "deadlift"),
        ("Portuguese", "Elevação pélvica", "hip thrust"),
        ("German", "Kreuzheben", "deadlift"),
        ("German", "Beinpresse", "leg press"),
        ("German", "Klimmzug", "pullup"),
        ("French", "Développé couché", "bench press"),
        ("French", "Soulevé de terre", "deadlift"),
        ("French", "Fente", "lunge"),
        ("English", "RDL", "romanian deadlift"),
        ("English", "Skull Crusher", "skullcrusher"),
        ("English", "DB", "dumbbell"),
        # The same word, in the language of the rest.
        ("Portuguese", "Halter", "dumbbell"),
        ("Dutch", "Halter", "barbell"),
        ("Turkish", "Halter", "barbell"),
    ],
)
def test_a_phrase_stands_for_words_of_the_catalogue(language: str, name: str, expected: str):
    assert IN[language].words(name, mended=False) == expected.split()
    assert set(expected.split()) <= OURS


def test_a_slip_is_mended_only_where_it_is_asked_for():
    assert IN_ENGLISH.words("Barbel Sqaut", mended=False) == ["barbel", "sqaut"]
    assert IN_ENGLISH.words("Barbel Sqaut") == ["barbell", "squat"]


def test_what_is_a_filler_without_its_last_letter_is_no_plural_of_it():
    # 'Pers' is a press, 'per' is not; 'przys' is a squat, 'przy' is 'at'.
    assert IN["Dutch"].words("Curl per arm", mended=False) == ["curl", "arm"]
    assert IN["Dutch"].words("Pers", mended=False) == ["press"]
    assert IN["Polish"].words("Wznosy przy maszynie", mended=False) == ["raise", "machine"]
    assert IN["Polish"].words("Przys", mended=False) == ["squat"]


def test_a_word_that_ends_in_s_by_itself_is_no_plural_where_a_phrase_stands_for_it():
    assert IN["Spanish"].words("Énfasis", mended=False) == ["focus"]


def test_a_name_that_may_be_one_of_two_things_has_no_words():
    assert IN["German"].words("Rudern", mended=False) == []
    assert IN["German"].words("Rudern mit der Langhantel", mended=False) != []
