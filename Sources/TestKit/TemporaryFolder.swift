import Foundation

/// Runs a test with a fresh folder of its own, which is removed afterward.
package func withTemporaryFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = try makeTemporaryFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

/// Runs an asynchronous test with a fresh folder of its own, which is removed afterward.
package func withTemporaryFolder<Value>(
  isolation: isolated (any Actor)? = #isolation, _ body: (String) async throws -> Value
) async throws -> Value {
  let folder = try makeTemporaryFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try await body(folder)
}

private func makeTemporaryFolder() throws -> String {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("lectern-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return folder
}

/// The folder of this repository, found from the location of this file.
package let repositoryFolder: String = {
  var parts = #filePath.split(separator: "/").map(String.init)
  parts.removeLast(3)
  return "/" + parts.joined(separator: "/")
}()
