/// A database as a value: tables, and what is in them.
package struct Database: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case integer(Int)
    case text(String)
  }

  package struct Table: Hashable, Sendable {
    package var name: String

    /// Each as SQL: `id integer primary key`.
    package var columns: [String]

    /// Each with as many values as there are columns.
    package var rows: [[Value]]

    package init(_ name: String, columns: [String], rows: [[Value]] = []) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  package struct Index: Hashable, Sendable {
    package var name: String
    package var table: String
    package var columns: [String]

    package init(_ name: String, on table: String, _ columns: [String]) {
      self.name = name
      self.table = table
      self.columns = columns
    }
  }

  /// In the order in which they are made.
  package var tables: [Table]
  package var indexes: [Index]

  package init(_ tables: [Table], indexes: [Index] = []) {
    self.tables = tables
    self.indexes = indexes
  }
}
