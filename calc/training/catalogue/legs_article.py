"""The leg exercises that the article names, with the weights of section 8.3 of our sources.

The weights are a convention informed by electromyography and imaging; what a trial says about one
of them stands in its cell.
"""

from calc.evidence import OUR_CHOICE, Read
from calc.evidence.bibliography import KINOSHITA_2023, KUBO_2019, MAEO_2021, PLOTKIN_2023
from calc.training.exercises import INDIRECT, Cell, Exercise, family

_HELPS = float(INDIRECT)
_CONVENTION = "a convention informed by electromyography and imaging"
_SQUAT_QUADRICEPS = Cell(KUBO_2019, Read.MEMORY, "ten weeks of squats: quadriceps grew")
_SQUAT_ADDUCTORS = Cell(KUBO_2019, Read.MEMORY, "ten weeks of squats: adductors grew")
_SQUAT_HAMSTRINGS = Cell(
    KUBO_2019, Read.MEMORY, "0: ten weeks of squats left hamstrings and rectus femoris as they were"
)
_LENGTH = Cell(
    OUR_CHOICE,
    Read.CHOICE,
    "0: they hardly change length while knee and hip bend together; the article names them",
)
_SQUAT_CELLS = {
    "quadriceps": _SQUAT_QUADRICEPS,
    "glutes": Cell(
        PLOTKIN_2023, Read.MEMORY, "at full depth as much as a hip thrust; 0.5 if partial"
    ),
    "adductors": _SQUAT_ADDUCTORS,
    "lower_back": Cell(OUR_CHOICE, Read.CHOICE, _CONVENTION),
    "hamstrings": _SQUAT_HAMSTRINGS,
}
_VASTI = {"quadriceps": ("vasti",)}
_BOTH_CALVES = {"calves": ("gastrocnemius", "soleus")}


def _plain(*muscles: str) -> dict[str, Cell]:
    return {muscle: Cell(OUR_CHOICE, Read.CHOICE, _CONVENTION) for muscle in muscles}


SQUATS: tuple[Exercise, ...] = (
    *family(
        "back squat",
        pattern="squat",
        direct="quadriceps, glutes",
        indirect="adductors, lower_back",
        joints="knee, hip, ankle, lower back",
        called="squat; high bar squat; low bar squat; full squat; "
        "hatfield squat; pin squat; anderson squat; spanish squat",
        cue="Brace, keep the whole foot down, and feel the thighs drive the floor away.",
        names={
            "Barbell back squat": "barbell",
            "Smith machine squat": "smith machine",
            "Dumbbell squat": "dumbbell",
            "Machine squat": "machine",
            "Band squat": "band",
        },
        parts=_VASTI,
        article_view={"hamstrings": _HELPS},
        cells=_SQUAT_CELLS,
    ),
    *family(
        "front squat",
        pattern="squat",
        direct="quadriceps, glutes",
        indirect="adductors, lower_back",
        joints="knee, hip, ankle, lower back, wrist",
        cue="Elbows high, chest up, and let the knees travel forward over the toes.",
        names={
            "Barbell front squat": "barbell",
            "Kettlebell front squat": "kettlebell",
            "Smith machine front squat": "smith machine",
            "Dumbbell front squat": "dumbbell",
        },
        parts=_VASTI,
        article_view={"hamstrings": _HELPS},
        cells=_SQUAT_CELLS,
    ),
    *family(
        "goblet squat",
        pattern="squat",
        direct="quadriceps, glutes",
        indirect="adductors, lower_back",
        joints="knee, hip, ankle, lower back",
        cue="Hold the weight against the chest and sit down between the knees.",
        names={"Goblet squat": "dumbbell", "Kettlebell goblet squat": "kettlebell"},
        load="total",
        parts=_VASTI,
        article_view={"hamstrings": _HELPS},
        cells=_SQUAT_CELLS,
    ),
)

HINGES: tuple[Exercise, ...] = (
    *family(
        "deadlift",
        pattern="hinge",
        direct="glutes, lower_back",
        indirect="quadriceps, hamstrings, adductors",
        joints="hip, knee, lower back",
        called="conventional deadlift; deficit deadlift; rack pull; block pull",
        cue="Keep the bar on the legs, the back set, and squeeze the glutes to stand.",
        names={
            "Conventional deadlift": "barbell",
            "Dumbbell deadlift": "dumbbell",
            "Kettlebell deadlift": "kettlebell",
            "Smith machine deadlift": "smith machine",
            "Band deadlift": "band",
        },
        cells={
            **_plain("glutes", "lower_back", "quadriceps", "adductors"),
            "hamstrings": Cell(
                OUR_CHOICE, Read.CHOICE, "they hardly change length, so half a set each"
            ),
        },
    ),
    *family(
        "Romanian deadlift",
        pattern="hinge",
        direct="hamstrings, glutes",
        indirect="adductors, lower_back",
        joints="hip, lower back",
        called="stiff; stiff leg deadlift; straight leg deadlift; romanian",
        cue="Push the hips back with soft knees until the hamstrings are long, then stand.",
        names={
            "Romanian deadlift": "barbell",
            "Dumbbell Romanian deadlift": "dumbbell",
            "Kettlebell Romanian deadlift": "kettlebell",
            "Smith machine Romanian deadlift": "smith machine",
            "Cable Romanian deadlift": "cable",
        },
        cells=_plain("hamstrings", "glutes", "adductors", "lower_back"),
    ),
)

_LUNGE_CELLS = {
    **_plain("quadriceps", "glutes", "adductors"),
    "hamstrings": _LENGTH,
}

LUNGES: tuple[Exercise, ...] = (
    *family(
        "walking lunge",
        pattern="lunge",
        direct="quadriceps, glutes",
        indirect="adductors",
        joints="knee, hip, ankle",
        cue="Long step, body upright, and push through the heel of the front foot.",
        names={
            "Walking lunge": "dumbbell",
            "Barbell walking lunge": "barbell",
            "Body-weight walking lunge": "body weight",
            "Kettlebell walking lunge": "kettlebell",
        },
        unilateral=True,
        parts=_VASTI,
        article_view={"hamstrings": _HELPS},
        cells=_LUNGE_CELLS,
    ),
    *family(
        "reverse lunge",
        pattern="lunge",
        direct="quadriceps, glutes",
        indirect="adductors",
        joints="knee, hip, ankle",
        called="backward lunge; step back lunge",
        cue="Step straight back and let the front leg do the lifting.",
        names={
            "Reverse lunge": "dumbbell",
            "Barbell reverse lunge": "barbell",
            "Body-weight reverse lunge": "body weight",
            "Smith machine reverse lunge": "smith machine",
            "Kettlebell reverse lunge": "kettlebell",
        },
        unilateral=True,
        parts=_VASTI,
        article_view={"hamstrings": _HELPS},
        cells=_LUNGE_CELLS,
    ),
    *family(
        "lateral lunge",
        pattern="lunge",
        direct="quadriceps, adductors",
        indirect="glutes",
        joints="knee, hip, ankle",
        called="side lunge; cossack squat; lateral squat; side squat",
        cue="Sit into the stepping leg and feel the inner thigh of the other one lengthen.",
        names={
            "Lateral lunge": "dumbbell",
            "Body-weight lateral lunge": "body weight",
            "Kettlebell lateral lunge": "kettlebell",
        },
        unilateral=True,
        parts=_VASTI,
        article_view={"hamstrings": _HELPS},
        cells={**_plain("quadriceps", "adductors", "glutes"), "hamstrings": _LENGTH},
    ),
)

MACHINES: tuple[Exercise, ...] = (
    *family(
        "leg press",
        pattern="leg press",
        direct="quadriceps",
        indirect="glutes, adductors",
        joints="knee, hip, ankle",
        called="seated leg press; horizontal leg press; vertical leg press; sled leg press",
        cue="Hips down on the seat, push through the whole foot, stop short of locking.",
        names={"Leg press": "machine"},
        parts=_VASTI,
        article_view={"hamstrings": _HELPS},
        cells={**_plain("quadriceps", "glutes", "adductors"), "hamstrings": _LENGTH},
    ),
    *family(
        "leg extension",
        pattern="leg extension",
        direct="quadriceps",
        joints="knee",
        called="knee extension; quad extension; leg extensions; terminal knee extension; tke",
        cue="Straighten the knees until the front of the thighs is hard, and lower slowly.",
        names={
            "Leg extension": "machine",
            "Cable leg extension": "cable",
            "Band leg extension": "band",
        },
        compound=False,
        parts={"quadriceps": ("vasti", "rectus femoris")},
        cells={
            "quadriceps": Cell(
                OUR_CHOICE, Read.CHOICE, "the one exercise here that trains rectus femoris well"
            )
        },
    ),
    *family(
        "seated leg curl",
        pattern="leg curl",
        direct="hamstrings",
        joints="knee",
        called="seated hamstring curl",
        cue="Lean slightly forward, pull the heels under the seat, and feel the back of the thigh.",
        names={"Seated leg curl": "machine"},
        compound=False,
        cells={
            "hamstrings": Cell(MAEO_2021, Read.MEMORY, "seated grew them 14 %, lying 9 %"),
        },
    ),
    *family(
        "lying leg curl",
        pattern="leg curl",
        direct="hamstrings",
        joints="knee",
        called="leg curl; hamstring curl; prone leg curl; knee flexion; hamstring machine",
        cue="Press the hips into the pad and pull the heels towards the seat without a jerk.",
        names={
            "Lying leg curl": "machine",
            "Dumbbell leg curl": "dumbbell",
            "Cable leg curl": "cable",
            "Band leg curl": "band",
        },
        compound=False,
        cells={
            "hamstrings": Cell(MAEO_2021, Read.MEMORY, "lying grew them 9 %, seated 14 %"),
            "calves": Cell(OUR_CHOICE, Read.CHOICE, "0; half a set may be counted if one likes"),
        },
    ),
    *family(
        "standing leg curl",
        pattern="leg curl",
        direct="hamstrings",
        joints="knee",
        called="standing hamstring curl",
        cue="Keep the thigh still and curl the heel up with the back of the thigh alone.",
        names={"Standing leg curl": "machine", "Cable standing leg curl": "cable"},
        unilateral=True,
        compound=False,
        cells={
            **_plain("hamstrings"),
            "calves": Cell(OUR_CHOICE, Read.CHOICE, "0; half a set may be counted if one likes"),
        },
    ),
    *family(
        "standing calf raise",
        pattern="calf raise",
        direct="calves",
        joints="ankle",
        called="calf raise; calf extension; heel raise; donkey calf raise; toe raise; "
        "standing calf; calf machine; "
        "hack calf raise; hack squat calf raise; "
        "calf",
        cue="Straight knees, all the way down into the stretch, pause, then high on the toes.",
        names={
            "Standing calf raise": "machine",
            "Barbell calf raise": "barbell",
            "Dumbbell calf raise": "dumbbell",
            "Smith machine calf raise": "smith machine",
            "Body-weight calf raise": "body weight",
            "Cable calf raise": "cable",
        },
        compound=False,
        parts=_BOTH_CALVES,
        cells={
            "calves": Cell(KINOSHITA_2023, Read.MEMORY, "standing: gastrocnemius and soleus grew")
        },
    ),
    *family(
        "seated calf raise",
        pattern="calf raise",
        direct="calves",
        joints="ankle",
        called="sitting calf raise; soleus raise; seated calf",
        cue="Bent knees, slow stretch at the bottom: this is the deeper calf muscle's exercise.",
        names={
            "Seated calf raise": "machine",
            "Dumbbell seated calf raise": "dumbbell",
            "Barbell seated calf raise": "barbell",
        },
        compound=False,
        parts={"calves": ("soleus",)},
        cells={"calves": Cell(KINOSHITA_2023, Read.MEMORY, "seated: soleus; gastrocnemius hardly")},
    ),
)

EXERCISES: tuple[Exercise, ...] = (*SQUATS, *HINGES, *LUNGES, *MACHINES)
