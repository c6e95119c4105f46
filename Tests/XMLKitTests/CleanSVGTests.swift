import Testing
import XMLKit

@Suite("SVG pictures")
struct CleanSVGTests {
  static let head =
    ##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">"##

  func clean(_ inner: String) throws -> (text: String, removals: [String]) {
    let cleaned = try CleanSVG(of: Array((Self.head + inner + "</svg>").utf8))
    let text = String(
      decoding: cleaned.bytes ?? Array((Self.head + inner + "</svg>").utf8), as: UTF8.self)
    return (text, cleaned.removals)
  }

  @Test(
    "that only show themselves stay as they are, byte for byte",
    arguments: [
      ##"<rect width="1"/>"##, ##"<use x:href="#a"/><use href="#a"/>"##,
      ##"<image href="data:image/png;base64,AAAA"/>"##,
      ##"<rect fill="url(#g)" style="fill:url('#g')"/>"##,
      "<style>.a{fill:red} /* url(x) */</style>",
      ##"<a href="https://a.example/"><text>x</text></a>"##,
      ##"<animate attributeName="x" to="3"/>"##, "<metadata><y xmlns='z'/></metadata>",
      "<!-- <script> -->", "<title>onload</title>",
      "<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AA)}</style>",
    ])
  func harmless(inner: String) throws {
    let cleaned = try CleanSVG(of: Array((Self.head + inner + "</svg>").utf8))
    #expect(cleaned.bytes == nil && cleaned.removals == [])
  }

  @Test(
    "lose what would run or load something",
    arguments: [
      ("<script>alert(1)</script>", "alert"), ("<SCRIPT>alert(1)</SCRIPT>", "alert"),
      ("<a:script xmlns:a='http://www.w3.org/2000/svg'>alert(1)</a:script>", "alert"),
      (##"<rect onload="alert(1)"/>"##, "alert"), (##"<rect ONCLICK="alert(1)"/>"##, "alert"),
      (
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>page</body></foreignObject>",
        "page"
      ),
      ("<div xmlns='http://www.w3.org/1999/xhtml'>page</div>", "page"),
      (##"<image href="https://evil.example/i.png"/>"##, "evil"),
      (##"<image x:href="&#104;ttps://evil.example/i.png"/>"##, "evil"),
      (##"<image href="data:image/svg+xml,evil"/>"##, "evil"),
      (##"<use href="other.svg#evil"/>"##, "evil"),
      (##"<a href=" java&#10;script:evil()"><text>x</text></a>"##, "evil"),
      (##"<a href="data:text/html,evil"><text>x</text></a>"##, "evil"),
      ("<style>@import url(https://evil.example/s.css); .a{}</style>", "evil"),
      ("<style>@IMPORT 'evil.css';</style>", "evil"),
      (##"<style>.a{background:u\72l(https://evil.example/)}</style>"##, "evil"),
      ("<style>.a{background:u/**/rl(x) url( 'https://evil.example/' )}</style>", "evil"),
      (##"<rect style="fill:url(https://evil.example/x)"/>"##, "evil"),
      (##"<rect filter="url(//evil.example/x#f)"/>"##, "evil"),
      (##"<a href="#"><set attributeName="href" to="javascript:evil()"/></a>"##, "evil"),
      (##"<a href="#"><animate attributeName=" x:href" values="evil:"/></a>"##, "evil"),
      (##"<rect><set attributeName="onclick" to="evil()"/></rect>"##, "evil"),
      (##"<g xml:base="https://evil.example/"><use href="#x"/></g>"##, "evil"),
      ("<?xml-stylesheet href='evil.css'?>", "evil"),
      ("<handler>evil</handler>", "evil"),
      ("<g><g><script>evil</script></g><rect id='kept'/></g>", "evil"),
    ])
  func removed(inner: String, word: String) throws {
    let (text, removals) = try clean(inner + "<rect id='last'/>")
    #expect(!text.contains(word), "\(text)")
    #expect(text.contains("last"))
    #expect(!removals.isEmpty)
    // What is clean stays so.
    #expect(try CleanSVG(of: Array(text.utf8)).removals == [])
  }

  @Test("keep what stood in entities of their own, and lose their document type")
  func entities() throws {
    let file = """
      <?xml version="1.0"?>
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
        <!ENTITY ns_svg "http://www.w3.org/2000/svg">
        <!ENTITY evil "<script xmlns='http://www.w3.org/2000/svg'>alert(1)</script>">
      ]>
      <svg xmlns="&ns_svg;"><text>a</text>&evil;</svg>
      """
    let text = String(decoding: try CleanSVG(of: Array(file.utf8)).bytes ?? [], as: UTF8.self)
    #expect(
      text.contains("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>a</text></svg>"), "\(text)")
    #expect(!text.contains("ENTITY") && !text.contains("DOCTYPE") && !text.contains("alert"))
  }

  @Test(
    "that load entities, grow without end, or are none are refused",
    arguments: [
      "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>",
      "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"file:///etc/passwd\">%a;]><svg/>",
      "<!DOCTYPE svg [<!ENTITY a0 \"aaaaaaaaaa\">"
        + (1...9).map { i in
          "<!ENTITY a\(i) \"" + String(repeating: "&a\(i - 1);", count: 10) + "\">"
        }
        .joined() + "]><svg>&a9;</svg>",
      "<html/>", "<svg", "", "not XML", "<svg>&nowhere;</svg>", "<svg width=\"0\" height=\"9\"/>",
      "<svg width=\"-5\"/>", "<svg height=\" 0px\"/>", "<svg viewBox=\"0 0 10 0\"/>",
      "<svg viewBox=\"0,0,-10,5\"/>", "<svg><g id=\"a0\"><rect/></g>" + uses(9) + "</svg>",
    ])
  func refused(file: String) {
    #expect(throws: XMLProblem.self) { try CleanSVG(of: Array(file.utf8)) }
  }

  /// Groups of ten uses each of the one before.
  static func uses(_ count: Int) -> String {
    (1...count).map { i in
      "<g id=\"a\(i)\">" + String(repeating: "<use href=\"#a\(i - 1)\"/>", count: 10) + "</g>"
    }.joined()
  }

  @Test(
    "of any size, and with parts that are used often, are fine",
    arguments: [
      "<svg/>", "<svg width=\"100%\" height=\"0.5em\"/>", "<svg width=\"auto\"/>",
      "<svg viewBox=\"0 0 10\"/>", "<svg><g id=\"a0\"><rect/></g>" + uses(4) + "</svg>",
      "<svg><g id=\"a\"><use href=\"#a\"/></g></svg>",
    ])
  func fine(file: String) throws {
    #expect(try CleanSVG(of: Array(file.utf8)).removals == [])
  }

  @Test("are cleaned however deep they are nested")
  func deep() throws {
    let depth = 200
    let (text, _) = try clean(
      String(repeating: "<g>", count: depth) + "<script/>" + String(repeating: "</g>", count: depth)
    )
    #expect(!text.contains("script"))
  }
}
