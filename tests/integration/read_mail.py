# Reads a mail draft with Python's own mail package and prints what a mail program would show.
import sys
from email import policy
from email.parser import BytesParser

with open(sys.argv[1], "rb") as file:
    mail = BytesParser(policy=policy.default).parse(file)
print("to", mail["To"], sep="\t")
print("subject", mail["Subject"], sep="\t")
print("unsent", mail["X-Unsent"], sep="\t")
print("body", mail.get_body().get_content().replace("\r\n", "|").replace("\n", "|"), sep="\t")
for part in mail.iter_attachments():
    print("attachment", part.get_filename(), len(part.get_content()), part.get_content()[:2], sep="\t")
