lecternPractice("german","lessons/worte",{"points.worte":{"html":"<ul>\n<li>Ein Tag und ein Mensch</li>\n</ul>\n","at":"../lessons/worte/index.html"}});
