"""Exports as the apps write them: the first line of each, and small ones put together in a test."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from openpyxl import Workbook

from calc.journal import Journal

HEVY_HEADER = (
    '"title","start_time","end_time","description","exercise_title","superset_id",'
    '"exercise_notes","set_index","set_type","{weight}","reps","{distance}",'
    '"duration_seconds","rpe"'
)
KG = HEVY_HEADER.format(weight="weight_kg", distance="distance_km")
LB = HEVY_HEADER.format(weight="weight_lbs", distance="distance_miles")


def row(
    start: str = "28 May 2025, 09:08",
    exercise: str = "Squat (Barbell)",
    title: str = "Legs",
    note: str = "",
    kind: str = "normal",
    rest: str = "100,5,,,8.5",
) -> str:
    return f'"{title}","{start}","{start}","","{exercise}",,"{note}",0,"{kind}",{rest}'


def packed(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these files, the same bytes at any time of day."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        for name, data in members.items():
            zipped.writestr(zipfile.ZipInfo(name), data, compression)
    return made.getvalue()


def told(found: Journal, *columns: str) -> list[list[object]]:
    """What the reading of a file told: these columns of its problems."""
    return found.problems[list(columns)].to_numpy().tolist()


def book(**sheets: Any) -> bytes:
    """A workbook: its sheets by their titles, each with its rows."""
    made = Workbook()
    del made["Sheet"]
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


DECLARED = """<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 14 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
]>
"""
QUANTITY = "HKQuantityTypeIdentifier"
ASLEEP = "HKCategoryValueSleepAnalysisAsleep"


def record(
    kind: str,
    value: str,
    start: str,
    end: str = "",
    *,
    unit: str = "",
    source: str = "Phone",
    **more: str,
) -> str:
    given = {"type": kind, "sourceName": source, "unit": unit, "startDate": start}
    given |= {"endDate": end or start, "value": value, **more}
    written = " ".join(f"{name}={quoteattr(text)}" for name, text in given.items() if text)
    return f"<Record {written}/>"


def mass(value: str, start: str, unit: str = "kg", **more: str) -> str:
    return record(f"{QUANTITY}BodyMass", value, start, unit=unit, **more)


def food(kind: str, value: str, start: str, unit: str = "g", **more: str) -> str:
    return record(f"{QUANTITY}Dietary{kind}", value, start, unit=unit, **more)


def sleep(start: str, end: str, stage: str = "Core", **more: str) -> str:
    return record("HKCategoryTypeIdentifierSleepAnalysis", f"{ASLEEP}{stage}", start, end, **more)


def document(*inside: str, declared: str = DECLARED) -> bytes:
    lines = ['<HealthData locale="en_US">', *inside, "</HealthData>", ""]
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + declared + "\n".join(lines)).encode()


_MACROS = "Energy (kcal),Carbs (g),Fiber (g),Fat (g),Protein (g)"
HEADERS: tuple[str, ...] = (
    # Training
    '"title","start_time","end_time","description","exercise_title","superset_id",'
    '"exercise_notes","set_index","set_type","weight_kg","reps","distance_km",'
    '"duration_seconds","rpe"',
    "Date,Workout Name,Exercise Name,Set Order,lb,Reps,mi,Seconds",
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE",
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;"
    "Distance Unit;Seconds;Notes;Workout Notes;Workout Duration",
    '"Workout #";"Date";"Workout Name";"Duration (sec)";"Exercise Name";"Set Order";'
    '"Weight (kg)";"Reps";"RPE";"Distance (meters)";"Seconds";"Notes";"Workout Notes"',
    "Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,"
    "Entfernung,Sekunden,Notizen,Workout-Notizen,RPE",
    "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment",
    "Date,Exercise,Category,Weight (lbs),Reps,Distance,Distance Unit,Time",
    "Date,Time,Measurement,Value,Unit",
    "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,"
    "multiplier",
    "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,"
    "Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,"
    "Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,"
    "Target Muscles,Synergist Muscles,Notes",
    '"Date","Note","Workout","Body Weight","Exercise 1","Weight (KG)","Weight (LB)","Set 1",'
    '"Set 2","Exercise 2","Weight (KG)","Weight (LB)","Set 1","Set 2"',
    "Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,Sets×Reps,"
    "Sets×Time,Top Set (Reps×LB),Start Time (h:mm),Notes,Set 1 (Reps),Set 1 (LB),Set 2 (Reps),"
    "Set 2 (LB)",
    # Nutrition
    "Date,Meal,Calories,Fat (g),Saturated Fat,Cholesterol,Sodium (mg),Potassium,"
    "Carbohydrates (g),Fiber,Sugar,Protein (g),Vitamin A,Vitamin C,Calcium,Iron,Note",
    "Date,Weight",
    "Fecha,Comida,Calorías,Grasa (g),Grasas saturadas,Sodio (mg),Carbohidratos (g),Fibra,Azúcar,"
    "Proteínas (g)",
    "Date,Exercise,Type,Exercise Calories,Exercise Minutes,Sets,Reps Per Set,Pounds,Steps,Note",
    f"Date,{_MACROS},Completed",
    f"Day,Group,Food Name,Amount,{_MACROS},Category",
    "Day,Time,Group,Metric,Unit,Amount",
    "Day,Time,Group,Exercise,Minutes,Calories Burned",
    "Day,Time,Group,Note",
    "Date,Name,Type,Quantity,Units,Calories,Fat (g),Protein (g),Carbohydrates (g),"
    "Saturated Fat (g),Sugars (g),Fiber (g),Cholesterol (mg),Sodium (mg)",
    "Date,Weight,Last Updated,Deleted",
    # Weight and sleep
    "Time,Weight,Change,BMI,Body Fat,Skeletal Muscle Mass,Bone Mass,Body Water,",
    "Sleep Score 4 Weeks,Score,Resting Heart Rate,Body Battery,Pulse Ox,Respiration,HRV Status,"
    "Quality,Duration,Sleep Need,Bedtime,Wake Time",
    "Date,Avg Score,Avg Quality,Avg Duration,Avg Sleep Need,Avg Bedtime,Avg Wake Time",
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Total Reps,Total Sets",
    'Date,"Weight (kg)","Fat mass (kg)","Bone mass (kg)","Muscle mass (kg)",Comments',
    'from,to,"light (s)","deep (s)","rem (s)","awake (s)",wake up',
    "Body\nDate,Weight,BMI,Fat",
    "timestamp,weight grams,data source",
    "sleep_id,sleep_type,minutes_in_sleep_period,minutes_asleep,start_utc_offset,sleep_start,"
    "end_utc_offset,sleep_end",
    "Food Log 20260301\nMeal,Food,Calories",
    "Sleep\nStart Time,End Time,Minutes Asleep",
    "Foods\nDate,Calories In",
    "sleep_log_entry_id,timestamp,overall_score,composition_score,revitalization_score,"
    "duration_score,deep_sleep_in_minutes,resting_heart_rate,restlessness",
    "Time of Measurement,Weight(kg),BMI,Body Fat(%)",
    "DATE,TIME,WEIGHT,FAT,WATER",
    '"dateTime","weight","fat","water"',
    "Cycle start time,Cycle end time,Cycle timezone,Sleep onset,Wake onset,"
    "Sleep performance %,Asleep duration (min),In bed duration (min),Nap",
    "Cycle start time,Cycle end time,Cycle timezone,Workout start time,Workout end time",
    "Hora de inicio del ciclo,Hora de finalización del ciclo,Zona horaria del ciclo,"
    "Inicio del sueño,Inicio de la vigilia,Duración del sueño (min),Tiempo en la cama (min),Siesta",
    "Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,"
    'DeepSleep,LenAdjust,Geo,"22:55"',
    "com.samsung.health.weight,7006011,12\nstart_time,weight,body_fat,time_offset,datauuid",
    "com.samsung.shealth.sleep,7006011,11\nsleep_duration,com.samsung.health.sleep.start_time,"
    "com.samsung.health.sleep.end_time,com.samsung.health.sleep.time_offset,"
    "com.samsung.health.sleep.datauuid",
    "com.samsung.health.nutrition,7006003,6\nprotein,total_fat,carbohydrate,dietary_fiber,calorie,"
    "meal_type,title,start_time,time_offset,datauuid",
    "com.samsung.health.food_intake,7006003,6\ncalorie,name,start_time,time_offset,datauuid",
    "#Version: 6\n#Units: kg\n\n#date;weight;weight trend;body fat;body fat trend;log",
    "Date,Move Minutes count,Calories (kcal),Distance (m),Step count,Average weight (kg)",
    "Start time,End time,Move Minutes count,Calories (kcal),Distance (m),Step count",
    "time,weight,height,bmi,fatRate,bodyWaterRate,boneMass,metabolism,muscleRate,visceralFat",
    "date,deepSleepTime,shallowSleepTime,wakeTime,start,stop,REMTime,naps",
    "date,steps,distance,runDistance,calories",
    "Time,Family Members,WEIGHT (kg),BMI,BODY FAT %,HEART RATE (bpm),MUSCLE MASS (kg)",
    "SessionId,Timestamp,Exercise,Weight,WeightUnit,Reps,TargetReps,Notes",
    "### EXERCISE LOGS ####################################\n"
    "logs,_id,record,mydate,eid,ename,belongsession",
    # Our own
    "date,workout,exercise,set_type,weight_kg,reps,seconds,distance_m,rpe,source",
    "date,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g,weight_kg,sleep_h,source",
    "date,until,kind,value,unit,note,source",
)
