"""From a server's name to a connection that is encrypted, checked and logged in, or one line that says why not."""

from __future__ import annotations

import errno
import smtplib
import socket
import ssl

from skpdoc.delivery.answer import answer
from skpdoc.delivery.connection import Connection
from skpdoc.delivery.server import ConnectionSecurity, Server
from skpdoc.errors import SkpdocError

_NAME = "[127.0.0.1]"
"""what we call ourselves: no name of this computer leaves it"""

_UNTRUSTED = {
    **dict.fromkeys((9, 13), "tanggal mulainya belum tiba; periksa jam komputer ini"),
    10: "masa berlakunya sudah lewat",
    **dict.fromkeys((18, 19), "dibuat sendiri, tidak oleh penerbit yang dikenal"),
    **dict.fromkeys((2, 20, 21, 27), "penerbitnya tidak dikenal"),
    23: "sudah dicabut",
    26: "bukan untuk server",
    **dict.fromkeys((62, 63, 64), "bukan untuk nama server ini"),
}
"""by the numbers of OpenSSL's x509_vfy.h"""
_UNREACHED = {
    errno.ECONNREFUSED: "sambungan ditolak",
    errno.ECONNRESET: "sambungan diputus",
    errno.ECONNABORTED: "sambungan diputus",
    errno.EPIPE: "sambungan diputus",
    errno.EHOSTUNREACH: "tidak ada jalan ke server",
    errno.ENETUNREACH: "tidak ada jaringan",
    errno.ENETDOWN: "jaringan mati",
    errno.EACCES: "dilarang oleh komputer ini",
    errno.EPERM: "dilarang oleh komputer ini",
}


class BusyError(SkpdocError):
    """The server cannot be used now, but perhaps later."""


def log_in(server: Server, password: str) -> Connection:
    """Never in plain text but to this computer itself, never with a certificate that does not hold.

    Raises SkpdocError; BusyError where it may succeed later.
    """
    if server.keamanan is ConnectionSecurity.TANPA and not server.is_loopback:
        raise SkpdocError(
            f"{server}: tanpa enkripsi hanya boleh ke komputer ini sendiri. Pakai keamanan starttls atau tls."
        )
    try:
        client = _greeted(server)
    except smtplib.SMTPResponseException as error:
        raise _refusal(server, error, "") from None
    except (smtplib.SMTPException, OSError) as error:
        raise _explained(server, error) from None
    try:
        _open(client, server, password)
    except smtplib.SMTPResponseException as error:
        client.close()
        raise _refusal(server, error, password) from None
    except (smtplib.SMTPException, OSError, ValueError) as error:
        client.close()
        raise _explained(server, error) from None
    except SkpdocError:
        client.close()
        raise
    return Connection(client, server.batas_akhir)


def _greeted(server: Server) -> smtplib.SMTP:
    """Connected; encrypted already where that comes first."""
    if server.keamanan is ConnectionSecurity.TLS:
        return smtplib.SMTP_SSL(
            server.host, server.port, _NAME, timeout=server.batas_waktu, context=_context(server)
        )
    return smtplib.SMTP(server.host, server.port, _NAME, timeout=server.batas_waktu)


def _open(client: smtplib.SMTP, server: Server, password: str) -> None:
    client.ehlo_or_helo_if_needed()
    if server.keamanan is ConnectionSecurity.STARTTLS:
        if not client.has_extn("starttls"):
            raise SkpdocError(
                f"{server}: server tidak menawarkan STARTTLS, jadi tidak ada yang dikirim. Periksa port dan keamanan "
                "di skpdoc.toml; bila biasanya bisa, jaringan ini mungkin disadap."
            )
        client.starttls(context=_context(server))
        client.ehlo_or_helo_if_needed()
    if server.pengguna:
        client.login(server.pengguna, password)


def _context(server: Server) -> ssl.SSLContext:
    """Certificate and name are checked; an office's own authority comes on top of the system's."""
    context = ssl.create_default_context()
    if server.sertifikat is not None:
        try:
            context.load_verify_locations(server.sertifikat)
        except (OSError, ssl.SSLError) as error:
            raise SkpdocError(
                f"{server.sertifikat}: sertifikat tidak dapat dibaca. Simpan sebagai berkas PEM."
            ) from error
    return context


def _refusal(server: Server, error: smtplib.SMTPResponseException, password: str) -> SkpdocError:
    said = answer(error.smtp_code, error.smtp_error, password)
    if isinstance(error, smtplib.SMTPAuthenticationError) and not said.is_later:
        return SkpdocError(
            f"{server}: login ditolak, {said}. Periksa nama akun dan kata sandinya; Gmail dan Yahoo meminta sandi "
            "aplikasi, bukan kata sandi akun."
        )
    return BusyError(f"{server}: server tidak melayani, {said}. Jalankan lagi nanti.")


def _explained(server: Server, error: Exception) -> SkpdocError:
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return SkpdocError(
            f"{server}: server tidak menerima login dengan kata sandi. Hapus pengguna di skpdoc.toml bila memang tanpa "
            "login, atau minta pengelola server mengizinkannya."
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return SkpdocError(
            f"{server}: sertifikat server tidak dapat dipercaya ({_untrusted(error)}), jadi tidak ada yang dikirim. "
            "Periksa nama servernya; bila sertifikatnya buatan instansi sendiri, sebut berkasnya di skpdoc.toml "
            "(sertifikat)."
        )
    if isinstance(error, ssl.SSLError):
        return SkpdocError(
            f"{server}: sambungan terenkripsi gagal. Cocokkan port dan keamanan di skpdoc.toml: biasanya 587 dengan "
            "starttls, 465 dengan tls."
        )
    if isinstance(error, socket.gaierror):
        return BusyError(
            f"{server}: nama server tidak ditemukan. Periksa ejaannya dan jaringan komputer ini."
        )
    if isinstance(error, TimeoutError) or "timed out" in str(error):
        return BusyError(
            f"{server}: server tidak menjawab dalam {server.batas_waktu:.0f} detik. Periksa nomor port dan jaringannya."
        )
    return BusyError(
        f"{server}: server tidak dapat dihubungi ({_unreached(error)}). Periksa nama server dan nomor port."
    )


def _untrusted(error: ssl.SSLCertVerificationError) -> str:
    """OpenSSL's reason in our words; by its number, since its own words are English."""
    return _UNTRUSTED.get(error.verify_code, f"sebab OpenSSL nomor {error.verify_code}")


def _unreached(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return "sambungan diputus"
    number = error.errno if isinstance(error, OSError) else None
    return _UNREACHED.get(
        number or 0, f"kesalahan sistem {number}" if number else "jawabannya tidak dimengerti"
    )
