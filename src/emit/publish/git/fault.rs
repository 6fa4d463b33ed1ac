//! What git's refusals mean for a person, and what to do.
//!
//! Pure. An address is shown without what may be secret in it.

use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_TARGET};
use crate::emit::publish::error::PublishError;
use crate::emit::publish::git::command::Failure;

/// What git says, in small letters, with what it means and the way out. `{host}` and `{branch}` are
/// filled in.
const MEANINGS: &[(&[&str], &str, &str)] = &[
    (
        &["host key verification failed"],
        "this computer has never talked to {host} and does not know whether it is the real one",
        "run `ssh -T {user}` once, compare what it shows with what {host} says about itself, and \
        answer yes; then run `folio publish` again",
    ),
    (
        &["could not read username", "could not read password", "terminal prompts disabled"],
        "{host} wants to know who you are, and git has no name and password for it",
        "sign in once, at GitHub with `gh auth login`, or use the address that begins with `git@`; then \
        run `folio publish` again",
    ),
    (
        &["permission denied (publickey", "no supported authentication methods", "passphrase"],
        "{host} does not know this computer's key",
        "add your key with `ssh-add`, and its public half to your account at {host}; or use the \
        address of the repository that begins with `https://`",
    ),
    (
        &[
            "authentication failed",
            "error: 401",
            "invalid username or token",
            "error: 403",
            "permission to",
            "write access to repository not granted",
            "access denied",
        ],
        "{host} does not let you write to this repository",
        "see that `repository` in site.toml is your own, and sign in to {host} anew",
    ),
    (
        &[
            "protected branch",
            "gh006",
            "gh013",
            "protected from force",
            "not allowed to push",
            "pre-receive hook declined",
            "hook declined",
            "deny updating a hidden ref",
        ],
        "the branch `{branch}` is protected at {host}, so nothing can be put there",
        "allow pushes to it in the settings of the repository, or write another `branch` in site.toml",
    ),
    (
        &["non-fast-forward", "shallow update not allowed"],
        "{host} wants the branch `{branch}` to keep its history",
        "take `history = false` out of site.toml, then run `folio publish` again",
    ),
    (
        &[
            "stale info",
            "fetch first",
            "[rejected]",
            "cannot lock ref",
            "failed to update ref",
            "remote ref updated since checkout",
            "reference already exists",
        ],
        "somebody else has put something on the branch `{branch}` just now",
        "run `folio publish` again: it looks at what is there now",
    ),
    (
        &[
            "could not resolve host",
            "name or service not known",
            "temporary failure in name",
            "nodename nor servname",
        ],
        "{host} cannot be found",
        "see that you are connected to the internet, and that `repository` in site.toml is right",
    ),
    (
        &[
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
            "ssl",
            "rpc failed",
            "error: 5",
        ],
        "{host} cannot be reached, or has ended the connection",
        "see that you are connected to the internet, then run `folio publish` again",
    ),
    (
        &[
            "repository not found",
            "does not appear to be a git repository",
            "error: 404",
            "not found",
            "no such file or directory",
            "does not exist",
            "repository not exported",
            "service not enabled",
            "not a git repository",
        ],
        "there is no repository at {address}, or you may not see it",
        "correct `repository` in site.toml, or make the repository at {host} first",
    ),
    (
        &["dubious ownership", "safe.directory"],
        "the repository at {address} belongs to another user of this computer",
        "publish as that user, or tell git that it is safe, as git says",
    ),
];

/// A failure of talking to the repository at `address`.
pub fn of_remote(failure: &Failure, address: &str, branch: &str) -> PublishError {
    if failure.is_missing {
        return no_git();
    }
    let said = failure.stderr.to_lowercase();
    let meaning = MEANINGS.iter().find(|(signs, ..)| signs.iter().any(|sign| said.contains(sign)));
    let fill = |text: &str| {
        text.replace("{host}", &host(address))
            .replace("{user}", &user_and_host(address))
            .replace("{branch}", branch)
            .replace("{address}", &shown(address))
    };
    match meaning {
        Some((_, message, help)) => PublishError::new(&PUBLISH_FAILED, fill(message), fill(help)),
        None => PublishError::new(
            &PUBLISH_FAILED,
            format!("git could not reach {}: {}", shown(address), first_line(&failure.stderr)),
            "see that the address is right and that you may write there, then run `folio publish` \
            again",
        ),
    }
}

/// A failure of git on this machine.
pub fn of_local(failure: &Failure) -> PublishError {
    if failure.is_missing {
        return no_git();
    }
    PublishError::new(
        &PUBLISH_FAILED,
        format!("git failed on this computer: {}", first_line(&failure.stderr)),
        "see that the disk is not full, delete the folder `.folio/`, then run `folio publish` again",
    )
}

pub fn no_git() -> PublishError {
    PublishError::new(
        &PUBLISH_TARGET,
        "the program git is not on this computer",
        "install it from https://git-scm.com, or write `to = \"zip\"` and drop the file onto a host",
    )
}

/// An address without a name or a password in it.
pub fn shown(address: &str) -> String {
    match address.split_once("://") {
        Some((scheme, rest)) => {
            let end = rest.find('/').unwrap_or(rest.len());
            let (authority, path) = rest.split_at(end);
            let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
            format!("{scheme}://{host}{path}")
        }
        None => address.to_owned(),
    }
}

/// The machine of an address; the address itself where it is a folder.
fn host(address: &str) -> String {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = after.split(['/']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.split(':').next().unwrap_or_default();
    let is_machine = address.contains("://") || address.contains(':');
    if host.is_empty() || !is_machine { "the repository".to_owned() } else { host.to_owned() }
}

fn user_and_host(address: &str) -> String {
    let is_plain = !address.contains("://");
    let user = address.split_once('@').map(|(user, _)| user).filter(|_| is_plain);
    format!("{}@{}", user.unwrap_or("git"), host(address))
}

/// The line in which git says what is wrong, without addresses.
fn first_line(stderr: &str) -> String {
    let lines = || stderr.lines().map(str::trim).filter(|line| !line.is_empty());
    let starts = ["fatal:", "error:", "remote:"];
    let line = starts
        .iter()
        .find_map(|start| lines().find_map(|line| line.strip_prefix(start)))
        .or_else(|| lines().next())
        .unwrap_or("it does not say why");
    let words = line.split_whitespace().map(|word| match word.contains('@') {
        true => "…".to_owned(),
        false => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(stderr: &str) -> Failure {
        Failure { stderr: stderr.to_owned(), is_missing: false }
    }

    #[test]
    fn refusals_are_plain_and_lead_on() {
        let ssh = "git@github.com:okafor/okafor.github.io.git";
        for (said, message, help) in [
            (
                "Host key verification failed.\nfatal: Could not read from remote repository.",
                "this computer has never talked to github.com",
                "`ssh -T git@github.com`",
            ),
            ("git@github.com: Permission denied (publickey).", "does not know this", "`ssh-add`"),
            ("remote: error: GH006: Protected branch update failed", "is protected", "settings"),
            (" ! [rejected] x -> gh-pages (stale info)", "somebody else", "again"),
            (
                "ssh: Could not resolve hostname github.com: Name or service not known",
                "cannot be \
             found",
                "internet",
            ),
            ("ERROR: Repository not found.", "there is no repository", "`repository`"),
            ("fatal: something new", "git could not reach", "again"),
        ] {
            let error = of_remote(&failure(said), ssh, "gh-pages");
            assert!(error.message.contains(message), "{said}: {}", error.message);
            assert!(error.help.contains(help), "{said}: {}", error.help);
        }
    }

    #[test]
    fn no_secret_is_shown() {
        let address = "https://okafor:not-a-token@github.com/okafor/x.git";
        let said = "fatal: unable to access 'https://okafor:not-a-token@github.com/okafor/x.git/'";
        for said in [said, "fatal: Authentication failed", "error: 404"] {
            let error = of_remote(&failure(said), address, "gh-pages");
            assert!(!format!("{error:?}").contains("not-a-token"), "{error:?}");
        }
        assert_eq!(shown(address), "https://github.com/okafor/x.git");
        assert_eq!(shown("git@github.com:a/b.git"), "git@github.com:a/b.git");
    }
}
