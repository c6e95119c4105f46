/// The look of the report: one column, quiet colors, light and dark, and black on white in print.
enum ReportStyle {
  static let text = """
    :root { --paper: #fbfaf6; --ink: #22282b; --soft: #5a6468; --line: #e1ded4; \
    --card: #fff; --accent: #14605f; --substituted: #14605f; --shortened: #7a4f00; --moved: #234f9e; --leftOut: #a1361f; }
    @media (prefers-color-scheme: dark) { :root { --paper: #14191b; --ink: #e4e4de; --soft: #a3adaf; --line: #313a3d; \
    --card: #1b2224; --accent: #7fcac3; --substituted: #7fcac3; --shortened: #e8c274; --moved: #a9c3f5; --leftOut: #f0a493; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 48rem; background: var(--paper); color: var(--ink); \
    font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
    h1, h2, h3 { line-height: 1.25; margin: 0; font-family: "Iowan Old Style", Palatino, "URW Palladio L", P052, Georgia, serif; }
    h1 { font-size: 2rem; }
    h2 { font-size: 1.4rem; }
    h3 { font-size: 1.05rem; margin-top: 1.5rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
    h3 small { font: .85rem system-ui, sans-serif; color: var(--soft); margin-left: .5rem; }
    p { margin: .4rem 0; }
    a { color: var(--accent); }
    .over { color: var(--soft); margin: 0; }
    .private { border-left: .25rem solid var(--leftOut); padding-left: .75rem; margin-top: 1rem; }
    section { margin-top: 2.5rem; }
    section.lesson { padding-top: 1.5rem; border-top: 2px solid var(--line); }
    .soft, .path, .line, dd { color: var(--soft); }
    .path { margin: 0; font-size: .85rem; }
    .wide { overflow-x: auto; margin-top: .75rem; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th, td { padding: .4rem .6rem; text-align: right; border-bottom: 1px solid var(--line); }
    th:first-child { text-align: left; padding-left: 0; }
    thead th { font-size: .85rem; font-weight: 600; color: var(--soft); vertical-align: bottom; }
    td.none { color: var(--soft); }
    dl { font-size: .9rem; display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
    dt { font-weight: 600; }
    dd { margin: 0; }
    .contents { columns: 18rem; padding-left: 1.5rem; }
    .contents li { break-inside: avoid; }
    .changes, .places { list-style: none; margin: 0; padding: 0; }
    .changes > li { margin-top: .75rem; padding: .6rem .9rem; background: var(--card); border: 1px solid var(--line); \
    border-left: .25rem solid var(--soft); border-radius: .4rem; break-inside: avoid; }
    .changes > li > p { margin: 0; }
    .kind { font-size: .75rem; font-weight: 600; text-transform: uppercase; letter-spacing: .04em; margin-right: .35rem; }
    .changes > .substituted { border-left-color: var(--substituted); } .substituted .kind { color: var(--substituted); }
    .changes > .shortened { border-left-color: var(--shortened); } .shortened .kind { color: var(--shortened); }
    .changes > .moved { border-left-color: var(--moved); } .moved .kind { color: var(--moved); }
    .changes > .leftOut { border-left-color: var(--leftOut); } .leftOut .kind { color: var(--leftOut); }
    .places { font-size: .9rem; margin-top: .25rem; }
    .line { display: inline-block; min-width: 4.5rem; font-variant-numeric: tabular-nums; }
    @media (max-width: 30rem) { h1 { font-size: 1.6rem; } th, td { padding: .35rem .4rem; } dl { display: block; } dt { margin-top: .5rem; } }
    @media print { :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; } \
    body { max-width: none; padding: 0; font-size: 10pt; } nav { display: none; } h2, h3 { break-after: avoid; } }

    """
}
