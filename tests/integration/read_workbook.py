# Reads a workbook with openpyxl, which shares no code with the library that wrote it. Prints each sheet's name and
# size, and the first sheet's rows. Values are separated by tabs; a date is printed as a date, not as its number.
import sys
import openpyxl

workbook = openpyxl.load_workbook(sys.argv[1])
for sheet in workbook:
    print("sheet", sheet.title, sheet.max_row, sheet.max_column, sheet.freeze_panes, sheet.auto_filter.ref, sep="\t")
for row in workbook.worksheets[0].iter_rows(values_only=True):
    print("row", *("" if value is None else value for value in row), sep="\t")
