//! What git's refusals mean for a person, and what to do.
//!
//! Pure. What git says is searched without the person's own words in it, such as the name of the
//! repository, and an address is shown without what may be secret in it.

use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_TARGET};
use crate::emit::publish::error::PublishError;
use crate::emit::publish::git::address::{Address, shown};
use crate::emit::publish::git::command::Failure;

/// What git says, with what it means and the way out.
struct Meaning {
    /// One of these is in it, in small letters.
    signs: &'static [&'static str],
    /// With `{host}`, `{branch}` and so on to be filled in.
    message: &'static str,
    help: &'static str,
}

/// That the machine is not found or not reached: nothing is wrong with what is there or here.
const NOT_FOUND: &[&str] = &[
    "could not resolve host",
    "name or service not known",
    "temporary failure in name",
    "nodename nor servname",
];
const NOT_REACHED: &[&str] = &[
    "connection refused",
    "connection timed out",
    "network is unreachable",
    "no route to host",
    "failed to connect",
    "operation timed out",
    "connection reset",
    "early eof",
    "the remote end hung up",
    "operation too slow",
    "unable to connect",
    "unexpected disconnect",
    "ssl_",
    "ssl connect",
    "ssl certificate",
    "gnutls_",
    "schannel",
    "rpc failed",
    "returned error: 5",
];

/// The first that fits counts.
const MEANINGS: &[Meaning] = &[
    Meaning {
        signs: &["identification has changed"],
        message: "{host} shows another key than before: it may be another machine in its place",
        help: "compare its key with the one that {host} publishes; if they are the same, run \
            `ssh-keygen -R {machine}` and `{login}`, then run `folio publish` again",
    },
    Meaning {
        signs: &["host key verification failed"],
        message: "this computer has never talked to {host} and does not know whether it is the real one",
        help: "run `{login}` once, compare what it shows with what {host} says about itself, and answer \
            yes; then run `folio publish` again",
    },
    Meaning {
        signs: &["cannot run", "ssh: not found", "ssh: command not found"],
        message: "the program for SSH is not on this computer",
        help: "install OpenSSH, or use the address of the repository that begins with `https://`; then \
            run `folio publish` again",
    },
    Meaning {
        signs: &["is not a git command"],
        message: "the git of this computer lacks the part that speaks to {host}",
        help: "install git anew with all its parts, from https://git-scm.com, then run `folio publish` \
            again",
    },
    Meaning {
        signs: &["could not read username", "could not read password", "terminal prompts disabled"],
        message: "{host} wants to know who you are, and git has no name and password for it",
        help: "{sign-in}; or use the address that begins with `git@`; then run `folio publish` again",
    },
    Meaning {
        signs: &["permission denied (", "no supported authentication methods", "passphrase"],
        message: "{host} does not know this computer's key",
        help: "add your key with `ssh-add`, and its public half to your account at {host}; or use the \
            address of the repository that begins with `https://`",
    },
    Meaning {
        signs: &["gh007", "email privacy"],
        message: "{host} keeps your mail address private, and the commit would show it",
        help: "run `git config --global user.email` with your address there that ends in \
            `@users.noreply.github.com`: it stands at {host} under Settings, Emails; then run `folio \
            publish` again",
    },
    Meaning {
        signs: &["gh001", "file size limit", "large files detected"],
        message: "{host} does not take a file that is as large as one of the site",
        help: "make the largest file of the site smaller, or put it elsewhere and link to it; then run \
            `folio publish` again",
    },
    Meaning {
        signs: &[
            "authentication failed",
            "returned error: 401",
            "invalid username or token",
            "returned error: 403",
            "permission to",
            "write access to repository not granted",
            "access denied",
        ],
        message: "{host} does not let you write to this repository",
        help: "see that `repository` in site.toml is your own, and sign in to {host} anew",
    },
    Meaning {
        signs: &[
            "protected branch",
            "gh006",
            "gh013",
            "protected from",
            "not allowed to push",
            "deny updating a hidden ref",
        ],
        message: "the branch `{branch}` is protected at {host}, so nothing can be put there",
        help: "allow pushes to it in the settings of the repository, or write another `branch` in \
            site.toml",
    },
    Meaning {
        signs: &["refusing to update checked out branch"],
        message: "the repository at {address} is somebody's own copy, with the branch `{branch}` open \
            in it",
        help: "write another `branch` in site.toml, or make a repository for the site alone with `git \
            init --bare`",
    },
    Meaning {
        signs: &["non-fast-forward", "shallow update not allowed"],
        message: "{host} wants the branch `{branch}` to keep its history",
        help: "take `history = false` out of site.toml, then run `folio publish` again",
    },
    Meaning {
        signs: &[
            "stale info",
            "fetch first",
            "[rejected]",
            "cannot lock ref",
            "failed to update ref",
            "remote ref updated since checkout",
            "reference already exists",
        ],
        message: "somebody else has put something on the branch `{branch}` just now",
        help: "run `folio publish` again: it looks at what is there now",
    },
    Meaning {
        signs: &["hook declined"],
        message: "{host} refused what was to be put on the branch `{branch}`, by a rule of its own: \
            {said}",
        help: "do what it says, or write another `branch` in site.toml; then run `folio publish` again",
    },
    Meaning {
        signs: NOT_FOUND,
        message: "{host} cannot be found",
        help: "see that you are connected to the internet, and that `repository` in site.toml is right",
    },
    Meaning {
        signs: NOT_REACHED,
        message: "{host} cannot be reached, or has ended the connection",
        help: "see that you are connected to the internet, then run `folio publish` again",
    },
    Meaning {
        signs: &[
            "repository not found",
            "does not appear to be a git repository",
            "returned error: 404",
            "not found",
            "no such file or directory",
            "does not exist",
            "repository not exported",
            "service not enabled",
            "not a git repository",
        ],
        message: "there is no repository at {address}, or you may not see it",
        help: "correct `repository` in site.toml, or make the repository at {host} first",
    },
    Meaning {
        signs: &["dubious ownership", "safe.directory"],
        message: "the repository at {address} belongs to another user of this computer",
        help: "publish as that user, or tell git that it is safe, as git says",
    },
];

/// A failure of asking the repository at `address` what is on a branch.
pub fn of_fetch(failure: &Failure, address: &str, branch: &str) -> PublishError {
    of_remote(failure, address, branch, "git could not reach {address}: {said}")
}

/// A failure of moving its branch.
pub fn of_push(failure: &Failure, address: &str, branch: &str) -> PublishError {
    of_remote(failure, address, branch, "the repository at {address} did not take the site: {said}")
}

fn of_remote(failure: &Failure, address: &str, branch: &str, unknown: &str) -> PublishError {
    if failure.is_missing {
        return no_git();
    }
    let at = Address::of(address);
    let fill = |text: &str| {
        text.replace("{host}", &at.host())
            .replace("{machine}", &at.machine_with_port())
            .replace("{login}", &at.login())
            .replace("{sign-in}", &at.sign_in())
            .replace("{branch}", branch)
            .replace("{address}", &shown(address))
            .replace("{said}", &reason(&failure.stderr))
    };
    let said = without_names(&failure.stderr).to_lowercase();
    let is_sign = |sign: &&str| said.contains(*sign);
    let (message, help) = match MEANINGS.iter().find(|meaning| meaning.signs.iter().any(is_sign)) {
        Some(meaning) => (meaning.message, meaning.help),
        None => (
            unknown,
            "see that the address is right and that you may write there, then run `folio publish` \
            again",
        ),
    };
    PublishError::new(&PUBLISH_FAILED, fill(message), fill(help))
}

/// Whether the machine was not reached.
pub fn is_of_network(failure: &Failure) -> bool {
    let said = without_names(&failure.stderr).to_lowercase();
    NOT_FOUND.iter().chain(NOT_REACHED).any(|sign| said.contains(sign))
}

/// A failure of git on this machine. What it worked on is only a copy, and made anew the next time.
pub fn of_local(failure: &Failure) -> PublishError {
    if failure.is_missing {
        return no_git();
    }
    PublishError::new(
        &PUBLISH_FAILED,
        format!("git failed on this computer: {}", reason(&failure.stderr)),
        "see that the disk is not full, then run `folio publish` again",
    )
}

pub fn no_git() -> PublishError {
    PublishError::new(
        &PUBLISH_TARGET,
        "the program git is not on this computer",
        "install it from https://git-scm.com, or write `to = \"zip\"` and drop the file onto a host",
    )
}

/// What git says without addresses, paths and what it quotes: all that a person has named.
fn without_names(stderr: &str) -> String {
    let mut said = String::new();
    for line in stderr.lines() {
        let mut is_quoted = false;
        for word in line.split_whitespace() {
            is_quoted |= word.starts_with('\'');
            if !is_quoted && !word.contains(['/', '@']) {
                said += word;
                said += " ";
            }
            is_quoted &= !word.trim_end_matches([':', ',', '.']).ends_with('\'') || word == "'";
        }
        said += "\n";
    }
    said
}

/// The words in which git, or the host behind it, says what is wrong, without what may be secret. That
/// something went wrong is said by the lines after it.
fn reason(stderr: &str) -> String {
    let is_empty_talk = |line: &&str| {
        let small = line.to_lowercase();
        let talk = ["error: failed to push some refs", "fatal: could not read from remote"];
        !line.contains(char::is_alphabetic) || talk.iter().any(|talk| small.starts_with(talk))
    };
    let lines = || stderr.lines().map(str::trim).filter(|line| !is_empty_talk(line));
    let after = |start: &&str| {
        let rest = |line: &&str| line.contains(char::is_alphabetic);
        lines().filter_map(|line| line.strip_prefix(*start)).find(rest)
    };
    let in_brackets = || {
        let refused = lines().find(|line| line.contains("[remote rejected]"))?;
        refused.rsplit_once('(')?.1.strip_suffix(')')
    };
    let starts = ["remote: error:", "remote: fatal:", "remote:", "fatal:", "error:"];
    let line = (starts.iter().find_map(after))
        .or_else(in_brackets)
        .or_else(|| lines().next())
        .unwrap_or("it does not say why");
    let words = line.split_whitespace().map(|word| if word.contains('@') { "…" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SSH: &str = "git@github.com:okafor/okafor.github.io.git";

    fn failure(stderr: &str) -> Failure {
        Failure { stderr: stderr.to_owned(), is_missing: false }
    }

    /// What git has written in each of these cases, as it was recorded.
    #[test]
    fn refusals_are_plain_and_lead_on() {
        let no_access = "\nfatal: Could not read from remote repository.\n\nPlease make sure you have \
            the correct access rights\nand the repository exists.\n";
        let refused = "\nerror: failed to push some refs to 'https://github.com/okafor/x.git'\n";
        for (said, message, help) in [
            (
                format!("Host key verification failed.{no_access}"),
                "this computer has never talked to github.com",
                "`ssh -T git@github.com`",
            ),
            (
                format!(
                    "@@@@@@@@@@@@@@@@@@@@@@@@\n@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     \
                    @\n@@@@@@@@@@@@@@@@@@@@@@@@\nIT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING \
                    NASTY!\nHost key verification failed.{no_access}"
                ),
                "github.com shows another key than before",
                "`ssh-keygen -R github.com`",
            ),
            (
                format!("git@github.com: Permission denied (publickey).{no_access}"),
                "does not know this computer's key",
                "`ssh-add`",
            ),
            (
                format!("a@b: Permission denied (gssapi-with-mic,password).{no_access}"),
                "does not know this computer's key",
                "`ssh-add`",
            ),
            (
                "error: cannot run ssh: No such file or directory\nfatal: unable to fork\n".to_owned(),
                "the program for SSH is not on this computer",
                "`https://`",
            ),
            (
                format!("ssh -o BatchMode=yes \"$@\": 1: ssh: not found{no_access}"),
                "the program for SSH is not on this computer",
                "`https://`",
            ),
            (
                "git: 'remote-https' is not a git command. See 'git --help'.\n".to_owned(),
                "lacks the part that speaks to github.com",
                "install git anew",
            ),
            (
                "fatal: could not read Username for 'https://github.com': terminal prompts disabled\n"
                    .to_owned(),
                "wants to know who you are",
                "`gh auth login`",
            ),
            (
                format!(
                    "remote: error: GH006: Protected branch update failed for refs/heads/gh-pages.\nremote: \
                    error: Changes must be made through a pull request.\nTo \
                    https://github.com/okafor/x.git\n!\t1f:refs/heads/gh-pages\t[remote rejected] \
                    (protected branch hook declined){refused}"
                ),
                "the branch `gh-pages` is protected",
                "in the settings",
            ),
            (
                format!(
                    "remote: error: Trace: 5f2a\nremote: error: See https://gh.io/lfs for more \
                    information.\nremote: error: File talk.mp4 is 123.00 MB; this exceeds GitHub's \
                    file size limit of 100.00 MB\nremote: error: GH001: Large files detected.\n!\t\
                    1f:refs/heads/gh-pages\t[remote rejected] (pre-receive hook declined){refused}"
                ),
                "does not take a file that is as large",
                "make the largest file of the site smaller",
            ),
            (
                format!(
                    "remote: error: GH007: Your push would publish a private email address.\n!\t\
                    1f:refs/heads/gh-pages\t[remote rejected] (push declined due to email privacy \
                    restrictions){refused}"
                ),
                "keeps your mail address private",
                "@users.noreply.github.com",
            ),
            (
                format!(
                    "remote: error: refusing to update checked out branch: refs/heads/gh-pages\nremote: \
                    error: By default, updating the current branch in a non-bare repository\n!\t\
                    1f:refs/heads/gh-pages\t[remote rejected] (branch is currently checked out){refused}"
                ),
                "is somebody's own copy, with the branch `gh-pages` open",
                "`git init --bare`",
            ),
            (
                format!(
                    "remote: \nremote: No pushes on Fridays.\nremote: \n!\t1f:refs/heads/gh-pages\t[remote \
                    rejected] (pre-receive hook declined){refused}"
                ),
                "by a rule of its own: No pushes on Fridays.",
                "do what it says",
            ),
            (
                format!("!\t1f:refs/heads/gh-pages\t[remote rejected] (quota exceeded){refused}"),
                "did not take the site: quota exceeded",
                "again",
            ),
            (
                format!("!\t1f:refs/heads/gh-pages\t[rejected] (stale info){refused}"),
                "somebody else has put something on the branch `gh-pages`",
                "again",
            ),
            (
                format!(
                    "ssh: Could not resolve hostname github.com: Name or service not known{no_access}"
                ),
                "github.com cannot be found",
                "internet",
            ),
            (
                "fatal: unable to access 'https://github.com/a/b.git/': SSL certificate problem: \
                certificate has expired\n"
                    .to_owned(),
                "github.com cannot be reached",
                "internet",
            ),
            (
                format!("ERROR: Repository not found.{no_access}"),
                "there is no repository",
                "`repository`",
            ),
            (
                "remote: Repository not found.\nfatal: repository \
                'https://github.com/kessler/kessler.github.io.git/' not found\n"
                    .to_owned(),
                "there is no repository",
                "`repository`",
            ),
            (
                "remote: error: something new\nfatal: the other side said no\n".to_owned(),
                "did not take the site: something new",
                "again",
            ),
        ] {
            let error = of_push(&failure(&said), SSH, "gh-pages");
            assert!(error.message.contains(message), "{said}: {}", error.message);
            assert!(error.help.contains(help), "{said}: {}", error.help);
        }
        let error = of_fetch(&failure("fatal: something new"), SSH, "gh-pages");
        assert!(error.message.contains("git could not reach"), "{}", error.message);
    }

    #[test]
    fn names_of_the_person_are_no_signs() {
        for said in [
            "fatal: '/srv/hook declined/ssl_x.git' does not appear to be a git repository",
            "fatal: repository 'https://ssl_host.example/fetch first/' not found",
            "ERROR: okafor/ssl_x: repository not found.",
        ] {
            let error = of_fetch(&failure(said), "/srv/x.git", "gh-pages");
            assert!(error.message.contains("there is no repository"), "{said}: {}", error.message);
        }
        assert!(!is_of_network(&failure("fatal: 'ssl_x' does not appear to be a git repository")));
        assert!(is_of_network(&failure("fatal: unable to access 'x': Could not resolve host: h")));
    }

    #[test]
    fn no_secret_is_shown() {
        for address in [
            "https://okafor:not-a-token@github.com/okafor/x.git",
            "https://okafor:a/not-a-token@github.com/okafor/x.git",
            "okafor:not-a-token@github.com:okafor/x.git",
        ] {
            for said in [
                format!("fatal: unable to access '{address}/': it is odd"),
                format!("fatal: {address} is odd"),
                "fatal: Authentication failed".to_owned(),
                "error: 404".to_owned(),
                "Host key verification failed".to_owned(),
                "could not read Username".to_owned(),
            ] {
                for error in [
                    of_fetch(&failure(&said), address, "gh-pages"),
                    of_push(&failure(&said), address, "gh-pages"),
                ] {
                    assert!(!format!("{error:?}").contains("not-a-token"), "{error:?}");
                }
            }
        }
    }
}
