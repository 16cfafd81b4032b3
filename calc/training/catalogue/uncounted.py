"""Warm-up moves, stretches and cardio: logged like exercises, counted for no muscle."""

from calc.training.exercises import Exercise, Kind, family


def _move(
    name: str,
    kind: Kind,
    joints: str,
    cue: str,
    called: str = "",
    equipment: str = "body weight",
) -> tuple[Exercise, ...]:
    return family(
        name,
        pattern=kind,
        kind=kind,
        joints=joints,
        cue=cue,
        called=called,
        names={name: equipment},
        compound=False,
    )


# The article's warm-up. Squats, bridges and walks with a band also stand as exercises that count:
# these do not.
WARM_UP: tuple[Exercise, ...] = (
    *_move("Leg swings", "warm-up", "hip", "Hold on to something and let the leg swing freely."),
    *_move("Hip circles", "warm-up", "hip", "Draw slow, wide circles with the knee."),
    *_move(
        "Warm-up body-weight squat",
        "warm-up",
        "knee, hip, ankle",
        "Go a little deeper with each repetition.",
        "warmup squat; warmup air squat",
    ),
    *_move(
        "Warm-up glute bridge",
        "warm-up",
        "hip, lower back",
        "Ribs down, and squeeze the glutes at the top.",
        "warmup bridge",
    ),
    *_move(
        "Warm-up band walk",
        "warm-up",
        "hip, knee",
        "Keep the band tight and step from the hip.",
        "warmup band walk; warmup lateral band walk; warmup monster walk",
        "band",
    ),
    *_move(
        "Arm circles",
        "warm-up",
        "shoulder",
        "Slow circles, then larger ones.",
        "forward arm circle; backward arm circle; arm circle; shoulder circle; arm swing; "
        "shoulder dislocate; wall slide; scapular retraction",
    ),
    *_move(
        "Light cardio",
        "warm-up",
        "knee, hip",
        "Easy enough to talk.",
        "warm up; warmup; warmup cardio",
    ),
)

MOBILITY: tuple[Exercise, ...] = (
    *_move(
        "Stretching",
        "stretch",
        "hip, shoulder",
        "Ease in, breathe out, no bouncing.",
        "stretch; static stretch; mobility; mobilization; thoracic mobilization; foam roll; "
        "foam roller; foam rolling; cool down; "
        "cooldown; child pose; cat cow; pigeon pose; cobra pose; hip opener; yoga; "
        "quad stretch; hamstring stretch; calf stretch; hip flexor stretch; chest stretch",
    ),
)

CARDIO: tuple[Exercise, ...] = (
    *_move(
        "Running",
        "cardio",
        "knee, ankle",
        "Short, quick steps.",
        "run; jogging; jog; treadmill; sprint; treadmill run",
    ),
    *_move(
        "Walking",
        "cardio",
        "knee, ankle",
        "Tall, with a steady breath.",
        "walk; treadmill walk; hiking; hike; incline walk; rucking; ruck; steps",
    ),
    *_move(
        "Cycling",
        "cardio",
        "knee",
        "Smooth circles.",
        "bike; cycle; spinning; stationary bike; assault bike; air bike; exercise bike; "
        "biking; bicycle; ergometer bike; spin class; spin bike",
        "machine",
    ),
    *_move(
        "Rowing machine",
        "cardio",
        "lower back, knee",
        "Legs, then back, then arms.",
        "rowing ergometer; row erg; rowing; rower; indoor row; rowing machine",
        "machine",
    ),
    *_move(
        "Elliptical trainer",
        "cardio",
        "knee",
        "Stay tall.",
        "elliptical; cross trainer; crosstrainer; elliptical machine",
        "machine",
    ),
    *_move(
        "Stair climber",
        "cardio",
        "knee",
        "Whole foot on each step.",
        "stairmaster; stair machine; stair; climbing stair; stepper",
        "machine",
    ),
    *_move(
        "Skipping rope",
        "cardio",
        "ankle, knee",
        "Small jumps from the ankles.",
        "jump rope; rope jump; rope jumping; skipping; skip rope; double under",
    ),
    *_move("Swimming", "cardio", "shoulder", "Long strokes.", "swim"),
    *_move("Jumping jack", "cardio", "knee, ankle", "Light on the feet.", "star jump"),
    *_move("Burpee", "cardio", "knee, shoulder, wrist", "Find a pace and keep it."),
    *_move(
        "Jumps",
        "cardio",
        "knee, ankle",
        "Land softly.",
        "depth jump; low depth jump; tuck jump; side hop; pogo jump; hop; drop jump; "
        "lateral hop; lateral jump; skater jump; skater hop; skater",
    ),
    *_move(
        "Crawling",
        "cardio",
        "shoulder, wrist, knee",
        "Knees low, back level.",
        "bear crawl; crawl; crab crawl; crab walk",
    ),
    *_move("Battle ropes", "cardio", "shoulder", "Waves from the hips.", "battle rope; rope wave"),
    *_move(
        "Aerobics",
        "cardio",
        "knee, ankle",
        "At your own pace.",
        "aerobic; hiit; cardio; zumba; dance; dancing; boxing; kickboxing; shadow boxing; "
        "high knee; butt kick; pilates; circuit training; interval training; football; "
        "soccer; basketball; tennis; climbing; bouldering; ski erg; skiing; skating",
    ),
)

EXERCISES: tuple[Exercise, ...] = (*WARM_UP, *MOBILITY, *CARDIO)
