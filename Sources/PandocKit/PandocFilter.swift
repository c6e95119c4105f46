/// What all filters in Lua share, which pandoc runs itself (https://pandoc.org/lua-filters.html).
enum PandocFilter {
  /// A table `styles`: names of styles or classes in lower case, and the block that they mean.
  static func table(of styles: [String: String]) -> String {
    let lines = styles.sorted { $0.key < $1.key }
      .map { "  [\(quoted($0.key))] = \(quoted($0.value))," }.joined(separator: "\n")
    return "local styles = {\n\(lines)\n}\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Tables get rows of one line, captions of pictures become their titles, and what says only how something
  /// looks goes.
  static let shared = #"""
    local function plain(content) return (pandoc.utils.stringify(content):gsub('%s+', ' ')) end

    local function raw(text) return pandoc.RawBlock('markdown', text) end

    -- All that is in a cell, on one line: pandoc writes no rows with line breaks of its own.
    local function on_one_line(blocks)
      local line_break = pandoc.RawInline('html', '<br>')
      local result = pandoc.List()
      local function add(inlines)
        if #inlines == 0 then return end
        if #result > 0 then result:insert(line_break) end
        result:extend(inlines)
      end
      for _, block in ipairs(blocks) do
        if block.t == 'BulletList' or block.t == 'OrderedList' then
          for _, item in ipairs(block.content) do add(on_one_line(item)) end
        else
          add(pandoc.utils.blocks_to_inlines({block}, {line_break}))
        end
      end
      return result:map(function(inline) return inline.t == 'LineBreak' and line_break or inline end)
    end

    function Table(written)
      local simple = pandoc.utils.to_simple_table(written)
      local function row(cells)
        local result = {}
        for place, blocks in ipairs(cells) do result[place] = {pandoc.Plain(on_one_line(blocks))} end
        return result
      end
      local header = row(simple.header)
      local rows = {}
      for place, cells in ipairs(simple.rows) do rows[place] = row(cells) end
      local is_empty = true
      for _, blocks in ipairs(header) do
        if plain(pandoc.Blocks(blocks)) ~= '' then is_empty = false end
      end
      -- Markdown has no table without a header.
      if is_empty and #rows > 1 then header = table.remove(rows, 1) end
      local widths = {}
      for place in ipairs(simple.aligns) do widths[place] = 0 end
      local new = pandoc.utils.from_simple_table(
        pandoc.SimpleTable({}, simple.aligns, widths, header, rows))
      if #simple.caption > 0 then return {new, pandoc.Para(simple.caption)} end
      return new
    end

    function Figure(figure)
      local caption = plain(figure.caption.long)
      local result = {}
      for _, block in ipairs(figure.content) do
        for _, inline in ipairs(block.content or {}) do
          if inline.t == 'Image' then
            local words = plain(inline.caption)
            if words == '' then words = caption end
            inline.caption = {pandoc.Str(words)}
            inline.title = caption ~= words and caption or ''
            table.insert(result, pandoc.Para({inline}))
          end
        end
      end
      if #result > 0 then return result end
      -- Something else than a picture, with its caption below.
      result = pandoc.List(figure.content)
      if caption ~= '' then result:insert(pandoc.Para({pandoc.Str(caption)})) end
      return result
    end

    function Image(image)
      image.attr = pandoc.Attr()
      return image
    end

    function Link(link)
      link.attr = pandoc.Attr()
      return link
    end

    function Underline(element) return element.content end
    function SmallCaps(element) return element.content end
    function Span(element) return element.content end

    function CodeBlock(code)
      code.attr = pandoc.Attr('', code.classes[1] and {code.classes[1]} or {})
      return code
    end

    """#
}
