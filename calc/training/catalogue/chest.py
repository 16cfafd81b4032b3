"""Chest: presses, push-ups, dips and flyes."""

from calc.training.exercises import Exercise, family

_PRESS = "chest, shoulders, triceps"

PRESSES: tuple[Exercise, ...] = (
    *family(
        "bench press",
        pattern="horizontal press",
        direct="chest",
        indirect="front_delts, triceps",
        joints="shoulder, elbow, wrist",
        listed=_PRESS,
        called="chest press; pec press; flat press; flat bench; bench; lying press; "
        "larsen press; spoto press; "
        "standing cable press; "
        "paused bench; pin press",
        cue="Shoulder blades back and down; press as if to bring the hands together.",
        names={
            "Barbell bench press": "barbell",
            "Dumbbell bench press": "dumbbell",
            "Machine chest press": "machine",
            "Smith machine bench press": "smith machine",
            "Cable chest press": "cable",
            "Band chest press": "band",
            "Kettlebell bench press": "kettlebell",
        },
    ),
    *family(
        "incline bench press",
        pattern="incline press",
        direct="chest",
        indirect="front_delts, triceps",
        joints="shoulder, elbow, wrist",
        listed=_PRESS,
        called="incline press; incline chest press; incline bench; upper chest press; "
        "incline machine press; seated incline press; "
        "incline smith; smith incline",
        cue="Lower to the upper chest with the elbows a little tucked.",
        names={
            "Barbell incline bench press": "barbell",
            "Dumbbell incline bench press": "dumbbell",
            "Machine incline chest press": "machine",
            "Smith machine incline bench press": "smith machine",
            "Cable incline chest press": "cable",
        },
        parts={"chest": ("clavicular part",)},
    ),
    *family(
        "decline bench press",
        pattern="horizontal press",
        direct="chest",
        indirect="front_delts, triceps",
        joints="shoulder, elbow, wrist",
        listed=_PRESS,
        called="decline press; decline chest press; decline bench; decline smith; smith decline",
        cue="Touch the lower chest lightly and press straight up.",
        names={
            "Barbell decline bench press": "barbell",
            "Dumbbell decline bench press": "dumbbell",
            "Machine decline chest press": "machine",
            "Smith machine decline bench press": "smith machine",
        },
    ),
    *family(
        "close-grip bench press",
        pattern="horizontal press",
        direct="triceps",
        indirect="chest, front_delts",
        joints="shoulder, elbow, wrist",
        listed="triceps, chest, shoulders",
        called="close grip bench press; narrow grip bench press; close grip bench; "
        "close bench press; narrow bench press; lying close grip press; "
        "tricep bench press",
        cue="Hands at shoulder width, elbows close to the body.",
        names={
            "Close-grip bench press": "barbell",
            "Smith machine close-grip bench press": "smith machine",
            "Dumbbell close-grip bench press": "dumbbell",
        },
    ),
    *family(
        "floor press",
        pattern="horizontal press",
        direct="chest",
        indirect="front_delts, triceps",
        joints="shoulder, elbow, wrist",
        listed=_PRESS,
        called="floor bench press; floor chest press",
        cue="Let the upper arms settle on the floor, then press.",
        names={
            "Dumbbell floor press": "dumbbell",
            "Barbell floor press": "barbell",
            "Kettlebell floor press": "kettlebell",
        },
    ),
    *family(
        "squeeze press",
        pattern="horizontal press",
        direct="chest",
        indirect="front_delts, triceps",
        joints="shoulder, elbow, wrist",
        listed=_PRESS,
        called="hex press; svend press; plate press; crush press",
        cue="Press the weights into each other all the way.",
        names={"Dumbbell squeeze press": "dumbbell", "Plate squeeze press": "plate"},
    ),
    *family(
        "push-up",
        pattern="horizontal press",
        direct="chest",
        indirect="front_delts, triceps",
        joints="shoulder, elbow, wrist",
        listed=_PRESS,
        called="pushup; knee pushup; incline pushup; decline pushup; wide pushup; "
        "bulgarian pushup; planche pushup; archer pushup; scapular pushup; tricep pushup; "
        "diamond pushup; close grip pushup; burpee pushup; "
        "clap pushup; spiderman pushup; dive bomber pushup; hindu pushup; hand release "
        "pushup",
        cue="One straight line from head to heels; push the floor away.",
        names={
            "Push-up": "body weight",
            "Weighted push-up": "added weight",
            "Ring push-up": "rings",
            "Suspension push-up": "suspension trainer",
            "Band push-up": "band",
            "Assisted push-up": "assistance",
        },
    ),
    *family(
        "chest dip",
        pattern="dip",
        direct="chest",
        indirect="triceps, front_delts",
        joints="shoulder, elbow",
        listed=_PRESS,
        called="dip chest; dip",
        cue="Lean forward and let the elbows go out a little.",
        names={
            "Chest dip": "body weight",
            "Weighted chest dip": "added weight",
            "Assisted chest dip": "assistance",
        },
    ),
)

FLYES: tuple[Exercise, ...] = (
    *family(
        "chest fly",
        pattern="fly",
        direct="chest",
        indirect="front_delts",
        joints="shoulder",
        listed="chest, shoulders",
        compound=False,
        called="fly; pec fly; flat fly; pectoral fly; lying lateral fly",
        cue="Arms stay slightly bent; bring the upper arms together, not the hands.",
        names={
            "Dumbbell chest fly": "dumbbell",
            "Machine chest fly": "machine",
            "Cable chest fly": "cable",
            "Band chest fly": "band",
            "Ring chest fly": "rings",
        },
    ),
    *family(
        "pec deck",
        pattern="fly",
        direct="chest",
        indirect="front_delts",
        joints="shoulder",
        listed="chest",
        compound=False,
        called="butterfly machine; pec dec; butterfly",
        cue="Chest tall; hug a barrel and open slowly.",
        names={"Pec deck": "machine"},
    ),
    *family(
        "cable crossover",
        pattern="fly",
        direct="chest",
        indirect="front_delts",
        joints="shoulder",
        listed="chest, shoulders",
        compound=False,
        load="per hand",
        called="cable fly crossover; fly crossover; crossover; cable crossover fly; "
        "low cable fly; high cable fly; cable cross over; "
        "cable butterfly; cable pec deck",
        cue="Step forward, and let the hands meet in front of the chest.",
        names={"Cable crossover": "cable", "Band crossover": "band"},
    ),
    *family(
        "incline chest fly",
        pattern="fly",
        direct="chest",
        indirect="front_delts",
        joints="shoulder",
        listed="chest, shoulders",
        compound=False,
        called="incline fly; incline pec fly; incline cable fly",
        cue="Open until the upper chest is long, and close along the same arc.",
        names={
            "Dumbbell incline chest fly": "dumbbell",
            "Cable incline chest fly": "cable",
            "Machine incline chest fly": "machine",
        },
        parts={"chest": ("clavicular part",)},
    ),
    *family(
        "decline chest fly",
        pattern="fly",
        direct="chest",
        indirect="front_delts",
        joints="shoulder",
        listed="chest, shoulders",
        compound=False,
        called="decline fly",
        cue="Open wide and close over the lower chest.",
        names={"Dumbbell decline chest fly": "dumbbell", "Cable decline chest fly": "cable"},
    ),
    *family(
        "pullover",
        pattern="pullover",
        direct="chest, lats",
        indirect="triceps",
        joints="shoulder",
        listed="chest, lats, shoulders, triceps",
        compound=False,
        called="pull over",
        cue="Arms nearly straight; reach far behind the head and pull from the armpits.",
        names={"Dumbbell pullover": "dumbbell", "Barbell pullover": "barbell"},
        load="total",
    ),
)

EXERCISES: tuple[Exercise, ...] = (*PRESSES, *FLYES)
