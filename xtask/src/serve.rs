//! A static server for `dist/`, on this machine only.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail};

use crate::build;
use crate::paths::Paths;

/// Longest request head; a browser's has about 1 KB.
const HEAD_LIMIT: u64 = 16 * 1024;

/// How long a silent connection is kept.
const IDLE_LIMIT: Duration = Duration::from_secs(30);

/// Options of `cargo xtask serve`.
#[derive(Debug)]
pub struct Options {
    /// Port on 127.0.0.1; 0 takes a free one.
    pub port: u16,
    /// Open the system's browser.
    pub open: bool,
    /// Build first.
    pub build: bool,
}

/// Builds, serves and does not return.
///
/// # Errors
/// The build failed, there is nothing to serve, or the port is taken.
pub fn run(paths: &Paths, options: &Options) -> Result<()> {
    // A port that is taken should not be found out after minutes of building.
    let listener = bind(options.port)?;
    if options.build {
        build::run(paths)?;
    }
    let (address, server) = answer_on(listener, &paths.dist())?;
    println!("serve: {address} (stop with Ctrl+C)");
    if options.open {
        open_browser(&address);
    }
    server.join().map_err(|_| anyhow!("the server died"))
}

/// Starts the server on a free port, in a thread of its own; its address.
///
/// # Errors
/// There is no built site, or no port is free.
pub fn start(dist: &Path) -> Result<(String, thread::JoinHandle<()>)> {
    answer_on(bind(0)?, dist)
}

fn bind(port: u16) -> Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port))
        .with_context(|| format!("port {port} cannot be used. What to do: `cargo xtask serve --port 8081`"))
}

fn answer_on(listener: TcpListener, dist: &Path) -> Result<(String, thread::JoinHandle<()>)> {
    if !dist.join("index.html").is_file() {
        bail!("there is no site in {}. What to do: `cargo xtask build`", dist.display());
    }
    let address = format!("http://{}", listener.local_addr()?);
    let dist = dist.to_path_buf();
    let server = thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let dist = dist.clone();
            // One thread for each connection: a pool can leave a request waiting behind idle
            // keep-alive connections, and a browser opens only a handful.
            thread::spawn(move || {
                // A visitor who leaves in the middle of an answer is no error of ours.
                let _ = converse(&stream, &dist);
            });
        }
    });
    Ok((address, server))
}

/// Answers the requests of one connection, in turn, until it ends.
fn converse(stream: &TcpStream, dist: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(IDLE_LIMIT))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let mut words = head.split_whitespace();
        let method = words.next().unwrap_or_default();
        let url = words.next().unwrap_or_default();
        let mut answer = answer(method, url, dist);
        // What follows a refused request may be its body: do not take it for the next request.
        let last = answer.status == "405 Method Not Allowed" || asks_to_close(&head);
        if method == "HEAD" {
            answer.silent = true;
        }
        answer.send(stream, last)?;
        if last {
            break;
        }
    }
    Ok(())
}

/// Request line and headers; `None` at the end of the connection.
fn read_head(reader: &mut impl BufRead) -> std::io::Result<Option<String>> {
    let mut head = String::new();
    let mut limited = reader.take(HEAD_LIMIT);
    loop {
        let before = head.len();
        if limited.read_line(&mut head)? == 0 {
            return Ok(None);
        }
        if matches!(head.get(before..), Some("\r\n" | "\n")) {
            return Ok(Some(head));
        }
    }
}

fn asks_to_close(head: &str) -> bool {
    head.lines().next().is_some_and(|line| line.ends_with("HTTP/1.0"))
        || head.lines().any(|line| line.eq_ignore_ascii_case("connection: close"))
}

/// One answer, whole in memory: the largest file of the site is below 1 MB.
struct Answer {
    status: &'static str,
    kind: &'static str,
    body: Vec<u8>,
    /// Send the head only.
    silent: bool,
}

impl Answer {
    fn text(status: &'static str) -> Self {
        Self { status, kind: mime(Path::new("a.txt")), body: format!("{status}\n").into(), silent: false }
    }

    fn send(&self, mut stream: &TcpStream, last: bool) -> std::io::Result<()> {
        let mut message = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
             X-Content-Type-Options: nosniff\r\nConnection: {}\r\n\r\n",
            self.status,
            self.kind,
            self.body.len(),
            if last { "close" } else { "keep-alive" }
        )
        .into_bytes();
        if !self.silent {
            message.extend_from_slice(&self.body);
        }
        stream.write_all(&message)
    }
}

fn answer(method: &str, url: &str, dist: &Path) -> Answer {
    if method != "GET" && method != "HEAD" {
        return Answer::text("405 Method Not Allowed");
    }
    let found = resolve(dist, url).and_then(|path| Some((std::fs::read(&path).ok()?, path)));
    match found {
        Some((body, path)) => Answer { status: "200 OK", kind: mime(&path), body, silent: false },
        None => Answer::text("404 Not Found"),
    }
}

/// File for a request, `None` when it does not exist or lies outside the site.
pub fn resolve(dist: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let path = percent_decoded(path)?;
    if path.contains(['\\', '\0', ':']) {
        return None;
    }
    let mut file = dist.to_path_buf();
    for part in Path::new(path.trim_start_matches('/')).components() {
        match part {
            Component::Normal(name) => file.push(name),
            Component::CurDir => {}
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// Content type by file ending.
pub fn mime(path: &Path) -> &'static str {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    match ending.as_deref().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

fn open_browser(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/C", "start", ""]);
        command
    } else {
        Command::new("xdg-open")
    };
    if command.arg(address).spawn().is_err() {
        println!("serve: no browser could be opened; open the address by hand");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("svlc-serve-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("dist").join("data")).unwrap();
        std::fs::write(folder.join("secret.txt"), "secret").unwrap();
        std::fs::write(folder.join("dist").join("index.html"), "<p>chè</p>").unwrap();
        std::fs::write(folder.join("dist").join("data").join("a b.json"), "{}").unwrap();
        folder.join("dist")
    }

    #[test]
    fn nothing_outside_the_site_is_found() {
        let dist = site("resolve");
        for url in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/data/../../secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "//../secret.txt",
            "/%00",
            "/%zz",
            "/C:/secret.txt",
            "/nothing",
        ] {
            assert_eq!(resolve(&dist, url), None, "{url}");
        }
        assert_eq!(resolve(&dist, "/"), Some(dist.join("index.html")));
        assert_eq!(resolve(&dist, "/?lang=vi"), Some(dist.join("index.html")));
        assert_eq!(resolve(&dist, "/data/a%20b.json"), Some(dist.join("data").join("a b.json")));
    }

    #[test]
    fn answers_carry_type_and_caching() {
        let dist = site("answer");
        let (address, _server) = start(&dist).unwrap();
        let ask = |line: &str| {
            let mut stream = std::net::TcpStream::connect(address.trim_start_matches("http://")).unwrap();
            write!(stream, "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
            let mut text = String::new();
            stream.read_to_string(&mut text).unwrap();
            text
        };
        let page = ask("GET /");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
        assert!(page.contains("Content-Type: text/html; charset=utf-8"), "{page}");
        assert!(page.contains("Cache-Control: no-cache"), "{page}");
        assert!(page.ends_with("<p>chè</p>"), "{page}");
        assert!(ask("GET /nothing").starts_with("HTTP/1.1 404"));
        assert!(ask("POST /").starts_with("HTTP/1.1 405"));
        assert!(!ask("HEAD /").contains("chè"));
    }

    #[test]
    fn a_connection_serves_many_requests_and_many_connections_wait_for_none() {
        let dist = site("many");
        let (address, _server) = start(&dist).unwrap();
        let connect = || TcpStream::connect(address.trim_start_matches("http://")).unwrap();
        let idle: Vec<TcpStream> = (0..20).map(|_| connect()).collect();
        let mut stream = connect();
        write!(stream, "GET / HTTP/1.1\r\n\r\nGET /no HTTP/1.1\r\nConnection: close\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert!(text.contains("200 OK") && text.contains("404 Not Found"), "{text}");
        drop(idle);
    }
}
