"""Last days as other libraries count them, for every day of years: witnesses who know nothing of this project.

`holidays` (MIT) knows the bank holidays of each part of the United Kingdom, `lexdays` (MIT) the business days of the
courts of England and Wales, `dateutil` adds months. Where a witness cannot say what the law says, the test shows by
hand what the difference is.
"""

import datetime
from collections.abc import Iterator
from typing import Any

import holidays
import lexdays
import pytest
from dateutil.relativedelta import relativedelta

import super_complaints as sc

YEARS = range(2018, 2029)
ENGLAND, SCOTLAND, NORTHERN_IRELAND = (
    holidays.country_holidays("GB", subdiv=part, years=YEARS) for part in ("ENG", "SCT", "NIR")
)
COURTS = lexdays.calendar("gb-eaw")
DAY = datetime.timedelta(days=1)


def days(first: str, last: str) -> Iterator[datetime.date]:
    day = datetime.date.fromisoformat(first)
    while day <= datetime.date.fromisoformat(last):
        yield day
        day += DAY


def record(**fields: Any) -> sc.SuperComplaint:
    return sc.load({"schema": "1", "id": "case", "title": "A case", **fields})


POLICE = record(scheme="police", made_by=["hestia"])
SERVICE_POLICE = record(scheme="service-police")
CONSUMER = record(scheme="consumer")


def of(record: sc.SuperComplaint, id: str, received: datetime.date) -> sc.Deadline:
    (deadline,) = record.explain(deadline=id, assumed_received=received).deadlines
    return deadline


def last_day(deadline: sc.Deadline) -> datetime.date:
    assert deadline.computed is not None and deadline.computed.earliest == deadline.computed.latest
    return deadline.computed.latest


def acknowledged(record: sc.SuperComplaint, received: datetime.date) -> datetime.date:
    return last_day(of(record, "acknowledgement", received))


def passed_over(record: sc.SuperComplaint) -> dict[datetime.date, str | None]:
    """Every holiday that some count of five working days passes over, with its name."""
    found = {}
    for day in days("2018-01-01", "2028-12-21"):
        for step in of(record, "acknowledgement", day).counts[0].steps:
            if step.treated is sc.DayUse.HOLIDAY:
                found.update(
                    dict.fromkeys(
                        (step.first + DAY * at for at in range((step.last - step.first).days + 1)), step.words
                    )
                )
    return found


def on_weekdays(*calendars: holidays.HolidayBase) -> set[datetime.date]:
    return {
        day
        for calendar in calendars
        for day in calendar
        if day.weekday() < 5 and day <= datetime.date(2028, 12, 26)
    }


def test_the_bank_holidays_of_england_and_wales_are_those_that_holidays_knows() -> None:
    ours = passed_over(POLICE)
    theirs = on_weekdays(ENGLAND)
    for year in YEARS:
        assert {day for day in ours if day.year == year} == {day for day in theirs if day.year == year}, year
    # Moved, and once only.
    assert datetime.date(2020, 5, 8) in ours and datetime.date(2020, 5, 4) not in ours
    assert ours[datetime.date(2022, 9, 19)] == "Bank Holiday for the State Funeral of Queen Elizabeth II"


def test_the_bank_holidays_of_england_and_wales_are_those_of_the_courts() -> None:
    ours = passed_over(POLICE)
    for day in days("2019-01-01", "2028-12-26"):
        assert COURTS.is_business_day(day) == (day.weekday() < 5 and day not in ours), day


def test_the_public_holidays_of_the_united_kingdom_are_those_of_its_parts() -> None:
    assert set(passed_over(SERVICE_POLICE)) == on_weekdays(ENGLAND, SCOTLAND, NORTHERN_IRELAND)


def test_acknowledgement_is_due_on_the_fifth_working_day_beginning_with_receipt() -> None:
    for received in days("2018-01-01", "2028-12-20"):
        first = received if ENGLAND.is_working_day(received) else ENGLAND.get_nth_working_day(received, 1)
        assert acknowledged(POLICE, received) == ENGLAND.get_nth_working_day(first, 4), received


def test_the_courts_cannot_begin_with_the_day_of_receipt() -> None:
    # Friday 31 May 2019 is day 1 (SI 2018/748 regulation 5), Thursday 6 June day 5. The Civil Procedure Rules 2.8 leave
    # the first day out: Friday 7 June.
    friday = datetime.date(2019, 5, 31)
    assert acknowledged(POLICE, friday) == datetime.date(2019, 6, 6)
    assert lexdays.compute("gb-eaw/cpr", friday, "P5D").deadline == datetime.date(2019, 6, 7)
    # Four business days on from the first day is the same count in their words.
    for received in days("2019-01-01", "2028-12-20"):
        if COURTS.is_business_day(received):
            assert acknowledged(POLICE, received) == COURTS.add_business_days(received, 4), received


def test_the_first_progress_report_is_due_on_the_fifty_sixth_working_day() -> None:
    for told in days("2019-01-01", "2027-12-31"):
        if not COURTS.is_business_day(told):
            continue
        case = record(
            scheme="police",
            made_by=["hestia"],
            events=[{"id": "told", "kind": "announced", "date": str(told)}],
        )
        first = case.explain(deadline="progress-report-1", as_of=told).deadlines[0]
        assert last_day(first) == COURTS.add_business_days(told, 55), told


def test_a_response_is_due_ninety_days_after_the_day_of_receipt() -> None:
    for received in days("2004-01-01", "2030-12-31"):
        assert last_day(of(CONSUMER, "response", received)) == received + 90 * DAY


@pytest.mark.parametrize("months", [1, 2, 4, 6, 12])
def test_months_end_on_the_corresponding_date(months: int) -> None:
    for published in days("2023-07-01", "2024-12-31"):
        case = record(
            scheme="police",
            reports=[{"id": "report", "kind": "report", "published": str(published)}],
            recommendations=[
                {
                    "id": "r1",
                    "due": {"within": f"P{months}M", "after": "report_published", "first_day": "not_counted"},
                }
            ],
        )
        (due,) = case.explain(deadline="item:r1").deadlines
        assert last_day(due) == published + relativedelta(months=months), published


def test_past_the_horizon_neither_tells() -> None:
    received = datetime.date(2028, 12, 28)
    deadline = of(POLICE, "acknowledgement", received)
    assert (deadline.computed, deadline.certainty) == (None, sc.Certainty.CANNOT_TELL)
    with pytest.raises(lexdays.CoverageError):
        COURTS.add_business_days(received, 4)
    # And before the first year: theirs begins in 2019, ours with the first super-complaints in 2018.
    with pytest.raises(lexdays.CoverageError):
        COURTS.add_business_days(datetime.date(2018, 5, 31), 4)
    assert acknowledged(POLICE, datetime.date(2018, 5, 31)) == datetime.date(2018, 6, 6)


def test_what_no_witness_can_say() -> None:
    """A trigger of which the month alone is known: both ends, and no more certainty than there is."""
    (vague,) = POLICE.explain(deadline="acknowledgement", assumed_received="2020-03").deadlines
    assert vague.certainty is sc.Certainty.RANGE
    assert vague.computed is not None
    ends = [
        ENGLAND.get_nth_working_day(datetime.date(2020, 3, 2), 4),
        ENGLAND.get_nth_working_day(datetime.date(2020, 3, 31), 4),
    ]
    assert [vague.computed.earliest, vague.computed.latest] == ends
