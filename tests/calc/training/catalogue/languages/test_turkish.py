"""Names in Turkish, as apps and lifters write them, are what they say."""

import pytest

from calc.training import find_exercise
from calc.training.catalogue.languages.turkish import TURKISH
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
Bench Press (Dambıl) | chest | dumbbell
Göğüs Presi (Makine) | chest | machine
Eğimli Bench Press (Dambıl) | chest | dumbbell
Eğimli Halter Göğüs Pres | chest | barbell
Ters Eğimli Bench Press | chest | barbell
Dar Tutuş Bench Press | triceps |
Dambıl Göğüs Açış | chest | dumbbell
Eğimli Dambıl Fly | chest | dumbbell
Kablo Çapraz Crossover | chest | cable
Kelebek (Makine) | chest | machine
Şınav | chest | body weight
Ağırlıklı Şınav | chest | added weight
Destekli Dips | chest | assistance
Halter Çömelme | quadriceps | barbell
Ön Çömelme (Halter) | quadriceps | barbell
Çömelme (Vücut Ağırlığı) | quadriceps | body weight
Goblet Squat (Girya) | quadriceps | kettlebell
Bulgar Split Squat (Dambıl) | quadriceps | dumbbell
Hack Squat (Makine) | quadriceps | machine
Bacak Presi | quadriceps | machine
Tek Bacak Bacak Presi | quadriceps | machine
Bacak Uzatma (Makine) | quadriceps | machine
Oturarak Bacak Ekstansiyonu | quadriceps | machine
Yürüyerek Hamle (Dambıl) | quadriceps | dumbbell
Geri Hamle | quadriceps |
Basamak Çıkma (Dambıl) | quadriceps | dumbbell
Duvar Oturuşu | quadriceps | body weight
Yatarak Bacak Bükme (Makine) | hamstrings | machine
Oturarak Bacak Kıvırma | hamstrings | machine
Romen Deadlift (Halter) | hamstrings | barbell
Tek Bacak Romen Deadlift (Dambıl) | hamstrings | dumbbell
Düz Bacak Deadlift | hamstrings | barbell
Ölü Kaldırış (Halter) | glutes | barbell
Kalça İtişi (Halter) | glutes | barbell
Kalça Köprüsü | glutes | body weight
Glute Kickback (Kablo) | glutes | cable
Kalça Abdüksiyonu (Makine) | abductors | machine
Kalça Addüksiyonu (Makine) | adductors | machine
Ayakta Baldır Kaldırma (Makine) | calves | machine
Oturarak Baldır Kaldırma | calves |
Tek Bacak Baldır Kaldırma (Dambıl) | calves | dumbbell
Barfiks | lats | body weight
Ağırlıklı Barfiks | lats | added weight
Destekli Barfiks (Makine) | lats | assistance
Ters Barfiks | lats | body weight
Lat Çekişi (Kablo) | lats | cable
Geniş Tutuş Lat Pulldown | lats | cable
Düz Kol Pulldown (Kablo) | lats | cable
Öne Eğilerek Kürek Çekme (Halter) | upper_back | barbell
Tek Kol Dambıl Kürek | upper_back | dumbbell
Oturarak Kablo Kürek Çekişi | upper_back | cable
T Bar Kürek | upper_back |
Sırt Ekstansiyonu | lower_back |
Omuz Silkme (Dambıl) | traps | dumbbell
Omuz Presi (Dambıl) | front_delts | dumbbell
Oturarak Omuz Presi (Makine) | front_delts | machine
Baş Üstü Pres (Halter) | front_delts | barbell
Arnold Pres | front_delts | dumbbell
Öne Kaldırış (Dambıl) | front_delts | dumbbell
Yana Açış (Dambıl) | side_delts | dumbbell
Kablo Yana Kaldırma | side_delts | cable
Dik Kürek (Halter) | side_delts | barbell
Ters Fly (Makine) | rear_delts | machine
Arka Omuz Açış (Dambıl) | rear_delts | dumbbell
Yüze Çekiş (Kablo) | rear_delts | cable
Biseps Bükme (Halter) | biceps | barbell
Ayakta Biseps Bükme (Dambıl) | biceps | dumbbell
Çekiç Curl (Dambıl) | biceps | dumbbell
Preacher Curl (Z Bar) | biceps | EZ bar
Konsantrasyon Curl | biceps | dumbbell
Triceps Pushdown (Halat) | triceps | cable
Baş Üstü Triceps Uzatma (Dambıl) | triceps | dumbbell
Kafatası Ezici (Z Bar) | triceps | EZ bar
Bilek Bükme (Dambıl) | forearms | dumbbell
Çiftçi Yürüyüşü (Dambıl) | forearms | dumbbell
Mekik | abdominals | body weight
Kablo Mekik | abdominals | cable
Asılı Bacak Kaldırma | abdominals | body weight
Yan Plank | abdominals | body weight
Rus Dönüşü | abdominals |
Bacak Pres Baldır | calves | machine
Yan Hamle | quadriceps |
Koşu Bandı | | body weight
İp Atlama | | body weight
ISINMA | | body weight
Kanat Açma (Kablo) | chest | cable
Kaldıraç Göğüs Presi | chest | machine
Kaldıraç Kürek Çekme | upper_back | machine
Ayaklar Yüksekte Şınav | chest | body weight
Dik Çekiş (Dambıl) | side_delts | dumbbell
Arkadan Omuz Silkme (Halter) | traps | barbell
Eşek Baldır Kaldırma | calves |
Bilek Bükme Avuç İçi Aşağı (Halter) | forearms | barbell
Göğüs Odaklı Dips | chest |
Kettlebell Yel Değirmeni | abdominals | kettlebell
Yan Omuz (Kablo) | side_delts | cable
İp ile Crunch | abdominals | cable
Çapraz Çekiç Curl | biceps |
Kızak İtme | quadriceps | sled
Leg Press Ayaklar Dar | quadriceps | machine
Dead bug anti-ekstansiyon | abdominals | body weight
"""

ASIDES = {
    "Turkish": Asides(
        names=("Baldır Kaldırma", "Bacak Uzatma", "Yana Açış", "Lat Çekiş", "Biseps Bükme",
               "Bench Press"),
        sides=("oturarak", "ayakta", "tek kol", "tek bacak", "eğimli sehpada", "geniş tutuş",
               "kablo", "dambıl ile", "sağ", "yerde"),
    ),
}  # fmt: skip


@each("name, muscle, equipment", rows(NAMES))
def test_a_name_is_the_muscle_and_the_equipment_that_it_says(
    name: str, muscle: str, equipment: str
):
    check_equipment(name, muscle, equipment)


@each("name, muscle, equipment", rows(NAMES))
def test_equipment_in_brackets_may_stand_before_or_behind(name: str, muscle: str, equipment: str):
    check_order(name)


@pytest.mark.parametrize("language", ASIDES)
def test_a_side_a_posture_or_a_place_changes_no_muscle(language: str):
    check_asides(ASIDES[language])


@each(
    "name",
    [
        "Göğüs", "Bacak", "Halter", "Makine", "Sırt ve Omuz", "Dambıl Pres", "Oturarak",
        "Kaldırma (Halter)", "Bacak Açma", "Bacak Günü", "Dinlenme", "Antrenman", "Kablo Çekiş",
        "Silkme", "Bacak Göğüs",
        # A barbell in Turkish, a dumbbell in Portuguese, and the rest is English.
        "Squat (Halter)", "Halter Biceps Curl",
        "Kürek", "Kürek Çekme", "Ters Mekik",
    ],
)  # fmt: skip
def test_what_names_no_movement_stays_unknown(name: str):
    assert find_exercise(name) is None


def test_every_entry_stands_for_words_that_mean_something():
    assert unknown_words(TURKISH) == set()
