import Diagnostics
import LessonModel

/// Builds the list of pronunciations from the checked keys of `pronunciation.yaml`.
enum PronunciationAssembly {
  static func pronunciation(_ record: Record, into diagnostics: inout [Diagnostic]) -> Pronunciation
  {
    var seen: [String: SourceSpan] = [:]
    var entries: [Pronunciation.Entry] = []
    for record in record.records("words") {
      guard let written = record.spanned("written"), let said = record.spanned("said") else {
        continue
      }
      guard said.text.contains(where: \.isLetter) else {
        diagnostics.append(
          .error(
            .invalidValue, "a word must be said in letters", at: said.span,
            fixes: [FixIt("write how it sounds, such as `said: win` for Nguyen")]))
        continue
      }
      let language = record.text("language").flatMap { LanguageTag($0) }
      let name = "\(language?.text.lowercased() ?? "") \(written.text)"
      if let first = seen[name] {
        diagnostics.append(
          .error(
            .duplicateID, "“\(written.text)” is already in the list", at: written.span,
            notes: [.init("first written here", at: first)],
            fixes: [FixIt("remove one of the two")]))
        continue
      }
      seen[name] = written.span
      entries.append(
        Pronunciation.Entry(
          written: written.text, said: said.text, language: language, span: written.span))
    }
    return Pronunciation(entries: entries)
  }
}
