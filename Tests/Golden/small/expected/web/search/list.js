lecternSearch("list",{"lessons":[["ILG","hello","Hello","","8"]],"terms":"","facets":[],"words":[""]});
