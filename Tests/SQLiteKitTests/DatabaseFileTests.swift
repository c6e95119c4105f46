import SQLiteKit
import Testing

@Suite("Databases made in memory")
struct DatabaseFileTests {
  private let table = Database.Table(
    "words", columns: ["id integer primary key", "word text not null"],
    rows: [[.integer(7), .text("é 日本 'quoted'")], [.integer(9), .text("")]])

  @Test("are files of SQLite, and the same for the same tables")
  func bytes() throws {
    let database = Database([table], indexes: [.init("by_word", on: "words", ["word"])])
    let bytes = try DatabaseFile.bytes(of: database)
    // https://www.sqlite.org/fileformat.html §1.3
    #expect(bytes.starts(with: "SQLite format 3\0".utf8))
    #expect(bytes.count % 4096 == 0)
    #expect(try DatabaseFile.bytes(of: database) == bytes)
    func holds(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }
    #expect(holds("é 日本 'quoted'") && holds("by_word"))
  }

  @Test("differ if one value does")
  func values() throws {
    var other = table
    other.rows[1][1] = .text("x")
    #expect(
      try DatabaseFile.bytes(of: Database([table])) != DatabaseFile.bytes(of: Database([other])))
  }

  @Test("say what SQLite refuses")
  func refused() throws {
    var twice = table
    twice.rows.append(twice.rows[0])
    #expect(throws: DatabaseFailure.self) { try DatabaseFile.bytes(of: Database([twice])) }
    var short = table
    short.rows = [[.integer(1)]]
    let failure = #expect(throws: DatabaseFailure.self) {
      try DatabaseFile.bytes(of: Database([short]))
    }
    #expect(failure?.description == "A row of words has 1 values for 2 columns.")
  }
}
