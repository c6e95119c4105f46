import HTMLKit
import Testing

@Suite("Pieces of HTML")
struct HTMLFragmentTests {
  @Test("have the elements that browsers make of them, with their attributes read and as written")
  func elements() throws {
    let fragment = try #require(
      HTMLFragment(
        "<IMG/src='a&amp;b' ALT=x><svg><image xlink:href=\"&#104;i\"/></svg><!-- <b> -->"))
    #expect(
      fragment.elements.map(\.name) == ["img", "svg", "image"])
    #expect(fragment.elements[0].attribute("src") == "a&b")
    #expect(fragment.elements[0].attributes.map(\.written) == ["a&amp;b", "x"])
    #expect(fragment.elements[2].attribute("href") == "hi")
  }

  @Test("are read as if in a table and in a picture, too")
  func places() throws {
    let cell = try #require(HTMLFragment("<td background=b>"))
    #expect(cell.elements.contains { $0.name == "td" && $0.attribute("background") == "b" })
    let style = try #require(HTMLFragment("<style><img src=i></style>"))
    #expect(style.elements.contains { $0.name == "img" })
    #expect(style.elements.contains { $0.name == "style" && $0.text == "<img src=i>" })
  }

  @Test("are not read when they have very many tags")
  func limit() {
    #expect(HTMLFragment(String(repeating: "<b>", count: HTMLFragment.tagLimit + 1)) == nil)
    #expect(HTMLFragment(String(repeating: "<b>", count: HTMLFragment.tagLimit)) != nil)
  }
}
