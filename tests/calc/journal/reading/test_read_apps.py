"""Each file is known by one reader and by no other, in whatever layout its app wrote it."""

from __future__ import annotations

import pytest

from calc import journal
from calc.journal.reading.readers import READERS, found, own
from calc.tables.sheet import Sheet
from tests.support.cases import each
from tests.support.exports import HEADERS as ANY_HEADERS
from tests.support.samples import FOLDER, needs_samples

STRONG_B = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds"
MFP = (
    "Date,Meal{time},Calories,Fat (g),Saturated Fat,Polyunsaturated Fat,Monounsaturated Fat,"
    "Trans Fat,Cholesterol,Sodium (mg),Potassium,Carbohydrates (g),Fiber,Sugar,Protein (g),"
    "Vitamin A,Vitamin C,Calcium,Iron"
)
CRONOMETER = "Energy (kcal),Alcohol (g),Carbs (g),Fiber (g),Fat (g),Protein (g)"
HEADERS = {
    "hevy": [
        "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,"
        f"set_index,set_type,{weight},reps,{distance},duration_seconds,rpe"
        for weight, distance in (("weight_kg", "distance_km"), ("weight_lbs", "distance_miles"))
    ],
    "strong": [
        "Date,Workout Name,Exercise Name,Set Order,lb,Reps,mi,Seconds",
        "Date,Workout Name,Exercise Name,Set Order,kg,Reps,km,Seconds,Notes",
        f"{STRONG_B},Notes,Workout Notes,RPE",
        f"{STRONG_B},RPE",
        "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;"
        "Distance Unit;Seconds;Notes;Workout Notes;Workout Duration",
        "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (lbs);Reps;RPE;"
        "Distance (meters);Seconds;Notes;Workout Notes",
        "Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,"
        "Entfernung,Sekunden,Notizen,Workout-Notizen,RPE",
        "Date,Nom de l'entraînement,Durée,Nom de l'exercice,Ordre de la série,Poids,Réps,Distance,"
        "Secondes,Notes,Notes d'entraînement,RPE",
    ],
    "fitnotes": [
        "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment",
        "Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time",
        "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment",
        "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,"
        "Kind",
        "Date,Time,Measurement,Value,Unit",
        "Date,Time,Measurement,Value,Unit,Comment",
    ],
    "fitbod": [
        "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,"
        "multiplier"
    ],
    "liftosaur": [
        "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,"
        "Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,"
        "Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,"
        "Target Muscles,Synergist Muscles,Notes"
    ],
    "stronglifts": [
        "Date,Note,Workout,Body Weight,Exercise 1,Weight (KG),Weight (LB),Set 1,Set 2,Set 3,Set 4,"
        "Set 5,Exercise 2,Weight (KG),Weight (LB),Set 1,Set 2,Set 3,Set 4,Set 5",
        "Date,Note,Body Weight (KG),Body Weight (LB),Exercise 1,Weight (KG),Weight (LB),Set 1",
        "Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,Sets×Reps,"
        "Sets×Time,Top Set (Reps×LB),e1RM (LB),Reps,Volume (LB),Workout Volume (LB),"
        "Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps),Set 1 (LB),"
        "Set 2 (Reps),Set 2 (LB)",
        "Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,SetsxReps,"
        "SetsxTime,Top Set Reps x KG,e1RM  (KG),Reps,Volume (KG),Workout Volume (KG),"
        "Duration (hours),Start Time (h:mm),End Time (h:mm),Notes,Set 1 (Reps), Set 1 (KG)",
    ],
    "myfitnesspal": [
        MFP.format(time=""),
        MFP.format(time="") + ",Note",
        MFP.format(time=",Time") + ",Note",
        "Fecha,Comida,Calorías,Grasa (g),Grasas saturadas,Colesterol,Sodio (mg),Potasio,"
        "Carbohidratos (g),Fibra,Azúcar,Proteínas (g)",
        "Data,Refeição,Calorias,Gorduras (g),Gorduras saturadas,Carboidratos (g),Fibra,Açucar,"
        "Proteínas (g),Sódio (mg)",
        "Data,Exercício,Tipo,Calorias de exercícios,Minutos de exercício,Passos",
    ],
    "cronometer": [
        f"Date,{CRONOMETER},Completed",
        f"Day,Group,Food Name,Amount,{CRONOMETER},Category",
        f"Day,Time,Group,Food Name,Amount,{CRONOMETER},Category",
        "Day,Time,Group,Metric,Unit,Amount",
    ],
    "loseit": [
        "Date,Name,Type,Quantity,Units,Calories,Fat (g),Protein (g),Carbohydrates (g),"
        "Saturated Fat (g),Sugars (g),Fiber (g),Cholesterol (mg),Sodium (mg)",
        "Date,Name,Icon,Type,Quantity,Units,Calories,Deleted,Fat (g),Protein (g),"
        "Carbohydrates (g),Saturated Fat (g),Sugars (g),Fiber (g),Cholesterol (mg),Sodium (mg)",
    ],
    "garmin": [
        "Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,",
        "Sleep Score 4 Weeks,Score,Resting Heart Rate,Body Battery,Pulse Ox,Respiration,HRV Status,"
        "Quality,Duration,Sleep Need,Bedtime,Wake Time",
        "Puntuación de sueño 4 semanas,Puntuación,Frecuencia cardíaca en reposo,Body Battery,"
        "Calidad,Duración,Necesidad de sueño,Hora de acostarse,Hora de despertarse",
        "Score de sommeil 4 semaines,Score,Fréquence cardiaque au repos,Body Battery,Qualité,Durée,"
        "Besoin de sommeil,Heure de coucher,Heure de lever",
        "Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit",
        "Tipo de actividad,Fecha,Favorito,Título,Distancia,Calorías,Tiempo",
        "Type d'activité,Date,Favori,Titre,Distance,Calories,Durée",
    ],
    "withings": [
        'Date,"Weight (kg)","Fat mass (kg)","Bone mass (kg)","Muscle mass (kg)",Comments',
        'Date,"Gewicht (kg)","Fettmasse (kg)","Knochenmasse (kg)","Muskelmasse (kg)",'
        '"Wasseranteil (kg)",Kommentare',
        'from,to,"light (s)","deep (s)","rem (s)","awake (s)",wake up',
        'von,bis,"leicht (s)","tief (s)","rem (s)","wach (s)",Aufwachen',
        'de,a,"ligero (s)","profundo (s)","rem (s)","despierto (s)",despertar',
        'Date,"Poids (kg)","Masse grasse (kg)","Masse osseuse (kg)"',
        'Date,"Peso (kg)","Massa grassa (kg)","Massa ossea (kg)"',
        'Date,"Vikt (kg)","Fettmassa (kg)","Benmassa (kg)"',
    ],
    "fitbit": [
        "sleep_log_entry_id,timestamp,overall_score,composition_score,revitalization_score,"
        "duration_score,deep_sleep_in_minutes,resting_heart_rate,restlessness",
        "timestamp,weight grams,data source",
        "sleep_id,sleep_type,minutes_in_sleep_period,minutes_asleep,minutes_awake,"
        "start_utc_offset,sleep_start,end_utc_offset,sleep_end,data_source",
    ],
    "renpho": [
        "Time of Measurement,Weight(kg),BMI,Body Fat(%)",
        "Time of Measurement,Weight(lb),BMI,Body Fat(%)",
    ],
    "openscale": ["DATE,TIME,WEIGHT", "DATE,TIME,WEIGHT,FAT,WATER"],
    "whoop": [
        "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,"
        "Sleep performance %,Asleep duration (min),In bed duration (min),Nap",
        "Hora de inicio del ciclo,Hora de finalización del ciclo,Zona horaria del ciclo,"
        "Inicio del sueño,Inicio de la vigilia,Duración del sueño (min),Siesta",
        "Startzeit des Zyklus,Endzeit des Zyklus,Zeitzone des Zyklus,Beginn des Schlafs,"
        "Beginn des Aufwachens,Schlafdauer (Min.),Dauer im Bett (Min.),Nickerchen",
        "Heure de début du cycle,Heure de fin du cycle,Fuseau horaire du cycle,"
        "Premiers signes de sommeil,Premiers signes de réveil,Durée du sommeil (min),Sieste",
        "Hora de início do ciclo,Hora de fim do ciclo,Fuso horário do ciclo,Início do sono,"
        "Início da vigília,Duração do sono (min),Sesta",
        "Startzeit des Zyklus,Endzeit des Zyklus,Zeitzone des Zyklus,Startzeit des Trainings",
        'Hora de inicio del ciclo,Zona horaria del ciclo,Texto de la pregunta,"Respondió Sí"',
    ],
    "sleepasandroid": [
        "Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,"
        'LenAdjust,Geo,"22:55"'
    ],
    "samsunghealth": [
        "com.samsung.health.weight,7000001,12\nstart_time,weight,body_fat,time_offset,datauuid",
        "com.samsung.health.weight,6305010,2\nheight,weight,start_time,create_time,update_time,"
        "time_offset,datauuid,pkg_name",
        "start_time,weight,body_fat,time_offset,datauuid",
        "com.samsung.shealth.sleep,7006003,11\nsleep_latency,efficiency,sleep_score,sleep_duration,"
        "com.samsung.health.sleep.start_time,com.samsung.health.sleep.end_time,"
        "com.samsung.health.sleep.time_offset,com.samsung.health.sleep.datauuid",
        "com.samsung.health.nutrition,7006003,6\nprotein,total_fat,carbohydrate,dietary_fiber,"
        "calorie,meal_type,title,start_time,time_offset,datauuid",
        "com.samsung.shealth.tracker.heart_rate,6305010,4\n"
        "com.samsung.health.heart_rate.heart_rate,com.samsung.health.heart_rate.start_time",
    ],
    "libra": [
        "#Version: 6\n#Units: kg\n\n#date;weight;weight trend;body fat;body fat trend;comment",
        "#Version:5\n#Units:lbs\n\n#date;weight;weight trend;body fat;body fat trend;comment",
        "#date;weight;weight trend;body fat;body fat trend;muscle mass;muscle mass trend;log",
    ],
    "googlefit": [
        "Date,Move Minutes count,Calories (kcal),Distance (m),Heart Points,Step count,"
        "Average weight (kg)",
        "Date,Move Minutes count,Calories (kcal),Distance (m),Step count",
        "Start time,End time,Move Minutes count,Calories (kcal),Distance (m),Step count",
    ],
    "zepp": [
        "time,weight,height,bmi,fatRate,bodyWaterRate,boneMass,metabolism,muscleRate,visceralFat",
        "timestamp,weight,height,bmi,fatRate,bodyWaterRate,boneMass,metabolism,muscleRate,"
        "visceralFat,impedance",
        "date,deepSleepTime,shallowSleepTime,wakeTime,start,stop,REMTime,naps",
        "date,lastSyncTime,deepSleepTime,shallowSleepTime,wakeTime,start,stop",
        "date,steps,distance,runDistance,calories",
        "date,time,heartRate",
    ],
    "eufy": [
        "Time,Family Members,WEIGHT (kg),BMI,BODY FAT %,HEART RATE (bpm),MUSCLE MASS (kg)",
        "Time,Family Members,WEIGHT (lbs),BMI,BODY FAT %,HEART RATE (bpm),MUSCLE MASS (lbs)",
    ],
    "liftlog": ["SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes"],
    "jefit": [
        "### SETTING ##########################################",
        "### WORKOUT SESSIONS ###",
        "### EXERCISE LOGS ####################################",
    ],
}
# Made by scripts, by the apps of nobody, or for something else: the person says what is what.
OF_NOBODY = (
    "date,weight",
    "Date,Exercise,Sets,Reps",
    "Date,Exercise,Category,Weight,Reps",
    "Workout Name,Workout Start,Exercise,Set Order,Weight (kg),Reps",
    "workout_id,title,start_time,exercise_title,weight_kg,weight_lbs,reps",
    "date,meal_type,food_name,calories,protein,carbs,fat",
    "date,bedtime,wake_time,duration_in_seconds",
    "Name,Email,Amount",
)
EVERY = [(app, header) for app, headers in HEADERS.items() for header in headers]


def known_by(text: str) -> list[str]:
    sheet, _ = found(Sheet(text.encode()))
    return [reader.source for reader in READERS if reader.recognises(sheet)]


def letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def test_every_app_has_its_headings_here_and_one_among_those_that_anything_is_put_under():
    apps = {letters(reader.source) for reader in READERS} - {own.SOURCE}
    assert set(HEADERS) == apps
    tried = {letters(app) for header in ANY_HEADERS for app in known_by(header + "\n")}
    assert tried - {own.SOURCE} == apps


@each("app, header", EVERY)
def test_a_header_is_known_by_the_reader_of_its_app_alone(app, header):
    assert [letters(source) for source in known_by(header + "\n")] == [app]


@each("app, header", EVERY)
def test_quotes_and_the_end_of_a_line_change_nothing(app, header):
    delimiter = ";" if ";" in header else ","
    above, _, names = header.rpartition("\n")
    cells = (name.strip('"') for name in names.split(delimiter) if name)
    quoted = above + "\n" + delimiter.join(f'"{cell}"' for cell in cells)
    for text in (f"{quoted}\r\n", f"{header.rstrip(',')}{delimiter}\r\n", f"\n{header}\n"):
        assert [letters(source) for source in known_by(text)] == [app]


@pytest.mark.parametrize("header", OF_NOBODY)
def test_a_table_of_no_app_is_known_by_none(header):
    assert known_by(header + "\n") == []
    with pytest.raises(journal.UnknownTableError):
        journal.read(f"{header}\n{header}\n".encode(), "mine.csv")


@needs_samples
@pytest.mark.parametrize(
    "name", sorted(path.name for path in FOLDER.glob("*.csv")) if FOLDER.exists() else []
)
def test_a_real_export_is_known_by_one_reader(name):
    head = (FOLDER / name).read_bytes()[:20_000]
    known = [reader.source for reader in READERS if reader.recognises(Sheet(head))]
    assert len(known) == 1
    assert letters(name).startswith(letters(known[0])) or known == ["myfitnesspal"]
