/// How pandoc writes the HTML of pages and questions as Markdown that lessons can have: a program in Lua, which
/// reads all texts with a zero byte after each, and writes theirs in the same way.
///
/// What Markdown has no words for are lines of colons, as in ``DocumentFilter``: `::: title Words`,
/// `::: summary Words`, `::: objective Words`, `::: term id | name | meaning`, and `::: box note {} Title` … `::: end`
/// with attributes in its braces. At the end, `::: was iframe 2` says what was there twice and cannot be in a lesson.
///
/// Elements that show something from elsewhere become links before pandoc reads the text: it would fetch them.
enum HTMLFilter {
  /// `styles` are classes of elements in lower case, and the block that such an element is.
  static func lua(styles: [String: String]) -> String {
    PandocFilter.table(of: styles) + PandocFilter.shared + tags + ownPages + preparation + elements
      + activities + filter + run
  }

  private static let elements = #"""
    local kept = {kbd = 'kbd', mark = 'mark', ins = 'ins', abbr = 'abbr', small = 'small'}

    function Span(span)
      for _, class in ipairs(span.classes) do
        local name = kept[class]
        if name then
          local result = pandoc.List({pandoc.RawInline('html', '<' .. name .. '>')})
          result:extend(span.content)
          result:insert(pandoc.RawInline('html', '</' .. name .. '>'))
          return result
        end
        if class == 'activity-kind' or class == 'box' then return {} end
        if class == 'lectern-gap' then return pandoc.RawInline('markdown', '[[' .. plain(span.content) .. ']]') end
      end
      return span.content
    end

    function Link(link)
      local role = link.attributes.role
      -- Pages of Lectern explain words at their ends, and notes lead back to where they are named.
      if role == 'doc-glossref' then return link.content end
      if role == 'doc-backlink' then return {} end
      link.attr = pandoc.Attr()
      return link
    end

    -- Without its title, if it has one.
    local function title_of(blocks)
      local first = blocks[1]
      if not first then return '' end
      if first.t == 'Div' and first.classes[1] == 'lectern-label' or first.t == 'Header' then
        blocks:remove(1)
        return plain(first.content)
      end
      return ''
    end

    local function boxed(name, title, content, attributes)
      local braces = ' {' .. (attributes or '') .. '}'
      local result = pandoc.List({raw('::: box ' .. name .. braces .. (title ~= '' and ' ' .. title or ''))})
      result:extend(content)
      result:insert(raw('::: end'))
      return result
    end

    -- No spaces where something is gone.
    local function without_gaps(inlines)
      local result = pandoc.Inlines({})
      for _, inline in ipairs(inlines) do
        local last = result[#result]
        if inline.t ~= 'Space' or last and last.t ~= 'Space' and last.t ~= 'LineBreak' then
          result:insert(inline)
        end
      end
      return result
    end

    -- Markdown has no list of terms.
    local function terms(list)
      local items = pandoc.List()
      for _, term in ipairs(list.content) do
        local item = pandoc.List({pandoc.Plain({pandoc.Strong(term[1])})})
        local line = item[1].content
        for _, meaning in ipairs(term[2]) do
          line:extend({pandoc.Str(':'), pandoc.Space()})
          line:extend(pandoc.utils.blocks_to_inlines(meaning, {pandoc.Space()}))
        end
        items:insert({pandoc.Plain(line)})
      end
      return pandoc.BulletList(items)
    end

    local function heading(header)
      if plain(header.content) == '' then return {} end
      header.attr = pandoc.Attr(header.identifier)
      return header
    end

    -- A quiz as pages of Lectern show it: choices in divisions, and verdicts in the same order in details.
    local function quiz(content, title, attributes)
      local question, items, feedback, after = pandoc.List(), pandoc.List(), {}, pandoc.List()
      local asked
      for _, block in ipairs(content) do
        local class = block.t == 'Div' and block.classes[1]
        if class == 'choice' then
          local mark = block.classes:includes('right') and '[x] ' or '[ ] '
          local line = pandoc.Inlines({pandoc.RawInline('markdown', mark)})
          line:extend(pandoc.utils.blocks_to_inlines(block.content))
          items:insert(pandoc.List({pandoc.Para(line)}))
        elseif class == 'question' then
          asked = pandoc.List(block.content)
          question:extend(block.content)
        elseif class == 'lectern-answers' then
          for _, inside in ipairs(block.content) do
            if inside.t == 'BulletList' and #feedback == 0 then
              for number, item in ipairs(inside.content) do feedback[number] = item end
            else
              after:insert(inside)
            end
          end
        else
          question:insert(block)
        end
      end
      if #items == 0 then
        -- Steps and pairs are shown in their right order below.
        local key = table.remove(after, 1)
        if asked and key and (key.t == 'OrderedList' or key.t == 'Table' and #key.colspecs == 2) then
          asked:insert(key)
          asked:extend(after)
          return boxed('quiz', title, asked, attributes)
        end
        local solution = pandoc.List()
        for _, item in ipairs(feedback) do solution:extend(item) end
        if key then solution:insert(key) end
        solution:extend(after)
        question:extend(boxed('solution', '', solution))
        -- A task has no points.
        return boxed('exercise', title, question, attributes and attributes:gsub(' points=%d+', '') or '')
      end
      for number, item in ipairs(items) do
        for place, block in ipairs(feedback[number] or {}) do
          if place > 1 then table.insert(item, block) end
        end
      end
      question:insert(pandoc.BulletList(items))
      question:extend(after)
      return boxed('quiz', title, question, attributes)
    end

    """#

  private static let filter = #"""
    -- They are read where they are a part of something else.
    local parts = {
      ['lectern-label'] = 1, ['lectern-summary'] = 1, ['lectern-braces'] = 1, ['lectern-number'] = 1, ['lectern-key'] = 1,
      ['lectern-also'] = 1, ['lectern-filled'] = 1, field = 1, choice = 1, question = 1, rating = 1, help = 1, front = 1,
      line = 1}

    local function div(element)
      local content = element.content
      local own = element.classes:includes('activity') and own_activity(element)
      if own then return own end
      local found
      for _, class in ipairs(element.classes) do
        local name = class:lower()
        if parts[name] then return nil end
        if name == 'lectern-term' then
          local term = element.identifier .. ' | ' .. plain(content[1].content) .. ' | ' .. plain(content[2].content)
          return {raw('::: term ' .. term)}
        end
        if name == 'lectern-lead' then return {raw('::: summary ' .. plain(content))} end
        if name == 'lectern-unit' then return {} end
        if name == 'fields' then return fields(content) end
        if name == 'objectives' then
          local result = pandoc.List()
          local has_list = false
          for _, block in ipairs(content) do
            if block.t == 'BulletList' or block.t == 'OrderedList' then
              has_list = true
              for _, item in ipairs(block.content) do
                result:insert(raw('::: objective ' .. plain(pandoc.utils.blocks_to_inlines(item, {pandoc.Space()}))))
              end
            end
          end
          if has_list then return result end
        end
        if name == 'quiz' then return quiz(content, title_of(content), '') end
        if name == 'lectern-details' and element.classes:includes('answers') then
          if content[1] and content[1].t == 'Div' then content:remove(1) end
          return pandoc.Div(content, pandoc.Attr('', {'lectern-answers'}))
        end
        if name == 'lectern-details' and element.classes:includes('role-card') then return role_card(content) end
        if name == 'lectern-details' and element.classes:includes('back') then
          content:remove(1)
          return pandoc.Div(content, pandoc.Attr('', {'lectern-back'}))
        end
        if name == 'lectern-details' then
          local title = ''
          local first = content[1]
          if first and first.t == 'Div' and first.classes[1] == 'lectern-summary' then
            title = plain(first.content)
            content:remove(1)
          end
          local hidden = element.classes:find_if(function(class) return class == 'hint' or class == 'solution' end)
          if hidden then return boxed(hidden, '', content) end
          return boxed('details', title, content)
        end
        -- Many boxes say twice what they are, once in general.
        if not found or found == 'note' then found = styles[name] or found end
      end
      if found then return boxed(found, title_of(content), content) end
      return content
    end

    local first_pass = {
      Table = Table, Figure = Figure, Image = Image, Link = Link, Underline = Underline,
      SmallCaps = SmallCaps, Span = Span, CodeBlock = CodeBlock, Div = div,
      Inlines = without_gaps, DefinitionList = terms, Header = heading,
    }

    local function without_labels(element)
      if element.classes[1] == 'lectern-braces' then return {} end
      if element.classes[1] == 'lectern-label' then
        return {pandoc.Para({pandoc.Strong(pandoc.utils.blocks_to_inlines(element.content))})}
      end
      return element.content
    end

    """#

  private static let run = #"""
    local options = pandoc.WriterOptions({wrap_text = 'none', reference_location = 'block'})
    local format = 'gfm+tex_math_dollars-tex_math_gfm'
    local reader = 'html+tex_math_dollars+tex_math_single_backslash-auto_identifiers'
    for html in io.read('a'):gmatch('([^\0]*)\0') do
      local text, was = prepared(html)
      local document = pandoc.read(text, reader)
      local title = plain(document.meta.title or '')
      document.meta = {}
      local blocks = document.blocks:walk(first_pass):walk({Div = without_labels})
      local output = pandoc.write(pandoc.Pandoc(blocks), format, options)
      if title ~= '' then output = '::: title ' .. title .. '\n\n' .. output end
      local names = {}
      for name in pairs(was) do table.insert(names, name) end
      table.sort(names)
      for _, name in ipairs(names) do output = output .. '\n::: was ' .. name .. ' ' .. was[name] .. '\n' end
      io.write((output:gsub('\0', '')), '\0')
    end
    """#
}
