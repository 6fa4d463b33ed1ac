//! A server on this machine that plays a host, and goes wrong when it is told to.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use tiny_http::{Header, Response, Server};

/// One way to go wrong.
#[derive(Clone, Copy, Debug)]
pub enum Trouble {
    /// A status, with one more header.
    Status(u16, &'static str),
    /// The right answer, after a while.
    Late(Duration),
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
}

impl Asked {
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
}

/// Ends with its last user.
pub struct Fake {
    pub address: String,
    state: Arc<Mutex<State>>,
    server: Arc<Server>,
}

impl Fake {
    /// `answer` gives a status and a body; it is only asked by those who show the token.
    pub fn new(
        token: &'static str,
        mut answer: impl FnMut(&Asked) -> (u16, Value) + Send + 'static,
    ) -> Fake {
        let server = Arc::new(Server::http("127.0.0.1:0").unwrap());
        let address = format!("http://{}", server.server_addr().to_ip().unwrap());
        let state = Arc::new(Mutex::new(State::default()));
        let (own, shared) = (Arc::clone(&server), Arc::clone(&state));
        thread::spawn(move || {
            let mut silent = Vec::new();
            while let Ok(mut request) = own.recv() {
                let mut body = Vec::new();
                if request.as_reader().read_to_end(&mut body).is_err() {
                    continue;
                }
                let asked = Asked {
                    method: request.method().to_string(),
                    path: request.url().to_owned(),
                    body,
                };
                let line = format!("{} {}", asked.method, asked.path.split('?').next().unwrap());
                let trouble = {
                    let mut state = shared.lock().unwrap_or_else(PoisonError::into_inner);
                    state.requests.push(line.clone());
                    let number = state.requests.len();
                    state.troubles.as_mut().and_then(|troubles| troubles(number, &line))
                };
                let shown =
                    request.headers().iter().find(|header| header.field.equiv("authorization"));
                let is_known =
                    shown.is_some_and(|header| header.value.as_str() == format!("Bearer {token}"));
                // What goes wrong says the secret, as real hosts may.
                let said = serde_json::json!({ "message": format!("no {token}") });
                let respond = |status: u16, body: &Value, more: &str| {
                    let response = Response::from_string(body.to_string()).with_status_code(status);
                    match more.split_once(':') {
                        Some((name, value)) => response.with_header(
                            Header::from_bytes(name.as_bytes(), value.trim().as_bytes()).unwrap(),
                        ),
                        None => response,
                    }
                };
                let _ = match trouble {
                    Some(Trouble::Status(status, more)) => {
                        request.respond(respond(status, &said, more))
                    }
                    Some(Trouble::Gone) => {
                        drop(request.into_writer());
                        Ok(())
                    }
                    Some(Trouble::Silence) => {
                        silent.push(request);
                        Ok(())
                    }
                    _ if !is_known => request.respond(respond(401, &said, "")),
                    Some(Trouble::Half) => {
                        answer(&asked);
                        let head = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 999\r\n\r\n{\"id\":";
                        request.into_writer().write_all(head)
                    }
                    Some(Trouble::Late(pause)) => {
                        thread::sleep(pause);
                        let (status, body) = answer(&asked);
                        request.respond(respond(status, &body, ""))
                    }
                    None => {
                        let (status, body) = answer(&asked);
                        request.respond(respond(status, &body, ""))
                    }
                };
            }
        });
        Fake { address, state, server }
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
        self.server.unblock();
    }
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
