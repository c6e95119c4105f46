/// The result of requesting an address.
package enum Visit: Hashable, Sendable {
  /// The page is there.
  case found

  /// The page is there, and has moved permanently: this is its new address.
  case moved(to: String)

  /// The site answers but lets no programs in: nothing is known about the page.
  case refused(status: Int)

  /// The site says that there is no such page, or that it cannot give it.
  case failed(status: Int)

  /// No answer came.
  case unreachable(Reason)

  /// Why there was no answer.
  package enum Reason: Hashable, Sendable {
    case noSuchHost
    case noConnection
    case tooSlow
    case notTrusted
    case tooManyRedirects
    case other
  }
}

/// How addresses are requested.
package struct VisitLimits: Hashable, Sendable {
  /// For one request, including redirects.
  package var timeLimit: Duration

  /// Between two requests to one host.
  package var pause: Duration

  /// How many hosts are asked at the same time.
  package var width: Int

  package init(
    timeLimit: Duration = .seconds(15), pause: Duration = .milliseconds(500), width: Int = 8
  ) {
    self.timeLimit = timeLimit
    self.pause = pause
    self.width = width
  }
}
