//! An address of a repository, as git takes it: a folder, `https://…`, `ssh://…` or `git@host:path`.
//!
//! Pure. Nothing of it is shown that may be secret.

/// The parts of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    written: &'a str,
    /// `None` for a folder of this machine.
    remote: Option<Remote<'a>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Remote<'a> {
    /// Without a password.
    user: Option<&'a str>,
    host: &'a str,
    port: Option<&'a str>,
    path: &'a str,
}

/// Whether git would take an address as a folder of this machine: it has no `://`, and no `:` before
/// its first `/`.
pub fn is_folder(address: &str) -> bool {
    let first = address.split('/').next().unwrap_or_default();
    let is_drive = cfg!(windows) && address.as_bytes().get(1) == Some(&b':');
    !address.contains("://") && (!first.contains(':') || is_drive)
}

/// An address without a name or a password in it. A password may hold a `/`, so whatever is before the
/// last `@` may be one.
pub fn shown(address: &str) -> String {
    if is_folder(address) {
        return address.to_owned();
    }
    let (start, rest) = match address.split_once("://") {
        Some((scheme, rest)) => (format!("{scheme}://"), rest),
        None => (String::new(), address),
    };
    let Some((user, rest)) = rest.rsplit_once('@') else { return address.to_owned() };
    match user.contains(['/', ':']) {
        // The name of a person in `git@host:path` is no secret, and git needs it.
        false if start.is_empty() => address.to_owned(),
        true if user.contains('/') || start.is_empty() => format!("{start}…@{rest}"),
        _ => format!("{start}{rest}"),
    }
}

impl<'a> Address<'a> {
    pub fn of(written: &'a str) -> Address<'a> {
        let remote = (!is_folder(written)).then(|| Remote::of(written));
        Address { written, remote }
    }

    /// The machine, in words.
    pub fn host(&self) -> String {
        let host = self.remote.map(|remote| remote.host).filter(|host| !host.is_empty());
        host.unwrap_or("the repository").to_owned()
    }

    /// The machine as ssh names it in its list of keys, for a shell.
    pub fn machine_with_port(&self) -> String {
        match self.remote {
            Some(Remote { host, port: Some(port), .. }) => format!("\"[{host}]:{port}\""),
            _ => self.host(),
        }
    }

    /// The command that talks to the machine by ssh as git does.
    pub fn login(&self) -> String {
        let user = self.remote.and_then(|remote| remote.user).unwrap_or("git");
        let port = self.remote.and_then(|remote| remote.port);
        let port = port.map(|port| format!("-p {port} ")).unwrap_or_default();
        format!("ssh -T {port}{user}@{}", self.host())
    }

    /// How to give git a name and a password for the machine.
    pub fn sign_in(&self) -> String {
        match self.remote.is_some_and(|remote| is_github(remote.host)) {
            true => {
                "install `gh` from https://cli.github.com and run `gh auth login`, with yes to \
                \u{201c}Authenticate Git\u{201d}"
                    .to_owned()
            }
            false => format!(
                "run `git ls-remote {}` in this terminal and type them: git keeps them if it has a \
                `credential.helper`",
                shown(self.written)
            ),
        }
    }

    /// What is the same for all spellings of the same repository: no scheme, no user, no `.git`.
    pub fn identity(&self) -> String {
        let Some(remote) = self.remote else { return self.written.to_owned() };
        let path = remote.path.trim_matches('/');
        let path = path.strip_suffix(".git").unwrap_or(path);
        let host = remote.host.to_lowercase();
        match is_github(&host) {
            // GitHub's names differ by more than case.
            true => format!("github.com/{}", path.to_lowercase()),
            false => format!("{host}/{path}"),
        }
    }

    /// The machine and the path of a repository that is not on this one.
    pub fn host_and_path(&self) -> Option<(&'a str, &'a str)> {
        self.remote.map(|remote| (remote.host, remote.path.trim_matches('/')))
    }
}

impl<'a> Remote<'a> {
    fn of(written: &'a str) -> Remote<'a> {
        let scheme = written.split_once("://");
        let (authority, path) = match scheme {
            Some((_, rest)) => rest.split_once('/').unwrap_or((rest, "")),
            None => written.split_once(':').unwrap_or((written, "")),
        };
        // `user:password@host:path`, which is no address, though people write it.
        let (authority, path) = match path.split_once('@') {
            Some((_, rest)) if scheme.is_none() && !authority.contains('@') => {
                rest.split_once(':').unwrap_or((rest, ""))
            }
            _ => (authority, path),
        };
        let (user, machine) = match authority.rsplit_once('@') {
            Some((user, machine)) => (user.split(':').next(), machine),
            None => (None, authority),
        };
        let (host, port) = match machine.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (machine, None),
        };
        Remote { user, host, port, path }
    }
}

/// Whether a machine is GitHub's.
pub fn is_github(host: &str) -> bool {
    ["github.com", "www.github.com", "ssh.github.com"]
        .iter()
        .any(|own| host.eq_ignore_ascii_case(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_addresses() {
        for (address, folder) in [
            ("git@github.com:okafor/x.git", false),
            ("github.com:okafor/x.git", false),
            ("https://github.com/okafor/x.git", false),
            ("file:///srv/x.git", false),
            ("../x.git", true),
            ("/srv/x.git", true),
            ("./a:b/x.git", true),
        ] {
            assert_eq!(is_folder(address), folder, "{address}");
        }
    }

    #[test]
    fn no_secret_is_shown() {
        for (address, expected) in [
            ("https://okafor:hush@github.com/okafor/x.git", "https://github.com/okafor/x.git"),
            ("https://okafor:hu/sh@github.com/okafor/x.git", "https://…@github.com/okafor/x.git"),
            ("https://hush@github.com/okafor/x.git", "https://github.com/okafor/x.git"),
            ("https://h.example/@ada/x.git", "https://…@ada/x.git"),
            ("ada:hush@host:web.git", "…@host:web.git"),
            ("git@github.com:a/b.git", "git@github.com:a/b.git"),
            ("github.com:a/b.git", "github.com:a/b.git"),
            ("/srv/ada@uni/x.git", "/srv/ada@uni/x.git"),
        ] {
            assert_eq!(shown(address), expected);
        }
    }

    #[test]
    fn the_command_for_ssh_goes_where_git_goes() {
        for (address, login, key) in [
            ("git@github.com:a/b.git", "ssh -T git@github.com", "github.com"),
            ("uni.example:b.git", "ssh -T git@uni.example", "uni.example"),
            (
                "ssh://okafor@uni.example:2222/~/b.git",
                "ssh -T -p 2222 okafor@uni.example",
                "\"[uni.example]:2222\"",
            ),
            ("ssh://okafor:hush@uni.example/b.git", "ssh -T okafor@uni.example", "uni.example"),
        ] {
            let address = Address::of(address);
            assert_eq!(address.login(), login);
            assert_eq!(address.machine_with_port(), key);
        }
    }

    #[test]
    fn one_repository_is_one_whatever_its_spelling() {
        let identity = |address| Address::of(address).identity();
        for address in [
            "git@github.com:Okafor/x.git",
            "https://github.com/okafor/x",
            "https://ada:hush@github.com/okafor/x.git/",
            "ssh://git@ssh.github.com:443/okafor/x.git",
            "okafor:hush@github.com:okafor/x.git",
        ] {
            assert_eq!(identity(address), "github.com/okafor/x", "{address}");
        }
        assert_eq!(identity("ssh://ada@Uni.example/srv/X.git"), "uni.example/srv/X");
        assert_eq!(identity("/srv/x.git"), "/srv/x.git");
    }
}
