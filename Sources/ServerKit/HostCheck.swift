/// The names under which a server may be asked.
///
/// A page of another site can lead its own name to this machine (“DNS rebinding”), and could then read
/// what is served here; but the browser still says the name that the page came from.
package struct HostCheck: Sendable {
  private let names: Set<String>
  private let port: Int

  /// - Parameters:
  ///   - names: Names and addresses without a port, in lower case.
  ///   - port: The port of the server.
  package init(names: [String], port: Int) {
    self.names = Set(names)
    self.port = port
  }

  /// Whether the `Host` field of a request names this server.
  package func accepts(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    var name = Substring(host)
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      guard Int(host[host.index(after: colon)...]) == port else { return false }
      name = host[..<colon]
    }
    return names.contains(String(name))
  }
}
