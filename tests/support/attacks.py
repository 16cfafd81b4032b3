"""What another person tries against somebody's session, files and downloads, and what came of it.

A stranger guesses: ids, tokens, cookies and paths, and sends what no page would. Who was told
somebody's session id, which is 122 random bits, is that somebody: no attack here is given it where
it would be enough by itself.
"""

from __future__ import annotations

import asyncio
import itertools
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.support.wire import XSRF, Answer, Line, Visit, is_refused, xsrf

# What a victim gave, as it is found in what is drawn or taken away; what a file of ours holds.
WEIGHT, WEIGHED = b"97.31", b"91.3 kg, 2 weigh-ins"
HEIGHT = "profile_height_cm"
OURS = (b"root:x:0", b"run once for the server", b"gatherUsageStats", b"PYTHONPATH=")
FORM = "multipart/form-data; boundary=B"
LOG = b"date,weight_kg\n2026-01-01,91.3\n2026-01-02,91.3\n"
EVIL = "https://elsewhere.example"
AT_ONCE = 32


def form(data: bytes) -> bytes:
    """A file as a page's form brings it."""
    head = b'Content-Disposition: form-data; name="file"; filename="weights.csv"\r\n\r\n'
    return b"--B\r\n" + head + data + b"\r\n--B--\r\n"


@dataclass
class Tally:
    """Tries by kind, and how many of them read or wrote, failed the server, or lacked headers."""

    tries: dict[str, int] = field(default_factory=dict)
    reads: list[str] = field(default_factory=list)
    writes: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    unguarded: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return sum(self.tries.values())

    def tried(self, kind: str, many: int = 1) -> None:
        self.tries[kind] = self.tries.get(kind, 0) + many

    def drew(self, kind: str, what: str, drawn: bytes, *secrets: bytes) -> None:
        """Take note of what was shown to somebody else."""
        if any(secret in drawn for secret in (WEIGHT, WEIGHED, *OURS, *secrets)):
            self.reads.append(f"{kind}: {what}")


@dataclass(frozen=True)
class Request:
    """One forged request; `writes` where an answer of 2xx means that it did."""

    kind: str
    path: str
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    writes: bool = False


class Victim:
    """Somebody with a weight, a log that was brought, and a file that was taken away."""

    def __init__(self, server: str) -> None:
        self.server, self.line = server, Line(server)

    async def arrive(self) -> Victim:
        self.headers = await xsrf(self.line)
        token, cookie = self.headers["X-Xsrftoken"], self.headers["Cookie"]
        self.visit = await Visit.open(self.server, token, origin=self.server, cookie=cookie)
        await self.visit.run(query=f"weight={WEIGHT.decode()}")
        # It is sent to the browser again until that says it has it, which here it never does.
        await self.visit.run(WidgetState(id=self.visit.widgets[HEIGHT], double_value=191.0))
        self.kept = self.visit.told
        assert [one["part"] for one in self.kept["writes"]] == ["profile"]
        self.waiting = self._waiting_file()
        self.taken = await self.take_away(self.visit, self.waiting)
        self.file = await self._bring()
        return self

    async def take_away(self, visit: Visit, waiting: str) -> str:
        """The address of a file that is made when it is asked for; '' where it is not made."""
        asked = BackMsg()
        asked.backend_operation_request.session_id = visit.session
        asked.backend_operation_request.deferred_file.file_id = waiting
        await visit.send(asked)
        answer = await visit.until("backend_operation_response")
        return str(answer.backend_operation_response.deferred_file.url)

    async def has_everything(self) -> bool:
        """Whether all that was given is still there; reads the file that was brought, once."""
        file = await self.line.ask(self.taken)
        await self.visit.go("journal")
        log = await self.visit.run(uploaded(self.visit, self.file))
        is_sent = self.kept["writes"][0] in self.visit.told["writes"]
        return file.status == 200 and WEIGHT in file.body and WEIGHED in log and is_sent

    def _waiting_file(self) -> str:
        for data in self.visit.drawn:
            element = ForwardMsg.FromString(data).delta.new_element
            if element.WhichOneof("type") == "download_button" and (
                element.download_button.label == "Plan CSV"
            ):
                return str(element.download_button.deferred_file_id)
        raise LookupError("no file to take away on the page")

    async def _bring(self) -> FileURLs:
        asked = BackMsg()
        asked.file_urls_request.file_names.append("weights.csv")
        await self.visit.send(asked)
        answer = await self.visit.until("file_urls_response")
        file: FileURLs = answer.file_urls_response.file_urls[0]
        headers = {**self.headers, "Content-Type": FORM}
        brought = await self.line.ask(file.upload_url, "PUT", headers, form(LOG))
        assert brought.status == 204, brought
        return file


def uploaded(visit: Visit, file: FileURLs) -> WidgetState:
    """The value of the journal's field for files that a page sends when one was brought."""
    widget = next(one for key, one in visit.widgets.items() if key.startswith("journal_files"))
    state = WidgetState(id=widget)
    info = state.file_uploader_state_value.uploaded_file_info.add()
    info.file_id, info.name, info.size = file.file_id, "weights.csv", len(LOG)
    info.file_urls.CopyFrom(file)
    return state


def near(chance: random.Random, secret: str) -> str:
    """A guess: nothing to do with a secret id, or all but a little of it."""
    place = chance.randrange(len(secret))
    digit = chance.choice([one for one in "0123456789abcdef" if one != secret[place]])
    return chance.choice(
        (
            str(uuid.UUID(int=chance.getrandbits(128), version=4)),
            secret[:place] + digit + secret[place + 1 :],
            secret[:-1],
            secret[1:],
            secret.upper() if secret.upper() != secret else secret + "0",
            secret + "%00",
            secret + "%20",
            f"..%2f{secret[:8]}",
            "*",
            "%25",
            "' OR '1'='1".replace(" ", "%20"),
        )
    )


def forged_files(chance: random.Random, victim: Victim, own: dict[str, str]) -> Iterator[Request]:
    """Files brought to, and taken from, another's session: ids guessed, then tokens."""
    session, file = victim.visit.session, victim.file.file_id
    brought = {"Content-Type": FORM}
    while True:
        guess, other = near(chance, session), near(chance, file)
        path = f"/_stcore/upload_file/{guess}/{file}"
        yield Request("upload id", path, "PUT", own | brought, form(LOG), writes=True)
        for ids in ((guess, file), (guess, other), (session[:-1], file)):
            yield Request("deleting id", "/_stcore/upload_file/{}/{}".format(*ids), "DELETE", own)
        # From here on as another site would, by the victim's own browser: the address is right.
        path = f"/_stcore/upload_file/{session}/{file}"
        for token in tokens(chance, victim.headers, own):
            yield Request("token", path, "PUT", token | brought, form(LOG), writes=True)
            yield Request("token", path, "DELETE", token, writes=True)
        yield Request("upload read", path, "GET")
        yield Request("upload read", path, "POST", own | brought, form(LOG), writes=True)


def tokens(
    chance: random.Random, theirs: dict[str, str], own: dict[str, str]
) -> Iterator[dict[str, str]]:
    """Headers that a page of another site might get sent: none, wrong ones, another person's."""
    cookie, token = theirs["Cookie"], theirs["X-Xsrftoken"]
    yield {}
    yield {"Cookie": cookie}
    yield {"X-Xsrftoken": token}
    yield {"Cookie": cookie, "X-Xsrftoken": ""}
    yield {"Cookie": cookie, "X-Xsrftoken": own["X-Xsrftoken"]}
    yield {"Cookie": own["Cookie"], "X-Xsrftoken": token}
    yield {"Cookie": cookie, "X-Xsrftoken": f"2|{chance.getrandbits(32):08x}|{'00' * 16}|1"}
    yield {"Cookie": f"{XSRF}=", "X-Xsrftoken": token, "Origin": EVIL}


def forged_media(chance: random.Random, victim: Victim) -> Iterator[Request]:
    """Files that were made for another: names guessed, and numbers of what waits to be made."""
    name = victim.taken.rsplit("/", 1)[-1].split(".")[0]
    while True:
        for guess in (near(chance, name), f"{chance.getrandbits(256):064x}", victim.waiting):
            for ending in ("", ".csv", ".csv%00", "/..%2f"):
                yield Request("media id", f"/media/{guess}{ending}", chance.choice(("GET", "HEAD")))


DOORS = (
    *("/", "/static/", "/static/js/", "/media/", "/app/static/", "/component/", "/plan/"),
    *("/_stcore/bidi-components/", "/_stcore/bidi-components/two-plates.keeper/"),
    *("/component/two-plates.keeper/", "/_stcore/upload_file/", "/_stcore/agent/"),
)
UPS = (
    *("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "%252e%252e%252f", "..;/"),
    *("%c0%ae%c0%ae/", "....//", ".%00./", "%u002e%u002e/", "..%ef%bc%8f", "//", "/%2f"),
)
TARGETS = (
    *("etc/passwd", "app.py", "pages/common/style.py", ".streamlit/config.toml", ".git/config"),
    *(".streamlit/secrets.toml", "proc/self/environ", "%2fetc%2fpasswd", "file:%2f%2f%2fetc"),
)


def forged_paths(chance: random.Random) -> Iterator[Request]:
    """Ways out of every folder that files are served from."""
    while True:
        up = chance.choice(UPS) * chance.randint(1, 9)
        ending = chance.choice(("", "", "", "%00", "%00.js", "/", "/.", "?x", ".js"))
        path = chance.choice(DOORS) + up + chance.choice(TARGETS) + ending
        yield Request("path", path, chance.choice(("GET", "GET", "HEAD")))


FIELDS = (
    *("weight", "height", "age", "sex", "goal", "training_days", "training_start", "diet"),
    *("conditions", "start", "timezone", "session", "week", "units", "nobody"),
)
TEXTS = (
    *("' OR 1=1 --", "'; DROP TABLE part; --", "1 UNION SELECT * FROM sqlite_master", '" OR ""="'),
    *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)"),
    *("{{7*7}}", "${jndi:ldap://x}", "%s%n%x", "../../etc/passwd", "\r\nSet-Cookie: a=1", "\x00"),
    *("NaN", "Infinity", "-1e999", "1" * 400, "9" * 4000, "٣٤", "a\u202eb", "=cmd|' /C calc'!A0"),
)


def encoded(text: str) -> str:
    return "".join(f"%{byte:02x}" for byte in text.encode())


def forged_texts(chance: random.Random) -> Iterator[Request]:
    """Statements and markup in every field of the files' addresses."""
    while True:
        fields = chance.sample(FIELDS, chance.randint(1, 3))
        query = "&".join(f"{one}={encoded(chance.choice(TEXTS))}" for one in fields)
        door = chance.choice(("plan.csv", "day.csv", "plan.ics", "plan.csv", "journal", "why"))
        yield Request("text", f"/{door}?{query}")


def judge(tally: Tally, request: Request, answer: Answer, *secrets: bytes) -> None:
    """Take note of what a request came to."""
    what = f"{request.method} {request.path[:160]}: {answer.status}"
    tally.tried(request.kind)
    tally.drew(request.kind, what, answer.body, *secrets)
    if request.writes and 200 <= answer.status < 300:
        tally.writes.append(f"{request.kind}: {what}")
    if answer.status >= 500 or not answer.status:
        tally.failures.append(f"{request.kind}: {what}")
    located = answer.headers.get("location", "/")
    if not located.startswith("/") or located.startswith(("//", "/\\")):
        tally.failures.append(f"{request.kind}: {what} leads to {located}")
    guarded = {"content-security-policy", "x-content-type-options"} <= answer.headers.keys()
    kept = answer.status >= 400 and answer.headers.get("cache-control") != "no-store"
    if answer.status and (kept or not guarded):
        tally.unguarded.append(f"{request.kind}: {what}")


async def by_http(
    server: str, victim: Victim, tally: Tally, many: int, seed: int, *more: Iterator[Request]
) -> None:
    """Send this many forged requests, some at once; `more` are kinds besides those here."""
    chance = random.Random(seed)
    own = await xsrf(Line(server))
    kinds: list[Iterator[Request]] = [
        forged_files(chance, victim, own),
        forged_media(chance, victim),
        forged_paths(chance),
        forged_texts(chance),
        *more,
    ]
    requests = itertools.islice(itertools.chain.from_iterable(zip(*kinds, strict=False)), many)

    async def send() -> None:
        line = Line(server)
        for request in requests:
            answer = await line.ask(request.path, request.method, request.headers, request.body)
            judge(tally, request, answer, victim.visit.session.encode())
        line.close()

    await asyncio.gather(*(send() for _ in range(AT_ONCE)))


async def by_sockets(server: str, victim: Victim, tally: Tally, many: int, seed: int) -> None:
    """Open web sockets by guessed sessions, from other sites, and with forged cookies."""
    chance = random.Random(seed)
    session, cookie = victim.visit.session, victim.headers["Cookie"]
    looking: list[tuple[Visit, str]] = []
    for number in range(many):
        if number % 3 == 0:
            tally.tried("another site")
            origin = chance.choice((EVIL, "null", "http://127.0.0.1.elsewhere.example", "file://"))
            # All that a victim's browser would send along.
            if not await is_refused(server, origin=origin, cookie=cookie, session=session):
                tally.reads.append(f"another site: {origin}")
            continue
        tally.tried("session id")
        guess = near(chance, session).replace("%", "").replace("'", "").replace("*", "a")
        words: dict[str, Any] = {"session": guess.replace("=", "")}
        if number % 3 == 1:
            words |= {"cookie": f"_streamlit_user={'a' * chance.randint(1, 3000)}; {cookie}"}
        visit = await Visit.open(server, origin=server, **words)
        looking.append((visit, guess)) if number % 10 == 1 else await visit.close()
    # At once: a page that names a session waits for what was kept for it.
    for (visit, guess), drawn in zip(
        looking, await asyncio.gather(*(visit.run() for visit, _ in looking)), strict=True
    ):
        tally.drew("session id", guess, drawn, session.encode())
        await visit.close()


async def by_messages(server: str, victim: Victim, tally: Tally, many: int, seed: int) -> None:
    """Ask, in a session of one's own, for another's files, and for what no page asks."""
    chance = random.Random(seed)
    visit = await Visit.open(server, origin=server)
    tally.drew("message", "first", await visit.run())
    await visit.go("journal")
    for _ in range(many):
        tally.tried("message", 3)
        file = FileURLs(file_id=victim.file.file_id, upload_url=victim.file.upload_url)
        if chance.random() < 0.5:
            file.file_id = near(chance, victim.file.file_id)
        if await victim.take_away(visit, chance.choice((victim.waiting, f"{chance.random()}"))):
            tally.reads.append("message: another's file was made")
        asked = BackMsg()
        asked.backend_operation_request.session_id = victim.visit.session
        asked.backend_operation_request.deferred_file.file_id = victim.waiting
        await visit.send(asked)
        answer = (await visit.until("backend_operation_response")).backend_operation_response
        if answer.deferred_file.url:
            tally.reads.append("message: as another session")
        tally.drew("message", "uploaded", await visit.run(uploaded(visit, file)))
    await visit.close()
