import LessonModel
import Testing
import Words

@Suite("The catalogue of words")
struct CatalogueTests {
  static let entries = CourseWords.areas.flatMap(\.entries)

  @Test("has every sentence in every built-in language, with the places of the English one")
  func complete() {
    for entry in Self.entries {
      for language in BuiltInLanguage.allCases {
        let message = entry.message(language)
        let name = "\(entry.name) in \(language)"
        #expect(message.patterns.allSatisfy { !$0.text.isEmpty && $0.unknown.isEmpty }, "\(name)")
        #expect(message.placeholders.isSubset(of: entry.placeholders), "\(name)")
        let needed = entry.placeholders.subtracting(entry.isCounted ? [.n] : [])
        for pattern in message.patterns {
          #expect(pattern.placeholders.isSuperset(of: needed), "\(name): \(pattern.text)")
        }
      }
    }
  }

  @Test("has all plural forms of a language, or one form for all numbers")
  func plurals() {
    for entry in Self.entries {
      for language in BuiltInLanguage.allCases {
        let forms = Set(entry.message(language).forms.keys)
        let name = "\(entry.name) in \(language)"
        if entry.isCounted, !forms.isEmpty {
          #expect(forms == Set(PluralRule(language.tag).usual).subtracting([.other]), "\(name)")
        } else {
          #expect(forms.isEmpty, "\(name)")
        }
      }
    }
  }

  @Test("has one name for each sentence, of small letters, hyphens and digits")
  func names() {
    let names = Self.entries.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.wholeMatch(of: /[a-z][a-z0-9]*\.[a-z][a-z0-9-]*/) != nil, "\(name)")
    }
    #expect(LessonWord.checkAnswer.name == "lesson.check-answer")
  }

  @Test("puts a narrow space before the marks of French, and nowhere else")
  func frenchSpaces() {
    for entry in Self.entries {
      for pattern in entry.message(.french).patterns where entry.name != "lesson.colon" {
        let text = Array(pattern.text)
        for (place, mark) in text.enumerated() where ";:!?»".contains(mark) {
          #expect(place > 0 && text[place - 1] == "\u{202F}", "\(entry.name): \(pattern.text)")
        }
        for (place, mark) in text.enumerated() where mark == "«" {
          #expect(text[place + 1] == "\u{202F}", "\(entry.name): \(pattern.text)")
        }
        #expect(!text.contains("'"), "\(entry.name)")
      }
      for language in BuiltInLanguage.allCases where language != .french {
        let texts = entry.message(language).patterns.map(\.text)
        #expect(!texts.contains { $0.contains("\u{202F}") }, "\(entry.name) in \(language)")
      }
    }
  }
}
