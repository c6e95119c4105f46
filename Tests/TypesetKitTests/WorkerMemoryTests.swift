import Foundation
import ProcessKit
import TestKit
import Testing

@Suite("The memory of the typesetter's worker", .engines)
struct WorkerMemoryTests {
  /// The bytes that a process has in memory (proc(5), `statm`).
  private func residentBytes(of process: Process) throws -> Int {
    let fields = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/statm", encoding: .utf8
    ).split(separator: " ")
    return try #require(Int(fields[1])) * 4096
  }

  @Test("is small again after a large document, and no request is lost")
  func startsAgain() throws {
    try withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      try workshop.write(
        "#for k in range(json(sys.inputs.data).count) [#k and so on, and on. #parbreak()]",
        to: "own.typ")
      func request(_ count: Int) -> Data {
        Data(
          (#"{"root":"\#(folder)","template":"own.typ","data":{"count":\#(count)},"#
            + #""output":"\#(folder)/own.pdf","format":"pdf","standards":[],"timestamp":0}"# + "\n")
            .utf8)
      }
      let process = Process()
      let (requests, answers) = (Pipe(), Pipe())
      process.executableURL = URL(filePath: Workshop.python.executable)
      process.arguments = ["-I", "-B", Workshop.worker]
      process.standardInput = requests
      process.standardOutput = answers
      try process.run()
      func answer(to request: Data) throws -> String {
        try requests.fileHandleForWriting.write(contentsOf: request)
        var line = Data()
        while line.last != UInt8(ascii: "\n") {
          line += try #require(try answers.fileHandleForReading.read(upToCount: 1))
        }
        return String(decoding: line, as: UTF8.self)
      }
      // Typst keeps what it has laid out: that alone is more than the limit.
      #expect(try answer(to: request(15_000)).contains(#""faults": []"#))
      // The next request may come while the worker starts again.
      #expect(try answer(to: request(3)).contains(#""faults": []"#))
      #expect(try residentBytes(of: process) < 150_000_000)
      // Programs that other tests start may hold the other end of its pipe open. What a dispatch thread
      // starts has its mask of signals, in which all that can be blocked are: only SIGKILL ends it.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }
}
