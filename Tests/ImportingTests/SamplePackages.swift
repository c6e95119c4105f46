/// Packages of platforms as they are after unpacking.
enum SamplePackages {
  private static func manifest(
    _ items: String, _ resources: String, _ schema: String,
    namespace: String = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <manifest xmlns="\(namespace)" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:lom="http://ltsc.ieee.org/xsd/LOM" identifier="m">
      <metadata><schema>\(schema)</schema><schemaversion>1.1.0</schemaversion>
        <lom:lom><lom:general><lom:title><lom:string language="en">Bake bread</lom:string></lom:title></lom:general></lom:lom>
      </metadata>
      <organizations><organization identifier="o" structure="rooted-hierarchy">\(items)</organization></organizations>
      <resources>
    \(resources)
      </resources>
    </manifest>
    """
  }

  private static func resource(_ id: String, _ type: String, _ path: String) -> String {
    "<resource identifier=\"\(id)\" type=\"\(type)\" href=\"\(path)\"><file href=\"\(path)\"/></resource>"
  }

  private static func item(_ id: String, _ title: String) -> String {
    "<item identifier=\"i-\(id)\" identifierref=\"\(id)\"><title>\(title)</title></item>"
  }

  private static func question(
    _ id: String, _ profile: String, _ presentation: String, _ processing: String,
    _ feedback: String = ""
  ) -> String {
    """
    <item ident="\(id)" title="\(id)"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.\(profile).v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata>
    <presentation>\(presentation)</presentation><resprocessing>\(processing)</resprocessing>\(feedback)</item>
    """
  }

  private static func text(_ html: String) -> String {
    "<material><mattext texttype=\"text/html\"><![CDATA[\(html)]]></mattext></material>"
  }

  private static func choices(_ kind: String, _ labels: [(String, String)]) -> String {
    "<response_lid ident=\"r\" rcardinality=\"\(kind)\"><render_choice>"
      + labels.map { "<response_label ident=\"\($0.0)\">\(text($0.1))</response_label>" }.joined()
      + "</render_choice></response_lid>"
  }

  private static func right(_ values: [String], not others: [String] = []) -> String {
    let conditions =
      values.map { "<varequal respident=\"r\">\($0)</varequal>" }
      + others.map { "<not><varequal respident=\"r\">\($0)</varequal></not>" }
    return
      "<respcondition><conditionvar><and>\(conditions.joined())</and></conditionvar><setvar action=\"Set\">100</setvar></respcondition>"
  }

  static let quiz = """
    <?xml version="1.0" encoding="UTF-8"?>
    <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="A test"><section ident="root_section">
    \(question(
      "one", "multiple_choice",
      text("<p>What makes dough <em>rise</em>? <img src=\"$IMS-CC-FILEBASE$/loaf.png\" alt=\"A loaf\"></p>") + choices("Single", [("a", "Yeast"), ("b", "Salt")]),
      "<respcondition><conditionvar><varequal respident=\"r\">b</varequal></conditionvar><displayfeedback linkrefid=\"b_fb\"/></respcondition>"
        + "<respcondition><conditionvar><other/></conditionvar><displayfeedback linkrefid=\"general_fb\"/></respcondition>" + right(["a"]),
      "<itemfeedback ident=\"b_fb\"><flow_mat>\(text("It slows yeast."))</flow_mat></itemfeedback><itemfeedback ident=\"general_fb\"><flow_mat>\(text("Gas makes bubbles."))</flow_mat></itemfeedback>"))
    \(question("two", "multiple_response", text("Which are flours?") + choices("Multiple", [("a", "Rye"), ("b", "Chalk"), ("c", "Wheat")]), right(["a", "c"], not: ["b"])))
    \(question("three", "true_false", text("Salt feeds yeast.") + choices("Single", [("t", "True"), ("f", "False")]), right(["f"])))
    \(question("four", "fib", text("What is rye?") + "<response_str ident=\"r\" rcardinality=\"Single\"><render_fib prompt=\"Dashed\"/></response_str>",
      "<respcondition><conditionvar><varequal respident=\"r\">grain</varequal><varequal respident=\"r\">a grain</varequal></conditionvar><setvar action=\"Set\">100</setvar></respcondition>"))
    \(question("five", "essay", text("Describe a crust.") + "<response_str ident=\"r\"><render_fib/></response_str>", ""))
    </section></assessment></questestinterop>
    """

  static let cartridge: [String: String] = [
    "imsmanifest.xml": manifest(
      """
      <item identifier="root">
        <item identifier="u1"><title>Dough</title>
          \(item("page", "What is weighed?"))\(item("quiz", "A test"))\(item("link", "A mill"))\(item("file", "A plan"))
          <item identifier="u1a"><title>More flour</title>\(item("second", "Rye"))</item>
        </item>
        <item identifier="u2"><title>Oven</title>\(item("topic", "Talk about heat"))\(item("tool", "A calculator"))\(item("gone", "Nothing"))</item>
      </item>
      """,
      [
        resource("page", "webcontent", "pages/weigh.html"),
        resource("quiz", "imsqti_xmlv1p2/imscc_xmlv1p1/assessment", "quiz/a.xml"),
        resource("link", "imswl_xmlv1p1", "link.xml"),
        resource("file", "webcontent", "web_resources/plan.pdf"),
        resource("second", "webcontent", "pages/rye.html"),
        resource("topic", "imsdt_xmlv1p1", "topic.xml"),
        resource("tool", "imsbasiclti_xmlv1p0", "tool.xml"),
        resource("gone", "webcontent", "gone.html"),
        resource("extra", "webcontent", "wiki_content/extra.html"),
        resource("picture", "webcontent", "web_resources/loaf.png"),
      ].joined(separator: "\n"), "IMS Common Cartridge"),
    "pages/weigh.html": """
    <html><head><title>Weigh</title><style>p { color: red }</style></head><body>
    <h1>What is weighed?</h1><p>Take <a href="rye.html#types">rye</a> or <a href="$WIKI_REFERENCE$/pages/extra">more</a>.</p>
    <div class="alert alert-warning"><h4>Hot</h4><p>Do not touch.</p></div>
    <iframe src="https://video.example/1" title="How to weigh"></iframe>
    <p><img src="$IMS-CC-FILEBASE$/loaf.png" alt="A loaf"></p><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>
    <h2>Check yourself</h2><h2>Then</h2><p>Bake it.</p>
    <script>alert("x")</script></body></html>
    """,
    "pages/rye.html": "<html><body><h2 id=\"types\">Types</h2><p>Light and dark.</p></body></html>",
    "wiki_content/extra.html":
      "<html><head><title>Extra</title></head><body><p>Even more.</p></body></html>",
    "quiz/a.xml": quiz,
    "link.xml":
      "<webLink xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1\"><title>A mill</title><url href=\"https://mill.example/?a=1&amp;b=2\"/></webLink>",
    "topic.xml":
      "<topic xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1\"><title>Heat</title><text texttype=\"text/html\">&lt;p&gt;How hot is &lt;b&gt;your&lt;/b&gt; oven?&lt;/p&gt;</text></topic>",
    "tool.xml": "<cartridge_basiclti_link/>",
    "web_resources/plan.pdf": "%PDF-1.4",
    "web_resources/loaf.png": "PNG",
  ]

  static let scorm: [String: String] = [
    "imsmanifest.xml": manifest(
      """
      <title>Bake bread</title>
      <item identifier="u"><title>Dough</title>\(item("a", "Mix"))\(item("b", "Wait"))</item>
      """,
      """
      <resource identifier="a" type="webcontent" adlcp:scormtype="sco" href="a/index.html?start=1"><file href="a/index.html"/><file href="a/more.html"/><file href="a/pic.png"/></resource>
      \(resource("b", "webcontent", "b.html"))
      """, "ADL SCORM", namespace: "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
    "a/index.html":
      "<html><head><title>x</title><script src=\"api.js\"></script></head><body onload=\"start()\"><h1>Mix</h1><p>Flour and <a href=\"more.html\">more</a>. <img src=\"pic.png\" alt=\"A bowl\"></p></body></html>",
    "a/more.html": "<html><head><title>More</title></head><body><p>Water.</p></body></html>",
    "a/pic.png": "PNG",
    "b.html": "<html><body><div id=\"app\"></div><script>render()</script></body></html>",
  ]

  static let epub: [String: String] = [
    "META-INF/container.xml":
      "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles><rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>",
    "OEBPS/book.opf": """
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Bake bread</dc:title><dc:creator>Ida Berg</dc:creator><dc:language>en</dc:language></metadata>
    <manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="p" href="part%201.xhtml" media-type="application/xhtml+xml"/><item id="c1" href="text/c1.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="text/c2.xhtml" media-type="application/xhtml+xml"/><item id="z" href="text/z.xhtml" media-type="application/xhtml+xml"/></manifest>
    <spine><itemref idref="cover" linear="no"/><itemref idref="nav"/><itemref idref="p"/><itemref idref="c1"/><itemref idref="c2"/><itemref idref="z"/></spine></package>
    """,
    "OEBPS/nav.xhtml": """
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>
    <li><a href="part%201.xhtml">Dough</a><ol><li><a href="text/c1.xhtml">What is weighed?</a><ol><li><a href="text/c1.xhtml#s">Salt</a></li></ol></li><li><a href="text/c2.xhtml">Rye</a></li></ol></li>
    <li><a href="text/z.xhtml">At the end</a></li></ol></nav></body></html>
    """,
    "OEBPS/cover.xhtml":
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Cover</p></body></html>",
    "OEBPS/part 1.xhtml":
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>Dough</h1></body></html>",
    "OEBPS/text/c1.xhtml":
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><section><h1>What is weighed?</h1><p>Flour, see <a href=\"c2.xhtml\">rye</a>.</p><h2 id=\"s\">Salt</h2><p>Ten grams.</p><aside class=\"tip\"><p>Use a scale.</p></aside><p><img src=\"../img/loaf.png\" alt=\"A loaf\"/></p></section></body></html>",
    "OEBPS/text/c2.xhtml":
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>Rye</h1><p>Back to <a href=\"c1.xhtml#salt\">salt</a>.</p></body></html>",
    "OEBPS/text/z.xhtml":
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>At the end</h1><p>Thank you for <b>baking</b>.</p></body></html>",
    "OEBPS/img/loaf.png": "PNG",
  ]
}
