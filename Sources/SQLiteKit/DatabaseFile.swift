internal import CSQLite

/// What SQLite refused.
package struct DatabaseFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
}

/// The bytes of a database file, made in memory: no file is opened.
///
/// Equal databases give equal bytes with one version of SQLite.
package enum DatabaseFile {
  package static func bytes(of database: Database) throws(DatabaseFailure) -> [UInt8] {
    let connection = try Connection()
    try connection.run("BEGIN")
    for table in database.tables {
      try connection.run("CREATE TABLE \(table.name) (\(table.columns.joined(separator: ", ")))")
      try connection.insert(table)
    }
    for index in database.indexes {
      try connection.run(
        "CREATE INDEX \(index.name) ON \(index.table) (\(index.columns.joined(separator: ", ")))")
    }
    try connection.run("COMMIT")
    return try connection.bytes()
  }
}

/// A database that is only in memory; closed when it is let go.
private final class Connection {
  private let handle: OpaquePointer

  init() throws(DatabaseFailure) {
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(":memory:", &opened, flags, nil) == SQLITE_OK, let handle = opened else {
      sqlite3_close(opened)
      throw DatabaseFailure(description: "SQLite has not enough memory for a database.")
    }
    self.handle = handle
  }

  deinit { sqlite3_close(handle) }

  func run(_ sql: String) throws(DatabaseFailure) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure(sql) }
  }

  func insert(_ table: Database.Table) throws(DatabaseFailure) {
    guard !table.rows.isEmpty else { return }
    let places = Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
    let sql = "INSERT INTO \(table.name) VALUES (\(places))"
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK,
      let statement = prepared
    else {
      throw failure(sql)
    }
    defer { sqlite3_finalize(statement) }
    for row in table.rows {
      guard row.count == table.columns.count else {
        throw DatabaseFailure(
          description:
            "A row of \(table.name) has \(row.count) values for \(table.columns.count) columns.")
      }
      for (place, value) in row.enumerated() {
        guard bind(value, to: statement, Int32(place + 1)) == SQLITE_OK else { throw failure(sql) }
      }
      guard sqlite3_step(statement) == SQLITE_DONE, sqlite3_reset(statement) == SQLITE_OK else {
        throw failure(sql)
      }
    }
  }

  private func bind(_ value: Database.Value, to statement: OpaquePointer, _ place: Int32) -> Int32 {
    switch value {
    case .integer(let number): return sqlite3_bind_int64(statement, place, Int64(number))
    case .text(let text):
      var text = text
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          // Without an address, SQLite would bind NULL.
          guard let start = $0.baseAddress else { return bind_text(statement, place, "", 0) }
          return bind_text(statement, place, start, Int32($0.count))
        }
      }
    }
  }

  func bytes() throws(DatabaseFailure) -> [UInt8] {
    var count: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(handle, "main", &count, 0) else {
      throw DatabaseFailure(description: "SQLite has not enough memory for a database.")
    }
    defer { sqlite3_free(start) }
    return Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  private func failure(_ sql: String) -> DatabaseFailure {
    DatabaseFailure(
      description: "SQLite refused “\(sql.prefix(80))”: \(String(cString: sqlite3_errmsg(handle)))."
    )
  }
}
