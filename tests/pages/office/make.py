"""Makes the files of this folder with the libraries that bodies' own tools resemble.

    pip install openpyxl python-docx reportlab odfpy xlwt
    python make.py

The letter and the plan are invented, in the layout of real ones.
"""

import datetime
from pathlib import Path

import docx
import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl.styles import Font
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

HERE = Path(__file__).parent

LETTER = [
    "From: Chief Constable Anna Example, Kent Police",
    "To: His Majesty’s Chief Inspector of Constabulary",
    "Date: 27 March 2025",
    "Dear Sir",
    "I write about the super-complaint on the police response to stalking, and about the recommendations that the "
    "joint report makes to chief constables. The force has read all of them and has put one officer in charge of the work.",
    "Recommendation 7",
    "We accept this recommendation. The force will publish guidance by 30 June 2025.",
    "Yours sincerely",
]
HEAD = ["Recommendation", "Number", "Force update", "Due"]
ROWS = [
    ["Chief constables should review how stalking is recorded after the super-complaint.", 7.1, "We accept this recommendation.\nWork is under way.",
     datetime.date(2025, 3, 27)],
    ["Chief constables should train their staff.", 7.1, "Training began in 2024.", datetime.date(2025, 6, 30)],
]


def word():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "OFFICIAL"
    for line in LETTER:
        document.add_paragraph(line, style="Heading 1" if line.startswith("Recommendation") else None)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Action", "Owner"
    row = table.add_row().cells
    row[0].text, row[1].text = "Publish guidance on the recording of stalking.", "Head of crime"
    document.save(HERE / "letter.docx")


def pdf():
    def printed(canvas, template):
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, 300, "OFFICIAL")
        canvas.drawString(280, 30, f"Page {template.page}")

    style = getSampleStyleSheet()["BodyText"]
    flow = []
    for line in LETTER:
        flow += [Paragraph(line, style), Spacer(1, 10)]
    document = SimpleDocTemplate(str(HERE / "letter.pdf"), pagesize=(A4[0], 320), invariant=1)
    document.build(flow, onFirstPage=printed, onLaterPages=printed)


def excel():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Stalking"
    sheet["A1"] = "Kent Police: plan on the super-complaint on stalking"
    sheet.merge_cells("A1:D1")
    sheet.append([])
    sheet.append(HEAD)
    for cell in sheet[3]:
        cell.font = Font(bold=True)
    for row in ROWS:
        sheet.append(row)
    sheet["B5"].number_format = "0.00"
    hidden = book.create_sheet("Notes")
    hidden["A1"] = "Ask the chief first."
    hidden.sheet_state = "hidden"
    book.save(HERE / "plan.xlsx")


def old_excel():
    book = xlwt.Workbook()
    sheet = book.add_sheet("Stalking")
    date = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for at, row in enumerate([HEAD, *ROWS]):
        for column, value in enumerate(row):
            sheet.write(at, column, value, *([date] if isinstance(value, datetime.date) else []))
    book.save(str(HERE / "plan.xls"))


def open_document():
    document = OpenDocumentSpreadsheet()
    table = Table(name="Stalking")
    for row in [HEAD, *ROWS]:
        line = TableRow()
        for value in row:
            shown = value.strftime("%d/%m/%Y") if isinstance(value, datetime.date) else str(value)
            cell = TableCell(valuetype="string")
            for part in shown.split("\n"):
                cell.addElement(P(text=part))
            line.addElement(cell)
        table.addElement(line)
    document.spreadsheet.addElement(table)
    document.save(str(HERE / "plan.ods"))


for make in (word, pdf, excel, old_excel, open_document):
    make()
