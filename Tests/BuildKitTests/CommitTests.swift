import BuildKit
import Testing

@Suite("The commit of a program")
struct CommitTests {
  @Test("is read with the mark of changed files")
  func parts() throws {
    let clean = try #require(Commit("d4ea1b7c0f12"))
    #expect(clean.name == "d4ea1b7c0f12" && !clean.isChanged)
    let changed = try #require(Commit("0012345678901234-changed"))
    #expect(changed.name == "0012345678901234" && changed.isChanged)
  }

  @Test(
    "is unknown if the text could be anything else",
    arguments: ["", "-changed", "main", "d4ea1b7", "d4ea1b7c0f1g", "D4EA1B7C0F12", "d4ea1b7c0f12-"])
  func unknown(text: String) { #expect(Commit(text) == nil) }
}
