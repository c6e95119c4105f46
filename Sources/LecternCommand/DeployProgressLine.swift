import Deploying

/// One line in a terminal that says how much of a deployment is done.
struct DeployProgressLine: Sendable {
  let console: Console

  func report(_ progress: DeployProgress) {
    guard console.showsProgress, progress.allFiles > 0 else { return }
    console.showProgress(
      "Uploading files: \(progress.files) of \(progress.allFiles), "
        + "\(Wording.size(bytes: progress.bytes)) of \(Wording.size(bytes: progress.allBytes))")
  }

  /// Says something that stays.
  func say(_ text: String) {
    finish()
    console.report(text)
  }

  /// Removes the line.
  func finish() {
    if console.showsProgress { console.showProgress("") }
  }
}
