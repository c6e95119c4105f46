package import ProcessKit

/// Requests addresses on the web, politely, to find out whether they lead anywhere.
///
/// The client is the `curl` program: well maintained, and already on most machines. A Swift client
/// would be part of the command for every user: URLSession links libcurl anyway, and
/// async-http-client brings SwiftNIO and BoringSSL, for something that few people run before a
/// release.
///
/// Each address is requested once: with HEAD, and with GET if a site does not answer that. Each
/// host gets one request at a time, with a pause in between.
package struct Visitor: Sendable {
  package static let curl = Program(
    "curl", installedBy: "sudo apt-get install curl", asksNetwork: true)

  private let limits: VisitLimits
  private let userAgent: String

  /// `userAgent` says who asks, as sites expect of programs (RFC 9110 §10.1.5).
  package init(userAgent: String, limits: VisitLimits = VisitLimits()) {
    self.userAgent = userAgent
    self.limits = limits
  }

  /// The result for each address; throws only if the client cannot be run.
  package func visit(
    _ addresses: Set<String>, progress: @escaping @Sendable (_ done: Int) -> Void = { _ in }
  ) async throws(ProcessFailure) -> [String: Visit] {
    let hosts = Dictionary(grouping: addresses.sorted(), by: Self.host).values
    var waiting = hosts.sorted { $0[0] < $1[0] }.makeIterator()
    let outcome = await withTaskGroup(of: Result<[String: Visit], ProcessFailure>.self) { group in
      for _ in 0..<max(1, limits.width) {
        if let host = waiting.next() { group.addTask { await visitInTurn(host) } }
      }
      var visits: [String: Visit] = [:]
      for await result in group {
        switch result {
        case .success(let some): visits.merge(some) { first, _ in first }
        case .failure(let failure):
          group.cancelAll()
          return Result<[String: Visit], ProcessFailure>.failure(failure)
        }
        progress(visits.count)
        if let host = waiting.next() { group.addTask { await visitInTurn(host) } }
      }
      return .success(visits)
    }
    return try outcome.get()
  }

  /// All addresses of one host.
  private func visitInTurn(_ addresses: [String]) async -> Result<[String: Visit], ProcessFailure> {
    var visits: [String: Visit] = [:]
    for (number, address) in addresses.enumerated() {
      if number > 0 { try? await Task.sleep(for: limits.pause) }
      do {
        visits[address] = try await visit(address)
      } catch {
        return .failure(error)
      }
    }
    return .success(visits)
  }

  private func visit(_ address: String) async throws(ProcessFailure) -> Visit {
    let answer = try await ask(address, method: .head)
    switch answer {
    case .found, .moved: return answer
    case .unreachable(.noSuchHost), .unreachable(.noConnection), .unreachable(.notTrusted),
      .unreachable(.tooManyRedirects):
      return answer
    case .refused, .failed, .unreachable:
      // Many sites answer HEAD wrongly or not at all.
      try? await Task.sleep(for: limits.pause)
      return try await ask(address, method: .get)
    }
  }

  private enum Method { case head, get }

  private func ask(_ address: String, method: Method) async throws(ProcessFailure) -> Visit {
    let seconds = "\(limits.timeLimit / .seconds(1))"
    // `--disable` comes first: ignore the machine's settings. The body is thrown away.
    var arguments = [
      "--disable", "--silent", "--show-error", "--globoff", "--location", "--max-redirs", "8",
      "--proto", "=http,https", "--proto-redir", "=http,https", "--max-time", seconds,
      "--connect-timeout", seconds, "--suppress-connect-headers", "--user-agent", userAgent,
      "--header", "Accept: */*", "--dump-header", "-", "--output", "/dev/null",
      "--write-out", "\nlectern:%{url_effective}",
    ]
    // The first bytes are enough to know that there is a page.
    arguments += method == .head ? ["--head"] : ["--range", "0-1023"]
    arguments += ["--url", Self.withoutFragment(address)]
    do {
      let output = try await Self.curl.run(
        arguments, timeLimit: limits.timeLimit * 2 + .seconds(5), outputLimit: 1 << 20)
      return Answer(String(decoding: output.output, as: UTF8.self)).visit(of: address)
    } catch {
      switch error.code {
      case .exited(let code): return .unreachable(Self.reason(code))
      case .timedOut: return .unreachable(.tooSlow)
      case .tooMuchOutput: return .unreachable(.other)
      case .notFound, .notStarted, .signalled, .unexpectedAnswer, .cancelled, .shutDown:
        throw error
      }
    }
  }

  /// What an exit code of curl means (its manual, EXIT CODES).
  private static func reason(_ code: Int) -> Visit.Reason {
    switch code {
    case 6: .noSuchHost
    case 7: .noConnection
    case 28: .tooSlow
    case 35, 51, 58, 60, 77, 83, 90: .notTrusted
    case 47: .tooManyRedirects
    case _: .other
    }
  }

  /// The host and the port, by which requests are limited.
  static func host(of address: String) -> String {
    let rest = address.drop { $0 != ":" }.dropFirst(3)
    return rest.prefix { !"/?#".contains($0) }.lowercased()
  }

  static func withoutFragment(_ address: String) -> String {
    String(address.prefix { $0 != "#" })
  }
}
