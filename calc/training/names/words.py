"""The words that people write for exercises: how they are compared, and what each stands for.

Everything here is in lower case, without accents ('ü' is 'u', 'ß' is 'ss', 'ł' is 'l') and, in
English, in the singular, as `reading` compares it. A star stands for any ending.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from calc.evidence import Constant


class Language(NamedTuple):
    """A language: its words that are left out, and its phrases with what they stand for.

    `open` are the names that say nothing more than what may be one of two things: 'Rudern' is done
    on a machine for the heart, and with a bar.
    """

    name: str
    fillers: frozenset[str]
    phrases: Mapping[str, str]
    open: tuple[str, ...] = ()


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def table(text: str) -> Mapping[str, str]:
    """Return 'a phrase, its like: what they stand for; another: ...' as a mapping.

    Phrases may be written as their language writes them: they are compared without accents.
    """
    pairs = (entry.split(":") for entry in text.split(";"))
    return {
        _compared(phrase): meaning.strip()
        for phrases, meaning in pairs
        for phrase in phrases.split(",")
    }


def _compared(phrase: str) -> str:
    """Return a phrase as names are compared with it, its stars kept."""
    return " ".join(" ".join(normalise(word)) + "*" * word.endswith("*") for word in phrase.split())


SHORTEST_PART = Constant(3, "letters", "shortest part of a word that is taken apart")

# What makes letters of their own and is no accent, and the signs of ordinals ('45º').
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "º": None, "ª": None, "’": "'"}
)
# "Farmer's" is one word, "d'épaules" and "all'anca" are two.
_ELISION = re.compile(r"'(?!s\b)")
_WORDS = re.compile(r"[^\W_]+")


def normalise(name: str) -> list[str]:
    """Return the words of a name in lower case and without accents."""
    return list(_normalised(name))


@lru_cache(maxsize=8)
def _normalised(name: str) -> tuple[str, ...]:
    """The same, once for all the languages that a name is read in."""
    if name.isascii() and "'" not in name:
        return tuple(_WORDS.findall(name.casefold()))
    apart = _ELISION.sub(" ", name.casefold().translate(_LETTERS)).replace("'", "")
    folded = unicodedata.normalize("NFKD", apart)
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    # Once more: taken apart, a letter of another script may be a capital again.
    return tuple(_WORDS.findall(plain.casefold()))


def singular(word: str) -> str:
    """Return a word without the ending of an English plural, where it seems to have one."""
    if not word.endswith("s") or word.endswith("ss") or len(word) < SHORTEST_PART:
        return word
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


# A word for equipment -> the catalogue's. The first that a name holds, in this order, is meant.
EQUIPMENT: Mapping[str, str] = {
    "assisted": "assistance",
    "weighted": "added weight",
    "smith": "smith machine",
    "trapbar": "trap bar",
    "landmine": "landmine",
    "sled": "sled",
    "ring": "rings",
    "trx": "suspension trainer",
    "kettlebell": "kettlebell",
    "dumbbell": "dumbbell",
    "cable": "cable",
    "ezbar": "EZ bar",
    "barbell": "barbell",
    "band": "band",
    "machine": "machine",
    "plate": "plate",
    "rope": "cable",
    "deck": "machine",
    "bodyweight": "body weight",
}

# What to take, in this order, where a movement is not in the catalogue with the equipment named.
INSTEAD: Mapping[str, tuple[str, ...]] = {
    "assistance": ("body weight",),
    "added weight": ("dumbbell", "plate", "barbell", "body weight"),
    "smith machine": ("machine", "barbell"),
    "trap bar": ("barbell",),
    "EZ bar": ("barbell",),
    "landmine": ("barbell",),
    "rings": ("suspension trainer", "body weight"),
    "suspension trainer": ("rings", "body weight"),
    "kettlebell": ("dumbbell",),
    "dumbbell": ("kettlebell",),
    "barbell": ("EZ bar",),
    "cable": ("machine",),
    "band": ("cable",),
    "machine": ("smith machine", "cable"),
    "plate": ("dumbbell", "added weight"),
    "body weight": ("rings",),
}

# What is done with other equipment than its movement usually is, where a name says none.
UNSAID: Mapping[frozenset[str], str] = {
    words("abduction banded"): "band",
    words("bridge banded"): "band",
    words("kickback banded"): "band",
    words("clamshell banded"): "band",
    words("clamshell"): "body weight",
    words("hydrant"): "body weight",
    words("copenhagen"): "body weight",
    words("quadruped"): "body weight",
    words("donkey kick"): "body weight",
    words("side leg raise"): "body weight",
    words("lateral leg raise"): "body weight",
    words("lying abduction"): "body weight",
    words("pullup band"): "assistance",
    words("chinup band"): "assistance",
    words("dip band"): "assistance",
    words("butterfly"): "machine",
    words("pec reverse"): "machine",
}

# Words that say how, not what: they neither make nor unmake an exercise.
MODIFIERS = words(
    "single double two both each arm leg hand standing seated lying kneeling incline decline flat "
    "wide close narrow medium neutral overhand underhand pronated supinated mixed grip "
    "stance alternating alternate unilateral bilateral iso lateral isolateral high low upper lower "
    "mid front behind back slow tempo pause paused strict heavy light deficit half full partial "
    "lengthened rep set top warm drop isometric eccentric negative explosive banded chain bar "
    "straight rope handle attachment v w d bench box ball physio swiss bosu floor free weight "
    "left right side over bent supported leaning facing inner outer range motion "
    "dual station fixed style version variation beginner body cross knee toe heel "
    "elevated together constant standard regular normal basic classic home gym seat chair torso "
    "superset focus cyclist degree tall hercules kipping feet foot kickstand staggered b "
    "kas mag cheat spiderman"
)

# What is left out before words are compared.
_FILLERS = words("a an the with on to and of in for by from using at or per as it is no")

# Words that are too common to stand for their exercise beside a word that we do not know.
GENERIC = words(
    "press curl row extension raise fly walk run neck bicep tricep forearm lateral hang swing pike "
    "bike bench step carry twist swim steps stair cycle hop crawl twist hollow rower abdominal "
    "kickback abduction adduction crossover scissor sled cardio dance hike jog sprint "
    "rowing"
)

# What the body does. A name is of the movement that all such words of it belong to.
ACTIONS = words(
    "abduction adduction carry chinup clean climber climbing crawl crossover crunch curl deadbug "
    "deadlift dip drag extension flexion fly getup goodmorning hop hyperextension jerk jump "
    "jumping kick kickback kickboxing lunge muscleup plank press pull pulldown pullover pullup "
    "push pushdown pushup raise roll rollout rotation row rowing run running rock sit situp "
    "shrug skating skip skipping skullcrusher slide snatch sprint squat stepup stretch swim swing "
    "thrust thruster touch tuck twist walk walking walkout woodchop bridge hang pike circle march "
    "squeeze retraction dislocate throw slam hyper flexor"
)

_LEG = frozenset({"quadriceps", "hamstrings", "glutes", "adductors", "abductors", "calves"})
_SHOULDER = frozenset({"front_delts", "side_delts", "rear_delts", "traps"})
_TRUNK = frozenset({"abdominals", "lower_back"})

# A part of the body -> what a movement may train that a name with this part in it means.
REGIONS: Mapping[str, frozenset[str]] = {
    "calf": frozenset({"calves"}),
    "leg": _LEG,
    "thigh": _LEG,
    "hip": _LEG | _TRUNK,
    "glute": frozenset({"glutes"}),
    "butt": frozenset({"glutes"}),
    "hamstring": frozenset({"hamstrings"}),
    "quad": frozenset({"quadriceps"}),
    "ab": _TRUNK,
    "abdominal": _TRUNK,
    "oblique": _TRUNK,
    "core": _TRUNK,
    "chest": frozenset({"chest"}),
    "pec": frozenset({"chest"}),
    "shoulder": _SHOULDER,
    "delt": _SHOULDER,
    "lat": frozenset({"lats"}),
    "bicep": frozenset({"biceps"}),
    "tricep": frozenset({"triceps"}),
    "forearm": frozenset({"forearms", "abdominals"}),
    "wrist": frozenset({"forearms"}),
    "finger": frozenset({"forearms"}),
    "neck": frozenset({"neck"}),
    "face": frozenset({"rear_delts"}),
    "trap": frozenset({"traps"}),
}

# Held together they name no exercise of ours: the subscapularis turns the arm inwards, and it is no
# muscle of the catalogue.
NONE_OF_OURS = (words("internal rotation"),)

# Of what these muscles do nothing is 'rear': a rear crossover is none for the chest.
NEVER_REAR = frozenset({"chest", "front_delts", "side_delts", "abductors"})

# A name with one of these is of something lifted: legs swung against a cable warm nothing up, and
# 'rowing, underhand' is no machine for the heart.
LIFTED = words(
    "single unilateral grip overhand underhand pronated supinated neutral supported barbell cable "
    "dumbbell kettlebell ezbar landmine smith trx hammer"
)

# Parts that a name is never without being about them.
ALONE = words("calf wrist finger neck face delt shoulder bicep tricep")

# Two words that say on what side, in what posture or where: they name no part that is trained.
ASIDE = frozenset(
    f"{one} {other}"
    for ones, others in (
        ("single double both each alternating left right straight bent", "arm leg hand knee"),
        ("chest", "supported"),
        ("behind", "neck back head"),
        ("bent", "over"),
        ("knee", "bent"),
    )
    for one in ones.split()
    for other in others.split()
)

# At either end of a name they say that nothing was lifted: 'calf stretch', 'foam roll quads'.
NO_LIFT = frozenset(
    {"stretch", "mobility", "mobilization", "thoracic", "foam", "warmup", "cooldown", "yoga"}
)

_PHRASES = table(
    "push up: pushup; pull up: pullup; chin up: chinup; sit up: situp; step up: stepup; "
    "muscle up: muscleup; get up: getup; pull down: pulldown; push down: pushdown; "
    "press down: pressdown; wood chop: woodchop; cross over: crossover; "
    "skull crusher: skullcrusher; good morning: goodmorning; t bar: tbar; "
    "hyper extension: hyperextension; butter fly: butterfly; kick back: kickback; "
    "warm up: warmup; cool down: cooldown; roll out: rollout; pull over: pullover; "
    "dead lift: deadlift; dead bug: deadbug; dead hang: deadhang; iso lateral: isolateral; "
    "v up: vup; press up: pushup; tricep press down: tricep pushdown; "
    "pressdown: pushdown; facepull: face pull; handstand push up: handstand pushup; "
    "pulldown lat: lat pulldown; db: dumbbell; dumbell: dumbbell; dumble: dumbbell; "
    "dumbel: dumbbell; bb: barbell; "
    "kb: kettlebell; ez bar: ezbar; ez: ezbar; z bar: ezbar; w bar: ezbar; "
    "easy bar: ezbar; curl bar: ezbar; "
    "ez curl bar: ezbar; trap bar: trapbar; hex bar: trapbar; hexbar: trapbar; "
    "smith machine: smith; lever: machine; leverage: machine; leverage machine: machine; "
    "plate loaded: machine; machine plate: machine; hammer strength: machine; "
    "hammerstrength: machine; selectorized: machine; nautilus: machine; pulley: cable; "
    "crossover machine: cable; resistance band: band; mini band: band; loop band: band; "
    "elastic band: band; suspension: trx; suspension trainer: trx; gymnastic ring: ring; "
    "body weight: bodyweight; bw: bodyweight; no equipment: bodyweight; belted: weighted; "
    "weight vest: weighted; bodyweight plus: weighted; assist: assisted; "
    "assistance: assisted; gravitron: assisted; kettle bell: kettlebell; "
    "dumb bell: dumbbell; bar bell: barbell; one: single; 1 arm: single arm; "
    "1 leg: single leg; sa: single arm; sl: single leg; one arm: single arm; "
    "one leg: single leg; one legged: single leg; one armed: single arm; legged: leg; "
    "armed: arm; sitting: seated; sit: seated; laying: lying; kneel: kneeling; "
    "cg: close grip; wg: wide grip; bend: bent; bor: bent over row; stiff legged: stiff leg; "
    "inclined: incline; declined: decline; fwd: forward; rev: reverse; backwards: backward; "
    "alt: alternating; inc: incline; abs: ab; abdominals: abdominal; deltoid: delt; "
    "quadricep: quad; hammy: hamstring; pectoral: pec; peck: pec; flye: fly; flies: fly; "
    "flys: fly; flyes: fly; calves: calf; gastroc: calf; glutes: glute; "
    "rear deltoid: rear delt; posterior delt: rear delt; ext: extension; extn: extension; "
    "extensions: extension; bi: bicep; tri: tricep; shldr: shoulder; pulldn: pulldown; "
    "raises: raise; lift off: raise; dl: deadlift; rdl: romanian deadlift; "
    "sldl: stiff leg deadlift; bss: bulgarian split squat; rfess: bulgarian split squat; "
    "ohp: overhead press; cgbp: close grip bench press; ghr: glute ham raise; "
    "hspu: handstand pushup; bp: bench press; lpd: lat pulldown; ohs: overhead squat; "
    "t2b: toe to bar; ssb: safety bar; bpa: band pull apart; jumps: jump; "
    "rope jumping: jump rope; hops: hop; toes: toe; climbers: climber; "
    "woodchopper: woodchop; physioball: ball; military shoulder: military; "
    "scull crusher: skullcrusher; scullcrusher: skullcrusher; kickbacks: kickback; "
    "barbell rowing, rowing barbell: barbell row; bent over rowing: bent over row; "
    "dumbbell rowing, rowing dumbbell: dumbbell row; cable rowing, rowing cable: cable row; "
    "smith rowing, rowing smith: smith row; seated rowing: seated row; indoor rowing: indoor row; "
    "lateral plank, plank lateral: side plank; "
    "reverse grip row, row reverse grip: underhand row; rollouts: rollout; chinups: chinup; "
    "supine: lying; all four: quadruped; stagger: staggered; pull up machine, "
    "machine pull up: assisted pullup; chin up machine, machine chin up: assisted chinup; "
    "palloff: pallof; ts: t; ws: w; ys: y; ups: up; "
    "banded crab walk: band crab walk"
)

# A planche of gymnasts, and a plank in French and Italian logs.
ENGLISH = Language("English", _FILLERS, _PHRASES, open=("planche",))
