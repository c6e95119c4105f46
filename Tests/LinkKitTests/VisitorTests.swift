import LinkKit
import TestKit
import Testing

@Suite("Visits to other sites", .engines)
struct VisitorTests {
  private let visitor = Self.visitor(timeLimit: .lastResort)

  private static func visitor(timeLimit: Duration) -> Visitor {
    Visitor(
      userAgent: "Lectern/test",
      limits: VisitLimits(timeLimit: timeLimit, pause: .milliseconds(30), width: 4))
  }

  private func withSite(_ body: (LocalSite) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let site = try LocalSite(in: folder)
      defer { site.stop() }
      try await body(site)
    }
  }

  @Test("each answer means one thing, and circles, files and slow sites end")
  func answers() async throws {
    try await withSite { site in
      let expected: [String: Visit] = [
        "/ok": .found, "/ok#part": .found, "/only-get": .found, "/away": .found,
        "/moved#part": .moved(to: "\(site.address)/ok#part"), "/gone": .failed(status: 404),
        "/broken": .failed(status: 503), "/refused": .refused(status: 403),
        "/circle": .unreachable(.tooManyRedirects), "/to-file": .unreachable(.other),
      ]
      let visits = try await visitor.visit(Set(expected.keys.map { site.address + $0 }))
      for (path, visit) in expected { #expect(visits[site.address + path] == visit, "\(path)") }
      let slow = site.address + "/slow"
      let visit = try await Self.visitor(timeLimit: .seconds(1)).visit([slow])
      #expect(visit == [slow: .unreachable(.tooSlow)])
    }
  }

  @Test("one host gets one request at a time, HEAD first, from somebody with a name")
  func polite() async throws {
    try await withSite { site in
      let paths = (0..<6).map { "/ok?\($0)" } + ["/only-get"]
      _ = try await visitor.visit(Set(paths.map { site.address + $0 }))
      let requests = try site.requests()
      #expect(requests.count == paths.count + 1)
      #expect(requests.allSatisfy { $0[2] == "1" && $0[3] == "Lectern/test" })
      #expect(requests.filter { $0[0] == "GET" }.map { $0[1] } == ["/only-get"])
    }
  }

  @Test("one host is given a rest between two requests")
  func pause() async throws {
    try await withSite { site in
      let pause = Duration.milliseconds(200)
      let visitor = Visitor(
        userAgent: "Lectern/test", limits: VisitLimits(pause: pause, width: 4))
      let time = try await ContinuousClock().measure {
        _ = try await visitor.visit(Set((0..<3).map { "\(site.address)/ok?\($0)" }))
      }
      #expect(time >= pause * 2)
    }
  }

  @Test("a site that does not exist, and an address that looks like an option, are not failures")
  func unreachable() async throws {
    let visits = try await visitor.visit([
      "http://127.0.0.1:1/x", "http://-o/x", "http://[x]/{a,b}",
    ])
    #expect(visits["http://127.0.0.1:1/x"] == .unreachable(.noConnection))
    #expect(visits.count == 3)
  }
}
