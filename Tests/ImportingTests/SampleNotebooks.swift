import LessonReader

/// A Jupyter Book with everything that its authors write.
enum SampleNotebooks {
  static var folder: MemoryFolder {
    var folder = MemoryFolder(texts: texts)
    folder["img/oven.svg"] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    return folder
  }

  static let texts = [
    "_toc.yml": """
    format: jb-book
    root: intro
    parts:
      - caption: Dough
        chapters:
          - file: dough/mix
            sections:
              - file: dough/count
          - url: https://forum.example
      - caption: Heat
        chapters:
          - file: heat/oven.md
          - file: lost
    """,
    "_config.yml": """
    title: Bake bread
    author: Ida Berg, Tom Roth
    execute:
      execute_notebooks: force
    sphinx:
      config:
        language: en
    parse:
      myst_substitutions:
        flour: rye flour
    """,
    "intro.md": """
    # Welcome

    ```{tableofcontents}
    ```

    Begin with {doc}`dough/mix`, or {doc}`the oven <heat/oven>`.
    """,
    "dough/grow.py": "grams = 500\nprint(grams)\nprint('end')\n",
    "dough/mix.md": #"""
    ---
    jupytext:
      text_representation: {format_name: myst}
    kernelspec: {name: python3}
    description: What to weigh.
    ---

    (mix)=
    # How to mix

    % Nobody sees this.

    Take {{ flour }}, press {kbd}`Ctrl`, and see {ref}`steam` or {ref}`the steam <steam>`.
    Water is H{sub}`2`O and {math}`w = 1`; {abbr}`RH (relative humidity)` counts {cite}`smith2020`.
    [](growth) shows more than [this](../heat/oven.md), and so does {numref}`growth`.

    ```{tip} It slows the yeast.
    Cold *water* does.
    ```

    ````{admonition} Hot water
    :class: warning
    It kills the yeast.

    ```{note}
    Yeast is alive.
    ```
    ````

    :::{dropdown} Why?
    Because.
    :::

    +++

    ::::{tab-set}
    :::{tab-item} Rye
    Dark.
    :::
    :::{tab-item} Wheat
    Light.
    :::
    ::::

    ```{exercise} Weigh it
    :label: weigh
    How much water is in a cup?
    ```

    ````{solution} weigh
    ```{code-block} python
    :linenos:
    print(250)
    ```
    ````

    ```{figure} ../img/oven.svg
    :name: growth
    :alt: An oven with a door
    The *oven* of a baker.

    It is old.
    ```

    ```{math}
    :label: rate
    h = \frac{w}{f}
    ```

    ```{code-cell} ipython3
    :tags: [hide-input]
    grow = 2 ** 3
    ```

    ```{literalinclude} grow.py
    :language: python
    :lines: 1-2
    :caption: grow.py
    ```

    ```{prf:definition} Crumb
    What is inside the crust.
    ```

    ```{strange} words
    Something else.
    ```

    Flour
    : What bread is made of
    """#,
    "dough/count.ipynb": #"""
    {"cells": [
      {"cell_type": "markdown", "source": ["# Count\n", "\n", "Two loaves, see {ref}`weigh`."]},
      {"cell_type": "code", "source": "print(1 + 1)", "outputs": [
        {"output_type": "stream", "text": ["2\n"]}]}
    ], "metadata": {"language_info": {"name": "python"}}, "nbformat": 4}
    """#,
    "heat/oven.md": """
    # The oven

    Before.

    (steam)=
    ## Steam

    Water in a cup. {ref}`nowhere`

    ```{solution} weigh
    Alone.
    ```

    ```{note}
    Nothing closes this.
    """,
    "hidden.md": "# Hidden\n\nNot in the book.\n",
  ]
}
