//! What a request asks: a plain value, so that a response is decided without a connection.
//!
//! It reads nothing: `tiny_http` has read the head, and nobody wants a body.

/// The head of a request.
#[derive(Debug, Default)]
pub struct Request {
    pub method: String,
    /// The target of the request line: a path, and perhaps a query.
    pub target: String,
    pub headers: Vec<(String, String)>,
}

impl From<&tiny_http::Request> for Request {
    fn from(request: &tiny_http::Request) -> Self {
        let headers = request.headers().iter();
        Request {
            method: request.method().to_string(),
            target: request.url().to_owned(),
            headers: headers
                .map(|header| (header.field.to_string(), header.value.to_string()))
                .collect(),
        }
    }
}

impl Request {
    /// The first header of a name.
    pub fn header(&self, name: &'static str) -> Option<&str> {
        self.every(name).next()
    }

    /// The header of a name, when there is exactly one.
    pub fn only(&self, name: &'static str) -> Option<&str> {
        let mut found = self.every(name);
        found.next().filter(|_| found.next().is_none())
    }

    /// Whether something follows the head.
    pub fn has_body(&self) -> bool {
        self.header("Transfer-Encoding").is_some()
            || self.every("Content-Length").any(|length| length != "0")
    }

    fn every(&self, name: &'static str) -> impl Iterator<Item = &str> {
        self.headers
            .iter()
            .filter(move |(given, _)| given.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Request;

    #[test]
    fn headers() {
        let with = |headers: &[(&str, &str)]| Request {
            headers: headers.iter().map(|&(name, value)| (name.into(), value.into())).collect(),
            ..Request::default()
        };
        let request = with(&[("Host", "a"), ("ACCEPT", "x"), ("host", "b")]);
        assert_eq!((request.header("accept"), request.header("Range")), (Some("x"), None));
        assert_eq!((request.only("Accept"), request.only("Host")), (Some("x"), None));
        assert!(!request.has_body() && !with(&[("Content-Length", "0")]).has_body());
        assert!(with(&[("content-length", "3")]).has_body());
        assert!(with(&[("Transfer-Encoding", "chunked")]).has_body());
    }
}
