//! `to = "git"` and `to = "github-pages"`: a bare repository as a folder and by git's own server, on
//! loopback.

use std::collections::BTreeSet;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::{add_page, append, command, git, publish, site};
#[cfg(unix)]
use crate::support::lay_script;
use crate::support::write;

/// A site that goes to the branch `web` of a bare repository beside it.
fn site_and_repository() -> TempDir {
    let root = site("to = \"git\"\nrepository = \"../web.git\"\nbranch = \"web\"");
    git(root.path(), &["init", "--quiet", "--bare", "web.git"]);
    root
}

fn on_branch(root: &Path) -> BTreeSet<String> {
    let listed = git(&root.join("web.git"), &["ls-tree", "-r", "--name-only", "web"]);
    listed.lines().map(str::to_owned).collect()
}

fn shown(root: &Path, path: &str) -> String {
    git(&root.join("web.git"), &["show", &format!("web:{path}")])
}

fn commits(root: &Path) -> Vec<String> {
    let log = git(&root.join("web.git"), &["log", "--format=%an <%ae> %s", "web"]);
    log.lines().map(str::to_owned).collect()
}

/// Puts a file on the branch as another person would, or takes one off.
fn by_another(root: &Path, path: &str, text: Option<&str>) {
    let copy = tempfile::tempdir_in(root).unwrap();
    let url = root.join("web.git");
    git(copy.path(), &["clone", "--quiet", "--branch", "web", url.to_str().unwrap(), "."]);
    match text {
        Some(text) => write(copy.path(), &[(path, text)]),
        None => fs::remove_file(copy.path().join(path)).unwrap(),
    }
    git(copy.path(), &["add", "--all"]);
    let person = ["-c", "user.name=Bola", "-c", "user.email=bola@example.org"];
    let commit = ["commit", "--quiet", "-m", "By hand"];
    git(copy.path(), &[&person[..], &commit[..]].concat());
    git(copy.path(), &["push", "--quiet", "origin", "web"]);
}

#[test]
fn a_publish_is_one_commit_of_the_person() {
    let root = site_and_repository();
    publish(root.path(), &["--yes"]).succeeded().says(&["the branch web of", "Published: https"]);
    let files = on_branch(root.path());
    assert!(files.contains(".nojekyll") && files.contains("index.html"), "{files:?}");
    assert!(!files.contains("_headers") && !files.contains(".folio"), "{files:?}");
    assert_eq!(shown(root.path(), "CNAME"), "okafor.example\n");
    let built = fs::read_to_string(root.path().join("site/dist/index.html")).unwrap();
    assert_eq!(shown(root.path(), "index.html"), built);
    publish(root.path(), &["--yes"]).succeeded().says(&["Nothing to do"]);
    add_page(root.path(), "more");
    publish(root.path(), &["--yes"]).succeeded().says(&["more/index.html"]);
    let by_person = "Ada Okafor <ada@okafor.example> Publish the site";
    assert_eq!(commits(root.path()), [by_person, by_person]);
}

#[test]
fn the_work_tree_and_the_index_are_never_touched() {
    let root = site_and_repository();
    let site = root.path().join("site");
    git(&site, &["init", "--quiet", "--initial-branch=main"]);
    for (key, value) in [("user.name", "A. O."), ("user.email", "ao@hospital.example")] {
        git(&site, &["config", key, value]);
    }
    write(root.path(), &[("site/.gitignore", "dist/\npacket/\n")]);
    git(&site, &["add", "--all"]);
    git(&site, &["commit", "--quiet", "-m", "Begin"]);
    write(root.path(), &[("site/notes.md", "staged"), ("site/more.md", "not staged")]);
    git(&site, &["add", "notes.md"]);
    let state = || {
        let status = git(&site, &["status", "--porcelain=v2", "--branch"]);
        let refs = git(&site, &["for-each-ref"]);
        (status, refs, fs::read(site.join(".git/index")).unwrap())
    };
    let before = state();
    publish(root.path(), &["--yes"]).succeeded();
    assert_eq!(state(), before);
    assert_eq!(commits(root.path()), ["A. O. <ao@hospital.example> Publish the site"]);
}

#[test]
fn the_own_remote_is_the_usual_repository() {
    let root = site("to = \"git\"");
    git(root.path(), &["init", "--quiet", "--bare", "web.git"]);
    publish(root.path(), &["--yes"]).failed().says(&["error[publish-target]", "repository ="]);
    let site = root.path().join("site");
    git(&site, &["init", "--quiet"]);
    git(&site, &["remote", "add", "origin", "../web.git"]);
    publish(root.path(), &["--yes"]).succeeded().says(&["the branch gh-pages of"]);
    git(&root.path().join("web.git"), &["show", "gh-pages:index.html"]);
}

#[test]
fn what_others_put_on_the_branch_stays() {
    let root = site_and_repository();
    publish(root.path(), &["--yes"]).succeeded();
    by_another(root.path(), "papers/old.html", Some("mine"));
    add_page(root.path(), "more");
    publish(root.path(), &["--yes"]).succeeded().says(&["not from folio", "papers/old.html"]);
    assert_eq!(shown(root.path(), "papers/old.html"), "mine");
    assert_eq!(commits(root.path()).len(), 3);
}

#[test]
fn a_domain_that_is_there_is_kept() {
    let root = site_and_repository();
    publish(root.path(), &["--yes"]).succeeded();
    // As GitHub writes it when a domain is set there: without the end of the line.
    by_another(root.path(), "CNAME", Some("okafor.example"));
    publish(root.path(), &["--yes"]).succeeded().says(&["Nothing to do"]);
    assert_eq!(shown(root.path(), "CNAME"), "okafor.example");

    let root = site_and_repository();
    let path = root.path().join("site/site.toml");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        text.replace("okafor.example\"\n\n[person]", "okafor.github.io\"\n\n[person]"),
    )
    .unwrap();
    publish(root.path(), &["--yes"]).succeeded();
    assert!(!on_branch(root.path()).contains("CNAME"));
    by_another(root.path(), "CNAME", Some("okafor.example"));
    add_page(root.path(), "more");
    publish(root.path(), &["--yes"]).succeeded();
    assert_eq!(shown(root.path(), "CNAME"), "okafor.example");
}

#[test]
fn history_is_kept_unless_it_is_not_wanted() {
    let root = site_and_repository();
    publish(root.path(), &["--yes"]).succeeded();
    append(&root.path().join("site/site.toml"), "history = false\n");
    add_page(root.path(), "more");
    publish(root.path(), &["--yes"]).succeeded();
    assert_eq!(commits(root.path()).len(), 1);
    assert!(on_branch(root.path()).contains("more/index.html"));
    git(&root.path().join("web.git"), &["config", "receive.denyNonFastForwards", "true"]);
    add_page(root.path(), "again");
    publish(root.path(), &["--yes"]).failed().says(&["keep its history", "history = false"]);
    assert!(!on_branch(root.path()).contains("again/index.html"));
}

#[test]
#[cfg(unix)]
fn a_host_that_refuses_is_heard() {
    let root = site_and_repository();
    let hook = root.path().join("web.git/hooks/pre-receive");
    for (words, said) in [
        ("GL: You are not allowed to push code to protected branches", "`web` is protected"),
        ("No pushes on Fridays.", "by a rule of its own: No pushes on Fridays."),
    ] {
        let script = format!("#!/bin/sh\necho '{words}' >&2\nexit 1\n");
        lay_script(&hook, &script);
        let run = publish(root.path(), &["--yes"]).failed();
        run.says(&["error[publish-failed]", said, "another `branch`"]);
    }
    fs::remove_file(hook).unwrap();
    publish(root.path(), &["--yes"]).succeeded();
    // Somebody's own copy, with the branch open in it.
    let root = site_and_repository();
    git(root.path(), &["init", "--quiet", "--initial-branch=web", "own"]);
    let path = root.path().join("site/site.toml");
    fs::write(&path, fs::read_to_string(&path).unwrap().replace("web.git", "own")).unwrap();
    let commit = ["-c", "user.name=B", "-c", "user.email=b@example.org", "commit", "--allow-empty"];
    git(&root.path().join("own"), &[&commit[..], &["--quiet", "-m", "Begin"]].concat());
    let run = publish(root.path(), &["--yes"]).failed();
    run.says(&["is somebody's own copy", "the branch `web` open", "`git init --bare`"]);
}

/// The command, with a script in place of git, which finds the real one as `$GIT`.
#[cfg(unix)]
fn command_with_git(root: &Path, script: &str) -> Command {
    let bin = root.join("bin");
    lay_script(&bin.join("git"), script);
    let path = std::env::var_os("PATH").unwrap();
    let own = std::iter::once(bin).chain(std::env::split_paths(&path));
    let mut real = std::env::split_paths(&path).map(|folder| folder.join("git"));
    let mut command = command(root, &["--yes"]);
    command
        .env("PATH", std::env::join_paths(own).unwrap())
        .env("GIT", real.find(|git| git.is_file()).unwrap());
    command
}

#[test]
#[cfg(unix)]
fn two_who_publish_at_once_do_not_lose_each_others_work() {
    let root = site_and_repository();
    publish(root.path(), &["--yes"]).succeeded();
    add_page(root.path(), "more");
    // Another computer, of which this one knows nothing, puts something there between the plan and
    // the push: a hook of git stands for that moment.
    let shim = "#!/bin/sh\nif [ \"$PUSHED\" = \"\" ]; then for a in \"$@\"; do if [ \"$a\" = push ]; \
                then export PUSHED=1; sh \"$MEANWHILE\"; fi; done; fi\nexec \"$GIT\" \"$@\"\n";
    let meanwhile = "#!/bin/sh\nset -e\ncd \"$WEB\"\nunset GIT_DIR GIT_INDEX_FILE GIT_AUTHOR_NAME \
                     GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL\nC=$(\"$GIT\" \
                     -c user.name=B -c user.email=b@example.org commit-tree 'web^{tree}' -p web -m \
                     Meanwhile)\n\"$GIT\" update-ref refs/heads/web $C\n";
    write(root.path(), &[("meanwhile", meanwhile)]);
    let output = command_with_git(root.path(), shim)
        .env("WEB", root.path().join("web.git"))
        .env("MEANWHILE", root.path().join("meanwhile"))
        .output();
    let run = super::Run::of(&output.unwrap()).failed();
    run.says(&["somebody else has put something on the branch `web`", "again"]);
    assert_eq!(commits(root.path())[0], "B <b@example.org> Meanwhile");
    publish(root.path(), &["--yes"]).succeeded();
    assert!(on_branch(root.path()).contains("more/index.html"));
    assert_eq!(commits(root.path()).len(), 3, "nobody's commit is lost");
}

/// Whatever git was at when both were killed, the next publish brings the site.
#[test]
#[cfg(unix)]
fn a_kill_within_git_is_mended_by_the_next_publish() {
    let root = site_and_repository();
    publish(root.path(), &["--yes"]).succeeded();
    for (number, (command, last_act)) in [
        ("fast-import", "kill -9 $PPID"),
        ("read-tree", "echo half > \"$GIT_INDEX_FILE.lock\"; kill -9 $PPID"),
        ("update-index", "echo half > \"$GIT_INDEX_FILE.lock\"; kill -9 $PPID"),
        ("push", "kill -9 $PPID"),
        ("push", "\"$GIT\" \"$@\"; kill -9 $PPID"),
        ("fetch", "echo half > \"$GIT_DIR/shallow.lock\"; kill -9 $PPID"),
    ]
    .into_iter()
    .enumerate()
    {
        let page = format!("more-{number}");
        add_page(root.path(), &page);
        let before = on_branch(root.path());
        let script = format!(
            "#!/bin/sh\nfor a in \"$@\"; do if [ \"$a\" = {command} ]; then {last_act}; exit 1; fi; \
             done\nexec \"$GIT\" \"$@\"\n"
        );
        let output = command_with_git(root.path(), &script).output().unwrap();
        assert!(output.status.code().is_none(), "{command} is never run: {output:?}");
        let is_there = on_branch(root.path()).contains(&format!("{page}/index.html"));
        assert_eq!(is_there, last_act.starts_with("\"$GIT\""), "{command}");
        assert!(is_there || on_branch(root.path()) == before, "{command}: the branch is torn");
        let run = publish(root.path(), &["--yes"]).succeeded();
        assert!(!is_there || run.stdout.contains("Nothing to do"), "{}", run.said());
        assert!(on_branch(root.path()).contains(&format!("{page}/index.html")), "{command}");
    }
    assert_eq!(commits(root.path()).len(), 7);
}

/// What git is told for all repositories: this address is that folder.
fn stands_for(root: &Path, addresses: &[&str], place: &str) {
    let folder = root.join("web.git").display().to_string().replace('\\', "/");
    let rules = addresses.iter().map(|address| format!("\tinsteadOf = {address}\n"));
    let rules: String = rules.collect();
    let path = root.join(".gitconfig");
    let old = fs::read_to_string(&path).unwrap_or_default();
    let place = place.replace("WEB", &folder);
    fs::write(path, format!("{old}[url \"{place}\"]\n{rules}")).unwrap();
}

#[test]
fn a_repository_at_github_has_a_short_name() {
    let root =
        site("to = \"github-pages\"\nrepository = \"okafor/okafor.github.io\"\nbranch = \"web\"");
    git(root.path(), &["init", "--quiet", "--bare", "web.git"]);
    let address = "https://github.com/okafor/okafor.github.io.git";
    stands_for(root.path(), &[address], "WEB");
    let run = publish(root.path(), &["--yes"]).succeeded();
    run.says(&[
        "the branch web of https://github.com/okafor/okafor.github.io.git",
        "settings/pages",
    ]);
    assert!(on_branch(root.path()).contains("index.html"));
    // A folder of that name is what is meant.
    let folder = root.path().join("site/okafor/okafor.github.io");
    fs::create_dir_all(&folder).unwrap();
    git(&folder, &["init", "--quiet", "--bare", "."]);
    publish(root.path(), &["--yes"]).succeeded();
    git(&folder, &["show", "web:index.html"]);
}

/// The record is that of the place, by whatever address it is reached.
#[test]
fn another_spelling_is_the_same_place() {
    let addresses = ["https://github.com/okafor/x.git", "git@github.com:Okafor/x"];
    let root = site(&format!("to = \"git\"\nrepository = \"{}\"\nbranch = \"web\"", addresses[0]));
    git(root.path(), &["init", "--quiet", "--bare", "web.git"]);
    stands_for(root.path(), &addresses, "WEB");
    add_page(root.path(), "gone");
    publish(root.path(), &["--yes"]).succeeded();
    fs::remove_file(root.path().join("site/content/pages/gone.md")).unwrap();
    let path = root.path().join("site/site.toml");
    let text = fs::read_to_string(&path).unwrap().replace(addresses[0], addresses[1]);
    fs::write(&path, text).unwrap();
    publish(root.path(), &["--yes"]).succeeded().says(&["- removed:", "gone/index.html"]);
}

#[test]
fn a_push_goes_to_the_address_for_pushes() {
    let root = site("to = \"git\"\nbranch = \"web\"");
    git(root.path(), &["init", "--quiet", "--bare", "web.git"]);
    let site = root.path().join("site");
    git(&site, &["init", "--quiet"]);
    git(&site, &["remote", "add", "origin", "https://127.0.0.1:1/web.git"]);
    git(&site, &["remote", "set-url", "--push", "origin", "../web.git"]);
    publish(root.path(), &["--yes"]).succeeded();
    assert!(on_branch(root.path()).contains("index.html"));
}

/// A remote of the person's own may hold a secret, as on a server that builds.
#[test]
fn no_secret_of_an_address_is_printed_or_kept() {
    let secret = "hush-hush-1234";
    let root = site("to = \"git\"\nbranch = \"web\"");
    git(root.path(), &["init", "--quiet", "--bare", "web.git"]);
    let site = root.path().join("site");
    git(&site, &["init", "--quiet"]);
    git(&site, &["remote", "add", "origin", "there:web.git"]);
    // git tells folio the address with the secret, and takes the folder for it.
    let address = format!("https://ada:{secret}@git.example/");
    stands_for(root.path(), &["there:"], &address);
    stands_for(root.path(), &[&format!("{address}web.git")], "WEB");
    for page in ["one", "two"] {
        add_page(root.path(), page);
        let run = publish(root.path(), &["--yes"]).succeeded();
        let run = run.says(&["the branch web of https://git.example/web.git"]);
        assert!(!run.said().contains(secret), "{}", run.said());
    }
    let notes = crate::emit::files(&site.join(".folio"));
    assert!(notes.contains_key("publish.json"));
    let holds_it = |bytes: &[u8]| bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
    let holding: Vec<_> = notes.iter().filter(|(_, bytes)| holds_it(bytes)).collect();
    assert!(holding.is_empty(), "{:?}", holding.iter().map(|(path, _)| path).collect::<Vec<_>>());
}

#[test]
fn a_file_that_stands_where_a_folder_goes_is_named() {
    let root = site_and_repository();
    publish(root.path(), &["--yes"]).succeeded();
    by_another(root.path(), "more", Some("mine"));
    add_page(root.path(), "more");
    let run = publish(root.path(), &["--yes", "--allow-removals"]).failed();
    run.says(&["`more` is a file in the branch web of", "move the file away"]);
    by_another(root.path(), "more", None);
    publish(root.path(), &["--yes"]).succeeded();
    by_another(root.path(), "google12.html/mine.txt", Some("mine"));
    write(root.path(), &[("site/dist/google12.html", "google-site-verification")]);
    let run = publish(root.path(), &["--yes", "--allow-removals"]).failed();
    run.says(&["`google12.html` is a folder in the branch web of", "move the folder away"]);
}

#[test]
fn a_repository_that_is_not_there_is_named() {
    let root = site("to = \"git\"\nrepository = \"../none.git\"");
    let run = publish(root.path(), &["--yes"]).failed();
    run.says(&["error[publish-failed]", "there is no repository at", "none.git", "`repository`"]);
    let root = site("to = \"git\"\nrepository = \"https://127.0.0.1:1/a.git\"");
    publish(root.path(), &["--yes"]).failed().says(&["127.0.0.1 cannot be reached"]);
}

/// A copy of folio's own is only a copy.
#[test]
fn a_damaged_copy_is_made_anew() {
    let root = site_and_repository();
    publish(root.path(), &["--yes"]).succeeded();
    let copy = root.path().join("site/.folio/publish/copy.git");
    fs::remove_dir_all(copy.join("objects")).unwrap();
    add_page(root.path(), "more");
    publish(root.path(), &["--yes"]).succeeded();
    fs::write(copy.join("HEAD"), "nonsense").unwrap();
    add_page(root.path(), "again");
    publish(root.path(), &["--yes"]).succeeded();
    assert!(on_branch(root.path()).contains("again/index.html"));
    assert_eq!(commits(root.path()).len(), 3);
}

/// git's own server, which ends with the test.
struct Daemon(Child);

impl Daemon {
    fn serve(folder: &Path) -> (Daemon, u16) {
        // The port is free a moment before git takes it.
        let port = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port();
        let base = format!("--base-path={}", folder.display());
        // Not by way of `git`, which would start it as a process of its own.
        let programs = git(folder, &["--exec-path"]);
        let child = Command::new(Path::new(programs.trim()).join("git-daemon"))
            .args(["--listen=127.0.0.1", "--export-all", "--enable=receive-pack"])
            .args(["--reuseaddr", &format!("--port={port}"), &base])
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let daemon = Daemon(child);
        let begin = Instant::now();
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begin.elapsed() < Duration::from_secs(20), "git daemon does not answer");
            thread::sleep(Duration::from_millis(20));
        }
        (daemon, port)
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_server_takes_the_site() {
    let root =
        site("to = \"git\"\nrepository = \"git://127.0.0.1:PORT/web.git\"\nbranch = \"web\"");
    git(root.path(), &["init", "--quiet", "--bare", "web.git"]);
    let (_daemon, port) = Daemon::serve(root.path());
    let path = root.path().join("site/site.toml");
    let text = fs::read_to_string(&path).unwrap().replace("PORT", &port.to_string());
    fs::write(&path, text).unwrap();
    publish(root.path(), &["--yes"]).succeeded();
    add_page(root.path(), "more");
    publish(root.path(), &["--yes"]).succeeded();
    assert!(on_branch(root.path()).contains("more/index.html"));
    assert_eq!(commits(root.path()).len(), 2);
    publish(root.path(), &["--yes"]).succeeded().says(&["Nothing to do"]);
    drop(_daemon);
    publish(root.path(), &["--yes"]).failed().says(&["127.0.0.1 cannot be reached"]);
}
