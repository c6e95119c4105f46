/// The text of a page before pandoc reads it.
extension HTMLFilter {
  /// Elements are written as those that pandoc keeps, with what they were as a class.
  static let tags = #"""
    local function any_case(word)
      return (word:gsub('%a', function(letter) return '[' .. letter:lower() .. letter:upper() .. ']' end))
    end

    local function value(tag, name)
      local key = '[%s"\']' .. any_case(name) .. '%s*=%s*'
      return (' ' .. tag):match(key .. '"([^"]*)"') or (' ' .. tag):match(key .. "'([^']*)'")
        or (' ' .. tag):match(key .. '([^%s"\'>]+)')
    end

    local function is_label(classes)
      for class in (classes or ''):gmatch('%S+') do
        if class:match('label$') or class:match('title$') or class == 'alert-heading' then return true end
      end
    end

    local blocks = {
      aside = 1, article = 1, header = 1, footer = 1, main = 1, template = 1, details = 1, summary = 1}
    local shown = {iframe = 1, video = 1, audio = 1, embed = 1, object = 1}
    local controls = {input = 1, button = 1, select = 1, textarea = 1}
    -- Paragraphs above the text of a page.
    local leads = {lead = 'lead', summary = 'lead', unit = 'unit'}
    local gone = {'script', 'style', 'noscript', 'svg', 'canvas', 'nav'}

    """#

  /// Runs on the text of each page, before pandoc reads it.
  static let preparation = #"""
    -- The text without elements that pandoc does not know, and how often each was there.
    local function prepared(html)
      local was = {}
      local is_own = is_of_lectern(html)
      local function note(name) was[name] = (was[name] or 0) + 1 end
      html = html:gsub('<!%-%-.-%-%->', '')
      for _, name in ipairs(gone) do
        local open, close = '<' .. any_case(name) .. '%f[%s/>][^>]*', '</' .. any_case(name) .. '%s*>'
        -- How a page looks is nothing that is missed.
        local function drop()
          if name ~= 'style' and not is_own then note(name) end
          return ''
        end
        html = html:gsub(open .. '/>', drop):gsub(open .. '>.-' .. close, drop)
      end
      if is_own then html = of_lectern(html) end
      -- Notes become notes of Markdown, which have signs and headings of their own.
      html = html:gsub('<sup>%s*(<a [^>]*doc%-noteref[^>]*>.-</a>)%s*</sup>', '%1')
      html = html:gsub('(<section[^>]*doc%-endnotes[^>]*>)%s*<h%d[^>]*>.-</h%d>', '%1')
      local label_depth = false
      html = html:gsub('<(/?)(%a[%w]*)([^<>]*)>', function(slash, written, rest)
        local name = written:lower()
        if blocks[name] then
          if slash ~= '' then return '</div>' end
          local class = value(rest, 'class') or ''
          if name == 'details' or name == 'summary' then class = 'lectern-' .. name .. ' ' .. class end
          return '<div class="' .. class .. '">'
        elseif shown[name] then
          if slash ~= '' then return '' end
          local source = value(rest, 'src') or value(rest, 'data')
          note(name)
          if not source then return '' end
          local words = value(rest, 'title') or source:gsub('[?#].*$', ''):match('[^/]+/?$') or source
          return '<a href="' .. source .. '">' .. words .. '</a>'
        elseif name == 'source' and slash == '' and value(rest, 'src') then
          local source = value(rest, 'src')
          return '<a href="' .. source .. '">' .. (source:match('[^/]+/?$') or source) .. '</a> '
        elseif controls[name] then
          if slash == '' then note(name) end
          return name == 'button' and ' ' or ''
        elseif name == 'div' and slash == '' and rest:find('role') then
          -- Of a page with a main part, pandoc reads nothing else.
          return '<div class="' .. (value(rest, 'class') or '') .. '">'
        elseif name == 'p' then
          -- pandoc keeps no class of a paragraph.
          if slash == '' and is_label(value(rest, 'class')) then
            label_depth = true
            return '<div class="lectern-label">'
          elseif slash == '' and leads[value(rest, 'class') or ''] then
            label_depth = true
            return '<div class="lectern-' .. leads[value(rest, 'class')] .. '">'
          elseif slash ~= '' and label_depth then
            label_depth = false
            return '</div>'
          end
        end
      end)
      return html, was
    end

    """#
}
