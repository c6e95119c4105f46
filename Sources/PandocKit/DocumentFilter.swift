/// How pandoc writes a document as Markdown that lessons can have: a filter in Lua, which pandoc runs itself
/// (https://pandoc.org/lua-filters.html).
///
/// Tables get rows of one line, sizes and fonts go, and what Markdown has no words for are lines of colons
/// with a name: `::: title Words` and `::: author Words` at the beginning, and `::: box note` … `::: end`
/// around paragraphs with a style that has a meaning.
enum DocumentFilter {
  /// `styles` are the names of styles in lower case, and what a paragraph with them is.
  static func lua(styles: [String: String]) -> String {
    PandocFilter.table(of: styles) + PandocFilter.shared + code
  }

  private static let code = #"""
    function Div(div)
      local style = div.attributes['custom-style'] or div.classes[1] or ''
      local name = styles[style:lower()]
      if not name then return div.content end
      local result = pandoc.List({raw('::: box ' .. name)})
      result:extend(div.content)
      result:insert(raw('::: end'))
      return result
    end

    function Pandoc(document)
      local blocks = pandoc.List()
      for _, name in ipairs({'title', 'subtitle', 'author', 'lang', 'language', 'description'}) do
        local value = document.meta[name]
        local values = pandoc.utils.type(value) == 'List' and value or {value}
        for _, one in ipairs(values) do
          local words = plain(one)
          if words ~= '' then blocks:insert(raw('::: ' .. name .. ' ' .. words)) end
        end
      end
      blocks:extend(document.blocks)
      return pandoc.Pandoc(blocks, document.meta)
    end
    """#
}
