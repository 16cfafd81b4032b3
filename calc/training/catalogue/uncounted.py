"""Warm-up moves, stretches and cardio: logged like exercises, counted for no muscle."""

from calc.training.exercises import Exercise, Kind, family


def _move(
    movement: str,
    kind: Kind,
    joints: str,
    cue: str,
    called: str = "",
    equipment: str = "body weight",
) -> tuple[Exercise, ...]:
    name = movement[0].upper() + movement[1:]
    return family(
        movement,
        pattern=kind,
        kind=kind,
        joints=joints,
        cue=cue,
        called=called,
        names={name: equipment},
        compound=False,
    )


# The article's warm-up.
WARM_UP: tuple[Exercise, ...] = (
    *_move("leg swings", "warm-up", "hip", "Hold on to something and let the leg swing freely."),
    *_move("hip circles", "warm-up", "hip", "Draw slow, wide circles with the knee."),
    *_move(
        "body-weight squat",
        "warm-up",
        "knee, hip, ankle",
        "Go a little deeper with each repetition.",
        "bodyweight squat; air squat; free squat",
    ),
    *_move(
        "glute bridge",
        "warm-up",
        "hip, lower back",
        "Ribs down, and squeeze the glutes at the top.",
        "glute bridges",
    ),
    *_move(
        "band walk",
        "warm-up",
        "hip, knee",
        "Keep the band tight and step from the hip.",
        "lateral band walk; monster walk; banded walk; crab walk",
        "band",
    ),
)

EXERCISES: tuple[Exercise, ...] = (*WARM_UP,)
