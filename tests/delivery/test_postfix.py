"""Everything once through a real mail server: what lies in the mailboxes is what was to be sent."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from email import message_from_bytes, policy
from functools import partial
from pathlib import Path

import mail_runs as runs
import pytest
from certificates import issue

from skpdoc.delivery.letter import Letter
from skpdoc.delivery.login import log_in
from skpdoc.delivery.sending import SendOutcome, SendRun
from skpdoc.delivery.server import ConnectionSecurity
from skpdoc.model.kiriman import MailingState

POSTFIX = shutil.which("postfix") or shutil.which("postfix", path="/usr/sbin")
PEOPLE = 5
UNKNOWN = PEOPLE
_PATIENCE = 20

pytestmark = [
    pytest.mark.skipif(
        sys.platform != "linux" or not POSTFIX, reason="Postfix is not installed (apt-get install postfix)"
    ),
    pytest.mark.skipif(sys.platform == "linux" and os.geteuid() != 0, reason="only root can start Postfix"),
]

MAIN = """\
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/data
maillog_file = {folder}/log
maillog_file_prefixes = /tmp
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = uji.contoh.go.id
mydestination =
mynetworks = 127.0.0.0/8
relayhost =
default_transport = error:keluar
alias_maps =
virtual_mailbox_domains = contoh.go.id
virtual_mailbox_base = {folder}/kotak
virtual_mailbox_maps = texthash:{folder}/daftar
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
smtpd_recipient_restrictions = permit_auth_destination, reject
smtpd_tls_cert_file = {folder}/server.pem
smtpd_tls_key_file = {folder}/server.key
smtpd_tls_security_level = encrypt
smtpd_tls_session_cache_database =
message_size_limit = 2000000
"""
MASTER = """\
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
"""


@pytest.fixture
def postfix() -> Iterator[tuple[Path, int]]:
    """A Postfix of its own, with boxes for the people; its folder and its port on loopback."""
    folder = Path(tempfile.mkdtemp(prefix="skpdoc-postfix-", dir="/tmp"))  # its own users must get through
    folder.chmod(0o755)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    owner, nobody = pwd.getpwnam("postfix"), pwd.getpwnam("nobody")
    for name, user in (("spool", None), ("data", owner), ("kotak", nobody)):
        (folder / name).mkdir()
        if user:
            os.chown(folder / name, user.pw_uid, user.pw_gid)
    issue(folder)
    boxes = "".join(f"{runs.address(number)} {number}/\n" for number in range(PEOPLE))
    (folder / "daftar").write_text(boxes, "utf-8")
    (folder / "etc").mkdir()
    main = MAIN.format(folder=folder, uid=nobody.pw_uid, gid=nobody.pw_gid)
    (folder / "etc" / "main.cf").write_text(main, "utf-8")
    (folder / "etc" / "master.cf").write_text(MASTER.format(port=port), "utf-8")
    server = subprocess.Popen([POSTFIX or "", "-c", str(folder / "etc"), "start-fg"], start_new_session=True)
    try:
        _wait_for(port, folder / "log")
        yield folder, port
    finally:
        subprocess.run([POSTFIX or "", "-c", str(folder / "etc"), "stop"], check=False, capture_output=True)
        server.wait(_PATIENCE)
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(port: int, log: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"Postfix does not answer: {log.read_text('utf-8') if log.exists() else 'no log'}")


def _arrived(folder: Path, count: int) -> dict[str, list[bytes]]:
    """The messages by box, once there are ``count`` of them."""
    until = time.monotonic() + _PATIENCE
    found: list[Path] = []
    while len(found) < count and time.monotonic() < until:
        time.sleep(0.1)
        found = sorted((folder / "kotak").glob("*/new/*"))
    boxes: dict[str, list[bytes]] = {}
    for path in found:
        boxes.setdefault(path.parts[-3], []).append(path.read_bytes())
    return boxes


def test_what_lies_in_the_mailboxes_is_what_was_sent(postfix: tuple[Path, int], tmp_path: Path) -> None:
    folder, port = postfix
    server = runs.server(
        port, keamanan=ConnectionSecurity.STARTTLS, sertifikat=folder / "ca.pem", batas_akhir=20
    )
    heard: list[SendOutcome] = []
    with runs.opened(tmp_path) as ledger:
        letters = [one for number in range(PEOPLE + 1) if (one := runs.letter(ledger, number))]
        tasks = [runs.task(ledger, surat) for surat in letters]
        SendRun(partial(log_in, server, ""), runs.SENDER, runs.QUICK, heard.append).send(tasks)
    ends = {one.surat.untuk: one.keadaan for one in heard}
    assert ends.pop(runs.address(UNKNOWN)) is MailingState.REFUSED
    assert set(ends.values()) == {MailingState.SENT}
    boxes = _arrived(folder, PEOPLE)
    assert set(boxes) == {str(number) for number in range(PEOPLE)}
    for surat in letters[:PEOPLE]:
        (content,) = boxes[surat.penerima]
        _compare(content, surat)


def _compare(content: bytes, surat: Letter) -> None:
    mail = message_from_bytes(content, policy=policy.default)
    assert mail["Delivered-To"] == surat.untuk
    assert mail["To"].addresses[0].addr_spec == surat.untuk
    assert mail["To"].addresses[0].display_name == surat.nama
    assert mail["From"].addresses[0].addr_spec == runs.SENDER.alamat
    assert mail["Subject"] == runs.TEXT.subjek
    assert mail.get_body(("plain",)).get_content().strip() == runs.TEXT.teks.strip()
    assert mail.get_body(("html",)).get_content().strip() == runs.TEXT.html
    (file,) = mail.iter_attachments()
    assert file.get_filename() == f"{surat.penerima}.docx"
    assert file.get_payload(decode=True) == runs.file_of(int(surat.penerima))
