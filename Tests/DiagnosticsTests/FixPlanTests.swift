import Diagnostics
import Testing

@Suite("Fixing sources")
struct FixPlanTests {
  private func fix(_ source: SourceText, _ start: Int, _ end: Int, _ text: String) -> Diagnostic {
    .warning(
      "a-rule", "wrong", at: source.span(start, end),
      fixes: [
        FixIt("look"),
        FixIt("write", edits: [.init(replacing: source.span(start, end), with: text)]),
      ])
  }

  @Test("edits are made from the bottom up, whatever their order and length")
  func order() {
    let source = SourceText(path: "lessons/a.md", text: "one two three")
    let plan = FixPlan(
      of: [fix(source, 8, 13, "3"), fix(source, 0, 3, "first"), fix(source, 4, 4, "and ")],
      in: [source]
    ) { _ in true }
    #expect(plan.changes.map { String(decoding: $0.bytes, as: UTF8.self) } == ["first and two 3"])
    #expect(plan.steps.count == 3)
  }

  @Test("of fixes that overlap, or insert at one place, the first is made and the others wait")
  func overlaps() {
    let source = SourceText(path: "lessons/a.md", text: "one two three")
    let plan = FixPlan(
      of: [
        fix(source, 0, 7, "A"), fix(source, 4, 13, "B"), fix(source, 8, 8, "C"),
        fix(source, 8, 8, "D"),
      ], in: [source]
    ) { _ in true }
    #expect(plan.changes.map { String(decoding: $0.bytes, as: UTF8.self) } == ["A Cthree"])
    #expect(plan.waiting == 2)
  }

  @Test("an insertion right where another fix ends or begins waits: both may write the same thing")
  func touching() {
    let source = SourceText(path: "lessons/a.md", text: ":::quiz #q\nWho?")
    let insertion = fix(source, 10, 10, "{#who}")
    let after = FixPlan(of: [fix(source, 7, 10, "{#q}"), insertion], in: [source]) { _ in true }
    #expect(
      after.changes.map { String(decoding: $0.bytes, as: UTF8.self) } == [":::quiz{#q}\nWho?"])
    #expect(after.waiting == 1)
    let before = FixPlan(of: [fix(source, 10, 11, " "), insertion], in: [source]) { _ in true }
    #expect(before.waiting == 1)
    let apart = FixPlan(of: [fix(source, 7, 9, "{"), insertion], in: [source]) { _ in true }
    #expect(apart.waiting == 0)
  }

  @Test("a fix is made whole or not at all, and never beyond what is owned or read")
  func owned() {
    let source = SourceText(path: "lessons/a.md", text: "one two")
    let other = SourceText(path: "templates/b.md", text: "one two")
    let both = Diagnostic.warning(
      "a-rule", "wrong", at: source.span,
      fixes: [
        FixIt(
          "write",
          edits: [
            .init(replacing: source.span(0, 3), with: "1"),
            .init(replacing: other.span(0, 3), with: "1"),
          ])
      ])
    let beyond = SourceSpan(path: "lessons/a.md", start: 4, end: 99)
    let far = Diagnostic.warning(
      "a-rule", "wrong", at: beyond,
      fixes: [FixIt("write", edits: [.init(replacing: beyond, with: "")])])
    let plan = FixPlan(of: [both, far, fix(other, 0, 3, "x")], in: [source, other]) {
      $0.hasPrefix("lessons/")
    }
    #expect(plan.changes.isEmpty && plan.steps.isEmpty)
  }

  @Test("the diff has three lines around each change and reports a missing last line break")
  func diff() {
    let lines = (1...12).map { "line \($0)\n" }.joined() + "end"
    let source = SourceText(path: "lessons/a.md", text: lines)
    let end = source.bytes.count
    let plan = FixPlan(
      of: [fix(source, 7, 14, "2\n"), fix(source, end - 3, end, "End")], in: [source]
    ) { _ in true }
    #expect(
      plan.diff == """
        --- a/lessons/a.md
        +++ b/lessons/a.md
        @@ -1,5 +1,5 @@
         line 1
        -line 2
        +2
         line 3
         line 4
         line 5
        @@ -10,4 +10,4 @@
         line 10
         line 11
         line 12
        -end
        \\ No newline at end of file
        +End
        \\ No newline at end of file

        """)
  }
}
