extension Duration {
  /// How long a test waits for what comes at once on an idle machine: it fails instead of hanging, and
  /// never because other tests are at work.
  package static let lastResort = Duration.seconds(300)
}
