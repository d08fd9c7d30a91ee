# Checks a workbook against rules of ECMA-376 that spreadsheet programs do not always enforce, and prints each
# violation. Part 2 (Open Packaging Conventions): every part has a content type, every relationship leads to a part, and
# names are unique, also when upper and lower case are not distinguished. Part 1 (SpreadsheetML): a sheet's elements are
# in the schema's order; rows and cells ascend; styles and shared strings exist; sheet names are allowed; columns and
# merged cells do not overlap; defined names refer to sheets, and the filter stays within its sheet's dimension; header
# and footer have at most 255 characters.
import posixpath
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DOC = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

# The child elements of CT_Worksheet in the schema's order: Part 1, 18.3.1.99.
ORDER = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
         "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
         "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
         "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors",
         "smartTags", "drawing", "legacyDrawing", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
         "extLst"]
CELL_TYPES = {"b", "d", "e", "inlineStr", "n", "s", "str"}

package = zipfile.ZipFile(sys.argv[1])
parts = package.namelist()
broken = []


def expect(holds, what):
    if not holds:
        broken.append(what)


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def place(reference):
    letters, digits = re.fullmatch(r"\$?([A-Z]{1,3})\$?([1-9]\d*)", reference).groups()
    return int(digits), column_number(letters)


def area(reference):
    first, _, last = reference.partition(":")
    return place(first), place(last or first)


def check_package():
    expect(package.testzip() is None, "an entry's checksum is wrong")
    expect(len({part.lower() for part in parts}) == len(parts), "two parts have one name")
    types = ET.fromstring(package.read("[Content_Types].xml"))
    defaults = {each.get("Extension").lower() for each in types.iter(TYPES + "Default")}
    overrides = {each.get("PartName") for each in types.iter(TYPES + "Override")}
    for part in parts:
        known = "/" + part in overrides or part.rsplit(".", 1)[-1].lower() in defaults
        expect(known or part == "[Content_Types].xml", f"{part} has no content type")
    for name in overrides:
        expect(name[1:] in parts, f"{name} has a content type and is not there")


def relationships(of):
    folder, name = posixpath.split(of)
    rels = posixpath.join(folder, "_rels", name + ".rels")
    if rels not in parts:
        return {}
    found = {}
    for each in ET.fromstring(package.read(rels)).iter(REL + "Relationship"):
        target = posixpath.normpath(posixpath.join(folder, each.get("Target")))
        expect(each.get("TargetMode") == "External" or target in parts, f"{rels}: nothing at {target}")
        expect(each.get("Id") not in found, f"{rels}: {each.get('Id')} stands twice")
        found[each.get("Id")] = target
    return found


def check_rows(name, sheet, styles, strings):
    row_before = 0
    for row in sheet.find(MAIN + "sheetData"):
        number = int(row.get("r"))
        expect(row_before < number <= 1048576, f"{name}: row {number} after {row_before}")
        row_before, column_before = number, 0
        for cell in row:
            at, column = place(cell.get("r"))
            expect(at == number and column_before < column <= 16384, f"{name}: {cell.get('r')} is out of place")
            column_before = column
            kind = cell.get("t", "n")
            expect(kind in CELL_TYPES, f"{name}: {cell.get('r')} is of type {kind}")
            expect(int(cell.get("s", "0")) < styles, f"{name}: {cell.get('r')} has a style that is not there")
            value = cell.find(MAIN + "v")
            if kind == "s":
                expect(int(value.text) < strings, f"{name}: {cell.get('r')} has a string that is not there")
            if kind == "n" and value is not None:
                float(value.text)


def overlap(one, another):
    (top, left), (bottom, right) = one
    (other_top, other_left), (other_bottom, other_right) = another
    return top <= other_bottom and other_top <= bottom and left <= other_right and other_left <= right


def check_sheet(name, part, styles, strings):
    sheet = ET.fromstring(package.read(part))
    elements = [each.tag.replace(MAIN, "") for each in sheet]
    expect(all(each in ORDER for each in elements), f"{name}: unknown elements in {elements}")
    places = [ORDER.index(each) for each in elements if each in ORDER]
    expect(places == sorted(places), f"{name}: elements out of order: {elements}")
    check_rows(name, sheet, styles, strings)

    last = 0
    for col in sheet.iterfind(f"{MAIN}cols/{MAIN}col"):
        expect(last < int(col.get("min")) <= int(col.get("max")) <= 16384, f"{name}: columns overlap")
        last = int(col.get("max"))
        expect(0 <= float(col.get("width")) <= 255, f"{name}: a column is too wide")
    merged = [area(each.get("ref")) for each in sheet.iterfind(f"{MAIN}mergeCells/{MAIN}mergeCell")]
    for i, one in enumerate(merged):
        expect(not any(overlap(one, another) for another in merged[:i]), f"{name}: merged cells overlap")
    dimension = area(sheet.find(MAIN + "dimension").get("ref"))
    for row in sheet.find(MAIN + "sheetData"):
        for cell in row:
            at = place(cell.get("r"))
            expect(overlap(dimension, (at, at)), f"{name}: {cell.get('r')} lies outside the dimension")
    auto_filter = sheet.find(MAIN + "autoFilter")
    if auto_filter is not None:
        (top, left), (bottom, right) = area(auto_filter.get("ref"))
        (first_row, first_column), (last_row, last_column) = dimension
        inside = first_row <= top <= bottom <= last_row and first_column <= left <= right <= last_column
        expect(inside, f"{name}: the filter lies outside the dimension")
    for text in sheet.iterfind(f"{MAIN}headerFooter/*"):
        expect(len(text.text) <= 255, f"{name}: header or footer has {len(text.text)} characters")


def check_workbook():
    leads = relationships("")
    book_part = "xl/workbook.xml"
    expect(book_part in leads.values(), "the package does not lead to a workbook")
    book_leads = relationships(book_part)
    styles = len(ET.fromstring(package.read("xl/styles.xml")).find(MAIN + "cellXfs"))
    strings = 0
    if "xl/sharedStrings.xml" in parts:
        strings = len(ET.fromstring(package.read("xl/sharedStrings.xml")))

    book = ET.fromstring(package.read(book_part))
    sheets = list(book.find(MAIN + "sheets"))
    names = [sheet.get("name") for sheet in sheets]
    expect(len({name.lower() for name in names}) == len(names), "two sheets have one name")
    expect(len({sheet.get("sheetId") for sheet in sheets}) == len(sheets), "two sheets have one id")
    for name in names:
        expect(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]", name), f"a sheet may not be called {name}")
    for sheet in sheets:
        part = book_leads.get(sheet.get(DOC + "id"))
        expect(part is not None, f"{sheet.get('name')} leads to no part")
        relationships(part)
        check_sheet(sheet.get("name"), part, styles, strings)
    for defined in book.iterfind(f"{MAIN}definedNames/{MAIN}definedName"):
        named = re.findall(r"(?:'([^']+)'|([^'!,]+))!", defined.text)
        for quoted, plain in named:
            expect((quoted or plain) in names, f"{defined.get('name')} names no sheet: {defined.text}")
        expect(int(defined.get("localSheetId", "0")) < len(sheets), f"{defined.get('name')} belongs to no sheet")


check_package()
check_workbook()
for what in broken:
    print("broken:", what)
print("checked", len(parts), "parts")
