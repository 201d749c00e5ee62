"""Makes a record from nothing, checks it, adds a response, and checks it again.

python examples/python/make.py
"""

from dataclasses import replace  # from Python 3.13 on also `copy.replace`

import super_complaints as sc


def main() -> None:
    record = made()
    show(record, "2021-09-01")
    record = with_response(record)
    show(record, "2021-12-01")
    print(record.to_json())


def made() -> sc.SuperComplaint:
    """A report with one recommendation, a request to answer it, and a search that found no answer. All of it is made up."""
    return sc.SuperComplaint(
        id="made-up",
        scheme="police",
        title="A made-up super-complaint",
        made_by=["hestia"],
        reports=[
            sc.Report(
                id="report",
                kind="report",
                by=["hmicfrs", "college-of-policing", "iopc"],
                published="2021-05-26",
                documents=["report"],
                outcomes=[sc.Outcome(kind="recommendations")],
            )
        ],
        recommendations=[
            sc.Recommendation(
                id="r1",
                number="1",
                gist="commission work on what victims experience",
                addressees=["home-office"],
                sources=["report#section 4"],
            )
        ],
        requests=[
            sc.Request(
                id="respond",
                asked=["home-office"],
                items=["r1"],
                due=sc.Due(words="by 21 July 2021", date="2021-07-21"),
                sources=["report#section 5"],
            )
        ],
        searches=[sc.Search(id="september", date="2021-09-01", places=["page"])],
        documents=[
            sc.Document(
                id="report",
                kind="report",
                by=["hmicfrs"],
                urls=["https://example.org/report"],
                published="2021-05-26",
                last_seen="2021-09-01",
            ),
            sc.Document(
                id="page", kind="responses_page", urls=["https://example.org/responses"], last_seen="2021-09-01"
            ),
        ],
        sources=["report"],
    )


def with_response(record: sc.SuperComplaint) -> sc.SuperComplaint:
    """The Home Office accepts, in a letter that came after the search."""
    letter = sc.Document(
        id="letter",
        kind="letter",
        by=["home-office"],
        urls=["https://example.org/letter"],
        sent="2021-10-14",
        last_seen="2021-12-01",
    )
    answer = sc.Answer(
        items=["r1"], position="accepted", delivery="under_way", quote="We accept the recommendation"
    )
    response = sc.Response(
        id="home-office", by=["home-office"], documents=["letter"], answers=[answer], sources=["letter"]
    )
    return replace(record, responses=(*record.responses, response), documents=(*record.documents, letter))


def show(record: sc.SuperComplaint, date: str) -> None:
    """What a check says as of a date, and which bodies owe an answer."""
    checked = record.check(as_of=date)
    print(f"as of {date}: {checked.verdict}")
    for finding in checked.findings:
        print(f"  {finding.code} {finding.pointer} {finding.message}")
    owing = [cell.name for _, cell in record.matrix(date).owing()]
    print(f"  owing an answer: {', '.join(owing) or 'none'}")


if __name__ == "__main__":
    main()
