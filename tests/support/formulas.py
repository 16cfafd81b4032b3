"""The value of a formula as it is printed for a reader, to compare with what the code returns."""

import math


def value_of(text: str) -> float:
    """Return the value of '10 × 80 − 5 × 30 + 5': only numbers, signs, brackets,
    squares, roots, exp, ln and log10.
    """
    python = text.replace(",", "").replace("×", "*").replace("−", "-").replace("²", "**2")
    python = python.replace("√", "sqrt")
    return float(
        eval(
            python,
            {
                "__builtins__": {},
                "ln": math.log,
                "log10": math.log10,
                "exp": math.exp,
                "sqrt": math.sqrt,
            },
        )
    )
