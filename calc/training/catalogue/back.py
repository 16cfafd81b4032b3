"""Back: pull-ups, pulldowns, rows and what trains the upper back alone."""

from calc.training.exercises import Exercise, family

_DOWN = "lats, biceps, middle back"
_ROW = "middle back, biceps, lats, shoulders"

PULLS: tuple[Exercise, ...] = (
    *family(
        "pull-up",
        pattern="pull-down",
        direct="lats",
        indirect="biceps, upper_back, forearms",
        joints="shoulder, elbow",
        listed=_DOWN,
        called="pullup; wide grip pullup; neutral grip pullup; v bar pullup; commando pullup; "
        "sternum pullup; archer pullup; negative pullup",
        cue="Start by pulling the shoulder blades down, then the elbows to the ribs.",
        names={
            "Pull-up": "body weight",
            "Weighted pull-up": "added weight",
            "Assisted pull-up": "assistance",
            "Ring pull-up": "rings",
        },
    ),
    *family(
        "chin-up",
        pattern="pull-down",
        direct="lats, biceps",
        indirect="upper_back, forearms",
        joints="shoulder, elbow",
        listed="lats, biceps, forearms, middle back",
        called="chinup; underhand pullup; negative chinup",
        cue="Palms to you, chest to the bar, lower all the way.",
        names={
            "Chin-up": "body weight",
            "Weighted chin-up": "added weight",
            "Assisted chin-up": "assistance",
        },
    ),
    *family(
        "muscle-up",
        pattern="pull-down",
        direct="lats",
        indirect="biceps, triceps, chest",
        joints="shoulder, elbow, wrist",
        listed="lats, biceps, chest, triceps",
        called="muscleup",
        cue="Pull high and fast, then turn the wrists over the bar.",
        names={"Muscle-up": "body weight", "Ring muscle-up": "rings"},
    ),
    *family(
        "lat pulldown",
        pattern="pull-down",
        direct="lats",
        indirect="biceps, upper_back",
        joints="shoulder, elbow",
        listed="lats, biceps, middle back, shoulders",
        called="pulldown; knelt pulldown; kneeling pulldown; front pulldown; reverse pulldown; "
        "reverse grip lat pulldown; wide lat pulldown; lat pull; lat row pulldown",
        cue="Chest up, elbows down into the back pockets.",
        names={
            "Lat pulldown": "cable",
            "Machine lat pulldown": "machine",
            "Band lat pulldown": "band",
        },
    ),
    *family(
        "straight-arm pulldown",
        pattern="pullover",
        direct="lats",
        joints="shoulder",
        listed="lats",
        compound=False,
        called="straight arm pulldown; straight arm lat pulldown; lat pullover; "
        "cable pullover; machine pullover; stiff arm pulldown; lat prayer; straight arm "
        "pushdown; straight arm row; straight arm pull; rope pullover",
        cue="Elbows stay as they are; sweep the hands to the thighs.",
        names={
            "Straight-arm pulldown": "cable",
            "Machine pullover": "machine",
            "Band straight-arm pulldown": "band",
        },
    ),
    *family(
        "front lever",
        pattern="hold",
        direct="lats",
        indirect="abdominals, upper_back",
        joints="shoulder, elbow",
        called="front lever tuck; front lever raise; skin cat; ice cream maker",
        cue="Straight arms, and push the bar towards the hips.",
        names={"Front lever": "body weight", "Assisted front lever": "assistance"},
    ),
    *family(
        "dead hang",
        pattern="hold",
        direct="forearms",
        indirect="lats",
        joints="shoulder, wrist",
        called="deadhang; single arm hang; bar hang; false grip hang; passive hang; active hang; "
        "hang; hanging",
        cue="Hang from active shoulders and breathe.",
        compound=False,
        names={"Dead hang": "body weight"},
    ),
)

ROWS: tuple[Exercise, ...] = (
    *family(
        "bent-over row",
        pattern="row",
        direct="upper_back, lats",
        indirect="biceps, rear_delts, lower_back",
        joints="shoulder, elbow, lower back",
        listed=f"{_ROW}, lower back",
        called="bent over row; bent row; row; barbell row; yates row; overhand row; "
        "underhand row; dumbbell row bent over; "
        "reverse grip row; "
        "row grip reverse",
        cue="Pull the elbows past the body and let the shoulder blades follow.",
        names={
            "Barbell bent-over row": "barbell",
            "Dumbbell bent-over row": "dumbbell",
            "Smith machine row": "smith machine",
            "Kettlebell row": "kettlebell",
            "Machine row": "machine",
            "Cable bent-over row": "cable",
            "Band row": "band",
        },
    ),
    *family(
        "Pendlay row",
        pattern="row",
        direct="upper_back, lats",
        indirect="biceps, rear_delts, lower_back",
        joints="shoulder, elbow, lower back",
        listed=f"{_ROW}, lower back",
        cue="From the floor each time, back level.",
        names={"Pendlay row": "barbell"},
    ),
    *family(
        "one-arm row",
        pattern="row",
        direct="upper_back, lats",
        indirect="biceps, rear_delts",
        joints="shoulder, elbow",
        listed=_ROW,
        unilateral=True,
        called="single arm dumbbell row; bent over single arm row; single arm row; dumbbell row; "
        "kroc row; meadows row; "
        "rotational row; shotgun row; renegade row; gorilla row",
        cue="Pull to the hip, and let the shoulder blade travel.",
        names={
            "One-arm dumbbell row": "dumbbell",
            "One-arm cable row": "cable",
            "One-arm kettlebell row": "kettlebell",
            "One-arm machine row": "machine",
            "One-arm landmine row": "landmine",
        },
    ),
    *family(
        "seated cable row",
        pattern="row",
        direct="upper_back, lats",
        indirect="biceps, rear_delts",
        joints="shoulder, elbow",
        listed=_ROW,
        called="seated row; low row; long pull; cable row; longpull; v grip row; seated wide row; "
        "horizontal row; horizontal pull",
        cue="Sit tall, reach without rounding, and squeeze between the shoulder blades.",
        names={
            "Seated cable row": "cable",
            "Seated machine row": "machine",
            "Band seated row": "band",
        },
    ),
    *family(
        "high row",
        pattern="row",
        direct="upper_back, lats",
        indirect="biceps, rear_delts",
        joints="shoulder, elbow",
        listed=_ROW,
        called="high seated row; high pull row",
        cue="Pull down and back, elbows to the sides.",
        names={"High row": "machine", "Cable high row": "cable"},
    ),
    *family(
        "iso-lateral row",
        pattern="row",
        direct="lats, upper_back",
        indirect="biceps",
        joints="shoulder, elbow",
        listed=_DOWN,
        called="iso lateral row; iso lateral low row; iso row; iso lateral high row",
        cue="Chest on the pad; pull with the elbows.",
        names={"Iso-lateral row": "machine"},
    ),
    *family(
        "T-bar row",
        pattern="row",
        direct="upper_back, lats",
        indirect="biceps, lower_back",
        joints="shoulder, elbow, lower back",
        listed="middle back, biceps, lats",
        called="tbar row; landmine row; tbar",
        cue="Chest up, pull to the belly.",
        names={"T-bar row": "machine", "Landmine row": "landmine"},
    ),
    *family(
        "chest-supported row",
        pattern="row",
        direct="upper_back, lats",
        indirect="biceps, rear_delts",
        joints="shoulder, elbow",
        listed=_ROW,
        called="chest supported row; incline row; incline bench row; seal row; prone row; "
        "bench row; helms row; lying row",
        cue="Chest stays on the pad; squeeze the shoulder blades.",
        names={
            "Dumbbell chest-supported row": "dumbbell",
            "Machine chest-supported row": "machine",
            "Barbell chest-supported row": "barbell",
        },
    ),
    *family(
        "inverted row",
        pattern="row",
        direct="upper_back, lats",
        indirect="biceps, rear_delts",
        joints="shoulder, elbow",
        listed="middle back, lats",
        called="body row; australian pullup; trx row; ring row; suspension row; bodyweight row; "
        "horizontal pullup",
        cue="Straight body; bring the chest to the hands.",
        names={
            "Inverted row": "body weight",
            "Suspension row": "suspension trainer",
            "Ring row": "rings",
        },
    ),
    *family(
        "shrug",
        pattern="shrug",
        direct="traps",
        joints="shoulder, neck",
        listed="traps",
        compound=False,
        called="shoulder shrug",
        cue="Straight up towards the ears, pause, straight down.",
        names={
            "Dumbbell shrug": "dumbbell",
            "Barbell shrug": "barbell",
            "Machine shrug": "machine",
            "Smith machine shrug": "smith machine",
            "Cable shrug": "cable",
            "Trap bar shrug": "trap bar",
        },
    ),
    *family(
        "neck curl",
        pattern="neck",
        direct="neck",
        joints="neck",
        compound=False,
        called="neck flexion; neck extension; neck raise; neck harness; neck",
        cue="Small, slow movements, light weight.",
        names={
            "Plate neck curl": "plate",
            "Machine neck curl": "machine",
            "Neck harness": "added weight",
        },
    ),
)

EXERCISES: tuple[Exercise, ...] = (*PULLS, *ROWS)
