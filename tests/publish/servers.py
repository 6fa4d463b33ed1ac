"""Publishes a small site with folio to real servers on this machine, and looks at what arrives.

For each host: all files arrive, with their types and caching where the host keeps them; equal files
are not sent again; foreign files stay; hashed files stay for one publish more; what goes, goes; an
error of the site changes nothing; a publish that is killed anywhere leaves no page whose files are
missing, and the next one finishes it; no secret is printed. Called by `run` beside it.

The store looks at no signature: what is signed, and how, is not tried here. folio and the servers run
as for somebody whose new files are closed to others.
"""

import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
from contextlib import contextmanager
from pathlib import Path

import boto3

FOLIO = Path(sys.argv[1]).resolve()
# How many files have arrived when a publish is killed.
KILLS = [6, 1, 3, 10, 15, 22][: int(os.environ.get("KILLS", "6"))]
SECRET = "not-a-real-secret-8c1f"
REMOTE = '[publish]\nto = "%s"\ntarget = "127.0.0.1:%s"\nport = %d\n'
KEEP = "public, max-age=31536000, immutable"
ASK = "public, max-age=0, must-revalidate"
TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "vcf": "text/vcard; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "pdf": "application/pdf",
    "json": "application/json",
    "woff2": "font/woff2",
    "png": "image/png",
}


def check(is_right, what, *more):
    if not is_right:
        print(f"FAILED {what}", *more, sep="\n", file=sys.stderr)
        raise SystemExit(1)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def close_new_files():
    os.umask(0o077)


def wait_for(port):
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit(f"nothing listens on port {port}")


class Site:
    """A site, with what it takes to publish it."""

    def __init__(self, base, name, publish, environment):
        self.root = base / name
        self.publish_table = publish
        self.environment = {**os.environ, "NO_COLOR": "1", **environment}
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            if name not in environment:
                self.environment.pop(name)
        self.write(["one", "two", "three"], "#1a4d8f")

    def write(self, updates, color, more=""):
        shutil.rmtree(self.root / "content", ignore_errors=True)
        (self.root / "content/updates").mkdir(parents=True)
        (self.root / "site.toml").write_text(
            f'[person]\nname = "Ada Park"\n{more}\n[site]\nurl = "https://ada-park.example"\n'
            f'[theme]\naccent = "{color}"\n{self.publish_table}'
        )
        (self.root / "content/cv.md").write_text("## Education\n\n### MD\nLagos \u00b7 2020\n")
        for number, update in enumerate(updates):
            (self.root / f"content/updates/2026-01-0{number + 1}-{update}.md").write_text(
                f'+++\ntitle = "Update {update}"\n+++\n\nWords in {color}.\n'
            )

    def command(self, *arguments):
        return [str(FOLIO), "publish", str(self.root), *arguments]

    def publish(self, *arguments, succeeds=True):
        done = subprocess.run(
            self.command(*arguments), env=self.environment, capture_output=True, text=True,
            stdin=subprocess.DEVNULL, timeout=120, preexec_fn=close_new_files,
        )
        said = done.stdout + done.stderr
        check(SECRET not in said, "a secret is printed", said)
        check((done.returncode == 0) == succeeds, f"exit code {done.returncode} of {arguments}", said)
        return said

    def files(self):
        dist = self.root / "dist"
        files = {
            str(path.relative_to(dist)): path.read_bytes() for path in dist.rglob("*") if path.is_file()
        }
        return {p: b for p, b in files.items() if p != "_headers" and not p.startswith(".folio")}


def whole(files, when):
    """Every page and every stylesheet has all that it asks for."""
    for path, content in files.items():
        if not path.endswith((".html", ".css")):
            continue
        page = content.decode()
        asked = re.findall(r"url\([\"']?([^)\"']+)", page)
        asked += re.findall(r'(?:href|src)="([^"]+)"', page)
        asked += [part.split()[0] for many in re.findall(r'srcset="([^"]+)"', page) for part in many.split(",")]
        for address in asked:
            where = urllib.parse.urljoin("https://ada-park.example/" + path, address)
            url = urllib.parse.urlsplit(where)
            if url.netloc != "ada-park.example" or url.scheme != "https":
                continue
            file = urllib.parse.unquote(url.path.lstrip("/"))
            if file == "" or file.endswith("/"):
                file += "index.html"
            check(file in files, f"{when}: {path} asks for {address}, which is not there")


def life(host, site):
    """What every host has to do."""
    print(f"  {host.name}: first, again", flush=True)
    dry = site.publish("--dry-run")
    check(host.files() == {}, "a dry run puts something", dry)
    site.publish(succeeds=False)
    check(host.files() == {}, "without a yes something is put")
    site.publish("--yes")
    first = site.files()
    check(host.files() == first, "not what was built", set(host.files()) ^ set(first))
    check(len(first) > 15, "too small a site for this test", *sorted(first))
    host.look(first)
    check("Nothing to do" in site.publish("--yes"), "equal files are sent again")

    print(f"  {host.name}: foreign, changed, removed", flush=True)
    host.put("theirs/notes.txt", b"mine")
    site.write(["one", "two", "four"], "#8f1a4d")
    said = site.publish("--yes", "--allow-removals")
    second = site.files()
    there = host.files()
    check(there.pop("theirs/notes.txt") == b"mine", "a foreign file is lost")
    check("theirs/notes.txt" in said, "a foreign file is not named", said)
    gone = {path for path in first if path not in second}
    hashed = {path for path in gone if path.startswith("assets/")}
    check(hashed and gone - hashed, "the test changes too little", *gone)
    check({p: b for p, b in there.items() if p in second} == second, "not what was built")
    check(set(there) - set(second) == hashed, "hashed files are not kept once", set(there) - set(second))
    host.look(second)
    site.write(["one", "two", "four"], "#0a5f32")
    site.publish("--yes", "--allow-removals")
    there = host.files()
    check(not hashed & set(there), "hashed files are kept twice", hashed & set(there))
    check("theirs/notes.txt" in there, "a foreign file is lost")

    print(f"  {host.name}: an error of the site, killed", flush=True)
    before = host.files()
    site.write(["one"], "#0a5f32", more='hedline = "x"')
    site.publish("--yes", succeeds=False)
    check(host.files() == before, "a site with an error changes something")
    killed = 0
    for turn, many in enumerate(KILLS):
        before = host.files()
        color = f"#{40 + turn:02x}3a6f"
        site.write(["one", "two", f"new{turn}", f"newer{turn}"], color)
        process = subprocess.Popen(
            site.command("--yes", "--allow-removals"), env=site.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            preexec_fn=close_new_files,
        )
        while process.poll() is None and host.changes(before) < many:
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        host.settle()
        whole(host.files(), f"{host.name} killed after {many}")
        if turn % 3 == 2 or turn + 1 == len(KILLS):
            site.publish("--yes", "--allow-removals")
            there = host.files()
            check({p: b for p, b in there.items() if p in site.files()} == site.files(), "not finished")
            whole(there, f"{host.name} finished")
    check(killed >= max(1, len(KILLS) // 2), f"only {killed} of {len(KILLS)} were killed before their end")
    site.write(["one", "two", "last"], "#0a5f32")
    site.publish("--yes", "--allow-removals")
    check(host.leftovers() == [], "what a killed publish left is still there", *host.leftovers())
    host.look(site.files())
    check("theirs/notes.txt" in host.files(), "a foreign file is lost")


class Store:
    name = "s3"

    def __init__(self, endpoint, bucket, prefix=""):
        self.bucket, self.prefix = bucket, prefix
        self.client = boto3.client(
            "s3", endpoint_url=endpoint, aws_access_key_id="key", aws_secret_access_key=SECRET,
            region_name="us-east-1",
        )

    def tags(self):
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket, Prefix=self.prefix)
        return {o["Key"][len(self.prefix):]: o["ETag"] for page in pages for o in page.get("Contents", [])}

    def files(self):
        get = lambda path: self.client.get_object(Bucket=self.bucket, Key=self.prefix + path)["Body"].read()
        return {path: get(path) for path in self.tags()}

    def changes(self, before):
        was = {path: f'"{hashlib.md5(content).hexdigest()}"' for path, content in before.items()}
        now = self.tags()
        return sum(was.get(path) != now.get(path) for path in was.keys() | now.keys())

    def settle(self):
        time.sleep(0.2)

    def leftovers(self):
        return []

    def put(self, path, content, **more):
        self.client.put_object(Bucket=self.bucket, Key=self.prefix + path, Body=content, **more)

    def look(self, files):
        for path in files:
            head = self.client.head_object(Bucket=self.bucket, Key=self.prefix + path)
            hashed = path.startswith("assets/")
            check(head.get("CacheControl") == (KEEP if hashed else ASK), f"caching of {path}", head)
            expected = TYPES.get(path.rsplit(".", 1)[-1])
            if path == "feed.xml" or path.endswith("/feed.xml"):
                expected = "application/atom+xml; charset=utf-8"
            check(expected in (None, head["ContentType"]), f"type of {path}", head["ContentType"])


def s3(base):
    port = free_port()
    server = subprocess.Popen(
        [Path(sys.executable).parent / "moto_server", "-H", "127.0.0.1", "-p", str(port)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(port)
        endpoint = f"http://127.0.0.1:{port}"
        keys = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": SECRET}
        table = f'[publish]\nto = "s3"\nbucket = "%s"\nendpoint = "{endpoint}"\n'
        store = Store(endpoint, "ada-park.example")
        site = Site(base, "s3", table % store.bucket, keys)
        check("no bucket" in site.publish("--yes", succeeds=False), "a missing bucket is not named")
        store.client.create_bucket(Bucket=store.bucket)
        life(store, site)

        print("  s3: types and caching that were lost, a folder, a profile", flush=True)
        site.publish("--yes", "--allow-removals")
        files = site.files()
        store.put("index.html", files["index.html"], ContentType="text/html")
        site.publish("--yes")
        store.look(files)
        home = base / "home"
        (home / ".aws").mkdir(parents=True)
        (home / ".aws/credentials").write_text(
            "[default]\naws_access_key_id = wrong\n\n"
            f"[web]\naws_access_key_id = key\naws_secret_access_key = {SECRET}\n"
        )
        nobody = {"HOME": str(home), "AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}
        below = table % store.bucket + 'prefix = "/people/ada/"\n'
        inside = Store(endpoint, store.bucket, "people/ada/")
        site = Site(base, "s3-below", below, nobody)
        check("no key" in site.publish("--yes", succeeds=False), "missing keys are not named")
        site = Site(base, "s3-below", below, {**nobody, "AWS_PROFILE": "web"})
        site.publish("--yes")
        check(inside.files() == site.files(), "not what was built, below a prefix")
        inside.look(site.files())
        check("index.html" in store.tags(), "the files beside a prefix are lost")

        print("  s3: a way that is not safe, a host that is not there", flush=True)
        plain = table.replace(endpoint, "http://s3.example.com") % store.bucket
        site = Site(base, "s3-plain", plain, keys)
        check("not encrypted" in site.publish("--yes", succeeds=False), "a secret may go unencrypted")
        gone = table.replace(endpoint, f"http://127.0.0.1:{free_port()}") % store.bucket
        site = Site(base, "s3-gone", gone, keys)
        check("did not last, or was refused" in site.publish("--yes", succeeds=False), "no sentence")
    finally:
        server.terminate()
        server.wait()


class Folder:
    """A folder that an SSH server leads to."""

    def __init__(self, name, root):
        self.name, self.root = name, root

    def files(self):
        root = self.root
        # Folders come and go while they are walked through.
        walked = os.walk(root, onerror=lambda error: None)
        paths = [Path(folder) / name for folder, _, names in walked for name in names]
        files = {}
        for path in paths:
            relative = str(path.relative_to(root))
            if self.is_on_its_way(relative):
                continue
            try:
                files[relative] = path.read_bytes()
            except FileNotFoundError:
                pass
        return files

    def is_on_its_way(self, path):
        """It has another name, which no page asks for."""
        return ".~tmp~/" in path or re.search(r"(^|/)\.[^/]+\.(folio-new|\w{6})$", path)

    def leftovers(self):
        paths = [str(path.relative_to(self.root)) for path in self.root.rglob("*")]
        return [path for path in paths if self.is_on_its_way(path)]

    def changes(self, before):
        now = self.files()
        return sum(before.get(path) != now.get(path) for path in before.keys() | now.keys())

    def settle(self):
        # The server's side notices that the other one is gone.
        last = None
        while last != (last := self.files()):
            time.sleep(0.3)

    def put(self, path, content):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(content)

    def look(self, files):
        for path in files:
            file = self.root / path
            check(file.stat().st_mode & 0o777 == 0o644, f"rights of {path}", oct(file.stat().st_mode))
            for folder in file.parents:
                rights = folder.stat().st_mode & 0o777
                check(rights == 0o755, f"rights of {folder}", oct(rights))
                if folder == self.root:
                    break


def ssh(base):
    with machine(base / "usual") as (port, tools):
        for kind in ("rsync", "sftp"):
            there = base / f"www of {kind}/public_html"
            there.parent.mkdir()
            site = Site(base, kind, REMOTE % (kind, there, port), tools["known", "mine"])
            life(Folder(kind, there), site)
            rights_and_links(base, Folder(kind, there), site)
            wrong_ways(base, kind, there, port, tools)


def old_ssh(base):
    """One that cannot put one name in place of another."""
    with machine(base / "old", "-P posix-rename") as (port, tools):
        there = base / "www of old"
        site = Site(base, "old-site", REMOTE % ("sftp", there, port), tools["known", "mine"])
        life(Folder("sftp", there), site)


def strict_ssh(base):
    """One that removes nothing."""
    with machine(base / "strict", "-P remove") as (port, tools):
        print("  sftp: files that may not be removed", flush=True)
        there = base / "www of strict"
        site = Site(base, "strict-site", REMOTE % ("sftp", there, port), tools["known", "mine"])
        site.publish("--yes")
        pages = [path for path in site.files() if "three" in path and path.endswith(".html")]
        check(pages, "the test removes no page")
        site.write(["one", "two"], "#1a4d8f")
        for _ in range(2):
            said = site.publish("--yes", "--allow-removals", succeeds=False)
            check("you may not write into" in said, "no sentence for a file that stays", said)
            check((there / pages[0]).exists(), "it was removed all the same")


def ssh_at_home(base):
    """A folder that another way leads to than the one that is written."""
    home = base / "home-of-ada"
    (home / "in").mkdir(parents=True)
    with machine(base / "home", f"-d {home}") as (port, tools):
        print("  sftp: a way that leads back to where it began", flush=True)
        site = Site(base, "home-site", REMOTE % ("sftp", home / "in/..", port), tools["known", "mine"])
        site.publish("--yes")
        check(Folder("sftp", home).files() == site.files(), "not what was built")


def rights_and_links(base, host, site):
    """Folders that are there keep their rights; links to folders are not written through."""
    print(f"  {host.name}: rights of a group, a link", flush=True)
    updates = host.root / "updates"
    updates.chmod(0o2775)
    site.write(["one", "two", "of-the-group"], "#0a5f32")
    site.publish("--yes", "--allow-removals")
    rights = updates.stat().st_mode & 0o7777
    check(rights == 0o2775, "a folder of a group has lost its rights", oct(rights))
    elsewhere = base / f"elsewhere of {host.name}"
    updates.rename(elsewhere)
    updates.symlink_to(elsewhere)
    before = Folder(host.name, elsewhere).files()
    site.write(["one", "two", "through-a-link"], "#0a5f32")
    said = site.publish("--yes", "--allow-removals", succeeds=False)
    check("leads elsewhere" in said, "no sentence for a link", said)
    check(updates.is_symlink() and Folder(host.name, elsewhere).files() == before, "a link is written through")
    updates.unlink()
    elsewhere.rename(updates)


def wrong_ways(base, kind, there, port, tools):
    print(f"  {kind}: keys, ports and folders that are not right", flush=True)
    before = Folder(kind, there).files()
    for name, identity, expected in [
        ("unknown", "mine", "does not know the key of `127.0.0.1` yet"),
        ("changed", "mine", "shows another key than before"),
        ("known", "not-mine", "did not let you in"),
    ]:
        site = Site(base, kind, REMOTE % (kind, there, port), tools[name, identity])
        said = site.publish("--yes", "--allow-removals", succeeds=False)
        check(expected in said, f"{kind}: {expected}", said)
    check(Folder(kind, there).files() == before, "somebody was let in who was not known")
    site = Site(base, kind, REMOTE % (kind, there, free_port()), tools["known", "mine"])
    said = site.publish("--yes", succeeds=False)
    check("does not take connections" in said, f"{kind}: a closed port", said)
    nowhere = base / "nowhere/deep/public_html"
    site = Site(base, f"{kind}-nowhere", REMOTE % (kind, nowhere, port), tools["known", "mine"])
    said = site.publish("--yes", succeeds=False)
    check("there is no folder" in said, f"{kind}: no folder around it", said)
    if kind == "rsync":
        check("added" not in said, "rsync: it is known before anything is sent", said)


@contextmanager
def machine(base, more=""):
    """An sshd, and programs with which folio finds it: by who its key is of, and who oneself is."""
    port, home = free_port(), base / "sshd"
    home.mkdir(parents=True)
    key = lambda name: subprocess.run(
        ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", home / name], check=True
    )
    for name in ("host", "other-host", "mine", "not-mine"):
        key(name)
    shutil.copy(home / "mine.pub", home / "authorized")
    (home / "authorized").chmod(0o600)
    log = home / "log"
    (home / "sshd_config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {home}/host\nPidFile {home}/pid\n"
        f"AuthorizedKeysFile {home}/authorized\nStrictModes no\nUsePAM no\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\nPermitRootLogin prohibit-password\n"
        "MaxStartups 100\nSubsystem sftp internal-sftp -u 0077 %s\n" % more
    )
    if os.getuid() == 0:
        # Where a server of the system's own has not made it.
        Path("/run/sshd").mkdir(exist_ok=True)
    server = subprocess.Popen(
        ["/usr/sbin/sshd", "-D", "-e", "-f", home / "sshd_config"],
        stderr=log.open("w"), preexec_fn=close_new_files,
    )
    try:
        wait_for(port)
        host_key = " ".join((home / "host.pub").read_text().split()[:2])
        other_key = " ".join((home / "other-host.pub").read_text().split()[:2])
        known = {"known": host_key, "changed": other_key, "unknown": None}
        tools = {}
        for name, machine_key in known.items():
            for identity in ("mine", "not-mine"):
                folder = home / f"{name}-{identity}"
                folder.mkdir()
                lines = f"[127.0.0.1]:{port} {machine_key}\n" if machine_key else ""
                (folder / "known_hosts").write_text(lines)
                (folder / "config").write_text(
                    f"Host *\n  UserKnownHostsFile {folder}/known_hosts\n  GlobalKnownHostsFile /dev/null\n"
                    f"  IdentityFile {home}/{identity}\n  IdentitiesOnly yes\n"
                    # A person may have chosen this; folio looks at keys all the same.
                    "  StrictHostKeyChecking no\n"
                )
                for program in ("ssh", "sftp"):
                    script = folder / program
                    script.write_text(f'#!/bin/sh\nexec {shutil.which(program)} -F {folder}/config "$@"\n')
                    script.chmod(0o755)
                tools[name, identity] = {"PATH": f"{folder}:{os.environ['PATH']}"}

        yield port, tools
    finally:
        server.terminate()
        server.wait()


def main():
    tests = [s3, ssh, old_ssh, strict_ssh, ssh_at_home]
    tests = [test for test in tests if test.__name__ in (sys.argv[2:] or [test.__name__])]
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="folio-publish-") as base:
        for test in tests:
            test(Path(base))
            print(f"{test.__name__} is right ({time.monotonic() - began:.0f} s)", flush=True)


main()
