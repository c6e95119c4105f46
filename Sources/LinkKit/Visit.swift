/// What came of asking for an address.
package enum Visit: Hashable, Sendable {
  /// The page is there.
  case found

  /// The page is there, and has moved for good: this is its address now.
  case moved(to: String)

  /// The site answers, and lets no program in: nothing is known of the page.
  case refused(status: Int)

  /// The site says that there is no such page, or that it cannot give it.
  case failed(status: Int)

  /// No answer came.
  case unreachable(Reason)

  /// Why no answer came.
  package enum Reason: Hashable, Sendable {
    case noSuchHost
    case noConnection
    case tooSlow
    case notTrusted
    case tooManyRedirects
    case other
  }
}

/// How addresses are asked for.
package struct VisitLimits: Hashable, Sendable {
  /// For one request, redirects included.
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
