import Addressing
import Digests
import EditionKit
import Testing

/// Where addresses lead.
@Suite("Addresses that lead nowhere")
struct AddressMapTests {
  private static let page = OutputPath(literal: "lessons/pain/index.html")

  private func broken(_ link: String, site: String? = "https://example.org/course/") -> [String] {
    func html(_ text: String) -> FileAddresses {
      FileAddresses(of: Array(text.utf8), .page, site: site)
    }
    let own = html("<p id=here><a href='\(link)'>")
    let map = AddressMap(
      [
        (Self.page, own), (OutputPath(literal: "index.html"), html("<p id=top-of-page>")),
        (OutputPath(literal: "lessons/x/index.html"), html("<h2 id=ü><h2 id='a b'>")),
        (OutputPath(literal: "media/a.png"), nil),
      ], others: ["my file.html"], site: site)
    return map.broken(in: Self.page, own).map {
      switch $0.reason {
      case .noFile(let path): "no file \(path)"
      case .noPlace(let id, let path): "no \(id) in \(path)"
      case .outside: "outside"
      }
    }
  }

  @Test(
    "leads somewhere",
    arguments: [
      "../../index.html", "../../", "../x/index.html#ü", "../x/#%C3%BC", "../x/index.html#a%20b",
      "#here", "#", "#top", "?a=b", "../../media/a.png", "../../media/a.png?v=2", "./index.html",
      "../pain/../x/", "https://example.org/course/", "https://example.org/course",
      "https://example.org/course/lessons/x/", "/course/media/a.png", "https://other.example/z",
      "//other.example/z", "mailto:a@b.example", "data:,x", "/elsewhere", "../../my%20file.html",
      "../../media/a.png#page=2", "../x/#:~:text=word", "#/slides/2",
      "https://example.org/course-two/",
    ])
  func leads(_ link: String) { #expect(broken(link) == []) }

  @Test(
    "leads nowhere",
    arguments: [
      ("../../abuot.html", "no file abuot.html"), ("#gone", "no gone in lessons/pain/index.html"),
      ("../x/#gone", "no gone in lessons/x/index.html"), ("../x", "no file lessons/x"),
      ("../../media/A.png", "no file media/A.png"), ("../../../z", "outside"),
      ("https://example.org/course/z/", "no file z/index.html"), ("/course/z", "no file z"),
      ("z%2", "no file lessons/pain/z%2"),
    ])
  func leadsNowhere(_ link: String, _ reason: String) { #expect(broken(link) == [reason]) }

  @Test("without a public address, the root of a host is anything")
  func noSite() {
    #expect(broken("/course/z", site: nil) == [])
    #expect(broken("https://example.org/course/z/", site: nil) == [])
    #expect(broken("../../z", site: nil) == ["no file z"])
  }

  @Test(
    "an index gives back what it was given, and nothing if it is damaged or about another address")
  func index() throws {
    let site = "https://example.org/course/"
    var index = AddressIndex(site: site)
    let digest = Digest(of: [1])
    index[digest] = FileAddresses(of: Array("<p id=a><a href=b>".utf8), .page, site: site)
    index[Digest(of: [2])] = FileAddresses(links: [])
    let bytes = index.encoded(keeping: [digest])
    let again = AddressIndex(encoded: bytes, site: site)
    #expect(again.count == 1)
    #expect(again[digest]?.writtenLinks == ["b"])
    #expect(again[digest]?.ids == ["a"])
    #expect(AddressIndex(encoded: bytes, site: nil).count == 0)
    #expect(AddressIndex(encoded: bytes.dropLast() + [0x30], site: site).count == 0)
    #expect(AddressIndex(encoded: Array(bytes.dropLast(70)), site: site).count == 0)
  }
}
