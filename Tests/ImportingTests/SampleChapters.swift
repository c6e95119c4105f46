import LessonReader

/// A book of Quarto with everything that its authors write.
enum SampleChapters {
  static var folder: MemoryFolder {
    var folder = MemoryFolder(texts: texts)
    for name in ["img/oven.svg", "bake/img/loaf.svg"] {
      folder[name] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"\(name)\"/>".utf8)
    }
    return folder
  }

  static let texts = [
    "_quarto.yml": """
    project:
      type: book
    book:
      title: "Bake bread: from flour"
      subtitle: Bread in a week.
      author:
        - name: Ida Berg
          email: ida@example.org
        - Tom Roth
      chapters:
        - index.qmd
        - part: "Dough"
          chapters:
            - dough/mix.qmd
            - dough/count.ipynb
        - part: bake/index.qmd
          chapters:
            - bake/oven.qmd
            - lost.qmd
      appendices:
        - more.qmd
    bibliography: books.bib
    format:
      html:
        theme: cosmo
    """,
    "_variables.yml": "weight:\n  flour: 500 g\n",
    "_parts/scale.qmd": "---\ntitle: Not shown\n---\n\nZero the **scale** first.\n",
    "index.qmd": """
    # Welcome {.unnumbered}

    A book about bread. Begin with @sec-mix, or look at [the oven](bake/oven.qmd#sec-steam).
    """,
    "dough/mix.qmd": #"""
    ---
    title: "Mix"
    description: What to weigh.
    categories: [flour]
    format: html
    draft-note: later
    ---

    # How to mix {#sec-mix}

    {{< include ../_parts/scale.qmd >}}

    Take {{< var weight.flour >}} of flour, and press {{< kbd Ctrl-T >}}.^[Tare [it](https://scale.example).]

    ::: {.callout-tip title="Cold *water*"}
    It slows the yeast.
    :::

    :::: {.callout-warning collapse="true"}
    ## Hot water
    It kills the yeast, as @fig-loaf shows.

    ::: {.callout-note}
    Yeast is alive.
    :::
    ::::

    ::: {.panel-tabset}
    ## Rye
    Dark.

    ## Wheat
    Light.
    :::

    ![A loaf](../bake/img/loaf.svg){#fig-loaf fig-alt="A round loaf with a cross on it" width=50%}

    | Flour | Grams |
    |-------|------:|
    | Rye   |   500 |

    : What to weigh {#tbl-weigh}

    ::: {#exr-weigh name="Weigh it"}
    How much water is in @tbl-weigh?
    :::

    ::: {#sol-weigh}
    None, says @smith2020.
    :::

    ::: {#def-crumb}
    ## Crumb
    What is inside the crust.
    :::

    ```{python}
    #| label: fig-growth
    #| echo: true
    grow = 2 ** 3  # [@x]
    ```

    ```{r}
    #| echo: false
    plot(1)
    ```

    ```{.yaml filename="dough.yml"}
    flour: 500
    ```

    ::: {.notes}
    Ask who has a scale.
    :::

    ::: {.column-margin}
    Beside the text.
    :::

    ::: {.strange}
    Something else.
    :::
    """#,
    "dough/count.ipynb": #"""
    {"cells": [
      {"cell_type": "markdown", "source": ["# Count\n", "\n", "Two loaves, see @sec-steam."]},
      {"cell_type": "code", "source": "print(1 + 1)", "outputs": [
        {"output_type": "stream", "text": ["2\n"]},
        {"output_type": "display_data", "data": {"image/png": "iVBO", "text/plain": "<Figure>"}}]}
    ], "metadata": {"kernelspec": {"language": "python"}}, "nbformat": 4}
    """#,
    "bake/index.qmd": "# Bake\n\nHot and long.\n",
    "bake/oven.qmd": """
    # The oven

    Before steam.

    ## Steam {#sec-steam}

    Water in a *cup*: H~2~O. {{< video https://video.example/steam >}}

    ::: {.solution}
    Alone.
    :::

    {{< pagebreak >}}

    ::: {.callout-important}
    Nothing closes this.
    """,
    "more.qmd": "# More\n\n![An oven](img/oven.svg)\n",
    "hidden.qmd": "# Hidden\n\nNot in the book.\n",
  ]
}
