import Diagnostics
import MarkdownKit
import TestKit
import Testing

@Suite("Directives")
struct DirectiveTests {
  @Test("have a name, a label of inlines, attributes and blocks, each with its span")
  func parts() throws {
    let marked = MarkedText(
      """
      Größe 👍

      1️⃣:::2️⃣exercise3️⃣[4️⃣A *b* `c`5️⃣]{6️⃣#go7️⃣ minutes=10 title="a \\"b\\" }" done}
      Text
      :::8️⃣
      """)
    let tree = parse(marked.text)
    #expect(tree.diagnostics == [])
    let directive = try #require(tree.directives.first)
    #expect(directive.span.range == marked.range(1, 8))
    #expect(directive.name == "exercise")
    #expect(directive.nameSpan.range == marked.range(2, 3))
    #expect(directive.closingSpan != nil)
    let label = try #require(directive.label)
    #expect(label.inlines.map(\.kind) == ["text", "emphasis", "text", "code"])
    #expect(label.inlines.first?.span.start == marked.offset(4))
    #expect(label.inlines.last?.span.end == marked.offset(5))
    let attributes = try #require(directive.attributes)
    #expect(attributes.id?.value == "go")
    #expect(attributes.id?.span.range == marked.range(6, 7))
    #expect(attributes["minutes"]?.value == "10")
    #expect(attributes["title"]?.value == "a \"b\" }")
    #expect(attributes["done"]?.kind == .flag)
    #expect(directive.blocks.map(\.kind) == ["paragraph"])
  }

  @Test("nest, with more colons outside or as many")
  func nesting() throws {
    for text in [
      "::::a\n:::b\nx\n:::\n:::c\n:::\n::::\n", ":::a\n:::b\nx\n:::\n:::c\n:::\n:::\n",
      ":::a\n::::b\nx\n::::\n:::::c\n:::::\n:::\n",
    ] {
      let tree = parse(text)
      #expect(tree.diagnostics == [])
      #expect(tree.outline == "a(b(paragraph) c())")
    }
  }

  @Test("interrupt a paragraph and are closed by a fence right after text")
  func interruption() {
    #expect(parse("before\n:::a\nx\n:::\nafter").outline == "paragraph a(paragraph) paragraph")
    #expect(parse("> quoted\n:::a\n:::").outline == "blockQuote(paragraph) a()")
  }

  @Test("may be in lists and quotations, and contain tables, lists and code")
  func inside() {
    let text = """
      - item
        :::tip
        | a |
        |---|
        | b |
        :::
        more
      - > :::note
        > - [x] right
        > - [ ] wrong
        >   :::hint
        >   h
        >   :::
        > :::
      - ```
        :::no
        ```
      """
    let tree = parse(text)
    #expect(tree.diagnostics == [])
    #expect(
      tree.outline
        == "list(item(paragraph tip(table) paragraph) item(blockQuote(note(list(item(paragraph) "
        + "item(paragraph hint(paragraph)))))) item(codeBlock))")
  }

  @Test("leave a list tight that they end an item of")
  func tightness() throws {
    guard case .list(let list) = parse("- a\n  :::b\n  c\n  :::\n- d\n").value.blocks.first else {
      Issue.record("no list")
      return
    }
    #expect(list.isTight)
    #expect(list.items.count == 2)
  }

  @Test("share link definitions with the whole document, in labels, too")
  func definitions() throws {
    let tree = parse(":::a[See [x]]\n[y]\n\n[x]: /one\n:::\n\n[y]: /two\n")
    let directive = try #require(tree.directives.first)
    #expect(directive.label?.inlines.map(\.kind) == ["text", "link"])
    guard case .paragraph(let paragraph) = directive.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(paragraph.inlines.map(\.kind) == ["link"])
  }

  @Test("that end a list are closed from the margin")
  func fenceAfterList() {
    let tree = parse(":::quiz\nWhich?\n\n- [x] this\n- [ ] that\n:::\nafter\n")
    #expect(tree.diagnostics == [])
    #expect(tree.outline == "quiz(paragraph list(item(paragraph) item(paragraph))) paragraph")
  }

  @Test("keep colons in code and in HTML comments from closing them")
  func code() {
    let tree = parse(":::a\n```\n:::\n```\n<!--\n:::\n-->\n:::\nx")
    #expect(tree.diagnostics == [])
    #expect(tree.outline == "a(codeBlock html) paragraph")
  }

  @Test("are text when they are indented as code, or name nothing")
  func text() {
    #expect(parse("    :::a\n").outline == "codeBlock")
    #expect(parse("::: 5 ways\n").outline == "paragraph")
    #expect(parse("::a\n").outline == "paragraph")
  }

  @Test("that are not closed are an error at the opening line, with a way out")
  func unclosed() throws {
    let marked = MarkedText("x\n\n1️⃣::::note[T]2️⃣\n:::tip\ny\n:::\n")
    let tree = parse(marked.text)
    let diagnostic = try #require(tree.diagnostics.first)
    #expect(tree.diagnostics.count == 1)
    #expect(diagnostic.rule == "unclosed-directive")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.span.range == marked.range(1, 2))
    #expect(diagnostic.fixes.map(\.message) == ["add a line with :::: after its content"])
    #expect(tree.outline == "paragraph note(tip(paragraph))")
  }

  @Test("inner ones that are not closed end with the outer one")
  func unclosedInside() {
    let tree = parse("::::a\n:::b\nx\n::::\ny\n")
    #expect(tree.diagnostics.map(\.rule) == ["unclosed-directive"])
    #expect(tree.outline == "a(b(paragraph)) paragraph")
  }

  @Test("closed twice leave a fence that is reported")
  func stray() {
    let marked = MarkedText(":::a\n:::\n\n1️⃣::::2️⃣\n> :::\n")
    let tree = parse(marked.text)
    #expect(tree.diagnostics.map(\.rule) == ["stray-fence", "stray-fence"])
    #expect(tree.diagnostics.first?.span.range == marked.range(1, 2))
    #expect(tree.diagnostics.first?.severity == .warning)
  }

  @Test("a fence in a quotation or a list is not blamed for its length: it closes nothing outside")
  func strayInQuotation() {
    for text in [":::a\nx\n\n> y\n> :::\n", "::::a\nx\n\n- y\n  :::\n"] {
      #expect(parse(text).diagnostics.map(\.rule) == ["unclosed-directive", "stray-fence"])
    }
    let nested = parse("::::a\n:::b\nx\n\n> y\n> ::::\n")
    #expect(
      nested.diagnostics.map(\.rule) == ["unclosed-directive", "unclosed-directive", "stray-fence"])
  }

  @Test("a fence of another length is reported once, and does not keep the right one from closing")
  func strayInside() {
    let tree = parse(":::::a\n:::b\n::::\nx\n:::::\ny\n")
    #expect(tree.diagnostics.map(\.rule) == ["unclosed-directive"])
    #expect(tree.diagnostics.first?.fixes.first?.message == "write `:::`")
    #expect(tree.outline == "a(b(paragraph)) paragraph")
  }

  @Test("with text outside the brackets are reported with the right way to write it")
  func rest() throws {
    let marked = MarkedText(":::note 1️⃣A title2️⃣\nx\n:::\n")
    let tree = parse(marked.text)
    let diagnostic = try #require(tree.diagnostics.first)
    #expect(diagnostic.rule == "malformed-attributes")
    #expect(diagnostic.span.range == marked.range(1, 2))
    #expect(diagnostic.fixes.first?.message == "write :::note[A title]")
    #expect(tree.outline == "note(paragraph)")
  }
}
