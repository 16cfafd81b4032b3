"""A whole roster at once: a table of people in, a table of plans or of their days out.

A row is a person, a column a field of a profile with its unit in its heading; what is not ours
comes back in front, and a row with an error is left without numbers. For files of any size there is
`calc.cohort`, whose README has every column.

>>> import pandas as pd
>>> team = pd.DataFrame(
...     {
...         "name": ["Ana", "Bo", "Cy"],
...         "Weight (lb)": [137, 198, 1980],
...         "height_cm": [168, 185, 185],
...         "age": [29, 41, 41],
...         "sex": ["female", "male", "male"],
...         "sessions": ["tue 18:00 100 team sport; sat 15:00 120 team sport", "", ""],
...     }
... )
>>> plans = make_plans(team)
>>> plans[["name", "goal", "protein_g"]].round().to_dict("list")
{'name': ['Ana', 'Bo', 'Cy'], 'goal': ['gain', 'gain', nan], 'protein_g': [112.0, 160.0, nan]}
>>> print(plans["error"][2])
Body weight 1,980 lb is above 551.2 lb (250 kg): did you mean 198 lb?
>>> days = make_days(team[:1])
>>> days[["day", "load", "carbohydrate_g", "fluid_ml"]].round().to_dict("list")["load"]
['eve', 'hard', 'rest', 'rest', 'eve', 'hard', 'rest']
"""

from calc.plan.roster.days import DAY_COLUMNS, make_days
from calc.plan.roster.plans import RESULT_COLUMNS, SEPARATOR, make_plans, notice_text

__all__ = [
    "DAY_COLUMNS",
    "RESULT_COLUMNS",
    "SEPARATOR",
    "make_days",
    "make_plans",
    "notice_text",
]
