import LessonReader

/// A site of Hugo with everything that its authors write.
enum SampleSections {
  static var folder: MemoryFolder {
    var folder = MemoryFolder(texts: texts)
    for name in ["static/img/boat.svg", "content/docs/sail/knots/knot.svg"] {
      folder[name] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(name)\"/>".utf8)
    }
    return folder
  }

  static let texts = [
    "hugo.toml": """
    title = "Learn to sail"
    languageCode = "en-us"
    theme = "docsy"
    [params]
      description = "From the harbor to the sea."
      version = "2.1"
    """,
    "parts/rules.md": "Look *out*.\n",
    "content/_index.md": "---\ntitle: Welcome\n---\n\nStart with [wind](docs/wind/basics/).\n",
    "content/docs/_index.md": "---\ntitle: Docs\n---\n",
    "content/docs/sail/_index.md": "---\ntitle: Sailing\nweight: 20\n---\n",
    "content/docs/sail/knots/index.md": """
    +++
    title = "Tie knots"
    description = "Two knots for a day."
    weight = 5
    tags = ["rope", "knots"]
    date = 2024-03-02
    toc = true
    aliases = ["/old/knots/"]
    +++

    ## Bowline {#bow}

    ![A knot](knot.svg)

    {{< figure src="/img/boat.svg" alt="A [small] boat" caption="Our **boat**" >}}

    {{% alert title="Watch out" color="warning" %}}
    It slips.

    {{< notice tip >}}
    Wet the rope.
    {{< /notice >}}
    {{% /alert %}}

    {{< tabs >}}
    {{< tab "Rope" >}}Thick.{{< /tab >}}
    {{< tab "Line" >}}
    Thin.
    {{< /tab >}}
    {{< /tabs >}}

    {{< details summary="More" >}}
    See [the wind]({{< ref "basics.md#gusts" >}}).
    {{< /details >}}

    {{< highlight python "linenos=table" >}}
    knots = 2
    {{< /highlight >}}

    ```sh {linenos=true}
    echo {{</* note */>}}
    ```

    Version {{< param version >}}, press {{< kbd "Ctrl" >}}, write {{</* ref "x" */>}}.

    {{< youtube
      id="abc123"
      title="A knot in a film" >}}

    {{< unknown-thing count="3" >}}

    {{% odd %}}
    Odd words.
    {{% /odd %}}

    {{< readfile file="/parts/rules.md" >}}
    {{< toc >}}
    """,
    "content/docs/wind/basics.md": """
    ---
    title: The wind
    weight: 10
    linkTitle: Wind
    ---
    # Where it comes from

    From high to low. See [knots](../../sail/knots/#bow), [old](/old/knots/), [the boat](/img/boat.svg) and
    [home](/).

    ## Gusts

    <aside class="tip" markdown="1">

    Reef **early**.

    </aside>

    <div class="alert alert-danger">

    Not at night.

    </div>

    {{< button href="/docs/sail/knots/" >}}Next{{< /button >}}

    {{< hint info >}}**Calm** is no wind.{{< /hint >}}
    """,
    "content/docs/wind/storm.md": "---\ntitle: Storm\ndraft: true\n---\n\nLater.\n",
    "content/docs/wind/_index.md": "---\ntitle: Wind\nweight: 10\n---\n\nAll about *wind*.\n",
  ]
}
