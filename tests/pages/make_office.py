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


if __name__ == "__main__":
    lancashire()
    home_office_cja()
    gloucestershire()
