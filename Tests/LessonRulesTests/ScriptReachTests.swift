import Diagnostics
import LessonRules
import Testing

@Suite("Scripts that may reach other sites")
struct ScriptReachTests {
  /// What is written at each finding.
  func found(_ html: String) async throws -> [String] {
    let check = try await Check(
      ["course.yaml": "title: A course\nhtml: true\n", "01-lesson.md": "# Lesson\n\n\(html)\n"],
      only: ["remote-html"])
    return check.places
  }

  @Test(
    "are reported with an address that is put together",
    arguments: [
      "fetch('ht'+'tps://evil.example')", "fetch('//'+h)", "fetch('/'+'/evil.example')",
      "fetch('media/a.json'); fetch(u)", "open('ht'+'tps://evil.example')", "open(u)",
      "window.open(u)", "import('ht'+'tps://evil.example')", "import(u)", "self['fetch'](u)",
      "self['fe'+'tch'](u)", "window[n](u)", "const w=window; w[n](u)", "fetch.call(null, u)",
      "const f=fetch; f(u)", "new Image().src=u", "new Image()['src']=u", "location=u",
      "location.href=u", "window.location=u", "location.replace(u)", "location.host='evil.example'",
      "const s=document.createElement('img'); s.src=u", "img.setAttribute('src',u)",
      "img.setAttribute(n,u)", "img.setAttributeNS(x,'xlink:href',u)",
      "e.setAttribute('onclick','fetch('+u+')')", "f.action=u; f.submit()",
      "document.write('<im'+'g src=//evil.example/x>')", "document.write('<img src='+u+'>')",
      "e.innerHTML+='<img src='+u+'>'", "e.innerHTML=h", "e['inner'+'HTML']=h",
      "e.insertAdjacentHTML('beforeend',h)", "e.style.background='url(ht'+'tps://evil.example)'",
      "e.style.background='url('+u+')'", "e.style.setProperty('background-image',u)",
      "Object.assign(img,{src:u})", "Reflect.set(img,'src',u)", "['src'].forEach(k=>img[k]=u)",
      "[].constructor.constructor('return 1')()", "new Worker(u)", "navigator.sendBeacon(u,d)",
      "fetch(`media/${n}.json`)", "\\u0066etch(u)", "window?.fetch(u)",
      "if (/\"/.test(x)) fetch(u) //\"", "a = b / c; fetch(u) / d",
      "const s=document.createElement('script'); s.textContent=c", "img.src='/'; img.src+='/a'",
    ])
  func reported(script: String) async throws {
    #expect(!(try await found("<script>\n\(script)\n</script>")).isEmpty)
  }

  @Test(
    "are reported in attributes and links, too",
    arguments: [
      #"<button onclick="fetch('ht'+u)">x</button>"#,
      #"<a href="javascript:fetch('ht'+'tps://evil.example')">x</a>"#,
      #"<img src="media/a.png" alt="" onerror="this.src=u">"#,
      "Text <script>fetch(u)</script> more.",
    ])
  func attributes(html: String) async throws {
    #expect(try await found(html).count == 1)
  }

  @Test(
    "are fine with plain names of the course's files, and when they set words and classes",
    arguments: [
      "fetch('media/a.json').then(r => r.json())", "img.src = 'media/b.png'\nshow()",
      "img.src = big ? 'media/b.png' : 'media/c.png';", "new Image().src = \"media/a.png\";",
      "e.innerHTML = ''", "e.innerHTML = '<b>Done</b>';", "e.textContent = 'Sum: ' + (a + b);",
      "e.style.background = right ? 'green' : 'red';", "e.style.width = n + '%';",
      "e.classList.toggle('open'); d.open = true; dialog.open(x);",
      "document.getElementById('a').addEventListener('click', e => { count++; })",
      "const url = new URL(location.href); const q = location.search; location.hash = 'a';",
      "if ('fetch' in window) show();", "const top = e.offsetTop; e.style.top = top + 'px'",
      "e.setAttribute('aria-label', 'Step ' + n); e.getAttribute('href')",
      "name.replace('a', b); list[i](x); handlers[key] = f;",
      "const e = document.createElement('li'); e.append(words); list.appendChild(e)",
      "document.createElementNS('http://www.w3.org/2000/svg', 'circle').setAttribute('r', r)",
      "const ok = /https?:\\/\\/[^\"']+/.test(x); const half = n / 2;",
      "window.addEventListener('load', () => start()); window.scrollTo(0, y)",
      "setTimeout(() => next(), 1000); // see 'https://a.example/'",
      "import { a } from './media/a.js'; a()", "localStorage.setItem('n', String(n))",
      "const data = { data: 'x', label: words }; const a = [1, 2].filter(x => x > 1)",
    ])
  func fine(script: String) async throws {
    #expect(try await found("<script>\n\(script)\n</script>") == [])
  }

  @Test("are only what a browser runs: data is not a script")
  func data() async throws {
    let data = #"{"src": "media/a.png", "href": "b", "@context": "https://schema.org"}"#
    #expect(try await found("<script type=\"application/ld+json\">\n\(data)\n</script>") == [])
    #expect(
      try await found(
        "<script type=importmap>\n{\"imports\": {\"x\": \"https://a.example/x\"}}\n</script>")
        == ["https://a.example/x"])
  }
}

@Suite("HTML of several pieces")
struct JoinedHTMLTests {
  func check(_ html: String, _ rule: String) async throws -> [Diagnostic] {
    try await Check(
      ["course.yaml": "title: A course\nhtml: true\n", "01-lesson.md": "# Lesson\n\n\(html)\n"],
      only: [rule]
    ).diagnostics
  }

  @Test(
    "is read as one: what ends an element early shows what is in the attribute",
    arguments: [
      "T <noscript><p title='</noscript><img src=\"https://evil.example/x\">'></noscript>",
      "T <NOSCRIPT>*a* <p title='</NoScript ><img src=\"https://evil.example/x\">'></noscript>",
      "T <textarea><p title='</textarea><img src=\"https://evil.example/x\">'></textarea>",
      "T <title><p title='</title><img src=\"https://evil.example/x\">'></title>",
      "T <style><p title='</style><img src=\"https://evil.example/x\">'></style>",
      "T <xmp><p title='</xmp><img src=\"https://evil.example/x\">'></xmp>",
      "T <iframe><p title='</iframe><img src=\"https://evil.example/x\">'></iframe>",
      "T <noembed><p title='</noembed><img src=\"https://evil.example/x\">'></noembed>",
      "<noscript>\n\nA\n\n<p title='</noscript><img src=\"https://evil.example/x\">'>B</p>\n\n</noscript>",
      "- T <textarea>\n- <p title='</textarea><img src=\"https://evil.example/x\">'>",
    ])
  func attributes(html: String) async throws {
    #expect(try await check(html, "remote-html").count == 1)
  }

  @Test(
    "is closed if its parts are",
    arguments: [
      "T <script src=\"media/a.js\"></script> more.", "T <iframe src=\"media/a.html\"></iframe>.",
      "T <style>b { color: red }</style>.", "T <textarea>words</textarea>.",
      "T <svg><title>Name</title></svg>.", "T <noscript>No script</noscript>.",
      "| a | b |\n| --- | --- |\n| <textarea></textarea> | <style></style> |",
    ])
  func closed(html: String) async throws {
    #expect(try await check(html, "unclosed-tag").isEmpty)
  }

  @Test(
    "is open if one part is",
    arguments: ["T <textarea>words", "T <script>a()", "T <noscript>words", "> T <title>words"])
  func open(html: String) async throws {
    #expect(try await check(html, "unclosed-tag").count == 1)
  }
}

@Suite("Addresses in HTML")
struct HTMLAddressTests {
  func check(_ html: String) async throws -> Check {
    try await Check(
      ["course.yaml": "title: A course\nhtml: true\n", "01-lesson.md": "# Lesson\n\n\(html)\n"],
      only: ["missing-media", "broken-link", "path-leaves-project", "unused-media"])
  }

  @Test(
    "that lead to no lesson and no file are errors like those in Markdown, with the same fixes",
    arguments: [
      ("<img src=\"media/lever.svg\" alt=\"x\">", "missing-media", "media/levers.svg"),
      ("A <img src='media/lever.svg' alt=x> b", "missing-media", "media/levers.svg"),
      ("<video poster=\"media/lever.svg\"></video>", "missing-media", "media/levers.svg"),
      ("<a href=\"02-othr.md\">x</a>", "broken-link", "02-other.md"),
      ("A <a href=\"02-other.md#the-pian\">x</a>", "broken-link", "02-other.md#the-pain"),
    ])
  func missing(html: String, rule: String, fixed: String) async throws {
    let check = try await check(html)
    #expect(check.rules == [rule])
    #expect(check.fixed?.contains(fixed) == true, "\(check.printed)")
  }

  @Test(
    "that lead somewhere are fine",
    arguments: [
      "<img src=\"media/levers.svg\" alt=\"x\">", "<a href=\"02-other.md#the-pain\">x</a>",
      "A <a href=\"02-other.md\">x</a>", "<a href=\"#lesson\">x</a>",
      "<a href=\"https://a.example/\">x</a>",
    ])
  func fine(html: String) async throws {
    #expect(try await check(html).printed == "")
  }

  @Test("that lead out of the project are errors")
  func outside() async throws {
    #expect(try await check("<img src=\"../../x.png\" alt=x>").rules == ["path-leaves-project"])
  }
}
