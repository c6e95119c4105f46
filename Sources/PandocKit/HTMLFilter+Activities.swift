/// Activities as Lectern's own pages show them: kinds and ids in classes, answers in details, fields as controls.
///
/// What is only in a control or in its class is written as text of an element that pandoc keeps, before it reads the
/// page: `lectern-braces` are attributes, `lectern-gap` is a gap, `lectern-term` a term of the glossary.
extension HTMLFilter {
  /// Runs on the text of a page, before pandoc reads it.
  static let ownPages = #"""
    local function braces(words) return '<div class="lectern-braces">' .. words .. '</div>' end
    local function gap(words) return '<span class="lectern-gap">' .. words .. '</span>' end

    -- The words after those that say what they are: "Also right: a, b", "(or a)".
    local function others(words) return (words:gsub(', ', '|')) end

    -- Other tools have activities and lessons, too: only these classes are nobody else's.
    local function is_of_lectern(html)
      return html:find('class="activity-kind"', 1, true) or html:find('class="term-link"', 1, true)
        or html:find('<article class="lesson">%s*<header class="opening">')
    end

    local function of_lectern(html)
      html = html:gsub('<span class="definition"[^>]*>.-</span>', '')
      html = html:gsub('<a href="#glossary%.([^"]+)" class="term%-link"[^>]*>', '<a href="term:%1">')
      html = html:gsub('<section class="terms".-</section>', function(section)
        local terms = ''
        for id, name, meaning in section:gmatch('<div id="glossary%.([^"]+)"><dt[^>]*>(.-)</dt>%s*<dd[^>]*>(.-)</dd>') do
          terms = terms .. '<div class="lectern-term" id="' .. id .. '"><p>' .. name .. '</p><p>' .. meaning .. '</p></div>'
        end
        return terms
      end)
      -- How many points or minutes.
      html = html:gsub('(<section class="activity [^>]*)>(%s*<h%d[^>]*>%s*<span class="activity%-kind"[^>]*>)([^<]*)', function(open, between, label)
        local number = label:match('%d+')
        return open .. (number and ' data-number="' .. number .. '">' or '>') .. between .. label
      end)
      html = html:gsub('<p class="notice"[^>]*>.-</p>', ''):gsub('<p class="to%-answers"[^>]*>.-</p>', '')
      html = html:gsub('<p class="follow%-up"([^>]*)>.-</p>', function(rest)
        local days = rest:match('data%-days="(%d+)"')
        return days and braces('after=' .. days .. 'd') or ''
      end)
      html = html:gsub('<details class="role%-card">%s*<summary><span class="label"[^>]*>.-</span>%s*', '<details class="role-card"><summary class="role">')
      -- Fields.
      html = html:gsub('<div class="field"><label for="([^"]*)"[^>]*>(.-)</label>', function(id, words)
        return '<div class="field" id="' .. id .. '"><div class="lectern-label">' .. words:gsub('<span class="unseen">.-</span>', '') .. '</div>'
      end)
      html = html:gsub('<fieldset class="field"([^>]*)>%s*<legend[^>]*>(.-)</legend>(.-)</fieldset>', '<div class="field"%1><div class="lectern-label">%2</div>%3</div>')
      html = html:gsub('<div class="choice"><input type="checkbox"', '<div class="choice several"><input type="checkbox"')
      html = html:gsub('<textarea([^>]*)></textarea>', function(rest) return braces('lines=' .. (value(rest, 'rows') or '3')) end)
      html = html:gsub('%s*<span class="unit">([^<(]*)</span>', function(unit) return braces('unit="' .. unit:gsub('"', '') .. '"') end)
      -- Quizzes: what says how to answer, and the places for answers.
      html = html:gsub('<fieldset[^>]*>%s*<legend[^>]*>.-</legend>', ''):gsub('</?fieldset[^>]*>', '')
      html = html:gsub('<p class="written">(.-)</p>', function(inside)
        return inside:find('inputmode="decimal"', 1, true) and '<div class="lectern-number"></div>' or ''
      end)
      html = html:gsub('<p class="verdict"><strong>[^<]*</strong> <span class="answer">(.-)</span></p>', '<div class="lectern-key">%1</div>')
      html = html:gsub('<p class="verdict"><strong>[^<]*</strong></p>', '')
      html = html:gsub('<p class="also">(.-)</p>', '<div class="lectern-also">%1</div>')
      html = html:gsub('<div class="filled">(.-)</div>', function(inside)
        inside = inside:gsub('<mark>(.-)</mark>%s*<small>(.-)</small>', function(answer, more)
          return gap(answer .. '|' .. others(more:gsub('^%(?%s*%S+%s+', ''):gsub('%)%s*$', '')))
        end)
        return '<div class="lectern-filled">' .. inside:gsub('<mark>(.-)</mark>', gap) .. '</div>'
      end)
      html = html:gsub('<input([^>]*)>', function(rest)
        local kind = value(rest, 'type')
        return (kind == 'number' or kind == 'date') and braces('type=' .. kind) or ''
      end)
      return (html:gsub('<select.-</select>', ''))
    end

    """#

  /// Runs on what pandoc has read.
  static let activities = #"""
    local own_kinds = {'apply', 'worksheet', 'quiz', 'exercise', 'roleplay', 'card'}

    local function has_class(block, name) return block and block.t == 'Div' and block.classes:includes(name) end

    local function words_of(block) return plain(pandoc.utils.blocks_to_inlines(block.content, {pandoc.Space()})) end

    -- A value between the braces of a block.
    local function quoted(words)
      words = words:gsub('[{}]', '')
      if words:find('"', 1, true) then return "'" .. words:gsub("'", '’') .. "'" end
      return '"' .. words .. '"'
    end

    -- The attribute for a label's id; none where the label says the same.
    local function id_of(field, label)
      local id = field.identifier:match('[^.]+$')
      local slug = label:lower():gsub('[^%w]+', '-'):gsub('^%-+', ''):gsub('%-+$', '')
      return id and id ~= slug and '#' .. id or nil
    end

    -- A table to fill in without the numbers of its rows; nil for one with words.
    local function empty_table(block)
      local simple = pandoc.utils.to_simple_table(block)
      if plain(pandoc.Blocks(simple.header[1] or {})) == '' and #simple.header > 1 then
        for _, part in ipairs({simple.header, simple.aligns, simple.widths, table.unpack(simple.rows)}) do
          table.remove(part, 1)
        end
      end
      for _, row in ipairs(simple.rows) do
        for _, cell in ipairs(row) do
          if plain(pandoc.Blocks(cell)) ~= '' then return nil end
        end
      end
      local rows = #simple.rows
      simple.rows = {}
      return pandoc.utils.from_simple_table(simple), rows
    end

    -- The fields of a worksheet are a list.
    local function fields(content)
      local items = pandoc.List()
      for _, field in ipairs(content) do
        local inside = field.t == 'Div' and field.content or pandoc.Blocks({field})
        local written = pandoc.List()
        local options, rating, lines, several = pandoc.List(), 0, 0, false
        local label = pandoc.Inlines({})
        if has_class(inside[1], 'lectern-label') then
          label = pandoc.utils.blocks_to_inlines(inside[1].content)
          inside:remove(1)
        else
          label:insert(pandoc.Str(title_of(inside)))
        end
        local item = pandoc.List()
        for _, block in ipairs(inside) do
          if has_class(block, 'lectern-braces') then
            written:insert(words_of(block))
          elseif has_class(block, 'choice') then
            several = several or has_class(block, 'several')
            options:insert({pandoc.Plain(pandoc.utils.blocks_to_inlines(block.content))})
          elseif has_class(block, 'rating') then
            rating = #block.content
          elseif has_class(block, 'help') then
            item:extend(block.content)
          elseif has_class(block, 'line') then
            lines = lines + 1
          elseif block.t == 'Table' then
            local empty, rows = empty_table(block)
            if empty and rows > 0 then written:insert('rows=' .. rows) end
            item:insert(empty or block)
          else
            item:insert(block)
          end
        end
        if #options > 0 then item:insert(pandoc.BulletList(options)) end
        if several then written:insert('several=yes') end
        if rating > 0 then written:insert('rating=' .. rating) end
        if lines > 1 then written:insert('lines=' .. lines) end
        local id = id_of(field, plain(label))
        if id then written:insert(1, id) end
        if #written > 0 then
          label:insert(pandoc.RawInline('markdown', ' {' .. table.concat(written, ' ') .. '}'))
        end
        -- Only a list may follow without an empty line.
        local is_open = item:find_if(function(block) return block.t ~= 'BulletList' end)
        item:insert(1, is_open and pandoc.Para(label) or pandoc.Plain(label))
        items:insert(item)
      end
      return pandoc.BulletList(items)
    end

    -- A quiz whose answer is a word, a number, words in gaps, or whether something is true; nil for another.
    local function quiz_with_key(content, title, attributes)
      local question, answers, first_is_right, is_number
      for _, block in ipairs(content) do
        if has_class(block, 'question') then question = pandoc.List(block.content) end
        if has_class(block, 'lectern-number') then is_number = true end
        if has_class(block, 'lectern-answers') then answers = block.content end
        if has_class(block, 'choice') and first_is_right == nil then first_is_right = has_class(block, 'right') end
      end
      local key = answers and answers[1]
      if not question or not (has_class(key, 'lectern-key') or has_class(key, 'lectern-filled')) then return nil end
      answers:remove(1)
      local more = ''
      if has_class(answers[1], 'lectern-also') then
        more = '|' .. others(words_of(answers:remove(1)):gsub('^[^:：]*[:：]%s*', ''))
      end
      if has_class(key, 'lectern-filled') then
        question = pandoc.List(key.content)
      elseif first_is_right ~= nil then
        attributes = attributes .. ' answer=' .. tostring(first_is_right)
      elseif is_number then
        -- How numbers are written depends on the language.
        attributes = attributes .. ' shown=' .. quoted(words_of(key))
      else
        attributes = attributes .. ' answer=' .. quoted(words_of(key) .. more)
      end
      if #answers > 0 then question:extend(boxed('explanation', '', answers)) end
      return boxed('quiz', title, question, attributes)
    end

    -- Whether a page shows all that an activity needs: pages of books and cartridges have roles, cards and fields as text.
    local function is_whole(kind, content)
      local roles, fronts, lists = 0, 0, 0
      for _, block in ipairs(content) do
        if block.t == 'RawBlock' and block.text:match('^::: box role ') then roles = roles + 1 end
        if has_class(block, 'front') then fronts = fronts + 1 end
        if block.t == 'BulletList' then lists = lists + 1 end
      end
      if kind == 'roleplay' then return roles > 1 end
      if kind == 'card' then return fronts == 1 end
      if kind == 'worksheet' or kind == 'apply' then return lists > 0 end
      return true
    end

    -- An activity of a page of Lectern; nil for something else with that class.
    local function own_activity(element)
      local kind
      for _, name in ipairs(own_kinds) do
        if not kind and element.classes:includes(name) then kind = name end
      end
      if not kind then return nil end
      local content = element.content
      if not is_whole(kind, content) then return content end
      local attributes = element.identifier ~= '' and '#' .. element.identifier or ''
      local number = element.attributes.number
      if number then attributes = attributes .. (kind == 'quiz' and ' points=' or ' minutes=') .. number end
      if kind == 'quiz' then
        local title = title_of(content)
        return quiz_with_key(content, title, attributes) or quiz(content, title, attributes)
      end
      local title = title_of(content)
      local result = pandoc.List()
      for _, block in ipairs(content) do
        if has_class(block, 'lectern-braces') then
          attributes = attributes .. ' ' .. words_of(block)
        elseif has_class(block, 'front') then
          result:extend(block.content)
        elseif has_class(block, 'lectern-back') then
          result:insert(pandoc.HorizontalRule())
          result:extend(block.content)
        else
          result:insert(block)
        end
      end
      return boxed(kind, title, result, attributes)
    end

    -- What a role-play has for one player, for those who watch, or for the talk after it.
    local function role_card(content)
      local head = content[1]
      local name = 'debrief'
      if has_class(head, 'role') then
        name = 'role'
      elseif content[2] and content[2].t == 'BulletList' then
        name = 'observer'
      end
      content:remove(1)
      return boxed(name, name == 'role' and words_of(head) or '', content, '')
    end

    """#
}
