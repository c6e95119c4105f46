/// Roman numerals after what they count, `Part II`, `Chapter IV`, and after the names of
/// kings, queens and popes: `Henry VIII`.
struct RomanRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let written = line.word(index) else { return nil }
    // "John Paul II's"
    let isOwner = written.hasSuffix("'s") || written.hasSuffix("’s")
    let word = isOwner ? String(written.dropLast(2)) : written
    guard let number = Self.value(word), line.isSpace(index - 1),
      let before = line.word(index - 2), Self.isEnd(line, index + 1)
    else { return nil }
    if Self.counted.contains(before) {
      return SpeechReading(
        EnglishNumber.cardinal(number) + (isOwner ? "'s" : ""), end: index + 1)
    }
    guard Self.reigned.contains(before), word != "I" || !Self.isSubject(line, index) else {
      return nil
    }
    return SpeechReading(
      "the " + EnglishNumber.ordinal(number) + (isOwner ? "'s" : ""), end: index + 1)
  }

  private static func isEnd(_ line: SpeechLine, _ index: Int) -> Bool {
    line.isGap(index) || line.isMark(index, "–", "-")
  }

  /// Whether an "I" is the one who speaks: `With Charles I think`.
  private static func isSubject(_ line: SpeechLine, _ index: Int) -> Bool {
    line.isSpace(index + 1) && line.word(index + 2)?.first?.isLowercase == true
      && !["of", "and", "was", "had", "in", "is", "ruled", "died", "became"]
        .contains(line.wordAfter(index + 1))
  }

  /// Whether a name is one that rulers and popes have had, in any of the languages.
  static func isRuler(_ name: String) -> Bool {
    reigned.contains(name) || reignedElsewhere.contains(name) || isQueen(name)
  }

  static func isQueen(_ name: String) -> Bool { queens.contains(name) }

  private static let reignedElsewhere: Set<String> = [
    "Albrecht", "Alexandre", "Alfons", "Alphonse", "Amadeus", "Amedeo", "Benedetto", "Benedikt",
    "Benedicto", "Bento", "Carlo", "Charles", "Clemens", "Dinis", "Duarte", "Eduard", "Eduardo",
    "Édouard", "Enrique", "Enrico", "Fernando", "Filippo", "Francesco", "Francisco", "François",
    "Franz", "Friedrich", "Frederik", "Federico", "Georg", "Giorgio", "Giovanni", "Gregorio",
    "Grégoire", "Guillaume", "Guillermo", "Willem", "Heinrich", "Henri", "Hendrik", "Henrique",
    "Jaime", "Jakob", "Jacques", "Jean", "Joao", "João", "Jorge", "José", "Karl", "Karel",
    "Konstantin", "Konrad", "León", "Leone", "Lodewijk", "Lotario", "Ludwig", "Luigi", "Luis",
    "Luís", "Manuel", "Miguel", "Nicolas", "Nikolaus", "Pablo", "Paolo", "Paulo", "Philipp",
    "Philippe", "Pie", "Pierre", "Pio", "Pío", "Ricardo", "Sancho", "Umberto", "Vittorio",
    "Emanuele", "Sebastião", "Filips", "Filipe", "Afonso", "Alfonso", "Pablo", "Peter", "Bonifacio",
    "Bonifatius", "Innozenz", "Napoléon", "Napoleone", "Napoleão", "Napoleón", "Urbano", "Xaver",
  ]
  private static let queens: Set<String> = [
    "Elisabeth", "Élisabeth", "Isabel", "Isabelle", "Isabella", "Elisabetta", "Katharina",
    "Catalina", "Catherine", "Caterina", "Catarina", "Maria", "Margarethe", "Margrethe",
    "Wilhelmina", "Christina", "Cristina", "Kleopatra", "Cléopâtre", "Elizabeth",
  ]

  private static let reigned: Set<String> = [
    "Adrian", "Albert", "Alexander", "Alfonso", "Amenhotep", "Anne", "Augustus", "Baldwin", "Basil",
    "Benedict", "Boniface", "Carlos", "Catherine", "Charles", "Christian", "Clement", "Cleopatra",
    "Constantine", "Darius", "Edward", "Elizabeth", "Eric", "Eugene", "Felipe", "Ferdinand",
    "Francis", "Frederick", "George", "Gregory", "Gustav", "Haakon", "Harald", "Henry", "Innocent",
    "Isabella", "Ivan", "James", "John", "Joseph", "Juan", "Julius", "Justinian", "Leo", "Leopold",
    "Louis", "Malcolm", "Margrethe", "Martin", "Mary", "Maximilian", "Mehmed", "Michael", "Murad",
    "Napoleon", "Nicholas", "Olav", "Otto", "Paul", "Pedro", "Peter", "Philip", "Pius", "Ptolemy",
    "Ramesses", "Ramses", "Richard", "Robert", "Rudolf", "Selim", "Sigismund", "Sixtus", "Stephen",
    "Thutmose", "Umberto", "Urban", "Victor", "Wilhelm", "William", "Xerxes",
  ]

  private static let counted: Set<String> = [
    "Part", "Chapter", "Volume", "Phase", "Act", "Section", "Appendix", "Step", "Level", "Tier",
    "Type", "Book", "Unit", "Article", "Stage", "War", "Title", "Class", "Module", "Annex", "Type",
  ]

  /// The value of a well-formed Roman numeral below 90; nil for anything else.
  private static func value(_ text: String) -> Int? {
    guard text.count <= 7 else { return nil }
    var rest = text[...]
    var value = 0
    for (sign, worth) in [
      ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ] {
      var count = 0
      while rest.hasPrefix(sign), count < (sign == "X" || sign == "I" ? 3 : 1) {
        rest = rest.dropFirst(sign.count)
        value += worth
        count += 1
      }
    }
    return rest.isEmpty && value > 0 ? value : nil
  }
}
