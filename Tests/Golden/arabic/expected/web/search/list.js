lecternSearch("list",{"lessons":[["DHM","first","الدرس الأول","","12.4.2.2"]],"terms":"","facets":[],"words":[""]});
