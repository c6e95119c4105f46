lecternSearch("moments",[["brief/first/index.html","الدرس الأول","ماذا بعد؟",""]]);
