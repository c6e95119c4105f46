import Foundation

/// A web server on this machine, for a test: it answers by path, and records each request.
package struct LocalSite {
  /// `http://127.0.0.1:port`.
  package let address: String
  private let log: String
  private let process: Process

  /// Open as long as the server should run.
  ///
  /// The server ends when this closes, so that a test that dies leaves none running.
  private let input: Pipe

  private static let script = """
    import http.server, os, sys, threading, time
    asked = lambda line: print(line, file=open(sys.argv[1], "a"), flush=True)
    busy, lock = [0], threading.Lock()
    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self):
            with lock:
                busy[0] += 1
                crowd = busy[0]
            asked(f"{self.command} {self.path} {crowd} {self.headers['User-Agent']}")
            path, status, place = self.path.split("?")[0], 404, None
            if path.startswith("/ok"): status = 200
            if path == "/only-get": status = 200 if self.command == "GET" else 501
            if path == "/refused": status = 403
            if path == "/broken": status = 503
            if path == "/removed": status = 410
            if path == "/moved": status, place = 301, "/ok"
            if path == "/nasty": status, place = 301, '/ok)"x<y>[]'
            if path == "/away": status, place = 302, "/ok"
            if path == "/circle": status, place = 302, "/circle"
            if path == "/to-file": status, place = 302, "file:///etc/passwd"
            if path == "/slow": threading.Event().wait()
            time.sleep(0.02)
            with lock: busy[0] -= 1
            try:
                self.send_response(status)
                if place: self.send_header("Location", place)
                self.send_header("Content-Length", "0")
                self.end_headers()
            except BrokenPipeError: pass
        do_HEAD = do_GET = answer
        def log_message(self, *words): pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """

  /// The requests, in order: method, path, number of requests at once, user agent.
  package func requests() throws -> [[String]] {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: " ", maxSplits: 3).map(String.init)
    }
  }

  /// Starts a server that records its requests in a file in a folder.
  package init(in folder: String) throws {
    log = "\(folder)/requests"
    process = Process()
    input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, log]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = ""
    while !line.hasSuffix("\n") {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw CocoaError(.fileReadUnknown) }
      line += String(decoding: data, as: UTF8.self)
    }
    address = "http://127.0.0.1:\(line.filter(\.isNumber))"
  }

  /// Ends the server.
  package func stop() {
    try? input.fileHandleForWriting.close()
    // A test's children may have signals blocked that would end them.
    kill(process.processIdentifier, SIGKILL)
  }
}
