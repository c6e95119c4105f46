import TestKit
import Testing

@Suite("The preview, as a browser sees it", .judges)
struct PreviewJudges {
  @Test("shows what is saved, and keeps what a reader has reached, unfolded, typed and heard")
  func editing() throws {
    try withTemporaryFolder { folder in
      _ = try judge(script: "preview", [BuiltCommand.path, folder])
    }
  }
}
