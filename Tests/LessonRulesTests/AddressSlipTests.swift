import Diagnostics
import LessonReader
import Testing

@Suite("Slips in addresses, and their fixes")
struct AddressSlipTests {
  @Test("a link without an address is pointed at; one to the top of its page is fine")
  func noAddress() async throws {
    let check = try await Check(
      lesson: "# A\n\nRead [the next lesson](), or go [back to the top](#).\n",
      only: ["broken-link"])
    #expect(check.diagnostics.map(\.message) == ["this link has no address"])
    #expect(check.places == ["[the next lesson]()"])
  }

  @Test(
    "a link that is shown as text gets what it lacks",
    arguments: [
      ("[Call](tel:+49 30 123456)", "[Call](tel:+4930123456)"),
      ("[M](mailto:a@b.example?subject=A b)", "[M](mailto:a@b.example?subject=A%20b)"),
      ("[S](https://example.org/a b)", "[S](https://example.org/a%20b)"),
      ("(the pain)[02-other.md]", "[the pain](02-other.md)"),
      ("[the pain][02-other.md]", "[the pain](02-other.md)"),
      ("See [it](02-other.md and call.", "See [it](02-other.md) and call."),
      ("[the pain]\n(02-other.md)", "[the pain](02-other.md)"),
      ("[S](https://example.org/a_(b)", "[S](https://example.org/a_(b))"),
      ("[plan]: media/my levers.svg", "[plan]: <media/my levers.svg>"),
      ("![A](media/my levers.svg \"Cap\")", "![A](<media/my levers.svg> \"Cap\")"),
      ("![A](media/levers.svg =50% \"Cap\")", "![A](media/levers.svg \"Cap\")"),
      ("![A](media/levers.svg “Cap”)", "![A](media/levers.svg \"Cap\")"),
    ])
  func rawLinks(text: String, expected: String) async throws {
    let check = try await Check(
      ["01-lesson.md": "# Lesson\n\n\(text)\n", "media/my levers.svg": "<svg/>"],
      only: ["space-in-link"])
    #expect(check.rules == ["space-in-link"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
  }

  @Test(
    "a link whose address is not known is reported and stays as it is",
    arguments: [
      "See [the plan][plan].", "(the plan)[no-such.md]", "See [it](no-such.md and call.",
      "[plan]: my plan.md",
    ])
  func unknownAddress(text: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["space-in-link"])
    #expect(check.rules == ["space-in-link"])
    #expect(check.fixed == text + "\n")
  }

  @Test(
    "brackets of text are fine",
    arguments: [
      "deals[row][column] and a[0][1]", "[1][2]", "He said [sic] (as he wrote).", "[a]: b c d",
      "f(x)[0] and (see it)[1]", "Choose [one] or (two).",
      "[the plan][plan]\n\n[plan]: 02-other.md",
      "Note [to you]: read a.md or b.md first, and then call us at once.", "\\[a\\](02-other.md)",
      "[Ana] (writes): see 02-other.md", "a [b](02-other.md) (https://example.org)",
    ])
  func bracketsOfText(text: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["space-in-link"])
    #expect(check.rules == [], "\(check.printed)")
  }

  @Test(
    "a mail address, a telephone number and a page get what makes a link of them",
    arguments: [
      ("office@wards.example", "mailto:office@wards.example"),
      ("o.b+c@a-b.co.uk?subject=Hi", "mailto:o.b+c@a-b.co.uk?subject=Hi"),
      ("+442079460018", "tel:+442079460018"), ("+44%20(0)20%207946-0018", "tel:+442079460018"),
      ("0171-1234567", "tel:01711234567"), ("www.example.org/a", "https://www.example.org/a"),
      ("example.org", "https://example.org"), ("example.com?a=b", "https://example.com?a=b"),
    ])
  func addresses(destination: String, expected: String) async throws {
    let check = try await Check(lesson: "Ask [us](\(destination)).\n")
    #expect(check.rules == ["broken-link"])
    #expect(check.fixed == "Ask [us](\(expected)).\n")
  }

  @Test(
    "what only looks like an address a little is no address",
    arguments: ["2026", "02-ohter.pdf", "a@b", "@home.md", "1.2.3", "12", "notes.txt"])
  func paths(destination: String) async throws {
    let check = try await Check(lesson: "Ask [us](\(destination)).\n")
    #expect(check.rules == ["broken-link"])
    #expect(check.fixed?.contains(":") == false)
  }

  @Test(
    "a space in an address is taken away where that leads somewhere; else the text stays text",
    arguments: [
      ("![A](media/levers.svg =300x200)", "![A](media/levers.svg)"),
      ("![A](media/levers.svg =300x)", "![A](media/levers.svg)"),
      ("![A](media/levers.svg =50%x)", "![A](media/levers.svg)"),
      ("![A](media/none.png =300x200)", "![A](media/none.png =300x200)"),
      ("[a](my notes.md)", "[a](my notes.md)"), ("[a] (none.md)", "[a] (none.md)"),
      ("[a] (02-other.md)", "[a](02-other.md)"),
    ])
  func spaces(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["space-in-link"])
    #expect(check.rules == ["space-in-link"])
    #expect(check.fixed == expected + "\n")
  }

  @Test(
    "a path that is not written from the lesson is said to be that, and leads where it was meant",
    arguments: [
      (
        "![A](/media/levers.svg)",
        "a path must start from the lesson's own folder, not with a slash"
      ),
      (
        "![A](/lessons/media/levers.svg)",
        "a path must start from the lesson's own folder, not with a slash"
      ),
      ("![A](media\\levers.svg)", "a path must have forward slashes, on every system"),
      ("![A](..\\lessons\\media\\levers.svg)", "a path must have forward slashes, on every system"),
      (
        "![A](C:\\Users\\me\\levers.svg)",
        "this is a path of your own computer, where nobody else can look"
      ),
      (
        "![A](C:/Users/me/levers.svg)",
        "this is a path of your own computer, where nobody else can look"
      ),
      (
        "![A](/home/me/levers.svg)",
        "this is a path of your own computer, where nobody else can look"
      ),
    ])
  func pathSlips(text: String, message: String) async throws {
    let check = try await Check(lesson: text + "\n")
    #expect(check.diagnostics.map(\.message) == [message])
    #expect(check.fixed == "![A](media/levers.svg)\n")
  }

  @Test(
    "a link to a page of another program leads to the lesson that it was made of",
    arguments: [
      "02-other.html", "other.html", "/02-other", "02-other/index.html", "other/",
      "02-other.markdown",
    ])
  func pages(destination: String) async throws {
    let check = try await Check(lesson: "See [it](\(destination)#the-pain).\n")
    #expect(check.rules == ["broken-link"])
    #expect(check.fixed == "See [it](02-other.md#the-pain).\n")
  }
}
