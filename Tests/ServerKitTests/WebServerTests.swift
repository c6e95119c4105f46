import FileKit
import Foundation
import ServerKit
import TestKit
import Testing

@Suite("The server as clients see it, on a real socket", .engines)
struct WebServerTests {
  /// Runs a server of one resource while a client asks it something.
  ///
  /// The client waits on a thread of its own: those of tasks may be as few as two, and a judge may block the other
  /// one, so that the server could not answer.
  private func serving<Value: Sendable>(
    patience: Duration = .lastResort, _ answer: @escaping WebServer.Responder,
    client: @escaping @Sendable (Int) throws -> Value
  ) async throws -> Value {
    let (ports, port) = AsyncStream<Int>.makeStream()
    let server = WebServer(address: "127.0.0.1", port: 0, patience: patience, respond: answer)
    return try await withThrowingTaskGroup(of: Value?.self) { group in
      group.addTask {
        try await server.run { port.yield($0) }
        return nil
      }
      group.addTask {
        for await number in ports {
          return try await withCheckedThrowingContinuation { continuation in
            DispatchQueue(label: "client").async {
              continuation.resume(with: Result { try client(number) })
            }
          }
        }
        return nil
      }
      while let result = try await group.next() {
        guard let result else { continue }
        group.cancelAll()
        return result
      }
      throw CancellationError()
    }
  }

  /// What a program prints.
  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  private static func curl(_ arguments: String...) throws -> String {
    try run(["curl", "-sS", "--max-time", "60"] + arguments)
  }

  @Test func clientGetsHeadersAndBytes() async throws {
    let resource = WebResource(
      .bytes(Array("0123456789".utf8)), mediaType: "audio/mpeg", version: "v")
    let text = try await serving {
      resource.answer(to: $0)
    } client: { port in
      try Self.curl("-i", "-H", "Range: bytes=2-4", "http://127.0.0.1:\(port)/a.mp3")
    }
    #expect(text.hasPrefix("HTTP/1.1 206 Partial Content\r\n"))
    #expect(text.contains("Content-Range: bytes 2-4/10\r\n"))
    #expect(text.contains("\r\n\r\n234"))
  }

  @Test func headHasTheLengthAndNoBody() async throws {
    let resource = WebResource(.bytes(Array("0123456789".utf8)), mediaType: "a/b", version: "v")
    let text = try await serving {
      resource.answer(to: $0)
    } client: { port in
      try Self.curl("-I", "http://127.0.0.1:\(port)/a")
        + Self.curl("-H", "If-None-Match: \"v\"", "-i", "http://127.0.0.1:\(port)/a")
    }
    #expect(text.lowercased().contains("content-length: 10\r\n"))
    #expect(text.contains("HTTP/1.1 304 Not Modified\r\n"))
    #expect(!text.contains("0123"))
  }

  @Test func compressedTextIsReadAsItWas() async throws {
    let words = String(repeating: "The same again. ", count: 5000)
    let resource = WebResource(.bytes(Array(words.utf8)), mediaType: "text/html", version: "v")
    let text = try await serving {
      resource.answer(to: $0)
    } client: { port in
      try Self.curl("--compressed", "http://127.0.0.1:\(port)/")
    }
    #expect(text == words)
  }

  @Test func fileIsSentWhole() async throws {
    try await withTemporaryFolder { folder in
      let bytes = (0..<1_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/a"))
      let resource = WebResource(try OpenFile("\(folder)/a"), mediaType: "a/b")
      let got = try await serving {
        resource.answer(to: $0)
      } client: { port in
        _ = try Self.curl("-o", "\(folder)/b", "http://127.0.0.1:\(port)/a")
        return Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/b")))
      }
      #expect(got == bytes)
    }
  }

  @Test func hostAndQueryReachTheResponder() async throws {
    let text = try await serving { request in
      WebAnswer(200, text: "\(request.fields["host"] ?? "-") \(request.query)")
    } client: { port in
      try Self.curl("-H", "Host: evil.example", "http://127.0.0.1:\(port)/?a=b%20c")
    }
    #expect(text == "evil.example [\"a\": \"b c\"]\n")
  }

  @Test func requestThatIsNoneIsRefusedAndOthersGoOn() async throws {
    let script = """
      import socket, sys
      port = int(sys.argv[1])
      def ask(bytes):
          with socket.create_connection(("127.0.0.1", port), timeout=30) as client:
              client.sendall(bytes)
              answer = b""
              while piece := client.recv(65536): answer += piece
              return answer.split(b"\\r\\n")[0].decode()
      print(ask(b"GARBAGE\\r\\n\\r\\n"))
      print(ask(b"GET / HTTP/1.1\\r\\nHost: a\\r\\nX: " + b"y" * 200000 + b"\\r\\n\\r\\n"))
      print(ask(b"GET / HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n"))
      """
    let text = try await serving { _ in
      WebAnswer(200, text: "ok")
    } client: { port in
      try Self.run(["python3", "-c", script, "\(port)"])
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "HTTP/1.1 400 Bad Request")
    #expect(lines.dropFirst(2).first == "HTTP/1.1 200 OK")
  }

  @Test func readerThatIsTooSlowIsCutOff() async throws {
    let script = """
      import socket, sys, time
      client = socket.socket()
      client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
      client.settimeout(60)
      client.connect(("127.0.0.1", int(sys.argv[1])))
      client.sendall(b"GET / HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n")
      time.sleep(3)
      count = 0
      try:
          while piece := client.recv(1 << 20): count += len(piece)
          print("end", count < 50_000_000)
      except ConnectionResetError: print("end", count < 50_000_000)
      """
    let bytes = [UInt8](repeating: 7, count: 50_000_000)
    let resource = WebResource(.bytes(bytes), mediaType: "a/b", version: "v")
    let text = try await serving(patience: .milliseconds(500)) {
      resource.answer(to: $0)
    } client: { port in
      try Self.run(["python3", "-c", script, "\(port)"])
    }
    #expect(text == "end True\n")
  }

  @Test func portThatIsTakenIsSaidWithAWayOut() async throws {
    let (ports, port) = AsyncStream<Int>.makeStream()
    let first = WebServer(address: "127.0.0.1", port: 0) { _ in WebAnswer(200, text: "ok") }
    let failure = await withTaskGroup(of: ServerFailure?.self) { group in
      group.addTask {
        try? await first.run { port.yield($0) }
        return nil
      }
      group.addTask {
        for await number in ports {
          let second = WebServer(address: "127.0.0.1", port: number) { _ in
            WebAnswer(200, text: "no")
          }
          do throws(ServerFailure) {
            try await second.run { _ in }
          } catch {
            return error
          }
        }
        return nil
      }
      let found = await group.next() ?? nil
      group.cancelAll()
      return found
    }
    #expect(failure?.code == .portInUse)
    let next = (failure?.port ?? 0) + 1
    #expect(
      failure.map { "\($0)" }
        == "Another program uses port \(next - 1): end it, or choose another port with --port \(next)."
    )
  }
}
