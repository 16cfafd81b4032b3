"""An OpenID provider of the tests' own on loopback, with two people, for as long as they run."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from oidc_provider_mock import User, run_server_in_thread

ANN, BEN = "ann", "ben"
HOST = "127.0.0.1"
DISCOVERY = "/.well-known/openid-configuration"
# At least the 32 letters that Streamlit asks for.
COOKIE_SECRET = "a-secret-of-the-tests-and-of-nobody-else"


@contextmanager
def provider(*people: str) -> Iterator[str]:
    """The address of a provider with these people, Ann and Ben where none is named."""
    known = [
        User(sub=name, claims={"email": f"{name}@example.org"}) for name in people or (ANN, BEN)
    ]
    with run_server_in_thread(user_claims=known) as server:
        yield f"http://localhost:{server.server_port}"


class _Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def of_a_wrong_certificate(folder: Path) -> Iterator[str]:
    """The address of a provider whose certificate nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "somebody else")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HOST))]), False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "provider.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    with ThreadingHTTPServer((HOST, 0), _Answers) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield f"https://{HOST}:{server.server_port}"
        server.shutdown()
        thread.join()


def secrets(folder: Path, redirect: str, **providers: str) -> Path:
    """A secrets.toml in a folder, with a provider a name: its address. Few claims are asked for."""
    file = folder / "secrets.toml"
    lines = [
        "[auth]",
        f'redirect_uri = "{redirect}/oauth2callback"',
        f'cookie_secret = "{COOKIE_SECRET}"',
    ]
    for name, address in providers.items():
        lines += [
            f"[auth.{name}]",
            'client_id = "two-plates"',
            'client_secret = "of-the-tests"',
            f'server_metadata_url = "{address}{DISCOVERY}"',
            'client_kwargs = { scope = "openid" }',
        ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
