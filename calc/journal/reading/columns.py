"""Columns read at once where they are written as usual, and told where they cannot be read.

What is written in any other way is left to `values`, which reads each different text for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from calc.journal.reading.questions import DAY_FIRST, Desk
from calc.journal.reading.stamps import (
    DATE_ALONE,
    LENGTHS,
    LONG,
    OFFSET,
    any_moments,
    as_moments,
    iso,
)
from calc.journal.reading.values import (
    EARLIEST,
    LATEST,
    day_first_of,
    moments,
    numbers,
    slashed,
    unread,
)
from calc.tables.sheet import TEXTS, Column, Sheet, as_column, unique

_BLANK = pa.scalar(" ", pa.large_string())
_SECONDS, _NOTHING = pa.scalar(":00", pa.large_string()), pa.scalar("", pa.large_string())
# A comma before three digits is one of thousands where no other comma is in the column.
_GROUPED = r"^(?:-?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d+)?)?$"
# What is told of a row where nothing stands in place of its date.
NO_DATE = "No date in this row"


class Narrow(Sheet):
    """A sheet of which only some columns are read: of fifty nutrients a journal keeps five."""

    def __init__(
        self,
        sheet: Sheet,
        wanted: Sequence[str],
        figures: Sequence[str] = (),
        moments: Sequence[str] = (),
    ) -> None:
        """Take a sheet, and the columns that are wanted of it by the names that they may have.

        `figures` are those of them that are numbers: where they are bare ones, they are read as
        such, and their texts are read only once they are asked for. `moments` are those that differ
        in many rows, or that rows are told by: they are read as they stand, and told apart only
        once asked for.
        """
        super().__init__(sheet.data)
        self.header = sheet.header
        self.above, self.uneven = sheet.above, sheet.uneven
        self.decimal_comma = sheet.decimal_comma
        self._width, self._fields = len(next(sheet.records).fields), sheet.width
        self._moments = _names(sheet, moments)
        self._figures = _names(sheet, figures) - self._moments
        self._wanted = _names(sheet, wanted) - self._figures - self._moments
        # Rows are counted by a column of texts.
        if not self._wanted | self._moments:
            self._wanted = {self.header[0]}
            self._figures -= self._wanted
        self._whole = sheet

    @cached_property
    def figures(self) -> dict[str, np.ndarray]:
        """The columns of bare numbers, blanks as nan; none where anything else is among them."""
        return self._read[1]

    @cached_property
    def moments(self) -> dict[str, pa.Array]:
        """The columns of moments as they stand, blanks around them too."""
        return self._read[2]

    @cached_property
    def _read(self) -> tuple[dict[str, Column], dict[str, np.ndarray], dict[str, pa.Array]]:
        names = unique(self.header)
        kinds: dict[str, pa.DataType] = {}
        for at, name in enumerate(names):
            if name in self._figures:
                kinds[f"{at}"] = pa.float64()
            elif name in self._moments:
                kinds[f"{at}"] = pa.large_string()
            elif name in self._wanted:
                kinds[f"{at}"] = TEXTS
        # There is but one block, and threads cost more than they save.
        try:
            every = self._parsed(kinds, threads=False)
        except pa.ArrowInvalid:  # not all are bare numbers
            try:
                texts = {
                    place: TEXTS if kind == pa.float64() else kind for place, kind in kinds.items()
                }
                every = self._parsed(texts, threads=False)
            except pa.ArrowInvalid:  # rows of differing length, or a quote that is never closed
                return self._row_by_row(names), {}, {}
        found, figures, moments = {}, {}, {}
        for place in kinds:
            read, name = every.column(place), names[int(place)]
            if pa.types.is_large_string(read.type):
                moments[name] = read.chunk(0) if read.num_chunks else pa.array([], read.type)
            elif read.type != pa.float64():
                found[name] = as_column(read)
            # 'nan' and 'inf' are no figures: such a column is left to be read by its texts.
            elif np.isfinite(read.drop_null().to_numpy()).all():
                figures[name] = read.to_numpy()
        return found, figures, moments

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns that are wanted, each with its different texts."""
        return self._read[0]

    def texts(self, *names: str) -> pd.Series:
        """Return a column without blanks around its texts, as `Sheet.texts` does."""
        name = self.column(*names)
        if name and name not in self.columns:
            self.columns[name] = self._told_apart(name)
        return super().texts(*names)

    def _told_apart(self, name: str) -> Column:
        if name in self.moments:
            return as_column(pa.chunked_array([self.moments[name].dictionary_encode()]))
        place = f"{unique(self.header).index(name)}"
        return as_column(self._parsed({place: TEXTS}, threads=False).column(place))

    @cached_property
    def size(self) -> int:
        """How many rows are below the header."""
        counted = next(iter(self.moments.values()), None)
        return super().size if counted is None else len(counted)


def _names(sheet: Sheet, names: Sequence[str]) -> set[str]:
    return {sheet.column(name) for name in names} - {""}


def figures_of(sheet: Sheet, *names: str) -> pd.Series | None:
    """Return a column of bare numbers and blanks; None where it is to be read by its texts."""
    name = sheet.column(*names)
    if not isinstance(sheet, Narrow) or not name:
        return None
    if name in sheet.figures:
        return pd.Series(sheet.figures[name])
    if name not in sheet.moments:
        return None
    made = _cast(sheet.moments[name])
    return None if made is None else pd.Series(made)


def plain_numbers(column: pd.Series) -> pd.Series | None:
    """Return a column of bare numbers and blanks; None where anything else is among them."""
    return _bare(_arrow(column), column)


def grouped_numbers(column: pd.Series) -> pd.Series | None:
    """Return a column of bare numbers, blanks and '2,150'; None where anything else is there."""
    texts = _arrow(column)
    if not pc.all(pc.match_substring_regex(texts, _GROUPED)).as_py():
        return None
    return _bare(pc.replace_substring(texts, ",", ""), column)


def _bare(texts: pa.Array, column: pd.Series) -> pd.Series | None:
    made = _cast(texts)
    return None if made is None else pd.Series(made[column.cat.codes.to_numpy()], column.index)


def _cast(texts: pa.Array) -> np.ndarray | None:
    """Return texts as numbers, blanks as nan; None where one is neither."""
    blank = pc.equal(texts, "")
    given = pc.if_else(blank, None, texts) if pc.any(blank).as_py() else texts
    try:
        pc.cast(given[:1], pa.float64())  # of a whole column each fault takes its time
        made = pc.cast(given, pa.float64()).to_numpy(zero_copy_only=False)
    except pa.ArrowInvalid:
        return None
    known = np.isfinite(made) | blank.to_numpy(zero_copy_only=False)
    return made if known.all() else None


def dates_of(sheet: Narrow, *names: str, clock: str = "") -> pd.DataFrame | None:
    """Return `date` and `time` of a column of moments as dates and moments, not as texts.

    `clock` is the column of the time, where that has one of its own.
    A moment is as written: an offset is left out. None where not every one is a date, or a date
    with a time, in one of the usual ways: those are for the caller to read.
    """
    texts = sheet.moments.get(sheet.column(*names))
    if texts is None:
        return None
    if not clock:
        return any_moments(texts)
    times = sheet.moments.get(sheet.column(clock))
    if times is None or pc.max(pc.binary_length(texts)).as_py() != DATE_ALONE:
        return None
    return as_moments(pc.binary_join_element_wise(texts, times, _BLANK))


def days_of(sheet: Narrow, *names: str) -> pd.Series | None:
    """Return the dates of a column of moments, whatever time stands behind each.

    None where one does not begin with an ISO date.
    """
    texts = sheet.moments.get(sheet.column(*names))
    if texts is None:
        return None
    made = as_moments(pc.utf8_slice_codeunits(texts, 0, DATE_ALONE))
    return None if made is None else made["date"]


def plain_moments(column: pd.Series) -> pd.DataFrame | None:
    """Return `date` and `time` of a column of ISO dates, with a time or an offset or neither.

    The time is as written. None where anything else is among them.
    """
    texts = _arrow(column)
    lengths = pc.utf8_length(texts)
    if not pc.all(pc.is_in(lengths, pa.array(sorted(LENGTHS), lengths.type))).as_py():
        return None
    tails = pc.unique(pc.utf8_slice_codeunits(texts, LONG))
    if not all(pc.match_substring_regex(tails.filter(pc.not_equal(tails, "")), OFFSET).to_pylist()):
        return None
    try:
        pc.cast(pc.utf8_slice_codeunits(texts[:1], 0, LONG), pa.timestamp("s"))
        moments = pc.cast(pc.utf8_slice_codeunits(texts, 0, LONG), pa.timestamp("s"))
    except pa.ArrowInvalid:
        return None
    span = pc.min_max(pc.cast(moments, pa.date32())).as_py()
    if not EARLIEST <= (span["min"] or EARLIEST) <= (span["max"] or LATEST) <= LATEST:
        return None
    times = pc.utf8_slice_codeunits(texts, DATE_ALONE + 1, LONG)
    short = pc.equal(pc.utf8_length(times), len("06:13"))
    whole = pc.if_else(short, pc.binary_join_element_wise(times, _SECONDS, _NOTHING), times)
    codes = column.cat.codes.to_numpy()
    return pd.DataFrame(
        {
            "date": _taken(pc.utf8_slice_codeunits(texts, 0, DATE_ALONE), codes),
            "time": _taken(whole, codes),
        },
        index=column.index,
    )


def spelled_out(column: pd.Series, day_first: bool | None) -> pd.Series | None:
    """Return a column of '7/25/2026', '25-07-2026 18:30' or 'Jul 25, 2026, 6:30 PM' as ISO dates.

    `day_first` says what comes first where the column leaves it open. None where it is not said,
    and where anything else is among them.
    """
    made = iso(_arrow(column), day_first)
    if made is None:
        return None
    again = pd.Categorical.from_codes(*pd.factorize(pd.array(made, dtype="str")))
    return pd.Series(again.take(column.cat.codes.to_numpy()), index=column.index)


def _arrow(column: pd.Series) -> pa.Array:
    return pa.array(column.cat.categories.array, pa.large_string())


def _taken(texts: pa.Array, codes: np.ndarray) -> pd.api.extensions.ExtensionArray:
    return pd.array(texts.take(pa.array(codes)), dtype="str")


def number_column(
    sheet: Sheet,
    desk: Desk,
    *names: str,
    read: Callable[[pd.Series], pd.Series] | None = None,
) -> pd.Series:
    """Return the first column of these names as numbers; what is none is blank, and is told.

    `read` makes numbers of texts where not all of them are bare ones.
    """
    if not sheet.column(*names):
        return pd.Series(np.nan, index=range(sheet.size))
    if isinstance(sheet, Narrow) and sheet.column(*names) in sheet.figures:
        return pd.Series(sheet.figures[sheet.column(*names)])
    texts = sheet.texts(*names)
    made = numbers(texts, decimal_comma=sheet.decimal_comma) if read is None else read(texts)
    odd = unread(texts, made)
    if odd.any():
        column, what, done = sheet.column(*names), "This is no number", "left blank"
        desk.tell(odd, what, done, lines=sheet.lines, column=column, values=texts)
    return made


def moment_columns(sheet: Sheet, desk: Desk, *names: str, blank: str = NO_DATE) -> pd.DataFrame:
    """Return `date` and `time` of the first column of these names, blank where there is none.

    What cannot be read is told, and a blank is told as `blank`. Where the dates leave open whether
    the day or the month comes first, the person is asked, and until then these dates are blank.
    """
    texts = sheet.texts(*names)
    first = day_first_of(texts)
    column = sheet.column(*names)
    if first is None:
        open_ones = slashed(texts)
        answer = desk.date_order(str(texts[open_ones].iloc[0]))
        first = answer == DAY_FIRST
        if not answer:
            desk.tell(
                open_ones,
                "The date can be read in two ways",
                lines=sheet.lines,
                column=column,
                values=texts,
            )
            made = moments(texts.astype("str").where(~open_ones, ""))
            readable = ~open_ones
        else:
            made, readable = moments(texts, day_first=first), None
    else:
        made, readable = moments(texts, day_first=first), None
    dates = made["date"] if readable is None else made["date"].where(readable, "open")
    tell_undated(sheet, desk, dates, texts, column, blank)
    return made


def tell_undated(
    sheet: Sheet, desk: Desk, dates: pd.Series, texts: pd.Series, column: str, blank: str
) -> None:
    """Tell each row without a date: as `blank` where nothing stood, else that it cannot be read."""
    undated = dates == ""
    if not undated.any():
        return
    nothing = texts == ""
    lines = sheet.lines
    desk.tell(undated & nothing, blank, lines=lines, column=column)
    unread_date = "The date cannot be read"
    desk.tell(undated & ~nothing, unread_date, lines=lines, column=column, values=texts)
