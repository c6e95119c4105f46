import Testing

@testable import Authoring

@Suite("Adding to an editor's settings")
struct SettingsTextTests {
  private static let added = [
    (name: "a.json", value: "lessons/a.yaml"), (name: "b.json", value: "lessons/*/b.yaml"),
  ]

  private func added(to text: String) -> String? {
    var settings = SettingsText(Array(text.utf8))
    guard settings.add(Self.added, to: "yaml.schemas") else { return nil }
    return String(decoding: settings.bytes, as: UTF8.self)
  }

  @Test("an empty file becomes an object")
  func empty() {
    #expect(
      added(to: "") == """
        {
          "yaml.schemas": {
            "a.json": "lessons/a.yaml",
            "b.json": "lessons/*/b.yaml"
          }
        }

        """)
  }

  @Test("everything else stays: other settings, comments, indentation, commas at the end")
  func kept() {
    let text = """
      // Mine
      {
          "editor.fontSize": 14, /* large */
          "files.associations": { "*.md": "markdown" }, // last
      }

      """
    #expect(
      added(to: text) == """
        // Mine
        {
            "editor.fontSize": 14, /* large */
            "files.associations": { "*.md": "markdown" },
            "yaml.schemas": {
                "a.json": "lessons/a.yaml",
                "b.json": "lessons/*/b.yaml"
            } // last
        }

        """)
  }

  @Test("schemas of the author's own stay, also for the same file")
  func schemas() {
    let text = """
      {
        "yaml.schemas": {
          "https://example.org/ours.json": "*.yaml",
          "b.json": "elsewhere.yaml"
        },
        "[yaml]": {"editor.tabSize": 2}
      }
      """
    #expect(
      added(to: text) == """
        {
          "yaml.schemas": {
            "https://example.org/ours.json": "*.yaml",
            "b.json": "elsewhere.yaml",
            "a.json": "lessons/a.yaml"
          },
          "[yaml]": {"editor.tabSize": 2}
        }
        """)
  }

  @Test(
    "adding twice is adding once",
    arguments: ["", "{}", "{\"yaml.schemas\": {}}", "{\n\t\"a\": [1, {\"b\": null}]\n}\n"])
  func twice(text: String) throws {
    let once = try #require(added(to: text))
    #expect(added(to: once) == once)
    #expect(once.contains("a.json") && once.contains("b.json"))
  }

  @Test(
    "what is no object is left alone",
    arguments: [
      "[]", "{", "{\"a\": }", "{\"a\" 1}", "{\"yaml.schemas\": []}", "{} {}", "{\"a\": 1 \"b\": 2}",
      "nonsense", "{\"a\": \"unclosed}", "{\"yaml.schemas\": \"x\"}", "/* {}",
      "{\"a\": " + String(repeating: "[", count: 100_000),
    ])
  func refused(text: String) {
    #expect(added(to: text) == nil)
  }
}
