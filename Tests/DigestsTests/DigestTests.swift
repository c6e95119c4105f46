import Digests
import Testing

@Suite struct DigestTests {
  @Test func aDigestIsTheSHA256OfTheBytes() {
    // FIPS 180-4, example of the abc message.
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Digest(of: "abc".utf8).text == abc)
    #expect(Digest(abc) == Digest(of: "abc".utf8))
    #expect(
      Digest(of: []).text == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test func bytesInPiecesHaveTheDigestOfTheWhole() {
    var digester = Digester()
    for byte in "abc".utf8 { digester.add([byte]) }
    #expect(digester.digest == Digest(of: "abc".utf8))
    #expect(digester.byteCount == 3)
  }

  @Test(arguments: [
    "", "ba78", String(repeating: "G", count: 64), String(repeating: "A", count: 64),
    String(repeating: "a", count: 63), String(repeating: "a", count: 65),
  ])
  func otherTextsAreNoDigests(_ text: String) { #expect(Digest(text) == nil) }

  @Test func orderIsThatOfTheText() throws {
    let digests = (0..<50).map { Digest(of: [$0]) }
    #expect(digests.sorted().map(\.text) == digests.map(\.text).sorted())
    for place in 0..<64 {
      var digits = [Character](repeating: "a", count: 64)
      let other = Digest(String(digits))
      digits[place] = "b"
      #expect(try #require(other) < #require(Digest(String(digits))), "digit \(place)")
    }
  }
}

@Suite struct RecipeTests {
  private func recipe(_ ingredients: [(String, String)]) -> Recipe {
    var recipe = Recipe()
    for (name, value) in ingredients { recipe.add(name, value) }
    return recipe
  }

  @Test func equalRecipesHaveEqualKeys() {
    #expect(recipe([("a", "1"), ("b", "2")]).digest == recipe([("a", "1"), ("b", "2")]).digest)
  }

  @Test(arguments: [
    [("a", "1"), ("b", "3")], [("b", "2"), ("a", "1")], [("a", "1b2")], [("a1", ""), ("b", "2")],
    [("a", "1")], [],
  ])
  func otherRecipesHaveOtherKeys(_ other: [(String, String)]) {
    #expect(recipe([("a", "1"), ("b", "2")]).digest != recipe(other).digest)
  }

  @Test func changesAreNamedOnceInTheirOrder() {
    let before = recipe([("data", "1"), ("template", "x"), ("gone", "y")])
    let now = recipe([("template", "z"), ("data", "1"), ("new", "n")])
    #expect(now.changes(since: before) == ["template", "new", "gone"])
    #expect(now.changes(since: now) == [])
  }
}
