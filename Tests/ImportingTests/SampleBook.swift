import LessonReader

/// A book of mdBook with everything that its authors write, small.
enum SampleBook {
  static var folder: MemoryFolder {
    var folder = MemoryFolder(texts: texts)
    folder["src/img/plan.svg"] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    folder["src/img/Site Plan.svg"] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    folder["src/tools/plan.svg"] = Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)
    return folder
  }

  private static let texts = [
    "book.toml": """
    [book]
    title = "Mend a pump"
    description = "How to mend a pump: from the valve to the seal."
    authors = ["Ida Berg <ida@pumps.example>", "Jo Ek"]
    language = "en"

    [output.html]
    mathjax-support = true
    """,
    "src/SUMMARY.md": """
    # Summary

    [Before you begin](README.md)

    # The basics

    - [Valves](basics/index.md)
      - [A closer look](basics/look.md)
    - [Seals](basics/seals.md)
    - [Planned]()

    # At work

    - [A closer look](tools/look.md)
    - [Gone](tools/gone.md)

    ---

    [Words](words.md)
    """,
    "src/README.md": """
    This chapter has no heading. See [valves](basics/index.html#parts), [the seal][seal],
    [the site](https://pumps.example/#top) and <https://pumps.example>.

    [seal]: basics/seals.md "Seals"

    <img src="img/plan.svg" alt="A plan of the pump" width="400">

    ![The site](img/Site%20Plan.svg "Where it is")
    """,
    "src/basics/index.md": """
    {{#title Valves, and more}}
    <a id="top"></a>

    ## Valves {.wide}

    A <strong>valve</strong> opens.<br>It closes with <span class="key">one turn</span>; press <kbd>Esc</kbd>.

    <a id="parts"></a>

    ### Parts { #the-parts .big }

    <div class="warning">

    Close the valve first. See [the look](./look.md) and [nothing](missing.md).

    </div>

    Back to [the top](#top), to [parts](#the-parts), and to [listing 1-1](#listing-1-1).

    #### Deeper

    <Listing number="1-1" file-name="src/main.rs" caption="Turning it [once]">

    ```rust,editable,ignore
    # fn main() {
    ## a mark
    let turn = 1;
    # }
    #[allow(dead_code)]
    ```

    </Listing>
    """,
    "src/basics/look.md": """
    A closer look
    =============

    Measure
    -------

    ```rust,no_run
    {{#include ../../code/pump.rs:turn}}
    ```

    ```text
    {{#include ../../code/pump.rs:2:3}}
    ```

    {{#include ../shared.md}}

    {{#include nowhere.md}} and \\{{#include shown}} and {{#quiz quizzes/a.toml}}.

    The flow is \\\\( q = \\frac{v}{t} \\\\).

    \\\\[ q = 2 \\\\]

    ```admonish tip "Turn slowly"
    One *turn* takes a minute.
    ```
    """,
    "src/basics/seals.md": """
    # Seals

    <details class="more">
    <summary>Why they leak</summary>
    They are *old*.
    </details>

    <script>alert("x")</script>

    <iframe src="https://videos.example/seal" title="A film of a seal"></iframe>

    <p align="center">
        <img src="../tools/plan.svg" alt="Another plan">
    </p>

    See [parts](index.md#parts), [a place](index.md#nowhere) and ![lost](lost.png).
    """,
    "src/tools/look.md":
      "# A closer look at tools\n\nTake [the look](../basics/look.html).[^1]\n\n[^1]: A note.\n",
    "src/words.md":
      "# Words\n\n| Word | Meaning |\n|---|---|\n| Seal | It [seals](basics/seals.md). |\n",
    "src/shared.md": "Shared words, with a [link](seals.md).",
    "code/pump.rs": """
    // ANCHOR: turn
    fn turn() {}
    // ANCHOR_END: turn
    fn stop() {}
    """,
  ]
}
