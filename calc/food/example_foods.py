"""The foods of the example menus: what 100 g of each hold, and who eats it."""

from __future__ import annotations

from dataclasses import dataclass

from calc.evidence import Read, Source
from calc.evidence.bibliography import USDA_SR
from calc.person.limits import DIETS, Diet

FOOD_TABLE: Source = USDA_SR


@dataclass(frozen=True)
class Food:
    """What 100 g of the edible part hold: kcal and g, from the public table's entry `number`.

    `eaten_by` is the strictest diet that eats it. `piece_g` is the weight of one piece where it is
    counted ('2 eggs'), else 0. `least_g` and `most_g` bound a practical helping. `fibre_read` tells
    how the fibre was found where it differs from the rest.
    """

    name: str
    number: str
    energy_kcal: float
    protein_g: float
    carbohydrate_g: float
    fat_g: float
    fibre_g: float
    eaten_by: Diet = "vegan"
    least_g: int = 30
    most_g: int = 600
    piece: str = ""
    pieces: str = ""
    piece_g: int = 0
    read: Read = Read.SECONDARY
    fibre_read: Read | None = None

    def suits(self, diet: Diet) -> bool:
        """Return whether someone on `diet` eats it."""
        return DIETS.index(self.eaten_by) >= DIETS.index(diet)


_M = Read.MEMORY

CHICKEN = Food("chicken breast, roasted", "05064", 165, 31.02, 0, 3.57, 0, "omnivore", 40, 350)
SALMON = Food("salmon, baked", "15237", 206, 22.10, 0, 12.35, 0, "omnivore", 60, 250)
TUNA = Food("tuna in water, drained", "15121", 86, 19.44, 0, 0.96, 0, "omnivore", 40, 500)
COD = Food("cod, baked", "15016", 105, 22.83, 0, 0.86, 0, "omnivore", 60, 400)
EGG = Food(
    "eggs, boiled", "01129", 155, 12.58, 1.12, 10.61, 0, "vegetarian", 50, 200, "egg", "eggs", 50
)
YOGURT = Food("Greek yogurt, fat-free", "01256", 59, 10.19, 3.60, 0.39, 0, "vegetarian", 50, 400)
COTTAGE = Food("cottage cheese, 2 % fat", "01015", 81, 10.45, 4.76, 2.27, 0, "vegetarian", 50, 400)
SKIM_MILK = Food("skimmed milk", "01151", 34, 3.37, 4.96, 0.08, 0, "vegetarian", 100, 400)
WHEY = Food("whey protein powder", "14066", 352, 78.10, 6.25, 1.56, 3.1, "vegetarian", 10, 100)
TOFU = Food("firm tofu", "16426", 144, 17.27, 2.78, 8.72, 2.3, "vegan", 50, 350, fibre_read=_M)
SOY_PROTEIN = Food(
    "soya protein powder", "16122", 335, 88.32, 0, 3.39, 0, "vegan", 10, 100, read=_M
)
LENTILS = Food("lentils, cooked", "16070", 116, 9.02, 20.13, 0.38, 7.9, "vegan", 50, 300)
BLACK_BEANS = Food("black beans, cooked", "16015", 132, 8.86, 23.71, 0.54, 8.7, "vegan", 50, 300)
RICE = Food("white rice, cooked", "20045", 130, 2.69, 28.17, 0.28, 0.4, "vegan", 40, 600)
PASTA = Food("pasta, cooked", "20121", 158, 5.80, 30.86, 0.93, 1.8, "vegan", 40, 500)
QUINOA = Food(
    "quinoa, cooked", "20137", 120, 4.40, 21.30, 1.92, 2.8, "vegan", 40, 500, fibre_read=_M
)
OATS = Food("oats, dry", "08120", 379, 13.15, 67.70, 6.52, 10.1, "vegan", 20, 150, fibre_read=_M)
WHOLE_BREAD = Food(
    "wholemeal bread", "18075", 252, 12.45, 42.71, 3.50, 6.0, "vegetarian", 25, 250, fibre_read=_M
)
WHITE_BREAD = Food(
    "white bread", "18069", 266, 8.85, 49.42, 3.33, 2.4, "vegetarian", 25, 250, fibre_read=_M
)
POTATO = Food("potatoes, boiled", "11367", 86, 1.71, 20.01, 0.10, 1.8, "vegan", 50, 700)
SWEET_POTATO = Food("sweet potato, baked", "11508", 90, 2.01, 20.71, 0.15, 3.3, "vegan", 50, 600)
BANANA = Food(
    "bananas", "09040", 89, 1.09, 22.84, 0.33, 2.6, "vegan", 118, 354, "banana", "bananas", 118
)
APPLE = Food(
    "apples", "09003", 52, 0.26, 13.81, 0.17, 2.4, "vegan", 182, 364, "apple", "apples", 182
)
ORANGE = Food(
    "oranges", "09200", 47, 0.94, 11.75, 0.12, 2.4, "vegan", 131, 262, "orange", "oranges", 131
)
BLUEBERRIES = Food(
    "blueberries", "09050", 57, 0.74, 14.49, 0.33, 2.4, "vegan", 30, 250, fibre_read=_M
)
BROCCOLI = Food("broccoli, cooked", "11091", 35, 2.38, 7.18, 0.41, 3.3, "vegan", 50, 150)
SPINACH = Food("spinach", "11457", 23, 2.86, 3.63, 0.39, 2.2, "vegan", 30, 100)
HONEY = Food("honey", "19296", 304, 0.30, 82.40, 0, 0.2, "vegetarian", 10, 250, read=_M)
MAPLE_SYRUP = Food("maple syrup", "19353", 260, 0.04, 67.04, 0.06, 0, "vegan", 10, 300, read=_M)
OLIVE_OIL = Food("olive oil", "04053", 884, 0, 0, 100, 0, "vegan", 5, 40)
ALMONDS = Food("almonds", "12061", 579, 21.15, 21.55, 49.93, 12.5, "vegan", 10, 60)
AVOCADO = Food("avocado", "09037", 160, 2.00, 8.53, 14.66, 6.7, "vegan", 30, 150)

FOODS: tuple[Food, ...] = (
    CHICKEN,
    SALMON,
    TUNA,
    COD,
    EGG,
    YOGURT,
    COTTAGE,
    SKIM_MILK,
    WHEY,
    TOFU,
    SOY_PROTEIN,
    LENTILS,
    BLACK_BEANS,
    RICE,
    PASTA,
    QUINOA,
    OATS,
    WHOLE_BREAD,
    WHITE_BREAD,
    POTATO,
    SWEET_POTATO,
    BANANA,
    APPLE,
    ORANGE,
    BLUEBERRIES,
    BROCCOLI,
    SPINACH,
    HONEY,
    MAPLE_SYRUP,
    OLIVE_OIL,
    ALMONDS,
    AVOCADO,
)
