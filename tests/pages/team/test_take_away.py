"""What a coach takes along: a sheet a person, files of everybody."""

from __future__ import annotations

from calc.show.team.sheets import links
from calc.tables.safe_csv import from_csv, to_csv
from pages.team import take_away
from tests.support.app import text
from tests.support.squads import squad
from tests.support.team_page import at_team, roster_of


def test_everybody_has_a_printed_sheet():
    roster = squad(4)
    html = take_away._sheets(roster, "metric", (), dict)
    assert html.count("<article>") == 4
    assert all(f"<h1>{name}</h1>" in html for name in roster.names)


def test_a_large_team_has_tables_and_is_told_why_no_sheets():
    table = squad(40).table
    few = [one.label for one in at_team(squad(3)).download_button]
    assert "Workbook, a sheet a person" in few
    rows = "".join(f"P{one},80,180,30,male,gain,\n" for one in range(201))
    app = at_team(roster_of(rows))
    many = [one.label for one in app.download_button]
    assert "Workbook, a sheet a person" not in many
    assert "Plans CSV" in many
    assert "Sheets are for up to 200 people" in text(app)
    assert len(from_csv(to_csv(squad(40).plans))) == len(table)


def test_nobody_guarded_gets_a_link_that_would_show_what_is_withheld():
    roster = roster_of("Ana,62,168,27,female,gain,\nCleo,71,176,31,female,gain,pregnant\n")

    def own() -> dict[int, str]:
        return links(roster, "metric", "https://a.example/plan?{}".format)

    table = from_csv(take_away._plans_csv(roster, own).decode("utf-8-sig"))
    assert [bool(one) for one in table["link"].fillna("")] == [True, False]
    html = take_away._sheets(roster, "metric", (), own)
    assert html.count("<img") == 1
