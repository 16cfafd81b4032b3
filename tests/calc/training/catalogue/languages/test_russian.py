"""Names in Russian, as apps and lifters write them, are what they say."""

from calc.training import find_exercise
from calc.training.catalogue.languages.russian import RUSSIAN
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
Жим штанги лёжа | chest | barbell
Жим лежа (Гантели) | chest | dumbbell
Жим гантелей лёжа на наклонной скамье | chest | dumbbell
Жим на наклонной скамье (Штанга) | chest | barbell
Жим лёжа на скамье с отрицательным наклоном | chest | barbell
Жим лёжа в Смите | chest | smith machine
Жим от груди сидя на грудь (Тренажёр) | chest | machine
Жим лёжа узким хватом | triceps | barbell
Разведение гантелей лёжа | chest | dumbbell
Разводка гантелей на наклонной скамье | chest | dumbbell
Сведение рук в кроссовере | chest | cable
Бабочка (Тренажёр) | chest | machine
Отжимания от пола | chest | body weight
Отжимания на брусьях | chest | body weight
Отжимания на брусьях с весом | chest | added weight
Приседания со штангой | quadriceps | barbell
Приседания в Смите | quadriceps | smith machine
Фронтальные приседания (Штанга) | quadriceps | barbell
Присед с собственным весом | quadriceps | body weight
Болгарские сплит-приседания с гантелями | quadriceps | dumbbell
Гакк-приседания | quadriceps | machine
Кубковые приседания с гирей | quadriceps | kettlebell
Жим ногами (Тренажёр) | quadriceps | machine
Жим одной ногой в тренажёре | quadriceps | machine
Разгибание ног сидя (Тренажёр) | quadriceps | machine
Выпады с гантелями | quadriceps | dumbbell
Обратные выпады со штангой | quadriceps | barbell
Зашагивания на тумбу с гантелями | quadriceps | dumbbell
Сгибание ног лёжа (Тренажёр) | hamstrings | machine
Сгибание голени сидя в тренажере | hamstrings | machine
Румынская тяга (Гантели) | hamstrings | dumbbell
Мёртвая тяга со штангой | hamstrings | barbell
Тяга на прямых ногах | hamstrings | barbell
Становая тяга (Штанга) | glutes | barbell
Становая тяга сумо | glutes | barbell
Ягодичный мост со штангой | glutes | barbell
Отведение ноги назад в кроссовере | glutes | cable
Махи гирей | glutes | kettlebell
Разведение ног в тренажёре | abductors | machine
Сведение ног (Тренажёр) | adductors | machine
Подъёмы на носки стоя (Тренажёр) | calves | machine
Подъём на носки сидя | calves |
Подъём на носки одной ногой с гантелью | calves | dumbbell
Подтягивания широким хватом | lats | body weight
Подтягивания с весом | lats | added weight
Подтягивания в гравитроне | lats | assistance
Тяга верхнего блока к груди | lats | cable
Тяга вертикального блока узким хватом | lats | cable
Тяга верхнего блока прямыми руками | lats | cable
Тяга штанги в наклоне к поясу | upper_back | barbell
Тяга гантели одной рукой | upper_back | dumbbell
Тяга горизонтального блока сидя | upper_back | cable
Тяга Т-грифа | upper_back |
Гиперэкстензия с весом | lower_back | added weight
Шраги с гантелями | traps | dumbbell
Подъём плеч (Штанга) | traps | barbell
Армейский жим (Штанга) | front_delts | barbell
Жим гантелей сидя | front_delts | dumbbell
Жим штанги стоя | front_delts | barbell
Жим на плечи (Тренажёр) | front_delts | machine
Жим Арнольда | front_delts | dumbbell
Подъём гантелей перед собой | front_delts | dumbbell
Махи гантелями в стороны | side_delts | dumbbell
Разведение гантелей в стороны стоя | side_delts | dumbbell
Отведение руки в сторону в кроссовере | side_delts | cable
Тяга штанги к подбородку | side_delts | barbell
Махи гантелями в наклоне | rear_delts | dumbbell
Обратная бабочка | rear_delts |
Тяга к лицу (Канат) | rear_delts | cable
Подъём штанги на бицепс | biceps | barbell
Подъём EZ-штанги на бицепс стоя | biceps | EZ bar
Сгибание рук с гантелями сидя | biceps | dumbbell
Молотковые сгибания на блоке с канатом | biceps | cable
Сгибание рук на скамье Скотта (EZ-гриф) | biceps | EZ bar
Концентрированные сгибания | biceps | dumbbell
Разгибание рук на блоке | triceps | cable
Разгибание рук с гантелью из-за головы | triceps | dumbbell
Французский жим лёжа (EZ-гриф) | triceps | EZ bar
Обратные отжимания от скамьи | triceps | body weight
Сгибание запястий со штангой | forearms | barbell
Прогулка фермера с гантелями | forearms | dumbbell
Скручивания | abdominals | body weight
Скручивания на блоке | abdominals | cable
Подъём ног в висе | abdominals | body weight
Боковая планка | abdominals | body weight
Русские скручивания | abdominals |
Разводка гантелей на отрицательном наклоне | chest | dumbbell
Тяга к подбородку одной рукой в Смите | side_delts | smith machine
Отжимания в тренажёре | triceps | machine
Подъём на носки в жиме ногами | calves | machine
Пуловер на верхнем блоке | lats | cable
Боковые наклоны с гантелью | abdominals | dumbbell
Беговая дорожка | | body weight
Велотренажёр | | machine
Отжимания с ногами на возвышении | chest | body weight
Присед с акцентом на ягодицы | quadriceps |
Сгибание запястий ладонями вверх (штанга) | forearms | barbell
Тяга гири к поясу | upper_back | kettlebell
Тяга гантели к поясу | upper_back | dumbbell
Румынская тяга (гантели) | hamstrings | dumbbell
Подтягивание коленей к груди в висе | abdominals | body weight
Тяга верхнего блока параллельными рукоятками | lats |
Жим ногами (высокая постановка) | quadriceps |
Отведение плеча в кроссовере | side_delts | cable
Пулдаун прямыми руками | lats |
Разгибание предплечья на блоке | triceps | cable
"""

ASIDES = Asides(
        names=("Подъём на носки", "Жим лёжа", "Разгибание ног", "Махи в стороны",
               "Тяга верхнего блока", "Сгибание рук"),
        sides=("сидя", "стоя", "одной рукой", "одной ногой", "на скамье", "на наклонной скамье",
               "широким хватом", "в кроссовере", "с гантелями", "правой", "на полу"),
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
        "Грудь", "Ноги", "Штанга", "Тренажёр", "Спина и плечи", "Жим штанги", "Жим гантелей",
        "Подъём гантелей стоя", "Сидя", "День ног", "Тренировка", "Разведение в тренажёре",
        "Отдых", "Жим в тренажёре", "Тяга к груди", "Наклоны",
        "Наклоны с гантелей в сторону",
        "Тяга", "Тяга гири", "Тяга штанги",
    ],
)  # fmt: skip
def test_what_names_no_movement_stays_unknown(name: str):
    assert find_exercise(name) is None


def test_every_entry_stands_for_words_that_mean_something():
    assert unknown_words(RUSSIAN) == set()
