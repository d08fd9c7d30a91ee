# Clients of httpd: one person on a connection that stays open, or many at once.
import gzip
import re
import select
import socket
import statistics
import subprocess
import time
import urllib.parse
from dataclasses import dataclass

REVIEW, EXPORT = "/campus/certaward/review", "/campus/certaward/export"
PATIENCE = 3600  # seconds that an export of a million rows may take


class NotAnswered(Exception):
    """The module did not answer under this load, so there is no ratio."""


class Closed(Exception):
    """httpd closed the connection after so many bytes of an answer."""

    def __init__(self, received):
        super().__init__()
        self.bytes = received


@dataclass
class Answer:
    status: int
    head: str
    body: bytes
    first_byte: float  # seconds from the request to the first byte
    seconds: float     # seconds from the request to the last byte
    transferred: int   # bytes

    @property
    def text(self):
        is_packed = re.search(r"^Content-Encoding: gzip", self.head, re.M | re.I)
        return (gzip.decompress(self.body) if is_packed else self.body).decode()


class Visitor:
    """A browser with an account's cookie. It adds only the reading of an answer to the answer's time."""

    def __init__(self, port, cookie):
        self.port, self.cookie, self.connection = port, cookie, None

    def ask(self, path, fields=None, headers=()):
        """Sends a GET, or a POST of these fields, and returns the answer."""
        body = b"" if fields is None else urllib.parse.urlencode(fields).encode()
        lines = [f"{'GET' if fields is None else 'POST'} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}",
                 f"Cookie: {self.cookie}", f"Origin: http://127.0.0.1:{self.port}", *headers]
        if fields is not None:
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        question = "\r\n".join(lines).encode() + b"\r\n\r\n" + body
        self.sit_down()
        begun = time.monotonic()
        self.connection.sendall(question)
        try:
            answer = self.read(begun)
        except Closed as closed:
            raise NotAnswered(f"of {path}, {closed.bytes} bytes came before httpd closed the connection") from closed
        # The hundredth answer on a connection says so. Whether its end can be read already is chance.
        if re.search(r"^Connection: close", answer.head, re.M | re.I):
            self.leave()
        return answer

    def page(self, path):
        answer = self.ask(path)
        if answer.status != 200:
            raise NotAnswered(f"{path} was answered with {answer.status}")
        return answer

    def typically(self, path, times=5):
        """Returns the median seconds of the page, so that one slow answer does not count."""
        return statistics.median(self.page(path).seconds for _ in range(times))

    def sit_down(self):
        # A connection that is readable before a request was closed by httpd.
        if self.connection and select.select([self.connection], [], [], 0)[0]:
            self.leave()
        if not self.connection:
            self.connection = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
            self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def leave(self):
        self.connection.close()
        self.connection = None

    def read(self, begun):
        got, first_byte = bytearray(), None
        while not (head := re.match(rb"HTTP/1\.1 (\d+).*?\r\n\r\n", got, re.S)):
            self.receive(got)
            first_byte = first_byte or time.monotonic() - begun
        text = head.group(0).decode("latin-1")
        if length := re.search(r"^Content-Length: (\d+)", text, re.M | re.I):
            while len(got) < head.end() + int(length.group(1)):
                self.receive(got)
            body = bytes(got[head.end():])
        elif re.search(r"^Transfer-Encoding: chunked", text, re.M | re.I):
            while not got.endswith(b"\r\n0\r\n\r\n"):
                self.receive(got)
            body = joined(bytes(got[head.end():]))
        else:
            body = b""
        return Answer(int(head.group(1)), text, body, first_byte, time.monotonic() - begun, len(got))

    def receive(self, got):
        more = self.connection.recv(1 << 20)
        if not more:
            raise Closed(len(got))
        got += more


def joined(chunks):
    body, at = [], 0
    while size := int(chunks[at:chunks.index(b"\r\n", at)], 16):
        at = chunks.index(b"\r\n", at) + 2
        body.append(chunks[at:at + size])
        at += size + 2
    return b"".join(body)


@dataclass
class Crowd:
    """Clients that request one page repeatedly for some seconds, on connections that stay open."""

    port: int
    cookie: str
    clients: int
    seconds: float

    def each(self, path):
        """Returns the seconds a page, as if all were served one after another."""
        return 1 / float(re.search(r"Requests/sec:\s+([\d.]+)", self.come(path)).group(1))

    def slowest(self, path):
        """Returns the seconds within which 99 of 100 pages came."""
        number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s|m)\b", self.come(path)).groups()
        return float(number) * {"us": 1e-6, "ms": 1e-3, "s": 1, "m": 60}[unit]

    def come(self, path):
        said = subprocess.run(["wrk", "-t1", f"-c{self.clients}", f"-d{self.seconds}s", "--timeout", "60s", "--latency",
                               "-H", f"Cookie: {self.cookie}", f"http://127.0.0.1:{self.port}{path}"],
                              check=True, capture_output=True, text=True).stdout
        if "Non-2xx" in said or "Socket errors" in said:
            why = re.findall(r"Non-2xx.*|Socket errors.*|\d+ requests in \S+,", said)
            raise NotAnswered(f"{path} was refused: " + " ".join(why))
        return said
