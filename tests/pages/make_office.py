"""Makes the office files of the gold set: python make_office.py, with openpyxl, python-docx and reportlab installed.

The committed files were made with it; run it again only to change a page."""
from datetime import date
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

HERE = Path(__file__).parent


def lancashire():
    book = Workbook()
    sheet = book.active
    sheet.title = "Action plan"
    sheet.append(["Lancashire Constabulary: super-complaint on the police response to stalking"])
    sheet.append(["Suzy Lamplugh Trust on behalf of the National Stalking Consortium. Report published 27 September 2024."])
    sheet.append([])
    sheet.append(["Rec", "Recommendation", "Owner", "Due", "Our response", "RAG", "Lead"])
    sheet.append([7, "Change crime recording systems so that stalking is found", "Chief constables", date(2025, 3, 27), "Lancashire Constabulary accepts this recommendation.", "Green", "Head of Crime"])
    sheet.append(["7.1", "Have processes so that officers use the system well", "Chief constables", date(2025, 3, 27), "This has been implemented.", "Green", "Head of Crime"])
    sheet.append([10, "Review learning and training on stalking", "Chief constables", date(2025, 3, 27), "Lancashire Constabulary accepts this recommendation in principle. Work is under way.", "Amber", "Head of Learning"])
    sheet.append([16, "Work together to review how services are commissioned", "Chief constables and PCCs", "27 March 2025", None, None, None])
    sheet.append([None, None, None, None, None, None, None])
    sheet.append(["Key: Green = complete, Amber = on track, Red = at risk"])
    sheet.merge_cells("A1:G1")
    notes = book.create_sheet("Version control")
    notes.append(["Version", "Date", "Author"])
    notes.append(["1.0", date(2024, 11, 21), "Corporate Development"])
    book.save(HERE / "lancashire-stalking-plan.xlsx")


def home_office_cja():
    letter = Document()
    head = letter.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "Home Office"
    head.cell(0, 1).text = "Minister of State for Crime, Policing and Fire\n2 Marsham Street\nLondon SW1P 4DF\nwww.gov.uk/home-office"
    for line in [
        "Martin Ashby\nHM Chief Inspector of Constabulary",
        "By email only",
        "12 April 2024",
        "Reference: MIN/0412/24",
        "Dear Martin,",
        "Super-complaint by the Criminal Justice Alliance: section 60 stop and search",
        "Thank you for the report of 15 December 2023.",
    ]:
        letter.add_paragraph(line)
    letter.add_heading("Recommendation 9", level=2)
    letter.add_paragraph("The Home Office should, by 14 June 2024, review the national guidance on section 60.")
    letter.add_paragraph("The Home Office accepts this recommendation. We will publish the revised guidance by 31 October 2024.")
    letter.add_heading("Recommendation 10", level=2)
    letter.add_paragraph("The Home Office should collect data on the outcome of each search.")
    letter.add_paragraph("The Home Office does not accept this recommendation.")
    letter.add_paragraph("Yours sincerely,")
    letter.add_paragraph("Rt Hon Sam Tordoff MP\nMinister of State for Crime, Policing and Fire")
    letter.add_paragraph("cc: Association of Police and Crime Commissioners; National Police Chiefs’ Council")
    letter.core_properties.author = ""
    letter.save(HERE / "home-office-cja-letter.docx")


def pdf(name, pages):
    page = canvas.Canvas(str(HERE / name), pagesize=A4, invariant=1)
    for lines in pages:
        text = page.beginText(72, 770)
        text.setFont("Helvetica", 11)
        text.setLeading(15)
        for line in lines:
            text.textLine(line)
        page.drawText(text)
        page.showPage()
    page.save()


def gloucestershire():
    pdf("gloucestershire-cc-letter.pdf", [[
        "Gloucestershire Constabulary",
        "No.1 Waterwells, Quedgeley, Gloucester GL2 2AN",
        "",
        "Chief Constable Jo Hartley",
        "",
        "To: National Police Chiefs' Council",
        "",
        "14 January 2022",
        "",
        "Super-complaint on policing and immigration status (Liberty and Southall",
        "Black Sisters): recommendations 1, 4 and 5",
        "",
        "Recommendation 1",
        "We do not accept this recommendation.",
        "",
        "Recommendation 4",
        "We accept this recommendation. It has been implemented.",
        "",
        "Recommendation 5",
        "We will review our policy on sharing data by 30 June 2022.",
        "",
        "Page 1 of 2",
    ], [
        "The Police and Crime Commissioner will write to you separately.",
        "",
        "Yours sincerely",
        "",
        "Jo Hartley",
        "Chief Constable",
        "",
        "Copied to: Independent Office for Police Conduct",
        "",
        "Page 2 of 2",
    ]])


def hertfordshire():
    book = Workbook()
    cover = book.active
    cover.title = "Read me"
    cover["B2"] = "Hertfordshire Constabulary"
    cover["B3"] = "Stalking super-complaint: action plan"
    cover["B5"] = "Super-complaint by the Suzy Lamplugh Trust; report of 27 September 2024"
    cover["B6"] = "Last reviewed"
    cover["C6"] = date(2025, 3, 24)
    plan = book.create_sheet("Plan")
    plan["B3"] = "Recommendation number"
    plan["C3"] = "Text"
    plan["D3"] = "Addressee"
    plan["E3"] = "Target date"
    plan["F3"] = "Position (November 2024)"
    plan["G3"] = "March 2025 update"
    rows = [
        ("Recommendation 7", "Change crime recording systems", "Chief Constables", date(2025, 3, 27), "Accepted", "Completed"),
        ("Recommendation 10", "Review learning and training", "Chief Constables", date(2025, 3, 27), "Accepted", "Underway"),
        ("Recommendation 12", "Review the use of stalking protection orders", "Chief Constables", date(2025, 3, 27), "Noted", None),
        ("Recommendation 25", "Explore how partners can work together", "PCCs and Chief Constables", None, "Under consideration", None),
    ]
    for at, row in enumerate(rows, start=4):
        for column, value in zip("BCDEFG", row):
            plan[f"{column}{at}"] = value
    hidden = book.create_sheet("Workings")
    hidden.sheet_state = "hidden"
    hidden.append(["Recommendation 99", "Home Office", "Rejected"])
    book.save(HERE / "hertfordshire-stalking-plan.xlsx")


def npcc_stalking():
    letter = Document()
    section = letter.sections[0]
    section.header.paragraphs[0].text = "OFFICIAL"
    section.footer.paragraphs[0].text = "National Police Chiefs’ Council, 1st Floor, 10 Victoria Street, London"
    letter.add_paragraph("From: Commander Iris Bell, NPCC lead for stalking and harassment")
    letter.add_paragraph("To: Director General, Independent Office for Police Conduct; His Majesty’s Chief Inspector of Constabulary; Chief Executive, College of Policing")
    letter.add_paragraph("Sent: 22 November 2024")
    letter.add_heading("NPCC response to the stalking super-complaint", level=1)
    letter.add_paragraph("The Suzy Lamplugh Trust’s super-complaint led to your report of 27 September 2024.")
    table = letter.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, ["Recommendation", "Addressed to", "Response of the NPCC"]):
        cell.text = text
    for row in [
        ("18", "NPCC", "The NPCC accepts this recommendation. A toolkit will be issued by 31 May 2025."),
        ("19", "NPCC and CPS", "The NPCC accepts this recommendation in part."),
        ("20", "NPCC", "The NPCC has completed this recommendation."),
    ]:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text
    letter.add_paragraph("For the recommendations to chief constables, each force publishes a plan of its own.", style="List Bullet")
    letter.add_paragraph("We will report on the plans in June 2025.", style="List Bullet")
    letter.core_properties.author = ""
    letter.save(HERE / "npcc-stalking-letter.docx")


def safeguarding_minister():
    pdf("minister-stalking-letter.pdf", [[
        "Home Office                                                   2 Marsham Street",
        "                                                              London SW1P 4DF",
        "",
        "Minister for Safeguarding and Violence Against Women and Girls",
        "",
        "To the Independent Office for Police Conduct",
        "",
        "                                                              6 December 2024",
        "",
        "THE POLICE RESPONSE TO STALKING: SUPER-COMPLAINT BY THE SUZY",
        "LAMPLUGH TRUST",
        "",
        "Thank you for the report that you published with HMICFRS and the Col-",
        "lege of Policing on 27 September 2024.",
        "",
        "Recommendation 1 (Home Office)",
        "The Home Office accepts this recommendation. A review of the law will",
        "be completed by 31 December 2025.",
        "",
        "Recommendation 2 (Home Office and Ministry of Justice)",
        "The Home Office accepts this recommendation in principle. The Ministry",
        "of Justice will answer for itself.",
        "",
        "Recommendation 3 (Home Office)",
        "This recommendation will not be implemented.",
        "",
        "Copied to the National Police Chiefs' Council and the Crown Prosecution",
        "Service",
    ]])


if __name__ == "__main__":
    hertfordshire()
    npcc_stalking()
    safeguarding_minister()
    lancashire()
    home_office_cja()
    gloucestershire()
