"""Arms: curls, extensions and forearms."""

from calc.training.exercises import Exercise, family

BICEPS: tuple[Exercise, ...] = (
    *family(
        "biceps curl",
        pattern="curl",
        direct="biceps",
        indirect="forearms",
        joints="elbow, wrist",
        listed="biceps, forearms",
        compound=False,
        called="bicep curl; curl; arm curl; drag curl; bicep; bicep raise; "
        "single arm curl; waiter curl; crush curl; no money curl; 21s; pelican curl; "
        "lying bicep curl; overhead cable curl",
        cue="Elbows stay by the ribs; turn the little finger up at the top.",
        names={
            "Dumbbell biceps curl": "dumbbell",
            "Barbell biceps curl": "barbell",
            "EZ-bar biceps curl": "EZ bar",
            "Cable biceps curl": "cable",
            "Machine biceps curl": "machine",
            "Band biceps curl": "band",
            "Suspension biceps curl": "suspension trainer",
            "Kettlebell biceps curl": "kettlebell",
        },
    ),
    *family(
        "hammer curl",
        pattern="curl",
        direct="biceps",
        indirect="forearms",
        joints="elbow",
        listed="biceps",
        compound=False,
        called="cross body hammer curl; incline hammer curl; preacher hammer curl; rope curl; "
        "cross body curl; neutral grip curl; pinwheel curl",
        cue="Thumbs up all the way; squeeze the outer arm.",
        names={
            "Dumbbell hammer curl": "dumbbell",
            "Cable hammer curl": "cable",
            "Band hammer curl": "band",
            "Kettlebell hammer curl": "kettlebell",
        },
    ),
    *family(
        "preacher curl",
        pattern="curl",
        direct="biceps",
        indirect="forearms",
        joints="elbow",
        listed="biceps",
        compound=False,
        called="scott curl; larry scott curl; spider curl; machine preacher; preacher machine",
        cue="Upper arms stay on the pad; go down slowly.",
        names={
            "EZ-bar preacher curl": "EZ bar",
            "Barbell preacher curl": "barbell",
            "Dumbbell preacher curl": "dumbbell",
            "Machine preacher curl": "machine",
            "Cable preacher curl": "cable",
        },
    ),
    *family(
        "incline curl",
        pattern="curl",
        direct="biceps",
        indirect="forearms",
        joints="elbow, shoulder",
        listed="biceps",
        compound=False,
        called="incline bicep curl; bayesian curl; behind body curl; bicep curl incline bench; "
        "bayesian bicep curl; incline bench curl",
        cue="Upper arms hang behind the body; feel the long stretch.",
        names={"Dumbbell incline curl": "dumbbell", "Bayesian cable curl": "cable"},
    ),
    *family(
        "concentration curl",
        pattern="curl",
        direct="biceps",
        indirect="forearms",
        joints="elbow",
        listed="biceps, forearms",
        compound=False,
        unilateral=True,
        called="reverse grip concentration curl",
        cue="Elbow on the inner thigh; look at the muscle and squeeze.",
        names={"Dumbbell concentration curl": "dumbbell", "Cable concentration curl": "cable"},
    ),
    *family(
        "reverse curl",
        pattern="curl",
        direct="biceps, forearms",
        joints="elbow, wrist",
        listed="biceps, forearms",
        compound=False,
        called="reverse grip curl; reverse bicep curl; overhand curl; pronated curl",
        cue="Palms down, wrists straight.",
        names={
            "Barbell reverse curl": "barbell",
            "EZ-bar reverse curl": "EZ bar",
            "Dumbbell reverse curl": "dumbbell",
            "Cable reverse curl": "cable",
        },
    ),
    *family(
        "Zottman curl",
        pattern="curl",
        direct="biceps, forearms",
        joints="elbow, wrist",
        listed="biceps, forearms",
        compound=False,
        called="zottman",
        cue="Palms up on the way up, down on the way down.",
        names={"Zottman curl": "dumbbell"},
    ),
)

TRICEPS: tuple[Exercise, ...] = (
    *family(
        "triceps pushdown",
        pattern="triceps extension",
        direct="triceps",
        joints="elbow",
        listed="triceps",
        compound=False,
        called="tricep pushdown; pushdown; press down; tricep pressdown; pressdown; "
        "v bar pushdown; rope pushdown; tricep pulldown; "
        "reverse tricep; reverse grip tricep",
        cue="Elbows pinned; straighten fully and pause.",
        names={
            "Cable triceps pushdown": "cable",
            "Band triceps pushdown": "band",
            "Machine triceps pushdown": "machine",
        },
    ),
    *family(
        "triceps extension",
        pattern="triceps extension",
        direct="triceps",
        joints="elbow",
        listed="triceps",
        compound=False,
        called="tricep extension; cable extension; cross cable extension; katana extension; "
        "lateral tricep extension; cross body tricep extension; elbow extension; arm extension; "
        "tricep; tricep curl; carter extension; tate press; "
        "dumbbell pushdown; dumbbell tricep pushdown; "
        "katana; tricep katana",
        cue="Only the forearm moves.",
        names={
            "Cable triceps extension": "cable",
            "Dumbbell triceps extension": "dumbbell",
            "Barbell triceps extension": "barbell",
            "Machine triceps extension": "machine",
            "EZ-bar triceps extension": "EZ bar",
            "Band triceps extension": "band",
            "Suspension triceps extension": "suspension trainer",
        },
        load="total",
    ),
    *family(
        "overhead triceps extension",
        pattern="triceps extension",
        direct="triceps",
        joints="elbow, shoulder",
        listed="triceps",
        compound=False,
        load="total",
        called="overhead tricep extension; overhead extension; french press; "
        "standing french press; seated french press; overhead tricep; "
        "overhead cable tricep extension; "
        "tricep extension behind neck; extension behind neck; extension behind head; "
        "overhead tricep press; tricep overhead press",
        cue="Elbows point up; feel the long stretch behind the arm.",
        names={
            "Overhead cable triceps extension": "cable",
            "Overhead dumbbell triceps extension": "dumbbell",
            "Overhead EZ-bar triceps extension": "EZ bar",
            "Overhead barbell triceps extension": "barbell",
        },
    ),
    *family(
        "skullcrusher",
        pattern="triceps extension",
        direct="triceps",
        joints="elbow, shoulder",
        listed="triceps, forearms",
        compound=False,
        load="total",
        called="lying tricep extension; lying tricep press; lying french press; nose breaker; "
        "incline skullcrusher; jm press",
        cue="Lower behind the forehead and straighten without flaring.",
        names={
            "EZ-bar skullcrusher": "EZ bar",
            "Barbell skullcrusher": "barbell",
            "Dumbbell skullcrusher": "dumbbell",
            "Cable skullcrusher": "cable",
        },
    ),
    *family(
        "triceps kickback",
        pattern="triceps extension",
        direct="triceps",
        joints="elbow",
        listed="triceps",
        compound=False,
        called="tricep kickback; kickback; bent over dumbbell extension",
        cue="Upper arm level with the floor; straighten and pause.",
        names={"Dumbbell triceps kickback": "dumbbell", "Cable triceps kickback": "cable"},
    ),
    *family(
        "triceps dip",
        pattern="dip",
        direct="triceps",
        indirect="chest, front_delts",
        joints="shoulder, elbow",
        listed="triceps, chest, shoulders",
        called="tricep dip; parallel bar dip; parallel bar tricep dip; ring dip; bar dip; "
        "tricep press; seated tricep press; seated dip; machine dip",
        cue="Body upright, elbows back.",
        names={
            "Triceps dip": "body weight",
            "Weighted triceps dip": "added weight",
            "Assisted triceps dip": "assistance",
            "Machine triceps dip": "machine",
            "Ring triceps dip": "rings",
        },
    ),
    *family(
        "bench dip",
        pattern="dip",
        direct="triceps",
        indirect="chest, front_delts",
        joints="shoulder, elbow",
        listed="triceps, chest, shoulders",
        called="chair dip",
        cue="Hips close to the bench; stop where the shoulder is comfortable.",
        names={"Bench dip": "body weight", "Weighted bench dip": "added weight"},
    ),
)

FOREARMS: tuple[Exercise, ...] = (
    *family(
        "wrist curl",
        pattern="wrist curl",
        direct="forearms",
        joints="wrist",
        listed="forearms",
        compound=False,
        called="forearm curl; palms up wrist curl; behind back wrist curl; wrist flexion; "
        "wrist roller; wrist roll; forearm; gripper; grip trainer; hand gripper; finger curl; "
        "plate pinch; pinch hold; "
        "forearm curl",
        cue="Let the weight roll to the fingers, then curl it up.",
        names={
            "Dumbbell wrist curl": "dumbbell",
            "Barbell wrist curl": "barbell",
            "Cable wrist curl": "cable",
            "Wrist roller": "plate",
        },
    ),
    *family(
        "reverse wrist curl",
        pattern="wrist curl",
        direct="forearms",
        joints="wrist",
        listed="forearms",
        compound=False,
        called="wrist extension; palms down wrist curl; reverse forearm curl",
        cue="Palms down; lift the back of the hand.",
        names={"Dumbbell reverse wrist curl": "dumbbell", "Barbell reverse wrist curl": "barbell"},
    ),
    *family(
        "farmer's walk",
        pattern="carry",
        direct="forearms, traps",
        indirect="abdominals, glutes",
        joints="wrist, shoulder, lower back",
        listed="forearms, abdominals, glutes, hamstrings, lower back, quadriceps, traps",
        called="farmer walk; farmer carry; loaded carry; suitcase carry; farmer; carry; "
        "farmers walk; farmers carry; overhead carry; yoke walk",
        cue="Tall, short steps, crush the handles.",
        names={
            "Dumbbell farmer's walk": "dumbbell",
            "Kettlebell farmer's walk": "kettlebell",
            "Trap bar farmer's walk": "trap bar",
        },
    ),
)

EXERCISES: tuple[Exercise, ...] = (*BICEPS, *TRICEPS, *FOREARMS)
