package import CacheKit
import Digests
package import FileKit
package import ProcessKit

extension Cache {
  /// What a program says of itself: as it is remembered, or asked now.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - question: What it is asked for; another question has another answer.
  ///   - ask: Asks it.
  /// - Returns: Its answer.
  /// - Throws: What asking it throws.
  package func identity<Failure: Error>(
    of program: Program, about question: String, _ ask: () async throws(Failure) -> String
  ) async throws(Failure) -> String {
    if let known = answer(of: program, about: question) { return known }
    let identity = try await ask()
    try? remember(identity, of: program, about: question)
    return identity
  }

  /// What a program reported when it was last asked, unless the program has changed since.
  ///
  /// So an unchanged course starts no engine.
  package func answer(of program: Program, about question: String) -> String? {
    key(of: program, question).flatMap { entry(for: $0) }.map {
      String(decoding: $0.facts, as: UTF8.self)
    }
  }

  package func remember(_ answer: String, of program: Program, about question: String)
    throws(FileFailure)
  {
    guard let key = key(of: program, question) else { return }
    try store(facts: Array(answer.utf8), for: key)
  }

  private func key(of program: Program, _ question: String) -> CacheKey? {
    guard let path = program.location.flatMap(FileSystem.resolved), let stamp = FileStamp(of: path)
    else { return nil }
    var recipe = Recipe()
    recipe.add("program", path)
    recipe.add("stamp", "\(stamp)")
    recipe.add("question", question)
    return CacheKey(.engine, recipe)
  }
}
