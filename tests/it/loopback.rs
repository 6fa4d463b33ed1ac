//! A host on loopback that says what a test wants.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A service that answers by the path that it is asked for, and notes the questions.
pub struct Played {
    pub address: String,
    pub asked: Arc<Mutex<Vec<String>>>,
}

/// Serves answers: each is the start of a path, and what is said, one a question, the last for ever.
pub fn played(answers: Vec<(&'static str, Vec<String>)>) -> Played {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&asked);
    thread::spawn(move || {
        let mut answers = answers;
        for stream in listener.incoming() {
            let mut stream: TcpStream = stream.unwrap();
            let mut head = Vec::new();
            let mut byte = [0];
            while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
                head.push(byte[0]);
            }
            let head = String::from_utf8_lossy(&head).into_owned();
            let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
            notes.lock().unwrap().push(head);
            let answer = answers.iter_mut().find(|(start, _)| path.starts_with(start));
            let said = answer.map(|(_, said)| match said.len() {
                1 => said[0].clone(),
                _ => said.remove(0),
            });
            let _ = stream.write_all(said.unwrap_or_else(|| status(404, "")).as_bytes());
        }
    });
    Played { address, asked }
}

pub fn status(code: u16, headers: &str) -> String {
    format!("HTTP/1.1 {code} No\r\nConnection: close\r\nContent-Length: 0\r\n{headers}\r\n")
}

pub fn good(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len())
}
