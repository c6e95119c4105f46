lecternSearch("lessons/hello",[[0,"","Hello","Say who you are & why you call."]]);
