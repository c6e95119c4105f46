lecternPractice("french","lessons/paroles",{"points.paroles":{"html":"<ul>\n<li>Un jour et une personne</li>\n</ul>\n","at":"../lessons/paroles/index.html"}});
