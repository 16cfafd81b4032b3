"""Shoulders: presses, raises and the rear of the shoulder."""

from calc.training.exercises import Exercise, family

_PRESS = "shoulders, triceps"

PRESSES: tuple[Exercise, ...] = (
    *family(
        "overhead press",
        pattern="vertical press",
        direct="front_delts",
        indirect="side_delts, triceps",
        joints="shoulder, elbow, wrist, lower back",
        listed=_PRESS,
        called="military press; standing press; strict press; seated overhead press; "
        "standing military press; seated military press; "
        "z press; bradford press; behind neck press; overhead press behind neck",
        cue="Squeeze glutes and belly, and put the head through at the top.",
        names={
            "Barbell overhead press": "barbell",
            "Dumbbell overhead press": "dumbbell",
            "Smith machine overhead press": "smith machine",
            "Kettlebell overhead press": "kettlebell",
            "Machine overhead press": "machine",
            "Cable overhead press": "cable",
            "Band overhead press": "band",
        },
    ),
    *family(
        "shoulder press",
        pattern="vertical press",
        direct="front_delts",
        indirect="side_delts, triceps",
        joints="shoulder, elbow, wrist",
        listed=_PRESS,
        called="seated shoulder press; delt press; viking press; seated dumbbell press; "
        "seated barbell press; seated kettlebell press; seated smith press",
        cue="Forearms upright; press without shrugging.",
        names={
            "Dumbbell shoulder press": "dumbbell",
            "Machine shoulder press": "machine",
            "Barbell shoulder press": "barbell",
            "Smith machine shoulder press": "smith machine",
            "Cable shoulder press": "cable",
            "Kettlebell shoulder press": "kettlebell",
            "Band shoulder press": "band",
        },
    ),
    *family(
        "Arnold press",
        pattern="vertical press",
        direct="front_delts",
        indirect="side_delts, triceps",
        joints="shoulder, elbow",
        listed=_PRESS,
        cue="Turn the palms out as you press.",
        names={"Arnold press": "dumbbell", "Kettlebell Arnold press": "kettlebell"},
    ),
    *family(
        "push press",
        pattern="vertical press",
        direct="front_delts",
        indirect="side_delts, triceps, quadriceps",
        joints="shoulder, elbow, knee",
        listed="shoulders, quadriceps, triceps",
        called="jerk; split jerk; push jerk",
        cue="Short dip, fast legs, and finish with the arms.",
        names={
            "Barbell push press": "barbell",
            "Dumbbell push press": "dumbbell",
            "Kettlebell push press": "kettlebell",
        },
    ),
    *family(
        "landmine press",
        pattern="incline press",
        direct="front_delts",
        indirect="chest, triceps",
        joints="shoulder, elbow",
        unilateral=True,
        listed="shoulders, triceps, chest",
        cue="Lean in and reach at the top.",
        names={"Landmine press": "landmine"},
    ),
    *family(
        "planche hold",
        pattern="hold",
        direct="front_delts",
        indirect="chest, abdominals",
        joints="shoulder, wrist, elbow",
        compound=False,
        called="planche lean; planche tuck; planche tuck hold; straddle planche; full planche",
        cue="Straight arms, shoulders well in front of the hands.",
        names={"Planche hold": "body weight"},
    ),
    *family(
        "handstand push-up",
        pattern="vertical press",
        direct="front_delts",
        indirect="side_delts, triceps",
        joints="shoulder, elbow, wrist",
        listed=_PRESS,
        called="handstand pushup; handstand; pike pushup; pike press; handstand hold; "
        "downward dog pushup; handstand practice",
        cue="Push the floor away and keep the ribs in.",
        names={"Handstand push-up": "body weight"},
    ),
)

RAISES: tuple[Exercise, ...] = (
    *family(
        "lateral raise",
        pattern="raise",
        direct="side_delts",
        joints="shoulder",
        listed="shoulders",
        compound=False,
        called="side raise; side lateral raise; side lateral; lateral; lat raise; "
        "shoulder raise; lateral fly; "
        "delt raise; leaning lateral raise; egyptian raise; lu raise; side delt raise; "
        "shoulder abduction",
        cue="Lead with the elbows and stop at shoulder height.",
        names={
            "Dumbbell lateral raise": "dumbbell",
            "Cable lateral raise": "cable",
            "Machine lateral raise": "machine",
            "Band lateral raise": "band",
            "Kettlebell lateral raise": "kettlebell",
        },
    ),
    *family(
        "front raise",
        pattern="raise",
        direct="front_delts",
        joints="shoulder",
        listed="shoulders",
        compound=False,
        called="front shoulder raise; forward raise; front delt raise; steering wheel",
        cue="Raise to eye height without leaning back.",
        names={
            "Dumbbell front raise": "dumbbell",
            "Cable front raise": "cable",
            "Barbell front raise": "barbell",
            "Plate front raise": "plate",
            "Band front raise": "band",
        },
    ),
    *family(
        "Y raise",
        pattern="raise",
        direct="rear_delts",
        indirect="traps, side_delts",
        joints="shoulder",
        listed="shoulders",
        compound=False,
        called="y raise; y fly; prone y; chest supported y raise; ys; trx y; prone ys",
        cue="Thumbs up, arms in a Y, no shrug.",
        names={
            "Dumbbell Y raise": "dumbbell",
            "Cable Y raise": "cable",
            "Body-weight Y raise": "body weight",
            "Suspension Y raise": "suspension trainer",
        },
    ),
    *family(
        "reverse fly",
        pattern="rear fly",
        direct="rear_delts",
        indirect="upper_back",
        joints="shoulder",
        listed="shoulders, middle back",
        compound=False,
        called="rear delt fly; back fly; trx w; prone w; w raise; rear delt reverse fly; "
        "rear delt; rear delt raise; bent over fly; "
        "rear fly; rear lateral raise; bent over lateral raise; reverse pec deck; reverse pec; "
        "reverse butterfly; rear delt row; t raise; trx t; prone t; band pull apart; pull apart; "
        "rear raise; bent over raise; reverse crossover; rear delt extension; rear shoulder; "
        "rear crossover; rear delt crossover",
        cue="Move the upper arms out and back; the shoulder blades hardly move.",
        names={
            "Dumbbell reverse fly": "dumbbell",
            "Machine reverse fly": "machine",
            "Cable reverse fly": "cable",
            "Band reverse fly": "band",
            "Suspension reverse fly": "suspension trainer",
        },
    ),
    *family(
        "face pull",
        pattern="rear fly",
        direct="rear_delts",
        indirect="upper_back, traps",
        joints="shoulder, elbow",
        listed="shoulders, middle back",
        compound=False,
        called="face row; face pulldown",
        cue="Pull to the forehead and turn the hands up at the end.",
        names={
            "Cable face pull": "cable",
            "Band face pull": "band",
            "Suspension face pull": "suspension trainer",
        },
    ),
    *family(
        "upright row",
        pattern="upright row",
        direct="side_delts",
        indirect="traps, biceps",
        joints="shoulder, elbow, wrist",
        listed="shoulders, traps",
        called="single arm upright row",
        cue="Elbows lead, wide grip, no higher than the shoulders.",
        names={
            "Barbell upright row": "barbell",
            "Dumbbell upright row": "dumbbell",
            "Cable upright row": "cable",
            "Kettlebell upright row": "kettlebell",
            "Smith machine upright row": "smith machine",
            "Band upright row": "band",
        },
    ),
    *family(
        "external rotation",
        pattern="rotation",
        direct="rear_delts",
        joints="shoulder",
        compound=False,
        called="shoulder external rotation; rotator cuff; cuban press; "
        "rotator cuff pull; cuban rotation; shoulder rotation",
        cue="Elbow stays at the side; light and slow.",
        names={
            "Cable external rotation": "cable",
            "Dumbbell external rotation": "dumbbell",
            "Band external rotation": "band",
        },
    ),
)

EXERCISES: tuple[Exercise, ...] = (*PRESSES, *RAISES)
