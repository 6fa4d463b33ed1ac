//! A server on this machine that plays a host, and goes wrong when it is told to.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

/// One way to go wrong.
#[derive(Clone, Copy, Debug)]
pub enum Trouble {
    /// A status, with one more header.
    Status(u16, &'static str),
    /// The first half of an answer, once all is done.
    Half,
    /// The connection ends without an answer, and nothing is done.
    Gone,
    /// No answer ever.
    Silence,
}

/// What is asked.
pub struct Asked {
    pub method: String,
    /// Without the address of the machine, with what follows `?`.
    pub path: String,
    pub body: Vec<u8>,
    authorization: String,
}

impl Asked {
    fn read(stream: &TcpStream) -> io::Result<Asked> {
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut lines = BufReader::new(stream);
        let mut line = String::new();
        lines.read_line(&mut line)?;
        let mut words = line.split(' ').map(str::to_owned);
        let (Some(method), Some(path)) = (words.next(), words.next()) else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        let mut headers = BTreeMap::new();
        loop {
            let mut line = String::new();
            lines.read_line(&mut line)?;
            let Some((name, value)) = line.split_once(':') else { break };
            headers.insert(name.to_lowercase(), value.trim().to_owned());
        }
        let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; length];
        lines.read_exact(&mut body)?;
        let authorization = headers.remove("authorization").unwrap_or_default();
        Ok(Asked { method, path, body, authorization })
    }

    /// What stands behind `name=` after the `?`.
    pub fn number(&self, name: &str) -> Option<usize> {
        let (_, query) = self.path.split_once('?')?;
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(found, _)| *found == name)?.1.parse().ok()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The parts of the path, decoded.
    pub fn parts(&self) -> Vec<String> {
        let path = self.path.split('?').next().unwrap_or_default();
        let decode = |part: &str| {
            percent_encoding::percent_decode_str(part).decode_utf8_lossy().into_owned()
        };
        path.trim_matches('/').split('/').map(decode).collect()
    }
}

type Troubles = Box<dyn FnMut(usize, &str) -> Option<Trouble> + Send>;

/// Shared with the thread that answers.
#[derive(Default)]
struct State {
    troubles: Option<Troubles>,
    requests: Vec<String>,
    is_over: bool,
}

/// Ends with its last user. Each connection is for one request, so that one that ends in trouble
/// is closed at once.
pub struct Fake {
    pub address: String,
    socket: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl Fake {
    /// `answer` gives a status and a body; it is only asked by those who show the token.
    pub fn new(
        token: &'static str,
        mut answer: impl FnMut(&Asked) -> (u16, Value) + Send + 'static,
    ) -> Fake {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let socket = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State::default()));
        let shared = Arc::clone(&state);
        thread::spawn(move || {
            let mut silent = Vec::new();
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                let Ok(asked) = Asked::read(&stream) else {
                    if shared.lock().unwrap_or_else(PoisonError::into_inner).is_over {
                        return;
                    }
                    continue;
                };
                let line = format!("{} {}", asked.method, asked.path.split('?').next().unwrap());
                let trouble = {
                    let mut state = shared.lock().unwrap_or_else(PoisonError::into_inner);
                    state.requests.push(line.clone());
                    let number = state.requests.len();
                    state.troubles.as_mut().and_then(|troubles| troubles(number, &line))
                };
                // What goes wrong says the secret, as real hosts may.
                let said = json!({ "message": format!("no {token}") });
                let is_known = asked.authorization == format!("Bearer {token}");
                // Who asked may have been killed.
                let _ = match trouble {
                    Some(Trouble::Status(status, header)) => {
                        respond(&mut stream, status, header, &said)
                    }
                    Some(Trouble::Gone) => Ok(()),
                    // Such an answer has no second half.
                    Some(Trouble::Half) if asked.method == "HEAD" => Ok(()),
                    Some(Trouble::Silence) => {
                        silent.push(stream);
                        Ok(())
                    }
                    _ if !is_known => respond(&mut stream, 401, "", &said),
                    Some(Trouble::Half) => {
                        answer(&asked);
                        stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"id\":")
                    }
                    None => {
                        let (status, body) = answer(&asked);
                        respond(&mut stream, status, "", &body)
                    }
                };
            }
        });
        Fake { address: format!("http://{socket}"), socket, state }
    }

    /// Forgets the requests up to now.
    pub fn trouble(&self, trouble: impl FnMut(usize, &str) -> Option<Trouble> + Send + 'static) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.troubles = Some(Box::new(trouble));
        state.requests.clear();
    }

    pub fn requests(&self) -> Vec<String> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).requests.clone()
    }
}

impl Drop for Fake {
    fn drop(&mut self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).is_over = true;
        // It wakes up by being asked nothing.
        let _ = TcpStream::connect(self.socket);
    }
}

fn respond(stream: &mut TcpStream, status: u16, header: &str, body: &Value) -> io::Result<()> {
    let body = body.to_string();
    let length = body.len();
    let more = if header.is_empty() { String::new() } else { format!("{header}\r\n") };
    write!(
        stream,
        "HTTP/1.1 {status} Said\r\nConnection: close\r\nContent-Length: {length}\r\n{more}\r\n{body}"
    )
}

/// The SHA-1 of bytes, in hexadecimal digits.
pub fn sha1(parts: &[&[u8]]) -> String {
    use sha1::{Digest, Sha1};
    let mut sum = Sha1::new();
    for part in parts {
        sum.update(part);
    }
    sum.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
