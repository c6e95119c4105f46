import LessonReader

/// A site of MkDocs with the theme Material, with everything that its authors write.
enum SampleSite {
  static var folder: MemoryFolder {
    var folder = MemoryFolder(texts: texts)
    for name in ["docs/img/oven.svg", "docs/bake/img/oven.svg"] {
      folder[name] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(name)\"/>".utf8)
    }
    return folder
  }

  static let texts = [
    "mkdocs.yml": """
    site_name: "Bake bread: from flour"
    site_description: Bread in a week.
    site_author: Ida Berg
    site_url: https://bread.example/
    copyright: CC BY 4.0
    theme:
      name: material
      language: en
      features:
        - navigation.tabs
    markdown_extensions:
      - admonition
      - pymdownx.arithmatex:
          generic: true
      - pymdownx.snippets:
          base_path: [.parts]
          auto_append:
            - words.md
      - pymdownx.emoji:
          emoji_index: !!python/name:material.extensions.emoji.twemoji
    nav:
      - Home: index.md
      - Dough:
          - dough/index.md
          - Rise slowly: dough/rise.md
          - More:
              - dough/salt.md
      - Bake:
          - bake/oven.md
      - Forum: https://forum.example
      - Lost: lost.md
    """,
    ".parts/words.md": "*[HTML]: never used\n*[RH]: relative humidity\n",
    ".parts/shared.md": "Flour, --8<-- and water.\n\n!!! tip\n    Weigh it.\n",
    ".parts/scale.py": """
    # --8<-- [start:scale]
    grams = 500
    # --8<-- [end:scale]
    print(grams)
    """,
    "docs/index.md": """
    ---
    title: Not shown
    description: What you need for bread.
    tags: [bread, flour]
    hide:
      - toc
    ---

    # Bread :tada: { .big }

    Begin with the [dough](dough/index.md){ .md-button }, :material-clock: then [bake](bake/oven/#heat).

    <div class="grid cards" markdown>

    - :rocket: **Fast** in ==one *day*==
    - H~2~O, 10^3^ grams and ^^more^^

    </div>

    ![An oven](img/oven.svg){ width="300" align=left }

    Press ++ctrl+alt+"S"++, keep C++ and a++b. The RH is \\(h = 70\\) percent.

    \\[
    w = f \\cdot h
    \\]

    {++Add++} {--salt--} {>>really?<<} now.

    Flour
    :   What is milled.

        It has *types*.

    Water
    :   What is wet.
    """,
    "docs/dough/index.md": """
    # Dough

    --8<-- "shared.md"

    ```py title="scale.py" linenums="1" hl_lines="2"
    --8<-- "scale.py:scale"
    ```

    ``` { .yaml .annotate }
    water: 350 # (1)!
    !!! note
        This is code.
    ```

    1. Grams, [see salt](salt.md#how-much).

    --8<-- "nowhere.md"

    !!! note "Before [you](rise.md) \\"knead\\""

        Wash your hands.

        !!! warning inline end
            Remove rings.

        ```sh
        knead --slow
        ```

    !!! question

        Is it soft?

    ??? info "Why?"
        Gluten.

        - One
        - Two

    ???+ success
        It is.

    === "By hand"

        Ten minutes.

    === "By machine"

        ```text
        Five minutes.
        ```

    After the tabs.

    1. A list

        !!! tip ""
            In a list.

    2. goes on

    /// new | New in 2.0
    ///

    !!! note

    /// warning | Hot
        attrs: {id: hot}

    Use a cloth.
    ///

    !!! exercise "Knead (5 min)"

        Knead it.

        ??? hint
            Fold it.

        ??? success "Solution"
            It is smooth.
    """,
    "docs/dough/rise.md": """
    # Rise

    ## How long { #long }

    Two hours.[^1] See [how](#how-long), [long](#long).

    [^1]: At 24 degrees.

        And longer in winter.

    <quiz>
    What makes it rise?

    - [x] Yeast
    - [ ] Salt
    - [ ] Oil

    Yeast eats **sugar**.
    </quiz>

    <?quiz?>
    question: Which are flours?
    answer-correct: Rye
    answer-correct: <code>Wheat</code>
    answer: Sand
    content:
    <p>Both are milled.</p>
    <?/quiz?>

    <quiz>
    Bread needs [[yeast]].
    ---
    Or sourdough.
    </quiz>

    <quiz>
    All of it?

    - [x] Yes
    </quiz>
    """,
    "docs/dough/salt.md": """
    Salt
    ====

    How much
    --------

    Two percent.

    | Flour | Salt |
    |-------|-----:|
    | 500 g | 10 g |

    - [x] weigh
    - [ ] add
    """,
    "docs/bake/oven.md": """
    # Oven

    ## Heat

    > [!info]- Why so hot?
    > Steam, and
    > - crust.

    > [!danger] Hot
    > Gloves.

    <figure markdown>
      ![Inside the oven](../img/oven.svg){ width="300" }
      <figcaption>The stone is at the bottom.</figcaption>
    </figure>

    At 250 degrees. ![The oven](img/oven.svg "Hot")

    ```mermaid
    graph LR
    ```

    Back to [the start](../index.md), [dough](/dough/), [rise](../dough/rise.md#long) and [lost](../lost.md).
    """,
    "docs/hidden.md": "# Hidden\n\nNot in nav.\n",
  ]
}
